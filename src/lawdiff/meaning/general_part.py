"""Which articles are of the General Part, where «влечет» speaks of consequences in law and not of penalties."""

from __future__ import annotations

from collections.abc import Iterator

from lawdiff.model import Edition, Kind, Provision
from lawdiff.model.edition import articles_of

_NAMES = ("общая часть", "жалпы бөлік", "general part")


def general_part(edition: Edition) -> frozenset[str]:
    """The locators of the articles of the General Part; none where the edition names no such part.

    >>> article = Provision(Kind.ARTICLE, "1", locator="art_1")
    >>> part = Provision(Kind.PART, heading="Общая часть", children=(article,))
    >>> from lawdiff.model import Language
    >>> general_part(Edition("cc", Language.RUS, None, "", "", Provision(Kind.ACT, children=(part,))))
    frozenset({'art_1'})
    """
    return frozenset(article.locator for part in _parts(edition.root) for article in articles_of(part))


def _parts(node: Provision) -> Iterator[Provision]:
    if is_general_part(node):
        yield node
    elif node.kind.is_grouping:  # the CAO opens its parts inside its sections
        for child in node.children:
            yield from _parts(child)


def is_general_part(provision: Provision) -> bool:
    """True for the part of a code that is called general, in any of the three languages.

    >>> [is_general_part(Provision(Kind.PART, heading=name)) for name in ("ЖАЛПЫ БӨЛІК", "Особенная часть")]
    [True, False]
    """
    if provision.kind is not Kind.PART:
        return False
    words = f"{provision.label} {provision.heading}".lower()
    return any(name in words for name in _NAMES)
