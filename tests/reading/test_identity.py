"""Which act, language and date an edition has, by its name and by its own words."""

from __future__ import annotations

from datetime import date

import pytest

from lawdiff.model import Language
from lawdiff.reading import read_bytes
from lawdiff.reading.identity import Identity, act_of_text, day_of, identity_of_name


@pytest.mark.parametrize(
    ("name", "identity"),
    [
        ("criminal-code.rus.2024-03-04.txt", Identity("cc", Language.RUS, date(2024, 3, 4))),
        ("Criminal-Code.KAZ.2024-03-04.TXT", Identity("cc", Language.KAZ, date(2024, 3, 4))),
        ("administrative-code.eng.txt", Identity("cao", Language.ENG)),
        ("administrative-code.rus.2026-02-03.damaged.txt", Identity("cao", Language.RUS, date(2026, 2, 3))),
        ("criminal-code_rus_2024-03-04.txt", Identity("cc", Language.RUS, date(2024, 3, 4))),
        ("cao.2024-06-08", Identity("cao", None, date(2024, 6, 8))),
        ("kite-code.rus.2030-01-01.txt", Identity("kite-code", Language.RUS, date(2030, 1, 1))),
        (
            "criminal-code.rus.2024-03-04.articles-73-75.txt",
            Identity("cc", Language.RUS, date(2024, 3, 4), partial=True),
        ),
        ("criminal-code.selection.txt", Identity("cc", partial=True)),
        ("criminal-code.excerpt.txt", Identity("cc", partial=True)),
        ("criminal-code.rus.2024-13-44.txt", Identity("cc", Language.RUS)),
        ("letter.txt", Identity()),
        ("змеи.txt", Identity()),
    ],
)
def test_what_a_name_says(name: str, identity: Identity) -> None:
    assert identity_of_name(name) == identity


@pytest.mark.parametrize(
    ("text", "day"), [("2030-01-31", date(2030, 1, 31)), ("2030-02-31", None), ("", None), (None, None)]
)
def test_a_day_is_one_that_the_calendar_has(text: str | None, day: date | None) -> None:
    assert day_of(text) == day


@pytest.mark.parametrize(
    ("opening", "act"),
    [
        ("1. Уголовное законодательство Республики Казахстан состоит из песен.", "cc"),
        ("1. Законодательство Республики Казахстан об административных правонарушениях поется.", "cao"),
        ("Қазақстан Республикасының қылмыстық заңнамасы әндерден тұрады.", "cc"),
        ("The legislation on administrative offences is sung.", "cao"),
        (
            "Законодательство Республики Казахстан об административных правонарушениях и уголовное "
            "законодательство Республики Казахстан поются вместе.",
            "cao",
        ),
        ("Змеи летают.", ""),
    ],
)
def test_a_text_says_which_act_it_is_at_its_beginning(opening: str, act: str) -> None:
    assert act_of_text(opening) == act


def test_the_text_is_asked_where_the_name_says_nothing() -> None:
    text = "Статья 1. Песни\nУголовное законодательство Республики Казахстан состоит из песен.\n"
    edition = read_bytes(text.encode(), "letter.txt")
    assert (edition.act, edition.language, edition.date) == ("cc", Language.RUS, None)
    assert [warning.code for warning in edition.warnings] == ["no-date"]


def test_an_act_that_nobody_names_is_said_to_be_unknown() -> None:
    edition = read_bytes("Статья 1. Змей\nЗмей летает.\n".encode(), "letter.txt")
    assert edition.act == ""
    assert [warning.code for warning in edition.warnings] == ["no-date", "no-act"]
