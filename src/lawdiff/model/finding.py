"""A typed statement of what a change means, with the words that it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class InTime(StrEnum):
    """Which way a change works in time, as a lead for a lawyer's check (CC article 6; CAO article 5)."""

    BACKWARDS = "backwards"
    """It softens or removes liability: it reaches acts done before it."""
    FORWARDS = "forwards"
    """It creates or hardens liability: it does not."""
    TO_BE_CHECKED = "to-be-checked"
    """It does both, or the words do not say."""


class Confidence(StrEnum):
    """How far a finding goes."""

    CERTAIN = "certain"
    """It follows from the words alone."""
    LEAD = "lead"
    """It points a lawyer to what should be checked."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words that a finding rests on.

    Attributes:
        edition: `before` or `after`.
        locator: the provision that holds the words.
        text: the words, verbatim.
    """

    edition: str
    locator: str
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What a change means in law.

    Attributes:
        code: `sanction.raised`, `article.inserted`, …; docs/method.md explains each.
        statements: one plain sentence a language (`eng`, `rus`, `kaz`).
        evidence: the words of both editions that it rests on; never empty.
        confidence: certain, or a lead for a lawyer's check.
        in_time: which way it works in time; None where the question does not arise.
        data: the same as values, for programs.
    """

    code: str
    statements: Mapping[str, str]
    evidence: tuple[Evidence, ...]
    confidence: Confidence = Confidence.CERTAIN
    in_time: InTime | None = None
    data: Mapping[str, object] = field(default_factory=dict)

    def statement(self, language: str) -> str:
        """The sentence in a language; English where there is none in it.

        >>> Finding("x", {"eng": "The term rose."}, ()).statement("kaz")
        'The term rose.'
        """
        return self.statements.get(language) or self.statements["eng"]
