"""Editions of invented statutes, written as a few lines of text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from lawdiff.model import (
    Action,
    ActRef,
    Alinea,
    Edition,
    EntryIntoForce,
    ForceKind,
    Kind,
    Language,
    Note,
    NoteKind,
    Provision,
    Statement,
)

_LINES: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (Kind.CHAPTER, re.compile(r"(Chapter (\S+)\.) ?(.*)")),
    (Kind.ARTICLE, re.compile(r"(Article (\S+)\.) ?(.*)")),
    (Kind.PARAGRAPH, re.compile(r"((\d+(?:-\d+)?)\.) ?(.*)")),
    (Kind.POINT, re.compile(r"((\d+(?:-\d+)?)\)) ?(.*)")),
    (Kind.REMARK, re.compile(r"(Remarks?\.)() ?(.*)")),
)
_RANK = {Kind.CHAPTER: 0, Kind.ARTICLE: 1, Kind.PARAGRAPH: 2, Kind.REMARK: 2, Kind.POINT: 3}
_NOTE = re.compile(
    r"(?P<kind>[@~&])(?: (?P<target>(?:art|chp)_\S+))? (?P<action>[a-z-]+) "
    r"(?P<number>\S+) (?P<adopted>\S+)(?: (?P<force>\S+))?"
)


@dataclass
class _Node:
    kind: Kind
    number: str = ""
    label: str = ""
    heading: str = ""
    alineas: list[str] = field(default_factory=list)
    children: list[_Node] = field(default_factory=list)
    closing: list[str] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)

    def build(self, path: str) -> Provision:
        seen: dict[str, int] = {}
        children = []
        for child in self.children:
            above = "" if child.kind.is_grouping or child.kind is Kind.ARTICLE else path + "__"
            step = child.kind.value + (f"_{child.number}" if child.number else "")
            seen[step] = seen.get(step, 0) + 1
            copy = f"~{seen[step]}" if seen[step] > 1 else ""
            children.append(child.build(above + step + copy))
        return Provision(
            self.kind,
            self.number,
            self.label,
            self.heading,
            tuple(map(Alinea, self.alineas)),
            tuple(children),
            tuple(map(Alinea, self.closing)),
            tuple(self.notes),
            locator=path,
        )


def statute(text: str) -> Provision:
    """The tree of an invented statute.

    A line begins with `Chapter 1.`, `Article 1.`, `1.`, `1)`, `Remark.`; with `=` for words after the children
    of what is open; with `@`, `~` or `&` for a note of its history, a repeal stub, an announcement:
    `@ [target] action number adopted [in-force]`. All other lines are words of what is open.
    """
    root = _Node(Kind.ACT)
    open_nodes = [root]
    for line in filter(None, map(str.strip, text.splitlines())):
        kind, found = next(((kind, m) for kind, p in _LINES if (m := p.fullmatch(line))), (None, None))
        if kind is not None and found is not None:
            while open_nodes[-1] is not root and _RANK[open_nodes[-1].kind] >= _RANK[kind]:
                open_nodes.pop()
            node = _Node(kind, found[2], found[1])
            headed = kind in (Kind.CHAPTER, Kind.ARTICLE)
            if headed:
                node.heading = found[3]
            elif found[3]:
                node.alineas.append(found[3])
            open_nodes[-1].children.append(node)
            open_nodes.append(node)
        elif line[0] in "@~&":
            open_nodes[-1].notes.append(note(line))
        elif line.startswith("="):
            while not open_nodes[-1].children:
                open_nodes.pop()
            open_nodes[-1].closing.append(line[1:].strip())
        else:
            open_nodes[-1].alineas.append(line)
    return root.build("act")


def note(line: str) -> Note:
    found = _NOTE.fullmatch(line)
    assert found is not None, line
    adopted = date.fromisoformat(found["adopted"]) if found["adopted"] != "-" else None
    force = found["force"]
    entry = EntryIntoForce(ForceKind.UNSTATED)
    if force and force.isdigit():
        entry = EntryIntoForce(ForceKind.AFTER_PUBLICATION, amount=int(force), calendar=True)
    elif force:
        entry = EntryIntoForce(ForceKind.DATE, date.fromisoformat(force))
    act = ActRef(found["number"].strip("-"), adopted, entry)
    kinds = {"@": NoteKind.HISTORY, "~": NoteKind.STUB, "&": NoteKind.ANNOUNCEMENT}
    statement = Statement(found["target"] or "", Action(found["action"]), (act,))
    return Note(kinds[found["kind"]], line, statements=(statement,))


def edition(
    text: str | Provision,
    day: str | None = "2024-01-01",
    *,
    partial: bool = False,
    language: Language = Language.ENG,
) -> Edition:
    root = statute(text) if isinstance(text, str) else text
    when = date.fromisoformat(day) if day else None
    return Edition("code", language, when, "invented.txt", "", root, partial)


def old_and_new(before: str, after: str) -> tuple[Edition, Edition]:
    return edition(before, "2024-01-01"), edition(after, "2025-01-01")


def joined(texts: Iterable[str]) -> str:
    return "".join(texts)
