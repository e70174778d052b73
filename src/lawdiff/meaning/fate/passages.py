"""What became of the offences of one act, by number, stubs and notes, before anyone looks into another act."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from lawdiff.comparing.align import Pair, align
from lawdiff.comparing.corroborate import Notes
from lawdiff.comparing.fold import fold
from lawdiff.comparing.result import ChangeKind, Corroboration, CorroborationStatus
from lawdiff.comparing.wording import Wording
from lawdiff.meaning.fate.compositions import has_sanction
from lawdiff.meaning.fate.offences import as_offence, special_articles
from lawdiff.meaning.fate.records import Offence
from lawdiff.model import ActRef, Confidence, Edition, Evidence, Provision

# Reason codes; docs/fate.md explains each.
STUB = "stub"
BY_NOTE = "note"
ABSENT = "absent-from-whole-text"
NOT_HELD = "not-held"
NOT_GIVEN = "act-not-given"
OLDER_NOTE = "note-is-older"
NO_NOTE = "no-note"
GAPS = "text-has-gaps"
NUMBER_TWICE = "number-twice"
NO_SANCTION = "no-sanction-on-one-side"
WORDS_NOT_HELD = "words-not-held"

_GAPS = frozenset({"number-gap", "article-missing", "hyphenated-missing"})
"""Suspicions of the reader after which the absence of an article is no proof."""
_HYPHENATED_GAP = "hyphenated-missing"


class Passage(Enum):
    """What happened to an offence inside its own act."""

    KEPT = "kept"
    CAME = "came"
    GONE = "gone"
    OPEN = "open"
    """One side does not hold it, and nothing there proves more."""


@dataclass(frozen=True, slots=True)
class Passed:
    """One offence and its passage from the old edition of its act to the new one.

    Attributes:
        passage: what happened.
        before: in the old edition; a stub has no compositions.
        after: in the new one.
        same: true where no word of the law differs.
        confidence: whether what happened is proven.
        reasons: codes.
        acts: that did it, by the notes.
        evidence: the publisher's notes and stubs it rests on.
    """

    passage: Passage
    before: Offence | None
    after: Offence | None
    same: bool = False
    confidence: Confidence = Confidence.CERTAIN
    reasons: tuple[str, ...] = ()
    acts: tuple[ActRef, ...] = ()
    evidence: tuple[Evidence, ...] = ()

    @property
    def only(self) -> Offence:
        """The offence as the new edition has it with its words, or else as the old one has it."""
        known = [each for each in (self.after, self.before) if each is not None]
        return next((each for each in known if not each.provision.is_stub), known[0])


def passages(before: Edition, after: Edition) -> tuple[Passed, ...]:
    """The passage of every offence of an act, in the order of the new edition; what is gone stands where it stood."""
    return tuple(_Reader(before, after).read())


def is_flawless(edition: Edition) -> bool:
    """True where an article that an edition does not hold was not law.

    >>> from lawdiff.model import Kind, Language
    >>> is_flawless(Edition("cc", Language.RUS, None, "", "", Provision(Kind.ACT), partial=True))
    False
    """
    return not edition.partial and not any(warning.code in _GAPS for warning in edition.warnings)


class _Reader:
    """Reads the passages of one act."""

    __slots__ = ("_after", "_before", "_new_numbers", "_notes", "_offending", "_old_numbers", "_wording")

    def __init__(self, before: Edition, after: Edition) -> None:
        self._before = before
        self._after = after
        self._wording = Wording()
        self._notes = Notes(before, after)
        self._old_numbers = {article.number for article in before.articles}
        self._new_numbers = {article.number for article in after.articles}

    def read(self) -> Iterator[Passed]:
        olds, news = list(special_articles(self._before.root)), list(special_articles(self._after.root))
        linked_old: set[str] = set()
        linked_new: set[str] = set()
        pairs = list(self._trusted(align(olds, news, self._wording)))
        for old, new, *_ in pairs:
            if old is not None and new is not None:
                linked_old.add(old.number)
                linked_new.add(new.number)
        for pair in pairs:
            if pair.copy:
                continue
            twice = (pair.after is None and pair.only.number in linked_old) or (
                pair.before is None and pair.only.number in linked_new
            )
            passed = self._twice(pair) if twice else self._passed(pair)
            if passed is not None:
                yield passed

    def _trusted(self, pairs: Sequence[Pair]) -> Iterator[Pair]:
        """A link to another number stands only where neither text could hold the article under its own."""
        for pair in pairs:
            old, new = pair.before, pair.after
            known = old is None or new is None or old.number == new.number
            if known or self._cannot_hold(pair):
                yield pair
            else:
                yield Pair(old, None)
                yield Pair(None, new)

    def _cannot_hold(self, pair: Pair) -> bool:
        old, new = pair.before, pair.after
        return (
            old is not None
            and new is not None
            and old.number not in self._new_numbers
            and new.number not in self._old_numbers
            and _absence(self._after, old.number) is not None
            and _absence(self._before, new.number) is not None
        )

    def _passed(self, pair: Pair) -> Passed | None:
        old, new = pair.before, pair.after
        if old is not None and new is not None and self._wording.same(old, new) and old.number == new.number:
            return self._unchanged(old, new)
        before = as_offence(self._before, old) if old is not None else None
        after = as_offence(self._after, new) if new is not None else None
        if before is not None and after is not None:
            return self._kept(before, after)
        if before is not None:
            return self._gone(before, new)
        if after is not None:
            return self._came(after, old)
        return self._stub(old, new)

    def _unchanged(self, old: Provision, new: Provision) -> Passed | None:
        after = as_offence(self._after, new)
        if after is None:
            return None
        return Passed(Passage.KEPT, Offence(self._before.act, self._before.language, old), after, same=True)

    def _kept(self, before: Offence, after: Offence) -> Passed:
        old, new = before.provision, after.provision
        same = before.number == after.number and fold(self._wording.body(old)) == fold(self._wording.body(new))
        if same:
            return Passed(Passage.KEPT, before, after, same=True)
        kind = ChangeKind.MODIFIED if before.number == after.number else ChangeKind.RENUMBERED
        told = self._notes.article(kind, old, new)
        return Passed(
            Passage.KEPT, before, after, acts=told.acts, evidence=_evidence(told.corroboration, after.locator)
        )

    def _gone(self, before: Offence, new: Provision | None) -> Passed:
        old = before.provision
        told = self._notes.article(ChangeKind.REPEALED, old, new)
        evidence = _evidence(told.corroboration, new.locator if new is not None else before.locator)
        reasons: tuple[str, ...]
        stub = None if new is None else Offence(self._after.act, self._after.language, new)
        if new is not None and new.is_stub:
            evidence = evidence or _stub_evidence("after", new)
            confidence = _unless_disputed(told.corroboration)
            return Passed(Passage.GONE, before, stub, False, confidence, (STUB,), told.acts, evidence)
        if new is not None:
            reasons = (NO_SANCTION,)
            return Passed(Passage.KEPT, before, stub, False, Confidence.LEAD, reasons, told.acts, evidence)
        if self._notes.repealed_between(old):
            return Passed(Passage.GONE, before, None, False, Confidence.CERTAIN, (BY_NOTE,), told.acts, evidence)
        absence = _absence(self._after, before.number)
        if absence is None:
            reasons = (_why_open(self._after),)
            return Passed(Passage.OPEN, before, None, False, Confidence.LEAD, reasons)
        reasons = _absent_reasons(absence, told.corroboration)
        confidence = absence if not told.corroboration.reasons else Confidence.LEAD
        return Passed(Passage.GONE, before, None, False, confidence, reasons, told.acts, evidence)

    def _came(self, after: Offence, old: Provision | None) -> Passed:
        new = after.provision
        told = self._notes.article(ChangeKind.INSERTED, None, new)
        evidence = _evidence(told.corroboration, after.locator)
        reasons: tuple[str, ...]
        if old is not None and not old.is_stub:
            reasons = (NO_SANCTION,)
            before = Offence(self._before.act, self._before.language, old)
            return Passed(Passage.KEPT, before, after, False, Confidence.LEAD, reasons, told.acts, evidence)
        if self._notes.inserted_between(new):
            return Passed(Passage.CAME, None, after, False, Confidence.CERTAIN, (BY_NOTE,), told.acts, evidence)
        if old is not None:
            evidence = (*_stub_evidence("before", old), *evidence)
            confidence = _unless_disputed(told.corroboration)
            return Passed(Passage.CAME, None, after, False, confidence, (STUB,), told.acts, evidence)
        if any(reason.endswith("note-is-older") for reason in told.corroboration.reasons):
            # The old text lacks it, and its note says that the old law had it.
            reasons = (OLDER_NOTE,)
            return Passed(Passage.OPEN, None, after, False, Confidence.LEAD, reasons, (), evidence)
        absence = _absence(self._before, after.number)
        if absence is None:
            reasons = (_why_open(self._before),)
            return Passed(Passage.OPEN, None, after, False, Confidence.LEAD, reasons)
        reasons = _absent_reasons(absence, told.corroboration)
        confidence = absence if not told.corroboration.reasons else Confidence.LEAD
        return Passed(Passage.CAME, None, after, False, confidence, reasons, told.acts, evidence)

    def _stub(self, old: Provision | None, new: Provision | None) -> Passed | None:
        """A stub of the new edition whose words the old one does not hold, though they were law between the two."""
        if old is not None or new is None or not new.is_stub or not self._notes.repealed_between(new):
            return None
        if not self._among_offences(new):
            return None
        told = self._notes.article(ChangeKind.REPEALED, None, new)
        return Passed(
            Passage.GONE,
            None,
            Offence(self._after.act, self._after.language, new),
            False,
            Confidence.LEAD,
            (STUB, WORDS_NOT_HELD),
            told.acts,
            _evidence(told.corroboration, new.locator) or _stub_evidence("after", new),
        )

    def _among_offences(self, stub: Provision) -> bool:
        """True where the next article with words, on either side, has a sanction."""
        articles = [each for each in special_articles(self._after.root) if each is stub or not each.is_stub]
        place = next(place for place, each in enumerate(articles) if each is stub)
        neighbours = (*articles[max(0, place - 1) : place], *articles[place + 1 : place + 2])
        return any(has_sanction(each, self._after.language) for each in neighbours)

    def _twice(self, pair: Pair) -> Passed | None:
        """A second text under one number: nothing says which one is the law."""
        edition = self._after if pair.after is not None else self._before
        offence = as_offence(edition, pair.only)
        if offence is None:
            return None
        before, after = (None, offence) if pair.after is not None else (offence, None)
        return Passed(Passage.OPEN, before, after, False, Confidence.LEAD, (NUMBER_TWICE,))


def _absence(edition: Edition, number: str) -> Confidence | None:
    """How far the absence of an article proves that it was not law; None for not at all."""
    codes = {warning.code for warning in edition.warnings}
    if edition.partial or (_HYPHENATED_GAP in codes and "-" in number):
        return None
    return Confidence.LEAD if codes & _GAPS else Confidence.CERTAIN


def _absent_reasons(absence: Confidence, corroboration: Corroboration) -> tuple[str, ...]:
    reasons = [ABSENT]
    if absence is Confidence.LEAD:
        reasons.append(GAPS)
    if corroboration.reasons:
        reasons.append(NO_NOTE)
    return tuple(reasons)


def _why_open(edition: Edition) -> str:
    return NOT_HELD if edition.source else NOT_GIVEN


def _unless_disputed(corroboration: Corroboration) -> Confidence:
    disputed = corroboration.status is CorroborationStatus.DISPUTED
    return Confidence.LEAD if disputed else Confidence.CERTAIN


def _evidence(corroboration: Corroboration, locator: str) -> tuple[Evidence, ...]:
    return tuple(Evidence("after", locator, note) for note in corroboration.notes)


def _stub_evidence(edition: str, stub: Provision) -> tuple[Evidence, ...]:
    return tuple(Evidence(edition, stub.locator, note.text) for note in stub.notes)
