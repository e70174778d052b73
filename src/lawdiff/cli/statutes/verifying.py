"""`lawdiff statutes verify` and `fingerprint`."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lawdiff.cli.home import store_home
from lawdiff.cli.inputs import INPUT, Day, about_the_input
from lawdiff.cli.outputs import print_bytes, print_text, write_file
from lawdiff.cli.statutes.naming import exactly
from lawdiff.model import Edition, Language, LawdiffError
from lawdiff.reporting.visible import visible

if TYPE_CHECKING:
    from lawdiff.store.verify import Verification

NAMES_SHOWN = 12
"""So many articles of one state are named; the others are in the JSON."""
TRANSLATIONS = ("act", "version", "edition", "sha256")
"""Columns of the table of what the carried translations render."""


@click.command("verify")
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

    texts, broken = _texts(editions, act, language, date)
    results = [(name, verify(edition)) for name, edition in texts]
    due = () if editions else _due()
    if form == "json":
        print_bytes(json.dumps(_verify_document(results, due), ensure_ascii=False, indent=1) + "\n")
    else:
        lines = [*_verify_lines(results, every=every), *_due_lines(due, asked=not editions)]
        print_text(visible("\n".join(lines)) + "\n", paged=True)
    if broken:
        raise LawdiffError("; ".join(broken))
    if exit_code and (due or not all(result.intact for _, result in results)):
        ctx.exit(1)


@click.command("fingerprint")
@click.argument("editions", nargs=-1, type=INPUT, metavar="[EDITION]...")
@click.option("--translations", is_flag=True, help="Instead: what the carried translations render, by the tables.")
@click.option("-o", "--output", type=INPUT, metavar="FILE", help="Write to FILE, whole or not at all.")
@click.option("--into", type=INPUT, metavar="FOLDER", help="Write one table an edition to FOLDER, under its name.")
@about_the_input
@click.option("--date", type=Day(), help="Date of the edition, where the file does not say.")
def fingerprint_of(
    *,
    editions: tuple[Path, ...],
    translations: bool,
    output: Path | None,
    into: Path | None,
    act: str | None,
    language: Language | None,
    date: dt.date | None,
) -> None:
    r"""Print the fingerprints of EDITION, as they lie in statutes/fingerprints/.

    \b
    Examples:
      lawdiff statutes fingerprint criminal-code.rus.2024-03-04.txt
      lawdiff statutes fingerprint ../texts/* --into statutes/fingerprints
      lawdiff statutes fingerprint --translations -o statutes/fingerprints/translations.csv
    """
    if bool(editions) is translations or (len(editions) > 1 and not into) or (into and (output or translations)):
        raise click.UsageError("name one edition, or several --into a folder, or use --translations")
    from lawdiff.store.fingerprints import as_table, fingerprints  # noqa: PLC0415

    for edition in editions:
        text = exactly(edition, act, language, date)
        _write(as_table(fingerprints(text)), into / _table_name(text) if into else output)
    if translations:
        _write(_translations_table(), output)


def _write(text: str, output: Path | None) -> None:
    if output:
        write_file(output, text)
    else:
        print_bytes(text)


def _table_name(edition: Edition) -> str:
    from lawdiff.store.fingerprints import edition_name  # noqa: PLC0415

    if edition.date is None:
        raise LawdiffError(
            f"{edition.source}: nothing says on which date it was in force; say it with --date 2024-06-16"
        )
    return f"{edition_name(edition.act, edition.language, edition.date)}.csv"


def summary(result: Verification) -> str:
    """What a verification comes to, in a few words."""
    from lawdiff.store.verify import State  # noqa: PLC0415

    if not result.known:
        return "unknown to the fingerprints"
    if result.intact:
        return "all intact"
    counts = [f"{len(result.of(state))} {state.value}" for state in State if result.of(state)]
    return ", ".join(counts)


def _texts(
    editions: Iterable[Path], act: str | None, language: Language | None, date: dt.date | None
) -> tuple[list[tuple[str, Edition]], list[str]]:
    """Texts to verify, as they are now, and what is said of those that cannot be read any more."""
    named = [(path.name if path.exists() else path.as_posix(), path) for path in editions]
    if named:
        return [(name, exactly(path, act, language, date)) for name, path in named], []
    from lawdiff.store.shelf import load, shelf  # noqa: PLC0415

    held = shelf(store_home())
    texts, broken = [], list(held.broken)
    for kept in held.kept:
        try:
            texts.append((kept.name, load(kept, changed_too=True)))
        except LawdiffError as problem:
            broken.append(str(problem))
    return texts, broken


def _verify_lines(results: Iterable[tuple[str, Verification]], *, every: bool) -> Iterator[str]:
    from lawdiff.store.catalogue import read_catalogue  # noqa: PLC0415
    from lawdiff.store.embedded import embedded_versions  # noqa: PLC0415
    from lawdiff.store.verify import State  # noqa: PLC0415

    reservations = read_catalogue().reservations
    for name, result in results:
        yield f"{name}: {summary(result)}"
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
