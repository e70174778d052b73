"""What a paragraph of a Word file holds: its words as printed, its hidden words, its notes and boxes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lawdiff.reading.docx.styles import integer, is_on
from lawdiff.reading.paragraphs import Revisions, raised
from lawdiff.reading.xml_tree import local_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml.etree import _Element

    from lawdiff.reading.docx.styles import Styles

_SKIPPED = frozenset({
    "pPr", "rPr", "instrText", "delInstrText", "fldChar", "bookmarkEnd", "commentRangeStart", "commentRangeEnd",
    "commentReference", "annotationRef", "proofErr", "permStart", "permEnd", "lastRenderedPageBreak", "footnoteRef",
    "endnoteRef", "separator", "continuationSeparator", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr", "Fallback",
    "dayLong", "dayShort", "monthLong", "monthShort", "yearLong", "yearShort", "pgNum", "rubyPr", "rt",
})  # fmt: skip
_GONE = {
    Revisions.ACCEPT: frozenset({"del", "moveFrom"}),
    Revisions.REJECT: frozenset({"ins", "moveTo"}),
    Revisions.REFUSE: frozenset[str](),
}
_SIGNS = {"tab": " ", "ptab": " ", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}
_PRIVATE = 0xF000
_OWN_BOOKMARKS = ("_", "OLE_LINK")


@dataclass(slots=True)
class Content:
    """What stands in one paragraph.

    Attributes:
        pieces: its visible words, in order.
        hidden: its words that are formatted as hidden.
        anchor: its first bookmark.
        footnotes: references to notes: kind (`footnotes`, `endnotes`) and identifier.
        boxes: the text boxes anchored in it.
    """

    pieces: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    anchor: str = ""
    footnotes: list[tuple[str, str]] = field(default_factory=list)
    boxes: list[_Element] = field(default_factory=list)


class Runs:
    """Reads the runs of paragraphs."""

    __slots__ = ("_gone", "_ready", "_styles", "_w")

    def __init__(self, styles: Styles, revisions: Revisions, w: str) -> None:
        self._styles = styles
        self._gone = _GONE[revisions]
        self._w = w
        self._ready: dict[str, str] = {}

    def read(self, paragraph: _Element, into: Content) -> Content:
        """Add what a paragraph holds to what came before it."""
        hidden = raises = False
        names = self._ready
        run_end: _Element | None = None
        for element in self._visible(paragraph):
            tag = element.tag
            name = names.get(tag) or names.setdefault(tag, local_name(tag))
            if name == "r":
                hidden, raises = self._looks(element)
                run_end = element
            elif name in {"t", "delText"}:
                text = element.text
                if text:
                    if element.getparent() is not run_end:
                        hidden, raises = False, False
                    if hidden:
                        into.hidden.append(text)
                    else:
                        into.pieces.append(raised(into.pieces, text) if raises else text)
            elif name in _SIGNS:
                into.pieces.append(_SIGNS[name])
            else:
                taker = _TAKERS.get(name)
                if taker:
                    taker(element, into, self._w)
        return into

    def _visible(self, paragraph: _Element) -> Iterator[_Element]:
        """All elements in a paragraph, in order, without what is not to be looked into."""
        names = self._ready
        waiting = list(reversed(paragraph))
        while waiting:
            element = waiting.pop()
            name = names.get(element.tag) or names.setdefault(element.tag, local_name(element.tag))
            if name in _SKIPPED or name in self._gone:
                continue
            yield element
            if name != "txbxContent" and len(element):
                waiting.extend(reversed(element))

    def _looks(self, run: _Element) -> tuple[bool, bool]:
        """Whether a run is hidden, and whether it is raised."""
        w = self._w
        properties = run.find(f"{w}rPr")
        if properties is None:
            return False, False
        hidden = raises = False
        for element in properties:
            name = local_name(element.tag)
            if name == "rStyle":
                style = self._styles[element.get(f"{w}val", "")]
                hidden, raises = style.is_hidden, style.raises
            elif name == "vanish":
                hidden = is_on(element, w)
            elif name == "vertAlign":
                raises = element.get(f"{w}val") == "superscript"
        return hidden, raises


def _break(_element: _Element, into: Content, _w: str) -> None:
    into.pieces.append("\n")


def _symbol(element: _Element, into: Content, w: str) -> None:
    code = integer(str(int(element.get(f"{w}char", "0"), 16)) if _is_hexadecimal(element.get(f"{w}char", "")) else "")
    # Symbol fonts put their signs into the private area, over the letters of ASCII.
    if _PRIVATE < code <= _PRIVATE + 0xFF:
        into.pieces.append(_SYMBOLS.get(code - _PRIVATE, "•"))
    elif code:
        into.pieces.append(chr(code))


_SYMBOLS = {0x2D: "–", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xA3: "≤", 0xB4: "×", 0xBE: "–"}


def _is_hexadecimal(text: str) -> bool:
    return 0 < len(text) <= 5 and all(sign in "0123456789abcdefABCDEF" for sign in text)


def _bookmark(element: _Element, into: Content, w: str) -> None:
    name = element.get(f"{w}name", "")
    if name and not into.anchor and not name.startswith(_OWN_BOOKMARKS):
        into.anchor = name


def _footnote(element: _Element, into: Content, w: str) -> None:
    kind = "footnotes" if local_name(element.tag) == "footnoteReference" else "endnotes"
    into.footnotes.append((kind, element.get(f"{w}id", "")))


def _box(element: _Element, into: Content, _w: str) -> None:
    into.boxes.append(element)


_TAKERS: dict[str, Callable[[_Element, Content, str], None]] = {
    "br": _break,
    "sym": _symbol,
    "bookmarkStart": _bookmark,
    "footnoteReference": _footnote,
    "endnoteReference": _footnote,
    "txbxContent": _box,
}
