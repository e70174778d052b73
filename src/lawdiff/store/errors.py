"""What the store cannot do, in one sentence with the remedy."""

from __future__ import annotations

from lawdiff.model import LawdiffError


class StoreError(LawdiffError):
    """The store or its contents stand in the way; the message names the subject, the reason and the remedy."""


class NotHeldError(StoreError):
    """A text that nothing here shows; the message says what would help.

    Attributes:
        says: the reason alone, without place and remedy; the whole message where it was not given apart.
    """

    def __init__(self, message: str, says: str = "") -> None:
        super().__init__(message)
        self.says = says or message


class NoSuchLawError(NotHeldError):
    """On that day there was no such law: a later law inserted it. Another text would not show it either."""
