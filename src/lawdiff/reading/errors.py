"""Why an input cannot be read: one sentence with the file, the reason and the remedy."""

from __future__ import annotations

from lawdiff.model import LawdiffError


class UnreadableError(LawdiffError):
    """An input that cannot be read.

    Attributes:
        name: the file or folder, as the user named it.
        reason: what is wrong with it.
        remedy: what the user can do.

    >>> str(UnreadableError("a.txt", "the file is empty", "save the text in it"))
    'a.txt: the file is empty; save the text in it'
    """

    def __init__(self, name: str, reason: str, remedy: str) -> None:
        super().__init__(f"{name}: {reason}; {remedy}")
        self.name = name
        self.reason = reason
        self.remedy = remedy
