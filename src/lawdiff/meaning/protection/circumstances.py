"""Aggravating circumstances that only one of two editions has, and those that stand in another paragraph now."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from lawdiff.comparing.result import ChangeKind, Comparison
from lawdiff.language.protection import PROTECTION
from lawdiff.meaning.protection.offences import has_sanction, owner, paragraph_of, refers_back
from lawdiff.meaning.protection.victims import folded
from lawdiff.model import Edition, Kind, Language, Provision

_ALIKE = 90.0
"""Two circumstances whose words, sorted and without fillers, are so alike (of 100) are the same."""
_ALIKE_AT_HOME = 65.0
"""Within one paragraph less is enough: a point that came back reworded is not a new circumstance."""
_QUOTED = 90.0
"""Words so alike (of 100) to a run of a paragraph's words stand in them."""
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
        certain: true where the words alone decide: the paragraph says in both editions that it is a case of the
            same offence, and the circumstance stands nowhere else in its article.
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
    """A whole paragraph that came or went, by the index of its change; one whose base did so too is left out."""

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
    before, after = comparison.before, comparison.after
    moved: list[Moved] = list(_displaced(comparison))
    for old in list(gone):
        new = next((one for one in come if _same(old, one, language)), None)
        if new is None:
            continue
        gone.remove(old)
        come.remove(new)
        if old.paragraph.number != new.paragraph.number:
            moved.append(Moved(old, new))
    added, from_text = _weighed(come, after, before, gone=False)
    removed, to_text = _weighed(gone, before, after, gone=True)
    moved += [Moved(there, one) for one, there in from_text] + [Moved(one, there) for one, there in to_text]
    return CircumstanceChanges(
        tuple(added),
        tuple(removed),
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
            yield from _points(index, change.before, comparison.before, certain=False)


def _come(comparison: Comparison) -> Iterator[Circumstance]:
    for index, change in enumerate(comparison.changes):
        if change.after is None or change.kind is ChangeKind.NOT_HELD:
            continue
        if change.before is None:
            yield from _points(index, change.after, comparison.after)
        elif _is_replaced(change.kind, change.similarity, change.before):
            yield from _points(index, change.after, comparison.after, certain=False)


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


def _points(index: int, node: Provision, edition: Edition, *, certain: bool = True) -> Iterator[Circumstance]:
    paragraph = node if node.kind is Kind.PARAGRAPH else paragraph_of(node.locator, edition)
    article = owner(node.locator, edition)
    if paragraph is None or article is None or node.kind not in {Kind.POINT, Kind.PARAGRAPH}:
        return
    if paragraph.number in {"", "1"} or not has_sanction(paragraph, edition.language):
        return
    if not refers_back(paragraph, article, edition.language):
        return
    whole = node.kind is Kind.PARAGRAPH
    for point in node.children if whole else (node,):
        if point.kind is Kind.POINT and not point.is_stub:
            yield Circumstance(index, point, paragraph, certain, whole)


def _weighed(
    circumstances: list[Circumstance], own: Edition, other: Edition, *, gone: bool
) -> tuple[list[Circumstance], list[tuple[Circumstance, Circumstance]]]:
    """Those that the other edition has not, and those that it has in the words of another paragraph.

    A list that became a sentence, or a sentence that became a list, adds and removes nothing. Nothing is claimed
    of the points of a paragraph that is no longer a case of the offence before it.
    """
    single: list[Circumstance] = []
    elsewhere: list[tuple[Circumstance, Circumstance]] = []
    for one in circumstances:
        article = owner(one.point.locator, other)
        if one.whole or article is None:
            continue
        home = next((node for node in article.children if node.locator == one.paragraph.locator), None)
        recast = home is not None and not refers_back(home, article, other.language)
        if home is not None and (_quotes(home, one.point, other.language) or (recast and gone)):
            continue
        there = next((node for node in article.children if _newly_quotes(node, one.point, own, other.language)), None)
        if there is not None:
            elsewhere.append((one, replace(one, point=there, paragraph=there, certain=False)))
        else:
            single.append(replace(one, certain=one.certain and not recast))
    return single, elsewhere


def _newly_quotes(paragraph: Provision, point: Provision, own: Edition, language: Language) -> bool:
    """True where a paragraph with a sanction has the words of a point, and had not in the point's edition."""
    if paragraph.kind is not Kind.PARAGRAPH or not _quotes(paragraph, point, language):
        return False
    same = own.provision(paragraph.locator)
    return has_sanction(paragraph, language) and (same is None or not _quotes(same, point, language))


def _quotes(node: Provision, point: Provision, language: Language) -> bool:
    sought = _plain(point.text, language)
    words = _plain(node.own_words(), language)
    return 0 < len(sought) <= len(words) and fuzz.partial_ratio(sought, words) >= _QUOTED


def _cases(comparison: Comparison, *, gone: bool) -> Iterator[Case]:
    edition, other = (comparison.before, comparison.after) if gone else (comparison.after, comparison.before)
    single = [
        (index, change.before if gone else change.after)
        for index, change in enumerate(comparison.changes)
        if (change.after if gone else change.before) is None and change.kind is not ChangeKind.NOT_HELD
    ]
    fresh = {node.locator for _, node in single if node is not None}
    for index, node in single:
        if node is None or node.kind is not Kind.PARAGRAPH or node.is_stub:
            continue
        article = owner(node.locator, edition)
        stays = owner(node.locator, other)
        if article is None or stays is None or stays.is_stub or not has_sanction(node, edition.language):
            continue
        if refers_back(node, article, edition.language) and not _bases(node, article, edition.language) <= fresh:
            yield Case(index, node)


def _bases(paragraph: Provision, article: Provision, language: Language) -> set[str]:
    """The paragraphs whose offence a paragraph repeats: those it cites, or the one before it."""
    from lawdiff.meaning.references.find import references_in  # noqa: PLC0415  (its grammar takes 40 ms to load)

    cited = references_in(paragraph.text, paragraph.locator, "", language)
    bases = {"__".join(one.target.split("__")[:2]) for one in cited if one.target.startswith(f"{article.locator}__")}
    if bases:
        return bases
    before = [node.locator for node in article.children if node.kind is Kind.PARAGRAPH]
    return {before[before.index(paragraph.locator) - 1]} if before.index(paragraph.locator) else set()


def _same(old: Circumstance, new: Circumstance, language: Language) -> bool:
    if old.point.locator.split("__", 1)[0] != new.point.locator.split("__", 1)[0]:
        return False
    first, second = _plain(old.point.text, language), _plain(new.point.text, language)
    enough = _ALIKE_AT_HOME if old.paragraph.number == new.paragraph.number else _ALIKE
    return bool(first) and fuzz.token_sort_ratio(first, second) >= enough


def _plain(text: str, language: Language) -> str:
    """Words without fillers and marks, in lower case."""
    return " ".join(_NO_WORD.sub(" ", PROTECTION[language].filler.sub(" ", folded(text, language))).split())
