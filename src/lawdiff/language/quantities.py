"""The numbers, dates and ages that a text of the law names in digits or in words, whatever their grammar."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from functools import partial
from types import MappingProxyType

from lawdiff.language.numerals import read_number, read_years
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
        Language.RUS: r"\b(?P<day>\d{{1,2}})\s+(?P<month>{months})\w*\s+(?P<year>\d{{4}})",
        Language.KAZ: r"\b(?P<year>\d{{4}})\s+жыл\w*\s+(?P<day>\d{{1,2}})\s+(?P<month>{months})",
        Language.ENG: r"\b(?P<day>\d{{1,2}})\s+(?P<month>{months})\s+(?P<year>\d{{4}})",
    }
)
_NO_NUMBERS: Mapping[Language, frozenset[str]] = MappingProxyType(
    {
        Language.RUS: frozenset(),
        Language.KAZ: frozenset({"тоқсан", "тоқсанда", "тоқсанның", "жүзі", "жүзіне", "жүзін", "жүзінде"}),
        Language.ENG: frozenset(),
    }
)
"""Words that are numerals by their form and as often something else («тоқсан»: ninety, a quarter of a year)."""


def _date_pattern(language: Language) -> re.Pattern[str]:
    return re.compile(_DATES[language].format(months="|".join(_MONTHS[language].split())))


_DATE_PATTERNS = ByLanguage({language: partial(_date_pattern, language) for language in Language})


def folded(text: str, language: Language) -> str:
    """Lower case; in Kazakh with the one letter і; blanks all alike."""
    lower = text.lower()
    return lower.translate(_CYRILLIC_I) if language is Language.KAZ else lower


def dates_in(text: str, language: Language) -> Counter[date]:
    """The days that a text names, each with how often; what is no day of the calendar is none.

    >>> list(dates_in("до 1 июля 2018 года", Language.RUS))
    [datetime.date(2018, 7, 1)]
    >>> list(dates_in("2018 жылғы 1 шілдеге дейін", Language.KAZ))
    [datetime.date(2018, 7, 1)]
    """
    found = (_day(match, language) for match in _DATE_PATTERNS[language].finditer(folded(text, language)))
    return Counter(day for day in found if day is not None)


def _day(match: re.Match[str], language: Language) -> date | None:
    months = _MONTHS[language].split()
    month = next(place for place, name in enumerate(months, 1) if re.match(name, match["month"]))
    try:
        return date(int(match["year"]), month, int(match["day"]))
    except ValueError:
        return None


def ages_in(text: str, language: Language) -> frozenset[int]:
    """The ages, in years, under which the text protects a person; the offender's own age is none.

    >>> ages_in("в отношении малолетнего", Language.RUS), ages_in("он алты жасқа толмаған адаммен", Language.KAZ)
    (frozenset({14}), frozenset({16}))
    """
    words = PROTECTION[language]
    text = folded(text, language)
    return frozenset(
        age
        for pattern, age in words.ages
        for found in pattern.finditer(text)
        if not words.offender.search(text[max(0, found.start() - 40) : found.start()])
    )


def numbers_in(text: str, language: Language) -> Counter[int]:
    """The numbers that a text names, each with how often, without those in its dates and ages.

    One is left out: «один» and «бір» are articles and pronouns as often as numbers. A number with a hyphen
    (`108-1`) is the name of a provision and none.

    >>> dict(numbers_in("двумя или более лицами в течение тридцати дней", Language.RUS))
    {2: 1, 30: 1}
    >>> dict(numbers_in("екі немесе одан көп адам отыз күн ішінде", Language.KAZ))
    {2: 1, 30: 1}
    """
    text = _DATE_PATTERNS[language].sub(" ", folded(text, language))
    for pattern, _ in PROTECTION[language].ages:
        text = pattern.sub(" ", text)
    return Counter(value for value in _numbers(_TOKEN.findall(text), language) if value > 1)


def _numbers(words: list[str], language: Language) -> Iterator[int]:
    at = 0
    while at < len(words):
        read = None if words[at] in _NO_NUMBERS[language] else read_number(words, at, language)
        if read is not None:
            yield read[0]
            at += read[1]
            continue
        years = read_years(words[at]) if language is Language.RUS else None
        if years is not None:
            yield years
        at += 1
