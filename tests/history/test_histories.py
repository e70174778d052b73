"""Timelines, roads and the law for a day, on invented acts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from history.lamps import BARE, archive, by, edition, lines, opener
from lawdiff.comparing.result import ChangeKind
from lawdiff.history.applying import LawOfDay, law_of_day
from lawdiff.history.filing import DamagedArchiveError, Filed, filed
from lawdiff.history.lineage import life
from lawdiff.history.records import Held
from lawdiff.history.telling import told
from lawdiff.history.timeline import versions
from lawdiff.history.turns import Certainty, Turn
from lawdiff.history.whole import history_of
from lawdiff.history.windows import Since
from lawdiff.model import Language
from lawdiff.store.catalogue import Catalogue, Days, Road, Station, read_catalogue

RINGING = "1. Ночной звон в чужую лампу, совершенный из озорства на площади, –"
OTHER = lines("Статья 9. Свечи", "Свечи горят весь вечер, пока их не задуют сторожа.")


def ringing(fine: str, *more: str, number: str = "1", note: str = "") -> str:
    sanction = f"наказывается штрафом в размере до {fine} месячных расчетных показателей."
    return lines(f"Статья {number}. Звон в лампу", RINGING, sanction, *more, *([note] if note else []), OTHER)


def test_a_version_says_since_when_by_which_law_and_until_when() -> None:
    held = archive(
        edition("2031-01-01", ringing("двадцати")),
        edition("2032-01-01", ringing("тридцати", note=by("5-IX", "01.05.2031", "01.07.2031"))),
        edition("2033-01-01", ringing("тридцати", note=by("5-IX", "01.05.2031", "01.07.2031"))),
    )
    first, second = versions(held, "art_1", BARE)
    assert (first.kind, first.until, first.as_adopted) == (None, date(2031, 6, 30), False)
    assert second.since == Since(date(2031, 7, 1), date(2031, 7, 1))
    assert [act.number for act in second.acts] == ["5-IX"]
    assert second.shown == (date(2032, 1, 1), date(2033, 1, 1))
    assert second.until is None
    assert "sanction.raised" in {finding.code for finding in second.findings}
    assert [held.text.startswith("наказывается") for held in second.sanctions] == [True]


def test_where_no_note_names_a_law_the_days_of_the_editions_are_all_that_is_said() -> None:
    held = archive(edition("2031-01-01", ringing("двадцати")), edition("2032-01-01", ringing("тридцати")))
    _, second = versions(held, "art_1", BARE)
    assert second.since == Since(date(2031, 1, 2), date(2032, 1, 1))
    assert (second.acts, [act.number for act in second.causes]) == ((), ["99-IX"])


def test_two_laws_one_after_the_other_leave_a_text_between_that_is_not_held() -> None:
    note = (
        "Сноска. Статья 1 с изменениями, внесенными законами РК от 01.02.2031 № 5-IX (вводится в действие с "
        "01.03.2031); от 01.04.2031 № 6-IX (вводится в действие с 01.05.2031)."
    )
    held = archive(edition("2031-01-01", ringing("двадцати")), edition("2032-01-01", ringing("тридцати", note=note)))
    _, second = versions(held, "art_1", BARE)
    assert (second.between, second.since) == (True, Since(date(2031, 3, 1), date(2031, 5, 1)))
    law = law_of_day(history_of("cc", Language.RUS, "art_1", opener(cc=held), ("cc",), BARE), date(2031, 4, 1), BARE)
    assert (law.certainty, len(law.possible), law.to_be_checked) == (Certainty.GAP, 2, True)


def test_an_article_that_gets_another_number_keeps_its_life() -> None:
    text = ringing("двадцати")
    renumbered = text.replace("Статья 1.", "Статья 1-1.")
    held = archive(edition("2031-01-01", text), edition("2032-01-01", renumbered))
    for asked in ("art_1", "art_1-1"):
        assert [(stage.locator, stage.provision is not None) for stage in life(held, asked)] == [
            ("art_1", True),
            ("art_1-1", True),
        ]
    assert [one.kind for one in versions(held, "art_1-1__para_1", BARE)] == [None, ChangeKind.RENUMBERED]
    assert [one.kind for one in versions(held, "art_1-1", BARE)] == [None, ChangeKind.RENUMBERED]
    assert {origin.at for _, origin in told(held, "art_1-1", BARE).origins} == {0, 1}  # the number is new


def test_a_paragraph_that_moves_to_another_article_is_followed_both_ways() -> None:
    moved = "Лампы на мостах зажигают сторожа по знаку главного звонаря каждого города без промедления."
    lamps = ["Статья 1. Лампы", "1. Лампы горят на каждой улице от заката и до самого рассвета, какой бы ни был ветер."]
    candles = ["Статья 2. Свечи", "1. Свечи тают в окнах ратуши, если за ними не следит ученик старшего свечника."]
    first = lines(lamps, f"2. {moved}", candles)
    second = lines(lamps, candles, f"2. {moved}")
    held = archive(edition("2031-01-01", first), edition("2032-01-01", second))
    road = ["art_1__para_2", "art_2__para_2"]
    assert [stage.locator for stage in life(held, "art_2__para_2")] == road
    assert [stage.locator for stage in life(held, "art_1__para_2")] == road
    assert [one.kind for one in versions(held, "art_2__para_2", BARE)] == [None, ChangeKind.MOVED]


def test_what_was_taken_out_and_put_in_again_is_told_as_one_life() -> None:
    stub = lines("Статья 1. Исключена Законом РК от 01.02.2032 № 6-IX (вводится в действие с 01.03.2032).", OTHER)
    again = by("7-IX", "01.02.2033", "01.03.2033", what="дополнена Законом")
    held = archive(
        edition("2031-01-01", ringing("двадцати")),
        edition("2032-06-01", stub),
        edition("2033-06-01", ringing("двадцати", note=again)),
    )
    told_versions = versions(held, "art_1", BARE)
    assert [(one.kind, one.provision is not None) for one in told_versions] == [
        (None, True),
        (ChangeKind.REPEALED, False),
        (ChangeKind.INSERTED, True),
    ]
    assert [act.number for act in told_versions[1].acts] == ["6-IX"]


def test_what_a_selection_lacks_is_not_gone() -> None:
    whole = edition("2031-01-01", ringing("двадцати"))
    part = edition("2032-01-01", OTHER, partial=True)
    held = archive(whole, part, edition("2033-01-01", ringing("двадцати")))
    (only,) = versions(held, "art_1", BARE)
    assert only.shown == (date(2031, 1, 1), date(2033, 1, 1))
    assert held.doubts[1].about("art_1")


def test_an_article_that_no_text_shows_has_no_versions() -> None:
    held = archive(edition("2031-01-01", ringing("двадцати")))
    with pytest.raises(KeyError):
        versions(held, "art_77", BARE)
    with pytest.raises(KeyError):
        versions(held, "art_1__para_7", BARE)
    with pytest.raises(KeyError):
        history_of("cc", Language.RUS, "art_77", opener(cc=held), ("cc",), BARE)
    with pytest.raises(KeyError):
        told(held, "art_1__para_7", BARE)


# The road over two acts ---------------------------------------------------------------------------------------

GONE = "Статья 1. Исключена Законом РК от 01.02.2032 № 6-IX (вводится в действие с 01.03.2032)."
CAME = (
    "Сноска. Кодекс дополнен статьей 7-1 в соответствии с Законом РК от 01.02.2032 № 7-IX "
    "(вводится в действие с 01.03.2032)."
)


def both_acts() -> tuple[Held, Held]:
    crime = archive(edition("2031-01-01", ringing("ста")), edition("2032-06-01", lines(GONE, OTHER)))
    penalty = ringing("десяти", number="7-1", note=CAME).replace("наказывается штрафом", "влечет штраф")
    offence = archive(
        edition("2031-01-01", OTHER, "cao"),
        edition("2032-06-01", penalty, "cao"),
    )
    return crime, offence


@pytest.mark.parametrize(("act", "locator"), [("cc", "art_1"), ("cao", "art_7-1")])
def test_an_offence_that_left_one_act_is_found_in_the_other(act: str, locator: str) -> None:
    crime, offence = both_acts()
    history = history_of(act, Language.RUS, locator, opener(cc=crime, cao=offence), ("cao", "cc"), BARE)
    assert [(stop.act, stop.locator, stop.known) for stop in history.stops] == [
        ("cc", "art_1", False),
        ("cao", "art_7-1", False),
    ]
    assert history.heading == "Звон в лампу"


def test_a_crime_that_became_an_administrative_offence_is_judged_by_the_milder_law() -> None:
    crime, offence = both_acts()
    history = history_of("cc", Language.RUS, "art_1", opener(cc=crime, cao=offence), ("cao", "cc"), BARE)
    law = law_of_day(history, date(2031, 6, 1), BARE)
    assert (law.certainty, [one.turn for one in law.later], law.mildest) == (
        Certainty.CERTAIN,
        [Turn.TO_ADMINISTRATIVE],
        0,
    )
    unmoved = law_of_day(history, date(2031, 6, 1), BARE, judged=date(2031, 12, 1))
    assert (unmoved.later, unmoved.mildest) == ((), None)


def test_the_catalogue_knows_a_road_of_which_no_text_is_held() -> None:
    catalogue = replace(
        BARE,
        roads=(
            Road(
                "ringing",
                (
                    Station("cao", "3", "1-IX", Days(date(2030, 1, 1), date(2030, 1, 1))),
                    Station("cc", "1", "2-IX", Days(date(2031, 1, 1), date(2031, 1, 1))),
                ),
            ),
        ),
    )
    held = archive(edition("2031-01-01", ringing("ста")))
    history = history_of("cc", Language.RUS, "art_1", opener(cc=held), ("cc",), catalogue)
    assert [bool(stop.versions) for stop in history.stops] == [False, True]
    assert law_of_day(history, date(2030, 6, 1), catalogue).certainty is Certainty.NOT_HELD
    assert law_of_day(history, date(2029, 6, 1), catalogue).certainty is Certainty.NO_LAW
    below = history_of("cc", Language.RUS, "art_1__para_1", opener(cc=held), ("cc",), catalogue)
    assert [bool(stop.versions) for stop in below.stops] == [False, True]


# The law for a day --------------------------------------------------------------------------------------------


def judged(*fines: str, day: str = "2031-06-01", until: str | None = None, catalogue: Catalogue = BARE) -> LawOfDay:
    texts = [
        edition(
            f"203{place + 1}-01-01",
            ringing(fine, note=by(f"{place}-IX", f"01.10.203{place}", f"01.01.203{place + 1}") if place else ""),
        )
        for place, fine in enumerate(fines)
    ]
    held = archive(*texts)
    history = history_of("cc", Language.RUS, "art_1", opener(cc=held), ("cc",), catalogue)
    return law_of_day(history, date.fromisoformat(day), catalogue, date.fromisoformat(until) if until else None)


def test_a_later_harder_law_does_not_reach_back() -> None:
    law = judged("двадцати", "тридцати")
    assert ([one.turn for one in law.later], law.mildest, law.to_be_checked) == ([Turn.HARDENED], None, False)


def test_a_milder_law_reaches_back_even_where_it_was_replaced_again() -> None:
    law = judged("двадцати", "десяти", "пятидесяти")
    assert [one.turn for one in law.later] == [Turn.SOFTENED, Turn.HARDENED]
    assert (law.mildest, law.to_be_checked) == (0, False)


def test_of_two_milder_laws_the_mildest_counts() -> None:
    assert judged("ста", "двадцати", "десяти").mildest == 1


def test_a_law_after_the_judgment_does_not_count() -> None:
    law = judged("ста", "двадцати", "десяти", until="2032-06-01")
    assert (len(law.later), law.mildest) == (1, 0)


def test_after_the_last_text_it_is_said_whether_the_act_was_amended() -> None:
    assert judged("ста", day="2035-01-01").certainty is Certainty.UNTIL_NOW
    amended = judged("ста", day="2050-01-01", catalogue=replace(read_catalogue(), roads=()))
    assert amended.certainty in {Certainty.UNTIL_NOW, Certainty.CHANGED_SINCE}


def test_before_the_first_text_it_is_not_said_how_it_read() -> None:
    assert judged("ста", day="2030-01-01").certainty is Certainty.BEFORE_THE_FIRST


def test_a_repeal_ends_liability() -> None:
    held = archive(edition("2031-01-01", ringing("ста")), edition("2032-06-01", lines(GONE, OTHER)))
    history = history_of("cc", Language.RUS, "art_1", opener(cc=held), ("cc",), BARE)
    law = law_of_day(history, date(2031, 6, 1), BARE)
    assert ([one.turn for one in law.later], law.mildest) == ([Turn.REMOVED], 0)
    after = law_of_day(history, date(2033, 6, 1), BARE)
    assert (after.certainty, after.later) == (Certainty.NO_LAW, ())


def test_other_words_of_what_is_forbidden_are_left_to_a_lawyer() -> None:
    reworded = ringing("ста").replace("из озорства на площади", "из озорства на площади или на мосту")
    held = archive(edition("2031-01-01", ringing("ста")), edition("2032-01-01", reworded))
    history = history_of("cc", Language.RUS, "art_1", opener(cc=held), ("cc",), BARE)
    law = law_of_day(history, date(2031, 1, 1), BARE)
    assert ([one.turn for one in law.later], law.to_be_checked) == ([Turn.REWORDED], True)


def test_an_article_without_a_sanction_is_to_be_read() -> None:
    old, new = (lines("Статья 1. Лампы", f"Лампы горят {word}.", OTHER) for word in ("ночью", "днем и ночью"))
    held = archive(edition("2031-01-01", old), edition("2032-01-01", new))
    history = history_of("cc", Language.RUS, "art_1", opener(cc=held), ("cc",), BARE)
    assert [one.turn for one in law_of_day(history, date(2031, 1, 1), BARE).later] == [Turn.NO_SANCTION]


# What is filed ------------------------------------------------------------------------------------------------


def test_an_archive_comes_back_from_its_bytes_as_it_went_in() -> None:
    crime, _ = both_acts()
    data = filed(crime)
    assert data == filed(crime)
    back = Filed(lambda start, length: data[start : start + length])
    assert filed(back.held()) == data  # where words stood in their source is not filed
    assert (back.passages, back.locators, back.article("art_77")) == (crime.passages, crime.locators, None)


@pytest.mark.parametrize("place", [3, 15, 60, -20])
def test_an_archive_with_one_changed_byte_is_refused(place: int) -> None:
    data = bytearray(filed(both_acts()[0]))
    data[place] ^= 1

    def all_of_it() -> Held:
        return Filed(lambda start, length: bytes(data[start : start + length])).held()

    with pytest.raises(DamagedArchiveError):
        all_of_it()


def test_an_archive_that_breaks_off_is_refused() -> None:
    data = filed(both_acts()[0])[:-5]
    with pytest.raises(DamagedArchiveError):
        Filed(lambda start, length: data[start : start + length]).held()
    with pytest.raises(DamagedArchiveError):
        Filed(lambda start, length: b"")


def test_a_paragraph_that_comes_back_under_its_number_is_told_with_its_end() -> None:
    second = "2. То же деяние, совершенное на мосту, –"
    sanction = "наказывается арестом на срок до десяти суток."
    stub = "2. Исключена Законом РК от 01.02.2032 № 6-IX (вводится в действие с 01.03.2032)."
    held = archive(
        edition("2031-01-01", ringing("двадцати", second, sanction)),
        edition("2032-06-01", ringing("двадцати", stub)),
        edition("2033-06-01", ringing("двадцати", second, sanction)),
    )
    found = versions(held, "art_1__para_2", BARE)
    assert [(one.kind, one.provision is not None) for one in found] == [
        (None, True),
        (ChangeKind.REPEALED, False),
        (ChangeKind.INSERTED, True),
    ]
    assert [stage.witness for stage in life(held, "art_1__para_2")] == [0, 1, 2]


def test_a_point_that_is_gone_without_a_stub_ends_there() -> None:
    points = ["1) ночью в тумане;", "2) днем при полном солнце;", "3) вечером на ярмарке."]
    opening = "1. Лампы в городе не горят без надзора:"
    old = lines("Статья 1. Лампы", opening, points, OTHER)
    new = lines("Статья 1. Лампы", opening, points[0], points[1].replace(";", "."), OTHER)
    held = archive(edition("2031-01-01", old), edition("2032-01-01", new))
    assert [one.provision is not None for one in versions(held, "art_1__para_1__point_3", BARE)] == [True, False]


def test_notes_that_change_alone_make_no_version() -> None:
    held = archive(
        edition("2031-01-01", ringing("двадцати")),
        edition("2032-01-01", ringing("двадцати", note=by("5-IX", "01.05.2031", "01.07.2033"))),
    )
    (only,) = versions(held, "art_1", BARE)
    assert len(only.shown) == 2
    assert {origin.at for _, origin in told(held, "art_1", BARE).origins} == {0}
