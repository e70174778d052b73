"""What happened to the sanctions: findings of each change, in sum and penalty by penalty."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lawdiff.comparing.result import Change, ChangeKind, Comparison, CorroborationStatus
from lawdiff.language.citing import cite
from lawdiff.language.messages import messages
from lawdiff.meaning.gravity import LIMITATION_YEARS, ORDER, arrest_suspended_until, gravity_of, is_decided_by_kind
from lawdiff.meaning.guilt import Guilt, guilt_of
from lawdiff.meaning.held import Held, held_below, held_in, paired
from lawdiff.meaning.sanctions import Penalty, PenaltyKind, Sanction
from lawdiff.meaning.sentences import Names, finding, penalties_in_words
from lawdiff.meaning.severity import (
    Direction,
    direction_of_additions,
    direction_of_alternatives,
    goes_with_others,
    leaves_one,
    steps,
)
from lawdiff.model import Confidence, Edition, Evidence, Finding, InTime, Kind, Language, Provision

_IN_TIME = {
    Direction.RAISED: InTime.FORWARDS,
    Direction.LOWERED: InTime.BACKWARDS,
    Direction.MIXED: InTime.TO_BE_CHECKED,
    Direction.RECAST: InTime.TO_BE_CHECKED,
}
_CRIMINAL_CODE = "cc"


def sanction_findings(
    change: Change, comparison: Comparison, general: frozenset[str] = frozenset()
) -> tuple[Finding, ...]:
    """What a change means for the sanctions in its words, in the order of the text.

    Args:
        change: one of the comparison's.
        comparison: its editions say which language and act it is.
        general: locators of the articles of the General Part, in which there are no sanctions.

    Returns:
        Nothing where neither side holds a sanction, or the change is one of typography, place or number only.
    """
    if any(_is_no_offence(node, general) for node in (change.before, change.after) if node is not None):
        return ()
    if change.kind is ChangeKind.INSERTED and change.after is not None:
        return tuple(_of_whole(change.after, comparison.after, "after", change))
    if change.kind is ChangeKind.REPEALED and change.before is not None:
        return tuple(_of_whole(change.before, comparison.before, "before", change))
    if change.kind is not ChangeKind.MODIFIED or change.before is None or change.after is None:
        return ()
    old, new = held_in(change.before, comparison.before), held_in(change.after, comparison.after)
    found: list[Finding] = []
    for before, after in paired(old, new):
        if before is not None and after is not None:
            found.extend(_compared(before, after, comparison))
        else:
            found.extend(_one_sided(before, after, change, comparison))
    return tuple(found)


def _is_no_offence(node: Provision, general: frozenset[str]) -> bool:
    article, *below = node.locator.split("__")
    return article in general or any(step.startswith(Kind.REMARK) for step in below)


def _one_sided(before: Held | None, after: Held | None, change: Change, comparison: Comparison) -> Iterator[Finding]:
    if after is not None and _is_new(after, comparison.after, change.before, comparison.before):
        names: Names = {each: {"after": penalties_in_words(after.sanction, each)} for each in Language}
        evidence = (after.evidence("after"),)
        yield finding("sanction.gained", evidence, names, confidence=Confidence.LEAD, in_time=InTime.FORWARDS)
    if before is not None and _is_new(before, comparison.before, change.after, comparison.after):
        names = {each: {"before": penalties_in_words(before.sanction, each)} for each in Language}
        evidence = (before.evidence("before"),)
        yield finding("sanction.lost", evidence, names, confidence=Confidence.LEAD, in_time=InTime.BACKWARDS)


def _is_new(held: Held, edition: Edition, other: Provision | None, other_edition: Edition) -> bool:
    """Whether the other edition has no such sanction: one that moved within its article is neither gained nor lost."""
    assert other is not None
    if len(list(held_below(held.node, edition))) <= len(list(held_below(other, other_edition))):
        return False
    here, there = (
        sum(each.says_the_same(held) for each in held_below(_article_of(node, whole), whole))
        for node, whole in ((held.node, edition), (other, other_edition))
    )
    return here > there


def _compared(before: Held, after: Held, comparison: Comparison) -> list[Finding]:
    evidence = (before.evidence("before"), after.evidence("after"))
    if before.says_the_same(after):
        return [finding("sanction.unchanged", evidence)]
    unknown = dict.fromkeys(run.text for held in (before, after) for run in held.sanction.unparsed)
    if unknown:
        names: Names = {language: {"words": " … ".join(unknown)} for language in Language}
        return [
            finding(
                "sanction.not-understood",
                evidence,
                names,
                confidence=Confidence.LEAD,
                in_time=InTime.TO_BE_CHECKED,
            )
        ]
    found = [*_principal(before, after, evidence), *_additional(before, after, evidence)]
    if not found:
        words = {"before": before.words, "after": after.words}
        return [finding("sanction.reworded", evidence, dict.fromkeys(Language, words))]
    return [*found, *_gravity(before, after, comparison), *_arrest(after, comparison.after)]


def _principal(before: Held, after: Held, evidence: tuple[Evidence, ...]) -> Iterator[Finding]:
    old, new = before.sanction.principal, after.sanction.principal
    direction = direction_of_alternatives(old, new)
    if direction is Direction.UNCHANGED:
        return
    names = _both(Sanction(old), Sanction(new))
    in_time = _IN_TIME[direction]
    data = {"part": "principal", "direction": direction.value, "steps": _steps(old, new)}
    yield finding(f"sanction.{direction.value}", evidence, names, in_time=in_time, data=data)
    if leaves_one(old, new):
        yield finding("sanction.only-penalty-left", evidence, names, in_time=in_time)
    had, has = (any(_is_life(penalty) for penalty in penalties) for penalties in (old, new))
    if has and all(_is_life(penalty) for penalty in new) and not all(_is_life(penalty) for penalty in old):
        yield finding("sanction.life-only", evidence, in_time=InTime.FORWARDS)
    elif has and not had:
        yield finding("sanction.life-added", evidence, in_time=InTime.FORWARDS)
    elif had and not has:
        yield finding("sanction.life-removed", evidence, in_time=InTime.BACKWARDS)


def _additional(before: Held, after: Held, evidence: tuple[Evidence, ...]) -> Iterator[Finding]:
    old, new = before.sanction.additional, after.sanction.additional
    if not old and not new:
        return
    direction = direction_of_additions(old, new)
    shown = (Sanction(old), Sanction(new))
    if direction is Direction.UNCHANGED:
        if not goes_with_others(before.sanction, after.sanction):
            return
        direction, shown = Direction.RECAST, (before.sanction, after.sanction)
    names = _both(*shown)
    data = {"part": "additional", "direction": direction.value, "steps": _steps(old, new)}
    yield finding(f"sanction.additional.{direction.value}", evidence, names, in_time=_IN_TIME[direction], data=data)


def _gravity(before: Held, after: Held, comparison: Comparison) -> Iterator[Finding]:
    if comparison.after.act != _CRIMINAL_CODE:
        return
    sides = ((before, comparison.before), (after, comparison.after))
    guilt = [_guilt(held, edition) for held, edition in sides]
    old, new = (
        gravity_of(held.sanction.principal, negligent=form.negligent)
        for (held, _), form in zip(sides, guilt, strict=True)
    )
    if old is None or new is None or old is new:
        return
    names: Names = {
        language: {
            "before": messages(language, "findings")(f"gravity-name.{old}"),
            "after": messages(language, "findings")(f"gravity-name.{new}"),
            "years_before": messages(language, "findings").count("years", LIMITATION_YEARS[old]),
            "years_after": messages(language, "findings").count("years", LIMITATION_YEARS[new]),
        }
        for language in Language
    }
    raised = ORDER.index(new) > ORDER.index(old)
    firm = all(_is_firm(held, form) for (held, _), form in zip(sides, guilt, strict=True))
    yield finding(
        "gravity.raised" if raised else "gravity.lowered",
        (before.evidence("before"), after.evidence("after")),
        names,
        confidence=Confidence.CERTAIN if firm else Confidence.LEAD,
        in_time=InTime.FORWARDS if raised else InTime.BACKWARDS,
        data={"before": old.value, "after": new.value, "negligent": guilt[1].negligent},
    )


def _guilt(held: Held, edition: Edition) -> Guilt:
    article = _article_of(held.node, edition)
    paragraph = edition.provision("__".join(held.node.locator.split("__", 2)[:2])) or held.node
    return guilt_of(paragraph, article, held.language)


def _article_of(node: Provision, edition: Edition) -> Provision:
    return edition.provision(node.locator.split("__", 1)[0]) or node


def _is_firm(held: Held, guilt: Guilt) -> bool:
    """Whether the category would be the same whatever a lawyer makes of the guilt and of the ceilings."""
    principal = held.sanction.principal
    either = gravity_of(principal, negligent=True) is gravity_of(principal, negligent=False)
    return is_decided_by_kind(principal) and (guilt.certain or either)


def _arrest(held: Held, edition: Edition) -> Iterator[Finding]:
    if edition.act != _CRIMINAL_CODE or all(each.kind is not PenaltyKind.ARREST for each in held.sanction.principal):
        return
    article = held.node.locator.split("__", 1)[0].removeprefix("art_")
    until = arrest_suspended_until(article, edition.date)
    if until is not None:
        names: Names = {language: {"until": messages(language).until(until)} for language in Language}
        yield finding("arrest.suspended", (held.evidence("after"),), names, confidence=Confidence.LEAD)


def _of_whole(node: Provision, edition: Edition, side: str, change: Change) -> Iterator[Finding]:
    """An inserted or repealed article, paragraph or point: each sanction in it."""
    added = side == "after"
    disputed = change.corroboration.status is CorroborationStatus.DISPUTED
    in_time = InTime.FORWARDS if added else InTime.BACKWARDS
    for held in held_below(node, edition):
        names: Names = {
            language: {
                "place": cite(held.node.locator, language),
                side: penalties_in_words(held.sanction, language),
            }
            for language in Language
        }
        gravity = gravity_of(held.sanction.principal, negligent=_guilt(held, edition).negligent)
        criminal = edition.act == _CRIMINAL_CODE and not held.sanction.unparsed and gravity
        yield finding(
            "offence.added" if added else "offence.removed",
            (held.evidence(side),),
            names,
            confidence=Confidence.LEAD if disputed else Confidence.CERTAIN,
            # A case of an offence that stays may take from a milder one or from a graver one.
            in_time=in_time if node.kind is Kind.ARTICLE else InTime.TO_BE_CHECKED,
            data={"gravity": criminal.value} if criminal else None,
        )
        if added:
            yield from _arrest(held, edition)


def _is_life(penalty: Penalty) -> bool:
    return penalty.kind is PenaltyKind.IMPRISONMENT and penalty.life


def _both(old: Sanction, new: Sanction) -> Names:
    return {
        language: {"before": penalties_in_words(old, language), "after": penalties_in_words(new, language)}
        for language in Language
    }


def _steps(old: Sequence[Penalty], new: Sequence[Penalty]) -> list[dict[str, object]]:
    return [
        {
            "what": step.what,
            "before": dict(step.before.data()) if step.before else None,
            "after": dict(step.after.data()) if step.after else None,
        }
        for step in steps(old, new)
    ]
