"""The text of a Word file as paragraphs, in the order in which a person reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawdiff.reading.docx.numbering import Numbering
from lawdiff.reading.docx.package import Package
from lawdiff.reading.docx.runs import Content, Runs
from lawdiff.reading.docx.styles import Styles, integer
from lawdiff.reading.errors import UnreadableError
from lawdiff.reading.limits import LIMITS, Limits
from lawdiff.reading.paragraphs import Extract, Hint, Paragraph, Revisions, extract_of
from lawdiff.reading.tables import paragraphs_of_table
from lawdiff.reading.xml_tree import local_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element

_CHANGES = (
    "ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "numberingChange",
)  # fmt: skip
_TRANSPARENT = frozenset({"sdt", "sdtContent", "customXml", "smartTag", "ins", "del", "moveFrom", "moveTo", "Choice"})
_CONTAINERS = _TRANSPARENT | {"AlternateContent", "body"}
_NO_OUTLINE = 9


def paragraphs_of_docx(
    data: bytes, *, name: str, revisions: Revisions = Revisions.REFUSE, limits: Limits = LIMITS
) -> Extract:
    """The paragraphs of a Word file.

    Numbers that exist only as Word numbering stand in the text as labels; the words of footnotes and endnotes follow
    the paragraph that refers to them; running heads and comments are not read.

    Args:
        data: the bytes of the file.
        name: what messages call it.
        revisions: what to do with tracked changes.
        limits: how large and how deep it may be.

    Raises:
        UnreadableError: it is no Word file, it is damaged, or it holds tracked changes and `revisions` refuses them.
    """
    package = Package(data, name, limits)
    w = package.document.tag.removesuffix("document")
    if revisions is Revisions.REFUSE:
        _refuse_changes(package.document, name, w)
    return extract_of(_Body(package, revisions, w).paragraphs())


def _refuse_changes(document: _Element, name: str, w: str) -> None:
    changed = sum(1 for _ in document.iter(*(f"{w}{tag}" for tag in _CHANGES)))
    if changed:
        raise UnreadableError(
            name,
            f"it holds tracked changes ({changed} marks), and which text is the law's is not for a program to guess",
            "read it with --revisions accept or --revisions reject",
        )


class _Body:
    """Walks a document."""

    def __init__(self, package: Package, revisions: Revisions, w: str) -> None:
        self.package = package
        self.w = w
        self.rejects = revisions is Revisions.REJECT
        self.styles = Styles(package.part("styles"), w)
        self.numbering = Numbering(package.part("numbering"), w)
        self.runs = Runs(self.styles, revisions, w)
        self.gone = "ins" if self.rejects else "del"
        self.moved = "moveTo" if self.rejects else "moveFrom"
        self.open: Content | None = None
        self.open_label = ""
        self.open_hint = Hint.TEXT
        self.notes: dict[str, dict[str, _Element]] = {}

    def paragraphs(self) -> Iterator[Paragraph]:
        body = self.package.document.find(f"{self.w}body")
        if body is not None:
            yield from self._blocks(body)
        yield from self._close()

    def _blocks(self, holder: _Element) -> Iterator[Paragraph]:
        for element in holder:
            name = local_name(element.tag)
            if name == "p":
                yield from self._paragraph(element)
            elif name == "tbl":
                yield from self._close()
                yield from paragraphs_of_table(self._rows(element))
            elif name in _CONTAINERS and name not in {self.gone, self.moved}:
                if name == "AlternateContent":
                    chosen = next(iter(element), None)
                    yield from self._blocks(chosen) if chosen is not None else ()
                else:
                    yield from self._blocks(element)

    def _paragraph(self, element: _Element) -> Iterator[Paragraph]:
        w = self.w
        properties = element.find(f"{w}pPr")
        if self.open is None:
            self.open = Content()
            self.open_label, self.open_hint = self._opening(properties)
        self.runs.read(element, self.open)
        mark = None if properties is None else properties.find(f"{w}rPr")
        if mark is not None and (mark.find(f"{w}{self.gone}") is not None or mark.find(f"{w}{self.moved}") is not None):
            return  # its end is not there: the next paragraph goes on in it
        yield from self._close()

    def _close(self) -> Iterator[Paragraph]:
        content, self.open = self.open, None
        if content is None:
            return
        text = "".join(content.pieces)
        # An empty paragraph shows no number, though Word counts it.
        yield Paragraph(self.open_label + text if text.strip() else "", content.anchor, self.open_hint)
        if content.hidden:
            yield Paragraph("".join(content.hidden), "", Hint.HIDDEN)
        for kind, identifier in content.footnotes:
            yield from self._footnote(kind, identifier)
        for box in content.boxes:
            yield from self._blocks(box)

    def _opening(self, properties: _Element | None) -> tuple[str, Hint]:
        """The label of a paragraph, counted by its list, and whether it is a heading."""
        w = self.w
        style_id: str | None = None
        numbering: tuple[str, int] | None = None
        outline: int | None = None
        own = None
        if properties is not None:
            before = properties.find(f"{w}pPrChange/{w}pPr") if self.rejects else None
            properties = properties if before is None else before
            for element in properties:
                name = local_name(element.tag)
                if name == "pStyle":
                    style_id = element.get(f"{w}val", "")
                elif name == "numPr":
                    own = element
                elif name == "outlineLvl":
                    outline = integer(element.get(f"{w}val"), _NO_OUTLINE)
        style = self.styles[style_id]
        numbering = style.numbering
        if own is not None:
            number, level = own.find(f"{w}numId"), own.find(f"{w}ilvl")
            identifier = (numbering[0] if numbering else "") if number is None else number.get(f"{w}val", "")
            depth = (numbering[1] if numbering else 0) if level is None else integer(level.get(f"{w}val"))
            numbering = (identifier, depth) if identifier not in {"", "0"} else None
        is_heading = style.is_heading if outline is None else outline < _NO_OUTLINE
        label = self.numbering.label(numbering) if numbering else ""
        return label, Hint.HEADING if is_heading else Hint.TEXT

    def _footnote(self, kind: str, identifier: str) -> Iterator[Paragraph]:
        held = self.notes.get(kind)
        if held is None:
            root = self.package.part(kind)
            held = self.notes[kind] = {} if root is None else {note.get(f"{self.w}id", ""): note for note in root}
        note = held.get(identifier)
        if note is not None:
            pieces = [
                "".join(self.runs.read(paragraph, Content()).pieces).strip() for paragraph in note.iter(f"{self.w}p")
            ]
            yield Paragraph(" ".join(piece for piece in pieces if piece), "", Hint.FOOTNOTE)

    def _rows(self, table: _Element) -> Iterator[Sequence[Sequence[Paragraph]]]:
        w = self.w
        for row in table.iter(f"{w}tr"):
            if self._table_of(row) is not table:
                continue
            change = row.find(f"{w}trPr/{w}{self.gone}")
            if change is not None:
                continue
            cells = []
            for cell in row.iter(f"{w}tc"):
                if self._table_of(cell) is not table or cell.find(f"{w}tcPr/{w}cell{self.gone.title()}") is not None:
                    continue
                cells.append([*self._blocks(cell), *self._close()])
            yield cells

    def _table_of(self, element: _Element) -> _Element | None:
        return next(element.iterancestors(f"{self.w}tbl"), None)
