"""Nothing lost: the tree gives back its source, and says where it does not."""

from __future__ import annotations

import pytest

from lawdiff.model import Alinea, Kind, Provision, Span
from lawdiff.reading import LostWordsError, assert_nothing_lost, read_bytes, source_words

TEXT = "Статья 1. Змей\n1. Змей летает,\n2) хвост;\nСноска. Статья 1 исключена.\n"


def test_the_words_come_back_in_the_order_of_the_source() -> None:
    root = read_bytes(TEXT.encode(), "k.txt").root
    assert "".join("".join(piece for _, piece in source_words(root)).split()) == "".join(TEXT.split())
    positions = [position for position, _ in source_words(root)]
    assert positions == sorted(positions)


@pytest.mark.parametrize(
    ("kept", "source", "place"),
    [("Змей летит", "Змей летает", "character 7 (…ает…)"), ("Змей", "Змей летает", "character 4 (…летает…)")],
)
def test_a_lost_word_is_named_with_its_place(kept: str, source: str, place: str) -> None:
    root = Provision(Kind.ACT, alineas=(Alinea(kept, Span(0, len(kept))),))
    with pytest.raises(LostWordsError) as caught:
        assert_nothing_lost(root, source, "k.txt")
    assert str(caught.value).startswith("k.txt: ")
    assert place in str(caught.value)


def test_a_doubled_word_is_a_loss_too() -> None:
    root = Provision(Kind.ACT, alineas=(Alinea("Змей"), Alinea("Змей", Span(9, 13))))
    with pytest.raises(LostWordsError, match="at character 4"):
        assert_nothing_lost(root, "Змей", "k.txt")


def test_a_span_says_where_a_provision_stands_in_the_source() -> None:
    for node in read_bytes(TEXT.encode(), "k.txt").root.walk():
        if node.label:
            assert TEXT[node.span.start :].startswith(node.label)
        if node.heading:
            assert TEXT[slice(*node.heading_span)] == node.heading
        for alinea in node.alineas:
            assert TEXT[slice(*alinea.span)] == alinea.text
