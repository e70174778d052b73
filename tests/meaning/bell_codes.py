"""Two invented codes on bells, in editions written as a few lines, for the tests of fates."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from lawdiff.model import Edition, Language
from lawdiff.reading import read_bytes

OLD, NEW = date(2024, 1, 1), date(2024, 7, 1)

LAW = "Законом РК от 01.02.2024 № 7-X (вводится в действие с 01.03.2024)"
OLDER_LAW = "Законом РК от 01.02.2020 № 2-IX (вводится в действие с 01.03.2020)"

RINGING = "Ночной звон в пустой колокол на городской площади"
MUFFLING = "Укрывание колокола войлоком без ведома звонаря"


def code(act: str, day: date | None, *articles: str, partial: bool = False) -> Edition:
    """An edition of an invented code in Russian."""
    text = "\n".join(articles) if articles else "Статья 1. Задачи\nЗадача одна."
    name = f"{act}-{day or 'undated'}.txt"
    edition = read_bytes(text.encode(), name, act=act, language=Language.RUS, date=day, partial=partial)
    # The few invented articles leave gaps between their numbers, which a whole code would be suspected for.
    return replace(edition, warnings=())


def offence(number: str, heading: str, words: str = RINGING, cost: str = "", note: str = "") -> str:
    """An article with one sanction, and a note of the publisher behind it."""
    cost = cost or "влечет предупреждение."
    lines = [f"Статья {number}. {heading}", f"{words} –", cost]
    return "\n".join([*lines, f"Сноска. {note}"] if note else lines)


def inserted(number: str, law: str = LAW) -> str:
    return f"Кодекс дополнен статьей {number} в соответствии с {law}."


def stub(number: str, heading: str, law: str = LAW) -> str:
    return f"Статья {number}. {heading}\nСноска. Статья {number} исключена {law}."


AIMS = "Статья 1. Задачи\nЗадача одна: тишина."
CRIME = "наказывается лишением свободы на срок до двух лет."
