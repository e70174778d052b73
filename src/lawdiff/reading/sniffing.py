"""Which format a file is in, by its content: endings lie, first bytes seldom do."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from enum import StrEnum


class Format(StrEnum):
    """What lawdiff can read, and the containers that it looks into."""

    TEXT = "text"
    HTML = "html"
    DOCX = "docx"
    ODT = "odt"
    RTF = "rtf"
    PDF = "pdf"
    AKN = "akn"
    ZIP = "zip"
    GZIP = "gzip"


@dataclass(frozen=True, slots=True)
class Foreign:
    """A format that is known and not read.

    Attributes:
        what: a noun with its article, for a sentence.
        remedy: what the user can do.
    """

    what: str
    remedy: str


_SAVE_AS_TEXT = "save the text of the statute as DOCX, HTML or plain text"
_UNPACK = "unpack it and name the file in it"
_SCAN = "a picture holds no words: run text recognition (OCR) over it and check the result by eye"

_SIGNATURES: tuple[tuple[bytes, Format | Foreign], ...] = (
    (b"PK\x03\x04", Format.ZIP),
    (b"PK\x05\x06", Format.ZIP),
    (b"PK\x07\x08", Foreign("one part of a split archive", _UNPACK)),
    (b"\x1f\x8b", Format.GZIP),
    (b"{\\rtf", Format.RTF),
    (b"BZh", Foreign("a bzip2 archive", _UNPACK)),
    (b"\xfd7zXZ\x00", Foreign("an xz archive", _UNPACK)),
    (b"7z\xbc\xaf\x27\x1c", Foreign("a 7-Zip archive", _UNPACK)),
    (b"Rar!\x1a\x07", Foreign("a RAR archive", _UNPACK)),
    (b"\x28\xb5\x2f\xfd", Foreign("a Zstandard archive", _UNPACK)),
    (b"\x89PNG", Foreign("a picture (PNG)", _SCAN)),
    (b"\xff\xd8\xff", Foreign("a picture (JPEG)", _SCAN)),
    (b"GIF8", Foreign("a picture (GIF)", _SCAN)),
    (b"II*\x00", Foreign("a picture (TIFF)", _SCAN)),
    (b"MM\x00*", Foreign("a picture (TIFF)", _SCAN)),
    (b"AT&TFORM", Foreign("a scan (DjVu)", _SCAN)),
    (b"%!PS", Foreign("a PostScript file", "save it as PDF")),
    (b"SQLite format 3\x00", Foreign("a database", _SAVE_AS_TEXT)),
    (b"\x7fELF", Foreign("a program", "name the text of a statute")),
    (b"MZ\x90\x00", Foreign("a program", "name the text of a statute")),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_PDF = b"%PDF-"
_PDF_WITHIN = 1024
_OPENING = 4096
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--(?:[^-]|-(?!->)){0,2000}-->\s*)*"
    r"<(?:!doctype\s+html|html|head|body|div|p|meta|title|table|article|section|main|span|h[1-6]|ol|ul|font|center)\b",
    re.IGNORECASE,
)
_XML = re.compile(r"\s*<(?:\?xml\b|!DOCTYPE\b|!--|[A-Za-z_][\w.-]{0,60}(?::[\w.-]{1,60})?[\s/>])")
_ROOT = re.compile(r"<(?:[\w.-]{1,60}:)?(?P<root>[A-Za-z_][\w.-]{0,60})[\s/>]")
_DECLARES = re.compile(r"<!(?:ENTITY|ELEMENT|ATTLIST)\b|<!DOCTYPE[^>\[]{0,500}\[")
_MHTML = re.compile(
    r"(?:[A-Za-z-]{1,40}:[^\n]{0,500}\n(?:[ \t][^\n]{0,500}\n){0,20}){0,30}?MIME-Version:", re.IGNORECASE
)


def format_of(data: bytes) -> Format | Foreign:
    r"""The format of a file's bytes; a zip is only known as such (`zipped_format` looks into it).

    >>> format_of(b"%PDF-1.7\n"), format_of("Статья 1.".encode()), format_of(b"<!DOCTYPE html><p>x").value
    (<Format.PDF: 'pdf'>, <Format.TEXT: 'text'>, 'html')
    >>> format_of(b"\x89PNG\r\n").what
    'a picture (PNG)'
    """
    for signature, held in _SIGNATURES:
        if data.startswith(signature):
            return held
    if data.startswith(_OLE):
        return _ole(data)
    opening = _opening(data)
    if _PDF in data[:_PDF_WITHIN] and not opening.lstrip().startswith("<"):
        return Format.PDF
    return _by_words(opening)


def _opening(data: bytes) -> str:
    if data.startswith(_UTF16):
        return data[:_OPENING].decode("utf-16", errors="replace")
    return data[:_OPENING].decode("utf-8-sig", errors="replace")


def _by_words(opening: str) -> Format | Foreign:
    if opening.lstrip().startswith("<"):
        if _HTML.match(opening):
            return Format.HTML
        if _XML.match(opening):
            return _xml(opening)
    if _MHTML.match(opening) and "multipart/related" in opening.lower():
        return Format.HTML
    return Format.TEXT


def _xml(opening: str) -> Format | Foreign:
    if _DECLARES.search(opening):
        return Foreign(
            "XML that declares entities or elements of its own", "save it again from the program that it came from"
        )
    found = _ROOT.search(opening)
    root = found["root"] if found else ""
    if root == "akomaNtoso":
        return Format.AKN
    if root.lower() == "html":
        return Format.HTML
    if root in {"wordDocument", "package"}:
        return Foreign("a Word document saved as XML", "save it as DOCX")
    return Foreign(f"XML that is not Akoma Ntoso (its outermost element is “{root}”)", _SAVE_AS_TEXT)


def _ole(data: bytes) -> Foreign:
    if _ENCRYPTED_PACKAGE in data:
        return Foreign("an Office document protected by a password", "open it and save it without one")
    if "WordDocument".encode("utf-16-le") in data:
        return Foreign("a document of Word 97–2003 (.doc)", "open it and save it as DOCX")
    return Foreign("a file of an old Office program", _SAVE_AS_TEXT)


def zipped_format(members: tuple[str, ...], mimetype: bytes = b"") -> Format | Foreign:
    """What a zip file is, by the names of its members.

    Args:
        members: their names.
        mimetype: what the member `mimetype` holds, where there is one.

    >>> zipped_format(("[Content_Types].xml", "word/document.xml"))
    <Format.DOCX: 'docx'>
    >>> zipped_format(("old.txt", "new.txt"))
    <Format.ZIP: 'zip'>
    """
    held = set(members)
    if mimetype.startswith(b"application/vnd.oasis.opendocument.text"):
        return Format.ODT
    if mimetype.startswith(b"application/vnd.oasis.opendocument"):
        return Foreign("an OpenDocument file that is no text", _SAVE_AS_TEXT)
    if mimetype.startswith(b"application/epub"):
        return Foreign("an electronic book (EPUB)", _SAVE_AS_TEXT)
    if "[Content_Types].xml" in held:
        if "word/document.xml" in held or any(each.startswith("word/") for each in held):
            return Format.DOCX
        if any(each.startswith("xl/") for each in held):
            return Foreign("a spreadsheet", _SAVE_AS_TEXT)
        return Foreign("an Office file that is no Word document", _SAVE_AS_TEXT)
    return Format.ZIP
