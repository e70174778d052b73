"""The elements of a page become paragraphs, as a browser would break them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lawdiff.reading.html.shell import is_left_out
from lawdiff.reading.labels import numeral
from lawdiff.reading.paragraphs import Hint, Paragraph, raised
from lawdiff.reading.tables import paragraphs_of_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import html

_BLOCKS = frozenset({
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "blockquote", "article",
    "section", "pre", "center", "hr", "address", "figure", "figcaption", "body", "html", "main", "header", "footer",
    "fieldset",
    "details", "summary", "caption", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "hgroup", "legend",
})  # fmt: skip
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_CONTAINERS = frozenset({"div", "section", "article", "main", "body", "html", "ul", "ol", "table", "center"})
_SPACES = re.compile(r"[ \t\r\n\f]+")
_NOTE_CLASSES = frozenset({"note", "notes", "footnote", "comment-law", "snoska", "izm", "amendment-note"})
_NOTE_BEGINS = re.compile(r"\s*(?:[СC]нос?ка|Ескерту|Примечание\s+(?:ИЗПИ|РЦПИ)|(?:ЗҚАИ|РҚАО)|Note[.:]|Footnote)")
_RED = re.compile(
    r"(?:^|;)\s*color\s*:\s*(?:red|#f00\b|#ff0000|#c00\b|#cc0000|rgb\(\s*2[0-5]\d\s*,\s*0\s*,\s*0\s*\))", re.IGNORECASE
)
_RED_NAMES = frozenset({"red", "#ff0000", "#f00", "ff0000"})
_LIST_STYLES = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}


@dataclass(slots=True)
class _Open:
    """The paragraph that is being put together."""

    pieces: list[str] = field(default_factory=list)
    label: str = ""
    anchor: str = ""
    own_anchor: bool = False
    marked: Hint = Hint.TEXT
    begun: bool = False


def paragraphs_in(content: html.HtmlElement) -> list[Paragraph]:
    """The paragraphs of an element, in order."""
    walk = _Walk()
    walk.block(content, Hint.TEXT)
    return walk.done


class _Walk:
    def __init__(self) -> None:
        self.open = _Open()
        self.done: list[Paragraph] = []
        self.counters: list[tuple[int, int, str]] = []

    def block(self, element: html.HtmlElement, hint: Hint) -> None:
        """Read a block; what stands before and behind it are other paragraphs."""
        self.flush()
        tag = element.tag
        inside = _hint_of(element, hint)
        self.note_anchor(element)
        if tag == "li":
            self.open.label = self.next_label(element)
        if tag == "table":
            self.table(element, inside)
            return
        if tag == "ol":
            style = _LIST_STYLES.get(element.get("type", "1"), "decimal")
            self.counters.append((_integer(element.get("start"), 1), -1 if "reversed" in element.attrib else 1, style))
        elif tag == "ul":
            self.counters.append((0, 0, "none"))
        self.children(element, inside, preformatted=tag == "pre")
        if tag in {"ol", "ul"}:
            self.counters.pop()
        self.flush()

    def children(self, element: html.HtmlElement, hint: Hint, *, preformatted: bool) -> None:
        """Read what an element holds: words, blocks, inline elements."""
        self.words(element.text, hint, preformatted=preformatted)
        for inner in element:
            tag = inner.tag
            if tag == "br":
                if self.open.marked is Hint.NOTE:
                    # A note ends with its line, the text behind it has markup of its own.
                    self.flush()
                else:
                    self.open.pieces.append("\n")
            elif is_left_out(inner):
                pass
            elif tag in _BLOCKS:
                self.block(inner, hint)
            else:
                self.note_anchor(inner)
                if tag == "sup":
                    digits = "".join(inner.itertext()).strip()
                    self.words(raised(self.open.pieces, digits), hint, preformatted=False)
                else:
                    self.children(inner, _hint_of(inner, hint), preformatted=preformatted)
            self.words(inner.tail, hint, preformatted=preformatted)

    def words(self, text: str | None, hint: Hint, *, preformatted: bool) -> None:
        """Add words to the paragraph; a note that begins in the middle of one is a paragraph of its own."""
        if not text:
            return
        if not text.isspace():
            opened = self.open
            if opened.begun and hint is Hint.NOTE and opened.marked is not Hint.NOTE and _NOTE_BEGINS.match(text):
                self.flush()
                opened = self.open
            if not opened.begun:
                opened.begun, opened.marked = True, hint
        self.open.pieces.append(
            text.replace("\r\n", "\n").replace("\r", "\n") if preformatted else _spaces_folded(text)
        )

    def flush(self) -> None:
        """End the paragraph."""
        opened = self.open
        if opened.begun:
            text = "".join(opened.pieces).strip()
            self.done.append(Paragraph(opened.label + text, opened.anchor, opened.marked))
            self.open = _Open()
        elif opened.pieces:
            opened.pieces.clear()

    def note_anchor(self, element: html.HtmlElement) -> None:
        """Keep the identifier of an element for the paragraph in which, or before which, it stands."""
        if self.open.begun:
            return
        identifier = element.get("id") or (element.get("name", "") if element.tag == "a" else "")
        if identifier:
            is_own = element.tag not in _CONTAINERS
            if is_own or (not self.open.own_anchor and any(map(str.isdigit, identifier))):
                self.open.anchor, self.open.own_anchor = identifier, is_own

    def next_label(self, item: html.HtmlElement) -> str:
        """The number of a list's item, which stands in no text."""
        number, step, style = self.counters[-1] if self.counters else (0, 0, "")
        if not step:
            return ""
        number = _integer(item.get("value"), number)
        self.counters[-1] = (number + step, step, style)
        return f"{numeral(number, style)}. "

    def table(self, table: html.HtmlElement, hint: Hint) -> None:
        """Read a table, cell by cell or row by row."""
        anchor, done = self.open.anchor, self.done
        self.open = _Open()
        rows = [self.cells(row, hint) for row in _rows(table)]
        self.done = done
        for index, paragraph in enumerate(paragraphs_of_table(rows)):
            done.append(paragraph if index else paragraph._replace(anchor=paragraph.anchor or anchor))

    def cells(self, row: html.HtmlElement, hint: Hint) -> list[list[Paragraph]]:
        """The paragraphs of each cell of a row."""
        cells = []
        for cell in [row] if row.tag == "caption" else row:
            if cell.tag in {"td", "th", "caption"} and not is_left_out(cell):
                self.done = []
                self.block(cell, _hint_of(row, hint))
                cells.append(self.done)
        return cells


def _rows(table: html.HtmlElement) -> Iterator[html.HtmlElement]:
    for part in table:
        if part.tag in {"tr", "caption"}:
            if not is_left_out(part):
                yield part
        elif part.tag in {"thead", "tbody", "tfoot"}:
            yield from _rows(part)


def _spaces_folded(text: str) -> str:
    """White space as a browser shows it; no-break spaces are no white space."""
    inner = text.strip(" \t\r\n\f")
    if "  " in inner or "\n" in inner or "\t" in inner or "\r" in inner or "\f" in inner:
        inner = _SPACES.sub(" ", inner)
    if len(inner) == len(text):
        return inner
    before = " " if text[0] in _BLANK else ""
    return before + inner + (" " if text[-1] in _BLANK and inner else "")


_BLANK = " \t\r\n\f"


def _hint_of(element: html.HtmlElement, outer: Hint) -> Hint:
    if element.attrib:
        classes = element.get("class")
        if classes and not _NOTE_CLASSES.isdisjoint(classes.lower().split()):
            return Hint.NOTE
        style = element.get("style")
        if (style and _RED.search(style)) or (element.tag == "font" and element.get("color", "").lower() in _RED_NAMES):
            return outer if outer is Hint.NOTE else Hint.ANNOUNCEMENT
    return Hint.HEADING if element.tag in _HEADINGS and outer is Hint.TEXT else outer


def _integer(text: str | None, otherwise: int) -> int:
    text = (text or "").strip()
    return int(text) if text.lstrip("-").isdecimal() and len(text) < _LONGEST_NUMBER else otherwise


_LONGEST_NUMBER = 7
