"""Word files: what Word prints and no text holds, what is hidden, what is tracked."""

from __future__ import annotations

import io
import zipfile

import pytest
from word_files import level, listed, numbering, paragraph, word_file

from lawdiff.model import Edition, NoteKind
from lawdiff.reading import UnreadableError, read_bytes
from lawdiff.reading.docx import paragraphs_of_docx
from lawdiff.reading.paragraphs import Hint, Revisions

LAW_LEVELS = (level(0, "Статья %1."), level(1, "%2."), level(2, "%3)"), level(3, "%4)", "russianLower"))


def texts(data: bytes, revisions: Revisions = Revisions.REFUSE) -> list[str]:
    return [held.text for held in paragraphs_of_docx(data, name="lamps.docx", revisions=revisions).paragraphs]


def read(data: bytes, **options: str) -> Edition:
    return read_bytes(data, "lamps.docx", act="lamps", **options)  # type: ignore[arg-type]


# Numbering ----------------------------------------------------------------------------------------------------


def test_numbers_that_only_word_counts_become_the_numbers_of_provisions() -> None:
    body = "".join(
        [
            listed("Лампы"),
            listed("Лампа горит:", level=1),
            listed("ночью;", level=2),
            listed("в сумерках, если:", level=2),
            listed("темно;", level=3),
            listed("холодно.", level=3),
            listed("Лампа гаснет.", level=1),
            listed("Фонари"),
            listed("Фонарь горит.", level=1),
        ]
    )
    edition = read(word_file(body, numbering=numbering(*LAW_LEVELS)))
    assert [node.locator for node in edition.root.walk()][1:] == [
        "art_1", "art_1__para_1", "art_1__para_1__point_1", "art_1__para_1__point_2",
        "art_1__para_1__point_2__subpoint_а", "art_1__para_1__point_2__subpoint_б", "art_1__para_2", "art_2",
        "art_2__para_1",
    ]  # fmt: skip
    assert edition.provision("art_1").heading == "Лампы"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("levels", "wanted"),
    [
        (level(0, "§%1", "upperRoman", start=4), ["§IV a", "§V b"]),
        (level(0, "%1.", "decimalZero"), ["01. a", "02. b"]),
        (level(0, "%1)", "lowerLetter", start=26), ["z) a", "aa) b"]),
        (level(0, "–", "bullet"), ["– a", "– b"]),
        (level(0, "\uf0b7", "bullet"), ["a", "b"]),
        (level(0, "", "none"), ["a", "b"]),
        (level(0, "%1.", more='<w:suff w:val="nothing"/>'), ["1.a", "2.b"]),
        (level(1, "%2."), ["a", "b"]),
    ],
)
def test_labels_are_printed_as_word_prints_them(levels: str, wanted: list[str]) -> None:
    assert texts(word_file(listed("a") + listed("b"), numbering=numbering(levels))) == wanted


def test_a_level_starts_anew_after_a_higher_one_unless_the_file_says_otherwise() -> None:
    body = "".join([listed("a"), listed("b", level=1), listed("c"), listed("d", level=1)])
    never = numbering(level(0, "%1."), level(1, "%1.%2.", more='<w:lvlRestart w:val="0"/>'))
    assert texts(word_file(body, numbering=numbering(level(0, "%1."), level(1, "%1.%2.")))) == [
        "1. a", "1.1. b", "2. c", "2.1. d",
    ]  # fmt: skip
    assert texts(word_file(body, numbering=never)) == ["1. a", "1.1. b", "2. c", "2.2. d"]


def test_legal_numbering_prints_roman_chapters_as_digits() -> None:
    levels = (level(0, "%1.", "upperRoman"), level(1, "%1.%2", more="<w:isLgl/>"))
    assert texts(word_file(listed("a") + listed("b", level=1), numbering=numbering(*levels))) == ["I. a", "1.1 b"]


def test_a_list_may_begin_anew_or_go_on_where_another_left_it() -> None:
    nums = (
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/>'
        "</w:lvlOverride></w:num>"
        '<w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">' + level(0, "(%1)", "lowerLetter")
        + "</w:lvlOverride></w:num>"
        '<w:num w:numId="5"><w:abstractNumId w:val="99"/></w:num><w:num w:numId="6"/>'
    )  # fmt: skip
    body = "".join(listed(str(number), number) for number in (1, 1, 2, 2, 3, 4, 5, 6, 77, 0))
    data = word_file(body, numbering=numbering(level(0, "%1."), nums=nums))
    assert texts(data) == ["1. 1", "2. 1", "7. 2", "8. 2", "9. 3", "(j) 4", "5", "6", "77", "0"]


def test_a_style_can_number_its_paragraphs_and_make_headings() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="art"><w:basedOn w:val="base"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr>'
        "</w:style>"
        '<w:style w:type="paragraph" w:styleId="second"><w:basedOn w:val="base"/><w:pPr><w:numPr><w:ilvl w:val="1"/>'
        "</w:numPr></w:pPr></w:style>"
        '<w:style w:type="paragraph" w:styleId="loop"><w:basedOn w:val="loop"/></w:style>'
    )
    body = "".join(
        [
            paragraph("Лампы", '<w:pStyle w:val="art"/>'),
            paragraph("Горят.", '<w:pStyle w:val="second"/>'),
            paragraph("Особо", '<w:pStyle w:val="art"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
            paragraph("Круг", '<w:pStyle w:val="loop"/><w:outlineLvl w:val="0"/>'),
        ]
    )
    held = paragraphs_of_docx(word_file(body, numbering=numbering(*LAW_LEVELS), styles=styles), name="x").paragraphs
    assert [(one.text, one.hint) for one in held] == [
        ("Статья 1. Лампы", Hint.HEADING),
        ("1. Горят.", Hint.TEXT),
        ("Особо", Hint.HEADING),
        ("Круг", Hint.HEADING),
    ]


def test_a_list_style_that_lists_share_is_found() -> None:
    abstract = (
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Law"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    data = word_file(
        listed("a"), numbering=numbering(level(0, "Статья %1."), more='<w:styleLink w:val="Law"/>', nums=abstract)
    )
    assert texts(data) == ["Статья 1. a"]


def test_an_empty_paragraph_of_a_list_shows_no_number_and_counts() -> None:
    assert texts(word_file(listed("a") + listed("") + listed("b"), numbering=numbering(level(0, "%1.")))) == [
        "1. a",
        "3. b",
    ]


# Words --------------------------------------------------------------------------------------------------------


def test_signs_of_layout_are_not_words() -> None:
    runs = (
        "<w:r><w:t>Статья 108</w:t><w:noBreakHyphen/><w:t>1.</w:t><w:tab/><w:t>По</w:t><w:softHyphen/>"
        "<w:t>жар\u00adные лампы</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
    )
    assert texts(word_file(f"<w:p>{runs}</w:p>")) == ["Статья 108-1. Пожарные лампы"]


def test_a_line_break_parts_provisions_and_not_sentences() -> None:
    broken = "<w:p><w:r><w:t>1. Лампа горит</w:t><w:br/><w:t>ночью:</w:t><w:br/><w:t>1) в доме;</w:t></w:r></w:p>"
    edition = read(word_file(paragraph("Статья 1. Лампы") + broken))
    assert [(node.locator, node.text) for node in edition.root.walk()][2:] == [
        ("art_1__para_1", "Лампа горит ночью:"),
        ("art_1__para_1__point_1", "в доме;"),
    ]


def test_a_raised_digit_is_part_of_the_number_of_an_article_only() -> None:
    raised = "<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>{}</w:t></w:r>"
    body = (
        f"<w:p><w:r><w:t>Статья 12</w:t></w:r>{raised.format(1)}<w:r><w:t>. Площадь</w:t></w:r></w:p>"
        f"<w:p><w:r><w:t>Не более 20 м</w:t></w:r>{raised.format(2)}"
        f"<w:r><w:t> по статье 7</w:t></w:r>{raised.format(3)}</w:p>"
    )
    edition = read(word_file(body))
    assert [(node.number, node.text) for node in edition.articles] == [("12-1", "Не более 20 м2 по статье 7-3")]


def test_hidden_words_are_kept_apart_and_said() -> None:
    body = paragraph("Статья 1. Лампы") + (
        "<w:p><w:r><w:t>Горят.</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>Гаснут.</w:t></w:r>"
        '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t> Всегда.</w:t></w:r></w:p>'
    )
    edition = read(word_file(body))
    article = edition.articles[0]
    assert article.text == "Горят. Всегда."
    assert [(stray.text, stray.reason) for stray in article.strays] == [("Гаснут.", "hidden-text")]
    assert "unread-text" in {warning.code for warning in edition.warnings}


def test_a_character_style_can_hide_and_raise() -> None:
    styles = (
        '<w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="u"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
    )
    body = (
        '<w:p><w:r><w:t>Статья 1</w:t></w:r><w:r><w:rPr><w:rStyle w:val="u"/></w:rPr><w:t>2</w:t></w:r>'
        '<w:r><w:t>. Лампы</w:t></w:r><w:r><w:rPr><w:rStyle w:val="h"/></w:rPr><w:t> тайные</w:t></w:r></w:p>'
    )
    assert texts(word_file(body, styles=styles)) == ["Статья 1-2. Лампы", "тайные"]


def test_symbols_of_symbol_fonts_become_signs() -> None:
    signs = "".join(f'<w:sym w:font="Symbol" w:char="{code}"/>' for code in ("F02D", "F0B7", "0416", "zz"))
    assert texts(word_file(f"<w:p><w:r>{signs}</w:r></w:p>")) == ["–•Ж"]


def test_bookmarks_are_anchors_but_not_those_that_word_makes() -> None:
    marks = '<w:bookmarkStart w:name="_GoBack"/><w:bookmarkStart w:name="SUB10"/><w:bookmarkStart w:name="SUB11"/>'
    edition = read(word_file(f"<w:p>{marks}<w:r><w:t>Статья 1. Лампы</w:t></w:r></w:p>{paragraph('Горят.')}"))
    assert edition.articles[0].anchor == "SUB10"


def test_links_controls_and_alternatives_are_looked_into_once() -> None:
    body = (
        "<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent><w:p><w:hyperlink><w:r><w:t>Статья 1.</w:t></w:r>"
        "</w:hyperlink><w:smartTag><w:r><w:t> Лампы</w:t></w:r></w:smartTag></w:p></w:sdtContent></w:sdt>"
        '<mc:AlternateContent xmlns:mc="m"><mc:Choice><w:p><w:r><w:t>Горят.</w:t></w:r></w:p></mc:Choice>'
        "<mc:Fallback><w:p><w:r><w:t>Горят.</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>"
        '<mc:AlternateContent xmlns:mc="m"/>'
    )
    assert texts(word_file(body)) == ["Статья 1. Лампы", "Горят."]


def test_a_text_box_is_read_behind_its_paragraph() -> None:
    box = "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>Внутри.</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>"
    assert texts(word_file(f"<w:p><w:r><w:t>Снаружи.</w:t></w:r>{box}</w:p>")) == ["Снаружи.", "Внутри."]


# Footnotes ----------------------------------------------------------------------------------------------------


def test_a_footnote_that_names_an_act_is_the_publishers_note_and_another_is_kept_apart() -> None:
    notes = (
        '<w:footnote w:id="2"><w:p><w:r><w:t>Статья изменена Законом РК от 01.02.2030 № 7-IX.</w:t></w:r></w:p>'
        '</w:footnote><w:footnote w:id="3"><w:p><w:r><w:t>О лампах см. выше.</w:t></w:r></w:p></w:footnote>'
    )
    references = "".join(f'<w:r><w:footnoteReference w:id="{number}"/></w:r>' for number in (2, 3, 9))
    edition = read(
        word_file(
            paragraph("Статья 1. Лампы") + f"<w:p><w:r><w:t>Горят.</w:t></w:r>{references}</w:p>", footnotes=notes
        )
    )
    article = edition.articles[0]
    assert article.text == "Горят."
    assert [(note.kind, note.statements[0].acts[0].number) for note in article.notes] == [(NoteKind.HISTORY, "7-IX")]
    assert [(stray.reason, stray.text) for stray in article.strays] == [("footnote", "О лампах см. выше.")]


def test_a_reference_to_a_note_that_is_not_there_is_no_error() -> None:
    assert texts(word_file('<w:p><w:r><w:t>a</w:t><w:endnoteReference w:id="1"/></w:r></w:p>')) == ["a"]


# Tables -------------------------------------------------------------------------------------------------------


def cell(*paragraphs: str) -> str:
    return f"<w:tc>{''.join(map(paragraph, paragraphs))}</w:tc>"


def test_numbers_in_a_table_of_data_are_no_provisions() -> None:
    table = (
        f"<w:tbl><w:tr>{cell('1.')}{cell('лампа')}</w:tr><w:tr>{cell('2.')}{cell('фонарь')}{cell('')}</w:tr></w:tbl>"
    )
    edition = read(word_file(paragraph("Статья 1. Цены") + paragraph("Цены таковы:") + table))
    assert edition.articles[0].text == "Цены таковы:\n1.\tлампа\n2.\tфонарь"
    assert not edition.articles[0].children


def test_a_table_that_only_lays_the_text_out_is_read_cell_by_cell() -> None:
    inner = f"<w:tbl><w:tr>{cell('2. Гаснут.')}</w:tr></w:tbl>"
    table = f"<w:tbl><w:tr><w:tc>{paragraph('Статья 1. Лампы')}{paragraph('1. Горят.')}{inner}</w:tc></w:tr></w:tbl>"
    edition = read(word_file(table))
    assert [node.locator for node in edition.root.walk()][1:] == ["art_1", "art_1__para_1", "art_1__para_2"]


# Tracked changes ----------------------------------------------------------------------------------------------

CHANGED = (
    "<w:p><w:r><w:t>Статья 1. Лампы</w:t></w:r></w:p>"
    "<w:p><w:r><w:t xml:space='preserve'>1. Лампа </w:t></w:r>"
    "<w:del w:id='1'><w:r><w:delText>гаснет</w:delText></w:r></w:del>"
    "<w:ins w:id='2'><w:r><w:t>горит</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r></w:p>"
    "<w:p><w:pPr><w:rPr><w:ins w:id='3'/></w:rPr></w:pPr><w:ins w:id='4'><w:r><w:t>2. Новое.</w:t></w:r></w:ins></w:p>"
    "<w:p><w:pPr><w:rPr><w:del w:id='5'/></w:rPr></w:pPr><w:del w:id='6'><w:r><w:delText>3. Старое.</w:delText></w:r>"
    "</w:del></w:p>"
    "<w:p><w:moveFrom w:id='7'><w:r><w:t>4. Сюда.</w:t></w:r></w:moveFrom>"
    "<w:moveTo w:id='8'><w:r><w:t>5. Туда.</w:t></w:r></w:moveTo></w:p>"
)


def test_tracked_changes_are_refused_unless_the_user_says_what_they_are() -> None:
    with pytest.raises(UnreadableError, match=r"tracked changes \(8 marks\).*--revisions accept"):
        texts(word_file(CHANGED))


def test_accepted_changes_give_the_new_text_and_rejected_ones_the_old() -> None:
    assert texts(word_file(CHANGED), Revisions.ACCEPT) == [
        "Статья 1. Лампы", "1. Лампа горит.", "2. Новое.", "5. Туда.",
    ]  # fmt: skip
    assert texts(word_file(CHANGED), Revisions.REJECT) == [
        "Статья 1. Лампы", "1. Лампа гаснет.", "3. Старое.", "4. Сюда.",
    ]  # fmt: skip


def test_a_changed_end_of_paragraph_joins_what_it_parted() -> None:
    body = "<w:p><w:pPr><w:rPr><w:{0} w:id='1'/></w:rPr></w:pPr><w:r><w:t>Лампа </w:t></w:r></w:p>" + paragraph(
        "горит."
    )
    assert texts(word_file(body.format("del")), Revisions.ACCEPT) == ["Лампа горит."]
    assert texts(word_file(body.format("del")), Revisions.REJECT) == ["Лампа", "горит."]
    assert texts(word_file(body.format("ins")), Revisions.REJECT) == ["Лампа горит."]


def test_rows_and_cells_that_are_changed_come_and_go() -> None:
    table = (
        f"<w:tbl><w:tr><w:trPr><w:del w:id='1'/></w:trPr>{cell('а')}{cell('б')}</w:tr>"
        f"<w:tr><w:trPr><w:ins w:id='2'/></w:trPr>{cell('в')}{cell('г')}</w:tr>"
        f"<w:tr>{cell('д')}{cell('е')}"
        f"<w:tc><w:tcPr><w:cellDel w:id='3'/></w:tcPr>{paragraph('ж')}</w:tc></w:tr></w:tbl>"
    )
    assert texts(word_file(table), Revisions.ACCEPT) == ["в\tг", "д\tе"]
    assert texts(word_file(table), Revisions.REJECT) == ["а\tб", "д\tе\tж"]


def test_a_rejected_change_of_numbering_takes_the_number_back() -> None:
    body = paragraph("Лампы", "<w:numPr><w:numId w:val='1'/></w:numPr><w:pPrChange w:id='1'><w:pPr/></w:pPrChange>")
    data = word_file(body, numbering=numbering(level(0, "Статья %1.")))
    assert texts(data, Revisions.ACCEPT) == ["Статья 1. Лампы"]
    assert texts(data, Revisions.REJECT) == ["Лампы"]


# Titles -------------------------------------------------------------------------------------------------------


def test_a_title_in_two_paragraphs_is_one_title() -> None:
    body = "".join(
        map(paragraph, ["Глава 1. О лампах", "и фонарях", "Глава 2.", "Фонари", "Статья 1. Лампы", "Лампы горят."])
    )
    edition = read(word_file(body))
    headings = [(node.locator, node.heading) for node in edition.root.walk() if node.heading]
    assert headings == [("chp_1", "О лампах и фонарях"), ("chp_2", "Фонари"), ("art_1", "Лампы")]


def test_a_styled_heading_of_no_known_kind_is_not_the_end_of_the_article_before_it() -> None:
    body = paragraph("Статья 1. Лампы") + paragraph("Горят.") + paragraph("Послесловие", '<w:outlineLvl w:val="0"/>')
    edition = read(word_file(body))
    assert edition.articles[0].text == "Горят."
    assert [(stray.reason, stray.text) for stray in edition.articles[0].strays] == [("heading", "Послесловие")]


def test_the_title_of_the_act_is_front_matter() -> None:
    body = paragraph("КОДЕКС РЕСПУБЛИКИ ЛАМП О ЛАМПАХ") + paragraph("Статья 1. Лампы") + paragraph("Горят.")
    edition = read(word_file(body))
    assert [(stray.reason, stray.text) for stray in edition.root.strays] == [
        ("front-matter", "КОДЕКС РЕСПУБЛИКИ ЛАМП О ЛАМПАХ")
    ]


# Bad input ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("members", [{"mail.xml": "<a/>"}, {"word/document.xml": "<w:settings xmlns:w='w'/>"}])
def test_an_archive_without_a_document_is_refused(members: dict[str, str]) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for member, text in members.items():
            archive.writestr(member, text)
    with pytest.raises(UnreadableError, match="no text of a Word document"):
        paragraphs_of_docx(packed.getvalue(), name="x.docx")


def test_a_document_without_words_gives_no_paragraphs() -> None:
    assert texts(word_file("")) == []
