"""Rich Text Format (Microsoft, version 1.9.1): paragraphs, tables, footnotes and tracked changes."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from lawdiff.reading.errors import UnreadableError
from lawdiff.reading.limits import LIMITS, LimitError, Limits
from lawdiff.reading.paragraphs import Extract, Hint, Paragraph, Revisions, extract_of, raised
from lawdiff.reading.tables import paragraphs_of_table

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?"
    r"|(?P<bytes>(?:\\'[0-9a-fA-F]{2})+)"
    r"|\\(?P<sign>[^a-zA-Z])"
    r"|(?P<brace>[{}])"
    r"|(?P<plain>[^\\{}\r\n]+)"
    r"|[\r\n]+|\\\Z",
    re.DOTALL,
)
_SKIPPED = frozenset({
    "colortbl", "stylesheet", "info", "pict", "object", "header", "headerl", "headerr", "headerf", "footer", "footerl",
    "footerr", "footerf", "fldinst", "filetbl", "listtable", "listoverridetable", "revtbl", "rsidtbl", "generator",
    "xe", "tc",
    "ftnsep",
    "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "private", "nonshppict", "sp", "template", "annotation",
    "atnid", "atnauthor", "atndate", "atnref", "datafield", "pn", "nonesttables", "pgdsctbl", "themedata", "bkmkend",
})  # fmt: skip
_SIGNS: Mapping[str, str] = {
    "tab": " ", "line": "\n", "emdash": "—", "endash": "–", "emspace": " ", "enspace": " ", "qmspace": " ",
    "bullet": "•",
    "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "lbr": "\n",
}  # fmt: skip
_ESCAPED = {"~": "\xa0", "_": "-", "-": "", "{": "{", "}": "}", "\\": "\\"}
_ENDS = frozenset({"par", "sect", "page", "column"})
_CHARSETS = {
    0: "cp1252", 77: "mac_roman", 89: "mac_cyrillic", 161: "cp1253", 162: "cp1254", 177: "cp1255", 178: "cp1256",
    186: "cp1257", 204: "cp1251", 238: "cp1250",
}  # fmt: skip
_SURROGATES = 0xD800
_PRIVATE = 0x10000


@dataclass(frozen=True, slots=True)
class _State:
    """What a group may change, and what comes back behind it."""

    skips: bool = False
    goes_into: str = ""
    unicode_skip: int = 1
    encoding: str = ""
    hidden: bool = False
    raises: bool = False
    gone: bool = False


def paragraphs_of_rtf(
    data: bytes, *, name: str, revisions: Revisions = Revisions.REFUSE, limits: Limits = LIMITS
) -> Extract:
    r"""The paragraphs of a Rich Text file.

    Args:
        data: the bytes of the file.
        name: what messages call it.
        revisions: what to do with tracked changes.
        limits: how deep its groups may stand in each other.

    Raises:
        UnreadableError: it holds tracked changes and `revisions` refuses them.
        LimitError: it is deeper than the bounds.

    >>> held = rb"{\rtf1\ansi\ansicpg1251 \'d1\'f2\'e0\'f2\'fc\'ff 1. \u1051?\u1072?\u1084?\u1087?\u1099?\par}"
    >>> paragraphs_of_rtf(held, name="x.rtf").paragraphs[0].text
    'Статья 1. Лампы'
    """
    reader = _Reader(name, revisions, limits)
    reader.read(data.decode("latin-1"))
    return extract_of(reader.done)


@dataclass(slots=True)
class _Open:
    pieces: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    anchor: str = ""


class _Reader:
    def __init__(self, name: str, revisions: Revisions, limits: Limits) -> None:
        self.name = name
        self.revisions = revisions
        self.limits = limits
        self.state = _State()
        self.stack: list[_State] = []
        self.done: list[Paragraph] = []
        self.open = _Open()
        self.footnote: list[str] = []
        self.bookmark: list[str] = []
        self.fonts: dict[str, str] = {}
        self.font = ""
        self.code_page = "cp1252"
        self.to_skip = 0
        self.in_table = self.is_heading = False
        self.cell: list[Paragraph] = []
        self.row: list[list[Paragraph]] = []
        self.rows: list[list[list[Paragraph]]] = []

    def read(self, text: str) -> None:
        position = 0
        match = _TOKEN.match
        while found := match(text, position):
            position = found.end()
            kind = found.lastgroup
            if kind == "plain":
                self.put(self.after_unicode(found[0]))
            elif kind in {"word", "number"}:
                if found["word"] == "bin":
                    position += max(0, int(found["number"] or 0))
                else:
                    self.control(found["word"], found["number"])
            elif kind == "bytes":
                self.encoded(found[0])
            elif kind == "brace":
                self.brace(found[0])
                if not self.stack and found[0] == "}":
                    break
            elif kind == "sign":
                self.escaped(found["sign"])
        self.end_paragraph()
        self.end_table()

    def after_unicode(self, text: str) -> str:
        """What is left of plain text behind a character in Unicode, which a stand-in of older programs follows."""
        if not self.to_skip:
            return text
        skipped = min(self.to_skip, len(text))
        self.to_skip -= skipped
        return text[skipped:]

    def encoded(self, run: str) -> None:
        data = bytes.fromhex(run.replace("\\'", ""))
        if self.to_skip:
            skipped = min(self.to_skip, len(data))
            self.to_skip -= skipped
            data = data[skipped:]
        if data and not self.state.skips:
            self.put(data.decode(self.state.encoding or self.code_page, "replace"))

    def put(self, text: str) -> None:
        state = self.state
        if state.skips or state.gone or not text:
            return
        if state.goes_into == "footnote":
            self.footnote.append(text)
        elif state.goes_into == "bkmkstart":
            self.bookmark.append(text)
        elif state.goes_into == "fonttbl":
            pass
        elif state.hidden:
            self.open.hidden.append(text)
        else:
            self.open.pieces.append(raised(self.open.pieces, text) if state.raises else text)

    def brace(self, brace: str) -> None:
        self.to_skip = 0
        if brace == "{":
            if len(self.stack) >= self.limits.depth:
                raise LimitError(self.name, f"more than {self.limits.depth} of its groups stand in each other", "depth")
            self.stack.append(self.state)
            return
        left = self.state
        self.state = self.stack.pop() if self.stack else _State()
        if left.goes_into != self.state.goes_into:
            if left.goes_into == "footnote":
                self.open.notes.append("".join(self.footnote))
                self.footnote = []
            elif left.goes_into == "bkmkstart":
                name = "".join(self.bookmark).strip()
                self.open.anchor = self.open.anchor or ("" if name.startswith("_") else name)
                self.bookmark = []

    def escaped(self, sign: str) -> None:
        self.to_skip = 0
        if sign == "*":
            # What follows is left out by programs that do not know it.
            self.state = replace(self.state, goes_into="*")
        elif sign in "\r\n":
            self.end_paragraph()
        else:
            self.put(_ESCAPED.get(sign, ""))

    def control(self, word: str, number: str | None) -> None:
        state = self.state
        if word == "u":
            if not state.skips and number:
                self.put(_character(int(number)))
            self.to_skip = state.unicode_skip
            return
        self.to_skip = 0
        if state.goes_into == "*":
            known = word if word in {"bkmkstart", "shppict", "ud", "shptxt"} else ""
            self.state = replace(state, skips=state.skips or not known or word == "shppict", goes_into="")
            if word == "bkmkstart":
                self.state = replace(self.state, goes_into=word)
            elif word == "ud":
                self.state = replace(self.state, skips=False)
            return
        if word in _SKIPPED or word == "upr":
            self.state = replace(state, skips=True)
        elif word == "fonttbl":
            self.state = replace(state, goes_into=word)
        elif state.skips:
            return
        elif word in _SIGNS:
            self.put(_SIGNS[word])
        elif word in _ENDS:
            self.end_paragraph()
        else:
            taker = _TAKERS.get(word)
            if taker:
                taker(self, word, number)

    # Properties ------------------------------------------------------------------------------------------

    def code_page_is(self, _word: str, number: str | None) -> None:
        self.code_page = _codec(f"cp{number}", self.code_page)

    def charset_is(self, _word: str, number: str | None) -> None:
        if self.state.goes_into == "fonttbl" and self.font:
            self.fonts[self.font] = _CHARSETS.get(int(number or 0), "")

    def font_is(self, _word: str, number: str | None) -> None:
        if self.state.goes_into == "fonttbl":
            self.font = number or ""
        else:
            self.state = replace(self.state, encoding=self.fonts.get(number or "", ""))

    def skip_is(self, _word: str, number: str | None) -> None:
        self.state = replace(self.state, unicode_skip=min(16, max(0, int(number or 1))))

    def plain(self, _word: str, _number: str | None) -> None:
        self.state = replace(self.state, hidden=False, raises=False, gone=False)

    def hidden(self, _word: str, number: str | None) -> None:
        self.state = replace(self.state, hidden=number != "0")

    def raised(self, word: str, number: str | None) -> None:
        self.state = replace(self.state, raises=word == "super" and number != "0")

    def changed(self, word: str, number: str | None) -> None:
        if number == "0":
            self.state = replace(self.state, gone=False)
            return
        if self.revisions is Revisions.REFUSE:
            raise UnreadableError(
                self.name,
                "it holds tracked changes, and which text is the law's is not for a program to guess",
                "read it with --revisions accept or --revisions reject",
            )
        gone = "deleted" if self.revisions is Revisions.ACCEPT else "revised"
        self.state = replace(self.state, gone=self.state.gone or word == gone)

    def footnotes(self, _word: str, _number: str | None) -> None:
        self.state = replace(self.state, goes_into="footnote")

    # Paragraphs and tables -------------------------------------------------------------------------------

    def paragraph_is(self, word: str, number: str | None) -> None:
        if self.state.goes_into == "footnote":
            return
        if word == "pard":
            self.in_table = self.is_heading = False
        elif word == "intbl":
            self.in_table = True
        else:
            self.is_heading = number != "9"

    def end_paragraph(self) -> None:
        if self.state.goes_into == "footnote":
            self.footnote.append(" ")
            return
        if self.state.gone:
            return  # its end is not there: the next paragraph goes on in it
        opened, self.open = self.open, _Open()
        hint = Hint.HEADING if self.is_heading else Hint.TEXT
        paragraphs = [Paragraph("".join(opened.pieces), opened.anchor, hint)]
        if opened.hidden:
            paragraphs.append(Paragraph("".join(opened.hidden), "", Hint.HIDDEN))
        paragraphs.extend(Paragraph(note, "", Hint.FOOTNOTE) for note in opened.notes)
        if self.in_table:
            self.cell.extend(paragraphs)
        else:
            self.end_table()
            self.done.extend(paragraphs)

    def end_cell(self, _word: str, _number: str | None) -> None:
        self.in_table = True
        self.end_paragraph()
        self.row.append(self.cell)
        self.cell = []

    def end_row(self, _word: str, _number: str | None) -> None:
        self.rows.append(self.row)
        self.row = []

    def end_table(self) -> None:
        if self.cell:
            self.row.append(self.cell)
        if self.row:
            self.rows.append(self.row)
        self.done.extend(paragraphs_of_table(self.rows))
        self.cell, self.row, self.rows = [], [], []


def _character(code: int) -> str:
    code = code + _PRIVATE if code < 0 else code
    return chr(code) if 0 < code < _SURROGATES or 0xE000 <= code < _PRIVATE else "\ufffd"


def _codec(name: str, otherwise: str) -> str:
    try:
        return codecs.lookup(name).name
    except LookupError:
        return otherwise


_TAKERS: Mapping[str, Callable[[_Reader, str, str | None], None]] = {
    "ansicpg": _Reader.code_page_is,
    "fcharset": _Reader.charset_is,
    "f": _Reader.font_is,
    "uc": _Reader.skip_is,
    "plain": _Reader.plain,
    "v": _Reader.hidden,
    "super": _Reader.raised,
    "sub": _Reader.raised,
    "nosupersub": _Reader.raised,
    "deleted": _Reader.changed,
    "revised": _Reader.changed,
    "footnote": _Reader.footnotes,
    "pard": _Reader.paragraph_is,
    "intbl": _Reader.paragraph_is,
    "outlinelevel": _Reader.paragraph_is,
    "cell": _Reader.end_cell,
    "nestcell": _Reader.end_cell,
    "row": _Reader.end_row,
    "nestrow": _Reader.end_row,
}
