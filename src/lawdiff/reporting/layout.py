"""How the words of a change stand on the page: its hunks cut into lines, as the statute prints them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from lawdiff.comparing.result import Change, ChangeKind, Hunk, Op
from lawdiff.model import Kind, Provision


class Role(StrEnum):
    """What a line is."""

    HEADING = "heading"
    TEXT = "text"
    WRAP_UP = "wrap-up"
    POINTS = "points"
    """No words: here the points stand, whose changes are shown by themselves."""
    STRAY = "stray"
    """Words that the reader could not place."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words on one line."""

    op: Op
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a provision.

    Attributes:
        role: what it is.
        pieces: its words.
        depth: how far it is set in; 0 for the provision's own words.
        label: `1)` and the like, where the line begins a numbered provision.
        old_label: the same in the old edition, where it differs.
    """

    role: Role
    pieces: tuple[Piece, ...] = ()
    depth: int = 0
    label: str = ""
    old_label: str = ""

    @property
    def op(self) -> Op | None:
        """What happened to all of the line; None where it is mixed or empty."""
        ops = {piece.op for piece in self.pieces}
        return ops.pop() if len(ops) == 1 else None

    def side(self, op: Op) -> Line:
        """The line in one edition: `Op.REMOVE` for the old one, `Op.ADD` for the new one."""
        label = (self.old_label if op is Op.REMOVE else "") or self.label
        return replace(self, pieces=tuple(piece for piece in self.pieces if piece.op in (Op.KEEP, op)), label=label)


def laid_out(change: Change) -> tuple[Line, ...]:
    r"""The lines of a change.

    An inserted or repealed provision is shown with its points, each on its line. A modified one shows its own
    words; where it has points between them and its wrap-up, a line says so.

    >>> from lawdiff.comparing.result import Hunk
    >>> change = Change(ChangeKind.MODIFIED, None, None, (Hunk(Op.KEEP, "a "), Hunk(Op.ADD, "b\nc")))
    >>> [[piece.text for piece in line.pieces] for line in laid_out(change)]
    [['a ', 'b'], ['c']]
    """
    ops = {hunk.op for hunk in change.hunks}
    node = change.after or change.before
    # Of a chapter only the heading is meant: its articles have changes of their own.
    below = node is not None and not node.kind.is_grouping
    if node and below and change.kind in (ChangeKind.INSERTED, ChangeKind.REPEALED) and len(ops) <= 1:
        op = Op.ADD if change.kind is ChangeKind.INSERTED else Op.REMOVE
        # The article's own label stands in the heading of its card.
        return tuple(_tree(node, op, 0, "" if node.kind is Kind.ARTICLE else None))
    if ops == {Op.REMOVE, Op.ADD}:
        # Nothing was kept: the old words whole, then the new ones, each on lines of their own.
        return tuple(
            line
            for op in (Op.REMOVE, Op.ADD)
            for line in _own(replace(change, hunks=tuple(hunk for hunk in change.hunks if hunk.op is op)))
        )
    return tuple(_own(change))


def _tree(node: Provision, op: Op, depth: int, label: str | None = None) -> Iterator[Line]:
    if label is None:
        label = node.label
    for role, words in (
        (Role.HEADING, node.heading),
        *((Role.TEXT, alinea.text) for alinea in node.alineas),
        *((Role.STRAY, stray.text) for stray in node.strays),
    ):
        if words:
            yield Line(role, (Piece(op, words),), depth, label)
            label = ""
    if label and not node.is_stub:
        yield Line(Role.TEXT, (), depth, label)
    flush = node.kind is Kind.ARTICLE or node.kind.is_grouping
    for child in node.children:
        yield from _tree(child, op, depth if flush else depth + 1)
    for alinea in node.closing:
        yield Line(Role.WRAP_UP, (Piece(op, alinea.text),), depth)


@dataclass(frozen=True, slots=True)
class _Joints:
    """Which line breaks of a provision's own words (by their order) part its heading, words and wrap-up."""

    after_heading: int = -1
    before_closing: int = -1


def _joints(node: Provision | None) -> _Joints:
    if node is None:
        return _Joints()
    before = "\n".join(part for part in (node.heading, node.text) if part)
    return _Joints(
        node.heading.count("\n") if node.heading and (node.text or node.wrap_up) else -1,
        before.count("\n") if before and node.wrap_up and node.children else -1,
    )


def _own(change: Change) -> Iterator[Line]:
    """The own words of a provision, by line; a joint that one edition lacks stands where the other has it."""
    node = change.after or change.before
    role = Role.HEADING if node and node.heading else Role.TEXT
    label = node.label if node and node.kind is not Kind.ARTICLE else ""
    if any(hunk.text.startswith(label) for hunk in change.hunks[:2]):
        label = ""  # a label that changed, or that only one edition has, is among the words
    old_label = change.before.label if label and change.before and change.before.label != label else ""
    joints = {Op.REMOVE: _joints(change.before), Op.ADD: _joints(change.after)}
    leading = Op.ADD if change.after else Op.REMOVE
    closing = Op.ADD if joints[Op.ADD].before_closing >= 0 else Op.REMOVE
    passed = {Op.REMOVE: 0, Op.ADD: 0}
    pieces: list[Piece] = []
    hunks = _typography(change.hunks) if change.kind is ChangeKind.COSMETIC else change.hunks
    for hunk in hunks:
        first, *rest = hunk.text.split("\n")
        if first:
            pieces.append(Piece(hunk.op, first))
        for text in rest:
            if pieces:
                yield Line(role, tuple(pieces), 0, label, old_label)
                label = old_label = ""
            pieces = [Piece(hunk.op, text)] if text else []
            sides = [side for side in (Op.REMOVE, Op.ADD) if hunk.op in (Op.KEEP, side)]
            if leading in sides and passed[leading] == joints[leading].after_heading:
                role = Role.TEXT
            if closing in sides and passed[closing] == joints[closing].before_closing:
                yield Line(Role.POINTS)
                role = Role.WRAP_UP
            for side in sides:
                passed[side] += 1
    if pieces:
        yield Line(role, tuple(pieces), 0, label, old_label)


def _typography(hunks: tuple[Hunk, ...]) -> Iterator[Hunk]:
    """The same hunks; where kept words differ in typography, both spellings are shown."""
    for hunk in hunks:
        if not hunk.before_text:
            yield hunk
            continue
        old, new = _WORDS.findall(hunk.before_text), _WORDS.findall(hunk.text)
        alike = 0
        while alike < min(len(old), len(new)) and old[alike] == new[alike]:
            alike += 1
        end = 0
        while end < min(len(old), len(new)) - alike and old[-1 - end] == new[-1 - end]:
            end += 1
        for op, words in (
            (Op.KEEP, new[:alike]),
            (Op.REMOVE, old[alike : len(old) - end]),
            (Op.ADD, new[alike : len(new) - end]),
            (Op.KEEP, new[len(new) - end :]),
        ):
            if words:
                yield Hunk(op, "".join(words))


_WORDS = re.compile(r"\s*\S+|\s+")
