"""What an offence is, and what became of it. Plain records."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from lawdiff.comparing.wording import whole_words
from lawdiff.meaning.fate.compositions import Composition, compositions_of
from lawdiff.meaning.severity import Direction
from lawdiff.model import ActRef, Confidence, Finding, Language, LawdiffError, Provision

CRIMINAL = "cc"
"""The act whose offences are crimes and criminal misdemeanours (CC article 10); any other act is administrative."""


class FateError(LawdiffError):
    """The editions cannot be put together: two of one act on one side, or two languages."""


class FateKind(StrEnum):
    """What became of an offence."""

    UNCHANGED = "unchanged"
    REWORDED = "reworded"
    CRIMINALISED = "criminalised"
    """New in the Criminal Code, no predecessor found."""
    PENALISED = "penalised"
    """New in the Code on Administrative Offences, no predecessor found."""
    TRANSFERRED = "transferred"
    """Left one code and stands in the other."""
    DECRIMINALISED = "decriminalised"
    """Gone from the Criminal Code, no successor found."""
    ABOLISHED = "abolished"
    """Gone from the Code on Administrative Offences, no successor found."""
    SPLIT = "split"
    MERGED = "merged"
    RENUMBERED = "renumbered"
    NOT_HELD = "not-held"
    """One side does not hold the article, and nothing there says whether the law had it."""


STILL = frozenset({FateKind.UNCHANGED, FateKind.NOT_HELD})
"""Fates that are no change of the law."""


@dataclass(frozen=True, slots=True)
class Offence:
    """An article with at least one sanction, or the stub of one that had some.

    Attributes:
        act: `cc`, `cao`, or the user's own name.
        language: of its words.
        provision: the article.
    """

    act: str
    language: Language
    provision: Provision
    _read: list[tuple[Composition, ...]] = field(default_factory=list, repr=False, compare=False)

    @property
    def compositions(self) -> tuple[Composition, ...]:
        """What it forbids, in the order of the text; empty for a stub, whose words are gone."""
        if not self._read:
            # Most offences are unchanged, and nobody asks: read when asked, and once.
            self._read.append(compositions_of(self.provision, self.language))
        return self._read[0]

    @property
    def locator(self) -> str:
        """Where it is in its act."""
        return self.provision.locator

    @property
    def number(self) -> str:
        """Number of its article."""
        return self.provision.number

    @property
    def heading(self) -> str:
        """Title of its article."""
        return self.provision.heading

    @property
    def text(self) -> str:
        r"""The article as printed, labels and remarks included; of a stub the heading, which is all that is left.

        >>> from lawdiff.model import Alinea, Kind
        >>> words = (Alinea("Звон –"), Alinea("влечет предупреждение."))
        >>> article = Provision(Kind.ARTICLE, "7", "Статья 7.", "Пустой звон", words)
        >>> Offence("cao", Language.RUS, article).text
        'Статья 7. Пустой звон\nЗвон –\nвлечет предупреждение.'
        """
        return whole_words(self.provision) or self.heading


@dataclass(frozen=True, slots=True)
class OffenceFate:
    """One row: what became of one offence.

    Attributes:
        fate: what.
        before: the offence in the old editions; None where it is new.
        after: in the new ones; None where it is gone.
        similarity: 0 to 1, of headings and basic dispositions (`likeness`); None where one side has no words.
        confidence: certain where notes, stubs or whole texts prove it; else a lead for a lawyer's check.
        acts: the amending acts that did it, by the publisher's notes, in order of adoption.
        reasons: codes of what it rests on; docs/fate.md explains each.
        finding: the same as a finding: code, sentences, evidence.
        sanction: what happened to the sanction on the way; None where it was not or cannot be compared.
        parts: the further articles of a split (new ones) or of a merger (old ones).
    """

    fate: FateKind
    before: Offence | None
    after: Offence | None
    similarity: float | None
    confidence: Confidence
    acts: tuple[ActRef, ...]
    reasons: tuple[str, ...]
    finding: Finding
    sanction: Direction | None = None
    parts: tuple[Offence, ...] = ()

    @property
    def changed(self) -> bool:
        """True where the law changed."""
        return self.fate not in STILL


SanctionComparison = Callable[[Offence, Offence], Direction | None]
"""Says what happened to the sanction between two states of one offence; None where it cannot tell."""
