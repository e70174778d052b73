"""Russian numerals as data: every case of every word, by gender where it has one.

Source of the forms: the orthography of 1956 as the codes print it (ё is read as е). The codes spell amounts
out («одной тысячи двухсот»), so nothing here depends on digits.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache


class Case(StrEnum):
    """The cases in which the codes put numbers and the nouns counted by them."""

    NOMINATIVE = "nominative"
    GENITIVE = "genitive"
    DATIVE = "dative"
    ACCUSATIVE = "accusative"
    INSTRUMENTAL = "instrumental"
    PREPOSITIONAL = "prepositional"


class Gender(StrEnum):
    """Gender of the noun counted; `plural` for nouns that have no singular («сутки»)."""

    MASCULINE = "masculine"
    FEMININE = "feminine"
    NEUTER = "neuter"
    PLURAL = "plural"


# In each row: nominative, genitive, dative, accusative, instrumental, prepositional.
ONE: dict[Gender, str] = {
    Gender.MASCULINE: "один одного одному один одним одном",
    Gender.FEMININE: "одна одной одной одну одной одной",
    Gender.NEUTER: "одно одного одному одно одним одном",
    Gender.PLURAL: "одни одних одним одни одними одних",
}
TWO: dict[Gender, str] = {
    Gender.MASCULINE: "два двух двум два двумя двух",
    Gender.FEMININE: "две двух двум две двумя двух",
    Gender.NEUTER: "два двух двум два двумя двух",
    Gender.PLURAL: "двое двух двум двое двумя двух",
}
SIMPLE: dict[int, str] = {
    3: "три трех трем три тремя трех",
    4: "четыре четырех четырем четыре четырьмя четырех",
    5: "пять пяти пяти пять пятью пяти",
    6: "шесть шести шести шесть шестью шести",
    7: "семь семи семи семь семью семи",
    8: "восемь восьми восьми восемь восемью восьми",
    9: "девять девяти девяти девять девятью девяти",
    40: "сорок сорока сорока сорок сорока сорока",
    90: "девяносто девяноста девяноста девяносто девяноста девяноста",
    100: "сто ста ста сто ста ста",
    200: "двести двухсот двумстам двести двумястами двухстах",
    300: "триста трехсот тремстам триста тремястами трехстах",
    400: "четыреста четырехсот четыремстам четыреста четырьмястами четырехстах",
}
SOFT_STEMS: dict[int, str] = {
    10: "десят",
    11: "одиннадцат",
    12: "двенадцат",
    13: "тринадцат",
    14: "четырнадцат",
    15: "пятнадцат",
    16: "шестнадцат",
    17: "семнадцат",
    18: "восемнадцат",
    19: "девятнадцат",
    20: "двадцат",
    30: "тридцат",
}
SOFT_ENDINGS = "ь и и ь ью и"
TENS_OF: dict[int, tuple[str, str, str]] = {
    50: ("пять", "пяти", "пятью"),
    60: ("шесть", "шести", "шестью"),
    70: ("семь", "семи", "семью"),
    80: ("восемь", "восьми", "восемью"),
}
TENS_ENDINGS = "десят десяти десяти десят десятью десяти"
HUNDREDS_OF: dict[int, tuple[str, str, str]] = {
    500: ("пять", "пяти", "пятью"),
    600: ("шесть", "шести", "шестью"),
    700: ("семь", "семи", "семью"),
    800: ("восемь", "восьми", "восемью"),
    900: ("девять", "девяти", "девятью"),
}
HUNDREDS_ENDINGS = "сот сот стам сот стами стах"
THOUSAND_ONE = "тысяча тысячи тысяче тысячу тысячей тысяче"
THOUSAND_FEW = "тысячи тысяч тысячам тысячи тысячами тысячах"
THOUSAND_MANY = "тысяч тысяч тысячам тысяч тысячами тысячах"
MORE_FORMS: dict[str, int] = {"восьмью": 8, "тысячью": 1000, "двоих": 2, "трое": 3, "четверо": 4}
"""Forms that are read and never written."""

FEMININE_ORDINAL_STEMS: dict[int, str] = {
    1: "перв",
    2: "втор",
    3: "треть",
    4: "четверт",
    5: "пят",
    6: "шест",
    7: "седьм",
    8: "восьм",
    9: "девят",
    10: "десят",
    11: "одиннадцат",
    12: "двенадцат",
}
"""«части третьей»: how the codes name paragraphs; the ending is added by the reader and the writer."""

MULTIPLE_ENDING = "кратн"
"""«семидесятикратной»: a numeral in the genitive, then this, then the ending of an adjective."""

YEARS_ENDING = "летн"
"""«шестнадцатилетнего»: likewise."""

_CASES = tuple(Case)
_STEM_OF_CASE = (0, 1, 1, 0, 2, 1)


@cache
def forms(value: int, gender: Gender = Gender.MASCULINE) -> tuple[str, ...]:
    """The six cases of one word of a numeral: 1 to 20, tens, hundreds.

    Raises:
        KeyError: the value is not one word.

    >>> forms(50)[1], forms(2, Gender.FEMININE)[0]
    ('пятидесяти', 'две')
    """
    if value == 1:
        return tuple(ONE[gender].split())
    if value == 2:
        return tuple(TWO[gender].split())
    if value in SIMPLE:
        return tuple(SIMPLE[value].split())
    if value in SOFT_STEMS:
        return tuple(SOFT_STEMS[value] + ending for ending in SOFT_ENDINGS.split())
    table, endings = (TENS_OF, TENS_ENDINGS) if value in TENS_OF else (HUNDREDS_OF, HUNDREDS_ENDINGS)
    stems = table[value]
    return tuple(stems[_STEM_OF_CASE[i]] + ending for i, ending in enumerate(endings.split()))


def form(value: int, case: Case, gender: Gender = Gender.MASCULINE) -> str:
    """One word of a numeral in a case.

    >>> form(200, Case.GENITIVE), form(90, Case.GENITIVE), form(1, Case.ACCUSATIVE, Gender.FEMININE)
    ('двухсот', 'девяноста', 'одну')
    """
    return forms(value, gender)[_CASES.index(case)]


def thousand(count: int, case: Case) -> str:
    """The word «тысяча» after a count, in a case.

    >>> thousand(1, Case.GENITIVE), thousand(3, Case.NOMINATIVE), thousand(5, Case.GENITIVE)
    ('тысячи', 'тысячи', 'тысяч')
    """
    tail = count % 100
    row = THOUSAND_MANY
    if not 11 <= tail <= 14:
        row = {1: THOUSAND_ONE, 2: THOUSAND_FEW, 3: THOUSAND_FEW, 4: THOUSAND_FEW}.get(tail % 10, THOUSAND_MANY)
    return row.split()[_CASES.index(case)]


SINGLE_WORDS = (*range(1, 20), *range(20, 100, 10), *range(100, 1000, 100))


def reading_table() -> dict[str, int]:
    """Every form of every word, to its value; all forms of «тысяча» are 1000.

    >>> table = reading_table()
    >>> table["двадцати"], table["восьмистам"], table["тысяч"]
    (20, 800, 1000)
    """
    table = {word: value for value in SINGLE_WORDS for gender in Gender for word in forms(value, gender)}
    for row in (THOUSAND_ONE, THOUSAND_FEW, THOUSAND_MANY):
        table.update(dict.fromkeys(row.split(), 1000))
    table.update(MORE_FORMS)
    return table
