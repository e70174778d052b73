from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lawdiff.model import Edition, Language, NoteKind
from lawdiff.reading import read_bytes
from lawdiff.store.catalogue import read_catalogue
from lawdiff.store.embedded import EmbeddedVersion, embedded_versions
from lawdiff.store.fingerprints import fingerprint
from lawdiff.store.in_force import NoText, Text, edition_text, embedded_text

from .lamps import amended, catalogue, code, edition, lamps

OLD = edition(code(lamps("Lamps burn oil.")), "2020-01-01")
NEW = edition(code(lamps("Lamps burn gas.", amended("1", "7-VII", "01.02.2023", "01.03.2023"))), "2024-01-01")
NOTHING_KNOWN = catalogue()


def on(day: str, *editions: Edition, number: str = "1") -> Text | NoText:
    return edition_text(editions, number, date.fromisoformat(day), NOTHING_KNOWN)


def words(answer: Text | NoText) -> str:
    assert isinstance(answer, Text), answer
    return answer.article.text


def reason(answer: Text | NoText) -> str:
    assert isinstance(answer, NoText), answer
    return answer.reason


def test_on_its_own_day_an_edition_shows_the_law_and_needs_no_reason() -> None:
    answer = on("2024-01-01", OLD, NEW)
    assert words(answer) == "Lamps burn gas."
    assert isinstance(answer, Text)
    assert answer.why == ""


@pytest.mark.parametrize(
    ("day", "law"),
    [
        ("2020-01-02", "Lamps burn oil."),
        ("2023-02-28", "Lamps burn oil."),
        ("2023-03-01", "Lamps burn gas."),
        ("2023-12-31", "Lamps burn gas."),
    ],
)
def test_between_two_editions_the_note_of_the_later_one_says_from_which_day_it_applied(day: str, law: str) -> None:
    answer = on(day, OLD, NEW)
    assert words(answer) == law
    assert isinstance(answer, Text)
    assert "7-VII" in answer.why


def test_an_article_that_two_editions_show_alike_was_so_between_them() -> None:
    later = edition(code(lamps("Lamps burn oil.")), "2024-01-01")
    answer = on("2022-05-05", OLD, later)
    assert isinstance(answer, Text)
    assert answer.source == OLD.source
    assert "reads the same" in answer.why


def test_two_texts_that_differ_without_a_note_leave_the_days_between_uncertain() -> None:
    silent = edition(code(lamps("Lamps burn gas.")), "2024-01-01")
    assert reason(on("2022-05-05", OLD, silent)) == "uncertain"


def test_before_the_first_edition_the_text_applied_since_the_last_law_that_its_notes_name() -> None:
    assert words(on("2023-06-01", NEW)) == "Lamps burn gas."
    assert reason(on("2023-02-28", NEW)) == "not-held"


def test_before_the_first_edition_an_article_without_notes_was_never_amended() -> None:
    answer = on("2018-01-01", OLD)
    assert words(answer) == "Lamps burn oil."
    assert isinstance(answer, Text)
    assert answer.why == "no note says that it was ever amended"


def test_two_laws_between_two_editions_leave_the_law_of_the_time_between_them_not_held() -> None:
    twice = edition(
        code(
            lamps(
                "Lamps burn gas.",
                amended("1", "3-VII", "01.02.2021", "01.03.2021"),
                amended("1", "7-VII", "01.02.2023", "01.03.2023"),
            )
        ),
        "2024-01-01",
    )
    assert words(on("2021-02-28", OLD, twice)) == "Lamps burn oil."
    assert reason(on("2022-01-01", OLD, twice)) == "not-held"
    assert words(on("2023-03-01", OLD, twice)) == "Lamps burn gas."


PERIOD = (
    "Note. Article 1 amended by the Law of 01.02.2023 No. 7-VII "
    "(in force ten calendar days after the day of its first official publication)."
)


def test_a_law_of_which_only_a_period_is_known_leaves_its_days_uncertain() -> None:
    later = edition(code(lamps("Lamps burn gas.", PERIOD)), "2024-01-01")
    assert words(on("2023-02-10", OLD, later)) == "Lamps burn oil."
    assert reason(on("2023-02-20", OLD, later)) == "uncertain"
    assert words(on("2023-05-01", OLD, later)) == "Lamps burn gas."


def test_the_catalogue_settles_the_days_that_a_period_leaves_open() -> None:
    later = edition(code(lamps("Lamps burn gas.", PERIOD)), "2024-01-01")
    known = catalogue(("7-VII", "2023-02-20", "2023-02-20"))
    assert words(edition_text([OLD, later], "1", date(2023, 2, 19), known)) == "Lamps burn oil."
    assert words(edition_text([OLD, later], "1", date(2023, 2, 20), known)) == "Lamps burn gas."


def test_a_law_that_the_earlier_edition_names_too_without_a_day_had_done_its_work() -> None:
    sent_on = (
        "Note. Article 1 amended by the Law of 01.02.2019 No. 1-VI (for the order of entry into force see art. 2)."
    )
    before = edition(code(lamps("Lamps burn oil.", sent_on)), "2020-01-01")
    after = edition(
        code(lamps("Lamps burn gas.", sent_on, amended("1", "7-VII", "01.02.2023", "01.03.2023"))), "2024-01-01"
    )
    assert words(on("2022-01-01", before, after)) == "Lamps burn oil."


def test_a_law_still_to_come_on_the_day_of_the_edition_did_not_make_its_text() -> None:
    told = edition(code(lamps("Lamps burn oil.", amended("1", "9-VIII", "01.12.2023", "01.03.2025"))), "2024-01-01")
    assert words(on("2022-01-01", told)) == "Lamps burn oil."


def test_an_announced_change_did_not_make_the_text_that_announces_it() -> None:
    announced = (
        "Примечание ИЗПИ!\n\nВ статью 1 предусматривается изменение Законом РК от 01.12.2021 № 9-VII "
        "(вводится в действие с 01.03.2025)."
    )
    text = f"Статья 1. Лампы\n\n{announced}\n\nЛампы горят ночью.\n"
    told = read_bytes(text.encode(), "lamp-code.rus.2024-06-01.txt")
    assert [note.kind for note in told.articles[0].notes] == [NoteKind.ANNOUNCEMENT]
    answer = on("2022-01-01", told)
    assert isinstance(answer, Text)
    assert answer.why == "no note says that it was ever amended"


def test_an_insertion_on_a_day_that_no_note_says_is_told_as_such() -> None:
    text = "Article 1-1. Glass\n\nGlass is clear.\n\nNote. Article 1-1 inserted by the Law of 01.02.2023 No. 7-VII."
    answer = on("2019-01-01", edition(code(lamps(), text), "2024-01-01"), number="1-1")
    assert isinstance(answer, NoText)
    assert answer.says == "article 1-1 was inserted by 7-VII on a day after 1 February 2023"


def test_a_note_that_names_no_law_clearly_proves_that_something_was_done_and_not_when() -> None:
    answer = on("2019-01-01", edition(code(lamps("Lamps burn.", "Note. Article 1 as amended.")), "2024-01-01"))
    assert isinstance(answer, NoText)
    assert answer.reason == "uncertain"
    assert "a law that its note does not name clearly took effect" in answer.says


def test_a_law_of_a_day_that_no_note_says_leaves_everything_after_it_uncertain() -> None:
    silent = "Note. Article 1 amended by the Law of 01.02.2023 No. 7-VII."
    answer = on("2023-06-01", edition(code(lamps("Lamps burn gas.", silent)), "2024-01-01"))
    assert isinstance(answer, NoText)
    assert (answer.reason, "between 1 February 2023 and 1 January 2024" in answer.says) == ("uncertain", True)


INSERTED = (
    "Article 1-1. Glass\n\nGlass is clear.\n\nNote. Article 1-1 inserted by the Law of {} No. 7-VII (in force from {})."
)


def test_before_the_law_that_inserted_it_there_was_no_such_article() -> None:
    with_glass = edition(code(lamps(), INSERTED.format("01.02.2023", "01.03.2023")), "2024-01-01")
    answer = on("2023-02-28", with_glass, number="1-1")
    assert reason(answer) == "not-yet"
    assert isinstance(answer, NoText)
    assert answer.says == "article 1-1 was inserted by 7-VII on 1 March 2023"
    assert words(on("2023-03-01", with_glass, number="1-1")) == "Glass is clear."


def test_after_the_last_edition_the_text_applies_until_the_act_is_known_to_have_changed() -> None:
    known = catalogue(("9-VIII", "2025-03-01", "2025-03-01"))
    answer = edition_text([NEW], "1", date(2025, 2, 28), known)
    assert words(answer) == "Lamps burn gas."
    assert reason(edition_text([NEW], "1", date(2025, 3, 1), known)) == "not-held"


def test_an_article_that_no_edition_shows_is_not_held() -> None:
    assert reason(on("2024-01-01", OLD, NEW, number="77")) == "not-held"


@st.composite
def histories(draw: st.DrawFn) -> tuple[list[date], list[Edition], list[int]]:
    """An article that laws change on known days, and editions of it as they were published."""
    days = sorted(draw(st.sets(st.dates(date(2016, 1, 1), date(2023, 12, 31)), min_size=1, max_size=5)))
    shown = sorted(draw(st.sets(st.dates(date(2015, 1, 1), date(2025, 1, 1)), min_size=1, max_size=4)))
    editions, versions = [], []
    for day in shown:
        past = [change for change in days if change <= day]
        notes = [amended("1", f"{days.index(one) + 1}-VII", f"{one:%d.%m.%Y}", f"{one:%d.%m.%Y}") for one in past]
        versions.append(len(past))
        editions.append(edition(code(lamps(f"Lamps burn at most {len(past)} hours.", *notes)), day.isoformat()))
    return days, editions, versions


@settings(max_examples=60, deadline=None)
@given(histories(), st.dates(date(2015, 1, 1), date(2025, 1, 1)))
def test_what_is_said_to_apply_did_apply(history: tuple[list[date], list[Edition], list[int]], day: date) -> None:
    days, editions, _ = history
    known = catalogue(*((f"{place + 1}-VII", one.isoformat(), one.isoformat()) for place, one in enumerate(days)))
    answer = edition_text(editions, "1", day, known)
    if isinstance(answer, Text):
        assert answer.article.text == f"Lamps burn at most {sum(one <= day for one in days)} hours."


@settings(max_examples=30, deadline=None)
@given(histories())
def test_every_edition_answers_for_its_own_day(history: tuple[list[date], list[Edition], list[int]]) -> None:
    _, editions, _ = history
    for one in editions:
        assert one.date is not None
        answer = edition_text(editions, "1", one.date, NOTHING_KNOWN)
        assert isinstance(answer, Text)
        assert fingerprint(answer.article) == fingerprint(one.articles[0])


def versions(act: str, article: str) -> tuple[EmbeddedVersion, ...]:
    return tuple(
        one for one in embedded_versions() if (one.act, one.article, one.language) == (act, article, Language.ENG)
    )


def carried(act: str, article: str, day: str) -> Text | NoText:
    return embedded_text(versions(act, article), date.fromisoformat(day), read_catalogue())


@pytest.mark.parametrize(
    ("act", "article", "day", "source"),
    [
        ("cc", "109", "2016-05-01", "109@2015-01-01"),
        ("cc", "109", "2018-05-01", "109@2017-07-31"),
        ("cao", "73-2", "2023-08-01", "73-2@2023-07-01"),
        ("cao", "73-2", "2024-06-15", "73-2@2023-07-01"),
        ("cao", "73-2", "2024-06-16", "73-2@2024-06-16"),
        ("cc", "109-1", "2024-06-16", "109-1@2024-06-16"),
    ],
)
def test_the_carried_versions_tell_the_road_of_battery(act: str, article: str, day: str, source: str) -> None:
    answer = carried(act, article, day)
    assert isinstance(answer, Text)
    assert answer.source == source


@pytest.mark.parametrize(
    ("act", "article", "day", "why", "says"),
    [
        ("cc", "109", "2017-07-20", "uncertain", "84-VI took effect on a day between 14 July 2017 and 31 July 2017"),
        ("cc", "109-1", "2024-06-15", "not-yet", "article 109-1 was inserted by 72-VIII on 16 June 2024"),
        ("cc", "99", "2018-01-01", "not-held", "held: 99@2020-01-31, 99@2024-06-16"),
        ("cao", "54", "2023-11-09", "uncertain", "may have been in force"),
        ("cc", "68", "2025-01-01", "uncertain", "may have been in force"),
    ],
)
def test_a_day_that_no_carried_version_covers_is_said(act: str, article: str, day: str, why: str, says: str) -> None:
    answer = carried(act, article, day)
    assert reason(answer) == why
    assert isinstance(answer, NoText)
    assert says in answer.says


def test_a_part_of_an_article_says_what_it_holds() -> None:
    answer = carried("cc", "467", "2024-06-16")
    assert isinstance(answer, Text)
    assert answer.excerpt == ("art_467__para_1-1",)


def test_versions_are_files_that_are_there() -> None:
    assert all(Path(one.path).is_file() for one in embedded_versions())
