"""The text of an OpenDocument file as paragraphs, in the order in which a person reads them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lawdiff.reading.archive import open_archive
from lawdiff.reading.errors import UnreadableError
from lawdiff.reading.limits import LIMITS, Limits
from lawdiff.reading.odt.counting import Counter
from lawdiff.reading.odt.names import DRAW, OFFICE, TABLE, TEXT, XML_ID
from lawdiff.reading.odt.styles import Styles, integer, styles_of
from lawdiff.reading.paragraphs import Extract, Hint, Paragraph, Revisions, extract_of, raised
from lawdiff.reading.tables import paragraphs_of_table
from lawdiff.reading.xml_tree import xml_root

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lxml.etree import _Element

_SPACES = re.compile(r"[ \t\r\n]+")
_WALKED_INTO = frozenset({
    f"{TEXT}section", f"{TEXT}table-of-content", f"{TEXT}index-body", f"{TEXT}index-title",
    f"{TEXT}alphabetical-index", f"{TEXT}user-index", f"{TEXT}illustration-index", f"{TEXT}table-index",
    f"{TEXT}object-index", f"{TEXT}bibliography",
    f"{OFFICE}text",
})  # fmt: skip
_ROW_HOLDERS = frozenset({f"{TABLE}table-rows", f"{TABLE}table-header-rows", f"{TABLE}table-row-group"})
_SKIPPED = frozenset({
    f"{OFFICE}annotation", f"{OFFICE}annotation-end", f"{TEXT}note-citation", f"{TEXT}tracked-changes",
    f"{TEXT}ruby-text", f"{TEXT}sequence-decls", f"{OFFICE}forms", f"{TEXT}variable-decls", f"{TEXT}user-field-decls",
})  # fmt: skip
_MOST_SPACES = 200


def paragraphs_of_odt(
    data: bytes, *, name: str, revisions: Revisions = Revisions.REFUSE, limits: Limits = LIMITS
) -> Extract:
    """The paragraphs of an OpenDocument text.

    Args:
        data: the bytes of the file.
        name: what messages call it.
        revisions: what to do with tracked changes.
        limits: how large and how deep it may be.

    Raises:
        UnreadableError: it is no such file, it is damaged, or it holds tracked changes and `revisions` refuses them.
        LimitError: it is larger or deeper than the bounds.
    """
    archive = open_archive(data, name, limits)

    def root(member: str) -> _Element | None:
        return xml_root(archive.read(member), name, limits) if member in archive else None

    content = root("content.xml")
    text = None if content is None else content.find(f"{OFFICE}body/{OFFICE}text")
    if text is None:
        raise UnreadableError(name, "this archive holds no text document", "save the text as .odt or as plain text")
    changes = _changes(text)
    if changes and revisions is Revisions.REFUSE:
        raise UnreadableError(
            name,
            f"it holds tracked changes ({len(changes)}), and which text is the law's is not for a program to guess",
            "read it with --revisions accept or --revisions reject",
        )
    styles = styles_of([root("styles.xml"), content])
    body = _Body(styles, changes if revisions is Revisions.REJECT else {})
    body.blocks(text)
    body.close()
    return extract_of(body.done)


def _changes(text: _Element) -> dict[str, _Element]:
    """What was inserted or deleted, by the identifiers of the marks in the text."""
    changes = {}
    for region in text.iter(f"{TEXT}changed-region"):
        identifier = region.get(XML_ID, "") or region.get(f"{TEXT}id", "")
        for change in region:
            if change.tag in {f"{TEXT}insertion", f"{TEXT}deletion"}:
                changes[identifier] = change
    return changes


@dataclass(slots=True)
class _Open:
    label: str = ""
    hint: Hint = Hint.TEXT
    anchor: str = ""
    pieces: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    later: list[Paragraph] = field(default_factory=list)
    boxes: list[_Element] = field(default_factory=list)


class _Body:
    """Walks a text. `undone` holds the changes that are to be undone, by the identifiers of their marks."""

    def __init__(self, styles: Styles, undone: Mapping[str, _Element]) -> None:
        self.styles = styles
        self.undone = undone
        self.done: list[Paragraph] = []
        self.open: _Open | None = None
        self.skipping: set[str] = set()
        self.outline = Counter(styles.outline)
        self.lists: dict[str, Counter] = {}
        self.waiting_label = ""

    def blocks(self, holder: _Element) -> None:
        """Read what stands in a body, a section, an item, a cell or a box."""
        for element in holder:
            tag = element.tag
            if tag in {f"{TEXT}p", f"{TEXT}h"}:
                self.paragraph(element)
            elif tag == f"{TEXT}list":
                self.list_(element, 1, "", None)
            elif tag == f"{TABLE}table":
                self.close()
                done = self.done
                rows = list(self.rows(element))
                self.done = done
                done.extend(paragraphs_of_table(rows))
            elif tag in _WALKED_INTO:
                self.blocks(element)
            elif tag in {f"{TEXT}change-start", f"{TEXT}change-end"}:
                self.mark(element)

    def list_(self, element: _Element, depth: int, style: str, outer: Counter | None) -> None:
        """Read a list; one inside another belongs to it and is a level deeper."""
        style = element.get(f"{TEXT}style-name") or style
        counter = outer
        if counter is None:
            continued = element.get(f"{TEXT}continue-list") or (
                style if element.get(f"{TEXT}continue-numbering") == "true" else ""
            )
            counter = self.lists.get(continued) or Counter(self.styles.lists.get(style, {}))
            self.lists[style] = counter
            self.lists[element.get(XML_ID, style)] = counter
        for item in element:
            if item.tag not in {f"{TEXT}list-item", f"{TEXT}list-header"}:
                continue
            start = item.get(f"{TEXT}start-value")
            labelled = item.tag == f"{TEXT}list-header"
            for inner in item:
                if inner.tag == f"{TEXT}list":
                    self.list_(inner, depth + 1, style, counter)
                elif inner.tag in {f"{TEXT}p", f"{TEXT}h"}:
                    self.waiting_label = "" if labelled else counter.label(depth, integer(start) if start else None)
                    self.paragraph(inner, in_list=True)
                    labelled = True
                else:
                    self.blocks([inner])  # type: ignore[arg-type]  # any series of elements does

    def paragraph(self, element: _Element, *, in_list: bool = False) -> None:
        """Read one paragraph or heading."""
        if self.open is None:
            self.open = _Open(self.waiting_label)
            if element.tag == f"{TEXT}h":
                self.open.hint = Hint.HEADING
                level = integer(element.get(f"{TEXT}outline-level"), 1)
                if not in_list and element.get(f"{TEXT}is-list-header") != "true":
                    self.open.label = self.outline.label(level)
        self.waiting_label = ""
        hidden = self.styles.look(element.get(f"{TEXT}style-name", "")).is_hidden
        self.inline(element, self.open, hidden=hidden, raises=False)
        if not self.skipping:
            # Where the end of a paragraph was inserted with what is undone, the next one goes on in it.
            self.close()

    def close(self) -> None:
        """End the paragraph that is open."""
        opened, self.open = self.open, None
        if opened is None:
            return
        text = "".join(opened.pieces)
        self.done.append(Paragraph(opened.label + text if text.strip() else "", opened.anchor, opened.hint))
        if opened.hidden:
            self.done.append(Paragraph("".join(opened.hidden), "", Hint.HIDDEN))
        self.done.extend(opened.later)
        for box in opened.boxes:
            self.blocks(box)
            self.close()

    def inline(self, element: _Element, into: _Open, *, hidden: bool, raises: bool) -> None:
        """Read the words of an element and of what stands in it."""
        self.words(element.text, into, hidden=hidden, raises=raises)
        for inner in element:
            tag = inner.tag
            if tag in {f"{TEXT}span", f"{TEXT}a", f"{TEXT}ruby", f"{TEXT}ruby-base", f"{TEXT}meta", f"{DRAW}a"}:
                look = self.styles.look(inner.get(f"{TEXT}style-name", ""))
                self.inline(inner, into, hidden=hidden or look.is_hidden, raises=raises or look.raises)
            elif tag == f"{TEXT}s":
                into.pieces.append(" " * min(_MOST_SPACES, integer(inner.get(f"{TEXT}c"), 1)))
            elif tag == f"{TEXT}tab":
                into.pieces.append(" ")
            elif tag == f"{TEXT}line-break":
                into.pieces.append("\n")
            elif tag in {f"{TEXT}bookmark", f"{TEXT}bookmark-start"}:
                name = inner.get(f"{TEXT}name", "")
                into.anchor = into.anchor or ("" if name.startswith("_") else name)
            elif tag == f"{TEXT}note":
                self.note(inner, into)
            elif tag in {f"{TEXT}change", f"{TEXT}change-start", f"{TEXT}change-end"}:
                self.mark(inner)
            elif tag == f"{DRAW}frame":
                into.boxes.extend(inner.iter(f"{DRAW}text-box"))
            elif tag not in _SKIPPED and not callable(tag):
                # Fields (dates, numbers of pages, references) hold what they show.
                self.inline(inner, into, hidden=hidden, raises=raises)
            self.words(inner.tail, into, hidden=hidden, raises=raises)

    def words(self, text: str | None, into: _Open, *, hidden: bool, raises: bool) -> None:
        """Add words; white space is folded as the format demands."""
        if not text or self.skipping:
            return
        folded = _SPACES.sub(" ", text)
        if hidden:
            into.hidden.append(folded)
        else:
            into.pieces.append(raised(into.pieces, folded) if raises else folded)

    def note(self, element: _Element, into: _Open) -> None:
        """Keep a footnote or endnote for the end of its paragraph."""
        if self.skipping:
            return
        pieces = []
        for paragraph in element.iter(f"{TEXT}p"):
            inner = _Open()
            self.inline(paragraph, inner, hidden=False, raises=False)
            pieces.append("".join(inner.pieces).strip())
        into.later.append(Paragraph(" ".join(filter(None, pieces)), "", Hint.FOOTNOTE))

    def mark(self, element: _Element) -> None:
        """Undo a change at its mark: leave out what was inserted, put back what was deleted."""
        identifier = element.get(f"{TEXT}change-id", "")
        change = self.undone.get(identifier)
        if change is None:
            return
        if element.tag == f"{TEXT}change-start":
            self.skipping.add(identifier)
        elif element.tag == f"{TEXT}change-end":
            self.skipping.discard(identifier)
        elif change.tag == f"{TEXT}deletion" and self.open is not None and not self.skipping:
            for index, paragraph in enumerate(change.iter(f"{TEXT}p", f"{TEXT}h")):
                if index:
                    self.open.pieces.append("\n")
                self.inline(paragraph, self.open, hidden=False, raises=False)

    def rows(self, table: _Element) -> Iterator[Sequence[Sequence[Paragraph]]]:
        """The cells of a table's rows; cells that a wider one covers are not there."""
        for part in table:
            if part.tag == f"{TABLE}table-row":
                cells = []
                for cell in part:
                    if cell.tag == f"{TABLE}table-cell":
                        self.done = []
                        self.blocks(cell)
                        self.close()
                        cells.append(self.done)
                yield cells
            elif part.tag in _ROW_HOLDERS:
                yield from self.rows(part)
