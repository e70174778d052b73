"""The report of the reform from the published editions, in Russian and in Kazakh."""

import re
from pathlib import Path

import pytest

from lawdiff.model import Language
from lawdiff.reporting.dossier.assembling import assemble
from lawdiff.reporting.dossier.description import read_description
from lawdiff.reporting.dossier.page import render_dossier
from lawdiff.reporting.dossier.records import Dossier, Gap
from lawdiff.store.data import statutes_folder
from lawdiff.store.resolve import Library, library
from lawdiff.store.shelf import keep

TEXTS = Path(__file__).parents[3] / "shared" / "statutes"
pytestmark = pytest.mark.skipif(not TEXTS.is_dir(), reason="the published texts are not beside the checkout")

LANGUAGES = [Language.RUS, Language.KAZ]
CITED = {
    Language.RUS: [("ст. 73-1 КоАП", "ст. 108-1 УК"), ("ст. 73-2 КоАП", "ст. 109-1 УК")],
    Language.KAZ: [("ӘҚБтК 73-1-бап", "ҚК 108-1-бап"), ("ӘҚБтК 73-2-бап", "ҚК 109-1-бап")],
}


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Library:
    home = tmp_path_factory.mktemp("store")
    for path in sorted((*TEXTS.glob("editions-markdown/*"), *TEXTS.glob("adilet-text/*.txt"))):
        keep(path, home)
    return library(home)


@pytest.fixture(scope="module", params=LANGUAGES, ids=str)
def report(request: pytest.FixtureRequest, held: Library) -> Dossier:
    language: Language = request.param
    text = (statutes_folder() / "reports" / "reform-2024.toml").read_text("utf-8")
    description = read_description(text, "reform-2024.toml", held.catalogue.named_days)
    return assemble(description, held, language=language, ui=language)


def test_both_transfers_are_the_first_fact(report: Dossier) -> None:
    first = report.facts[0]
    assert first.code == "fate.transferred-to-cc"
    assert [tuple(one.caption for one in pair) for pair in first.mentions] == CITED[report.language]


def test_the_languages_agree_on_what_rose_and_what_is_protected(report: Dossier) -> None:
    anchors = {
        fact.code: {mention.anchor for mentions in fact.mentions for mention in mentions} for fact in report.facts
    }
    assert anchors["sanction.life-only"] == {"cc-art_99__para_3", "cc-art_120__para_4", "cc-art_121__para_4"}
    assert {"cc-art_105__para_3", "cc-art_107__para_2", "cc-art_110__para_1"} <= anchors["sanction.raised"]
    assert "cc-art_124__para_1" in anchors["protection.widened"]


def test_the_page_calls_no_official_text_unofficial_and_speaks_no_english(report: Dossier) -> None:
    assert not report.translated
    body = render_dossier(report).partition('<body id="top">')[2]
    text = re.sub(r"<[^>]*>", " ", body)
    names = {name for sheet in report.sheets for source in sheet.sources for name in [source.name]}
    names |= {
        name for sheet in report.sheets for one in sheet.timeline if not isinstance(one, Gap) for name in one.names
    }
    names |= {side.source for each in report.reports for side in (each.before, each.after)}
    for name in sorted(names, key=len, reverse=True):
        text = text.replace(name, " ") if name else text
    words = set(re.findall(r"(?<![\w-])[A-Za-z]{2,}(?![\w-])", re.sub(r"\b[0-9a-f]{64}\b", " ", text)))
    assert {word for word in words if not re.fullmatch(r"[IVXLC]+", word)} <= {"lawdiff", "SHA"}


def test_every_article_with_two_texts_names_both_with_their_fingerprints(report: Dossier) -> None:
    told = [sheet for sheet in report.sheets if sheet.group]
    assert len(told) >= 14
    assert all(source.sha256 for sheet in told for source in sheet.sources if source.name)
