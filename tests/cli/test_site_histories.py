"""The histories of a site: told where the store holds editions of an act, in a language that is held."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from history.amending import amended_act
from lawdiff.cli.application import application
from lawdiff.model import Language

Run = Callable[..., Result]
LAMPS = """
schema_version = "1"
title = { eng = "Lamps", rus = "Лампы", kaz = "Шамдар" }
[[act]]
before = "lamps@2030-02-01"
after = "lamps@2030-12-30"
[[section]]
articles = ["lamps:1-1", "lamps:2"]
"""
BATTERY = """
schema_version = "1"
title = { eng = "Battery", rus = "Побои", kaz = "Ұрып-соғу" }
[[act]]
before = "cc@2024-06-15"
after = "cc@2024-06-16"
[[section]]
articles = ["cc:99", "cc:109-1"]
"""


def run(home: Path, *arguments: object) -> Result:
    runner = CliRunner(env={"LAWDIFF_HOME": str(home)})
    done = runner.invoke(application, [str(argument) for argument in arguments])
    assert done.exit_code == 0, done.output
    return done


def add(home: Path, name: str, text: str, act: str) -> None:
    path = home.parent / name
    path.write_text(text, encoding="utf-8")
    run(home, "statutes", "add", path, "--act", act)


@pytest.fixture(scope="module")
def stored(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with six Russian editions of an invented act, and the site of a report of it."""
    home = tmp_path_factory.mktemp("stored") / "home"
    for one in amended_act(3, editions=6, articles=6).editions:
        add(home, f"lamps.rus.{one.day}.txt", one.text(Language.RUS), "lamps")
    report = home.parent / "lamps.toml"
    report.write_text(LAMPS, encoding="utf-8")
    run(home, "site", report, "-o", home.parent / "site")
    return home


def page(stored: Path, name: str) -> str:
    return (stored.parent / "site" / name).read_text("utf-8")


@pytest.mark.parametrize("tongue", ["eng", "rus", "kaz"])
def test_every_article_has_a_page_with_all_versions_of_the_held_editions(stored: Path, tongue: str) -> None:
    told = json.loads(run(stored, "history", "lamps:2", "--format", "json").stdout)
    versions = told["versions"]
    assert len(versions) > 2
    html = page(stored, f"{tongue}/lamps-2.history.html")
    assert html.count("<h3>") == len(versions)
    # The words are Russian, whatever the language of the page.
    assert 'class="law" lang="ru"' in html
    assert 'href="lamps-2.html"' in html


def test_the_section_lists_the_histories_and_every_page_leads_to_it(stored: Path) -> None:
    listed = page(stored, "eng/history.html")
    assert 'href="lamps-1-1.history.html"' in listed
    assert 'href="lamps-2.history.html"' in listed
    assert "texts: Russian" in listed
    assert "texts: " not in page(stored, "rus/history.html")
    assert '<a href="history.html">History</a>' in page(stored, "eng/index.html")
    assert 'href="lamps-2.history.html"' in page(stored, "kaz/lamps-2.html")


def test_the_histories_are_in_the_manifest_and_the_same_store_gives_the_same_bytes(stored: Path) -> None:
    first = page(stored, "site.json")
    assert "rus/lamps-2.history.html" in json.loads(first)["files"]
    again = stored.parent / "again"
    run(stored, "site", stored.parent / "lamps.toml", "-o", again)
    assert (again / "site.json").read_text("utf-8") == first


def test_a_renumbered_provision_says_where_it_stood(stored: Path) -> None:
    pages = [page(stored, f"eng/lamps-{number}.html") for number in ("1-1", "2")]
    assert any('<span aria-hidden="true">→</span><span class="vh"> is now </span> art.' in html for html in pages), (
        "the seed renumbers"
    )


def test_without_held_editions_the_timeline_of_the_carried_versions_is_all(tmp_path: Path) -> None:
    report = tmp_path / "battery.toml"
    report.write_text(BATTERY, encoding="utf-8")
    run(tmp_path / "home", "site", report, "-o", tmp_path / "site")
    assert not list((tmp_path / "site").rglob("*history*"))
    html = (tmp_path / "site" / "eng" / "cc-109-1.html").read_text("utf-8")
    assert "history.html" not in html
    assert '<h2 id="timeline">' in html


def test_an_edition_that_does_not_show_an_article_makes_no_history_of_it(tmp_path: Path) -> None:
    home = tmp_path / "home"
    add(home, "cc.rus.2030-01-01.txt", "Статья 1. Лампы\n\nЛампа горит десять часов.\n", "cc")
    report = tmp_path / "battery.toml"
    report.write_text(BATTERY, encoding="utf-8")
    run(home, "site", report, "-o", tmp_path / "site")
    assert not list((tmp_path / "site").rglob("*history*"))
