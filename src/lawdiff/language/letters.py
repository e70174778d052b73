"""Letters that look alike in Latin and Cyrillic, and how to tell which language a text is in."""

from __future__ import annotations

from lawdiff.model import Language

_TO_LATIN = str.maketrans("АВЕКМНОРСТУХІаеорсухі", "ABEKMHOPCTYXIaeopcyxi")
_TO_CYRILLIC = str.maketrans("ABEKMHOPCTYXIaeopcyxi", "АВЕКМНОРСТУХІаеорсухі")

KAZAKH_ONLY = frozenset("әғқңөұүһӘҒҚҢӨҰҮҺ")
"""Letters that Kazakh has and Russian has not; і is left out, since Latin i often stands for it."""

_KAZAKH_SHARE = 0.03
_SAMPLE = 200_000


def roman(text: str) -> str:
    """Fold look-alike Cyrillic letters to Latin, as in the number of a law.

    >>> roman("292-VІ")  # the last letter was Cyrillic
    '292-VI'
    """
    return text.translate(_TO_LATIN)


def cyrillic(text: str) -> str:
    """Fold look-alike Latin letters to Cyrillic, as in a heading that begins with a Latin C.

    >>> cyrillic("Cтатья") == "Статья"
    True
    """
    return text.translate(_TO_CYRILLIC)


def language_of(text: str) -> Language:
    """The language that a text is written in, by its letters.

    >>> language_of("Статья"), language_of("99-бап. Адам өлтіру"), language_of("Article 99")
    (<Language.RUS: 'rus'>, <Language.KAZ: 'kaz'>, <Language.ENG: 'eng'>)
    """
    sample = text[:_SAMPLE]
    letters = "".join(filter(str.isalpha, sample))
    cyrillic_letters = sum(map("\u0400".__le__, letters))
    if cyrillic_letters * 2 < len(letters):
        return Language.ENG
    kazakh = sum(map(letters.count, KAZAKH_ONLY))
    return Language.KAZ if kazakh > _KAZAKH_SHARE * cyrillic_letters else Language.RUS
