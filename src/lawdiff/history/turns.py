"""How sure the text of a day is, and what a later text is, held against it."""

from __future__ import annotations

from enum import StrEnum


class Certainty(StrEnum):
    """How sure it is which text was in force on the day."""

    CERTAIN = "certain"
    UNTIL_NOW = "until-now"
    """No text of the day or of a later one is held; no change since the last one is known here."""
    CHANGED_SINCE = "changed-since"
    """No text of the day or of a later one is held, and the act was amended since the last one."""
    GAP = "gap"
    """The day lies between two texts that differ, and nothing says which applied."""
    BEFORE_THE_FIRST = "before-the-first"
    """The first text that is held is of a later day, and nothing says since when it reads so."""
    NOT_HELD = "not-held"
    """There was such law, and no text of it is held."""
    NO_LAW = "no-law"
    """There was no such law on the day."""


class Turn(StrEnum):
    """What a later text is, held against the one of the day."""

    SAME = "same"
    HARDENED = "hardened"
    SOFTENED = "softened"
    MIXED = "mixed"
    UNCLEAR = "unclear"
    """The sanctions are other ones, and from their words it does not follow which way."""
    REWORDED = "reworded"
    """The sanction is the same; what is forbidden is said in other words."""
    NO_SANCTION = "no-sanction"
    """Neither text holds a sanction."""
    REMOVED = "removed"
    """There is no such offence any more."""
    TO_CRIMINAL = "to-criminal"
    """An administrative offence became a criminal one."""
    TO_ADMINISTRATIVE = "to-administrative"
    """A criminal offence became an administrative one."""
    NOT_HELD = "not-held"
    """No text of it, or none of the day, is held."""


MILDER = frozenset({Turn.SOFTENED, Turn.REMOVED, Turn.TO_ADMINISTRATIVE})
"""Turns that reach back."""
DOUBTFUL = frozenset({Turn.MIXED, Turn.UNCLEAR, Turn.REWORDED, Turn.NO_SANCTION, Turn.NOT_HELD})
"""Turns of which the words do not say whether they reach back."""
