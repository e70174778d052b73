"""`lawdiff at`: the law for a day, and which later text is milder."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from lawdiff.cli.asking import Question, about_the_output, answer, chosen_form
from lawdiff.cli.inputs import Day
from lawdiff.cli.outputs import terminal_width, wants_color
from lawdiff.model import Language


@click.command()
@click.argument("day", type=Day(), metavar="DAY")
@click.argument("citation")
@click.option("--judged", type=Day(), help="Day of the judgment: texts that came later are left out.")
@about_the_output
def at(
    *,
    day: dt.date,
    citation: str,
    judged: dt.date | None,
    language: Language | None,
    form: str | None,
    output: Path | None,
    ui_language: Language,
    no_pager: bool,
) -> None:
    """Print the text of the provision that CITATION names as it was in force on DAY, and what became of it.

    Each later text is held against that of the day: harder or milder. So follows, as a lead for a lawyer, which of
    them the rule on the reach of a milder law points to. The offence is followed into the other code.

    \b
    Examples:
      lawdiff at 2023-11-09 "cc:99(2)" --judged 2024-05-13
      lawdiff at 2023-11-09 cc:109-1 --language rus
      lawdiff at 2016-05-01 cc:109 --ui-language kaz
    """
    if judged is not None and judged < day:
        raise click.BadParameter(f"the judgment ({judged}) lies before the act ({day})", param_hint="--judged")
    question = Question(citation, language)
    from lawdiff.history.applying import law_of_day  # noqa: PLC0415  (`--help` needs no history)
    from lawdiff.history.whole import history_of  # noqa: PLC0415

    archives = question.archives
    try:
        told = history_of(
            question.act, question.language, question.locator, archives.of, archives.acts(), question.catalogue
        )
    except KeyError as problem:
        raise question.nothing() from problem
    law = law_of_day(told, day, question.catalogue, judged)
    form = chosen_form(form, output)
    if form == "json":
        from lawdiff.reporting.history_machine import render_at_json  # noqa: PLC0415

        text = render_at_json(law, ui_language)
    elif form == "html":
        from lawdiff.reporting.at_page import render_at_html  # noqa: PLC0415

        text = render_at_html(law, ui=ui_language)
    else:
        from lawdiff.reporting.at_terminal import render_at_terminal  # noqa: PLC0415  (loads what draws)

        color = output is None and wants_color()
        text = render_at_terminal(law, ui=ui_language, width=terminal_width(), color=color)
    answer(text, form, output, paged=not no_pager)
