"""What is suspicious about a text that could be read: doubled, missing and misplaced articles, unread words."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from lawdiff.language.amending import AMENDING, lower_case
from lawdiff.language.sentences import Sentence
from lawdiff.model import Action, EditionWarning, Kind, natural_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lawdiff.language.structure import StructureWords
    from lawdiff.model import Language, Provision

_HYPHENATED = re.compile(r"\d{1,4}-\d{1,2}(?![\d-])")
_MANY_ARTICLES = 100
_ARTICLES_A_CHAPTER = 100
_NEIGHBOURS = 6
_SHARE_WITH_SANCTIONS = 0.75
_NAMES_SHOWN = 12
_SHOWN = 60
"""Characters of unread words that a warning repeats."""
_REASONS = frozenset(
    {
        "akn-loose-words", "behind-the-note", "cross-heading", "footnote", "heading", "hidden-text",
        "outside-articles",
    }
)  # fmt: skip
"""Why words can be no part of the law; the catalogue `texts` says each in words."""
_HARMLESS = frozenset({"front-matter", "signature", "repeated-body", "repeated-heading", "contents"})


def suspicions(
    root: Provision, words: StructureWords, language: Language, *, partial: bool
) -> tuple[EditionWarning, ...]:
    """Warnings about a tree, in a fixed order.

    Args:
        root: the tree.
        words: how its language marks structure.
        language: of the text.
        partial: true for a selection, in which gaps mean nothing.
    """
    nodes = tuple(root.walk())
    articles = [node for node in nodes if node.kind is Kind.ARTICLE]
    return (
        *_twice(articles),
        *_misplaced(articles, words),
        *(() if partial else _gaps(articles)),
        *(() if partial else _hyphenated(nodes, articles, language)),
        *_missing_by_notes(nodes, articles, partial=partial),
        *(() if partial else _headings(nodes, articles)),
        *(() if partial else _end(root, articles)),
        *_repeated_bodies(articles),
        *_bare_headings(articles),
        *_unread(nodes),
    )


def _twice(articles: Sequence[Provision]) -> Iterator[EditionWarning]:
    counts = Counter(article.number for article in articles)
    for number, count in counts.items():
        if count > 1:
            yield EditionWarning(
                "article-twice",
                Sentence("warning.article-twice", number=number, n=count),
                f"art_{number}",
            )


def _misplaced(articles: Sequence[Provision], words: StructureWords) -> Iterator[EditionWarning]:
    counts = Counter(article.number for article in articles)
    sanctioned = [_has_sanction(article, words) for article in articles]
    highest: tuple[tuple[int, str], ...] = ()
    for index, article in enumerate(articles):
        key = natural_key(article.number)
        if key < highest and counts[article.number] == 1:
            yield EditionWarning(
                "article-misplaced",
                Sentence("warning.article-misplaced", number=article.number, before=articles[index - 1].number),
                article.locator,
            )
        elif counts[article.number] > 1 and not sanctioned[index]:
            around = sanctioned[max(0, index - _NEIGHBOURS) : index] + sanctioned[index + 1 : index + 1 + _NEIGHBOURS]
            if around and sum(around) >= _SHARE_WITH_SANCTIONS * len(around):
                yield EditionWarning(
                    "article-misplaced",
                    Sentence("warning.article-without-sanction", number=article.number, heading=article.heading[:80]),
                    article.locator,
                )
        highest = max(highest, key)


def _has_sanction(article: Provision, words: StructureWords) -> bool:
    return any(
        words.sanction.match(alinea.text) for node in article.walk() for alinea in (*node.alineas, *node.closing)
    )


def _gaps(articles: Sequence[Provision]) -> Iterator[EditionWarning]:
    # Articles of other systems are numbered 12A, IV or not at all: they leave no gaps that could be counted.
    mains = (article.number.split("-")[0] for article in articles)
    numbers = sorted({int(main) for main in mains if main.isascii() and main.isdigit()})
    for before, after in pairwise(numbers):
        if after - before > 1:
            first, last = str(before + 1), str(after - 1)
            around = {"before": str(before), "after": str(after)}
            message = (
                Sentence("warning.number-gap", **around, missing=first)
                if first == last
                else Sentence("warning.numbers-gap", **around, first=first, last=last)
            )
            yield EditionWarning("number-gap", message, f"art_{after}")


def _hyphenated(
    nodes: Sequence[Provision], articles: Sequence[Provision], language: Language
) -> Iterator[EditionWarning]:
    """No article of the kind N-1 in a long text that names some: a scrape that could not read their headings."""
    if len(articles) < _MANY_ARTICLES or any("-" in article.number for article in articles):
        return
    article_word = next(pattern for kind, pattern in AMENDING[language].units if kind is Kind.ARTICLE)
    named: Counter[str] = Counter()
    for node in nodes:
        for note in node.notes:
            for said in note.statements:
                if said.target.startswith("art_"):
                    named.update(_HYPHENATED.findall(said.target.split("__")[0]))
        for alinea in node.alineas:
            if "-" in alinea.text:
                for found in article_word.finditer(lower_case(alinea.text)):
                    named.update(_HYPHENATED.findall(found["number"]))
    if named:
        names = sorted(named, key=natural_key)
        shown = ", ".join(names[:_NAMES_SHOWN]) + (", …" if len(names) > _NAMES_SHOWN else "")
        yield EditionWarning(
            "hyphenated-missing",
            Sentence("warning.hyphenated-missing", n=len(names), numbers=shown),
        )


def _missing_by_notes(
    nodes: Sequence[Provision], articles: Sequence[Provision], *, partial: bool
) -> Iterator[EditionWarning]:
    held = {article.number for article in articles}
    missing: dict[str, str] = {}
    for node in nodes:
        for note in node.notes:
            for said in note.statements:
                target = said.target.split("__")
                if said.action is Action.INSERTED and target[0].startswith("art_") and len(target) == 1:
                    number = target[0].removeprefix("art_")
                    if number not in held:
                        missing.setdefault(number, said.acts[0].number if said.acts else "")
    if partial:
        return
    for number in sorted(missing, key=natural_key):
        yield EditionWarning(
            "article-missing",
            Sentence("warning.article-missing", law=missing[number], number=number),
            f"art_{number}",
        )


def _headings(nodes: Sequence[Provision], articles: Sequence[Provision]) -> Iterator[EditionWarning]:
    chapters = sum(1 for node in nodes if node.kind.is_grouping and node.kind is not Kind.ACT)
    if len(articles) >= _MANY_ARTICLES and chapters * _ARTICLES_A_CHAPTER < len(articles):
        yield EditionWarning(
            "headings-missing",
            Sentence("warning.headings-missing", articles=len(articles), headings=chapters),
        )


def _end(root: Provision, articles: Sequence[Provision]) -> Iterator[EditionWarning]:
    """A code ends with the President's signature: a copy without it may lack its last articles."""
    signed = max((stray.span.start for stray in root.strays if stray.reason == "signature"), default=-1)
    # A signature before the last article is that of another act, which the copy holds by mistake.
    if len(articles) >= _MANY_ARTICLES and signed < articles[-1].span.start:
        yield EditionWarning(
            "end-missing",
            Sentence("warning.end-missing", number=articles[-1].number),
            articles[-1].locator,
        )


def _repeated_bodies(articles: Sequence[Provision]) -> Iterator[EditionWarning]:
    doubled = [article for article in articles if any(stray.reason == "repeated-body" for stray in article.strays)]
    if doubled:
        shown = ", ".join(article.number for article in doubled[:_NAMES_SHOWN])
        more = ", …" if len(doubled) > _NAMES_SHOWN else ""
        yield EditionWarning(
            "body-twice",
            Sentence("warning.body-twice", n=len(doubled), numbers=f"{shown}{more}"),
            doubled[0].locator,
        )


def _bare_headings(articles: Sequence[Provision]) -> Iterator[EditionWarning]:
    for article in articles:
        if (
            article.label
            and article.label[0].isdigit()
            and article.label.endswith(".")
            and "-" not in article.label[-3:]
        ):
            bare = article.label.rstrip(".")
            if bare == article.number:
                yield EditionWarning(
                    "heading-without-word",
                    Sentence("warning.heading-without-word", number=article.number),
                    article.locator,
                )


def _unread(nodes: Sequence[Provision]) -> Iterator[EditionWarning]:
    for node in nodes:
        for stray in node.strays:
            if stray.reason not in _HARMLESS:
                yield EditionWarning(
                    "unread-text",
                    Sentence("warning.unread-text", reason=_why(stray.reason), words=_beginning(stray.text)),
                    node.locator,
                )


def _why(reason: str) -> Sentence:
    """Why words are kept apart, for a person; of another program's Akoma Ntoso it is the element they stand in."""
    if reason.startswith("akn-") and reason != "akn-loose-words":
        return Sentence("stray.akn", element=reason.removeprefix("akn-"))
    return Sentence(f"stray.{reason if reason in _REASONS else 'other'}")


def _beginning(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
