"""diff-match-patch with its two costly steps written for words: the answers are the library's, to the letter.

Imported when the first two texts differ, since the library takes 20 ms to load.
"""

from __future__ import annotations

from diff_match_patch import diff_match_patch

Diffs = list[tuple[int, str]]
"""Pairs of -1 (removed), 0 (kept) or 1 (added) and a text, one letter a word."""

_BEYOND_OLD, _BEYOND_NEW = "\x00", "\x01"
"""No word is one of these letters (`runs.find_runs` begins at U+0002)."""


class WordEngine(diff_match_patch):  # type: ignore[misc]
    """The library as lawdiff sets it.

    >>> WordEngine().diff_main("abc", "axc", checklines=False)
    [(0, 'a'), (-1, 'b'), (1, 'x'), (0, 'c')]
    """

    def __init__(self) -> None:
        super().__init__()
        # The default of one second silently returns "all removed, all added".
        self.Diff_Timeout = 0

    def diff_compute(self, text1: str, text2: str, checklines: bool, deadline: float) -> Diffs:
        """Two texts without common ends. Without a word in common there is nothing to search for."""
        if text1 and text2 and set(text1).isdisjoint(text2):
            return [(self.DIFF_DELETE, text1), (self.DIFF_INSERT, text2)]
        found: Diffs = super().diff_compute(text1, text2, checklines, deadline)
        return found

    def diff_bisect(self, text1: str, text2: str, deadline: float) -> Diffs:
        """Split where the shortest way from the beginning meets the one from the end (Myers 1986, 4b)."""
        meeting = _middle(text1, text2)
        if meeting is None:
            return [(self.DIFF_DELETE, text1), (self.DIFF_INSERT, text2)]
        found: Diffs = self.diff_bisectSplit(text1, text2, *meeting, deadline)
        return found


def _middle(old: str, new: str) -> tuple[int, int] | None:  # noqa: C901, PLR0912 (one loop of a known algorithm)
    """Where the two ways meet first, in letters of the old and of the new text; None where they never do.

    Each way is, by diagonal (old place less new place), how far into the old text it has come. Both grow by one
    change in turn, from the diagonal most in favour of additions: that order decides between ways of one length,
    so it is that of the library. Negative diagonals are Python's own negative places.
    """
    old_length, new_length = len(old), len(new)
    most = (old_length + new_length + 1) // 2
    ahead = [-1] * (2 * most + 1)
    ahead[1] = 0
    back = ahead[:]
    # Beyond the ends nothing is the same, so that no place needs a check that it is inside.
    beyond_old, beyond_new = [_BEYOND_OLD] * (most + 2), [_BEYOND_NEW] * (most + 2)
    olds, news = [*old, *beyond_old], [*new, *beyond_new]
    olds_back, news_back = [*old[::-1], *beyond_old], [*new[::-1], *beyond_new]
    delta = old_length - new_length
    odd = delta % 2 != 0
    ahead_low = ahead_high = back_low = back_high = 0
    for changes in range(most):
        for at in range(ahead_low - changes, changes + 1 - ahead_high, 2):
            x = ahead[at + 1]
            if ahead[at - 1] >= x:
                x = ahead[at - 1] + 1
            y = x - at
            while olds[x] == news[y]:
                x += 1
                y += 1
            ahead[at] = x
            if x > old_length:
                ahead_high += 2
            elif y > new_length:
                ahead_low += 2
            elif odd and -most <= delta - at < most:
                met = back[delta - at]
                if met != -1 and x >= old_length - met:
                    return x, y
        for at in range(back_low - changes, changes + 1 - back_high, 2):
            x = back[at + 1]
            if back[at - 1] >= x:
                x = back[at - 1] + 1
            y = x - at
            while olds_back[x] == news_back[y]:
                x += 1
                y += 1
            back[at] = x
            if x > old_length:
                back_high += 2
            elif y > new_length:
                back_low += 2
            elif not odd and -most <= delta - at < most:
                met = ahead[delta - at]
                if met != -1 and met >= old_length - x:
                    return met, met - delta + at
    return None
