"""What lawdiff itself says, in English, Russian and Kazakh: gettext catalogues with symbolic keys.

The sources are `locale/<language>/LC_MESSAGES/<domain>.po`; `make messages` compiles them. What every domain needs
(dates, acts, numbers) stands in the domain `common`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from gettext import GNUTranslations
from importlib import resources

from lawdiff.model import ActRef, Language

BCP47: Mapping[str, str] = {Language.ENG: "en", Language.RUS: "ru", Language.KAZ: "kk"}
"""The tags that pages declare a language with (IETF BCP 47), and the names of the folders of the catalogues."""

COMMON = "common"
_FRACTION = 2
"""A noun after a fraction takes the form that it takes after this number («1,5 года», “1.5 years”)."""


@dataclass(frozen=True, slots=True)
class Messages:
    """The messages of one language and domain.

    Attributes:
        language: which.
        domain: name of the catalogue.
        catalogue: its messages, and behind them those of `common`.
    """

    language: Language
    domain: str
    catalogue: GNUTranslations

    def __call__(self, key: str, /, **fields: object) -> str:
        """The message of a key, its fields filled in.

        Raises:
            KeyError: no catalogue has it.

        >>> messages(Language.ENG, "report")("kind.inserted")
        'inserted'
        """
        message = self.catalogue.gettext(key)
        if message == key:
            raise KeyError(f"{self.domain}.{self.language.value}: {key}")
        return message.format(**fields) if fields else message

    def count(self, key: str, number: float, /, **fields: object) -> str:
        """A number with its noun.

        >>> [messages(Language.RUS, "report").count("count.articles", number) for number in (1, 2, 5, 11, 21)]
        ['1 статья', '2 статьи', '5 статей', '11 статей', '21 статья']
        >>> messages(Language.RUS, "report").count("unit.month", 1.5)
        '1,5 месяца'
        """
        whole = number == int(number)
        message = self.catalogue.ngettext(key, key, int(number) if whole else _FRACTION)
        if message == key:
            raise KeyError(f"{self.domain}.{self.language.value}: {key}")
        return message.format(n=self.number(number), **fields)

    def code(self, family: str, code: str) -> str:
        """What a code means; the code itself where no catalogue knows it.

        >>> messages(Language.ENG, "report").code("reason", "brand-new-code")
        'brand-new-code'
        """
        key = f"{family}.{code}"
        message = self.catalogue.gettext(key)
        return code if message == key else message

    def number(self, number: float) -> str:
        r"""A number as the language writes it: thousands apart, a sign before decimals.

        >>> [messages(language).number(1234.5) for language in Language]
        ['1\xa0234,5', '1\xa0234,5', '1,234.5']
        """
        written = f"{int(number):,}" if number == int(number) else f"{number:,}"
        signs = {",": self("number.thousands"), ".": self("number.decimal")}
        return "".join(signs.get(sign, sign) for sign in written)

    def date(self, day: dt.date | None) -> str:
        """A date in full; the word for "undated" where there is none.

        >>> day = dt.date(2024, 4, 15)
        >>> [messages(language).date(day) for language in Language]
        ['15 апреля 2024 г.', '2024 жылғы 15 сәуір', '15 April 2024']
        """
        if day is None:
            return self("date.none")
        return self("date.full", day=day.day, month=self(f"month.{day.month}"), year=day.year)

    def until(self, day: dt.date) -> str:
        """A date as it follows "until" in English and Russian and stands before «дейін» in Kazakh.

        >>> [messages(language).until(dt.date(2027, 1, 1)) for language in Language]
        ['1 января 2027 года', '2027 жылғы 1 қаңтарға', '1 January 2027']
        """
        return self("date.until", day=day.day, month=self(f"month-until.{day.month}"), year=day.year)

    def act(self, act: ActRef) -> str:
        """An amending act as lawyers name it.

        >>> messages(Language.RUS).act(ActRef("72-VIII", dt.date(2024, 4, 15)))
        '№ 72-VIII от 15.04.2024'
        """
        if not act.number:
            return self("act.unnumbered", date=act.adopted.strftime("%d.%m.%Y") if act.adopted else "?")
        if act.adopted is None:
            return self("act.undated", number=act.number)
        return self("act.full", number=act.number, date=act.adopted.strftime("%d.%m.%Y"))


@cache
def messages(language: Language, domain: str = COMMON) -> Messages:
    """The messages of a language and domain."""
    catalogue = _catalogue(language, domain)
    if domain != COMMON:
        catalogue.add_fallback(_catalogue(language, COMMON))
    return Messages(language, domain, catalogue)


def _catalogue(language: Language, domain: str) -> GNUTranslations:
    compiled = resources.files("lawdiff").joinpath("locale", BCP47[language], "LC_MESSAGES", f"{domain}.mo")
    with compiled.open("rb") as stream:
        return GNUTranslations(stream)
