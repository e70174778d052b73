"""Which of two sanctions is the harder one: the rules, in one place, with their source.

The order of punishments is that of CC article 40 and CAO article 41, mildest first. Of two penalties of one kind the
one with the higher maximum is harder; with equal maxima, the one with the higher minimum. A bound that the law does
not set counts as the lowest for a minimum.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from lawdiff.meaning.sanctions import Penalty, PenaltyKind, Unit

ORDER: tuple[PenaltyKind, ...] = (
    PenaltyKind.WARNING,
    PenaltyKind.KNOWLEDGE_CHECK,
    PenaltyKind.FINE,
    PenaltyKind.CONFISCATION,
    PenaltyKind.CORRECTIVE_LABOUR,
    PenaltyKind.COMMUNITY_SERVICE,
    PenaltyKind.REGISTER_REMOVAL,
    PenaltyKind.LICENCE_DEPRIVATION,
    PenaltyKind.RIGHT_DEPRIVATION,
    PenaltyKind.SUSPENSION,
    PenaltyKind.ACTIVITY_BAN,
    PenaltyKind.DEMOLITION,
    PenaltyKind.DISQUALIFICATION,
    PenaltyKind.RANK_DEPRIVATION,
    PenaltyKind.CITIZENSHIP_DEPRIVATION,
    PenaltyKind.EXPULSION,
    PenaltyKind.ADMINISTRATIVE_ARREST,
    PenaltyKind.ARREST,
    PenaltyKind.RESTRICTION_OF_LIBERTY,
    PenaltyKind.IMPRISONMENT,
    PenaltyKind.DEATH,
)
"""Punishments from the mildest to the hardest (CC article 40, paragraphs 2 and 3; CAO article 41, paragraph 1)."""

_RANK = {kind: rank for rank, kind in enumerate(ORDER)}
_IN_DAYS = {Unit.HOUR: 1 / 24, Unit.DAY: 1.0, Unit.MONTH: 30.0, Unit.YEAR: 365.0}
_LIFE = float("inf")


class Direction(StrEnum):
    """Which way a sanction went."""

    RAISED = "raised"
    LOWERED = "lowered"
    MIXED = "mixed"
    RECAST = "recast"
    """Other words or another order, and neither the mildest nor the hardest penalty moved."""
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Step:
    """What happened to one penalty.

    Attributes:
        what: `added`, `removed`, `min-raised`, `min-lowered`, `max-raised`, `max-lowered`, `made-mandatory`,
            `made-optional`, `life-added`, `life-removed`, `recast`.
        before: the penalty in the old edition; None where it was added.
        after: the penalty in the new edition; None where it was removed.
    """

    what: str
    before: Penalty | None
    after: Penalty | None


def measure(penalty: Penalty, *, upper: bool) -> float:
    """A bound as a number that compares within one kind and family of units (days, or the unit itself for money).

    >>> measure(Penalty(PenaltyKind.IMPRISONMENT, 3, 8, Unit.YEAR), upper=True)
    2920.0
    """
    if penalty.life:
        return _LIFE
    bound = penalty.max if upper else penalty.min
    if bound is None:
        bound = 0 if not upper else (penalty.min or 0)
    return bound * (_IN_DAYS.get(penalty.unit, 1.0) if penalty.unit else 1.0)


def hardness(penalty: Penalty, *, upper: bool) -> tuple[int, float]:
    """Rank and measure: compares any two penalties, by kind first."""
    return _RANK.get(penalty.kind, len(ORDER)), measure(penalty, upper=upper)


def direction_of_alternatives(before: Sequence[Penalty], after: Sequence[Penalty]) -> Direction:
    """Which way the principal penalties went: by the hardest and the mildest that a court may choose.

    >>> eight = Penalty(PenaltyKind.IMPRISONMENT, 3, 8, Unit.YEAR)
    >>> nine = Penalty(PenaltyKind.IMPRISONMENT, 5, 9, Unit.YEAR)
    >>> direction_of_alternatives([eight], [nine]).value
    'raised'
    """
    if [penalty.data() for penalty in before] == [penalty.data() for penalty in after]:
        return Direction.UNCHANGED
    if not before or not after:
        return Direction.RAISED if after else Direction.LOWERED
    if not _comparable(before, after):
        return Direction.RECAST
    moves = {
        _sign(
            max(hardness(penalty, upper=True) for penalty in before),
            max(hardness(penalty, upper=True) for penalty in after),
        ),
        _sign(
            min(hardness(penalty, upper=False) for penalty in before),
            min(hardness(penalty, upper=False) for penalty in after),
        ),
    }
    # The same two ends can hide a moved middle: «до двух лет» beside a fine that doubled.
    moves |= _moves_within_kinds(before, after)
    return _sum(moves)


def direction_of_additions(before: Sequence[Penalty], after: Sequence[Penalty]) -> Direction:
    """Which way the additional penalties went: each is a burden of its own, a mandatory one more than an optional.

    >>> optional = Penalty(PenaltyKind.CONFISCATION, optional=True)
    >>> direction_of_additions([optional], []).value
    'lowered'
    """
    moves = {_STEP_SIGNS[step.what] for step in steps(before, after)}
    if not moves:
        same = [penalty.data() for penalty in before] == [penalty.data() for penalty in after]
        return Direction.UNCHANGED if same else Direction.RECAST
    return _sum(moves)


_STEP_SIGNS = {
    "added": 1,
    "min-raised": 1,
    "max-raised": 1,
    "made-mandatory": 1,
    "life-added": 1,
    "removed": -1,
    "min-lowered": -1,
    "max-lowered": -1,
    "made-optional": -1,
    "life-removed": -1,
    "recast": 0,
}


def steps(before: Sequence[Penalty], after: Sequence[Penalty]) -> tuple[Step, ...]:
    """What happened to each penalty; those of one kind, for the same persons and case, are held side by side.

    >>> old, new = Penalty(PenaltyKind.ARREST, None, 50, Unit.DAY), Penalty(PenaltyKind.ARREST, None, 40, Unit.DAY)
    >>> [step.what for step in steps([old], [new])]
    ['max-lowered']
    """
    left, right = list(before), list(after)
    found: list[Step] = []
    for exact in (True, False):
        for old in list(left):
            new = next((new for new in right if _same_place(old, new, exact=exact)), None)
            if new is not None:
                left.remove(old)
                right.remove(new)
                found.extend(_moves(old, new))
    found.extend(Step("removed", old, None) for old in left)
    found.extend(Step("added", None, new) for new in right)
    return tuple(found)


def _same_place(old: Penalty, new: Penalty, *, exact: bool) -> bool:
    same = (old.kind, old.case, old.about) == (new.kind, new.case, new.about)
    if exact:
        return same and old.for_whom == new.for_whom and old.life == new.life and old.data() == new.data()
    return same and frozenset(old.for_whom) == frozenset(new.for_whom) and old.life == new.life


def _moves(old: Penalty, new: Penalty) -> list[Step]:
    found = []
    if _family(old.unit) != _family(new.unit):
        return [Step("recast", old, new)]
    for name, upper in (("min", False), ("max", True)):
        sign = _sign(measure(old, upper=upper), measure(new, upper=upper))
        if sign and _bound(old, upper=upper) != _bound(new, upper=upper):
            found.append(Step(f"{name}-{'raised' if sign > 0 else 'lowered'}", old, new))
    if old.optional != new.optional:
        found.append(Step("made-optional" if new.optional else "made-mandatory", old, new))
    return found


def _bound(penalty: Penalty, *, upper: bool) -> tuple[int | float | None, Unit | None]:
    return (penalty.max if upper else penalty.min), penalty.unit


def _moves_within_kinds(before: Sequence[Penalty], after: Sequence[Penalty]) -> set[int]:
    return {
        _STEP_SIGNS[step.what]
        for step in steps(before, after)
        if step.what.startswith(("min-", "max-")) or (step.what in {"added", "removed"} and _whom(step))
    }


def _whom(step: Step) -> bool:
    penalty = step.before or step.after
    return penalty is not None and bool(penalty.for_whom)


def _comparable(before: Sequence[Penalty], after: Sequence[Penalty]) -> bool:
    families: dict[PenaltyKind, set[str]] = {}
    for penalty in (*before, *after):
        if penalty.unit is not None:
            families.setdefault(penalty.kind, set()).add(_family(penalty.unit))
    return all(len(units) == 1 for units in families.values())


def _family(unit: Unit | None) -> str:
    return "time" if unit in _IN_DAYS else unit.value if unit else ""


def _sign(old: tuple[int, float] | float, new: tuple[int, float] | float) -> int:
    return (new > old) - (new < old)  # type: ignore[operator]  # both are of one type, by the callers above


def _sum(moves: set[int]) -> Direction:
    moves.discard(0)
    if moves == {1}:
        return Direction.RAISED
    if moves == {-1}:
        return Direction.LOWERED
    return Direction.MIXED if moves else Direction.RECAST
