"""`--draft`, `--second` and `--table-words`: the comparative table as a user asks for it."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from click.testing import Result
from lxml import etree

Run = Callable[..., Result]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
KAZAKH = {
    "2024-01-01": "1-бап. Шамды сөндіру\n\nШамды сөндіру –\n\nжүз шырағданға дейінгі айыппұл салуға әкеп соғады.\n",
    "2024-07-01": "1-бап. Шамды сөндіру\n\nШамды сөндіру –\n\nекі жүз шырағданға дейінгі айыппұл салуға әкеп соғады.\n",
}
RUSSIAN = {
    "2024-01-01": "Статья 1. Гашение фонаря\n\nГашение фонаря –\n\nнаказывается штрафом до ста свечей.\n",
    "2024-07-01": "Статья 1. Гашение фонаря\n\nГашение фонаря –\n\nнаказывается штрафом до двухсот свечей.\n",
}


@pytest.fixture
def editions(tmp_path: Path) -> Callable[..., list[Path]]:
    """The two invented editions of a language, as files of an act."""

    def written(language: str, act: str = "lantern-code") -> list[Path]:
        texts = {"rus": RUSSIAN, "kaz": KAZAKH}[language]
        paths = [tmp_path / f"{act}.{language}.{day}.txt" for day in texts]
        for path, text in zip(paths, texts.values(), strict=True):
            path.write_text(text, encoding="utf-8")
        return paths

    return written


def rows(document: bytes) -> list[list[str]]:
    """What stands in the cells of the table."""
    root = etree.fromstring(ZipFile(BytesIO(document)).read("word/document.xml"))
    return [
        [
            " ".join("".join(str(text.text) for text in line.iter(f"{W}t")) for line in cell.iter(f"{W}p"))
            for cell in row
        ]
        for row in ([*each.iter(f"{W}tc")] for each in root.iter(f"{W}tr"))
    ]


def refused(result: Result, *words: str) -> None:
    assert (result.exit_code, result.stdout) == (3, ""), result.output
    assert result.stderr.startswith("lawdiff: ")
    assert result.stderr.count("\n") == 1
    for each in words:
        assert each in result.stderr


def test_a_draft_has_the_headings_of_a_bill(lawdiff: Run, editions: Callable[..., list[Path]], tmp_path: Path) -> None:
    target = tmp_path / "bill.table.docx"
    result = lawdiff("diff", *editions("rus"), "--ui-language", "ru", "--draft", "-o", target)
    assert (result.exit_code, result.stdout) == (0, "")
    head, row = rows(target.read_bytes())
    assert head[2:4] == ["Действующая редакция", "Предлагаемая редакция"]
    assert "ста свечей" in row[2]
    assert "двухсот свечей" in row[3]


def test_a_second_language_stands_beside_the_first(
    lawdiff: Run, editions: Callable[..., list[Path]], tmp_path: Path
) -> None:
    target = tmp_path / "both.table.docx"
    result = lawdiff("diff", *editions("rus"), "--ui-language", "ru", "--second", *editions("kaz"), "-o", target)
    assert (result.exit_code, result.stdout) == (0, "")
    head, row = rows(target.read_bytes())
    assert [heading.rpartition("(")[2] for heading in head[2:6]] == [
        "русский текст)",
        "русский текст)",
        "казахский текст)",
        "казахский текст)",
    ]
    assert "двухсот свечей" in row[3]
    assert "жүз шырағданға" in row[4]
    assert "екі жүз шырағданға" in row[5]


def test_a_second_language_keeps_to_the_articles_that_were_asked_for(
    lawdiff: Run, editions: Callable[..., list[Path]], tmp_path: Path
) -> None:
    old, new, kazakh_old, kazakh_new = *editions("rus"), *editions("kaz")
    for path, text in (
        (old, "\nСтатья 2. Масло\n\nМасла сто мер.\n"),
        (new, "\nСтатья 2. Масло\n\nМасла двести мер.\n"),
    ):
        path.write_text(path.read_text("utf-8") + text, encoding="utf-8")
    for path, text in ((kazakh_old, "\n2-бап. Май\n\nЖүз өлшем.\n"), (kazakh_new, "\n2-бап. Май\n\nЕкі жүз өлшем.\n")):
        path.write_text(path.read_text("utf-8") + text, encoding="utf-8")
    target = tmp_path / "one.table.docx"
    second = ("--second", kazakh_old, kazakh_new)
    assert lawdiff("diff", old, new, "--article", "2", *second, "-o", target).exit_code == 0
    _, row = rows(target.read_bytes())
    assert "Масла двести мер." in row[3]
    assert "Екі жүз өлшем." in row[5]


def test_own_words_head_the_columns(lawdiff: Run, editions: Callable[..., list[Path]], tmp_path: Path) -> None:
    words = tmp_path / "words.toml"
    words.write_text('before = "Было {before}"\ngrounds = "Почему"\n', encoding="utf-8")
    target = tmp_path / "own.table.docx"
    result = lawdiff("diff", *editions("rus"), "--ui-language", "ru", "--table-words", words, "-o", target)
    assert result.exit_code == 0
    head, _ = rows(target.read_bytes())
    assert head[2].startswith("Было ")
    assert "2024" in head[2]
    assert head[4] == "Почему"


def test_a_second_language_that_is_the_first_is_refused(
    lawdiff: Run, editions: Callable[..., list[Path]], tmp_path: Path
) -> None:
    target = tmp_path / "x.table.docx"
    result = lawdiff("diff", *editions("rus"), "--second", *editions("rus"), "-o", target)
    refused(result, "is in rus too", "--second takes editions in another language")
    assert not target.exists()


def test_a_second_language_of_another_act_is_refused(
    lawdiff: Run, editions: Callable[..., list[Path]], tmp_path: Path
) -> None:
    target = tmp_path / "x.table.docx"
    result = lawdiff("diff", *editions("rus"), "--second", *editions("kaz", "harbour-code"), "-o", target)
    refused(result, "is an edition of 'harbour-code'", "'lantern-code'", "in another language")
    assert not target.exists()


def test_a_second_language_needs_two_editions(lawdiff: Run, editions: Callable[..., list[Path]]) -> None:
    result = lawdiff("diff", *editions("rus"), "--format", "docx-table", "--second", editions("kaz")[0])
    assert (result.exit_code, result.stdout) == (2, "")
    assert "--second" in result.stderr


def test_a_second_language_that_is_not_there_is_named(
    lawdiff: Run, editions: Callable[..., list[Path]], tmp_path: Path
) -> None:
    absent = tmp_path / "absent.kaz.2024-01-01.txt"
    target = tmp_path / "x.table.docx"
    refused(
        lawdiff("diff", *editions("rus"), "--second", absent, editions("kaz")[1], "-o", target),
        "absent",
        "check the path",
    )
    assert not target.exists()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"before = ", "this is no TOML"),
        (b'befor = "x"', "'befor' is no word of the table"),
        (b"before = 3", "put it in quotation marks"),
        (b'before = "{day}"', "has a brace that cannot be filled in"),
        (b"\xff\xfe\x00", "cannot be read as UTF-8 text"),
    ],
)
def test_own_words_that_cannot_be_used_get_one_sentence_and_no_file(
    lawdiff: Run, editions: Callable[..., list[Path]], tmp_path: Path, content: bytes, said: str
) -> None:
    words, target = tmp_path / "words.toml", tmp_path / "x.table.docx"
    words.write_bytes(content)
    refused(lawdiff("diff", *editions("rus"), "--table-words", words, "-o", target), "words.toml", said)
    assert not target.exists()


def test_own_words_that_are_not_there_are_named(
    lawdiff: Run, editions: Callable[..., list[Path]], tmp_path: Path
) -> None:
    result = lawdiff("diff", *editions("rus"), "--table-words", tmp_path / "none.toml", "--format", "docx-table")
    refused(result, "none.toml", "cannot be read")


@pytest.mark.parametrize("option", ["--draft", "--second", "--table-words"])
def test_an_option_of_the_table_without_a_table_is_refused(
    lawdiff: Run, editions: Callable[..., list[Path]], tmp_path: Path, option: str
) -> None:
    words = tmp_path / "words.toml"
    words.write_text('grounds = "x"', encoding="utf-8")
    values = {"--draft": [], "--second": editions("kaz"), "--table-words": [words]}[option]
    target = tmp_path / "page.html"
    result = lawdiff("diff", *editions("rus"), option, *values, "-o", target)
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"{option} is for the comparative table" in result.stderr
    assert "docx-table" in result.stderr
    assert not target.exists()
