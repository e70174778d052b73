"""Numbers that stand in no text: Word counts them, a reader must count them the same way (ECMA-376, 17.9)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lawdiff.reading.docx.styles import OFF, integer
from lawdiff.reading.labels import numeral

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_DASHES = "-–—−‒"


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list.

    Attributes:
        start: its first number.
        style: of its numbers, as `lawdiff.reading.labels.numeral` calls it; `bullet` for none.
        text: the label, with `%1` for the number of the first level.
        restart: the level after which it starts anew (counted from 1); 0 for never.
        legal: true where all numbers of the label are decimal.
        glue: what stands between label and words.
    """

    start: int = 1
    style: str = "decimal"
    text: str = ""
    restart: int = -1
    legal: bool = False
    glue: str = " "


@dataclass(slots=True)
class _List:
    levels: dict[int, Level] = field(default_factory=dict)
    counts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """The lists of a file, and how far each has been counted."""

    __slots__ = ("_abstract", "_lists", "_overrides", "_started", "_w")

    def __init__(self, root: _Element | None, w: str) -> None:
        self._w = w
        self._lists: dict[str, _List] = {}
        self._abstract: dict[str, str] = {}
        self._overrides: dict[str, tuple[dict[int, int], dict[int, Level]]] = {}
        self._started: set[tuple[str, int]] = set()
        if root is None:
            return
        linked: dict[str, str] = {}
        links: dict[str, str] = {}
        for element in root.iter(f"{w}abstractNum"):
            identifier = element.get(f"{w}abstractNumId", "")
            self._lists[identifier] = _List(
                {integer(level.get(f"{w}ilvl")): self._level(level) for level in element.findall(f"{w}lvl")}
            )
            for tag, table in (("styleLink", linked), ("numStyleLink", links)):
                link = element.find(f"{w}{tag}")
                if link is not None:
                    table[identifier if tag == "numStyleLink" else link.get(f"{w}val", "")] = (
                        link.get(f"{w}val", "") if tag == "numStyleLink" else identifier
                    )
        for element in root.findall(f"{w}num"):
            identifier = element.get(f"{w}numId", "")
            target = element.find(f"{w}abstractNumId")
            abstract = "" if target is None else target.get(f"{w}val", "")
            self._abstract[identifier] = linked.get(links.get(abstract, ""), abstract)
            self._overrides[identifier] = self._overridden(element)

    def label(self, numbering: tuple[str, int]) -> str:
        """Count one paragraph of a list, and give its label with what stands behind it; empty for a bullet.

        Args:
            numbering: identifier of the list, and level in it.
        """
        identifier, depth = numbering
        abstract = self._abstract.get(identifier)
        listed = None if abstract is None else self._lists.get(abstract)
        if listed is None or abstract is None or not 0 <= depth < _LEVELS:
            return ""
        starts, levels = self._overrides[identifier]
        known: Mapping[int, Level] = {**listed.levels, **levels} if levels else listed.levels
        level = known.get(depth)
        if level is None:
            return ""
        counts = listed.counts
        if depth in starts and (identifier, depth) not in self._started:
            self._started.add((identifier, depth))
            counts[depth] = starts[depth]
        else:
            counts[depth] = counts[depth] + 1 if depth in counts else level.start
        for outer in range(depth):
            counts.setdefault(outer, known[outer].start if outer in known else 1)
        for inner in [inner for inner in counts if inner > depth]:
            rule = known[inner].restart if inner in known else -1
            if rule < 0 or depth < rule:
                del counts[inner]
        return _printed(level, known, counts)

    def _overridden(self, element: _Element) -> tuple[dict[int, int], dict[int, Level]]:
        w = self._w
        starts, levels = {}, {}
        for override in element.findall(f"{w}lvlOverride"):
            depth = integer(override.get(f"{w}ilvl"))
            start, level = override.find(f"{w}startOverride"), override.find(f"{w}lvl")
            if level is not None:
                levels[depth] = self._level(level)
            if start is not None:
                starts[depth] = integer(start.get(f"{w}val"), 1)
        return starts, levels

    def _level(self, element: _Element) -> Level:
        w = self._w

        def value(tag: str, otherwise: str) -> str:
            found = element.find(f"{w}{tag}")
            return otherwise if found is None else found.get(f"{w}val", otherwise)

        legal = element.find(f"{w}isLgl")
        style = value("numFmt", "")
        if not style:
            # Formats newer than the standard stand in an alternative beside it.
            inner = element.find(f".//{w}numFmt")
            style = "decimal" if inner is None else inner.get(f"{w}val", "decimal")
        return Level(
            start=integer(value("start", "0")),
            style=style,
            text=value("lvlText", ""),
            restart=integer(value("lvlRestart", ""), -1),
            legal=legal is not None and legal.get(f"{w}val", "1") not in OFF,
            glue="" if value("suff", "tab") == "nothing" else " ",
        )


def _printed(level: Level, known: Mapping[int, Level], counts: Mapping[int, int]) -> str:
    if level.style == "bullet":
        # A dash before a list is how statutes print it; dots and ticks are decoration.
        return f"{level.text}{level.glue}" if level.text and level.text in _DASHES else ""

    def number(found: re.Match[str]) -> str:
        place = int(found[1]) - 1
        style = "decimal" if level.legal else known[place].style if place in known else "decimal"
        return numeral(counts.get(place, 0), style) if style != "bullet" else ""

    label = _PLACE.sub(number, level.text)
    return f"{label}{level.glue}" if label.strip() else ""
