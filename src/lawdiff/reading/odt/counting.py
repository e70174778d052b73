"""Numbers of lists and headings, which stand in no text of an OpenDocument file (version 1.3, part 3, 5.3, 16.30)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lawdiff.reading.labels import numeral

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lawdiff.reading.odt.styles import Level

_PLACE = re.compile(r"%(\d{1,2})%")


@dataclass(slots=True)
class Counter:
    """How far a list, or the headings of a text, has been counted.

    >>> from lawdiff.reading.odt.styles import Level
    >>> counter = Counter({1: Level("decimal", "Статья ", "."), 2: Level("decimal", "", ")")})
    >>> counter.label(1), counter.label(2), counter.label(2), counter.label(1), counter.label(2)
    ('Статья 1. ', '1) ', '2) ', 'Статья 2. ', '1) ')
    """

    levels: Mapping[int, Level]
    counts: dict[int, int] = field(default_factory=dict)

    def label(self, depth: int, start: int | None = None) -> str:
        """Count one item of a level, and give its label; `start` sets its number."""
        level = self.levels.get(depth)
        if level is None:
            return ""
        if start is None:
            self.counts[depth] = self.counts[depth] + 1 if depth in self.counts else level.start
        else:
            self.counts[depth] = start
        for inner in [inner for inner in self.counts if inner > depth]:
            del self.counts[inner]
        label = self._printed(level, depth)
        return f"{label.rstrip()} " if label.strip() else ""

    def _printed(self, level: Level, depth: int) -> str:
        if level.pattern:
            return _PLACE.sub(lambda found: self._number(int(found[1])), level.pattern)
        if level.style == "none":
            return ""
        shown = range(max(1, depth - level.shown + 1), depth + 1)
        return level.before + ".".join(filter(None, map(self._number, shown))) + level.behind

    def _number(self, depth: int) -> str:
        level = self.levels.get(depth)
        return "" if level is None else numeral(self.counts.get(depth, level.start), level.style)
