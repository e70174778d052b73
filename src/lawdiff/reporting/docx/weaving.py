"""The order in which a redline prints two sequences of paragraphs, each of which must keep its own order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple


class Step(NamedTuple):
    """One paragraph of the redline.

    Attributes:
        old: its place in the old edition; None where it is new.
        new: its place in the new edition; None where it is gone.
        move: number of the move that it is a half of; 0 for none.
    """

    old: int | None
    new: int | None
    move: int = 0


def weave(old_count: int, new_count: int, mates: Mapping[int, int], moved: Mapping[int, int]) -> list[Step]:
    """Put two sequences together.

    Args:
        old_count: paragraphs of the old edition.
        new_count: of the new one.
        mates: old place to new place, of paragraphs that stay; both must rise together.
        moved: the same of those that stand elsewhere; neighbours that moved together make one move.

    >>> [tuple(step) for step in weave(3, 2, {0: 0, 2: 1}, {})]
    [(0, 0, 0), (1, None, 0), (2, 1, 0)]
    >>> [tuple(step) for step in weave(2, 2, {1: 0}, {0: 1})]
    [(0, None, 1), (1, 0, 0), (None, 1, 1)]
    """
    numbers = _numbered(moved)
    returns = {new: old for old, new in moved.items()}
    steps: list[Step] = []
    old = new = 0
    for old_mate, new_mate in (*sorted(mates.items()), (old_count, new_count)):
        steps += (Step(place, None, numbers.get(place, 0)) for place in range(old, old_mate))
        steps += (Step(None, place, numbers.get(returns.get(place, -1), 0)) for place in range(new, new_mate))
        if old_mate < old_count:
            steps.append(Step(old_mate, new_mate))
        old, new = old_mate + 1, new_mate + 1
    return steps


def staying(pairs: Sequence[tuple[int, int]], weights: Sequence[int]) -> set[int]:
    """Positions of the heaviest run of pairs in which both sides rise; the other pairs have moved.

    Args:
        pairs: old and new place, by old place; no place twice.
        weights: how much each pair weighs, at least 1.

    >>> sorted(staying([(0, 2), (1, 0), (2, 1)], [10, 4, 4])), sorted(staying([(0, 2), (1, 0), (2, 1)], [7, 4, 4]))
    ([0], [1, 2])
    """
    # By new place of the last pair: weight of the heaviest run that ends there; both rise, lighter ones are dropped.
    ends: list[int] = []
    totals: list[int] = []
    last: list[int] = []
    previous = [-1] * len(pairs)
    for place, (_, new) in enumerate(pairs):
        at = bisect_left(ends, new)
        total = weights[place] + (totals[at - 1] if at else 0)
        previous[place] = last[at - 1] if at else -1
        beyond = at
        while beyond < len(ends) and totals[beyond] <= total:
            beyond += 1
        ends[at:beyond], totals[at:beyond], last[at:beyond] = [new], [total], [place]
    kept: set[int] = set()
    place = last[-1] if last else -1
    while place >= 0:
        kept.add(place)
        place = previous[place]
    return kept


def _numbered(moved: Mapping[int, int]) -> Mapping[int, int]:
    """A number for each move, from 1, in the order of the old edition."""
    return dict(_numbers(moved))


def _numbers(moved: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    number, expected = 0, (-1, -1)
    for old, new in sorted(moved.items()):
        if (old, new) != expected:
            number += 1
        yield old, number
        expected = (old + 1, new + 1)
