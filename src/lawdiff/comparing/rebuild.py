"""Nothing lost: the check, on every run, that a comparison gives back both editions word for word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from lawdiff.comparing.result import Difference, Hunk
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
    accounted_before: list[_Account] = []
    accounted_after: list[_Account] = []
    for difference in differences:
        if difference.before is not None:
            accounted_before += _accounts(difference.before, wording, whole=difference.whole)
        if difference.after is not None:
            accounted_after += _accounts(difference.after, wording, whole=difference.whole)
    _check_once(before.root, accounted_before, "old")
    _check_once(after.root, accounted_after, "new")


_Account = tuple[Provision, bool]
"""A provision of an edition that a difference accounts for, and whether for all that is in it too."""


def _accounts(provision: Provision, wording: Wording, *, whole: bool) -> Iterable[_Account]:
    original = wording.original(provision)
    if original is None:
        # The unnumbered text that was taken out of an article: what stands in it is the edition's own.
        return [(child, True) for child in provision.children] if whole else ()
    return ((original, whole and original is provision),)


def _check_once(root: Provision, accounts: Sequence[_Account], which: str) -> None:
    """What is accounted for whole is not walked: most of two editions is the same."""
    whole = {id(provision): below for provision, below in accounts}
    met = [root]
    for node in met:
        if not whole.get(id(node), True):
            met.extend(node.children)
    if len(met) == len(accounts) and all(id(node) in whole for node in met):
        return
    seen = Counter(id(node) for provision, below in accounts for node in (_all(provision) if below else [provision]))
    missing = [node.locator for node in _all(root) if id(node) not in seen]
    twice = sorted({node.locator for node in _all(root) if seen[id(node)] > 1})
    raise RebuildError(f"provisions of the {which} edition lost: {missing}; twice: {twice}")


def _all(root: Provision) -> list[Provision]:
    nodes = [root]
    for node in nodes:
        nodes.extend(node.children)
    return nodes
