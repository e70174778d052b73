"""`lawdiff site`: a report as a static site, in three languages."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lawdiff.cli.home import store_home
from lawdiff.cli.inputs import INPUT, LanguageName
from lawdiff.cli.outputs import check_folder, write_folder
from lawdiff.cli.progress import Steps
from lawdiff.model import Language

if TYPE_CHECKING:
    from lawdiff.reporting.dossier.description import Description
    from lawdiff.reporting.dossier.records import Dossier
    from lawdiff.store.resolve import Library

PAGES = (Language.ENG, Language.RUS, Language.KAZ)
"""The languages of the pages, in order: the first one names the site."""
OTHERS: dict[Language, tuple[Language, ...]] = {
    Language.ENG: (Language.RUS, Language.KAZ),
    Language.RUS: (Language.KAZ, Language.ENG),
    Language.KAZ: (Language.RUS, Language.ENG),
}
"""In which language the law is quoted where a page's own has no text: an official one before the translation."""
_ADDRESS = re.compile(r"https?://[^\s\"'<>?#\\]+\Z")


@click.command()
@click.argument("name", metavar="REPORT")
@click.option("-o", "--output", type=INPUT, metavar="FOLDER", help="Write to FOLDER, whole or not at all.")
@click.option(
    "--language",
    type=LanguageName(),
    help="Language of the law on all pages; without it that of the page, where it is held.",
)
@click.option("--ui-language", "wanted", type=LanguageName(), multiple=True, help="Only pages in this language.")
@click.option(
    "--address",
    default="",
    metavar="URL",
    help="Where the site will stand (https://…/): shared links then show its picture, and the feed is whole.",
)
@click.option("--force", is_flag=True, help="Put the site in the place of a folder that is no earlier site.")
def site(
    *,
    name: str,
    output: Path | None,
    language: Language | None,
    wanted: tuple[Language, ...],
    address: str,
    force: bool,
) -> None:
    """Make a static site of a report: for the reader of one minute, and for the lawyer who checks each word.

    REPORT is the name of one that lawdiff carries (reform-2024), or a TOML file of your own, as for lawdiff report.
    The pages are in English, Russian and Kazakh, each quotes the law in its own language where such a text is held
    (lawdiff statutes list). They open from the folder, without a server; lawdiff serve FOLDER shows them as well.
    Where the store holds editions of a code, the site also tells every version of each of its articles (lawdiff
    history). Without -o the folder is named after the report.

    \b
    Examples:
      lawdiff site reform-2024
      lawdiff site reform-2024 -o public --address https://reform.example.org/
      lawdiff site my-report.toml --ui-language rus --ui-language kaz
    """
    if address and not _ADDRESS.match(address):
        raise click.BadParameter(f"{address!r} is no address of a site; it begins with https:// or http://")
    from lawdiff.cli.report import checked_claims, described, description_text  # noqa: PLC0415

    path = described(name)
    folder = output or Path(f"{path.stem}.site")
    check_folder(folder, is_site, force=force)
    tongues = [ui for ui in PAGES if ui in (wanted or PAGES)]
    with Steps(len(tongues) + 4) as steps:
        steps.next(f"reading {path.name}")
        from lawdiff.reporting.dossier.description import read_description  # noqa: PLC0415
        from lawdiff.reporting.site import assemble_site, render_site  # noqa: PLC0415
        from lawdiff.store.data import table  # noqa: PLC0415
        from lawdiff.store.resolve import library  # noqa: PLC0415

        held = library(store_home())
        description = read_description(description_text(path), path.name, held.catalogue.named_days)
        dossiers = []
        texts = {ui: [language] if language else [ui, *OTHERS[ui]] for ui in tongues}
        for ui in tongues:
            steps.next(f"comparing ({ui.value})")
            dossiers.append(_dossier(description, held, ui, texts[ui]))
        claims = (
            {one.ui: checked_claims(description.claims, path, one.language, one.ui) for one in dossiers}
            if description.claims
            else {}
        )
        steps.next("telling histories")
        from lawdiff.cli.site_histories import told_histories  # noqa: PLC0415

        histories = told_histories(dossiers, held.catalogue, texts)
        steps.next("drawing")
        terms = [
            {Language.RUS: row["russian"], Language.KAZ: row["kazakh"], Language.ENG: row["english"]}
            for row in table("glossary.csv")
        ]
        made = assemble_site(
            path.stem, dossiers, held, claims=claims, terms=terms, histories=histories, address=address
        )
        files = render_site(made)
        steps.next(f"writing {folder}")
        write_folder(folder, files)
    click.echo(f"The site is in {folder / 'index.html'}")


def _dossier(description: Description, held: Library, ui: Language, languages: Sequence[Language]) -> Dossier:
    """The report in the first of the languages in which both texts of each code are held."""
    from lawdiff.reporting.dossier.assembling import assemble  # noqa: PLC0415
    from lawdiff.reporting.dossier.description import DescriptionError  # noqa: PLC0415

    problems: list[DescriptionError] = []
    for language in languages:
        try:
            return assemble(description, held, language=language, ui=ui)
        except DescriptionError as problem:
            problems.append(problem)
    raise problems[0]


def is_site(folder: Path) -> bool:
    """Whether a folder holds an earlier site and nothing else."""
    from lawdiff.reporting.site.rendering import KIND, MANIFEST  # noqa: PLC0415

    try:
        data = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    if not isinstance(data, dict) or data.get("kind") != KIND or not isinstance(data.get("files"), dict):
        return False
    listed = {MANIFEST, *data["files"]}
    return all(each.relative_to(folder).as_posix() in listed for each in folder.rglob("*") if not each.is_dir())
