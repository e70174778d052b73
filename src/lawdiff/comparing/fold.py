"""When two texts are the same: in their comparison text, but for spacing, but for typography."""

from __future__ import annotations

from lawdiff.comparing.ends import common_ends
from lawdiff.language.folding import fold, fold_spacing, squeeze

__all__ = ["fold", "fold_spacing", "same_but_spacing", "same_but_typography", "same_squeezed", "squeeze"]


def same_but_spacing(before: str, after: str) -> bool:
    """True where two texts differ in blanks at most.

    >>> same_but_spacing("статьи  99 , 100", "статьи 99, 100"), same_but_spacing("№ 1 – 2", "№ 1 - 2")
    (True, False)
    """
    return before == after or same_squeezed(squeeze(before), squeeze(after))


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
    start, end = common_ends(before, after)
    return fold(before[start : len(before) - end]) == fold(after[start : len(after) - end])
