"""How the commands of the store name kept editions, and how big they say they are."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lawdiff.cli.home import store_home
from lawdiff.cli.inputs import read_input, selector_of
from lawdiff.model import Edition, Language
from lawdiff.reporting.visible import visible

if TYPE_CHECKING:
    from lawdiff.store.records import Kept


def named(edition: str) -> tuple[str, Language, dt.date]:
    """An edition of the store by its own name; it means that very edition and not the one in force on its day."""
    selector = selector_of(Path(edition))
    if selector is None or selector.language is None or selector.numbers:
        raise click.BadParameter(
            f"{visible(edition)} is no name of a kept edition; write it as cc/rus@2024-03-04", param_hint="EDITION"
        )
    return selector.act, selector.language, selector.day


def exactly(path: Path, act: str | None, language: Language | None, date: dt.date | None) -> Edition:
    """A file, or the kept edition of that very day, changed or not."""
    selector = selector_of(path)
    if selector is None or selector.numbers:
        return read_input(path, act, language, date)
    from lawdiff.store.errors import NotHeldError  # noqa: PLC0415
    from lawdiff.store.shelf import load, shelf  # noqa: PLC0415

    wanted = selector.language or language
    found = [
        kept
        for kept in shelf(store_home()).kept
        if (kept.act, kept.day) == (selector.act, selector.day) and wanted in {None, kept.language}
    ]
    if len(found) != 1:
        what = "keeps it in several languages, say which" if found else "does not keep this very edition"
        raise NotHeldError(f"{path.as_posix()}: the store {what}; `lawdiff statutes list` shows what it keeps")
    return load(found[0], changed_too=True)


def size(kept: Kept) -> str:
    """How many articles a kept edition has."""
    return f"{kept.articles} article{'s' * (kept.articles != 1)}{', a selection' if kept.partial else ''}"
