"""When two texts are the same: in their comparison text, but for spacing, but for typography."""

from __future__ import annotations

from lawdiff.comparing.ends import common_ends, common_start
from lawdiff.language.folding import fold, fold_spacing, squeeze

__all__ = ["fold", "fold_spacing", "same_but_spacing", "same_but_typography", "same_squeezed", "squeeze"]


# Letters without a twin in Latin and without marks of their own: folding leaves as many as there were.
_LASTING = "тнвлдмп"


def differ_in_letters(before: str, after: str) -> bool:
    """True where the first difference is between two letters or marks: no blanks can make up for it.

    It is the quick answer to "do they differ in more than blanks?" for most texts that do; false proves nothing.

    >>> differ_in_letters("a fine", "a wine"), differ_in_letters("a  fine", "a wine")
    (True, False)
    """
    start = common_start(before, after)
    if start == min(len(before), len(after)):
        return False
    return not (before[start].isspace() or after[start].isspace())


def same_but_spacing(before: str, after: str) -> bool:
    """True where two texts differ in blanks at most.

    >>> same_but_spacing("статьи  99 , 100", "статьи 99, 100"), same_but_spacing("№ 1 – 2", "№ 1 - 2")
    (True, False)
    """
    if before == after or differ_in_letters(before, after):
        return before == after
    return same_squeezed(squeeze(before), squeeze(after))


def same_squeezed(before: str, after: str) -> bool:
    """The same of two texts that `squeeze` gave.

    >>> same_squeezed("статьи 99 , 100", "статьи 99, 100")
    True
    """
    if before == after:
        return True
    # Folding only takes blanks away: other letters can never become the same.
    return before.replace(" ", "") == after.replace(" ", "") and fold_spacing(before) == fold_spacing(after)


def same_but_typography(before: str, after: str) -> bool:
    """True where two texts differ in typography at most.

    >>> same_but_typography("№ 1 – 2", "№ 1 - 2"), same_but_typography("лица и", "лица, и")
    (True, False)
    """
    if before == after:
        return True
    if any(before.count(letter) != after.count(letter) for letter in _LASTING):
        return False
    start, end = common_ends(before, after)
    before, after = before[start : len(before) - end], after[start : len(after) - end]
    return fold(before) == fold(after)
