"""Ordinals in words, in every case ending, as statutes number their paragraphs: «второй», «двадцать первой».

Stems and endings are tables; the forms are made of them once. Kazakh ordinals take no ending before the word
they number, and English ones none at all. English statutes number with plain numerals too ("paragraph two").
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from lawdiff.model import Language

_RUSSIAN_STEMS: Mapping[str, int] = {
    "перв": 1, "втор": 2, "четверт": 4, "пят": 5, "шест": 6, "седьм": 7, "восьм": 8, "девят": 9, "десят": 10,
    "одиннадцат": 11, "двенадцат": 12, "тринадцат": 13, "четырнадцат": 14, "пятнадцат": 15, "шестнадцат": 16,
    "семнадцат": 17, "восемнадцат": 18, "девятнадцат": 19, "двадцат": 20, "тридцат": 30, "сороков": 40,
    "пятидесят": 50, "шестидесят": 60, "семидесят": 70, "восьмидесят": 80, "девяност": 90,
}  # fmt: skip
_RUSSIAN_ENDINGS = ("ый", "ой", "ая", "ое", "ого", "ому", "ым", "ом", "ую", "ою", "ые", "ых", "ыми")
_RUSSIAN_SOFT = ("ий", "ья", "ье", "ьей", "ьего", "ьему", "ьим", "ьем", "ью", "ьею", "ьи", "ьих", "ьими")
_RUSSIAN_TENS = {
    "двадцать": 20, "тридцать": 30, "сорок": 40, "пятьдесят": 50, "шестьдесят": 60, "семьдесят": 70,
    "восемьдесят": 80, "девяносто": 90,
}  # fmt: skip

_KAZAKH_FORMS: Mapping[str, int] = {
    "бірінші": 1, "екінші": 2, "үшінші": 3, "төртінші": 4, "бесінші": 5, "алтыншы": 6, "жетінші": 7, "сегізінші": 8,
    "тоғызыншы": 9, "оныншы": 10, "жиырмасыншы": 20, "отызыншы": 30, "қырқыншы": 40, "елуінші": 50,
    "алпысыншы": 60, "жетпісінші": 70, "сексенінші": 80, "тоқсаныншы": 90,
}  # fmt: skip
_KAZAKH_TENS = {
    "он": 10, "жиырма": 20, "отыз": 30, "қырық": 40, "елу": 50, "алпыс": 60, "жетпіс": 70, "сексен": 80, "тоқсан": 90,
}  # fmt: skip

_ENGLISH_FORMS: Mapping[str, int] = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
    "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19,
}  # fmt: skip
_ENGLISH_TENS = {"twenty": 20, "thirty": 30, "forty": 40}


CARDINALS = frozenset(word for word in _ENGLISH_FORMS if not word.endswith(("st", "nd", "rd", "th")))
"""English plain numerals: they number what stands before them and count what stands after them."""


def _russian() -> dict[str, int]:
    forms = {stem + ending: value for stem, value in _RUSSIAN_STEMS.items() for ending in _RUSSIAN_ENDINGS}
    return forms | {"трет" + ending: 3 for ending in _RUSSIAN_SOFT}


ORDINALS: Mapping[Language, Mapping[str, int]] = MappingProxyType(
    {Language.RUS: _russian(), Language.KAZ: _KAZAKH_FORMS, Language.ENG: _ENGLISH_FORMS}
)
"""Every form of one word, in lower case, to its number."""

TENS: Mapping[Language, Mapping[str, int]] = MappingProxyType(
    {Language.RUS: _RUSSIAN_TENS, Language.KAZ: _KAZAKH_TENS, Language.ENG: _ENGLISH_TENS}
)
"""The first word of an ordinal of two words."""


def read_ordinal(words: Sequence[str], at: int, language: Language) -> tuple[int, int] | None:
    """The ordinal that begins at a word, and how many words it takes; None where none begins there.

    Words are in lower case, Kazakh ones with Cyrillic letters only.

    >>> read_ordinal(["двадцать", "первой"], 0, Language.RUS), read_ordinal(["третьими"], 0, Language.RUS)
    ((21, 2), (3, 1))
    >>> read_ordinal(["он", "екінші"], 0, Language.KAZ), read_ordinal(["twenty-first"], 0, Language.ENG)
    ((12, 2), (21, 1))
    >>> read_ordinal(["двадцать", "лет"], 0, Language.RUS)
    """
    if at >= len(words):
        return None
    forms, tens = ORDINALS[language], TENS[language]
    word = words[at]
    if word in forms:
        return forms[word], 1
    head, hyphen, tail = word.partition("-")
    if hyphen:
        return (tens[head] + forms[tail], 1) if head in tens and forms.get(tail, 10) < 10 else None
    following = words[at + 1] if at + 1 < len(words) else ""
    if word in tens and forms.get(following, 10) < 10:
        return tens[word] + forms[following], 2
    return (tens[word], 1) if language is Language.ENG and word in tens else None
