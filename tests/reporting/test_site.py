"""The site of the reform from the editions that the project carries: its files, and what machines read in them."""

from __future__ import annotations

import hashlib
import json
import re
from functools import cache
from html.parser import HTMLParser
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from PIL import Image
from test_dossier import carried, described
from test_page import contrast

from lawdiff.cli.report import checked_claims
from lawdiff.meaning.fate import FateKind
from lawdiff.model import Language
from lawdiff.reporting.dossier.assembling import assemble
from lawdiff.reporting.site import assemble_site, render_site
from lawdiff.reporting.site.charts import Panel
from lawdiff.reporting.site.drawing import styles
from lawdiff.reporting.site.flows import NARROW, WIDE, flow
from lawdiff.reporting.site.records import Chapter, Site
from lawdiff.store.data import statutes_folder

ADDRESS = "https://reform.example.org/site"
TONGUES = ("eng", "rus", "kaz")
TERMS = [{Language.ENG: "battery", Language.RUS: "побои", Language.KAZ: "ұрып-соғу"}]


@cache
def site(address: str = "") -> Site:
    dossiers = [
        assemble(described(), carried(), language=Language.ENG, ui=ui)
        for ui in (Language.ENG, Language.RUS, Language.KAZ)
    ]
    path = statutes_folder() / "reports" / "reform-2024.toml"
    claims = {one.ui: checked_claims("reform-2024", path, Language.ENG, one.ui) for one in dossiers}
    return assemble_site("reform-2024", dossiers, carried(), claims=claims, terms=TERMS, address=address)


@cache
def files(address: str = "") -> dict[str, str | bytes]:
    return dict(render_site(site(address)))


def text(name: str, address: str = "") -> str:
    content = files(address)[name]
    assert isinstance(content, str)
    return content


def pages() -> list[str]:
    return [name for name in files() if name.endswith(".html")]


def chapter() -> Chapter:
    return site().chapters[0]


class Found(HTMLParser):
    """Names, links and data of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.data: list[str] = []
        self._in_data = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.append((tag, given))
        if given.get("id"):
            self.ids.append(str(given["id"]))
        if tag in {"a", "link"} and given.get("href"):
            self.links.append(str(given["href"]))
        self._in_data = given.get("type") == "application/ld+json"

    def handle_data(self, data: str) -> None:
        if self._in_data:
            self.data.append(data)
            self._in_data = False


@cache
def found(name: str) -> Found:
    return Found(text(name))


def panel(kind: str) -> Panel:
    return next(one for one in chapter().panels if one.kind.value == kind)


def test_every_language_has_every_page_a_feed_its_data_and_a_picture() -> None:
    own = {name.split("/", 1)[1] for name in files() if name.startswith("eng/")}
    assert {"index.html", "fates.html", "sanctions.html", "claims.html", "search.html", "about.html"} <= own
    assert {"cc-99.html", "cao-73-1.html", "feed.atom", "report.json", "picture.png"} <= own
    for tongue in TONGUES:
        assert {name.split("/", 1)[1] for name in files() if name.startswith(f"{tongue}/")} == own


def test_the_manifest_lists_every_other_file_with_its_digest() -> None:
    listed = json.loads(text("site.json"))
    assert listed["kind"] == "lawdiff-site"
    assert set(listed["files"]) == set(files()) - {"site.json"}
    content = files()["eng/cc-99.html"]
    assert isinstance(content, str)
    assert listed["files"]["eng/cc-99.html"] == hashlib.sha256(content.encode()).hexdigest()


@pytest.mark.parametrize(
    "name", ["index.html", "eng/index.html", "rus/cc-99.html", "kaz/claims.html", "eng/fates.html"]
)
def test_names_on_a_page_are_given_once(name: str) -> None:
    ids = found(name).ids
    assert len(ids) == len(set(ids))


def test_every_link_within_the_site_leads_somewhere() -> None:
    broken = []
    for name in pages():
        folder = Path(name).parent
        for link in found(name).links:
            if re.match(r"[a-z]+:", link):
                continue
            path, _, anchor = link.partition("#")
            target = (folder / path).as_posix() if path else name
            target = re.sub(r"[^/]+/\.\./", "", target)
            if target not in files() or (anchor and anchor not in found(target).ids):
                broken.append(f"{name}: {link}")
    assert broken == []


def test_nothing_is_loaded_from_elsewhere() -> None:
    for name in pages():
        for tag, attrs in found(name).tags:
            assert "src" not in attrs, name
            assert tag not in {"img", "iframe", "object", "embed"}, name
        assert not re.search(r"url\(|@import", text(name)), name


def test_every_table_has_a_caption_and_every_head_a_scope() -> None:
    for name in pages():
        tags = found(name).tags
        assert sum(tag == "table" for tag, _ in tags) == sum(tag == "caption" for tag, _ in tags), name
        assert all(attrs.get("scope") in {"row", "col"} for tag, attrs in tags if tag == "th"), name


def test_every_piece_of_law_says_its_language() -> None:
    for name in ("rus/cc-99.html", "kaz/cao-73-1.html", "rus/claims.html"):
        law = [attrs for _, attrs in found(name).tags if "law" in (attrs.get("class") or "").split()]
        assert law
        assert {attrs.get("lang") for attrs in law} == {"en"}


def test_a_permalink_is_the_locator_of_the_provision() -> None:
    assert {"art_99__para_1", "art_99__para_2__point_15", "art_99__para_3"} <= set(found("eng/cc-99.html").ids)


def test_a_fact_leads_to_the_provision_on_its_page() -> None:
    links = found("eng/index.html").links
    assert {"cc-99.html#art_99__para_3", "cc-108-1.html", "cao-73-1.html"} <= set(links)


def test_the_road_of_battery_goes_from_code_to_code_and_back() -> None:
    roads = [[(stop.act, stop.number) for stop in road.stops] for road in chapter().roads]
    assert [("cc", "109"), ("cao", "73-2"), ("cc", "109-1")] in roads
    assert {road.name for road in chapter().roads} == {"cc-108-1", "cc-109-1"}


def test_transferred_offences_are_drawn_from_the_one_code_to_the_other() -> None:
    drawn = flow(chapter().fates, {"cc": "Criminal", "cao": "Administrative"}, WIDE)
    moved = [link for link in drawn.links if link.row.fate is FateKind.TRANSFERRED]
    assert len(moved) == 2
    tops = {(block.act, block.side): (block.top, block.height) for block in drawn.blocks}
    assert tops["cc", "before"] == tops["cc", "after"]
    for link in moved:
        assert link.start is not None
        assert link.end is not None
        assert link.end < tops["cao", "after"][0] < link.start
    new = [link for link in drawn.links if link.row.fate in {FateKind.CRIMINALISED, FateKind.PENALISED}]
    assert new
    assert all(link.start is None for link in new)


def test_no_name_is_drawn_over_another() -> None:
    for shape in (WIDE, NARROW):
        drawn = flow(chapter().fates, {"cc": "Criminal Code", "cao": "Administrative"}, shape)
        for block in drawn.blocks:
            ends = [
                (
                    node.y - shape.line * (1 + len(node.title)) / 2,
                    node.y + shape.line * (1 + len(node.title)) / 2,
                )
                for node in block.nodes
            ]
            assert all(one[1] <= other[0] for one, other in pairwise(ends))
            assert all(block.top <= top and bottom <= block.top + block.height for top, bottom in ends)


def test_murder_of_a_child_is_drawn_from_twenty_years_or_life_to_life() -> None:
    pair = next(pair for pair in panel("imprisonment").pairs if pair.locators[1] == ("cc", "art_99__para_3"))
    assert pair.before is not None
    assert pair.after is not None
    assert (pair.before.low, pair.before.high, pair.before.life) == (20, 20, True)
    assert (pair.after.low, pair.after.high, pair.after.life) == (0, None, True)
    assert "20 years, or for life" in text("eng/sanctions.html")
    assert "20 лет или пожизненно" in text("rus/sanctions.html")
    assert "20 жыл не өмір бойына" in text("kaz/sanctions.html")


def test_battery_costs_a_fine_of_ten_before_and_up_to_eighty_after() -> None:
    pair = next(pair for pair in panel("fine").pairs if pair.locators[1] == ("cc", "art_109-1__para_1"))
    assert pair.moved
    assert pair.locators[0] == ("cao", "art_73-2__para_1")
    assert pair.before is not None
    assert pair.after is not None
    assert (pair.before.high, pair.after.high) == (10, 80)


def test_all_bars_of_a_panel_are_on_its_scale() -> None:
    for one in chapter().panels:
        tops = [bar.high or bar.low for pair in one.pairs for bar in (pair.before, pair.after) if bar]
        assert max(tops) <= one.top == one.ticks[-1]
        assert 3 <= len(one.ticks) <= 8


def test_the_feed_is_atom_and_dated_by_the_laws() -> None:
    space = {"a": "http://www.w3.org/2005/Atom"}
    feed = etree.fromstring(text("rus/feed.atom").encode())
    entries = feed.findall("a:entry", space)
    assert len(entries) > 20
    assert feed.findtext("a:updated", namespaces=space) == "2024-06-16T00:00:00Z"
    one = next(entry for entry in entries if "ст. 99 УК" in str(entry.findtext("a:title", namespaces=space)))
    assert one.findtext("a:published", namespaces=space) == "2024-04-15T00:00:00Z"
    ids = [entry.findtext("a:id", namespaces=space) for entry in entries]
    assert len(ids) == len(set(ids))
    others = etree.fromstring(text("eng/feed.atom").encode()).findall("a:entry/a:id", space)
    assert not {entry.text for entry in others} & set(ids)


def linked(name: str, address: str = "") -> list[dict[str, Any]]:
    graph: list[dict[str, Any]] = json.loads(Found(text(name, address)).data[0])["@graph"]
    return graph


def test_an_article_is_legislation_to_machines_and_its_law_changed_it() -> None:
    itself, law = linked("eng/cc-99.html")
    assert itself["@type"] == "Legislation"
    assert itself["@id"] == "/akn/kz/act/kodeks/2014/k1400000226/eng@2024-06-16/~art_99"
    assert itself["isPartOf"]["legislationIdentifier"] == "226-V"
    assert itself["legislationLegalValue"] == "https://schema.org/UnofficialLegalValue"
    assert (law["legislationIdentifier"], law["legislationDate"]) == ("72-VIII", "2024-04-15")
    assert law["legislationChanges"] == {"@id": itself["@id"]}


def test_with_an_address_what_is_shared_is_whole() -> None:
    page = text("eng/cc-99.html", ADDRESS)
    assert f'property="og:image" content="{ADDRESS}/eng/picture.png"' in page
    assert f'rel="canonical" href="{ADDRESS}/eng/cc-99.html"' in page
    assert f'href="{ADDRESS}/rus/feed.atom"' in text("rus/feed.atom", ADDRESS)
    assert linked("eng/index.html", ADDRESS)[0]["hasPart"][0]["url"].startswith(f"{ADDRESS}/eng/")
    assert 'rel="canonical"' not in text("eng/cc-99.html")


def test_the_picture_is_a_png_of_the_size_that_is_announced() -> None:
    content = files()["kaz/picture.png"]
    assert isinstance(content, bytes)
    picture = Image.open(BytesIO(content))
    assert (picture.format, picture.size) == ("PNG", (1200, 630))
    assert not picture.info.keys() & {"Software", "Creation Time", "date:create"}
    assert len(content) < 60_000


def test_the_same_site_gives_the_same_bytes() -> None:
    assert dict(render_site(site())) == files()


def test_the_index_holds_each_article_once_and_the_terms_of_the_other_languages() -> None:
    index = json.loads(text("search-index.js").removeprefix("lawdiffIndex(").removesuffix(");\n"))
    names = [page["name"] for page in index["pages"] if page["name"] != "claims"]
    assert len(names) == len(set(names)) == len(chapter().pages)
    battery = next(page for page in index["pages"] if page["name"] == "cc-109-1")
    assert "побои" in battery["also"]
    assert "ұрып-соғу" in battery["also"]
    # The law is the same English text on all pages, so it stands there once.
    provisions = [part["at"] for part in battery["parts"] if part["at"]]
    assert len(provisions) == len(set(provisions))


def test_what_was_repealed_can_be_found_too() -> None:
    index = json.loads(text("search-index.js").removeprefix("lawdiffIndex(").removesuffix(");\n"))
    gone = next(page for page in index["pages"] if page["name"] == "cao-73-2")
    assert any("administrative arrest" in part["text"] for part in gone["parts"])


def themes() -> dict[str, dict[str, str]]:
    css = styles()
    blocks = {
        "light": re.search(r"^:root \{(.*?)\}", css, re.DOTALL | re.MULTILINE),
        "switched to dark": re.search(r'^:root\[data-theme="dark"\] \{(.*?)\}', css, re.DOTALL | re.MULTILINE),
        "dark by the system": re.search(
            r'^  :root:not\(\[data-theme="light"\]\) \{(.*?)\}', css, re.DOTALL | re.MULTILINE
        ),
        "print": re.search(r"@media print.*?:root, [^{]*\{(.*?)\}", css, re.DOTALL),
    }
    read = {
        name: dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block[1] if block else ""))
        for name, block in blocks.items()
    }
    return {name: read["light"] | colors for name, colors in read.items()}


@pytest.mark.parametrize("theme", ["light", "switched to dark", "dark by the system", "print"])
def test_every_colour_can_be_read_on_what_it_stands_on(theme: str) -> None:
    colors = themes()[theme]
    pairs = [(name.removesuffix("-paper"), name) for name in colors if name.endswith("-paper")]
    assert len(pairs) >= 9
    for ink, paper in pairs:
        assert contrast(colors[ink], colors[paper]) >= 4.5, (ink, paper)
    for ink in ("ink", "muted", "link", "disputed", "added", "removed", "moved"):
        for paper in ("desk", "card"):
            assert contrast(colors[ink], colors[paper]) >= 4.5, (ink, paper)
    # Lines and bars that mean something (WCAG 2.2, 1.4.11).
    for ink in ("was", "is", "strong-rule"):
        assert contrast(colors[ink], colors["desk"]) >= 3, ink


def test_both_ways_to_the_dark_theme_have_the_same_colours() -> None:
    assert themes()["switched to dark"] == themes()["dark by the system"]


def test_colours_stand_in_the_tables_only_and_no_word_comes_from_the_stylesheet() -> None:
    css = styles()
    rules = re.sub(r":root[^{]*\{.*?\}", "", css, flags=re.DOTALL)
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b|rgb|hsl", rules)
    assert not re.search(r'content: "[^"]*[A-Za-zА-Яа-я]|content: attr', css)
    assert re.search(r"^del \{[^}]*line-through", css, re.MULTILINE)
    assert re.search(r"^ins \{[^}]*underline", css, re.MULTILINE)
