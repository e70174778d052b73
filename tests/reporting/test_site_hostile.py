"""A site of hostile texts: markup, formulas, controls and turned writing show as text, whatever file they go to."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest
from lxml import etree
from test_site import Found

from lawdiff.cli.site_histories import told_histories
from lawdiff.model import Language
from lawdiff.reporting.dossier.assembling import assemble
from lawdiff.reporting.dossier.description import Description, Pair, Section
from lawdiff.reporting.dossier.records import Dossier
from lawdiff.reporting.site import assemble_site, render_site
from lawdiff.reporting.site.assembling import page_name
from lawdiff.reporting.site.feed import _text
from lawdiff.store.resolve import Library, library
from lawdiff.store.selectors import Selector
from lawdiff.store.shelf import keep

BAD = "<script>alert(1)</script> ]]> =cmd|'/C calc'!A0 \x1b[31m \u202eturned \u2066 😀 \" onload=x </title></style><!--"
SHOWN = "<script>alert(1)</script> ]]> =cmd|'/C calc'!A0 ␛[31m <202E>turned <2066> 😀"
LAW = BAD.replace("\x1b", "\x9b")
"""The reader calls a text with escapes in it binary; other controls it takes."""
LAW_SHOWN = SHOWN.replace("␛", "<9B>")
BEFORE, AFTER = dt.date(2020, 1, 1), dt.date(2021, 6, 1)


def text(hours: str, more: str) -> str:
    return f"""Lamp Code

Article 1. Lamps {LAW}

1. A lamp {LAW} burns at most {hours} hours.

2. A lamp:

1) of brass {LAW};

2) of clay{more},

shall be punished by a fine of ten monthly calculation indices.

Note. Article 1 amended by the Law of 01.03.2021 No. 9-X (in force from 01.04.2021) {LAW}.
"""


def held(folder: Path) -> Library:
    home = folder / "store"
    for day, content in ((BEFORE, text("ten", "")), (AFTER, text("eight", f" {LAW}"))):
        # A file name may hold anything but a slash and a nought.
        path = folder / f"lamp-code.eng.{day} {BAD.replace('/', '⁄').replace(chr(0), '')}.txt"
        path.write_text(content, encoding="utf-8")
        keep(path, home, act="lamp-code", day=day, language=Language.ENG)
    return library(home)


def dossier(stock: Library, ui: Language) -> Dossier:
    pair = Pair(Selector("lamp-code", BEFORE), Selector("lamp-code", AFTER))
    everything = {each.value: BAD for each in Language}
    section = Section(everything, (("lamp-code", "1"),))
    description = Description(f"{BAD}.toml", everything, everything, (pair,), (section,))
    return assemble(description, stock, language=Language.ENG, ui=ui)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str | bytes]:
    folder = tmp_path_factory.mktemp("hostile")
    stock = held(folder)
    dossiers = [dossier(stock, ui) for ui in (Language.ENG, Language.KAZ)]
    terms = [{Language.ENG: "lamp", Language.RUS: BAD, Language.KAZ: BAD}]
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LAWDIFF_HOME", str(folder / "store"))
        histories = told_histories(dossiers, stock.catalogue, {ui: [Language.ENG] for ui in Language})
    made = dict(render_site(assemble_site(BAD, dossiers, stock, terms=terms, histories=histories)))
    assert "kaz/lamp-code-1.history.html" in made
    return made


def texts(files: dict[str, str | bytes]) -> dict[str, str]:
    return {name: content for name, content in files.items() if isinstance(content, str)}


def test_no_control_character_and_no_turned_writing_reaches_a_page(files: dict[str, str | bytes]) -> None:
    for name, content in texts(files).items():
        if not name.endswith(".json"):  # JSON has its own escapes and is read by programs
            assert not {"\x1b", "\x9b", "\u202e", "\u2066"} & set(content), name


def test_no_text_becomes_an_element_of_a_page(files: dict[str, str | bytes]) -> None:
    for name, content in texts(files).items():
        if not name.endswith(".html"):
            continue
        tags = Found(content).tags
        assert sum(tag == "script" for tag, _ in tags) in {0, 3}, name
        assert not [attrs for _, attrs in tags if any(key.startswith("on") for key in attrs)], name
        assert sum(tag == "style" for tag, _ in tags) == 1, name
        assert "<!--" not in content.replace("<!--".replace("<", "&lt;"), ""), name


def test_the_page_shows_the_text_as_it_is_written(files: dict[str, str | bytes]) -> None:
    page = texts(files)["eng/lamp-code-1.html"]
    for shown in (SHOWN, LAW_SHOWN):
        assert shown.replace("<", "&lt;").replace(">", "&gt;").replace("'", "&#39;") in page


def test_machines_read_the_text_and_nothing_else(files: dict[str, str | bytes]) -> None:
    page = texts(files)["eng/lamp-code-1.html"]
    graph = json.loads(Found(page).data[0])["@graph"]
    assert LAW_SHOWN in graph[0]["name"]
    index = texts(files)["search-index.js"]
    assert "<" not in index
    assert LAW_SHOWN in json.loads(index.removeprefix("lawdiffIndex(").removesuffix(");\n"))["pages"][0]["title"]["en"]
    feed = etree.fromstring(texts(files)["kaz/feed.atom"].encode())
    assert SHOWN in str(feed.findtext("{http://www.w3.org/2005/Atom}title"))


def test_a_sign_that_xml_does_not_know_is_replaced() -> None:
    assert _text("a\ufffeb\x00c<") == "a\ufffdb␀c&lt;"


def test_a_file_name_is_made_of_letters_digits_and_hyphens() -> None:
    assert page_name(BAD, "108-1") == "scriptalert1scriptcmdCcalcA031mturnedonloadxtitlestyle---108-1"


def test_a_report_without_claims_has_no_page_of_them(files: dict[str, str | bytes]) -> None:
    assert "eng/claims.html" not in files
    assert "claims.html" not in texts(files)["eng/index.html"]


def test_a_code_that_the_catalogue_does_not_know_is_named_as_the_user_named_it(files: dict[str, str | bytes]) -> None:
    graph = json.loads(Found(texts(files)["eng/lamp-code-1.html"]).data[0])["@graph"]
    assert graph[0]["@id"] == "/lamp-code/eng@2021-06-01/~art_1"
    assert graph[0]["isPartOf"]["name"] == "Lamp code"
