import io
import json
import runpy
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from lawdiff import __version__
from lawdiff.cli import main, outputs, progress
from lawdiff.cli.progress import Steps

Run = Callable[..., Result]


@pytest.mark.parametrize(
    ("citation", "words"),
    [
        ("6(2)(3)", "against a keeper known to be a minor,"),
        ("example-code:6(3)", "through negligence"),
        ("art. 6, para. 1", "causes no lasting harm"),
        ("art_5__remark", "Remark. The value of a candle"),
        ("remark to art. 5", "Remark. The value of a candle"),
        ("cc-nothing", None),
    ],
)
def test_show_prints_the_words_of_a_provision(lawdiff: Run, before: Path, citation: str, words: str | None) -> None:
    result = lawdiff("show", before, citation)
    assert result.exit_code == (0 if words else 2)
    assert words is None or words in result.stdout


def test_show_prints_points_inset_and_the_wrap_up_after_them(lawdiff: Run, before: Path) -> None:
    assert lawdiff("show", before, "6(2)").stdout.splitlines() == [
        "art. 6, para. 2  [art_6__para_2]",
        "2. The same act committed:",
        "1) by a group of persons;",
        "2) at night;",
        "3) against a keeper known to be a minor,",
        "is punished by imprisonment for a term of up to two years.",
    ]


def test_show_prints_notes_on_demand_and_json_for_programs(lawdiff: Run, before: Path) -> None:
    assert "> Note. Article 3" not in lawdiff("show", before, "3").stdout
    assert "> Note. Article 3" in lawdiff("show", before, "3", "--notes").stdout
    document = json.loads(lawdiff("show", before, "3", "6(2)", "--notes", "--format", "json").stdout)
    assert document["schema_version"] == "1"
    article, paragraph = document["provisions"]
    assert article["notes"][0]["kind"] == "history"
    assert [child["number"] for child in paragraph["children"]] == ["1", "2", "3"]
    plain = json.loads(lawdiff("show", before, "3", "--format", "json").stdout)
    assert "notes" not in plain["provisions"][0]


def test_show_prints_an_article_of_which_only_the_stub_is_left(lawdiff: Run, after: Path) -> None:
    assert lawdiff("show", after, "8").stdout.splitlines()[0] == "art. 8  [art_8]"


@pytest.mark.parametrize(
    ("citation", "reason"),
    [
        ("99", "has no 99"),
        ("cc:6", "names another act"),
        ("6@2020-01-01", "names another edition"),
        ("six", "no word of one"),
        ("\x1b[31m", "not a citation"),
    ],
)
def test_a_citation_that_means_nothing_here_is_wrong_use(
    lawdiff: Run, before: Path, citation: str, reason: str
) -> None:
    result = lawdiff("show", before, citation)
    assert result.exit_code == 2
    assert reason in " ".join(result.stderr.split())
    assert "\x1b" not in result.stderr


def test_a_citation_may_name_the_edition_that_it_is_shown_from(lawdiff: Run, before: Path) -> None:
    assert lawdiff("show", before, "6@2024-01-01").exit_code == 0


def test_outline_prints_the_headings_with_the_number_of_articles(lawdiff: Run, before: Path) -> None:
    lines = lawdiff("outline", before).stdout.splitlines()
    assert lines[0] == "example-code.eng.2024-01-01.txt: example-code eng 2024-01-01, 12 articles"
    assert "    Chapter 3. OFFENCES AGAINST KEEPERS  (3 articles)" in lines
    assert "      Article 6. Violence against a keeper" in lines


def test_outline_says_how_much_was_understood(lawdiff: Run, before: Path) -> None:
    result = lawdiff("outline", before, "--coverage")
    assert "Provisions\n" in result.stdout
    assert "  nothing\n" in result.stdout
    assert "without overlap: yes" in result.stdout


def test_outline_shows_what_was_not_understood(lawdiff: Run, before: Path, tmp_path: Path) -> None:
    path = tmp_path / "lamp-code.eng.2024-01-01.txt"
    stray = "LAMP CODE, with a title of so many words that the outline does not print them all at once"
    path.write_text(f"{stray}\n\nArticle 1. Lamps\n\nLamps burn.\n", "utf-8")
    result = lawdiff("outline", path, "--coverage")
    assert "at 0: LAMP CODE, with a title" in result.stdout
    assert "…" in result.stdout
    document = json.loads(lawdiff("outline", path, "--coverage", "--format", "json").stdout)
    assert document["coverage"]["strays"][0]["offset"] == 0
    assert document["coverage"]["in_order"] is True


def test_outline_as_json_is_a_tree(lawdiff: Run, before: Path) -> None:
    document = json.loads(lawdiff("outline", before, "--format", "json").stdout)
    assert document["schema_version"] == "1"
    assert document["edition"]["articles"] == 12
    assert sum(branch["articles"] for branch in document["outline"]) == 12
    assert "coverage" not in document


def test_outline_of_a_text_without_act_or_date_still_stands(lawdiff: Run, tmp_path: Path) -> None:
    path = tmp_path / "typed.txt"
    path.write_text("Article 1. Lamps\n\nLamps burn.\n", "utf-8")
    result = lawdiff("outline", path)
    assert result.stdout.startswith("typed.txt: eng, 1 article\n")
    assert "warning [no-date]" in result.stderr
    assert json.loads(lawdiff("outline", path, "--format", "json").stdout)["edition"]["date"] is None


def test_version_and_help(lawdiff: Run) -> None:
    assert lawdiff("--version").stdout == f"lawdiff {__version__}\n"
    for command in ([], ["diff"], ["show"], ["outline"], ["completion"]):
        result = lawdiff(*command, "--help")
        assert result.exit_code == 0
        assert "Examples:" in result.stdout


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_a_script(lawdiff: Run, shell: str) -> None:
    assert "_LAWDIFF_COMPLETE" in lawdiff("completion", shell).stdout


def test_python_can_run_the_package() -> None:
    done = subprocess.run([sys.executable, "-m", "lawdiff", "-V"], capture_output=True, text=True, check=True)
    assert done.stdout == f"lawdiff {__version__}\n"


def test_the_console_script_runs_the_arguments_of_the_process(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["lawdiff", "--version"])
    with pytest.raises(SystemExit) as left:
        main()
    assert left.value.code == 0
    assert capsys.readouterr().out == f"lawdiff {__version__}\n"
    with pytest.raises(SystemExit):
        runpy.run_module("lawdiff", run_name="__main__")


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_long_output_goes_through_the_pager_of_the_user(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    shown = tmp_path / "shown"
    monkeypatch.setattr(sys, "stdout", Terminal())
    monkeypatch.setenv("LINES", "10")
    monkeypatch.setenv("PAGER", f"{sys.executable} -c \"import sys; open('{shown}', 'w').write(sys.stdin.read())\"")
    outputs.print_text("line\n" * 50, paged=True)
    assert shown.read_text("utf-8") == "line\n" * 50


@pytest.mark.parametrize(
    ("pager", "lines", "paged"),
    [("cat", 50, True), ("", 50, True), ("no-such-pager-anywhere", 50, True), ("true", 3, True), ("true", 50, False)],
)
def test_output_is_printed_where_no_pager_is_wanted(
    monkeypatch: pytest.MonkeyPatch, pager: str, lines: int, paged: bool
) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    monkeypatch.setenv("LINES", "10")
    monkeypatch.setenv("PAGER", pager)
    outputs.print_text("line\n" * lines, paged=paged)
    assert terminal.getvalue() == "line\n" * lines


def test_a_pager_that_is_left_early_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Terminal())
    monkeypatch.setenv("PAGER", "true")
    outputs.print_text("line\n" * 100_000, paged=True)


@pytest.mark.parametrize(
    ("terminal", "environment", "colored"),
    [
        (True, {"NO_COLOR": "", "TERM": "xterm"}, True),
        (True, {"NO_COLOR": "1", "TERM": "xterm"}, False),
        (True, {"NO_COLOR": "", "TERM": "dumb"}, False),
        (False, {"NO_COLOR": "", "TERM": "xterm"}, False),
    ],
)
def test_colour_is_for_terminals_whose_user_wants_it(
    monkeypatch: pytest.MonkeyPatch, terminal: bool, environment: dict[str, str], colored: bool
) -> None:
    monkeypatch.setattr(sys, "stdout", Terminal() if terminal else io.StringIO())
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert outputs.wants_color() is colored


def test_a_bar_appears_where_work_takes_long(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    with Steps(2) as steps:
        steps.next("reading [lamp].txt")
        steps._timer.join()
        steps.next("comparing")
    assert "reading [lamp].txt" in terminal.getvalue()


def test_no_bar_appears_for_quick_work_or_without_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with Steps(1) as steps:
        steps.next("reading")
    assert terminal.getvalue() == ""
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    with Steps(1) as steps:
        steps.next("reading")
        assert not steps._timer.is_alive()
