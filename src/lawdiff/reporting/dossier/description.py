"""What a report shall be, as its author writes it: a small TOML file, described in docs/reports.md."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from lawdiff.model import Citation, Language, LawdiffError, act_by_alias
from lawdiff.store.selectors import Selector, read_selector

SCHEMA_VERSION = "1"
_TOP = ("schema_version", "title", "introduction", "claims", "act", "section")
_ACT = ("before", "after")
_SECTION = ("title", "articles")


class DescriptionError(LawdiffError):
    """The description of a report cannot be followed; the message says where, why and what would help."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two editions of one act, as they are to be looked up.

    Attributes:
        before: the old one.
        after: the new one.
    """

    before: Selector
    after: Selector

    @property
    def act(self) -> str:
        """Whose editions they are."""
        return self.after.act


@dataclass(frozen=True, slots=True)
class Section:
    """Articles that are told of together.

    Attributes:
        title: by language; empty where the author gave none.
        articles: act and number of each, in the author's order.
    """

    title: Mapping[str, str]
    articles: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Description:
    """What a report shall be.

    Attributes:
        name: what messages call it.
        title: by language.
        introduction: by language; paragraphs are parted by blank lines.
        pairs: the editions, one pair an act.
        sections: the articles, in the author's order.
        claims: name of a file of claims to be held against the law; empty where there is none.
    """

    name: str
    title: Mapping[str, str]
    introduction: Mapping[str, str]
    pairs: tuple[Pair, ...]
    sections: tuple[Section, ...]
    claims: str = ""

    def numbers(self, act: str) -> tuple[str, ...]:
        """The articles of an act, in the author's order."""
        return tuple(number for section in self.sections for owner, number in section.articles if owner == act)


def read_description(text: str, name: str, named_days: Mapping[str, date]) -> Description:
    """Read the description of a report.

    Args:
        text: of the TOML file.
        name: what messages call it.
        named_days: days that have names, such as `before-reform`.

    Raises:
        DescriptionError: it is no TOML, a field is missing, unknown or not what it should be.

    >>> description = read_description('''
    ... schema_version = "1"
    ... title = { eng = "Murder", rus = "Убийство", kaz = "Адам өлтіру" }
    ... [[act]]
    ... before = "cc@2024-06-15"
    ... after = "cc@2024-06-16"
    ... [[section]]
    ... articles = ["cc:99"]
    ... ''', "murder.toml", {})
    >>> description.numbers("cc"), str(description.pairs[0].after)
    (('99',), 'cc@2024-06-16')
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        raise DescriptionError(f"{name}: this is no TOML ({problem}); docs/reports.md shows a whole one") from problem
    return _Reader(name, named_days).description(data)


class _Reader:
    """Reads tables, and knows whose they are when one is wrong."""

    def __init__(self, name: str, named_days: Mapping[str, date]) -> None:
        self._name = name
        self._named_days = named_days

    def description(self, data: Mapping[str, Any]) -> Description:
        self._check_fields(data, _TOP, "the report")
        if data.get("schema_version") != SCHEMA_VERSION:
            raise self._wrong(f'schema_version is not "{SCHEMA_VERSION}", the only one there is')
        pairs = tuple(self._pair(table) for table in self._tables(data, "act"))
        acts = [pair.act for pair in pairs]
        for act in acts:
            if acts.count(act) > 1:
                raise self._wrong(f"two [[act]] tables are of {act!r}; give one pair of editions for each act")
        sections = tuple(self._section(table, acts) for table in self._tables(data, "section"))
        self._check_twice(sections)
        claims = data.get("claims", "")
        if not isinstance(claims, str):
            raise self._wrong("claims is not the name of a file in quotation marks")
        return Description(
            name=self._name,
            title=self._words(data, "title", "the report", needed=True),
            introduction=self._words(data, "introduction", "the report"),
            pairs=pairs,
            sections=sections,
            claims=claims,
        )

    def _pair(self, table: Mapping[str, Any]) -> Pair:
        self._check_fields(table, _ACT, "an [[act]]")
        before, after = (self._selector(table, key) for key in _ACT)
        if before.act != after.act:
            raise self._wrong(f"{before} and {after} are of two acts; each [[act]] has two editions of one")
        if before.day >= after.day:
            raise self._wrong(f"{before} is not before {after}; let the days be the other way round")
        return Pair(before, after)

    def _selector(self, table: Mapping[str, Any], key: str) -> Selector:
        typed = table.get(key)
        try:
            selector = read_selector(typed, self._named_days) if isinstance(typed, str) else None
        except ValueError as problem:
            raise self._wrong(f"{key} = {typed!r}: {problem}") from problem
        if selector is None or selector.numbers or selector.language:
            raise self._wrong(
                f'an [[act]] has {key} = {typed!r}; write an act and a day, as in {key} = "cc@2024-06-15"'
            )
        return selector

    def _section(self, table: Mapping[str, Any], acts: Collection[str]) -> Section:
        self._check_fields(table, _SECTION, "a [[section]]")
        cited = table.get("articles")
        if not isinstance(cited, list) or not cited:
            raise self._wrong('a [[section]] has no articles; write articles = ["cc:99", "cao:73"]')
        return Section(
            self._words(table, "title", "a [[section]]"), tuple(self._article(typed, acts) for typed in cited)
        )

    def _article(self, typed: object, acts: Collection[str]) -> tuple[str, str]:
        try:
            citation = Citation.parse(str(typed))
        except ValueError:
            citation = None
        if citation is None or not citation.act or citation.edition or citation.language or len(citation.numbers) > 1:
            raise self._wrong(f"{typed!r} names no article; write act and number, as in cc:108-1")
        known = act_by_alias(citation.act)
        act = known.id if known else citation.act.lower()
        if act not in acts:
            raise self._wrong(f"{typed!r} is of an act that no [[act]] names; it has {', '.join(acts)}")
        return act, citation.numbers[0]

    def _check_twice(self, sections: Collection[Section]) -> None:
        seen: set[tuple[str, str]] = set()
        for act, number in (article for section in sections for article in section.articles):
            if (act, number) in seen:
                raise self._wrong(f"'{act}:{number}' stands twice among the articles; let it stand once")
            seen.add((act, number))

    def _tables(self, data: Mapping[str, Any], key: str) -> Iterator[Mapping[str, Any]]:
        tables = data.get(key)
        if not isinstance(tables, list) or not tables or not all(isinstance(table, dict) for table in tables):
            raise self._wrong(f"there is no [[{key}]] table; docs/reports.md shows a whole description")
        yield from tables

    def _words(self, table: Mapping[str, Any], key: str, where: str, *, needed: bool = False) -> Mapping[str, str]:
        words = table.get(key)
        if words is None and not needed:
            return {}
        languages = {language.value for language in Language}
        if isinstance(words, dict) and set(words) == languages:
            sound = {code: text.strip() for code, text in words.items() if isinstance(text, str) and text.strip()}
            if len(sound) == len(languages):
                return sound
        raise self._wrong(f"{key} of {where} is not given in the three languages eng, rus and kaz, and in no other")

    def _check_fields(self, table: Mapping[str, Any], known: Collection[str], where: str) -> None:
        unknown = sorted(set(table) - set(known))
        if unknown:
            raise self._wrong(f"{where} has no field {unknown[0]!r}; it has {', '.join(known)}")

    def _wrong(self, what: str) -> DescriptionError:
        return DescriptionError(f"{self._name}: {what}")
