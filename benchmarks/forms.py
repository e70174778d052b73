"""One text in the forms that lawdiff reads, for the benchmark: a page, a Word file, ODT, RTF; and a longer text."""

from __future__ import annotations

import html
import io
import re
import zipfile
from collections.abc import Callable, Sequence
from typing import Final

_HEADING: Final = re.compile(r"(?m)^([\s\xa0]*(?:[СC]татья|Глава|Раздел|РАЗДЕЛ|ГЛАВА)\s+)(\d+)")
_WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OPEN: Final = "urn:oasis:names:tc:opendocument:xmlns"
_TYPES: Final = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override '
    'PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.'
    'document.main+xml"/></Types>'
)
_RELATION: Final = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text in which a blank line parts them."""
    return [" ".join(block.split()) for block in re.split(r"\n\s*\n", text) if block.strip()]


def longer(text: str, times: int) -> str:
    """The text several times over, each time with other numbers of its articles, chapters and sections.

    >>> longer("Статья 5. Лампы", 2)
    'Статья 5. Лампы\\n\\nСтатья 10005. Лампы'
    """
    return "\n\n".join(
        _HEADING.sub(lambda found, add=part * 10_000: f"{found[1]}{int(found[2]) + add}", text)  # type: ignore[misc]
        for part in range(times)
    )


def as_page(held: Sequence[str]) -> bytes:
    """A page in the publisher's markup."""
    lines = [
        f'<p class="note">\n\n\n      {html.escape(text, quote=False)}</p>'
        if text.startswith("Сноска")
        else f'<p id="z{number}">\n\n\n\n      {html.escape(text, quote=False)}</p>'
        for number, text in enumerate(held)
    ]
    head = '<!DOCTYPE html>\n<html lang="ru"><head><meta charset="utf-8"></head><body><article>'
    return f"{head}{''.join(lines)}</article></body></html>".encode()


def as_word(held: Sequence[str]) -> bytes:
    """A Word file, a run a paragraph."""
    body = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="pj"/></w:pPr><w:r><w:t xml:space="preserve">{html.escape(text, quote=False)}'
        "</w:t></w:r></w:p>"
        for text in held
    )
    document = f'<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>'
    return _packed({"[Content_Types].xml": _TYPES, "_rels/.rels": _RELATION, "word/document.xml": document})


def as_open_document(held: Sequence[str]) -> bytes:
    """An ODT file."""
    body = "".join(f"<text:p>{html.escape(text, quote=False)}</text:p>" for text in held)
    content = (
        f'<office:document-content xmlns:office="{_OPEN}:office:1.0" xmlns:text="{_OPEN}:text:1.0"><office:body>'
        f"<office:text>{body}</office:text></office:body></office:document-content>"
    )
    return _packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})


def as_rich_text(held: Sequence[str]) -> bytes:
    """An RTF file as Word writes it: letters in Windows-1251, what it lacks in Unicode."""
    body = "\\par\r\n".join("".join(map(_rich, text)) for text in held)
    return (r"{\rtf1\ansi\ansicpg1251\uc1 " + body + "\\par}").encode("ascii")


FORMS: Final[dict[str, Callable[[Sequence[str]], bytes]]] = {
    "html": as_page,
    "docx": as_word,
    "odt": as_open_document,
    "rtf": as_rich_text,
}


def _rich(sign: str) -> str:
    if sign in "\\{}":
        return f"\\{sign}"
    if sign.isascii():
        return sign
    encoded = sign.encode("cp1251", "ignore")
    return f"\\'{encoded[0]:02x}" if encoded else f"\\u{ord(sign)}?"


def _packed(members: dict[str, str]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, text in members.items():
            archive.writestr(zipfile.ZipInfo(name), text, zipfile.ZIP_DEFLATED)
    return packed.getvalue()
