"""Comparison text: what is left of a text when nothing but typographic noise is folded.

Two steps, since they mean different things. Spacing (runs of blanks, no-break spaces, a blank that a link left
before a comma) is an accident of how a page became text, so a pair that differs only there is unchanged. Dashes,
quotes, ё, look-alike letters are typography of the edition itself: a pair that differs only there is cosmetic.
"""

from __future__ import annotations

import re
import unicodedata

_LOOSE_SPACES = (*((f" {mark}", mark) for mark in ",.;:!?)]"), ("( ", "("), ("[ ", "["))
_BLANKS = "\n\u00a0\t\r\u202f\u2009\x0b\x0c\x1c\x1d\x1e\x1f\x85\u1680\u2028\u2029\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B)),
)
_AROUND_DASHES = re.compile(r" ?- ?")
# A word of two alphabets has one letter of each side by side, digits aside.
_LATIN = "A-Za-zÀ-ɏəƏɵƟ"
_LATIN_LETTER = re.compile(f"[{_LATIN}]")
_MIXED = re.compile(f"[{_LATIN}][0-9]*[\u0400-\u04ff]|[\u0400-\u04ff][0-9]*[{_LATIN}]")
_WORD = re.compile(r"[^\W_]+")
_DASHES = "‐‑‒–—―−﹘﹣－"
_QUOTES = "«»“”„‟″〞〟＂"
_APOSTROPHES = "’‘‛ʼʻ′`´＇"
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff\u034f\u200e\u200f"
_FOLDED = {
    **dict.fromkeys(_DASHES, "-"),
    **dict.fromkeys(_QUOTES, '"'),
    **dict.fromkeys(_APOSTROPHES, "'"),
    **dict.fromkeys(_INVISIBLE, ""),
    "…": "...",
    "ё": "е",
    "Ё": "Е",
}
# Few of these stand in a text: finding them is ten times faster than translating every letter.
_NOISE = re.compile(f"[{''.join(_FOLDED)}]")
# Letters that print alike. Kazakh І and һ have Latin twins, ә and ө have twins in the phonetic alphabet.
_CYRILLIC_TWINS = dict(
    zip("aceopxyijshkəɵABEKMHOPCTXYIJSƏƟ", "асеорхуіјѕһкәөАВЕКМНОРСТХУІЈЅӘӨ", strict=True),
)
_LATIN_TWINS = {cyrillic: latin for latin, cyrillic in _CYRILLIC_TWINS.items()} | {"Ӏ": "I"}
_TO_CYRILLIC = str.maketrans(_CYRILLIC_TWINS)
_TO_LATIN = str.maketrans(_LATIN_TWINS)
_ROMAN_IN_CYRILLIC = re.compile(r"\b[СМ]*[ІӀХ][ІӀХСМ]*\b")
_ROMAN = re.compile(r"[IVXLCDM]+\Z")


def fold(text: str) -> str:
    """The comparison text (design, section 4). Letter case, digits and real punctuation stay.

    >>> fold("«Закон» № 292-VІ —  об  учёте")
    '"Закон" № 292-VI-об учете'
    >>> fold("частью первой статьи  99 , 100") == fold("частью первой статьи 99, 100")
    True
    >>> fold("Деяние") == fold("деяние"), fold("лица и") == fold("лица, и")
    (False, False)
    """
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    text = _NOISE.sub(_plain, text)
    if _LATIN_LETTER.search(text) and _MIXED.search(text):
        text = _WORD.sub(_one_script, text)
    if "І" in text or "Ӏ" in text or "Х" in text:
        text = _ROMAN_IN_CYRILLIC.sub(_in_latin, text)
    return _AROUND_DASHES.sub("-", fold_spacing(text))


def fold_spacing(text: str) -> str:
    r"""The text with single spaces, and none where only a link can have left one.

    >>> fold_spacing("статьи\u00a0 99 , 100 ( часть\nвторая ) .")
    'статьи 99, 100 (часть вторая).'
    """
    text = squeeze(text)
    for loose, tight in _LOOSE_SPACES:
        text = text.replace(loose, tight)
    return text


def squeeze(text: str) -> str:
    r"""The text with one plain space for each run of blanks, none at its ends: what `split` and `join` do, faster.

    >>> squeeze(" to\u00a0\n pay ")
    'to pay'
    """
    for blank in _BLANKS:
        if blank in text:
            text = text.replace(blank, " ")
    while "  " in text:
        text = text.replace("  ", " ")
    return text.strip(" ")


def _plain(found: re.Match[str]) -> str:
    return _FOLDED[found.group()]


def _in_latin(found: re.Match[str]) -> str:
    return found.group().translate(_TO_LATIN)


def _one_script(found: re.Match[str]) -> str:
    """A word in one alphabet: that of the letters which only one alphabet has, else that of most letters."""
    word = found.group()
    if not _MIXED.search(word):
        return word
    as_latin = word.translate(_TO_LATIN)
    if _ROMAN.match(as_latin):
        return as_latin
    letters = [letter for letter in word if letter.isalpha()]
    latin = [letter for letter in letters if letter < "\u0400"]
    only_latin = any(letter not in _CYRILLIC_TWINS for letter in latin)
    only_cyrillic = any(letter >= "\u0400" and letter not in _LATIN_TWINS for letter in letters)
    if only_latin and only_cyrillic:
        return word
    if only_latin or (not only_cyrillic and len(latin) * 2 > len(letters)):
        return as_latin
    return word.translate(_TO_CYRILLIC)
