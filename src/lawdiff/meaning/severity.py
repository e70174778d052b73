"""Which of two sanctions is the harder one: the rules, in one place, with their source.

1. Kinds of penalty stand in the order of CC article 40 and CAO article 41, mildest first (`ORDER`).
2. Of two penalties of one kind the one with the higher upper bound is harder; with equal ones, the one with the
   higher lower bound. Bounds compare within one family of units only (`bounds`).
3. Principal penalties are a choice: they are raised where the mildest or the hardest that a court may choose, or a
   bound of one that stays, went up and nothing went down. They are recast where only something between the ends
   came or went, or where bounds do not compare.
4. Additional penalties are each a burden of their own: one more is harder, a mandatory one is harder than an optional.
5. All this is asked for every case and every class of persons that a sanction names, and summed up.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from lawdiff.language.sanctions.persons import PERSONS
from lawdiff.meaning.bounds import burden, family, measure, persons
from lawdiff.meaning.sanctions import Penalty, PenaltyKind, Sanction
from lawdiff.meaning.steps import SIGNS, Step, steps

__all__ = [
    "ORDER",
    "Direction",
    "Step",
    "direction_of_additions",
    "direction_of_alternatives",
    "goes_with_others",
    "hardness",
    "leaves_one",
    "steps",
]

ORDER: tuple[PenaltyKind, ...] = (
    PenaltyKind.WARNING,
    PenaltyKind.KNOWLEDGE_CHECK,
    PenaltyKind.FINE,
    PenaltyKind.CONFISCATION,
    PenaltyKind.CORRECTIVE_LABOUR,
    PenaltyKind.RIGHT_DEPRIVATION,
    PenaltyKind.LICENCE_DEPRIVATION,
    PenaltyKind.REGISTER_REMOVAL,
    PenaltyKind.SUSPENSION,
    PenaltyKind.ACTIVITY_BAN,
    PenaltyKind.DEMOLITION,
    PenaltyKind.COMMUNITY_SERVICE,
    PenaltyKind.RANK_DEPRIVATION,
    PenaltyKind.DISQUALIFICATION,
    PenaltyKind.CITIZENSHIP_DEPRIVATION,
    PenaltyKind.ADMINISTRATIVE_ARREST,
    PenaltyKind.ARREST,
    PenaltyKind.EXPULSION,
    PenaltyKind.RESTRICTION_OF_LIBERTY,
    PenaltyKind.IMPRISONMENT,
    PenaltyKind.DEATH,
)
"""Penalties from the mildest to the hardest: one list in which those of CC article 40, paragraphs 1 and 2, and those
of CAO article 41, paragraph 1, keep their order. What the codes know as an additional penalty only stands where it
harms no comparison; the check of knowledge is a measure of CAO article 52, and the death penalty stood last in CC
article 40 until 2021."""

_RANK = {kind: rank for rank, kind in enumerate(ORDER)}

WIDER_CLASS: dict[str, str] = dict.fromkeys(
    ("small-business", "medium-business", "large-business", "large-legal-entity", "non-profit"), "legal-entity"
)
"""What is for the wider class is for the narrower one too, where that is not named itself (CAO article 33)."""

_KNOWN_PERSONS = frozenset(person.code for person in PERSONS)
"""Of other persons only the words are known, and words can mean the same persons differently."""

_UNKNOWN = 2
"""Beside 1 for harder and -1 for milder: something changed, and its bounds do not say which way."""


@dataclass(frozen=True, slots=True)
class _Situation:
    """A class of persons (empty for all) in one case, and what it has to expect."""

    person: str
    old: list[Penalty]
    new: list[Penalty]


class Direction(StrEnum):
    """Which way a sanction went."""

    RAISED = "raised"
    LOWERED = "lowered"
    MIXED = "mixed"
    """Harder in one thing, milder in another."""
    RECAST = "recast"
    """Other penalties, and from their bounds it does not follow which way."""
    UNCHANGED = "unchanged"


def hardness(penalty: Penalty, *, upper: bool) -> tuple[int, float]:
    """Rank and measure: compares any two penalties, by kind first.

    >>> fine, arrest = Penalty(PenaltyKind.FINE, None, 200), Penalty(PenaltyKind.ARREST, None, 10)
    >>> hardness(fine, upper=True) < hardness(arrest, upper=True)
    True
    """
    return _RANK[penalty.kind], measure(penalty, upper=upper)


def direction_of_alternatives(before: Sequence[Penalty], after: Sequence[Penalty]) -> Direction:
    """Which way the principal penalties went.

    >>> from lawdiff.meaning.sanctions import Unit
    >>> eight = Penalty(PenaltyKind.IMPRISONMENT, 3, 8, Unit.YEAR)
    >>> nine = Penalty(PenaltyKind.IMPRISONMENT, 5, 9, Unit.YEAR)
    >>> direction_of_alternatives([eight], [nine]).value
    'raised'
    """
    differing = [each for each in _situations(before, after) if not _cost_the_same(each.old, each.new)]
    if differing:
        return _sum({move for each in differing for move in _moves_of_choice(each)})
    # «штраф на юридических лиц» that becomes «штраф»: the same fine for others.
    same_scope = len({any(persons(penalty) for penalty in side) for side in (before, after)}) == 1
    return Direction.UNCHANGED if same_scope else Direction.RECAST


def leaves_one(before: Sequence[Penalty], after: Sequence[Penalty]) -> bool:
    """Whether everybody whom the sanction names had a choice of principal penalties, and one of them is left.

    >>> fine, arrest = Penalty(PenaltyKind.FINE, None, 200), Penalty(PenaltyKind.ARREST, None, 10)
    >>> leaves_one([fine, arrest], [arrest]), leaves_one([fine], [arrest])
    (True, False)
    """
    return all(
        len(each.new) == 1 < len(each.old)
        and any((old.kind, old.life) == (each.new[0].kind, each.new[0].life) for old in each.old)
        for each in _situations(before, after)
    )


def direction_of_additions(before: Sequence[Penalty], after: Sequence[Penalty]) -> Direction:
    """Which way the additional penalties went.

    >>> optional = Penalty(PenaltyKind.CONFISCATION, optional=True)
    >>> direction_of_additions([optional], []).value
    'lowered'
    """
    found = steps(before, after)
    # Where a court may take one instead of another, it is no burden of its own.
    burdens = {step.what for step in found if not _is_alternative(step)}
    counted = [step for step in found if not _is_alternative(step) or step.what not in burdens]
    moves = {_UNKNOWN if _is_alternative(step) else SIGNS[step.what] or _UNKNOWN for step in counted}
    return _sum(moves) if found else Direction.UNCHANGED


def goes_with_others(before: Sanction, after: Sanction) -> bool:
    """Whether an additional penalty that stays goes with other principal penalties, of those that stay, than it did.

    >>> from lawdiff.meaning.sanctions import parse_sanction
    >>> from lawdiff.model import Language
    >>> old, new = (parse_sanction(words, Language.RUS) for words in (
    ...     "наказывается арестом с конфискацией имущества либо лишением свободы",
    ...     "наказывается арестом либо лишением свободы с конфискацией имущества"))
    >>> goes_with_others(old, new)
    True
    """
    stay = {penalty.kind for penalty in before.principal} & {penalty.kind for penalty in after.principal}
    old, new = (
        Counter(
            (burden(penalty), penalty.case, _companions(penalty, sanction) & stay) for penalty in sanction.additional
        )
        for sanction in (before, after)
    )
    common = {key[:2] for key in old} & {key[:2] for key in new}
    return {key for key in old if key[:2] in common} != {key for key in new if key[:2] in common}


def _companions(penalty: Penalty, sanction: Sanction) -> frozenset[PenaltyKind]:
    if penalty.attached is not None:
        return frozenset({sanction.penalties[penalty.attached].kind})
    return frozenset(each.kind for each in sanction.principal)


def _situations(before: Sequence[Penalty], after: Sequence[Penalty]) -> Iterator[_Situation]:
    """What a court may choose from, before and after, for each case and each class of persons that either names."""
    for case in dict.fromkeys(penalty.case for penalty in (*before, *after)):
        old, new = _in_case(before, case), _in_case(after, case)
        if not case and not (old and new) and before and after:
            continue  # one side names cases only; each of them is held against what holds for all
        for person in _named(old, new) or ("",):
            yield _Situation(person, _for_person(old, person), _for_person(new, person))


def _in_case(penalties: Sequence[Penalty], case: str) -> list[Penalty]:
    own = [penalty for penalty in penalties if penalty.case == case]
    return own or [penalty for penalty in penalties if not penalty.case]


def _named(old: Sequence[Penalty], new: Sequence[Penalty]) -> tuple[str, ...]:
    """The classes of persons; a wide one is held against the narrow ones into which it was split."""
    named = dict.fromkeys(code for penalty in (*old, *new) for code in persons(penalty))
    split = {WIDER_CLASS[code] for code in named if code in WIDER_CLASS}
    return tuple(code for code in named if code not in split)


def _for_person(penalties: Sequence[Penalty], person: str) -> list[Penalty]:
    own = any(person in persons(penalty) for penalty in penalties)
    wanted = person if own else WIDER_CLASS.get(person, person)
    return [penalty for penalty in penalties if not persons(penalty) or wanted in persons(penalty)]


def _cost_the_same(old: Sequence[Penalty], new: Sequence[Penalty]) -> bool:
    return Counter(map(burden, old)) == Counter(map(burden, new))


def _moves_of_choice(situation: _Situation) -> set[int]:
    old, new = situation.old, situation.new
    if not old or not new:
        known = not situation.person or situation.person in _KNOWN_PERSONS
        return {(1 if new else -1) if known else _UNKNOWN}
    return {_move_of_end(old, new, upper=True), _move_of_end(old, new, upper=False), *_moves_within_kinds(old, new)}


def _move_of_end(old: Sequence[Penalty], new: Sequence[Penalty], *, upper: bool) -> int:
    choose = max if upper else min
    was, now = (choose(side, key=lambda penalty: hardness(penalty, upper=upper)) for side in (old, new))
    if was.kind is now.kind and family(was) != family(now):
        return _UNKNOWN
    here, there = hardness(was, upper=upper), hardness(now, upper=upper)
    return (there > here) - (there < here)


def _moves_within_kinds(old: Sequence[Penalty], new: Sequence[Penalty]) -> Iterator[int]:
    """The same two ends can hide a moved middle: «до двух лет» beside a fine that doubled."""
    for step in steps(_for_all(old), _for_all(new)):
        if step.what.startswith(("min-", "max-")):
            yield SIGNS[step.what]
        elif step.what == "recast":
            yield _UNKNOWN


def _for_all(penalties: Sequence[Penalty]) -> list[Penalty]:
    """Of one situation: for whom and in which case is already said."""
    return [
        Penalty(
            penalty.kind,
            penalty.min,
            penalty.max,
            penalty.unit,
            penalty.life,
            about=penalty.about,
            limits=penalty.limits,
        )
        for penalty in penalties
    ]


def _is_alternative(step: Step) -> bool:
    one = step.after or step.before
    return one is not None and one.alternative and step.what in {"added", "removed"}


def _sum(moves: set[int]) -> Direction:
    moves = moves - {0}
    if moves == {1}:
        return Direction.RAISED
    if moves == {-1}:
        return Direction.LOWERED
    return Direction.MIXED if moves == {1, -1} else Direction.RECAST
