"""What happened to the sanctions: findings of each change, in sum and penalty by penalty."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from lawdiff.comparing.result import Change, ChangeKind, Comparison
from lawdiff.meaning.gravity import (
    ARREST_APPLIES_IN,
    ARREST_SUSPENDED_UNTIL,
    NAMES,
    ORDER,
    gravity_of,
    limitation,
    speaks_of_negligence,
)
from lawdiff.meaning.sanctions import Penalty, PenaltyKind, Sanction, find_sanction, parse_sanction, write_sanction
from lawdiff.meaning.sentences import finding
from lawdiff.meaning.severity import Direction, direction_of_additions, direction_of_alternatives, steps
from lawdiff.model import Confidence, Edition, Evidence, Finding, InTime, Kind, Language, Provision

_IN_TIME = {
    Direction.RAISED: InTime.FORWARDS,
    Direction.LOWERED: InTime.BACKWARDS,
    Direction.MIXED: InTime.TO_BE_CHECKED,
    Direction.RECAST: InTime.TO_BE_CHECKED,
}


@dataclass(frozen=True, slots=True)
class _Held:
    """The words of a sanction where they stand; they are parsed only where they differ."""

    text: str
    locator: str
    language: Language
    around: str

    @property
    def sanction(self) -> Sanction:
        return _parsed(self.text, self.language)

    def evidence(self, edition: str) -> Evidence:
        return Evidence(edition, self.locator, self.text)

    def says_the_same(self, other: _Held) -> bool:
        return self.language is other.language and self.text.split() == other.text.split()


@lru_cache(maxsize=4096)  # the same sanction stands in many articles
def _parsed(text: str, language: Language) -> Sanction:
    return parse_sanction(text, language)


def sanction_findings(change: Change, comparison: Comparison) -> tuple[Finding, ...]:
    """What a change means for the sanctions in its words.

    Args:
        change: one of the comparison's.
        comparison: its editions say which language and act it is.

    Returns:
        Nothing where neither side holds a sanction, or the change is one of typography, place or number only.
    """
    if change.kind is ChangeKind.INSERTED:
        return _of_whole(change.after, comparison.after, "after", "offence.added", InTime.FORWARDS)
    if change.kind is ChangeKind.REPEALED:
        return _of_whole(change.before, comparison.before, "before", "offence.removed", InTime.BACKWARDS)
    if change.kind is not ChangeKind.MODIFIED or change.before is None or change.after is None:
        return ()
    old, new = _own(change.before, comparison.before), _own(change.after, comparison.after)
    pairs = [
        (old[place] if place < len(old) else None, new[place] if place < len(new) else None)
        for place in range(max(len(old), len(new)))
    ]
    return tuple(found for before, after in pairs for found in _compared(before, after, change, comparison))


def _compared(before: _Held | None, after: _Held | None, change: Change, comparison: Comparison) -> list[Finding]:
    if before is None or after is None:
        held, edition, code = (after, "after", "sanction.gained") if after else (before, "before", "sanction.lost")
        assert held is not None
        if not _holds_law(change, comparison):
            return []
        in_time = InTime.FORWARDS if after else InTime.BACKWARDS
        names = _written(held.sanction, "after" if after else "before")
        return [finding(code, (held.evidence(edition),), names, confidence=Confidence.LEAD, in_time=in_time)]
    evidence = (before.evidence("before"), after.evidence("after"))
    if before.says_the_same(after):
        return [finding("sanction.unchanged", evidence)]
    unknown = [run.text for held in (before, after) for run in held.sanction.unparsed]
    if unknown:
        words = " … ".join(dict.fromkeys(unknown))
        same = {language.value: {"words": words} for language in Language}
        return [finding("sanction.not-understood", evidence, same, confidence=Confidence.LEAD)]
    found = [
        *_principal(before, after, evidence),
        *_additional(before, after, evidence),
    ]
    if not found:
        return [finding("sanction.unchanged", evidence)]
    return [*found, *_gravity(before, after, change, comparison), *_arrest(after, change, comparison)]


def _holds_law(change: Change, comparison: Comparison) -> bool:
    """A sanction that moved between a paragraph and its points is neither gained nor lost."""
    assert change.before is not None
    assert change.after is not None
    old = sum(len(_own(node, comparison.before)) for node in change.before.walk())
    new = sum(len(_own(node, comparison.after)) for node in change.after.walk())
    return old != new


def _principal(before: _Held, after: _Held, evidence: tuple[Evidence, ...]) -> list[Finding]:
    old, new = before.sanction.principal, after.sanction.principal
    direction = direction_of_alternatives(old, new)
    if direction is Direction.UNCHANGED:
        return []
    names = _both(Sanction(old), Sanction(new))
    in_time = _IN_TIME[direction]
    found = [
        finding(
            f"sanction.{direction.value}",
            evidence,
            names,
            in_time=in_time,
            data={"part": "principal", "direction": direction.value, "steps": _steps(old, new)},
        )
    ]
    whom = {penalty.for_whom for penalty in new}
    if len(new) == 1 < len(old) and len(whom) == 1:
        found.append(finding("sanction.only-penalty-left", evidence, names, in_time=in_time))
    had, has = (any(_is_life(penalty) for penalty in penalties) for penalties in (old, new))
    if has and all(_is_life(penalty) for penalty in new) and not all(_is_life(penalty) for penalty in old):
        found.append(finding("sanction.life-only", evidence, in_time=InTime.FORWARDS))
    elif had != has:
        code = "sanction.life-added" if has else "sanction.life-removed"
        found.append(finding(code, evidence, in_time=InTime.FORWARDS if has else InTime.BACKWARDS))
    return found


def _additional(before: _Held, after: _Held, evidence: tuple[Evidence, ...]) -> list[Finding]:
    old, new = before.sanction.additional, after.sanction.additional
    direction = direction_of_additions(old, new)
    if direction is Direction.UNCHANGED:
        return []
    return [
        finding(
            f"sanction.additional.{direction.value}",
            evidence,
            _both(Sanction(old), Sanction(new)),
            in_time=_IN_TIME[direction],
            data={"part": "additional", "direction": direction.value, "steps": _steps(old, new)},
        )
    ]


def _gravity(before: _Held, after: _Held, change: Change, comparison: Comparison) -> list[Finding]:
    if comparison.after.act != "cc" or change.after is None:
        return []
    negligent = any(speaks_of_negligence(held.around, held.language) for held in (before, after))
    old = gravity_of(before.sanction.principal)
    new = gravity_of(after.sanction.principal)
    if old is None or new is None or old is new:
        return []
    names = {
        language.value: {
            "before": NAMES[old][language.value],
            "after": NAMES[new][language.value],
            "years_before": limitation(old)[language.value],
            "years_after": limitation(new)[language.value],
        }
        for language in Language
    }
    raised = ORDER.index(new) > ORDER.index(old)
    return [
        finding(
            "gravity.raised" if raised else "gravity.lowered",
            (before.evidence("before"), after.evidence("after")),
            names,
            # Where negligence is named, other thresholds may apply (CC article 11, paragraphs 2 and 3).
            confidence=Confidence.LEAD if negligent else Confidence.CERTAIN,
            in_time=InTime.FORWARDS if raised else InTime.BACKWARDS,
            data={"before": old.value, "after": new.value},
        )
    ]


def _arrest(after: _Held, change: Change, comparison: Comparison) -> list[Finding]:
    held = comparison.after
    if held.act != "cc" or change.article in ARREST_APPLIES_IN:
        return []
    if held.date is None or held.date.isoformat() >= ARREST_SUSPENDED_UNTIL:
        return []
    if not any(penalty.kind is PenaltyKind.ARREST for penalty in after.sanction.principal):
        return []
    names = {language.value: {"until": ARREST_SUSPENDED_UNTIL} for language in Language}
    return [finding("arrest.suspended", (after.evidence("after"),), names, confidence=Confidence.LEAD)]


def _of_whole(node: Provision | None, edition: Edition, side: str, code: str, in_time: InTime) -> tuple[Finding, ...]:
    """An inserted or repealed paragraph or article: each sanction in it."""
    if node is None or node.kind not in {Kind.ARTICLE, Kind.PARAGRAPH, Kind.POINT}:
        return ()
    found = []
    for each in node.walk():
        if each.kind is Kind.REMARK:
            continue
        for held in _own(each, edition):
            names = _written(held.sanction, "after" if side == "after" else "before")
            found.append(finding(code, (held.evidence(side),), names, in_time=in_time))
    return tuple(found)


def _own(node: Provision, edition: Edition) -> list[_Held]:
    held: list[_Held] = []
    if node.kind is Kind.REMARK or node.kind.is_grouping:
        return held
    words = node.own_words()
    for alinea in (*node.alineas, *node.closing):
        span = find_sanction(alinea.text, edition.language)
        if span is not None:
            held.append(_Held(alinea.text[span.start : span.end], node.locator, edition.language, words))
    return held


def _is_life(penalty: Penalty) -> bool:
    return penalty.kind is PenaltyKind.IMPRISONMENT and penalty.life


def _both(old: Sanction, new: Sanction) -> dict[str, dict[str, str]]:
    return {language.value: {"before": _words(old, language), "after": _words(new, language)} for language in Language}


def _written(sanction: Sanction, name: str) -> dict[str, dict[str, str]]:
    return {language.value: {name: _words(sanction, language)} for language in Language}


_NONE = {Language.ENG: "none", Language.RUS: "нет", Language.KAZ: "жоқ"}


def _words(sanction: Sanction, language: Language) -> str:
    return write_sanction(sanction, language) if sanction.penalties else _NONE[language]


def _steps(old: Sequence[Penalty], new: Sequence[Penalty]) -> list[dict[str, object]]:
    return [
        {
            "what": step.what,
            "before": dict(step.before.data()) if step.before else None,
            "after": dict(step.after.data()) if step.after else None,
        }
        for step in steps(old, new)
    ]
