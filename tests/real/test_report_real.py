"""The report of the reform from the published editions, in Russian and in Kazakh."""

import re
from html import unescape
from pathlib import Path

import pytest

from invoking import cli_runner
from lawdiff.cli.application import application
from lawdiff.model import Language
from lawdiff.reporting.dossier.assembling import assemble
from lawdiff.reporting.dossier.description import read_description
from lawdiff.reporting.dossier.records import Dossier
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
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("store")
    for path in sorted((*TEXTS.glob("editions-markdown/*"), *TEXTS.glob("adilet-text/*.txt"))):
        keep(path, home)
    return home


@pytest.fixture(scope="module")
def held(home: Path) -> Library:
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


def test_no_official_text_is_called_unofficial(report: Dossier) -> None:
    assert not report.translated


@pytest.mark.parametrize("language", LANGUAGES, ids=str)
def test_the_page_speaks_no_english_but_names(language: Language, home: Path, tmp_path: Path) -> None:
    arguments = ["report", "reform-2024", "--language", language.value, "-o", str(tmp_path / "out")]
    result = cli_runner({"LAWDIFF_HOME": str(home)}).invoke(application, arguments)
    assert result.exit_code == 0, result.output
    body = (tmp_path / "out" / "index.html").read_text("utf-8").partition('<body id="top">')[2]
    if language is Language.KAZ:
        # Some claims are about words of articles that no Kazakh text here shows, and quote them in English.
        body = re.sub(r'<section class="claims".*?</section>', " ", body, flags=re.DOTALL)
    text = unescape(re.sub(r"<[^>]*>", " ", body))
    words = set(re.findall(r"(?<![\w.-])[A-Za-z]{3,}(?![\w-])", _NAMES.sub(" ", text)))
    assert {word for word in words if not re.fullmatch(r"[IVXLC]+", word)} <= {"lawdiff", "SHA", *_PRESS}


_NAMES = re.compile(r"\b[0-9a-f]{64}\b|\b(?:criminal|administrative)-code\.[\w.-]+|\bc(?:c|ao)/(?:rus|kaz)@\S+")
"""Digests, and names of files and editions."""
_PRESS = {"The", "Times", "Central", "Asia", "Eurasianet"}


def test_every_article_with_two_texts_names_both_with_their_fingerprints(report: Dossier) -> None:
    told = [sheet for sheet in report.sheets if sheet.group]
    assert len(told) >= 14
    assert all(source.sha256 for sheet in told for source in sheet.sources if source.name)
