"""Documents that lawdiff wrote: each edition in them comes back as it was."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from lxml import etree

from lawdiff.model import (
    UNSTATED,
    Action,
    ActRef,
    Alinea,
    Edition,
    EditionWarning,
    EntryIntoForce,
    ForceKind,
    Kind,
    Language,
    Note,
    NoteKind,
    Provision,
    Statement,
    Stray,
)
from lawdiff.reading.akn.vocabulary import ELEMENTS, number_in, ours, unheld

_KINDS = {name: kind for kind, name in ELEMENTS.items() if name != "hcontainer"}
_OTHER_SIDE = {"before": "ins", "after": "del"}
_PARTS = frozenset({"content", "intro", "wrapUp"})


def written_edition(root: etree._Element, role: str, name: str, sha256: str) -> Edition | None:
    """The edition that a document of lawdiff's own holds.

    Args:
        root: the document.
        role: `before` or `after`; a document of one edition has only `after`.
        name: what reports call it.
        sha256: of its bytes.

    Returns:
        None where the document holds no such edition, or is not lawdiff's own.

    Raises:
        ValueError: it says that lawdiff wrote it, and holds what lawdiff does not write.
    """
    facts = next((each for each in root.iter(ours("edition")) if each.get("role") == role), None)
    body = next((each for each in root.iter() if etree.QName(each).localname == "body"), None)
    if facts is None or body is None:
        return None
    reading = _Reading(role, root)
    day = facts.get("date")
    return Edition(
        act=_fact(facts, "act"),
        language=Language(facts.get("language", "")),
        date=date.fromisoformat(day) if day else None,
        source=name,
        sha256=sha256,
        root=reading.act(facts, body),
        partial=facts.get("partial") == "true",
        warnings=tuple(
            EditionWarning(_fact(each, "code"), _words(each, role), _fact(each, "locator"))
            for each in facts.iter(ours("warning"))
        ),
        format="akn",
    )


@dataclass(slots=True, eq=False)
class _Node:
    element: etree._Element
    children: list[_Node] = field(default_factory=list)


class _Reading:
    """Reads one of the editions of a document."""

    def __init__(self, role: str, root: etree._Element) -> None:
        self.role = role
        self.met: set[str] = set()
        self.unread = 0
        self.placed: dict[str, list[tuple[int, _Node]]] = {}
        self.notes: dict[str, list[Note]] = {}
        self.strays: dict[str, list[Stray]] = {}
        said = {each.get("ref", "").removeprefix("#"): each for each in root.iter(ours("note"))}
        for note in root.iter():
            if etree.QName(note).localname == "note" and note.get("eId") and self._is_here(note):
                self._note(note, said.get(note.get("eId", "")))

    def act(self, facts: etree._Element, body: etree._Element) -> Provision:
        top = _Node(body)
        self._gather(body, top)
        children = tuple(self._provision(child) for child in self._ordered(top, ""))
        if self.unread:
            raise ValueError("provisions are said to have stood in each other")
        return Provision(
            Kind.ACT,
            number=_fact(facts, "root-number"),
            label=_fact(facts, "root-label"),
            heading=_fact(facts, "root-heading"),
            alineas=tuple(Alinea(_words(each, self.role)) for each in facts.iter(ours("alineas"))),
            children=children,
            closing=tuple(Alinea(_words(each, self.role)) for each in facts.iter(ours("closing"))),
            notes=tuple(self.notes.get("", ())),
            strays=tuple(self.strays.get("", ())),
            locator=_fact(facts, "root-locator"),
            anchor=_fact(facts, "root-anchor"),
        )

    def _is_here(self, element: etree._Element) -> bool:
        return element.get(ours("only"), self.role) == self.role

    def _gather(self, element: etree._Element, above: _Node) -> None:
        """The provisions of this edition, below the one of this edition that they stand in."""
        for child in element:
            tag = etree.QName(child).localname
            if tag not in _KINDS and not (tag == "hcontainer" and child.get("eId")):
                continue
            eid = child.get("eId", "")
            if not eid or eid in self.met:
                raise ValueError(f"the eId {eid!r} stands twice")
            self.met.add(eid)
            node = _Node(child)
            if not self._is_here(child):
                self._gather(child, above)
                continue
            self.unread += 1
            home = child.get(ours("was-in")) if self.role == "before" else None
            if home is None:
                above.children.append(node)
            else:
                place = int(child.get(ours("was-at"), "0"))
                self.placed.setdefault(home.removeprefix("#"), []).append((place, node))
            self._gather(child, node)

    def _ordered(self, node: _Node, eid: str) -> list[_Node]:
        placed = self.placed.get(eid)
        return [child for _, child in sorted(placed, key=lambda pair: pair[0])] if placed else node.children

    def _provision(self, node: _Node) -> Provision:
        self.unread -= 1
        element = node.element
        eid = element.get("eId", "")
        kind, locator, number, anchor = self._facts(element)
        lines = list(self._lines(element))
        return Provision(
            kind=kind,
            number=number,
            label=self._part(element, "num"),
            heading=self._part(element, "heading"),
            alineas=tuple(Alinea(text) for is_closing, text in lines if not is_closing),
            children=tuple(self._provision(child) for child in self._ordered(node, eid)),
            closing=tuple(Alinea(text) for is_closing, text in lines if is_closing),
            notes=tuple(self.notes.get(eid, ())),
            strays=tuple(self.strays.get(eid, ())),
            locator=locator,
            anchor=anchor,
        )

    def _facts(self, element: etree._Element) -> tuple[Kind, str, str, str]:
        tag = etree.QName(element).localname
        kind = Kind(element.get("name", "")) if tag == "hcontainer" else _KINDS[tag]
        eid = element.get("eId", "")
        locator = _own(element, "locator", eid)
        number = _own(element, "number", number_in(locator, kind))
        anchor = _own(element, "anchor", "")
        if self.role == "before":
            kind = Kind(_own(element, "was-kind", kind.value))
            locator = _own(element, "was-locator", locator)
            number = _own(element, "was-number", number)
            anchor = _own(element, "was-anchor", anchor)
        return kind, locator, number, anchor

    def _part(self, element: etree._Element, tag: str) -> str:
        return next((_words(each, self.role) for each in element if etree.QName(each).localname == tag), "")

    def _lines(self, element: etree._Element) -> Iterator[tuple[bool, str]]:
        for part in element:
            tag = etree.QName(part).localname
            if tag in _PARTS:
                for line in part:
                    if self._is_here(line):
                        yield tag == "wrapUp" or line.get("class") == "wrapUp", _words(line, self.role)

    def _note(self, element: etree._Element, said: etree._Element | None) -> None:
        home = element.get(ours("for"), "").removeprefix("#")
        text = "\n".join(_words(line, self.role) for line in element)
        kind = element.get("class", "")
        if kind == "stray":
            self.strays.setdefault(home, []).append(Stray(text, _own(element, "reason", "")))
        else:
            statements = () if said is None else tuple(map(_statement, said.iter(ours("statement"))))
            self.notes.setdefault(home, []).append(Note(NoteKind(kind), text, statements=statements))


def _statement(element: etree._Element) -> Statement:
    return Statement(
        _fact(element, "target"), Action(element.get("action", "")), tuple(map(_act, element.iter(ours("act"))))
    )


def _act(element: etree._Element) -> ActRef:
    day = element.get("adopted")
    force = next(element.iter(ours("force")), None)
    return ActRef(
        _fact(element, "number"),
        date.fromisoformat(day) if day else None,
        UNSTATED if force is None else _force(force),
    )


def _force(element: etree._Element) -> EntryIntoForce:
    day = element.get("on")
    return EntryIntoForce(
        ForceKind(element.get("kind", "")),
        date.fromisoformat(day) if day else None,
        int(element.get("amount", "0")),
        _fact(element, "unit"),
        element.get("calendar") == "true",
        _words(element, "after"),
    )


def _words(element: etree._Element, role: str) -> str:
    """The words of an edition in an element: without what only the other one has."""
    exact = element.get(ours("exact"))
    if exact is not None:
        return unheld(exact)
    pieces = [element.text or ""]
    for child in element:
        if etree.QName(child).localname != _OTHER_SIDE[role]:
            pieces.append(_words(child, role))
        pieces.append(child.tail or "")
    return "".join(pieces)


def _fact(element: etree._Element, name: str) -> str:
    return unheld(element.get(name, ""))


def _own(element: etree._Element, name: str, otherwise: str) -> str:
    value = element.get(ours(name))
    return otherwise if value is None else unheld(value)
