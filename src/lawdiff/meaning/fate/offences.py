"""Which articles of an edition are offences: those that a sanction stands in. Numbers decide nothing."""

from __future__ import annotations

from collections.abc import Iterator

from lawdiff.meaning.fate.compositions import has_sanction
from lawdiff.meaning.fate.records import Offence
from lawdiff.meaning.general_part import is_general_part
from lawdiff.model import Edition, Kind, Provision


def offences_of(edition: Edition) -> tuple[Offence, ...]:
    """The offences of an edition, in the order of the text.

    >>> from lawdiff.model import Alinea, Language
    >>> words = (Alinea("Ложный звон –"), Alinea("влечет предупреждение."))
    >>> ringing = Provision(Kind.ARTICLE, "7", heading="Звон", alineas=words, locator="art_7")
    >>> aims = Provision(Kind.ARTICLE, "1", heading="Цели", alineas=words[:1], locator="art_1")
    >>> edition = Edition("cao", Language.RUS, None, "", "", Provision(Kind.ACT, children=(aims, ringing)))
    >>> [(offence.number, offence.compositions[0].sanction) for offence in offences_of(edition)]
    [('7', 'влечет предупреждение.')]
    """
    return tuple(
        offence for article in special_articles(edition.root) if (offence := as_offence(edition, article)) is not None
    )


def special_articles(node: Provision) -> Iterator[Provision]:
    """The articles outside the General Part, where «влечет» speaks of consequences in law."""
    if node.kind is Kind.ARTICLE:
        yield node
    elif not is_general_part(node):
        for child in node.children:
            yield from special_articles(child)


def as_offence(edition: Edition, article: Provision) -> Offence | None:
    """The article as an offence; None where it is a stub or has no sanction."""
    if article.is_stub or not has_sanction(article, edition.language):
        return None
    return Offence(edition.act, edition.language, article)
