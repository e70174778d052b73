"""The fate of offences in the real codes. The texts lie beside the checkout; without them these tests skip."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from lawdiff.meaning.fate import FateKind, OffenceFate, compare_sanctions, fate, offences_of
from lawdiff.meaning.sanctions import sanctions_of
from lawdiff.model import Confidence, Edition
from lawdiff.reading import read

STATUTES = Path(__file__).resolve().parents[3] / "shared" / "statutes"
TEXT, MIRROR = STATUTES / "adilet-text", STATUTES / "editions-markdown"

pytestmark = pytest.mark.skipif(not STATUTES.is_dir(), reason="the real statutes do not lie beside the checkout")

CC_2014 = MIRROR / "criminal-code.rus.2014-11-07"
CC_2024_MARCH = TEXT / "criminal-code.rus.2024-03-04.txt"
CC_2024_JUNE = MIRROR / "criminal-code.rus.2024-06-16"
CC_2026 = TEXT / "criminal-code.rus.2026-02-03.txt"
CAO_2020 = TEXT / "administrative-code.rus.2020-07-07.articles-73-73-3.txt"
CAO_2024_MARCH = TEXT / "administrative-code.rus.2024-03-04.damaged.txt"
CAO_2024_JUNE = MIRROR / "administrative-code.rus.2024-06-08"
CAO_2024_DECEMBER = MIRROR / "administrative-code.rus.2024-12-04"
CAO_2026 = TEXT / "administrative-code.rus.2026-02-03.txt"
KAZAKH = (
    (MIRROR / "criminal-code.kaz.2023-05-20", MIRROR / "administrative-code.kaz.2024-06-08"),
    (MIRROR / "criminal-code.kaz.2024-06-16", MIRROR / "administrative-code.kaz.2024-12-04"),
)


Pair = tuple[tuple[Path, ...], tuple[Path, ...]]


@cache
def edition(path: Path) -> Edition:
    return read(path)


@cache
def fates(before: tuple[Path, ...], after: tuple[Path, ...]) -> tuple[OffenceFate, ...]:
    return fate(
        [edition(path) for path in before], [edition(path) for path in after], compare_sanctions=compare_sanctions
    )


def ways(rows: tuple[OffenceFate, ...], *kinds: FateKind) -> list[tuple[str, str]]:
    """`cao:73-1`, `cc:108-1` of the rows of some fates."""
    sides = [((row.before,), (row.after, *row.parts)) for row in rows if row.fate in kinds]
    return [
        (
            " ".join(f"{each.act}:{each.number}" for each in olds if each),
            " ".join(f"{each.act}:{each.number}" for each in news if each),
        )
        for olds, news in sides
    ]


REFORM = ((CC_2024_MARCH, CAO_2024_JUNE), (CC_2024_JUNE, CAO_2024_DECEMBER))
FULL = ((CC_2024_MARCH, CAO_2024_MARCH), (CC_2026, CAO_2026))
LIVING = (FateKind.UNCHANGED, FateKind.REWORDED, FateKind.NOT_HELD)


@pytest.mark.parametrize("pair", [REFORM, KAZAKH], ids=["rus", "kaz"])
def test_light_harm_and_battery_went_from_the_cao_to_the_cc_in_2024(pair: Pair) -> None:
    rows = fates(*pair)
    assert ways(rows, FateKind.TRANSFERRED) == [("cao:73-1", "cc:108-1"), ("cao:73-2", "cc:109-1")]
    for row in rows:
        if row.fate is FateKind.TRANSFERRED:
            assert row.confidence is Confidence.CERTAIN
            assert [act.number for act in row.acts] == ["72-VIII", "73-VIII"]
            assert row.similarity is not None
            assert row.similarity >= 0.85


@pytest.mark.parametrize("pair", [REFORM, KAZAKH], ids=["rus", "kaz"])
def test_article_121_1_is_criminalised_and_nothing_else_is_new_or_gone(pair: Pair) -> None:
    rows = fates(*pair)
    assert ways(rows, FateKind.CRIMINALISED) == [("", "cc:121-1")]
    others = {row.fate for row in rows if row.fate not in LIVING}
    assert others == {FateKind.TRANSFERRED, FateKind.CRIMINALISED}


def test_articles_108_and_109_went_to_the_cao_in_2017() -> None:
    stubbed = fates((CC_2014,), (CAO_2020, CC_2024_MARCH))
    assert ways(stubbed, FateKind.TRANSFERRED) == [("cc:108", "cao:73-1"), ("cc:109", "cao:73-2")]
    assert all(row.confidence is Confidence.CERTAIN for row in stubbed if row.fate is FateKind.TRANSFERRED)
    assert all("84-VI" in [act.number for act in row.acts] for row in stubbed if row.fate is FateKind.TRANSFERRED)


def test_without_the_later_criminal_code_that_is_a_lead() -> None:
    rows = fates((CC_2014,), (CAO_2020,))
    assert ways(rows, FateKind.TRANSFERRED) == [("cc:108", "cao:73-1"), ("cc:109", "cao:73-2")]
    assert {row.confidence for row in rows if row.fate is FateKind.TRANSFERRED} == {Confidence.LEAD}
    assert ways(rows, FateKind.NOT_HELD) == [("cc:106", ""), ("", "cao:73")]


def test_no_other_offence_of_the_full_codes_is_transferred() -> None:
    """The old CAO text has lost 73-1 and 73-2; their stubs in the new one and the headings are left."""
    rows = fates(*FULL)
    assert ways(rows, FateKind.TRANSFERRED) == [("cao:73-1", "cc:108-1"), ("cao:73-2", "cc:109-1")]
    leads = [row for row in rows if row.fate is FateKind.TRANSFERRED]
    assert all(row.confidence is Confidence.LEAD and "words-not-held" in row.reasons for row in leads)


def test_what_came_and_went_in_the_full_codes() -> None:
    rows = fates(*FULL)
    numbers = ["115-1", "121-1", "125-1", "232-1", "301-1", "313-1", "352-1", "428-1"]
    assert ways(rows, FateKind.CRIMINALISED) == [("", f"cc:{number}") for number in numbers]
    assert ways(rows, FateKind.DECRIMINALISED) == [("cc:219", ""), ("cc:241", "")]
    assert ways(rows, FateKind.RENUMBERED) == [("cc:197", "cc:233-1")]
    assert ways(rows, FateKind.SPLIT) == [
        ("cc:214", "cc:214 cc:214-1 cc:214-2"),
        ("cc:297", "cc:297 cc:297-1"),
        ("cc:339", "cc:339 cc:339-1"),
    ]
    assert ways(rows, FateKind.MERGED) == []
    abolished = ["85", "100", "175-1", "202", "255", "408-1", "452"]
    assert ways(rows, FateKind.ABOLISHED) == [(f"cao:{number}", "") for number in abolished]
    penalised = ["127-2", "135-1", "215-1", "252-1", "300-2", "301-3", "309-1", "309-2", "359-1", "440-1", "641-1"]
    assert ways(rows, FateKind.PENALISED) == [("", f"cao:{number}") for number in penalised]


def test_an_article_that_the_damaged_text_has_lost_is_not_called_new() -> None:
    lost = [row for row in fates(*FULL) if row.fate is FateKind.NOT_HELD]
    assert len(lost) == 70
    assert {reason for row in lost for reason in row.reasons} <= {"note-is-older", "not-held"}


def test_the_crime_of_vapes_is_a_lead_to_the_administrative_offences_that_lost_them() -> None:
    row = next(row for row in fates(*FULL) if row.after and (row.after.act, row.after.number) == ("cc", "301-1"))
    assert "words-from-another-offence" in row.reasons


@pytest.mark.parametrize("path", [CC_2024_MARCH, CC_2026, CAO_2026, KAZAKH[1][0], KAZAKH[0][1]], ids=str)
def test_every_article_with_a_sanction_is_an_offence(path: Path) -> None:
    """The sieve of verbs loses no sanction."""
    held = edition(path)
    articles = {row.locator.split("__")[0] for row in sanctions_of(held)}
    assert {offence.locator for offence in offences_of(held)} == articles
