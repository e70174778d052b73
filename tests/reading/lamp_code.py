"""An invented code, and its writers: one law as a text in three layouts, a page, a Word file, ODT, RTF, Markdown."""

from __future__ import annotations

import html
import io
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


class Line(NamedTuple):
    """One paragraph of the code: its style (`heading`, `title`, `text`, `note`), its words, with ⟦links⟧."""

    style: str
    text: str


LAMP_CODE = (
    Line("heading", "РАЗДЕЛ 1. ЛАМПЫ И ФОНАРИ"),
    Line("heading", "Глава 1. ЛАМПЫ"),
    Line("title", "Статья 1. Содержание ламп"),
    Line("text", "1. Лампа содержится горящей, если в ней есть масло, как сказано в статье ⟦2⟧ настоящего Кодекса."),
    Line("text", "2. Лампой признается:"),
    Line("text", "1) сосуд с фитилем;"),
    Line("text", "2) сосуд без фитиля:"),
    Line("text", "а) стеклянный;"),
    Line("text", "б) глиняный;"),
    Line("text", "3) фонарь."),
    Line("text", "Прочие сосуды лампами не являются."),
    Line("text", "Примечание. Маслом в настоящей статье признается и воск."),
    Line(
        "note",
        "Сноска. Статья 1 с изменениями, внесенными законами РК от 01.02.2030 ⟦№ 7-IX⟧ (вводится в действие "
        "с 01.03.2030); от 05.06.2031 ⟦№ 20-IX⟧ (вводится в действие по истечении десяти календарных дней после дня "
        "его первого официального опубликования).",
    ),
    Line("title", "Статья 1-1. Кража масла"),
    Line("text", "1. Тайное изъятие масла из чужой лампы –"),
    Line("text", "наказывается штрафом в размере до двух чаш масла."),
    Line("text", "2. То же деяние, совершенное:"),
    Line("text", "1) ночью;"),
    Line("text", "2) группой лиц, –"),
    Line("text", "наказывается лишением свободы на срок от двух до пяти лет."),
    Line(
        "note",
        "Сноска. Глава 1 дополнена статьей 1-1 в соответствии с Законом РК от 01.02.2030 ⟦№ 7-IX⟧ (вводится в действие "
        "с 01.03.2030).",
    ),
    Line("heading", "Глава 2. ФОНАРИ"),
    Line("title", "Статья 2. Зажигание фонарей"),
    Line("text", "Фонари зажигаются с закатом."),
    Line("title", "Статья 3. Исключена Законом РК от 05.06.2031 ⟦№ 20-IX⟧ (вводится в действие с 01.07.2031)."),
    Line("title", "Статья 4. Тушение фонарей"),
    Line("text", "1. Фонари тушатся с восходом."),
    Line("text", "2. Исключен Законом РК от 05.06.2031 ⟦№ 20-IX⟧ (вводится в действие с 01.07.2031)."),
    Line("text", "3. Фонарщик, уснувший до восхода, –"),
    Line("text", "влечет предупреждение."),
)


def plain(text: str) -> str:
    """Words without the marks of links."""
    return text.replace("⟦", "").replace("⟧", "")


def as_lines(lines: Sequence[Line] = LAMP_CODE) -> bytes:
    return "\n".join(plain(line.text) for line in lines).encode()


def as_wrapped(lines: Sequence[Line] = LAMP_CODE) -> bytes:
    """Blank lines between paragraphs, a line break at each link."""
    return "\n\n".join(line.text.replace("⟦", "\n").replace("⟧", "\n") for line in lines).encode()


def as_run_together(lines: Sequence[Line] = LAMP_CODE) -> bytes:
    return "\n".join(line.text.replace("⟦", "\n").replace("⟧", "\n") for line in lines).encode()


def as_page(lines: Sequence[Line] = LAMP_CODE) -> bytes:
    """A page as the official publisher marks it up, its menu and scripts around it."""
    held = []
    for number, (style, text) in enumerate(lines):
        marked = html.escape(text, quote=False).replace("⟦", '<a href="#z1">').replace("⟧", "</a>")
        if style == "heading":
            held.append(f'<h3 id="z{number}">{marked}</h3>')
        elif style == "title":
            held.append(f'<p><b><a id="z{number}" name="z{number}"></a>{marked}</b></p>')
        elif style == "note":
            broken = html.escape(text, quote=False).replace("⟦", "</span>").replace("⟧", '<span class="note">')
            held.append(f'<span class="note">      {broken}</span><br/>')
        else:
            held.append(f'<p id="z{number}">\n\n\n      {marked}</p>')
    return (
        '<!DOCTYPE html>\n<html lang="ru"><head><meta charset="utf-8"><title>Лампы</title><style>p { color: red }'
        '</style><script>document.write("Статья 9. Ложная")</script></head><body><nav><ul><li><a href="#z2">Статья 1. '
        'Содержание ламп</a></li></ul></nav><div class="container"><article>' + "".join(held) + "</article></div>"
        "<footer>Все права защищены</footer></body></html>"
    ).encode()


def as_docx(lines: Sequence[Line] = LAMP_CODE) -> bytes:
    import docx  # noqa: PLC0415  (only the tests that write Word files need it)

    document = docx.Document()
    for style, text in lines:
        paragraph = document.add_paragraph(style="Heading 1" if style == "heading" else None)
        for index, piece in enumerate(text.replace("⟧", "⟦").split("⟦")):
            run = paragraph.add_run(piece)
            run.italic = bool(index % 2)
    return _saved(document)


def as_odt(lines: Sequence[Line] = LAMP_CODE) -> bytes:
    from odf.opendocument import OpenDocumentText  # noqa: PLC0415
    from odf.text import H, P, Span  # noqa: PLC0415

    document = OpenDocumentText()
    for style, text in lines:
        paragraph = H(outlinelevel=1) if style == "heading" else P()
        for index, piece in enumerate(text.replace("⟧", "⟦").split("⟦")):
            if index % 2:
                paragraph.addElement(Span(text=piece))
            else:
                paragraph.addText(piece)
        document.text.addElement(paragraph)
    return _saved(document)


def as_rtf(lines: Sequence[Line] = LAMP_CODE) -> bytes:
    """Rich text as Word writes it: Cyrillic letters as bytes of Windows-1251, what it lacks in Unicode."""
    held = []
    for _, text in lines:
        pieces = text.replace("⟧", "⟦").split("⟦")
        held.append(
            "".join(f"{{\\i {_rtf(piece)}}}" if index % 2 else _rtf(piece) for index, piece in enumerate(pieces))
        )
    body = "\\par\r\n\\pard ".join(held)
    fonts = r"{\fonttbl{\f0\froman\fcharset204 Times New Roman;}}"
    head = rf"{{\rtf1\ansi\ansicpg1251\deff0{fonts}{{\info{{\author Nobody}}}}\f0\uc1 "
    return f"{head}{body}\\par}}".encode("ascii")


def _rtf(text: str) -> str:
    held = []
    for sign in text:
        if sign in "\\{}":
            held.append(f"\\{sign}")
        elif ord(sign) < 128:
            held.append(sign)
        else:
            encoded = sign.encode("cp1251", "ignore")
            held.append(f"\\'{encoded[0]:02x}" if encoded else f"\\u{ord(sign)}?")
    return "".join(held)


def as_mirror(folder: Path, lines: Sequence[Line] = LAMP_CODE) -> Path:
    """A folder of the law-as-git mirror."""
    folder.mkdir()
    (folder / "meta.yaml").write_text('act_code: "lamps"\nversion_date:\n  rus: 2032-01-01\n', encoding="utf-8")
    (folder / "rus.md").write_text("# Содержание\n", encoding="utf-8")
    (folder / "rus").mkdir()
    held = []
    for number, (style, text) in enumerate(lines):
        marked = text.replace("⟦", "[").replace("⟧", "](rus.md)")
        if style == "note":
            held.append(f"> *{plain(text)}*")
        elif style == "text":
            held.append(marked)
        else:
            held.append(f'<a id="st{number}"></a>\n\n### {marked}')
    (folder / "rus" / "sec001.md").write_text("\n\n".join(held), encoding="utf-8")
    return folder


def _saved(document: Any) -> bytes:
    packed = io.BytesIO()
    document.save(packed)
    return packed.getvalue()
