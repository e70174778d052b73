"""Lines of pages become paragraphs: by indent, by distance, by where a line ends; running lines are told apart."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from lawdiff.reading.pdf.joining import Hyphens, without_marks
from lawdiff.reading.tables import STRUCTURE_OF_AN_ACT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_DIGITS = re.compile(r"\d+|\b[ivxlc]+\b", re.IGNORECASE)
_PAGE_NUMBER = re.compile(
    r"[-–—\[(\s]*(?:(?:стр|с|бет|page|p)\.?\s*)?\d{1,5}(?:\s*[-–—]?\s*(?:бет|стр\.?|page))?"
    r"(?:\s*(?:/|из|of|ден|-)\s*\d{1,5})?[-–—\])\s.]*",
    re.IGNORECASE,
)
_EDGE_LINES = 2
"""So many lines at the top and at the bottom of a page can be running ones."""
_SHARE_OF_PAGES = 0.4
_FEWEST_PAGES = 3
_INDENT = 6.0
"""Points by which the first line of a paragraph is set in."""
_GAP = 1.35
"""Times the usual distance of lines, from which on a gap parts paragraphs."""
_SHORT = 0.12
"""Share of the line by which the last line of a paragraph is short."""
_SAME_LINE = 2.5
_MOST_COLUMNS = 3
_SHARE_OF_COLUMN = 0.2
_CLOSES = '.;:!?»”"'


class Line(NamedTuple):
    """One line of a page, in points from the upper left corner.

    Attributes:
        left: where it begins.
        baseline: on which it stands.
        right: where it ends.
        text: its words.
    """

    left: float
    baseline: float
    right: float
    text: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page.

    Attributes:
        width: in points.
        height: in points.
        lines: in the order in which the file draws them.
        is_picture: true where it holds no words and a picture.
    """

    width: float
    height: float
    lines: tuple[Line, ...]
    is_picture: bool = False


def without_running_lines(pages: Sequence[Page]) -> tuple[list[Page], list[str]]:
    """The pages without page numbers, and without heads and feet that come again from page to page.

    Returns:
        The pages, and one example of each line that was left out.
    """
    counts = Counter(key for page in pages for key in {_key(line) for line in _edges(page)})
    needed = max(_FEWEST_PAGES, _SHARE_OF_PAGES * len(pages))
    running: dict[str, str] = {}
    kept = []
    for page in pages:
        edges = set(_edges(page))
        outer = _outermost(page)
        lines = []
        for line in page.lines:
            # A number alone is the page's where it stands outermost; a running head says the same on many pages.
            is_number = line in outer and _PAGE_NUMBER.fullmatch(line.text.strip()) is not None and len(pages) > 1
            if line in edges and (is_number or (counts[_key(line)] >= needed and not _is_of_the_law(line))):
                running.setdefault(_key(line), line.text.strip())
            else:
                lines.append(line)
        kept.append(replace(page, lines=tuple(lines)))
    return kept, list(running.values())


def _is_of_the_law(line: Line) -> bool:
    """True for a line that opens a provision: pages may begin alike, and such a line is never left out."""
    text = line.text.strip()
    return bool(STRUCTURE_OF_AN_ACT.match(text) or _LABEL.match(text))


_LABEL = re.compile(r"\d{1,3}(?:-\d{1,3})?[.)]\s*\S|[а-яa-z]\)\s")


def _edges(page: Page) -> list[Line]:
    ordered = sorted(page.lines, key=lambda line: line.baseline)
    return [*ordered[:_EDGE_LINES], *ordered[_EDGE_LINES:][-_EDGE_LINES:]]


def _outermost(page: Page) -> frozenset[Line]:
    ordered = sorted(page.lines, key=lambda line: line.baseline)
    return frozenset((*ordered[:1], *ordered[-1:]))


def _key(line: Line) -> str:
    return _DIGITS.sub("#", " ".join(line.text.lower().split()))


def paragraphs_of_pages(pages: Sequence[Page], hyphens: Hyphens) -> Iterator[str]:
    """The paragraphs of the pages; a page that ends in mid-sentence goes on in the next one.

    Where first lines are set in, a full line goes on in the next one. Other lines are parted by line breaks: whether
    they part paragraphs, their words will tell.
    """
    group: list[str] = []
    before: Line | None = None
    layouts = [_columns(page) for page in pages]
    pitch = _pitch(pages)
    indented = _sets_in_first_lines(pages, layouts)
    for page, columns in zip(pages, layouts, strict=True):
        first = True
        for line in _in_one_line(page.lines):
            column = columns[_column_of(line, columns)]
            if group and before is not None and _begins(before, line, column, pitch, turned=first, indented=indented):
                yield "\n".join(group)
                group = []
            text = without_marks(line.text).strip()
            joined = hyphens.joined(group[-1], text) if group else None
            if joined is not None:
                group[-1] = joined
            elif group and before is not None and indented and _is_full(before, column):
                group[-1] = f"{group[-1]} {text}"
            else:
                group.append(line.text.strip())
            before, first = line, False
    if group:
        yield "\n".join(group)


def _sets_in_first_lines(pages: Sequence[Page], layouts: Sequence[Sequence[_Column]]) -> bool:
    lines = [(line, columns) for page, columns in zip(pages, layouts, strict=True) for line in page.lines]
    set_in = sum(line.left - columns[_column_of(line, columns)].left > _INDENT for line, columns in lines)
    return set_in > _SHARE_SET_IN * len(lines)


_SHARE_SET_IN = 0.05


class _Column(NamedTuple):
    left: float
    right: float


def _columns(page: Page) -> list[_Column]:
    """Where the columns of a page begin and end; lines of one column begin at one of few places."""
    starts = Counter(round(line.left) for line in page.lines)
    if not starts:
        return [_Column(0.0, page.width)]
    lefts: list[float] = []
    for place, count in sorted(starts.items()):
        far = not lefts or place - lefts[-1] > page.width / (_MOST_COLUMNS + 1)
        if far and (not lefts or count >= _SHARE_OF_COLUMN * len(page.lines)):
            lefts.append(float(place))
    # The margin is where most lines begin, and no outlier to its left.
    columns = []
    for index, left in enumerate(lefts):
        end = lefts[index + 1] if index + 1 < len(lefts) else page.width
        own = [line for line in page.lines if left - 1 <= line.left < end - 1] or list(page.lines)
        margin = Counter(round(line.left) for line in own).most_common(1)[0][0]
        rights = sorted(line.right for line in own)
        columns.append(_Column(min(float(margin), *_common(own)), rights[int(0.9 * (len(rights) - 1))]))
    return columns


def _common(lines: Sequence[Line]) -> list[float]:
    """Places at which many lines begin: the leftmost of them is the margin, where first lines are set in."""
    places = Counter(round(line.left) for line in lines)
    return [float(place) for place, count in places.items() if count >= max(2, 0.15 * len(lines))] or [float("inf")]


def _column_of(line: Line, columns: Sequence[_Column]) -> int:
    return max((index for index, column in enumerate(columns) if line.left >= column.left - _INDENT), default=0)


def _pitch(pages: Sequence[Page]) -> float:
    """The distance from line to line within paragraphs: the commonest one of the document."""
    distances = Counter(
        round(2 * (after.baseline - before.baseline)) / 2
        for page in pages
        for before, after in pairwise(page.lines)
        if _SAME_LINE < after.baseline - before.baseline < page.height / 8
    )
    return distances.most_common(1)[0][0] if distances else float("inf")


def _in_one_line(lines: Sequence[Line]) -> Iterator[Line]:
    """Pieces that stand on one baseline, one after the other, as one line."""
    current: Line | None = None
    for line in lines:
        if (
            current is not None
            and abs(line.baseline - current.baseline) < _SAME_LINE
            and -_SAME_LINE <= line.left - current.right < 4 * _INDENT
        ):
            glue = "" if line.left - current.right < 1 else " "
            current = Line(current.left, current.baseline, line.right, f"{current.text.rstrip()}{glue}{line.text}")
            continue
        if current is not None:
            yield current
        current = line
    if current is not None:
        yield current


def _begins(before: Line, line: Line, column: _Column, pitch: float, *, turned: bool, indented: bool) -> bool:
    """Whether a line begins a paragraph.

    Args:
        before: the line before it.
        line: the line.
        column: the edges of its column.
        pitch: the usual distance of lines.
        turned: true for the first line of a page, which has no distance to the one before.
        indented: whether first lines are set in.
    """
    if _is_centred(line, column) and _is_centred(before, column) and not turned:
        return line.baseline - before.baseline > _GAP * pitch
    if line.left - column.left > _INDENT:
        return True
    ended = before.text.rstrip()[-1:] in _CLOSES
    is_short = not _is_full(before, column)
    if turned or line.baseline <= before.baseline:
        if ended and STRUCTURE_OF_AN_ACT.match(line.text.strip()):
            return True
        return ended and not line.text.strip()[:1].islower() and (is_short or not indented)
    return line.baseline - before.baseline > _GAP * pitch or (ended and is_short)


def _is_full(line: Line, column: _Column) -> bool:
    return line.right - line.left >= (1 - _SHORT) * (column.right - column.left)


def _is_centred(line: Line, column: _Column) -> bool:
    left, right = line.left - column.left, column.right - line.right
    return left > 2 * _INDENT and right > 2 * _INDENT and abs(left - right) < 2 * _INDENT
