"""The site as its readers meet it: from a folder, on a telephone, without scripts, printed, shared."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Readers = Callable[..., Any]
KINDS = ("index", "fates", "sanctions", "claims", "search", "about", "cc-99", "cc-108-1", "cao-73-1", "cc-125")


@pytest.mark.parametrize(
    ("asked", "language", "wanted"),
    [
        ("побои", "rus", "cc-109-1"),
        ("побоев", "rus", "cc-109-1"),
        ("ұрып-соғу", "kaz", "cc-109-1"),
        ("ұрып-соғудың", "kaz", "cao-73-2"),
        ("battery", "eng", "cc-109-1"),
        ("battery", "rus", "cc-109-1"),
        ("убийства", "kaz", "cc-99"),
        ("Article 99", "eng", "cc-99"),
    ],
)
def test_search_finds_words_of_three_languages_from_a_folder(
    site: Path, reader: Readers, asked: str, language: str, wanted: str
) -> None:
    page = reader().open(site / language / "search.html", f"?q={asked}")
    page.wait_for_selector("#results li")
    found = page.eval_on_selector_all("#results a", "links => links.map(link => link.getAttribute('href'))")
    assert wanted in [link.split(".html")[0] for link in found[:6]]


def test_letters_that_look_the_same_are_the_same_to_search(site: Path, reader: Readers, tmp_path: Path) -> None:
    (tmp_path / "kaz").mkdir()
    shutil.copy(site / "kaz" / "search.html", tmp_path / "kaz" / "search.html")
    own = json.loads((site / "search-index.js").read_text("utf-8").removeprefix("lawdiffIndex(").removesuffix(");\n"))
    # As a publisher printed it: a Latin i and a Latin c in Cyrillic words.
    part = {"tongue": "kk", "at": "art_1", "text": "Шамды сөндiру cауда", "also": ""}
    own["pages"] = [{"name": "lamp-1", "place": 0, "title": {"kk": "Шам"}, "also": "", "parts": [part]}]
    (tmp_path / "search-index.js").write_text(f"lawdiffIndex({json.dumps(own)});", encoding="utf-8")
    for asked in ("сөндіру", "Сауданың"):
        page = reader().open(tmp_path / "kaz" / "search.html", f"?q={asked}")
        page.wait_for_selector("#results mark")
        assert page.get_attribute("#results a", "href") == "lamp-1.html#art_1"


def test_search_for_what_is_nowhere_says_so(site: Path, reader: Readers) -> None:
    page = reader().open(site / "eng" / "search.html", "?q=zeppelin")
    page.wait_for_function("document.getElementById('found').textContent !== ''")
    assert page.inner_text("#found") == "Nothing was found."
    page.fill("#q", "murder")
    page.wait_for_selector("#results li")


def test_what_is_searched_for_stays_text(site: Path, reader: Readers) -> None:
    one = reader()
    page = one.open(site / "eng" / "search.html", "?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E%20murder")
    page.wait_for_function("document.getElementById('found').textContent !== ''")
    assert page.locator("main img").count() == 0


def test_the_box_on_every_page_leads_to_the_search(site: Path, reader: Readers) -> None:
    page = reader().open(site / "eng" / "cc-99.html")
    page.fill("#q-bar", "stalking")
    page.press("#q-bar", "Enter")
    page.wait_for_selector("#results li")
    assert page.input_value("#q") == "stalking"


def test_a_permalink_jumps_to_its_provision(site: Path, reader: Readers) -> None:
    page = reader(reduced_motion="reduce").open(site / "eng" / "cc-99.html", "#art_99__para_3")
    page.wait_for_function("document.getElementById('art_99__para_3').getBoundingClientRect().top < 400")
    page.click("#art_99__para_1 .permalink")
    assert page.evaluate("location.hash") == "#art_99__para_1"
    page.wait_for_function("document.getElementById('art_99__para_1').getBoundingClientRect().top >= 0")


def test_the_button_copies_the_citation_with_the_day_of_its_text(site: Path, reader: Readers) -> None:
    one = reader(permissions=["clipboard-read", "clipboard-write"])
    page = one.open(site / "rus" / "cc-99.html")
    page.click("#art_99__para_3 .copy")
    page.wait_for_function("document.querySelector('#art_99__para_3 .copy').textContent === 'Скопировано'")
    assert page.evaluate("navigator.clipboard.readText()") == "ст. 99 ч. 3 УК (в редакции на 16 июня 2024 г.)"


@pytest.mark.parametrize("language", ["eng", "rus", "kaz"])
def test_on_a_telephone_nothing_scrolls_sideways(site: Path, reader: Readers, language: str) -> None:
    one = reader(viewport={"width": 360, "height": 740})
    page = one.open(site / "index.html")
    wide = []
    for kind in ("../index", *KINDS):
        page.goto((site / language / f"{kind}.html").resolve().as_uri())
        if kind.startswith("cc"):
            page.check("#view-both")
        if page.evaluate("document.documentElement.scrollWidth") > 360:
            wide.append(kind)
    assert wide == []


def test_on_a_telephone_no_history_scrolls_sideways(made: Callable[[str], Path], reader: Readers) -> None:
    lamps = made("lamps")
    one = reader(viewport={"width": 360, "height": 740})
    page = one.open(lamps / "kaz" / "history.html")
    for place in ("kaz/history.html", "rus/lamps-2.history.html"):
        page.goto((lamps / place).as_uri())
        page.eval_on_selector_all("details", "all => all.forEach(each => { each.open = true; })")
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, place
    assert one.seen.complaints == []


def test_a_page_saved_alone_opens(site: Path, reader: Readers, tmp_path: Path) -> None:
    alone = tmp_path / "saved.html"
    shutil.copy(site / "eng" / "cc-99.html", alone)
    one = reader()
    page = one.open(alone)
    assert page.is_visible("h1")
    assert page.evaluate("getComputedStyle(document.querySelector('del')).textDecorationLine") == "line-through"
    page.check("#view-both")
    assert page.is_visible(".both")
    assert (one.seen.requests, one.seen.complaints) == ([alone.as_uri()], [])


def test_the_search_page_saved_alone_says_what_it_lacks(site: Path, reader: Readers, tmp_path: Path) -> None:
    shutil.copy(site / "eng" / "search.html", tmp_path / "saved.html")
    page = reader().open(tmp_path / "saved.html", "?q=murder")
    page.wait_for_function("document.getElementById('found').textContent !== ''")
    assert page.inner_text("#found").startswith("The index is not beside this page")


def test_no_page_asks_for_anything_outside_its_folder(site: Path, reader: Readers) -> None:
    one = reader()
    page = one.open(site / "index.html")
    for language in ("eng", "rus", "kaz"):
        for kind in KINDS if language == "eng" else ("index", "search", "cc-99"):
            page.goto((site / language / f"{kind}.html").as_uri())
    page.goto((site / "eng" / "search.html").as_uri() + "?q=murder")
    page.wait_for_selector("#results li")
    assert [url for url in one.seen.requests if not url.startswith(site.as_uri() + "/")] == []
    assert any(url.endswith("search-index.js") for url in one.seen.requests)
    assert one.seen.complaints == []


def test_without_scripts_everything_is_read_and_nothing_dead_is_shown(site: Path, reader: Readers) -> None:
    one = reader(java_script_enabled=False)
    page = one.open(site / "rus" / "cc-99.html")
    assert page.locator("button.copy:visible, button.theme:visible").count() == 0
    page.check("#view-both")
    assert page.locator(".row.changed .both").first.is_visible()
    page = one.open(site / "eng" / "search.html")
    assert page.locator("noscript").inner_text().startswith("Search needs JavaScript")
    assert page.locator(".articles a").count() > 30


def test_the_theme_follows_the_system_and_the_switch_and_is_remembered(site: Path, reader: Readers) -> None:
    one = reader(color_scheme="dark")
    page = one.open(site / "eng" / "index.html")
    ground = "getComputedStyle(document.body).backgroundColor"
    dark = page.evaluate(ground)
    page.click("button.theme")
    light = page.evaluate(ground)
    assert dark != light
    assert page.inner_text("button.theme") == "Dark"
    page.reload()
    assert page.evaluate(ground) == light


def test_only_what_changed_is_shown_on_request_and_a_link_to_the_rest_still_works(site: Path, reader: Readers) -> None:
    page = reader().open(site / "eng" / "cc-99.html")
    page.check("#only")
    assert not page.is_visible("#art_99__para_1")
    assert page.is_visible("#art_99__para_3")
    page.evaluate("location.hash = '#art_99__para_1'")
    page.wait_for_function("!document.getElementById('only').checked")
    assert page.is_visible("#art_99__para_1")


def test_the_other_language_shows_the_same_article(site: Path, reader: Readers) -> None:
    page = reader().open(site / "eng" / "cc-109-1.html")
    page.click(".tongues a[lang=kk]")
    assert page.url == (site / "kaz" / "cc-109-1.html").as_uri()
    assert page.evaluate("document.documentElement.lang") == "kk"


def test_on_paper_the_switches_are_gone_and_the_law_is_there(site: Path, reader: Readers) -> None:
    page = reader(color_scheme="dark").open(site / "eng" / "cc-99.html")
    page.emulate_media(media="print", color_scheme="dark")
    assert page.locator(".bar:visible, .views:visible, button:visible").count() == 0
    assert page.is_visible("#art_99__para_3")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
