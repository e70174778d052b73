"""The comparative table: what stands in its columns, how it names provisions, and its words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from docx_cases import lamp_editions, lamp_report
from invented_law import article, edition, lamp_code, paragraph, point
from reading_docx import W, bold, part, rows

from lawdiff.comparing.compare import compare
from lawdiff.language.elements import name_element
from lawdiff.model import Edition, Language, LawdiffError
from lawdiff.reporting import prepare
from lawdiff.reporting.docx import render_docx_table
from lawdiff.reporting.formats import RenderOptions
from lawdiff.reporting.table import Cell, GroundKind, Row, comparative_table, own_words, table_words

SANCTION = "is punished by a fine."


def in_language(law: Edition, language: Language) -> Edition:
    return replace(law, language=language)


def table_rows(old: Edition, new: Edition, ui: Language = Language.ENG, *, draft: bool = False) -> tuple[Row, ...]:
    return comparative_table(prepare(compare(old, new), ui=ui), draft=draft).rows


def changed(cell: Cell) -> list[str]:
    return [run.text for line in cell.paragraphs for run in line if run.changed]


def test_what_is_new_has_no_old_words_and_what_is_gone_no_new_ones() -> None:
    old = in_language(edition(article("1", "Oil"), article("2", "Wicks", paragraph("1", "Wicks burn."))), Language.RUS)
    new = in_language(edition(article("1", "Oil"), article("1-1", "Light", paragraph("1", "Light is."))), Language.RUS)
    repealed, inserted = table_rows(old, new)
    assert (inserted.element, inserted.before.remark) == ("Статья 1-1", "Отсутствует.")
    assert inserted.after.text == "Article 1-1. Light\n1. Light is."
    assert (repealed.element, repealed.after.remark) == ("Статья 2", "Исключить.")
    assert changed(repealed.before) == ["Article 2. Wicks", "1. Wicks burn."]
    kazakh = table_rows(in_language(old, Language.KAZ), in_language(new, Language.KAZ))
    assert [kazakh[1].before.remark, kazakh[0].after.remark] == ["Жоқ.", "Алып тастау."]


def test_the_publishers_stub_stands_beside_the_word_for_a_repeal() -> None:
    row = next(row for row in comparative_table(lamp_report()).rows if row.after.remark == "Repeal.")
    assert row.after.notes == ("repealed by Law No. 9-X of 05.03.2024",)


def test_changed_words_are_marked_in_both_columns_and_kept_ones_are_not() -> None:
    old = edition(article("1", "Oil", paragraph("3", "Oil is cold and dark.")))
    new = edition(article("1", "Oil", paragraph("3", "Oil is warm and dark.")))
    (row,) = table_rows(old, new)
    assert (row.before.text, row.after.text) == ("3. Oil is cold and dark.", "3. Oil is warm and dark.")
    assert (changed(row.before), changed(row.after)) == (["cold"], ["warm"])
    document = render_docx_table(prepare(compare(old, new)))
    assert bold(document, 2) == ["cold"]


def test_one_printed_paragraph_that_changed_is_named_and_shown_alone() -> None:
    old = in_language(
        edition(article("99", "Oil", paragraph("3", "Who spills oil at night –", SANCTION))), Language.RUS
    )
    new = in_language(edition(article("99", "Oil", paragraph("3", "Who spills oil at noon –", SANCTION))), Language.RUS)
    (row,) = table_rows(old, new)
    assert row.element == "Абзац первый части третьей статьи 99"
    assert row.before.text == "3. Who spills oil at night –"


def test_the_sanction_after_points_is_numbered_with_the_points_before_it() -> None:
    points = (point("1", "by night;"), point("2", "by two persons –"))
    old = in_language(
        edition(article("9", "Oil", paragraph("2", "The same:", points=points, end="a fine of one candle."))),
        Language.RUS,
    )
    new = in_language(
        edition(article("9", "Oil", paragraph("2", "The same:", points=points, end="a fine of six candles."))),
        Language.RUS,
    )
    (row,) = table_rows(old, new)
    assert row.element == "Абзац четвертый части второй статьи 9"
    assert row.after.text == "a fine of six candles."


def test_a_changed_heading_is_named_as_a_heading() -> None:
    old = in_language(edition(article("9", "Oil of lamps", paragraph("1", "Oil."))), Language.RUS)
    new = in_language(edition(article("9", "Oil of lanterns", paragraph("1", "Oil."))), Language.RUS)
    (row,) = table_rows(old, new)
    assert row.element == "Заголовок статьи 9"
    assert row.before.text == "Article 9. Oil of lamps"


def test_several_changed_paragraphs_are_shown_with_a_sign_for_the_points_between() -> None:
    points = (point("1", "by night;"),)
    old = edition(article("9", "Oil", paragraph("2", "The same act:", points=points, end="a fine of one candle.")))
    new = edition(article("9", "Oil", paragraph("2", "Such an act:", points=points, end="a fine of six candles.")))
    (row,) = table_rows(old, new)
    assert row.element == "Article 9, paragraph 2"
    assert row.before.text == "2. The same act:\n…\na fine of one candle."


def test_a_provision_that_moved_is_named_by_both_places() -> None:
    words = "A keeper who leaves the lantern of a harbour without oil."
    old = edition(article("9", "Oil", paragraph("1", words), paragraph("2", "Wicks are trimmed daily by the keeper.")))
    new = edition(
        article(
            "9",
            "Oil",
            paragraph("1", words),
            paragraph("2", "Of light."),
            paragraph("3", "Wicks are trimmed daily by the keeper."),
        )
    )
    row = table_rows(old, new)[-1]
    assert row.element == "Article 9, paragraph 3 (formerly: Article 9, paragraph 2)"
    assert (changed(row.before), changed(row.after)) == (["2. "], ["3. "])


def test_a_draft_cites_the_edition_in_force_and_has_its_own_headings() -> None:
    report = prepare(compare(*lamp_editions()), ui=Language.RUS)
    table = comparative_table(report, draft=True)
    assert table.columns[2:4] == ("Действующая редакция", "Предлагаемая редакция")
    plain = comparative_table(report)
    assert plain.columns == (
        "№ п/п",
        "Структурный элемент",
        "Редакция до изменений, 1 января 2024 г.",
        "Редакция с изменениями, 1 июля 2024 г.",
        "Обоснование",
    )
    kazakh = comparative_table(prepare(compare(*lamp_editions()), ui=Language.KAZ), draft=True)
    assert kazakh.columns[2:] == ("Қолданыстағы редакция", "Ұсынылып отырған редакция", "Негіздеме")


def test_a_disputed_insertion_is_not_called_new_and_the_reason_is_given() -> None:
    disputed = [row for row in comparative_table(prepare(lamp_code())).rows if row.item and row.item.disputed]
    assert disputed
    for row in disputed:
        assert row.before.remark != table_words(Language.ENG)("absent")
        assert any(ground.kind is GroundKind.NOTES for ground in row.grounds)


def test_the_grounds_are_the_law_and_the_findings() -> None:
    kinds = {ground.kind for row in comparative_table(prepare(lamp_code())).rows for ground in row.grounds}
    assert {GroundKind.LAW, GroundKind.FINDING} <= kinds


def test_two_languages_meet_by_locator() -> None:
    def law(old_or_new: str, language: Language) -> Edition:
        words = {"old": "Oil is cold and kept in jars.", "new": "Oil is warm and kept in jars."}[old_or_new]
        return in_language(
            edition(article("9", "Oil", paragraph("1", words), paragraph("2", "Jars."))),
            language,
        )

    russian = prepare(compare(law("old", Language.RUS), law("new", Language.RUS)), ui=Language.RUS)
    kazakh_new = in_language(
        edition(article("9", "Oil", paragraph("1", "Oil is warm and kept in jars."), paragraph("2", "Jars and lids."))),
        Language.KAZ,
    )
    kazakh = prepare(compare(law("old", Language.KAZ), kazakh_new), ui=Language.RUS)
    table = comparative_table(russian, second=kazakh)
    assert len(table.columns) == 7
    assert table.columns[4].endswith("(казахский текст)")
    first, other = table.rows
    assert first.second is not None
    assert changed(first.second[1]) == ["warm"]
    # The Kazakh text alone changed here: the Russian one stands beside it unmarked.
    assert (other.element, other.before.text, changed(other.before)) == ("Часть вторая статьи 9", "2. Jars.", [])
    assert other.second is not None
    assert changed(other.second[1]) == [" and lids"]
    alone = comparative_table(kazakh, second=russian)
    assert [row.second is not None for row in alone.rows] == [True, True]
    document = render_docx_table(russian, RenderOptions(second=kazakh))
    assert len(rows(document)[1]) == 7


def test_a_language_without_the_provision_says_so() -> None:
    old, new = edition(article("1", "Oil")), edition(article("1", "Oil"), article("2", "Wicks"))
    first = prepare(compare(in_language(old, Language.RUS), in_language(new, Language.RUS)))
    second = prepare(compare(in_language(old, Language.KAZ), in_language(old, Language.KAZ)))
    (row,) = comparative_table(first, second=second).rows
    assert row.second is not None
    assert [cell.remark for cell in row.second] == ["Бұл тілдегі мәтін жоқ."] * 2


def test_equal_editions_have_no_row_and_the_document_says_so() -> None:
    old, _ = lamp_editions()
    document = render_docx_table(prepare(compare(old, old)))
    assert rows(document) == []
    assert "There are no differences." in ["".join(each.itertext()) for each in part(document).iter(f"{W}p")]


def test_the_first_row_is_repeated_and_the_page_lies_on_its_side() -> None:
    document = part(render_docx_table(lamp_report()))
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in document.iter(f"{W}tr")][:2] == [True, False]
    (page,) = document.iter(f"{W}pgSz")
    assert page.get(f"{W}orient") == "landscape"


def test_own_words_take_the_place_of_lawdiffs_own() -> None:
    words = own_words('grounds = "Зачем"\nabsent = "Нет."', Language.RUS, "mine.toml")
    old, new = (in_language(each, Language.RUS) for each in lamp_editions())
    table = comparative_table(prepare(compare(old, new), ui=Language.RUS), words=words)
    assert table.columns[-1] == "Зачем"
    assert any(row.before.remark == "Нет." for row in table.rows)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("grounds =", "this is no TOML"),
        ('reason = "x"', "is no word of the table"),
        ("grounds = 1", "is no text"),
        ('grounds = "{when}"', "cannot be filled in"),
        ('grounds = "{"', "cannot be filled in"),
    ],
)
def test_words_that_the_table_cannot_use_get_one_sentence(text: str, reason: str) -> None:
    with pytest.raises(LawdiffError, match=reason) as caught:
        own_words(text, Language.ENG, "mine.toml")
    assert str(caught.value).startswith("mine.toml: ")


def test_the_three_languages_have_the_same_words() -> None:
    assert len({frozenset(table_words(language).table) for language in Language}) == 1


@pytest.mark.parametrize(
    ("locator", "language", "name"),
    [
        ("art_99__para_21", Language.RUS, "Часть двадцать первая статьи 99"),
        ("art_99__para_40", Language.KAZ, "99-баптың қырқыншы бөлігі"),
        ("art_99__para_12", Language.KAZ, "99-баптың он екінші бөлігі"),
        ("art_99__para_120", Language.RUS, "Часть 120 статьи 99"),
        ("art_99__para_2__point_3__subpoint_а", Language.RUS, "Подпункт а) пункта 3) части второй статьи 99"),
        ("art_99__remark_2", Language.RUS, "Примечание 2 к статье 99"),
        ("art_99__remark__point_1", Language.RUS, "Пункт 1) примечания к статье 99"),
        ("art_99__remark", Language.KAZ, "99-баптың ескертпесі"),
        ("chp_3", Language.RUS, "Глава 3"),
        ("art_99~2", Language.RUS, "Ст. 99 (повтор 2)"),
        ("act", Language.RUS, "Кодекс"),
        ("?", Language.RUS, "?"),
        ("", Language.RUS, ""),
    ],
)
def test_a_provision_is_named_in_full(locator: str, language: Language, name: str) -> None:
    assert name_element(locator, language) == name
