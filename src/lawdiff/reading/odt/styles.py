"""What the styles of an OpenDocument text say that a reader must know: lists, headings, hidden and raised words."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from lawdiff.reading.odt.names import LOEXT, STYLE, TEXT

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lxml.etree import _Element

_FORMATS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman", "": "none"}
_CYRILLIC = {"а": "russianLower", "А": "russianUpper"}
_DEEPEST = 40
_DASHES = "-–—−‒"


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list.

    Attributes:
        style: of its numbers, as `lawdiff.reading.labels.numeral` calls it.
        before: what stands before the number.
        behind: what stands behind it.
        start: its first number.
        shown: how many levels its label shows.
        pattern: the whole label, `%1%.%2%.`, where the file says it so; empty where not.
    """

    style: str = "none"
    before: str = ""
    behind: str = ""
    start: int = 1
    shown: int = 1
    pattern: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """What a style of words or paragraphs says.

    Attributes:
        is_hidden: true where its text is not shown.
        raises: true where its text is raised.
        list_style: the list that its paragraphs belong to; empty where none.
    """

    is_hidden: bool = False
    raises: bool = False
    list_style: str = ""


PLAIN = Look()


@dataclass(slots=True)
class Styles:
    """The styles of a text by their names."""

    lists: dict[str, Mapping[int, Level]] = field(default_factory=dict)
    outline: Mapping[int, Level] = field(default_factory=dict)
    _looks: dict[str, Look] = field(default_factory=dict)
    _elements: dict[str, _Element] = field(default_factory=dict)

    def look(self, name: str) -> Look:
        """What the style of a name says, with what it inherits."""
        known = self._looks.get(name)
        if known is None:
            known = self._looks[name] = self._resolved(name)
        return known

    def _resolved(self, name: str) -> Look:
        chain: list[_Element] = []
        while name in self._elements and len(chain) < _DEEPEST:
            element = self._elements[name]
            chain.append(element)
            name = element.get(f"{STYLE}parent-style-name", "")
        look = PLAIN
        for element in reversed(chain):
            listed = element.get(f"{STYLE}list-style-name")
            look = look if listed is None else replace(look, list_style=listed)
            properties = element.find(f"{STYLE}text-properties")
            if properties is not None:
                hidden = properties.get(f"{TEXT}display")
                position = properties.get(f"{STYLE}text-position")
                look = look if hidden is None else replace(look, is_hidden=hidden == "none")
                look = look if position is None else replace(look, raises=_is_raised(position))
        return look


def styles_of(roots: Iterable[_Element | None]) -> Styles:
    """The styles of the parts of a file; a later part overrules an earlier one."""
    styles = Styles()
    for root in roots:
        if root is None:
            continue
        for element in root.iter(f"{STYLE}style"):
            styles._elements[element.get(f"{STYLE}name", "")] = element  # noqa: SLF001  (its maker)
        for element in root.iter(f"{TEXT}list-style"):
            styles.lists[element.get(f"{STYLE}name", "")] = _levels(element)
        for element in root.iter(f"{TEXT}outline-style"):
            styles.outline = _levels(element)
    return styles


def _levels(element: _Element) -> dict[int, Level]:
    levels = {}
    for level in element:
        number = integer(level.get(f"{TEXT}level"), 1)
        before, behind = level.get(f"{STYLE}num-prefix", ""), level.get(f"{STYLE}num-suffix", "")
        if level.tag == f"{TEXT}list-level-style-bullet":
            sign = level.get(f"{TEXT}bullet-char", "")
            # A dash before a list is how statutes print it; dots and ticks are decoration.
            levels[number] = Level(pattern=sign) if sign and sign in _DASHES else Level()
            continue
        said = level.get(f"{STYLE}num-format", "")
        levels[number] = Level(
            style=_FORMATS.get(said, _CYRILLIC.get(said[:1], "decimal")),
            before=before,
            behind=behind,
            start=integer(level.get(f"{TEXT}start-value"), 1),
            shown=integer(level.get(f"{TEXT}display-levels"), 1),
            pattern=level.get(f"{LOEXT}num-list-format", "") if said else "",
        )
    return levels


def _is_raised(position: str) -> bool:
    first = position.strip().partition(" ")[0]
    return first == "super" or (first.endswith("%") and not first.startswith(("-", "0")))


def integer(text: str | None, otherwise: int = 0) -> int:
    """A number of an attribute; another value where it is none.

    >>> integer("3"), integer("x", 1), integer(None)
    (3, 1, 0)
    """
    try:
        return int(text or "")
    except ValueError:
        return otherwise
