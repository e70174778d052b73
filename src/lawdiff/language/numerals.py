"""Numbers in words: reading them in every case ending, and writing them back, in three languages.

Every amount in a sanction is spelled out, and Russian and Kazakh put the words in the case that the sentence asks
for («от ста до двухсот», «бір жүз алпысқа дейінгі»). Ready libraries know the dictionary form only.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType

from lawdiff.language import numerals_eng, numerals_kaz, numerals_rus
from lawdiff.language.numerals_kaz import Ending
from lawdiff.language.numerals_rus import Case, Gender
from lawdiff.model import Language

GREATEST = 999_999
"""The greatest number that is written; none in the codes is nearly as great."""

_DIGITS = re.compile(r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+\Z|\d+\Z")
_SPACES = re.compile(r"[ \u00a0\u202f]")
_TENS, _HUNDREDS, _THOUSANDS = 10, 100, 1000
_KAZAKH_STEMS = frozenset(numerals_kaz.STEMS.values())


def read_number(words: Sequence[str], start: int, language: Language) -> tuple[int, int] | None:
    """The number that begins at a word, and how many words it takes; None where none begins there.

    Words are lower-case and folded to one alphabet. Digits, with or without spaces between thousands, are a
    number too. The longest number is taken: in «сто двадцать пять лет» three words.

    >>> read_number("от одной тысячи двухсот до".split(), 1, Language.RUS)
    (1200, 3)
    >>> read_number("бір жүз алпысқа дейінгі".split(), 0, Language.KAZ)
    (160, 3)
    >>> read_number(["one", "hundred", "and", "twenty-five", "days"], 0, Language.ENG)
    (125, 4)
    >>> read_number(["1 200"], 0, Language.RUS)
    (1200, 1)
    """
    if start >= len(words):
        return None
    if _DIGITS.match(words[start]):
        return int(_SPACES.sub("", words[start])), 1
    if language is Language.ENG:
        return _read_english(words, start)
    return _read_by_magnitude(words, start, language)


def write_number(
    value: int,
    language: Language,
    *,
    case: Case = Case.NOMINATIVE,
    gender: Gender = Gender.MASCULINE,
    ending: Ending = Ending.NONE,
) -> str:
    """A number in words, in the case needed: `case` and `gender` for Russian, `ending` for Kazakh.

    Raises:
        ValueError: the number is negative or above `GREATEST`.

    >>> write_number(1200, Language.RUS, case=Case.GENITIVE)
    'одной тысячи двухсот'
    >>> write_number(160, Language.KAZ, ending=Ending.DATIVE)
    'бір жүз алпысқа'
    >>> write_number(1225, Language.ENG)
    'one thousand two hundred and twenty-five'
    """
    if not 0 <= value <= GREATEST:
        raise ValueError(f"no words for {value}: it is not between 0 and {GREATEST}")
    if value == 0:
        return "0" if language is not Language.ENG else "zero"
    if language is Language.RUS:
        return " ".join(_russian(value, case, gender))
    if language is Language.KAZ:
        words = _kazakh(value)
        return " ".join([*words[:-1], numerals_kaz.inflect(words[-1], ending)])
    return _english(value)


def read_multiple(word: str) -> int | None:
    """The multiplier in a Russian adjective such as «семидесятикратной»; None for any other word.

    >>> read_multiple("семидесятикратной"), read_multiple("трехкратного"), read_multiple("многократной")
    (70, 3, None)
    """
    head, found, _ = word.partition(numerals_rus.MULTIPLE_ENDING)
    return _multiples().get(head) if found else None


def read_years(word: str) -> int | None:
    """The years in a Russian adjective such as «шестнадцатилетнего»; None for any other word.

    >>> read_years("шестнадцатилетнего"), read_years("пятилетний"), read_years("малолетний")
    (16, 5, None)
    """
    head, found, _ = word.partition(numerals_rus.YEARS_ENDING)
    return _multiples().get(head) if found else None


def write_multiple(value: int, adjective_ending: str) -> str:
    """A Russian adjective of a multiple, with the ending asked for.

    Raises:
        ValueError: the number is not below 1,000 and above 1.

    >>> write_multiple(25, "ой"), write_multiple(100, "ого"), write_multiple(3, "ого")
    ('двадцатипятикратной', 'стократного', 'трехкратного')
    """
    if not 1 < value < _THOUSANDS:
        raise ValueError(f"no multiple in words for {value}: it is not between 2 and 999")
    return _multiple_stem(value) + numerals_rus.MULTIPLE_ENDING + adjective_ending


def read_ordinal(word: str, language: Language) -> int | None:
    """The number in an ordinal by which a paragraph is named: «третьей», «үшінші», "third".

    >>> read_ordinal("третьей", Language.RUS), read_ordinal("үшінші", Language.KAZ)
    (3, 3)
    """
    return _ordinals(language).get(word)


def write_ordinal(value: int, language: Language) -> str:
    """An ordinal by which a paragraph is named: Russian in the feminine genitive; digits above twelve.

    >>> write_ordinal(3, Language.RUS), write_ordinal(2, Language.KAZ), write_ordinal(1, Language.ENG)
    ('третьей', 'екінші', 'first')
    """
    if language is Language.RUS and value in numerals_rus.FEMININE_ORDINAL_STEMS:
        return numerals_rus.FEMININE_ORDINAL_STEMS[value] + ("ей" if value == 3 else "ой")
    if language is Language.KAZ and value in numerals_kaz.ORDINAL_STEMS:
        return numerals_kaz.ORDINAL_STEMS[value]
    if language is Language.ENG and 1 <= value <= len(numerals_eng.ORDINALS):
        return numerals_eng.ORDINALS[value - 1]
    return str(value)


@cache
def _table(language: Language) -> Mapping[str, int]:
    module = {
        Language.RUS: numerals_rus.reading_table,
        Language.KAZ: numerals_kaz.reading_table,
        Language.ENG: numerals_eng.reading_table,
    }[language]
    return MappingProxyType(module())


@cache
def _ordinals(language: Language) -> Mapping[str, int]:
    if language is Language.RUS:
        return {
            stem + ending: value
            for value, stem in numerals_rus.FEMININE_ORDINAL_STEMS.items()
            for ending in ("ая", "ой", "ую", "ей", "я", "ю", "ых", "их", "ые", "ыми", "ий", "ый", "ого", "ему")
        }
    if language is Language.KAZ:
        return {stem: value for value, stem in numerals_kaz.ORDINAL_STEMS.items()}
    return {word: value for value, word in enumerate(numerals_eng.ORDINALS, 1)}


def _read_by_magnitude(words: Sequence[str], start: int, language: Language) -> tuple[int, int] | None:
    """Russian and Kazakh: each word adds to what stands before it while it is of a smaller order.

    A count before a thousand multiplies it. Kazakh counts its hundreds too («екі жүз») and builds its teens from
    ten and a unit («он бес»); Russian has one word for each.
    """
    table = _table(language)
    kazakh = language is Language.KAZ
    total = below = 0
    room = _THOUSANDS  # the next word must be less than this
    at = start
    while at < len(words) and (value := table.get(words[at])) is not None:
        if value == _THOUSANDS and not total:
            total, below, room = max(below, 1) * _THOUSANDS, 0, _THOUSANDS
        elif kazakh and value == _HUNDREDS and 0 < below < _TENS:
            below, room = below * _HUNDREDS, _HUNDREDS
        elif value < room:
            below += value
            room = _room_after(value, _TENS if kazakh else 2 * _TENS)
        else:
            break
        at += 1
        if kazakh and words[at - 1] not in _KAZAKH_STEMS:
            break  # only the last word takes an ending: «бір жүзден | екі жүз»
    return (total + below, at - start) if at > start else None


def _room_after(value: int, least_tens: int) -> int:
    """What a word leaves room for: a hundred for anything below it, tens for a unit, a unit for nothing."""
    if value >= _HUNDREDS:
        return _HUNDREDS
    return _TENS if value >= least_tens and value % _TENS == 0 else 1


def _read_english(words: Sequence[str], start: int) -> tuple[int, int] | None:
    table = _table(Language.ENG)
    total = below = used = 0
    room = _THOUSANDS
    at = start
    while at < len(words):
        word = words[at]
        joined = word == "and" and room >= _HUNDREDS and at > start
        if joined or (word == "a" and at == start):
            at += 1
            continue
        values = [table.get(piece) for piece in word.split("-")]
        if None in values:
            break
        added = sum(value for value in values if value is not None)
        if word == numerals_eng.THOUSAND and not total:
            total, below, room = max(below, 1) * _THOUSANDS, 0, _THOUSANDS
        elif word == numerals_eng.HUNDRED and below < _TENS and (room <= _TENS or not below):
            below, room = max(below, 1) * _HUNDREDS, _HUNDREDS
        elif added < room and word not in (numerals_eng.THOUSAND, numerals_eng.HUNDRED):
            below += added
            room = 1 if added % _TENS or added < 2 * _TENS else _TENS
        else:
            break
        at += 1
        used = at - start
    return (total + below, used) if used else None


def _russian(value: int, case: Case, gender: Gender) -> list[str]:
    thousands, rest = divmod(value, _THOUSANDS)
    words: list[str] = []
    if thousands:
        words += _russian(thousands, case, Gender.FEMININE)
        words.append(numerals_rus.thousand(thousands, case))
    words += [numerals_rus.form(part, case, gender) for part in _parts(rest)]
    return words


def _kazakh(value: int) -> list[str]:
    thousands, rest = divmod(value, _THOUSANDS)
    words = [*_kazakh(thousands), numerals_kaz.STEMS[_THOUSANDS]] if thousands else []
    hundreds, rest = divmod(rest, _HUNDREDS)
    if hundreds:
        words += [numerals_kaz.STEMS[hundreds], numerals_kaz.STEMS[_HUNDREDS]]
    tens, units = rest // _TENS * _TENS, rest % _TENS
    return words + [numerals_kaz.STEMS[part] for part in (tens, units) if part]


def _english(value: int) -> str:
    thousands, rest = divmod(value, _THOUSANDS)
    pieces = [f"{_english(thousands)} {numerals_eng.THOUSAND}"] if thousands else []
    hundreds, rest = divmod(rest, _HUNDREDS)
    if hundreds:
        pieces.append(f"{numerals_eng.UNITS[hundreds]} {numerals_eng.HUNDRED}")
    if rest:
        if pieces:
            pieces.append("and")
        tens, units = rest // _TENS * _TENS, rest % _TENS
        if rest < 2 * _TENS:
            pieces.append(numerals_eng.UNITS[rest])
        else:
            pieces.append(numerals_eng.TENS[tens] + (f"-{numerals_eng.UNITS[units]}" if units else ""))
    return " ".join(pieces)


def _parts(value: int) -> list[int]:
    """The words of a Russian number below 1,000: hundreds, tens or a teen, units."""
    hundreds, rest = value // _HUNDREDS * _HUNDREDS, value % _HUNDREDS
    tens = 0 if rest < 2 * _TENS else rest // _TENS * _TENS
    return [part for part in (hundreds, tens, rest - tens) if part]


def _multiple_stem(value: int) -> str:
    """The genitive of a number, but «двукратной», «стократной», «девяностократной», «…однократной»."""
    if value == 2:
        return "дву"
    stems = [numerals_rus.form(part, Case.GENITIVE) for part in _parts(value)]
    return "".join({"ста": "сто", "девяноста": "девяносто", "одного": "одно"}.get(stem, stem) for stem in stems)


@cache
def _multiples() -> Mapping[str, int]:
    table = {_multiple_stem(value): value for value in range(2, _THOUSANDS)}
    table.update({"двух": 2, "девяноста": 90, "ста": 100})
    return table
