"""The comparative table as plain records, for every form that it is printed in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from lawdiff.model import Language
from lawdiff.reporting.report import Item


class Run(NamedTuple):
    """Words of a cell; those that changed are printed bold."""

    text: str
    changed: bool = False


Paragraph = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """What one edition says.

    Attributes:
        language: of its words.
        paragraphs: the words of the law, verbatim.
        remark: what stands there where the edition says nothing: «Отсутствует.», «Исключить.».
        notes: the publisher's words that stand in the place of what was repealed; not law.
    """

    language: Language
    paragraphs: tuple[Paragraph, ...] = ()
    remark: str = ""
    notes: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """All its words."""
        return "\n".join("".join(run.text for run in paragraph) for paragraph in self.paragraphs)


class GroundKind(StrEnum):
    """What a ground is."""

    LAW = "law"
    NOTES = "notes"
    """What the publisher's notes prove or dispute."""
    FINDING = "finding"
    LEAD = "lead"
    """A finding that a lawyer has to check."""
    TIME = "time"


class Ground(NamedTuple):
    """One paragraph of the last column."""

    kind: GroundKind
    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """One provision.

    Attributes:
        number: from 1.
        element: its full name, in the language of the law.
        before: the old edition's words.
        after: the new edition's.
        grounds: the law that made the change, and what the change means.
        item: the change in the report; None where only the second language has one.
        second: the same cells in the second language; None where the table has one language.
    """

    number: int
    element: str
    before: Cell
    after: Cell
    grounds: tuple[Ground, ...]
    item: Item | None = None
    second: tuple[Cell, Cell] | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A comparative table.

    Attributes:
        title: its first line.
        subtitle: of which act.
        columns: the headings: five, or with a second language seven.
        rows: in the order of the law.
        none: what is said where there is no row.
    """

    title: str
    subtitle: str
    columns: Sequence[str]
    rows: tuple[Row, ...]
    none: str
