"""An edition as the paragraphs that a document prints, in the order of the text."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from lawdiff.model import Edition, Kind, NoteKind, Provision, Span
from lawdiff.model.provision import NOWHERE


class Role(StrEnum):
    """What a printed paragraph is to the provision that it belongs to."""

    HEADING = "heading"
    TEXT = "text"
    CLOSING = "closing"
    NOTE = "note"
    """The publisher's words: not law."""
    STRAY = "stray"
    """Words that the reader could not place."""


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """One printed paragraph.

    Attributes:
        role: what it is.
        provision: whose it is.
        label: the number that it begins with, as printed; empty where it begins with none.
        text: its words, verbatim.
        level: of a heading in the outline, 1 for the highest; 0 for what is no heading.
        source: the alinea, note or stray that holds the words; None for a heading or a bare label.
    """

    role: Role
    provision: Provision
    label: str
    text: str
    level: int = 0
    source: object = None

    @property
    def prefix(self) -> str:
        """The label and the blank after it."""
        return f"{self.label} " if self.label and self.text else self.label

    @property
    def printed(self) -> str:
        """The whole paragraph.

        >>> Block(Role.TEXT, Provision(Kind.POINT), "1)", "by night;").printed
        '1) by night;'
        """
        return self.prefix + self.text


def blocks_of(edition: Edition, articles: Collection[str] | None = None, headings: Collection[str] = ()) -> list[Block]:
    """The paragraphs of an edition.

    Args:
        edition: what to print.
        articles: locators of the articles to print, with the headings above them; None for all.
        headings: locators of headings to print with or without articles.

    >>> law = Provision(Kind.ARTICLE, "1", "Article 1.", "Lamps", locator="art_1")
    >>> from lawdiff.model import Language
    >>> act = Edition("x", Language.ENG, None, "", "", Provision(Kind.ACT, children=(law,)))
    >>> [block.printed for block in blocks_of(act)]
    ['Article 1. Lamps']
    """
    root = edition.root
    kept = None if articles is None else _kept(root, frozenset(articles), frozenset(headings))
    return _in_source_order(list(_blocks(root, _levels(root), kept)))


def _in_source_order(blocks: list[Block]) -> list[Block]:
    """The notes before a heading belong to different provisions: their order is that of the source, where it is one."""
    law = [_start(block) for block in blocks if block.role not in _ASIDE]
    if any(first >= second for first, second in pairwise(law)) or not all(_is_placed(block) for block in blocks):
        return blocks
    return sorted(blocks, key=_start)


def law_of(provision: Provision) -> list[Block]:
    """The paragraphs of a provision and of all that is in it, without the publisher's notes.

    >>> [block.printed for block in law_of(Provision(Kind.ARTICLE, "1", "Article 1.", "Lamps"))]
    ['Article 1. Lamps']
    """
    return [block for block in _blocks(provision, {Kind.ARTICLE: 1}, None) if block.role is not Role.NOTE]


def _levels(root: Provision) -> Mapping[Kind, int]:
    """The outline level of each kind that an edition has above paragraphs: 1, 2, … without a gap."""
    there: set[Kind] = set()
    waiting = [root]
    while waiting:
        node = waiting.pop()
        there.add(node.kind)
        if node.kind is not Kind.ARTICLE:
            waiting.extend(node.children)
    ranked = [kind for kind in _OUTLINE if kind in there]
    return {kind: place for place, kind in enumerate(ranked, start=1)} | {Kind.ACT: 1}


_ASIDE = frozenset({Role.NOTE, Role.STRAY})
_OUTLINE = (Kind.PART, Kind.SECTION, Kind.SUBSECTION, Kind.CHAPTER, Kind.SUBCHAPTER, Kind.ARTICLE)


def headings_above(edition: Edition, articles: Collection[str]) -> frozenset[str]:
    """Locators of the headings that some articles stand under."""
    kept = _kept(edition.root, frozenset(articles), frozenset())
    return frozenset(node.locator for node in edition.root.walk() if node.kind.is_grouping and id(node) in kept)


def _kept(root: Provision, articles: frozenset[str], headings: frozenset[str]) -> frozenset[int]:
    """Which nodes are wanted: the articles, the headings above them, and other headings."""
    kept: set[int] = set()

    def visit(node: Provision) -> bool:
        found = node.locator in (headings if node.kind.is_grouping else articles)
        if node.kind.is_grouping:
            found = sum(visit(child) for child in node.children) > 0 or found
        if found:
            kept.add(id(node))
        return found

    visit(root)
    return frozenset(kept)


def _blocks(node: Provision, levels: Mapping[Kind, int], kept: frozenset[int] | None) -> Iterator[Block]:
    children = node.children
    if kept is not None and node.kind.is_grouping:
        if id(node) not in kept:
            return
        children = tuple(child for child in children if id(child) in kept)
        if node.kind is Kind.ACT:
            for child in children:
                yield from _blocks(child, levels, kept)
            return
    own = _own(node, levels)
    if not node.notes and not node.strays:
        # Most of an edition.
        yield from own[0]
        for child in children:
            yield from _blocks(child, levels, kept)
        yield from own[1]
        return
    for item in _with_notes(node, own, children):
        if isinstance(item, Block):
            yield item
        else:
            yield from _blocks(item, levels, kept)


def _own(node: Provision, levels: Mapping[Kind, int]) -> tuple[list[Block], list[Block]]:
    """A provision's own words of the law before its children and after them."""
    before: list[Block] = []
    label = node.label
    is_headed = node.kind in levels
    if node.heading or (is_headed and label):
        before.append(Block(Role.HEADING, node, label, node.heading, levels.get(node.kind, 0)))
        label = ""
    for alinea in node.alineas:
        if alinea.text:
            before.append(Block(Role.TEXT, node, label, alinea.text, source=alinea))
            label = ""
    if label and not any(note.kind is NoteKind.STUB for note in node.notes):
        before.append(Block(Role.TEXT, node, label, ""))
    after = [Block(Role.CLOSING, node, "", alinea.text, source=alinea) for alinea in node.closing if alinea.text]
    return before, after


def _with_notes(
    node: Provision, own: tuple[list[Block], list[Block]], children: Sequence[Provision]
) -> Iterator[Block | Provision]:
    """The publisher's notes and the strays where the source has them; those without a place come last."""
    begun, ended = own
    waiting = _asides(node, label="" if any(block.label for block in begun) else node.label)
    items: tuple[Block | Provision, ...] = (*begun, *children, *ended)
    for item in items:
        start = _start(item)
        while waiting and waiting[0][0] < start:
            yield waiting.pop(0)[1]
        yield item
    yield from (block for _, block in waiting)


def _start(item: Block | Provision) -> int:
    if isinstance(item, Provision):
        return item.span.start
    span = getattr(item.source, "span", None)
    return span.start if span is not None else item.provision.span.start


def _asides(node: Provision, label: str) -> list[tuple[int, Block]]:
    asides: list[tuple[int, Role, str, object]] = [
        (_placed(note.span), Role.NOTE, note.text, note) for note in node.notes
    ]
    asides += [(_placed(stray.span), Role.STRAY, stray.text, stray) for stray in node.strays]
    asides.sort(key=lambda aside: aside[0])
    blocks = []
    for start, role, text, source in asides:
        # «5) исключен Законом …»: the number stands before the publisher's stub.
        is_stub = getattr(source, "kind", None) is NoteKind.STUB
        blocks.append((start, Block(role, node, label if is_stub else "", text, source=source)))
        if is_stub:
            label = ""
    return blocks


def _is_placed(block: Block) -> bool:
    span = getattr(block.source, "span", block.provision.span)
    return bool(span != NOWHERE)


def _placed(span: Span) -> int:
    """Where it begins; after all else where nothing says so."""
    return span.start if span != NOWHERE else _LAST


_LAST = 1 << 60
