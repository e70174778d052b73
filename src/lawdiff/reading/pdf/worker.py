"""Run in a process of its own: a PDF on standard input, the lines of its pages as JSON on standard output.

A PDF is a program in disguise, and what reads it is a large library in C++. Here it has no more time and memory
than it was given, and if it dies, nothing dies with it. This file imports nothing of lawdiff: it is run by its path.
"""

from __future__ import annotations

import ctypes
import json
import sys
from typing import Any

_PARTED = 0x02
"""What PDFium makes of a hyphen at the end of a line, whose next line it then appends."""
_LINE_ENDS = frozenset({0x0A, 0x0D, _PARTED})
_PASSWORD = 4
_SCHEME = 5
_MEMORY = 2_000_000_000
_LOOKED_AT = 400
"""So many objects of a page are looked at for a picture."""


def main(seconds: int, most_pages: int) -> None:
    """Read, and say what was found."""
    _bound(seconds)
    json.dump(_read(sys.stdin.buffer.read(), most_pages), sys.stdout)


def _bound(seconds: int) -> None:
    try:
        import resource  # noqa: PLC0415  (not on every system)
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _read(data: bytes, most_pages: int) -> dict[str, Any]:
    try:
        import pypdfium2  # noqa: PLC0415  (an extra)
        import pypdfium2.raw as pdfium  # noqa: PLC0415
    except ImportError:
        return {"error": "missing"}
    try:
        document = pypdfium2.PdfDocument(data)
        count = len(document)
    except pypdfium2.PdfiumError:
        return {"error": "password" if pdfium.FPDF_GetLastError() in {_PASSWORD, _SCHEME} else "broken"}
    if count > most_pages:
        return {"error": "pages"}
    return {"pages": [_page(document, number, pypdfium2, pdfium) for number in range(count)]}


def _page(document: Any, number: int, pypdfium2: Any, pdfium: Any) -> dict[str, Any]:
    try:
        page = document[number]
        width, height = page.get_size()
        text = page.get_textpage()
    except pypdfium2.PdfiumError:
        return {"width": 0, "height": 0, "lines": [], "picture": False, "broken": True}
    lines = list(_lines(text.raw, height, pdfium))
    picture = not lines and any(
        pdfium.FPDFPageObj_GetType(pdfium.FPDFPage_GetObject(page.raw, index)) == pdfium.FPDF_PAGEOBJ_IMAGE
        for index in range(min(_LOOKED_AT, pdfium.FPDFPage_CountObjects(page.raw)))
    )
    held = {"width": width, "height": height, "lines": lines, "picture": picture, "broken": False}
    text.close()
    page.close()
    return held


def _lines(text: Any, height: float, pdfium: Any) -> Any:
    """Each line as left edge, baseline (from the top of the page), right edge, words; in points."""
    count = pdfium.FPDFText_CountChars(text)
    start = 0
    codes = [pdfium.FPDFText_GetUnicode(text, index) for index in range(max(0, count))]
    for end in [*(index for index, code in enumerate(codes) if code in _LINE_ENDS), len(codes)]:
        inked = [index for index in range(start, end) if codes[index] > 0x20 and codes[index] != 0xA0]
        if inked:
            left, baseline = _origin(text, inked[0], pdfium)
            words = "".join(map(chr, codes[start:end])) + "-" * (end < len(codes) and codes[end] == _PARTED)
            yield [round(left, 1), round(height - baseline, 1), round(_right(text, inked[-1], pdfium), 1), words]
        start = end + 1


def _origin(text: Any, index: int, pdfium: Any) -> tuple[float, float]:
    across, up = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(text, index, across, up)
    return across.value, up.value


def _right(text: Any, index: int, pdfium: Any) -> float:
    box = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(text, index, box)
    return float(box.right)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
