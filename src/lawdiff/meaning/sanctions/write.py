"""A sanction as words, in each of the three languages; reading them gives the same data."""

from __future__ import annotations

from functools import lru_cache

from lawdiff.meaning.sanctions.model import Sanction
from lawdiff.meaning.sanctions.write_eng import write_english
from lawdiff.meaning.sanctions.write_kaz import write_kazakh
from lawdiff.meaning.sanctions.write_rus import write_russian
from lawdiff.model import Language

_WRITERS = {Language.RUS: write_russian, Language.KAZ: write_kazakh, Language.ENG: write_english}


@lru_cache(maxsize=8192)  # several findings of one change say the same sanction
def write_sanction(sanction: Sanction, language: Language) -> str:
    """The sanction in words of a language, with its verb and without a full stop.

    Words of the law that no table translates (what is confiscated, a person of no known class) are put between «»
    in the language that they are in. `parse_sanction` of the result gives `sanction.data()` again. Kazakh
    cannot always say with which of several alternatives an additional penalty goes.

    >>> from lawdiff.meaning.sanctions.parse import parse_sanction
    >>> sanction = parse_sanction("shall be punished by imprisonment for a term of five to nine years", Language.ENG)
    >>> write_sanction(sanction, Language.RUS)
    'наказывается лишением свободы на срок от пяти до девяти лет'
    >>> write_sanction(sanction, Language.KAZ)
    'бес жылдан тоғыз жылға дейінгі мерзімге бас бостандығынан айыруға жазаланады'
    """
    return _WRITERS[language](sanction)
