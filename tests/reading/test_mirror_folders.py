"""Folders of the law-as-git mirror: meta.yaml and Markdown by section and chapter."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from lawdiff.model import Language, NoteKind
from lawdiff.reading import UnreadableError, read
from lawdiff.reading.mirror import read_folder

if TYPE_CHECKING:
    from pathlib import Path

META = "act_code: 81097\nversion_date:\n  rus: 2030-02-01\n  kaz: '2030-03-01'\n"
PAGE = """\
↑ [К содержанию](rus.md)

### Глава 1. **ЗМЕИ**

<a id="st99"></a>
#### Статья 99. Запуск *змея*

1. Запуск змея, предусмотренный
[статьей 5](other.md#st5) –

наказывается штрафом до 2\\*2 показателей.

<a id="z7"></a>2. Иное.

Примечание. Змеем признается летун.

> *Сноска. Статья 99 с изменением, внесенным Законом РК от 01.02.2030 [№ 7-IX](law.md)*
> *(вводится в действие с 01.03.2030).*

← [Назад](a.md)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "criminal-code.rus.2030-02-01"
    made.mkdir()
    (made / "meta.yaml").write_text(META, encoding="utf-8")
    (made / "sec001.md").write_text(PAGE, encoding="utf-8")
    return made


def test_a_folder_is_an_edition(folder: Path) -> None:
    edition = read(folder)
    assert (edition.act, edition.language, edition.date) == ("cc", Language.RUS, date(2030, 2, 1))
    assert (edition.source, edition.format) == (folder.name, "mirror")
    article = edition.articles[0]
    assert (article.number, article.heading, article.anchor) == ("99", "Запуск змея", "st99")
    first, second, remark = article.children
    assert first.alineas[0].text == "Запуск змея, предусмотренный статьей 5 –"
    assert first.alineas[1].text == "наказывается штрафом до 2*2 показателей."
    assert (second.text, second.anchor) == ("Иное.", "z7")
    assert remark.text == "Змеем признается летун."
    note = article.notes[0]
    assert note.kind is NoteKind.HISTORY
    assert note.statements[0].acts[0].force.on == date(2030, 3, 1)


def test_without_its_contents_page_a_folder_is_a_selection(folder: Path) -> None:
    assert read(folder).partial
    assert not read(folder, partial=False).partial
    (folder / "rus.md").write_text("# Содержание\n", encoding="utf-8")
    assert not read(folder).partial


def test_the_hash_speaks_for_every_file_that_was_read(folder: Path) -> None:
    before = read(folder).sha256
    (folder / "sec001.md").write_text(PAGE.replace("Иное", "Прочее"), encoding="utf-8")
    assert read(folder).sha256 != before


def test_a_folder_with_both_languages_is_asked_for_one(tmp_path: Path) -> None:
    folder = tmp_path / "0201-kites"
    for code, text in {
        "rus": "# Статья 1. Змей\n\nЗмей летает.\n",
        "kaz": "# 1-бап. Жел\n\nҚұйрық әркез ұзын.\n",
    }.items():
        (folder / code).mkdir(parents=True)
        (folder / code / "sec001.md").write_text(text, encoding="utf-8")
        (folder / f"{code}.md").write_text("# -\n", encoding="utf-8")
    (folder / "meta.yaml").write_text(META, encoding="utf-8")
    russian, kazakh = read(folder), read(folder, language=Language.KAZ)
    assert (russian.language, russian.date, russian.partial) == (Language.RUS, date(2030, 2, 1), False)
    assert (kazakh.language, kazakh.date) == (Language.KAZ, date(2030, 3, 1))
    assert read(folder, act="kites", date=date(2031, 1, 1)).act == "kites"


def test_an_act_that_is_not_known_keeps_the_mirrors_number(folder: Path) -> None:
    (folder / "meta.yaml").write_text("act_code: 12345\nversion_date: 2030-02-01\n", encoding="utf-8")
    edition = read(folder)
    assert (edition.act, edition.date) == ("12345", date(2030, 2, 1))
    (folder / "meta.yaml").write_text("title: Kites\n", encoding="utf-8")
    edition = read(folder)
    assert (edition.act, edition.date) == ("", None)


@pytest.mark.parametrize(
    ("meta", "reason"),
    [
        (None, "this folder has no meta.yaml"),
        ("act_code: [1\n", "its meta.yaml is not YAML"),
        ("- 1\n- 2\n", "its meta.yaml is not a list of fields"),
        ("\n", "the file is empty"),
    ],
)
def test_a_folder_whose_meta_is_missing_or_broken(folder: Path, meta: str | None, reason: str) -> None:
    (folder / "meta.yaml").unlink()
    if meta is not None:
        (folder / "meta.yaml").write_text(meta, encoding="utf-8")
    with pytest.raises(UnreadableError, match=reason) as caught:
        read(folder)
    assert folder.name in str(caught.value)


def test_a_folder_without_markdown(folder: Path) -> None:
    (folder / "sec001.md").unlink()
    with pytest.raises(UnreadableError, match="this folder holds no Markdown file; check that the whole folder"):
        read(folder)


def test_a_page_that_cannot_be_decoded_is_named(folder: Path) -> None:
    (folder / "sec002.md").write_bytes(b"\x98\x98")
    with pytest.raises(UnreadableError, match=r"sec002\.md: its encoding is not known"):
        read(folder)


def test_the_markup_is_taken_off_and_its_place_remembered(folder: Path) -> None:
    held = read_folder(folder)
    assert "*" not in held.text.replace("2*2", "")
    assert [held.text[start:].split(None, 2)[:2] for start in sorted(held.anchors)] == [
        ["Статья", "99."],
        ["2.", "Иное."],
    ]


def test_an_inserted_section_stands_behind_the_chapters_of_the_one_before_it(folder: Path) -> None:
    article = '<a id="st{0}"></a>\n\n### Статья {0}. Змей\n\n1. Змей летает.\n'
    for name, number in {"sec002-ch001": 100, "sec002-1": 101, "sec003": 102, "sec002": 99}.items():
        (folder / f"{name}.md").write_text(article.format(number), encoding="utf-8")
    (folder / "sec001.md").write_text(article.format(98), encoding="utf-8")
    assert [one.number for one in read(folder).articles] == ["98", "99", "100", "101", "102"]


def test_the_contents_page_says_in_which_order_the_pages_stand(tmp_path: Path) -> None:
    folder = tmp_path / "0201-kites"
    (folder / "rus").mkdir(parents=True)
    (folder / "meta.yaml").write_text(META, encoding="utf-8")
    for name, number in {"ch001": 1, "pt001": 2, "ch002": 3}.items():
        (folder / "rus" / f"{name}.md").write_text(f"### Статья {number}. Змей\n\nЗмей летает.\n", encoding="utf-8")
    assert [one.number for one in read(folder).articles] == ["1", "2", "3"]  # by chance of the names
    links = "".join(f"| [`{name}`](rus/{name}.md) | |\n" for name in ("pt001", "ch002", "ch001"))
    (folder / "rus.md").write_text(f"# Змеи\n\n{links}", encoding="utf-8")
    assert [one.number for one in read(folder).articles] == ["2", "3", "1"]
    (folder / "rus.md").write_bytes(b"\x98\x98")
    assert [one.number for one in read(folder).articles] == ["1", "2", "3"]


def test_a_short_act_is_one_page(tmp_path: Path) -> None:
    folder = tmp_path / "0201-kites"
    folder.mkdir()
    (folder / "meta.yaml").write_text(META, encoding="utf-8")
    (folder / "rus.md").write_text("# Змеи\n\n### Статья 1. Змей\n\nЗмей летает.\n", encoding="utf-8")
    (folder / "kaz.md").write_text("# -\n\n### 1-бап. Желге\n\nҚұйрық ұзын.\n", encoding="utf-8")
    russian, kazakh = read(folder, language=Language.RUS), read(folder, language=Language.KAZ)
    assert (russian.articles[0].text, russian.partial, russian.language) == ("Змей летает.", False, Language.RUS)
    assert (kazakh.articles[0].text, kazakh.partial) == ("Құйрық ұзын.", False)
