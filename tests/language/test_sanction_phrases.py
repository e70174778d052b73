from __future__ import annotations

import pytest

from lawdiff.language.sanctions import PERSONS, Phrases, person_phrases, phrases, tokenize
from lawdiff.model import Language


def test_the_longest_phrase_wins_and_a_stem_takes_any_ending() -> None:
    table = Phrases([("a~", 1), ("a~ b", 2), ("abc", 3)])
    assert table.match(["ax", "b"], 0) == (2, 2)
    assert table.match(["ax", "c"], 0) == (1, 1)
    assert table.match(["abc"], 0) == (3, 1)
    assert table.match(["ax"], 1) is None
    assert table.match(["ax"], -1) is None


def test_words_asked_before_are_forgotten_before_they_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(phrases, "_MOST_KNOWN", 2)
    table = Phrases([("a~", 1)])
    for word in ("ab", "ac", "ad", "ae", "ab"):
        assert table.match([word], 0) == (1, 1)


@pytest.mark.parametrize("language", list(Language))
def test_every_class_of_persons_is_read_in_the_form_in_which_it_is_written(language: Language) -> None:
    table = person_phrases(language)
    for person in PERSONS:
        words = [token.word for token in tokenize(person.written[language], language)]
        assert table.match(words, 0) == (person.code, len(words))


def test_look_alike_letters_and_stress_marks_do_not_hide_a_word() -> None:
    assert [token.word for token in tokenize("Cрок трёх жылдан дейiн", Language.RUS)] == [
        "срок",
        "трех",
        "жылдан",
        "дейін",
    ]


def test_a_letter_that_lengthens_in_lower_case_does_not_move_the_tokens() -> None:
    text = "İ влечет"
    token = tokenize(text, Language.RUS)[-1]
    assert text[token.start : token.end] == "влечет"
