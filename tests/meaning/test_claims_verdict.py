from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lawdiff.meaning.claims import Answer, Assertion, Bearing, Outcome, Verdict, possible_verdicts, verdict_of
from lawdiff.meaning.claims.model import LawDay, LawOn

FACT = LawOn("7-X", LawDay.ADOPTED, date(2030, 5, 5))
COUNTS = st.integers(0, 3)


def settled(*pairs: tuple[Bearing, Outcome], outside: bool = False) -> tuple[Verdict | None, ...]:
    assertions = [Assertion(bearing, FACT) for bearing, _ in pairs]
    return possible_verdicts(assertions, [Answer(outcome) for _, outcome in pairs], outside=outside)


@pytest.mark.parametrize(
    ("supports", "failing", "contradictions", "reservations", "verdict"),
    [
        (1, 0, 0, 0, Verdict.ACCURATE),
        (3, 0, 0, 2, Verdict.WITH_RESERVATIONS),
        (1, 0, 1, 0, Verdict.PARTLY),
        (1, 1, 0, 1, Verdict.PARTLY),
        (0, 0, 1, 0, Verdict.INACCURATE),
        (0, 2, 0, 0, Verdict.INACCURATE),
        (0, 0, 2, 3, Verdict.INACCURATE),
        (0, 0, 0, 2, None),
        (0, 0, 0, 0, None),
    ],
)
def test_the_rule(supports: int, failing: int, contradictions: int, reservations: int, verdict: Verdict | None) -> None:
    assert verdict_of(supports, failing, contradictions, reservations) is verdict


@settings(derandomize=True)
@given(COUNTS, COUNTS, COUNTS, COUNTS)
def test_one_more_contradiction_never_makes_a_claim_more_accurate(
    supports: int, failing: int, contradictions: int, reservations: int
) -> None:
    order = [Verdict.ACCURATE, Verdict.WITH_RESERVATIONS, Verdict.PARTLY, Verdict.INACCURATE]
    before = verdict_of(supports, failing, contradictions, reservations)
    after = verdict_of(supports, failing, contradictions + 1, reservations)
    assert after is not None
    assert before is None or order.index(after) >= order.index(before)


@settings(derandomize=True)
@given(st.lists(st.tuples(st.sampled_from(Bearing), st.sampled_from(Outcome)), max_size=6))
def test_a_verdict_is_settled_only_where_it_is_the_same_whatever_the_undecided_turn_out_to_be(
    pairs: list[tuple[Bearing, Outcome]],
) -> None:
    def completions(rest: list[tuple[Bearing, Outcome]]) -> list[list[tuple[Bearing, Outcome]]]:
        if not rest:
            return [[]]
        bearing, outcome = rest[0]
        options = [Outcome.HOLDS, Outcome.FAILS] if outcome is Outcome.UNDECIDED else [outcome]
        return [[(bearing, option), *tail] for option in options for tail in completions(rest[1:])]

    every = {settled(*each)[0] for each in completions(pairs)}
    assert set(settled(*pairs)) == every


def test_an_undecided_contradiction_alone_settles_nothing() -> None:
    assert settled((Bearing.CONTRADICTS, Outcome.UNDECIDED)) == (Verdict.INACCURATE, None)


def test_an_undecided_reservation_leaves_open_whether_a_claim_is_accurate_without_one() -> None:
    found = settled((Bearing.SUPPORTS, Outcome.HOLDS), (Bearing.QUALIFIES, Outcome.UNDECIDED))
    assert found == (Verdict.ACCURATE, Verdict.WITH_RESERVATIONS)


def test_a_claim_for_other_laws_is_not_about_the_text_whatever_the_codes_say_besides() -> None:
    assert settled((Bearing.CONTRADICTS, Outcome.HOLDS), outside=True) == (Verdict.NOT_ABOUT_THE_TEXT,)
