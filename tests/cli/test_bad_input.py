import os
import re
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import Result

from lawdiff.cli import application as application_module
from lawdiff.cli.application import application
from lawdiff.model import LawdiffError

Run = Callable[..., Result]


def refused(result: Result, *words: str) -> None:
    """One sentence that begins with the tool's name, no traceback, exit code 3, nothing on standard output."""
    assert result.exit_code == 3
    assert result.stdout == ""
    assert result.stderr.startswith("lawdiff: ")
    assert result.stderr.count("\n") == 1
    assert "Traceback" not in result.stderr
    for word in words:
        assert word in result.stderr


def test_a_file_that_is_not_there(lawdiff: Run, after: Path, tmp_path: Path) -> None:
    refused(lawdiff("diff", tmp_path / "absent.txt", after), "absent.txt", "check the path")


def test_a_folder_that_is_no_folder_of_the_mirror(lawdiff: Run, after: Path, tmp_path: Path) -> None:
    refused(lawdiff("diff", tmp_path, after), "meta.yaml")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"   \n\n",
        b"\x7fELF\x02\x01\x01" + bytes(200),
        b"PK\x03\x04" + bytes(100),
        b"\xff\xfe\x00",
        b"No law at all, only words.",
    ],
    ids=["empty", "blank", "binary", "archive", "undecodable", "no article"],
)
@pytest.mark.parametrize("command", ["diff", "show", "outline"])
def test_a_file_that_holds_no_statute(lawdiff: Run, after: Path, tmp_path: Path, content: bytes, command: str) -> None:
    path = tmp_path / "odd.eng.txt"
    path.write_bytes(content)
    output = tmp_path / "report.html"
    arguments = {"diff": ["diff", path, after, "-o", output], "show": ["show", path, "1"], "outline": ["outline", path]}
    refused(lawdiff(*arguments[command]), "odd.eng.txt")
    assert not output.exists()


def translated(after: Path, folder: Path) -> Path:
    path = folder / "lamp-code.rus.2024-07-01.txt"
    path.write_text("Статья 1. Лампы\n\nЛампы горят.\n\nСтатья 2. Фитили\n\nФитили подрезают.\n", "utf-8")
    return path


def test_editions_in_two_languages(lawdiff: Run, before: Path, after: Path, tmp_path: Path) -> None:
    russian = translated(after, tmp_path)
    refused(lawdiff("diff", before, russian), "eng", "rus", "--force")
    assert lawdiff("diff", before, russian, "--force").exit_code == 0


def test_editions_of_two_acts(lawdiff: Run, before: Path, after: Path, tmp_path: Path) -> None:
    other = tmp_path / "lamp-code.eng.2024-07-01.txt"
    other.write_bytes(after.read_bytes())
    refused(lawdiff("diff", before, other), "example-code", "lamp-code", "--force")
    assert lawdiff("diff", before, other, "--force").exit_code == 0
    assert lawdiff("diff", before, other, "--act", "Example Code").exit_code == 0


def test_an_output_folder_that_is_not_there(lawdiff: Run, before: Path, after: Path, tmp_path: Path) -> None:
    refused(lawdiff("diff", before, after, "-o", tmp_path / "no" / "such" / "report.html"), "report.html", "-o")


def test_an_output_that_is_a_folder(lawdiff: Run, before: Path, after: Path, tmp_path: Path) -> None:
    refused(lawdiff("diff", before, after, "-o", tmp_path), "it is a folder")
    assert list(tmp_path.iterdir()) == []


def test_an_output_that_fails_half_way_leaves_the_old_file_as_it_was(
    lawdiff: Run, before: Path, after: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = tmp_path / "report.json"
    report.write_text("old", "utf-8")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("lawdiff.cli.outputs.os.fsync", full)
    refused(lawdiff("diff", before, after, "-o", report), "no space left")
    assert report.read_text("utf-8") == "old"
    assert list(tmp_path.iterdir()) == [report]


def test_an_output_keeps_the_rights_of_the_file_it_replaces(
    lawdiff: Run, before: Path, after: Path, tmp_path: Path
) -> None:
    report = tmp_path / "report.json"
    report.write_text("old", "utf-8")
    report.chmod(0o640)
    lawdiff("diff", before, after, "-o", report)
    assert stat.S_IMODE(report.stat().st_mode) == 0o640
    assert report.read_text("utf-8").startswith("{")


def test_a_name_or_text_cannot_smuggle_control_characters(lawdiff: Run, before: Path, tmp_path: Path) -> None:
    evil = tmp_path / "lamp\x1b[31m<script>-code.eng.2024-01-01.txt"
    result = lawdiff("diff", evil, before)
    refused(result, "␛[31m")
    assert "\x1b" not in result.stderr
    evil.write_text("Article 1. Lamps \x1b]0;x\x07<script>]]>\n\nLamps \x9b2J burn.", "utf-8")
    for arguments in (
        ("diff", evil, before, "--force"),
        ("diff", evil, before, "--force", "--format", "html"),
        ("show", evil, "1"),
        ("outline", evil),
        ("outline", evil, "--coverage"),
    ):
        result = lawdiff(*arguments)
        assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", result.stdout + result.stderr), arguments
    page = lawdiff("diff", evil, before, "--force", "--format", "html").stdout
    assert "<script" not in page


def test_wrong_use_is_exit_code_two(lawdiff: Run, before: Path) -> None:
    assert lawdiff("diff", before).exit_code == 2
    assert lawdiff("diff", before, before, "--format", "wordperfect").exit_code == 2
    assert lawdiff("compare").exit_code == 2


def stumble(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    def failing(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr("lawdiff.reading.read", failing)


def test_a_fault_of_lawdiff_asks_to_be_reported(lawdiff: Run, before: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stumble(monkeypatch, KeyError("boom"))
    result = lawdiff("outline", before)
    assert result.exit_code == 70
    assert "please report it" in result.stderr
    assert "Traceback" not in result.stderr
    assert "Traceback" in lawdiff("--debug", "outline", before).stderr
    assert "Traceback" in lawdiff("outline", before, LAWDIFF_DEBUG="1").stderr


def test_an_interrupt_is_quiet(lawdiff: Run, before: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stumble(monkeypatch, KeyboardInterrupt())
    result = lawdiff("outline", before)
    assert (result.exit_code, result.stdout, result.stderr) == (130, "", "")


def test_an_error_of_the_inputs_is_exit_code_three(lawdiff: Run, before: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stumble(monkeypatch, LawdiffError("x.txt: is odd; mend it"))
    refused(lawdiff("outline", before), "x.txt: is odd; mend it")


def test_a_refusal_can_be_shown_elsewhere(capsys: pytest.CaptureFixture[str]) -> None:
    application_module.Refusal("no").show(file=sys.stdout)
    assert capsys.readouterr().out == "lawdiff: no\n"


def test_a_closed_output_is_quiet(before: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stumble(monkeypatch, BrokenPipeError())
    with (tmp_path / "output").open("w") as stream:
        monkeypatch.setattr(sys, "stdout", stream)
        with pytest.raises(SystemExit) as left:
            application(["outline", str(before)])
    assert left.value.code == 141


def test_a_reader_of_the_output_that_leaves_is_no_error(before: Path, after: Path) -> None:
    script = "from lawdiff.cli import main; main()"
    process = subprocess.Popen(
        [sys.executable, "-c", script, "diff", str(before), str(after), "--format", "html"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    complaint = process.stderr.read()
    process.stderr.close()
    assert process.wait() == 141
    assert complaint == b""


def test_a_terminal_that_cannot_show_a_letter_shows_its_code(before: Path, after: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "lawdiff", "diff", str(before), str(after), "--ui-language", "rus"],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "iso8859-1"},
    )
    assert done.returncode == 0
    assert rb"\u0438" in done.stdout


def test_the_group_is_a_click_group() -> None:
    assert isinstance(application, click.Group)
