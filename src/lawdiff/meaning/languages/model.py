"""What a difference between two languages of one law is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from lawdiff.model import Confidence, Edition


class DifferenceKind(StrEnum):
    """In what the two texts differ."""

    STRUCTURE = "structure"
    """A provision, its heading or its words stand in one text only."""
    SANCTION = "sanction"
    """The penalties, as data."""
    AGE = "age"
    """The age under which a person is protected."""
    DATE = "date"
    NUMBER = "number"
    REFERENCE = "reference"
    """The provisions that are cited."""
    SENTENCES = "sentences"
    """How many sentences the words are."""
    STUB = "stub"
    """Law stands in one text and only the stub of its repeal in the other."""
    NOTE = "note"
    """The amending acts that the publisher's notes name, and from when they take effect. Notes are not law."""
    UNREAD = "unread"
    """Words of a sanction that were not understood in one language or both: whether they agree is not known."""


class Weight(StrEnum):
    """How much hangs on a difference."""

    HEAVY = "heavy"
    """Whether something is an offence, whom it protects, or what it costs."""
    MIDDLE = "middle"
    """What else a provision says."""
    LIGHT = "light"
    """The publisher's notes, or that something could not be read."""


WEIGHTS: Mapping[DifferenceKind, Weight] = {
    DifferenceKind.STRUCTURE: Weight.HEAVY,
    DifferenceKind.STUB: Weight.HEAVY,
    DifferenceKind.SANCTION: Weight.HEAVY,
    DifferenceKind.AGE: Weight.HEAVY,
    DifferenceKind.DATE: Weight.MIDDLE,
    DifferenceKind.NUMBER: Weight.MIDDLE,
    DifferenceKind.REFERENCE: Weight.MIDDLE,
    DifferenceKind.SENTENCES: Weight.MIDDLE,
    DifferenceKind.NOTE: Weight.LIGHT,
    DifferenceKind.UNREAD: Weight.LIGHT,
}
"""By kind; the order is that in which differences of one provision are listed."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference.

    Attributes:
        locator: of the provision, the same in both languages.
        kind: in what they differ.
        statements: the difference in a sentence, by language of the reader.
        rus: the Russian words, verbatim; empty where there are none.
        kaz: the Kazakh words, verbatim; likewise.
        confidence: a lead where it rests on reading free words and not a grammar.
        data: the same as values, `rus` and `kaz`.
    """

    locator: str
    kind: DifferenceKind
    statements: Mapping[str, str]
    rus: str
    kaz: str
    confidence: Confidence
    data: Mapping[str, object]

    @property
    def weight(self) -> Weight:
        """How much hangs on it."""
        return WEIGHTS[self.kind]


@dataclass(frozen=True, slots=True)
class Agreement:
    """What the comparison of two languages gave.

    Attributes:
        rus: the Russian edition.
        kaz: the Kazakh edition.
        differences: in the order of the text; those of one provision by weight.
        articles: numbers of the articles that both hold and that were compared.
        only_rus: numbers of the articles that only the Russian one holds, where that proves nothing.
        only_kaz: likewise.
        sanctions: how many sanctions were read and compared.
    """

    rus: Edition
    kaz: Edition
    differences: tuple[Difference, ...]
    articles: tuple[str, ...]
    only_rus: tuple[str, ...]
    only_kaz: tuple[str, ...]
    sanctions: int

    def of_weight(self, weight: Weight) -> tuple[Difference, ...]:
        """The differences of a weight."""
        return tuple(difference for difference in self.differences if difference.weight is weight)
