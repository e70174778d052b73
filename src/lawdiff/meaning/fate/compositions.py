"""What an article forbids and what that costs: its dispositions and sanctions, told apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lawdiff.meaning.sanctions import find_sanction
from lawdiff.model import Kind, Language, Provision, Span

_VERBS: Mapping[Language, tuple[str, ...]] = {
    Language.RUS: ("аказыва", "лечет", "лечёт", "лекут"),
    Language.KAZ: ("азалан", "соғ", "соқтыр", "келед"),
    Language.ENG: ("unish", "ntail"),
}
"""A sieve: inner parts of the verbs, one of which stands in every sanction. Most words need no closer look."""

_OPENINGS: Mapping[Language, tuple[str, ...]] = {
    Language.RUS: ("наказывается", "наказываются", "влечет", "влекут"),
    Language.KAZ: (),
    Language.ENG: (),
}
"""Verbs that make a sanction of the words that they open, whatever follows (`find_sanction`)."""


@dataclass(frozen=True, slots=True)
class Composition:
    """One thing that is forbidden, and what it costs: a paragraph with a sanction of its own.

    Attributes:
        locator: of the paragraph, or of the article without paragraphs.
        disposition: what is forbidden, verbatim, points included.
        sanction: what it costs, verbatim.
    """

    locator: str
    disposition: str
    sanction: str


def compositions_of(article: Provision, language: Language) -> tuple[Composition, ...]:
    """The compositions of an article, in order; empty where it has no sanction. Remarks are left out.

    >>> from lawdiff.model import Alinea
    >>> words = (Alinea("Ложный звон –"), Alinea("влечет предупреждение."))
    >>> compositions_of(Provision(Kind.ARTICLE, "7", alineas=words, locator="art_7"), Language.RUS)
    (Composition(locator='art_7', disposition='Ложный звон –', sanction='влечет предупреждение.'),)
    """
    return tuple(_compositions(article, (), language))


def has_sanction(article: Provision, language: Language) -> bool:
    """True where a sanction stands in an article, its remarks aside."""
    if article.kind is Kind.REMARK:
        return False
    own = (*article.alineas, *article.closing)
    return any(
        alinea.text.startswith(_OPENINGS[language]) or _sanction(alinea.text, language) for alinea in own
    ) or any(has_sanction(child, language) for child in article.children)


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
    if not any(verb in text for verb in _VERBS[language]):
        return None
    return find_sanction(text, language)
