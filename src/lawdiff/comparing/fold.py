"""Comparison text: what is left of a text when nothing but typographic noise is folded.

Two steps, since they mean different things. Spacing (runs of blanks, no-break spaces, a blank that a link left
before a comma) is an accident of how a page became text, so a pair that differs only there is unchanged. Dashes,
quotes, ё, look-alike letters are typography of the edition itself: a pair that differs only there is cosmetic.
"""

from __future__ import annotations

import re
import unicodedata

_LOOSE_SPACES = re.compile(r" (?=[,.;:!?)\]])|(?<=[(\[]) ")
_AROUND_DASHES = re.compile(r" ?- ?")
_LATIN = re.compile("[A-Za-zə-ɵƏƟÀ-ÿ]")
_WORD = re.compile(r"[^\W\d_]+")

_DASHES = "‐‑‒–—―−﹘﹣－"
_QUOTES = "«»“”„‟″〞〟＂"
_APOSTROPHES = "’‘‛ʼʻ′`´＇"
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff\u034f\u200e\u200f"

_TABLE: dict[int, str | None] = {
    **dict.fromkeys(map(ord, _DASHES), "-"),
    **dict.fromkeys(map(ord, _QUOTES), '"'),
    **dict.fromkeys(map(ord, _APOSTROPHES), "'"),
    **dict.fromkeys(map(ord, _INVISIBLE), None),
    ord("…"): "...",
    ord("ё"): "е",
    ord("Ё"): "Е",
}

# Letters that print alike. Kazakh І and һ have Latin twins, ә and ө have twins in the phonetic alphabet.
_CYRILLIC_TWINS = dict(
    zip("aceopxyijshkəɵABEKMHOPCTXYIJSƏƟ", "асеорхуіјѕһкәөАВЕКМНОРСТХУІЈЅӘӨ", strict=True),
)
_LATIN_TWINS = {cyrillic: latin for latin, cyrillic in _CYRILLIC_TWINS.items()} | {"Ӏ": "I"}
_TO_CYRILLIC = str.maketrans(_CYRILLIC_TWINS)
_TO_LATIN = str.maketrans(_LATIN_TWINS)
_ROMAN_IN_CYRILLIC = re.compile(r"[ІӀХСМ]+\Z")
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
    text = text.translate(_TABLE)
    # A word is mixed or is a Roman numeral in Cyrillic letters only where one of these stands.
    if _LATIN.search(text) or "І" in text or "Ӏ" in text or "Х" in text:
        text = _WORD.sub(_one_script, text)
    return _AROUND_DASHES.sub("-", fold_spacing(text))


def fold_spacing(text: str) -> str:
    r"""The text with single spaces, and none where only a link can have left one.

    >>> fold_spacing("статьи\u00a0 99 , 100 ( часть\nвторая ) .")
    'статьи 99, 100 (часть вторая).'
    """
    text = " ".join(text.split())
    if " ," in text or " ." in text or "( " in text or " )" in text or _LOOSE_SPACES.search(text):
        return _LOOSE_SPACES.sub("", text)
    return text


def _one_script(found: re.Match[str]) -> str:
    """A word in one alphabet: that of the letters which only one alphabet has, else that of most letters."""
    word = found.group()
    latin = sum(1 for letter in word if letter < "\u0250" or letter in "əɵ")
    if latin == 0:
        return word.translate(_TO_LATIN) if _ROMAN_IN_CYRILLIC.match(word) else word
    if latin == len(word):
        return word
    as_latin = word.translate(_TO_LATIN)
    if _ROMAN.match(as_latin):
        return as_latin
    only_latin = any(letter < "\u0250" and letter not in _CYRILLIC_TWINS for letter in word)
    only_cyrillic = any(letter >= "\u0400" and letter not in _LATIN_TWINS for letter in word)
    if only_latin and only_cyrillic:
        return word
    if only_latin or (not only_cyrillic and latin * 2 > len(word)):
        return as_latin
    return word.translate(_TO_CYRILLIC)
