"""What people look at, as files: look at the difference before you run `pytest --snapshot-update`."""

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from lawdiff.comparing.compare import compare
from lawdiff.model import Language
from lawdiff.reading import read
from lawdiff.reporting import Report, prepare
from lawdiff.reporting.machine import render_json
from lawdiff.reporting.page import render_html
from lawdiff.reporting.terminal import render_terminal

EXAMPLE = Path(__file__).parents[2] / "statutes" / "example"


class _Text(SingleFileSnapshotExtension):
    _write_mode = WriteMode.TEXT
    file_extension = "txt"


class _Json(_Text):
    file_extension = "json"


class _Html(_Text):
    file_extension = "html"


def example(ui: Language = Language.ENG) -> Report:
    before = read(EXAMPLE / "example-code.eng.2024-01-01.txt")
    after = read(EXAMPLE / "example-code.eng.2024-07-01.txt")
    return prepare(compare(before, after), ui=ui, cosmetic=True)


def test_json_of_the_example(snapshot: SnapshotAssertion) -> None:
    assert render_json(example()) == snapshot(extension_class=_Json)


@pytest.mark.parametrize("ui", Language)
def test_page_of_the_example(snapshot: SnapshotAssertion, ui: Language) -> None:
    assert render_html(example(ui)) == snapshot(extension_class=_Html)


@pytest.mark.parametrize("ui", Language)
def test_terminal_view_of_the_example(snapshot: SnapshotAssertion, ui: Language) -> None:
    assert render_terminal(example(ui), width=88) == snapshot(extension_class=_Text)


def test_terminal_view_of_the_example_side_by_side_in_full_and_in_colour(snapshot: SnapshotAssertion) -> None:
    text = render_terminal(example(), width=110, side_by_side=True, full=True, color=True)
    assert text == snapshot(extension_class=_Text)
