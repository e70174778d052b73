"""LibreOffice, which knows nothing of lawdiff, decides the revisions of its redlines and draws its tables."""

from __future__ import annotations

import random
import sys
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

sys.path.append(str(Path(__file__).parents[1] / "reporting"))
sys.path.append(str(Path(__file__).parent))

from docx_cases import lamp_editions, lamp_report
from invented_law import article, edition, paragraph, point
from office import converted, decided, needs_office

from lawdiff.comparing.compare import compare
from lawdiff.model import Edition, Language
from lawdiff.reporting import prepare
from lawdiff.reporting.blocks import blocks_of
from lawdiff.reporting.docx import render_docx, render_docx_table
from lawdiff.reporting.docx.markup import shown

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"


@pytest.fixture(autouse=True)
def _office() -> None:
    needs_office()


def printed(law: Edition) -> list[str]:
    return [shown(block.printed) for block in blocks_of(law)]


def code(seed: int) -> Edition:
    """An invented code of thirty articles, cut and put together anew by the seed."""
    chance = random.Random(seed)
    words = ["oil", "a wick", "by night", "the keeper", "is lit", "a harbour", "two persons", "of a lamp"]

    def text() -> str:
        return " ".join(chance.choices(words, k=chance.randint(2, 9)))

    members = []
    for number in range(1, 31):
        if chance.random() < 0.1:
            continue
        paragraphs = [
            paragraph(
                str(place),
                text(),
                points=tuple(point(str(n), text()) for n in range(1, chance.randint(1, 4))),
                end=text(),
            )
            for place in range(1, chance.randint(2, 5))
        ]
        members.append(article(str(number), text(), *paragraphs, note=text()))
    return edition(*members)


def test_libreoffice_gives_back_both_editions(tmp_path: Path) -> None:
    pairs = {
        "lamps": lamp_editions(),
        "back": lamp_editions()[::-1],
        "code": (code(1), code(2)),
        "grown": (edition(), code(3)),
    }
    documents = {name: render_docx(prepare(compare(*pair))) for name, pair in pairs.items()}
    for name, found in decided(documents, tmp_path).items():
        old, new = pairs[name]
        assert found["reject"] == (printed(old) or [""]), name
        assert found["accept"] == (printed(new) or [""]), name


def test_libreoffice_reads_every_comment_and_revision(tmp_path: Path) -> None:
    report = lamp_report(Language.KAZ)
    document = etree.fromstring(ZipFile(BytesIO(converted(render_docx(report), tmp_path, "odt"))).read("content.xml"))
    assert len(list(document.iter(f"{OFFICE}annotation"))) == 1 + len(report.items)
    assert "№ 9-X Заң" in {str(each.text) for each in document.iter("{http://purl.org/dc/elements/1.1/}creator")}


def test_the_table_repeats_its_headings_on_each_page(tmp_path: Path) -> None:
    pypdf = pytest.importorskip("pypdf")
    report = prepare(compare(code(4), code(5)), ui=Language.KAZ)
    pages = pypdf.PdfReader(BytesIO(converted(render_docx_table(report), tmp_path, "pdf"))).pages
    assert len(pages) > 2
    assert all("Негіздеме" in page.extract_text() for page in pages[:-1])
    assert pages[0].mediabox.width > pages[0].mediabox.height
