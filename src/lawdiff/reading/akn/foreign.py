"""Documents that others wrote: read as far as the grammar serves; what is not understood is kept as strays."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from lawdiff.language.structure import STRUCTURE, StructureWords
from lawdiff.model import Alinea, Kind, Language, Note, NoteKind, Provision, Stray
from lawdiff.reading.notes import statements_of
from lawdiff.reading.rebuild import LostWordsError

_COMMON: Mapping[str, Kind] = {
    "book": Kind.PART,
    "tome": Kind.PART,
    "part": Kind.PART,
    "subpart": Kind.SUBSECTION,
    "title": Kind.SECTION,
    "subtitle": Kind.SUBSECTION,
    "division": Kind.SUBSECTION,
    "subdivision": Kind.SUBCHAPTER,
    "chapter": Kind.CHAPTER,
    "subchapter": Kind.SUBCHAPTER,
    "rule": Kind.ARTICLE,
    "subrule": Kind.PARAGRAPH,
    "alinea": Kind.ALINEA,
    "point": Kind.POINT,
    "clause": Kind.POINT,
    "subclause": Kind.SUBPOINT,
    "indent": Kind.SUBPOINT,
}
_WITH_ARTICLES: Mapping[str, Kind] = {
    **_COMMON,
    "section": Kind.SECTION,
    "subsection": Kind.SUBSECTION,
    "article": Kind.ARTICLE,
    "paragraph": Kind.PARAGRAPH,
    "subparagraph": Kind.SUBPOINT,
}
_WITH_SECTIONS: Mapping[str, Kind] = {
    **_COMMON,
    "section": Kind.ARTICLE,
    "subsection": Kind.PARAGRAPH,
    "paragraph": Kind.POINT,
    "subparagraph": Kind.SUBPOINT,
}
"""Acts of the common law have no articles: their unit is the section."""

_INLINE_NOTES = frozenset({"authorialNote", "remark"})
_DESCENDED = frozenset({"blockContainer", "container", "tblock", "toc", "foreign", "embeddedStructure"})
_FRONT = frozenset({"coverPage", "preface", "preamble"})
_BACK = frozenset({"conclusions"})
_REMARKS = frozenset({"remark", "note", "примечание", "ескертпе"})
_NUMBER = re.compile(r"\d+(?:-\d+)*")
_SPACE = re.compile(r"\s+")


@dataclass(slots=True)
class _Growing:
    kind: Kind
    number: str = ""
    label: str = ""
    heading: str = ""
    anchor: str = ""
    alineas: list[Alinea] = field(default_factory=list)
    children: list[_Growing] = field(default_factory=list)
    closing: list[Alinea] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    strays: list[Stray] = field(default_factory=list)


def foreign_tree(act: etree._Element, language: Language, revisions: str, name: str) -> Provision:
    """The tree of an act that others marked up.

    Args:
        act: the element of the document (`act`, `bill`, `doc`).
        language: of the text.
        revisions: `accept` leaves out what stands in `del`, `reject` what stands in `ins`.
        name: of the file, for messages.

    Raises:
        LostWordsError: words of the document would be lost.
    """
    reading = _Reading(act, STRUCTURE[language], language, "del" if revisions == "accept" else "ins")
    grown = reading.root()
    taken: Counter[str] = Counter()
    tree = _frozen(grown, "", taken)
    _check(act, tree, reading.dropped, name)
    return tree


class _Reading:
    def __init__(self, act: etree._Element, words: StructureWords, language: Language, dropped: str) -> None:
        self.act = act
        self.words = words
        self.language = language
        self.dropped = dropped
        self.blocks: Mapping[str, Callable[[etree._Element, _Growing], None]] = {
            "p": self._block,
            "block": self._block,
            "li": self._block,
            "quotedStructure": self._block,
            "crossHeading": self._cross_heading,
            "blockList": self._list,
            "list": self._list,
            "ul": self._inside,
            "ol": self._inside,
            "table": self._rows,
        }
        body = _body(act)
        names = {_tag(each) for each in body.iter()} if body is not None else set()
        self.kinds = _WITH_ARTICLES if "article" in names else _WITH_SECTIONS
        self.meta_notes = {_id(note): note for note in act.iter() if _tag(note) == "note" and _id(note)}

    def root(self) -> _Growing:
        top = _Growing(Kind.ACT)
        for part in self.act:
            tag = _tag(part)
            if tag == "meta":
                continue
            if tag in {"body", "mainBody"}:
                self._inside(part, top)
            else:
                reason = "front-matter" if tag in _FRONT else "signature" if tag in _BACK else f"akn-{tag}"
                self._stray(part, reason, top)
        for note in self.meta_notes.values():
            self._note(_words(note, self.dropped), top)
        return top

    def _inside(self, element: etree._Element, node: _Growing) -> None:
        for child in element:
            tag = _tag(child)
            if tag in self.kinds:
                self._provision(child, self.kinds[tag], node)
            elif tag == "hcontainer":
                if child.get("name", "").lower() in _REMARKS:
                    self._provision(child, Kind.REMARK, node)
                else:
                    self._inside(child, node)
            elif tag in {"content", "intro", "wrapUp", "wrap"} or tag in _DESCENDED:
                self._inside(child, node)
            elif tag in self.blocks:
                self.blocks[tag](child, node)
            elif tag in {"num", "heading", "subheading"}:
                self._title(child, tag, node)
            else:
                self._stray(child, f"akn-{tag}", node)

    def _provision(self, element: etree._Element, kind: Kind, above: _Growing) -> None:
        if kind is Kind.POINT and above.kind in {Kind.POINT, Kind.SUBPOINT}:
            kind = Kind.SUBPOINT
        node = _Growing(kind, anchor=_id(element))
        above.children.append(node)
        self._inside(element, node)
        if not node.number and kind is not Kind.REMARK:
            node.number = _number(_id(element).rpartition("__")[2].partition("_")[2])

    def _title(self, element: etree._Element, tag: str, node: _Growing) -> None:
        text = self._text(element, node)
        if tag == "num" and not node.label:
            node.label, node.number = text, _number(text)
        elif text:
            node.heading = f"{node.heading} {text}".strip()

    def _block(self, element: etree._Element, node: _Growing) -> None:
        text = self._text(element, node)
        if text:
            (node.closing if node.children else node.alineas).append(Alinea(text))

    def _cross_heading(self, element: etree._Element, node: _Growing) -> None:
        self._stray(element, "cross-heading", node)

    def _list(self, element: etree._Element, node: _Growing) -> None:
        for child in element:
            tag = _tag(child)
            if tag == "item":
                self._provision(child, Kind.POINT, node)
            elif tag in {"listIntroduction", "listConclusion", "listWrapUp"}:
                self._block(child, node)
            elif tag == "blockList":
                self._list(child, node)
            else:
                self._inside_one(child, node)

    def _inside_one(self, element: etree._Element, node: _Growing) -> None:
        tag = _tag(element)
        if tag in self.blocks:
            self.blocks[tag](element, node)
        else:
            self._title(element, tag, node) if tag in {"num", "heading"} else self._stray(element, f"akn-{tag}", node)

    def _rows(self, element: etree._Element, node: _Growing) -> None:
        """A row of a table is a paragraph; bars part its cells."""
        for row in element:
            cells = [text for cell in row if (text := self._text(cell, node))] or [self._text(row, node)]
            if text := " | ".join(filter(None, cells)):
                (node.closing if node.children else node.alineas).append(Alinea(text))

    def _text(self, element: etree._Element, node: _Growing) -> str:
        for note in element.iter():
            if _tag(note) in _INLINE_NOTES and not _is_dropped(note, self.dropped):
                self._note(_words(note, self.dropped), node)
            elif _tag(note) == "noteRef":
                named = self.meta_notes.pop(note.get("href", "").removeprefix("#"), None)
                if named is not None:
                    self._note(_words(named, self.dropped), node)
        return _squeezed(_words(element, self.dropped, without=_INLINE_NOTES))

    def _note(self, text: str, node: _Growing) -> None:
        text = _squeezed(text)
        if text:
            history = self.words.history.match(text) or not self.words.announcement.match(text)
            kind = NoteKind.HISTORY if history else NoteKind.ANNOUNCEMENT
            node.notes.append(Note(kind, text, statements=statements_of(text, self.language)))

    def _stray(self, element: etree._Element, reason: str, node: _Growing) -> None:
        text = _squeezed(_words(element, self.dropped))
        if text:
            node.strays.append(Stray(text, reason))


def _frozen(node: _Growing, outer: str, taken: Counter[str]) -> Provision:
    locator = ""
    if node.kind is not Kind.ACT:
        number = "".join(node.number.split())
        step = f"{node.kind}_{number}" if number else str(node.kind)
        alone = not outer.startswith("art") or node.kind is Kind.ARTICLE or node.kind.is_grouping
        locator = step if alone else f"{outer}__{step}"
        taken[locator] += 1
        if taken[locator] > 1:
            locator = f"{locator}~{taken[locator]}"
    return Provision(
        node.kind,
        node.number,
        node.label,
        node.heading,
        tuple(node.alineas),
        tuple(_frozen(child, locator, taken) for child in node.children),
        tuple(node.closing),
        tuple(node.notes),
        tuple(node.strays),
        locator,
        anchor=node.anchor,
    )


def _check(act: etree._Element, tree: Provision, dropped: str, name: str) -> None:
    """Every letter of the document outside `meta` must be in the tree; notes of `meta` may be there too."""
    wanted = Counter("".join(_words(part, dropped) for part in act if _tag(part) != "meta"))
    held = Counter("".join(_pieces(tree)))
    lost = {letter for letter, count in (wanted - held).items() if count and not letter.isspace()}
    if lost:
        raise LostWordsError(
            f"{name}: the reader would lose words (letters {''.join(sorted(lost))[:20]!r}); please report this, "
            "with the file"
        )


def _pieces(root: Provision) -> Iterator[str]:
    for node in root.walk():
        yield from (node.label, node.heading, node.text, node.wrap_up)
        yield from (note.text for note in node.notes)
        yield from (stray.text for stray in node.strays)


def _words(element: etree._Element, dropped: str, without: Iterable[str] = ()) -> str:
    """All words in an element; elements that are no part of one line are parted by a space."""
    pieces = [element.text or ""]
    for child in element:
        if _tag(child) != dropped and _tag(child) not in without:
            inner = _words(child, dropped, without)
            pieces.append(inner if _tag(child) in _IN_LINE else f" {inner} ")
        pieces.append(child.tail or "")
    return "".join(pieces)


_IN_LINE = frozenset(
    {
        "a", "abbr", "affectedDocument", "authorialNote", "b", "concept", "courtType", "date", "decoration", "def",
        "del", "docDate", "docIntroducer", "docJurisdiction", "docNumber", "docProponent", "docPurpose", "docStage",
        "docStatus", "docTitle", "docType", "em", "entity", "event", "fillIn", "i", "img", "ins", "inline", "judge",
        "lawyer", "legislature", "location", "mmod", "mod", "mref", "neutralCitation", "noteRef", "object", "omissis",
        "opinion", "organization", "outcome", "party", "person", "placeholder", "process", "quantity", "quotedText",
        "ref", "relatedDocument", "remark", "rmod", "role", "rref", "scene", "session", "shortTitle", "signature",
        "span", "strong", "sub", "sup", "term", "time", "u", "vote", "witness",
    }
)  # fmt: skip


def _is_dropped(element: etree._Element, dropped: str) -> bool:
    return any(_tag(above) == dropped for above in element.iterancestors())


def _body(act: etree._Element) -> etree._Element | None:
    return next((part for part in act if _tag(part) in {"body", "mainBody"}), None)


def _tag(element: etree._Element) -> str:
    return str(etree.QName(element).localname)


def _id(element: etree._Element) -> str:
    return element.get("eId") or element.get("id") or ""


def _number(label: str) -> str:
    """The number in a label: `108-1` of «Статья 108-1.», `a` of `(a)`, `IV` of `Part IV`."""
    found = _NUMBER.search(label)
    if found:
        return found[0]
    words = label.split()
    return words[-1].strip(".,:;()[]–—-§") if words else ""


def _squeezed(text: str) -> str:
    return _SPACE.sub(" ", text).strip()
