"""What is fuzzed: each reader behind the one door, with its container made whole around the bytes that vary."""

from __future__ import annotations

import gzip
import io
import zipfile
from collections.abc import Callable, Mapping
from typing import Any

from lawdiff.model import Edition, LawdiffError
from lawdiff.reading import Limits, LostWordsError, Revisions, read_bytes
from lawdiff.reading.pdf import extracting, worker

LIMITS = Limits(bytes=1_000_000, seconds=20, pages=20)
LAW = (
    "Статья 1. Змей\n1. Змей летает:\n1) днем;\n2) ночью.\nПримечание. Ночь темна.\n"
    "Сноска. Статья 1 в редакции Закона РК от 01.02.2030 № 7-IX."
)
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


def _read(data: bytes, revisions: Revisions = Revisions.ACCEPT) -> Edition | None:
    """Read; None where the input is refused. What lawdiff loses, or any other error, is a crash."""
    try:
        edition = read_bytes(data, "x", limits=LIMITS, revisions=revisions)
    except LostWordsError:
        raise
    except LawdiffError as refusal:
        if "\n" in str(refusal):
            raise AssertionError("a refusal is one line") from refusal
        return None
    assert edition.articles
    return edition


def _zip(members: Mapping[str, bytes | str]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name), data)
    return packed.getvalue()


def docx(body: bytes) -> bytes:
    """A Word file around the XML of its body; what stands behind a NUL is its numbering."""
    inner, _, numbering = body.partition(b"\0")
    return _zip(
        {
            "[Content_Types].xml": _TYPES,
            "word/document.xml": f'<w:document xmlns:w="{_WORD}"><w:body>'.encode() + inner + b"</w:body></w:document>",
            "word/numbering.xml": f'<w:numbering xmlns:w="{_WORD}">'.encode() + numbering + b"</w:numbering>",
        }
    )


def odt(body: bytes) -> bytes:
    """An ODT file around the XML of its text."""
    spaces = " ".join(f'xmlns:{name}="{_ODF}:{name}:1.0"' for name in ("office", "text", "table", "style"))
    content = f"<office:document-content {spaces}><office:body><office:text>".encode() + body
    return _zip(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": content + b"</office:text></office:body></office:document-content>",
        }
    )


def _worker_here(data: bytes, name: str, limits: Limits) -> dict[str, Any]:
    return worker._read(data, limits.pages)


def _pdf(data: bytes) -> None:
    # A process for each of a million inputs would take a day: the worker runs in this one.
    extracting._run = _worker_here
    _read(b"%PDF-1.4\n" + data)


def _lines_of_pages(data: bytes) -> None:
    """The lines of a page as a PDF might draw them: five bytes of place, then words."""
    lines = []
    for piece in data.split(b"\n"):
        left, top, width = (*piece[:3], 0, 0, 0)[:3]
        lines.append([float(left), float(top * 3), float(left + 2 * width), piece[3:].decode("utf-8", "replace")])
    page = {"width": 600.0, "height": 800.0, "lines": lines, "picture": False, "broken": False}
    extracting._run = lambda *_: {"pages": [page, page]}
    _read(b"%PDF-1.4\n")


TARGETS: Mapping[str, Callable[[bytes], object]] = {
    "text": _read,
    "law": lambda data: _read(LAW.encode() + b"\n" + data + b"\n" + LAW.encode()),
    "html": lambda data: _read(b"<html><body>" + data),
    "docx": lambda data: _read(docx(data)),
    "docx-reject": lambda data: _read(docx(data), Revisions.REJECT),
    "odt": lambda data: _read(odt(data)),
    "rtf": lambda data: _read(b"{\\rtf1\\ansi\\ansicpg1251 " + data),
    "akn": lambda data: _read(b'<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">' + data),
    "pdf": _pdf,
    "pdf-lines": _lines_of_pages,
    "zip": lambda data: _read(b"PK\x03\x04" + data),
    "gzip": lambda data: _read(gzip.compress(data, mtime=0)),
}
"""By the name that `python -m fuzz` knows."""

SEEDS: Mapping[str, tuple[bytes, ...]] = {
    "text": (LAW.encode(), LAW.encode("cp1251"), LAW.encode("utf-16"), "1-бап. Әке\n1. Әке.\nЕскерту. 1-бап".encode()),
    "law": ("Примечание ИЗПИ!\nВ статью 1 предусматривается изменение Законом РК от 01.02.2030 № 7-IX".encode(),),
    "html": (f'<p id="z1">{LAW}</p><table><tr><td>1.</td><td>x</td></tr></table><ol><li>y'.encode(),),
    "docx": (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
        f"<w:r><w:t>{LAW}</w:t></w:r></w:p>"
        "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:ins><w:r><w:t>x</w:t></w:r></w:ins>\0<w:abstractNum "
        'w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'.encode(),
    ),
    "docx-reject": (f"<w:p><w:del><w:r><w:delText>{LAW}</w:delText></w:r></w:del></w:p>".encode(),),
    "odt": (
        f"<text:p>{LAW}</text:p><text:list><text:list-item><text:p>x</text:p></text:list-item></text:list>".encode(),
    ),
    "rtf": (b"\\pard \\u1057?\\'f2\\'e0\\'f2\\'fc\\'ff 1. X\\par 1. \\b x\\b0\\par{\\*\\listtable{\\list\\listid1}}}",),
    "akn": (
        '<act><meta/><body><article eId="art_1"><num>Статья 1.</num><heading>Змей</heading><content><p>x</p></content>'
        "</article></body></act></akomaNtoso>".encode(),
    ),
    "pdf": (
        b"1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<<"
        b"/Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</Font<</F<<"
        b"/Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>"
        b"endobj 4 0 obj<</Length 44>>stream\nBT /F 9 Tf 9 99 Td (Article 1. Kite) Tj ET\nendstream "
        b"endobj trailer<</Root 1 0 R>>",
    ),
    "pdf-lines": ("\n".join(f"AA\xff{line}" for line in LAW.split("\n")).encode("latin-1", "replace"), LAW.encode()),
    "zip": (_zip({"a.txt": LAW})[4:],),
    "gzip": (LAW.encode(),),
}
