"""The index that the search page looks through: the words of the law and of the report, in all its languages.

It is a script that calls `lawdiffIndex`, so that a page opened from a folder may load it. Words are held against the
query by their stems: endings are cut by the tables here, and any word of a text that begins with what is left answers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from lawdiff.language.folding import fold
from lawdiff.language.messages import BCP47
from lawdiff.model import Language
from lawdiff.reporting.claims_page import anchor
from lawdiff.reporting.layout import Line
from lawdiff.reporting.site.linked import script_json
from lawdiff.reporting.site.records import ArticlePage, Chapter, Site

SHORTEST = 4
"""No ending is cut where fewer letters would be left."""

ENDINGS: Mapping[Language, str] = {
    Language.RUS: "а я о е и ы у ю й ь ев ов ей ий ый ой ая яя ое ее ие ые ью ья ам ям ах ях ом ем ём ую юю его ого "
    "ему ому ими ыми их ых им ым ами ями иям иях ией ия ию ть ться тся ет ют ит ат ят",
    Language.KAZ: "ы і у ды ді ны ні ты ті дың дің ның нің тың тің ға ге қа ке да де та те дан ден тан тен нан нен "
    "лар лер дар дер тар тер мен пен бен сы сі ын ін ына іне лық лік дық дік тық тік лары лері дары дері тары тері "
    "ларды лерді дарды дерді тарды терді ларға лерге",
    Language.ENG: "s es ed ing ly y ies",
}
"""Case, number and person: the endings that a word loses before it is held against a text."""


def render_index(site: Site) -> str:
    """The index as a script."""
    endings = sorted({ending for chapter in site.chapters for ending in ENDINGS[chapter.ui].split()})
    data = {"shortest": SHORTEST, "endings": endings, "pages": list(_pages(site))}
    return f"lawdiffIndex({script_json(data)});\n"


def _pages(site: Site) -> Iterator[Mapping[str, object]]:
    first = site.chapters[0]
    for place, page in enumerate(first.pages):
        same = [(chapter, each) for chapter in site.chapters for each in chapter.pages if each.name == page.name]
        yield {
            "name": page.name,
            "place": place,
            "title": {BCP47[chapter.ui]: each.title for chapter, each in same},
            "also": f"{_called(page.sheet.number)} {_translated(_headings(same), site.terms)}",
            "parts": [part for chapter, each in same for part in _parts(chapter, each, site)],
        }
    yield from _claims(site, len(first.pages))


def _called(number: str) -> str:
    """An article as people ask for it, in every language."""
    return f"article {number} art {number} статья {number} ст {number} {number}-бап бап {number}"


def _headings(same: Sequence[tuple[Chapter, ArticlePage]]) -> str:
    return " ".join(dict.fromkeys(page.sheet.heading for _, page in same))


def _parts(chapter: Chapter, page: ArticlePage, site: Site) -> Iterator[Mapping[str, str]]:
    """The parts of an article in one language: what is said of it, then its provisions.

    Where two languages of the captions show the same text of the law, it stands in the index once.
    """
    tongue = BCP47[chapter.ui]
    yield {"tongue": tongue, "at": "", "text": page.summary, "also": page.part}
    earlier = site.chapters[: site.chapters.index(chapter)]
    if any(other.language is chapter.language for other in earlier):
        return
    law = BCP47[chapter.language]
    for anchor_, text in _provisions(page):
        yield {"tongue": law, "at": anchor_, "text": text, "also": _translated(text, site.terms)}


def _provisions(page: ArticlePage) -> Iterator[tuple[str, str]]:
    """Each provision with its wrap-up, the old words too: who looks for what was repealed finds it."""
    found: dict[str, list[str]] = {}
    last = ""
    for named in page.rows:
        last = named.anchor or last
        words = _words(named.row.new or named.row.old)
        gone = [] if named.row.new == named.row.old or not named.row.new else [_words(named.row.old)]
        found.setdefault(last, []).extend(part for part in (words, *gone) if part)
    yield from ((anchor_, " ".join(texts)) for anchor_, texts in found.items() if texts)


def _words(lines: Sequence[Line]) -> str:
    return " ".join("".join(piece.text for piece in line.pieces) for line in lines)


def _translated(text: str, terms: Sequence[Mapping[Language, str]]) -> str:
    """What the terms of the glossary that stand in a text are called in the other languages."""
    low = f" {fold(text).casefold()} "
    found = dict.fromkeys(
        other
        for term in terms
        if any(f" {fold(word).casefold()}" in low for word in term.values() if word)
        for other in term.values()
        if other and fold(other).casefold() not in low
    )
    return " ".join(found)


def _claims(site: Site, place: int) -> Iterator[Mapping[str, object]]:
    known = [chapter for chapter in site.chapters if chapter.claims]
    if not known or known[0].claims is None:
        return
    for index, checked in enumerate(known[0].claims.checked):
        claim = checked.claim
        yield {
            "name": "claims",
            "place": place + index,
            "also": claim.id,
            "title": {BCP47[chapter.ui]: chapter.claims.said(claim.says) for chapter in known if chapter.claims},
            "parts": [
                {
                    "tongue": BCP47[chapter.ui],
                    "at": anchor(claim.id),
                    "text": chapter.claims.said(claim.why),
                    "also": chapter.claims.said(claim.says),
                }
                for chapter in known
                if chapter.claims
            ],
        }
