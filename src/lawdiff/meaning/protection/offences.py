"""Which provisions are offences, graver cases of them, and what these cost."""

from __future__ import annotations

import math
from typing import NamedTuple

from lawdiff.language.protection import PROTECTION
from lawdiff.meaning.protection.victims import folded
from lawdiff.meaning.sanctions import PenaltyKind, Sanction, find_sanction, parse_sanction
from lawdiff.model import Edition, Kind, Language, Provision


def sanction_in(provision: Provision, language: Language) -> Sanction | None:
    """The sanction that a paragraph, or an article without paragraphs, ends with; None where it has none."""
    for alinea in (*reversed(provision.closing), *reversed(provision.alineas)):
        span = find_sanction(alinea.text, language)
        if span is not None:
            return parse_sanction(alinea.text[span.start : span.end], language)
    return None


def has_sanction(provision: Provision, language: Language) -> bool:
    """True for a provision with a sanction among its own words."""
    return any(find_sanction(alinea.text, language) for alinea in (*provision.closing, *provision.alineas))


def is_offence(article: Provision, language: Language) -> bool:
    """True for an article that says what an offence costs."""
    return any(
        node.kind in {Kind.ARTICLE, Kind.PARAGRAPH} and has_sanction(node, language)
        for node in (article, *article.children)
    )


def disposition(provision: Provision, language: Language) -> str:
    """Heading and words of a provision without those that are its sanction."""
    texts = [provision.heading] if provision.heading else []
    for alinea in (*provision.alineas, *provision.closing):
        span = find_sanction(alinea.text, language)
        texts.append(alinea.text[: span.start].rstrip() if span else alinea.text)
    return "\n".join(text for text in texts if text)


def owner(locator: str, edition: Edition) -> Provision | None:
    """The article that a provision belongs to."""
    return edition.provision(locator.split("__", 1)[0])


def paragraph_of(locator: str, edition: Edition) -> Provision | None:
    """The paragraph on the way to a provision."""
    steps = locator.split("__")
    place = next((at for at, step in enumerate(steps) if step.startswith("para_")), None)
    return None if place is None else edition.provision("__".join(steps[: place + 1]))


def refers_back(paragraph: Provision, article: Provision, language: Language) -> bool:
    """True where a paragraph is a case of the offence of those before it, by its own words.

    It says so («то же деяние», «деяния, предусмотренные частью первой»), or its words before the points repeat
    the heading of the article («Убийство:»).
    """
    if paragraph.number in {"", "1"}:
        return False
    words = folded(" ".join(node.own_words() for node in paragraph.walk()), language)
    if PROTECTION[language].same_offence.search(words):
        return True
    opening = folded(paragraph.text, language).rstrip(" :–—-")
    return bool(opening) and bool(paragraph.children) and folded(article.heading, language).startswith(opening)


class Severity(NamedTuple):
    """How grave a sanction is: the longest imprisonment, in years, then the shortest."""

    longest: float
    shortest: float


def severity_of(sanction: Sanction | None) -> Severity | None:
    """The severity of a sanction by its imprisonment (CC article 40 puts it last, as the gravest but death).

    None where there is no sanction, some of its words were not understood, or imprisonment is no part of it.
    """
    if sanction is None or sanction.unparsed:
        return None
    terms = [penalty for penalty in sanction.principal if penalty.kind is PenaltyKind.IMPRISONMENT]
    if not terms:
        return None
    longest = max(math.inf if term.life else float(term.max or 0) for term in terms)
    shortest = min(math.inf if term.life and term.min is None else float(term.min or 0) for term in terms)
    return Severity(longest, shortest)
