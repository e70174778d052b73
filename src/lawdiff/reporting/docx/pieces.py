"""The words of two paragraphs as kept, removed and added pieces, exact to the letter on both sides."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from lawdiff.comparing.result import Hunk, Op
from lawdiff.comparing.runs import find_runs
from lawdiff.comparing.words import compare_words

_WORDS = re.compile(r"\n|[^\S\n]+|\S+")


class Piece(NamedTuple):
    """A run of words of one paragraph. Kept words are the same letters in both editions."""

    op: Op
    text: str


class Cut(NamedTuple):
    """A piece and the lines that it stands on: of the old text, and of the new one; None where it is not there."""

    op: Op
    text: str
    old: int | None
    new: int | None


def exact(hunks: Iterable[Hunk]) -> Iterator[Piece]:
    """The same words; kept ones whose letters differ are removed and added word by word.

    >>> [tuple(piece) for piece in exact([Hunk(Op.KEEP, "учет лиц", "учёт лиц")])]
    [(<Op.REMOVE: 'remove'>, 'учёт'), (<Op.ADD: 'add'>, 'учет'), (<Op.KEEP: 'keep'>, ' лиц')]
    """
    for hunk in hunks:
        if hunk.op is Op.KEEP and hunk.before_text:
            yield from verbatim(hunk.before_text, hunk.text)
        elif hunk.text:
            yield Piece(hunk.op, hunk.text)


def verbatim(before: str, after: str) -> Iterator[Piece]:
    """What a comparison to the letter finds, in whole words; where only white space differs, only that.

    >>> [piece.text for piece in verbatim("one two", "one three")]
    ['one ', 'two', 'three']
    >>> [(piece.op.value, piece.text) for piece in verbatim("point 1 , 2", "point 1, 2")]
    [('keep', 'point '), ('keep', '1'), ('remove', ' '), ('keep', ','), ('keep', ' 2')]
    """
    if before == after:
        if before:
            yield Piece(Op.KEEP, before)
        return
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    held: list[Piece] = []
    for run in find_runs(old, new):
        removed = "".join(old[run.old_start : run.old_end])
        added = "".join(new[run.new_start : run.new_end])
        if not run.kept:
            held += [Piece(op, text) for op, text in ((Op.REMOVE, removed), (Op.ADD, added)) if text]
        elif held and not removed.strip() and "\n" not in removed:
            held.append(Piece(Op.KEEP, removed))
        else:
            yield from _respaced(held)
            held = []
            if removed:
                yield Piece(Op.KEEP, removed)
    yield from _respaced(held)


def _respaced(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces of one difference; if it is of white space alone, the letters are kept.

    A publisher who writes «188, 191» for «188 , 191» changed no word, and a redline should not strike one out.
    """
    before = "".join(piece.text for piece in pieces if piece.op is not Op.ADD)
    after = "".join(piece.text for piece in pieces if piece.op is not Op.REMOVE)
    if "\n" in before + after or "".join(before.split()) != "".join(after.split()):
        yield from pieces
        return
    op, text, old, new = Op.KEEP, "", 0, 0
    while old < len(before) or new < len(after):
        one, other = before[old : old + 1], after[new : new + 1]
        # The letters of both are the same, so that where the next ones differ, one of them is white space.
        here = Op.KEEP if one == other else Op.REMOVE if one.isspace() else Op.ADD
        if here is not op and text:
            yield Piece(op, text)
            text = ""
        op, text = here, text + (other if here is Op.ADD else one)
        old += here is not Op.ADD
        new += here is not Op.REMOVE
    if text:
        yield Piece(op, text)


def by_line(before: Sequence[str], after: Sequence[str]) -> Iterator[Piece]:
    r"""Two texts of several lines: those that are the same are kept, the others compared in turn.

    >>> [(piece.op.value, piece.text) for piece in by_line(["The same:", "a fine."], ["The same:", "prison."])]
    [('keep', 'The same:'), ('keep', '\n'), ('remove', 'a fine.'), ('add', 'prison.')]
    """
    old = new = 0
    for run in find_runs(before, after):
        olds, news = before[run.old_start : run.old_end], after[run.new_start : run.new_end]
        for place in range(max(len(olds), len(news))):
            has_old, has_new = place < len(olds), place < len(news)
            breaks = [Op.REMOVE] * (has_old and old > 0) + [Op.ADD] * (has_new and new > 0)
            yield from (Piece(op, "\n") for op in ([Op.KEEP] if len(breaks) == 2 else breaks))
            hunks = compare_words(olds[place] if has_old else "", news[place] if has_new else "").hunks
            yield from exact(hunks)
            old, new = old + has_old, new + has_new


def cut(pieces: Iterable[Piece], old_lines: Sequence[int], new_lines: Sequence[int]) -> list[Cut]:
    r"""Pieces of two texts of several lines, cut where either begins a new line.

    Args:
        pieces: exact, with `\n` between the lines.
        old_lines: for each line of the old text, the paragraph that it belongs to; a break inside one is a letter.
        new_lines: the same of the new text.

    >>> [tuple(each)[1:] for each in cut([Piece(Op.KEEP, "a"), Piece(Op.ADD, "\nb")], [0], [0, 1])]
    [('a', 0, 0), ('b', None, 1)]
    """
    cuts: list[Cut] = []
    old = new = 0
    for op, text in pieces:
        first, *rest = text.split("\n")
        lines = [first]
        for line in rest:
            lines += ["\n", line]
        for line in lines:
            in_old, in_new = op is not Op.ADD, op is not Op.REMOVE
            at_old = old_lines[old] if in_old else None
            at_new = new_lines[new] if in_new else None
            if line == "\n":
                old += in_old
                new += in_new
                if in_old and at_old != old_lines[old]:
                    at_old = None
                if in_new and at_new != new_lines[new]:
                    at_new = None
            if line and (at_old is not None or at_new is not None):
                cuts.append(Cut(op, line, at_old, at_new))
    return cuts


def between(cuts: Iterable[Cut], old: int, new: int) -> tuple[Piece, ...]:
    """What stands in one old and one new paragraph; words kept elsewhere are removed here and added there."""
    found: list[Piece] = []
    for each in cuts:
        in_old, in_new = each.old == old, each.new == new
        if in_old or in_new:
            op = Op.KEEP if in_old and in_new else Op.REMOVE if in_old else Op.ADD
            if found and found[-1].op is op:
                found[-1] = Piece(op, found[-1].text + each.text)
            else:
                found.append(Piece(op, each.text))
    differences = groupby(found, key=lambda piece: piece.op is Op.KEEP)
    return tuple(piece for kept, group in differences for piece in (group if kept else _respaced(list(group))))


def matched(cuts: Iterable[Cut], allowed: Sequence[Sequence[bool]]) -> list[tuple[int, int]]:
    """Which old paragraph continues as which new one, in order: as many kept letters as can be.

    Args:
        cuts: the words of both.
        allowed: by old and by new paragraph, whether the two may be one.

    >>> both = [[True, True]]
    >>> matched([Cut(Op.KEEP, "by night", 0, 1), Cut(Op.ADD, "x", None, 0)], both)
    [(0, 1)]
    """
    olds, news = len(allowed), len(allowed[0]) if allowed else 0
    shared = [[0] * news for _ in range(olds)]
    for each in cuts:
        if each.old is not None and each.new is not None:
            shared[each.old][each.new] += 2 * len(each.text.strip())
    best = [[0] * (news + 1) for _ in range(olds + 1)]
    for old in reversed(range(olds)):
        for new in reversed(range(news)):
            # Two that share no word are one where nothing better is left: the one replaced the other.
            here = shared[old][new] + 1 + best[old + 1][new + 1] if allowed[old][new] else 0
            best[old][new] = max(here, best[old + 1][new], best[old][new + 1])
    pairs = []
    old = new = 0
    while old < olds and new < news:
        if allowed[old][new] and best[old][new] == shared[old][new] + 1 + best[old + 1][new + 1]:
            pairs.append((old, new))
            old, new = old + 1, new + 1
        elif best[old][new] == best[old + 1][new]:
            old += 1
        else:
            new += 1
    return pairs
