"""`lawdiff statutes sync`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

import click

from lawdiff.cli.home import store_home
from lawdiff.cli.inputs import LanguageName
from lawdiff.cli.outputs import print_bytes
from lawdiff.cli.progress import Steps
from lawdiff.model import ACTS, Language, LawdiffError, act_by_alias
from lawdiff.reporting.visible import visible

if TYPE_CHECKING:
    from lawdiff.store.sync import Report, Synced

NEW_SHOWN = 5
"""So many new editions of one act are named; a first run takes dozens."""


@click.command()
@click.argument("acts", nargs=-1, metavar="[ACT]...")
@click.option("--source", metavar="URL-OR-FOLDER", help="A law-as-git repository; the public mirror by default.")
@click.option("--language", type=LanguageName(), help="Only this one; Russian and Kazakh by default.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def sync(*, acts: tuple[str, ...], source: str | None, language: Language | None, form: str) -> None:
    """Take every edition of ACT out of a law-as-git repository, and keep them; cc and cao by default.

    This is the only command that uses the network. It takes what is new since the last time, and may be broken off at
    any moment: the next run goes on where it stopped, and mends what is no longer as it was taken. An act that lawdiff
    has no name for is given by its code in the mirror, such as 81164.

    \b
    Examples:
      lawdiff statutes sync
      lawdiff statutes sync cc --language rus
      lawdiff statutes sync cc cao 81164 --source ../my-mirror.git
    """
    report = run(acts, source, language)
    if form == "json":
        print_bytes(json.dumps(_document(report), ensure_ascii=False, indent=1) + "\n")
    else:
        click.echo(visible("\n".join(_lines(report))))
    for sentence in report.passed_over:
        click.echo(f"lawdiff: passed over: {visible(sentence)}", err=True)
    refused = _refused(report)
    if refused:
        for one in refused[:-1]:
            click.echo(f"lawdiff: {visible(f'{one.name}: not taken: {one.why}')}", err=True)
        raise LawdiffError(f"{refused[-1].name}: not taken: {refused[-1].why}; all else was")


def run(acts: tuple[str, ...], source: str | None, language: Language | None) -> Report:
    """Take editions, with a bar.

    Raises:
        click.BadParameter: an act is none.
        LawdiffError: they cannot be taken.
    """
    from lawdiff.store.catalogue import read_catalogue  # noqa: PLC0415
    from lawdiff.store.mirror_editions import LANGUAGES  # noqa: PLC0415
    from lawdiff.store.sync import sync as take  # noqa: PLC0415

    codes = dict(_code(act) for act in acts) if acts else {act.id: act.mirror_code for act in ACTS}
    if language is not None and language not in LANGUAGES:
        raise click.BadParameter("the mirror has Russian and Kazakh texts", param_hint="--language")
    languages = (language,) if language else LANGUAGES
    with Steps(1) as steps:
        steps.next("asking the repository")
        return take(store_home(), source or read_catalogue().mirror, codes, languages, steps.at)


def _code(act: str) -> tuple[str, str]:
    known = act_by_alias(act) or next((one for one in ACTS if one.mirror_code == act), None)
    if known:
        return known.id, known.mirror_code
    if re.fullmatch(r"\d{1,12}", act):
        return act, act
    names = ", ".join(one.id for one in ACTS)
    raise click.BadParameter(
        f"{visible(act)!r} is no act that lawdiff knows ({names}), nor a code of the mirror, such as 81164",
        param_hint="ACT",
    )


def _lines(report: Report) -> Iterator[str]:
    from lawdiff.store.sync import Outcome  # noqa: PLC0415

    for (act, language), its in groupby(report.synced, key=lambda one: (one.act, one.language)):
        editions = list(its)
        new = [one for one in editions if one.outcome is Outcome.ADDED]
        held = [one for one in editions if one.kept]
        days = f", {held[0].day} to {held[-1].day}" if held else ""
        yield f"{act}/{language.value}: {len(held)} edition{'s' * (len(held) != 1)}{days}, {len(new)} new"
        for one in new[-NEW_SHOWN:]:
            yield f"  {one.day}: {_about(one)}"
        if len(new) > NEW_SHOWN:
            yield f"  and {len(new) - NEW_SHOWN} earlier ones; lawdiff statutes list names all"
        for one in editions:
            if one.outcome not in {Outcome.ADDED, Outcome.ALREADY, Outcome.REFUSED}:
                yield f"  {one.day}: {one.outcome.value}"


def _about(one: Synced) -> str:
    from lawdiff.cli.statutes.naming import size  # noqa: PLC0415

    assert one.kept is not None
    assert one.kept.origin is not None
    laws = ", ".join(cause.number or cause.requisite for cause in one.kept.origin.causes)
    return f"{size(one.kept)}{f', by {laws}' if laws else ''}"


def _refused(report: Report) -> list[Synced]:
    from lawdiff.store.sync import Outcome  # noqa: PLC0415

    return list(report.of(Outcome.REFUSED))


def _document(report: Report) -> dict[str, object]:
    return {
        "schema_version": "1",
        "commit": report.commit,
        "editions": [
            {
                "name": one.name,
                "act": one.act,
                "language": one.language.value,
                "date": one.day.isoformat(),
                "outcome": one.outcome.name.lower(),
                "why": one.why or None,
                "sha256": one.kept.sha256 if one.kept else None,
                "commit": one.kept.origin.commit if one.kept and one.kept.origin else None,
            }
            for one in report.synced
        ],
        "passed_over": list(report.passed_over),
    }
