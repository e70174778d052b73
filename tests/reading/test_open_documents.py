"""OpenDocument texts: numbering, notes, tables, hidden words and tracked changes."""

from __future__ import annotations

import io
import zipfile

import pytest

from lawdiff.model import Edition, NoteKind
from lawdiff.reading import UnreadableError, read_bytes
from lawdiff.reading.odt import paragraphs_of_odt
from lawdiff.reading.paragraphs import Hint, Paragraph, Revisions

NAMES = "".join(
    f' xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in [*((name, name) for name in ("office", "text", "table", "style")), ("draw", "drawing")]
) + ' xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"'  # fmt: skip


def open_document(text: str, automatic: str = "", styles: str = "") -> bytes:
    """An OpenDocument text whose body, automatic styles and styles hold some XML."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr(
            "content.xml",
            f"<office:document-content{NAMES}><office:automatic-styles>{automatic}</office:automatic-styles>"
            f"<office:body><office:text>{text}</office:text></office:body></office:document-content>",
        )
        if styles:
            archive.writestr("styles.xml", f"<office:document-styles{NAMES}>{styles}</office:document-styles>")
    return packed.getvalue()


def paragraphs(text: str, automatic: str = "", styles: str = "", revisions: str = "refuse") -> list[Paragraph]:
    data = open_document(text, automatic, styles)
    return list(paragraphs_of_odt(data, name="lamps.odt", revisions=Revisions(revisions)).paragraphs)


def texts(text: str, automatic: str = "", styles: str = "", revisions: str = "refuse") -> list[str]:
    return [held.text for held in paragraphs(text, automatic, styles, revisions)]


def read(text: str, automatic: str = "") -> Edition:
    return read_bytes(open_document(text, automatic), "lamps.odt", act="lamps")


def p(text: str) -> str:
    return f"<text:p>{text}</text:p>"


def level(number: int, suffix: str, style: str = "1", **more: str) -> str:
    extra = "".join(f' {name.replace("_", "-").replace("--", ":")}="{value}"' for name, value in more.items())
    return (
        f'<text:list-level-style-number text:level="{number}" style:num-format="{style}" style:num-suffix="{suffix}"'
        f"{extra}/>"
    )


def list_style(*levels: str, name: str = "L") -> str:
    return f'<text:list-style style:name="{name}">{"".join(levels)}</text:list-style>'


def item(*inner: str, more: str = "") -> str:
    return f"<text:list-item{more}>{''.join(inner)}</text:list-item>"


def listing(*items: str, more: str = ' text:style-name="L"') -> str:
    return f"<text:list{more}>{''.join(items)}</text:list>"


LAW = list_style(
    level(1, ".", style__num_prefix="Статья "), level(2, "."), level(3, ")"), level(4, ")", "а, б, .., аа")
)


def test_numbers_that_only_the_program_counts_become_the_numbers_of_provisions() -> None:
    points = listing(
        item(p("ночью;")),
        item(
            p("днем:"),
            listing(item(p("ясным;")), item(p("пасмурным."))),
        ),
        more="",
    )
    text = listing(
        item(p("Лампы"), listing(item(p("Лампа горит:"), points), item(p("Лампа гаснет.")), more="")),
        item(p("Фонари"), listing(item(p("Фонарь горит.")), more="")),
    )
    edition = read(text, LAW)
    assert [node.locator for node in edition.root.walk()][1:] == [
        "art_1", "art_1__para_1", "art_1__para_1__point_1", "art_1__para_1__point_2",
        "art_1__para_1__point_2__subpoint_а", "art_1__para_1__point_2__subpoint_б", "art_1__para_2", "art_2",
        "art_2__para_1",
    ]  # fmt: skip


def test_lists_go_on_where_the_file_says_so() -> None:
    automatic = list_style(level(1, "."))
    named = ' xml:id="one" text:style-name="L"'
    text = (
        listing(item(p("a")), item(p("b")), more=named)
        + listing(item(p("c")))
        + listing(item(p("d")), more=' text:style-name="L" text:continue-numbering="true"')
        + listing(item(p("e")), more=' text:style-name="L" text:continue-list="one"')
        + listing(item(p("f"), p("g"), more=' text:start-value="9"'), f"<text:list-header>{p('h')}</text:list-header>")
        + listing(item(p("i")), more=' text:style-name="unknown"')
        + listing("<text:other/>", item("<text:section><text:p>j</text:p></text:section>"))
    )  # fmt: skip
    assert texts(text, automatic) == ["1. a", "2. b", "1. c", "2. d", "3. e", "9. f", "g", "h", "i", "j"]


@pytest.mark.parametrize(
    ("levels", "wanted"),
    [
        (level(1, ".", "I"), "I. a"),
        (level(1, ")", "A"), "A) a"),
        (level(1, ".", "1", text__start_value="4"), "4. a"),
        (level(1, ".", ""), "a"),
        (level(1, ".", "1", loext__num_list_format="ст. %1%:"), "ст. 1: a"),
        ('<text:list-level-style-bullet text:level="1" text:bullet-char="–"/>', "– a"),
        ('<text:list-level-style-bullet text:level="1" text:bullet-char="•"/>', "a"),
        ('<text:list-level-style-number text:level="x" text:start-value="y" style:num-format="1"/>', "1 a"),
    ],
)
def test_labels_are_printed_as_the_program_prints_them(levels: str, wanted: str) -> None:
    assert texts(listing(item(p("a"))), list_style(levels)) == [wanted]


def test_a_label_shows_as_many_levels_as_its_style_says() -> None:
    styles = list_style(level(1, "."), level(2, ".", text__display_levels="2"))
    assert texts(listing(item(p("a"), listing(item(p("b")), item(p("c")), more=""))), styles) == [
        "1. a",
        "1.1. b",
        "1.2. c",
    ]


def test_headings_are_numbered_by_the_outline() -> None:
    outline = f"<text:outline-style>{level(1, '.', style__num_prefix='Глава ')}</text:outline-style>"
    text = (
        '<text:h text:outline-level="1">Лампы</text:h><text:h text:outline-level="1" text:is-list-header="true">Прочее'
        '</text:h><text:h text:outline-level="2">Без числа</text:h><text:h text:outline-level="1">Фонари</text:h>'
    )
    assert [(held.text, held.hint) for held in paragraphs(text, styles=outline)] == [
        ("Глава 1. Лампы", Hint.HEADING), ("Прочее", Hint.HEADING), ("Без числа", Hint.HEADING),
        ("Глава 2. Фонари", Hint.HEADING),
    ]  # fmt: skip


def test_white_space_breaks_and_fields_are_what_is_printed() -> None:
    text = p(
        'Лампа  \n горит<text:s/><text:s text:c="2"/>и<text:tab/>греет<text:line-break/>дом <text:page-number>7'
        "</text:page-number><office:annotation><text:p>не текст</text:p></office:annotation><text:soft-page-break/>"
        "<text:a>здесь</text:a><!-- нет -->."
    )
    assert texts(text) == ["Лампа горит   и греет\nдом 7здесь."]


def test_styles_hide_and_raise_words_and_pass_it_on() -> None:
    automatic = (
        '<style:style style:name="u"><style:text-properties style:text-position="super 58%"/></style:style>'
        '<style:style style:name="v" style:parent-style-name="u"/>'
        '<style:style style:name="n"><style:text-properties style:text-position="0% 100%"/></style:style>'
        '<style:style style:name="h" style:list-style-name="L"><style:text-properties text:display="none"/>'
        "</style:style>"
        '<style:style style:name="loop" style:parent-style-name="loop"/>'
    )
    text = (
        p(
            'Статья 1<text:span text:style-name="v">2</text:span><text:span text:style-name="n">. Лам</text:span>'
            '<text:span text:style-name="loop">пы</text:span><text:span text:style-name="h"> тайные</text:span>'
        )
        + '<text:p text:style-name="h">вовсе</text:p>'
    )
    assert [(held.text, held.hint) for held in paragraphs(text, automatic)] == [
        ("Статья 1-2. Лампы", Hint.TEXT), ("тайные", Hint.HIDDEN), ("вовсе", Hint.HIDDEN),
    ]  # fmt: skip


def test_footnotes_tables_boxes_and_sections() -> None:
    note = (
        "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Статья изменена Законом РК от "
        "01.02.2030 № 7-IX.</text:p></text:note-body></text:note>"
    )
    cells = "".join(f"<table:table-cell><text:p>{text}</text:p></table:table-cell>" for text in ("1.", "чаша"))
    text = (
        p('<text:bookmark text:name="_x"/><text:bookmark-start text:name="lamp1"/>Статья 1. Цены')
        + f"<text:section>{p(f'Цены таковы.{note}')}</text:section>"
        + f"<table:table><table:table-column/><table:table-header-rows><table:table-row>{cells}</table:table-row>"
        "</table:table-header-rows></table:table>"
        + p("Всё.<draw:frame><draw:text-box><text:p>В рамке.</text:p></draw:text-box></draw:frame>")
    )
    edition = read(text)
    article = edition.articles[0]
    assert (article.anchor, article.text) == ("lamp1", "Цены таковы.\n1.\tчаша\nВсё.\nВ рамке.")
    assert [note.kind for note in article.notes] == [NoteKind.HISTORY]


CHANGES = (
    '<text:tracked-changes><text:changed-region text:id="i"><text:insertion/></text:changed-region>'
    '<text:changed-region text:id="d"><text:deletion><text:p>гас</text:p><text:p>нет</text:p></text:deletion>'
    '</text:changed-region><text:changed-region text:id="f"><text:format-change/></text:changed-region>'
    '<text:changed-region text:id="j"><text:insertion/></text:changed-region></text:tracked-changes>'
)
CHANGED = (
    CHANGES
    + p(
        'Лампа <text:change text:change-id="d"/><text:change-start text:change-id="i"/>горит<text:change-end '
        'text:change-id="i"/>. <text:change-start text:change-id="f"/>Да<text:change-end text:change-id="f"/>'
    )
    + p('Начало<text:change-start text:change-id="j"/> вставки')
    + p(
        f'вставка<text:note><text:note-body>{p("x")}</text:note-body></text:note><text:change-end text:change-id="j"/>'
        " и конец."
    )
)  # fmt: skip


def test_tracked_changes_are_refused_unless_the_user_says_what_they_are() -> None:
    with pytest.raises(UnreadableError, match=r"tracked changes \(3\)"):
        texts(CHANGED)
    assert texts(CHANGED, revisions="accept") == ["Лампа горит. Да", "Начало вставки", "вставка и конец.", "x"]
    assert texts(CHANGED, revisions="reject") == ["Лампа гас\nнет. Да", "Начало и конец."]


def test_a_file_that_is_no_text_is_refused() -> None:
    with pytest.raises(UnreadableError, match="no text document"):
        paragraphs_of_odt(open_document("").replace(b"content.xml", b"konkret.xml"), name="x.odt")
    assert texts("") == []
