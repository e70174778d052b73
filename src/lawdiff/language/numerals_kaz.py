"""Kazakh numerals as data: stems, and the endings that vowel harmony gives to each.

In a numeral of several words only the last one takes the ending of the case («бір жүз алпысқа»). Latin i stands
for і in many printed texts; words are folded before they come here.
"""

from __future__ import annotations

from enum import StrEnum


class Ending(StrEnum):
    """The cases of a Kazakh noun or numeral."""

    NONE = "none"
    GENITIVE = "genitive"
    DATIVE = "dative"
    ACCUSATIVE = "accusative"
    LOCATIVE = "locative"
    ABLATIVE = "ablative"
    INSTRUMENTAL = "instrumental"


STEMS: dict[int, str] = {
    1: "бір",
    2: "екі",
    3: "үш",
    4: "төрт",
    5: "бес",
    6: "алты",
    7: "жеті",
    8: "сегіз",
    9: "тоғыз",
    10: "он",
    20: "жиырма",
    30: "отыз",
    40: "қырық",
    50: "елу",
    60: "алпыс",
    70: "жетпіс",
    80: "сексен",
    90: "тоқсан",
    100: "жүз",
    1000: "мың",
}

ORDINAL_STEMS: dict[int, str] = {
    1: "бірінші",
    2: "екінші",
    3: "үшінші",
    4: "төртінші",
    5: "бесінші",
    6: "алтыншы",
    7: "жетінші",
    8: "сегізінші",
    9: "тоғызыншы",
    10: "оныншы",
    11: "он бірінші",
    12: "он екінші",
}

# By the class of the last sound, for back vowels and for front ones.
_VOICELESS, _NASAL, _VOICED, _VOWEL = "voiceless", "nasal", "voiced", "vowel"
ENDINGS: dict[Ending, dict[str, tuple[str, str]]] = {
    Ending.NONE: dict.fromkeys((_VOICELESS, _NASAL, _VOICED, _VOWEL), ("", "")),
    Ending.GENITIVE: {
        _VOICELESS: ("тың", "тің"),
        _NASAL: ("ның", "нің"),
        _VOICED: ("дың", "дің"),
        _VOWEL: ("ның", "нің"),
    },
    Ending.DATIVE: {
        _VOICELESS: ("қа", "ке"),
        _NASAL: ("ға", "ге"),
        _VOICED: ("ға", "ге"),
        _VOWEL: ("ға", "ге"),
    },
    Ending.ACCUSATIVE: {
        _VOICELESS: ("ты", "ті"),
        _NASAL: ("ды", "ді"),
        _VOICED: ("ды", "ді"),
        _VOWEL: ("ны", "ні"),
    },
    Ending.LOCATIVE: {
        _VOICELESS: ("та", "те"),
        _NASAL: ("да", "де"),
        _VOICED: ("да", "де"),
        _VOWEL: ("да", "де"),
    },
    Ending.ABLATIVE: {
        _VOICELESS: ("тан", "тен"),
        _NASAL: ("нан", "нен"),
        _VOICED: ("дан", "ден"),
        _VOWEL: ("дан", "ден"),
    },
    Ending.INSTRUMENTAL: {
        _VOICELESS: ("пен", "пен"),
        _NASAL: ("мен", "мен"),
        _VOICED: ("бен", "бен"),
        _VOWEL: ("мен", "мен"),
    },
}
_SOUNDS = {
    **dict.fromkeys("кқпстфхцчшщбвгд", _VOICELESS),
    **dict.fromkeys("мнң", _NASAL),
    **dict.fromkeys("жзйлр", _VOICED),
    **dict.fromkeys("аәеиіоөуұүыэюя", _VOWEL),
}
_FRONT = frozenset("әеіөүи")
_BACK = frozenset("аоұыя")
_SONORANTS = frozenset("лрй")


def inflect(word: str, ending: Ending) -> str:
    """A Kazakh word with the ending of a case, by the harmony of its last vowel and its last sound.

    >>> [inflect(word, Ending.ABLATIVE) for word in ("бір", "жүз", "алпыс", "он", "елу")]
    ['бірден', 'жүзден', 'алпыстан', 'оннан', 'елуден']
    >>> inflect("алпыс", Ending.DATIVE), inflect("көрсеткіш", Ending.DATIVE)
    ('алпысқа', 'көрсеткішке')
    """
    harmony = next((letter for letter in reversed(word) if letter in _FRONT or letter in _BACK), "а")
    last = word[-1]
    sound = _SOUNDS[last]
    if ending is Ending.INSTRUMENTAL and last in _SONORANTS:
        sound = _VOWEL
    return word + ENDINGS[ending][sound][harmony in _FRONT]


def reading_table() -> dict[str, int]:
    """Every form of every word, to its value.

    >>> table = reading_table()
    >>> table["жүзден"], table["мыңға"], table["қырық"]
    (100, 1000, 40)
    """
    return {inflect(stem, ending): value for value, stem in STEMS.items() for ending in Ending}
