"""Crime or misdemeanour, gravity, limitation, guilt, suspended arrest."""

from __future__ import annotations

from datetime import date

import pytest

from lawdiff.language.messages import messages
from lawdiff.meaning.gravity import (
    LIMITATION_YEARS,
    MISDEMEANOUR_CEILINGS,
    ORDER,
    Gravity,
    arrest_suspended_until,
    gravity_of,
    is_decided_by_kind,
)
from lawdiff.meaning.guilt import Guilt, guilt_of
from lawdiff.meaning.sanctions import Penalty, PenaltyKind, Unit
from lawdiff.model import Alinea, Kind, Language, Provision


def prison(years: float | None, unit: Unit = Unit.YEAR) -> Penalty:
    return Penalty(PenaltyKind.IMPRISONMENT, None, years, unit)


@pytest.mark.parametrize(
    ("years", "intentional", "negligent"),
    [
        (1, "minor", "minor"),
        (2, "minor", "minor"),
        (3, "medium", "minor"),
        (5, "medium", "minor"),
        (6, "grave", "medium"),
        (12, "grave", "medium"),
        (15, "especially-grave", "medium"),
    ],
)
def test_imprisonment_decides_the_category(years: int, intentional: str, negligent: str) -> None:
    assert gravity_of([prison(years)]) == intentional
    assert gravity_of([prison(years)], negligent=True) == negligent


@pytest.mark.parametrize(
    ("principal", "expected"),
    [
        ([], None),
        ([prison(30, Unit.MONTH)], "medium"),
        ([prison(24, Unit.MONTH)], "minor"),
        ([Penalty(PenaltyKind.IMPRISONMENT, life=True)], "especially-grave"),
        ([Penalty(PenaltyKind.DEATH), prison(20)], "especially-grave"),
        ([prison(None)], "especially-grave"),
        ([Penalty(PenaltyKind.RESTRICTION_OF_LIBERTY, None, 7, Unit.YEAR)], "minor"),
        ([Penalty(PenaltyKind.FINE, None, 2000, Unit.MCI), prison(3)], "medium"),
        ([Penalty(PenaltyKind.FINE, None, 500, Unit.MCI), Penalty(PenaltyKind.ARREST)], "misdemeanour"),
        ([Penalty(PenaltyKind.EXPULSION)], "misdemeanour"),
        ([Penalty(PenaltyKind.FINE, None, 200, Unit.MCI)], "misdemeanour"),
        ([Penalty(PenaltyKind.FINE, None, 201, Unit.MCI)], "minor"),
        ([Penalty(PenaltyKind.FINE, 2, 3, Unit.TIMES)], "minor"),
        ([Penalty(PenaltyKind.COMMUNITY_SERVICE, None, 200, Unit.HOUR)], "misdemeanour"),
        ([Penalty(PenaltyKind.CORRECTIVE_LABOUR, 300, None, Unit.MCI)], "minor"),
    ],
)  # fmt: skip
def test_what_a_sanction_makes_of_an_act(principal: list[Penalty], expected: str | None) -> None:
    assert gravity_of(principal) == expected


def test_a_fine_alone_is_decided_by_its_ceiling_only() -> None:
    assert not is_decided_by_kind([Penalty(PenaltyKind.FINE, None, 80, Unit.MCI)])
    assert is_decided_by_kind([prison(1)])
    assert is_decided_by_kind([Penalty(PenaltyKind.ARREST, None, 10, Unit.DAY)])
    assert {limit for limit, _ in MISDEMEANOUR_CEILINGS.values()} == {200}


def test_limitation_runs_by_category() -> None:
    assert [LIMITATION_YEARS[gravity] for gravity in ORDER] == [1, 2, 5, 10, 15]
    assert all(
        messages(language, "findings")(f"gravity-name.{gravity}") for gravity in Gravity for language in Language
    )


@pytest.mark.parametrize(
    ("article", "day", "until"),
    [
        ("115-1", date(2026, 2, 3), date(2027, 1, 1)),
        ("108-1", date(2026, 2, 3), None),
        ("109-1", date(2024, 6, 16), None),
        ("436", date(2022, 1, 1), date(2027, 1, 1)),
        ("437", date(2026, 2, 3), None),
        ("466", date(2026, 2, 3), None),
        ("115", date(2021, 12, 31), None),
        ("115", date(2027, 1, 1), None),
        ("115", None, None),
        ("", date(2026, 2, 3), date(2027, 1, 1)),
    ],
)
def test_arrest_is_suspended(article: str, day: date | None, until: date | None) -> None:
    assert arrest_suspended_until(article, day) == until


def article(heading: str, *paragraphs: str) -> Provision:
    children = tuple(
        Provision(Kind.PARAGRAPH, str(number), alineas=(Alinea(words),)) for number, words in enumerate(paragraphs, 1)
    )
    return Provision(Kind.ARTICLE, "1", heading=heading, children=children)


@pytest.mark.parametrize(
    ("language", "heading", "paragraphs", "place", "expected"),
    [
        (Language.RUS, "Порча фонаря", ("Порча фонаря –",), 0, Guilt(negligent=False)),
        (Language.RUS, "Неосторожная порча фонаря", ("Порча –",), 0, Guilt(negligent=True)),
        (Language.RUS, "Порча фонаря", ("Порча по неосторожности –",), 0, Guilt(negligent=True, certain=False)),
        (
            Language.RUS, "Порча фонаря",
            ("Порча –", "То же деяние, повлекшее по неосторожности пожар, –"), 1, Guilt(negligent=False, certain=False),
        ),
        (
            Language.RUS, "Порча фонаря",
            ("Порча –", "То же деяние, совершенное ночью, –"), 1, Guilt(negligent=False),
        ),
        (
            Language.RUS, "Порча фонаря",
            ("Порча вследствие небрежного отношения –", "Деяние, предусмотренное частью первой, повлекшее пожар, –"),
            1, Guilt(negligent=True, certain=False),
        ),
        (
            Language.RUS, "Порча фонаря",
            ("Порча –", "Нарушение правил, повлекшее по неосторожности пожар, –"), 1,
            Guilt(negligent=True, certain=False),
        ),
        (Language.RUS, "Порча", ("Порча из осторожности –",), 0, Guilt(negligent=False)),
        (Language.KAZ, "Шамды абайсызда бүлдіру", ("Бүлдіру –",), 0, Guilt(negligent=True)),
        (
            Language.KAZ, "Шамды бүлдіру",
            ("Бүлдіру –", "Осы баптың бірінші бөлігінде көзделген, абайсызда өртке әкеп соққан іс-әрекет –"), 1,
            Guilt(negligent=False, certain=False),
        ),
        (Language.KAZ, "Шамды бүлдіру", ("Бүлдіру –", "Дәл сол іс-әрекет –"), 1, Guilt(negligent=False)),
        (Language.ENG, "Negligent damage", ("Damage –",), 0, Guilt(negligent=True)),
        (
            Language.ENG, "Damage", ("Damage –", "The same act that through negligence caused a fire –"), 1,
            Guilt(negligent=False, certain=False),
        ),
    ],
)  # fmt: skip
def test_the_form_of_guilt_is_read_from_the_words(
    language: Language, heading: str, paragraphs: tuple[str, ...], place: int, expected: Guilt
) -> None:
    whole = article(heading, *paragraphs)
    assert guilt_of(whole.children[place], whole, language) == expected


def test_an_article_without_paragraphs_and_a_point_that_names_negligence() -> None:
    bare = Provision(
        Kind.ARTICLE, "1", heading="Порча", alineas=(Alinea("Порча, повлекшая по неосторожности пожар, –"),)
    )
    assert guilt_of(bare, bare, Language.RUS) == Guilt(negligent=True, certain=False)
    point = Provision(Kind.POINT, "1", alineas=(Alinea("повлекшая по неосторожности пожар;"),))
    paragraph = Provision(Kind.PARAGRAPH, "1", alineas=(Alinea("Порча:"),), children=(point,))
    whole = Provision(Kind.ARTICLE, "1", heading="Порча", children=(paragraph,))
    assert guilt_of(paragraph, whole, Language.RUS) == Guilt(negligent=True, certain=False)
