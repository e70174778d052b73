"""The bytes of a PDF become its paragraphs, or one sentence that says why not."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from lawdiff.language.sentences import Sentence
from lawdiff.model import EditionWarning
from lawdiff.reading.errors import UnreadableError
from lawdiff.reading.limits import LIMITS, LimitError, Limits
from lawdiff.reading.paragraphs import Extract, Paragraph, extract_of
from lawdiff.reading.pdf.joining import Hyphens
from lawdiff.reading.pdf.pages import Line, Page, paragraphs_of_pages, without_running_lines

_WORKER = Path(__file__).with_name("worker.py")
_RECOGNISE = "run text recognition (OCR) over it, check the result by eye, and save it as DOCX or text"
_LEGIBLE = 0.9
_SHOWN = 6
_REFUSALS = {
    "missing": (
        "PDF files need a library that is not installed",
        "install lawdiff[pdf-read], or save the text as DOCX",
    ),
    "password": ("it is protected by a password", "open it and save it again without one"),
    "broken": ("this PDF is damaged or incomplete", "copy or download it again"),
}


def paragraphs_of_pdf(data: bytes, *, name: str, limits: Limits = LIMITS) -> Extract:
    """The paragraphs of a PDF that has a text layer.

    Lines become paragraphs by their indents, distances and ends; running heads and page numbers are left out, and words
    that were parted at the end of a line are put together.

    Args:
        data: the bytes of the file.
        name: what messages call it.
        limits: how many pages it may have, and how long and large their reading may be.

    Raises:
        UnreadableError: it is damaged, protected, or a scan; or the library that reads PDF is not installed.
        LimitError: it has more pages, or takes longer, than the bounds allow.
    """
    pages = _pages(data, name, limits)
    empty = [number for number, page in enumerate(pages, 1) if not page.lines and page.is_picture]
    if not any(page.lines for page in pages):
        what = "this is a scan: its pages are pictures and hold no words" if empty else "its pages hold no words"
        raise UnreadableError(name, what, _RECOGNISE)
    if not _is_legible(pages):
        raise UnreadableError(
            name, "its fonts do not say which letters they draw, so that its words cannot be read", _RECOGNISE
        )
    kept, running = without_running_lines(pages)
    hyphens = Hyphens(line.text for page in kept for line in page.lines)
    paragraphs = [Paragraph(text) for text in paragraphs_of_pages(kept, hyphens)]
    return extract_of(paragraphs, _warnings(empty, running, hyphens))


def _pages(data: bytes, name: str, limits: Limits) -> list[Page]:
    found = _run(data, name, limits)
    if "error" in found:
        if found["error"] == "pages":
            raise LimitError(name, f"it has more than {limits.pages} pages", "pages")
        raise UnreadableError(name, *_REFUSALS[found["error"]])
    return [
        Page(page["width"], page["height"], tuple(Line(*line) for line in page["lines"]), is_picture=page["picture"])
        for page in found["pages"]
    ]


def _run(data: bytes, name: str, limits: Limits) -> dict[str, Any]:
    command = [sys.executable, "-I", str(_WORKER), str(limits.seconds), str(limits.pages)]
    try:
        done = subprocess.run(command, input=data, capture_output=True, check=False, timeout=limits.seconds)
    except subprocess.TimeoutExpired as problem:
        raise LimitError(name, f"its pages took more than {limits.seconds} seconds", "seconds") from problem
    try:
        found = json.loads(done.stdout)
    except ValueError:
        found = None
    if done.returncode or not isinstance(found, dict):
        raise UnreadableError(name, *_REFUSALS["broken"])
    return found


def _is_legible(pages: list[Page]) -> bool:
    """False where most signs are of no alphabet, as fonts without a table of letters give them."""
    signs = "".join(line.text for page in pages for line in page.lines)
    legible = sum(1 for sign in signs if sign.isprintable() and not "\ue000" <= sign <= "\uf8ff" and sign != "\ufffd")
    return legible >= _LEGIBLE * len(signs.replace("\ufffe", ""))


def _warnings(empty: list[int], running: list[str], hyphens: Hyphens) -> list[EditionWarning]:
    warnings = []
    if empty:
        pages = _some([str(number) for number in empty])
        message = Sentence("warning.page-without-text", n=len(empty), pages=pages)
        warnings.append(EditionWarning("page-without-text", message))
    if running:
        lines = _some([f"«{each[:60]}»" for each in running])
        warnings.append(EditionWarning("running-lines", Sentence("warning.running-lines", lines=lines)))
    if hyphens.guessed:
        message = Sentence("warning.hyphen-guessed", n=len(hyphens.guessed), words=_some(sorted(hyphens.guessed)))
        warnings.append(EditionWarning("hyphen-guessed", message))
    return warnings


def _some(words: list[str]) -> str:
    return ", ".join(words[:_SHOWN]) + (", …" if len(words) > _SHOWN else "")
