"""How the numbers of provisions follow each other."""

from __future__ import annotations

import re

from lawdiff.model import natural_key


def follows(number: str, last: str | None) -> bool:
    """True where a number can come next in a list (a repealed number may be skipped).

    >>> follows("1", None), follows("5", "2"), follows("2-1", "2"), follows("2", "5")
    (True, True, True, False)
    """
    if last is None:
        return number == "1"
    return natural_key(number) > natural_key(last)


def is_next(number: str, last: str | None) -> bool:
    """True where a number comes right after another.

    >>> is_next("1", None), is_next("2", "1"), is_next("1-1", "1"), is_next("3", "1"), is_next("б", "а")
    (True, True, True, False, True)
    """
    if last is None:
        return number == "1"
    return follows(number, last) and main_number(number) - main_number(last) <= 1


def main_number(number: str) -> int:
    """The number before the hyphen; 0 for a letter.

    >>> main_number("108-1"), main_number("а")
    (108, 0)
    """
    main = number.split("-", maxsplit=1)[0]
    return int(main) if main.isascii() and main.isdigit() else 0


def listed_numbers(text: str) -> list[str]:
    """The numbers of a list, ranges written out.

    >>> listed_numbers("73-1, 73-2"), listed_numbers("8) - 10)"), listed_numbers("2, 4–6 и 9")
    (['73-1', '73-2'], ['8', '9', '10'], ['2', '4', '5', '6', '9'])
    """
    numbers: list[str] = []
    behind = 0
    for found in _NUMBER.finditer(text):
        between = text[behind : found.start()].strip(" )")
        first = int(numbers[-1]) + 1 if numbers and numbers[-1].isdecimal() else 0
        if between in _DASHES and between and found[0].isdecimal() and 0 < int(found[0]) - first < _LONGEST_RANGE:
            numbers.extend(map(str, range(first, int(found[0]))))
        numbers.append(found[0])
        behind = found.end()
    return numbers


_NUMBER = re.compile(r"\d{1,6}(?:-\d{1,3})*")
_DASHES = "-–—"
_LONGEST_RANGE = 100
