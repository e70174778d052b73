"""A table of phrases that finds the longest one at a place in a list of words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

V = TypeVar("V")

_LONGEST_ENDING = 9
_MOST_KNOWN = 20_000
"""So many words are remembered; statutes use far fewer."""


class Phrases(Generic[V]):
    """Phrases with what they stand for. In a phrase `штраф~` is a stem and any ending up to nine letters.

    >>> table = Phrases([("лишен~ свобод~", "imprisonment"), ("лишен~", "deprivation")])
    >>> table.match("либо лишением свободы на срок".split(), 1)
    ('imprisonment', 2)
    >>> table.match("либо лишением лицензии".split(), 1)
    ('deprivation', 1)
    >>> table.match(["штраф"], 0) is None
    True
    """

    __slots__ = ("_by_stem", "_by_word", "_known")

    def __init__(self, entries: Iterable[tuple[str, V]]) -> None:
        self._by_word: dict[str, list[tuple[tuple[str, ...], V]]] = {}
        self._by_stem: dict[str, list[tuple[tuple[str, ...], V]]] = {}
        self._known: dict[str, tuple[tuple[tuple[str, ...], V], ...]] = {}  # words asked before
        for phrase, value in sorted(entries, key=_weight, reverse=True):
            first, *rest = phrase.split()
            table = self._by_stem if first.endswith("~") else self._by_word
            table.setdefault(first.rstrip("~"), []).append((tuple(rest), value))

    def match(self, words: Sequence[str], at: int) -> tuple[V, int] | None:
        """The value of the longest phrase that begins at a word, and its number of words; or None."""
        if not 0 <= at < len(words):
            return None
        word = words[at]
        candidates = self._known.get(word)
        if candidates is None:
            candidates = self._candidates(word)
        for rest, value in candidates:
            if not rest or _follows(words, at + 1, rest):
                return value, len(rest) + 1
        return None

    def _candidates(self, word: str) -> tuple[tuple[tuple[str, ...], V], ...]:
        found = list(self._by_word.get(word, ()))
        for end in range(len(word), max(1, len(word) - _LONGEST_ENDING) - 1, -1):
            found.extend(self._by_stem.get(word[:end], ()))
        if len(self._known) >= _MOST_KNOWN:
            self._known.clear()
        self._known[word] = tuple(sorted(found, key=_length_of_rest, reverse=True))
        return self._known[word]


def _length_of_rest(candidate: tuple[tuple[str, ...], object]) -> int:
    return len(candidate[0])


def _weight(entry: tuple[str, object]) -> tuple[int, int]:
    return len(entry[0].split()), len(entry[0])


def _follows(words: Sequence[str], at: int, rest: tuple[str, ...]) -> bool:
    if at + len(rest) > len(words):
        return False
    for place, pattern in enumerate(rest, at):  # noqa: SIM110  (a generator would take twice the time)
        if not _is(words[place], pattern):
            return False
    return True


def _is(word: str, pattern: str) -> bool:
    if pattern.endswith("~"):
        stem = pattern[:-1]
        return word.startswith(stem) and len(word) - len(stem) <= _LONGEST_ENDING
    return word == pattern
