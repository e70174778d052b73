"""Reads Word files back: what the redline's comments and the table's rows say."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def part(document: bytes, name: str = "word/document.xml") -> etree._Element:
    return etree.fromstring(ZipFile(BytesIO(document)).read(name))


def text_of(node: etree._Element) -> str:
    letters = {f"{W}t", f"{W}delText"}
    return "".join(
        (each.text or "") if each.tag in letters else "\n" if each.tag == f"{W}br" else "\t"
        for each in node.iter(f"{W}t", f"{W}delText", f"{W}br", f"{W}tab")
    )


def comments(document: bytes) -> list[list[str]]:
    """The paragraphs of each comment."""
    return [
        [text_of(each) for each in comment.iter(f"{W}p")]
        for comment in part(document, "word/comments.xml").iter(f"{W}comment")
    ]


def rows(document: bytes) -> list[list[list[str]]]:
    """The table: rows, cells, paragraphs."""
    return [
        [[text_of(each) for each in cell.iter(f"{W}p")] for cell in row.iter(f"{W}tc")]
        for row in part(document).iter(f"{W}tr")
    ]


def bold(document: bytes, column: int) -> list[str]:
    """The bold words of a column, below its heading."""
    return [
        text_of(run)
        for row in list(part(document).iter(f"{W}tr"))[1:]
        for run in list(row.iter(f"{W}tc"))[column].iter(f"{W}r")
        if run.find(f"{W}rPr/{W}b") is not None
    ]


def shown_text(document: bytes) -> str:
    """All that a reader can see: the body, the comments, header, footer and title."""
    archive = ZipFile(BytesIO(document))
    pieces = []
    for name in archive.namelist():
        if name.startswith(("word/document", "word/comments", "word/header", "word/footer")):
            pieces.append(text_of(etree.fromstring(archive.read(name))))
            pieces += [str(each) for each in etree.fromstring(archive.read(name)).xpath("//@*[local-name()='author']")]
        if name == "docProps/core.xml":
            pieces.append("".join(etree.fromstring(archive.read(name)).itertext()))
    return "\n".join(pieces)
