"""Answers from the words of provisions and from the publisher's notes."""

from __future__ import annotations

from collections.abc import Iterator

from lawdiff.language.sentences import Sentence
from lawdiff.meaning.claims.law import Held, Law, Missing, in_language, text_of
from lawdiff.meaning.claims.model import (
    Answer,
    ChangeBy,
    Changed,
    IsThere,
    Moved,
    Naming,
    Presence,
    Quote,
    Says,
)
from lawdiff.meaning.claims.quoting import absence, judged, quote, source_of, undecided, without_text
from lawdiff.meaning.claims.words import Test, finder
from lawdiff.meaning.fate import FateKind, fate
from lawdiff.model import Action, Confidence, Evidence, Kind, NoteKind, Provision, Statement
from lawdiff.store.selectors import Selector

_AMENDING = frozenset({Action.AMENDED, Action.NEW_WORDING, Action.WORDS_REPLACED})
_ACTIONS = {
    ChangeBy.INSERTED: frozenset({Action.INSERTED}),
    ChangeBy.REPEALED: frozenset({Action.EXCLUDED}),
    ChangeBy.AMENDED: _AMENDING,
}
_BELOW = _AMENDING | {Action.INSERTED, Action.EXCLUDED}
"""What is done to a part amends the whole."""


def answer_presence(fact: IsThere, law: Law) -> Answer:
    """Whether a provision exists, is absent, or is a stub."""
    found = text_of(law, fact.at)
    if isinstance(found, Missing):
        if not found.no_law:
            return undecided(found.says)
        return judged(fact.presence is Presence.ABSENT, absence(found, fact.at))
    state = Presence.STUB if found.provision.is_stub else Presence.EXISTS
    return judged(fact.presence is state, quote(found))


def answer_says(fact: Says, law: Law) -> Answer:
    """Whether a provision or its heading has words."""
    tests = {language: finder(fact.words, language, law.glossary) for language in law.languages}
    given = {language: test for language, test in tests.items() if test is not None}
    found = text_of(law, fact.at, tuple(given))
    if isinstance(found, Missing):
        return without_text(found, fact.at)
    if not given:
        return undecided(Sentence("claim.no-words-given", place=str(found.selector)))
    if found.provision.is_stub:
        return judged(False, quote(found))
    test = given[found.edition.language]
    if fact.naming is Naming.HEADING:
        return judged(test(found.provision.heading), quote(found, text=found.provision.heading))
    quotes = tuple(_passages(found, test))
    if fact.naming is Naming.NAMES:
        return judged(bool(quotes), *(quotes or _whole(found)))
    return judged(not quotes, *(quotes or _whole(found)))


def _passages(held: Held, test: Test) -> Iterator[Quote]:
    """The paragraphs of words that have what is looked for."""
    for node in held.provision.walk():
        texts = (node.heading, *(alinea.text for alinea in (*node.alineas, *node.closing)))
        yield from (quote(held, node, text) for text in texts if text and test(text))


def _whole(held: Held) -> tuple[Quote, ...]:
    """What was looked through in vain: the provision, and of an article its paragraphs."""
    paragraphs = (child for child in held.provision.children if child.kind is Kind.PARAGRAPH and not child.is_stub)
    return (quote(held), *(quote(held, paragraph) for paragraph in paragraphs))


def answer_changed(fact: Changed, law: Law) -> Answer:
    """Whether the publisher's notes say that an act changed a provision."""
    found = text_of(law, fact.at)
    if isinstance(found, Missing):
        return without_text(found, fact.at)
    notes = tuple(_notes(found))
    saying = [
        quote(found, node, text)
        for node, text, said in notes
        if _does(said, fact, found.provision.locator, inside=node not in found.above)
    ]
    if saying:
        return judged(True, *saying)
    return judged(False, *(quote(found, node, text) for node, text, _ in notes), *(() if notes else (quote(found),)))


def _notes(held: Held) -> Iterator[tuple[Provision, str, Statement]]:
    for node in (*held.provision.walk(), *held.above):
        for note in node.notes:
            if note.kind is not NoteKind.ANNOUNCEMENT:
                yield from ((node, note.text, said) for said in note.statements)


def _does(said: Statement, fact: Changed, locator: str, *, inside: bool) -> bool:
    if fact.by not in {act.number for act in said.acts}:
        return False
    if said.target == locator or (inside and not said.target):
        return said.action in _ACTIONS[fact.change]
    below = said.target.startswith(f"{locator}__")
    return below and fact.change is ChangeBy.AMENDED and said.action in _BELOW


def answer_moved(fact: Moved, law: Law) -> Answer:
    """Whether an offence went from one code into the other, by the fate of the two articles in one language."""
    reason = ""
    for language in law.languages:
        start, end = in_language(law, fact.start, language), in_language(law, fact.end, language)
        for found, selector in ((start, fact.start), (end, fact.end)):
            if isinstance(found, Missing) and found.no_law:
                return without_text(found, selector)
        if isinstance(start, Missing) or isinstance(end, Missing):
            reason = reason or next(found.says for found in (start, end) if isinstance(found, Missing))
            continue
        return _moved(fact, law, start, end)
    return undecided(reason)


def _moved(fact: Moved, law: Law, start: Held, end: Held) -> Answer:
    later = Selector(fact.start.act, fact.end.day, None, fact.start.numbers)
    gone = in_language(law, later, start.edition.language)
    after = [end.edition, *([gone.edition] if isinstance(gone, Held) else [])]
    rows = fate([start.edition], after)
    row = next((row for row in rows if row.before and row.before.act == fact.start.act), None)
    if row is None or row.fate is FateKind.NOT_HELD:
        ends = {"start": str(start.selector), "end": str(end.selector)}
        if isinstance(gone, Missing):
            return undecided(Sentence("claim.way-not-proven-because", **ends, why=gone.says))
        return undecided(Sentence("claim.way-not-proven", **ends))
    held = {("before", start.edition.act): start, ("after", end.edition.act): end}
    if isinstance(gone, Held):
        held["after", gone.edition.act] = gone
    quotes = [_evidence(each, held) for each in row.finding.evidence]
    moved = row.fate is FateKind.TRANSFERRED and row.after is not None and row.after.number == fact.end.numbers[0]
    if moved and row.confidence is Confidence.LEAD:
        return undecided(Sentence("claim.way-is-a-lead", start=str(start.selector), end=str(end.selector)), *quotes)
    return judged(moved and fact.by in {act.number for act in row.acts}, *quotes)


def _evidence(evidence: Evidence, held: dict[tuple[str, str], Held]) -> Quote:
    """Evidence of a fate as a quote. It says only the side; of two articles with one number the words say which."""
    texts = [
        (each, node)
        for (side, _), each in held.items()
        if side == evidence.edition and (node := each.edition.provision(evidence.locator)) is not None
    ]
    text, _ = next(((each, node) for each, node in texts if _stands_in(evidence.text, node)), texts[0])
    edition = text.edition
    return Quote(edition.act, edition.language, text.selector.day, evidence.locator, evidence.text, source_of(edition))


def _stands_in(words: str, node: Provision) -> bool:
    return words in node.own_words() or words in {note.text for note in node.notes}
