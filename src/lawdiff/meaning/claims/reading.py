"""From the TOML of a file of claims to records. docs/claims.md describes the file, with an example of each fact."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from lawdiff.language.protection import Group
from lawdiff.meaning.claims.model import (
    Assertion,
    Bearing,
    Bound,
    ChangeBy,
    Changed,
    Claim,
    Claims,
    ClaimsError,
    Costs,
    Fact,
    Holding,
    IsGrave,
    IsThere,
    LawDay,
    LawOn,
    Moved,
    Naming,
    Presence,
    Relation,
    Says,
    Titled,
    Verdict,
    Words,
)
from lawdiff.meaning.gravity import Gravity
from lawdiff.meaning.sanctions import PenaltyKind, Unit
from lawdiff.model import Language
from lawdiff.store.selectors import Selector, read_selector

_Value = TypeVar("_Value")
_Member = TypeVar("_Member", bound=StrEnum)
_NEEDED = object()


def read_claims(text: str, name: str, named_days: Mapping[str, date]) -> Claims:
    r"""Read a file of claims.

    Args:
        text: of the file, TOML.
        name: of the file, for messages.
        named_days: days that have names, such as `before-reform`.

    Raises:
        ClaimsError: it is not as docs/claims.md describes it.

    >>> said = 'title = { eng = "T" }\n[sources]\n[[claim]]\nid = "C1"\n'
    >>> read_claims(said, "my.toml", {})
    Traceback (most recent call last):
    ...
    lawdiff.meaning.claims.model.ClaimsError: my.toml, claim C1: `source` is missing
    """
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        raise ClaimsError(f"{name}: this is no TOML ({problem})") from problem
    row = _Row(table, name, named_days)
    version = row.take("schema_version", str, "1")
    if version != "1":
        raise ClaimsError(f"{name}: it is of version {version}; this lawdiff reads version 1")
    title = row.words("title")
    sources = row.take("sources", dict)
    claims = tuple(
        _claim(_Row(entry, f"{name}, claim {_id(entry, place)}", named_days), sources)
        for place, entry in enumerate(row.rows("claim"), 1)
    )
    row.done()
    ids = [claim.id for claim in claims]
    for claim in ids:
        if ids.count(claim) > 1:
            raise ClaimsError(f"{name}: two claims are called {claim}; give each its own id")
    return Claims(title, claims)


def _id(entry: object, place: int) -> str:
    return str(entry["id"]) if isinstance(entry, dict) and "id" in entry else f"number {place}"


class _Row:
    """A table of TOML from which each key is taken once; what is left over is an error."""

    __slots__ = ("_left", "_where", "days")

    def __init__(self, table: object, where: str, days: Mapping[str, date]) -> None:
        if not isinstance(table, dict):
            raise ClaimsError(f"{where}: this should be a table")
        self._left = dict(table)
        self._where = where
        self.days = days

    def take(self, key: str, kind: type[_Value], default: Any = _NEEDED) -> _Value:
        """The value of a key, which must be of a type."""
        if key not in self._left:
            if default is _NEEDED:
                raise self.wrong(f"`{key}` is missing")
            return default  # type: ignore[no-any-return]
        value = self._left.pop(key)
        # In Python a truth value is a number and a moment is a day; in TOML they are not.
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            raise self.wrong(f"`{key}` should be {_TYPES[kind]}, and is {value!r}")
        return value

    def has(self, key: str) -> bool:
        """True where the key is given."""
        return key in self._left

    def number(self, key: str) -> float | None:
        """A number, whole or not; None where none is given."""
        if not self.has(key):
            return None
        value = self._left[key]
        return self.take(key, float) if isinstance(value, float) else self.take(key, int)

    def member(self, key: str, of: type[_Member], default: Any = _NEEDED) -> _Member:
        """One of the words that a key may have."""
        if default is not _NEEDED and not self.has(key):
            return default  # type: ignore[no-any-return]
        value = self.take(key, str)
        try:
            return of(value)
        except ValueError:
            known = ", ".join(of)
            raise self.wrong(f"`{key}` is {value!r}, and should be one of: {known}") from None

    def words(self, key: str, *, needed: bool = True) -> Mapping[str, str]:
        """Texts by language; English is always there."""
        if not needed and not self.has(key):
            return {}
        table = self.take(key, dict)
        unknown = [code for code in table if code not in set(Language)]
        if unknown or not all(isinstance(text, str) and text for text in table.values()):
            raise self.wrong(f"`{key}` should hold a text for eng, rus, kaz")
        if Language.ENG not in table:
            raise self.wrong(f"`{key}` has no text in eng")
        return table

    def selector(self, key: str) -> Selector:
        """A provision on a day."""
        typed = self.take(key, str)
        try:
            selector = read_selector(typed, self.days)
        except ValueError as problem:
            raise self.wrong(f"`{key}` is {typed!r}: {problem}") from problem
        if selector is None or not selector.numbers:
            raise self.wrong(f"`{key}` is {typed!r}, and should be a provision on a day, such as cc:99(3)@2024-06-16")
        return selector

    def rows(self, key: str) -> list[object]:
        """The tables of an array; none where it is not given."""
        return self.take(key, list, [])

    def inner(self, table: object, where: str) -> _Row:
        """A row of an array of this row."""
        return _Row(table, f"{self._where}, {where}", self.days)

    def done(self) -> None:
        """Complain of keys that nobody took."""
        if self._left:
            raise self.wrong(f"{', '.join(f'`{key}`' for key in self._left)}: nothing here is called so")

    def wrong(self, what: str) -> ClaimsError:
        """The error that something is not as it should be."""
        return ClaimsError(f"{self._where}: {what}")


_TYPES: Mapping[type, str] = {
    str: "a text",
    dict: "a table",
    list: "an array",
    int: "a number",
    float: "a number",
    bool: "true or false",
    date: "a date",
}


def _claim(row: _Row, sources: Mapping[str, object]) -> Claim:
    id_ = row.take("id", str)
    source = row.take("source", str)
    if source not in sources:
        raise row.wrong(f"`source` is {source!r}, and [sources] has none such")
    claim = Claim(
        id=id_,
        source=row.inner({source: sources[source]}, "[sources]").words(source),
        says=row.words("says"),
        about=tuple(map(str, row.take("about", list))),
        verdict=row.member("verdict", Verdict),
        why=row.words("why"),
        outside=row.words("outside", needed=False),
        assertions=tuple(
            _assertion(row.inner(entry, f"assertion {place}")) for place, entry in enumerate(row.rows("assertion"), 1)
        ),
    )
    row.done()
    if bool(claim.outside) != (claim.verdict is Verdict.NOT_ABOUT_THE_TEXT):
        raise row.wrong("`outside` says what decides a claim that is not-about-the-text, and belongs to no other")
    if not claim.outside and not claim.assertions:
        raise row.wrong("nothing is asserted, so no verdict can follow")
    return claim


def _assertion(row: _Row) -> Assertion:
    bearing = row.member("bears", Bearing)
    said = row.take("fact", str)
    if said not in _FACTS:
        raise row.wrong(f"`fact` is {said!r}, and should be one of: {', '.join(_FACTS)}")
    fact = _FACTS[said](row)
    row.done()
    return Assertion(bearing, fact)


def _there(presence: Presence) -> Callable[[_Row], Fact]:
    return lambda row: IsThere(row.selector("at"), presence)


def _costs(holding: Holding) -> Callable[[_Row], Fact]:
    def read(row: _Row) -> Fact:
        bounded = row.has("min") or row.has("max")
        if bounded != row.has("unit"):
            raise row.wrong("bounds need a `unit`, and a `unit` needs bounds")
        return Costs(
            at=row.selector("at"),
            holding=holding,
            kind=row.member("kind", PenaltyKind),
            life=row.take("life", bool, None),
            min=row.number("min"),
            max=row.number("max"),
            unit=row.member("unit", Unit, None),
        )

    return read


def _changed(change: ChangeBy) -> Callable[[_Row], Fact]:
    return lambda row: Changed(row.selector("at"), change, row.take("by", str))


def _bound(row: _Row) -> Fact:
    value, than = row.number("value"), row.selector("than") if row.has("than") else None
    if (value is None) == (than is None):
        raise row.wrong("a bound stands to a `value` or to that of the provision `than`: give one of them")
    end = row.take("end", str)
    if end not in {"min", "max"}:
        raise row.wrong(f"`end` is {end!r}, and should be one of: min, max")
    return Bound(
        at=row.selector("at"),
        kind=row.member("kind", PenaltyKind),
        end=end,
        relation=row.member("is", Relation),
        value=value,
        unit=row.member("unit", Unit),
        than=than,
    )


def _gravity(row: _Row) -> Fact:
    at = row.selector("at")
    if at.act != "cc":
        raise row.wrong(f"{at}: only offences of the Criminal Code have a gravity")
    return IsGrave(at, row.member("is", Gravity))


def _moved(row: _Row) -> Fact:
    start, end = row.selector("from"), row.selector("to")
    if start.act == end.act or len(start.numbers) > 1 or len(end.numbers) > 1:
        raise row.wrong("an offence is transferred from an article of one code to an article of another")
    if end.day < start.day:
        raise row.wrong("the day of `to` is before that of `from`")
    return Moved(start, end, row.take("by", str))


def _says(naming: Naming) -> Callable[[_Row], Fact]:
    return lambda row: Says(row.selector("at"), naming, _words(row))


def _words(row: _Row) -> Words:
    given = row.take("words", dict, {})
    words = Words(
        given=dict(_given(row, code, texts) for code, texts in given.items()),
        term=row.take("term", str, ""),
        age=row.take("age", int, None),
        group=row.member("group", Group, None),
    )
    if sum(map(bool, (words.given, words.term, words.age, words.group))) != 1:
        raise row.wrong("give one of: `words` by language, a `term` of the glossary, an `age`, a `group`")
    return words


def _given(row: _Row, code: str, texts: object) -> tuple[Language, tuple[str, ...]]:
    alternatives = (texts,) if isinstance(texts, str) else texts
    if code not in set(Language) or not isinstance(alternatives, list | tuple):
        raise row.wrong("`words` should hold a text, or several, for eng, rus, kaz")
    if not alternatives or not all(isinstance(text, str) and text.strip(" *") for text in alternatives):
        raise row.wrong(f"`words` of {code} hold no word to look for")
    return Language(code), tuple(alternatives)


def _law(what: LawDay) -> Callable[[_Row], Fact]:
    return lambda row: LawOn(row.take("law", str), what, row.take("on", date))


_FACTS: Mapping[str, Callable[[_Row], Fact]] = {
    **{presence.value: _there(presence) for presence in Presence},
    **{holding.value: _costs(holding) for holding in Holding},
    "bound": _bound,
    "gravity": _gravity,
    "transferred": _moved,
    **{change.value: _changed(change) for change in ChangeBy},
    **{naming.value: _says(naming) for naming in Naming},
    **{what.value: _law(what) for what in LawDay},
    "title": lambda row: Titled(row.take("law", str), _words(row)),
}
