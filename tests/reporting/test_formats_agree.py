"""All formats of one report say the same: what the JSON says."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from invented_law import lamp_code

from lawdiff.comparing.compare import compare
from lawdiff.meaning.annotate import annotate
from lawdiff.model import Language
from lawdiff.reading import read
from lawdiff.reporting import Report, prepare
from lawdiff.reporting.formats import FORMATS
from reading_back import READERS, WITHOUT_CHANGES, assert_agrees

EXAMPLE = Path(__file__).parents[2] / "statutes" / "example"


@cache
def example(ui: Language, cosmetic: bool) -> Report:
    editions = (read(EXAMPLE / f"example-code.eng.2024-0{month}-01.txt") for month in (1, 7))
    return prepare(annotate(compare(*editions)), ui=ui, cosmetic=cosmetic)


@cache
def lamps(ui: Language, cosmetic: bool) -> Report:
    return prepare(lamp_code(), ui=ui, cosmetic=cosmetic)


def test_every_format_that_holds_changes_is_read_back_here() -> None:
    assert set(READERS) | WITHOUT_CHANGES == {form.name for form in FORMATS}


@pytest.mark.parametrize("cosmetic", [False, True], ids=["law", "typography too"])
@pytest.mark.parametrize("ui", Language)
@pytest.mark.parametrize("make", [example, lamps], ids=["example", "lamps"])
@pytest.mark.parametrize("name", READERS)
def test_a_format_says_what_the_json_says(
    name: str, make: Callable[[Language, bool], Report], ui: Language, cosmetic: bool
) -> None:
    assert_agrees(name, make(ui, cosmetic))


@pytest.mark.parametrize("name", READERS)
def test_a_selection_of_articles_agrees_too(name: str) -> None:
    report = prepare(lamp_code(), articles={"2", "3"})
    assert 0 < len(report.items) < len(lamps(Language.ENG, False).items)
    assert_agrees(name, report)
