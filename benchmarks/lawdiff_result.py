"""Reads lawdiff's JSON and checks that it rebuilds both editions.

The JSON holds what changed; what did not change is in no change. So the check has two halves:
the hunks of every change give its old text and its new one, word for word; and the provisions that no
change names are the same ones in both editions, word for word, typography apart.
"""

from __future__ import annotations

import importlib
import json
import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from benchmarks.pieces import Piece, Region, words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from lawdiff.model import Edition, Provision

LATIN: Final = "ABCEHKMOPTXaceiopxyIi"
CYRILLIC: Final = "АВСЕНКМОРТХасеіорхуІі"
TYPOGRAPHY: Final = str.maketrans(
    {**dict(zip(LATIN, CYRILLIC, strict=True)), "ё": "е", "Ё": "Е", "\xad": None}
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-")
    | dict.fromkeys("\u00ab\u00bb\u201c\u201d\u201e\u201f\u2018\u2019'", '"'),
)
LEFT_BY_LINKS: Final = re.compile(r" (?=[,.;:!?)])|(?<=\() ")
"""Blanks that stand only where a page had a link."""
WHOLE: Final = frozenset({"inserted", "repealed"})
"""Kinds of change whose hunks cover the provision with its children."""


def regions(output: str) -> list[Region]:
    """The hunks of each change."""
    return [_region(change["hunks"]) for change in json.loads(output)["changes"]]


def hunks_rebuild(changes: Iterable[dict[str, Any]]) -> tuple[bool, bool]:
    """Whether the hunks of all changes give their old texts, and their new ones."""
    old = new = True
    for change in changes:
        region = _region(change["hunks"])
        if not region:
            continue
        old &= words("".join(piece.old for piece in region)) == words((change["before"] or {}).get("text", ""))
        new &= words("".join(piece.new for piece in region)) == words((change["after"] or {}).get("text", ""))
    return old, new


def unchanged_agree(changes: list[dict[str, Any]], before: Edition, after: Edition) -> bool:
    """Whether the provisions that no change names have the same words in both editions."""
    return _untouched(changes, "before", before) == _untouched(changes, "after", after)


def rebuilds(output: str, before: Path, after: Path) -> str:
    """`yes`, `old only`, `new only`, `no`; `hunks only` where no reader can be imported."""
    changes = json.loads(output)["changes"]
    old, new = hunks_rebuild(changes)
    if not (old and new):
        return {(True, False): "old only", (False, True): "new only"}.get((old, new), "no")
    try:
        read = importlib.import_module("lawdiff.reading").read
    except (ImportError, AttributeError):
        return "hunks only"
    return "yes" if unchanged_agree(changes, read(before), read(after)) else "no"


def _region(hunks: list[dict[str, Any]]) -> Region:
    return tuple(Piece(hunk["op"], hunk["text"], hunk.get("before_text")) for hunk in hunks)


def _untouched(changes: list[dict[str, Any]], side: str, edition: Edition) -> Counter[str]:
    own: dict[str, list[str]] = {}
    whole: set[str] = set()
    stubs: set[str] = set()
    for change in changes:
        if change["kind"] in WHOLE:
            # Where an article was repealed its heading may go on standing, with the publisher's stub.
            (whole if change[side] else stubs).add((change["after"] or change["before"])["locator"])
        elif change[side]:
            own.setdefault(change[side]["locator"], []).append(f"{change[side]['text']}\n")
    left: Counter[str] = Counter()
    waiting: list[Provision] = [edition.root]
    while waiting:
        node = waiting.pop()
        if node.locator in whole or (node.is_stub and node.locator in stubs):
            continue
        if node.locator not in own and not node.kind.is_grouping:
            left[_folded(node.heading)] += 1
            left[_folded(f"{node.text} {node.wrap_up}")] += 1
        elif node.locator in own and not any(text.startswith(f"{node.heading}\n") for text in own[node.locator]):
            # The text of an article that became its first paragraph: the heading stays, and stands in no change.
            left[_folded(node.heading)] += 1
        waiting.extend(node.children)
    del left[""]
    return left


def _folded(text: str) -> str:
    folded = " ".join(words(unicodedata.normalize("NFC", text).translate(TYPOGRAPHY)))
    return LEFT_BY_LINKS.sub("", folded)
