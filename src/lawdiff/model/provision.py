"""The tree of a statute: provisions, the publisher's notes beside them, and what could not be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from lawdiff.model.amendments import Statement


class Kind(StrEnum):
    """What a provision is; the values are the words of the locators (Akoma Ntoso 3.0, abbreviated)."""

    ACT = "act"
    PART = "part"
    SECTION = "sec"
    SUBSECTION = "subsec"
    CHAPTER = "chp"
    SUBCHAPTER = "subchp"
    ARTICLE = "art"
    PARAGRAPH = "para"
    POINT = "point"
    SUBPOINT = "subpoint"
    REMARK = "remark"
    ALINEA = "al"
    """An unnumbered paragraph that has a list of its own («абзац второй части первой»)."""

    @property
    def is_grouping(self) -> bool:
        """True for the levels above the article.

        >>> Kind.CHAPTER.is_grouping, Kind.ARTICLE.is_grouping
        (True, False)
        """
        return self in _GROUPINGS


_GROUPINGS = frozenset(
    {Kind.ACT, Kind.PART, Kind.SECTION, Kind.SUBSECTION, Kind.CHAPTER, Kind.SUBCHAPTER},
)


class Span(NamedTuple):
    """Half-open range of characters in the decoded source; `(0, 0)` where a provision was made by hand."""

    start: int
    end: int


NOWHERE = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Alinea:
    """One unnumbered paragraph of words, verbatim except that line breaks inside it are single spaces."""

    text: str
    span: Span = NOWHERE


class NoteKind(StrEnum):
    """Which of the publisher's words a note is."""

    HISTORY = "history"
    """«Сноска.», «Ескерту.»: what was amended, by which act."""
    ANNOUNCEMENT = "announcement"
    """«Примечание ИЗПИ!» and what follows it: a coming change, a condition, a pointer."""
    STUB = "stub"
    """What stands in the place of a repealed provision: «5) исключен Законом РК от …»."""


@dataclass(frozen=True, slots=True)
class Note:
    """The publisher's words. They are data about the law and never the law itself."""

    kind: NoteKind
    text: str
    span: Span = NOWHERE
    statements: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True)
class Stray:
    """Words that fit no rule of the reader: kept, counted and shown, with the reason as a code."""

    text: str
    reason: str
    span: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class Provision:
    """A node of the tree.

    Attributes:
        kind: what it is.
        number: `108-1`, `2-1`, `18-1`, `а`; empty for an unnumbered remark or the act itself.
        label: the number as it is printed, with its word and stops: `Статья 108-1.`, `2-1.`, `а)`.
        heading: the title; empty below articles.
        alineas: its own words before its children; several where they are printed as several.
        children: what it consists of, in order.
        closing: its own words after its children (the wrap-up; as a rule the sanction).
        notes: the publisher's notes that stand in it.
        strays: what stands in it and could not be read.
        locator: where it is, `art_108-1__para_2__point_3`.
        span: where its label or first word stands in the source, in characters.
        anchor: the identifier that the source itself gives to it (`st99`, `z1024`); empty where none.

    >>> sanction = Alinea("punished by a fine.")
    >>> one = Provision(Kind.POINT, "1", label="1)", alineas=(Alinea("by two persons;"),))
    >>> two = Provision(Kind.PARAGRAPH, "2", label="2.", alineas=(Alinea("The same:"),), children=(one,),
    ...                 closing=(sanction,))
    >>> two.text, two.wrap_up, [node.number for node in two.walk()]
    ('The same:', 'punished by a fine.', ['2', '1'])
    """

    kind: Kind
    number: str = ""
    label: str = ""
    heading: str = ""
    alineas: tuple[Alinea, ...] = ()
    children: tuple[Provision, ...] = ()
    closing: tuple[Alinea, ...] = ()
    notes: tuple[Note, ...] = ()
    strays: tuple[Stray, ...] = ()
    locator: str = ""
    span: Span = NOWHERE
    heading_span: Span = NOWHERE
    anchor: str = field(default="", compare=False)

    @property
    def text(self) -> str:
        """Own words before the children, verbatim; alineas are separated by a line break."""
        return "\n".join(alinea.text for alinea in self.alineas)

    @property
    def wrap_up(self) -> str:
        """Own words after the children, verbatim; empty where there are none."""
        return "\n".join(alinea.text for alinea in self.closing)

    @property
    def is_stub(self) -> bool:
        """True where only the publisher's stub stands in the place of repealed law.

        >>> note = Note(NoteKind.STUB, "исключен Законом РК от 03.07.2017 № 84-VI")
        >>> Provision(Kind.POINT, "5", label="5)", notes=(note,)).is_stub
        True
        """
        return (
            not self.alineas
            and not self.closing
            and not any(not child.is_stub for child in self.children)
            and any(note.kind is NoteKind.STUB for note in self.notes)
        )

    def walk(self) -> Iterator[Provision]:
        """This provision and all below it, in the order of the text."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(reversed(node.children))

    def own_words(self) -> str:
        r"""All words of the law that stand in this provision and in no child: heading, text, wrap-up.

        >>> Provision(Kind.ARTICLE, "99", heading="Murder", alineas=(Alinea("Murder –"),)).own_words()
        'Murder\nMurder –'
        """
        return "\n".join(part for part in (self.heading, self.text, self.wrap_up) if part)
