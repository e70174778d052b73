"""lawdiff's JSON is checked for rebuilding both editions; the statute is invented."""

import json
from typing import Any

from benchmarks.pieces import Count, count

from benchmarks import lawdiff_result
from lawdiff.model import Alinea, Edition, Kind, Language, Provision


def edition(*paragraphs: str) -> Edition:
    children = tuple(
        Provision(Kind.PARAGRAPH, str(n), alineas=(Alinea(text),), locator=f"art_1__para_{n}")
        for n, text in enumerate(paragraphs, 1)
    )
    article = Provision(Kind.ARTICLE, "1", heading="Кража облаков", children=children, locator="art_1")
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
