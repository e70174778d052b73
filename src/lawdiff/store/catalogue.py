"""What is known of the acts, their editions and the laws that amended them: `statutes/catalogue.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from lawdiff.model import Language
from lawdiff.store.data import statutes_folder
from lawdiff.store.errors import StoreError


class Certainty(StrEnum):
    """How sure the days are on which an amending law took effect."""

    CONFIRMED = "confirmed"
    """The day is known: the law says it, or an edition was published for it."""
    BY_NOTES = "by-notes"
    """The publisher's notes give a period after a publication whose day is not known: some days are possible."""
    ANNOUNCED = "announced"
    """It had not yet taken effect when the newest text here was taken."""


@dataclass(frozen=True, slots=True)
class Days:
    """The first and the last day on which something can have happened; the same day where it is known.

    >>> Days(date(2024, 6, 16), date(2024, 6, 16)).known
    True
    """

    first: date
    last: date

    @property
    def known(self) -> bool:
        """True where it is one day."""
        return self.first == self.last


@dataclass(frozen=True, slots=True)
class ActEntry:
    """An act, with what the model's table of acts does not say of it.

    Attributes:
        id: `cc`, `cao`.
        number: under which it was adopted, `226-V`.
        adopted: the day.
        in_force: the day from which it is law.
        known_until: the day of the newest text that this catalogue was made from.
        titles: by language.
        short: its abbreviation by language.
        aliases: what people type for it.
        akn_work: its address as a work, in Akoma Ntoso.
        pages: addresses of its official pages, by language.
    """

    id: str
    number: str
    adopted: date
    in_force: date
    known_until: date
    titles: Mapping[str, str]
    short: Mapping[str, str]
    aliases: frozenset[str]
    akn_work: str
    pages: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class KnownEdition:
    """An edition that is known to exist, whether or not a text of it is at hand.

    Attributes:
        act: whose.
        in_force: from which day.
        caused_by: number of the law that caused it; empty where it is not known.
    """

    act: str
    in_force: date
    caused_by: str


@dataclass(frozen=True, slots=True)
class AmendingAct:
    """A law that amended an act of the catalogue.

    Attributes:
        number: `72-VIII`.
        adopted: the day.
        acts: the acts of the catalogue that it amended.
        took_effect: the days on which its parts did or will.
        certainty: how sure they are.
        about: what it did, in our words; empty where nothing here needs it.
        titles: its title by language, where something here needs it; the English one is a translation.
    """

    number: str
    adopted: date
    acts: tuple[str, ...]
    took_effect: tuple[Days, ...]
    certainty: Certainty
    about: str
    titles: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Absent:
    """A version of an article that no text here shows.

    Attributes:
        act: whose.
        article: its number.
        first: the first day for which no text is held.
        last: the last such day.
    """

    act: str
    article: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Station:
    """One article of a road.

    Attributes:
        act: whose.
        article: its number.
        by: the law that put the offence there.
        days: when.

    >>> print(Station("cao", "73-2", "84-VI", Days(date(2017, 7, 14), date(2017, 7, 31))))
    cao:73-2 (84-VI, between 2017-07-14 and 2017-07-31)
    """

    act: str
    article: str
    by: str
    days: Days

    def __str__(self) -> str:
        since = f"from {self.days.first}" if self.days.known else f"between {self.days.first} and {self.days.last}"
        return f"{self.act}:{self.article} ({self.by}, {since})"


@dataclass(frozen=True, slots=True)
class Road:
    """Where an offence went when it left an act.

    Attributes:
        offence: what it is, in English.
        stations: what it was, in order: act and article, and the law that put it there.
    """

    offence: str
    stations: tuple[Station, ...]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The whole catalogue.

    Attributes:
        named_days: `before-reform`, `after-reform`.
        acts: by id.
        editions: known ones, by act and day.
        amending: laws, in order of adoption.
        absent: versions that no text here shows.
        roads: where offences went.
        reservations: what is wrong with the text that the fingerprints of an edition were taken from, by its name.
        mirror: address of the public law-as-git mirror.
    """

    named_days: Mapping[str, date]
    acts: Mapping[str, ActEntry]
    editions: tuple[KnownEdition, ...]
    amending: tuple[AmendingAct, ...]
    absent: tuple[Absent, ...]
    roads: tuple[Road, ...]
    reservations: Mapping[str, str]
    mirror: str = ""

    def changes(self, act: str) -> tuple[tuple[Days, str], ...]:
        """When an act changed, as far as it is known, each with the law that did it, in order of the days."""
        by_editions = [(Days(one.in_force, one.in_force), one.caused_by) for one in self.editions if one.act == act]
        by_laws = [(days, law.number) for law in self.amending if act in law.acts for days in law.took_effect]
        return tuple(sorted({*by_editions, *by_laws}, key=lambda pair: (pair[0].first, pair[0].last, pair[1])))

    def roads_of(self, act: str, article: str) -> tuple[Road, ...]:
        """The roads on which an article is a station."""
        return tuple(
            road
            for road in self.roads
            if any((station.act, station.article) == (act, article) for station in road.stations)
        )

    def law(self, number: str) -> AmendingAct | None:
        """The amending law with a number; None where the catalogue has none."""
        return next((law for law in self.amending if law.number == number), None)

    def took_effect(self, number: str, possible: Days) -> Days:
        """When a part of a law took effect, as sharp as the catalogue knows it.

        Args:
            number: of the law.
            possible: the days that a note leaves open.
        """
        law = self.law(number)
        within = [days for days in law.took_effect if _within(days, possible)] if law else []
        return within[0] if len(within) == 1 else possible


def _within(inner: Days, outer: Days) -> bool:
    return outer.first <= inner.first and inner.last <= outer.last


def read_catalogue(path: Path | None = None) -> Catalogue:
    """Read the catalogue; the project's own by default.

    Raises:
        StoreError: it is not there, or not as it should be.

    >>> read_catalogue().named_days["after-reform"].isoformat(), read_catalogue().acts["cc"].number
    ('2024-06-16', '226-V')
    """
    return _read(path or statutes_folder() / "catalogue.toml")


@cache
def _read(path: Path) -> Catalogue:
    try:
        with path.open("rb") as file:
            return _catalogue(tomllib.load(file))
    except (OSError, ValueError, KeyError, TypeError) as problem:
        raise StoreError(f"{path}: the catalogue cannot be read ({problem}); install lawdiff again") from problem


def _catalogue(data: dict[str, Any]) -> Catalogue:
    amending = tuple(
        AmendingAct(
            number=row["number"],
            adopted=row["adopted"],
            acts=tuple(row["acts"]),
            took_effect=tuple(_days(entry) for entry in row["took_effect"]),
            certainty=Certainty(row["certainty"]),
            about=row.get("about", ""),
            titles=MappingProxyType(dict(row.get("titles", {}))),
        )
        for row in data["amending"]
    )
    return Catalogue(
        named_days=MappingProxyType(data["days"]),
        acts=MappingProxyType({row["id"]: _act(row) for row in data["act"]}),
        editions=tuple(KnownEdition(row["act"], row["in_force"], row.get("caused_by", "")) for row in data["edition"]),
        amending=amending,
        absent=tuple(Absent(row["act"], row["article"], row["first"], row["last"]) for row in data["absent"]),
        roads=tuple(
            Road(row["offence"], tuple(_station(station) for station in row["stations"])) for row in data["road"]
        ),
        reservations=MappingProxyType({row["edition"]: row["says"] for row in data["reservation"]}),
        mirror=data.get("mirror", {}).get("address", ""),
    )


def _act(row: dict[str, Any]) -> ActEntry:
    return ActEntry(
        id=row["id"],
        number=row["number"],
        adopted=row["adopted"],
        in_force=row["in_force"],
        known_until=row["known_until"],
        titles=MappingProxyType({Language(code).value: title for code, title in row["titles"].items()}),
        short=MappingProxyType({Language(code).value: title for code, title in row["short"].items()}),
        aliases=frozenset(row["aliases"]),
        akn_work=row["akn_work"],
        pages=MappingProxyType({Language(code).value: page for code, page in row["pages"].items()}),
    )


def _station(row: dict[str, Any]) -> Station:
    return Station(row["act"], row["article"], row["by"], _days(row["from"]))


def _days(entry: date | list[date]) -> Days:
    """One day, or the first and the last possible one."""
    first, last = (entry, entry) if isinstance(entry, date) else entry
    return Days(first, last)
