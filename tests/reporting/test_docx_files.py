"""Word files as files: what the standard asks of the order of elements, of parts and of bytes."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx_cases import lamp_report
from lxml import etree

from lawdiff.model import Language
from lawdiff.reporting.docx import render_docx, render_docx_table
from lawdiff.reporting.docx.markup import _NOT_XML, _PLAIN, shown
from lawdiff.reporting.visible import visible
from reading_docx import W

ORDERS = {
    "pPr": "pStyle keepNext keepLines pBdr spacing ind jc outlineLvl rPr",
    "rPr": "rStyle ins del moveFrom moveTo rFonts b bCs i iCs color sz szCs lang",
    "tblPr": "tblStyle tblW tblInd tblBorders tblLayout tblCellMar tblLook",
    "trPr": "cantSplit tblHeader",
    "tcPr": "tcW shd",
    "sectPr": "headerReference footerReference pgSz pgMar",
    "style": "name basedOn next uiPriority semiHidden qFormat pPr rPr tblPr",
    "settings": "zoom defaultTabStop characterSpacingControl compat",
    "tbl": "tblPr tblGrid tr",
    "tc": "tcPr p",
    "p": "pPr",
}
"""ECMA-376 part 1: children stand in the order of the schema (`xsd:sequence`); those that lawdiff writes, in it."""
HOLDS = {
    "ins": {"r"},
    "del": {"r"},
    "moveFrom": {"r"},
    "moveTo": {"r"},
    "r": {"rPr", "t", "delText", "br", "tab", "commentReference", "annotationRef"},
    "p": {"pPr", "r", "ins", "del", "moveFrom", "moveTo", "moveFromRangeStart", "moveToRangeStart", "commentRangeStart",
          "commentRangeEnd", "fldSimple"},
    "body": {"p", "tbl", "sectPr", "moveFromRangeEnd", "moveToRangeEnd"},
}  # fmt: skip
MAKERS = {"redline": render_docx, "table": render_docx_table}


@pytest.fixture(params=[(make, ui) for make in MAKERS for ui in Language], ids=str, scope="module")
def made(request: pytest.FixtureRequest) -> bytes:
    make, ui = request.param
    return MAKERS[make](lamp_report(ui))


def parts(document: bytes) -> dict[str, etree._Element]:
    archive = ZipFile(BytesIO(document))
    return {name: etree.fromstring(archive.read(name)) for name in archive.namelist()}


def local(node: etree._Element | None) -> str:
    if node is None:
        return ""
    return etree.QName(node).localname


def test_elements_stand_in_the_order_of_the_standard(made: bytes) -> None:
    for name, root in parts(made).items():
        for node in root.iter(f"{W}*"):
            children = [local(child) for child in node]
            if local(node) in ORDERS:
                order = ORDERS[local(node)].split()
                known = [child for child in children if child in order or local(node) not in {"p", "tbl"}]
                assert [order.index(child) for child in known] == sorted(order.index(child) for child in known), name
            if local(node) in HOLDS and not (
                local(node.getparent()) == "rPr" if node.getparent() is not None else False
            ):
                assert set(children) <= HOLDS[local(node)], (name, local(node), children)


def test_deleted_words_are_deleted_text_and_moved_ones_are_text(made: bytes) -> None:
    document = parts(made)["word/document.xml"]
    assert not document.findall(f".//{W}del//{W}t")
    assert not document.findall(f".//{W}ins//{W}delText")
    assert not document.findall(f".//{W}moveFrom//{W}delText")


def test_every_style_and_every_related_part_is_there(made: bytes) -> None:
    files = parts(made)
    styles = {each.get(f"{W}styleId") for each in files["word/styles.xml"].iter(f"{W}style")}
    used = {
        each.get(f"{W}val")
        for root in files.values()
        for each in root.iter(f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle", f"{W}basedOn", f"{W}next")
    }
    assert used <= styles
    related = {f"word/{each.get('Target')}" for each in files["word/_rels/document.xml.rels"]}
    assert related <= set(files)
    typed = {str(each.get("PartName"))[1:] for each in files["[Content_Types].xml"] if each.get("PartName")}
    assert typed == {name for name in files if not name.endswith(".rels") and name != "[Content_Types].xml"}


def test_every_comment_is_anchored_once(made: bytes) -> None:
    files = parts(made)
    if "word/comments.xml" not in files:
        return
    numbers = sorted(str(each.get(f"{W}id")) for each in files["word/comments.xml"])
    for mark in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        assert sorted(str(each.get(f"{W}id")) for each in files["word/document.xml"].iter(f"{W}{mark}")) == numbers


def test_python_docx_opens_it_and_finds_title_and_no_day(made: bytes) -> None:
    document = docx.Document(BytesIO(made))
    assert document.core_properties.author == "lawdiff"
    assert document.core_properties.title
    assert document.core_properties.created is None
    assert document.sections[0].header.paragraphs[0].text
    assert {info.date_time for info in ZipFile(BytesIO(made)).infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_footer_counts_pages(made: bytes) -> None:
    fields = [str(each.get(f"{W}instr")) for each in parts(made)["word/footer1.xml"].iter(f"{W}fldSimple")]
    assert sorted(fields) == [" NUMPAGES ", " PAGE "]


def test_the_plain_letters_are_those_that_are_shown_as_they_are() -> None:
    for code in range(0x3000):
        if _PLAIN.fullmatch(chr(code)):
            assert visible(chr(code)) == chr(code), hex(code)
            assert not _NOT_XML.match(chr(code))
    assert shown("\ud800\ufffe\x00") == "<D800><FFFE>␀"
