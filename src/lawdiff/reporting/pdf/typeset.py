"""Data and a typst template in, a PDF out: PDF/UA-1, only our own fonts, no clock."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Final

from lawdiff.model import LawdiffError

FOLDER = "pdf"
_HELP = "PDF needs typst, which is not installed: install it with `pip install 'lawdiff[pdf]'`"
STANDARD: Final = "ua-1"
"""ISO 14289-1: a PDF that screen readers can read."""


class PdfUnavailableError(LawdiffError):
    """The library that sets PDF is not there."""


def typeset(template: str, data: Mapping[str, object]) -> bytes:
    """A document as PDF; the same data give the same bytes.

    The data reach the template as JSON and are set as text, so that no word of them is ever read as markup.

    Args:
        template: name of a file beside this module.
        data: what the template asks for; strings, numbers, lists and tables of them.

    Raises:
        PdfUnavailableError: typst is not installed; the message says how to get it.
    """
    try:
        import typst  # noqa: PLC0415  (an extra, and slow to load)
    except ImportError as problem:
        raise PdfUnavailableError(_HELP) from problem
    with resources.as_file(resources.files("lawdiff.reporting").joinpath(FOLDER)) as folder:
        made = typst.compile(
            folder / template,
            root=folder,
            font_paths=[folder / "fonts"],
            ignore_system_fonts=True,
            sys_inputs={"data": json.dumps(_printable(data, _letters(folder)), ensure_ascii=False)},
            pdf_standards=STANDARD,
            timestamp=0,
        )
    assert isinstance(made, bytes)
    return made


@cache
def _letters(folder: Path) -> re.Pattern[str]:
    """What the fonts have no letter for."""
    ranges = (folder / "fonts" / "letters.txt").read_text("utf-8").split()
    known = "".join(f"\\U{int(first, 16):08x}-\\U{int(last or first, 16):08x}" for first, _, last in (
        part.partition("-") for part in ranges
    ))  # fmt: skip
    return re.compile(f"[^\n\t{known}]".encode("ascii").decode("unicode-escape"))


def printable(text: str) -> str:
    """The text; a letter that the fonts do not have is written as its number.

    >>> printable("шам 🔥")
    'шам [U+1F525]'
    """
    with resources.as_file(resources.files("lawdiff.reporting").joinpath(FOLDER)) as folder:
        return _numbered(text, _letters(folder))


def _numbered(text: str, unknown: re.Pattern[str]) -> str:
    return unknown.sub(lambda found: f"[U+{ord(found[0]):04X}]", text)


def _printable(value: object, unknown: re.Pattern[str]) -> object:
    """The same data, its texts printable."""
    if isinstance(value, str):
        return _numbered(value, unknown)
    if isinstance(value, Mapping):
        return {key: _printable(each, unknown) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_printable(each, unknown) for each in value]
    return value
