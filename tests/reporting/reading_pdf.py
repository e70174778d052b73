"""Reads a PDF back: its words in order, without running heads and page numbers, and how it is built."""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
from collections import Counter

import pikepdf
import pytest

from lawdiff.reporting import Report
from reading_back import Seen, caption_of, kinds_by_caption, squeezed

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
        ["pdftotext", "-enc", "UTF-8", "-x", left, "-y", top, "-W", width, "-H", height, "-", "-"],
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


def read_pdf(written: str | bytes, report: Report) -> Seen:
    assert isinstance(written, bytes)
    flat = squeezed(pdf_text(written))
    titles = Counter(squeezed(title) for title in bookmarks(written))
    kinds = kinds_by_caption(report)
    changes: Counter[tuple[str, str]] = Counter()
    for item in report.items:
        group = next(group for group in report.groups if item in group.items)
        whole = item.anchor == group.anchor and group.row is not None
        elsewhere = item.before and item.after and item.before.locator != item.after.locator
        title = squeezed(f"{group.label} {group.heading}") if whole and not elsewhere else caption_of(item)
        if titles[title]:
            changes[caption_of(item), item.change.kind.value] += 1
    statements = {squeezed(each.statement(report.ui)) for item in report.items for each in item.change.findings}
    found = re.findall(r"(\d+) (" + "|".join(sorted(map(re.escape, kinds), key=len, reverse=True)) + r")\b", flat)
    return Seen(
        changes,
        Counter({each: flat.count(each) for each in statements}),
        {kinds[name]: int(count) for count, name in found[: len({name for _, name in found})] if int(count)},
        None,
        None,
    )
