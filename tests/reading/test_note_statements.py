"""The publisher's notes as data: which provision, what was done, by which acts, in force from when."""

from __future__ import annotations

from datetime import date

import pytest

from lawdiff.model import ForceKind, Language
from lawdiff.reading.notes import statements_of

LAW = "Законом РК от 01.02.2030 № 7-IX"
THEN = "Законом РК от 03.04.2031 № 9-IX"


def said(text: str, language: Language = Language.RUS) -> list[str]:
    return [
        f"{one.target or 'here'} {one.action.value} {' '.join(act.number for act in one.acts)}"
        for one in statements_of(text, language)
    ]


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        (f"Сноска. Статья 5 с изменением, внесенным {LAW}.", ["art_5 amended 7-IX"]),
        (
            "Сноска. Статья 5 с изменениями, внесенными законами РК от 01.02.2030 № 7-IX; от 03.04.2031 № 9-IX.",
            ["art_5 amended 7-IX 9-IX"],
        ),
        (
            f"Сноска. Статья 5 в редакции Закона РК от 01.02.2030 № 7-IX; с изменением, внесенным {THEN}.",
            ["art_5 new-wording 7-IX", "art_5 amended 9-IX"],
        ),
        (f"Сноска. Статья 5 исключена {LAW}.", ["art_5 excluded 7-IX"]),
        (f"Сноска. Глава 2 дополнена статьей 5-1 в соответствии с {LAW}.", ["art_5-1 inserted 7-IX"]),
        (
            f"Сноска. Глава 2 дополнена статьей 5-1 в соответствии с {LAW}; с изменением, внесенным {THEN}.",
            ["art_5-1 inserted 7-IX", "art_5-1 amended 9-IX"],
        ),
        (f"Сноска. Кодекс дополнен главой 5-1 в соответствии с {LAW}.", ["chp_5-1 inserted 7-IX"]),
        (
            f"Сноска. Статья 5 дополнена частью 4 в соответствии с {LAW}; с изменением, внесенным {THEN}.",
            ["art_5__para_4 inserted 7-IX", "art_5 amended 9-IX"],
        ),
        (f"Сноска. Статья 5 дополнена примечанием в соответствии с {LAW}.", ["art_5__remark inserted 7-IX"]),
        (
            f"Часть 1 дополнена пунктами 5) и 6) в соответствии с {LAW}.",
            ["para_1__point_5 inserted 7-IX", "para_1__point_6 inserted 7-IX"],
        ),
        (f"Сноска. Статья 5 дополнена в соответствии с {LAW}.", ["art_5 inserted 7-IX"]),
        (f"Пункт 3) части второй статьи 5 исключен {LAW}.", ["art_5__para_2__point_3 excluded 7-IX"]),
        (f"Примечание 2 статьи 5 исключено {LAW}.", ["art_5__remark_2 excluded 7-IX"]),
        (f"Статьи 5 и 6 главы 2 исключены {LAW}.", ["art_5 excluded 7-IX", "art_6 excluded 7-IX"]),
        (f"исключен {LAW};", ["here excluded 7-IX"]),
        (f"Часть 2 предусматривается исключить {LAW}.", ["para_2 pending 7-IX"]),
        (f"Главу 2 предусматривается дополнить статьей 5-1 в соответствии с {LAW}.", ["art_5-1 pending 7-IX"]),
        (f"Действие статьи 5 приостановлено до 01.01.2032 {LAW}.", ["art_5 suspended 7-IX"]),
        (f'слова "змей" заменены словами "летун" {LAW}.', ["here words-replaced 7-IX"]),
        (f"Статья 5 {LAW}.", ["here unknown 7-IX"]),
        ("Сноска. Оглавление исключено.", []),
        ("См. Нормативное постановление Конституционного Суда РК от 05.06.2031 № 3-НП.", []),
        (
            f"Данная редакция пункта 4 действует в соответствии с {LAW} (см. Кодекс от 05.07.2014 № 235-V).",
            ["here new-wording 7-IX"],
        ),
        (f"Статья 5 (в ней дополнены слова) исключена {LAW}) (.", ["art_5 excluded 7-IX"]),
        ("Статья 5 исключена Законом РК от 01.02.2030 № 292-VІ; от 03.04.31 № 9 - ІХ.", ["art_5 excluded 292-VI 9-IX"]),
    ],
)
def test_a_russian_note(note: str, expected: list[str]) -> None:
    assert said(note) == expected


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("Ескерту. 5-бапқа өзгеріс енгізілді – ҚР 01.02.2030 № 7-IX Заңымен.", ["art_5 amended 7-IX"]),
        ("Ескерту. 5-бап жаңа редакцияда – ҚР 01.02.2030 № 7-IX Заңымен.", ["art_5 new-wording 7-IX"]),
        ("Ескерту. 5-бап алып тасталды – ҚР 01.02.2030 № 7-IX Заңымен.", ["art_5 excluded 7-IX"]),
        ("Ескерту. Кодекс 5-1-баппен толықтырылды – ҚР 01.02.2030 № 7-IX Заңымен.", ["art_5-1 inserted 7-IX"]),
        ("Ескерту. 2-тарау 5-1-баппен толықтырылды – ҚР 01.02.2030 № 7-IX Заңымен.", ["art_5-1 inserted 7-IX"]),
        ("Ескерту. 5-бап 3-бөлікпен толықтырылды – ҚР 01.02.2030 № 7-IX Заңымен.", ["para_3 inserted 7-IX"]),
        ("Ескерту. 5-бап жаңа редакцияда – ҚР 01.02.2030 № 7-IX; өзгерiс енгiзiлдi – ҚР 03.04.2031 № 9-IX Заңдарымен.",
         ["art_5 new-wording 7-IX", "art_5 amended 9-IX"]),
    ],
)  # fmt: skip
def test_a_kazakh_note(note: str, expected: list[str]) -> None:
    assert said(note, Language.KAZ) == expected


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("Note. Article 5 amended by the Law of 01.02.2030 No. 7-IX.", ["art_5 amended 7-IX"]),
        ("Note. Chapter 2 supplemented with Article 5-1 by the Law of 01.02.2030 No. 7-IX.", ["art_5-1 inserted 7-IX"]),
        ("The second paragraph excluded by the Law of 01.02.2030 No. 7-IX.", ["here excluded 7-IX"]),
        ("Paragraphs 1, 2 and 3 of Article 5 repealed by the Law of 01.02.2030 No. 7-IX.",
         [f"art_5__para_{number} excluded 7-IX" for number in "123"]),
    ],
)  # fmt: skip
def test_an_english_note(note: str, expected: list[str]) -> None:
    assert said(note, Language.ENG) == expected


def force(words: str, language: Language = Language.RUS) -> tuple[ForceKind, date | None, int, str, bool]:
    note = {
        Language.RUS: f"Статья 5 исключена {LAW} ({words}).",
        Language.KAZ: f"5-бап алып тасталды – ҚР 01.02.2030 № 7-IX ({words}) Заңымен.",
        Language.ENG: f"Article 5 repealed by the Law of 01.02.2030 No. 7-IX ({words}).",
    }[language]
    when = statements_of(note, language)[0].acts[0].force
    assert when.text == words
    return when.kind, when.on, when.amount, when.unit, when.calendar


AFTER, ON, SEE, OPEN = ForceKind.AFTER_PUBLICATION, ForceKind.DATE, ForceKind.SEE, ForceKind.UNSTATED
PUBLISHED = "после дня его первого официального опубликования"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (f"вводится в действие по истечении десяти календарных дней {PUBLISHED}", (AFTER, None, 10, "day", True)),
        (f"вводится в действие по истечении шестидесяти дней {PUBLISHED}", (AFTER, None, 60, "day", False)),
        (f"вводится в действие по истечении шести месяцев {PUBLISHED}", (AFTER, None, 6, "month", False)),
        (
            f"вводится в действие по истечении двадцати одного календарного дня {PUBLISHED}",
            (AFTER, None, 21, "day", True),
        ),
        ("вводится в действие со дня его первого официального опубликования", (AFTER, None, 0, "day", False)),
        ("вводится в действие с 01.03.2030", (ON, date(2030, 3, 1), 0, "day", False)),
        ("вводится в действие c 01.03.2030", (ON, date(2030, 3, 1), 0, "day", False)),
        ("вводится в действие 01.03.2030", (ON, date(2030, 3, 1), 0, "day", False)),
        ("вводится в действие с 31.02.2030", (ON, None, 0, "day", False)),
        ("порядок введения в действие см. ст. 2", (SEE, None, 0, "day", False)),
        ("вводится в действие по истечении скольких-то дней", (OPEN, None, 0, "day", False)),
        ("вводится в действие по истечении немногих дней", (OPEN, None, 0, "day", False)),
        ("вводится в действие когда-нибудь", (OPEN, None, 0, "day", False)),
    ],
)
def test_when_an_act_takes_effect(words: str, expected: object) -> None:
    assert force(words) == expected


@pytest.mark.parametrize(
    ("words", "language", "expected"),
    [
        ("алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі",
         Language.KAZ, (AFTER, None, 10, "day", True)),
        ("алғашқы ресми жарияланған күнінен кейін алты ай өткен соң қолданысқа енгізіледі",
         Language.KAZ, (AFTER, None, 6, "month", False)),
        ("01.03.2030 бастап қолданысқа енгізіледі", Language.KAZ, (ON, date(2030, 3, 1), 0, "day", False)),
        ("қолданысқа енгізілу тәртібін 2-баптан қараңыз", Language.KAZ, (SEE, None, 0, "day", False)),
        ("in force sixty calendar days after publication", Language.ENG, (AFTER, None, 60, "day", True)),
        ("in force from the day of its first publication", Language.ENG, (AFTER, None, 0, "day", False)),
        ("in force from 01.03.2030", Language.ENG, (ON, date(2030, 3, 1), 0, "day", False)),
        ("for the entry into force see article 2", Language.ENG, (SEE, None, 0, "day", False)),
    ],
)  # fmt: skip
def test_when_an_act_takes_effect_in_the_other_languages(words: str, language: Language, expected: object) -> None:
    assert force(words, language) == expected


def test_an_act_without_words_on_its_force_leaves_it_unstated() -> None:
    act = statements_of(f"Статья 5 исключена {LAW}.", Language.RUS)[0].acts[0]
    assert (act.number, act.adopted, act.force.kind, act.force.text) == ("7-IX", date(2030, 2, 1), OPEN, "")


def test_a_bracket_that_was_never_closed_still_says_when() -> None:
    act = statements_of(f"Статья 5 исключена {LAW} (вводится в действие с 01.03.2030", Language.RUS)[0].acts[0]
    assert act.force.on == date(2030, 3, 1)


def test_a_day_that_no_calendar_has_is_no_date() -> None:
    assert statements_of("Статья 5 исключена Законом РК от 31.02.2030 № 7-IX.", Language.RUS)[0].acts[0].adopted is None
