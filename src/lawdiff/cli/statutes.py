"""`lawdiff statutes`: the editions that are at hand, and whether they are intact."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lawdiff.cli.home import store_home
from lawdiff.cli.inputs import INPUT, Day, about_the_input, print_warnings, read_input, selector_of
from lawdiff.cli.outputs import print_bytes, print_text, write_file
from lawdiff.cli.show import show
from lawdiff.model import Edition, Language, LawdiffError
from lawdiff.reporting.visible import visible

if TYPE_CHECKING:
    from lawdiff.store.embedded import EmbeddedVersion
    from lawdiff.store.shelf import Kept
    from lawdiff.store.verify import Verification

NAMES_SHOWN = 12
"""So many articles of one state are named; the others are in the JSON."""
TEXTS = frozenset({".txt"})
"""Endings of files that `add` takes out of a folder."""


@click.group()
def statutes() -> None:
    r"""Editions at hand: those that the project carries in English, and those that you add.

    \b
    Examples:
      lawdiff statutes list
      lawdiff statutes add criminal-code.rus.2024-03-04.txt criminal-code.kaz.2024-06-16
      lawdiff statutes verify
      lawdiff diff cc@before-reform cc@after-reform

    They are kept in the folder that LAWDIFF_HOME names, else in your data folder (lawdiff statutes path).
    """


@statutes.command("list")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def list_held(*, form: str) -> None:
    """Print what is held: added editions, then the versions of articles that the project carries."""
    from lawdiff.store.embedded import embedded_versions  # noqa: PLC0415  (`--help` needs no store)
    from lawdiff.store.shelf import shelf  # noqa: PLC0415

    held = shelf(store_home())
    versions = embedded_versions()
    if form == "json":
        print_bytes(json.dumps(_list_document(held.kept, versions), ensure_ascii=False, indent=1) + "\n")
    else:
        print_text(visible("\n".join(_list_lines(held.kept, versions))) + "\n", paged=True)
    if held.broken:
        raise LawdiffError("; ".join(held.broken))


@statutes.command()
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
    r"""Keep editions in the store: each is read, held against the fingerprints, and copied, whole or not at all.

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
        click.echo(visible(f"{kept.name}: {outcome.value}, {_size(kept)}, {_summary(verify(edition))}"))
        print_warnings([("file", warning) for warning in edition.warnings], {"file": edition.source})
    if refused:
        for line in refused[:-1]:
            click.echo(f"lawdiff: {visible(line)}", err=True)
        raise LawdiffError(refused[-1])


@statutes.command()
@click.argument("editions", nargs=-1, required=True, metavar="EDITION...")
def remove(*, editions: tuple[str, ...]) -> None:
    r"""Take editions out of the store; your own files stay as they are.

    \b
    Example:
      lawdiff statutes remove cc/rus@2024-03-04
    """
    from lawdiff.store.shelf import remove as take_out  # noqa: PLC0415

    named = [_named(edition) for edition in editions]
    for act, language, day in named:
        take_out(store_home(), act, language, day)
        click.echo(visible(f"{act}/{language.value}@{day}: removed"))


@statutes.command()
@click.argument("edition", required=False)
def path(*, edition: str | None) -> None:
    """Print where the store lies, or where it keeps EDITION."""
    if edition is None:
        click.echo(visible(str(store_home())))
        return
    from lawdiff.store.errors import NotHeldError  # noqa: PLC0415
    from lawdiff.store.shelf import shelf  # noqa: PLC0415

    wanted = _named(edition)
    for kept in shelf(store_home()).kept:
        if (kept.act, kept.language, kept.day) == wanted:
            click.echo(visible(str(kept.copy)))
            return
    raise NotHeldError(f"{edition}: the store does not keep this edition; `lawdiff statutes list` shows what it keeps")


@statutes.command("verify")
@click.argument("editions", nargs=-1, type=INPUT, metavar="[EDITION]...")
@click.option("--all", "every", is_flag=True, help="Name every article, the intact ones too.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--exit-code", is_flag=True, help="Exit with 1 if anything is not intact.")
@about_the_input
@click.option("--date", type=Day(), help="Date of the edition, where the file does not say.")
@click.pass_context
def verify_held(
    ctx: click.Context,
    *,
    editions: tuple[Path, ...],
    every: bool,
    form: str,
    exit_code: bool,
    act: str | None,
    language: Language | None,
    date: dt.date | None,
) -> None:
    r"""Say of each article of EDITION whether it is what the fingerprints know.

    An edition is one of the store (cc/rus@2024-03-04) or a file; without one, everything that is held.

    \b
    Examples:
      lawdiff statutes verify
      lawdiff statutes verify cc/rus@2024-03-04 --all
      lawdiff statutes verify my-copy.rus.2024-03-04.txt --act cc --exit-code
    """
    from lawdiff.store.verify import verify  # noqa: PLC0415

    results = [(name, verify(edition)) for name, edition in _texts(editions, act, language, date)]
    due = () if editions else _due()
    if form == "json":
        print_bytes(json.dumps(_verify_document(results, due), ensure_ascii=False, indent=1) + "\n")
    else:
        lines = [*_verify_lines(results, every=every), *_due_lines(due, asked=not editions)]
        print_text(visible("\n".join(lines)) + "\n", paged=True)
    if exit_code and (due or not all(result.intact for _, result in results)):
        ctx.exit(1)


@statutes.command("fingerprint")
@click.argument("edition", type=INPUT, required=False)
@click.option("--translations", is_flag=True, help="Instead: what the carried translations render, by the tables.")
@click.option("-o", "--output", type=INPUT, metavar="FILE", help="Write to FILE, whole or not at all.")
@about_the_input
@click.option("--date", type=Day(), help="Date of the edition, where the file does not say.")
def fingerprint_of(
    *,
    edition: Path | None,
    translations: bool,
    output: Path | None,
    act: str | None,
    language: Language | None,
    date: dt.date | None,
) -> None:
    r"""Print the fingerprints of EDITION, as they lie in statutes/fingerprints/.

    \b
    Examples:
      lawdiff statutes fingerprint criminal-code.rus.2024-03-04.txt
      lawdiff statutes fingerprint --translations -o statutes/fingerprints/translations.csv
    """
    if (edition is None) is not translations:
        raise click.UsageError("name one edition, or use --translations")
    if edition is None:
        text = _translations_table()
    else:
        from lawdiff.store.fingerprints import as_table, fingerprints  # noqa: PLC0415

        text = as_table(fingerprints(_exactly(edition, act, language, date)))
    if output:
        write_file(output, text)
    else:
        print_bytes(text)


statutes.add_command(show)


def _list_lines(kept: Iterable[Kept], versions: Iterable[EmbeddedVersion]) -> Iterator[str]:
    none = True
    for one in kept:
        none = False
        yield f"{one.name:<24} {_size(one):<28} {one.source}"
    if none:
        yield "No edition was added yet: lawdiff statutes add FILE-OR-FOLDER"
    yield ""
    yield "Carried with lawdiff: working translations, not official"
    for (act, language), members in groupby(versions, key=lambda one: (one.act, one.language)):
        yield f"{act}/{language.value}"
        for article, its in groupby(members, key=lambda one: one.article):
            yield f"  {article:<8} {'; '.join(map(_interval, its))}"


def _size(kept: Kept) -> str:
    return f"{kept.articles} article{'s' * (kept.articles != 1)}{', a selection' if kept.partial else ''}"


def _interval(version: EmbeddedVersion) -> str:
    days = version.in_force
    since = f"{days.first}" if not days.not_before else f"{days.not_before}?{days.first}"
    until = "" if days.last is None else f"{days.last}" if not days.not_after else f"{days.last}?{days.not_after}"
    return f"{since}..{until}{' (a part)' if version.excerpt else ''}"


def _list_document(kept: Iterable[Kept], versions: Iterable[EmbeddedVersion]) -> dict[str, object]:
    return {
        "schema_version": "1",
        "kept": [
            {
                "name": one.name,
                "act": one.act,
                "language": one.language.value,
                "date": one.day.isoformat(),
                "partial": one.partial,
                "articles": one.articles,
                "source": one.source,
                "sha256": one.sha256,
                "path": str(one.copy),
            }
            for one in kept
        ],
        "carried": [
            {
                "act": one.act,
                "article": one.article,
                "language": one.language.value,
                "from": one.in_force.first.isoformat(),
                "from_not_before": _iso(one.in_force.not_before),
                "until": _iso(one.in_force.last),
                "until_not_after": _iso(one.in_force.not_after),
                "amended_by": list(one.amended_by),
                "holds": list(one.holds) or None,
                "renders": list(one.renders),
            }
            for one in versions
        ],
    }


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


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


def _named(edition: str) -> tuple[str, Language, dt.date]:
    """An edition of the store by its own name; it means that very edition and not the one in force on its day."""
    selector = selector_of(Path(edition))
    if selector is None or selector.language is None or selector.numbers:
        raise click.BadParameter(
            f"{visible(edition)} is no name of a kept edition; write it as cc/rus@2024-03-04", param_hint="EDITION"
        )
    return selector.act, selector.language, selector.day


def _texts(
    editions: Iterable[Path], act: str | None, language: Language | None, date: dt.date | None
) -> Iterator[tuple[str, Edition]]:
    """Texts to verify, as they are now: a kept copy that was changed is read all the same."""
    from lawdiff.store.shelf import load, shelf  # noqa: PLC0415

    named = list(editions)
    if not named:
        held = shelf(store_home())
        if held.broken:
            raise LawdiffError(held.broken[0])
        yield from ((kept.name, load(kept, changed_too=True)) for kept in held.kept)
    for path in named:
        yield path.name if path.exists() else path.as_posix(), _exactly(path, act, language, date)


def _exactly(path: Path, act: str | None, language: Language | None, date: dt.date | None) -> Edition:
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


def _summary(result: Verification) -> str:
    from lawdiff.store.verify import State  # noqa: PLC0415

    if not result.known:
        return "unknown to the fingerprints"
    if result.intact:
        return "all intact"
    counts = [f"{len(result.of(state))} {state.value}" for state in State if result.of(state)]
    return ", ".join(counts)


def _verify_lines(results: Iterable[tuple[str, Verification]], *, every: bool) -> Iterator[str]:
    from lawdiff.store.catalogue import read_catalogue  # noqa: PLC0415
    from lawdiff.store.embedded import embedded_versions  # noqa: PLC0415
    from lawdiff.store.verify import State  # noqa: PLC0415

    reservations = read_catalogue().reservations
    for name, result in results:
        yield f"{name}: {_summary(result)}"
        if result.name in reservations:
            yield f"  the fingerprints were {reservations[result.name]}"
        if every:
            yield from (f"  {locator}: {state.value}" for locator, state in result.states.items())
            continue
        for state in (State.DIFFERS, State.NOT_HELD, *([State.UNKNOWN] if result.known else [])):
            found = result.of(state)
            if found:
                more = f" and {len(found) - NAMES_SHOWN} more" if len(found) > NAMES_SHOWN else ""
                yield f"  {state.value}: {', '.join(found[:NAMES_SHOWN])}{more}"
        for version in embedded_versions():
            if result.name in version.renders and f"art_{version.article}" in result.of(State.DIFFERS):
                yield f"  {version.act}/{version.language.value} {version.name} renders the text that differs"


def _verify_document(
    results: Iterable[tuple[str, Verification]], due: Iterable[tuple[str, str, str]]
) -> dict[str, object]:
    return {
        "schema_version": "1",
        "editions": [
            {
                "name": name,
                "fingerprints": result.name if result.known else None,
                "articles": {locator: state.value.replace(" ", "-") for locator, state in result.states.items()},
            }
            for name, result in results
        ],
        "translations_due": [{"act": act, "version": version, "renders": name} for act, version, name in due],
    }


TRANSLATIONS = ("act", "version", "edition", "sha256")


def _due() -> tuple[tuple[str, str, str], ...]:
    from lawdiff.store.data import table  # noqa: PLC0415
    from lawdiff.store.embedded import embedded_versions  # noqa: PLC0415
    from lawdiff.store.verify import translations_due  # noqa: PLC0415

    rows = table("fingerprints/translations.csv")
    noted = {(row["act"], row["version"], row["edition"]): row["sha256"] for row in rows}
    return translations_due(embedded_versions(), noted)


def _due_lines(due: Iterable[tuple[str, str, str]], *, asked: bool) -> Iterator[str]:
    if not asked:
        return
    listed = [f"  {act} {version} renders {name}, whose text is another now" for act, version, name in due]
    yield f"carried translations: {'these are due' if listed else 'each renders the text that the fingerprints know'}"
    yield from listed


def _translations_table() -> str:
    from lawdiff.store.embedded import embedded_versions  # noqa: PLC0415
    from lawdiff.store.verify import rendered_fingerprints  # noqa: PLC0415

    stream = io.StringIO()
    rows = csv.writer(stream, lineterminator="\n")
    rows.writerow(TRANSLATIONS)
    rows.writerows((*key, figures) for key, figures in rendered_fingerprints(embedded_versions()).items())
    return stream.getvalue()
