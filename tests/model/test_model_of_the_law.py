"""What the words of the model mean: acts, citations, locators, provisions, editions, entry into force."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lawdiff.model import (
    ACTS,
    UNSTATED,
    ActRef,
    Alinea,
    Citation,
    Edition,
    EntryIntoForce,
    Finding,
    ForceKind,
    Kind,
    Language,
    LawdiffError,
    Locator,
    Note,
    NoteKind,
    Provision,
    act_by_alias,
    natural_key,
)

NUMBER = st.from_regex(r"[1-9]\d{0,2}(-[1-9]\d?){0,2}", fullmatch=True)
STEPS = st.lists(st.tuples(st.sampled_from(["para", "point", "subpoint", "al"]), NUMBER), max_size=3)


def test_people_call_the_codes_by_short_names_in_either_alphabet() -> None:
    named = {alias: act.id for act in ACTS for alias in act.aliases}
    assert act_by_alias(" УК ") is ACTS[0]
    assert {act_by_alias(alias.upper()).id for alias, act in named.items() if act == "cao"} == {"cao"}  # type: ignore[union-attr]
    assert act_by_alias("гк") is None


@pytest.mark.parametrize(
    ("typed", "numbers", "act", "language", "edition"),
    [
        ("99", ("99",), "", "", ""),
        ("cc:99(3)", ("99", "3"), "cc", "", ""),
        ("ук:108-1(2)(18-1)", ("108-1", "2", "18-1"), "ук", "", ""),
        ("cao/kaz:73-1@2024-06-08", ("73-1",), "cao", "kaz", "2024-06-08"),
    ],
)
def test_a_citation_says_where_and_in_which_edition(
    typed: str, numbers: tuple[str, ...], act: str, language: str, edition: str
) -> None:
    citation = Citation.parse(f" {typed} ")
    assert citation == Citation(numbers, act, language, edition)
    assert str(citation) == typed


@pytest.mark.parametrize("typed", ["", "cc:", "cc:99(", "cc:99(3", "99)", "cc:99()", "статья 99"])
def test_what_is_no_citation_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match="not a citation"):
        Citation.parse(typed)


def test_article_numbers_sort_as_the_law_counts() -> None:
    numbers = ["10", "9", "2-1", "108-1", "3", "108", "2", "109", "108-1-1", "а", "108-2", "б"]
    assert sorted(numbers, key=natural_key) == (
        ["2", "2-1", "3", "9", "10", "108", "108-1", "108-1-1", "108-2", "109", "а", "б"]
    )


def test_a_locator_names_the_article_and_the_second_copy_of_a_provision() -> None:
    place = Locator.parse("art_505~2__remark~2__para_1")
    assert place.article == "505~2"
    assert str(place) == "art_505~2__remark~2__para_1"
    assert Locator.parse("chp_12").article == ""
    assert str(Locator.parse("art_5__remark")) == "art_5__remark"


@pytest.mark.parametrize("text", ["", "art_", "ст_5", "art_5__", "art 5"])
def test_what_is_no_locator_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a locator"):
        Locator.parse(text)


@given(NUMBER, STEPS)
@settings(derandomize=True, max_examples=60)
def test_a_locator_prints_as_it_was_parsed(article: str, steps: list[tuple[str, str]]) -> None:
    text = "__".join([f"art_{article}", *(f"{kind}_{number}" for kind, number in steps)])
    assert str(Locator.parse(text)) == text
    assert not Locator.parse(text) < Locator.parse(text)


def test_paragraphs_sort_inside_their_article() -> None:
    places = [Locator.parse(text) for text in ("art_10", "art_9__para_10", "art_9__para_2", "art_9")]
    assert [str(place) for place in sorted(places)] == ["art_9", "art_9__para_2", "art_9__para_10", "art_10"]
    assert max(places) >= min(places)


def test_a_stub_is_a_provision_of_which_nothing_but_the_publishers_words_remain() -> None:
    gone = Note(NoteKind.STUB, "исключен Законом РК от 01.02.2030 № 7-IX")
    stub = Provision(Kind.POINT, "1", notes=(gone,))
    live = Provision(Kind.POINT, "2", alineas=(Alinea("свист."),))
    assert stub.is_stub
    assert Provision(Kind.PARAGRAPH, "1", children=(stub,), notes=(gone,)).is_stub
    assert not Provision(Kind.PARAGRAPH, "1", children=(stub, live), notes=(gone,)).is_stub
    assert not Provision(Kind.PARAGRAPH, "1", children=(stub,), closing=(Alinea("штраф."),), notes=(gone,)).is_stub
    assert not Provision(Kind.POINT, "1").is_stub


def test_own_words_are_those_that_stand_in_no_child() -> None:
    child = Provision(Kind.POINT, "1", alineas=(Alinea("ночью;"),))
    node = Provision(
        Kind.PARAGRAPH, "1", alineas=(Alinea("а"), Alinea("б")), children=(child,), closing=(Alinea("в"), Alinea("г"))
    )
    assert (node.text, node.wrap_up, node.own_words()) == ("а\nб", "в\nг", "а\nб\nв\nг")


def test_grouping_levels_stand_above_the_article() -> None:
    above = {kind for kind in Kind if kind.is_grouping}
    assert above == {Kind.ACT, Kind.PART, Kind.SECTION, Kind.SUBSECTION, Kind.CHAPTER, Kind.SUBCHAPTER}


def test_an_edition_finds_its_articles_and_provisions() -> None:
    inner = Provision(Kind.PARAGRAPH, "1", locator="art_2__para_1")
    chapter = Provision(
        Kind.CHAPTER, "1", locator="chp_1", children=(Provision(Kind.ARTICLE, "2", locator="art_2", children=(inner,)),)
    )
    root = Provision(Kind.ACT, children=(Provision(Kind.ARTICLE, "1", locator="art_1"), chapter))
    edition = Edition("cc", Language.RUS, date(2030, 1, 1), "x.txt", "", root)
    assert [article.number for article in edition.articles] == ["1", "2"]
    assert edition.provision("art_2__para_1") is inner
    assert edition.provision("art_2") is chapter.children[0]
    assert edition.provision("art_3") is None


def test_a_period_after_publication_gives_a_window_of_days() -> None:
    adopted = date(2030, 1, 31)
    days = EntryIntoForce(ForceKind.AFTER_PUBLICATION, amount=10)
    months = EntryIntoForce(ForceKind.AFTER_PUBLICATION, amount=6, unit="month")
    assert days.window(adopted) == (date(2030, 2, 10), date(2030, 3, 28))
    earliest, latest = months.window(adopted)
    assert earliest is not None
    assert latest is not None
    assert earliest <= date(2030, 7, 31) <= latest


def test_a_date_is_its_own_window_and_no_words_leave_it_open() -> None:
    day = date(2030, 3, 1)
    assert EntryIntoForce(ForceKind.DATE, on=day).window(None) == (day, day)
    assert UNSTATED.window(day) == (day, None)
    assert EntryIntoForce(ForceKind.SEE).window(None) == (None, None)


def test_amending_acts_sort_by_the_day_of_their_adoption() -> None:
    acts = [ActRef("9-IX", date(2031, 1, 1)), ActRef("10-IX", date(2030, 1, 1)), ActRef("9-IX"), ActRef("", None)]
    acts += [ActRef("7-IX", date(2030, 1, 1))]
    assert [act.number for act in sorted(acts, key=ActRef.sort_key)] == ["7-IX", "10-IX", "9-IX", "", "9-IX"]


def test_a_finding_speaks_english_where_it_has_no_words_in_a_language() -> None:
    finding = Finding("x", {"eng": "The term rose.", "rus": "Срок вырос."}, ())
    assert finding.statement("rus") == "Срок вырос."
    assert finding.statement("kaz") == "The term rose."


def test_every_error_on_purpose_has_one_base() -> None:
    assert issubclass(LawdiffError, Exception)
