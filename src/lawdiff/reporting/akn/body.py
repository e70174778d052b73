"""The provisions of a joined tree as elements, and the notes that stand beside them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from lxml import etree

from lawdiff.model import Kind, Note, Provision, Statement, Stray
from lawdiff.reading.akn.vocabulary import ELEMENTS, akn, held, is_legal, number_in, ours
from lawdiff.reporting.akn.joining import Joined, merged
from lawdiff.reporting.akn.words import put_text, put_words

BEFORE, AFTER = "before", "after"


@dataclass(slots=True)
class Written:
    """What came of a joined tree.

    Attributes:
        body: the element `body`.
        notes: the elements `note`, in the order of the text.
        statements: what the notes say, by the eId of each note that says something.
        names: the eId of each provision, by edition and locator.
    """

    body: etree._Element
    notes: list[etree._Element] = field(default_factory=list)
    statements: dict[str, tuple[Statement, ...]] = field(default_factory=dict)
    names: dict[tuple[str, str], str] = field(default_factory=dict)


def write_body(root: Joined) -> Written:
    """The body of the act, with eIds by the locators and `wId` where a provision had another one."""
    written = Written(etree.Element(akn("body")))
    writer = _Writer(written, root)
    writer.notes_of(root, "")
    for child in root.children:
        writer.provision(written.body, child)
    return written


class _Writer:
    def __init__(self, written: Written, root: Joined) -> None:
        self.written = written
        self.eids: dict[int, str] = {}
        self.taken: set[str] = {"original", "parliament", "lawdiff", "inForce", "unattributed"}
        self.places: dict[int, tuple[str, int]] = {}
        self._name(root)
        self._places(root)

    def _name(self, root: Joined) -> None:
        """The new edition's provisions have their locators; the others theirs, unless it is taken."""
        taken = self.taken
        nodes = [node for node in root.walk() if node is not root]
        self.eids[id(root)] = ""
        for node in sorted(nodes, key=lambda node: node.after is None):
            wanted = "".join(
                "_" if not is_legal(letter) or letter.isspace() else letter for letter in node.shown.locator
            )
            wanted = wanted or node.shown.kind.value
            name = wanted if node.after else f"old-{wanted}" if wanted in taken else wanted
            copies = 2
            while name in taken:
                name, copies = f"{wanted}.{copies}", copies + 1
            taken.add(name)
            self.eids[id(node)] = name
            for edition, side in ((BEFORE, node.before), (AFTER, node.after)):
                if side:
                    self.written.names.setdefault((edition, side.locator), name)

    def _places(self, root: Joined) -> None:
        """Where the old edition had each provision, for those whose place here does not show it."""
        element_of = {id(node.before): node for node in root.walk() if node.before}
        seen: dict[int, list[int]] = {}

        def see(node: Joined, above: Joined) -> None:
            for child in node.children:
                if child.before:
                    seen.setdefault(id(above), []).append(id(child.before))
                see(child, child if child.before else above)

        see(root, root)
        for node in root.walk():
            true = [id(child) for child in node.before.children] if node.before else []
            if seen.get(id(node), []) != true:
                for place, child in enumerate(true):
                    self.places[id(element_of[child])] = (self.eids[id(node)], place)

    def provision(self, above: etree._Element, node: Joined) -> None:
        element = etree.SubElement(above, akn(ELEMENTS[node.shown.kind]))
        if node.shown.kind in (Kind.REMARK, Kind.ACT):
            element.set("name", node.shown.kind.value)
        self._attributes(element, node)
        for tag, name in (("num", "label"), ("heading", "heading")):
            before, after = _field(node.before, name), _field(node.after, name)
            if before or after:
                put_words(etree.SubElement(element, akn(tag)), before, after)
        if node.children:
            _paragraphs(element, "intro", _alineas(node, "alineas"))
            for child in node.children:
                self.provision(element, child)
            _paragraphs(element, "wrapUp", _alineas(node, "closing"))
        else:
            content = _paragraphs(element, "content", _alineas(node, "alineas"))
            _paragraphs(element, "content", _alineas(node, "closing"), content, "wrapUp")
        self.notes_of(node, self.eids[id(node)])

    def _attributes(self, element: etree._Element, node: Joined) -> None:
        eid = self.eids[id(node)]
        element.set("eId", eid)
        if node.before and node.after and node.before.locator != node.after.locator:
            element.set("wId", _without_space(node.before.locator) or eid)
        if not node.after:
            element.set("status", "removed")
            element.set("period", "#tg_before")
            element.set(ours("only"), BEFORE)
        elif not node.before:
            element.set("period", "#tg_after")
            element.set(ours("only"), AFTER)
        now = _facts(node.shown)
        for name, value, plain in zip(_FACTS, now, ("", eid, number_in(now[1], node.shown.kind), ""), strict=True):
            if name != "kind" and value != plain:
                element.set(ours(name), held(value))
        if node.before and node.after:
            for name, value, other in zip(_FACTS, _facts(node.before), now, strict=True):
                if value != other:
                    element.set(ours(f"was-{name}"), held(value))
        if node.before and id(node) in self.places:
            parent, place = self.places[id(node)]
            element.set(ours("was-in"), f"#{parent}")
            element.set(ours("was-at"), str(place))

    def notes_of(self, node: Joined, eid: str) -> None:
        """The publisher's notes and what could not be read, each a note of its own."""
        count = 0
        for kind in ("notes", "strays"):
            before: Sequence[Note | Stray] = [_bare(each) for each in getattr(node.before, kind, ())]
            after: Sequence[Note | Stray] = [_bare(each) for each in getattr(node.after, kind, ())]
            for old, new in _unpaired(before, after):
                note = new or old
                assert note
                element = etree.Element(akn("note"))
                name = ""
                while not name or name in self.taken:
                    count += 1
                    name = f"{eid or 'act'}__note_{count}"
                self.taken.add(name)
                element.set("eId", name)
                if eid:
                    element.set(ours("for"), f"#{eid}")
                if not (old and new):
                    element.set(ours("only"), AFTER if new else BEFORE)
                if isinstance(note, Note):
                    element.set("class", note.kind.value)
                    if note.statements:
                        self.written.statements[name] = note.statements
                else:
                    element.set("class", "stray")
                    element.set(ours("reason"), held(note.reason))
                for line in note.text.split("\n"):
                    put_text(etree.SubElement(element, akn("p")), line)
                self.written.notes.append(element)


_FACTS = ("kind", "locator", "number", "anchor")


def _facts(node: Provision) -> tuple[str, str, str, str]:
    return node.kind.value, node.locator, node.number, node.anchor


def _field(node: Provision | None, name: str) -> str | None:
    return None if node is None else getattr(node, name)


def _alineas(node: Joined, name: str) -> Iterable[tuple[str | None, str | None]]:
    old, new = ([alinea.text for alinea in getattr(side, name, ())] for side in (node.before, node.after))
    return merged(old, new)


def _paragraphs(
    element: etree._Element,
    name: str,
    lines: Iterable[tuple[str | None, str | None]],
    into: etree._Element | None = None,
    role: str = "",
) -> etree._Element | None:
    both = element.get(ours("only")) is None
    for before, after in lines:
        if into is None:
            into = etree.SubElement(element, akn(name))
        paragraph = etree.SubElement(into, akn("p"))
        if role:
            paragraph.set("class", role)
        if both and (before is None or after is None):
            paragraph.set(ours("only"), AFTER if before is None else BEFORE)
        put_words(paragraph, before, after)
    return into


def _unpaired(
    before: Sequence[Note | Stray], after: Sequence[Note | Stray]
) -> Iterable[tuple[Note | Stray | None, Note | Stray | None]]:
    """Notes of both editions are one where they are the same, and two where they are not."""
    for old, new in merged(before, after):
        if old == new:
            yield old, new
            continue
        if old is not None:
            yield old, None
        if new is not None:
            yield None, new


def _bare(note: Note | Stray) -> Note | Stray:
    """A note without its place in the source, by which no two are the same."""
    if isinstance(note, Note):
        return Note(note.kind, note.text, statements=note.statements)
    return Stray(note.text, note.reason)


def _without_space(text: str) -> str:
    return "".join("_" if letter.isspace() or not is_legal(letter) else letter for letter in text)
