"""What the publisher's notes say: which provision was changed, how, by which act, from when."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class Action(StrEnum):
    """What an amending act did to a provision."""

    AMENDED = "amended"
    NEW_WORDING = "new-wording"
    INSERTED = "inserted"
    EXCLUDED = "excluded"
    WORDS_REPLACED = "words-replaced"
    SUSPENDED = "suspended"
    """Out of force until a date, though its words stay printed."""
    PENDING = "pending"
    """Announced («предусматривается …») and not yet law."""
    UNKNOWN = "unknown"
    """The note names an act and does not say, in words that we know, what the act did."""


class ForceKind(StrEnum):
    """How a note says when an act takes effect."""

    DATE = "date"
    AFTER_PUBLICATION = "after-publication"
    SEE = "see"
    """«порядок введения в действие см. ст. 2»: the note sends the reader elsewhere."""
    UNSTATED = "unstated"


_LONGEST_TO_PUBLICATION = timedelta(days=45)


@dataclass(frozen=True, slots=True)
class EntryIntoForce:
    """When an act takes effect, as data.

    Attributes:
        kind: how the note says it.
        on: the date, where it is one.
        amount: how many units after the day of the first official publication.
        unit: `day` or `month`.
        calendar: true for calendar days.
        text: the words that it was read from.
    """

    kind: ForceKind
    on: date | None = None
    amount: int = 0
    unit: str = "day"
    calendar: bool = False
    text: str = ""

    def window(self, adopted: date | None) -> tuple[date | None, date | None]:
        """The earliest and the latest day on which the act can have taken effect.

        The day of publication is not in the notes. It is taken to lie between the adoption and
        45 days after it.

        >>> EntryIntoForce(ForceKind.AFTER_PUBLICATION, amount=60).window(date(2024, 4, 15))
        (datetime.date(2024, 6, 14), datetime.date(2024, 7, 30))
        """
        if self.kind is ForceKind.DATE:
            return self.on, self.on
        if adopted is None:
            return None, None
        if self.kind is ForceKind.AFTER_PUBLICATION:
            days = self.amount * (31 if self.unit == "month" else 1)
            shortest = self.amount * (28 if self.unit == "month" else 1)
            return adopted + timedelta(days=shortest), adopted + timedelta(days=days + 1) + _LONGEST_TO_PUBLICATION
        return adopted, None


UNSTATED = EntryIntoForce(ForceKind.UNSTATED)

_NUMBER = re.compile(r"(\d+)-([IVXLC]+)\Z")


@dataclass(frozen=True, slots=True)
class ActRef:
    """An amending act as a note names it.

    Attributes:
        number: `72-VIII`, look-alike letters folded to Latin; empty where the note gives none.
        adopted: day of adoption, where the note gives it.
        force: when it takes effect.

    >>> ActRef("72-VIII", date(2024, 4, 15)).sort_key() < ActRef("210-VIII", date(2025, 7, 16)).sort_key()
    True
    """

    number: str
    adopted: date | None = None
    force: EntryIntoForce = UNSTATED

    def sort_key(self) -> tuple[date, int, str]:
        """By date of adoption, then number."""
        found = _NUMBER.match(self.number)
        return (self.adopted or date.max, int(found.group(1)) if found else 0, self.number)


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing that a note says.

    Attributes:
        target: locator of the provision spoken of (`art_99`, `art_99__para_3`, `chp_12`), relative to the
            act; empty where the note names none and so speaks of the place where it stands.
        action: what was done.
        acts: by which acts, in the note's order.
    """

    target: str
    action: Action
    acts: tuple[ActRef, ...]
