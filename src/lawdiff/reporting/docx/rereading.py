"""Reads a redline back: the paragraphs that remain when every revision is accepted, or rejected.

It knows nothing of how the document was written; every redline is checked with it before anyone sees it.
"""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from zipfile import ZipFile

from lxml import etree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_GOES = {
    "accept": frozenset({f"{_W}del", f"{_W}moveFrom"}),
    "reject": frozenset({f"{_W}ins", f"{_W}moveTo"}),
}
_TEXTS = frozenset({f"{_W}t", f"{_W}delText"})
_LETTERS = {f"{_W}br": "\n", f"{_W}tab": "\t", f"{_W}cr": "\n"}


class RedlineError(RuntimeError):
    """A redline that would not give back both editions: a fault of lawdiff, never of its input."""


def accepted(document: bytes) -> list[str]:
    """The paragraphs of a redline's body with all revisions accepted.

    Args:
        document: the DOCX file, or its `word/document.xml`.
    """
    return _paragraphs(_body(document), "accept")


def rejected(document: bytes) -> list[str]:
    """The paragraphs of a redline's body with all revisions rejected."""
    return _paragraphs(_body(document), "reject")


def check_redline(document: bytes, old: Sequence[str], new: Sequence[str]) -> None:
    """A redline must give back the paragraphs of the old edition when rejected, of the new one when accepted.

    Raises:
        RedlineError: it does not, or its moves are not in pairs; the message names the paragraph.
    """
    body = _body(document)
    for which, decision, wanted in (("old", "reject", old), ("new", "accept", new)):
        found = _paragraphs(body, decision)
        if found == list(wanted) or (not wanted and found == [""]):
            continue
        place = next(
            (at for at, (one, other) in enumerate(zip(found, wanted, strict=False)) if one != other),
            min(len(found), len(wanted)),
        )
        there = wanted[place] if place < len(wanted) else ""
        raise RedlineError(
            f"the redline does not give back the {which} edition at paragraph {place + 1}: {there[:80]!r}"
        )
    _check_moves(body)


def _body(document: bytes) -> etree._Element:
    if document[:2] == b"PK":
        document = ZipFile(BytesIO(document)).read("word/document.xml")
    root = etree.fromstring(document, etree.XMLParser(resolve_entities=False, huge_tree=True))
    body = root.find(f"{_W}body")
    if body is None:
        raise RedlineError("the redline has no body")
    return body


def _paragraphs(body: etree._Element, decision: str) -> list[str]:
    goes = _GOES[decision]
    paragraphs: list[str] = []
    held: list[str] = []
    for node in body:
        if node.tag != f"{_W}p":
            continue
        end_goes = False
        for child in node:
            if child.tag == f"{_W}pPr":
                mark = child.find(f"{_W}rPr")
                end_goes = mark is not None and any(each.tag in goes for each in mark)
            elif child.tag not in goes:
                _gather(child, goes, held)
        if not end_goes:
            paragraphs.append("".join(held))
            held = []
    if held:
        paragraphs.append("".join(held))
    return paragraphs


def _gather(node: etree._Element, goes: frozenset[str], held: list[str]) -> None:
    if node.tag == f"{_W}r":
        for piece in node:
            if piece.tag in _TEXTS:
                held.append(piece.text or "")
            elif piece.tag in _LETTERS:
                held.append(_LETTERS[piece.tag])
        return
    for child in node:
        if child.tag not in goes:
            _gather(child, goes, held)


def _check_moves(body: etree._Element) -> None:
    """Each move has one beginning and one end on either side, and the same words on both."""
    words: dict[str, dict[str, str]] = {}
    for side in ("moveFrom", "moveTo"):
        name, opened, gathered = "", "", {}
        for node in body.iter(f"{_W}{side}RangeStart", f"{_W}{side}RangeEnd", f"{_W}{side}"):
            if node.tag.endswith("RangeStart"):
                if opened:
                    raise RedlineError(f"a move begins within the move {name!r}")
                name, opened = node.get(f"{_W}name", ""), node.get(f"{_W}id", "")
                gathered[name] = ""
            elif node.tag.endswith("RangeEnd"):
                if node.get(f"{_W}id") != opened:
                    raise RedlineError(f"the move {name!r} does not end where it should")
                opened = ""
            elif len(node):  # else it is the mark at the end of a paragraph
                if not opened:
                    raise RedlineError("moved words stand outside of every move")
                held: list[str] = []
                _gather(node, frozenset(), held)
                gathered[name] += "".join(held)
        if opened:
            raise RedlineError(f"the move {name!r} has no end")
        words[side] = gathered
    if words["moveFrom"] != words["moveTo"]:
        raise RedlineError("the halves of a move do not hold the same words")
