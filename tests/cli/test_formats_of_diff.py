"""Which formats a run writes, and where to."""

import json
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import Result

from lawdiff.cli import outputs
from lawdiff.cli.destinations import chosen_formats
from lawdiff.model import LawdiffError
from lawdiff.reporting.formats import FORMATS, Format

Run = Callable[..., Result]


def test_the_help_lists_every_format_with_its_ending(lawdiff: Run) -> None:
    said = lawdiff("diff", "--help").output.split("Formats")[1]
    for form in FORMATS:
        assert f"  {form.name} " in said
        assert form.endings[0] in said
        assert form.about in said


def test_no_two_formats_share_an_ending() -> None:
    endings = [ending for form in FORMATS for ending in form.endings]
    assert len(endings) == len(set(endings))
    assert all(ending == ending.lower() and ending.startswith(".") for ending in endings)


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_an_ending_gives_the_same_as_the_format_that_it_means(
    lawdiff: Run, before: Path, after: Path, tmp_path: Path, form: Format
) -> None:
    for number, ending in enumerate(form.endings):
        by_ending, by_name = tmp_path / f"a{number}{ending}", tmp_path / f"b{number}"
        assert lawdiff("diff", before, after, "-o", by_ending).exit_code == 0
        assert lawdiff("diff", before, after, "--format", form.name, "-o", by_name).exit_code == 0
        assert by_ending.read_bytes() == by_name.read_bytes()


def test_several_formats_give_several_files_named_after_the_output(
    lawdiff: Run, before: Path, after: Path, tmp_path: Path
) -> None:
    wanted = [option for form in FORMATS for option in ("--format", form.name)]
    for stem in ("report", "report.html"):
        folder = tmp_path / stem.replace(".", "-")
        folder.mkdir()
        result = lawdiff("diff", before, after, *wanted, "-o", folder / stem)
        assert (result.exit_code, result.stdout) == (0, "")
        assert {path.name for path in folder.iterdir()} == {f"report{form.endings[0]}" for form in FORMATS}


def test_into_a_folder_files_are_named_after_the_editions(
    lawdiff: Run, before: Path, after: Path, tmp_path: Path
) -> None:
    lawdiff("diff", before, after, "--format", "json", "--format", "html", "--format", "json", "-o", tmp_path)
    stem = "example-code.eng.2024-01-01_2024-07-01"
    assert sorted(path.name for path in tmp_path.iterdir()) == [f"{stem}.html", f"{stem}.json"]
    json.loads((tmp_path / f"{stem}.json").read_text("utf-8"))


def test_several_formats_need_a_name(lawdiff: Run, before: Path, after: Path) -> None:
    result = lawdiff("diff", before, after, "--format", "json", "--format", "html")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "give their name with -o" in result.stderr


@pytest.mark.parametrize("name", ["report.doc", "report.odt", "\x1b[31m.xls"])
def test_an_ending_that_means_no_format_is_refused_before_anything_is_read(
    lawdiff: Run, tmp_path: Path, name: str
) -> None:
    result = lawdiff("diff", tmp_path / "absent.txt", tmp_path / "absent.txt", "-o", tmp_path / name)
    assert result.exit_code == 2
    assert "is the ending of no format" in result.stderr
    assert "\x1b" not in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_number_behind_a_dot_is_no_ending(lawdiff: Run, before: Path, after: Path, tmp_path: Path) -> None:
    assert lawdiff("diff", before, after, "-o", tmp_path / "reform.2024").exit_code == 0
    assert (tmp_path / "reform.2024").read_text("utf-8").startswith("Example code")


def test_of_several_files_none_is_written_where_one_cannot_be(
    lawdiff: Run, before: Path, after: Path, tmp_path: Path
) -> None:
    (tmp_path / "report.json").write_text("old", "utf-8")
    (tmp_path / "report.html").mkdir()
    result = lawdiff("diff", before, after, "--format", "json", "--format", "html", "-o", tmp_path / "report")
    assert result.exit_code == 3
    assert "report.html" in result.stderr
    assert (tmp_path / "report.json").read_text("utf-8") == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["report.html", "report.json"]


def test_files_that_were_put_in_place_are_taken_back_where_a_later_one_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new, last = tmp_path / "old.txt", tmp_path / "new.txt", tmp_path / "last.txt"
    old.write_text("before", "utf-8")
    replace = Path.replace

    def failing(self: Path, target: Path) -> Path:
        if target == last:
            raise OSError(5, "Input/output error")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", failing)
    with pytest.raises(LawdiffError, match=r"last\.txt"):
        outputs.write_files({old: "after", new: b"after", last: "after"})
    assert old.read_text("utf-8") == "before"
    assert list(tmp_path.iterdir()) == [old]


def test_bytes_are_not_sent_to_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    table = (Format("blob", (".blob",), "bytes", "machine", "as_json", binary=True),)
    assert chosen_formats(["blob"], None, table) == table
    monkeypatch.setattr("lawdiff.cli.destinations.writes_to_terminal", lambda: True)
    with pytest.raises(click.UsageError, match="blob is no text for a terminal"):
        chosen_formats(["blob"], None, table)
