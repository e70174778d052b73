"""Moves across parents: a paragraph or point that left one provision and stands in another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from lawdiff.comparing.align import MOVED, candidates
from lawdiff.comparing.wording import Wording
from lawdiff.model import Kind, Provision

SHORTEST_INSIDE = 4
"""Words that a provision must have to be known again in another place of its article."""
SHORTEST_ACROSS = 12
"""The same for another article, where short provisions repeat by chance."""
SHORTEST_SAME_ACROSS = 6
"""The same for another article where not a word differs."""
ACROSS = 0.85
"""How alike it must be there."""
_PHRASE_WORDS = 6
_PHRASE_ENDS = re.compile(r"[^\w -]| {2,}")


def find_moves(
    gone: Sequence[Provision],
    new: Sequence[Provision],
    articles: Sequence[Provision],
    wording: Wording,
) -> list[tuple[Provision, Provision]]:
    """Pairs of a provision that only the old edition has and one that only the new edition has.

    Args:
        gone: provisions below articles, in the order of the text. What the publisher marked as repealed by a
            stub is repealed, and is not given here.
        new: the same of the new edition.
        articles: of both editions, to tell a phrase of its own from one that many articles share.
        wording: of the comparison.

    >>> from lawdiff.model import Alinea
    >>> words = (Alinea("by a group of persons with a weapon"),)
    >>> old = Provision(Kind.POINT, "3", alineas=words, locator="art_9__para_2__point_3")
    >>> new = Provision(Kind.POINT, "1", alineas=words, locator="art_9__para_3__point_1")
    >>> [(b.locator, a.locator) for b, a in find_moves([old], [new], [], Wording())]
    [('art_9__para_2__point_3', 'art_9__para_3__point_1')]
    """
    free_old, free_new = set(range(len(gone))), set(range(len(new)))
    pairs = []
    for _, old_index, new_index in sorted(_likely(gone, new, articles, wording)):
        if old_index in free_old and new_index in free_new:
            free_old.discard(old_index)
            free_new.discard(new_index)
            pairs.append((gone[old_index], new[new_index]))
    return pairs


def _likely(
    gone: Sequence[Provision],
    new: Sequence[Provision],
    articles: Sequence[Provision],
    wording: Wording,
) -> Iterator[tuple[float, int, int]]:
    old_articles = [_article(provision) for provision in gone]
    new_articles = [_article(provision) for provision in new]
    for old_index, new_index in candidates(range(len(gone)), range(len(new)), gone, new, wording):
        before, after = gone[old_index], new[new_index]
        inside = old_articles[old_index] == new_articles[new_index]
        if Kind.REMARK in (before.kind, after.kind) and before.kind is not after.kind:
            continue
        if len(wording.words(before)) < _shortest(before, after, wording, inside=inside):
            continue
        likeness = wording.likeness(before, after)
        if likeness >= (MOVED if inside else ACROSS) and (inside or _has_own_phrase(before, articles, wording)):
            yield -likeness, old_index, new_index


def _shortest(before: Provision, after: Provision, wording: Wording, *, inside: bool) -> int:
    if inside:
        return SHORTEST_INSIDE
    return SHORTEST_SAME_ACROSS if wording.same(before, after) else SHORTEST_ACROSS


def _article(provision: Provision) -> str:
    return provision.locator.split("__", 1)[0]


def _has_own_phrase(provision: Provision, articles: Sequence[Provision], wording: Wording) -> bool:
    """True where some phrase of it stands in one article of each edition only.

    «The same act, committed repeatedly» stands in a hundred articles and proves no move.
    """
    phrases = (phrase.strip() for phrase in _PHRASE_ENDS.split(provision.own_words()))
    return any(_is_rare(phrase, articles, wording) for phrase in phrases if phrase.count(" ") >= _PHRASE_WORDS - 1)


def _is_rare(phrase: str, articles: Sequence[Provision], wording: Wording) -> bool:
    holders = (article for article in articles if phrase in wording.body(article))
    return next(islice(holders, 2, None), None) is None
