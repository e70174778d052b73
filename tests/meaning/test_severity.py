"""Which of two sanctions is the harder one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lawdiff.meaning.bounds import family, measure
from lawdiff.meaning.sanctions import Limit, Penalty, PenaltyKind, Role, Unit
from lawdiff.meaning.severity import (
    ORDER,
    WIDER_CLASS,
    Direction,
    direction_of_additions,
    direction_of_alternatives,
    hardness,
    leaves_one,
)
from lawdiff.meaning.steps import SIGNS, steps

FINE = Penalty(PenaltyKind.FINE, None, 200, Unit.MCI)
ARREST = Penalty(PenaltyKind.ARREST, None, 50, Unit.DAY)
LIBERTY = Penalty(PenaltyKind.RESTRICTION_OF_LIBERTY, None, 2, Unit.YEAR)
PRISON = Penalty(PenaltyKind.IMPRISONMENT, None, 2, Unit.YEAR)
LIFE = Penalty(PenaltyKind.IMPRISONMENT, life=True)


def test_every_kind_of_penalty_has_its_place_once() -> None:
    assert sorted(ORDER) == sorted(PenaltyKind)


@pytest.mark.parametrize(
    "listed",
    [
        ["fine", "corrective-labour", "community-service", "arrest", "expulsion"],
        ["fine", "corrective-labour", "community-service", "restriction-of-liberty", "imprisonment"],
        [
            "warning", "fine", "confiscation", "right-deprivation", "licence-deprivation", "suspension",
            "activity-ban", "demolition", "community-service", "administrative-arrest", "expulsion",
        ],
    ],
    ids=["CC 40(1)", "CC 40(2)", "CAO 41(1)"],
)  # fmt: skip
def test_the_order_of_the_codes_is_kept(listed: list[str]) -> None:
    places = [ORDER.index(PenaltyKind(kind)) for kind in listed]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("penalty", "lower", "upper"),
    [
        (Penalty(PenaltyKind.CONFISCATION), 0, 0),
        (FINE, 0, 200),
        (Penalty(PenaltyKind.FINE, 100, None, Unit.MCI), 100, float("inf")),
        (LIFE, float("inf"), float("inf")),
        (Penalty(PenaltyKind.IMPRISONMENT, 20, None, Unit.YEAR, life=True), 20 * 8760, float("inf")),
        (Penalty(PenaltyKind.DISQUALIFICATION, 6, 12, Unit.MONTH), 8760 / 2, 8760),
    ],
)
def test_a_bound_that_the_law_does_not_set_is_nought_below_and_without_limit_above(
    penalty: Penalty, lower: float, upper: float
) -> None:
    assert (measure(penalty, upper=False), measure(penalty, upper=True)) == (lower, upper)


@pytest.mark.parametrize(
    ("penalty", "expected"),
    [
        (Penalty(PenaltyKind.CONFISCATION), ""),
        (LIFE, "term"),
        (FINE, "mci"),
        (Penalty(PenaltyKind.FINE, 5, 5, Unit.PERCENT, about="суммы сделки"), "percent of суммы сделки"),
    ],
)
def test_what_bounds_compare_with(penalty: Penalty, expected: str) -> None:
    assert family(penalty) == expected


def test_life_is_harder_than_any_term() -> None:
    assert hardness(LIFE, upper=True) > hardness(Penalty(PenaltyKind.IMPRISONMENT, 20, 20, Unit.YEAR), upper=True)


def test_a_new_floor_in_another_unit_does_not_compare() -> None:
    share = Penalty(PenaltyKind.FINE, 10, 10, Unit.PERCENT, about="суммы")
    floored = Penalty(PenaltyKind.FINE, 10, 10, Unit.PERCENT, about="суммы", limits=(Limit(100, None, Unit.MCI),))
    assert direction_of_alternatives([share], [floored]) is Direction.RECAST
    assert [step.what for step in steps([share], [floored])] == ["recast"]


def test_ends_of_one_kind_in_two_units_do_not_compare() -> None:
    shares = Penalty(PenaltyKind.FINE, 2, 3, Unit.TIMES, about="суммы")
    assert direction_of_alternatives([FINE, PRISON], [shares, LIBERTY, PRISON]) is Direction.RECAST


def test_a_sanction_that_names_cases_only_is_held_against_what_held_for_all() -> None:
    in_two = [
        Penalty(PenaltyKind.ARREST, None, days, Unit.DAY, case=case)
        for case, days in (("point_1", 50), ("point_2", 60))
    ]
    assert direction_of_alternatives([ARREST], in_two) is Direction.RAISED
    assert direction_of_alternatives(in_two, [ARREST]) is Direction.LOWERED


def test_a_sanction_out_of_nothing_is_raised() -> None:
    assert direction_of_alternatives([], [FINE]) is Direction.RAISED
    assert direction_of_alternatives([FINE], []) is Direction.LOWERED
    assert direction_of_alternatives([], []) is Direction.UNCHANGED


def test_persons_of_whom_only_the_words_are_known_may_be_the_same_ones() -> None:
    keepers = Penalty(PenaltyKind.FINE, 5, 5, Unit.MCI, for_whom=("хранителей маяка",))
    ringers = Penalty(PenaltyKind.FINE, 5, 5, Unit.MCI, for_whom=("звонарей",))
    assert direction_of_alternatives([keepers], [ringers]) is Direction.RECAST


def test_every_narrow_class_belongs_to_a_wider_one() -> None:
    for narrow, wide in WIDER_CLASS.items():
        before = Penalty(PenaltyKind.FINE, 10, 10, Unit.MCI, for_whom=(wide,))
        after = Penalty(PenaltyKind.FINE, 20, 20, Unit.MCI, for_whom=(narrow,))
        assert direction_of_alternatives([before], [after]) is Direction.RAISED


def test_whom_expulsion_is_for_the_law_says_and_not_the_sanction() -> None:
    bare = Penalty(PenaltyKind.EXPULSION, role=Role.ADDITIONAL)
    named = Penalty(PenaltyKind.EXPULSION, role=Role.ADDITIONAL, for_whom=("foreigner", "stateless-person"))
    said = Penalty(PenaltyKind.EXPULSION, role=Role.ADDITIONAL, about="иностранца")
    assert direction_of_additions([bare], [named]) is Direction.UNCHANGED
    assert direction_of_additions([bare], [said]) is Direction.UNCHANGED


def test_an_additional_penalty_instead_of_another_is_no_further_burden() -> None:
    suspension = Penalty(PenaltyKind.SUSPENSION, role=Role.ADDITIONAL)
    ban = Penalty(PenaltyKind.ACTIVITY_BAN, role=Role.ADDITIONAL, alternative=True)
    assert direction_of_additions([suspension], [suspension, ban]) is Direction.RECAST
    assert direction_of_additions([], [suspension, ban]) is Direction.RAISED


def test_one_alternative_left_of_several() -> None:
    assert leaves_one([FINE, PRISON], [PRISON])
    assert not leaves_one([FINE, PRISON], [LIFE])
    assert not leaves_one([PRISON], [PRISON])


def test_steps_tell_life_from_a_term() -> None:
    term = Penalty(PenaltyKind.DISQUALIFICATION, None, 10, Unit.YEAR, role=Role.ADDITIONAL)
    life = Penalty(PenaltyKind.DISQUALIFICATION, life=True, role=Role.ADDITIONAL)
    assert [step.what for step in steps([term], [life])] == ["life-added"]
    assert [step.what for step in steps([life], [term])] == ["life-removed"]


def test_steps_of_persons_named_apart_show_what_differs_only() -> None:
    both = Penalty(PenaltyKind.FINE, 10, 10, Unit.MCI, for_whom=("natural-person", "official"))
    one = Penalty(PenaltyKind.FINE, 10, 10, Unit.MCI, for_whom=("natural-person",))
    other = Penalty(PenaltyKind.FINE, 20, 20, Unit.MCI, for_whom=("official",))
    everybody = Penalty(PenaltyKind.WARNING)
    found = steps([both, everybody], [one, other])
    assert [(step.what, (step.before or step.after).for_whom) for step in found] == [  # type: ignore[union-attr]
        ("min-raised", ("official",)),
        ("max-raised", ("official",)),
        ("removed", ()),
    ]


_TERMS = st.integers(0, 20).flatmap(lambda low: st.tuples(st.one_of(st.none(), st.just(low)), st.integers(low, 20)))
_PENALTIES = st.builds(
    lambda kind, bounds, unit, whom, optional: Penalty(
        kind, bounds[0], bounds[1], unit, for_whom=whom, optional=optional
    ),
    st.sampled_from([PenaltyKind.IMPRISONMENT, PenaltyKind.ARREST, PenaltyKind.FINE]),
    _TERMS,
    st.sampled_from([Unit.YEAR, Unit.MONTH, Unit.MCI]),
    st.sampled_from([(), ("official",), ("natural-person", "official")]),
    st.booleans(),
)
_SANCTIONS = st.lists(_PENALTIES, max_size=4)
_OPPOSITE = {Direction.RAISED: Direction.LOWERED, Direction.LOWERED: Direction.RAISED}


@settings(derandomize=True, max_examples=300)
@given(_SANCTIONS, _SANCTIONS)
def test_what_is_raised_one_way_is_lowered_the_other(before: list[Penalty], after: list[Penalty]) -> None:
    for direction in (direction_of_alternatives, direction_of_additions):
        there, back = direction(before, after), direction(after, before)
        assert back is _OPPOSITE.get(there, there)


@settings(derandomize=True, max_examples=200)
@given(_SANCTIONS, st.randoms(use_true_random=False))
def test_the_order_of_penalties_says_nothing(penalties: list[Penalty], random: object) -> None:
    shuffled = sorted(penalties, key=lambda _: random.random())  # type: ignore[attr-defined]
    assert direction_of_alternatives(penalties, shuffled) is Direction.UNCHANGED
    assert direction_of_additions(penalties, shuffled) is Direction.UNCHANGED
    assert steps(penalties, shuffled) == ()


@settings(derandomize=True, max_examples=200)
@given(_SANCTIONS, _SANCTIONS)
def test_every_step_is_a_known_one_with_its_sides(before: list[Penalty], after: list[Penalty]) -> None:
    for step in steps(before, after):
        assert step.what in SIGNS
        assert (step.before is None) == (step.what == "added")
        assert (step.after is None) == (step.what == "removed")
