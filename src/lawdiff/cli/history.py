"""`lawdiff history`: every version of a provision, through transfers and renumberings."""

from __future__ import annotations

from pathlib import Path

import click

from lawdiff.cli.asking import Question, about_the_output, answer, chosen_form
from lawdiff.cli.outputs import terminal_width, wants_color
from lawdiff.model import Language


@click.command()
@click.argument("citation")
@click.option("--texts", is_flag=True, help="Terminal: the whole text of every version too.")
@about_the_output
def history(
    *,
    citation: str,
    texts: bool,
    language: Language | None,
    form: str | None,
    output: Path | None,
    ui_language: Language,
    no_pager: bool,
) -> None:
    """Tell every version of the provision that CITATION names: since when, by which laws, what happened.

    An offence is followed where it went to another code or got another number. The editions that the store holds
    are worked through once, and again when editions came; where none is held, the versions that lawdiff itself
    carries answer.

    \b
    Examples:
      lawdiff history cc:109-1
      lawdiff history "cc:99(2)" --language rus --texts
      lawdiff history cao:73-2 --ui-language rus -o road.html
      lawdiff history "ҚК 108-1-бап" --format json
    """
    question = Question(citation, language)
    from lawdiff.history.whole import history_of  # noqa: PLC0415  (`--help` needs no history)

    try:
        archives = question.archives
        told = history_of(
            question.act, question.language, question.locator, archives.of, archives.acts(), question.catalogue
        )
    except KeyError as problem:
        raise question.nothing() from problem
    form = chosen_form(form, output)
    if form == "json":
        from lawdiff.reporting.history_machine import render_history_json  # noqa: PLC0415

        text = render_history_json(told, ui_language)
    elif form == "html":
        from lawdiff.reporting.history_page import render_history_html  # noqa: PLC0415

        text = render_history_html(told, ui=ui_language)
    else:
        from lawdiff.reporting.history_terminal import render_history_terminal  # noqa: PLC0415  (loads what draws)

        color = output is None and wants_color()
        text = render_history_terminal(told, ui=ui_language, width=terminal_width(), color=color, texts=texts)
    answer(text, form, output, paged=not no_pager)
