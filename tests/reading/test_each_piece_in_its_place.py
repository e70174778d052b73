"""Nothing is lost: stretches of the source that hold their pieces, and sources in which no stretch does."""

from __future__ import annotations

import pytest

from lawdiff.model import Alinea, Kind, Provision, Span
from lawdiff.reading import LostWordsError, assert_nothing_lost, read_bytes

WORDS = "змей хвост нить катушка ветер"


def test_a_paragraph_broken_over_lines_is_held_until_its_stretch_ends() -> None:
    text = "Статья 1. Змей\n\n1. Змей из статьи\n2\n, летает.\n\n2. Иное."
    held = read_bytes(text.encode(), "k.txt").root.children[0].children
    assert [node.text for node in held] == ["Змей из статьи 2, летает.", "Иное."]


def test_a_lost_word_shows_though_every_piece_stands_in_its_place() -> None:
    root = Provision(Kind.ACT, alineas=(Alinea("змей", Span(0, 4)), Alinea("нить", Span(11, 15))))
    with pytest.raises(LostWordsError, match="at character 4"):
        assert_nothing_lost(root, "змей хвост нить", "k.txt")


def test_pieces_that_only_know_their_order_are_compared_in_one() -> None:
    pieces = (WORDS + " ") * 10
    alineas = tuple(Alinea(word, Span(place, place)) for place, word in enumerate(pieces.split()))
    assert_nothing_lost(Provision(Kind.ACT, alineas=alineas), pieces, "k.txt")
    with pytest.raises(LostWordsError, match="at character 2"):
        assert_nothing_lost(Provision(Kind.ACT, alineas=alineas[:-1]), pieces, "k.txt")
