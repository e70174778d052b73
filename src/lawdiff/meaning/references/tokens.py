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
        genitives: true for a Kazakh unit that holds what follows («бабының»).
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


def tokens_of(text: str, language: Language) -> Tokens:
    """The tokens of a text, in order.

    >>> [part.name for part in tokens_of("частью 2-1 статьи 99", Language.RUS).parts]
    ['UNIT', 'NUMBER', 'UNIT', 'NUMBER', 'END', 'END', 'END', 'END']
    """
    tokens = Tokens([], [], [], [], [], [], 0)
    joints = REFERENCES[language].joints
    for found in _TOKEN.finditer(text):
        group = found.lastgroup
        kind: Kind | None = None
        genitive = False
        if group == "word":
            part, folded, kind, genitive = _word(found[0], language)
        elif group == "number":
            part, folded = Part.NUMBER, found[0].replace(" ", "")
        elif group == "joint":
            part, folded = Part.JOINT, "и(или)"
        else:
            folded = found[0]
            part = _MARKS.get(folded) or (Part.JOINT if folded in joints else Part.WORD)
        tokens.parts.append(part)
        tokens.words.append(folded)
        tokens.starts.append(found.start())
        tokens.ends.append(found.end())
        tokens.kinds.append(kind)
        tokens.genitives.append(genitive)
    tokens.count = len(tokens.parts)
    tokens.parts.extend([Part.END] * _ROOM)
    tokens.words.extend([""] * _ROOM)
    tokens.starts.extend([len(text)] * _ROOM)
    tokens.ends.extend([len(text)] * _ROOM)
    tokens.kinds.extend([None] * _ROOM)
    tokens.genitives.extend([False] * _ROOM)
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
