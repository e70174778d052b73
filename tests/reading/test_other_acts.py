"""Acts that are no Kazakh codes of offences: constitutions, Roman numbers, codes of the neighbours."""

from __future__ import annotations

import pytest

from lawdiff.model import Edition, Language
from lawdiff.reading import read_bytes


def read(text: str, language: Language | None = None) -> Edition:
    return read_bytes(text.encode(), "valley.txt", act="valley", language=language)


def outline(edition: Edition) -> list[tuple[str, str]]:
    return [
        (node.locator, node.heading) for node in edition.root.walk() if node.kind.is_grouping or node.kind == "art"
    ][1:]


def test_articles_of_a_constitution_have_no_headings() -> None:
    edition = read("Раздел I\nОбщие положения\nСтатья 1\n1. Ветер един.\n2. Змей один.\nСтатья 2\nЗмей летает.\n")
    assert outline(edition) == [("sec_I", "Общие положения"), ("art_1", ""), ("art_2", "")]
    assert [child.text for child in edition.articles[0].children] == ["Ветер един.", "Змей один."]
    assert edition.articles[1].text == "Змей летает."


def test_sections_subsections_chapters_and_paragraphs_of_chapters_nest() -> None:
    edition = read(
        "РАЗДЕЛ I. ОБЩЕЕ\nПодраздел 1. О змеях\nГЛАВА I. ЗМЕИ\nПараграф 1. Виды\nСтатья 1. Змей\nЗмей летает.\n"
        "§ 2. Хвосты\nСтатья 2. Хвост\nХвост вьется.\n"
    )
    assert [locator for locator, _ in outline(edition)] == [
        "sec_I", "subsec_1", "chp_I", "subchp_1", "art_1", "subchp_2", "art_2",
    ]  # fmt: skip


def test_kazakh_chapters_have_roman_numbers_too() -> None:
    edition = read("I бөлім\nЖалпы ережелер\n1-бап\nЖел соғады.\nII тарау. Құйрық\n2-бап. Құйрық\nҚұйрық ұзын.\n")
    assert outline(edition) == [("sec_I", "Жалпы ережелер"), ("art_1", ""), ("chp_II", "Құйрық"), ("art_2", "Құйрық")]


def test_an_article_with_a_full_stop_in_its_number_is_not_the_article_before_it() -> None:
    edition = read("Статья 2. Змей\n1. Змей летает.\nСтатья 2.1. Хвост\n1. Хвост вьется.\n")
    assert [(article.number, article.label) for article in edition.articles] == [
        ("2", "Статья 2."),
        ("2-1", "Статья 2.1."),
    ]


@pytest.mark.parametrize(
    "note",
    [
        "(в ред. Федерального закона от 07.12.2011 N 420-ФЗ)",
        "(часть 1 введена Федеральным законом от 07.12.2011 N 420-ФЗ)",
        "(В редакции Закона КР от 15 марта 2023 года № 60)",
    ],
)
def test_a_note_in_brackets_is_no_law(note: str) -> None:
    edition = read(f"Статья 1. Змей\n{note}\n1. Змей летает.\n{note}\nПримечание. Змей бумажный.\n")
    article = edition.articles[0]
    assert article.heading == "Змей"
    assert [held.text for node in article.walk() for held in node.notes] == [note, note]
    assert [child.text for child in article.children] == ["Змей летает.", "Змей бумажный."]


def test_words_in_brackets_that_name_no_law_are_law() -> None:
    edition = read("Статья 1. Змей\n1. Змей летает\n(в редких случаях)\nночью.\n")
    assert edition.articles[0].children[0].text == "Змей летает (в редких случаях) ночью."
