"""Runs of kept and changed words: found by diff-match-patch, then put together so that they read well."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple

from lawdiff.comparing.tokens import count_words

Keys = Sequence[str]
"""The comparison texts of the words of one text."""

_FIRST = 2
"""The first two letters are the engine's own; the next 254 are the ones that Python keeps ready."""
_SURROGATES = range(0xD800, 0xE000)

_LONGEST_ISLAND = 3
_CONJUNCTIONS = frozenset({"и", "или", "либо", "а", "но", "және", "немесе", "не", "я", "and", "or", "but"})


class Run(NamedTuple):
    """Half-open ranges of words in the old and in the new text.

    Kept runs hold the same words on both sides; in changed ones either range may be empty.
    """

    kept: bool
    old_start: int
    old_end: int
    new_start: int
    new_end: int

    @property
    def removes(self) -> int:
        """How many old words a changed run removes."""
        return 0 if self.kept else self.old_end - self.old_start

    @property
    def adds(self) -> int:
        """How many new words a changed run adds."""
        return 0 if self.kept else self.new_end - self.new_start

    @property
    def size(self) -> int:
        """The longer side, in words."""
        return max(self.old_end - self.old_start, self.new_end - self.new_start)


def find_runs(old: Keys, new: Keys) -> list[Run]:
    """Kept and changed runs in turn, as short as they can be.

    >>> [tuple(run) for run in find_runs(["a", "b", "c"], ["a", "x", "c"])]
    [(True, 0, 1, 0, 1), (False, 1, 2, 1, 2), (True, 2, 3, 2, 3)]
    """
    start, end = _common_ends(old, new)
    middles = old[start : len(old) - end], new[start : len(new) - end]
    letters: dict[str, str] = {}
    for key in dict.fromkeys((*middles[0], *middles[1])):
        letters[key] = _letter(len(letters))
    encoded = ["".join([letters[key] for key in middle]) for middle in middles]
    runs = [Run(True, 0, start, 0, start)]
    at_old = at_new = start
    for operation, text in _engine().diff_main(*encoded, checklines=False):
        length = len(text)
        next_old = at_old + (length if operation <= 0 else 0)
        next_new = at_new + (length if operation >= 0 else 0)
        runs.append(Run(operation == 0, at_old, next_old, at_new, next_new))
        at_old, at_new = next_old, next_new
    runs.append(Run(True, at_old, len(old), at_new, len(new)))
    return _merged(runs)


def _common_ends(old: Keys, new: Keys) -> tuple[int, int]:
    """How many words at the beginning, and how many more at the end, are the same."""
    shorter = min(len(old), len(new))
    start = 0
    while start < shorter and old[start] == new[start]:
        start += 1
    end = 0
    while end < shorter - start and old[-1 - end] == new[-1 - end]:
        end += 1
    return start, end


def readable(runs: Sequence[Run], old: Keys, new: Keys) -> list[Run]:
    """The same difference for a reader: short islands joined, edges at the phrase's edge.

    >>> old, new = "a , b".split(), "a , x , b".split()
    >>> [tuple(run) for run in readable(find_runs(old, new), old, new)]
    [(True, 0, 2, 0, 2), (False, 2, 2, 2, 4), (True, 2, 3, 4, 5)]
    """
    return _slide(_join_islands(list(runs), old), old, new)


def _letter(index: int) -> str:
    code = index + _FIRST
    return chr(code if code < _SURROGATES.start else code + len(_SURROGATES))


@cache
def _engine() -> Any:
    from lawdiff.comparing.engine import WordEngine  # noqa: PLC0415 - costs 20 ms that equal texts need not pay

    return WordEngine()


def _merged(runs: Sequence[Run]) -> list[Run]:
    """Neighbours of one sort become one run; empty ones go."""
    out: list[Run] = []
    for run in runs:
        if run.size == 0:
            continue
        if out and out[-1].kept == run.kept:
            out[-1] = out[-1]._replace(old_end=run.old_end, new_end=run.new_end)
        else:
            out.append(run)
    return out


def _join_islands(runs: list[Run], old: Keys) -> list[Run]:
    """Kept words between two changes join them where keeping them apart only breaks the reading.

    Joined once or more until nothing joins: each joining makes a longer change, which its neighbours may join.
    """
    place = 1
    while place < len(runs) - 1:
        island = runs[place]
        if island.kept and _is_lost(island, runs[place - 1], runs[place + 1], old):
            joined = Run(
                False,
                runs[place - 1].old_start,
                runs[place + 1].old_end,
                runs[place - 1].new_start,
                runs[place + 1].new_end,
            )
            runs[place - 1 : place + 2] = [joined]
            place = max(1, place - 2)
        else:
            place += 1
    return runs


def _is_lost(island: Run, left: Run, right: Run, old: Keys) -> bool:
    words = count_words(old[island.old_start : island.old_end])
    if words > _LONGEST_ISLAND:
        return False
    smaller = min(left.size, right.size)
    if not (left.removes or right.removes) or not (left.adds or right.adds):
        # Only removed, or only added, on both sides: a joined island would be a removal that never was.
        return False
    if words == 0:
        return left.removes > 0 and left.adds > 0 and right.removes > 0 and right.adds > 0
    return words * 2 <= smaller


def _slide(runs: list[Run], old: Keys, new: Keys) -> list[Run]:
    """A pure removal or addition moves along equal words to where a phrase begins and ends."""
    for place in range(1, len(runs) - 1):
        run = runs[place]
        if run.kept or (run.removes and run.adds):
            continue
        left, right = runs[place - 1], runs[place + 1]
        keys = old if run.removes else new
        start, end = (run.old_start, run.old_end) if run.removes else (run.new_start, run.new_end)
        shift = _best_shift(keys, start, end, left.size, right.size)
        if shift:
            runs[place - 1] = left._replace(old_end=left.old_end + shift, new_end=left.new_end + shift)
            runs[place] = Run(False, *(index + shift for index in run[1:]))
            runs[place + 1] = right._replace(
                old_start=right.old_start + shift,
                new_start=right.new_start + shift,
            )
    return _merged(runs)


def _best_shift(keys: Keys, start: int, end: int, most_left: int, most_right: int) -> int:
    """By how many words the range moves; nought where no place is better than its own."""
    shifts = [0]
    for step in range(1, most_left):
        if keys[start - step] != keys[end - step]:
            break
        shifts.append(-step)
    for step in range(most_right - 1):
        if keys[start + step] != keys[end + step]:
            break
        shifts.append(step + 1)
    return max(shifts, key=lambda shift: (_edges(keys, start + shift, end + shift), -abs(shift), shift))


def _edges(keys: Keys, start: int, end: int) -> int:
    return _edge(keys, start) + _edge(keys, end)


def _edge(keys: Keys, at: int) -> int:
    """How good a place between two words is to begin or end a change."""
    before, after = keys[at - 1], keys[at]
    if before in ".;:":
        return 4
    if before == ",":
        return 3
    if after in ".,;:":
        return 2
    return 1 if after in _CONJUNCTIONS else 0
