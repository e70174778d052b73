"""Which articles of an edition are offences: those that a sanction stands in. Numbers decide nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lawdiff.meaning.fate.records import Composition, Offence
from lawdiff.meaning.sanctions import find_sanction
from lawdiff.model import Edition, Kind, Language, Provision, Span

_GENERAL_PART = ("общая часть", "жалпы бөлік", "general part")

_VERBS: Mapping[Language, re.Pattern[str]] = {
    Language.RUS: re.compile(r"наказ|вле[кч]", re.IGNORECASE),
    Language.KAZ: re.compile(r"жазалан|соғ[аы]|соқтыр|келед", re.IGNORECASE),
    Language.ENG: re.compile(r"punish|entail", re.IGNORECASE),
}
"""A sieve: stems of the verbs, one of which stands in every sanction. Most words need no closer look."""


def offences_of(edition: Edition) -> tuple[Offence, ...]:
    """The offences of an edition, in the order of the text.

    >>> from lawdiff.model import Alinea
    >>> words = (Alinea("Ложный звон –"), Alinea("влечет предупреждение."))
    >>> ringing = Provision(Kind.ARTICLE, "7", heading="Звон", alineas=words, locator="art_7")
    >>> aims = Provision(Kind.ARTICLE, "1", heading="Цели", alineas=words[:1], locator="art_1")
    >>> edition = Edition("cao", Language.RUS, None, "", "", Provision(Kind.ACT, children=(aims, ringing)))
    >>> [(offence.number, offence.compositions[0].sanction) for offence in offences_of(edition)]
    [('7', 'влечет предупреждение.')]
    """
    return tuple(
        offence
        for article in special_articles(edition.root)
        if (offence := as_offence(edition, article)) is not None
    )


def special_articles(node: Provision) -> Iterator[Provision]:
    """The articles outside the General Part, where «влечет» speaks of consequences in law."""
    if node.kind is Kind.ARTICLE:
        yield node
    elif node.kind is not Kind.PART or not _is_general(node):
        for child in node.children:
            yield from special_articles(child)


def as_offence(edition: Edition, article: Provision) -> Offence | None:
    """The article as an offence; None where it has no sanction."""
    compositions = tuple(_compositions(article, (), edition.language))
    return Offence(edition.act, edition.language, article, compositions) if compositions else None


def has_sanction(article: Provision, language: Language) -> bool:
    """True where a sanction stands in an article, its remarks aside."""
    if article.kind is Kind.REMARK:
        return False
    own = (*article.alineas, *article.closing)
    return any(_sanction(alinea.text, language) for alinea in own) or any(
        has_sanction(child, language) for child in article.children
    )


def _compositions(node: Provision, above: tuple[str, ...], language: Language) -> Iterator[Composition]:
    """A composition for each sanction: the words since the one before it, under what stands above."""
    pending: list[str] = []
    for alinea in node.alineas:
        sanction, words = _parted(alinea.text, language)
        pending += words
        if sanction:
            yield Composition(node.locator, "\n".join((*above, *pending)), sanction)
            pending = []
    intro = (*above, *pending)
    for child in node.children:
        if child.kind is Kind.REMARK:
            continue
        below = tuple(_compositions(child, intro, language))
        yield from below
        # Paragraphs are offences of their own; the words of points belong to the wrap-up that follows them.
        if not below and child.kind is not Kind.PARAGRAPH:
            pending += [alinea.text for part in child.walk() for alinea in (*part.alineas, *part.closing)]
    for alinea in node.closing:
        sanction, words = _parted(alinea.text, language)
        pending += words
        if sanction:
            yield Composition(node.locator, "\n".join((*above, *pending)), sanction)
            pending = []


def _parted(text: str, language: Language) -> tuple[str, list[str]]:
    """The sanction in a paragraph of words, and the words around it that are none."""
    span = _sanction(text, language)
    if span is None:
        return "", [text]
    rest = (text[: span.start].strip(), text[span.end :].strip())
    return text[span.start : span.end], [words for words in rest if words]


def _sanction(text: str, language: Language) -> Span | None:
    return find_sanction(text, language) if _VERBS[language].search(text) else None


def _is_general(part: Provision) -> bool:
    words = f"{part.label} {part.heading}".lower()
    return any(name in words for name in _GENERAL_PART)
