"""`lawdiff statutes list`."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING

import click

from lawdiff.cli.home import store_home
from lawdiff.cli.outputs import print_bytes, print_text
from lawdiff.cli.statutes.naming import size
from lawdiff.model import LawdiffError
from lawdiff.reporting.visible import visible

if TYPE_CHECKING:
    from lawdiff.store.embedded import EmbeddedVersion
    from lawdiff.store.records import Kept


@click.command("list")
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


def _list_lines(kept: Iterable[Kept], versions: Iterable[EmbeddedVersion]) -> Iterator[str]:
    none = True
    for one in kept:
        none = False
        yield f"{one.name:<24} {size(one):<28} {one.source}"
    if none:
        yield "No edition was added yet: lawdiff statutes add FILE-OR-FOLDER"
    yield ""
    yield "Carried with lawdiff: working translations, not official"
    for (act, language), members in groupby(versions, key=lambda one: (one.act, one.language)):
        yield f"{act}/{language.value}"
        for article, its in groupby(members, key=lambda one: one.article):
            yield f"  {article:<8} {'; '.join(map(_interval, its))}"


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
