"""Whether words stand in a text of the law, whatever their endings and typography."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from lawdiff.language.folding import fold
from lawdiff.meaning.claims.model import Words
from lawdiff.meaning.fate.stems import stems_of
from lawdiff.meaning.protection import protected_in
from lawdiff.model import Language

Test = Callable[[str], bool]
_APART = re.compile(r"(?<=\s)[‐‑‒–—―−-](?=\s|$)")
_CYRILLIC_I = str.maketrans("i", "і")


def finder(words: Words, language: Language, glossary: Mapping[str, Mapping[str, str]]) -> Test | None:
    """A test whether a text has the words; None where they are not given for its language.

    Args:
        words: what is looked for.
        language: of the texts.
        glossary: terms by their English name, each by language.

    >>> household = Words({Language.RUS: ("семейно-бытов* отношен*",)})
    >>> finder(household, Language.RUS, {})("лица, состоящего в семейно-бытовых отношениях, –")
    True
    >>> finder(household, Language.KAZ, {}) is None
    True
    """
    if words.term:
        term = glossary.get(words.term, {}).get(language.value, "")
        return _term(term, language) if term else None
    if words.age is not None:
        age = words.age
        return lambda text: age in protected_in(text, language).ages
    if words.group is not None:
        group = words.group
        return lambda text: group in protected_in(text, language).groups
    given = words.given.get(language)
    if not given:
        return None
    patterns = [_pattern(alternative, language) for alternative in given]
    return lambda text: any(pattern.search(_folded(text, language)) for pattern in patterns)


def _term(term: str, language: Language) -> Test:
    """A term of the glossary by its stems, side by side: the glossary has nominatives, the law all cases."""
    wanted = stems_of(term, language)

    def stands_in(text: str) -> bool:
        stems = stems_of(text, language)
        return any(stems[at : at + len(wanted)] == wanted for at in range(len(stems) - len(wanted) + 1))

    return stands_in


@lru_cache(maxsize=1024)
def _pattern(words: str, language: Language) -> re.Pattern[str]:
    """The words as a pattern: `*` stands for the rest of a word, a blank for any blanks."""
    pieces = [re.escape(piece).replace(r"\*", r"[\w-]*") for piece in _folded(words, language).split()]
    phrase = r"\s+".join(pieces)
    return re.compile(rf"(?<![\w-]){phrase}(?![\w-])")


def _folded(text: str, language: Language) -> str:
    """Lower case comparison text, in which a dash between words does not join them."""
    folded = fold(_APART.sub(";", text)).lower()
    return folded.translate(_CYRILLIC_I) if language is Language.KAZ else folded
