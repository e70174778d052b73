"""Reads what the peers print: one function a format, from text to pieces."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Final

from lxml import etree

from benchmarks.pieces import Op, Piece, Region

if TYPE_CHECKING:
    from collections.abc import Iterator

# Marks that no statute holds, given to wdiff and dwdiff in place of `[-` and `{+`.
REMOVED: Final = ("\ue001", "\ue002")
ADDED: Final = ("\ue003", "\ue004")

DIFF: Final = "{http://namespaces.shoobx.com/diff}"
GAP: Final = Piece("keep", "", before=" ")

HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
BLOCKS: Final = HEADINGS | {
    *(
        "address",
        "article",
        "body",
        "div",
        "html",
        "li",
        "ol",
        "p",
        "section",
        "table",
        "td",
        "th",
        "tr",
        "ul",
    ),
}


def from_pairs(output: str) -> Region:
    """The benchmark's own form: JSON list of [op, text].

    >>> from_pairs('[["keep", "штраф "], ["add", "и арест"]]')
    (Piece(op='keep', text='штраф ', before=None), Piece(op='add', text='и арест', before=None))
    """
    return tuple(Piece(op, text) for op, text in json.loads(output))


def from_redlines(output: str) -> Region:
    """JSON of redlines: each change names its tokens in both texts; white space may differ in kept runs."""
    data = json.loads(output)
    pieces: list[Piece] = []
    for change in data["changes"]:
        old, new = (
            "".join(data[f"{side}_tokens"][slice(*(change[f"{side}_token_position"] or (0, 0)))])
            for side in ("source", "test")
        )
        if change["type"] == "equal":
            pieces.append(Piece("keep", new, before=old))
            continue
        pieces += [piece for piece in (Piece("remove", old), Piece("add", new)) if piece.text]
    return tuple(pieces)


def from_porcelain(output: str) -> Region:
    r"""git's `--word-diff=porcelain`: a sign, the words, a line break; `~` for a line break of the texts.

    git cuts at white space only and prints the new text's; so where a run of changed words begins or ends,
    the old text has white space that is not printed, and it is put back here.

    >>> "".join(piece.old for piece in from_porcelain("@@ -1 +1 @@\n до\n-двух\n+  трёх\n  лет\n~\n")).split()
    ['до', 'двух', 'лет']
    """
    pieces: list[Piece] = []
    _, _, body = f"\n{output}".partition("\n@@")
    for line in body.split("\n")[1:]:
        if line == "~" or line.startswith("@@"):
            pieces.append(Piece("keep", "\n"))
        elif line and (op := _SIGNS.get(line[0])):
            pieces += [Piece(op, line[1:])] if op == "keep" else [GAP, Piece(op, line[1:]), GAP]
    return tuple(pieces)


def from_marks(output: str) -> Region:
    """wdiff and dwdiff with the marks of this module.

    >>> [(p.op, p.text) for p in from_marks("до \\ue001двух\\ue002 \\ue003трёх\\ue004 лет")]
    [('keep', 'до '), ('remove', 'двух'), ('keep', ' '), ('add', 'трёх'), ('keep', ' лет')]
    """
    pieces: list[Piece] = []
    op: Op = "keep"
    start = 0
    for place, letter in enumerate(output):
        if letter not in _MARKS:
            continue
        if output[start:place]:
            pieces.append(Piece(op, output[start:place]))
        op, start = _MARKS[letter], place + 1
    if output[start:]:
        pieces.append(Piece(op, output[start:]))
    return tuple(pieces)


def from_html(output: str) -> Region:
    """HTML in which `<ins>` and `<del>` mark words; blocks end words.

    >>> [(p.op, p.text) for p in from_html("<p>до <del>двух</del> <ins>трёх</ins></p>") if p.text.strip()]
    [('keep', 'до '), ('remove', 'двух'), ('add', 'трёх')]
    """
    reader = _MarkedPage()
    reader.feed(output)
    reader.close()
    return tuple(reader.pieces)


def from_xmldiff(output: str) -> Region:
    """xmldiff's marked-up file: elements `diff:insert` and `diff:delete`, and attributes of these names.

    A deletion inside an inserted element (one that was moved, then changed) stands in neither text.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    return tuple(_marked_nodes(etree.fromstring(output.encode(), parser), "keep"))


def html_text(page: str) -> str:
    """The words of an HTML page, by the same rules as `from_html`.

    >>> html_text("<html><head><title>x</title></head><body><p>а<b>б</b></p><p>в</p></body></html>").split()
    ['аб', 'в']
    """
    return "".join(piece.text for piece in from_html(page))


def xml_text(document: str) -> str:
    """The words of an XML file, by the same rules as `from_xmldiff`."""
    return "".join(piece.text for piece in from_xmldiff(document))


_SIGNS: Final[dict[str, Op]] = {" ": "keep", "-": "remove", "+": "add"}
_MARKS: Final[dict[str, Op]] = {REMOVED[0]: "remove", REMOVED[1]: "keep", ADDED[0]: "add", ADDED[1]: "keep"}


class _MarkedPage(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[Piece] = []
        self._marks: list[Op] = []
        self._hidden = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if tag in {"ins", "del"}:
            self._marks.append("add" if tag == "ins" else "remove")
        elif tag == "head":
            self._hidden = True
        elif tag in BLOCKS or tag == "br":
            self.pieces.append(Piece("keep", "\n"))

    def handle_endtag(self, tag: str) -> None:
        if tag in {"ins", "del"}:
            if self._marks:
                self._marks.pop()
        elif tag == "head":
            self._hidden = False
        elif tag in BLOCKS:
            self.pieces.append(Piece("keep", "\n"))

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.pieces.append(Piece(self._marks[-1] if self._marks else "keep", data))


def _marked_nodes(node: etree._Element, op: Op | None) -> Iterator[Piece]:
    inline = node.tag in {f"{DIFF}insert", f"{DIFF}delete"}
    inner = op
    for name, marked in _MARKED.items():
        if node.tag == name or name in node.attrib:
            inner = marked if op in {"keep", marked} else None
    if not inline:
        yield Piece("keep", "\n")
    if node.text and inner:
        yield Piece(inner, node.text)
    for child in node:
        yield from _marked_nodes(child, inner)
        if child.tail and inner:
            yield Piece(inner, child.tail)
    if not inline:
        yield Piece("keep", "\n")


_MARKED: Final[dict[str, Op]] = {f"{DIFF}insert": "add", f"{DIFF}delete": "remove"}
