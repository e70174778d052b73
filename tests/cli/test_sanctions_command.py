"""`lawdiff sanctions`: what each offence costs, as data."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]

CODE = """Статья 1. Свист

1. Свист –

наказывается штрафом в размере от ста до двухсот месячных расчетных показателей либо лишением свободы на срок до двух лет, с конфискацией имущества или без таковой, а в случаях, предусмотренных пунктом 2), – пожизненным лишением свободы.

2. Тот же свист, совершенный ночью, –

наказывается арестом на срок до десяти суток, как будет угодно звонарю.

Статья 2. Звон

Звон –

наказывается штрафом в размере ста месячных расчетных показателей.
"""  # noqa: E501  (words of a law are not broken)
FINES = """Статья 7. Порча

Порча –

влечет штраф на физических лиц в размере пяти, на должностных лиц – в размере десяти месячных расчетных показателей.
"""


@pytest.fixture
def code(tmp_path: Path) -> Path:
    path = tmp_path / "criminal-code.rus.2024-01-01.txt"
    path.write_text(CODE, "utf-8")
    return path


@pytest.fixture
def fines(tmp_path: Path) -> Path:
    path = tmp_path / "administrative-code.rus.2024-01-01.txt"
    path.write_text(FINES, "utf-8")
    return path


def test_it_prints_each_sanction_with_its_penalties(lawdiff: Run, code: Path) -> None:
    lines = lawdiff("sanctions", code).stdout.splitlines()
    assert lines[0] == "ст. 1 ч. 1  [art_1__para_1]"
    assert lines[1].startswith("  наказывается штрафом")
    assert lines[2:6] == [
        "    - fine 100..200 mci",
        "    - imprisonment ..2 year",
        "    + confiscation (optional)",
        "    - imprisonment for life in point_2",
    ]
    assert "    ? not understood: как будет угодно звонарю" in lines
    assert "    - fine 100 mci" in lines
    assert lines[-1] == "3 sanctions"


def test_it_names_whom_a_fine_is_for(lawdiff: Run, fines: Path) -> None:
    result = lawdiff("sanctions", fines)
    assert "- fine 5 mci for natural-person" in result.stdout
    assert "- fine 10 mci for official" in result.stdout


def test_it_prints_the_chosen_articles_only(lawdiff: Run, code: Path) -> None:
    result = lawdiff("sanctions", code, "--article", "2")
    assert "art_1" not in result.stdout
    assert result.stdout.endswith("1 sanctions\n")
    assert lawdiff("sanctions", code, "--article", "99").exit_code == 2


def test_it_lists_and_counts_what_was_not_understood(lawdiff: Run, code: Path, fines: Path) -> None:
    result = lawdiff("sanctions", code, "--unparsed")
    assert result.stdout.endswith("1 of 3 sanctions have words that were not understood\n")
    assert "art_1__para_1]" not in result.stdout
    assert lawdiff("sanctions", fines, "--unparsed").stdout == (
        "0 of 1 sanctions have words that were not understood\n"
    )


def test_it_counts_fines_in_tenge_of_a_day(lawdiff: Run, code: Path) -> None:
    assert "fine 100..200 mci = 369 200..738 400 tenge\n" in lawdiff("sanctions", code, "--tenge", "2024-06-16").stdout
    assert "fine 100 mci = 212 100 tenge (index: unconfirmed)" in (
        lawdiff("sanctions", code, "--tenge", "2016-06-16").stdout
    )
    assert "tenge" not in lawdiff("sanctions", code, "--tenge", "1999-01-01").stdout


def test_it_writes_the_sanctions_in_another_language(lawdiff: Run, code: Path) -> None:
    result = lawdiff("sanctions", code, "--article", "2", "--in", "eng")
    assert result.stdout.splitlines()[:2] == [
        "art. 2  [art_2]",
        "  shall be punished by a fine of one hundred monthly calculation indices",
    ]


def test_json_is_the_machines_face_of_it(lawdiff: Run, code: Path) -> None:
    document = json.loads(lawdiff("sanctions", code, "--format", "json").stdout)
    assert document["schema_version"] == "1"
    assert document["edition"] == {"act": "cc", "language": "rus", "date": "2024-01-01"}
    first, second, third = document["provisions"]
    assert first["locator"] == "art_1__para_1"
    fine = {key: value for key, value in first["penalties"][0].items() if key != "text"}
    assert fine == {
        "kind": "fine", "min": 100, "max": 200, "unit": "mci", "life": False, "role": "principal", "optional": False,
        "for": [],
    }  # fmt: skip
    assert second["unparsed"] == ["как будет угодно звонарю"]
    assert "written" not in third
    assert "tenge" not in third["penalties"][0]


def test_json_can_hold_tenge_and_another_language(lawdiff: Run, code: Path) -> None:
    run = lawdiff("sanctions", code, "--format", "json", "--tenge", "2024-06-16", "--in", "kaz", "--article", "2")
    (provision,) = json.loads(run.stdout)["provisions"]
    assert provision["penalties"][0]["tenge"] == {
        "min": 369_200, "max": 369_200, "index": 3692, "confidence": "confirmed",
    }  # fmt: skip
    assert provision["written"]["kaz"].endswith("жазаланады")


def test_csv_has_one_row_a_penalty(lawdiff: Run, code: Path) -> None:
    rows = list(
        csv.DictReader(io.StringIO(lawdiff("sanctions", code, "--format", "csv", "--tenge", "2024-06-16").stdout))
    )
    assert [(row["locator"], row["kind"], row["role"]) for row in rows] == [
        ("art_1__para_1", "fine", "principal"),
        ("art_1__para_1", "imprisonment", "principal"),
        ("art_1__para_1", "confiscation", "additional"),
        ("art_1__para_1", "imprisonment", "principal"),
        ("art_1__para_2", "arrest", "principal"),
        ("art_2", "fine", "principal"),
    ]
    assert (rows[0]["tenge_min"], rows[0]["tenge_max"]) == ("369200", "738400")
    assert rows[1]["tenge_max"] == ""
    assert rows[4]["unparsed"] == "как будет угодно звонарю"
    assert rows[0]["citation"] == "ст. 1 ч. 1"


def test_a_cell_of_the_csv_is_no_formula(lawdiff: Run, tmp_path: Path) -> None:
    path = tmp_path / "criminal-code.rus.2024-01-01.txt"
    path.write_text(CODE.replace("как будет угодно звонарю", "=СУММ звонарю"), "utf-8")
    rows = list(csv.DictReader(io.StringIO(lawdiff("sanctions", path, "--format", "csv").stdout)))
    assert rows[4]["unparsed"].startswith("'=")


def test_an_edition_without_a_date_and_without_sanctions(lawdiff: Run, tmp_path: Path) -> None:
    path = tmp_path / "typed.txt"
    path.write_text("Статья 1. Цели\n\nЦель одна.\n", "utf-8")
    assert lawdiff("sanctions", path).stdout == "0 sanctions\n"
    document = json.loads(lawdiff("sanctions", path, "--format", "json").stdout)
    assert document["edition"]["date"] is None
    assert document["provisions"] == []


def test_an_edition_that_cannot_be_read_is_said_to_be_so(lawdiff: Run, tmp_path: Path) -> None:
    assert lawdiff("sanctions", tmp_path / "none.txt").exit_code == 3
