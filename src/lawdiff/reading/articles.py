"""Items put in order before the tree is built: what a page or a scrape repeats, and headings without their word."""

from __future__ import annotations

from itertools import islice, pairwise
from typing import TYPE_CHECKING

from lawdiff.model import Kind
from lawdiff.reading.items import STRAY, Item, Role
from lawdiff.reading.numbering import main_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_TITLE_LENGTH = 300


def arranged(items: Sequence[Item]) -> list[Item]:
    """The same items; those that repeat others are marked as strays, and bare headings as headings.

    A stray is a plain item whose number is `STRAY` and whose label is the reason.
    """
    items = _with_bare_headings(items)
    starts = [index for index, item in enumerate(items) if item.role is Role.HEADING and item.kind is Kind.ARTICLE]
    result = list(items)
    _mark_contents(result, starts)
    for start, end in pairwise([*starts, len(items)]):
        for index in _repeated(items, range(start + 1, end)):
            result[index] = stray(items[index], "repeated-body")
        for index in _repeated_headings(items, range(start + 1, end)):
            result[index] = stray(items[index], "repeated-heading")
    return result


def stray(item: Item, reason: str) -> Item:
    """An item that is kept and not read as law, with the reason as a code."""
    whole = f"{item.label} {item.text}".strip()
    return Item(Role.PLAIN, Kind.ACT, STRAY, reason, whole, item.start, item.end)


def _repeated_headings(items: Sequence[Item], body: range) -> Iterator[int]:
    """Headings of chapters that stand twice with no article between them."""
    seen = set()
    for index in body:
        item = items[index]
        if item.role is Role.HEADING:
            heading = (item.kind, item.number, _squashed(item))
            if heading in seen:
                yield index
            seen.add(heading)


def _with_bare_headings(items: Sequence[Item]) -> list[Item]:
    """«173. Незаконное вмешательство …» between articles 172 and 174 is a heading whose word was forgotten."""
    result: list[Item] = []
    article = paragraph = 0
    for position, item in enumerate(items):
        following = items[position + 1] if position + 1 < len(items) else None
        if item.role is Role.HEADING and item.kind is Kind.ARTICLE:
            article, paragraph = main_number(item.number), 0
        elif item.role is Role.LABELLED and item.kind is Kind.PARAGRAPH:
            number = main_number(item.number)
            if article and number == article + 1 and number > paragraph + 1 and _is_title(item, following):
                result.append(item._replace(role=Role.HEADING, kind=Kind.ARTICLE))
                article, paragraph = number, 0
                continue
            paragraph = number
        result.append(item)
    return result


def _is_title(item: Item, following: Item | None) -> bool:
    return (
        following is not None
        and following.role is Role.LABELLED
        and following.number == "1"
        and 0 < len(item.text) < _TITLE_LENGTH
        and item.text[-1].isalpha()
    )


def _mark_contents(items: list[Item], starts: Sequence[int]) -> None:
    """A table of contents names articles that come again with their text: its lines are not articles."""
    last_of = {items[index].number: index for index in starts}
    bodies = {
        index
        for index, following in pairwise([*starts, len(items)])
        if any(item.role is not Role.HEADING for item in items[index + 1 : following])
    }
    for index in starts:
        again = last_of[items[index].number]
        if index not in bodies and again in bodies and again != index:
            items[index] = stray(items[index], "contents")


def _repeated(items: Sequence[Item], body: range) -> list[int]:
    """Where the body of an article stands a second time, however its white space fell."""
    body_items = [index for index in body if items[index].role is not Role.HEADING]
    law = [index for index in body_items if items[index].role not in _NOTES]
    if len(law) < 2:
        return []
    opening = _squashed(items[law[0]])[:_OPENING_LENGTH]
    if len(opening) < _SHORTEST_OPENING:
        return []
    places = (place for place in range(1, len(law)) if _opens_with(items[law[place]], opening))
    for place in islice(places, _PLACES_TRIED):
        copy = [index for index in body_items if index >= law[place]]
        if _says_the_same([items[index] for index in law[:place]], [items[index] for index in copy]):
            return copy
    return []


def _opens_with(item: Item, opening: str) -> bool:
    # Nearly all paragraphs differ in the first letter, and need not be squashed.
    return (item.label or item.text)[0] == opening[0] and _squashed(item).startswith(opening)


def _says_the_same(first: Sequence[Item], copy: Sequence[Item]) -> bool:
    """True where nearly all that the first body says stands in the copy (which may have the page's links in it)."""
    copied = "".join(map(_squashed, copy))
    said = [_squashed(item) for item in first]
    found = sum(len(words) for words in said if words in copied)
    return found >= _SHARE_REPEATED * sum(map(len, said))


_PLACES_TRIED = 3
_SHARE_REPEATED = 0.8
_NOTES = frozenset({Role.HISTORY, Role.PRECEDING, Role.ANNOUNCEMENT})
_OPENING_LENGTH = 60
_SHORTEST_OPENING = 12


def _squashed(item: Item) -> str:
    return "".join(f"{item.label}{item.text}".split())
