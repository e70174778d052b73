"""What every engine's result is brought to: kept, removed and added words; and what is asked of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

Op = Literal["keep", "remove", "add"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words; `before` is what the old text has in place of a kept text, where that differs."""

    op: Op
    text: str
    before: str | None = None

    @property
    def old(self) -> str:
        if self.op == "add":
            return ""
        return self.text if self.before is None else self.before

    @property
    def new(self) -> str:
        return "" if self.op == "remove" else self.text


Region = tuple[Piece, ...]
"""Pieces that follow one another: a whole text for most engines, one change for lawdiff."""


@dataclass(frozen=True, slots=True)
class Count:
    """Hunks: runs of removed and added words without a kept word in them; and those that split a word."""

    hunks: int
    split: int


def count(regions: Iterable[Region]) -> Count:
    """Counts hunks the same way for every engine; changed white space alone is no hunk.

    >>> count([(Piece("keep", "до "), Piece("remove", "двух"), Piece("add", "трёх"), Piece("keep", " лет"))])
    Count(hunks=1, split=0)
    >>> count([(Piece("keep", "стать"), Piece("remove", "я"), Piece("add", "и"))])
    Count(hunks=1, split=1)
    """
    hunks = split = 0
    for region in regions:
        old, new = "".join(p.old for p in region), "".join(p.new for p in region)
        for (old_start, old_end), (new_start, new_end) in _hunks(region):
            hunks += 1
            split += any(
                _inside_word(text, place)
                for text, place in ((old, old_start), (old, old_end), (new, new_start), (new, new_end))
            )
    return Count(hunks, split)


def words(text: str) -> list[str]:
    """The words by which a rebuilt text is compared: white space is no word."""
    return text.split()


def rebuilds(region: Region, old_words: list[str], new_words: list[str]) -> str:
    """Whether kept + removed is the old text, kept + added the new: `yes`, `old only`, `new only`, `no`."""
    old = words("".join(piece.old for piece in region)) == old_words
    new = words("".join(piece.new for piece in region)) == new_words
    return {(True, True): "yes", (True, False): "old only", (False, True): "new only"}.get((old, new), "no")


Range = tuple[int, int]


def _hunks(region: Region) -> Iterator[tuple[Range, Range]]:
    old = new = 0
    start: tuple[int, int] | None = None
    end = (0, 0)
    for piece in region:
        changed = piece.op != "keep" and bool(piece.text.strip())
        if changed and start is None:
            start = (old, new)
        if piece.op == "keep" and piece.text.strip() and start is not None:
            yield (start[0], end[0]), (start[1], end[1])
            start = None
        old, new = old + len(piece.old), new + len(piece.new)
        if changed:
            end = (old, new)
    if start is not None:
        yield (start[0], end[0]), (start[1], end[1])


def _inside_word(text: str, place: int) -> bool:
    """Whether a word, a hyphenated number or a date has letters or digits on both sides of a place."""
    if not 0 < place < len(text):
        return False
    left, right = text[place - 1], text[place]
    if left.isalnum() and right.isalnum():
        return True
    if right.isalnum() and place >= 2:
        return _joins(text[place - 2], left, right)
    if left.isalnum() and place + 1 < len(text):
        return _joins(left, right, text[place + 1])
    return False


def _joins(left: str, joint: str, right: str) -> bool:
    if joint in "-\u2010\u2011":
        return left.isalnum() and right.isalnum()
    return joint in ".," and left.isdigit() and right.isdigit()
