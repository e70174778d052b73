"""Words parted at the end of a line, put together: the hyphen of a typesetter goes, that of a word or number stays."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_PARTED = re.compile(r"(?P<head>[^\W_]+(?:-[^\W_]+)*)(?P<hyphen>[-\u00ad\u2010\ufffe])\s*\Z")
_REST = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_MARKS = str.maketrans("", "", "\u00ad\ufffe")
_LONGEST_WORD = 100


_SHARE_PARTED = 0.02
"""So many of the lines end with a hyphen, where words are parted at all."""


class Hyphens:
    """The words of a document, by which a parted word is known again.

    Attributes:
        guessed: words that were put together although they stand nowhere else, as they then read.

    >>> lines = ["Лицо, нару-", "шившее правила; лицо, нарушившее их", "по статье 108-", "1 либо как-", "то иначе"]
    >>> hyphens = Hyphens(lines)
    >>> hyphens.joined("Лицо, нару-", "шившее правила")
    'Лицо, нарушившее правила'
    >>> hyphens.joined("по статье 108-", "1 и")
    'по статье 108-1 и'
    >>> hyphens.joined("Лицо", "правила")
    """

    def __init__(self, lines: Iterable[str]) -> None:
        self.guessed: set[str] = set()
        self._known: set[str] = set()
        count = parted = 0
        for line in lines:
            # The first and the last word of a line may be half of one.
            self._known.update(word.lower() for word in _WORD.findall(line)[1:-1])
            count += 1
            parted += line.rstrip().endswith("-")
        self._parts_words = parted >= _SHARE_PARTED * count

    def joined(self, before: str, after: str) -> str | None:
        """Two lines as one, where a word was parted between them; None where none was."""
        found = _PARTED.search(before, max(0, len(before) - _LONGEST_WORD))
        rest = _REST.match(after)
        if found is None or rest is None:
            return None
        head, tail = found["head"], rest.group()
        start = before[: found.end("head")]
        if found["hyphen"] not in "-\u2010":
            return start + after  # only typesetters write this sign
        if head[-1].isdigit() or tail[0].isdigit() or tail[0].isupper():
            return f"{start}-{after}"  # «108-1», «72-VIII», «Алма-Ата»
        whole, parted = f"{head}{tail}", f"{head}-{tail}"
        is_whole, is_parted = whole.lower() in self._known, parted.lower() in self._known
        if is_whole == is_parted:
            is_whole = self._parts_words
            self.guessed.add(whole if is_whole else parted)
        return start + after if is_whole else f"{start}-{after}"


def without_marks(text: str) -> str:
    """A line without the signs that say where a word may be parted.

    >>> without_marks("на\u00adруши\ufffeвшее")
    'нарушившее'
    """
    return text.translate(_MARKS)
