"""Numbers, dates and ages in free words: the same values in both languages, whatever the grammar."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lawdiff.language.numerals import write_number
from lawdiff.language.numerals_kaz import Ending
from lawdiff.language.numerals_rus import Case
from lawdiff.language.quantities import ages_in, dates_in, folded, numbers_in
from lawdiff.model import Language

RUS, KAZ, ENG = Language.RUS, Language.KAZ, Language.ENG

SAME_NUMBERS = [
    ("не менее одной трети срока", "мерзімнің кемінде үштен бірін", [Fraction(1, 3)]),
    ("не менее двух третей срока", "мерзімнің кемінде үштен екісін", [Fraction(2, 3)]),
    ("трех четвертей срока", "мерзімнің төрттен үшін", [Fraction(3, 4)]),
    ("одной четвертой срока", "мерзімнің төрттен бірін", [Fraction(1, 4)]),
    ("одной пятой участников", "қатысушылардың бестен бірі", [Fraction(1, 5)]),
    ("не менее трети звонарей", "қоңыраушылардың кемінде үштен бірі", [Fraction(1, 3)]),
    ("половины срока", "мерзімнің жартысын", [Fraction(1, 2)]),
    ("не более чем наполовину", "жартысынан аспайтын", [Fraction(1, 2)]),
    ("в полтора раза", "бір жарым есе", [Fraction(3, 2)]),
    ("в два раза выше", "екі есе жоғары", [Fraction(2)]),
    ("вдвое выше", "екі есе жоғары", [Fraction(2)]),
    ("после двукратного предупреждения", "екі рет ескертілгеннен кейін", [Fraction(2)]),
    ("дважды в год", "жылына екі рет", [Fraction(2)]),
    ("в трехкратном размере", "үш еселенген мөлшерде", [Fraction(3)]),
    ("двое и более звонарей", "екі және одан көп қоңыраушы", [Fraction(2)]),
    ("достигшее шестнадцатилетнего возраста", "он алты жасқа толған", [Fraction(16)]),
    ("1 000 колоколов", "бір мың қоңырау", [Fraction(1000)]),
    ("пятьдесят процентов", "елу пайыз", [Fraction(50)]),
    ("обоих звонарей", "екі қоңыраушының", [Fraction(2)]),
    ("оба молчат", "екеуі де үнсіз", [Fraction(2)]),
    ("в десятидневный срок", "он күндік мерзімде", [Fraction(10)]),
    ("трехмесячного срока", "үш айлық мерзімнің", [Fraction(3)]),
    ("двусторонний звон", "екі жақты қоңырау", [Fraction(2)]),
    ("часовой звон, многомесячный", "сағаттық қоңырау", []),
    ("четверть звона", "қоңыраудың төрттен бірі", [Fraction(1, 4)]),
    ("одно лицо", "бір адам", []),
    ("статьями 108-1 и 109-1", "108-1 және 109-1-баптарында", []),
    ("в течение девяноста дней", "тоқсан күн ішінде", [Fraction(90)]),
    ("девяносто один колокол", "тоқсан бір қоңырау", [Fraction(91)]),
    ("покинувший семью звонарь", "отбасын тастап кеткен қоңыраушы", []),
    ("для звона в течение квартала", "қоңырау үшін тоқсан ішінде", []),
]


@pytest.mark.parametrize(("russian", "kazakh", "values"), SAME_NUMBERS)
def test_a_number_is_the_same_value_in_both_languages(russian: str, kazakh: str, values: list[Fraction]) -> None:
    assert list(numbers_in(russian, RUS)) == values
    assert list(numbers_in(kazakh, KAZ)) == values


def test_english_words_for_numbers_are_read_too() -> None:
    assert list(numbers_in("twice, and half of thirty bells", ENG)) == [2, Fraction(1, 2), 30]


@settings(derandomize=True)
@given(st.integers(2, 9999), st.sampled_from(Case), st.sampled_from(Ending))
def test_every_number_in_words_is_read_in_every_case(value: int, case: Case, ending: Ending) -> None:
    russian = write_number(value, RUS, case=case)
    kazakh = write_number(value, KAZ, ending=ending)
    if value not in (7, 90, 100):  # «семью», «тоқсан», «жүзі» alone are other words too
        assert set(numbers_in(f"около {russian} колоколов", RUS)) == {Fraction(value)}
        assert set(numbers_in(f"шамамен {kazakh} қоңырау", KAZ)) == {Fraction(value)}


SAME_DAYS = [
    ("до 1 июля 2018 года", "2018 жылғы 1 шілдеге дейін", ["2018-07-01"]),
    ("с 1 мая 2027 года", "2027 жылғы 1 мамырдан бастап", ["2027-05-01"]),
    ("с 1 января по 31 марта 2024 года", "2024 жылғы 1 қаңтардан 31 наурызға дейін", ["2024-01-01", "2024-03-31"]),
    ("ежегодно до 1 октября", "жыл сайын 1 қазанға дейін", ["--10-01"]),
    ("29 февраля", "29 ақпан", ["--02-29"]),
    ("с 01.02.2027", "01.02.2027 бастап", ["2027-02-01"]),
    ("31 июня 2024 года", "2024 жылғы 31 маусым", []),
    ("5 маяков", "5 қоңырау", []),
]


@pytest.mark.parametrize(("russian", "kazakh", "days"), SAME_DAYS)
def test_a_day_is_the_same_in_both_languages(russian: str, kazakh: str, days: list[str]) -> None:
    assert list(dates_in(russian, RUS)) == days
    assert list(dates_in(kazakh, KAZ)) == days


def test_a_day_in_english_is_read_too() -> None:
    assert list(dates_in("until 1 July 2018", ENG)) == ["2018-07-01"]


def test_the_numbers_of_a_day_are_no_numbers() -> None:
    assert list(numbers_in("с 1 июля 2018 года и 02.03.2019 за 30 дней", RUS)) == [30]


SAME_AGES = [
    ("в отношении малолетнего", "жас балаға қатысты", {14}),
    ("заведомо несовершеннолетнего", "көрінеу кәмелетке толмаған адамға", {18}),
    ("лицом, не достигшим совершеннолетия", "кәмелетке толмаған адам", {18}),
    ("не достигшей шестнадцатилетнего возраста", "он алты жасқа толмаған", {16}),
    ("совершенное несовершеннолетним", "кәмелетке толмаған адам жасаған", {18}),
    ("взрослого звонаря", "ересек қоңыраушы", set()),
]


@pytest.mark.parametrize(("russian", "kazakh", "ages"), SAME_AGES)
def test_an_age_is_the_same_in_both_languages(russian: str, kazakh: str, ages: set[int]) -> None:
    assert ages_in(russian, RUS) == ages
    assert ages_in(kazakh, KAZ) == ages


def test_a_latin_i_in_a_kazakh_word_is_the_kazakh_letter() -> None:
    assert folded("Екi", KAZ) == "екі"
    assert folded("Ii", ENG) == "ii"
    assert list(numbers_in("екi адам", KAZ)) == [2]
