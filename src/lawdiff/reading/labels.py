"""Numbers as office programs print them: decimal, Roman, Latin and Cyrillic letters."""

from __future__ import annotations

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_LONGEST_ROMAN = 3999
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя"
"""Without ё, й, ъ, ы, ь, as lists are lettered."""
_MOST_REPEATED = 30


def numeral(number: int, style: str) -> str:
    """A number in a style; the styles are those of Word (ECMA-376, 17.18.59), `none` gives nothing.

    >>> numeral(4, "decimal"), numeral(4, "upperRoman"), numeral(28, "lowerLetter"), numeral(3, "russianLower")
    ('4', 'IV', 'bb', 'в')
    >>> numeral(7, "decimalZero"), numeral(7, "none"), numeral(7, "cardinalText")
    ('07', '', '7')
    """
    if style == "none":
        return ""
    if style in {"upperRoman", "lowerRoman"}:
        return _cased(_roman(number), style)
    alphabet = {"upperLetter": _LATIN, "lowerLetter": _LATIN, "russianUpper": _RUSSIAN, "russianLower": _RUSSIAN}.get(
        style
    )
    if alphabet and 0 < number <= _MOST_REPEATED * len(alphabet):
        times, index = divmod(number - 1, len(alphabet))
        return _cased(alphabet[index] * (times + 1), style)
    return f"{number:02}" if style == "decimalZero" else str(number)


def _cased(text: str, style: str) -> str:
    return text.upper() if "pper" in style else text.lower()


def _roman(number: int) -> str:
    if not 0 < number <= _LONGEST_ROMAN:
        return str(number)
    letters = []
    for value, letter in _ROMAN:
        times, number = divmod(number, value)
        letters.append(letter * times)
    return "".join(letters)
