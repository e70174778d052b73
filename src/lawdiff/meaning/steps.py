"""What happened to each penalty of a sanction, penalty by penalty."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from lawdiff.meaning.bounds import about, burden, family, measure, persons
from lawdiff.meaning.sanctions import Penalty

SIGNS: dict[str, int] = {
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
"""Harder, milder, or not to be said, where the penalty is an additional one."""


@dataclass(frozen=True, slots=True)
class Step:
    """What happened to one penalty.

    Attributes:
        what: a key of `SIGNS`. `recast`: its unit, floor or ceiling in another unit, object or place changed, so
            that its bounds do not compare.
        before: the penalty in the old edition; None where it was added.
        after: the penalty in the new edition; None where it was removed.
    """

    what: str
    before: Penalty | None
    after: Penalty | None


def steps(before: Sequence[Penalty], after: Sequence[Penalty]) -> tuple[Step, ...]:
    """What happened to each penalty; those of one kind, for the same persons and case, are held side by side.

    >>> from lawdiff.meaning.sanctions import PenaltyKind, Unit
    >>> old, new = Penalty(PenaltyKind.ARREST, None, 50, Unit.DAY), Penalty(PenaltyKind.ARREST, None, 40, Unit.DAY)
    >>> [step.what for step in steps([old], [new])]
    ['max-lowered']
    """
    left, right = list(before), list(after)
    found: list[Step] = []
    _pair(left, right, found, (_costs_the_same, _has_the_same_place))
    if _share_persons(left, right):
        left, right = _each_person(left), _each_person(right)
        _pair(left, right, found, (_costs_the_same, _has_the_same_place))
    _pair(left, right, found, (_is_the_same_kind,))
    found.extend(Step("removed", old, None) for old in left)
    found.extend(Step("added", None, new) for new in right)
    return tuple(found)


def _pair(
    left: list[Penalty], right: list[Penalty], found: list[Step], rules: Sequence[Callable[[Penalty, Penalty], bool]]
) -> None:
    """Takes out of both lists those that a rule pairs."""
    for rule in rules:
        for old in list(left):
            new = next((new for new in right if rule(old, new)), None)
            if new is not None:
                left.remove(old)
                right.remove(new)
                found.extend(_moves(old, new))


def _is_the_same_kind(old: Penalty, new: Penalty) -> bool:
    return (old.kind, old.case, frozenset(persons(old))) == (new.kind, new.case, frozenset(persons(new)))


def _has_the_same_place(old: Penalty, new: Penalty) -> bool:
    return _is_the_same_kind(old, new) and (about(old), old.life, family(old)) == (about(new), new.life, family(new))


def _costs_the_same(old: Penalty, new: Penalty) -> bool:
    return _is_the_same_kind(old, new) and burden(old) == burden(new)


def _share_persons(left: Sequence[Penalty], right: Sequence[Penalty]) -> bool:
    here, there = ({code for penalty in side for code in persons(penalty)} for side in (left, right))
    return bool(here & there)


def _each_person(penalties: Sequence[Penalty]) -> list[Penalty]:
    return [
        replace(penalty, for_whom=(code,)) if code else penalty
        for penalty in penalties
        for code in persons(penalty) or ("",)
    ]


def _moves(old: Penalty, new: Penalty) -> list[Step]:
    found = []
    if old.life != new.life:
        found.append("life-added" if new.life else "life-removed")
    elif _do_not_compare(old, new):
        found.append("recast")
    else:
        for name, upper in (("min", False), ("max", True)):
            was, now = measure(old, upper=upper), measure(new, upper=upper)
            if was != now:
                found.append(f"{name}-{'raised' if now > was else 'lowered'}")
    if old.optional != new.optional:
        found.append("made-optional" if new.optional else "made-mandatory")
    return [Step(what, old, new) for what in found]


def _do_not_compare(old: Penalty, new: Penalty) -> bool:
    return (family(old), about(old), old.alternative, old.limits) != (
        family(new),
        about(new),
        new.alternative,
        new.limits,
    )
