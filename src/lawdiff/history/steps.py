"""Two texts of an act become steps: what happened to each article that differs, with the laws that did it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lawdiff.comparing.compare import attribution_of, attribution_of_part
from lawdiff.comparing.corroborate import Attribution, Notes
from lawdiff.comparing.entries import Entry, entries_of
from lawdiff.comparing.rebuild import check_coverage
from lawdiff.comparing.result import ChangeKind, Difference
from lawdiff.comparing.wording import Wording
from lawdiff.history.records import Link, Step
from lawdiff.model import Edition, Kind, Provision

_NOTHING = frozenset({ChangeKind.UNCHANGED, ChangeKind.NOT_HELD})


class Numbers(NamedTuple):
    """The numbers of two witnesses: the later one, and the one before."""

    at: int
    since: int


def steps_between(before: Edition, after: Edition, numbers: Numbers) -> Iterator[Step]:
    """What happened to each article that differs, in the order of the later text.

    Raises:
        RebuildError: provisions would be lost. It is a fault of lawdiff.

    >>> from lawdiff.model import Alinea, Language
    >>> def edition(words):
    ...     article = Provision(Kind.ARTICLE, "1", "Article 1.", "Noise", (Alinea(words),), locator="art_1")
    ...     return Edition("x", Language.ENG, None, "", "", Provision(Kind.ACT, children=(article,)))
    >>> [(step.after, step.kind.value) for step in steps_between(edition("Ring."), edition("Sing."), Numbers(1, 0))]
    [('art_1', 'modified')]
    """
    wording = Wording()
    notes = Notes(before, after)
    entries = entries_of(before, after, wording, notes)
    check_coverage(before, after, (each for entry in entries for each in entry.differences), wording)
    for entry in entries:
        if entry.provision.kind is Kind.ARTICLE and entry.kind not in _NOTHING:
            yield _step(entry, attribution_of(entry, notes), numbers, notes, wording)


def _step(entry: Entry, whole: Attribution, numbers: Numbers, notes: Notes, wording: Wording) -> Step:
    before, after = entry.pair[:2]
    return Step(
        at=numbers.at,
        since=numbers.since,
        kind=entry.kind,
        before=before.locator if before else "",
        after=after.locator if after else "",
        acts=whole.acts,
        status=whole.corroboration.status,
        reasons=whole.corroboration.reasons,
        links=tuple(_link(difference, whole, notes, wording) for difference in entry.differences),
    )


def _link(difference: Difference, whole: Attribution, notes: Notes, wording: Wording) -> Link:
    own = attribution_of_part(difference, whole, notes)
    if difference.kind in _NOTHING:
        own = Attribution((), own.corroboration)
    return Link(
        kind=difference.kind,
        before=difference.before.locator if difference.before else "",
        after=difference.after.locator if difference.after else "",
        whole=difference.whole,
        moved=difference.moved,
        old_part=_part(difference.before, wording),
        new_part=_part(difference.after, wording),
        acts=own.acts,
        status=own.corroboration.status,
        reasons=own.corroboration.reasons,
    )


def _part(provision: Provision | None, wording: Wording) -> str:
    if provision is None:
        return ""
    original = wording.original(provision)
    if original is None:
        return "body"
    return "" if original is provision else "head"
