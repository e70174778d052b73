"""When a version of an article was in force: the days that are certain, and those that are possible."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Applies(StrEnum):
    """Whether a version was in force on a day."""

    YES = "yes"
    NO = "no"
    MAYBE = "maybe"


@dataclass(frozen=True, slots=True)
class Interval:
    """Days on which a version was in force; both ends belong to it.

    An amending law often takes effect so many days after a publication whose day is not known, so that there are
    days on which the old version or the new one was in force. They lie between the certain ends and the possible ones.

    Attributes:
        first: the first day on which it certainly was.
        last: the last such day; None where no end is known.
        not_before: the first day on which it can have been; None where that is `first`.
        not_after: the last day on which it can have been; None where that is `last`.

    >>> version = Interval(date(2017, 7, 31), None, not_before=date(2017, 7, 14))
    >>> [version.on(date(2017, 7, day)).value for day in (13, 14, 30, 31)]
    ['no', 'maybe', 'maybe', 'yes']
    """

    first: date
    last: date | None = None
    not_before: date | None = None
    not_after: date | None = None

    def __post_init__(self) -> None:
        if self.earliest > self.first or (self.last is not None and not self.first <= self.last <= self.latest):
            raise ValueError(f"not an interval: {self}")

    @property
    def earliest(self) -> date:
        """The first possible day."""
        return self.not_before or self.first

    @property
    def latest(self) -> date:
        """The last possible day; the end of time where no end is known."""
        return self.not_after or self.last or date.max

    def on(self, day: date) -> Applies:
        """Whether the version was in force on a day."""
        if self.first <= day <= (self.last or date.max):
            return Applies.YES
        return Applies.MAYBE if self.earliest <= day <= self.latest else Applies.NO
