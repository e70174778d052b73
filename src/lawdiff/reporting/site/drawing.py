"""The pages: each is one file that shows itself alone, with its styles and the little that it does by script."""

from __future__ import annotations

import base64
import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from importlib import resources
from itertools import groupby
from types import SimpleNamespace
from typing import Any

from markupsafe import Markup

from lawdiff import __version__
from lawdiff.language.citing import act_title, cite
from lawdiff.language.messages import BCP47, Messages, messages
from lawdiff.meaning.claims.verdict import ORDER as VERDICTS
from lawdiff.meaning.fate import Offence, OffenceFate
from lawdiff.meaning.fate.statements import placed
from lawdiff.model import Evidence, Finding, Language
from lawdiff.reporting.captions import Captions, captions
from lawdiff.reporting.claims_page import claims_section
from lawdiff.reporting.claims_report import UNSETTLED, readable
from lawdiff.reporting.dossier.page import ACTS_SHORT
from lawdiff.reporting.dossier.records import Gap, Held, Sheet, Version
from lawdiff.reporting.fate_machine import counts
from lawdiff.reporting.fate_section import BADGES
from lawdiff.reporting.history_page import history_section
from lawdiff.reporting.page import environment
from lawdiff.reporting.site.charts import Bar, Panel, whom_in_words
from lawdiff.reporting.site.flows import IN_PLACE, NARROW, WIDE, Flow, flow
from lawdiff.reporting.site.linked import linked_data
from lawdiff.reporting.site.records import ArticlePage, Chapter, Road, Site
from lawdiff.reporting.site.scales import road_drawing, span_of, ticks_at

NAMES: Mapping[Language, str] = {Language.ENG: "English", Language.RUS: "Русский", Language.KAZ: "Қазақша"}
"""Each language by its own name: whoever looks for it reads it."""

SECTIONS = (
    ("index", "nav.start"),
    ("fates", "nav.fates"),
    ("sanctions", "nav.sanctions"),
    ("claims", "nav.claims"),
    ("history", "nav.history"),
    ("about", "nav.about"),
)
"""The pages that the head of each page leads to, in order. A new section of the site is a row here, a template
and a name in `rendering`."""

_HEADS = {
    "fates": ("fates.title", "fates.lead"),
    "sanctions": ("sanctions.title", "sanctions.lead"),
    "history": ("history.title", "history.lead"),
    "search": ("search.title", "search.lead"),
}
"""Title and description of the pages that are the same for every report."""

LONGEST_DESCRIPTION = 300


@dataclass(frozen=True, slots=True)
class Head:
    """What a page says of itself to those who share it."""

    title: str
    description: str
    kind: str = "website"


def draw_page(name: str, chapter: Chapter, site: Site, *, article: ArticlePage | None = None) -> str:
    """A page of a language.

    Args:
        name: of the file, without its ending.
        chapter: the language.
        site: all of it.
        article: whose page it is; None for the others.
    """
    head = _head(name, chapter, article)
    given = _of_article(article, chapter, site) if article else {"history_of": partial(_told, ui=chapter.ui)}
    return _drawn("article" if article else name, name, head, chapter, site, linked=article, given=given)


def draw_history(article: ArticlePage, chapter: Chapter, site: Site) -> str:
    """The page of an article's history, which the article has.

    Args:
        article: whose.
        chapter: the language.
        site: all of it.
    """
    assert article.history is not None
    say = messages(chapter.ui, "site")
    name = say("history.of", place=article.sheet.citation)
    head = Head(say("page.title", page=name, title=chapter.dossier.title), say("history.lead"), "article")
    given = {
        "article": article,
        "title": name,
        "section": history_section(article.history, ui=chapter.ui),
        **_told(article, ui=chapter.ui),
    }
    return _drawn("provision_history", article.history_name, head, chapter, site, linked=None, given=given)


def _told(article: ArticlePage, *, ui: Language) -> dict[str, Any]:
    """What is said of a history beside it: how many versions, from texts in which language."""
    assert article.history is not None
    return {
        "versions": sum(1 for stop in article.history.stops for version in stop.versions if version.provision),
        "told_in": article.history.language,
        "foreign": article.history.language is not ui,
    }


def _drawn(
    template: str,
    name: str,
    head: Head,
    chapter: Chapter,
    site: Site,
    *,
    linked: ArticlePage | None,
    given: Mapping[str, Any],
) -> str:
    """A page in the frame that all have."""
    early, late = _script("early"), _late(chapter.ui, name)
    return (
        environment()
        .get_template(f"site/{template}.html.j2")
        .render(
            **_fields(chapter, site),
            page=head,
            here=name,
            path=f"{chapter.ui.value}/{name}.html",
            picture_path=f"{chapter.ui.value}/picture.png",
            whole=lambda path: site.address + path if site.address else _beside(path),
            to_language=lambda ui: f"../{ui.value}/{name}.html",
            navigation=[row for row in SECTIONS if row[0] not in _empty(chapter)],
            linked=Markup(linked_data(chapter, site, linked)),
            styles=styles(),
            early_script=early,
            late_script=late,
            policy=_policy(early, late),
            **given,
        )
    )


def _empty(chapter: Chapter) -> set[str]:
    """The sections that this report has nothing for."""
    return {name for name, there in (("claims", chapter.claims), ("history", chapter.told)) if not there}


def draw_home(site: Site) -> str:
    """The first page: the report's title in each language, which leads to its pages in that language."""
    return (
        environment()
        .get_template("site/home.html.j2")
        .render(
            site=site,
            bcp47=BCP47,
            names=NAMES,
            say={chapter.ui: messages(chapter.ui, "site") for chapter in site.chapters},
            styles=styles(),
            version=__version__,
            policy=_policy(),
        )
    )


def _beside(path: str) -> str:
    """A path from the site's folder, as a page in a language's folder has it."""
    return path.split("/", 1)[1]


def _head(name: str, chapter: Chapter, article: ArticlePage | None) -> Head:
    say, title = messages(chapter.ui, "site"), chapter.dossier.title
    if article is not None:
        return Head(say("page.title", page=article.title, title=title), _shortened(article.summary), "article")
    introduction = chapter.dossier.introduction[0] if chapter.dossier.introduction else title
    if name == "index":
        return Head(title, _shortened(introduction))
    if name == "claims":
        assert chapter.claims is not None
        return Head(say("page.title", page=chapter.claims.said(chapter.claims.title), title=title), say("claims.lead"))
    page, lead = _HEADS.get(name, ("nav.about", ""))
    return Head(say("page.title", page=say(page), title=title), say(lead) if lead else _shortened(introduction))


def _shortened(text: str) -> str:
    """A text that fits into a description, cut after a word."""
    if len(text) <= LONGEST_DESCRIPTION:
        return text
    return text[:LONGEST_DESCRIPTION].rsplit(" ", 1)[0].rstrip(" ,;:–") + "…"


def _fields(chapter: Chapter, site: Site) -> dict[str, Any]:
    """What all pages of a language are drawn with."""
    ui, say = chapter.ui, messages(chapter.ui, "site")
    moves = [row for row in chapter.fates if row.fate not in IN_PLACE]
    return {
        "site": site,
        "chapter": chapter,
        "t": captions(ui),
        "s": say,
        "ui": ui,
        "lang": BCP47[ui],
        "law": BCP47[chapter.language],
        "law_before": BCP47[chapter.language],
        "version": __version__,
        "bcp47": BCP47,
        "names": NAMES,
        "moves": moves,
        "move_flows": _flows(moves, site, ui),
        "all_flows": _flows(chapter.fates, site, ui),
        "f": messages(ui, "fate"),
        "fate_counts": [(kind, number) for kind, number in counts(chapter.dossier.fates).items() if number],
        "badges": BADGES,
        "placed": placed,
        "claims": _claims(chapter),
        "fallback": chapter.language is not ui,
        "titles": {page.name: page.sheet.citation for page in chapter.pages},
        "act_title": lambda act: act_title(act, ui),
        "act_short": lambda act: act_short(act, ui),
        "cite_article": lambda act, number: cite_at(act, f"art_{number}", ui),
        "cite_at": lambda at: cite_at(at[0], at[1], ui),
        "article_number": lambda locator: locator.split("__", 1)[0].removeprefix("art_"),
        "href_of": lambda anchor: _href(anchor, chapter),
        "whom": lambda code: whom_in_words(code, ui),
        "amount": lambda bar, panel: amount(bar, panel, say),
        "ticks_at": ticks_at,
        "span_of": span_of,
        "road_drawing": lambda road: road_drawing(road, site.order),
    }


def _flows(rows: Sequence[OffenceFate], site: Site, ui: Language) -> tuple[Flow, Flow]:
    """The picture of fates for a wide page and for a narrow one."""
    long, short = ({act: name(act, ui) for act in site.order} for name in (act_title, act_short))
    return flow(rows, long, WIDE), flow(rows, short, NARROW)


def _claims(chapter: Chapter) -> SimpleNamespace | None:
    report = chapter.claims
    if report is None:
        return None
    counted = Counter(report.ruling(checked) for checked in report.checked)
    return SimpleNamespace(
        title=report.said(report.title),
        section=claims_section(readable(report)),
        t=report.t,
        counted=[(ruling, counted[ruling]) for ruling in (*VERDICTS, UNSETTLED) if counted[ruling]],
    )


def _href(anchor: str, chapter: Chapter) -> str:
    """The page and place of an anchor of the report: `cc-art_99__para_3` stands on the page of its article."""
    for page in chapter.pages:
        sheet = page.sheet
        own = f"{sheet.act}-art_{sheet.number}"
        plain = anchor.replace(f"{sheet.act}-old-", f"{sheet.act}-", 1)
        if plain == own or plain.startswith(f"{own}__"):
            place = anchor.removeprefix(f"{sheet.act}-")
            known = {named.anchor for named in page.rows}
            return f"{page.name}.html#{place}" if place in known else f"{page.name}.html"
    return "index.html"


def _of_article(article: ArticlePage, chapter: Chapter, site: Site) -> dict[str, Any]:
    sheet, t, say = article.sheet, captions(chapter.ui), messages(chapter.ui, "site")
    own = {(sheet.act, sheet.number)}
    entry = site.acts.get(sheet.act)
    source = next((source for source in reversed(sheet.sources) if source.held is Held.TEXT), None)
    return {
        "article": article,
        "article_citation": say("cite.is", place=sheet.citation, day=say.date(source.day))
        if source
        else sheet.citation,
        "standing": lambda one: standing(one, t),
        "span": lambda version: _span(version, t),
        "days": lambda one: _days(one.first, one.last, t),
        "is_gap": lambda one: isinstance(one, Gap),
        "on_one_ground": on_one_ground,
        "own_roads": [Road(stops, sheet.heading, article.name) for stops in sheet.roads],
        "counterparts": lambda row: [
            each
            for each in (row.before, row.after, *row.parts)
            if each and (each.act, each.number) not in own and _is_there(each, chapter)
        ],
        "official": entry.pages.get(chapter.language.value, "") if entry else "",
    }


def _is_there(offence: Offence, chapter: Chapter) -> bool:
    return chapter.page(offence.act, offence.number) is not None


def on_one_ground(findings: Sequence[Finding]) -> Iterator[tuple[tuple[Finding, ...], tuple[Evidence, ...]]]:
    """Findings that follow each other and rest on the same words, with these words."""
    for ground, said in groupby(findings, key=lambda finding: finding.evidence):
        yield tuple(said), ground


def standing(sheet: Sheet, t: Captions) -> str:
    """What is said of an article that has no changes to show."""
    held = [source.held for source in sheet.sources]
    if all(one is Held.NOT_YET for one in held):
        return t("dossier.absent")
    if all(one is Held.TEXT for one in held):
        return t("dossier.unchanged")
    return t("dossier.one-text" if Held.TEXT in held else "dossier.no-text")


def _span(version: Version, t: Captions) -> str:
    days = version.in_force
    if days is None:
        return t("timeline.seen", days=", ".join(map(t.date, version.seen)))
    if days.last is None:
        return t("timeline.since", first=t.date(days.first))
    return _days(days.first, days.last, t)


def _days(first: date, last: date, t: Captions) -> str:
    return t("timeline.span", first=t.date(first), last=t.date(last))


def cite_at(act: str, locator: str, ui: Language) -> str:
    """A provision as cited, with its code."""
    return captions(ui)("dossier.cited", short=act_short(act, ui), citation=cite(locator, ui))


def act_short(act: str, ui: Language) -> str:
    """The abbreviation of a code; its name where lawdiff knows none."""
    return ACTS_SHORT.get(act, {}).get(ui, act)


def amount(bar: Bar | None, panel: Panel, say: Messages) -> str:
    """A bar in words."""
    if bar is None:
        return say("amount.none")
    if bar.high is None and not bar.low:
        return say("amount.life") if bar.life else say("amount.open")
    unit = panel.unit.value
    if bar.high is None:
        words = say.count(f"from.{unit}", bar.low)
    elif bar.low == bar.high:
        words = say.count(f"exact.{unit}", bar.high)
    elif not bar.low:
        words = say.count(f"upto.{unit}", bar.high)
    else:
        words = say.count(f"range.{unit}", bar.high, low=say.number(bar.low))
    return say("amount.or-life", amount=words) if bar.life else words


def styles() -> Markup:
    """The style sheet of all pages."""
    return Markup(_template("site.css"))


def _script(name: str) -> Markup:
    return Markup(_template(f"{name}.js"))


@cache
def _late(ui: Language, name: str) -> Markup:
    copied = json.dumps(messages(ui, "site")("copied"), ensure_ascii=False).replace("<", "\\u003c")
    search = _template("search.js") if name == "search" else ""
    return Markup(f"var COPIED = {copied};\n{_template('late.js')}{search}")


@cache
def _template(name: str) -> str:
    return resources.files("lawdiff.reporting").joinpath("templates", "site", name).read_text("utf-8")


def _policy(*scripts: str) -> str:
    """What a page may do: its own styles and scripts, known by their digests, and the index beside it."""
    run = " ".join(_digest(script) for script in scripts) + " 'self' file:" if scripts else "'none'"
    return (
        f"default-src 'none'; script-src {run}; style-src {_digest(styles())}; img-src 'self' file:; "
        "form-action 'self' file:; base-uri 'none'"
    )


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
