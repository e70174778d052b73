"""The published texts in Russian and Kazakh: what lawdiff writes about them has no English word but names."""

from collections.abc import Callable
from pathlib import Path

import pytest

from invoking import cli_runner
from latin_words import latin_words, of_akn, of_page, of_pdf, of_word
from lawdiff.cli.application import application
from lawdiff.library import compare
from lawdiff.model import Edition, Language
from lawdiff.reporting import prepare
from lawdiff.reporting.formats import FORMATS, RenderOptions
from lawdiff.store.shelf import keep
from reading_back import markdown_html

UIS = [Language.RUS, Language.KAZ]
CODES = {
    Language.RUS: ("criminal-code.rus.2023-07-12", "criminal-code.rus.2024-06-16"),
    Language.KAZ: ("criminal-code.kaz.2023-05-20", "criminal-code.kaz.2024-06-16"),
}
OFFENCES = {
    Language.RUS: ("administrative-code.rus.2024-06-08", "administrative-code.rus.2024-12-04"),
    Language.KAZ: ("administrative-code.kaz.2024-06-08", "administrative-code.kaz.2024-12-04"),
}
SEEN: dict[str, Callable[..., str]] = {
    "terminal": str,
    "html": of_page,
    "md": lambda text: of_page(markdown_html(text)),
    "akn": of_akn,
    "docx": of_word,
    "docx-table": of_word,
    "pdf": of_pdf,
    "pdf-table": of_pdf,
}
SELECTED = frozenset({"99", "108-1", "109-1", "120"})
IDS_OF_ACTS = {"cc", "cao"}
PUBLISHERS = {"The", "Times", "of", "Central", "Asia", "Eurasianet"}
"""Names of those whose claims are checked."""


@pytest.fixture(scope="module")
def texts(shared: Path) -> Path:
    return shared / "statutes"


@pytest.fixture(scope="module")
def home(texts: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    home = tmp_path_factory.mktemp("store")
    for path in sorted((texts / "editions-markdown").iterdir()):
        keep(path, home)
    return str(home)


def asked(home: str, *arguments: object) -> tuple[str, str]:
    """What a command prints, on a page what it shows, and what it says beside it but for the codes of warnings."""
    done = cli_runner({"LAWDIFF_HOME": home}).invoke(application, [str(argument) for argument in arguments])
    assert done.exit_code in {0, 3}, done.output
    beside = "\n".join(line.partition("] ")[2] or line for line in done.stderr.splitlines())
    return of_page(done.stdout) if "html" in arguments else done.stdout, beside


@pytest.mark.parametrize("law", UIS)
@pytest.mark.parametrize("ui", UIS)
def test_a_report_has_no_english_word(statute: Callable[[str], Edition], ui: Language, law: Language) -> None:
    old, new = map(statute, CODES[law])
    report = prepare(compare(old, new), ui=ui, articles=SELECTED)
    assert report.items
    for form in FORMATS:
        if form.name in SEEN:
            seen = SEEN[form.name](form.render(report, RenderOptions(full=True, draft=True)))
            assert latin_words(seen) <= IDS_OF_ACTS, form.name


@pytest.mark.parametrize("ui", UIS)
@pytest.mark.parametrize("form", ["terminal", "html"])
def test_a_damaged_copy_is_warned_of_in_the_language_of_the_reader(
    texts: Path, home: str, ui: Language, form: str
) -> None:
    names = "administrative-code.rus.2026-02-03.txt", "administrative-code.rus.2024-03-04.damaged.txt"
    paths = [texts / "adilet-text" / name for name in names]
    told, beside = asked(home, "diff", *paths, "--article", "73", "--format", form, "--ui-language", ui)
    assert len(beside.splitlines()) > 5
    assert not latin_words(told)
    assert not latin_words(beside.replace("json", ""))


@pytest.mark.parametrize("law", UIS)
@pytest.mark.parametrize("ui", UIS)
def test_fates_have_no_english_word(texts: Path, home: str, ui: Language, law: Language) -> None:
    folder = texts / "editions-markdown"
    sides = zip(*(CODES[law], OFFENCES[law]), strict=True)
    paths = [
        part for option, names in zip(("--before", "--after"), sides, strict=True) for name in names
        for part in (option, folder / name)
    ]  # fmt: skip
    for form in ("terminal", "md"):
        told, beside = asked(home, "fate", *paths, "--all", "--format", form, "--ui-language", ui)
        assert not latin_words(of_page(markdown_html(told)) if form == "md" else told)
        assert not latin_words(beside)


@pytest.mark.parametrize("law", UIS)
@pytest.mark.parametrize("ui", UIS)
@pytest.mark.parametrize("form", ["terminal", "html"])
def test_histories_have_no_english_word(home: str, ui: Language, law: Language, form: str) -> None:
    for question in (
        ["history", "--texts", f"cc/{law}:108-1"],
        ["blame", "--with-removed", f"cc/{law}:120"],
        ["at", "2024-06-17", f"cc/{law}:99"],
        ["at", "2019-01-01", f"cc/{law}:99"],
    ):
        told, beside = asked(home, *question, "--format", form, "--ui-language", ui)
        assert not latin_words(told), question
        assert not latin_words(beside), question


@pytest.mark.parametrize("ui", UIS)
@pytest.mark.parametrize("form", ["terminal", "html"])
def test_the_comparison_of_languages_has_no_english_word(texts: Path, home: str, ui: Language, form: str) -> None:
    sides = [texts / "editions-markdown" / CODES[law][1] for law in UIS]
    told, beside = asked(home, "languages", *sides, "--format", form, "--ui-language", ui)
    assert not latin_words(told)
    assert not latin_words(beside)


@pytest.mark.parametrize("ui", UIS)
@pytest.mark.parametrize("form", ["terminal", "html", "md"])
def test_checked_claims_have_no_english_word_but_the_names_of_publishers(home: str, ui: Language, form: str) -> None:
    told, _ = asked(home, "check", "--language", "rus", "--format", form, "--ui-language", ui)
    seen = of_page(markdown_html(told)) if form == "md" else told
    assert latin_words(seen) <= PUBLISHERS
