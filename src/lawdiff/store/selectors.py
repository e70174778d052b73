"""How a person names an edition instead of a file: `cc@2024-06-15`, `cc/rus@2024-06-16`, `cc:99(3)@before-reform`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from lawdiff.model import Citation, Language, act_by_alias

_EDITION = re.compile(r"(?P<act>[^\W\d][^\s:/\\@()]*)(?:/(?P<language>[a-z]{2,3}))?@(?P<edition>[\w-]+)\Z")
_SHORT_CODES = {"en": "eng", "ru": "rus", "kk": "kaz", "kz": "kaz"}


@dataclass(frozen=True, slots=True)
class Selector:
    """An edition, or provisions of one, as in force on a day.

    Attributes:
        act: id of the act where lawdiff knows it, else as typed, in lower case.
        day: on which it was in force.
        language: of the text; None where none was given.
        numbers: of a provision from the article down; empty for the whole edition.

    >>> str(Selector("cc", date(2024, 6, 16), Language.RUS)), str(Selector("cc", date(2023, 11, 9), None, ("99", "3")))
    ('cc/rus@2024-06-16', 'cc:99(3)@2023-11-09')
    """

    act: str
    day: date
    language: Language | None = None
    numbers: tuple[str, ...] = ()

    def __str__(self) -> str:
        if self.numbers:
            return str(Citation(self.numbers, self.act, self.language or "", self.day.isoformat()))
        return f"{self.act}{f'/{self.language.value}' if self.language else ''}@{self.day}"


def read_selector(text: str, named_days: Mapping[str, date]) -> Selector | None:
    """Read what a person typed; None where it does not look like a selector at all.

    Args:
        text: as typed.
        named_days: days that have names, such as `before-reform`.

    >>> days = {"before-reform": date(2024, 6, 15)}
    >>> str(read_selector("УК@before-reform", days)), str(read_selector("cao/ru:73-1(2)@2024-06-08", days))
    ('cc@2024-06-15', 'cao/rus:73-1(2)@2024-06-08')
    >>> read_selector("criminal-code.rus.2024-03-04.txt", days) is None
    True

    Raises:
        ValueError: it looks like one, and its day or language is none.
    """
    typed = text.strip()
    act, language, edition, numbers = _pieces(typed)
    if not act or not edition:
        return None
    known = act_by_alias(act)
    return Selector(
        act=known.id if known else act.lower(),
        day=_day(edition, named_days),
        language=_language(language) if language else None,
        numbers=numbers,
    )


def _pieces(typed: str) -> tuple[str, str, str, tuple[str, ...]]:
    whole = _EDITION.match(typed)
    if whole:
        return whole["act"], whole["language"] or "", whole["edition"], ()
    # `Citation` knows languages by their long codes only.
    spelled = re.sub(r"/([a-z]{2}):", lambda found: f"/{_SHORT_CODES.get(found[1], found[1])}:", typed, count=1)
    try:
        citation = Citation.parse(spelled)
    except ValueError:
        return "", "", "", ()
    return citation.act, citation.language, citation.edition, citation.numbers


def _day(text: str, named_days: Mapping[str, date]) -> date:
    if text in named_days:
        return named_days[text]
    try:
        return date.fromisoformat(text)
    except ValueError:
        names = " or ".join(f"@{name}" for name in named_days)
        raise ValueError(f"{text!r} is no day; write it as 2024-06-16, {names}") from None


def _language(code: str) -> Language:
    try:
        return Language(_SHORT_CODES.get(code, code))
    except ValueError:
        raise ValueError(f"{code!r} is no language lawdiff knows: eng, rus or kaz") from None
