from datetime import date
from pathlib import Path

import pytest

from lawdiff.model import Edition, Language
from lawdiff.store.errors import NotHeldError, StoreError
from lawdiff.store.resolve import FORMAT, Library, default_language, edition_in_force, library
from lawdiff.store.selectors import Selector, read_selector
from lawdiff.store.shelf import keep, load, shelf

from .lamps import WICKS, amended, catalogue, code, lamps, write

OLD = code(lamps("Lamps burn oil."), WICKS)
NEW = code(lamps("Lamps burn gas.", amended("1", "7-VII", "01.02.2023", "01.03.2023")), WICKS)
KNOWN = catalogue(("7-VII", "2023-03-01", "2023-03-01"))


@pytest.fixture
def held(tmp_path: Path) -> Library:
    home = tmp_path / "home"
    for text, day in ((OLD, "2020-01-01"), (NEW, "2024-01-01")):
        keep(write(tmp_path, text, day), home)
    return Library(shelf(home).kept, (), KNOWN)


def asked(typed: str, held: Library) -> Edition:
    selector = read_selector(typed, held.catalogue.named_days)
    assert selector is not None
    return edition_in_force(selector, held)


def test_a_kept_edition_answers_for_its_own_day_as_it_is(held: Library) -> None:
    edition = asked("lamp-code@2024-01-01", held)
    assert edition == load(held.kept[1])
    assert not edition.partial


def test_it_answers_for_later_days_until_the_act_changed_and_says_so(held: Library) -> None:
    edition = asked("lamp-code@2023-02-28", held)
    assert edition.date == date(2020, 1, 1)
    assert edition.articles == load(held.kept[0]).articles
    assert [warning.code for warning in edition.warnings] == ["other-day"]


def test_after_a_change_the_articles_are_put_together(held: Library) -> None:
    edition = asked("lamp-code@2023-03-01", held)
    assert (edition.format, edition.partial, edition.date) == (FORMAT, True, date(2023, 3, 1))
    assert [article.number for article in edition.articles] == ["1", "2"]
    assert edition.articles[0].text == "Lamps burn gas."
    assert "lamp-code.eng.2020-01-01.txt" in edition.source
    assert "lamp-code.eng.2024-01-01.txt" in edition.source
    assert edition.articles[0].notes


def test_the_same_question_gives_the_same_edition(held: Library) -> None:
    assert asked("lamp-code@2023-03-01", held) == asked("lamp-code/eng@2023-03-01", held)


def test_a_provision_stands_alone_with_the_headings_above_it(held: Library) -> None:
    edition = asked("lamp-code:2(1)(2)@2024-01-01", held)
    assert edition.partial
    assert [node.locator for node in edition.root.walk()][1:] == ["art_2", "art_2__para_1", "art_2__para_1__point_2"]
    assert edition.articles[0].heading == "Wicks"
    assert edition.provision("art_2__para_1").text == ""  # type: ignore[union-attr]


def test_what_an_edition_does_not_have_is_said_with_what_would_help(held: Library) -> None:
    with pytest.raises(NotHeldError, match="has no article 77"):
        asked("lamp-code:77@2024-01-01", held)
    with pytest.raises(NotHeldError, match=r"no such provision; `lawdiff show lamp-code/eng:2@2024-01-01`"):
        asked("lamp-code:2(9)@2024-01-01", held)
    with pytest.raises(NotHeldError, match="no text of article 77 is held in English; add the edition"):
        asked("lamp-code:77@2023-03-01", held)
    with pytest.raises(NotHeldError, match=r"no text of this act is held in rus; .* ask for lamp-code/eng@2024-01-01"):
        asked("lamp-code/rus@2024-01-01", held)
    with pytest.raises(NotHeldError, match=r"'wick-code' is no act that is held here \(lamp-code\)"):
        asked("wick-code@2024-01-01", held)


def test_a_selection_does_not_answer_for_the_whole_act(tmp_path: Path) -> None:
    home = tmp_path / "home"
    keep(write(tmp_path, code(lamps("Lamps burn gas.")), "2024-01-01"), home, partial=True)
    keep(write(tmp_path, OLD, "2020-01-01"), home)
    held = Library(shelf(home).kept, (), catalogue())
    edition = asked("lamp-code@2024-01-01", held)
    assert [article.text for article in edition.articles if article.number == "1"] == ["Lamps burn gas."]
    assert [warning.code for warning in edition.warnings] == ["other-day"]
    assert [article.number for article in edition.articles] == ["1", "2"]


def test_russian_is_preferred_to_kazakh_and_a_kept_language_to_english(tmp_path: Path) -> None:
    home = tmp_path / "home"
    nothing = library(home)
    assert default_language("cc", nothing) is Language.ENG
    russian = "Статья 1. Лампы\n\nЛампы горят ночью.\n"
    kazakh = "1-бап. Шамдар\n\nШамдар түнде жанады.\n"
    keep(write(tmp_path, kazakh, "2024-01-01", "kaz"), home)
    assert default_language("lamp-code", library(home)) is Language.KAZ
    keep(write(tmp_path, russian, "2024-01-01", "rus"), home)
    assert default_language("lamp-code", library(home)) is Language.RUS


def test_a_damaged_record_stops_every_answer_since_it_may_be_the_right_one(tmp_path: Path) -> None:
    home = tmp_path / "home"
    keep(write(tmp_path, OLD, "2024-01-01"), home)
    next((home / "editions").glob("*.json")).write_text("{", "utf-8")
    with pytest.raises(StoreError, match="record of the store is damaged"):
        library(home)


CARRIED = library(Path("/no/such/store"))


def test_without_any_edition_the_carried_versions_make_the_codes_of_the_eve_and_the_day_of_the_reform() -> None:
    eve, day = (asked(f"cc@{name}-reform", CARRIED) for name in ("before", "after"))
    assert eve.language is day.language is Language.ENG
    assert eve.partial
    new = {article.number for article in day.articles} - {article.number for article in eve.articles}
    assert new == {"98-3", "108-1", "109-1", "121-1", "313-1"}
    assert "99@2020-01-31" in eve.source
    assert "99@2024-06-16" in day.source
    assert {warning.code for warning in eve.warnings} == {"unofficial", "excerpt", "not-held"}


def test_murder_before_and_after_the_reform_differs_in_paragraph_3_only() -> None:
    eve, day = (asked(f"cc:99@{name}-reform", CARRIED) for name in ("before", "after"))
    differ = [
        node.locator
        for node in eve.root.walk()
        if (other := day.provision(node.locator)) is None or other.own_words() != node.own_words()
    ]
    assert differ == ["art_99__para_3"]
    assert len(list(eve.root.walk())) == len(list(day.root.walk()))


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("cc@2014-06-15", "took effect on 1 January 2015"),
        ("cc:109@2017-07-20", "84-VI took effect on a day between 14 July 2017 and 31 July 2017; add the edition"),
        ("cc:109-1@2024-06-15", "no such law: article 109-1 was inserted by 72-VIII on 16 June 2024"),
        ("cc/kaz:99@2024-06-15", "or ask for cc/eng:99@2024-06-15"),
        ("cc:1@2024-06-15", "no text of article 1 is held in English"),
        ("cc:3(1)@2025-10-01", r"no such provision \(Only a part of article 3 is held: art_3__point_18-1\)"),
        ("cc/kaz@2024-06-15", "no text of this act is held in kaz"),
    ],
)
def test_what_the_carried_versions_do_not_hold_is_said(typed: str, says: str) -> None:
    with pytest.raises(NotHeldError, match=says):
        asked(typed, CARRIED)


def test_a_day_before_every_version_holds_no_article(tmp_path: Path) -> None:
    home = tmp_path / "home"
    inserted = code(
        lamps("Lamps burn.", amended("1", "7-VII", "01.02.2023", "01.03.2023").replace("amended", "inserted"))
    )
    keep(write(tmp_path, inserted, "2024-01-01"), home)
    with pytest.raises(NotHeldError, match="no article is held as of that day"):
        asked("lamp-code@2020-01-01", Library(shelf(home).kept, (), catalogue()))


def test_a_selector_of_an_unknown_day_is_no_business_of_the_library() -> None:
    assert (
        edition_in_force(Selector("cao", date(2023, 8, 1), None, ("73-2",)), CARRIED).articles[0].heading == "Battery"
    )
