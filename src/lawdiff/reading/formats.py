"""Which format bytes have, by what they hold and never by the ending of a name."""

from __future__ import annotations

import re

_ZIP = b"PK\x03\x04"
_RTF = b"{\\rtf"
_OPENING = 2048
_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|div|p|article|h[1-6])\b", re.I | re.S
)
_MHTML = re.compile(rb"(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?mime-version:", re.IGNORECASE)
_UTF16 = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}


def format_of(data: bytes) -> str:
    """The name of a format, `text` where it is none that lawdiff knows by its marks.

    >>> format_of(b"{\\\\rtf1 x}"), format_of(b"<!DOCTYPE html><p>x"), format_of("Статья 1.".encode())
    ('rtf', 'html', 'text')
    """
    if data.startswith(_ZIP):
        return "odt" if b"mimetypeapplication/vnd.oasis.opendocument" in data[:128] else "docx"
    opening = data[:_OPENING]
    if opening[:2] in _UTF16:
        opening = opening.decode(_UTF16[opening[:2]], "replace").encode()
    opening = opening.removeprefix(b"\xef\xbb\xbf").lstrip()
    if opening.startswith(_RTF):
        return "rtf"
    return "html" if _PAGE.match(opening) or _MHTML.match(opening) else "text"
