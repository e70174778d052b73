"""Invented acts in a few editions: short texts in which every answer can be read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from lawdiff.history.building import build
from lawdiff.history.records import Archive, Held, Witness
from lawdiff.model import ActRef, Edition, Language
from lawdiff.reading import read_bytes
from lawdiff.store.catalogue import Catalogue, read_catalogue

BARE: Catalogue = replace(read_catalogue(), roads=(), absent=(), amending=(), editions=(), acts={})
"""A catalogue that knows nothing of acts, laws and roads."""


def edition(
    day: str, text: str, act: str = "cc", *, partial: bool = False, language: Language = Language.RUS
) -> Edition:
    """A text as the edition of a day."""
    return read_bytes(
        text.encode(), f"{act}.{day}.txt", act=act, language=language, date=date.fromisoformat(day), partial=partial
    )


def witness_of(one: Edition) -> Witness:
    """The record of an edition."""
    assert one.date is not None
    return Witness(one.act, one.language, one.date, one.source, one.sha256, one.partial, causes=(ActRef("99-IX"),))


def archive(*editions: Edition) -> Held:
    """The archive of editions of one act."""
    return build([witness_of(one) for one in editions], editions.__getitem__)


def opener(**archives: Archive) -> Callable[[str], Archive | None]:
    """Gives archives by the ids of their acts."""
    return archives.get


def by(number: str, adopted: str, force: str, article: str = "1", what: str = "с изменением, внесенным Законом") -> str:
    """A note of the publisher on an article."""
    return f"Сноска. Статья {article} {what} РК от {adopted} № {number} (вводится в действие с {force})."


def lines(*pieces: str | Sequence[str]) -> str:
    """Blocks of a text, one a line."""
    flat = [piece for each in pieces for piece in ([each] if isinstance(each, str) else each)]
    return "\n".join(flat) + "\n"
