"""Aggravating circumstances that only one of two editions has, and those that stand in another paragraph now."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from lawdiff.comparing.result import ChangeKind, Comparison
from lawdiff.language.protection import PROTECTION
from lawdiff.meaning.protection.offences import has_sanction, owner, paragraph_of, refers_back
from lawdiff.meaning.protection.victims import folded
from lawdiff.model import Edition, Kind, Language, Provision

_ALIKE = 90.0
"""Two circumstances whose words, sorted and without fillers, are so alike (of 100) are the same."""
_REPLACED = 0.5
"""A point less alike than this (of 1) to what had its number before is another circumstance."""
_NO_WORD = re.compile(r"[^\w]+")


@dataclass(frozen=True, slots=True)
class Circumstance:
    """A point of a paragraph that is a case of the offence before it.

    Attributes:
        change: index of the change that it comes from.
        point: the point itself.
        paragraph: that it stands in.
        certain: true where the paragraph itself says that it is a case of the same offence.
        whole: true where the whole paragraph came or went, and the point with it.
    """

    change: int
    point: Provision
    paragraph: Provision
    certain: bool
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Moved:
    """One circumstance in two paragraphs of one article."""

    before: Circumstance
    after: Circumstance


@dataclass(frozen=True, slots=True)
class Case:
    """A whole paragraph that came or went, by the index of its change."""

    change: int
    paragraph: Provision


@dataclass(frozen=True, slots=True)
class CircumstanceChanges:
    """What happened to graver cases.

    Attributes:
        added: points that came into a paragraph that was there.
        removed: points that went from a paragraph that stays.
        moved: points that now stand in another paragraph of their article.
        cases_added: paragraphs that came into an article that was there.
        cases_removed: paragraphs that went from an article that stays.
    """

    added: tuple[Circumstance, ...]
    removed: tuple[Circumstance, ...]
    moved: tuple[Moved, ...]
    cases_added: tuple[Case, ...]
    cases_removed: tuple[Case, ...]


def circumstance_changes(comparison: Comparison) -> CircumstanceChanges:
    """Sort the points and paragraphs of offences that came and went.

    A point that went from one paragraph and came in the same words into another one is moved. One that came
    back in the same paragraph under another number is neither added nor removed.
    """
    language = comparison.after.language
    gone = list(_gone(comparison))
    come = list(_come(comparison))
    moved: list[Moved] = list(_displaced(comparison))
    for old in list(gone):
        new = next((one for one in come if _same(old, one, language)), None)
        if new is None:
            continue
        gone.remove(old)
        come.remove(new)
        if old.paragraph.number != new.paragraph.number:
            moved.append(Moved(old, new))
    return CircumstanceChanges(
        tuple(one for one in come if not one.whole),
        tuple(one for one in gone if not one.whole),
        tuple(moved),
        tuple(_cases(comparison, gone=False)),
        tuple(_cases(comparison, gone=True)),
    )


def _gone(comparison: Comparison) -> Iterator[Circumstance]:
    for index, change in enumerate(comparison.changes):
        if change.before is None or change.kind is ChangeKind.NOT_HELD:
            continue
        if change.after is None:
            yield from _points(index, change.before, comparison.before)
        elif _is_replaced(change.kind, change.similarity, change.before):
            yield from _points(index, change.before, comparison.before)


def _come(comparison: Comparison) -> Iterator[Circumstance]:
    for index, change in enumerate(comparison.changes):
        if change.after is None or change.kind is ChangeKind.NOT_HELD:
            continue
        if change.before is None:
            yield from _points(index, change.after, comparison.after)
        elif _is_replaced(change.kind, change.similarity, change.before):
            yield from _points(index, change.after, comparison.after)


def _is_replaced(kind: ChangeKind, similarity: float, node: Provision) -> bool:
    return kind is ChangeKind.MODIFIED and node.kind is Kind.POINT and similarity < _REPLACED


def _displaced(comparison: Comparison) -> Iterator[Moved]:
    """Points that the comparison itself aligned across paragraphs."""
    for index, change in enumerate(comparison.changes):
        old, new = change.before, change.after
        if old is None or new is None or old.kind is not Kind.POINT or new.kind is not Kind.POINT:
            continue
        if _is_replaced(change.kind, change.similarity, old):
            continue
        first = next(_points(index, old, comparison.before), None)
        second = next(_points(index, new, comparison.after), None)
        if first and second and first.paragraph.number != second.paragraph.number:
            yield Moved(first, second)


def _points(index: int, node: Provision, edition: Edition) -> Iterator[Circumstance]:
    if node.is_stub:
        return
    paragraph = node if node.kind is Kind.PARAGRAPH else paragraph_of(node.locator, edition)
    article = owner(node.locator, edition)
    if paragraph is None or article is None or node.kind not in {Kind.POINT, Kind.PARAGRAPH}:
        return
    if paragraph.number in {"", "1"} or not has_sanction(paragraph, edition.language):
        return
    certain = refers_back(paragraph, article, edition.language)
    if not certain:
        return
    whole = node.kind is Kind.PARAGRAPH
    for point in node.children if whole else (node,):
        if point.kind is Kind.POINT and not point.is_stub:
            yield Circumstance(index, point, paragraph, certain, whole)


def _cases(comparison: Comparison, *, gone: bool) -> Iterator[Case]:
    edition, other = (comparison.before, comparison.after) if gone else (comparison.after, comparison.before)
    for index, change in enumerate(comparison.changes):
        node = (change.before if change.after is None else None) if gone else (change.after if change.before is None else None)
        if node is None or node.kind is not Kind.PARAGRAPH or node.is_stub or change.kind is ChangeKind.NOT_HELD:
            continue
        article = owner(node.locator, edition)
        stays = owner(node.locator, other)
        if article is None or stays is None or stays.is_stub or not has_sanction(node, edition.language):
            continue
        if refers_back(node, article, edition.language):
            yield Case(index, node)


def _same(old: Circumstance, new: Circumstance, language: Language) -> bool:
    same_article = old.point.locator.split("__", 1)[0] == new.point.locator.split("__", 1)[0]
    return same_article and _alike(old.point.text, new.point.text, language) >= _ALIKE


def _alike(old: str, new: str, language: Language) -> float:
    filler = PROTECTION[language].filler
    first, second = (_NO_WORD.sub(" ", filler.sub(" ", folded(text, language))).strip() for text in (old, new))
    return fuzz.token_sort_ratio(first, second) if first and second else 0.0
