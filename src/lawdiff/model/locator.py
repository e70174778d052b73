"""Where a provision is: a string that parses, prints round-trip and sorts as the law does."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache, total_ordering

_STEP = re.compile(r"(?P<kind>[a-z]+)(?:_(?P<number>[^_~]+))?(?:~(?P<copy>\d+))?\Z")
_PIECES = re.compile(r"\d+|[^\d-]+")


@lru_cache(maxsize=4096)  # a code numbers everything with the same few numbers
def natural_key(number: str) -> tuple[tuple[int, str], ...]:
    """Sorts `9` before `10`, `108` before `108-1`, `2-1` before `3`, digits before letters.

    >>> sorted(["110", "108-1", "9", "108"], key=natural_key)
    ['9', '108', '108-1', '110']
    """
    return tuple((int(piece), "") if piece.isdigit() else (1 << 30, piece) for piece in _PIECES.findall(number))


@total_ordering
@dataclass(frozen=True, slots=True)
class Locator:
    """The path to a provision, Akoma Ntoso style, without the chapter.

    Attributes:
        steps: pairs of kind and number, outermost first. A second provision with the same path has `~2` after
            its number, a third `~3`.

    >>> place = Locator.parse("art_108-1__para_2__point_3")
    >>> place.steps
    (('art', '108-1'), ('para', '2'), ('point', '3'))
    >>> str(place), place.article
    ('art_108-1__para_2__point_3', '108-1')
    >>> Locator.parse("art_9") < Locator.parse("art_10__para_1")
    True
    """

    steps: tuple[tuple[str, str], ...]

    @classmethod
    def parse(cls, text: str) -> Locator:
        """Read a locator.

        Raises:
            ValueError: the text is not one.
        """
        steps = []
        for step in text.split("__"):
            found = _STEP.match(step)
            if found is None:
                raise ValueError(f"not a locator: {text!r}")
            copy = f"~{found['copy']}" if found["copy"] else ""
            steps.append((found["kind"], (found["number"] or "") + copy))
        return cls(tuple(steps))

    @property
    def article(self) -> str:
        """Number of the article, empty above articles."""
        return next((number for kind, number in self.steps if kind == "art"), "")

    def __str__(self) -> str:
        return "__".join(
            kind + (number if number.startswith("~") else f"_{number}" if number else "") for kind, number in self.steps
        )

    def __lt__(self, other: Locator) -> bool:
        return self._key() < other._key()

    def _key(self) -> tuple[tuple[str, tuple[tuple[int, str], ...]], ...]:
        return tuple((kind, natural_key(number)) for kind, number in self.steps)
