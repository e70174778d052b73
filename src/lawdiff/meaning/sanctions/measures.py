"""Reading bounds and units where they follow the name of the penalty (Russian, English)."""

from __future__ import annotations

from typing import NamedTuple

from lawdiff.language.numerals import read_multiple, read_number
from lawdiff.language.sanctions import Mark, Unit, Vocabulary
from lawdiff.meaning.sanctions.draft import Bounds
from lawdiff.model import Language

_SHARES = {"десятой": 10, "десятых": 10, "сотой": 100, "сотых": 100}
"""«одной десятой процента»."""
_THOUSAND = 1000
_MULTIPLE_WORDS = {"twice": 2, "double": 2, "triple": 3}


class Measure(NamedTuple):
    """A measure and the token after it; `unit` is None where it comes later in the sentence."""

    bounds: Bounds
    end: int
    lead: Mark | None
    """AMOUNT, TERM or ON, where one of them led it in."""


def read_measure(words: list[str], at: int, vocabulary: Vocabulary) -> Measure | None:
    """The measure at a word: «в размере до двухсот месячных расчетных показателей», «на пять суток».

    A lone number counts as a measure only after «в размере» or «на», or with a unit behind it.
    """
    lead, begin = _lead(words, at, vocabulary)
    found = _bounds(words, begin, vocabulary)
    if found is None:
        return None
    bounds, end = found
    if bounds.unit is None and lead is Mark.ON and not _bounded(words, begin, vocabulary):
        return None
    return Measure(bounds, end, lead)


def _lead(words: list[str], at: int, vocabulary: Vocabulary) -> tuple[Mark | None, int]:
    mark = vocabulary.marks.match(words, at)
    if mark is None or mark[0] not in (Mark.AMOUNT, Mark.TERM, Mark.ON):
        return None, at
    at += mark[1]
    while at < len(words) and (words[at] in ("–", "—", "-") or _is(words, at, vocabulary, Mark.FILLER)):
        at += 1
    return mark[0], at


def _bounded(words: list[str], at: int, vocabulary: Vocabulary) -> bool:
    return any(_is(words, at, vocabulary, mark) for mark in (Mark.FROM, Mark.TO, Mark.AT_LEAST, Mark.AT_MOST))


def _bounds(words: list[str], at: int, vocabulary: Vocabulary) -> tuple[Bounds, int] | None:
    mark = vocabulary.marks.match(words, at)
    kind = mark[0] if mark else None
    after = at + (mark[1] if mark else 0)
    if kind is Mark.FROM:
        return _range(words, after, vocabulary)
    if kind in (Mark.TO, Mark.AT_MOST):
        return _one(words, after, vocabulary, low=False)
    if kind is Mark.AT_LEAST:
        return _at_least(words, after, vocabulary)
    return _exact_or_range(words, at, vocabulary)


def _range(words: list[str], at: int, vocabulary: Vocabulary) -> tuple[Bounds, int] | None:
    """«от двух до пяти лет», «от пяти лет до …»: the second bound may be life."""
    first = _value(words, at, vocabulary)
    if first is None:
        return None
    low, unit, end = first
    to = vocabulary.marks.match(words, end)
    if to is None or to[0] is not Mark.TO:
        return Bounds(low, None, unit), end
    if _is(words, end + to[1], vocabulary, Mark.LIFE):
        return Bounds(low, None, unit, life=True), end + to[1] + 1
    second = _value(words, end + to[1], vocabulary)
    if second is None:
        return Bounds(low, None, unit), end
    return Bounds(_in_thousands(low, unit, second[0]), second[0], second[1] or unit), second[2]


def _in_thousands(low: int | float, unit: Unit | None, high: int | float) -> int | float:
    """«от трех до семи тысяч»: the word for thousand stands once and counts for both bounds."""
    shared = unit is None and high % _THOUSAND == 0 and low < high / _THOUSAND
    return low * _THOUSAND if shared else low


def _one(words: list[str], at: int, vocabulary: Vocabulary, *, low: bool) -> tuple[Bounds, int] | None:
    found = _value(words, at, vocabulary)
    if found is None:
        return None
    value, unit, end = found
    return (Bounds(value, None, unit) if low else Bounds(None, value, unit)), end


def _at_least(words: list[str], at: int, vocabulary: Vocabulary) -> tuple[Bounds, int] | None:
    """«не менее ста», «не менее ста и не более двухсот»."""
    found = _one(words, at, vocabulary, low=True)
    if found is None:
        return None
    bounds, end = found
    joint = vocabulary.marks.match(words, end)
    if joint and joint[0] is Mark.AND and _is(words, end + joint[1], vocabulary, Mark.AT_MOST):
        most = vocabulary.marks.match(words, end + joint[1])
        second = _value(words, end + joint[1] + (most[1] if most else 0), vocabulary)
        if second:
            return Bounds(bounds.min, second[0], second[1] or bounds.unit), second[2]
    return bounds, end


def _exact_or_range(words: list[str], at: int, vocabulary: Vocabulary) -> tuple[Bounds, int] | None:
    """«двадцати», "five to nine"."""
    first = _value(words, at, vocabulary)
    if first is None:
        return None
    low, unit, end = first
    to = vocabulary.marks.match(words, end) if vocabulary.language is Language.ENG else None
    if to and to[0] is Mark.TO:
        second = _value(words, end + to[1], vocabulary)
        if second:
            return Bounds(low, second[0], second[1] or unit), second[2]
        if _is(words, end + to[1], vocabulary, Mark.LIFE):
            return Bounds(low, None, unit, life=True), end + to[1] + 1
    return Bounds(low, low, unit), end


def _value(words: list[str], at: int, vocabulary: Vocabulary) -> tuple[int | float, Unit | None, int] | None:
    """A number, with its unit where one follows at once."""
    if at >= len(words):
        return None
    multiple = _MULTIPLE_WORDS.get(words[at]) or read_multiple(words[at])
    if multiple is not None:
        return multiple, Unit.TIMES, at + 1
    number = decimal(words[at]) or read_number(words, at, vocabulary.language)
    if number is None:
        return None
    value, end = number[0], at + number[1]
    share = _SHARES.get(words[end]) if end < len(words) else None
    if share:
        value, end = value / share, end + 1
    unit = vocabulary.units.match(words, end)
    return (value, unit[0], end + unit[1]) if unit else (value, None, end)


def decimal(word: str) -> tuple[float, int] | None:
    """«0,1 процента»."""
    whole, comma, part = word.replace(".", ",").partition(",")
    return (float(f"{whole}.{part}"), 1) if comma and whole.isdigit() and part.isdigit() else None


def _is(words: list[str], at: int, vocabulary: Vocabulary, mark: Mark) -> bool:
    found = vocabulary.marks.match(words, at)
    return found is not None and found[0] is mark
