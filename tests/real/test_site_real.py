"""The site of the reform from the published editions, in three languages."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import CliRunner

from lawdiff.cli.application import application
from lawdiff.store.shelf import keep

TEXTS = Path(__file__).parents[3] / "shared" / "statutes"
pytestmark = pytest.mark.skipif(not TEXTS.is_dir(), reason="the published texts are not beside the checkout")
NAMES = {
    "English",
    "SHA",
    "JSON",
    "Atom",
    "JavaScript",
    "lawdiff",
    "md",
    "txt",
    "kaz",
    "rus",
    "cao",
    "criminal",
    "code",
}
"""English words that may stand on a page in another language: names, of files too."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home, out = tmp_path_factory.mktemp("store"), tmp_path_factory.mktemp("site") / "reform"
    for path in sorted((*TEXTS.glob("editions-markdown/*"), *TEXTS.glob("adilet-text/*.txt"))):
        keep(path, home)
    arguments = ["site", "reform-2024", "-o", str(out)]
    result = CliRunner().invoke(application, arguments, env={"LAWDIFF_HOME": str(home)})
    assert result.exit_code == 0, result.output
    return out


class Words(HTMLParser):
    """What is read on a page; titles of the language switch, names of files and digests left out."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.said: list[str] = []
        self._silent = 0
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent = tag in {"style", "script"}

    def handle_endtag(self, tag: str) -> None:
        self._silent = False

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.said.append(data)


def test_each_language_quotes_the_law_in_itself(site: Path) -> None:
    index = json.loads((site / "search-index.js").read_text("utf-8").removeprefix("lawdiffIndex(").removesuffix(");\n"))
    murder = next(page for page in index["pages"] if page["name"] == "cc-99")
    assert {part["tongue"] for part in murder["parts"] if part["at"] == "art_99__para_3"} == {"en", "ru", "kk"}
    # The published Kazakh text writes Latin letters in Kazakh words.
    assert {tongue: title.replace("тiр", "тір") for tongue, title in murder["title"].items()} == {
        "en": "CC art. 99. Murder",
        "ru": "ст. 99 УК. Убийство",
        "kk": "ҚК 99-бап. Адам өлтіру",
    }


@pytest.mark.parametrize("language", ["rus", "kaz"])
@pytest.mark.parametrize("name", ["index", "fates", "sanctions", "search", "about", "cc-99", "cc-109-1", "cao-54"])
def test_no_page_speaks_english_but_names(site: Path, language: str, name: str) -> None:
    page = (site / language / f"{name}.html").read_text("utf-8")
    words = " ".join(Words(page).said)
    words = re.sub(r"[\w-]+\.(?:rus|kaz|eng)\.[\w.-]+|[0-9a-f]{64}", "", words)
    assert {word for word in re.findall(r"[A-Za-z]{3,}", words) if not re.fullmatch(r"[IVXLC]+", word)} <= NAMES


def test_a_circumstance_that_moved_within_its_article_stands_at_both_places(site: Path) -> None:
    page = (site / "rus" / "cc-125.html").read_text("utf-8")
    assert 'id="art_125__para_2__point_5"' in page
    assert 'id="art_125__para_3__point_2-1"' in page
