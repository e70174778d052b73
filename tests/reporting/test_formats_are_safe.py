"""What stands in a text or a name is shown as text, in every format; and the same report is the same bytes."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import lxml.html
import pytest
from invented_law import AGREED, article, edition, lamp_code, paragraph, point, remark
from lxml import etree

from lawdiff.comparing.compare import compare
from lawdiff.comparing.result import Comparison
from lawdiff.model import ActRef, EditionWarning, Evidence, Finding, Language
from lawdiff.reading.akn import editions_of_akn
from lawdiff.reading.akn.vocabulary import unheld
from lawdiff.reporting import Report, prepare
from lawdiff.reporting.csv_cells import from_cell
from lawdiff.reporting.docx.markup import shown
from lawdiff.reporting.formats import FORMATS, Format, RenderOptions
from lawdiff.reporting.pdf.typeset import printable
from lawdiff.reporting.visible import visible
from reading_back import markdown_html
from reading_docx import shown_text
from reading_pdf import pdf_text

EXAMPLE = Path(__file__).parents[2] / "statutes" / "example"
OPTIONS = RenderOptions(width=100, full=True)

HOSTILE = {
    "markup": "<script>alert(1)</script><img src=x onerror=alert(2)>",
    "end of a section of XML": "]]> <![CDATA[ <!-- --> <?php ?> &lt; &amp; &#60;",
    "formula": "=cmd|' /C calc'!A0",
    "formulas of other sorts": "+1+1;=2+2\t@SUM(1)",
    "escape sequences": "\x1b[31mred\x1b[0m \x9b2J \x1b]0;title\x07",
    "right-to-left marks": "\u200fthgir\u200e \u202eelgna\u202c \u2067x\u2069 \u061c",
    "emoji": "🔥 👩‍⚖️ 🇰🇿",
    "markdown": "**bold** _it_ `code` [link](javascript:alert(1)) ![x](y) # head | cell | ~~gone~~ 1. one - two > q",
    "links by themselves": "http://example.invalid www.example.invalid me@example.invalid @someone #12 GH-3 :tada: $x$",
    "templates": "{{ 7*7 }} {% raw %} ${x} %s {0}",
    "console markup": "[bold red]x[/] :fire: [link=file:///etc/passwd]y[/link]",
    "apostrophes": "'=1 ''+2 \"quoted\"",
    "letters of no script": "\ufffe\uffff\x00\x0b\x0c\x85\u2028\u2029\r",
}


def hostile(words: str) -> Comparison:
    """Two editions that hold the words wherever a text can stand."""
    old = edition(
        article("1", words, paragraph("1", f"{words} old", points=(point("1", words),), end=words), remark(words)),
        article("2", "Gone", text=words),
        source=f"{words}.txt",
        act=words,
    )
    new = edition(
        article("1", words, paragraph("1", f"{words} new", points=(point("1", words),), end=words), note=words),
        article("3", words, paragraph("1", words), note=words),
        source=words,
        act=words,
    )
    comparison = compare(old, new)
    law = ActRef(words)
    finding = Finding(words, {"eng": words}, (Evidence("after", "art_1", words),))
    changes = tuple(
        replace(change, acts=(law,), corroboration=AGREED, findings=(finding,)) for change in comparison.changes
    )
    warning = EditionWarning(words, words, words)
    return replace(comparison, changes=changes, warnings=(("before", warning),))


def in_markdown(text: str) -> str:
    page: Any = lxml.html.document_fromstring(markdown_html(text))
    assert {each.tag for each in page.iter() if isinstance(each.tag, str)} <= {
        "html", "body", "h1", "h2", "h3", "h4", "p", "ul", "li", "strong", "em", "s", "a", "br", "hr", "table", "thead",
        "tbody", "tr", "th", "td", "blockquote", "code",
    }  # fmt: skip
    for link in page.iter("a"):
        assert set(link.attrib) in ({"id"}, {"href"})
        assert link.get("href", "#").startswith("#")
    return str(page.text_content())


def in_html(text: str) -> str:
    page: Any = lxml.html.document_fromstring(text)
    assert not page.xpath("//script | //img | //@onerror | //@style")
    return str(page.text_content())


def in_csv(text: str) -> str:
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert len({len(row) for row in rows}) == 1
    cells = [cell for row in rows for cell in row]
    assert not [cell for cell in cells if re.search(r"(\A|[;\t\n\r])[=+\-@\t\r]", cell)]
    return "\n".join(map(from_cell, cells))


def in_json(text: str) -> str:
    return "\n".join(_strings(json.loads(text)))


def _strings(value: object) -> list[str]:
    if isinstance(value, dict):
        return [text for each in value.values() for text in _strings(each)]
    if isinstance(value, list):
        return [text for each in value for text in _strings(each)]
    return [value] if isinstance(value, str) else []


def in_akn(text: str) -> str:
    root: Any = etree.fromstring(text.encode())
    exact = "{urn:lawdiff:akn:1}exact"
    return " ".join(each.text or "" for each in root.iter() if each.get(exact) is None) + "".join(
        unheld(str(each.get(exact))) for each in root.iter() if each.get(exact) is not None
    )


def in_pdf(written: bytes) -> str:
    return pdf_text(written, (0, 0, 842, 842))


TEXTS: dict[str, Callable[[Any], str]] = {
    "terminal": str,
    "json": in_json,
    "html": in_html,
    "md": in_markdown,
    "csv": in_csv,
    "csv-sanctions": in_csv,
    "akn": in_akn,
    "docx": shown_text,
    "docx-table": shown_text,
    "pdf": in_pdf,
    "pdf-table": in_pdf,
}
"""How the text that a reader sees is taken out of a format; each looks that nothing but text came of it."""


def test_every_format_is_tried() -> None:
    assert set(TEXTS) == {form.name for form in FORMATS}


def squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_hostile_words_are_shown_as_words(form: Format, words: str) -> None:
    report = prepare(hostile(words))
    written = form.render(report, OPTIONS)
    text = written.decode("utf-8", "replace") if isinstance(written, bytes) else written
    if not form.binary:
        raw = re.sub("[\u200d\ufe0f]", "", text)
        assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]", raw)
    seen = squeezed(TEXTS[form.name](written if form.binary else text))
    if form.name == "csv-sanctions":
        return  # the words are no sanction
    if form.name in {"json", "akn"}:
        assert squeezed(words) in seen
    else:
        # XML has no letter for some of what can stand in a text: Word files name it.
        expected = shown(words) if form.name.startswith("docx") else visible(words)
        # Fonts have no letter for some of what can stand in a text: PDF files name it.
        assert squeezed(printable(expected) if form.name.startswith("pdf") else expected) in seen


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
def test_hostile_words_come_back_from_akoma_ntoso_to_the_letter(words: str) -> None:
    comparison = hostile(words)
    written = {form.name: form for form in FORMATS}["akn"].render(prepare(comparison), OPTIONS)
    assert isinstance(written, str)
    for read, law in zip(editions_of_akn(written.encode(), "x"), (comparison.before, comparison.after), strict=True):
        assert read.act == law.act
        assert [node.own_words() for node in read.root.walk()] == [node.own_words() for node in law.root.walk()]


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
@pytest.mark.parametrize("ui", Language)
def test_a_report_made_twice_is_the_same(form: Format, ui: Language) -> None:
    def made() -> Report:
        return prepare(lamp_code(), ui=ui, cosmetic=True)

    assert form.render(made(), OPTIONS) == form.render(made(), OPTIONS)


def test_neither_folder_nor_time_zone_nor_locale_nor_hash_seed_changes_a_byte(tmp_path: Path) -> None:
    """One run a set of circumstances, all formats at once."""
    made: list[dict[str, bytes]] = []
    for number, (zone, locale, seed) in enumerate(
        (("UTC", "C.UTF-8", "0"), ("Asia/Almaty", "kk_KZ.UTF-8", "1"), ("America/Caracas", "C", "2"))
    ):
        folder = tmp_path / f"folder {number}"
        folder.mkdir()
        sources = []
        for month in (1, 7):
            source = folder / f"example-code.eng.2024-0{month}-01.txt"
            source.write_bytes((EXAMPLE / source.name).read_bytes())
            sources.append(source.name)
        formats = [option for form in FORMATS for option in ("--format", form.name)]
        subprocess.run(
            [sys.executable, "-m", "lawdiff", "diff", *sources, *formats, "-o", "report"],
            cwd=folder,
            check=True,
            capture_output=True,
            env={**os.environ, "TZ": zone, "LANG": locale, "LC_ALL": locale, "PYTHONHASHSEED": seed,
                 "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
        )  # fmt: skip
        made.append({path.name: path.read_bytes() for path in folder.iterdir()})
    assert len(made[0]) == len(FORMATS) + 2
    assert made[0] == made[1] == made[2]
