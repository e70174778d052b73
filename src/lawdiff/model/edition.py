"""The text of an act, in one language, as in force on a date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from lawdiff.model.provision import Kind, Provision

if TYPE_CHECKING:
    from collections.abc import Mapping


class Language(StrEnum):
    """Language of an edition: its code in ISO 639-3, as the official pages have it."""

    RUS = "rus"
    KAZ = "kaz"
    ENG = "eng"


@dataclass(frozen=True, slots=True)
class EditionWarning:
    """A suspicion about a text that could be read.

    Attributes:
        code: `article-twice`, `number-gap`, …; docs/formats.md lists them.
        message: one sentence for a person, in English.
        locator: the provision it is about; empty where it is about the whole.
    """

    code: str
    message: str
    locator: str = ""


@dataclass(frozen=True, slots=True)
class Edition:
    """An act as it read on a date.

    Attributes:
        act: `cc`, `cao`, or the user's own name of another act; empty where it is unknown.
        language: of the text.
        date: on which the text was in force; None where nothing says it.
        source: the name of the file or folder that it was read from, without its path.
        sha256: of the bytes that were read.
        root: the tree; its kind is `act`.
        partial: true for a selection of articles, in which absence proves nothing.
        warnings: suspicions about the text.
        format: which reader understood it (`text`, `mirror`).
    """

    act: str
    language: Language
    date: date | None
    source: str
    sha256: str
    root: Provision
    partial: bool = False
    warnings: tuple[EditionWarning, ...] = ()
    format: str = "text"
    _index: Mapping[str, Provision] = field(default_factory=dict, repr=False, compare=False)

    @property
    def articles(self) -> tuple[Provision, ...]:
        """All articles in the order of the text."""
        return tuple(articles_of(self.root))

    def provision(self, locator: str) -> Provision | None:
        """The provision at a locator, or None.

        >>> root = Provision(Kind.ACT, children=(Provision(Kind.ARTICLE, "99", locator="art_99"),))
        >>> Edition("cc", Language.RUS, None, "x", "", root).provision("art_99").number
        '99'
        """
        index = self._index
        if not index:
            index = MappingProxyType({node.locator: node for node in self.root.walk()})
            object.__setattr__(self, "_index", index)
        return index.get(locator)


def articles_of(node: Provision) -> Iterator[Provision]:
    """The articles below a node, without walking into them."""
    if node.kind is Kind.ARTICLE:
        yield node
        return
    for child in node.children:
        yield from articles_of(child)
