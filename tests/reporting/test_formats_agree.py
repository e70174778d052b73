"""All formats of one report say the same: what the JSON says."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from invented_law import lamp_code
from reading_back import READERS, WITHOUT_CHANGES, expected, unmarked_words

from lawdiff.comparing.compare import compare
from lawdiff.comparing.result import Op
from lawdiff.meaning.annotate import annotate
from lawdiff.model import Language
from lawdiff.reading import read
from lawdiff.reporting import Report, prepare
from lawdiff.reporting.formats import FORMATS, RenderOptions
from lawdiff.reporting.machine import render_json

EXAMPLE = Path(__file__).parents[2] / "statutes" / "example"
BY_NAME = {form.name: form for form in FORMATS}
OPTIONS = RenderOptions(width=100, full=True)


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


def assert_agrees(name: str, report: Report) -> None:
    reader = READERS[name]
    seen = reader.read(BY_NAME[name].render(report, OPTIONS), report)
    right = expected(report, json.loads(render_json(report)), reader.names)
    assert seen.changes == right.changes
    assert seen.findings == right.findings
    if seen.counts is not None:
        assert {kind: count for kind, count in seen.counts.items() if count} == right.counts
    for op, shown, true in ((Op.REMOVE, seen.removed, right.removed), (Op.ADD, seen.added, right.added)):
        if shown is not None and true is not None and not any(item.change.kind == "cosmetic" for item in report.items):
            assert shown <= true
            assert true - shown <= unmarked_words(report, op)


@pytest.mark.parametrize("name", READERS)
def test_a_selection_of_articles_agrees_too(name: str) -> None:
    report = prepare(lamp_code(), articles={"2", "3"})
    assert 0 < len(report.items) < len(lamps(Language.ENG, False).items)
    assert_agrees(name, report)
