"""What is suspicious about a text that could be read: doubled, missing and misplaced articles, unread words."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from lawdiff.language.amending import AMENDING, lower_case
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
                f"Article {number} stands {count} times; each copy is kept, and one of them may be of another act.",
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
                f"Article {article.number} stands behind article {articles[index - 1].number}.",
                article.locator,
            )
        elif counts[article.number] > 1 and not sanctioned[index]:
            around = sanctioned[max(0, index - _NEIGHBOURS) : index] + sanctioned[index + 1 : index + 1 + _NEIGHBOURS]
            if around and sum(around) >= _SHARE_WITH_SANCTIONS * len(around):
                yield EditionWarning(
                    "article-misplaced",
                    f"One article {article.number} («{article.heading[:80]}») has no sanction among articles "
                    "that have one: by its neighbours it belongs elsewhere, perhaps to another act.",
                    article.locator,
                )
        highest = max(highest, key)


def _has_sanction(article: Provision, words: StructureWords) -> bool:
    return any(
        words.sanction.match(alinea.text) for node in article.walk() for alinea in (*node.alineas, *node.closing)
    )


def _gaps(articles: Sequence[Provision]) -> Iterator[EditionWarning]:
    numbers = sorted({int(article.number.split("-")[0]) for article in articles})
    for before, after in pairwise(numbers):
        if after - before > 1:
            missing = f"{before + 1}" if after - before == 2 else f"{before + 1} to {after - 1}"
            yield EditionWarning(
                "number-gap",
                f"Between articles {before} and {after} the text has no article {missing}.",
                f"art_{after}",
            )


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
            f"The text has no article of the kind 108-1, although its notes and references name {len(names)} "
            f"({shown}): they are missing from this copy.",
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
            f"A note says that law {missing[number]} inserted article {number}; the text has no such article.",
            f"art_{number}",
        )


def _headings(nodes: Sequence[Provision], articles: Sequence[Provision]) -> Iterator[EditionWarning]:
    chapters = sum(1 for node in nodes if node.kind.is_grouping and node.kind is not Kind.ACT)
    if len(articles) >= _MANY_ARTICLES and chapters * _ARTICLES_A_CHAPTER < len(articles):
        yield EditionWarning(
            "headings-missing",
            f"{len(articles)} articles stand under {chapters or 'no'} section or chapter "
            f"heading{'' if chapters == 1 else 's'}: the headings are missing from this copy.",
        )


def _end(root: Provision, articles: Sequence[Provision]) -> Iterator[EditionWarning]:
    """A code ends with the President's signature: a copy without it may lack its last articles."""
    if len(articles) >= _MANY_ARTICLES and not any(stray.reason == "signature" for stray in root.strays):
        yield EditionWarning(
            "end-missing",
            f"No signature stands behind article {articles[-1].number}, the last one: the copy may break off before "
            "the end of the act.",
            articles[-1].locator,
        )


def _repeated_bodies(articles: Sequence[Provision]) -> Iterator[EditionWarning]:
    doubled = [article for article in articles if any(stray.reason == "repeated-body" for stray in article.strays)]
    if doubled:
        shown = ", ".join(article.number for article in doubled[:_NAMES_SHOWN])
        more = ", …" if len(doubled) > _NAMES_SHOWN else ""
        yield EditionWarning(
            "body-twice",
            f"The body of {len(doubled)} article{'' if len(doubled) == 1 else 's'} stands twice ({shown}{more}); "
            "the second copy is kept apart and not compared.",
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
                    f"The heading of article {article.number} lacks the word for article; its place among its "
                    "neighbours says what it is.",
                    article.locator,
                )


def _unread(nodes: Sequence[Provision]) -> Iterator[EditionWarning]:
    for node in nodes:
        for stray in node.strays:
            if stray.reason not in _HARMLESS:
                yield EditionWarning(
                    "unread-text",
                    f"Words that fit no rule are kept apart and not compared ({stray.reason}): "
                    f"«{stray.text[:60]}{'…' if len(stray.text) > 60 else ''}».",
                    node.locator,
                )
