"""`lawdiff languages`: two languages of one edition, named by files, folders or an edition of the store."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
from click import unstyle
from click.testing import Result

from lawdiff.language.messages import messages
from lawdiff.model import Language
from lawdiff.reporting.languages_machine import languages_schema

Run = Callable[..., Result]

RUS = """Статья 7. Звон

Звон двух лиц –

наказывается арестом на срок до двадцати суток.

Статья 8. Стук

Стук.

Статья 9. Скрип

Скрип:

1) дверью;

2) пером.
"""
KAZ = """7-бап. Қоңырау

Екі адамның қоңырауы –

жиырма бес тәулік мерзімге қамаққа алуға жазаланады.

8-бап. Тарсыл

Үш адамның тарсылы.

9-бап. Сықыр

Сықыр:

1) есікпен.
"""
META = "act_code: '81097'\nversion_date:\n  rus: 2024-06-08\n  kaz: 2024-06-08\n"
EQUAL = "Статья 8. Стук\n\nСтук.\n", "8-бап. Тарсыл\n\nТарсыл.\n"
GOLDEN = Path(__file__).parent / "languages_terminal.{}.txt"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LAWDIFF_HOME", str(tmp_path / "home"))


def write(folder: Path, rus: str, kaz: str, day: str = "2024-06-08") -> tuple[Path, Path]:
    paths = folder / f"criminal-code.rus.{day}.txt", folder / f"criminal-code.kaz.{day}.txt"
    for path, text in zip(paths, (rus, kaz), strict=True):
        path.write_text(text, "utf-8")
    return paths


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    return write(tmp_path, RUS, KAZ)


def refused(result: Result, *words: str, code: int = 3) -> None:
    assert result.exit_code == code
    assert "Traceback" not in result.stderr
    assert result.stdout == ""
    for word in words:
        assert word in result.stderr


@pytest.mark.parametrize(("ui", "width"), [("eng", "100"), ("rus", "100"), ("kaz", "60")])
def test_it_shows_the_heaviest_differences_first_with_both_texts(
    lawdiff: Run, pair: tuple[Path, Path], ui: str, width: str
) -> None:
    result = lawdiff("languages", *pair, "--ui-language", ui, "--no-pager", COLUMNS=width)
    assert result.exit_code == 0
    assert result.stdout == Path(str(GOLDEN).format(ui)).read_text("utf-8")


def test_colours_take_no_word_away(lawdiff: Run, pair: tuple[Path, Path]) -> None:
    plain = lawdiff("languages", *pair, "--no-pager", COLUMNS="100").stdout
    coloured = lawdiff("languages", *pair, "--no-pager", COLUMNS="100", FORCE_COLOR="1").stdout
    assert unstyle(coloured).split() == plain.split()


def test_the_json_keeps_to_its_schema_and_says_what_was_compared(lawdiff: Run, pair: tuple[Path, Path]) -> None:
    result = lawdiff("languages", *pair, "--format", "json")
    data = json.loads(result.stdout)
    jsonschema.validate(data, languages_schema(), format_checker=jsonschema.FormatChecker())
    assert [(each["locator"], each["kind"], each["weight"]) for each in data["differences"]] == [
        ("art_7", "sanction", "heavy"),
        ("art_8", "number", "middle"),
        ("art_9__point_2", "structure", "heavy"),
    ]
    assert data["summary"] == {"heavy": 2, "middle": 1, "light": 0}
    assert data["compared"] == {"articles": ["7", "8", "9"], "sanctions": 1}
    assert data["differences"][1]["data"] == {"rus": [], "kaz": ["3"]}
    assert lawdiff("languages", *reversed(pair), "--format", "json").stdout == result.stdout


def test_only_the_articles_asked_for_are_compared(lawdiff: Run, pair: tuple[Path, Path]) -> None:
    data = json.loads(lawdiff("languages", *pair, "--article", "8-9", "--format", "json").stdout)
    assert [each["locator"] for each in data["differences"]] == ["art_8", "art_9__point_2"]
    refused(lawdiff("languages", *pair, "--article", "70"), "70", code=2)


def test_the_exit_code_says_whether_the_texts_differ_where_asked(
    lawdiff: Run, pair: tuple[Path, Path], tmp_path: Path
) -> None:
    assert lawdiff("languages", *pair, "--exit-code").exit_code == 1
    assert lawdiff("languages", *pair).exit_code == 0
    folder = tmp_path / "equal"
    folder.mkdir()
    result = lawdiff("languages", *write(folder, *EQUAL), "--exit-code")
    assert result.exit_code == 0
    assert messages(Language.ENG, "languages")("agree").split()[0] in result.stdout


def test_the_result_goes_to_a_file_in_the_form_of_its_name(
    lawdiff: Run, pair: tuple[Path, Path], tmp_path: Path
) -> None:
    there = tmp_path / "languages.json"
    assert lawdiff("languages", *pair, "-o", there).stdout == ""
    assert json.loads(there.read_text("utf-8"))["summary"]["heavy"] == 2
    text = tmp_path / "languages.txt"
    lawdiff("languages", *pair, "-o", text)
    assert text.read_text("utf-8").startswith("Two languages of one law")


@pytest.mark.parametrize(("ui", "tag"), [("eng", "en"), ("rus", "ru"), ("kaz", "kk")])
def test_the_page_holds_both_texts_each_in_its_language(
    lawdiff: Run, pair: tuple[Path, Path], tmp_path: Path, ui: str, tag: str
) -> None:
    page = tmp_path / "languages.html"
    assert lawdiff("languages", *pair, "-o", page, "--ui-language", ui).exit_code == 0
    text = page.read_text("utf-8")
    assert text.startswith(f'<!DOCTYPE html>\n<html lang="{tag}">')
    assert '<p lang="ru">наказывается арестом на срок до двадцати суток</p>' in text
    assert '<p lang="kk">Үш адамның тарсылы.</p>' in text
    assert text.count('class="difference heavy"') == 2
    assert text.count('class="difference middle"') == 1
    assert text.count('class="lead"') == 1
    assert "<script" not in text
    assert "http" not in text
    assert lawdiff("languages", *pair, "--format", "html", "--ui-language", ui).stdout == text


def test_the_page_of_texts_that_agree_says_so(lawdiff: Run, tmp_path: Path) -> None:
    text = lawdiff("languages", *write(tmp_path, *EQUAL), "--format", "html").stdout
    assert '<p class="agree">' in text
    assert "<article" not in text


def test_what_the_law_says_is_no_markup(lawdiff: Run, tmp_path: Path) -> None:
    paths = write(tmp_path, EQUAL[0].replace("Стук.", "Стук <b>двух</b>."), EQUAL[1])
    text = lawdiff("languages", *paths, "--format", "html").stdout
    assert "&lt;b&gt;" in text
    assert "<b>" not in text


def test_an_edition_of_the_store_is_looked_up_in_both_languages(lawdiff: Run, pair: tuple[Path, Path]) -> None:
    assert lawdiff("statutes", "add", *pair).exit_code == 0
    by_name = json.loads(lawdiff("languages", "cc@2024-06-08", "--format", "json").stdout)
    by_file = json.loads(lawdiff("languages", *pair, "--format", "json").stdout)
    assert by_name["differences"] == by_file["differences"]
    refused(lawdiff("languages", "cao@2024-06-08"), "cao")


def test_an_edition_kept_in_one_language_only_is_refused(lawdiff: Run, pair: tuple[Path, Path]) -> None:
    lawdiff("statutes", "add", pair[0])
    refused(lawdiff("languages", "cc@2024-06-08"), "kaz")


def test_texts_of_two_days_are_refused_and_those_of_no_day_are_compared(
    lawdiff: Run, pair: tuple[Path, Path], tmp_path: Path
) -> None:
    folder = tmp_path / "later"
    folder.mkdir()
    later = write(folder, RUS, KAZ, "2024-12-04")
    refused(lawdiff("languages", pair[0], later[1]), "of one day", "2024-06-08", "2024-12-04")
    undated = pair[1].rename(tmp_path / "criminal-code.kaz.txt")
    assert lawdiff("languages", pair[0], undated, "--no-pager").exit_code == 0


def test_what_cannot_be_a_pair_is_refused_in_one_sentence(
    lawdiff: Run, pair: tuple[Path, Path], tmp_path: Path
) -> None:
    refused(lawdiff("languages", pair[0], pair[0]), "name the Russian and the Kazakh text")
    refused(lawdiff("languages", pair[0]), "one file holds one language", code=2)
    refused(lawdiff("languages", tmp_path / "nothing.txt", pair[1]), "nothing.txt")
    other = pair[1].rename(tmp_path / "administrative-code.kaz.2024-06-08.txt")
    refused(lawdiff("languages", pair[0], other), "texts of one act")


def test_articles_that_a_selection_does_not_hold_are_named_and_not_counted(lawdiff: Run, tmp_path: Path) -> None:
    for language, file, text in (
        ("rus", "sec001-ch001.md", "### Статья 7. Звон\n\nЗвон.\n\n### Статья 8. Стук\n\nСтук.\n"),
        ("kaz", "sec001-ch001.md", "### 8-бап. Тарсыл\n\nТарсыл.\n"),
    ):
        folder = tmp_path / f"criminal-code.{language}.2024-06-08"
        folder.mkdir()
        (folder / file).write_text(text, "utf-8")
        (folder / "meta.yaml").write_text(
            "act_code: '81097'\nversion_date:\n  rus: 2024-06-08\n  kaz: 2024-06-08\n", "utf-8"
        )
    folders = [tmp_path / f"criminal-code.{language}.2024-06-08" for language in ("rus", "kaz")]
    data = json.loads(lawdiff("languages", *folders, "--format", "json").stdout)
    assert data["not_held"] == {"rus": [], "kaz": ["7"]}
    assert data["differences"] == []
    assert "7" in lawdiff("languages", *folders, "--no-pager").stdout
    back = json.loads(lawdiff("languages", *reversed(folders), "--format", "json").stdout)
    assert back == data
