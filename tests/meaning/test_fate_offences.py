"""What an offence consists of, and how alike two are, on invented law."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawdiff.meaning.fate import Composition, Offence, compare_sanctions, offences_of
from lawdiff.meaning.fate.likeness import Gauge
from lawdiff.meaning.fate.stems import stems_of
from lawdiff.meaning.severity import Direction
from lawdiff.model import Alinea, Kind, Language, Provision
from lawdiff.reading import read_bytes

from .bell_codes import CRIME, OLD, RINGING, code, offence

POINTS = """Статья 7. Звон
1. Звон, совершенный:
1) ночью;
2) группой звонарей, –
наказывается лишением свободы на срок до двух лет.
2. То же деяние:
1) в праздник, – наказывается лишением свободы на срок до трех лет;
2) повторно, – наказывается лишением свободы на срок до пяти лет.
Примечание. Звон во сне не наказывается лишением свободы.
"""


def first(*articles: str) -> Offence:
    return offences_of(code("cc", OLD, *articles))[0]


def test_a_sanction_behind_points_costs_what_all_of_them_forbid() -> None:
    composition = first(POINTS).compositions[0]
    assert composition.locator == "art_7__para_1"
    assert composition.disposition == "Звон, совершенный:\nночью;\nгруппой звонарей, –"


def test_a_point_with_a_sanction_of_its_own_is_a_composition_under_the_words_above_it() -> None:
    second, third = first(POINTS).compositions[1:]
    assert (second.locator, third.locator) == ("art_7__para_2__point_1", "art_7__para_2__point_2")
    assert second == Composition(
        "art_7__para_2__point_1",
        "То же деяние:\nв праздник, –",
        "наказывается лишением свободы на срок до трех лет;",
    )


def test_words_behind_the_points_that_cost_nothing_are_no_composition() -> None:
    node = Provision(
        Kind.ARTICLE,
        "7",
        alineas=(Alinea("Звон –"), Alinea("влечет предупреждение.")),
        closing=(Alinea("Прочее не запрещено."),),
        locator="art_7",
    )
    assert len(Offence("cao", Language.RUS, node).compositions) == 1


def test_a_remark_that_speaks_of_punishment_makes_no_offence() -> None:
    remark = "Статья 8. Сон\nСон звонаря свободен.\nПримечание. Храп наказывается штрафом."
    assert [each.number for each in offences_of(code("cc", OLD, offence("7", "Звон"), remark))] == ["7"]


def test_the_general_part_has_no_offences() -> None:
    text = "\n".join(("ОБЩАЯ ЧАСТЬ", offence("2", "Последствия"), "ОСОБЕННАЯ ЧАСТЬ", offence("7", "Звон")))
    assert [each.number for each in offences_of(code("cao", OLD, text))] == ["7"]


def test_a_kazakh_sanction_stands_before_its_verb() -> None:
    text = "7-бап. Бос қоңырау\n1. Түнде бос қоңырау соғу –\nескерту жасауға әкеп соғады."
    edition = read_bytes(text.encode(), "x.txt", act="cao", language=Language.KAZ)
    (found,) = offences_of(edition)
    assert found.compositions == (
        Composition("art_7__para_1", "Түнде бос қоңырау соғу –", "ескерту жасауға әкеп соғады."),
    )


def test_sanctions_of_two_codes_are_compared_by_the_basic_compositions() -> None:
    crime = first(offence("7", "Звон", RINGING, CRIME))
    mild = offences_of(code("cao", OLD, offence("9", "Звон")))[0]
    assert compare_sanctions(mild, crime) is Direction.RAISED
    assert compare_sanctions(crime, mild) is Direction.LOWERED


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (Language.RUS, "побои побоев побоями побоях"),
        (Language.RUS, "причинение причинения причинении причинением"),
        (Language.RUS, "умышленное умышленного умышленным"),
        (Language.KAZ, "денсаулыққа денсаулықтың денсаулығына денсаулықты"),
        (Language.KAZ, "келтіру келтіруге келтiрген"),
        (Language.ENG, "killing kills killed"),
    ],
)
def test_the_cases_of_a_word_have_one_stem(language: Language, words: str) -> None:
    assert len(set(stems_of(words, language))) == 1


def test_words_of_other_meaning_keep_other_stems() -> None:
    for language, words in ((Language.RUS, "тяжкого легкого среднего"), (Language.KAZ, "ауыр жеңіл орташа")):
        assert len(set(stems_of(words, language))) == 3


@given(st.text(alphabet="абвгдежзийклмнопрстуфхцчшщъыьэюяі ,.-–", max_size=40), st.sampled_from(Language))
def test_likeness_is_symmetric_and_a_text_is_wholly_like_itself(text: str, language: Language) -> None:
    one = Offence("cc", language, Provision(Kind.ARTICLE, heading=f"{text} колокол"))
    other = Offence("cc", language, Provision(Kind.ARTICLE, heading="колокол звон"))
    gauge = Gauge()
    assert gauge.likeness(one, other) == gauge.likeness(other, one)
    assert gauge.likeness(one, one).similarity == 1.0
    assert 0 <= gauge.likeness(one, other).similarity <= 1
