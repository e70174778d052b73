"""Every kind of page under axe-core, in both themes, and by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

KINDS = (
    ("site", "index.html"),
    ("site", "eng/index.html"),
    ("site", "rus/fates.html"),
    ("site", "kaz/sanctions.html"),
    ("site", "rus/cc-99.html"),
    ("site", "kaz/cao-73-1.html"),
    ("lamps", "eng/claims.html"),
    ("site", "rus/search.html?q=побои"),
    ("site", "kaz/about.html"),
    ("lamps", "kaz/history.html"),
    ("lamps", "rus/lamps-2.history.html"),
    ("report", "index.html"),
    ("diff.html", ""),
    ("claims.html", ""),
    ("languages.html", ""),
    ("history.html", ""),
    ("blame.html", ""),
    ("at.html", ""),
)
"""What is made, and the page of it; one of each kind."""
Made = Callable[[str], Path]
Readers = Callable[..., Any]


def violations(page: Any, **options: Any) -> list[str]:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    return [
        f"{found['id']}: {node['html'][:120]} ({node['failureSummary']})"
        for found in axe.run(page, options={"resultTypes": ["violations"], **options}).response["violations"]
        for node in found["nodes"]
    ]


@pytest.mark.parametrize(("kind", "place"), KINDS)
def test_no_kind_of_page_breaks_a_rule_of_access_in_either_theme(
    made: Made, reader: Readers, kind: str, place: str
) -> None:
    name, _, query = place.partition("?")
    page = reader(color_scheme="light").open(made(kind) / name, f"?{query}" if query else "")
    if query:
        page.wait_for_selector("#results li")
    assert violations(page) == []
    # The dark theme has the same elements in other colours.
    page.emulate_media(color_scheme="dark")
    assert violations(page, runOnly=["color-contrast"]) == []


def test_the_rules_of_access_can_be_broken(tmp_path: Path, reader: Readers) -> None:
    bad = tmp_path / "bad.html"
    bad.write_text('<!DOCTYPE html><html><title>x</title><p style="color:#ccc;background:#fff">pale', encoding="utf-8")
    found = " ".join(violations(reader().open(bad)))
    assert "html-has-lang" in found
    assert "color-contrast" in found


def test_side_by_side_and_only_the_changes_break_no_rule_either(site: Path, reader: Readers) -> None:
    page = reader(color_scheme="dark").open(site / "eng" / "cc-99.html")
    page.check("#view-both")
    page.check("#only")
    assert violations(page) == []


def test_the_first_key_leads_past_the_navigation(site: Path, reader: Readers) -> None:
    page = reader().open(site / "eng" / "cc-99.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_whatever_has_the_focus_shows_it(site: Path, reader: Readers) -> None:
    page = reader().open(site / "rus" / "cc-99.html")
    bare = []
    for _ in range(40):
        page.keyboard.press("Tab")
        shown = page.evaluate(
            "(() => { const e = document.activeElement, s = getComputedStyle(e), r = e.getBoundingClientRect();"
            " return [e.outerHTML.slice(0, 80), parseFloat(s.outlineWidth), r.width * r.height]; })()"
        )
        if shown[1] < 2 or shown[2] < 1:
            bare.append(shown[0])
    assert bare == []


def test_the_words_removed_and_added_are_there_for_the_ear_and_can_be_switched_off(site: Path, reader: Readers) -> None:
    page = reader().open(site / "eng" / "cc-99.html")
    spoken = "[...document.querySelectorAll('.one del .vh')].filter(e => getComputedStyle(e).display !== 'none').length"
    assert page.evaluate(spoken) > 0
    page.check("#quiet")
    assert page.evaluate(spoken) == 0
