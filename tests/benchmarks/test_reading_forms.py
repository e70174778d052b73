"""The forms that the reading benchmark makes: each is read as the same law, and the longer one is longer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from benchmarks.forms import FORMS, longer, paragraphs

from benchmarks import reading
from lawdiff.reading import read_bytes

if TYPE_CHECKING:
    from pathlib import Path

TEXT = (
    "Глава 1. Лампы\n\nСтатья 1. Свет & тьма\n\n1. Лампа горит, если {она} цела –\n\nвлечет предупреждение.\n\n"
    "2. Шам «сөнеді».\n\nСноска. Статья 1 с изменением, внесенным Законом РК от 01.02.2030 № 7-IX."
)


@pytest.mark.parametrize("form", FORMS)
def test_every_form_is_read_as_the_same_law(form: str) -> None:
    wanted = read_bytes(TEXT.encode(), "x.txt")
    made = read_bytes(FORMS[form](paragraphs(TEXT)), f"x.{form}")
    assert made.format == form
    assert [(node.locator, node.own_words()) for node in made.root.walk()] == [
        (node.locator, node.own_words()) for node in wanted.root.walk()
    ]


def test_a_longer_text_holds_as_many_times_the_articles() -> None:
    edition = read_bytes(longer(TEXT, 3).encode(), "x.txt")
    assert [article.number for article in edition.articles] == ["1", "10001", "20001"]


def test_one_file_is_read_and_its_seconds_are_printed(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text(TEXT, encoding="utf-8")
    printed: list[str] = []
    assert reading.main([str(path)], printed.append) == 0
    seconds, articles = printed[0].split()
    assert (float(seconds) > 0, articles) == (True, "1")


def test_the_table_has_a_row_for_each_form(tmp_path: Path) -> None:
    code = tmp_path / "code.txt"
    code.write_text(TEXT, encoding="utf-8")
    made = reading.section(1, 60.0, code, tmp_path / "none.docx", tmp_path)
    rows = [line.split("|") for line in made.splitlines() if line.startswith("| ")]
    assert [row[1].strip() for row in rows] == ["form", "text", *FORMS]
    assert {row[5].strip() for row in rows[1:]} == {"1"}
    assert {row[9].strip() for row in rows[1:]} == {"10"}
    assert "Skipped" in reading.section(1, 1.0, tmp_path / "gone.txt")
