from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lawdiff.language.numerals import (
    GREATEST,
    read_multiple,
    read_number,
    read_ordinal,
    write_multiple,
    write_number,
    write_ordinal,
)
from lawdiff.language.numerals_kaz import Ending, inflect
from lawdiff.language.numerals_rus import Case, Gender, form, thousand
from lawdiff.model import Language

RUS, KAZ, ENG = Language.RUS, Language.KAZ, Language.ENG

READ = [
    (RUS, "двадцати пяти", 25),
    (RUS, "одной тысячи двухсот", 1200),
    (RUS, "тысячи пятисот семидесяти", 1570),
    (RUS, "тысяча триста", 1300),
    (RUS, "ста шестидесяти", 160),
    (RUS, "двумястами сорока", 240),
    (RUS, "одни", 1),
    (RUS, "десяти тысяч", 10_000),
    (RUS, "ста двадцати тысяч трех", 120_003),
    (RUS, "1 200", 1200),
    (RUS, "160", 160),
    (KAZ, "бір жүз алпысқа", 160),
    (KAZ, "жүз", 100),
    (KAZ, "мың", 1000),
    (KAZ, "екі жүзден", 200),
    (KAZ, "он бес", 15),
    (KAZ, "жиырмадан", 20),
    (KAZ, "он екі мың бес жүз", 12_500),
    (ENG, "one hundred and twenty-five", 125),
    (ENG, "a hundred", 100),
    (ENG, "one thousand two hundred", 1200),
    (ENG, "twelve thousand and one", 12_001),
    (ENG, "ninety", 90),
]


@pytest.mark.parametrize(("language", "words", "value"), READ)
def test_numbers_are_read_in_the_case_in_which_the_law_puts_them(language: Language, words: str, value: int) -> None:
    tokens = [words] if words[0].isdigit() else words.split()
    assert read_number(tokens, 0, language) == (value, len(tokens))


@pytest.mark.parametrize(
    ("language", "words", "value", "used"),
    [
        (RUS, "пяти десяти", 5, 1),
        (RUS, "десяти пяти", 10, 1),
        (RUS, "сто двести", 100, 1),
        (RUS, "двух тысяч тысяч", 2000, 2),
        (RUS, "пяти лет", 5, 1),
        (KAZ, "бір жүзден екі жүз", 100, 2),
        (KAZ, "үш жылдан", 3, 1),
        (KAZ, "мың мың", 1000, 1),
        (ENG, "five and six", 5, 1),
        (ENG, "one hundred and confiscation", 100, 2),
        (ENG, "twenty thirty", 20, 1),
        (ENG, "two thousand thousand", 2000, 2),
        (ENG, "one hundred hundred", 100, 2),
    ],
)
def test_a_number_ends_where_the_next_word_cannot_belong_to_it(
    language: Language, words: str, value: int, used: int
) -> None:
    assert read_number(words.split(), 0, language) == (value, used)


@pytest.mark.parametrize("language", list(Language))
def test_words_that_are_no_number_give_none(language: Language) -> None:
    assert read_number(["ғарыш"], 0, language) is None
    assert read_number(["a"], 0, language) is None
    assert read_number([], 0, language) is None
    assert read_number(["and", "five"], 0, language) is None


@given(value=st.integers(1, 100_000), case=st.sampled_from(list(Case)), gender=st.sampled_from(list(Gender)))
@settings(derandomize=True, max_examples=400, deadline=None)
def test_every_russian_number_in_every_case_and_gender_reads_back(value: int, case: Case, gender: Gender) -> None:
    words = write_number(value, RUS, case=case, gender=gender).split()
    assert read_number(words, 0, RUS) == (value, len(words))


@given(value=st.integers(1, 100_000), ending=st.sampled_from(list(Ending)))
@settings(derandomize=True, max_examples=400, deadline=None)
def test_every_kazakh_number_with_every_ending_reads_back(value: int, ending: Ending) -> None:
    words = write_number(value, KAZ, ending=ending).split()
    assert read_number(words, 0, KAZ) == (value, len(words))


@given(value=st.integers(1, 100_000))
@settings(derandomize=True, max_examples=300, deadline=None)
def test_every_english_number_reads_back(value: int) -> None:
    words = write_number(value, ENG).split()
    assert read_number(words, 0, ENG) == (value, len(words))


@pytest.mark.parametrize("language", list(Language))
def test_all_numbers_up_to_two_thousand_read_back(language: Language) -> None:
    for value in range(1, 2001):
        words = write_number(value, language).split()
        assert read_number(words, 0, language) == (value, len(words))


@given(value=st.integers(2, 999), ending=st.sampled_from(["ой", "ого"]))
@settings(derandomize=True, deadline=None)
def test_every_multiple_of_a_sum_reads_back(value: int, ending: str) -> None:
    assert read_multiple(write_multiple(value, ending)) == value


def test_multiples_are_spelled_as_the_code_spells_them() -> None:
    assert [write_multiple(value, "ой") for value in (2, 40, 70, 90, 100, 121)] == [
        "двукратной",
        "сорокакратной",
        "семидесятикратной",
        "девяностократной",
        "стократной",
        "стодвадцатиоднократной",
    ]
    assert read_multiple("двухкратного") == 2
    assert read_multiple("неоднократной") is None


@pytest.mark.parametrize("value", [1, 1000])
def test_a_multiple_below_two_or_above_999_has_no_words(value: int) -> None:
    with pytest.raises(ValueError, match="no multiple in words"):
        write_multiple(value, "ой")


@pytest.mark.parametrize("value", [-1, GREATEST + 1])
def test_numbers_outside_the_range_have_no_words(value: int) -> None:
    with pytest.raises(ValueError, match="no words for"):
        write_number(value, RUS)


def test_zero_is_written() -> None:
    assert write_number(0, ENG) == "zero"
    assert read_number([write_number(0, RUS)], 0, RUS) == (0, 1)
    assert read_number([write_number(0, KAZ)], 0, KAZ) == (0, 1)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("value", range(1, 13))
def test_paragraph_numbers_as_ordinals_read_back(language: Language, value: int) -> None:
    assert read_ordinal(write_ordinal(value, language), language) == value


@pytest.mark.parametrize("language", list(Language))
def test_ordinals_above_twelve_are_digits(language: Language) -> None:
    assert write_ordinal(13, language) == "13"


def test_thousands_agree_with_their_count() -> None:
    genitive = [thousand(count, Case.GENITIVE) for count in (1, 2, 5, 11, 21)]
    nominative = [thousand(count, Case.NOMINATIVE) for count in (1, 2, 5, 11, 21)]
    assert genitive == ["тысячи", "тысяч", "тысяч", "тысяч", "тысячи"]
    assert nominative == ["тысяча", "тысячи", "тысяч", "тысяч", "тысяча"]


def test_a_word_of_a_numeral_declines() -> None:
    assert form(500, Case.INSTRUMENTAL) == "пятьюстами"
    assert form(80, Case.GENITIVE) == "восьмидесяти"
    assert form(11, Case.DATIVE) == "одиннадцати"


@pytest.mark.parametrize(
    ("word", "ablative", "dative", "instrumental"),
    [
        ("бір", "бірден", "бірге", "бірмен"),
        ("үш", "үштен", "үшке", "үшпен"),
        ("сегіз", "сегізден", "сегізге", "сегізбен"),
        ("он", "оннан", "онға", "онмен"),
        ("алты", "алтыдан", "алтыға", "алтымен"),
        ("сағат", "сағаттан", "сағатқа", "сағатпен"),
    ],
)
def test_kazakh_endings_follow_the_harmony_of_the_word(
    word: str, ablative: str, dative: str, instrumental: str
) -> None:
    assert inflect(word, Ending.ABLATIVE) == ablative
    assert inflect(word, Ending.DATIVE) == dative
    assert inflect(word, Ending.INSTRUMENTAL) == instrumental
