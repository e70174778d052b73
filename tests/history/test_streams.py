"""Words pass from one text to the next: none is lost, none gets an author that it has not."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from lawdiff.history.streams import Stream, Word, carried, joined, parted, removed, standing, written

_WORDS = st.lists(
    st.sampled_from(["lamp", "burns", "2-1)", "10 000", "(", ")", "№ 7-IX", "–", ",", "ё", "е"]), max_size=8
)
_TEXTS = _WORDS.map(" ".join)


@settings(derandomize=True, max_examples=150)
@given(st.lists(_TEXTS, min_size=1, max_size=5))
def test_the_standing_words_are_always_the_latest_text(texts: list[str]) -> None:
    stream: Stream = written(texts[0], 0)
    for author, text in enumerate(texts[1:], 1):
        stream = carried(stream, text, author)
        assert standing(stream) == text
        assert all(word.author <= author for word in stream)
        assert all(word.remover is None or word.author < word.remover for word in stream)


@settings(derandomize=True, max_examples=100)
@given(st.lists(_TEXTS, min_size=1, max_size=4))
def test_parts_that_were_joined_come_apart_as_they_were(texts: list[str]) -> None:
    streams = [written(text, place) for place, text in enumerate(texts)]
    whole = joined(streams, "\n")
    assert standing(whole) == "\n".join(text for text in texts if text)
    again = parted(whole, [len(text) for text in texts], "\n")
    assert [standing(part) for part in again] == texts


def test_typography_alone_makes_no_new_author() -> None:
    stream = carried(written("сумма 1 – 2 и учёт", 0), "сумма 1–2 и учет", 1)
    assert standing(stream) == "сумма 1–2 и учет"
    assert {word.author for word in stream} == {0}


def test_removed_words_stay_where_they_stood_through_later_changes() -> None:
    stream = written("лампы горят ярко всю ночь до утра", 0)
    stream = carried(stream, "лампы горят всю ночь до утра", 1)
    stream = carried(stream, "лампы горят тихо всю ночь до утра", 2)
    assert [(word.text.strip(), word.author, word.remover) for word in stream][2:4] == [
        ("ярко", 0, 1),
        ("тихо", 2, None),
    ]


def test_a_word_that_is_gone_is_not_taken_out_twice() -> None:
    gone = removed((Word("lamp", 0), Word(" once", 0, 1)), 2)
    assert [word.remover for word in gone] == [2, 1]
    assert carried(gone, "again", 3)[-1] == Word("again", 3)
    assert carried(written("again", 3), "", 4) == (Word("again", 3, 4),)


def test_a_removed_word_between_two_parts_goes_to_the_one_that_it_began() -> None:
    stream = (Word("Lamps", 0), Word("\nLamps", 0, 1), Word("\nNight", 1))
    heading, text = parted(stream, [5, 5], "\n")
    assert heading == (Word("Lamps", 0),)
    assert text == (Word("Lamps", 0, 1), Word("Night", 1))
    only_gone = parted((Word("Lamps", 0, 1),), [0, 0], "\n")
    assert only_gone == [(Word("Lamps", 0, 1),), ()]


def test_words_that_are_one_number_together_keep_their_first_author() -> None:
    stream = (Word("10", 0), Word(" 000", 1), Word(" lamps", 1, 2), Word(" lights", 1))
    assert carried(stream, "10 000 lights more", 3) == (
        Word("10 000", 0),
        Word(" lamps", 1, 2),
        Word(" lights", 1),
        Word(" more", 3),
    )
