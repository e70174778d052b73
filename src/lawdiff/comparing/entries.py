"""What happened to each article and grouping of two editions, in the order of the new one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from lawdiff.comparing.align import Pair, align
from lawdiff.comparing.corroborate import Notes
from lawdiff.comparing.differences import LAW_STAYS, article_kind, differences_of, grouping_difference
from lawdiff.comparing.moves import find_moves
from lawdiff.comparing.result import ChangeKind, Difference
from lawdiff.comparing.wording import Wording
from lawdiff.model import Edition, Kind, Provision

Place = tuple[int, int, int]
"""Where an entry stands: at a place of the new edition, or after it by the place in the old one."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An article of either edition, or a grouping's own words.

    Attributes:
        pair: the article in both editions.
        kind: what happened to it as a whole.
        differences: of it and of all that is in it, in order, the unchanged included.
        twice: true where it is a second copy of a number that its own edition has, and does not say the same.
    """

    pair: Pair
    kind: ChangeKind
    differences: tuple[Difference, ...]
    twice: bool = False

    @property
    def provision(self) -> Provision:
        """The article in the new edition, or in the old one where it is gone."""
        return self.pair.only


def entries_of(before: Edition, after: Edition, wording: Wording, notes: Notes) -> list[Entry]:
    """Align two editions: articles across the whole act, whatever their chapter, groupings by themselves."""
    old, new = _outline(before.root), _outline(after.root)
    placed = [
        (place, _grouping_entry(pair, before, after, old, new))
        for pair, place in _placed(_aligned_groupings(old, new), old, new)
    ]
    articles = align(old.articles, new.articles, wording)
    in_both = (
        frozenset(pair.before.number for pair in articles if pair.before and pair.after),
        frozenset(pair.after.number for pair in articles if pair.before and pair.after),
    )
    placed += [
        (place, _article_entry(pair, before, after, in_both, wording, notes))
        for pair, place in _placed(articles, old, new)
    ]
    return _with_moves([entry for _, entry in sorted(placed, key=lambda item: item[0])], wording)


@dataclass(frozen=True, slots=True)
class _Outline:
    """The act, its groupings and its articles in the order of the text, and the place of each."""

    root: Provision
    groupings: tuple[Provision, ...]
    articles: tuple[Provision, ...]
    places: Mapping[int, int]

    def has(self, kind: Kind) -> bool:
        return any(grouping.kind is kind for grouping in self.groupings)


def _outline(root: Provision) -> _Outline:
    nodes = list(_above_paragraphs(root))
    return _Outline(
        root,
        tuple(node for node in nodes[1:] if node.kind is not Kind.ARTICLE),
        tuple(node for node in nodes if node.kind is Kind.ARTICLE),
        {id(node): place for place, node in enumerate(nodes)},
    )


def _above_paragraphs(node: Provision) -> Iterator[Provision]:
    yield node
    if node.kind is not Kind.ARTICLE:
        for child in node.children:
            yield from _above_paragraphs(child)


def _aligned_groupings(old: _Outline, new: _Outline) -> Iterator[Pair]:
    """Groupings by their own words: what they hold is aligned apart."""
    yield Pair(old.root, new.root)
    olds = [replace(node, children=()) for node in old.groupings]
    news = [replace(node, children=()) for node in new.groupings]
    whole = {
        id(bare): node
        for bares, nodes in ((olds, old.groupings), (news, new.groupings))
        for bare, node in zip(bares, nodes, strict=True)
    }
    # A wording knows provisions by identity, and these live no longer than this alignment.
    for before, after, moved, copy in align(olds, news, Wording()):
        yield Pair(before and whole[id(before)], after and whole[id(after)], moved, copy)


def _placed(pairs: Iterable[Pair], old: _Outline, new: _Outline) -> Iterator[tuple[Pair, Place]]:
    anchor = -1
    for pair in pairs:
        if pair.after is not None:
            anchor = new.places[id(pair.after)]
            yield pair, (anchor, 0, 0)
        else:
            yield pair, (anchor, 1, old.places[id(pair.only)])


def _grouping_entry(pair: Pair, before: Edition, after: Edition, old: _Outline, new: _Outline) -> Entry:
    difference = grouping_difference(pair)
    edition, other = (before, old) if pair.before is None else (after, new)
    absent = pair.before is None or pair.after is None
    if absent and (edition.partial or not other.has(pair.only.kind)):
        # A selection, or a text that has lost its chapter headings, proves nothing about chapters.
        difference = difference._replace(kind=ChangeKind.NOT_HELD)
    return Entry(pair, difference.kind, (difference,))


def _article_entry(
    pair: Pair,
    before: Edition,
    after: Edition,
    in_both: tuple[frozenset[str], frozenset[str]],
    wording: Wording,
    notes: Notes,
) -> Entry:
    differences = tuple(differences_of(pair, wording))
    kind = article_kind(differences)
    number = pair.only.number
    if pair.before is None and kind is ChangeKind.INSERTED:
        twice = number in in_both[1]
        held = not before.partial or notes.inserted_between(pair.only)
    elif pair.after is None and kind is ChangeKind.REPEALED:
        twice = number in in_both[0]
        held = not after.partial or notes.repealed_between(pair.only)
    else:
        return Entry(pair, kind, differences)
    if held and not twice:
        return Entry(pair, kind, differences)
    differences = tuple(difference._replace(kind=ChangeKind.NOT_HELD) for difference in differences)
    return Entry(pair, ChangeKind.NOT_HELD, differences, twice)


def _with_moves(entries: Sequence[Entry], wording: Wording) -> list[Entry]:
    """Paragraphs and points that left one provision and stand in another become moves."""
    below = [
        difference
        for entry in entries
        if entry.kind not in LAW_STAYS
        for difference in entry.differences
        if difference.whole and difference.is_below_article
    ]
    gone = [each.before for each in below if each.kind is ChangeKind.REPEALED and each.before and not each.after]
    come = [each.after for each in below if each.kind is ChangeKind.INSERTED and each.after and not each.before]
    if not gone or not come:
        return list(entries)
    articles = [
        provision
        for entry in entries
        for provision in entry.pair[:2]
        if provision is not None and provision.kind is Kind.ARTICLE
    ]
    moves = find_moves(gone, come, articles, wording)
    sources = {id(after): before for before, after in moves}
    left = {id(before) for before, _ in moves}
    return [
        entry
        if entry.kind in LAW_STAYS
        else replace(entry, differences=tuple(_moved(entry.differences, sources, left, wording)))
        for entry in entries
    ]


def _moved(
    differences: Iterable[Difference],
    sources: Mapping[int, Provision],
    left: set[int],
    wording: Wording,
) -> Iterator[Difference]:
    for difference in differences:
        source = sources.get(id(difference.after))
        if source is not None and difference.before is None:
            yield from differences_of(Pair(source, difference.after, moved=True), wording)
        elif id(difference.before) not in left:
            yield difference
