"""`lawdiff blame`: for every word of a provision the law that wrote it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from lawdiff.cli.asking import NoHistoryError, Question, about_the_output, answer, chosen_form
from lawdiff.cli.inputs import Day
from lawdiff.cli.outputs import terminal_width, wants_color
from lawdiff.history.records import Archive
from lawdiff.model import Language


@click.command()
@click.argument("citation")
@click.option("--date", "day", type=Day(), help="As in the edition in force on that day; else the last one.")
@click.option("--with-removed", is_flag=True, help="Removed words too: who wrote them, who took them out.")
@about_the_output
def blame(
    *,
    citation: str,
    day: dt.date | None,
    with_removed: bool,
    language: Language | None,
    form: str | None,
    output: Path | None,
    ui_language: Language,
    no_pager: bool,
) -> None:
    """Say for every word of the provision that CITATION names which law wrote it, and since when.

    A law is named where the publisher's notes name it; where they name several, or none, that is said. Words that
    were taken out and put in again belong to the law that put them in again.

    \b
    Examples:
      lawdiff blame cc:106
      lawdiff blame "cc:106(1)" --with-removed
      lawdiff blame cc:108 --with-removed --ui-language rus
      lawdiff blame cao:73 --date 2024-06-08 -o blame.html
    """
    question = Question(citation, language)
    archive = question.archive
    if archive is None:
        raise question.nothing()
    from lawdiff.history.telling import told  # noqa: PLC0415  (`--help` needs no history)

    number = _witness(archive, day or _day_of(question))
    try:
        telling = told(archive, question.locator, question.catalogue, number, with_removed=with_removed)
    except KeyError as problem:
        raise NoHistoryError(
            f"{question.citation}: no text that is held shows this provision"
            f"{f' by {day}' if day else ''}; `lawdiff history {question.act}:{question.citation.numbers[0]}` "
            "shows since when it was there"
        ) from problem
    form = chosen_form(form, output)
    if form == "json":
        from lawdiff.reporting.blame_machine import render_blame_json  # noqa: PLC0415

        text = render_blame_json(telling, ui_language, with_removed=with_removed)
    elif form == "html":
        from lawdiff.reporting.blame_page import render_blame_html  # noqa: PLC0415

        text = render_blame_html(telling, ui=ui_language, with_removed=with_removed)
    else:
        from lawdiff.reporting.blame_terminal import render_blame_terminal  # noqa: PLC0415  (loads what draws)

        color = output is None and wants_color()
        text = render_blame_terminal(
            telling, ui=ui_language, width=terminal_width(), color=color, with_removed=with_removed
        )
    answer(text, form, output, paged=not no_pager)


def _day_of(question: Question) -> dt.date | None:
    """The day behind the `@` of a citation."""
    named = question.citation.edition
    if not named:
        return None
    known = question.catalogue.named_days.get(named)
    try:
        return known or dt.date.fromisoformat(named)
    except ValueError as problem:
        raise click.BadParameter(f"{named!r} is no day; write it as 2024-06-16", param_hint="CITATION") from problem


def _witness(archive: Archive, day: dt.date | None) -> int | None:
    """The number of the last text of a day or before it; None where no day was asked for."""
    if day is None:
        return None
    earlier = [number for number, witness in enumerate(archive.witnesses) if witness.day <= day]
    if not earlier:
        raise NoHistoryError(
            f"the first text that is held is of {archive.witnesses[0].day}, after {day}; ask for a later day"
        )
    return earlier[-1]
