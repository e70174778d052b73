"""`history`, `blame` and `at`, on the versions that the project carries and on a store of invented editions."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner, Result

from history.amending import amended_act
from lawdiff.cli import archives
from lawdiff.cli.application import application
from lawdiff.model import Language
from lawdiff.reporting.history_data import history_schema
from lawdiff.store.errors import StoreError

Ask = Callable[..., Result]


@pytest.fixture
def ask(tmp_path: Path) -> Ask:
    def run(*arguments: object) -> Result:
        runner = CliRunner(env={"LAWDIFF_HOME": str(tmp_path / "home")})
        return runner.invoke(application, [str(argument) for argument in arguments])

    return run


@pytest.fixture(scope="module")
def stored(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with twelve editions of an invented act."""
    folder = tmp_path_factory.mktemp("stored")
    runner = CliRunner(env={"LAWDIFF_HOME": str(folder / "home")})
    for one in amended_act(3, editions=6, articles=6).editions:
        path = folder / f"lamps.rus.{one.day}.txt"
        path.write_text(one.text(Language.RUS), encoding="utf-8")
        assert runner.invoke(application, ["statutes", "add", str(path), "--act", "lamps"]).exit_code == 0
    return folder / "home"


def ask_store(home: Path, *arguments: object) -> Result:
    runner = CliRunner(env={"LAWDIFF_HOME": str(home)})
    return runner.invoke(application, [str(argument) for argument in arguments])


@pytest.mark.parametrize(
    "words",
    [
        ["history", "cc:109-1"],
        ["history", "cc:106(1)"],
        ["blame", "cc:106", "--with-removed"],
        ["blame", "cc:109", "--with-removed"],
        ["at", "2023-11-09", "cc:109-1"],
        ["at", "2016-05-01", "cc:109", "--judged", "2024-07-01"],
        ["at", "2021-01-01", "cc:106"],
        ["at", "2035-01-01", "cc:99"],
    ],
)
def test_json_follows_its_schema(ask: Ask, words: list[str]) -> None:
    done = ask(*words, "--format", "json")
    assert done.exit_code == 0, done.output
    schema = history_schema(words[0])
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(done.stdout), schema)


@pytest.mark.parametrize("language", ["eng", "rus", "kaz"])
def test_each_answer_speaks_each_language_in_the_terminal_and_in_html(ask: Ask, tmp_path: Path, language: str) -> None:
    for words in (
        ["history", "cao:73-2", "--texts"],
        ["blame", "cao:73-2", "--with-removed"],
        ["at", "2023-11-09", "cc:109-1", "--judged", "2024-06-20"],
    ):
        shown = ask(*words, "--ui-language", language)
        assert shown.exit_code == 0, shown.output
        page = tmp_path / f"{words[0]}.{language}.html"
        plain = [word for word in words if word != "--texts"]
        assert ask(*plain, "--ui-language", language, "-o", page).exit_code == 0
        html = page.read_text(encoding="utf-8")
        assert html.startswith("<!DOCTYPE html>")
        assert "<script" not in html
        assert ask(*plain, "--ui-language", language, "--format", "html").stdout == html


def test_the_road_of_battery_is_one_history(ask: Ask) -> None:
    shown = " ".join(ask("history", "cc:109-1").stdout.split())
    assert "CC art. 109 · since 1 January 2015 · by law 226-V" in shown
    assert "CAO art. 73-2 · since a day between 14 July 2017 and 31 July 2017 · by law 84-VI" in shown
    assert "CC art. 109-1 · since 16 June 2024 · by law 72-VIII" in shown


def test_the_rule_is_said_with_its_source_and_as_a_lead(ask: Ask) -> None:
    shown = ask("at", "2016-05-01", "cc:109").stdout
    assert "CC article 6" in shown
    assert "This is a lead and no legal advice." in shown


def test_a_citation_says_its_day_and_its_language(ask: Ask) -> None:
    before = ask("blame", "cc/eng:106@before-reform").stdout
    assert "72-VIII" not in before
    assert ask("blame", "cc:106", "--date", "2023-06-01").stdout != ask("blame", "cc:106").stdout


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (["history", "lamp"], 2, "write it as cc:99(3)"),
        (["history", "99"], 2, "names no act"),
        (["history", "cc:9999"], 3, "no text of this article of 'cc' is held in eng"),
        (["history", "cc:106(77)"], 3, "has this provision"),
        (["history", "lamps:1"], 3, "no text of this article of 'lamps' is held in eng"),
        (["blame", "cc:99", "--language", "kaz"], 3, "no text of this article of 'cc' is held in kaz"),
        (["blame", "cc:106", "--date", "1999-01-01"], 3, "ask for a later day"),
        (["blame", "cc:106@someday"], 2, "is no day"),
        (["at", "2023-11-31", "cc:99"], 2, "is no date"),
        (["at", "2024-01-01", "cc:99", "--judged", "2023-01-01"], 2, "lies before the act"),
        (["at", "2024-01-01", "cc:9999"], 3, "no text of this article"),
    ],
)
def test_what_cannot_be_answered_gets_one_sentence(ask: Ask, words: list[str], code: int, says: str) -> None:
    done = ask(*words)
    assert done.exit_code == code, done.output
    assert says in done.stderr
    assert "Traceback" not in done.output


def test_a_history_is_worked_out_once_and_again_when_editions_came(stored: Path, tmp_path: Path) -> None:
    first = ask_store(stored, "history", "lamps:1", "--format", "json")
    assert first.exit_code == 0, first.output
    filed = stored / "derived" / "history.lamps.rus"
    data = filed.read_bytes()
    again = ask_store(stored, "history", "lamps:1", "--format", "json")
    assert again.stdout == first.stdout
    filed.unlink()
    assert ask_store(stored, "history", "lamps:1", "--format", "json").stdout == first.stdout
    assert filed.read_bytes() == data
    assert ask_store(stored, "history", "lamps:9999").exit_code == 3
    for place in (data.rindex(b'art_1"'), len(data) - 9):
        filed.write_bytes(data[:place])
        assert ask_store(stored, "history", "lamps:1", "--format", "json").stdout == first.stdout
    filed.write_bytes(b"nothing of the kind")
    assert ask_store(stored, "history", "lamps:1", "--format", "json").stdout == first.stdout
    more = tmp_path / "lamps.rus.2049-01-01.txt"
    more.write_text(amended_act(3, editions=7, articles=6).editions[-1].text(Language.RUS), encoding="utf-8")
    assert ask_store(stored, "statutes", "add", more, "--act", "lamps").exit_code == 0
    grown = ask_store(stored, "history", "lamps:1", "--format", "json")
    assert grown.exit_code == 0
    assert filed.read_bytes() != data
    filed.unlink()
    assert ask_store(stored, "history", "lamps:1", "--format", "json").stdout == grown.stdout
    assert filed.read_bytes() != data


def test_a_store_that_takes_no_file_still_answers(stored: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(path: Path, data: bytes) -> None:
        raise StoreError("the store takes no file")

    (stored / "derived" / "history.lamps.rus").unlink(missing_ok=True)
    monkeypatch.setattr(archives, "write_derived", refused)
    done = ask_store(stored, "history", "lamps:1")
    assert done.exit_code == 0
    assert "lawdiff: warning [not-filed]" in done.stderr
