"""A report of an act that only the user's store holds: invented editions, whole and selected."""

import datetime as dt
from pathlib import Path

import pytest

from lawdiff.model import Language
from lawdiff.reporting.dossier.assembling import assemble
from lawdiff.reporting.dossier.description import Description, DescriptionError, Pair, Section
from lawdiff.reporting.dossier.page import render_dossier
from lawdiff.reporting.dossier.records import Dossier, Held, Sheet, Version
from lawdiff.store.resolve import Library, library
from lawdiff.store.selectors import Selector
from lawdiff.store.shelf import keep

OLD = """Lamp Code

Article 1. Lamps

A lamp burns at most ten hours.

Article 2. Oil

Oil is kept in jars.
"""
NEW = """Lamp Code

Article 1. Lamps

A lamp burns at most eight hours.

Note. Article 1 amended by the Law of 01.03.2021 No. 9-X (in force from 01.04.2021).

Article 2. Oil

Oil is kept in jars.

Article 3. Wicks

A wick is of cotton.

Note. Chapter 1 supplemented with article 3 by the Law of 01.03.2021 No. 9-X (in force from 01.04.2021).
"""
TITLE = {"eng": "Lamps", "rus": "Лампы", "kaz": "Шамдар"}
DAYS = (dt.date(2020, 1, 1), dt.date(2020, 6, 1), dt.date(2021, 6, 1))


def held(home: Path, *, partial: bool = False) -> Library:
    for day, text in zip(DAYS, (OLD, OLD, NEW), strict=True):
        path = home.parent / f"lamp-code.eng.{day}.txt"
        path.write_text(text, encoding="utf-8")
        keep(path, home, act="lamp-code", partial=partial)
    return library(home)


def description(before: dt.date, after: dt.date, *numbers: str) -> Description:
    pair = Pair(Selector("lamp-code", before), Selector("lamp-code", after))
    section = Section({}, tuple(("lamp-code", number) for number in numbers))
    return Description("lamps.toml", TITLE, {}, (pair,), (section,))


def report(stock: Library, before: dt.date, after: dt.date, *numbers: str) -> Dossier:
    return assemble(description(before, after, *numbers), stock, language=Language.ENG, ui=Language.ENG)


def told(sheet: Sheet) -> list[tuple[Held, bool]]:
    return [(source.held, source.other_day) for source in sheet.sources]


def test_equal_texts_in_a_row_are_one_version_made_by_the_laws_that_are_new_in_its_notes(tmp_path: Path) -> None:
    first, *_ = report(held(tmp_path / "store"), DAYS[1], DAYS[2], "1", "2", "3").sheets
    versions = [version for version in first.timeline if isinstance(version, Version)]
    assert [version.seen for version in versions] == [DAYS[:2], DAYS[2:]]
    assert [[act.number for act in version.acts] for version in versions] == [[], ["9-X"]]
    assert versions[0].names == ("lamp-code.eng.2020-01-01.txt", "lamp-code.eng.2020-06-01.txt")
    assert "in the editions of 1 January 2020, 1 June 2020" in render_dossier(
        report(held(tmp_path / "store"), DAYS[1], DAYS[2], "1")
    )


def test_an_article_that_a_whole_old_edition_lacks_was_not_there_yet(tmp_path: Path) -> None:
    found = report(held(tmp_path / "store"), DAYS[1], DAYS[2], "1", "2", "3")
    assert [sheet.status for sheet in found.sheets] == ["modified", "unchanged", "inserted"]
    assert told(found.sheets[2]) == [(Held.NOT_YET, False), (Held.TEXT, False)]
    assert not found.translated
    assert "It is not official" not in render_dossier(found)


def test_a_whole_edition_answers_for_a_later_day_and_says_so(tmp_path: Path) -> None:
    found = report(held(tmp_path / "store"), dt.date(2020, 2, 1), DAYS[2], "1")
    assert told(found.sheets[0]) == [(Held.TEXT, True), (Held.TEXT, False)]
    assert "of another day; by the notes and the catalogue it applied on this one" in render_dossier(found)


def test_of_selections_each_article_is_dated_by_its_notes(tmp_path: Path) -> None:
    found = report(held(tmp_path / "store", partial=True), dt.date(2020, 8, 1), DAYS[2], "1", "3")
    assert told(found.sheets[0]) == [(Held.TEXT, True), (Held.TEXT, False)]
    assert told(found.sheets[1]) == [(Held.NOT_YET, False), (Held.TEXT, False)]


def test_an_article_that_no_text_shows_and_a_language_that_none_has_are_refused(tmp_path: Path) -> None:
    stock = held(tmp_path / "store")
    with pytest.raises(DescriptionError, match=r"lamps.toml: lamp-code:9 is no article"):
        report(stock, DAYS[1], DAYS[2], "9")
    with pytest.raises(DescriptionError, match=r"lamps.toml: lamp-code/kaz@2020-06-01: no text of this act is held"):
        assemble(description(DAYS[1], DAYS[2], "1"), stock, language=Language.KAZ, ui=Language.ENG)
