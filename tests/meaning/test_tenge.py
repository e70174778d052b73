"""Fines in tenge at the index of a day."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from lawdiff.meaning.sanctions import Penalty, PenaltyKind, Unit
from lawdiff.meaning.tenge import Index, in_tenge, index_of_row, index_on
from lawdiff.store.data import table

INDICES = tuple(index_of_row(row) for row in table("mci.csv"))
FINE = Penalty(PenaltyKind.FINE, 100, 200, Unit.MCI)


@pytest.mark.parametrize(
    ("day", "tenge"),
    [
        (date(2015, 1, 1), 1982),
        (date(2020, 3, 31), 2651),
        (date(2020, 4, 1), 2778),
        (date(2022, 5, 1), 3063),
        (date(2024, 6, 16), 3692),
        (date(2026, 2, 3), 4325),
        (date(2013, 12, 31), None),
    ],
)
def test_the_index_of_a_day(day: date, tenge: int | None) -> None:
    index = index_on(day, INDICES)
    assert (index.tenge if index else None) == tenge


def test_the_index_for_benefits_counts_no_fine() -> None:
    benefits = [index for index in INDICES if not index.for_fines]
    assert [index.tenge for index in benefits] == [3180]
    amount = in_tenge(FINE, date(2022, 5, 1), INDICES)
    assert amount is not None
    assert amount.max == 200 * 3063
    assert index_on(date(2022, 5, 1), benefits) is None


def test_every_day_has_one_index_for_fines() -> None:
    fines = sorted((index for index in INDICES if index.for_fines), key=lambda index: index.start)
    for earlier, later in pairwise(fines):
        assert (later.start - earlier.end).days == 1


def test_an_unconfirmed_index_is_said_to_be_so() -> None:
    assert index_on(date(2016, 6, 1), INDICES) == Index(
        date(2016, 1, 1), date(2016, 12, 31), 2121, "all", "unconfirmed"
    )
    assert not index_on(date(2016, 6, 1), INDICES).confirmed  # type: ignore[union-attr]
    assert index_on(date(2024, 6, 1), INDICES).confirmed  # type: ignore[union-attr]


def test_bounds_that_the_law_does_not_set_are_not_counted() -> None:
    up_to = in_tenge(Penalty(PenaltyKind.FINE, None, 200, Unit.MCI), date(2024, 6, 16), INDICES)
    at_least = in_tenge(Penalty(PenaltyKind.FINE, 100, None, Unit.MCI), date(2024, 6, 16), INDICES)
    assert up_to is not None
    assert at_least is not None
    assert (up_to.min, up_to.max) == (None, 738_400)
    assert (at_least.min, at_least.max) == (369_200, None)


def test_what_is_not_counted_in_indices_is_not_converted() -> None:
    assert in_tenge(Penalty(PenaltyKind.FINE, 2, 3, Unit.TIMES), date(2024, 6, 16), INDICES) is None
    assert in_tenge(FINE, date(1999, 1, 1), INDICES) is None
