"""The words of a sanction, folded for comparison with tables, each with its place in the text."""

from __future__ import annotations

import re
from typing import NamedTuple

from lawdiff.model import Language

_TOKEN = re.compile(
    r"«[^«»]*»"  # words kept in their own language
    r"|\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)"  # 1 200
    r"|\d+[.,]\d+"
    r"|[^\W_]+(?:[-\u2010\u2011][^\W_]+)*"
    r"|[^\w\s]"
)
_TO_CYRILLIC = tuple(zip("aceiopxyhəëё\u2011\u2010", "асеіорхуһәее--", strict=True))
_TO_PLAIN = _TO_CYRILLIC[-2:]


class Token(NamedTuple):
    """A word, number or sign: folded, with its half-open range in the text."""

    word: str
    start: int
    end: int


def tokenize(text: str, language: Language) -> list[Token]:
    """The tokens of a text, in one pass.

    Letters are lowered and look-alikes folded to Cyrillic for Russian and Kazakh (their texts mix Latin i with і).

    >>> [token.word for token in tokenize("Бес жылдан 1 200 – (екі)", Language.KAZ)]
    ['бес', 'жылдан', '1 200', '–', '(', 'екі', ')']
    """
    folded = text.lower()
    if len(folded) != len(text):  # a letter such as İ, which has two in lower case
        folded = "".join(letter if len(letter.lower()) > 1 else letter.lower() for letter in text)
    for letter, plain in _TO_PLAIN if language is Language.ENG else _TO_CYRILLIC:
        folded = folded.replace(letter, plain)  # most are nowhere: `translate` takes ten times the time
    return [Token(found.group(), found.start(), found.end()) for found in _TOKEN.finditer(folded)]
