"""What reports and messages say in their own words: a table for each language, with its plural forms.

The tables are `eng.toml`, `rus.toml` and `kaz.toml`; every key stands in all three.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from lawdiff.model import ActRef, Language

BCP47: Mapping[str, str] = {Language.ENG: "en", Language.RUS: "ru", Language.KAZ: "kk"}
"""The tags that pages declare a language with (IETF BCP 47)."""


def _english(count: int) -> str:
    return "one" if count == 1 else "other"


def _russian(count: int) -> str:
    if count % 10 == 1 and count % 100 != 11:
        return "one"
    return "few" if count % 10 in (2, 3, 4) and count % 100 not in (12, 13, 14) else "many"


PLURALS: Mapping[str, Callable[[int], str]] = {
    Language.ENG: _english,
    Language.RUS: _russian,
    Language.KAZ: lambda _: "other",  # a Kazakh noun after a number stays in the singular
}
"""Which form of a word goes with a whole number, by the rules of Unicode CLDR."""


@dataclass(frozen=True, slots=True)
class Captions:
    """The captions of one language.

    Attributes:
        language: which.
        table: by key; a key with plural forms holds a table of them.
    """

    language: Language
    table: Mapping[str, str | Mapping[str, str]]

    def __call__(self, key: str, **fields: object) -> str:
        """The caption of a key, its fields filled in.

        >>> captions(Language.ENG)("kind.inserted")
        'inserted'
        """
        caption = self.table[key]
        assert isinstance(caption, str), key
        return caption.format(**fields) if fields else caption

    def count(self, key: str, number: int) -> str:
        """A number with its noun.

        >>> [captions(Language.RUS).count("count.articles", number) for number in (1, 2, 5, 11, 21)]
        ['1 статья', '2 статьи', '5 статей', '11 статей', '21 статья']
        """
        forms = self.table[key]
        assert not isinstance(forms, str), key
        return forms[PLURALS[self.language](number)].format(n=number)

    def code(self, family: str, code: str) -> str:
        """What a code means; the code itself where no table knows it.

        >>> captions(Language.ENG).code("reason", "brand-new-code")
        'brand-new-code'
        """
        caption = self.table.get(f"{family}.{code}", code)
        return caption if isinstance(caption, str) else code

    def date(self, day: dt.date | None) -> str:
        """A date in full; the word for "undated" where there is none.

        >>> day = dt.date(2024, 4, 15)
        >>> [captions(language).date(day) for language in Language]
        ['15 апреля 2024 г.', '2024 жылғы 15 сәуір', '15 April 2024']
        """
        if day is None:
            return self("edition.undated")
        return self("date.full", day=day.day, month=self(f"month.{day.month}"), year=day.year)

    def act(self, act: ActRef) -> str:
        """An amending act as lawyers name it.

        >>> captions(Language.RUS).act(ActRef("72-VIII", dt.date(2024, 4, 15)))
        '№ 72-VIII от 15.04.2024'
        """
        if not act.number:
            return self("act.unnumbered", date=act.adopted.strftime("%d.%m.%Y") if act.adopted else "?")
        if act.adopted is None:
            return self("act.undated", number=act.number)
        return self("act.full", number=act.number, date=act.adopted.strftime("%d.%m.%Y"))


@cache
def captions(language: Language) -> Captions:
    """The captions of a language."""
    text = resources.files(__package__ or __name__).joinpath(f"{language.value}.toml").read_text("utf-8")
    return Captions(language, _flat(tomllib.loads(text)))


def _flat(table: Mapping[str, object], prefix: str = "") -> Mapping[str, str | Mapping[str, str]]:
    """Nested tables become dotted keys, except the tables of plural forms."""
    flat: dict[str, str | Mapping[str, str]] = {}
    for key, value in table.items():
        if isinstance(value, str) or (isinstance(value, dict) and "other" in value):
            flat[prefix + key] = value
        else:
            assert isinstance(value, dict)
            flat.update(_flat(value, f"{prefix}{key}."))
    return flat
