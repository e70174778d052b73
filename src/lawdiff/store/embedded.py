"""The versions of articles that the project itself carries: its working translations, one readable file each.

A file of `statutes/<act>/<language>/` is a head in TOML between two lines `+++`, then plain text as the reader
reads it. docs/translation-style.md says how the texts are made.
"""

from __future__ import annotations

import hashlib
import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from lawdiff.model import Edition, Language, natural_key
from lawdiff.reading import read_bytes
from lawdiff.store.data import statutes_folder
from lawdiff.store.errors import StoreError
from lawdiff.store.intervals import Interval

FENCE = "+++\n"


@dataclass(frozen=True, slots=True)
class EmbeddedVersion:
    """A version of one article, as its file's head describes it.

    Attributes:
        act: `cc`, `cao`.
        article: its number.
        language: of the text.
        in_force: when it was law.
        from_law: true where a law says its first day, false where that is the day of the first text that shows it.
        amended_by: numbers of the laws that made this version.
        excerpt: true where the file holds some provisions of the article only.
        holds: their locators; empty where the file holds the whole article.
        renders: names of the official editions that it renders.
        path: the file.
    """

    act: str
    article: str
    language: Language
    in_force: Interval
    from_law: bool
    amended_by: tuple[str, ...]
    excerpt: bool
    holds: tuple[str, ...]
    renders: tuple[str, ...]
    path: Path

    @property
    def name(self) -> str:
        """How messages and sources call it: `99@2024-06-16`."""
        return f"{self.article}@{self.in_force.first}"

    def read(self) -> Edition:
        """Its text, as an edition of one article.

        Raises:
            LawdiffError: the file cannot be read.
        """
        return _edition_at(self)


def embedded_versions(folder: Path | None = None) -> tuple[EmbeddedVersion, ...]:
    """All versions that the project carries, by act, language, article and day.

    Args:
        folder: the folder `statutes/`; the project's own by default.

    Raises:
        StoreError: a file has no proper head.

    >>> [version.name for version in embedded_versions() if (version.act, version.article) == ("cc", "109-1")]
    ['109-1@2024-06-16']
    """
    return _versions_in(folder or statutes_folder())


@cache
def _versions_in(folder: Path) -> tuple[EmbeddedVersion, ...]:
    files = [path for language in Language for path in folder.glob(f"*/{language.value}/art_*.txt")]
    return tuple(sorted(map(_version, files), key=_order))


def _order(version: EmbeddedVersion) -> tuple[object, ...]:
    return version.act, version.language.value, natural_key(version.article), version.in_force.first


def _version(path: Path) -> EmbeddedVersion:
    try:
        head: dict[str, Any] = tomllib.loads(_split(path)[0])
        return EmbeddedVersion(
            act=head["act"],
            article=head["article"],
            language=Language(head["language"]),
            in_force=Interval(
                _day(head["from"]), head.get("until"), head.get("from_not_before"), head.get("until_not_after")
            ),
            from_law=head["from_basis"] == "law",
            amended_by=tuple(head["amended_by"]),
            excerpt=head["excerpt"],
            holds=tuple(head.get("holds", ())),
            renders=tuple(head["renders"]),
            path=path,
        )
    except (OSError, ValueError, KeyError, TypeError) as problem:
        raise StoreError(f"{path}: this embedded version has no proper head ({problem}); install lawdiff again") from (
            problem
        )


def _day(value: object) -> date:
    if not isinstance(value, date):
        raise TypeError(f"{value!r} is no date")
    return value


def _split(path: Path) -> tuple[str, str]:
    before, head, text = path.read_text(encoding="utf-8").split(FENCE, 2)
    if before:
        raise ValueError("it does not begin with a head")
    return head, text


@cache
def _edition_at(version: EmbeddedVersion) -> Edition:
    data = _split(version.path)[1].encode()
    edition = read_bytes(
        data,
        version.path.name,
        act=version.act,
        language=version.language,
        date=version.in_force.first,
        partial=True,
    )
    if [article.number for article in edition.articles] != [version.article]:
        raise StoreError(f"{version.path}: it holds other articles than {version.article}; install lawdiff again")
    assert edition.sha256 == hashlib.sha256(data).hexdigest()
    return edition
