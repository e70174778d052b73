"""lawdiff's JSON is checked for rebuilding both editions; the statute is invented."""

import json
from dataclasses import replace
from typing import Any

from benchmarks.pieces import Count, count

from benchmarks import lawdiff_result
from lawdiff.model import Alinea, Edition, Kind, Language, Note, NoteKind, Provision

HEADING = "Кража облаков"


def edition(*paragraphs: str) -> Edition:
    children = tuple(
        Provision(Kind.PARAGRAPH, str(n), alineas=(Alinea(text),), locator=f"art_1__para_{n}")
        for n, text in enumerate(paragraphs, 1)
    )
    article = Provision(Kind.ARTICLE, "1", heading=HEADING, children=children, locator="art_1")
    return Edition("x", Language.RUS, None, "x", "", Provision(Kind.ACT, children=(article,), locator=""))


def change(kind: str, before: str | None, after: str | None, *hunks: tuple[str, str], para: int = 1) -> dict[str, Any]:
    def place(text: str | None) -> dict[str, str] | None:
        return None if text is None else {"locator": f"art_1__para_{para}", "citation": "", "text": text}

    return {
        "kind": kind,
        "before": place(before),
        "after": place(after),
        "hunks": [{"op": op, "text": text} for op, text in hunks],
    }


MODIFIED = change(
    "modified",
    "до двух туч",
    "до трёх туч",
    ("keep", "до "),
    ("remove", "двух"),
    ("add", "трёх"),
    ("keep", " туч"),
)


def test_hunks_are_counted_change_by_change() -> None:
    assert count(lawdiff_result.regions(json.dumps({"changes": [MODIFIED, MODIFIED]}))) == Count(2, 0)


def test_hunks_that_lose_a_word_do_not_rebuild() -> None:
    lost = change("modified", "до двух туч", "до трёх туч", ("keep", "до "), ("remove", "двух"), ("add", "трёх туч"))
    assert lawdiff_result.hunks_rebuild([MODIFIED]) == (True, True)
    assert lawdiff_result.hunks_rebuild([MODIFIED, lost]) == (False, True)


def test_a_change_that_no_hunk_tells_is_found() -> None:
    before, after = edition("до двух туч", "то же"), edition("до трёх туч", "то же")
    assert lawdiff_result.unchanged_agree([MODIFIED], before, after)
    assert not lawdiff_result.unchanged_agree([], before, after)
    assert not lawdiff_result.unchanged_agree([MODIFIED], before, edition("до трёх туч", "иное"))


def test_typography_alone_is_no_loss() -> None:
    before, after = edition("учёт № 1-VІ – «туча»"), edition('учет № 1-VI — "туча"')
    assert lawdiff_result.unchanged_agree([], before, after)


def test_an_inserted_provision_is_left_out_with_all_below_it() -> None:
    inserted = change("inserted", None, "новое", ("add", "новое"), para=2)
    assert lawdiff_result.unchanged_agree([inserted], edition("то же"), edition("то же", "новое"))
    assert not lawdiff_result.unchanged_agree([], edition("то же"), edition("то же", "новое"))


def test_the_text_of_an_article_that_became_a_paragraph_leaves_its_heading_untouched() -> None:
    alone = Provision(Kind.ARTICLE, "1", heading="Кража", alineas=(Alinea("Кража туч"),), locator="art_1")
    before = Edition("x", Language.RUS, None, "x", "", Provision(Kind.ACT, children=(alone,)))
    after = edition("Кража облаков")
    renamed = {**change("modified", "Кража туч", "Кража облаков"), "before": {"locator": "art_1", "text": "Кража туч"}}
    assert not lawdiff_result.unchanged_agree([renamed], before, after)  # «Кража» is another heading
    same = Edition("x", Language.RUS, None, "x", "", Provision(Kind.ACT, children=(replace(alone, heading=HEADING),)))
    assert lawdiff_result.unchanged_agree([renamed], same, after)


def test_the_heading_that_stands_over_the_stub_of_a_repealed_article_is_no_law() -> None:
    note = Note(NoteKind.STUB, "исключена Законом РК от 01.01.2030 № 1-X")
    gone = Provision(Kind.ARTICLE, "1", heading=HEADING, notes=(note,), locator="art_1")
    after = Edition("x", Language.RUS, None, "x", "", Provision(Kind.ACT, children=(gone,)))
    repealed = {**change("repealed", HEADING, None), "before": {"locator": "art_1", "text": HEADING}}
    assert lawdiff_result.unchanged_agree([repealed], edition("то же"), after)
    assert not lawdiff_result.unchanged_agree([], edition("то же"), after)


def test_a_blank_that_a_link_left_before_a_comma_is_no_loss() -> None:
    assert lawdiff_result.unchanged_agree(
        [], edition("статьи 99 , 100 ( часть 2 )"), edition("статьи 99, 100 (часть 2)")
    )
