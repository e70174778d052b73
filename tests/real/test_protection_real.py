"""Whom the reform of 2024 protects more than before, in the texts as they are published."""

from functools import cache
from pathlib import Path

import pytest

from lawdiff.comparing.compare import compare
from lawdiff.comparing.result import Comparison
from lawdiff.meaning.protection import protection_findings
from lawdiff.reading import read

TEXTS = Path(__file__).parents[3] / "shared" / "statutes"
pytestmark = pytest.mark.skipif(not TEXTS.is_dir(), reason="the published texts are not beside the checkout")

RUSSIAN = ("adilet-text/criminal-code.rus.2024-03-04.txt", "adilet-text/criminal-code.rus.2026-02-03.txt")
KAZAKH = ("editions-markdown/criminal-code.kaz.2023-05-20", "editions-markdown/criminal-code.kaz.2024-06-16")


@cache
def compared(before: str, after: str) -> Comparison:
    return compare(read(TEXTS / before), read(TEXTS / after))


def told(pair: tuple[str, str], *articles: str) -> list[tuple[str, str, str]]:
    comparison = compared(*pair)
    return [
        (comparison.changes[index].locator, one.code, one.confidence.value)
        for index, members in protection_findings(comparison).items()
        for one in members
        if not articles or comparison.changes[index].article in articles
    ]


EXPECTED = [
    ("art_124", "protection.widened", "certain"),
    ("art_124__para_1", "protection.widened", "certain"),
    ("art_124__para_2", "protection.widened", "certain"),
    ("art_125__para_2__point_5", "aggravation.raised", "certain"),
    ("art_125__para_3__point_2-1", "aggravation.raised", "certain"),
    ("art_126__para_2__point_5", "aggravation.raised", "certain"),
    ("art_126__para_3__point_2-1", "aggravation.raised", "certain"),
]


@pytest.mark.parametrize("pair", [RUSSIAN, KAZAKH], ids=["rus", "kaz"])
def test_both_languages_say_the_same_of_depravity_kidnapping_and_rape(pair: tuple[str, str]) -> None:
    assert told(pair, "120", "121", "124", "125", "126") == EXPECTED


def test_the_kazakh_selection_has_no_other_findings() -> None:
    assert told(KAZAKH) == EXPECTED


def test_protection_of_minors_rises_from_fourteen_to_sixteen_years() -> None:
    comparison = compared(*RUSSIAN)
    widened = [
        one.data
        for members in protection_findings(comparison).values()
        for one in members
        if one.code.startswith("protection.")
    ]
    assert widened == [{"before": 14, "after": 16}] * 3


@pytest.mark.parametrize("language", ["rus", "kaz"])
def test_the_place_words_of_family_violence_have_changed(language: str) -> None:
    pair = (
        f"editions-markdown/administrative-code.{language}.2024-06-08",
        f"editions-markdown/administrative-code.{language}.2024-12-04",
    )
    assert told(pair) == [("art_73__para_1", "protection.place-changed", "lead")]


def test_a_list_recast_as_another_offence_is_no_loss_of_a_circumstance() -> None:
    rows = told(RUSSIAN, "206")
    assert rows == [
        ("art_206__para_2__point_2", "aggravation.raised", "certain"),
        ("art_206__para_2-1", "aggravation.raised", "certain"),
        ("art_206__para_2-1", "aggravation.added", "lead"),
    ]
