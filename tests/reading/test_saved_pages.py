"""Saved pages: the act out of its shell, notes by class and by words, encodings as browsers leave them."""

from __future__ import annotations

from email.encoders import encode_base64
from email.mime.base import MIMEBase
from email.mime.multipart import MIMEMultipart

import lamp_code
import pytest

from lawdiff.model import Edition, NoteKind
from lawdiff.reading import UnreadableError, read_bytes
from lawdiff.reading.html import paragraphs_of_html
from lawdiff.reading.limits import LimitError, Limits
from lawdiff.reading.paragraphs import Hint, Paragraph

ARTICLE = "<p><b>Статья 1. Лампы</b></p><p>1. Лампа горит.</p>"


def read(page: str, *, encoding: str = "utf-8") -> Edition:
    return read_bytes(f"<html><body>{page}</body></html>".encode(encoding), "lamps.html", act="lamps")


def paragraphs(page: str) -> list[Paragraph]:
    return list(paragraphs_of_html(f"<!DOCTYPE html><body>{page}".encode(), name="x.html").paragraphs)


def texts(page: str) -> list[str]:
    return [held.text for held in paragraphs(page)]


# What is text and what is shell -------------------------------------------------------------------------------


def test_menus_scripts_and_running_lines_are_not_the_act() -> None:
    page = (
        "<header>Портал</header><div id='menu'><p><a href='#1'>Статья 1. Лампы</a></p></div>"
        f"<div class='text'>{ARTICLE}<script>var a = 'Статья 7. Ложь';</script><p hidden>тайное</p>"
        "<p style='display: none'>тайное</p><div role='navigation'>Далее</div>"
        "<p>Статья 2. Фонари</p><p>Горят.</p></div><div class='footer'>Адрес</div>"
    )
    edition = read(page)
    assert [(article.number, article.heading) for article in edition.articles] == [("1", "Лампы"), ("2", "Фонари")]
    assert not edition.root.strays
    assert edition.articles[1].text == "Горят."


def test_each_article_in_a_wrapper_of_its_own_is_read_like_one_page() -> None:
    page = "".join(
        f'<div class="article" id="article-{number}"><h4>Статья {number}. Лампа</h4><div>1. Горит.</div></div>'
        for number in (1, 2)
    )
    edition = read(f"<div id='content'><h2>Глава 1. Лампы</h2>{page}</div><div>Реклама</div>")
    assert [(node.locator, node.anchor) for node in edition.root.walk()][1:] == [
        ("chp_1", ""), ("art_1", "article-1"), ("art_1__para_1", ""), ("art_2", "article-2"), ("art_2__para_1", ""),
    ]  # fmt: skip


def test_a_page_of_one_article_is_read_whole() -> None:
    edition = read(f"<div>{ARTICLE}<p>2. Лампа гаснет.</p></div>")
    assert [child.text for child in edition.articles[0].children] == ["Лампа горит.", "Лампа гаснет."]


def test_a_lone_heading_in_wrappers_of_its_own_still_has_its_text() -> None:
    page = "<div><div><h4>Статья 1. Лампы</h4></div><div><p>1. Горят.</p></div></div>"
    assert read(page).articles[0].children[0].text == "Горят."


def test_a_link_in_a_heading_does_not_make_it_a_menu() -> None:
    edition = read("<h3><a href='x'>Глава 1</a>. Лампы</h3><p>Статья 1. О <a href='y'>лампах</a></p><p>Горят.</p>")
    assert [node.heading for node in edition.root.walk() if node.heading] == ["Лампы", "О лампах"]


def test_a_page_without_headings_is_read_whole_and_refused_for_what_it_lacks() -> None:
    assert texts("<p>Лампа.</p>") == ["Лампа."]
    with pytest.raises(UnreadableError, match="holds no article"):
        read("<p>Лампа.</p>")


# Paragraphs ---------------------------------------------------------------------------------------------------


def test_white_space_is_what_a_browser_shows() -> None:
    assert texts("<p>\n\n      1. Лампа\n  горит&nbsp;и\t<b>греет</b>  <i> дом</i>.</p>") == [
        "1. Лампа горит\xa0и греет  дом."
    ]


def test_inline_marks_do_not_part_words() -> None:
    assert texts("<p>Лам<b>па</b><!-- нет --> го<span>рит</span></p>") == ["Лампа горит"]


def test_a_line_break_parts_points_and_not_sentences() -> None:
    edition = read(f"{ARTICLE}<p>2. Лампой<br>признается:<br/>1) сосуд;<br>2) фонарь.</p>")
    assert [(node.locator, node.text) for node in edition.root.walk()][3:] == [
        ("art_1__para_2", "Лампой признается:"),
        ("art_1__para_2__point_1", "сосуд;"),
        ("art_1__para_2__point_2", "фонарь."),
    ]


def test_numbers_of_lists_that_only_the_browser_prints_are_restored() -> None:
    page = (
        "<ol><li>a</li><li value='5'>b</li><li><p>c</p></li></ol><ol start='3' type='a'><li>d</li></ol>"
        "<ol reversed start='2'><li>e<li>f</ol><ul><li>g</li></ul><li>h</li><ol start='x'><li>i</ol>"
    )
    assert texts(page) == ["1. a", "5. b", "6. c", "c. d", "2. e", "1. f", "g", "h", "1. i"]


def test_text_in_pre_keeps_its_lines() -> None:
    edition = read("<pre>Статья 1. Лампы\r\n1. Лампа горит.\r\n2. Лампа гаснет.</pre>")
    assert [child.text for child in edition.articles[0].children] == ["Лампа горит.", "Лампа гаснет."]


def test_a_raised_number_of_an_article_is_hyphenated() -> None:
    assert texts("<p>Статья 12<sup>1</sup>. Площадь 5 м<sup>2</sup></p>") == ["Статья 12-1. Площадь 5 м2"]


def test_a_table_of_data_opens_no_provisions_and_one_of_layout_does() -> None:
    data = (
        "<table><caption>Цены</caption><thead><tr><th>№</th><th>Цена</th></tr></thead><tr><td>1.</td><td>чаша</td></tr>"
    )
    edition = read(f"{ARTICLE}{data}</table>")
    assert not edition.articles[0].children[0].children
    assert edition.articles[0].children[0].text == "Лампа горит.\nЦены\n№\tЦена\n1.\tчаша"
    page = f"<table id='z1'><tbody><tr><td>{ARTICLE}</td></tr><tr hidden><td>x</td></tr></tbody></table>"
    laid_out = read(page + "<table><tr style='display:none'><td>y</td></tr></table>")
    assert [node.locator for node in laid_out.root.walk()][1:] == ["art_1", "art_1__para_1"]


def test_anchors_are_the_nearest_identifiers() -> None:
    page = "<div id='part5'><p>a</p><p id='z1'>b</p><a name='z2'></a><p>c</p><p><a id='z3'></a>d <a id='z4'>e</a></p>"
    assert [held.anchor for held in paragraphs(page)] == ["part5", "z1", "z2", "z3"]
    assert [held.anchor for held in paragraphs("<table id='z5'><tr><td>a</td><td>b</td></tr></table>")] == ["z5"]


# Notes --------------------------------------------------------------------------------------------------------

LAW = "Законом РК от 01.02.2030 "
BROKEN = (
    f'<span class="note">      Сноска. Статья 1 изменена {LAW}</span>№ 7-IX<span class="note"> (вводится.)</span><br/>'
)


def test_a_note_that_its_links_break_is_one_note() -> None:
    article = read(f"{ARTICLE}{BROKEN}<p>Статья 2. Фонари</p><p>Горят.</p>").articles[0]
    assert [note.text for note in article.notes] == [f"Сноска. Статья 1 изменена {LAW}№ 7-IX (вводится.)"]


def test_a_class_makes_a_note_of_what_its_words_leave_open() -> None:
    edition = read(
        f"{ARTICLE}<p class='note'>Порядок применения пункта 1 см. в постановлении.</p><p class='note'>2) не закон;</p>"
    )
    notes = [note for node in edition.root.walk() for note in node.notes]
    assert [(note.kind, note.text) for note in notes] == [
        (NoteKind.HISTORY, "Порядок применения пункта 1 см. в постановлении."),
        (NoteKind.HISTORY, "2) не закон;"),
    ]


def test_a_stub_or_a_remark_in_the_class_of_notes_stays_what_it_says() -> None:
    page = f"{ARTICLE}<p class='note'>2. Исключен {LAW}№ 7-IX.</p><p class='note'>Примечание. Лампа есть сосуд.</p>"
    edition = read(page)
    assert edition.provision("art_1__para_2").is_stub  # type: ignore[union-attr]
    assert edition.provision("art_1__remark").text == "Лампа есть сосуд."  # type: ignore[union-attr]


def test_a_note_that_begins_inside_a_paragraph_of_law_is_a_paragraph_of_its_own() -> None:
    page = f"<p>Статья 1. Лампы</p><p>Горят. <span class='note'>Сноска. Статья 1 изменена {LAW}№ 7-IX.</span></p>"
    article = read(page).articles[0]
    assert article.text == "Горят."
    assert article.notes[0].statements[0].target == "art_1"


def test_red_words_are_the_publishers_announcement() -> None:
    page = (
        f"{ARTICLE}<p style='color: red'>Вниманию пользователей: лампы меняются.</p><p>Статья 2. Фонари</p>"
        "<p><font color='red'>Внимание!</font></p><p>Горят.</p>"
    )
    edition = read(page)
    kinds = {note.text: note.kind for node in edition.root.walk() for note in node.notes}
    assert kinds == {
        "Вниманию пользователей: лампы меняются.": NoteKind.ANNOUNCEMENT,
        "Внимание!": NoteKind.ANNOUNCEMENT,
    }
    assert [
        held.hint for held in paragraphs("<p class='note' style='color:#ff0000'>x</p><p style='color:#fff'>y</p>")
    ] == [
        Hint.NOTE,
        Hint.TEXT,
    ]


# Bytes --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ("<meta charset='windows-1251'>", "cp1251"),
        ("<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>", "cp1251"),
        ("", "cp1251"),
        ("<meta charset='windows-1251'>", "utf-8"),
        ("<meta charset='utf-8'>", "cp1251"),
        ("<meta charset='koi8-r'>", "koi8-r"),
        ("<meta charset='no-such-charset'>", "cp1251"),
        ("<meta charset='ascii'>", "cp1251"),
        ("", "utf-8-sig"),
        ("<meta charset='utf-16'>", "utf-16"),
    ],
)
def test_an_old_page_is_read_in_the_encoding_that_its_bytes_have(head: str, encoding: str) -> None:
    data = f"<html><head>{head}</head><body>{ARTICLE}</body></html>".encode(encoding)
    assert read_bytes(data, "lamps.html").articles[0].heading == "Лампы"


def test_an_xml_declaration_does_not_stop_the_reader() -> None:
    data = f'<?xml version="1.0" encoding="windows-1251"?>\n<!DOCTYPE html><html><body>{ARTICLE}'.encode("cp1251")
    assert read_bytes(data, "lamps.xhtml").articles[0].heading == "Лампы"


def test_bytes_in_no_known_encoding_are_refused() -> None:
    with pytest.raises(UnreadableError, match="encoding is not known"):
        paragraphs_of_html(b"<html><meta charset=windows-1251><p>\xff\x98\xe9</p>", name="x.html")


def mhtml(*parts: tuple[str, bytes]) -> bytes:
    message = MIMEMultipart("related")
    for kind, payload in parts:
        part = MIMEBase(*kind.split("/", 1))
        if kind == "text/html":
            part.set_param("charset", "windows-1251")
        part.set_payload(payload)
        encode_base64(part)
        message.attach(part)
    return b"From: <Saved by a browser>\r\nSnapshot-Content-Location: x\r\n" + message.as_bytes()


def test_a_page_saved_with_all_its_parts_in_one_file_is_read() -> None:
    data = mhtml(("image/png", b"\x89PNG"), ("text/html", f"<html><body>{ARTICLE}".encode("cp1251")))
    assert paragraphs_of_html(data, name="x.mhtml").paragraphs[0].text == "Статья 1. Лампы"
    with pytest.raises(UnreadableError, match="no HTML part"):
        paragraphs_of_html(mhtml(("image/png", b"\x89PNG")), name="x.mhtml")


def test_bounds_are_named_when_a_page_passes_them() -> None:
    with pytest.raises(LimitError, match="elements"):
        paragraphs_of_html(b"<p>" * 50, name="x.html", limits=Limits(nodes=10))
    with pytest.raises(LimitError, match="stand in each other"):
        paragraphs_of_html(b"<div>" * 60 + b"x", name="x.html", limits=Limits(depth=40))
    with pytest.raises(UnreadableError):
        paragraphs_of_html(b"<!-- -->", name="x.html")


def test_entities_that_a_page_declares_are_not_expanded() -> None:
    page = '<!DOCTYPE html [<!ENTITY a "Статья 7. Ложь">]><body><p>Статья 1. Лампы &a;</p><p>Горят.</p></body>'
    assert len(read_bytes(page.encode(), "x.html").articles) == 1


def test_the_page_as_the_publisher_saves_it_is_the_law_and_nothing_else() -> None:
    edition = read_bytes(lamp_code.as_page(), "x.html")
    words = " ".join(node.own_words() for node in edition.root.walk())
    assert "Ложная" not in words
    assert "права защищены" not in words
    assert not edition.root.strays
