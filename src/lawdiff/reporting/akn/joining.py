"""Two trees become one: each provision of either edition once, in the place where the new edition has it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import TypeVar

from lawdiff.comparing.result import ChangeKind, Comparison
from lawdiff.model import Kind, Provision

_Part = TypeVar("_Part")


@dataclass(slots=True, eq=False)
class Joined:
    """A provision of one edition or of both.

    Attributes:
        before: in the old edition; None where only the new one has it.
        after: in the new edition; None where only the old one has it.
        children: what stands in it: the new edition's in its order, and what only the old one has where it stood.
    """

    before: Provision | None
    after: Provision | None
    children: list[Joined] = field(default_factory=list)

    @property
    def shown(self) -> Provision:
        """The new edition's provision, or the old one's where it is gone."""
        node = self.after or self.before
        assert node
        return node

    def walk(self) -> Iterator[Joined]:
        """This one and all below it."""
        yield self
        for child in self.children:
            yield from child.walk()


def unchanged(node: Provision) -> Joined:
    """An edition joined with itself.

    >>> joined = unchanged(Provision(Kind.ACT, children=(Provision(Kind.ARTICLE, "1"),)))
    >>> [one.shown.number for one in joined.walk()]
    ['', '1']
    """
    return Joined(node, node, [unchanged(child) for child in node.children])


def joined(comparison: Comparison, before: Provision, after: Provision) -> Joined:
    """Two trees of a comparison as one.

    Which provision continues which is what the comparison says; what it leaves unsaid, because nothing changed there,
    follows from kind and number.
    """
    pairs = _Pairs(comparison, before, after)
    return _joined(before, after, pairs)


def merged(before: Sequence[_Part], after: Sequence[_Part]) -> Iterator[tuple[_Part | None, _Part | None]]:
    """Two sequences as one in which both keep their order; what stands in the place of something is paired with it.

    >>> list(merged(["a", "b", "c"], ["a", "x", "c", "d"]))
    [('a', 'a'), ('b', 'x'), ('c', 'c'), (None, 'd')]
    """
    if before == after:
        yield from zip(before, after, strict=True)
        return
    for _, start, end, begin, stop in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        yield from zip_longest(before[start:end], after[begin:stop])


class _Pairs:
    """Which provision of the old edition is which one of the new edition, by identity."""

    def __init__(self, comparison: Comparison, before: Provision, after: Provision) -> None:
        self._old = {node.locator: node for node in before.walk()}
        self._new = {node.locator: node for node in after.walk()}
        self._after_of: dict[int, Provision] = {}
        self._before_of: dict[int, Provision] = {}
        self._gone: set[int] = set()
        self._come: set[int] = set()
        self._pair(before, after)
        for change in comparison.changes:
            old = self._old.get(change.before.locator) if change.before else None
            new = self._new.get(change.after.locator) if change.after else None
            if change.before and change.after:
                # The unnumbered text of an article, taken out of it, is no provision of its own.
                if old and new and old.kind is change.before.kind and new.kind is change.after.kind:
                    self._pair(old, new)
            elif old and change.kind is ChangeKind.REPEALED:
                self._gone.add(id(old))
            elif new and change.kind is ChangeKind.INSERTED:
                self._come.add(id(new))
        for row in comparison.articles:
            old, new = self._old.get(row.before), self._new.get(row.after)
            if old and new and old.kind is new.kind is Kind.ARTICLE:
                self._pair(old, new)
        self._by_number(before, after)

    def after_of(self, node: Provision) -> Provision | None:
        return self._after_of.get(id(node))

    def before_of(self, node: Provision) -> Provision | None:
        return self._before_of.get(id(node))

    def _pair(self, old: Provision, new: Provision) -> None:
        if id(old) in self._after_of or id(new) in self._before_of:
            return
        self._after_of[id(old)] = new
        self._before_of[id(new)] = old

    def _by_number(self, old: Provision, new: Provision) -> None:
        """Pair what is left among the children of pairs, kind and number being the same."""
        waiting = [(old, new)]
        while waiting:
            old, new = waiting.pop()
            places: dict[tuple[Kind, str], list[Provision]] = {}
            for child in old.children:
                if id(child) not in self._after_of:
                    places.setdefault((child.kind, child.number), []).append(child)
            for child in new.children:
                alike = places.get((child.kind, child.number))
                if alike and id(child) not in self._before_of:
                    other = alike.pop(0)
                    if id(other) not in self._gone or id(child) not in self._come:
                        self._pair(other, child)
            waiting.extend(
                (self._before_of[id(child)], child) for child in new.children if id(child) in self._before_of
            )


def _joined(before: Provision | None, after: Provision | None, pairs: _Pairs) -> Joined:
    node = Joined(before, after)
    # What only the old edition has stands behind the sibling that it stood behind.
    behind: dict[int, list[Provision]] = {}
    place = 0
    for child in before.children if before else ():
        if pairs.after_of(child) is None:
            behind.setdefault(place, []).append(child)
        else:
            place = id(child)
    ours = {id(child) for child in before.children} if before else set()
    node.children.extend(_joined(child, None, pairs) for child in behind.pop(0, ()))
    for child in after.children if after else ():
        other = pairs.before_of(child)
        node.children.append(_joined(other, child, pairs))
        if other is not None and id(other) in ours:
            node.children.extend(_joined(gone, None, pairs) for gone in behind.pop(id(other), ()))
    # And what stood behind something that moved away stands at the end.
    node.children.extend(_joined(gone, None, pairs) for left in behind.values() for gone in left)
    return node
