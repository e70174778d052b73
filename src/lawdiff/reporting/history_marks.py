"""The marks of authors: a letter and a colour each, so that neither carries the meaning alone."""

from __future__ import annotations

COLOURS = ("cyan", "green", "magenta", "yellow", "blue", "red")
"""Of a terminal, in turn."""
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def mark(place: int) -> str:
    """The mark of an author by its place in the legend.

    >>> [mark(place) for place in (0, 25, 26, 701, 702)]
    ['A', 'Z', 'AA', 'ZZ', 'AAA']
    """
    letters = ""
    place += 1
    while place:
        place, letter = divmod(place - 1, len(_LETTERS))
        letters = _LETTERS[letter] + letters
    return letters
