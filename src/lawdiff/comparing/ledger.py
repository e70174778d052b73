"""What the publisher's notes of one edition say, by the provision that they speak of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from lawdiff.model import Action, ActRef, Edition, Kind, NoteKind, Provision


@dataclass(frozen=True, slots=True)
class Mention:
    """One act in one statement of one note.

    Attributes:
        target: locator of the provision spoken of.
        action: what the act did to it.
        act: the act.
        note: the note, verbatim.
    """

    target: str
    action: Action
    act: ActRef
    note: str


class Ledger:
    """What the notes of one edition say, by the article or grouping that they speak of.

    Announcements of coming changes are not law yet and are left out.
    """

    __slots__ = ("_above", "_by_head", "empty")

    def __init__(self, edition: Edition) -> None:
        self._by_head: dict[str, list[Mention]] = defaultdict(list)
        self._above: dict[str, tuple[str, ...]] = {}
        self._enter(edition.root, ())
        self.empty = not self._by_head

    def on(self, locator: str) -> Sequence[Mention]:
        """All that is said of an article (or grouping) and of what is in it."""
        return self._by_head.get(head_of(locator), ())

    def above(self, locator: str) -> list[Mention]:
        """All that is said of the groupings that hold an article, and of nothing narrower."""
        return [mention for place in self._above.get(head_of(locator), ()) for mention in self.on(place)]

    def _enter(self, provision: Provision, above: tuple[str, ...]) -> None:
        if provision.kind.is_grouping or provision.kind is Kind.ARTICLE:
            self._above[provision.locator] = above
        if not provision.kind.is_grouping:
            for node in provision.walk():
                if node.notes:
                    self._hear(node)
            return
        self._hear(provision)
        for child in provision.children:
            self._enter(child, (*above, provision.locator))

    def _hear(self, provision: Provision) -> None:
        for mention in _mentions(provision):
            self._by_head[head_of(mention.target)].append(mention)


@lru_cache(maxsize=1 << 14)
def head_of(locator: str) -> str:
    """The article of a locator, or the locator itself above articles."""
    head = locator.split("__", 1)[0] if locator.startswith("art_") else locator
    # A second copy of an article is spoken of by the number of the first.
    return head.split("~", 1)[0]


def _mentions(provision: Provision) -> Iterable[Mention]:
    for note in provision.notes:
        if note.kind is NoteKind.ANNOUNCEMENT:
            continue
        own = any(_is_in(statement.target or provision.locator, provision) for statement in note.statements)
        for statement in note.statements:
            if statement.action is Action.PENDING:
                continue
            target = statement.target or provision.locator
            if own and not provision.kind.is_grouping and not target.startswith("art_"):
                # «Глава 2 дополнена статьей 9-1 …; с изменениями …»: the changes are those of the article.
                target = head_of(provision.locator)
            for act in statement.acts:
                yield Mention(target, statement.action, act, note.text)


def _is_in(target: str, provision: Provision) -> bool:
    return head_of(target) == head_of(provision.locator)
