"""`lawdiff export`: an edition as a file that other programs of law read."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from lawdiff.cli.destinations import chosen_formats, deliver, described, destination_options, destinations
from lawdiff.cli.inputs import INPUT, Day, about_the_input, called, print_warnings, read_input
from lawdiff.cli.progress import Steps
from lawdiff.model import Language
from lawdiff.reporting.formats import EDITION_FORMATS, RenderOptions, stem_of


@click.command(epilog=described(EDITION_FORMATS))
@click.argument("edition", type=INPUT)
@destination_options(EDITION_FORMATS)
@about_the_input
@click.option("--date", type=Day(), help="Date of the edition, where the file does not say.")
def export(
    *,
    edition: Path,
    forms: tuple[str, ...],
    output: Path | None,
    act: str | None,
    language: Language | None,
    date: dt.date | None,
) -> None:
    """Write EDITION in Akoma Ntoso 3.0, the standard of OASIS for laws; lawdiff reads it back without loss.

    Each provision has its locator as its eId, so that every place of the law has an address. The publisher's notes
    stand in `meta`, and what they say of amendments stands there as `passiveModifications`.

    \b
    Examples:
      lawdiff export criminal-code.rus.2024-03-04.txt -o criminal-code.akn.xml
      lawdiff export cc@after-reform > cc.akn.xml
    """
    chosen = chosen_formats(forms, output, EDITION_FORMATS)
    with Steps(2) as steps:
        steps.next(f"reading {edition.name}")
        held = read_input(edition, act, language, date)
        steps.next("writing")
        targets = destinations(chosen, output, EDITION_FORMATS, stem_of(held), named=bool(forms))
        contents = {path: form.render(held, RenderOptions()) for form, path in targets}
    print_warnings([("", warning) for warning in held.warnings], {"": called(held)})
    deliver(contents, as_program_reads=True, paged=False)
