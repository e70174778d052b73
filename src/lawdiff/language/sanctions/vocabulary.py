"""The tables by which sanctions of one language are read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from lawdiff.language.sanctions.phrases import Phrases
from lawdiff.language.sanctions.terms import Mark, Term, Unit
from lawdiff.model import Language

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """How one language words its sanctions.

    Attributes:
        language: which.
        kinds: phrases that name a penalty.
        units: phrases that name what is counted.
        marks: the small words.
        persons: phrases that name whom a penalty is for, to the code of the person.
    """

    language: Language
    kinds: Phrases[Term]
    units: Phrases[Unit]
    marks: Phrases[Mark]
    persons: Phrases[str]


def phrase_table(entries: Mapping[V, str]) -> Phrases[V]:
    """A table from rows that list, for each value, its phrases with bars between them.

    >>> phrase_table({1: "от | начиная с", 2: "до"}).match(["начиная", "с"], 0)
    (1, 2)
    """
    return Phrases([(phrase.strip(), value) for value, phrases in entries.items() for phrase in phrases.split("|")])
