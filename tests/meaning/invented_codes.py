"""Small invented codes, in the layout of a published page, for the tests of what changes mean."""

from __future__ import annotations

from lawdiff.comparing.compare import compare
from lawdiff.comparing.result import Comparison
from lawdiff.model import Edition, Language
from lawdiff.reading import read_bytes

PRISON = "наказывается лишением свободы на срок до {years} лет."


def code(text: str, act: str = "cc", language: Language = Language.RUS, *, partial: bool = False) -> Edition:
    """An edition of an invented code."""
    return read_bytes(text.encode(), "invented.txt", act=act, language=language, partial=partial)


def compared(before: str, after: str, act: str = "cc", language: Language = Language.RUS) -> Comparison:
    """A comparison of two editions of an invented code."""
    return compare(code(before, act, language), code(after, act, language))
