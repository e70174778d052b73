"""The numbers, dates and ages that a text of the law names in digits or in words, whatever their grammar.

Values only: «двух третей» and «үштен екісі» are both two thirds, «двукратного» and «екі рет» both two.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from functools import partial
from types import MappingProxyType

from lawdiff.language.numerals import read_multiple, read_number, read_years
from lawdiff.language.protection import PROTECTION
from lawdiff.language.tables import ByLanguage
from lawdiff.model import Language

_TOKEN = re.compile(r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+(?:-\d+)*|[^\W\d_]+(?:-[^\W\d_]+)*")
_CYRILLIC_I = str.maketrans("iI", "іІ")

_MONTHS: Mapping[Language, str] = MappingProxyType(
    {
        Language.RUS: "январ феврал март апрел ма[яй] июн июл август сентябр октябр ноябр декабр",
        Language.KAZ: "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
        Language.ENG: "january february march april may june july august september october november december",
    }
)
_DATES: Mapping[Language, str] = MappingProxyType(
    {
        Language.RUS: r"\b(?P<day>\d{{1,2}})\s+(?P<month>{months})[а-яё]{{0,2}}\b(?:\s+(?P<year>\d{{4}})\b)?",
        Language.KAZ: r"(?:\b(?P<year>\d{{4}})\s+жыл\w*\s+)?\b(?P<day>\d{{1,2}})\s+(?P<month>{months})",
        Language.ENG: r"\b(?P<day>\d{{1,2}})\s+(?P<month>{months})(?:\s+(?P<year>\d{{4}})\b)?",
    }
)
_NUMERIC_DATE = re.compile(r"\b(\d{2})\.(\d{2})\.(\d{4})\b")
_YEAR_STANDS_FIRST = frozenset({Language.KAZ})
"""Of two days with one year the year stands before the first in Kazakh and behind the last in Russian and English."""

_NO_NUMBERS: Mapping[Language, frozenset[str]] = MappingProxyType(
    {
        Language.RUS: frozenset({"семью"}),
        Language.KAZ: frozenset({"тоқсан", "тоқсанда", "тоқсанның", "жүзі", "жүзіне", "жүзін", "жүзінде"}),
        Language.ENG: frozenset(),
    }
)
"""Words that are numerals by their form and as often something else («тоқсан»: ninety, a quarter of a year)."""

_COUNTED = re.compile(r"күн|тәулік|сағат|минут|ай|жыл|жас|пайыз|адам|есе|рет|метр")
"""What stands behind such a word where it is a number after all («тоқсан күн»)."""

_HALF, _AND_A_HALF = Fraction(1, 2), Fraction(3, 2)
_WORDS: Mapping[Language, Mapping[str, Fraction]] = MappingProxyType(
    {
        Language.RUS: {
            **dict.fromkeys(("половина", "половины", "половине", "половину", "половиной", "наполовину"), _HALF),
            **dict.fromkeys(("полтора", "полторы", "полутора"), _AND_A_HALF),
            **dict.fromkeys(("дважды", "вдвое", "вдвойне"), Fraction(2)),
            **dict.fromkeys(("оба", "обе", "обоих", "обеих", "обоим", "обеим", "обоими", "обеими"), Fraction(2)),
            **dict.fromkeys(("трижды", "втрое", "втройне"), Fraction(3)),
            **dict.fromkeys(("двойной", "двойном", "двойного", "двойную", "двойная"), Fraction(2)),
            **dict.fromkeys(("тройной", "тройном", "тройного", "тройную", "тройная"), Fraction(3)),
        },
        Language.KAZ: {},
        Language.ENG: {"half": _HALF, "twice": Fraction(2), "double": Fraction(2)},
    }
)
"""Numbers that are no numerals."""

_KAZAKH_STEMS = (("жарты", _HALF), ("екеу", Fraction(2)), ("үшеу", Fraction(3)))
_KAZAKH_MORE_BY_HALF = "жарым"
_RUSSIAN_DENOMINATORS: Mapping[str, int] = MappingProxyType(
    {
        **dict.fromkeys(("треть", "трети", "третей", "третью", "третям", "третями"), 3),
        **dict.fromkeys(("четверть", "четверти", "четвертей", "четвертой", "четвертых", "четвертую"), 4),
        **dict.fromkeys(("пятой", "пятых", "пятую"), 5),
        **dict.fromkeys(("десятой", "десятых", "десятую"), 10),
    }
)
"""What stands after the numerator («двух третей», «одной четвертой»)."""

_RUSSIAN_PARTS: Mapping[str, Fraction] = MappingProxyType(
    {**dict.fromkeys(("треть", "трети"), Fraction(1, 3)), **dict.fromkeys(("четверть", "четверти"), Fraction(1, 4))}
)
"""What is a fraction by itself («не менее трети срока»)."""

_RUSSIAN_COMPOUND = re.compile(r"([а-яё]+?)(?:месячн|дневн|недельн|суточн|часов|процентн|сторонн)[а-яё]{2,3}")
"""«десятидневный», «трехмесячного»: Kazakh has the number as a word of its own («он күндік»)."""

_RUSSIAN_NUMERATORS = re.compile(r"(?:одн|дв|тр|четыр|пят|сем|шест|девят|восем)[а-яё]*")
_KAZAKH_NUMERATORS: tuple[tuple[str, int], ...] = (
    ("бірі", 1), ("екісі", 2), ("үші", 3), ("төрті", 4), ("бесі", 5), ("алтысы", 6), ("жетісі", 7), ("сегізі", 8),
    ("тоғызы", 9),
)  # fmt: skip
"""How a numerator begins that stands after its denominator («үштен екісі»)."""

_KAZAKH_ABLATIVE = re.compile(r"(?:[тдн][ае]н)\Z")


def _date_pattern(language: Language) -> re.Pattern[str]:
    return re.compile(_DATES[language].format(months="|".join(_MONTHS[language].split())))


_DATE_PATTERNS = ByLanguage({language: partial(_date_pattern, language) for language in Language})


def folded(text: str, language: Language) -> str:
    """Lower case; in Kazakh with the one letter і.

    >>> folded("Екi АДАМ", Language.KAZ) == "екі адам"
    True
    """
    lower = text.lower()
    return lower.translate(_CYRILLIC_I) if language is Language.KAZ else lower


def dates_in(text: str, language: Language) -> Counter[str]:
    """The days that a text names, as ISO dates, each with how often; what is no day of the calendar is none.

    A day without a year takes that of its range («с 1 января по 31 марта 2024 года»); where no day of the text has
    one it is written without (`--10-01`).

    >>> list(dates_in("до 1 июля 2018 года", Language.RUS))
    ['2018-07-01']
    >>> list(dates_in("2018 жылғы 1 шілдеден 31 тамызға дейін", Language.KAZ))
    ['2018-07-01', '2018-08-31']
    >>> list(dates_in("ежегодно до 1 октября", Language.RUS))
    ['--10-01']
    """
    text = folded(text, language)
    found = [_parts(match, language) for match in _DATE_PATTERNS[language].finditer(text)]
    found += [(year, int(month), int(day)) for day, month, year in _NUMERIC_DATE.findall(text)]
    days = (_day(*parts) for parts in _with_years(found, language))
    return Counter(day for day in days if day)


def _parts(match: re.Match[str], language: Language) -> tuple[str, int, int]:
    months = _MONTHS[language].split()
    month = next(place for place, name in enumerate(months, 1) if re.match(name, match["month"]))
    return match["year"] or "", month, int(match["day"])


def _with_years(found: Sequence[tuple[str, int, int]], language: Language) -> Iterator[tuple[str, int, int]]:
    backwards = language not in _YEAR_STANDS_FIRST
    taken, year = [], ""
    for own, month, day in reversed(found) if backwards else found:
        year = own or year
        taken.append((year, month, day))
    return reversed(taken) if backwards else iter(taken)


def _day(year: str, month: int, day: int) -> str:
    try:
        known = date(int(year or 2024), month, day)  # a leap year, so that 29 February is a day without a year too
    except ValueError:
        return ""
    return known.isoformat() if year else f"--{month:02}-{day:02}"


def ages_in(text: str, language: Language) -> frozenset[int]:
    """The ages, in years, that the text speaks of persons under, the victim's and the offender's.

    >>> ages_in("в отношении малолетнего", Language.RUS), ages_in("он алты жасқа толмаған адаммен", Language.KAZ)
    (frozenset({14}), frozenset({16}))
    """
    text = folded(text, language)
    return frozenset(age for pattern, age in PROTECTION[language].ages if pattern.search(text))


def numbers_in(text: str, language: Language) -> Counter[Fraction]:
    """The numbers that a text names, each with how often, without those in its dates and ages.

    One is left out: «один» and «бір» are articles and pronouns as often as numbers. A number with a hyphen
    (`108-1`) is the name of a provision and none.

    >>> [str(number) for number in numbers_in("двумя лицами в течение тридцати дней", Language.RUS)]
    ['2', '30']
    >>> numbers_in("две трети срока", Language.RUS) == numbers_in("мерзімнің үштен екісін", Language.KAZ)
    True
    """
    text = _NUMERIC_DATE.sub(" ", _DATE_PATTERNS[language].sub(" ", folded(text, language)))
    for pattern, _ in PROTECTION[language].ages:
        text = pattern.sub(" ", text)
    return Counter(value for value in _numbers(_TOKEN.findall(text), language) if value != 1)


def _numbers(words: list[str], language: Language) -> Iterator[Fraction]:
    at = 0
    while at < len(words):
        value, used = _number(words, at, language)
        if value:
            yield value
        at += used


def _number(words: list[str], at: int, language: Language) -> tuple[Fraction | None, int]:
    """The number that begins at a word, None where none does; and how many words it takes."""
    word = words[at]
    read = read_number(words, at, language)
    if read is None or (read[1] == 1 and word in _NO_NUMBERS[language] and not _counts(words, at + 1)):
        return _other_number(word, language), 1
    value, used = Fraction(read[0]), read[1]
    following = words[at + used] if at + used < len(words) else ""
    if language is Language.RUS and following in _RUSSIAN_DENOMINATORS and _RUSSIAN_NUMERATORS.fullmatch(word):
        return value / _RUSSIAN_DENOMINATORS[following], used + 1
    if language is Language.KAZ:
        numerator = next((number for stem, number in _KAZAKH_NUMERATORS if following.startswith(stem)), 0)
        if numerator and _KAZAKH_ABLATIVE.search(words[at + used - 1]):
            return numerator / value, used + 1
        if following.startswith(_KAZAKH_MORE_BY_HALF):
            return value + _HALF, used + 1
    return value, used


def _counts(words: list[str], following: int) -> bool:
    return following < len(words) and bool(_COUNTED.match(words[following]))


def _other_number(word: str, language: Language) -> Fraction | None:
    if language is Language.KAZ:
        return next((value for stem, value in _KAZAKH_STEMS if word.startswith(stem)), None)
    if language is Language.ENG or word in _WORDS[language]:
        return _WORDS[language].get(word)
    compound = _RUSSIAN_COMPOUND.fullmatch(word)
    said = read_years(word) or read_multiple(f"{compound[1]}кратного" if compound else word)
    return _RUSSIAN_PARTS.get(word) if said is None else Fraction(said)
