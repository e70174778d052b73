"""`compare`: two editions of an act become a `Comparison`."""

from __future__ import annotations

from collections.abc import Iterator

from lawdiff.comparing.corroborate import UNATTRIBUTED, Attribution, Notes, copy_of_number
from lawdiff.comparing.entries import Entry, entries_of
from lawdiff.comparing.rebuild import check_coverage, check_hunks
from lawdiff.comparing.result import ArticleRow, Change, ChangeKind, Comparison, Difference
from lawdiff.comparing.wording import Wording, compared_words, whole_words
from lawdiff.comparing.words import WordDiff, compare_words, kept, replaced
from lawdiff.model import Edition, Kind

_NO_CHANGE = frozenset({ChangeKind.UNCHANGED, ChangeKind.NOT_HELD})


def compare(before: Edition, after: Edition) -> Comparison:
    """Align two editions and tell every difference of their law, word by word, with the acts that made it.

    The same two editions always give the same comparison. Publisher's notes are never law: they only attribute
    and corroborate.

    Raises:
        RebuildError: the result would not give back both editions word for word. It is a fault of lawdiff.

    >>> from lawdiff.model import Alinea, Language, Provision
    >>> def edition(words):
    ...     article = Provision(Kind.ARTICLE, "1", "Article 1.", "Noise", (Alinea(words),), locator="art_1")
    ...     return Edition("x", Language.ENG, None, "", "", Provision(Kind.ACT, children=(article,)))
    >>> comparison = compare(edition("A fine of ten crowns."), edition("A fine of twelve crowns."))
    >>> [(change.locator, change.kind.value) for change in comparison.changes]
    [('art_1', 'modified')]
    >>> comparison.summary()["modified"]
    1
    """
    wording = Wording()
    notes = Notes(before, after)
    entries = entries_of(before, after, wording, notes)
    differences = tuple(each for entry in entries for each in entry.differences)
    check_coverage(before, after, differences, wording)
    rows: list[ArticleRow] = []
    changes: list[Change] = []
    for entry in entries:
        attribution = _attribution(entry, notes)
        if entry.provision.kind is Kind.ARTICLE:
            rows.append(_row(entry, attribution))
        changes += _changes(entry, attribution, notes)
    warnings = [("before", warning) for warning in before.warnings]
    warnings += [("after", warning) for warning in after.warnings]
    return Comparison(before, after, tuple(rows), tuple(changes), tuple(warnings), differences)


def _attribution(entry: Entry, notes: Notes) -> Attribution:
    if entry.twice:
        return copy_of_number()
    if entry.pair.copy:
        return UNATTRIBUTED
    return notes.article(entry.kind, entry.pair.before, entry.pair.after)


def _row(entry: Entry, attribution: Attribution) -> ArticleRow:
    before, after = entry.pair[:2]
    return ArticleRow(
        entry.provision.number,
        entry.kind,
        before.locator if before else "",
        after.locator if after else "",
        attribution.corroboration,
        attribution.acts,
    )


def _changes(entry: Entry, attribution: Attribution, notes: Notes) -> Iterator[Change]:
    for difference in entry.differences:
        if difference.kind in _NO_CHANGE:
            continue
        own = attribution
        if difference.kind is ChangeKind.COSMETIC:
            own = UNATTRIBUTED
        elif difference.is_below_article:
            own = notes.unit(difference.before, difference.after, whole=difference.whole) or attribution
        yield _change(difference, own)


def _change(difference: Difference, attribution: Attribution) -> Change:
    kind = difference.kind
    # Where only a stub stands, there is no law to show.
    before = None if kind is ChangeKind.INSERTED else difference.before
    after = None if kind is ChangeKind.REPEALED else difference.after
    if difference.whole:
        old_words, new_words = whole_words(before), whole_words(after)
    else:
        old_words, new_words = compared_words(before, after)
    if kind is ChangeKind.MODIFIED:
        words = compare_words(old_words, new_words)
    elif before is None or after is None:
        words = WordDiff(replaced(old_words, new_words), 0.0)
    else:
        words = WordDiff(kept(old_words, new_words), 1.0)
    change = Change(
        kind,
        before,
        after,
        words.hunks,
        attribution.acts,
        attribution.corroboration,
        similarity=words.similarity,
        moved=difference.moved,
    )
    check_hunks(change.hunks, old_words, new_words, change.locator)
    return change
