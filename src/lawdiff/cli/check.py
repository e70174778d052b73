"""`lawdiff check`: what the press says of the law, held against the law."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lawdiff.cli.home import store_home
from lawdiff.cli.inputs import INPUT, LanguageName
from lawdiff.cli.outputs import print_bytes, print_text, terminal_width, wants_color, write_file
from lawdiff.model import Language, LawdiffError
from lawdiff.reporting.visible import visible

if TYPE_CHECKING:
    from lawdiff.meaning.claims import Claims, Law
    from lawdiff.reporting.claims_report import ClaimsReport

FORMATS = ("terminal", "json", "html", "md", "csv")
ENDINGS = {
    ".json": "json", ".html": "html", ".htm": "html", ".md": "md", ".markdown": "md", ".csv": "csv", ".txt": "terminal",
}  # fmt: skip


@click.command()
@click.argument("claims", type=INPUT, default="reform-2024")
@click.option("--claim", "wanted", multiple=True, metavar="ID", help="Only this claim. May be repeated.")
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    help="Form of the result; without it, by the ending of the -o file, else terminal.",
)
@click.option("-o", "--output", type=INPUT, metavar="FILE", help="Write to FILE, whole or not at all.")
@click.option(
    "--language",
    type=LanguageName(),
    help="Only texts in this language; else official ones where they are held, and English for the rest.",
)
@click.option(
    "--ui-language",
    type=LanguageName(),
    default=Language.ENG,
    show_default="eng",
    help="Language of the captions and explanations; en, ru, kk do as well.",
)
@click.option("--no-pager", is_flag=True, help="Never page the output.")
def check(
    *,
    claims: Path,
    wanted: tuple[str, ...],
    form: str | None,
    output: Path | None,
    language: Language | None,
    ui_language: Language,
    no_pager: bool,
) -> None:
    r"""Hold CLAIMS against the law: print the verdict that follows from the texts, with the provisions quoted.

    CLAIMS is a file that docs/claims.md describes, or the name of one that lawdiff carries (reform-2024, the default).
    The exit code is 3 where a verdict of the file's author does not follow from the texts. A claim that the held
    texts cannot settle says so, and what would help.

    \b
    Examples:
      lawdiff check
      lawdiff check reform-2024 --claim C09 --ui-language rus
      lawdiff check my-claims.toml -o claims.html
    """
    if form is None:
        form = ENDINGS.get(output.suffix.lower(), "terminal") if output else "terminal"
    report = _checked(claims, wanted, language, ui_language)
    text = _rendered(report, form, to_terminal=output is None)
    if output:
        write_file(output, text)
    elif form == "terminal":
        print_text(text, paged=not no_pager)
    else:
        print_bytes(text)
    _complain(report, claims)


def _checked(path: Path, wanted: Sequence[str], language: Language | None, ui: Language) -> ClaimsReport:
    from lawdiff.meaning.claims import check as held_against  # noqa: PLC0415  (`--help` checks nothing)
    from lawdiff.reporting.claims_report import ClaimsReport  # noqa: PLC0415

    law = law_at_hand(language)
    read = read_claims_of(path, law)
    chosen = [claim for claim in read.claims if not wanted or claim.id in wanted]
    unknown = [visible(id_) for id_ in wanted if id_ not in {claim.id for claim in read.claims}]
    if unknown:
        raise click.BadParameter(f"{path.name} has no claim {', '.join(unknown)}", param_hint="--claim")
    checked = tuple(held_against(claim, law) for claim in chosen)
    return ClaimsReport(read.title, checked, ui, law.library.catalogue.acts, law.glossary)


def law_at_hand(language: Language | None) -> Law:
    """What claims are held against: the texts that are held, in one language or in any."""
    from lawdiff.meaning.claims import Law  # noqa: PLC0415
    from lawdiff.meaning.tenge import index_of_row  # noqa: PLC0415
    from lawdiff.store.data import table  # noqa: PLC0415
    from lawdiff.store.resolve import library  # noqa: PLC0415

    return Law(
        library=library(store_home()),
        language=language,
        indices=tuple(index_of_row(row) for row in table("mci.csv")),
        glossary={
            row["english"]: {"eng": row["english"], "rus": row["russian"], "kaz": row["kazakh"]}
            for row in table("glossary.csv")
        },
    )


def read_claims_of(path: Path, law: Law) -> Claims:
    """The claims of a file, or of one that lawdiff carries, by its name.

    Raises:
        LawdiffError: they cannot be read.
    """
    from lawdiff.meaning.claims import read_claims  # noqa: PLC0415
    from lawdiff.store.data import statutes_folder  # noqa: PLC0415

    carried = statutes_folder() / "claims" / f"{path.as_posix()}.toml"
    file = carried if not path.exists() and len(path.parts) == 1 and carried.is_file() else path
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, ValueError) as problem:
        reason = getattr(problem, "strerror", None) or "it is no text in UTF-8"
        known = ", ".join(sorted(each.stem for each in carried.parent.glob("*.toml")))
        raise LawdiffError(
            f"{path}: cannot be read ({str(reason).lower()}); "
            f"name a file of claims, or one that lawdiff carries: {known}"
        ) from problem
    return read_claims(text, file.name, law.library.catalogue.named_days)


def _rendered(report: ClaimsReport, form: str, *, to_terminal: bool) -> str:
    if form == "json":
        from lawdiff.reporting.claims_machine import render_claims_json  # noqa: PLC0415

        return render_claims_json(report)
    if form == "html":
        from lawdiff.reporting.claims_page import render_claims_html  # noqa: PLC0415

        return render_claims_html(report)
    if form == "md":
        from lawdiff.reporting.markdown.claims import render_claims_markdown  # noqa: PLC0415

        return render_claims_markdown(report)
    if form == "csv":
        from lawdiff.reporting.csv_claims import render_claims_csv  # noqa: PLC0415

        return render_claims_csv(report)
    from lawdiff.reporting.claims_terminal import render_claims_terminal  # noqa: PLC0415  (loads what draws)

    return render_claims_terminal(report, width=terminal_width(), color=to_terminal and wants_color())


def _complain(report: ClaimsReport, path: Path) -> None:
    """Raise for what an author got wrong, the last of it; the others are printed before."""
    from lawdiff.reporting.claims_report import fault  # noqa: PLC0415

    english = replace(report, ui=Language.ENG)
    faults = [sentence for checked in report.checked if (sentence := fault(checked, english))]
    for sentence in faults[:-1]:
        click.echo(f"lawdiff: {visible(f'{path.name}, {sentence}')}", err=True)
    if faults:
        raise LawdiffError(f"{path.name}, {faults[-1]}")
