"""The same law through every format: one tree, the same notes, nothing lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import lamp_code
import pytest

from lawdiff.model import Action, Edition, NoteKind
from lawdiff.reading import assert_nothing_lost, read, read_bytes
from lawdiff.reading.door import READERS
from lawdiff.reading.limits import LIMITS
from lawdiff.reading.paragraphs import Revisions
from lawdiff.reading.sniffing import Format

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def shape(edition: Edition) -> list[tuple[Any, ...]]:
    """All that a format must not change: everything but where the words stood."""
    return [
        (
            node.locator,
            node.label,
            node.heading,
            node.text,
            node.wrap_up,
            [(note.kind, note.text, note.statements) for note in node.notes],
            [(stray.reason, stray.text) for stray in node.strays],
        )
        for node in edition.root.walk()
    ]


@pytest.fixture(scope="module")
def wanted() -> list[tuple[Any, ...]]:
    return shape(read_bytes(lamp_code.as_lines(), "lamp-code.rus.2032-01-01.txt"))


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("wrapped", lamp_code.as_wrapped),
        ("run-together", lamp_code.as_run_together),
        ("html", lamp_code.as_page),
        ("docx", lamp_code.as_docx),
        ("odt", lamp_code.as_odt),
        ("rtf", lamp_code.as_rtf),
    ],
)
def test_a_law_is_the_same_tree_in_every_format(
    name: str, written: Callable[[], bytes], wanted: list[tuple[Any, ...]]
) -> None:
    edition = read_bytes(written(), f"lamp-code.rus.2032-01-01.{name}")
    assert shape(edition) == wanted
    assert (edition.act, str(edition.date)) == ("lamp-code", "2032-01-01")


def test_a_folder_of_the_mirror_is_the_same_tree(tmp_path: Path, wanted: list[tuple[Any, ...]]) -> None:
    assert shape(read(lamp_code.as_mirror(tmp_path / "lamps"))) == wanted


def test_the_tree_is_what_a_lawyer_expects(wanted: list[tuple[Any, ...]]) -> None:
    edition = read_bytes(lamp_code.as_lines(), "x.txt")
    assert [node.locator for node in edition.root.walk()][1:] == [
        "sec_1", "chp_1", "art_1", "art_1__para_1", "art_1__para_2", "art_1__para_2__point_1", "art_1__para_2__point_2",
        "art_1__para_2__point_2__subpoint_а", "art_1__para_2__point_2__subpoint_б", "art_1__para_2__point_3",
        "art_1__remark", "art_1-1", "art_1-1__para_1", "art_1-1__para_2", "art_1-1__para_2__point_1",
        "art_1-1__para_2__point_2", "chp_2", "art_2", "art_3", "art_4", "art_4__para_1", "art_4__para_2",
        "art_4__para_3",
    ]  # fmt: skip
    stubs = [node.locator for node in edition.root.walk() if node.is_stub]
    assert stubs == ["art_3", "art_4__para_2"]
    history = edition.provision("art_1").notes[0]  # type: ignore[union-attr]
    assert history.kind is NoteKind.HISTORY
    assert [(said.target, said.action, [act.number for act in said.acts]) for said in history.statements] == [
        ("art_1", Action.AMENDED, ["7-IX", "20-IX"])
    ]
    assert wanted


@pytest.mark.parametrize(
    "written", [lamp_code.as_page, lamp_code.as_docx, lamp_code.as_odt, lamp_code.as_rtf], ids=lambda it: it.__name__
)
def test_spans_count_the_characters_of_the_extracted_text(written: Callable[[], bytes]) -> None:
    data = written()
    edition = read_bytes(data, "x")
    extract = READERS[Format(edition.format)](data, name="x", revisions=Revisions.REFUSE, limits=LIMITS)
    assert_nothing_lost(edition.root, extract.text, "x")
    for node in edition.root.walk():
        for alinea in node.alineas:
            assert extract.text[alinea.span.start : alinea.span.end].endswith(alinea.text)


def test_the_identifiers_of_a_page_are_the_anchors_of_its_provisions() -> None:
    edition = read_bytes(lamp_code.as_page(), "lamps.html")
    anchors = {node.locator: node.anchor for node in edition.root.walk() if node.anchor}
    assert anchors["art_1"] == "z2"
    assert anchors["chp_1"] == "z1"
    assert anchors["art_1__para_2__point_3"] == "z9"
