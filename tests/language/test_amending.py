"""How notes speak of amending acts: the references, the periods, the actions."""

from __future__ import annotations

import pytest

from lawdiff.language.amending import ACT_REFERENCE, AMENDING
from lawdiff.model import Action, Kind, Language


@pytest.mark.parametrize(
    ("text", "day", "number"),
    [
        ("от 07.11.2014 № 248-V", "07.11.2014", "248-V"),
        ("от 15.04.24 г. № 72-VIII", "15.04.24", "72-VIII"),
        ("15.04.2024 No. 72-VIII", "15.04.2024", "72-VIII"),
        ("от 27.12.2019 № 292-VІ", "27.12.2019", "292-VІ"),
        ("от 09.04.2025 № 181 (", "09.04.2025", "181"),
        ("от 31.12.2021 № 100 - VII", "31.12.2021", "100 - VII"),
    ],
)
def test_an_act_is_named_by_its_date_and_number(text: str, day: str, number: str) -> None:
    found = ACT_REFERENCE.search(text)
    assert found
    assert (found["date"], found["number"]) == (day, number)


@pytest.mark.parametrize("text", ["статья 99", "№ 72-VIII", "с 01.01.2025", "2014 г., № 8, ст. 49"])
def test_a_date_or_a_number_alone_names_no_act(text: str) -> None:
    assert not ACT_REFERENCE.search(text)


def first_action(language: Language, text: str) -> Action:
    found = [
        (match.start(), action) for pattern, action in AMENDING[language].actions if (match := pattern.search(text))
    ]
    return min(found)[1]


@pytest.mark.parametrize(
    ("language", "text", "action"),
    [
        (Language.RUS, "с изменением, внесенным Законом", Action.AMENDED),
        (Language.RUS, "в редакции Закона", Action.NEW_WORDING),
        (Language.RUS, "изложена в новой редакции", Action.NEW_WORDING),
        (Language.RUS, "дополнена статьей", Action.INSERTED),
        (Language.RUS, "исключена Законом", Action.EXCLUDED),
        (Language.RUS, "утратил силу", Action.EXCLUDED),
        (Language.RUS, "заменены словами", Action.WORDS_REPLACED),
        (Language.RUS, "приостановлено до 01.01.2030", Action.SUSPENDED),
        (Language.RUS, "предусматривается исключить", Action.PENDING),
        (Language.KAZ, "өзгеріс енгізілді", Action.AMENDED),
        (Language.KAZ, "жаңа редакцияда", Action.NEW_WORDING),
        (Language.KAZ, "толықтырылды", Action.INSERTED),
        (Language.KAZ, "алып тасталды", Action.EXCLUDED),
        (Language.KAZ, "көзделген", Action.PENDING),
        (Language.KAZ, "тоқтатыла тұрады", Action.SUSPENDED),
        (Language.KAZ, "сөздермен ауыстырылды", Action.WORDS_REPLACED),
        (Language.ENG, "amended by the Law", Action.AMENDED),
        (Language.ENG, "in the wording of the Law", Action.NEW_WORDING),
        (Language.ENG, "inserted by the Law", Action.INSERTED),
        (Language.ENG, "repealed by the Law", Action.EXCLUDED),
        (Language.ENG, "suspended until", Action.SUSPENDED),
        (Language.ENG, "replaced by the words", Action.WORDS_REPLACED),
        (Language.ENG, "to be amended", Action.PENDING),
    ],
)
def test_the_words_for_what_was_done(language: Language, text: str, action: Action) -> None:
    assert first_action(language, text) is action


def unit_in(language: Language, kind: Kind, text: str) -> str | None:
    found = next(pattern for of, pattern in AMENDING[language].units if of is kind).search(text.lower())
    return found["number"] if found else None


@pytest.mark.parametrize(
    ("language", "kind", "text", "number"),
    [
        (Language.RUS, Kind.ARTICLE, "статьями 108-1 и 109-1 настоящего", "108-1 и 109-1"),
        (Language.RUS, Kind.PARAGRAPH, "часть первую статьи 5", "первую"),
        (Language.RUS, Kind.PARAGRAPH, "частями 1-1, 2 и третьей", "1-1, 2 и третьей"),
        (Language.RUS, Kind.POINT, "подпункт 18-1) части", "18-1)"),
        (Language.RUS, Kind.CHAPTER, "Глава 10 дополнена", "10"),
        (Language.RUS, Kind.SECTION, "Заголовок раздела 3 в", "3"),
        (Language.RUS, Kind.ARTICLE, "настоящей статьи", None),
        (Language.KAZ, Kind.ARTICLE, "108-1 және 109-1-баптар", "108-1 және 109-1"),
        (Language.KAZ, Kind.PARAGRAPH, "екінші бөлігі", "екінші"),
        (Language.KAZ, Kind.POINT, "3) тармақ", "3"),
        (Language.ENG, Kind.ARTICLE, "articles 5 and 6-1", "5 and 6-1"),
    ],
)
def test_the_words_for_what_it_was_done_to(language: Language, kind: Kind, text: str, number: str | None) -> None:
    assert unit_in(language, kind, text) == number
