"""The PDF forms: words come back in order, tags and bookmarks are there, fonts are our own."""

from __future__ import annotations

import builtins
import io
import sys
from collections.abc import Mapping, Sequence
from typing import Any

import pikepdf
import pytest
from invented_law import article, edition, lamp_code, paragraph

from lawdiff.comparing.compare import compare
from lawdiff.model import Language
from lawdiff.reporting import Report, prepare
from lawdiff.reporting.formats import RenderOptions
from lawdiff.reporting.pdf.comparative import render_pdf_table
from lawdiff.reporting.pdf.report import render_pdf
from lawdiff.reporting.pdf.typeset import PdfUnavailableError
from reading_pdf import LANDSCAPE, NEEDED, bookmarks, pdf_text

pytestmark = NEEDED
KAZAKH = "ӘҒҚҢӨҰҮҺІ әғқңөұүһі"


def pair(old: str, new: str, language: Language = Language.RUS) -> Report:
    return prepare(
        compare(*(edition(article("1", "Фонарь", paragraph("1", words))) for words in (old, new))), ui=language
    )


def squeezed(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("ui", Language)
def test_a_report_is_tagged_and_says_its_language_and_title(ui: Language) -> None:
    with pikepdf.open(io.BytesIO(render_pdf(prepare(lamp_code(), ui=ui)))) as pdf:
        assert bool(pdf.Root.MarkInfo.Marked)
        assert pdf.Root.StructTreeRoot.K
        assert str(pdf.Root.Lang) == {"eng": "en", "rus": "ru", "kaz": "kk"}[ui]
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        metadata = pdf.open_metadata()
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["dc:title"]
        assert "xmp:CreateDate" not in metadata or str(metadata["xmp:CreateDate"]).startswith("1970")


def test_every_font_is_one_that_ships_with_the_project_and_is_embedded() -> None:
    with pikepdf.open(io.BytesIO(render_pdf(pair(f"{KAZAKH} → один.", f"{KAZAKH} → два.")))) as pdf:
        fonts = [
            font for page in pdf.pages for font in page.Resources.Font.values() if "/DescendantFonts" in font
        ]  # fmt: skip
        assert fonts
        for font in fonts:
            assert "+Noto" in str(font.BaseFont)
            descriptor = font.DescendantFonts[0].FontDescriptor
            assert "/FontFile2" in descriptor or "/FontFile3" in descriptor
            assert "/ToUnicode" in font


def test_kazakh_letters_come_back_as_letters() -> None:
    text = squeezed(pdf_text(render_pdf(pair("Шам жанады.", f"Шам жанады {KAZAKH}."))))
    assert KAZAKH in text


def test_the_words_come_back_in_the_order_of_the_law() -> None:
    first = [f"слово{number}" for number in range(400)]
    changed = [*first[:200], "новое", *first[200:]]
    text = squeezed(pdf_text(render_pdf(pair(" ".join(first), " ".join(changed)))))
    assert " ".join(changed) in text


def test_removed_and_added_words_that_meet_are_kept_apart() -> None:
    text = squeezed(pdf_text(render_pdf(pair("Фонарь горит день.", "Фонарь горит ночь."))))
    assert "Фонарь горит день ночь." in text


def test_each_article_and_each_provision_that_changed_has_a_bookmark() -> None:
    report = prepare(lamp_code())
    titles = bookmarks(render_pdf(report))
    for group in report.groups:
        assert any(squeezed(group.heading) in squeezed(title) for title in titles)
    assert len(titles) >= len(report.groups)


def test_a_letter_that_the_fonts_do_not_have_is_named_by_its_number() -> None:
    text = squeezed(pdf_text(render_pdf(pair("Горит.", "Горит 🔥."))))
    assert "[U+1F525]" in text


@pytest.mark.parametrize("render", [render_pdf, render_pdf_table])
def test_a_report_without_changes_says_so(render: Any) -> None:
    report = pair("Горит.", "Горит.")
    box = LANDSCAPE if render is render_pdf_table else (0, 0, 596, 842)
    assert squeezed(pdf_text(render(report), box))


def test_the_table_has_the_rows_of_the_word_table_and_repeats_its_head() -> None:
    long = " ".join(f"слово{number}" for number in range(1500))
    written = render_pdf_table(pair("Короткое.", long))
    text = squeezed(pdf_text(written, (0, 0, 842, 596)))
    with pikepdf.open(io.BytesIO(written)) as pdf:
        pages = len(pdf.pages)
    assert pages > 1
    assert text.count("Структурный элемент") == pages
    assert "слово1499" in text


def test_a_draft_heads_the_columns_as_bills_do() -> None:
    text = squeezed(pdf_text(render_pdf_table(pair("Один.", "Два."), RenderOptions(draft=True)), LANDSCAPE))
    assert "Действующая редакция" in text
    assert "Предлагаемая редакция" in text


def test_without_typst_a_sentence_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(
        name: str,
        globals_: Mapping[str, object] | None = None,
        locals_: Mapping[str, object] | None = None,
        fromlist: Sequence[str] = (),
        level: int = 0,
    ) -> Any:
        if name == "typst":
            raise ImportError(name)
        return real(name, globals_, locals_, fromlist, level)

    monkeypatch.delitem(sys.modules, "typst", raising=False)
    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(PdfUnavailableError, match=r"pip install 'lawdiff\[pdf\]'"):
        render_pdf(pair("Один.", "Два."))
