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
from lawdiff.language.citing import cite
from lawdiff.model import Language, LawdiffError
from lawdiff.reporting.visible import visible

if TYPE_CHECKING:
    from lawdiff.store.embedded import EmbeddedVersion
    from lawdiff.store.origin import Pending
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
    newest: list[Kept] = []
    for _, editions in groupby(kept, key=lambda one: (one.act, one.language)):
        for one, role in _with_roles(editions):
            none = False
            yield f"{one.name:<24} {size(one):<28} {_about(one, role)}".rstrip()
        newest.append(one)
    if none:
        yield "No edition was added yet: lawdiff statutes sync, or lawdiff statutes add FILE-OR-FOLDER"
    coming = [(one, change) for one in newest for change in one.pending]
    if coming:
        yield ""
        yield "Announced in the newest editions and not yet law"
    for one, change in coming:
        where = cite(change.locator, Language.ENG) if change.locator else "the whole"
        yield f"  {one.act}/{one.language.value:<6} {where:<28} {change.act} {_coming(change)}"
    yield ""
    yield "Carried with lawdiff: working translations, not official"
    for (act, language), members in groupby(versions, key=lambda one: (one.act, one.language)):
        yield f"{act}/{language.value}"
        for article, its in groupby(members, key=lambda one: one.article):
            yield f"  {article:<8} {'; '.join(map(_interval, its))}"


def _with_roles(kept: Iterable[Kept]) -> Iterator[tuple[Kept, str]]:
    from lawdiff.store.held_editions import role_of  # noqa: PLC0415

    before = None
    for one in kept:
        yield one, role_of(one, before).value
        before = one


def _about(one: Kept, role: str) -> str:
    """Where an edition came from: the file, or the laws that caused it and what they brought by then."""
    if one.origin is None:
        return one.source
    laws = ", ".join(cause.number or cause.requisite for cause in one.origin.causes) or "no law is named"
    more = {"announcement": ", announced only", "notes": ", other notes only"}.get(role, "")
    gone = "; no longer at its source" if one.origin.withdrawn else ""
    changed = "; its text was changed at its source" if one.former else ""
    return f"{laws}{more}{gone}{changed}"


def _coming(change: Pending) -> str:
    if change.first is None:
        return "(no day is named)"
    if change.last == change.first:
        return f"from {change.first}"
    return f"from a day between {change.first} and {change.last}" if change.last else f"not before {change.first}"


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
                "brought": role,
                "origin": _origin(one),
                "pending": [
                    {
                        "locator": change.locator or None,
                        "act": {"number": change.act, "date": _iso(change.adopted)},
                        "from_not_before": _iso(change.first),
                        "from_not_after": _iso(change.last),
                    }
                    for change in one.pending
                ],
            }
            for _, its in groupby(kept, key=lambda one: (one.act, one.language))
            for one, role in _with_roles(its)
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


def _origin(one: Kept) -> dict[str, object] | None:
    origin = one.origin
    if origin is None:
        return None
    return {
        "source": origin.source,
        "commit": origin.commit,
        "folder": origin.folder,
        "acts": [
            {"number": cause.number, "date": _iso(cause.adopted), "requisite": cause.requisite}
            for cause in origin.causes
        ],
        "withdrawn": origin.withdrawn,
        "changed": one.former is not None,
    }


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None
