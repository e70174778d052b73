"""Sanctions of the real editions that stand beside the checkout."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from lawdiff.meaning.sanctions import PlacedSanction, parse_sanction, sanctions_of, write_sanction
from lawdiff.model import Language
from lawdiff.reading import read

_STATUTES = Path(__file__).parents[3] / "shared" / "statutes"

pytestmark = pytest.mark.skipif(not _STATUTES.is_dir(), reason="the real texts are not beside the checkout")

_CC_OLD = "adilet-text/criminal-code.rus.2024-03-04.txt"
_CC_NEW = "adilet-text/criminal-code.rus.2026-02-03.txt"
_CAO_NEW = "adilet-text/administrative-code.rus.2026-02-03.txt"
_MIRROR = "editions-markdown"
_SELECTIONS = {
    "criminal-code.rus.2014-11-07": 5,
    "criminal-code.rus.2023-07-12": 0,
    "criminal-code.rus.2024-06-16": 43,
    "criminal-code.kaz.2023-05-20": 38,
    "criminal-code.kaz.2024-06-16": 43,
    "administrative-code.rus.2024-06-08": 14,
    "administrative-code.kaz.2024-06-08": 14,
    "administrative-code.rus.2024-12-04": 6,
    "administrative-code.kaz.2024-12-04": 6,
}


@cache
def _sanctions(name: str) -> tuple[PlacedSanction, ...]:
    return sanctions_of(read(_STATUTES / name))


def _data(name: str, locator: str) -> list[tuple[object, ...]]:
    rows = [row for row in _sanctions(name) if row.locator == locator]
    assert len(rows) == 1
    return [
        (p.kind.value, p.min, p.max, p.unit.value if p.unit else None, p.life, p.role.value, p.optional)
        for p in rows[0].sanction.penalties
    ]


@pytest.mark.parametrize(
    ("name", "count"),
    [
        (_CC_OLD, 1000),
        (_CC_NEW, 1047),
        ("adilet-text/administrative-code.rus.2020-07-07.articles-73-73-3.txt", 11),
        *((f"{_MIRROR}/{name}", count) for name, count in _SELECTIONS.items()),
    ],
)
def test_every_sanction_is_found_and_understood(name: str, count: int) -> None:
    rows = _sanctions(name)
    assert [row.locator for row in rows if row.sanction.unparsed] == []
    assert len(rows) == count


def test_the_administrative_code_has_one_sanction_not_understood_since_it_forgot_to_name_the_fine() -> None:
    rows = _sanctions(_CAO_NEW)
    missed = [row for row in rows if row.sanction.unparsed]
    assert len(rows) == 1942
    assert [row.locator for row in missed] == ["art_402__para_4"]
    assert "штраф" not in missed[0].sanction.text


@pytest.mark.parametrize("name", [_CC_OLD, _CC_NEW, _CAO_NEW, *(f"{_MIRROR}/{name}" for name in _SELECTIONS)])
@pytest.mark.parametrize("language", list(Language))
def test_every_real_sanction_written_in_any_language_reads_back_the_same(name: str, language: Language) -> None:
    for sanction in {row.sanction.text: row.sanction for row in _sanctions(name)}.values():
        if sanction.unparsed:
            continue
        read_back = parse_sanction(write_sanction(sanction, language), language)
        assert read_back.data() == sanction.data(), sanction.text
        assert read_back.unparsed == (), sanction.text
        if language is sanction.language:
            assert read_back == sanction


@pytest.mark.parametrize(
    ("russian", "kazakh", "differ"),
    [
        ("administrative-code.rus.2024-06-08", "administrative-code.kaz.2024-06-08", ["art_73-1__para_2"]),
        ("administrative-code.rus.2024-12-04", "administrative-code.kaz.2024-12-04", []),
        ("criminal-code.rus.2024-06-16", "criminal-code.kaz.2024-06-16", []),
    ],
)
def test_russian_and_kazakh_agree_but_for_the_one_real_difference(russian: str, kazakh: str, differ: list[str]) -> None:
    here = {row.locator: row.sanction.data() for row in _sanctions(f"{_MIRROR}/{russian}")}
    there = {row.locator: row.sanction.data() for row in _sanctions(f"{_MIRROR}/{kazakh}")}
    assert here.keys() == there.keys()
    assert [locator for locator in here if here[locator] != there[locator]] == differ


def test_the_difference_between_the_languages_is_twenty_days_at_most_and_twenty_five_exactly() -> None:
    arrest = "administrative-arrest"
    russian = _data(f"{_MIRROR}/administrative-code.rus.2024-06-08", "art_73-1__para_2")
    kazakh = _data(f"{_MIRROR}/administrative-code.kaz.2024-06-08", "art_73-1__para_2")
    assert russian == [(arrest, None, 20, "day", False, "principal", False)]
    assert kazakh == [(arrest, 25, 25, "day", False, "principal", False)]


_DISQUALIFIED_FOR_LIFE = ("disqualification", None, None, None, True, "additional", False)
_CONFISCATION = ("confiscation", None, None, None, False, "additional", False)


@pytest.mark.parametrize(
    ("name", "locator", "penalties"),
    [
        (_CC_NEW, "art_99__para_3", [("imprisonment", None, None, None, True, "principal", False)]),
        (
            _CC_OLD,
            "art_99__para_3",
            [
                ("imprisonment", 20, 20, "year", False, "principal", False),
                ("imprisonment", None, None, None, True, "principal", False),
                _DISQUALIFIED_FOR_LIFE,
                ("confiscation", None, None, None, False, "additional", True),
            ],
        ),
        (_CC_OLD, "art_105__para_3", [("imprisonment", 3, 8, "year", False, "principal", False)]),
        (_CC_NEW, "art_105__para_3", [("imprisonment", 5, 9, "year", False, "principal", False)]),
        (_CC_NEW, "art_107__para_2", [("imprisonment", None, 3, "year", False, "principal", False)]),
        (
            _CC_NEW,
            "art_109-1__para_2",
            [
                ("fine", 100, 200, "mci", False, "principal", False),
                ("corrective-labour", 100, 200, "mci", False, "principal", False),
                ("community-service", 100, 200, "hour", False, "principal", False),
                ("arrest", 30, 50, "day", False, "principal", False),
            ],
        ),
        (
            _CC_NEW,
            "art_366__para_4",
            [
                ("fine", 70, 80, "times", False, "principal", False),
                ("imprisonment", 10, 15, "year", False, "principal", False),
                _CONFISCATION,
                _DISQUALIFIED_FOR_LIFE,
            ],
        ),
        (
            _CAO_NEW,
            "art_127-2__para_1",
            [
                ("warning", None, None, None, False, "principal", False),
                ("fine", 10, 10, "mci", False, "principal", False),
            ],
        ),
        (
            _CAO_NEW,
            "art_434__para_1",
            [
                ("fine", 20, 20, "mci", False, "principal", False),
                ("community-service", 20, 60, "hour", False, "principal", False),
                ("administrative-arrest", 5, 15, "day", False, "principal", False),
            ],
        ),
    ],
)
def test_a_hand_read_sanction_is_read_the_same(name: str, locator: str, penalties: list[tuple[object, ...]]) -> None:
    assert _data(name, locator) == penalties


def test_slander_costs_an_official_more_than_a_natural_person() -> None:
    row = next(row for row in _sanctions(_CAO_NEW) if row.locator == "art_73-3__para_1")
    assert [(p.kind.value, p.min, p.for_whom) for p in row.sanction.penalties] == [
        ("fine", 160, ("natural-person",)),
        ("administrative-arrest", 15, ("natural-person",)),
        ("fine", 550, ("official",)),
        ("administrative-arrest", 20, ("official",)),
    ]


def test_work_without_a_licence_has_a_confiscation_of_its_own() -> None:
    row = next(row for row in _sanctions(_CAO_NEW) if row.locator == "art_463__para_1")
    confiscations = row.sanction.additional
    assert [(p.optional, bool(p.case)) for p in confiscations] == [(True, False), (False, True)]
    assert row.sanction.principal[-1].for_whom[0] == "large-business"
