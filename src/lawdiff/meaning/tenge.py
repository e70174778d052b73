"""Fines in tenge: a number of monthly calculation indices at the index of a date.

The index is set a year by the law on the republican budget; a fine is counted at the index of the day on which it is
imposed. An index that was set for benefits only is never used for a fine.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from lawdiff.meaning.sanctions import Penalty, Unit


@dataclass(frozen=True, slots=True)
class Index:
    """One value of the monthly calculation index (MCI).

    Attributes:
        start: its first day.
        end: its last day.
        tenge: its value.
        applies_to: what it is used for: `all`, `fines and taxes`, `benefits only: never for a fine`.
        confidence: `confirmed`, or what about it is not.
    """

    start: date
    end: date
    tenge: int
    applies_to: str
    confidence: str

    @property
    def confirmed(self) -> bool:
        """True where value and dates are confirmed."""
        return self.confidence == "confirmed"

    @property
    def for_fines(self) -> bool:
        """True where a fine may be counted with it."""
        return not self.applies_to.startswith("benefits")


@dataclass(frozen=True, slots=True)
class Amount:
    """A fine in tenge.

    Attributes:
        min: the lower bound; None where the law sets none.
        max: the upper bound; None where the law sets none.
        index: that it was counted with.
    """

    min: float | None
    max: float | None
    index: Index


def index_of_row(row: Mapping[str, str]) -> Index:
    """An index from a row of `mci.csv`.

    >>> row = {"from": "2024-01-01", "to": "2024-12-31", "tenge": "3692", "applies_to": "all",
    ...        "confidence": "confirmed"}
    >>> index_of_row(row).tenge
    3692
    """
    return Index(
        date.fromisoformat(row["from"]),
        date.fromisoformat(row["to"]),
        int(row["tenge"]),
        row["applies_to"],
        row["confidence"],
    )


def index_on(day: date, indices: Sequence[Index]) -> Index | None:
    """The index with which a fine of a day is counted; None where none is known."""
    return next((index for index in indices if index.for_fines and index.start <= day <= index.end), None)


def in_tenge(penalty: Penalty, day: date, indices: Sequence[Index]) -> Amount | None:
    """A penalty in tenge on a day; None where it is not counted in indices, or no index is known for that day.

    >>> from lawdiff.meaning.sanctions import PenaltyKind
    >>> index = Index(date(2022, 1, 1), date(2022, 12, 31), 3063, "fines and taxes", "confirmed")
    >>> in_tenge(Penalty(PenaltyKind.FINE, None, 200, Unit.MCI), date(2022, 5, 1), [index]).max
    612600
    """
    if penalty.unit is not Unit.MCI:
        return None
    index = index_on(day, indices)
    if index is None:
        return None
    return Amount(
        None if penalty.min is None else penalty.min * index.tenge,
        None if penalty.max is None else penalty.max * index.tenge,
        index,
    )
