"""Reads a PDF back: its words in order, without running heads and page numbers, and how it is built."""

from __future__ import annotations

import io
import os
import shutil
import subprocess

import pikepdf
import pytest

NEEDED = pytest.mark.skipif(
    shutil.which("pdftotext") is None and not os.environ.get("CI"),
    reason="pdftotext (poppler-utils) is not installed; .ci/packages installs it",
)
PORTRAIT = (0, 62, 596, 724)
LANDSCAPE = (0, 50, 842, 500)
"""Left, top, width, height in points: the page between its running head and its number."""


def pdf_text(written: bytes, box: tuple[int, int, int, int] = PORTRAIT) -> str:
    left, top, width, height = map(str, box)
    done = subprocess.run(
        ["pdftotext", "-raw", "-enc", "UTF-8", "-x", left, "-y", top, "-W", width, "-H", height, "-", "-"],
        input=written,
        capture_output=True,
        check=True,
    )
    return done.stdout.decode("utf-8").replace("\f", "\n")


def bookmarks(written: bytes) -> list[str]:
    def below(items: list[pikepdf.OutlineItem]) -> list[str]:
        return [title for item in items for title in (str(item.title), *below(list(item.children)))]

    with pikepdf.open(io.BytesIO(written)) as pdf, pdf.open_outline() as outline:
        return below(list(outline.root))
