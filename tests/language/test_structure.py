"""How statutes mark their structure: what is a heading, a label, a note, a sanction, and what only looks like one."""

from __future__ import annotations

import re

import pytest

from lawdiff.language.structure import LETTER_LABEL, PARAGRAPH_LABEL, POINT_LABEL, STRUCTURE
from lawdiff.model import Kind, Language

RUS, KAZ, ENG = (STRUCTURE[language] for language in (Language.RUS, Language.KAZ, Language.ENG))


@pytest.mark.parametrize(
    ("pattern", "text", "number"),
    [
        (PARAGRAPH_LABEL, "2-1. Змей", "2-1"),
        (PARAGRAPH_LABEL, "1.Змей", "1"),
        (PARAGRAPH_LABEL, "1.", "1"),
        (PARAGRAPH_LABEL, "2014. Змей", None),
        (PARAGRAPH_LABEL, "1.5 метра", None),
        (PARAGRAPH_LABEL, "01.02.2030", None),
        (POINT_LABEL, "18-1) змей", "18-1"),
        (POINT_LABEL, "1 ) змей", "1"),
        (POINT_LABEL, "1)змей", "1"),
        (POINT_LABEL, "1), 2) и 3)", None),
        (LETTER_LABEL, "а) змей", "а"),
        (LETTER_LABEL, "ә) жел", "ә"),
        (LETTER_LABEL, "б-1) змей", "б-1"),
        (LETTER_LABEL, "аб) змей", None),
        (LETTER_LABEL, "а)змей", None),
    ],
)
def test_labels_of_paragraphs_points_and_letters(pattern: re.Pattern[str], text: str, number: str | None) -> None:
    found = pattern.match(text)
    assert (found["number"] if found else None) == number


def kinds_of(language: Language, text: str) -> list[Kind]:
    return [kind for kind, pattern in STRUCTURE[language].headings if pattern.match(text)]


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        (Language.RUS, "Статья 5. Змей", Kind.ARTICLE),
        (Language.RUS, "СТАТЬЯ 5 Змей", Kind.ARTICLE),
        (Language.RUS, "Статья 5: Змей", Kind.ARTICLE),
        (Language.RUS, "Статья 5", Kind.ARTICLE),
        (Language.RUS, "Статья 5 настоящего Кодекса", None),
        (Language.RUS, "Статью 5 дополнить", None),
        (Language.RUS, "Глава IV. ЗМЕИ", Kind.CHAPTER),
        (Language.RUS, "ГЛАВА 4-1. ЗМЕИ", Kind.CHAPTER),
        (Language.RUS, "Глава государства", None),
        (Language.RUS, "Раздел 2. ХВОСТЫ", Kind.SECTION),
        (Language.RUS, "Подраздел 1. Ленты", Kind.SUBSECTION),
        (Language.RUS, "§ 3. Нити", Kind.SUBCHAPTER),
        (Language.RUS, "ОСОБЕННАЯ ЧАСТЬ", Kind.PART),
        (Language.RUS, "Особенная часть Кодекса", None),
        (Language.RUS, "ЗАКЛЮЧИТЕЛЬНЫЕ ПОЛОЖЕНИЯ", Kind.PART),
        (Language.KAZ, "5-1-бап. Жел", Kind.ARTICLE),
        (Language.KAZ, "5 - бап. Жел", Kind.ARTICLE),
        (Language.KAZ, "5-бапта көзделген", None),
        (Language.KAZ, "2-тарау. ЖЕЛ", Kind.CHAPTER),
        (Language.KAZ, "2-бөлiм. ЖЕЛ", Kind.SECTION),
        (Language.KAZ, "2-бөлік", None),
        (Language.KAZ, "1-кіші бөлім. Жел", Kind.SUBSECTION),
        (Language.KAZ, "ЕРЕКШЕ БӨЛІК", Kind.PART),
        (Language.ENG, "Article 5. Kites", Kind.ARTICLE),
        (Language.ENG, "Articles 5 and 6", None),
        (Language.ENG, "FINAL PROVISIONS", Kind.PART),
    ],
)
def test_headings_and_what_only_looks_like_one(language: Language, text: str, kind: Kind | None) -> None:
    assert kinds_of(language, text) == ([kind] if kind else [])
    assert not kind or text[0] in STRUCTURE[language].heading_letters


@pytest.mark.parametrize("text", ["наказывается штрафом", "– влечет штраф", "влекут предупреждение"])
def test_a_russian_sanction_begins_with_its_verb(text: str) -> None:
    assert RUS.sanction.match(text)
    assert not RUS.sanction.match(f"за что {text}")


def test_a_kazakh_sanction_ends_with_its_verb() -> None:
    assert KAZ.sanction.match("айыппұл салуға әкеп соғады.")
    assert KAZ.sanction.match("бас бостандығынан айыруға жазаланады;")
    assert not KAZ.sanction.match("жазаланады деп танылады.")


def test_an_english_sanction_begins_with_its_verb() -> None:
    assert ENG.sanction.match("– shall be punished by a fine")
    assert ENG.sanction.match("entails a warning")
    assert not ENG.sanction.match("punishment is deferred")


def test_a_remark_is_told_from_an_announcement() -> None:
    assert RUS.remark.match("Примечание. Змеем признается")
    assert RUS.remark.match("Примечание 2: Хвостом признается")
    assert not RUS.remark.match("Примечание ИЗПИ! Часть 2")
    assert RUS.announcement.match("Примечание РЦПИ! Часть 2")
    assert not RUS.announcement.match("Примечание. Змеем признается")


def test_only_words_of_the_publisher_name_an_act_by_its_date() -> None:
    assert RUS.names_an_act.search("исключен Законом РК от 01.02.2030 № 7-IX")
    assert not RUS.names_an_act.search("в соответствии с Законом Республики Казахстан о змеях")


def test_a_forgotten_marker_does_not_make_law_of_a_note_nor_a_note_of_law() -> None:
    assert RUS.bare_history.match("Глава 2 дополнена статьей 5-1 в соответствии с Законом РК от 01.02.2030 № 7-IX")
    assert not RUS.bare_history.match("Статья 5 настоящего Кодекса применяется с изменениями погоды.")
    assert RUS.bare_announcement.match("См. Нормативное постановление Конституционного Суда РК от 01.02.2030")
    assert not RUS.bare_announcement.match("Клевета в отношении судьи Конституционного Суда")
