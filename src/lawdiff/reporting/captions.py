"""The captions of reports: the catalogue `report`."""

from __future__ import annotations

from lawdiff.language.messages import BCP47, Messages, messages
from lawdiff.model import Language

__all__ = ["BCP47", "Captions", "captions"]

Captions = Messages


def captions(language: Language) -> Messages:
    """The captions of a language.

    >>> captions(Language.KAZ)("kind.inserted")
    'енгізілді'
    """
    return messages(language, "report")
