"""The fate of every offence, over all codes at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lawdiff.meaning.fate.likeness import Gauge
from lawdiff.meaning.fate.matching import Joint, Match, matches, trace
from lawdiff.meaning.fate.passages import Passage, Passed, is_flawless, passages
from lawdiff.meaning.fate.records import (
    CRIMINAL,
    FateError,
    FateKind,
    Offence,
    OffenceFate,
    SanctionComparison,
)
from lawdiff.meaning.fate.statements import sentences
from lawdiff.model import ActRef, Confidence, Edition, Evidence, Finding, InTime, Kind, Provision

OTHER_TEXT = "other-text-not-whole"
NOT_PROVEN_GONE = "not-proven-gone"
SAME_WORDS = "same-words"
SAME_ACT = "same-act"
NO_COMMON_ACT = "no-common-act"
TRACE = "words-from-another-offence"
HARDLY_ALIKE = "hardly-alike"

ALIKE = 0.5
"""Below it another offence may have taken the number."""


def fate(
    before: Sequence[Edition],
    after: Sequence[Edition],
    *,
    compare_sanctions: SanctionComparison | None = None,
) -> tuple[OffenceFate, ...]:
    """What became of every offence between two sets of editions: one row an offence.

    Args:
        before: the old editions, at most one of each act.
        after: the new ones. An act that only one side gives is taken as a selection that holds nothing.
        compare_sanctions: says what happened to a sanction on the way; without it nothing is said.

    Returns:
        Rows in the order of the new editions, the Criminal Code first; what is gone stands where it stood.

    Raises:
        FateError: nothing is given, two editions of one act stand on one side, or not all are in one language.

    An offence is transferred where its article is gone from (or a stub in) one code, an article was inserted into
    another one, their headings and basic dispositions are alike (`likeness` says how that number is computed), and
    no other pair comes near. Absence proves something in whole texts only.

    >>> from lawdiff.model import Alinea, Edition, Kind, Language, Provision
    >>> def edition(act, *articles):
    ...     return Edition(act, Language.RUS, None, act, "", Provision(Kind.ACT, children=articles))
    >>> def ringing(number, sanction):
    ...     words = (Alinea("Звон в пустой колокол ночью –"), Alinea(sanction))
    ...     return Provision(Kind.ARTICLE, number, heading="Звон", alineas=words, locator=f"art_{number}")
    >>> rows = fate(
    ...     [edition("cc"), edition("cao", ringing("7", "влечет предупреждение."))],
    ...     [edition("cc", ringing("9", "наказывается штрафом.")), edition("cao")],
    ... )
    >>> [(row.fate.value, row.before.locator, row.after.locator, row.similarity) for row in rows]
    [('transferred', 'art_7', 'art_9', 1.0)]
    """
    pairs = _paired(before, after)
    passed = [each for old, new in pairs for each in passages(old, new)]
    whole_before = _whole(old for old, _ in pairs)
    whole_after = _whole(new for _, new in pairs)
    return tuple(_Judge(passed, whole_before, whole_after, compare_sanctions).rows())


def _paired(before: Sequence[Edition], after: Sequence[Edition]) -> list[tuple[Edition, Edition]]:
    editions = (*before, *after)
    if not editions:
        raise FateError("no edition was given; name old ones with --before and new ones with --after")
    languages = sorted({edition.language.value for edition in editions})
    if len(languages) > 1:
        raise FateError(f"the editions are in {' and '.join(languages)}; compare editions in one language")
    olds, news = _by_act(before), _by_act(after)
    acts = sorted({*olds, *news}, key=lambda act: (act != CRIMINAL, act))
    latest = max((each.date for each in before if each.date), default=None)
    earliest = min((each.date for each in after if each.date), default=None)
    pairs = []
    for act in acts:
        known = olds.get(act) or news[act]
        nothing = Provision(Kind.ACT)
        old = olds.get(act) or Edition(act, known.language, latest, "", "", nothing, partial=True)
        new = news.get(act) or Edition(act, known.language, earliest, "", "", nothing, partial=True)
        pairs.append((old, new))
    return pairs


def _by_act(editions: Sequence[Edition]) -> dict[str, Edition]:
    found: dict[str, Edition] = {}
    for edition in editions:
        if edition.act in found:
            raise FateError(
                f"{found[edition.act].source} and {edition.source} are both of {edition.act or 'an unknown act'!r}; "
                "give one edition of an act for each side"
            )
        found[edition.act] = edition
    return found


def _whole(editions: Iterator[Edition]) -> bool:
    """True where every code was given, and each whole: what is not found then is not law."""
    given = list(editions)
    return len(given) > 1 and all(is_flawless(edition) for edition in given)


@dataclass(frozen=True, slots=True)
class _Verdict:
    """A row in the making."""

    fate: FateKind
    olds: tuple[Offence, ...]
    news: tuple[Offence, ...]
    similarity: float | None
    confidence: Confidence
    reasons: tuple[str, ...]
    acts: tuple[ActRef, ...]
    evidence: tuple[Evidence, ...]


class _Judge:
    """Turns passages and matches into rows."""

    __slots__ = ("_compare", "_gauge", "_heads", "_members", "_passed", "_whole_after", "_whole_before")

    def __init__(
        self,
        passed: Sequence[Passed],
        whole_before: bool,
        whole_after: bool,
        compare: SanctionComparison | None,
    ) -> None:
        self._passed = passed
        self._whole_before = whole_before
        self._whole_after = whole_after
        self._compare = compare
        self._gauge = Gauge()
        found = matches(passed, self._gauge)
        # The row of a match stands where its first new offence stands.
        self._heads = {id(match.news[0]): match for match in found}
        self._members = {id(each) for match in found for each in (*match.olds, *match.news)}

    def rows(self) -> Iterator[OffenceFate]:
        for each in self._passed:
            match = self._heads.get(id(each))
            if match is not None:
                yield self._row(self._matched(match))
            elif id(each) not in self._members:
                yield self._row(self._alone(each))

    def _alone(self, passed: Passed) -> _Verdict:
        if passed.passage is Passage.KEPT:
            return self._kept(passed)
        if passed.passage is Passage.OPEN:
            olds, news = _sides(passed)
            evidence = (*_headings(olds, news), *passed.evidence)
            return _Verdict(FateKind.NOT_HELD, olds, news, None, Confidence.LEAD, passed.reasons, (), evidence)
        if passed.passage is Passage.CAME:
            return self._came(passed)
        return self._gone(passed)

    def _kept(self, passed: Passed) -> _Verdict:
        olds, news = _sides(passed)
        kind = FateKind.REWORDED
        similarity: float | None = 1.0
        if passed.same:
            kind = FateKind.UNCHANGED
        elif olds[0].number != news[0].number:
            kind = FateKind.RENUMBERED
        confidence, reasons = passed.confidence, passed.reasons
        if not passed.same:
            similarity = self._gauge.likeness(olds[0], news[0]).similarity
            if similarity < ALIKE:
                confidence, reasons = Confidence.LEAD, (*reasons, HARDLY_ALIKE)
        evidence = (*_headings(olds, news), *passed.evidence)
        return _Verdict(kind, olds, news, similarity, confidence, reasons, passed.acts, evidence)

    def _came(self, passed: Passed) -> _Verdict:
        new = passed.only
        kind = FateKind.CRIMINALISED if new.act == CRIMINAL else FateKind.PENALISED
        reasons, evidence = list(passed.reasons), [*_words((), (new,)), *passed.evidence]
        origin = trace(passed, self._passed, self._gauge)
        if origin is not None and origin.before is not None:
            reasons.append(TRACE)
            evidence.append(Evidence("before", origin.before.locator, origin.before.heading))
        return self._without_other(passed, kind, (), (new,), reasons, evidence, self._whole_before)

    def _gone(self, passed: Passed) -> _Verdict:
        old = passed.before or passed.only
        kind = FateKind.DECRIMINALISED if old.act == CRIMINAL else FateKind.ABOLISHED
        evidence = [*_words((old,), ()), *passed.evidence]
        return self._without_other(passed, kind, (old,), (), list(passed.reasons), evidence, self._whole_after)

    def _without_other(
        self,
        passed: Passed,
        kind: FateKind,
        olds: tuple[Offence, ...],
        news: tuple[Offence, ...],
        reasons: list[str],
        evidence: list[Evidence],
        whole: bool,
    ) -> _Verdict:
        """New without a predecessor, or gone without a successor: certain only if it was looked for everywhere."""
        if not whole:
            reasons.append(OTHER_TEXT)
        lead = not whole or TRACE in reasons
        confidence = Confidence.LEAD if lead else passed.confidence
        return _Verdict(kind, olds, news, None, confidence, tuple(reasons), passed.acts, tuple(evidence))

    def _matched(self, match: Match) -> _Verdict:
        olds = tuple(_old(each) for each in match.olds)
        news = tuple(each.only for each in match.news)
        ends = [*match.olds, *match.news]
        reasons = [SAME_WORDS]
        if match.joint is not Joint.ONE:
            kind = FateKind.SPLIT if match.joint is Joint.SPLIT else FateKind.MERGED
            reasons.append(SAME_ACT if match.strong else NO_COMMON_ACT)
        else:
            kind = FateKind.RENUMBERED if olds[0].act == news[0].act else FateKind.TRANSFERRED
        reasons += dict.fromkeys(reason for each in ends for reason in each.reasons)
        if match.olds[0].passage is Passage.OPEN:
            reasons.append(NOT_PROVEN_GONE)
        proven = match.strong and all(
            each.confidence is Confidence.CERTAIN and each.passage is not Passage.OPEN for each in ends
        )
        evidence = dict.fromkeys(each for end in ends for each in end.evidence)
        return _Verdict(
            kind,
            olds,
            news,
            match.likeness.similarity,
            Confidence.CERTAIN if proven else Confidence.LEAD,
            tuple(dict.fromkeys(reasons)),
            _all_acts(ends),
            (*_words(olds, news), *evidence),
        )

    def _row(self, verdict: _Verdict) -> OffenceFate:
        before = verdict.olds[0] if verdict.olds else None
        after = verdict.news[0] if verdict.news else None
        sanction = None
        if self._compare and before and after and before.compositions and after.compositions:
            sanction = self._compare(before, after)
        finding = Finding(
            f"fate.{verdict.fate.value}",
            sentences(
                verdict.fate,
                verdict.olds,
                verdict.news,
                verdict.similarity,
                None if verdict.fate is FateKind.UNCHANGED else sanction,
                verdict.confidence,
                verdict.reasons,
            ),
            verdict.evidence,
            verdict.confidence,
            _in_time(verdict),
            {"similarity": verdict.similarity, "reasons": list(verdict.reasons)},
        )
        return OffenceFate(
            verdict.fate,
            before,
            after,
            verdict.similarity,
            verdict.confidence,
            verdict.acts,
            verdict.reasons,
            finding,
            sanction,
            verdict.olds[1:] or verdict.news[1:],
        )


def _in_time(verdict: _Verdict) -> InTime | None:
    """Which way a fate works in time: liability that is created does not work backwards (CC article 6)."""
    if verdict.fate is FateKind.TRANSFERRED:
        return InTime.FORWARDS if verdict.news[0].act == CRIMINAL else InTime.BACKWARDS
    return _IN_TIME.get(verdict.fate)


_IN_TIME = {
    FateKind.CRIMINALISED: InTime.FORWARDS,
    FateKind.PENALISED: InTime.FORWARDS,
    FateKind.DECRIMINALISED: InTime.BACKWARDS,
    FateKind.ABOLISHED: InTime.BACKWARDS,
    FateKind.SPLIT: InTime.TO_BE_CHECKED,
    FateKind.MERGED: InTime.TO_BE_CHECKED,
}


def _sides(passed: Passed) -> tuple[tuple[Offence, ...], tuple[Offence, ...]]:
    return (
        (passed.before,) if passed.before is not None else (),
        (passed.after,) if passed.after is not None else (),
    )


def _old(passed: Passed) -> Offence:
    """The old offence; the stub where only that is held."""
    return passed.before or passed.only


def _all_acts(ends: Sequence[Passed]) -> tuple[ActRef, ...]:
    acts = {(act.number or act.adopted): act for each in reversed(ends) for act in each.acts}
    return tuple(sorted(acts.values(), key=ActRef.sort_key))


def _headings(olds: Sequence[Offence], news: Sequence[Offence]) -> Iterator[Evidence]:
    for edition, offences in (("before", olds), ("after", news)):
        for offence in offences:
            yield Evidence(edition, offence.locator, offence.heading)


def _words(olds: Sequence[Offence], news: Sequence[Offence]) -> Iterator[Evidence]:
    """Headings and basic dispositions: what likeness is measured on."""
    for edition, offences in (("before", olds), ("after", news)):
        for offence in offences:
            yield Evidence(edition, offence.locator, offence.heading)
            for each in offence.compositions[:1]:
                yield Evidence(edition, each.locator, each.disposition)
