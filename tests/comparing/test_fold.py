import pytest

from lawdiff.comparing.ends import common_ends, common_start
from lawdiff.comparing.fold import fold, fold_spacing, same_but_spacing, same_but_typography, squeeze


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("на\u00a0срок  до\nдвух лет", "на срок до двух лет"),
        ("статьи  99 , 100", "статьи 99, 100"),
        ("( часть вторая )", "(часть вторая)"),
        ("\tвлечет\u2009штраф ", "влечет штраф"),
    ],
)
def test_blanks_are_no_difference_at_all(one: str, other: str) -> None:
    assert same_but_spacing(one, other)
    assert squeeze(one) == " ".join(one.split())
    assert fold_spacing(one) == fold_spacing(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("лица, –", "лица, -"),
        ("штраф – сто", "штраф—сто"),
        ("закон «О тишине»", 'закон "О тишине"'),
        ("закон „О тишине“", 'закон "О тишине"'),
        ("учёт", "учет"),
        ("Ёлка", "Елка"),
        ("инфор\u00adмация", "информация"),
        ("сло\u200bво", "слово"),
        ("и\u0306", "й"),
        ("№ 292-VІ", "№ 292-VI"),
        ("№ 1-ХІХ", "№ 1-XIX"),
        ("№ 2-ІІІ", "№ 2-III"),
        ("қiлмыс", "қілмыс"),
        ("oрган", "орган"),
        ("кoдeкc", "кодекс"),
        ("КОАП", "КOAП"),
        ("об\u2019ект", "об'ект"),
        ("и так далее…", "и так далее..."),
    ],
)
def test_typography_is_a_cosmetic_difference(one: str, other: str) -> None:
    assert fold(one) == fold(other)
    assert same_but_typography(one, other)
    assert not same_but_spacing(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Деяние", "деяние"),
        ("до 160 часов", "до 120 часов"),
        ("лица, группой", "лица группой"),
        ("в течение", "втечение"),
        ("не доставало", "недоставало"),
        ("пункт 1)", "пункт 1"),
        ("VI", "IV"),
    ],
)
def test_letter_case_digits_punctuation_and_words_are_law(one: str, other: str) -> None:
    assert fold(one) != fold(other)
    assert not same_but_typography(one, other)
    assert not same_but_spacing(one, other)


def test_a_text_is_the_same_as_itself() -> None:
    assert same_but_spacing("лица", "лица")
    assert same_but_typography("лица", "лица")


def test_a_purely_latin_word_and_a_roman_numeral_stay_latin() -> None:
    assert fold("сайт example VII") == "сайт example VII"


def test_a_word_whose_letters_belong_to_both_alphabets_is_left_as_it_is() -> None:
    assert fold("вебsite") == "вебsite"


def test_a_mixed_word_of_twin_letters_goes_to_the_alphabet_of_most_of_them() -> None:
    assert fold("сaх") == "сах"
    assert fold("caх") == "cax"


def test_a_mixed_word_with_a_letter_that_only_latin_has_is_latin() -> None:
    assert fold("wеb") == "web"


def test_words_beside_a_mixed_word_are_not_touched() -> None:
    assert fold("слово web oрган") == "слово web орган"


def test_cuts_stand_between_words_only() -> None:
    before, after = "штраф в размере 10 000 тенге сразу же", "штраф в размере 10 500 тенге сразу же"
    start, end = common_ends(before, after)
    assert before[:start] == "штраф в"
    assert before[len(before) - end :] == " сразу же"


def test_equal_texts_share_their_beginning_and_nothing_is_counted_twice() -> None:
    start, end = common_ends("one two three", "one two three")
    assert start + end <= len("one two three")


@pytest.mark.parametrize(("one", "other", "length"), [("", "x", 0), ("ab", "ab", 2), ("abc", "abd", 2)])
def test_the_common_beginning_is_found_by_halving(one: str, other: str, length: int) -> None:
    assert common_start(one, other) == length
