"""Nothing lost: the walk of a tree gives back the words of its source, each once and in order."""

from __future__ import annotations

from itertools import pairwise
from operator import itemgetter
from typing import TYPE_CHECKING

from lawdiff.model import LawdiffError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lawdiff.model import Provision


class LostWordsError(LawdiffError):
    """A reader lost or doubled words of its source: a defect of lawdiff, never of the input."""


def source_words(root: Provision) -> Iterator[tuple[int, str]]:
    """Every piece of text in a tree, with its position in the source (characters), in the order of the source."""
    yield from sorted(_pieces(root), key=itemgetter(0))


def assert_nothing_lost(root: Provision, text: str, name: str) -> None:
    """Check that a tree holds the words of a text, each once and in order; white space is not looked at.

    Raises:
        LostWordsError: it does not.

    >>> from lawdiff.model import Kind, Provision
    >>> assert_nothing_lost(Provision(Kind.ACT), "lost", "x.txt")
    Traceback (most recent call last):
    ...
    lawdiff.reading.rebuild.LostWordsError: x.txt: the reader would lose words at character 0 (…lost…); \
please report this, with the file
    """
    pieces = list(source_words(root))
    if _each_in_its_place(pieces, text):
        return
    kept = _squashed("".join(piece for _, piece in pieces))
    wanted = _squashed(text)
    if kept == wanted:
        return
    place = next(
        (index for index, (left, right) in enumerate(zip(kept, wanted, strict=False)) if left != right),
        min(len(kept), len(wanted)),
    )
    raise LostWordsError(
        f"{name}: the reader would lose words at character {place} (…{wanted[place : place + 40]}…); "
        "please report this, with the file",
    )


_PIECES_HELD = 16


def _each_in_its_place(pieces: Sequence[tuple[int, str]], text: str) -> bool:
    """True where the stretches between the beginnings of pieces hold these pieces and nothing else.

    A piece that was broken over lines is shorter than its stretch, and what follows it in its block begins a little
    late: such pieces are held until a stretch holds them all. False says only that this was not found.
    """
    held: list[str] = []
    begun = 0
    for (start, piece), (following, _) in pairwise([(0, ""), *pieces, (len(text), "")]):
        if not held and text.startswith(piece, start) and not text[start + len(piece) : following].strip():
            begun = following
            continue
        held.append(piece)
        if _squashed("".join(held)) == _squashed(text[begun:following]):
            held.clear()
            begun = following
        elif len(held) > _PIECES_HELD:
            return False
    return not held


def _squashed(text: str) -> str:
    return "".join(text.split())


def _pieces(root: Provision) -> Iterator[tuple[int, str]]:
    for node in root.walk():
        if node.label:
            yield node.span.start, node.label
        if node.heading:
            yield node.heading_span.start, node.heading
        for alinea in node.alineas:
            yield alinea.span.start, alinea.text
        for alinea in node.closing:
            yield alinea.span.start, alinea.text
        for note in node.notes:
            yield note.span.start, note.text
        for stray in node.strays:
            yield stray.span.start, stray.text
