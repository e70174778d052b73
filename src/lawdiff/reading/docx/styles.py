"""What the styles of a Word file say that a reader must know: headings, numbering, hidden text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

OFF = frozenset({"0", "false", "off", "none"})
_BODY_TEXT = 9
"""The outline level that is none."""
_DEEPEST = 40


@dataclass(frozen=True, slots=True)
class Style:
    """A style of paragraphs or characters, with what it inherits.

    Attributes:
        is_heading: true where it has an outline level.
        numbering: identifier of its list, and level in it; None where it has none.
        is_hidden: true where its text is not shown.
        raises: true where its text is raised (superscript).
    """

    is_heading: bool = False
    numbering: tuple[str, int] | None = None
    is_hidden: bool = False
    raises: bool = False


PLAIN = Style()


class Styles:
    """The styles of a file by their identifiers."""

    __slots__ = ("_default", "_elements", "_known", "_w")

    def __init__(self, root: _Element | None, w: str) -> None:
        self._w = w
        self._known: dict[str, Style] = {}
        self._elements: dict[str, _Element] = {}
        self._default = ""
        for element in () if root is None else root.iter(f"{w}style"):
            identifier = element.get(f"{w}styleId", "")
            self._elements[identifier] = element
            if element.get(f"{w}type") == "paragraph" and element.get(f"{w}default", "0") not in OFF:
                self._default = identifier

    def __getitem__(self, identifier: str | None) -> Style:
        """The style of an identifier; without one, the default style of paragraphs."""
        wanted = self._default if identifier is None else identifier
        style = self._known.get(wanted)
        if style is None:
            style = self._known[wanted] = self._resolved(wanted)
        return style

    def _resolved(self, identifier: str) -> Style:
        w = self._w
        chain: list[_Element] = []
        while identifier in self._elements and len(chain) < _DEEPEST:
            element = self._elements[identifier]
            chain.append(element)
            based = element.find(f"{w}basedOn")
            identifier = "" if based is None else based.get(f"{w}val", "")
        style = PLAIN
        number: str | None = None
        level: int | None = None
        for element in reversed(chain):
            outline = element.find(f"{w}pPr/{w}outlineLvl")
            numbering = element.find(f"{w}pPr/{w}numPr")
            vanish = element.find(f"{w}rPr/{w}vanish")
            align = element.find(f"{w}rPr/{w}vertAlign")
            if numbering is not None:
                found, depth = numbering.find(f"{w}numId"), numbering.find(f"{w}ilvl")
                number = number if found is None else found.get(f"{w}val")
                level = level if depth is None else integer(depth.get(f"{w}val"))
            style = Style(
                style.is_heading if outline is None else integer(outline.get(f"{w}val"), _BODY_TEXT) < _BODY_TEXT,
                None,
                style.is_hidden if vanish is None else is_on(vanish, w),
                style.raises if align is None else align.get(f"{w}val") == "superscript",
            )
        listed = None if number in {None, "0"} else (number or "", level or 0)
        return Style(style.is_heading, listed, style.is_hidden, style.raises)


def is_on(toggle: _Element, w: str) -> bool:
    """Whether a property that is either on or off is on."""
    return toggle.get(f"{w}val", "1").lower() not in OFF


def integer(text: str | None, otherwise: int = 0) -> int:
    """A number of an attribute; another value where it is none.

    >>> integer("3"), integer("x", 1), integer(None)
    (3, 1, 0)
    """
    try:
        return int(text or "")
    except ValueError:
        return otherwise
