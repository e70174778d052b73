"""Beginning and end that two texts share, so that time is spent only on what lies between."""

from __future__ import annotations


def common_ends(before: str, after: str, context: int = 0) -> tuple[int, int]:
    """Lengths of the beginning and of the end that two texts share, cut where a word ends.

    What lies between begins with a blank and a letter, or is the whole text; the shared end begins so too. Words
    and numbers stand whole on one side of a cut, so that each part can be folded and split into words by itself.

    Args:
        before: the one text.
        after: the other.
        context: letters to leave on either side of what differs.

    >>> common_ends("to pay two hundred crowns at once", "to pay one hundred crowns at once")
    (2, 15)
    """
    # A cut needs the letters on both sides of its blank in both texts.
    start = max(0, common_start(before, after) - max(context, 2))
    while start > 0 and not _is_cut(before, start):
        start -= 1
    # Reversed, an end is a beginning; it may not reach into the beginning already taken.
    end = common_start(before[start:][::-1], after[start:][::-1]) - max(context, 1)
    place = len(before) - max(0, end)
    while place < len(before) and not _is_cut(before, place):
        place += 1
    return start, len(before) - place


def common_start(first: str, second: str) -> int:
    """How many letters at the beginning are the same, found by halving.

    >>> common_start("fine", "find")
    3
    """
    low, high = 0, min(len(first), len(second))
    while low < high:
        middle = (low + high + 1) // 2
        if first[low:middle] == second[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _is_cut(text: str, place: int) -> bool:
    """True before a blank between two words, neither of which is a number or a mark that binds its neighbour."""
    return (
        0 < place < len(text) - 1
        and text[place] in " \n"
        and text[place + 1].isalpha()
        and (text[place - 1].isalpha() or text[place - 1] in ",;")
    )
