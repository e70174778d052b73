"""English numerals as data."""

from __future__ import annotations

UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = {
    20: "twenty",
    30: "thirty",
    40: "forty",
    50: "fifty",
    60: "sixty",
    70: "seventy",
    80: "eighty",
    90: "ninety",
}
HUNDRED = "hundred"
THOUSAND = "thousand"
MULTIPLES = {"once": 1, "twice": 2, "double": 2, "triple": 3}
"""Words for a multiple of a sum that are read beside «… times»."""

ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
]


def reading_table() -> dict[str, int]:
    """Every word, to its value.

    >>> table = reading_table()
    >>> table["twelve"], table["ninety"], table["hundred"]
    (12, 90, 100)
    """
    table = {word: value for value, word in enumerate(UNITS) if value}
    table.update({word: value for value, word in TENS.items()})
    table.update({HUNDRED: 100, THOUSAND: 1000})
    return table
