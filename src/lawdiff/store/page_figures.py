"""What the store must know of an edition, without reading all of it each time: article by article.

Of two editions that follow each other nearly all articles are the same to the byte. A page of the mirror is cut where
its articles begin, and each piece that is not known yet is read by itself.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lawdiff.language.structure import STRUCTURE
from lawdiff.model import Kind, Language, LawdiffError
from lawdiff.reading import read_page
from lawdiff.store.fingerprints import fingerprints
from lawdiff.store.origin import Pending
from lawdiff.store.pending import announced_in

_HEADING = re.compile(r"^[ \t]*(?:<a\s+id=\"[^\"\n]*\"\s*>\s*</a>\s*)?#{1,6}[ \t]+(?P<words>[^\n]*)", re.MULTILINE)
_LINE = re.compile(r"[^\n]*\S[^\n]*")


@dataclass(frozen=True, slots=True)
class PageFigures:
    """What is known of a page, or of several.

    Attributes:
        prints: fingerprints of the articles by their locators, in order.
        announced: the coming changes that the notes announce.
    """

    prints: dict[str, str] = field(default_factory=dict)
    announced: tuple[Pending, ...] = ()


class PageReader:
    """Reads pages of one act; what it has read once it knows."""

    def __init__(self, act: str) -> None:
        """Name the act."""
        self._act = act
        self._pages: dict[tuple[bytes, Language], tuple[PageFigures, ...]] = {}
        self._known: dict[tuple[str, Language], PageFigures | None] = {}

    def figures(self, pages: Iterable[bytes], language: Language) -> PageFigures:
        """What is to be known of an edition, by its pages in order; what cannot be read says nothing."""
        prints: dict[str, str] = {}
        announced: list[Pending] = []
        for page in pages:
            key = (hashlib.sha256(page).digest(), language)
            if key not in self._pages:
                self._pages[key] = tuple(self._pieces(page, language))
            for one in self._pages[key]:
                prints.update(one.prints)
                announced.extend(one.announced)
        return PageFigures(prints, tuple(announced))

    def _pieces(self, page: bytes, language: Language) -> Iterator[PageFigures]:
        try:
            text = page.decode("utf-8-sig")
        except UnicodeDecodeError:
            one = self._read(page, language)
            if one is not None:
                yield one
            return
        waiting = ""
        for piece in pieces_of(text, language):
            # What holds no article stands before the next one: a heading of a chapter with its notes.
            key = (waiting + piece, language)
            if key not in self._known:
                self._known[key] = self._read(key[0].encode(), language)
            found = self._known[key]
            waiting = "" if found else key[0]
            if found:
                yield found

    def _read(self, data: bytes, language: Language) -> PageFigures | None:
        if not data.strip():
            return None
        try:
            edition = read_page(data, "page", act=self._act, language=language, date=None)
        except LawdiffError:
            return None
        return PageFigures(fingerprints(edition), tuple(announced_in(edition.root)))


def pieces_of(page: str, language: Language) -> Iterator[str]:
    r"""A page, cut where its articles begin; the announcements before an article go with it.

    >>> page = "# Глава 1. А\n\n### Статья 1. Б\n\nВ.\n\nПримечание ИЗПИ!\n\nГ.\n\n### Статья 2. Д\n\nЕ.\n"
    >>> [piece.split() for piece in pieces_of(page, Language.RUS)][1]
    ['Примечание', 'ИЗПИ!', 'Г.', '###', 'Статья', '2.', 'Д', 'Е.']
    """
    words = STRUCTURE[language]
    article = next(pattern for kind, pattern in words.headings if kind is Kind.ARTICLE)
    start = 0
    behind_an_article = False
    for heading in _HEADING.finditer(page):
        if behind_an_article:
            cut = _before_announcements(page, start, heading.start(), words.announcement)
            yield page[start:cut]
            start = cut
        behind_an_article = bool(article.match(heading["words"].strip("* ")))
    yield page[start:]


def before_the_article(piece: str, language: Language) -> str | None:
    """What stands in a piece before its article: headings of chapters, announcements; None where there is no article.

    >>> before_the_article("## Глава 1. А  ### Статья 1. Б", Language.RUS) is None
    True
    """
    article = next(pattern for kind, pattern in STRUCTURE[language].headings if kind is Kind.ARTICLE)
    for heading in _HEADING.finditer(piece):
        if article.match(heading["words"].strip("* ")):
            return piece[: heading.start()]
    return None


def _before_announcements(page: str, start: int, end: int, announcement: re.Pattern[str]) -> int:
    """Where the announcements begin that stand right before a heading: a marker, and one paragraph behind it."""
    lines = list(_LINE.finditer(page, start, end))
    cut = len(lines)
    while cut:
        back = next((step for step in (1, 2) if cut >= step and _is_marker(lines[cut - step], announcement)), 0)
        if not back:
            break
        cut -= back
    return lines[cut].start() if cut < len(lines) else end


def _is_marker(line: re.Match[str], announcement: re.Pattern[str]) -> bool:
    return bool(announcement.match(line.group().strip(" \t>*")))
