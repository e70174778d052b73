"""All editions of an act that a store holds, in order."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from lawdiff.model import ActRef, Language
from lawdiff.store.errors import StoreError
from lawdiff.store.held_editions import held_editions
from lawdiff.store.origin import Cause, Origin, Pending, Role
from lawdiff.store.shelf import keep

from .lamps import ENG, lamps, write

HOME = "home"


def test_the_editions_of_an_act_come_in_the_order_of_their_days(tmp_path: Path) -> None:
    for day in ("2022-03-01", "2020-01-01", "2021-01-01"):
        keep(write(tmp_path, lamps(f"Lamps burn in {day}."), day), tmp_path / HOME)
    found = held_editions(tmp_path / HOME, "lamp-code", ENG)
    assert [one.day.year for one in found] == [2020, 2021, 2022]
    assert [one.load().sha256 for one in found] == [one.digest for one in found]
    assert [(one.role, one.pending, one.acts) for one in found] == [
        (Role.FIRST, (), ()),
        (Role.EFFECT, (), ()),
        (Role.EFFECT, (), ()),
    ]
    assert held_editions(tmp_path / HOME, "lamp-code", Language.KAZ) == ()
    assert held_editions(tmp_path / "nothing", "cc", ENG) == ()


def test_the_catalogue_says_which_law_caused_an_edition_that_was_added_by_hand(tmp_path: Path) -> None:
    keep(write(tmp_path, lamps(), "2024-06-16"), tmp_path / HOME, act="cc")
    (one,) = held_editions(tmp_path / HOME, "cc", ENG)
    assert one.acts == (ActRef("72-VIII", date(2024, 4, 15)),)


def test_a_damaged_record_hides_no_edition_of_a_history(tmp_path: Path) -> None:
    kept, _, _ = keep(write(tmp_path, lamps(), "2024-06-16"), tmp_path / HOME)
    next((tmp_path / HOME / "editions").glob("*.json")).write_text("{", "utf-8")
    with pytest.raises(StoreError, match="this record of the store is damaged"):
        held_editions(tmp_path / HOME, kept.act, ENG)


@pytest.mark.parametrize(
    ("requisite", "number", "adopted"),
    [
        ("Закон Республики Казахстан от 15 апреля 2024 года № 72-VIII ЗРК", "72-VIII", date(2024, 4, 15)),
        ("Кодекс Республики Казахстан от 3 июля 2014 года № 226-V ЗРК", "226-V", date(2014, 7, 3)),
        ("Закон РК от 03.07.2017 № 84-VІ", "84-VI", date(2017, 7, 3)),
        ("Закон Республики Казахстан от 10 декабря 1999 года N 493", "493", date(1999, 12, 10)),
        ("Law No. 7-IX", "7-IX", None),
        ("Закон от 31.02.2020 № 5-VI", "5-VI", None),
        ("Закон от 31 чего-то 2020 года", "", None),
    ],
)
def test_a_law_is_known_by_its_formal_name(requisite: str, number: str, adopted: date | None) -> None:
    cause = Cause.read(requisite)
    assert (cause.number, cause.adopted, cause.requisite) == (number, adopted, requisite)
    assert cause.act == ActRef(number, adopted)


def test_an_origin_and_what_is_pending_come_back_from_a_record_as_they_went_in() -> None:
    origin = Origin(
        "file:///law", "ab12", "02-codes/lamps-7", "f00d", (Cause("1-IX", date(2030, 1, 2), "Law"), Cause(""))
    )
    assert Origin.from_data(origin.as_data()) == origin
    gone = Origin("file:///law", "ab12", "lamps-7", "", (), withdrawn=True)
    assert Origin.from_data(gone.as_data()) == gone
    for one in (
        Pending("art_1__para_2", "1-IX", date(2030, 1, 2), date(2030, 3, 1), date(2030, 3, 1)),
        Pending("", "", None, None, None),
    ):
        assert Pending.from_data([*one.as_data()]) == one
