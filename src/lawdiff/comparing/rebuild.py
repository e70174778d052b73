"""Nothing lost: the check, on every run, that a comparison gives back both editions word for word."""

from __future__ import annotations

from collections.abc import Iterable

from lawdiff.comparing.differences import Difference
from lawdiff.comparing.result import Hunk
from lawdiff.comparing.wording import Wording
from lawdiff.model import Edition, Provision


class RebuildError(RuntimeError):
    """A comparison that would lose or invent words: a fault of lawdiff, never of its input."""


def check_hunks(hunks: Iterable[Hunk], before: str, after: str, locator: str) -> None:
    """Kept and removed words must be the old words, kept and added ones the new words, to the letter.

    Raises:
        RebuildError: they are not.

    >>> from lawdiff.comparing.result import Op
    >>> check_hunks([Hunk(Op.KEEP, "fine")], "fine", "a fine", "art_1")
    Traceback (most recent call last):
    ...
    lawdiff.comparing.rebuild.RebuildError: art_1: the hunks do not give back the new words
    """
    hunks = tuple(hunks)
    for texts, words, which in (
        ((hunk.old_text for hunk in hunks), before, "old"),
        ((hunk.new_text for hunk in hunks), after, "new"),
    ):
        if "".join(texts) != words:
            raise RebuildError(f"{locator}: the hunks do not give back the {which} words")


def check_coverage(
    before: Edition,
    after: Edition,
    differences: Iterable[Difference],
    wording: Wording,
) -> None:
    """Every provision of both editions must be accounted for exactly once.

    Raises:
        RebuildError: one is missing, or is there twice.
    """
    seen_before: list[int] = []
    seen_after: list[int] = []
    for difference in differences:
        for provision, seen in ((difference.before, seen_before), (difference.after, seen_after)):
            if provision is None:
                continue
            nodes = wording.nodes(provision) if difference.whole else (provision,)
            originals = map(wording.original, nodes)
            seen.extend(id(original) for original in originals if original is not None)
    _check_once(before.root, seen_before, "old")
    _check_once(after.root, seen_after, "new")


def _check_once(root: Provision, seen: list[int], which: str) -> None:
    nodes = {id(node): node for node in _all(root)}
    if len(seen) == len(nodes) and nodes.keys() == set(seen):
        return
    missing = [node.locator for key, node in nodes.items() if key not in set(seen)]
    twice = sorted({nodes[key].locator for key in seen if key in nodes and seen.count(key) > 1})
    raise RebuildError(f"provisions of the {which} edition lost: {missing}; twice: {twice}")


def _all(root: Provision) -> list[Provision]:
    nodes = [root]
    for node in nodes:
        nodes.extend(node.children)
    return nodes
