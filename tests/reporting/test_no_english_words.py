"""A report in Russian or Kazakh on a law in Russian or Kazakh has no word in Latin letters but names."""

from __future__ import annotations

import csv
import io
import os
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from invoking import cli_runner
from latin_words import latin_words, of_akn, of_page, of_pdf, of_word
from lawdiff.cli.application import application
from lawdiff.comparing.result import Comparison
from lawdiff.library import compare
from lawdiff.model import Language
from lawdiff.reading import read
from lawdiff.reporting import prepare
from lawdiff.reporting.formats import FORMATS, RenderOptions
from reading_back import markdown_html

UIS = (Language.RUS, Language.KAZ)
OLD = {
    Language.RUS: """КОДЕКС О ФОНАРЯХ
Глава 1. ФОНАРИ
Статья 1. Кража фонаря
1. Кража фонаря –
наказывается штрафом в размере до двадцати месячных расчетных показателей.
2. То же деяние, совершенное ночью, –
наказывается лишением свободы на срок от двух до пяти лет.
Статья 2. Тушение
1. Тушить фонарь запрещено.
Статья 4. Масло
Масло продают на вес.
Статья 4. Масло
Масло продают на вес.
""",
    Language.KAZ: """ШАМДАР ТУРАЛЫ КОДЕКС
1-тарау. ШАМДАР
1-бап. Шам ұрлау
1. Шам ұрлау –
жиырма айлық есептік көрсеткішке дейінгі мөлшерде айыппұл салуға жазаланады.
2. Түнде жасалған дәл сол іс-әрекет –
екі жылдан бес жылға дейінгі мерзімге бас бостандығынан айыруға жазаланады.
2-бап. Сөндіру
1. Шамды сөндіруге тыйым салынады.
4-бап. Май
Май салмағымен сатылады.
4-бап. Май
Май салмағымен сатылады.
""",
}
NEW = {
    Language.RUS: """КОДЕКС О ФОНАРЯХ
Глава 1. ФОНАРИ
Статья 1. Кража фонаря
1. Кража фонаря –
наказывается штрафом в размере до сорока месячных расчетных показателей либо арестом на срок до десяти суток.
2. То же деяние, совершенное ночью или в тумане, –
наказывается лишением свободы на срок от трех до семи лет.
Сноска. Статья 1 с изменением, внесенным Законом РК от 15.04.2024 № 7-X (вводится в действие с 16.06.2024).
Статья 2-1. Маяки
1. Маяки горят до рассвета.
Сноска. Глава 1 дополнена статьей 2-1 в соответствии с Законом РК от 01.02.2010 № 1-IX.
Статья 4. Масло
Масло продают по весу.
""",
    Language.KAZ: """ШАМДАР ТУРАЛЫ КОДЕКС
1-тарау. ШАМДАР
1-бап. Шам ұрлау
1. Шам ұрлау –
елу айлық есептік көрсеткішке дейінгі мөлшерде айыппұл салуға не он тәулікке дейінгі мерзімге қамаққа алуға жазаланады.
2. Түнде немесе тұманда жасалған дәл сол іс-әрекет –
үш жылдан жеті жылға дейінгі мерзімге бас бостандығынан айыруға жазаланады.
Ескерту. 1-бапқа өзгеріс енгізілді – ҚР 15.04.2024 № 7-X Заңымен (16.06.2024 бастап қолданысқа енгізіледі).
2-1-бап. Шамшырақтар
1. Шамшырақтар таң атқанша жанады.
Ескерту. 1-тарау 2-1-баппен толықтырылды – ҚР 01.02.2010 № 1-IX Заңымен.
4-бап. Май
Май таразымен сатылады.
""",
}
HUMAN_COLUMNS = {
    "csv": (
        "before_citation",
        "after_citation",
        "words",
        "removed",
        "added",
        "before_text",
        "after_text",
        "statements",
    ),
    "csv-sanctions": ("citation", "words"),
}
"""Columns that a person reads; the others hold codes, whose names and values are part of the format."""


def _cells(table: str, columns: tuple[str, ...]) -> str:
    rows = csv.DictReader(io.StringIO(table, newline=""))
    return "\n".join(row[column] for row in rows for column in columns if column in row)


def _named(name: str) -> Callable[[str], str]:
    return lambda table: _cells(table, HUMAN_COLUMNS[name])


SEEN: dict[str, Callable[..., str]] = {
    "terminal": str,
    "html": of_page,
    "md": lambda text: of_page(markdown_html(text)),
    "akn": of_akn,
    "docx": of_word,
    "docx-table": of_word,
    "pdf": of_pdf,
    "pdf-table": of_pdf,
    "csv": _named("csv"),
    "csv-sanctions": _named("csv-sanctions"),
}
"""How a person reads each format; JSON is for programs only."""
NEEDS_PDFTOTEXT = pytest.mark.skipif(
    shutil.which("pdftotext") is None and not os.environ.get("CI"),
    reason="pdftotext (poppler-utils) is not installed; .ci/packages installs it",
)


@cache
def lamps(language: Language) -> Comparison:
    """Two editions that are odd in many ways, the newer one first by its date."""
    old, new = (
        read(text[language].encode(), name=f"lamps.{day}.txt", act="lamps", language=language)
        for day, text in (("old", OLD), ("new", NEW))
    )
    return compare(old, new)


def test_every_format_but_that_of_programs_is_read() -> None:
    assert set(SEEN) == {form.name for form in FORMATS} - {"json"}


@pytest.mark.parametrize("law", UIS)
@pytest.mark.parametrize("ui", UIS)
@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=NEEDS_PDFTOTEXT) if name.startswith("pdf") else name for name in SEEN]
)
def test_a_report_speaks_the_language_of_its_reader(name: str, ui: Language, law: Language) -> None:
    form = next(form for form in FORMATS if form.name == name)
    comparison = lamps(law)
    assert {warning.code for _, warning in comparison.warnings} >= {"no-date", "article-twice", "number-gap"}
    written = form.render(prepare(comparison, ui=ui, cosmetic=True), RenderOptions(full=True, draft=True))
    seen = SEEN[name](written)
    assert any("\u0400" <= sign <= "\u04ff" for sign in seen)
    # The name of the user's own act is the word that the user gave it.
    assert latin_words(seen) <= {"lamps", "Lamps"}


@pytest.fixture
def files(tmp_path: Path) -> dict[Language, tuple[Path, Path]]:
    kept = {}
    for language in UIS:
        pair = tmp_path / f"lamps.{language}.2024-01-01.txt", tmp_path / f"lamps.{language}.2024-07-01.txt"
        for path, text in zip(pair, (OLD, NEW), strict=True):
            path.write_text(text[language], encoding="utf-8")
        kept[language] = pair
    return kept


@pytest.mark.parametrize("ui", UIS)
def test_what_is_said_beside_the_report_is_in_its_language_too(
    files: dict[Language, tuple[Path, Path]], ui: Language
) -> None:
    run = cli_runner({})
    old, new = map(str, files[ui])
    for arguments in (
        ["diff", old, new, "--act", "cc"],
        ["diff", new, old, "--act", "cc"],
        ["diff", old, old, "--act", "cc", "--format", "md"],
        ["fate", "--before", old, "--after", new],
    ):
        done = run.invoke(application, [*arguments, "--ui-language", ui.value])
        assert done.exit_code == 0, done.output
        said = "\n".join(line.partition("] ")[2] or line for line in done.stderr.splitlines())
        assert said
        assert latin_words(said) <= {"json", "format"}, arguments


@pytest.mark.parametrize("ui", UIS)
def test_the_languages_of_a_law_are_compared_in_the_language_of_the_reader(
    files: dict[Language, tuple[Path, Path]], ui: Language
) -> None:
    sides = [str(files[language][1]) for language in UIS]
    for form in ("terminal", "html"):
        arguments = ["languages", *sides, "--act", "cc", "--format", form, "--ui-language", ui.value]
        done = cli_runner({}).invoke(application, arguments)
        assert done.exit_code == 0, done.output
        assert not latin_words(of_page(done.stdout) if form == "html" else done.stdout)


@pytest.mark.parametrize("ui", UIS)
@pytest.mark.parametrize("form", ["terminal", "html"])
def test_histories_speak_the_language_of_their_reader(
    files: dict[Language, tuple[Path, Path]], tmp_path: Path, ui: Language, form: str
) -> None:
    run = cli_runner({"LAWDIFF_HOME": str(tmp_path / "store")})
    for day, path in zip(("2024-01-01", "2024-07-01"), files[ui], strict=True):
        kept = run.invoke(application, ["statutes", "add", str(path), "--act", "cc", "--date", day])
        assert kept.exit_code == 0, kept.output
    for question in (["history"], ["blame", "--with-removed"], ["at", "2024-06-20"]):
        options = ["--format", form, "--language", ui.value, "--ui-language", ui.value]
        done = run.invoke(application, [*question, "cc:1", *options])
        assert done.exit_code == 0, done.output
        assert not latin_words(of_page(done.stdout) if form == "html" else done.stdout), question


def test_a_word_in_latin_letters_is_found_and_a_name_is_not() -> None:
    page = '<html lang="ru"><title>Report</title><p aria-label="added">cc/rus:99(3)@2024-06-15 № 72-VIII lawdiff'
    assert latin_words(of_page(page)) == {"Report", "added"}
