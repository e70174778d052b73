"""`lawdiff diff`: what changed between two editions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lawdiff.cli.inputs import INPUT, Day, LanguageName, about_the_input, called, print_warnings, read_input
from lawdiff.cli.outputs import print_bytes, print_text, terminal_width, wants_color, write_file
from lawdiff.cli.progress import Steps
from lawdiff.cli.selection import selected
from lawdiff.language.sentences import Sentence
from lawdiff.model import Edition, EditionWarning, Language, LawdiffError

if TYPE_CHECKING:
    from lawdiff.comparing.result import Comparison
    from lawdiff.reporting import Report

FORMATS = ("terminal", "json", "html")
ENDINGS = {".json": "json", ".html": "html", ".htm": "html", ".txt": "terminal"}


@click.command()
@click.argument("before", type=INPUT)
@click.argument("after", type=INPUT)
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
    type=click.Choice(FORMATS),
    help="Form of the result; without it, by the ending of the -o file, else terminal.",
)
@click.option("-o", "--output", type=INPUT, metavar="FILE", help="Write to FILE, whole or not at all.")
@click.option("--cosmetic", is_flag=True, help="Show changes of mere typography too; they are always counted.")
@click.option("--exit-code", is_flag=True, help="Exit with 1 if there are changes.")
@click.option("--side-by-side", is_flag=True, help="Terminal: old words left, new words right.")
@click.option("--full", is_flag=True, help="Terminal: leave no kept words out, show the publisher's notes.")
@click.option(
    "--ui-language",
    type=LanguageName(),
    default=Language.ENG,
    show_default="eng",
    help="Language of the captions; en, ru, kk do as well.",
)
@about_the_input
@click.option("--before-date", type=Day(), help="Date of the old edition, where the file does not say.")
@click.option("--after-date", type=Day(), help="Date of the new edition, where the file does not say.")
@click.option("--no-findings", is_flag=True, help="Say what changed, not what it means: about a third faster.")
@click.option("--force", is_flag=True, help="Compare editions of different acts or languages all the same.")
@click.option("--no-pager", is_flag=True, help="Never page the output.")
@click.pass_context
def diff(
    ctx: click.Context,
    *,
    before: Path,
    after: Path,
    articles: tuple[str, ...],
    form: str | None,
    output: Path | None,
    cosmetic: bool,
    exit_code: bool,
    side_by_side: bool,
    full: bool,
    ui_language: Language,
    act: str | None,
    language: Language | None,
    before_date: dt.date | None,
    after_date: dt.date | None,
    no_findings: bool,
    force: bool,
    no_pager: bool,
) -> None:
    """Say what changed between two editions, BEFORE and AFTER, of one act.

    Each is a text file (a saved page, or typed), a folder of the law-as-git mirror, or the name of what was in force
    on a day (cc@2024-06-15, cc/rus:99@after-reform), which is looked up among the editions that are held.

    \b
    Examples:
      lawdiff diff criminal-code.rus.2024-03-04.txt criminal-code.rus.2026-02-03.txt
      lawdiff diff old.txt new.txt --article 99 --article 105-110 --side-by-side
      lawdiff diff old.txt new.txt --ui-language rus -o report.html
      lawdiff diff old.txt new.txt --format json > changes.json
      lawdiff diff cc@before-reform cc@after-reform
      lawdiff diff old.txt new.txt --exit-code > /dev/null || echo changed
    """
    if form is None:
        form = ENDINGS.get(output.suffix.lower(), "terminal") if output else "terminal"
    with Steps(4) as steps:
        steps.next(f"reading {before.name}")
        old = read_input(before, act, language, before_date)
        steps.next(f"reading {after.name}")
        new = read_input(after, act, language, after_date)
        if not force:
            _check_same(old, new)
        steps.next("comparing")
        comparison = _compared(old, new, findings=not no_findings)
        numbers = [row.number for row in comparison.articles]
        chosen = selected(articles, numbers) if articles else None
        steps.next("writing")
        from lawdiff.reporting import prepare  # noqa: PLC0415  (`--help` needs no report)

        report = prepare(comparison, ui=ui_language, articles=chosen, cosmetic=cosmetic)
        text = _rendered(report, form, side_by_side, full, to_terminal=output is None)
        if output:
            write_file(output, text)
    print_warnings(comparison.warnings, {"before": called(old), "after": called(new)})
    if report.identical and (output or form != "terminal"):
        click.echo("lawdiff: both editions are identical, byte for byte", err=True)
    if output is None and form == "terminal":
        print_text(text, paged=not no_pager)
    elif output is None:
        print_bytes(text)
    changed = report.changed or (cosmetic and bool(report.items))
    if exit_code and changed:
        ctx.exit(1)


def _check_same(old: Edition, new: Edition) -> None:
    remedy = "compare editions of one act in one language, or use --force"
    if old.language is not new.language:
        raise LawdiffError(
            f"{old.source} is in {old.language.value} and {new.source} in {new.language.value}; {remedy}"
        )
    if old.act and new.act and old.act != new.act:
        raise LawdiffError(f"{old.source} is an edition of {old.act!r} and {new.source} of {new.act!r}; {remedy}")


def _compared(old: Edition, new: Edition, *, findings: bool) -> Comparison:
    from lawdiff.comparing.compare import compare  # noqa: PLC0415  (`--help` compares nothing)

    comparison = compare(old, new)
    if findings:
        from lawdiff.meaning.annotate import annotate  # noqa: PLC0415

        comparison = annotate(comparison)
    return replace(comparison, warnings=(*comparison.warnings, *_suspicions(old, new)))


def _suspicions(old: Edition, new: Edition) -> Sequence[tuple[str, EditionWarning]]:
    """What is odd about the pair, though each edition may be sound."""
    if old.date and new.date and old.date > new.date:
        message = Sentence("warning.dates-reversed", day=old.date, other=new.date)
        return [("before", EditionWarning("dates-reversed", message))]
    return []


def _rendered(report: Report, form: str, side_by_side: bool, full: bool, *, to_terminal: bool) -> str:
    if form == "json":
        from lawdiff.reporting.machine import render_json  # noqa: PLC0415  (each form has its own libraries)

        return render_json(report)
    if form == "html":
        from lawdiff.reporting.page import render_html  # noqa: PLC0415

        return render_html(report)
    from lawdiff.reporting.terminal import render_terminal  # noqa: PLC0415

    return render_terminal(
        report,
        width=terminal_width(),
        color=to_terminal and wants_color(),
        side_by_side=side_by_side,
        full=full,
    )
