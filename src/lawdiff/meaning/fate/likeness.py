"""How alike two offences are: one number, computed from headings and basic dispositions.

The number, from 0 to 1, is the mean of two:

1. headings: twice the stems in common by the stems of both (Dice's coefficient);
2. basic dispositions, that is the words before the first sanction of the article: over the stems and the pairs of
   neighbouring stems (shingles), the mean of Dice's coefficient and of the share of the shorter text that the longer
   one holds. So an offence that is defined more narrowly in its new code («…, повлекшее кратковременное расстройство
   здоровья») stays near to the bare one, and one that only shares words does not.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from lawdiff.meaning.fate.records import Offence
from lawdiff.meaning.fate.stems import stems_of

Shingle = str | tuple[str, str]


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two offences are.

    Attributes:
        headings: 0 to 1.
        dispositions: 0 to 1; None where one side is a stub, whose words are gone.
    """

    headings: float
    dispositions: float | None

    @property
    def similarity(self) -> float:
        """The mean of both, to two decimals; that of the headings alone where a disposition is not held.

        >>> Likeness(1.0, 0.5).similarity, Likeness(1.0, None).similarity
        (0.75, 1.0)
        """
        if self.dispositions is None:
            return round(self.headings, 2)
        return round((self.headings + self.dispositions) / 2, 2)


class Gauge:
    """Measures offences against one another; the shingles of each text are made once."""

    __slots__ = ("_made",)

    def __init__(self) -> None:
        self._made: dict[tuple[str, str], frozenset[Shingle]] = {}

    def likeness(self, first: Offence, second: Offence) -> Likeness:
        """How alike two offences are.

        >>> from lawdiff.model import Kind, Language, Provision
        >>> from lawdiff.meaning.fate.records import Composition
        >>> def offence(heading, disposition):
        ...     article = Provision(Kind.ARTICLE, heading=heading)
        ...     return Offence("cc", Language.RUS, article, (Composition("", disposition, ""),))
        >>> Gauge().likeness(offence("Звон", "Ложный звон в колокол –"), offence("Звон", "Ложный звон –")).similarity
        0.9
        """
        headings = _dice(self.stems(first, first.heading), self.stems(second, second.heading))
        if not first.compositions or not second.compositions:
            return Likeness(headings, None)
        one, other = self.disposition(first), self.disposition(second)
        return Likeness(headings, (_dice(one, other) + _held(one, other)) / 2)

    def disposition(self, offence: Offence, place: int = 0) -> frozenset[Shingle]:
        """Stems of a disposition and pairs of neighbours among them."""
        return self.shingles(offence, offence.compositions[place].disposition)

    def shingles(self, offence: Offence, text: str) -> frozenset[Shingle]:
        """Stems of a text and pairs of neighbours among them."""
        key = (offence.language.value, text)
        found = self._made.get(key)
        if found is None:
            stems = stems_of(text, offence.language)
            found = self._made[key] = frozenset((*stems, *zip(stems, stems[1:], strict=False)))
        return found

    def stems(self, offence: Offence, text: str) -> frozenset[str]:
        """The stems of a text alone."""
        return frozenset(each for each in self.shingles(offence, text) if isinstance(each, str))


def candidates(olds: Sequence[Offence], news: Sequence[Offence], gauge: Gauge) -> Iterator[tuple[int, int]]:
    """Pairs that share a pair of neighbouring stems, or a heading's stem, found through an inverted index."""
    holders: dict[Shingle, list[int]] = defaultdict(list)
    for place, new in enumerate(news):
        for shingle in _marks(new, gauge):
            holders[shingle].append(place)
    for place, old in enumerate(olds):
        shared = Counter(new for shingle in _marks(old, gauge) for new in holders.get(shingle, ()))
        yield from ((place, new) for new in sorted(shared))


def _marks(offence: Offence, gauge: Gauge) -> frozenset[Shingle]:
    heading = gauge.shingles(offence, offence.heading)
    if not offence.compositions:
        return heading
    pairs = (each for each in gauge.disposition(offence) if not isinstance(each, str))
    return heading.union(pairs)


def _dice(one: Set[Shingle], other: Set[Shingle]) -> float:
    return 2 * len(one & other) / (len(one) + len(other) or 1)


def _held(one: Set[Shingle], other: Set[Shingle]) -> float:
    return len(one & other) / (min(len(one), len(other)) or 1)
