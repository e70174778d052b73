"""What a site consists of. Plain records: `assembling` makes them, `rendering` draws them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from lawdiff.history.whole import History
from lawdiff.meaning.fate import OffenceFate
from lawdiff.model import ActRef, Language
from lawdiff.reporting.claims_report import ClaimsReport
from lawdiff.reporting.dossier.records import Dossier, Sheet, Stop
from lawdiff.reporting.site.charts import Panel
from lawdiff.reporting.site.whole import Row
from lawdiff.store.catalogue import ActEntry


@dataclass(frozen=True, slots=True)
class Named:
    """A row of an article, with its name on the page.

    Attributes:
        row: the row.
        anchor: `art_99__para_3`; with `old-` where only the old text has it and the new one uses the locator for
            something else; empty for a wrap-up, which belongs to the row above it.
        caption: how it is cited on the page.
        citation: what the button copies: the provision, its code and the edition.
        goes_on: true where an earlier row belongs to the same change, as the paragraphs of a new article do.
    """

    row: Row
    anchor: str
    caption: str
    citation: str
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """The page of one article.

    Attributes:
        sheet: its facts.
        name: of the file, without its ending: `cc-99`.
        part: title of the part of the report that it stands in.
        rows: the whole article.
        title: the citation and the title of the article.
        summary: one or two sentences of what happened, for those who share it and for search.
        panels: its sanctions that changed.
        before: the article in the report before this one; empty for the first.
        after: the one after it; empty for the last.
        history: all its versions, from the editions that are held; None where none is held.
    """

    sheet: Sheet
    name: str
    part: str
    rows: tuple[Named, ...]
    title: str
    summary: str
    panels: tuple[Panel, ...]
    before: str = ""
    after: str = ""
    history: History | None = None

    @property
    def history_name(self) -> str:
        """The file of its history, without its ending: `cc-99.history`, as no article is named."""
        return f"{self.name}.history"


@dataclass(frozen=True, slots=True)
class Road:
    """The road of an offence through the codes.

    Attributes:
        stops: where it stood, in order.
        heading: its title, verbatim, as the last station has it that is in the report.
        name: of the article's page.
    """

    stops: tuple[Stop, ...]
    heading: str
    name: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the feed: an article that a law changed.

    Attributes:
        key: what makes it unlike all others and stays the same: report, language, article, law.
        title: in the language of the captions.
        summary: likewise.
        name: of the article's page.
        adopted: when the law was adopted.
        effective: when the change is law.
        act: the law; None where the notes name none.
    """

    key: str
    title: str
    summary: str
    name: str
    adopted: date
    effective: date
    act: ActRef | None


@dataclass(frozen=True, slots=True)
class Figure:
    """One of the report's numbers.

    Attributes:
        kind: what was counted, as the report's `counts` name it.
        number: as the language writes it.
        noun: what it is a number of, in the form that goes with it.
    """

    kind: str
    number: str
    noun: str


@dataclass(frozen=True, slots=True)
class Chapter:
    """The site in one language of the captions.

    Attributes:
        ui: that language.
        dossier: the report in it.
        figures: its numbers.
        pages: the articles, in the author's order.
        panels: sanctions before and after.
        fates: the offences that changed.
        roads: of offences that went from code to code.
        entries: of the feed, the newest first.
        claims: held against the law; None where the report has none.
    """

    ui: Language
    dossier: Dossier
    figures: tuple[Figure, ...]
    pages: tuple[ArticlePage, ...]
    panels: tuple[Panel, ...]
    fates: tuple[OffenceFate, ...]
    roads: tuple[Road, ...]
    entries: tuple[Entry, ...]
    claims: ClaimsReport | None

    @property
    def told(self) -> tuple[ArticlePage, ...]:
        """The articles with a history."""
        return tuple(page for page in self.pages if page.history)

    @property
    def language(self) -> Language:
        """Of the law."""
        return self.dossier.language

    def page(self, act: str, number: str) -> ArticlePage | None:
        """The page of an article; None where the report does not hold it."""
        return next((page for page in self.pages if (page.sheet.act, page.sheet.number) == (act, number)), None)


@dataclass(frozen=True, slots=True)
class Site:
    """The whole site.

    Attributes:
        name: of the report: `reform-2024`.
        chapters: one a language of the captions.
        acts: what the catalogue knows of the codes, by id.
        order: the codes in the report's order.
        terms: of the glossary: the same term in each language.
        address: where the site will stand, ending in a slash; empty where that is not known.
    """

    name: str
    chapters: tuple[Chapter, ...]
    acts: Mapping[str, ActEntry]
    order: tuple[str, ...]
    terms: tuple[Mapping[Language, str], ...]
    address: str = ""
