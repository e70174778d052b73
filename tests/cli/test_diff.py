import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
from click.testing import Result

from lawdiff.reporting.schema import comparison_schema

Run = Callable[..., Result]


def test_the_terminal_view_tells_what_changed(lawdiff: Run, before: Path, after: Path) -> None:
    result = lawdiff("diff", before, after)
    assert result.exit_code == 0
    assert "5 modified · 1 inserted · 1 repealed" in result.stdout
    assert "{+minor means a person" in result.stdout
    assert "\x1b" not in result.stdout


def test_json_keeps_to_the_schema_and_counts_the_example(lawdiff: Run, before: Path, after: Path) -> None:
    result = lawdiff("diff", before, after, "--format", "json")
    document = json.loads(result.stdout)
    jsonschema.validate(document, dict(comparison_schema()))
    status = {row["number"]: row["status"] for row in document["articles"]}
    assert {number for number, kind in status.items() if kind == "modified"} == {"2", "6", "9", "10", "11"}
    assert (status["7-1"], status["8"], status["4"]) == ("inserted", "repealed", "cosmetic")


def test_the_ending_of_the_output_file_says_its_form(lawdiff: Run, before: Path, after: Path, tmp_path: Path) -> None:
    for name, beginning in (("a.json", "{"), ("a.html", "<!DOCTYPE html>"), ("a.txt", "Example code"), ("a", "Exam")):
        result = lawdiff("diff", before, after, "-o", tmp_path / name)
        assert (result.exit_code, result.stdout) == (0, "")
        assert (tmp_path / name).read_text("utf-8").startswith(beginning)


def test_the_form_that_is_named_wins_over_the_ending(lawdiff: Run, before: Path, after: Path, tmp_path: Path) -> None:
    lawdiff("diff", before, after, "-o", tmp_path / "a.html", "--format", "json")
    json.loads((tmp_path / "a.html").read_text("utf-8"))


def test_the_same_texts_give_the_same_bytes(lawdiff: Run, before: Path, after: Path) -> None:
    for form in ("json", "html", "terminal"):
        first, second = (lawdiff("diff", before, after, "--format", form).stdout_bytes for _ in range(2))
        assert first == second


@pytest.mark.parametrize(
    ("wanted", "articles"),
    [
        (["6"], ["6"]),
        (["6-9"], ["6", "7", "7-1", "8", "9"]),
        (["7-1"], ["7-1"]),
        (["2", "10-11"], ["2", "10", "11"]),
        (["2,4"], ["2", "4"]),
    ],
)
def test_a_selection_may_be_articles_and_ranges(
    lawdiff: Run, before: Path, after: Path, wanted: list[str], articles: list[str]
) -> None:
    options = [option for number in wanted for option in ("--article", number)]
    result = lawdiff("diff", before, after, "--format", "json", *options)
    assert [row["number"] for row in json.loads(result.stdout)["articles"]] == articles


@pytest.mark.parametrize("wanted", ["99", "9-6", "x", "\x1b[31m"])
def test_an_article_that_neither_edition_has_is_wrong_use(lawdiff: Run, before: Path, after: Path, wanted: str) -> None:
    result = lawdiff("diff", before, after, "--article", wanted)
    assert result.exit_code == 2
    assert "neither edition has an article" in result.stderr
    assert "\x1b" not in result.stderr


def test_the_exit_code_tells_of_changes_only_where_it_is_asked(lawdiff: Run, before: Path, after: Path) -> None:
    assert lawdiff("diff", before, after).exit_code == 0
    assert lawdiff("diff", before, after, "--exit-code").exit_code == 1
    assert lawdiff("diff", before, before, "--exit-code").exit_code == 0
    assert lawdiff("diff", before, after, "--exit-code", "--article", "1").exit_code == 0
    assert lawdiff("diff", before, after, "--exit-code", "--article", "4").exit_code == 0
    assert lawdiff("diff", before, after, "--exit-code", "--article", "4", "--cosmetic").exit_code == 1


def test_typography_is_shown_on_demand(lawdiff: Run, before: Path, after: Path) -> None:
    assert "“warning”" not in lawdiff("diff", before, after).stdout
    assert "“warning”" in lawdiff("diff", before, after, "--cosmetic").stdout


def test_the_same_file_twice_is_identical(lawdiff: Run, before: Path, tmp_path: Path) -> None:
    copy = tmp_path / "example-code.eng.2025-01-01.txt"
    copy.write_bytes(before.read_bytes())
    for other in (before, copy):
        result = lawdiff("diff", before, other)
        assert result.exit_code == 0
        assert "identical" in result.stdout
    result = lawdiff("diff", before, before, "--format", "json")
    jsonschema.validate(json.loads(result.stdout), dict(comparison_schema()))
    assert "identical" in result.stderr


@pytest.mark.parametrize(("code", "word"), [("rus", "изменено"), ("KK", "өзгертілді"), ("en", "modified")])
def test_captions_come_in_three_languages(lawdiff: Run, before: Path, after: Path, code: str, word: str) -> None:
    assert word in lawdiff("diff", before, after, "--ui-language", code).stdout


def test_a_language_that_lawdiff_does_not_know_is_wrong_use(lawdiff: Run, before: Path, after: Path) -> None:
    result = lawdiff("diff", before, after, "--ui-language", "fra")
    assert result.exit_code == 2
    assert "eng, rus or kaz" in result.stderr


def test_dates_can_be_given_and_must_be_dates(lawdiff: Run, before: Path, after: Path) -> None:
    result = lawdiff("diff", before, after, "--before-date", "2023-05-06", "--format", "json")
    assert json.loads(result.stdout)["before"]["date"] == "2023-05-06"
    result = lawdiff("diff", before, after, "--after-date", "yesterday")
    assert result.exit_code == 2
    assert "2024-06-16" in result.stderr


def test_editions_the_wrong_way_round_are_suspicious(lawdiff: Run, before: Path, after: Path) -> None:
    result = lawdiff("diff", after, before, "--format", "json")
    assert result.exit_code == 0
    assert "lawdiff: warning [dates-reversed]" in result.stderr
    assert json.loads(result.stdout)["warnings"][-1]["code"] == "dates-reversed"


def test_side_by_side_and_full_change_the_terminal_view(lawdiff: Run, before: Path, after: Path) -> None:
    assert "… warning or by a fine" in lawdiff("diff", before, after).stdout
    full = lawdiff("diff", before, after, "--full", "--side-by-side", "--no-pager", COLUMNS="140").stdout
    assert "Ringing of the bell" in full
    assert "Article 2 amended by the Law of 15.04.2024" in full


def test_many_warnings_of_one_code_are_cut_short(lawdiff: Run, tmp_path: Path) -> None:
    numbers = [number for number in range(1, 80, 5) for number in (number, number + 1)]
    text = "\n\n".join(f"Article {number}. Lamps\n\nLamps burn." for number in numbers)
    paths = [tmp_path / f"lamp-code.eng.202{year}-01-01.txt" for year in (3, 4)]
    for path in paths:
        path.write_text(text, "utf-8")
    result = lawdiff("diff", *paths, "--format", "json")
    printed = result.stderr.count("warning [number-gap]")
    gaps = [warning for warning in json.loads(result.stdout)["warnings"] if warning["code"] == "number-gap"]
    assert len(gaps) > printed > 0
    assert "more (all in --format json)" in result.stderr


def test_the_libraries_that_draw_are_not_loaded_for_json(before: Path, after: Path) -> None:
    script = (
        "import sys\nfrom lawdiff.cli.application import application\n"
        f"application(['diff', {str(before)!r}, {str(after)!r}, '--format', 'json'], standalone_mode=False)\n"
        "print(sorted({'rich', 'jinja2', 'tomllib', 'rapidfuzz'} & set(sys.modules)), file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stderr.strip().splitlines()[-1] in ("[]", "['rapidfuzz']")


def test_help_loads_neither_reader_nor_comparison() -> None:
    script = (
        "import sys\nfrom lawdiff.cli.application import application\n"
        "application(['diff', '--help'], standalone_mode=False)\n"
        "print(sorted({'rich', 'jinja2', 'lxml', 'yaml', 'lawdiff.reading', 'lawdiff.comparing.compare'}"
        " & set(sys.modules)), file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"
