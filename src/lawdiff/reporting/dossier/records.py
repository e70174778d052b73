"""What an annotated report consists of. Plain records: `assembling` makes them, `page` and `machine` draw them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lawdiff.meaning.fate import OffenceFate
from lawdiff.model import ActRef, Language, Provision
from lawdiff.reporting.report import Group, Report
from lawdiff.store.intervals import Interval


class Held(StrEnum):
    """Whether a text of an article for a day is at hand."""

    TEXT = "text"
    NOT_YET = "not-yet"
    """A later law inserted the article: on that day there was no such law."""
    UNCERTAIN = "uncertain"
    """Two versions are possible."""
    NOT_HELD = "not-held"
    """There is such law, and no text of it here."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where the text of an article for a day comes from.

    Attributes:
        side: `before` or `after`.
        day: for which it was asked.
        held: whether there is a text.
        name: of the file or folder; empty where no text is held.
        sha256: of its bytes; empty likewise.
        other_day: true where the text is of another day and the notes or the catalogue say that it applies.
        excerpt: citations of the provisions that it holds, in the language of the captions; empty where it holds
            the whole article.
    """

    side: str
    day: date
    held: Held
    name: str = ""
    sha256: str = ""
    other_day: bool = False
    excerpt: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Version:
    """One version of an article on its timeline.

    Attributes:
        in_force: when; None where only the days of texts that show it are known.
        seen: days of kept editions in the report's language that show it.
        acts: amending acts that made it.
        repealed: true where only a stub stands.
        excerpt: true where only some of its provisions are held.
        names: the texts that show it in the report's language; empty where there is none.
    """

    in_force: Interval | None
    seen: tuple[date, ...]
    acts: tuple[ActRef, ...]
    repealed: bool
    excerpt: bool
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """Days for which no text of an article is held in any language.

    Attributes:
        first: the first of them.
        last: the last.
    """

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Stop:
    """One station of an offence's road through the codes.

    Attributes:
        act: whose article.
        number: of the article.
        by: number of the law that put the offence there.
        first: the first day on which it can have done so.
        last: the last such day.
    """

    act: str
    number: str
    by: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Sheet:
    """One article of the report.

    Attributes:
        act: whose.
        number: its number.
        anchor: its name on the page.
        citation: with the code's abbreviation, in the language of the captions.
        label: `Article 99.` as printed; empty where no text is held.
        heading: its title, verbatim; empty likewise.
        status: what happened to it, a `ChangeKind` or `disputed`.
        group: its changes; None where nothing changed or nothing is held.
        fates: what became of its offence.
        timeline: its versions and the gaps between them, in order.
        roads: where its offence came from and went.
        sources: of the old text and of the new one.
        before: the whole article as it read; None where no text is held or there was none.
        after: the whole article as it reads; None likewise. Where it was repealed its stub may stand here.
    """

    act: str
    number: str
    anchor: str
    citation: str
    label: str
    heading: str
    status: str
    group: Group | None
    fates: tuple[OffenceFate, ...]
    timeline: tuple[Version | Gap, ...]
    roads: tuple[tuple[Stop, ...], ...]
    sources: tuple[Source, ...]
    before: Provision | None = None
    after: Provision | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """Sheets that the author put together.

    Attributes:
        title: in the language of the captions; empty where there is none.
        anchor: its name on the page.
        sheets: in the author's order.
    """

    title: str
    anchor: str
    sheets: tuple[Sheet, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """A provision that a fact is about.

    Attributes:
        anchor: its name on the page.
        caption: its citation with the code's abbreviation, in the language of the captions.
        heading: the title of its article, verbatim; only where the fact is about the whole article.
    """

    anchor: str
    caption: str
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """A sentence for a reader of one minute, which follows from findings.

    Attributes:
        code: of the findings, such as `sanction.raised`.
        statement: the sentence in the language of the captions, up to the mentions.
        mentions: the provisions that the findings are about, each with the one that it comes from, if any.
        lead: true where one of the findings is a lead for a lawyer's check.
    """

    code: str
    statement: str
    mentions: tuple[tuple[Mention, ...], ...]
    lead: bool


@dataclass(frozen=True, slots=True)
class Dossier:
    """An annotated report, ready to be drawn.

    Attributes:
        title: in the language of the captions.
        introduction: its paragraphs in that language.
        language: of the law.
        ui: language of the captions.
        reports: the comparison of each act, of the report's articles only.
        facts: the most important ones.
        counts: what was counted, by caption key, in order.
        fates: what became of the offences among the report's articles.
        other_fates: the changed offences beyond them: citation and title.
        parts: the articles.
        translated: true where the texts are the project's working translation.
    """

    title: str
    introduction: tuple[str, ...]
    language: Language
    ui: Language
    reports: tuple[Report, ...]
    facts: tuple[Fact, ...]
    counts: Mapping[str, int]
    fates: tuple[OffenceFate, ...]
    other_fates: tuple[str, ...]
    parts: tuple[Part, ...]
    translated: bool

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """All articles in the author's order."""
        return tuple(sheet for part in self.parts for sheet in part.sheets)
