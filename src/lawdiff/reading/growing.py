"""A provision while it is being read, and how it becomes an immutable one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lawdiff.model import NOWHERE, Action, Alinea, Kind, Note, NoteKind, Provision, Span, Statement, Stray

if TYPE_CHECKING:
    from lawdiff.language.structure import StructureWords


@dataclass(slots=True, eq=False)
class Growing:
    """A provision whose parts are still coming in."""

    kind: Kind
    number: str
    label: str
    span: Span
    rank: float
    heading: str = ""
    heading_span: Span = NOWHERE
    anchor: str = ""
    alineas: list[Alinea] = field(default_factory=list)
    children: list[Growing] = field(default_factory=list)
    trailing: list[Alinea] = field(default_factory=list)
    """Unnumbered paragraphs after the last point: whether they are its own or the wrap-up, what follows tells."""
    notes: list[Note] = field(default_factory=list)
    strays: list[Stray] = field(default_factory=list)

    def adopt(self, child: Growing) -> None:
        """Take a child; what trailed the last point was that point's, since the list goes on."""
        if self.trailing and self.children and child.kind in {Kind.POINT, Kind.SUBPOINT}:
            self.children[-1].alineas.extend(self.trailing)
            self.trailing = []
        self.children.append(child)

    def last(self, kind: Kind) -> str | None:
        """Number of the last child of a kind; None where there is none."""
        return next((child.number for child in reversed(self.children) if child.kind is kind), None)


def grown(root: Growing, words: StructureWords) -> Provision:
    """The immutable tree: wrap-ups told from points' own text, stubs recognised, locators given."""
    return _frozen(root, "", {}, words)


def _frozen(node: Growing, outer: str, taken: dict[str, int], words: StructureWords) -> Provision:
    _lift_sanction(node, words)
    _settle_trailing(node, words)
    locator = _locator(node, outer, taken)
    children = tuple([_frozen(child, locator, taken, words) for child in node.children])
    return Provision(
        kind=node.kind,
        number=node.number,
        label=node.label,
        heading=node.heading,
        alineas=tuple(node.alineas),
        children=children,
        closing=tuple(node.trailing),
        notes=_notes(node, children, locator) if node.notes else (),
        strays=tuple(node.strays),
        locator=locator,
        span=node.span,
        heading_span=node.heading_span,
        anchor=node.anchor,
    )


def _lift_sanction(node: Growing, words: StructureWords) -> None:
    """The sanction behind the last of several lists is that of the whole paragraph, not of the last list."""
    last = node.children[-1] if node.children else None
    if last is None or last.kind is not Kind.ALINEA or node.trailing:
        return
    cut = next((index for index, alinea in enumerate(last.trailing) if words.sanction.match(alinea.text)), None)
    if cut is not None:
        node.trailing = last.trailing[cut:]
        last.trailing = last.trailing[:cut]


def _settle_trailing(node: Growing, words: StructureWords) -> None:
    """Decide what the paragraphs behind the last point are: that point's own, or the wrap-up of the whole."""
    if not node.trailing or not node.children:
        return
    last = node.children[-1]
    if last.kind not in {Kind.POINT, Kind.SUBPOINT} or not last.alineas:
        return
    points_have_sanctions = any(
        words.sanction.match(alinea.text)
        for child in node.children[:-1]
        if child.kind is Kind.POINT
        for alinea in child.alineas[1:]
    )
    if any(words.sanction.match(alinea.text) for alinea in node.trailing):
        own = points_have_sanctions
    elif node.kind is Kind.ALINEA and node.trailing[0].text.endswith(":"):
        own = False  # a further unnumbered paragraph with a list
    else:
        own = last.alineas[-1].text.endswith((":", ";"))
    if own:
        last.alineas.extend(node.trailing)
        node.trailing = []


def _locator(node: Growing, outer: str, taken: dict[str, int]) -> str:
    if node.kind is Kind.ACT:
        return ""
    step = f"{node.kind}_{node.number}" if node.number else str(node.kind)
    standalone = not outer.startswith("art") or node.kind is Kind.ARTICLE or node.kind.is_grouping
    locator = step if standalone else f"{outer}__{step}"
    copies = taken[locator] = taken.get(locator, 0) + 1
    return locator if copies == 1 else f"{locator}~{copies}"


def _notes(node: Growing, children: tuple[Provision, ...], locator: str) -> tuple[Note, ...]:
    """The notes, with stubs of whole articles recognised and empty targets filled in."""
    bare = not node.alineas and not node.trailing and all(child.is_stub for child in children)
    notes = []
    for note in node.notes:
        kind = note.kind
        if kind is NoteKind.HISTORY and bare and _says_gone(note, locator):
            kind = NoteKind.STUB
        statements = note.statements
        if kind is NoteKind.STUB:
            statements = tuple(
                said if said.target else Statement(locator, said.action, said.acts) for said in statements
            )
        changed = kind is not note.kind or statements is not note.statements
        notes.append(Note(kind, note.text, note.span, statements) if changed else note)
    return tuple(notes)


def _says_gone(note: Note, locator: str) -> bool:
    return (
        bool(note.statements)
        and note.statements[-1].action is Action.EXCLUDED
        and note.statements[-1].target in {"", locator.split("~", maxsplit=1)[0]}
    )
