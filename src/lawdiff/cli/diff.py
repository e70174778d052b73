"""`lawdiff diff`: what changed between two editions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lawdiff.cli.destinations import chosen_formats, deliver, described, destination_options, destinations
from lawdiff.cli.inputs import INPUT, Day, LanguageName, about_the_input, called, print_warnings, read_input
from lawdiff.cli.outputs import terminal_width, wants_color
from lawdiff.cli.progress import Steps
from lawdiff.cli.selection import selected
from lawdiff.model import Language, LawdiffError
from lawdiff.reporting.formats import FORMATS, RenderOptions, stem_of

if TYPE_CHECKING:
    from lawdiff.reporting.report import Report
    from lawdiff.reporting.table import TableWords

TABLES = ("docx-table", "pdf-table")
"""The formats that are a comparative table."""


@click.command(epilog=described(FORMATS))
@click.argument("before", type=INPUT)
@click.argument("after", type=INPUT)
@click.option(
    "--article",
    "articles",
    multiple=True,
    metavar="NUMBER",
    help="Only this article (99, 108-1) or range (105-110); may be repeated.",
)
@destination_options(FORMATS)
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
@click.option("--bom", is_flag=True, help="CSV: begin with a byte-order mark, by which Excel knows UTF-8.")
@click.option("--draft", is_flag=True, help="Comparative table: head the columns for a bill.")
@click.option(
    "--second",
    nargs=2,
    type=INPUT,
    metavar="BEFORE2 AFTER2",
    help="Comparative table: the same editions in another language, side by side.",
)
@click.option(
    "--table-words", type=INPUT, metavar="FILE", help="Comparative table: headings and words of your own (TOML)."
)
@click.option("--no-pager", is_flag=True, help="Never page the output.")
@click.pass_context
def diff(
    ctx: click.Context,
    *,
    before: Path,
    after: Path,
    articles: tuple[str, ...],
    forms: tuple[str, ...],
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
    bom: bool,
    draft: bool,
    second: tuple[Path, Path] | None,
    table_words: Path | None,
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
      lawdiff diff old.txt new.txt --format html --format md -o report
      lawdiff diff old.txt new.txt --ui-language rus -o redline.docx
      lawdiff diff old.txt new.txt --ui-language rus --format docx-table --draft -o table.docx
      lawdiff diff cc@before-reform cc@after-reform
      lawdiff diff old.txt new.txt --exit-code > /dev/null || echo changed
    """
    chosen_forms = chosen_formats(forms, output, FORMATS)
    if not any(form.name in TABLES for form in chosen_forms):
        _refuse_words_without_a_table({"--draft": draft, "--second": second, "--table-words": table_words})
    with Steps(4) as steps:
        steps.next(f"reading {before.name}")
        old = read_input(before, act, language, before_date)
        steps.next(f"reading {after.name}")
        new = read_input(after, act, language, after_date)
        steps.next("comparing")
        from lawdiff.library import compare  # noqa: PLC0415  (`--help` compares nothing)

        comparison = compare(old, new, findings=not no_findings, force=force)
        numbers = [row.number for row in comparison.articles]
        chosen = selected(articles, numbers) if articles else None
        steps.next("writing")
        from lawdiff.reporting import prepare  # noqa: PLC0415  (`--help` needs no report)

        report = prepare(comparison, ui=ui_language, articles=chosen, cosmetic=cosmetic)
        targets = destinations(chosen_forms, output, FORMATS, stem_of(new, old), named=bool(forms))
        options = RenderOptions(
            width=terminal_width(),
            color=output is None and wants_color(),
            side_by_side=side_by_side,
            full=full,
            byte_order_mark=bom,
            draft=draft,
            second=_second(second, report, act, findings=not no_findings) if second else None,
            table_words=_words(table_words, ui_language) if table_words else None,
        )
        contents = {path: form.render(report, options) for form, path in targets}
    in_terminal = output is None and chosen_forms[0].name == "terminal"
    print_warnings(comparison.warnings, {"before": called(old), "after": called(new)}, ui_language)
    if report.identical and not in_terminal:
        from lawdiff.language.messages import messages  # noqa: PLC0415  (`--help` says nothing of editions)

        click.echo(messages(ui_language, "cli")("identical"), err=True)
    deliver(contents, as_program_reads=not in_terminal, paged=not no_pager)
    changed = report.changed or (cosmetic and bool(report.items))
    if exit_code and changed:
        ctx.exit(1)


def _refuse_words_without_a_table(options: Mapping[str, object]) -> None:
    """What is asked of a comparative table cannot be done where none is written."""
    for name, given in options.items():
        if given:
            raise click.UsageError(f"{name} is for the comparative table: add --format {' or --format '.join(TABLES)}")


def _second(paths: tuple[Path, Path], report: Report, act: str | None, *, findings: bool) -> Report:
    """The same two editions in another language, for the table that prints both side by side."""
    from lawdiff.library import compare  # noqa: PLC0415
    from lawdiff.reporting import prepare  # noqa: PLC0415

    old, new = (read_input(path, act, None, None) for path in paths)
    comparison = compare(old, new, findings=findings)
    if new.language is report.after.language:
        raise LawdiffError(f"{new.source} is in {new.language.value} too; --second takes editions in another language")
    if new.act and report.after.act and new.act != report.after.act:
        raise LawdiffError(
            f"{new.source} is an edition of {new.act!r}; "
            f"--second takes editions of {report.after.act!r} in another language"
        )
    numbers = frozenset(row.number for row in report.rows)
    chosen = numbers if len(report.rows) < len(report.comparison.articles) else None
    return prepare(comparison, ui=report.ui, articles=chosen)


def _words(path: Path, language: Language) -> TableWords:
    """The user's own words of the comparative table."""
    from lawdiff.reporting.table import own_words  # noqa: PLC0415

    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as problem:
        raise LawdiffError(
            f"{path}: cannot be read as UTF-8 text ({problem}); name a TOML file of the table"
        ) from problem
    return own_words(text, language, str(path))
