"""The fate of the offences as a picture: where each stood before, where it stands now. Geometry only, no words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from lawdiff.meaning.fate import FateKind, Offence, OffenceFate
from lawdiff.model import natural_key

SIDES = ("before", "after")

IN_PLACE = frozenset({FateKind.REWORDED})
"""Fates of offences that stay where they are: a picture of moves can leave them out."""


@dataclass(frozen=True, slots=True)
class Shape:
    """Measures of a picture, in its own units.

    Attributes:
        width: of all of it.
        text: of each column of names.
        line: height of a line of a name.
        letters: how many letters of a title fit into a line.
        lines: of a title at most; 0 for none.
    """

    width: int
    text: int
    line: int
    letters: int
    lines: int


WIDE = Shape(1040, 404, 17, 46, 2)
NARROW = Shape(340, 118, 15, 0, 0)


@dataclass(frozen=True, slots=True)
class Node:
    """An offence in one of the two columns.

    Attributes:
        offence: which.
        y: its middle.
        title: its title, cut into lines; the last one ends in an ellipsis where there is more.
    """

    offence: Offence
    y: float
    title: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A code's part of a column.

    Attributes:
        act: which code.
        name: what it is called, in lines.
        side: `before` or `after`.
        top: where it begins; its name stands in the first line.
        height: how high it is: as high as on the other side, so that a code is one band across the picture.
        nodes: its offences.
    """

    act: str
    name: tuple[str, ...]
    side: str
    top: float
    height: float
    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """What became of an offence: a line from its old place to its new one, or a stop where one of them is missing.

    Attributes:
        row: the fate.
        start: height of the old place; None where the offence is new.
        end: height of the new place; None where it is gone.
    """

    row: OffenceFate
    start: float | None
    end: float | None


@dataclass(frozen=True, slots=True)
class Flow:
    """The whole picture.

    Attributes:
        shape: its measures.
        height: of all of it.
        blocks: the codes on both sides.
        links: what leads from where to where; those that move are last, so that they lie on top.
    """

    shape: Shape
    height: float
    blocks: tuple[Block, ...]
    links: tuple[Link, ...]


HEAD, GAP, PAD, SKY = 30, 22, 12, 30
"""Heights: of a line with a code's name, between codes, between offences, of the heads of the columns."""


def flow(rows: Iterable[OffenceFate], names: Mapping[str, str], shape: Shape) -> Flow:
    """Draw fates.

    Args:
        rows: what to draw; unchanged offences are left out.
        names: of the codes, by id, from above to below.
        shape: the measures.
    """
    drawn = [row for row in rows if row.changed]
    found: dict[str, dict[tuple[str, str], Offence]] = {side: {} for side in SIDES}
    for row in drawn:
        for side in SIDES:
            found[side] |= {(each.act, each.number): each for each in _on(row, side)}
    here = {act for offences in found.values() for act, _ in offences}
    blocks: list[Block] = []
    top: float = SKY
    for act in (*(act for act in names if act in here), *sorted(here - set(names))):
        name = cut(names.get(act, act), shape.letters, 2) if shape.lines else (names.get(act, act),)
        pair = [_block(act, name, side, top, found[side].values(), shape) for side in SIDES]
        height = max(block.height for block in pair)
        blocks += [replace(block, height=height) for block in pair]
        top += height + GAP
    heights = {(block.side, node.offence.act, node.offence.number): node.y for block in blocks for node in block.nodes}
    links = [Link(row, start, end) for row in drawn for start, end in _ends(row, heights)]
    return Flow(
        shape, top - GAP + 4, tuple(blocks), tuple(sorted(links, key=lambda link: link.row.fate not in IN_PLACE))
    )


def _on(row: OffenceFate, side: str) -> list[Offence]:
    first = row.before if side == "before" else row.after
    parts = row.parts if row.fate is (FateKind.MERGED if side == "before" else FateKind.SPLIT) else ()
    return [each for each in (first, *parts) if each is not None]


def _ends(row: OffenceFate, heights: dict[tuple[str, str, str], float]) -> list[tuple[float | None, float | None]]:
    starts = [heights["before", each.act, each.number] for each in _on(row, "before")]
    ends = [heights["after", each.act, each.number] for each in _on(row, "after")]
    if not starts or not ends:
        return [(start, None) for start in starts] + [(None, end) for end in ends]
    return [(start, end) for start in starts for end in ends]


def _block(act: str, name: tuple[str, ...], side: str, top: float, offences: Iterable[Offence], shape: Shape) -> Block:
    y = top + HEAD + (len(name) - 1) * shape.line
    nodes = []
    for offence in sorted((each for each in offences if each.act == act), key=lambda each: natural_key(each.number)):
        title = cut(offence.heading, shape.letters, shape.lines)
        height = shape.line * (1 + len(title))
        nodes.append(Node(offence, y + height / 2, title))
        y += height + PAD
    return Block(act, name, side, top, y - top, tuple(nodes))


def cut(text: str, letters: int, lines: int) -> tuple[str, ...]:
    """A text in so many lines of so many letters; an ellipsis where it goes on.

    >>> cut("Intentional infliction of light bodily harm", 24, 2), cut("Battery", 24, 2), cut("Battery", 0, 0)
    (('Intentional infliction', 'of light bodily harm'), ('Battery',), ())
    >>> cut("Propaganda of suicide among minors", 12, 2)
    ('Propaganda', 'of suicide…')
    """
    if not lines:
        return ()
    found = [""]
    for word in text.split():
        longer = f"{found[-1]} {word}".strip()
        if len(longer) <= letters or not found[-1]:
            found[-1] = longer
        else:
            found.append(word)
    found = [line if len(line) <= letters else f"{line[: letters - 1]}…" for line in found if line]
    if len(found) > lines:
        last = found[lines - 1]
        shorter = last if len(last) < letters else last[: letters - 1].rstrip()
        found = [*found[: lines - 1], f"{shorter.rstrip('…')}…"]
    return tuple(found)
