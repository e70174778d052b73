"""The words, numbers and marks of a text, each with its part in a citation."""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from lawdiff.language.ordinals import ORDINALS, TENS
from lawdiff.language.references import REFERENCES
from lawdiff.model import Kind, Language


class Part(Enum):
    """What a token can do in a citation."""

    UNIT = "unit"
    NUMBER = "number"
    ORDINAL = "ordinal"
    JOINT = "joint"
    IDLE = "idle"
    GLUE = "glue"
    THIS = "this"
    SAME = "same"
    IMPLIED = "implied"
    OPEN = "("
    CLOSE = ")"
    SEMICOLON = ";"
    COLON = ":"
    WORD = "word"


class Token(NamedTuple):
    """One word, number or mark; `folded` is what it is compared by, `kind` the unit that it names."""

    part: Part
    folded: str
    start: int
    end: int
    kind: Kind | None = None
    genitive: bool = False


_TOKEN = re.compile(
    r"(?P<joint>(?:и|және|and)\s*\(\s*(?:или|немесе|or)\s*\)|and/or)"
    r"|(?P<number>\d+(?:\s?-\d+)*)"
    r"|(?P<word>[^\W\d_]+(?:-[^\W\d_]+)*)"
    r"|(?P<mark>\S)",
    re.IGNORECASE,
)
_MARKS = {"(": Part.OPEN, ")": Part.CLOSE, ";": Part.SEMICOLON, ":": Part.COLON}
_LATIN_I = str.maketrans("ii", "іі")
_GENITIVE = ("ның", "нің", "дың", "дің", "тың", "тің")


def tokens_of(text: str, language: Language) -> list[Token]:
    """The tokens of a text, in order.

    >>> [token.part.name for token in tokens_of("частью 2-1 статьи 99", Language.RUS)]
    ['UNIT', 'NUMBER', 'UNIT', 'NUMBER']
    """
    tokens = []
    for found in _TOKEN.finditer(text):
        group, start, end = found.lastgroup, found.start(), found.end()
        if group == "word":
            part, folded, kind, genitive = _word(found[0], language)
            tokens.append(Token(part, folded, start, end, kind, genitive))
        elif group == "number":
            tokens.append(Token(Part.NUMBER, found[0].replace(" ", ""), start, end))
        elif group == "joint":
            tokens.append(Token(Part.JOINT, "и(или)", start, end))
        else:
            mark = found[0]
            plain = Part.JOINT if mark in REFERENCES[language].joints else Part.WORD
            tokens.append(Token(_MARKS.get(mark, plain), mark, start, end))
    return tokens


@lru_cache(maxsize=65536)
def _word(word: str, language: Language) -> tuple[Part, str, Kind | None, bool]:
    words = REFERENCES[language]
    folded = word.lower()
    if language is Language.KAZ:
        folded = folded.translate(_LATIN_I)
    kind = _stem(folded, language) if words.unit_last else words.units.get(folded)
    if kind:
        return Part.UNIT, folded, kind, words.unit_last and folded.endswith(_GENITIVE)
    for part, members in (
        (Part.THIS, words.this),
        (Part.SAME, words.same),
        (Part.ORDINAL, ORDINALS[language]),
        (Part.ORDINAL, TENS[language]),
        (Part.GLUE, words.glue),
        (Part.JOINT, words.joints),
        (Part.IDLE, words.idle),
        (Part.IMPLIED, words.implied),
    ):
        if folded in members:
            return part, folded, None, False
    if "-" in folded and language is Language.ENG and folded.split("-")[0] in TENS[language]:
        return Part.ORDINAL, folded, None, False
    return Part.WORD, folded, None, False


def _stem(folded: str, language: Language) -> Kind | None:
    """In Kazakh the longest stem that a word begins with counts: «тармақша» before «тармақ»."""
    units = REFERENCES[language].units
    return next((units[folded[:size]] for size in (8, 7, 6, 5, 4, 3) if folded[:size] in units), None)
