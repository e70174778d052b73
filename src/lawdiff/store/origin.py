"""Where a kept edition came from, which laws caused it, and which changes it only announces."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from lawdiff.language.letters import roman
from lawdiff.model import ActRef

_NUMBER = re.compile(r"(?:№|\bN[o]?\.?)\s*(?P<number>\d+(?:\s?-\s?[IVXLCІХСМ]+)?)")
_MONTHS = {
    "янв": 1, "фев": 2, "мар": 3, "апр": 4, "мая": 5, "май": 5, "июн": 6, "июл": 7, "авг": 8, "сен": 9, "окт": 10,
    "ноя": 11, "дек": 12,
}  # fmt: skip
_IN_WORDS = re.compile(r"\b(?P<day>\d{1,2})\s+(?P<month>[а-я]{3})[а-я]*\s+(?P<year>\d{4})\b")
_IN_FIGURES = re.compile(r"\b(?P<day>\d{1,2})\.(?P<month>\d{2})\.(?P<year>\d{4})\b")


@dataclass(frozen=True, slots=True)
class Cause:
    """A law that caused an edition, as the source names it.

    Attributes:
        number: `72-VIII`; empty where the source gives none.
        adopted: the day; None where the source does not say.
        requisite: the source's own words for it.

    >>> Cause.read("Закон Республики Казахстан от 15 апреля 2024 года № 72-VIII ЗРК").number
    '72-VIII'
    """

    number: str
    adopted: date | None = None
    requisite: str = ""

    @classmethod
    def read(cls, requisite: str) -> Cause:
        """A law by its formal name: who issued it, day, number.

        >>> Cause.read("Закон РК от 03.07.2017 № 84-VІ").adopted.isoformat()
        '2017-07-03'
        """
        words = " ".join(requisite.split())
        number = _NUMBER.search(words)
        return cls(roman(number["number"]).replace(" ", "") if number else "", _day(words), words)

    @property
    def act(self) -> ActRef:
        """The same as the publisher's notes name it."""
        return ActRef(self.number, self.adopted)


def _day(words: str) -> date | None:
    found = _IN_WORDS.search(words.lower())
    month = _MONTHS.get(found["month"]) if found else None
    if not found or not month:
        found = _IN_FIGURES.search(words)
        month = int(found["month"]) if found else None
    try:
        return date(int(found["year"]), month, int(found["day"])) if found and month else None
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class Origin:
    """The place of an edition in a law-as-git repository.

    Attributes:
        source: address or folder of the repository.
        commit: the one that has the text.
        folder: the act's folder in it.
        text: figures of its pages, by the names and objects that git has for them.
        causes: the laws that caused the edition.
        withdrawn: true where the source, whose history can be written anew, has this edition no longer.
    """

    source: str
    commit: str
    folder: str
    text: str
    causes: tuple[Cause, ...] = ()
    withdrawn: bool = False

    def as_data(self) -> dict[str, Any]:
        """For the store's record."""
        return {
            "source": self.source,
            "commit": self.commit,
            "folder": self.folder,
            "text": self.text,
            "causes": [
                {
                    "number": one.number,
                    "adopted": one.adopted.isoformat() if one.adopted else None,
                    "requisite": one.requisite,
                }
                for one in self.causes
            ],
            **({"withdrawn": True} if self.withdrawn else {}),
        }

    @classmethod
    def from_data(cls, data: dict[str, Any]) -> Origin:
        """From the store's record.

        Raises:
            KeyError, TypeError, ValueError: it is damaged.
        """
        return cls(
            str(data["source"]),
            str(data["commit"]),
            str(data["folder"]),
            str(data["text"]),
            tuple(
                Cause(
                    str(one["number"]),
                    date.fromisoformat(one["adopted"]) if one["adopted"] else None,
                    str(one["requisite"]),
                )
                for one in data["causes"]
            ),
            bool(data.get("withdrawn", False)),
        )


@dataclass(frozen=True, slots=True)
class Pending:
    """A coming change that an edition announces («предусматривается …»).

    Attributes:
        locator: the provision that will change, `art_91__para_4`; empty where the note names none.
        act: number of the law that will change it.
        adopted: the day of that law.
        first: the first day on which the change can take effect; None where the note does not say.
        last: the last such day; the same where it is known.
    """

    locator: str
    act: str
    adopted: date | None
    first: date | None
    last: date | None

    def as_data(self) -> list[str | None]:
        """For the store's record."""
        days = (self.adopted, self.first, self.last)
        return [self.locator, self.act, *(day.isoformat() if day else None for day in days)]

    @classmethod
    def from_data(cls, data: list[Any]) -> Pending:
        """From the store's record.

        Raises:
            TypeError, ValueError: it is damaged.
        """
        locator, act, *days = data
        adopted, first, last = (date.fromisoformat(day) if day else None for day in days)
        return cls(str(locator), str(act), adopted, first, last)


class Role(StrEnum):
    """What an edition brought, held against the one before it: the publisher makes two for most laws."""

    FIRST = "first"
    """No earlier edition is held."""
    EFFECT = "effect"
    """The words of the law are other ones."""
    ANNOUNCEMENT = "announcement"
    """The law reads as before; only the publisher's notes changed, to announce what is to come."""
    NOTES = "notes"
    """The law reads as before; the notes changed and announce nothing new."""
    UNKNOWN = "unknown"
    """Nothing says, as for a selection of articles."""
