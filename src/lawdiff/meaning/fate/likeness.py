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
from itertools import pairwise

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

    __slots__ = ("_made", "_stems")

    def __init__(self) -> None:
        self._made: dict[tuple[str, str], frozenset[Shingle]] = {}
        self._stems: dict[tuple[str, str], frozenset[str]] = {}

    def likeness(self, first: Offence, second: Offence) -> Likeness:
        """How alike two offences are.

        >>> from lawdiff.model import Alinea, Kind, Language, Provision
        >>> def offence(heading, disposition):
        ...     words = (Alinea(disposition), Alinea("влечет предупреждение."))
        ...     return Offence("cc", Language.RUS, Provision(Kind.ARTICLE, heading=heading, alineas=words))
        >>> Gauge().likeness(offence("Звон", "Ложный звон в колокол –"), offence("Звон", "Ложный звон –")).similarity
        0.94
        """
        headings = _dice(self.heading(first), self.heading(second))
        if not first.compositions or not second.compositions:
            return Likeness(headings, None)
        one, other = self.disposition(first), self.disposition(second)
        return Likeness(headings, (_dice(one, other) + _held(one, other)) / 2)

    def heading(self, offence: Offence) -> frozenset[str]:
        """Stems of a heading."""
        key = (offence.language.value, offence.heading)
        found = self._stems.get(key)
        if found is None:
            found = self._stems[key] = frozenset(stems_of(offence.heading, offence.language))
        return found

    def disposition(self, offence: Offence) -> frozenset[Shingle]:
        """Stems of the basic disposition and pairs of neighbours among them."""
        text = offence.compositions[0].disposition
        key = (offence.language.value, text)
        found = self._made.get(key)
        if found is None:
            stems = stems_of(text, offence.language)
            found = self._made[key] = frozenset((*stems, *pairwise(stems)))
        return found


def candidates(olds: Sequence[Offence], news: Sequence[Offence], gauge: Gauge) -> Iterator[tuple[int, int]]:
    """Pairs that share a pair of neighbouring stems, or a heading's stem, found through an inverted index."""
    holders: dict[Shingle, list[int]] = defaultdict(list)
    for place, new in enumerate(news):
        for shingle in _marks(new, gauge):
            holders[shingle].append(place)
    for place, old in enumerate(olds):
        shared = Counter(new for shingle in _marks(old, gauge) for new in holders.get(shingle, ()))
        yield from ((place, new) for new in sorted(shared))


def _marks(offence: Offence, gauge: Gauge) -> set[Shingle]:
    marks: set[Shingle] = set(gauge.heading(offence))
    if offence.compositions:
        marks.update(each for each in gauge.disposition(offence) if not isinstance(each, str))
    return marks


def _dice(one: Set[Shingle], other: Set[Shingle]) -> float:
    return 2 * len(one & other) / (len(one) + len(other) or 1)


def _held(one: Set[Shingle], other: Set[Shingle]) -> float:
    return len(one & other) / (min(len(one), len(other)) or 1)
