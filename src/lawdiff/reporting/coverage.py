"""How much of an edition was understood: counts by kind, and what fits no rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from lawdiff.model import Edition, Kind, NoteKind, Provision, Span, Stray
from lawdiff.model.provision import NOWHERE


@dataclass(frozen=True, slots=True)
class Coverage:
    """What became of the words of an edition.

    Attributes:
        provisions: how many of each kind.
        notes: how many of the publisher's notes of each kind.
        statements: how many statements were read from the notes.
        understood: how many notes gave at least one statement.
        characters: of the law, of the notes, and of what fits no rule.
        strays: what fits no rule, by reason.
        in_order: true where no piece of the tree overlaps another in the source.
    """

    provisions: Mapping[str, int]
    notes: Mapping[str, int]
    statements: int
    understood: int
    characters: Mapping[str, int]
    strays: Mapping[str, tuple[Stray, ...]]
    in_order: bool

    @property
    def total(self) -> int:
        """All characters counted."""
        return sum(self.characters.values())


def covered(edition: Edition) -> Coverage:
    """Count what became of the words of an edition.

    >>> from lawdiff.model import Alinea, Language
    >>> one = Provision(Kind.ARTICLE, "1", "Article 1.", "Scope", (Alinea("Lamps."),))
    >>> root = Provision(Kind.ACT, children=(one,), strays=(Stray("?!", "lost"),))
    >>> measured = covered(Edition("", Language.ENG, None, "x", "", root))
    >>> measured.characters
    {'law': 21, 'notes': 0, 'stray': 2}
    """
    nodes = list(edition.root.walk())
    notes = [note for node in nodes for note in node.notes]
    strays: dict[str, list[Stray]] = {}
    for node in nodes:
        for stray in node.strays:
            strays.setdefault(stray.reason, []).append(stray)
    kinds = Counter(node.kind for node in nodes)
    kinds_of_notes = Counter(note.kind for note in notes)
    return Coverage(
        provisions={kind.value: kinds[kind] for kind in Kind if kinds[kind] and kind is not Kind.ACT},
        notes={kind.value: kinds_of_notes[kind] for kind in NoteKind},
        statements=sum(len(note.statements) for note in notes),
        understood=sum(1 for note in notes if note.statements),
        characters={
            "law": sum(_law(node) for node in nodes),
            "notes": sum(len(note.text) for note in notes),
            "stray": sum(len(stray.text) for found in strays.values() for stray in found),
        },
        strays={reason: tuple(found) for reason, found in sorted(strays.items())},
        in_order=_in_order(edition.root),
    )


def _law(node: Provision) -> int:
    return sum(len(words) for words in (node.label, node.heading, node.text, node.wrap_up))


def _in_order(root: Provision) -> bool:
    spans = sorted(span for span in _spans(root) if span != NOWHERE)
    return all(first.end <= second.start for first, second in pairwise(spans))


def _spans(root: Provision) -> Iterator[Span]:
    for node in root.walk():
        yield from (alinea.span for alinea in (*node.alineas, *node.closing))
        yield from (note.span for note in node.notes)
        yield from (stray.span for stray in node.strays)
