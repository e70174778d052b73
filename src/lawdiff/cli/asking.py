"""What the commands about histories have in common: a citation becomes a provision of an archive."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from lawdiff.cli.archives import Archives
from lawdiff.cli.home import store_home
from lawdiff.cli.inputs import INPUT, LanguageName
from lawdiff.cli.outputs import print_bytes, print_text, write_file
from lawdiff.history.records import Archive
from lawdiff.language.citing import read_citation, resolve
from lawdiff.model import Citation, Edition, Kind, Language, LawdiffError, Provision, act_by_alias
from lawdiff.reporting.visible import visible
from lawdiff.store.catalogue import Catalogue, read_catalogue
from lawdiff.store.held_editions import languages_held

_Command = TypeVar("_Command", bound=Callable[..., Any])
ENDINGS = {".json": "json", ".html": "html", ".htm": "html", ".txt": "terminal"}


class NoHistoryError(LawdiffError):
    """Nothing is held from which the question could be answered."""


class Question:
    """A provision of an act in a language, and where its history is looked up.

    Attributes:
        act: id of the act.
        language: of the texts.
        citation: as it was typed.
        locator: of the provision.
        archives: of all acts in that language.
        catalogue: what is known of the acts.
    """

    def __init__(self, typed: str, language: Language | None) -> None:
        self.catalogue: Catalogue = read_catalogue()
        self.citation = read_typed(typed)
        self.act = _act(self.citation)
        named = Language(self.citation.language) if self.citation.language else None
        self.language = language or named or _held(self.act)
        self.archives = Archives(
            self.language, self.catalogue, _articles(self.act, self.citation.numbers[0], self.catalogue)
        )
        self.locator = self._located()

    @property
    def archive(self) -> Archive | None:
        """Of the act; None where no text of it is held in the language."""
        return self.archives.of(self.act)

    def _located(self) -> str:
        article = f"art_{self.citation.numbers[0]}"
        archive = self.archive
        record = archive.article(article) if archive else None
        if record is None or archive is None:
            if len(self.citation.numbers) == 1 and self.catalogue.roads_of(self.act, self.citation.numbers[0]):
                return article
            raise self.nothing()
        for version in reversed(record.versions):
            node = _resolved(self.citation, version, self.act, self.language)
            if node is not None:
                return node.locator
        raise NoHistoryError(
            f"{self.citation}: no text that is held of article {self.citation.numbers[0]} has this provision; "
            f"`lawdiff history {self.act}:{self.citation.numbers[0]} --texts` shows what they have"
        )

    def nothing(self) -> NoHistoryError:
        """Why there is no answer, and what would help."""
        if self.archive is None:
            return NoHistoryError(
                f"{self.citation}: no text of this article of {self.act!r} is held in {self.language.value}; "
                "add editions with `lawdiff statutes add` or `lawdiff statutes sync`, or name another --language"
            )
        return NoHistoryError(
            f"{self.citation}: no edition that is held in {self.language.value} shows article "
            f"{self.citation.numbers[0]}; `lawdiff statutes list` shows which are held"
        )


def read_typed(typed: str) -> Citation:
    """A citation as it was typed, with its act.

    Raises:
        click.BadParameter: it is none.
    """
    try:
        citation = read_citation(typed)
    except ValueError as problem:
        raise click.BadParameter(
            f"{visible(str(problem))}; write it as cc:99(3), «ст. 99 ч. 3 УК» or «ҚК 99-бап 3-бөлік»",
            param_hint="CITATION",
        ) from problem
    if not citation.act:
        raise click.BadParameter(f"{visible(typed)} names no act; write it as cc:99 or cao:73-1", param_hint="CITATION")
    return citation


def _act(citation: Citation) -> str:
    known = act_by_alias(citation.act)
    return known.id if known else citation.act.lower()


def _held(act: str) -> Language:
    """The language of which editions of the act are held, Russian first; else the one of what the project carries."""
    languages = {language for held, language in languages_held(store_home()) if held == act}
    return next((one for one in (Language.RUS, Language.KAZ) if one in languages), Language.ENG)


def _articles(act: str, number: str, catalogue: Catalogue) -> frozenset[tuple[str, str]]:
    """The article that is asked about, and those on its road."""
    stations = {(station.act, station.article) for road in catalogue.roads_of(act, number) for station in road.stations}
    return frozenset({(act, number), *stations})


def _resolved(citation: Citation, article: Provision, act: str, language: Language) -> Provision | None:
    root = Provision(Kind.ACT, children=(article,))
    return resolve(citation, Edition(act, language, None, "", "", root, partial=True))


def about_the_output(command: _Command) -> _Command:
    """Add the options that say where the answer goes and how it looks."""
    for option in (
        click.option("--no-pager", is_flag=True, help="Never page the output."),
        click.option(
            "--ui-language",
            type=LanguageName(),
            default=Language.ENG,
            show_default="eng",
            help="Language of the captions; en, ru, kk do as well.",
        ),
        click.option("-o", "--output", type=INPUT, metavar="FILE", help="Write to FILE, whole or not at all."),
        click.option(
            "--format",
            "form",
            type=click.Choice(["terminal", "json", "html"]),
            help="Form of the answer; without it, by the ending of the -o file, else terminal.",
        ),
        click.option("--language", type=LanguageName(), help="Language of the law; else one that is held."),
    ):
        command = option(command)
    return command


def chosen_form(form: str | None, output: Path | None) -> str:
    """The form that was asked for, or that the ending of the file means.

    >>> chosen_form(None, Path("road.html")), chosen_form(None, None)
    ('html', 'terminal')
    """
    return form or (ENDINGS.get(output.suffix.lower(), "terminal") if output else "terminal")


def answer(text: str, form: str, output: Path | None, *, paged: bool) -> None:
    """Put an answer where it was asked for."""
    if output is not None:
        write_file(output, text)
    elif form == "terminal":
        print_text(text, paged=paged)
    else:
        print_bytes(text)
