"""From the dossiers of a report, one a language, to the record of its site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from lawdiff.history.whole import History
from lawdiff.language.citing import cite
from lawdiff.language.messages import messages
from lawdiff.model import ActRef, Language
from lawdiff.reporting.captions import captions
from lawdiff.reporting.claims_report import ClaimsReport
from lawdiff.reporting.dossier.assembling import cited
from lawdiff.reporting.dossier.records import Dossier, Held, Sheet, Source
from lawdiff.reporting.site.charts import Pair, Panel, panels
from lawdiff.reporting.site.records import ArticlePage, Chapter, Entry, Figure, Named, Road, Site
from lawdiff.reporting.site.whole import Row, rows_of
from lawdiff.store.resolve import Library

SAID = 3
"""So many sentences stand at most in the summary of an article."""


def assemble_site(
    name: str,
    dossiers: Sequence[Dossier],
    held: Library,
    *,
    claims: Mapping[Language, ClaimsReport] | None = None,
    terms: Sequence[Mapping[Language, str]] = (),
    histories: Mapping[Language, Mapping[tuple[str, str], History]] | None = None,
    address: str = "",
) -> Site:
    """Make the record of a site.

    Args:
        name: of the report, which file names and the identifiers of the feed take up.
        dossiers: the report, once for each language of the captions.
        held: everything at hand: its catalogue names the codes.
        claims: held against the law, by language of the captions; none by default.
        terms: of the glossary: the same term in each language.
        histories: of articles (act, number) across all editions that are held, by language of the captions; none by
            default.
        address: where the site will stand; without it links that must be whole stay relative.
    """
    order = tuple(dict.fromkeys(report.after.act for dossier in dossiers for report in dossier.reports))
    return Site(
        name=name,
        chapters=tuple(
            _chapter(name, dossier, held, (claims or {}).get(dossier.ui), (histories or {}).get(dossier.ui, {}))
            for dossier in dossiers
        ),
        acts=held.catalogue.acts,
        order=order,
        terms=tuple(terms),
        address=address and f"{address.rstrip('/')}/",
    )


def page_name(act: str, number: str) -> str:
    """The file name of an article's page, without its ending; signs that no file name should have are left out.

    >>> page_name("cc", "108-1"), page_name("../x", "1/2")
    ('cc-108-1', 'x-12')
    """
    return "-".join("".join(sign for sign in part if sign.isalnum() or sign == "-") for part in (act, number))


def _chapter(
    name: str,
    dossier: Dossier,
    held: Library,
    claims: ClaimsReport | None,
    histories: Mapping[tuple[str, str], History],
) -> Chapter:
    drawn = panels(dossier)
    pages = tuple(
        ArticlePage(
            sheet=sheet,
            name=page_name(sheet.act, sheet.number),
            part=part.title,
            rows=tuple(_named(sheet, dossier, held)),
            title=f"{sheet.citation}. {sheet.heading}" if sheet.heading else sheet.citation,
            summary=_summary(sheet, dossier.ui),
            panels=_of_sheet(sheet, drawn),
            history=histories.get((sheet.act, sheet.number)),
        )
        for part in dossier.parts
        for sheet in part.sheets
    )
    names = ["", *(page.name for page in pages), ""]
    pages = tuple(replace(page, before=names[place], after=names[place + 2]) for place, page in enumerate(pages))
    return Chapter(
        ui=dossier.ui,
        dossier=dossier,
        figures=tuple(_figures(dossier)),
        pages=pages,
        panels=drawn,
        fates=tuple(row for row in dossier.fates if row.changed),
        roads=tuple(_roads(pages)),
        entries=tuple(sorted(_entries(name, pages, dossier), key=lambda one: (one.effective, one.key), reverse=True)),
        claims=claims,
    )


def _figures(dossier: Dossier) -> Iterator[Figure]:
    t = captions(dossier.ui)
    for kind, count in dossier.counts.items():
        number = t.number(count)
        yield Figure(kind, number, t.count(f"stat.{kind}", count).removeprefix(number).strip())


def _named(sheet: Sheet, dossier: Dossier, held: Library) -> Iterator[Named]:
    rows = rows_of(sheet.before, sheet.after, sheet.group.items if sheet.group else ())
    here = {row.locator for row in rows if not row.gone}
    taken: set[str] = set()
    told: set[str] = set()
    for row in rows:
        anchor = ""
        if row.opens:
            anchor = f"old-{row.locator}" if row.gone and row.locator in here else row.locator
            while anchor in taken:
                anchor = f"{anchor}~"
            taken.add(anchor)
        source = _source(sheet, "before" if row.gone else "after")
        yield Named(
            row,
            anchor,
            cite(row.locator, dossier.ui),
            _citation(cited(sheet.act, row.locator, held, dossier.ui), source, row, dossier.ui),
            goes_on=row.item is not None and row.item.anchor in told,
        )
        told |= {row.item.anchor} if row.item else set()


def _source(sheet: Sheet, side: str) -> Source | None:
    """Of a side, or of the other one where that alone has a text."""
    sources = [source for source in sheet.sources if source.held is Held.TEXT]
    return next((source for source in sources if source.side == side), sources[0] if sources else None)


def _citation(place: str, source: Source | None, row: Row, ui: Language) -> str:
    say = messages(ui, "site")
    if source is None:
        return place
    key = "cite.was" if row.gone else "cite.is"
    return say(key, place=place, day=say.date(source.day))


def _summary(sheet: Sheet, ui: Language) -> str:
    """What the findings say first; without findings what happened to the article."""
    say = messages(ui, "site")
    said = [row.finding.statement(ui) for row in sheet.fates]
    if sheet.group:
        said += [
            f"{(item.after or item.before).caption}: {finding.statement(ui)}"  # type: ignore[union-attr]
            for item in sheet.group.items
            for finding in item.change.findings
            if not finding.code.endswith((".unchanged", ".reworded"))
        ]
    return " ".join(dict.fromkeys(said[:SAID])) or say(f"status.{sheet.status}")


def _of_sheet(sheet: Sheet, drawn: Sequence[Panel]) -> tuple[Panel, ...]:
    """The panels with this article's pairs only, on the scales of the whole report."""
    own = (replace(panel, pairs=tuple(pair for pair in panel.pairs if _is_of(pair, sheet))) for panel in drawn)
    return tuple(panel for panel in own if panel.pairs)


def _is_of(pair: Pair, sheet: Sheet) -> bool:
    place = (sheet.act, f"art_{sheet.number}")
    return any(where and (where[0], where[1].split("__", 1)[0]) == place for where in pair.locators)


def _roads(pages: Sequence[ArticlePage]) -> Iterator[Road]:
    """Each road once, with the article of the report that is its last station."""
    known: dict[tuple[tuple[str, str], ...], list[ArticlePage]] = {}
    stops = {}
    for page in pages:
        for road in page.sheet.roads:
            key = tuple((stop.act, stop.number) for stop in road)
            known.setdefault(key, []).append(page)
            stops[key] = road
    for key, stations in known.items():
        last = max(stations, key=lambda page: key.index((page.sheet.act, page.sheet.number)))
        yield Road(stops[key], last.sheet.heading, last.name)


def _entries(name: str, pages: Sequence[ArticlePage], dossier: Dossier) -> Iterator[Entry]:
    say = messages(dossier.ui, "site")
    for page in pages:
        sheet = page.sheet
        if sheet.group is None:
            continue
        effective = max(source.day for source in sheet.sources)
        laws: tuple[ActRef | None, ...] = sheet.group.acts or (None,)
        for law in laws:
            adopted: date = law.adopted if law and law.adopted else effective
            yield Entry(
                key=f"{name}/{dossier.ui.value}/{page.name}/{law.number if law else ''}",
                title=say("feed.entry", place=page.title, what=say(f"status.{sheet.status}")),
                summary=page.summary,
                name=page.name,
                adopted=adopted,
                effective=effective,
                act=law,
            )
