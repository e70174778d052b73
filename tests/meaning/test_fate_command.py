"""`lawdiff fate` at the prompt."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from invoking import cli_runner
from lawdiff.cli.application import application

from .bell_codes import AIMS, CRIME, inserted, offence, stub

Run = Callable[..., Result]


@pytest.fixture
def codes(tmp_path: Path) -> list[str]:
    """Four files of the invented codes, as arguments."""
    files = {
        "criminal-code.rus.2024-01-01": (AIMS, offence("5", "Свист", "Свист в колокол", CRIME)),
        "administrative-code.rus.2024-01-01": (AIMS, offence("2", "Звон")),
        "criminal-code.rus.2024-07-01": (
            AIMS,
            offence("5", "Свист", "Свист в колокол", CRIME),
            offence("6", "Звон", cost=CRIME, note=inserted("6")),
        ),
        "administrative-code.rus.2024-07-01": (AIMS, stub("2", "Звон")),
    }
    arguments = []
    for place, (name, articles) in enumerate(files.items()):
        path = tmp_path / f"{name}.txt"
        path.write_text("\n".join(articles), "utf-8")
        arguments += ["--before" if place < 2 else "--after", str(path)]
    return arguments


@pytest.fixture
def run() -> Run:
    def invoke(*arguments: str, **environment: str) -> Result:
        return cli_runner(environment).invoke(application, ["fate", *arguments])

    return invoke


def test_the_terminal_shows_what_changed_and_the_two_texts(run: Run, codes: list[str]) -> None:
    result = run(*codes)
    assert result.exit_code == 0, result.output
    assert "moved to the other" in result.stdout
    assert "CAO art. 2 →" in result.stdout
    assert "Свист" not in result.stdout
    assert "warning [number-gap]" in result.stderr


def test_all_shows_the_unchanged_offences_too(run: Run, codes: list[str]) -> None:
    assert "Свист" in run(*codes, "--all").stdout


def test_json_holds_every_offence(run: Run, codes: list[str]) -> None:
    document = json.loads(run(*codes, "--format", "json").stdout)
    assert [row["fate"] for row in document["offences"]] == ["unchanged", "transferred"]
    assert [edition["act"] for edition in document["before"]] == ["cc", "cao"]


def test_csv_holds_what_changed(run: Run, codes: list[str]) -> None:
    lines = run(*codes, "--format", "csv", "--ui-language", "ru").stdout.splitlines()
    assert len(lines) == 2
    assert "Состав перешёл" in lines[1]


def test_the_ending_of_the_file_says_the_form(run: Run, codes: list[str], tmp_path: Path) -> None:
    for ending, beginning in (("json", "{"), ("csv", "fate,"), ("txt", "The fate")):
        path = tmp_path / f"out.{ending}"
        assert run(*codes, "-o", str(path)).exit_code == 0
        assert path.read_text("utf-8").startswith(beginning)


def test_two_editions_of_one_act_on_one_side_are_refused(run: Run, codes: list[str]) -> None:
    result = run(*codes, *codes[:2])
    assert result.exit_code == 3
    assert "one edition of an act" in result.stderr


def test_both_sides_must_be_given(run: Run, codes: list[str]) -> None:
    assert run(*codes[:4]).exit_code == 2


def test_output_is_the_same_on_every_run(run: Run, codes: list[str]) -> None:
    assert run(*codes, "--format", "json").stdout_bytes == run(*codes, "--format", "json").stdout_bytes
