"""The protected people that a text names."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from lawdiff.language.protection import PROTECTION, Group
from lawdiff.model import Language

_CYRILLIC_I = str.maketrans("i", "і")


@dataclass(frozen=True, slots=True)
class Protected:
    """What a text says of its victims.

    Attributes:
        ages: ages under which people are protected, with how often each is named.
        groups: other groups.
        places: words for places, folded.
    """

    ages: Counter[int]
    groups: frozenset[Group]
    places: Counter[str]


def folded(text: str, language: Language) -> str:
    """Lower case; in Kazakh with the one letter і."""
    lower = text.lower()
    return lower.translate(_CYRILLIC_I) if language is Language.KAZ else lower


def protected_in(text: str, language: Language) -> Protected:
    """Whom a text names as protected.

    A person whose age is the offender's («совершенное несовершеннолетним») is none.

    >>> found = protected_in("в отношении заведомо несовершеннолетнего либо беременной женщины", Language.RUS)
    >>> dict(found.ages), [group.value for group in found.groups]
    ({18: 1}, ['pregnant'])
    >>> dict(protected_in("он алты жасқа толмаған адамға қатысты", Language.KAZ).ages)
    {16: 1}
    """
    words = PROTECTION[language]
    text = folded(text, language)
    ages: Counter[int] = Counter()
    for pattern, age in words.ages:
        for found in pattern.finditer(text):
            if not words.offender.search(text[max(0, found.start() - 40) : found.start()]):
                ages[age] += 1
    groups = frozenset(group for group, pattern in words.groups if pattern.search(text))
    places = Counter(found[0] for found in words.place.finditer(text))
    return Protected(ages, groups, places)
