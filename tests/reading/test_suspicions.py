"""Suspicions about a text that can be read: each has a code, and none is raised about a sound text."""

from __future__ import annotations

import pytest

from lawdiff.language.sentences import in_language
from lawdiff.model import Language
from lawdiff.reading import read_bytes
from lawdiff.reading.suspicions import _why


def warnings_of(text: str, name: str = "kite-code.rus.2030-01-01.txt") -> list[tuple[str, str]]:
    return [(warning.code, warning.locator) for warning in read_bytes(text.encode(), name).warnings]


def articles(*numbers: object, body: str = "Змей летает.") -> str:
    return "".join(f"Статья {number}. Змей\n{body}\n" for number in numbers)


SIGNED = "Президент Республики Казахстан А. ЗМЕЕВ\n"
LONG = "".join(f"Глава {n}. ЗМЕИ\n" + articles(*range(n * 50 - 49, n * 50 + 1)) for n in (1, 2, 3))


def test_a_sound_text_raises_none() -> None:
    assert warnings_of(articles(1, 2, "2-1", 3)) == []
    assert warnings_of(LONG + SIGNED) == []


def test_an_article_that_stands_twice() -> None:
    assert warnings_of(articles(1, 2, 2, 3)) == [("article-twice", "art_2")]


def test_a_gap_in_the_numbers_and_its_size() -> None:
    text = articles(1, 3, 7)
    assert warnings_of(text) == [("number-gap", "art_3"), ("number-gap", "art_7")]
    messages = [warning.message for warning in read_bytes(text.encode(), "k.rus.2030-01-01.txt").warnings]
    assert messages[0].endswith("the text has no article 2.")
    assert messages[1].endswith("the text has no articles 4 to 6.")
    assert warnings_of(text, "kite-code.rus.2030-01-01.articles-1-7.txt") == []


def test_an_article_that_stands_behind_a_later_one() -> None:
    assert warnings_of(articles(1, 3, 2, 4)) == [("article-misplaced", "art_2")]


def test_of_two_articles_with_one_number_the_one_without_a_sanction_is_a_stranger() -> None:
    body = "Змей летает –\nвлечет штраф."
    text = articles(1, 2, 3, body=body) + articles(4) + articles(4, 5, 6, body=body)
    assert warnings_of(text) == [("article-twice", "art_4"), ("article-misplaced", "art_4")]
    among_others = articles(1, 2, 3) + articles(4) + articles(4, 5, 6, body=body)
    assert warnings_of(among_others) == [("article-twice", "art_4")]


def test_a_long_text_without_hyphenated_articles_that_names_some() -> None:
    named = articles(1, body="Змея запускают по статьям 7-1, 8-2 и 9.") + articles(*range(2, 151))
    chapters = named.replace("Статья 2.", "Глава 1. ЗМЕИ\nСтатья 2.").replace("Статья 90.", "Глава 2. ЗМЕИ\nСтатья 90.")
    assert warnings_of(chapters + SIGNED) == [("hyphenated-missing", "")]
    message = read_bytes((chapters + SIGNED).encode(), "k.rus.2030-01-01.txt").warnings[0].message
    assert "name 2 such articles (7-1, 8-2)" in message
    assert warnings_of(LONG + articles("151-1", body="По статье 7-1.") + SIGNED) == []


def test_many_names_are_counted_and_the_first_shown() -> None:
    body = "По статьям " + ", ".join(f"{number}-1" for number in range(1, 20)) + "."
    text = LONG.replace("Змей летает.", body, 1) + SIGNED
    message = read_bytes(text.encode(), "k.rus.2030-01-01.txt").warnings[0].message
    assert "name 19 such articles (1-1, " in message
    assert ", …)" in message


def test_an_article_that_a_note_says_was_inserted_and_is_not_there() -> None:
    note = "Сноска. Глава 1 дополнена статьями 2-1 и 3 в соответствии с Законом РК от 01.02.2030 № 7-IX.\n"
    text = articles(1, 2) + note + articles(3)
    assert warnings_of(text) == [("article-missing", "art_2-1")]
    assert "law 7-IX inserted article 2-1" in read_bytes(text.encode(), "k.rus.2030-01-01.txt").warnings[0].message
    assert warnings_of(text, "kite-code.rus.2030-01-01.selection.txt") == []


def test_a_long_text_without_headings_of_chapters() -> None:
    assert warnings_of(articles(*range(1, 121)) + SIGNED) == [("headings-missing", "")]
    assert warnings_of("Глава 1. ЗМЕИ\n" + articles(*range(1, 121)) + SIGNED) == [("headings-missing", "")]


def test_a_long_text_without_a_signature_may_break_off() -> None:
    assert warnings_of(LONG) == [("end-missing", "art_150")]
    assert warnings_of(LONG, "kite-code.rus.2030-01-01.excerpt.txt") == []


@pytest.mark.parametrize(
    ("count", "shown"), [(1, "1 article stands twice (1)"), (14, "14 articles stand twice (1, 2,")]
)
def test_bodies_that_stand_twice_are_counted(count: int, shown: str) -> None:
    body = "Змей летает в поле без хвоста и без нити.\nХвост вьется."
    text = articles(*range(1, count + 1), body=f"{body}\n{body}")
    edition = read_bytes(text.encode(), "k.rus.2030-01-01.txt")
    assert [warning.code for warning in edition.warnings] == ["body-twice"]
    assert shown in edition.warnings[0].message


def test_a_heading_without_its_word() -> None:
    text = articles(1) + "2. Хвост\n1. Хвост вьется.\n" + articles(3)
    assert warnings_of(text) == [("heading-without-word", "art_2")]


def test_words_that_fit_no_rule_are_shown() -> None:
    note = "Сноска. Статья 1 с изменением, внесенным Законом РК от 01.02.2030 № 7-IX.\n"
    long_rest = "в поле " * 20
    edition = read_bytes((articles(1) + note + long_rest + "\n" + articles(2)).encode(), "k.rus.2030-01-01.txt")
    assert [warning.code for warning in edition.warnings] == ["unread-text"]
    assert "(they stand behind the publisher's note): “в поле " in edition.warnings[0].message
    assert edition.warnings[0].message.endswith("…”.")
    assert warnings_of("Змеиный кодекс\n" + articles(1)) == [("unread-text", "")]


@pytest.mark.parametrize(
    ("reason", "russian"),
    [
        ("footnote", "сноска"),
        ("akn-tblock", "они стоят в элементе, который не читается: tblock"),
        ("akn-loose-words", "они стоят между элементами файла"),
        ("of-another-program", "причина неизвестна"),
    ],
)
def test_why_words_were_left_out_is_said_in_each_language(reason: str, russian: str) -> None:
    assert in_language(_why(reason), Language.RUS) == russian
