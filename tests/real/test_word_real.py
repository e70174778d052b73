"""The redline and the comparative table of the whole Criminal Code."""

from __future__ import annotations

import sys
from collections.abc import Callable
from io import BytesIO
from itertools import groupby
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

sys.path.append(str(Path(__file__).parents[1] / "libreoffice"))

from office import converted, decided, needs_office

from lawdiff.comparing.compare import compare
from lawdiff.comparing.result import Op
from lawdiff.meaning.annotate import annotate
from lawdiff.model import Edition, Language
from lawdiff.reading.rebuild import source_words
from lawdiff.reporting import prepare
from lawdiff.reporting.blocks import blocks_of
from lawdiff.reporting.docx import render_docx
from lawdiff.reporting.docx.pairing import paired
from lawdiff.reporting.docx.rereading import accepted, rejected
from lawdiff.reporting.table import comparative_table

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
OLD, NEW = "criminal-code.rus.2024-03-04.txt", "criminal-code.rus.2026-02-03.txt"


def words(law: Edition) -> list[str]:
    return " ".join(text for _, text in source_words(law.root)).split()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (OLD, NEW),
        (NEW, OLD),
        ("administrative-code.rus.2024-06-08", "administrative-code.rus.2024-12-04"),
        ("criminal-code.kaz.2023-05-20", "criminal-code.kaz.2024-06-16"),
        ("criminal-code.rus.2014-11-07", "criminal-code.rus.2024-06-16"),
    ],
)
def test_a_redline_holds_every_word_of_both_sources_in_order(
    statute: Callable[[str], Edition], before: str, after: str
) -> None:
    old, new = statute(before), statute(after)
    document = render_docx(prepare(compare(old, new)))
    assert " ".join(rejected(document)).split() == words(old)
    assert " ".join(accepted(document)).split() == words(new)


@pytest.mark.slow
def test_libreoffice_gives_back_the_whole_criminal_code(statute: Callable[[str], Edition], tmp_path: Path) -> None:
    needs_office()
    document = render_docx(prepare(annotate(compare(statute(OLD), statute(NEW))), ui=Language.RUS))
    found = decided({"code": document}, tmp_path, patience=590)["code"]
    assert found["reject"] == rejected(document)
    assert found["accept"] == accepted(document)


@pytest.mark.slow
def test_libreoffice_opens_the_whole_criminal_code_with_its_comments(
    statute: Callable[[str], Edition], tmp_path: Path
) -> None:
    needs_office()
    report = prepare(annotate(compare(statute(OLD), statute(NEW))), ui=Language.RUS)
    with ZipFile(BytesIO(converted(render_docx(report), tmp_path, "odt"))) as package:
        content = etree.fromstring(package.read("content.xml"), etree.XMLParser(huge_tree=True))
    assert len(list(content.iter(f"{OFFICE}annotation"))) == 1 + len(report.items)


def test_no_word_of_the_redline_is_struck_out_for_white_space(statute: Callable[[str], Edition]) -> None:
    report = prepare(compare(statute(OLD), statute(NEW)))
    old, new = blocks_of(report.comparison.before), blocks_of(report.comparison.after)
    for match in paired(report.comparison, old, new).matches:
        for is_kept, group in groupby(match.pieces, key=lambda piece: piece.op is Op.KEEP):
            pieces = [] if is_kept else list(group)
            gone = "".join(piece.text for piece in pieces if piece.op is Op.REMOVE)
            come = "".join(piece.text for piece in pieces if piece.op is Op.ADD)
            if gone.split() and "\n" not in gone + come:
                assert "".join(gone.split()) != "".join(come.split()), (gone, come)


def test_the_table_names_and_quotes_each_change(statute: Callable[[str], Edition]) -> None:
    report = prepare(compare(statute(OLD), statute(NEW)), ui=Language.RUS)
    table = comparative_table(report)
    assert len(table.rows) == len(report.items)
    by_element = {row.element: row for row in table.rows}
    assert by_element["Статья 108-1"].before.remark == "Отсутствует."
    for row in table.rows:
        assert row.element
        assert row.before.text or row.before.remark
        assert row.after.text or row.after.remark
