"""Words as Akoma Ntoso has them: kept ones as text, removed ones in `del`, added ones in `ins`."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from lawdiff.comparing.result import Hunk, Op
from lawdiff.comparing.words import compare_words
from lawdiff.reading.akn.vocabulary import akn, held, is_legal, ours
from lawdiff.reporting.visible import visible

_ELEMENTS = {Op.REMOVE: akn("del"), Op.ADD: akn("ins")}


def put_words(element: etree._Element, before: str | None, after: str | None) -> None:
    """Write words into an element, so that without `ins` they are the old ones and without `del` the new ones.

    Args:
        element: where to.
        before: the old words; None where the old edition has not even the paragraph.
        after: the new ones, likewise.

    >>> element = etree.Element("p", nsmap={None: akn("")[1:-1]})
    >>> put_words(element, "two years", "three years")
    >>> [(child.tag.partition("}")[2], child.text) for child in element]
    [('del', 'two'), ('ins', 'three')]
    """
    for hunk in _hunks(before, after):
        if hunk.op is Op.KEEP and hunk.before_text:
            for op, text in _where_typography_differs(hunk):
                _put(element, op, text, "typography")
        else:
            _put(element, hunk.op, hunk.text)


def put_text(element: etree._Element, text: str) -> None:
    """Write a text that stands alone in an element."""
    _put(element, Op.KEEP, text)


def _hunks(before: str | None, after: str | None) -> tuple[Hunk, ...]:
    if before is None:
        return (Hunk(Op.ADD, after or ""),)
    if after is None:
        return (Hunk(Op.REMOVE, before),)
    if before == after:
        return (Hunk(Op.KEEP, after),)
    return compare_words(before, after).hunks


def _where_typography_differs(hunk: Hunk) -> Iterator[tuple[Op, str]]:
    """The old and the new letters, without what both begin and end with."""
    old, new = hunk.before_text, hunk.text
    shortest = min(len(old), len(new))
    start = next((place for place in range(shortest) if old[place] != new[place]), shortest)
    end = next((place for place in range(shortest - start) if old[-1 - place] != new[-1 - place]), shortest - start)
    yield Op.KEEP, new[:start]
    yield Op.REMOVE, old[start : len(old) - end]
    yield Op.ADD, new[start : len(new) - end]
    yield Op.KEEP, new[len(new) - end :]


def _put(element: etree._Element, op: Op, text: str, reason: str = "") -> None:
    if not text:
        return
    legal = is_legal(text)
    if op is Op.KEEP and legal:
        last = element[-1] if len(element) else None
        if last is None:
            element.text = (element.text or "") + text
        else:
            last.tail = (last.tail or "") + text
        return
    run = etree.SubElement(element, _ELEMENTS.get(op, akn("span")))
    if reason:
        run.set("class", reason)
    if legal:
        run.text = text
    else:
        # XML cannot hold the text: what is seen shows its control characters, and the exact one stands beside it.
        run.text = _shown(text)
        run.set(ours("exact"), held(text))


def _shown(text: str) -> str:
    seen = visible(text)
    return "".join(letter if is_legal(letter) else "\ufffd" for letter in seen)
