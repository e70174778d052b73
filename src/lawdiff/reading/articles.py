"""Items put in order before the tree is built: what a page or a scrape repeats, and headings without their word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawdiff.model import Kind
from lawdiff.reading.items import Item, Role

if TYPE_CHECKING:
    from collections.abc import Sequence

STRAY = "stray"
"""Number of a plain item that is kept and not read as law; its label is the reason."""

_TITLE_LENGTH = 300


def arranged(items: Sequence[Item]) -> list[Item]:
    """The same items; those that repeat others are marked as strays, and bare headings as headings.

    A stray is a plain item whose number is `STRAY` and whose label is the reason.
    """
    items = _with_bare_headings(items)
    starts = [index for index, item in enumerate(items) if item.role is Role.HEADING and item.kind is Kind.ARTICLE]
    result = list(items)
    _mark_contents(result, starts)
    for start, end in zip(starts, [*starts[1:], len(items)], strict=True):
        body = range(start + 1, _body_end(items, start + 1, end))
        for index in _repeated(items, body):
            result[index] = stray(items[index], "repeated-body")
    return result


def stray(item: Item, reason: str) -> Item:
    """An item that is kept and not read as law, with the reason as a code."""
    whole = f"{item.label} {item.text}".strip()
    return Item(Role.PLAIN, Kind.ACT, STRAY, reason, whole, item.start, item.end)


def _body_end(items: Sequence[Item], start: int, end: int) -> int:
    return next((index for index in range(start, end) if items[index].role is Role.HEADING), end)


def _with_bare_headings(items: Sequence[Item]) -> list[Item]:
    """«173. Незаконное вмешательство …» between articles 172 and 174 is a heading whose word was forgotten."""
    result: list[Item] = []
    article = paragraph = 0
    for position, item in enumerate(items):
        following = items[position + 1] if position + 1 < len(items) else None
        if item.role is Role.HEADING and item.kind is Kind.ARTICLE:
            article, paragraph = _main(item.number), 0
        elif item.role is Role.LABELLED and item.kind is Kind.PARAGRAPH:
            number = _main(item.number)
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
        for index, following in zip(starts, [*starts[1:], len(items)], strict=True)
        if any(item.role is not Role.HEADING for item in items[index + 1 : following])
    }
    for index in starts:
        again = last_of[items[index].number]
        if index not in bodies and again in bodies and again != index:
            items[index] = stray(items[index], "contents")


def _repeated(items: Sequence[Item], body: range) -> range:
    """Where the body of an article stands a second time, however its white space fell."""
    law = [index for index in body if items[index].role not in _NOTES]
    if len(law) < 2:
        return range(0)
    opening = _squashed(items[law[0]])[:_OPENING_LENGTH]
    if len(opening) < _SHORTEST_OPENING:
        return range(0)
    for place in range(1, len(law)):
        start = law[place]
        if not _squashed(items[start]).startswith(opening):
            continue
        first = "".join(_squashed(items[index]) for index in law[:place])
        copies = (
            "".join(_squashed(items[index]) for index in range(start, body.stop)),
            "".join(_squashed(items[index]) for index in law[place:]),
        )
        # The copy may have the page's links glued to its end.
        if any(copy.startswith(first) for copy in copies):
            return range(start, body.stop)
    return range(0)


_NOTES = frozenset({Role.HISTORY, Role.ANNOUNCEMENT})
_OPENING_LENGTH = 60
_SHORTEST_OPENING = 12


def _squashed(item: Item) -> str:
    return "".join(f"{item.label}{item.text}".split())


def _main(number: str) -> int:
    return int(number.split("-", maxsplit=1)[0])
