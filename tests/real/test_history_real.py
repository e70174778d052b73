"""Histories, blame and the law for a day from a bare repository of the official editions, in both languages."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner

from history.mirror_repository import make, of_editions
from lawdiff.cli.application import application
from lawdiff.reporting.history_data import history_schema

STATUTES = Path(__file__).parents[3] / "shared" / "statutes"

pytestmark = pytest.mark.skipif(
    not (STATUTES / "editions-markdown").is_dir(), reason="the official texts are not beside this checkout"
)

Ask = Callable[..., dict[str, Any]]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("history")
    repository = make(folder / "mirror.git", of_editions(STATUTES / "editions-markdown"))
    home = folder / "home"
    done = CliRunner(env={"LAWDIFF_HOME": str(home)}).invoke(
        application, ["statutes", "sync", "--source", repository.as_uri(), "cc", "cao"]
    )
    assert done.exit_code == 0, done.output
    # What the mirror does not have here: the text of the offences code of 2020, and whole texts of the Criminal Code.
    for name in (
        "administrative-code.rus.2020-07-07.articles-73-73-3.txt",
        "criminal-code.rus.2024-03-04.txt",
        "criminal-code.rus.2026-02-03.txt",
    ):
        added = CliRunner(env={"LAWDIFF_HOME": str(home)}).invoke(
            application, ["statutes", "add", str(STATUTES / "adilet-text" / name)]
        )
        assert added.exit_code == 0, added.output
    return home


@pytest.fixture(scope="module")
def ask(home: Path) -> Ask:
    def run(*arguments: str) -> dict[str, Any]:
        runner = CliRunner(env={"LAWDIFF_HOME": str(home)})
        done = runner.invoke(application, [*arguments, "--format", "json"])
        assert done.exit_code == 0, done.output
        document: dict[str, Any] = json.loads(done.stdout)
        jsonschema.validate(document, history_schema(arguments[0]))
        return document

    return run


def road(document: dict[str, Any]) -> list[tuple[str, str, str]]:
    return [(stop["act"], stop["locator"], stop["by"]) for stop in document["road"]]


def acts(version: dict[str, Any]) -> list[str]:
    return [act["number"] for act in version["acts"]]


@pytest.mark.parametrize("language", ["rus", "kaz"])
@pytest.mark.parametrize(
    ("asked", "old", "middle", "new"),
    [("cc:108-1", "art_108", "art_73-1", "art_108-1"), ("cao:73-2", "art_109", "art_73-2", "art_109-1")],
)
def test_light_harm_and_battery_went_over_three_articles(
    ask: Ask, language: str, asked: str, old: str, middle: str, new: str
) -> None:
    document = ask("history", asked, "--language", language)
    assert road(document) == [("cc", old, "226-V"), ("cao", middle, "84-VI"), ("cc", new, "72-VIII")]
    by_place = {(one["locator"], one["status"]): one for one in document["versions"]}
    gone = by_place[middle, "gone"]
    assert (acts(gone), gone["since"]) == (["73-VIII"], {"first": "2024-06-16", "last": "2024-06-16"})
    came = by_place[new, "law"]
    assert (came["kind"], acts(came), came["since"]["first"]) == ("inserted", ["72-VIII"], "2024-06-16")
    assert came["text"].startswith("Статья 10" if language == "rus" else "10")
    assert {"offence.added"} == {finding["code"] for change in came["changes"] for finding in change["findings"]}


def test_the_terms_of_administrative_arrest_were_fixed_on_1_july_2023(ask: Ask) -> None:
    versions = [one for one in ask("history", "cao:73-2", "--language", "rus")["versions"] if one["act"] == "cao"]
    first, fixed, gone = versions
    assert (first["kind"], first["since"]) == (None, {"first": "2020-01-07", "last": "2020-01-31"})
    assert [act["number"] for act in first["named"]] == ["84-VI", "292-VI"]
    assert (acts(fixed), fixed["since"]["first"], fixed["until"]) == (["227-VII"], "2023-07-01", "2024-06-15")
    assert {change["after"]["locator"] for change in fixed["changes"]} == {"art_73-2__para_1-1", "art_73-2__para_2"}
    assert gone["until"] is None


def test_the_first_crime_of_battery_was_taken_out_in_july_2017(ask: Ask) -> None:
    versions = ask("history", "cc:109", "--language", "rus")["versions"]
    assert versions[0]["since"] == {"first": "2015-01-01", "last": "2015-01-01"}
    assert (versions[1]["status"], acts(versions[1])) == ("gone", ["84-VI"])
    assert versions[1]["since"] == {"first": "2017-07-14", "last": "2017-07-31"}


def test_the_first_paragraph_of_article_106_has_the_words_of_two_reforms(ask: Ask) -> None:
    document = ask("blame", "cc:106(1)", "--language", "rus", "--with-removed")
    origins = {one["id"]: one for one in document["origins"]}
    runs = [run for passage in document["passages"] for run in passage["runs"]]
    eight = next(run for run in runs if run["text"].strip() == "восьми")
    seven = next(run for run in runs if run["text"].strip() == "семи")
    assert origins[eight["origin"]]["basis"] == "several-notes"
    assert "212-VII" in acts(origins[eight["origin"]])
    assert seven["removed_by"] == eight["origin"]
    assert origins[seven["origin"]]["basis"] == "first-held"
    of_reform = [one for one in document["origins"] if acts(one) == ["72-VIII"]]
    assert [one["since"] for one in of_reform] == [{"first": "2024-06-16", "last": "2024-06-16"}]


@pytest.mark.parametrize("language", ["rus", "kaz"])
def test_an_article_that_one_law_put_in_is_all_of_that_law(ask: Ask, language: str) -> None:
    document = ask("blame", "cc:108-1", "--language", language)
    assert [acts(one) for one in document["origins"]] == [["72-VIII"]]
    text = "".join(run["text"] for passage in document["passages"] for run in passage["runs"])
    assert len(text.split()) > 100


@pytest.mark.parametrize("language", ["rus", "kaz"])
def test_battery_of_november_2023_was_an_administrative_offence(ask: Ask, language: str) -> None:
    document = ask("at", "2023-11-09", "cc:109-1", "--language", language)
    assert document["certainty"] == "certain"
    (there,) = document["in_force"]
    assert (there["act"], there["locator"]) == ("cao", "art_73-2")
    assert [(one["locator"], one["turn"]) for one in document["later"]] == [("art_109-1", "to-criminal")]
    assert document["points_to"] == {"list": "in_force", "index": 0}
    assert document["to_be_checked"] is False


def test_an_act_of_2016_meets_the_milder_law_of_the_years_between(ask: Ask) -> None:
    document = ask("at", "2016-05-01", "cc:109", "--language", "rus")
    assert [(one["act"], one["locator"]) for one in document["in_force"]] == [("cc", "art_109")]
    pointed = document[document["points_to"]["list"]][document["points_to"]["index"]]
    assert (pointed["act"], pointed["turn"]) == ("cao", "to-administrative")
    assert document["to_be_checked"] is True  # the text of the first of those years is not held


def test_a_day_between_two_texts_that_differ_is_a_gap(ask: Ask) -> None:
    document = ask("at", "2021-05-09", "cc:106(1)", "--language", "rus")
    assert document["certainty"] == "gap"
    assert len(document["in_force"]) == 2
    assert document["to_be_checked"] is True


def test_murder_of_november_2023_is_judged_by_the_text_of_that_day(ask: Ask) -> None:
    document = ask("at", "2023-11-09", "cc:99", "--language", "rus", "--judged", "2024-07-01")
    assert document["certainty"] == "certain"
    assert [one["turn"] for one in document["later"]] == ["mixed"]
    earlier = ask("at", "2023-11-09", "cc:99", "--language", "rus", "--judged", "2024-05-13")
    assert earlier["later"] == []


def test_a_damaged_text_takes_out_no_article(home: Path, tmp_path: Path) -> None:
    runner = CliRunner(env={"LAWDIFF_HOME": str(tmp_path)})
    for path in (
        STATUTES / "adilet-text" / "administrative-code.rus.2020-07-07.articles-73-73-3.txt",
        STATUTES / "adilet-text" / "administrative-code.rus.2024-03-04.damaged.txt",
        STATUTES / "editions-markdown" / "administrative-code.rus.2024-06-08",
    ):
        assert runner.invoke(application, ["statutes", "add", str(path)]).exit_code == 0
    done = runner.invoke(application, ["history", "cao:73-2", "--format", "json"])
    versions = [one for one in json.loads(done.stdout)["versions"] if one["act"] == "cao"]
    assert [one["status"] for one in versions] == ["law", "law"]
