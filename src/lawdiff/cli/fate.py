"""`lawdiff fate`: what became of every offence, over both codes at once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lawdiff.cli.inputs import INPUT, LanguageName, how_to_read, print_warnings, read_input
from lawdiff.cli.outputs import print_bytes, print_text, terminal_width, wants_color, write_file
from lawdiff.cli.progress import Steps
from lawdiff.model import Edition, EditionWarning, Language

if TYPE_CHECKING:
    from lawdiff.meaning.fate import OffenceFate

FORMATS = ("terminal", "json", "csv", "md")
ENDINGS = {".json": "json", ".csv": "csv", ".md": "md", ".markdown": "md", ".txt": "terminal"}


@click.command()
@click.option("--before", "olds", type=INPUT, multiple=True, required=True, help="An old edition; once for each code.")
@click.option("--after", "news", type=INPUT, multiple=True, required=True, help="A new edition; once for each code.")
@click.option("--all", "every", is_flag=True, help="Terminal, CSV: the unchanged and the not held offences too.")
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    help="Form of the result; without it, by the ending of the -o file, else terminal.",
)
@click.option("-o", "--output", type=INPUT, metavar="FILE", help="Write to FILE, whole or not at all.")
@click.option(
    "--ui-language",
    type=LanguageName(),
    default=Language.ENG,
    show_default="eng",
    help="Language of the captions; en, ru, kk do as well.",
)
@click.option("--language", type=LanguageName(), help="Language of the law, where the texts do not say.")
@how_to_read
@click.option("--no-pager", is_flag=True, help="Never page the output.")
def fate(
    *,
    olds: tuple[Path, ...],
    news: tuple[Path, ...],
    every: bool,
    form: str | None,
    output: Path | None,
    ui_language: Language,
    language: Language | None,
    no_pager: bool,
) -> None:
    """Say what became of every offence: new, gone, moved between the codes, split, merged, reworded.

    Give the editions of the Criminal Code and of the Code on Administrative Offences. A code that only one side
    gives is taken as a selection, in which absence proves nothing.

    \b
    Examples:
      lawdiff fate --before cc-old.txt --before cao-old.txt --after cc-new.txt --after cao-new.txt
      lawdiff fate --before cc-old.txt --after cc-new.txt --all --ui-language rus
      lawdiff fate --before cc-old.txt --before cao-old.txt --after cc-new.txt --after cao-new.txt -o fates.json
    """
    if form is None:
        form = ENDINGS.get(output.suffix.lower(), "terminal") if output else "terminal"
    with Steps(len(olds) + len(news) + 1) as steps:
        before = _read(olds, language, steps)
        after = _read(news, language, steps)
        steps.next("following the offences")
        from lawdiff.meaning.fate import compare_sanctions  # noqa: PLC0415  (`--help` follows nothing)
        from lawdiff.meaning.fate import fate as fates  # noqa: PLC0415

        rows = fates(before, after, compare_sanctions=compare_sanctions)
    text = _rendered(rows, before, after, form, ui_language, every, to_terminal=output is None)
    if output:
        write_file(output, text)
    _print_warnings(before, after, ui_language)
    if output is None and form == "terminal":
        print_text(text, paged=not no_pager)
    elif output is None:
        print_bytes(text)


def _read(paths: Sequence[Path], language: Language | None, steps: Steps) -> list[Edition]:
    editions = []
    for path in paths:
        steps.next(f"reading {path.name}")
        editions.append(read_input(path, None, language, None))
    return editions


def _rendered(
    rows: Sequence[OffenceFate],
    before: Sequence[Edition],
    after: Sequence[Edition],
    form: str,
    ui: Language,
    every: bool,
    *,
    to_terminal: bool,
) -> str:
    from lawdiff.reporting.fate_machine import render_fate_csv, render_fate_json  # noqa: PLC0415

    if form == "json":
        return render_fate_json(rows, before, after, ui=ui)
    if form == "csv":
        return render_fate_csv([row for row in rows if every or row.changed], ui=ui)
    if form == "md":
        from lawdiff.reporting.markdown.fates import render_fate_markdown  # noqa: PLC0415

        return render_fate_markdown(rows, ui=ui, every=every)
    from lawdiff.reporting.fate_terminal import render_fate_terminal  # noqa: PLC0415  (loads what draws)

    return render_fate_terminal(rows, ui=ui, width=terminal_width(), color=to_terminal and wants_color(), every=every)


def _print_warnings(before: Sequence[Edition], after: Sequence[Edition], ui: Language) -> None:
    for edition in (*before, *after):
        warnings: list[tuple[str, EditionWarning]] = [("", warning) for warning in edition.warnings]
        print_warnings(warnings, {"": edition.source}, ui)
