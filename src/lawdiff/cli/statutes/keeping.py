"""`lawdiff statutes add`, `remove` and `path`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from lawdiff.cli.home import store_home
from lawdiff.cli.inputs import INPUT, Day, about_the_input, print_warnings
from lawdiff.cli.statutes.naming import named, size
from lawdiff.cli.statutes.verifying import summary
from lawdiff.model import Language, LawdiffError
from lawdiff.reporting.visible import visible

TEXTS = frozenset({".txt"})
"""Endings of files that `add` takes out of a folder."""


@click.command()
@click.argument("files", type=INPUT, nargs=-1, required=True, metavar="FILE-OR-FOLDER...")
@click.option("--replace", is_flag=True, help="Put it in the place of another text of the same edition.")
@about_the_input
@click.option("--date", type=Day(), help="Date of the edition, where the file does not say.")
@click.option("--partial", is_flag=True, help="It is a selection of articles: absence proves nothing.")
def add(
    *,
    files: tuple[Path, ...],
    replace: bool,
    act: str | None,
    language: Language | None,
    date: dt.date | None,
    partial: bool,
) -> None:
    """Keep editions in the store: each is read, held against the fingerprints, and copied, whole or not at all.

    A folder is an edition of the law-as-git mirror, or else every edition in it is added.

    \b
    Examples:
      lawdiff statutes add criminal-code.rus.2024-03-04.txt
      lawdiff statutes add code.txt --act cc --language rus --date 2026-02-03
      lawdiff statutes add ../my-editions --replace
    """
    from lawdiff.store.shelf import keep  # noqa: PLC0415
    from lawdiff.store.verify import verify  # noqa: PLC0415

    refused: list[str] = []
    for path, its_language in _editions_in(files, language):
        try:
            kept, edition, outcome = keep(
                path,
                store_home(),
                act=act,
                language=its_language,
                day=date,
                partial=partial or None,
                replace=replace,
            )
        except LawdiffError as problem:
            refused.append(str(problem))
            continue
        click.echo(visible(f"{kept.name}: {outcome.value}, {size(kept)}, {summary(verify(edition))}"))
        print_warnings([("file", warning) for warning in edition.warnings], {"file": edition.source})
    if refused:
        for line in refused[:-1]:
            click.echo(f"lawdiff: {visible(line)}", err=True)
        raise LawdiffError(refused[-1])


@click.command()
@click.argument("editions", nargs=-1, required=True, metavar="EDITION...")
def remove(*, editions: tuple[str, ...]) -> None:
    """Take editions out of the store; your own files stay as they are.

    \b
    Example:
      lawdiff statutes remove cc/rus@2024-03-04
    """
    from lawdiff.store.shelf import remove as take_out  # noqa: PLC0415

    wanted = [named(edition) for edition in editions]
    for act, language, day in wanted:
        take_out(store_home(), act, language, day)
        click.echo(visible(f"{act}/{language.value}@{day}: removed"))


@click.command()
@click.argument("edition", required=False)
def path(*, edition: str | None) -> None:
    """Print where the store lies, or where it keeps EDITION."""
    if edition is None:
        click.echo(visible(str(store_home())))
        return
    from lawdiff.store.errors import NotHeldError  # noqa: PLC0415
    from lawdiff.store.shelf import shelf  # noqa: PLC0415

    wanted = named(edition)
    for kept in shelf(store_home()).kept:
        if (kept.act, kept.language, kept.day) == wanted:
            click.echo(visible(str(kept.copy)))
            return
    raise NotHeldError(f"{edition}: the store does not keep this edition; `lawdiff statutes list` shows what it keeps")


def _editions_in(paths: Iterable[Path], language: Language | None) -> Iterator[tuple[Path, Language | None]]:
    """The editions that paths mean: files, folders of the mirror in each of their languages, folders of both."""
    for path in paths:
        if not path.is_dir() or (path / "meta.yaml").is_file():
            yield from _languages_of(path, language)
            continue
        found = sorted(
            entry.parent if entry.name == "meta.yaml" else entry
            for entry in path.rglob("*")
            if entry.name == "meta.yaml" or (entry.suffix in TEXTS and not (entry.parent / "meta.yaml").exists())
        )
        if not found:
            yield path, language  # the reader says what is wrong with it
        for one in found:
            yield from _languages_of(one, language)


def _languages_of(path: Path, language: Language | None) -> Iterator[tuple[Path, Language | None]]:
    inner = [code for code in Language if (path / code.value).is_dir()]
    if language or not inner:
        yield path, language
    for code in inner if not language else ():
        yield path, code
