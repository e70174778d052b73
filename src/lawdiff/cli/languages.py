"""`lawdiff languages`: where the Russian and the Kazakh text of one edition say different things."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lawdiff.cli.inputs import INPUT, LanguageName, print_warnings, read_input, read_selected, selector_of
from lawdiff.cli.outputs import print_bytes, print_text, terminal_width, wants_color, write_file
from lawdiff.cli.selection import selected
from lawdiff.model import Edition, EditionWarning, Language, LawdiffError

if TYPE_CHECKING:
    from lawdiff.meaning.languages import Agreement

ENDINGS = {".json": "json", ".html": "html", ".htm": "html"}


@click.command()
@click.argument("edition", metavar="EDITION", type=INPUT)
@click.argument("other", metavar="[OTHER]", type=INPUT, required=False)
@click.option(
    "--article",
    "articles",
    multiple=True,
    metavar="NUMBER",
    help="Only this article (99, 108-1) or range (105-110); may be repeated.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["terminal", "json", "html"]),
    default=None,
    help="Default: by the ending of FILE, else terminal.",
)
@click.option("-o", "--output", type=INPUT, metavar="FILE", help="Write to FILE, whole or not at all.")
@click.option("--exit-code", is_flag=True, help="Exit with 1 if the texts differ.")
@click.option(
    "--ui-language",
    type=LanguageName(),
    default=Language.ENG,
    show_default="eng",
    help="Language of the captions; en, ru, kk do as well.",
)
@click.option("--act", help="Which act it is: cc, cao, or a name of your own.")
@click.option("--no-pager", is_flag=True, help="Never page the output.")
@click.pass_context
def languages(
    ctx: click.Context,
    *,
    edition: Path,
    other: Path | None,
    articles: tuple[str, ...],
    form: str | None,
    output: Path | None,
    exit_code: bool,
    ui_language: Language,
    act: str | None,
    no_pager: bool,
) -> None:
    """Say where the Russian and the Kazakh text of one edition differ in what they say.

    Both texts are the law, and neither is a translation of the other. EDITION is the name of what was in force on a day
    (cc@2024-06-16), of which both languages are looked up; or it is the file or folder of one language, and OTHER
    that of the other one.

    \b
    Examples:
      lawdiff languages cao@2024-06-08
      lawdiff languages cc@2024-06-16 --article 105-110 --ui-language rus
      lawdiff languages code.rus.2024-06-08.txt code.kaz.2024-06-08.txt --format json
      lawdiff languages cc@2024-06-16 -o differences.html
      lawdiff languages cc@2026-01-01 --exit-code > /dev/null || echo the two texts differ
    """
    from lawdiff.meaning.languages import compare_languages  # noqa: PLC0415  (`--help` compares nothing)

    first, second = _both(edition, other, act)
    _check_days(first, second)
    numbers = list(dict.fromkeys(article.number for side in (first, second) for article in side.articles))
    chosen = frozenset(selected(articles, numbers)) if articles else frozenset()
    agreement = compare_languages(first, second, chosen)
    warnings: list[tuple[str, EditionWarning]] = [
        (side.language.value, warning) for side in (first, second) for warning in side.warnings
    ]
    print_warnings(warnings, {side.language.value: side.source for side in (first, second)}, ui_language)
    form = form or (ENDINGS.get(output.suffix.lower(), "terminal") if output else "terminal")
    _print(agreement, form, output, ui_language, paged=not no_pager)
    if exit_code and agreement.differences:
        ctx.exit(1)


def _both(edition: Path, other: Path | None, act: str | None) -> tuple[Edition, Edition]:
    if other is not None:
        return read_input(edition, act, None, None), read_input(other, act, None, None)
    selector = selector_of(edition)
    if selector is None:
        raise click.UsageError(
            "one file holds one language: name the file of the other language too, or an edition such as cc@2024-06-16"
        )
    asked = replace(selector, language=None)
    return read_selected(asked, Language.RUS), read_selected(asked, Language.KAZ)


def _check_days(first: Edition, second: Edition) -> None:
    if first.date and second.date and first.date != second.date:
        raise LawdiffError(
            f"{first.source} is of {first.date} and {second.source} of {second.date}; "
            "two languages are compared in editions of one day"
        )


def _print(agreement: Agreement, form: str, output: Path | None, ui: Language, *, paged: bool) -> None:
    if form == "json":
        from lawdiff.reporting.languages_machine import render_languages_json  # noqa: PLC0415

        text = render_languages_json(agreement, ui=ui)
    elif form == "html":
        from lawdiff.reporting.languages_page import render_languages_html  # noqa: PLC0415

        text = render_languages_html(agreement, ui=ui)
    else:
        from lawdiff.reporting.languages_terminal import render_languages_terminal  # noqa: PLC0415

        text = render_languages_terminal(
            agreement, ui=ui, width=terminal_width(), color=output is None and wants_color()
        )
    if output is not None:
        write_file(output, text)
    elif form != "terminal":
        print_bytes(text)
    else:
        print_text(text, paged=paged)
