from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawdiff.store.intervals import Applies, Interval

days = st.dates(date(2014, 1, 1), date(2030, 1, 1))


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    not_before, first, last, not_after = sorted(draw(st.lists(days, min_size=4, max_size=4)))
    ended = draw(st.booleans())
    return Interval(
        first,
        last if ended else None,
        draw(st.sampled_from([None, not_before])),
        draw(st.sampled_from([None, not_after])) if ended else None,
    )


@given(intervals(), days)
def test_a_day_is_certain_possible_or_neither_and_the_certain_days_lie_within_the_possible_ones(
    interval: Interval, day: date
) -> None:
    answer = interval.on(day)
    assert (answer is not Applies.NO) == (interval.earliest <= day <= interval.latest)
    assert (answer is Applies.YES) == (interval.first <= day <= (interval.last or date.max))
    assert interval.earliest <= interval.first <= interval.latest


@given(intervals())
def test_the_days_of_a_version_have_no_hole(interval: Interval) -> None:
    order = [Applies.NO, Applies.MAYBE, Applies.YES]
    end = min(interval.latest, date(2030, 2, 1))
    span = range((end - interval.earliest).days + 1)
    ranks = [order.index(interval.on(interval.earliest + timedelta(days=count))) for count in span]
    peak = ranks.index(max(ranks))
    assert ranks[:peak] == sorted(ranks[:peak])
    assert ranks[peak:] == sorted(ranks[peak:], reverse=True)


def test_a_version_without_an_end_is_in_force_for_ever() -> None:
    assert Interval(date(2024, 6, 16)).on(date.max) is Applies.YES
    assert Interval(date(2024, 6, 16)).on(date(2024, 6, 15)) is Applies.NO


@pytest.mark.parametrize(
    "ends",
    [
        (date(2024, 1, 2), date(2024, 1, 1), None, None),
        (date(2024, 1, 2), None, date(2024, 1, 3), None),
        (date(2024, 1, 2), date(2024, 1, 5), None, date(2024, 1, 4)),
    ],
)
def test_days_in_the_wrong_order_are_no_interval(ends: tuple[date, date | None, date | None, date | None]) -> None:
    with pytest.raises(ValueError, match="not an interval"):
        Interval(*ends)
