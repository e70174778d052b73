"""Markdown and tables of the other commands."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

from reading_back import markdown_html

Run = Callable[..., Result]

CODE = """Статья 1. Кража лампы
Кража лампы –
наказывается лишением свободы на срок от двух до пяти лет.
"""


def test_claims_are_written_as_markdown_and_as_a_table(lawdiff: Run, tmp_path: Path) -> None:
    home = {"LAWDIFF_HOME": str(tmp_path / "store")}
    machine = json.loads(lawdiff("check", "--format", "json", **home).stdout)["claims"]
    for form in ("md", "csv"):
        result = lawdiff("check", "-o", tmp_path / f"claims.{form}", **home)
        assert (result.exit_code, result.stdout) == (0, "")
    text = (tmp_path / "claims.csv").read_text("utf-8")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [(row["id"], row["verdict"]) for row in rows] == [
        (claim["id"], claim["verdict"] or "unsettled") for claim in machine
    ]
    page = markdown_html((tmp_path / "claims.md").read_text("utf-8"))
    assert page.count("<h2>") == len(machine)
    for claim in machine:
        assert f"<h2>{claim['id']} – " in page


def test_fates_are_written_as_markdown(lawdiff: Run, tmp_path: Path) -> None:
    old, new = tmp_path / "criminal-code.rus.2024-01-01.txt", tmp_path / "criminal-code.rus.2025-01-01.txt"
    old.write_text(CODE, "utf-8")
    new.write_text(
        CODE + "Статья 2. Поджог маяка\nПоджог маяка –\nнаказывается лишением свободы сроком на два года.\n", "utf-8"
    )
    for ui, title in (("eng", "criminalised"), ("rus", "криминализовано"), ("kaz", "")):
        result = lawdiff("fate", "--before", old, "--after", new, "--format", "md", "--ui-language", ui)
        assert result.exit_code == 0
        page = markdown_html(result.stdout)
        assert page.count("<tr>") == 2
        assert "Поджог маяка" in page
        assert title in page
    assert (
        markdown_html(lawdiff("fate", "--before", old, "--after", new, "--format", "md", "--all").stdout).count("<tr>")
        == 3
    )
    same = lawdiff("fate", "--before", old, "--after", old, "--format", "md").stdout
    assert "No offence changed." in same
    assert "|" not in same


def test_sanctions_go_into_a_file_by_its_ending(lawdiff: Run, tmp_path: Path) -> None:
    code = tmp_path / "lamp-code.rus.2024-01-01.txt"
    code.write_text(CODE, "utf-8")
    for ending, beginning in (("json", "{"), ("csv", "locator,"), ("txt", "ст. 1")):
        path = tmp_path / f"out.{ending}"
        assert lawdiff("sanctions", code, "-o", path).stdout == ""
        assert path.read_text("utf-8").startswith(beginning)


def test_an_edition_is_exported_and_read_again(lawdiff: Run, before: Path, after: Path, tmp_path: Path) -> None:
    for number, edition in enumerate((before, after)):
        path = tmp_path / f"{number}.akn.xml"
        result = lawdiff("export", edition, "-o", path)
        assert (result.exit_code, result.stdout) == (0, "")
        assert path.read_bytes() == lawdiff("export", edition).stdout_bytes
    assert lawdiff("export", before, "-o", tmp_path, "--format", "akn").exit_code == 0
    assert (tmp_path / "example-code.eng.2024-01-01.akn.xml").read_bytes() == (tmp_path / "0.akn.xml").read_bytes()
    as_text = json.loads(lawdiff("diff", before, after, "--format", "json").stdout)
    as_akn = json.loads(lawdiff("diff", tmp_path / "0.akn.xml", tmp_path / "1.akn.xml", "--format", "json").stdout)
    assert [as_akn[key] for key in ("articles", "changes", "summary")] == [
        as_text[key] for key in ("articles", "changes", "summary")
    ]
