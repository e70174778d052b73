"""Every pattern of the readers and of the language tables, and lines that are made to keep it busy."""

from __future__ import annotations

import dataclasses
import importlib
import pkgutil
import re
from collections.abc import Iterator, Mapping
from types import ModuleType

from lawdiff.language.tables import ByLanguage
from lawdiff.model import Language

PACKAGES = ("lawdiff.language", "lawdiff.reading")
_PIECES = (
    " ", "\xa0", "\t", "\n", "(", ")", '"', "«", "»", "-", "–", ".", ",", ":", ";", "№", "§", "*", "[", "<", ">", "\\",
    "1", "1-", "1.", "1)", "1 ", "1-1 ", "10.10.2020 ", "X", "XI", "VІ-", "i", "і", "а", "А", "а ", "А ", "a", "Аi",
    "Статья ", "статьи 1, ", "статья 1 ", "Статья 1. ", "бап ", "1-бап ", "1-баптың ", "Article 1 ", "Глава 1 ",
    "часть первая ", "пункт 1) ", "пунктом ", "и ", "или ", "либо ", "мен ", "және ", "and ", "or ", "the ", "of ",
    "Закон ", "Законом РК от ", "Закон РК от 15.04.2024 № 72-VIII ", "ҚР 15.04.2024 № 72-VIII Заңымен ", "ҚР ",
    "в редакции ", "исключен ", "действовал до ", "Сноска. ", "Ескерту. ", "Примечание ", "слова \"", "деген сөз",
    "от двух до ", "на срок ", "в размере ", "двести ", "жүз ", "екі жүзден ", "айға дейін ", "месячных ", "лет ",
    "штраф ", "лишение свободы ", "<a>", "<!--", "-->", "<p ", "x:\n", " y\n", "](", "a@b ", "first ", "hundred ",
)  # fmt: skip
_WORD = re.compile(r"[^\W\d_]{2,}")
_MOST_WORDS = 12


def patterns() -> dict[str, re.Pattern[str] | re.Pattern[bytes]]:
    """All compiled patterns below the layers that read, each by the place where it stands."""
    found: dict[str, re.Pattern[str] | re.Pattern[bytes]] = {}
    for package in PACKAGES:
        root = importlib.import_module(package)
        for info in pkgutil.walk_packages(root.__path__, f"{package}."):
            if info.name.endswith(".worker"):
                continue
            module = importlib.import_module(info.name)
            for place, pattern in _in_module(module):
                found.setdefault(place, pattern)
    unique: dict[tuple[str | bytes, int], str] = {}
    for place, pattern in found.items():
        unique.setdefault((pattern.pattern, pattern.flags), place)
    return {place: found[place] for place in unique.values()}


def _in_module(module: ModuleType) -> Iterator[tuple[str, re.Pattern[str] | re.Pattern[bytes]]]:
    for name, value in list(vars(module).items()):
        yield from _in_value(f"{module.__name__.removeprefix('lawdiff.')}.{name}", value, 0)


def _in_value(place: str, value: object, depth: int) -> Iterator[tuple[str, re.Pattern[str] | re.Pattern[bytes]]]:
    if isinstance(value, re.Pattern):
        yield place, value
    elif depth > 4:
        return
    elif isinstance(value, ByLanguage):
        for language in Language:
            try:
                yield from _in_value(f"{place}[{language}]", value[language], depth + 1)
            except KeyError:
                continue
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for each in dataclasses.fields(value):
            yield from _in_value(f"{place}.{each.name}", getattr(value, each.name), depth + 1)
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _in_value(f"{place}[{key}]", inner, depth + 1)
    elif isinstance(value, (tuple, list)):
        for index, inner in enumerate(value):
            yield from _in_value(f"{place}[{index}]", inner, depth + 1)


def hostile_lines(pattern: str, length: int) -> Iterator[str]:
    """Lines that repeat what patterns look for, and what this one's own words are.

    Args:
        pattern: its source.
        length: of each line, in characters.
    """
    own = list(dict.fromkeys(_WORD.findall(pattern)))[:_MOST_WORDS]
    pieces = (*_PIECES, *own, *(f"{word} " for word in own))
    opening = own[0] if own else ""
    for piece in pieces:
        line = (piece * (length // len(piece) + 1))[:length]
        yield line
        yield f"{opening} {line}!"
