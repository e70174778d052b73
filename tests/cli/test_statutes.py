import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from lawdiff.cli.home import store_home
from lawdiff.reading import read
from lawdiff.store.fingerprints import as_table, fingerprints

Run = Callable[..., Result]

ROAD = (
    "Road of battery: cc:109 (226-V, from 2015-01-01) -> cao:73-2 (84-VI, between 2017-07-14 and 2017-07-31) "
    "-> cc:109-1 (72-VIII, from 2024-06-16)"
)
UNOFFICIAL = "working translation of the project and not official; the Kazakh and Russian texts prevail"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LAWDIFF_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def refused(result: Result, *words: str) -> None:
    assert result.exit_code == 3
    assert result.stderr.startswith("lawdiff: ")
    assert result.stderr.count("\n") == 1
    assert "Traceback" not in result.stderr
    for word in words:
        assert word in result.stderr


# The store.


def test_editions_are_added_listed_found_and_removed(lawdiff: Run, before: Path, after: Path, home: Path) -> None:
    assert "No edition was added yet" in lawdiff("statutes", "list").stdout
    added = lawdiff("statutes", "add", before, after)
    assert added.stdout.splitlines() == [
        f"example-code/eng@2024-01-01: added, {count(before)} articles, unknown to the fingerprints",
        f"example-code/eng@2024-07-01: added, {count(after)} articles, unknown to the fingerprints",
    ]
    listed = lawdiff("statutes", "list").stdout
    assert listed.splitlines()[0].split()[0] == "example-code/eng@2024-01-01"
    assert "  109      2015-01-01..2017-07-13?2017-07-30; 2017-07-14?2017-07-31.." in listed
    assert lawdiff("statutes", "path").stdout == f"{home}\n"
    kept = Path(lawdiff("statutes", "path", "example-code/eng@2024-01-01").stdout.strip())
    assert kept.read_bytes() == before.read_bytes()
    assert "already there" in lawdiff("statutes", "add", before).stdout
    assert lawdiff("statutes", "remove", "example-code/eng@2024-01-01").stdout.endswith(": removed\n")
    refused(lawdiff("statutes", "path", "example-code/eng@2024-01-01"), "does not keep", "lawdiff statutes list")
    refused(lawdiff("statutes", "remove", "example-code/eng@2024-01-01"), "does not hold")


def count(path: Path) -> int:
    return len(read(path).articles)


def test_the_list_is_also_for_programs(lawdiff: Run, before: Path) -> None:
    lawdiff("statutes", "add", before)
    document = json.loads(lawdiff("statutes", "list", "--format", "json").stdout)
    assert document["schema_version"] == "1"
    (kept,) = document["kept"]
    assert (kept["name"], kept["date"], kept["partial"]) == ("example-code/eng@2024-01-01", "2024-01-01", False)
    battery = [row for row in document["carried"] if (row["act"], row["article"]) == ("cc", "109-1")]
    assert [(row["from"], row["until"], row["amended_by"]) for row in battery] == [("2024-06-16", None, ["72-VIII"])]


def test_a_folder_gives_every_edition_in_it_and_refuses_the_others_one_by_one(
    lawdiff: Run, before: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "editions"
    mirror = folder / "lamp-code.2024-01-01"
    for code, words in (
        ("rus", "### Статья 1. Лампы\n\nЛампы горят.\n"),
        ("kaz", "### 1-бап. Шамдар\n\nШамдар жанады.\n"),
    ):
        (mirror / code).mkdir(parents=True)
        (mirror / code / "sec001.md").write_text(words, "utf-8")
    (mirror / "meta.yaml").write_text("act_code: '7'\nversion_date: {rus: 2024-01-01, kaz: 2024-01-01}\n", "utf-8")
    (folder / before.name).write_bytes(before.read_bytes())
    (folder / "empty.eng.2024-01-01.txt").write_text("", "utf-8")
    (folder / "shopping.txt").write_text("Article 1. Milk\n\nMilk is white.\n", "utf-8")
    result = lawdiff("statutes", "add", folder)
    assert [line.split(":")[0] for line in result.stdout.splitlines()] == [
        "example-code/eng@2024-01-01",
        "7/rus@2024-01-01",
        "7/kaz@2024-01-01",
    ]
    assert result.exit_code == 3
    assert "empty.eng.2024-01-01.txt: the file is empty" in result.stderr
    assert "shopping.txt: nothing says on which date" in result.stderr
    only = lawdiff("statutes", "add", mirror, "--language", "kaz")
    assert only.stdout == "7/kaz@2024-01-01: already there, 1 article, a selection, unknown to the fingerprints\n"
    refused(lawdiff("statutes", "add", tmp_path / "home" / "editions" / "nowhere"), "there is no such file")
    (tmp_path / "bare").mkdir()
    refused(lawdiff("statutes", "add", tmp_path / "bare"), "meta.yaml")


def test_another_text_of_a_kept_edition_is_refused_until_replace_is_said(
    lawdiff: Run, before: Path, tmp_path: Path
) -> None:
    lawdiff("statutes", "add", before)
    other = tmp_path / before.name
    other.write_text(before.read_text("utf-8").replace("the", "teh", 1), "utf-8")
    refused(lawdiff("statutes", "add", other), "another text", "--replace")
    assert "replaced" in lawdiff("statutes", "add", other, "--replace").stdout


def test_what_an_edition_is_can_be_said_when_it_is_added(lawdiff: Run, tmp_path: Path) -> None:
    path = tmp_path / "lamps.txt"
    path.write_text("Article 1. Lamps\n\nLamps burn.\n", "utf-8")
    refused(lawdiff("statutes", "add", path), "--date 2024-06-16")
    said = ("--act", "lamp-code", "--language", "en", "--date", "2024-01-01", "--partial")
    assert lawdiff("statutes", "add", path, *said).stdout.startswith(
        "lamp-code/eng@2024-01-01: added, 1 article, a selection"
    )


@pytest.mark.parametrize("name", ["example-code@2024-01-01", "cc/rus:99@2024-01-01", "code.txt"])
def test_a_kept_edition_is_named_with_its_language_and_day(lawdiff: Run, name: str) -> None:
    assert lawdiff("statutes", "remove", name).exit_code == 2


def test_a_damaged_record_is_listed_as_such_beside_the_sound_ones(
    lawdiff: Run, before: Path, after: Path, home: Path
) -> None:
    lawdiff("statutes", "add", before, after)
    (home / "editions" / "example-code.eng.2024-01-01.json").write_text("{", "utf-8")
    for command in ("list", "verify"):
        result = lawdiff("statutes", command)
        assert result.exit_code == 3
        assert "example-code/eng@2024-07-01" in result.stdout
        assert "this record of the store is damaged" in result.stderr
        assert result.stderr.count("\n") == 1
    refused(lawdiff("outline", "example-code@2024-07-01"), "damaged", "--replace")


def test_the_store_lies_in_the_users_data_folder_unless_the_variable_names_another(
    monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    assert store_home() == home
    monkeypatch.delenv("LAWDIFF_HOME")
    monkeypatch.setenv("XDG_DATA_HOME", "/somewhere")
    assert store_home().name == "lawdiff"


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL")
def test_the_command_itself_may_be_killed(lawdiff: Run, before: Path, home: Path) -> None:
    for moment in (0.05, 0.15, 0.25, 0.3, 0.35, 0.4):
        process = subprocess.Popen(
            [sys.executable, "-m", "lawdiff", "statutes", "add", str(before), "--replace"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(moment)
        process.send_signal(signal.SIGKILL)
        process.wait()
        document = json.loads(lawdiff("statutes", "list", "--format", "json").stdout)
        assert len(document["kept"]) <= 1
        assert all(Path(kept["path"]).read_bytes() == before.read_bytes() for kept in document["kept"])
    assert lawdiff("statutes", "add", before).exit_code == 0
    assert len(list((home / "editions").iterdir())) == 2


# Verifying.


@pytest.fixture
def known(before: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A table of fingerprints of the example's older edition."""
    folder = tmp_path / "fingerprints"
    folder.mkdir()
    (folder / "example-code.eng.2024-01-01.csv").write_text(as_table(fingerprints(read(before))), "utf-8")

    def table(name: str) -> dict[str, str] | None:
        path = folder / f"{name}.csv"
        rows = path.read_text("utf-8").splitlines()[1:] if path.exists() else None
        return None if rows is None else dict(row.split(",") for row in rows)

    monkeypatch.setattr("lawdiff.store.verify.known_fingerprints", table)
    return folder


def test_a_word_changed_by_hand_in_the_store_is_found_in_its_article_and_in_no_other(
    lawdiff: Run, before: Path, known: Path
) -> None:
    assert lawdiff("statutes", "add", before).stdout.endswith("all intact\n")
    name = "example-code/eng@2024-01-01"
    assert f"{name}: all intact" in lawdiff("statutes", "verify", name).stdout
    kept = Path(lawdiff("statutes", "path", name).stdout.strip())
    article = read(before).articles[2]
    words = next(node.text for node in article.walk() if node.text)
    kept.write_text(kept.read_text("utf-8").replace(words, f"{words} indeed", 1), "utf-8")
    result = lawdiff("statutes", "verify", name)
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        f"{name}: {count(before) - 1} intact, 1 differs",
        f"  differs: {article.locator}",
    ]
    assert lawdiff("statutes", "verify", name, "--exit-code").exit_code == 1
    refused(lawdiff("outline", name), "was changed since it was added", f"lawdiff statutes verify {name}")
    every = lawdiff("statutes", "verify", name, "--all").stdout
    assert f"  {article.locator}: differs" in every
    assert every.count(": intact") == count(before) - 1


def test_a_file_can_be_verified_without_being_added(lawdiff: Run, before: Path, known: Path, tmp_path: Path) -> None:
    cut = tmp_path / before.name
    text = before.read_text("utf-8")
    place = text.index(f"Article {read(before).articles[-1].number}.")
    cut.write_text(text[:place] + "Article 900. Lamps\n\nLamps burn.\n", "utf-8")
    result = lawdiff("statutes", "verify", cut, "--format", "json")
    (row,) = json.loads(result.stdout)["editions"]
    states = row["articles"]
    assert states["art_900"] == "unknown-to-the-fingerprints"
    assert states[read(before).articles[-1].locator] == "not-held"
    shown = lawdiff("statutes", "verify", cut).stdout
    assert "  not held: " in shown
    assert "  unknown to the fingerprints: art_900" in shown


def test_without_an_edition_everything_that_is_held_is_verified(
    lawdiff: Run, before: Path, after: Path, known: Path, home: Path
) -> None:
    lawdiff("statutes", "add", before, after)
    shown = lawdiff("statutes", "verify")
    assert shown.stdout.splitlines() == [
        "example-code/eng@2024-01-01: all intact",
        "example-code/eng@2024-07-01: unknown to the fingerprints",
        "carried translations: these are due",
        *shown.stdout.splitlines()[3:],
    ]
    for copy in home.rglob("*.txt"):
        copy.unlink()
    gone = lawdiff("statutes", "verify")
    assert gone.exit_code == 3
    assert "copy is gone" in gone.stderr


def test_the_carried_translations_render_what_the_fingerprints_know(lawdiff: Run) -> None:
    shown = lawdiff("statutes", "verify", "--exit-code")
    assert shown.exit_code == 0
    assert shown.stdout == "carried translations: each renders the text that the fingerprints know\n"
    table = Path(__file__).parents[2] / "statutes" / "fingerprints" / "translations.csv"
    assert lawdiff("statutes", "fingerprint", "--translations").stdout == table.read_text("utf-8")


def test_fingerprints_are_printed_as_they_lie_in_the_project(lawdiff: Run, before: Path, tmp_path: Path) -> None:
    printed = lawdiff("statutes", "fingerprint", before).stdout
    assert printed == as_table(fingerprints(read(before)))
    lawdiff("statutes", "fingerprint", before, "-o", tmp_path / "table.csv")
    assert (tmp_path / "table.csv").read_text("utf-8") == printed
    lawdiff("statutes", "add", before)
    assert lawdiff("statutes", "fingerprint", "example-code@2024-01-01").stdout == printed
    refused(lawdiff("statutes", "fingerprint", "example-code@2024-01-02"), "does not keep this very edition")
    assert lawdiff("statutes", "fingerprint").exit_code == 2
    assert lawdiff("statutes", "fingerprint", before, "--translations").exit_code == 2


def test_tables_of_several_editions_are_written_under_the_editions_names(
    lawdiff: Run, before: Path, after: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "tables"
    folder.mkdir()
    assert lawdiff("statutes", "fingerprint", before, after, "--into", folder).exit_code == 0
    assert [path.name for path in sorted(folder.iterdir())] == [f"{path.stem}.csv" for path in (before, after)]
    assert (folder / f"{before.stem}.csv").read_text("utf-8") == as_table(fingerprints(read(before)))
    undated = tmp_path / "lamps.txt"
    undated.write_text("Article 1. Lamps\n\nLamps burn.\n", "utf-8")
    refused(lawdiff("statutes", "fingerprint", undated, "--into", folder), "on which date")
    assert lawdiff("statutes", "fingerprint", before, after).exit_code == 2


# Naming editions everywhere.


def test_diff_takes_the_names_of_kept_editions(lawdiff: Run, before: Path, after: Path) -> None:
    lawdiff("statutes", "add", before, after)
    by_name = lawdiff("diff", "example-code@2024-01-01", "example-code/en@2024-07-01", "--format", "json")
    by_path = lawdiff("diff", before, after, "--format", "json")
    assert by_name.exit_code == 0
    assert by_name.stdout == by_path.stdout


def test_diff_sanctions_outline_and_show_work_without_any_file(lawdiff: Run) -> None:
    compared = lawdiff("diff", "cc@before-reform", "cc@after-reform", "--format", "json")
    statuses = {row["number"]: row["status"] for row in json.loads(compared.stdout)["articles"]}
    assert {number for number, status in statuses.items() if status == "inserted"} == {
        "98-3", "108-1", "109-1", "121-1", "313-1",
    }  # fmt: skip
    assert statuses["99"] == "modified"
    assert statuses["109"] == "unchanged"
    assert "lawdiff: warning [unofficial] cc/eng@2024-06-15: This is a working translation" in compared.stderr
    sanctions = lawdiff("sanctions", "cc:99(3)@after-reform", "--format", "json")
    (row,) = json.loads(sanctions.stdout)["provisions"]
    assert [penalty["life"] for penalty in row["penalties"]] == [True]
    assert "Article 99. Murder" in lawdiff("outline", "cc@after-reform").stdout


def test_one_provision_on_two_days_is_compared_alone(lawdiff: Run) -> None:
    compared = json.loads(lawdiff("diff", "cc:99(3)@before-reform", "cc:99(3)@after-reform", "--format", "json").stdout)
    assert [change["before"]["locator"] for change in compared["changes"]] == ["art_99__para_3"]


def test_the_road_of_battery_is_told_by_four_questions(lawdiff: Run) -> None:
    crime, stub, offence, again = (
        lawdiff("show", typed)
        for typed in ("cc:109@2016-05-01", "cc:109@2018-05-01", "cao:73-2@2023-08-01", "cc:109-1@2024-06-16")
    )
    for result in (crime, stub, offence, again):
        assert result.exit_code == 0
        assert result.stdout.splitlines()[-1] == ROAD
        assert UNOFFICIAL in result.stderr
    assert stub.stdout.splitlines()[:2] == [
        "art. 109  [art_109]  cc/eng:109@2018-05-01 (109@2017-07-31)",
        "Article 109. Battery",
    ]
    assert "84-VI" in stub.stdout.splitlines()[2]
    assert "administrative arrest" in offence.stdout
    assert "repeatedly" in again.stdout


def test_show_prints_several_provisions_of_several_days(lawdiff: Run) -> None:
    result = lawdiff("show", "cc:99(3)@before-reform", "cc:99(3)@after-reform")
    old, new = result.stdout.split("\n\n")
    assert "twenty years" in old
    assert "twenty years" not in new
    assert result.stderr.count(UNOFFICIAL) == 1
    named = lawdiff("show", "cc@after-reform", "99(3)", "105(1)")
    assert named.exit_code == 0
    assert "[art_105__para_1]" in named.stdout


def test_show_tells_programs_where_the_words_come_from(lawdiff: Run) -> None:
    (row,) = json.loads(lawdiff("show", "cc:109@2018-05-01", "--format", "json").stdout)["provisions"]
    assert row["stub"] is True
    assert row["road"] == [ROAD]
    assert row["edition"]["source"] == "cc/eng:109@2018-05-01 (109@2017-07-31)"
    assert UNOFFICIAL in row["reservations"][0]


def test_a_part_of_an_article_is_shown_as_a_part(lawdiff: Run) -> None:
    assert "Only a part of article 467 is held: art_467__para_1-1." in lawdiff("show", "cc:467@2024-06-16").stderr
    refused(lawdiff("show", "cc:467(1)@2024-06-16"), "Only a part of article 467 is held")


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("cc:109@2017-07-20", ("it is not certain which version", "lawdiff statutes add")),
        ("cc:109-1@2020-01-01", ("there was no such law", "72-VIII")),
        ("cc/rus:99@2024-06-15", ("no text of this act is held in rus", "or ask for cc/eng:99@2024-06-15")),
        ("cc:99@2024-13-01", ("there is no such file", "is no day")),
        ("xx:99@2024-01-01", ("is no act that is held here (cao, cc)",)),
    ],
)
def test_what_is_not_held_is_one_sentence_with_what_would_help(
    lawdiff: Run, typed: str, words: tuple[str, ...]
) -> None:
    refused(lawdiff("show", typed), *words)
    refused(lawdiff("outline", typed), *words)
    refused(lawdiff("statutes", "show", typed), *words)


def test_a_file_of_that_name_comes_before_the_store(
    lawdiff: Run, before: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("cc@2024-06-15").write_bytes(before.read_bytes())
    assert lawdiff("outline", "cc@2024-06-15").stdout.startswith("cc@2024-06-15: ")


def test_a_selector_takes_no_date_and_takes_a_language(lawdiff: Run) -> None:
    assert lawdiff("outline", "cc@2024-06-15", "--date", "2024-06-15").exit_code == 2
    assert lawdiff("show", "cc:99@2024-06-15", "--date", "2024-06-15").exit_code == 2
    refused(lawdiff("outline", "cc@2024-06-15", "--language", "kaz"), "held in kaz")


def test_show_needs_to_know_what_and_of_which_day(lawdiff: Run, before: Path) -> None:
    assert "Missing argument 'CITATION...'" in lawdiff("show", before).stderr
    assert "names no day" in lawdiff("show", "cc:99@2024-06-15", "cc:105").stderr
    assert lawdiff("show", "cc@2024-06-15", "cc:105@2020-01-01").exit_code == 2
