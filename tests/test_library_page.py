"""The page on the library: its examples run, nothing is printed, the import is cheap, the names are few."""

from __future__ import annotations

import doctest
import subprocess
import sys
from pathlib import Path

import pytest

import lawdiff
from lawdiff.library import MismatchError

PAGE = Path(__file__).parents[1] / "docs" / "library.md"
KITES = "Статья 1. Змей\n1. Змей летает.\n".encode()


def test_the_examples_of_the_page_run() -> None:
    failed, tried = doctest.testfile(str(PAGE), module_relative=False, encoding="utf-8")
    assert tried >= 10
    assert not failed


def test_the_names_of_the_library_are_there_and_no_others() -> None:
    for name in lawdiff.__all__:
        assert getattr(lawdiff, name)
    assert set(dir(lawdiff)) == {*lawdiff.__all__, "__version__"}
    with pytest.raises(AttributeError, match="no attribute 'beauty'"):
        _ = lawdiff.beauty


def test_the_import_loads_no_layer() -> None:
    program = "import sys, lawdiff; print([each for each in sys.modules if each.startswith('lawdiff.')])"
    assert subprocess.run([sys.executable, "-c", program], capture_output=True, check=True).stdout == b"[]\n"


def test_nothing_is_printed(capfd: pytest.CaptureFixture[str]) -> None:
    edition = lawdiff.read(KITES, name="a.txt", act="kites")
    assert isinstance(lawdiff.report((edition, edition), format="json"), str)
    assert capfd.readouterr() == ("", "")


def test_editions_of_different_acts_or_languages_are_not_compared_unless_forced() -> None:
    one, other = (lawdiff.read(KITES, name="a.txt", act=act) for act in ("kites", "lamps"))
    english = lawdiff.read(b"Article 1. Kite\n1. A kite flies.\n", name="b.txt", act="kites")
    for pair in ((one, other), (one, english)):
        with pytest.raises(MismatchError, match="--force"):
            lawdiff.compare(*pair)
    assert lawdiff.compare(one, other, force=True).changes == ()


def test_editions_that_stand_the_wrong_way_round_are_told() -> None:
    new, old = (lawdiff.read(KITES, name=f"kites.rus.2024-0{month}-01.txt") for month in (7, 1))
    assert "dates-reversed" in [warning.code for _, warning in lawdiff.compare(new, old).warnings]


def test_a_format_or_language_that_is_none_is_a_sentence() -> None:
    edition = lawdiff.read(KITES, name="a.txt", act="kites")
    with pytest.raises(lawdiff.LawdiffError, match="use one of terminal, json"):
        lawdiff.report((edition, edition), format="clay")
    with pytest.raises(lawdiff.LawdiffError, match="use eng, rus or kaz"):
        lawdiff.report((edition, edition), ui="fra")
