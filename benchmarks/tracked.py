"""Reads tracked changes of a Word file as pieces: what stays, what goes, what comes (ECMA-376, part 1, 17.13.5)."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Final
from zipfile import ZipFile

from lxml import etree

from benchmarks.pieces import Op, Piece, Region

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_REVISIONS: Final[dict[str, Op]] = {
    f"{W}ins": "add",
    f"{W}moveTo": "add",
    f"{W}del": "remove",
    f"{W}moveFrom": "remove",
}
_TEXTS: Final = frozenset({f"{W}t", f"{W}delText"})
_SIGNS: Final = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "\u2011"}
_PROPERTIES: Final = frozenset({f"{W}pPr", f"{W}rPr", f"{W}sectPr", f"{W}tblPr", f"{W}trPr", f"{W}tcPr"})


def from_word(document: bytes) -> Region:
    """The words of a Word file by what becomes of them; the end of a paragraph is white space that stays.

    Both halves of a move are changes: its old place loses the words, its new one gains them. What one revision
    inserts and another within it deletes stands in neither text. However a file cuts a change into runs and
    revisions, `benchmarks.pieces.count` takes those that touch each other for one hunk.

    Raises:
        zipfile.BadZipFile: this is no Word file.
        lxml.etree.XMLSyntaxError: its document is no XML.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    with ZipFile(BytesIO(document)) as package:
        root = etree.fromstring(package.read("word/document.xml"), parser)
    return tuple(_pieces(root, "keep"))


def _pieces(node: etree._Element, op: Op | None) -> Iterator[Piece]:
    for child in node:
        if child.tag in _PROPERTIES:
            continue
        marked = _REVISIONS.get(str(child.tag))
        inner = op if marked is None else marked if op in {"keep", marked} else None
        text = (child.text or "") if child.tag in _TEXTS else _SIGNS.get(str(child.tag), "")
        if text and inner:
            yield Piece(inner, text)
        yield from _pieces(child, inner)
        if child.tag == f"{W}p":
            yield Piece("keep", "\n")
