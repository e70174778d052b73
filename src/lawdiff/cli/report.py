"""`lawdiff report`: the annotated report of a reform, made from the store."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lawdiff.cli.home import store_home
from lawdiff.cli.inputs import INPUT, LanguageName
from lawdiff.cli.outputs import check_folder, write_folder
from lawdiff.cli.progress import Steps
from lawdiff.model import Language, LawdiffError

if TYPE_CHECKING:
    from markupsafe import Markup

    from lawdiff.reporting.claims_report import ClaimsReport

PAGE, DATA = "index.html", "report.json"
_FILES = frozenset({PAGE, DATA})


@click.command()
@click.argument("name", metavar="REPORT")
@click.option("--language", type=LanguageName(), default=Language.ENG, show_default="eng", help="Language of the law.")
@click.option("--ui-language", type=LanguageName(), help="Language of the captions, where it is not that of the law.")
@click.option("-o", "--output", type=INPUT, metavar="FOLDER", help="Write to FOLDER, whole or not at all.")
@click.option("--force", is_flag=True, help="Put the report in the place of a folder that is no earlier report.")
def report(*, name: str, language: Language, ui_language: Language | None, output: Path | None, force: bool) -> None:
    """Make an annotated report of a reform: facts, fate of the offences, each article with its change and timeline.

    REPORT is the name of one that lawdiff carries (reform-2024), or a TOML file of your own; docs/reports.md says
    what stands in it. The texts are those that are held (lawdiff statutes list). The folder then holds index.html,
    one file that can be mailed, and report.json. Without -o it is named after report and language.

    \b
    Examples:
      lawdiff report reform-2024
      lawdiff report reform-2024 --language rus -o reform
      lawdiff report my-report.toml --language kaz --ui-language eng
    """
    path = _described(name)
    folder = output or Path(f"{path.stem}.{language.value}")
    check_folder(folder, is_report, force=force)
    with Steps(4) as steps:
        steps.next(f"reading {path.name}")
        from lawdiff.reporting.dossier.assembling import assemble  # noqa: PLC0415  (`--help` makes no report)
        from lawdiff.reporting.dossier.description import read_description  # noqa: PLC0415
        from lawdiff.reporting.dossier.machine import render_dossier_json  # noqa: PLC0415
        from lawdiff.reporting.dossier.page import render_dossier  # noqa: PLC0415
        from lawdiff.store.resolve import library  # noqa: PLC0415

        held = library(store_home())
        description = read_description(_text(path), path.name, held.catalogue.named_days)
        steps.next("comparing")
        dossier = assemble(description, held, language=language, ui=ui_language or language)
        steps.next("drawing")
        claims = _claims(description.claims, path, language, dossier.ui) if description.claims else (None, None)
        files = {
            PAGE: render_dossier(dossier, claims=claims[0]),
            DATA: render_dossier_json(dossier, claims=claims[1]),
        }
        steps.next(f"writing {folder}")
        write_folder(folder, files)
    click.echo(f"The report is in {folder / PAGE}")


def _described(name: str) -> Path:
    """The file that describes a report: a path, or the name of one that lawdiff carries."""
    path = Path(name)
    if path.suffix == ".toml" or path.exists():
        return path
    from lawdiff.store.data import statutes_folder  # noqa: PLC0415

    carried = statutes_folder() / "reports"
    inside = carried / f"{name}.toml"
    if path.name != name or not inside.is_file():
        known = ", ".join(sorted(each.stem for each in carried.glob("*.toml")))
        raise LawdiffError(f"{name}: there is no such report; lawdiff carries {known}, or name a TOML file of your own")
    return inside


def _claims(named: str, path: Path, language: Language, ui: Language) -> tuple[Markup, object]:
    """A file of claims held against the law, for the page and for programs.

    The texts of the report's language are asked first. Where they leave a fact of a claim open, official texts of
    the other language answer for all of that claim, and the English translation for what no official text shows.
    """
    from lawdiff.cli.check import law_at_hand, read_claims_of  # noqa: PLC0415
    from lawdiff.meaning.claims import check  # noqa: PLC0415
    from lawdiff.reporting.claims_machine import render_claims_json  # noqa: PLC0415
    from lawdiff.reporting.claims_page import claims_section  # noqa: PLC0415
    from lawdiff.reporting.claims_report import ClaimsReport, open_reasons  # noqa: PLC0415

    beside = path.parent / named
    law, any_law = law_at_hand(language), law_at_hand(None)
    read = read_claims_of(beside if beside.is_file() else Path(named), law)
    first = [check(claim, law) for claim in read.claims]
    checked = tuple(check(one.claim, any_law) if open_reasons(one, ui) else one for one in first)
    report = ClaimsReport(read.title, checked, ui, law.library.catalogue.acts, law.glossary)
    return claims_section(_readable(report)), json.loads(render_claims_json(report))


def _readable(report: ClaimsReport) -> ClaimsReport:
    """The claims as a page in Russian or Kazakh shows them.

    What no text says – a line of the catalogue, that an article is not there – is worded in English only. The
    sentence of the assertion says the same in each language; the JSON has both.
    """
    if report.ui is Language.ENG:
        return report
    checked = tuple(
        replace(
            one,
            answers=tuple(
                replace(answer, quotes=tuple(quote for quote in answer.quotes if quote.verbatim))
                for answer in one.answers
            ),
        )
        for one in report.checked
    )
    return replace(report, checked=checked)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError as problem:
        raise LawdiffError(f"{path}: there is no such file; check the path of the report's description") from problem
    except UnicodeDecodeError as problem:
        raise LawdiffError(f"{path}: this is not UTF-8 text; save the description as UTF-8") from problem
    except OSError as problem:
        reason = (problem.strerror or str(problem)).lower()
        raise LawdiffError(f"{path}: cannot be read ({reason}); check the path and its permissions") from problem


def is_report(folder: Path) -> bool:
    """Whether a folder holds an earlier report and nothing else."""
    names = {entry.name for entry in folder.iterdir()}
    if not names <= _FILES or DATA not in names:
        return False
    from lawdiff.reporting.dossier.machine import KIND  # noqa: PLC0415

    try:
        data = json.loads((folder / DATA).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(data, dict) and data.get("kind") == KIND
