"""The words, numbers and marks of a text, each with its part in a citation."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

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
    END = "end"


@dataclass(slots=True)
class Tokens:
    """The words, numbers and marks of a text, as columns; each column has some room after its end.

    Attributes:
        parts: what each can do.
        words: what each is compared by: lower case, one alphabet.
        starts: where each begins in the text.
        ends: where each ends.
        kinds: the unit that it names.
        genitives: true for a Kazakh unit that holds what follows («бабының», «бабы»).
        count: how many there are.
    """

    parts: list[Part]
    words: list[str]
    starts: list[int]
    ends: list[int]
    kinds: list[Kind | None]
    genitives: list[bool]
    count: int

    def touch(self, at: int) -> bool:
        """True where no space stands between a token and the next one."""
        return self.ends[at] == self.starts[at + 1]


_ROOM = 4
# Only the joint asks for letters in either case: of the others it would take twice the time.
_JOINT = r"(?i:(?:и|және|and)\s*\(\s*(?:или|немесе|or)\s*\)|and/or)"
_TOKEN = re.compile(rf"(?=[иИжЖaA]){_JOINT}|\d+(?:\s?-\d+)*|[^\W\d_]+(?:-[^\W\d_]+)*|\S")
_MARKS = {"(": Part.OPEN, ")": Part.CLOSE, ";": Part.SEMICOLON, ":": Part.COLON}
_LATIN_I = str.maketrans("ii", "іі")
_GENITIVE = ("ның", "нің", "дың", "дің", "тың", "тің")
_POSSESSED = frozenset({"бабы", "бөлігі", "тармағы", "тармақшасы", "абзацы"})
"""Without a genitive a unit holds what follows it at once too («99-бабы екінші бөлігінің 3) тармағы»)."""


def tokens_of(text: str, language: Language) -> Tokens:
    """The tokens of a text, in order.

    >>> [part.name for part in tokens_of("частью 2-1 статьи 99", Language.RUS).parts]
    ['UNIT', 'NUMBER', 'UNIT', 'NUMBER', 'END', 'END', 'END', 'END']
    """
    spans = [found.span() for found in _TOKEN.finditer(text)]
    known = [_token(text[start:end], language) for start, end in spans]
    after = len(text)
    return Tokens(
        [token[0] for token in known] + [Part.END] * _ROOM,
        [token[1] for token in known] + [""] * _ROOM,
        [start for start, _ in spans] + [after] * _ROOM,
        [end for _, end in spans] + [after] * _ROOM,
        [token[2] for token in known] + [None] * _ROOM,
        [token[3] for token in known] + [False] * _ROOM,
        len(spans),
    )


@lru_cache(maxsize=65536)  # a code has some ten thousand different words, and each stands there many times
def _token(token: str, language: Language) -> tuple[Part, str, Kind | None, bool]:
    """Its part, what it is compared by, the unit that it names, whether that one, in Kazakh, holds what follows."""
    if token[0].isdecimal():
        return Part.NUMBER, token.replace(" ", ""), None, False
    if token[0].isalnum():
        if not token[-1].isalnum() or "/" in token:
            return Part.JOINT, "и(или)", None, False
        return _word(token, language)
    part = _MARKS.get(token) or (Part.JOINT if token in REFERENCES[language].joints else Part.WORD)
    return part, token, None, False


def _word(word: str, language: Language) -> tuple[Part, str, Kind | None, bool]:
    words = REFERENCES[language]
    folded = word.lower()
    if language is Language.KAZ:
        folded = folded.translate(_LATIN_I)
    kind = _stem(folded, language) if words.unit_last else words.units.get(folded)
    if kind:
        return Part.UNIT, folded, kind, words.unit_last and (folded.endswith(_GENITIVE) or folded in _POSSESSED)
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
