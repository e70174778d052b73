"""Figures of a whole edition: whether two of them say the same law, and of the same articles."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping

from lawdiff.model import Edition
from lawdiff.store.fingerprints import fingerprints


def law_and_scope(edition: Edition) -> tuple[str, str]:
    """Figures of the words of the law, and of the list of the articles.

    >>> from lawdiff.model import Kind, Language, Provision
    >>> one = Edition("lamps", Language.ENG, None, "x", "", Provision(Kind.ACT))
    >>> law_and_scope(one) == figures_of({})
    True
    """
    return figures_of(fingerprints(edition))


def figures_of(prints: Mapping[str, str]) -> tuple[str, str]:
    """The same, of the fingerprints of the articles by their locators, in order."""
    return _sum(f"{locator} {figures}" for locator, figures in prints.items()), _sum(prints)


def _sum(lines: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:32]
