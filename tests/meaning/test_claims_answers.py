"""What invented law answers to each fact of the vocabulary: it holds, it does not, or nobody here knows."""

from dataclasses import replace
from pathlib import Path

import pytest

from lawdiff.meaning.claims import Answer, Law, Outcome, answer
from lawdiff.model import Language

from .claims_law import TEXTS, law_of, statutes
from .test_claims_reading import asserted, claim_with


@pytest.fixture
def law(tmp_path: Path) -> Law:
    return law_of(statutes(tmp_path))


def said(law: Law, fact: str) -> Answer:
    named = fact.replace("@after", "@2030-07-01").replace("@before", "@2030-06-30")
    return answer(claim_with(asserted(named)).assertions[0].fact, law)


def at(provision: str, fact: str, more: str = "") -> str:
    return f'fact = "{fact}"\nat = "{provision}"\n{more}'


HOLDS, FAILS, UNDECIDED = Outcome

PRESENCE = [
    ("cc:30(2)(3)@after", "exists", HOLDS),
    ("cc:30(2)(3)@after", "absent", FAILS),
    ("cc:30(2)(3)@after", "stub", FAILS),
    ("cc:30(2)(2)@after", "stub", HOLDS),
    ("cc:30(2)(2)@after", "exists", FAILS),
    ("cc:30(9)@after", "absent", HOLDS),
    ("cc:30(9)@after", "exists", FAILS),
    ("cao:31@before", "exists", HOLDS),
    ("cao:31@after", "stub", HOLDS),
    ("cao:31@after", "absent", FAILS),
    ("cc:32@before", "absent", HOLDS),
    ("cc:32@before", "exists", FAILS),
    ("cc:32@after", "exists", HOLDS),
    ("cc:77@after", "absent", UNDECIDED),
    ("cc:77@after", "exists", UNDECIDED),
    ("cc:35(2)@after", "exists", HOLDS),
    ("cc:35(1)@after", "absent", UNDECIDED),
    ("xx:1@after", "exists", UNDECIDED),
]


@pytest.mark.parametrize(("provision", "fact", "outcome"), PRESENCE)
def test_a_provision_exists_or_is_absent_or_is_a_stub_or_is_not_held(
    law: Law, provision: str, fact: str, outcome: Outcome
) -> None:
    found = said(law, at(provision, fact))
    assert found.outcome is outcome
    assert bool(found.quotes) is (outcome is not UNDECIDED)
    assert bool(found.reason) is (outcome is UNDECIDED)


LIFE = 'kind = "imprisonment"\nlife = true'
TERM = 'kind = "imprisonment"\nlife = false\nmin = 2\nmax = 6\nunit = "year"'
COSTS = [
    ("cc:30(2)@after", "has-penalty", LIFE, HOLDS),
    ("cc:30(2)@after", "has-penalty", TERM, HOLDS),
    ("cc:30(2)@after", "has-penalty", TERM.replace("6", "7"), FAILS),
    ("cc:30(2)@after", "has-penalty", TERM.replace("year", "month"), FAILS),
    ("cc:30(2)@after", "only-penalty", LIFE, FAILS),
    ("cc:30(2)@after", "only-penalty", 'kind = "imprisonment"', HOLDS),
    ("cc:30(2)(1)@after", "has-penalty", LIFE, HOLDS),
    ("cc:30(3)@after", "only-penalty", LIFE, HOLDS),
    ("cc:30(3)@after", "lacks-penalty", LIFE, FAILS),
    ("cc:30(1)@after", "lacks-penalty", LIFE, HOLDS),
    ("cc:30@after", "has-penalty", LIFE, HOLDS),
    ("cc:30@after", "only-penalty", LIFE, FAILS),
    ("cc:32@before", "lacks-penalty", LIFE, FAILS),
    ("cao:34(1)@after", "lacks-penalty", LIFE, FAILS),
    ("cao:31@after", "lacks-penalty", LIFE, FAILS),
    ("cao:33@after", "has-penalty", 'kind = "warning"', HOLDS),
    ("cao:33@after", "lacks-penalty", 'kind = "warning"', FAILS),
    ("cao:33@after", "only-penalty", 'kind = "warning"', UNDECIDED),
    ("cao:33@after", "has-penalty", 'kind = "fine"', UNDECIDED),
    ("cao:33@after", "lacks-penalty", 'kind = "fine"', UNDECIDED),
    ("cc:77@after", "lacks-penalty", LIFE, UNDECIDED),
]


@pytest.mark.parametrize(("provision", "fact", "penalty", "outcome"), COSTS)
def test_a_sanction_has_or_lacks_or_only_has_a_penalty(
    law: Law, provision: str, fact: str, penalty: str, outcome: Outcome
) -> None:
    assert said(law, at(provision, fact, penalty)).outcome is outcome


def test_of_a_point_its_own_words_are_quoted_and_then_those_of_the_paragraph_with_the_sanction(law: Law) -> None:
    found = said(law, at("cc:30(2)(1)@after", "has-penalty", LIFE))
    assert [quote.locator for quote in found.quotes] == ["art_30__para_2__point_1", "art_30__para_2"]
    assert found.quotes[0].text == "against a person known to be a minor;"
    assert found.quotes[1].text.endswith("or by life imprisonment.")
    assert {quote.source for quote in found.quotes} == {"30@2020-01-01"}


def bound(kind: str, end: str, relation: str, value: str, unit: str) -> str:
    return f'kind = "{kind}"\nend = "{end}"\nis = "{relation}"\n{value}\nunit = "{unit}"'


BOUNDS = [
    ("cc:30(1)@after", bound("arrest", "max", "equals", "value = 50", "day"), HOLDS),
    ("cc:30(1)@after", bound("arrest", "max", "equals", "value = 49", "day"), FAILS),
    ("cc:30(1)@after", bound("arrest", "max", "exceeds", "value = 50", "day"), FAILS),
    ("cc:30(1)@after", bound("arrest", "max", "at-most", "value = 50", "day"), HOLDS),
    ("cc:30(2)@after", bound("imprisonment", "min", "equals", "value = 24", "month"), HOLDS),
    ("cc:30(2)@after", bound("imprisonment", "max", "exceeds", "value = 100", "year"), HOLDS),
    ("cc:30(1)@after", bound("fine", "max", "equals", "value = 200000", "tenge"), HOLDS),
    ("cc:30(1)@2031-01-01", bound("fine", "max", "equals", "value = 200000", "tenge"), UNDECIDED),
    ("cc:30(1)@after", bound("fine", "max", "equals", "value = 200", "day"), UNDECIDED),
    ("cc:30(1)@after", bound("fine", "min", "at-most", "value = 1", "mci"), UNDECIDED),
    ("cc:30(1)@after", bound("warning", "max", "equals", "value = 1", "mci"), FAILS),
    ("cao:33@after", bound("warning", "max", "equals", "value = 1", "mci"), UNDECIDED),
    ("cc:77@after", bound("fine", "max", "equals", "value = 1", "mci"), UNDECIDED),
    ("cc:30(1)@after", bound("arrest", "max", "exceeds", 'than = "cc:32(1)@2030-07-01"', "day"), HOLDS),
    ("cc:32(1)@after", bound("arrest", "max", "exceeds", 'than = "cc:30(1)@2030-07-01"', "day"), FAILS),
    ("cc:30(1)@after", bound("arrest", "max", "exceeds", 'than = "cc:77@2030-07-01"', "day"), UNDECIDED),
    ("cc:30@after", bound("arrest", "min", "equals", "value = 5", "day"), UNDECIDED),
    ("cc:30@after", bound("arrest", "max", "equals", "value = 50", "day"), HOLDS),
]


@pytest.mark.parametrize(("provision", "limit", "outcome"), BOUNDS)
def test_a_bound_of_a_penalty_stands_to_a_value_or_to_another_bound(
    law: Law, provision: str, limit: str, outcome: Outcome
) -> None:
    assert said(law, at(provision, "bound", limit)).outcome is outcome


def test_a_fine_in_tenge_names_the_index_that_it_was_counted_with(law: Law) -> None:
    found = said(law, at("cc:30(1)@after", "bound", bound("fine", "max", "at-most", "value = 1", "tenge")))
    assert found.outcome is FAILS
    assert found.quotes[-1].text == "1 MCI = 1,000 tenge on 1 July 2030"
    assert not found.quotes[-1].verbatim


@pytest.mark.parametrize(
    ("provision", "gravity", "outcome"),
    [
        ("cc:30(1)@after", "misdemeanour", HOLDS),
        ("cc:30(1)@after", "minor", FAILS),
        ("cc:30(2)@after", "especially-grave", HOLDS),
        ("cc:30@after", "misdemeanour", UNDECIDED),
        ("cc:30(4)@after", "misdemeanour", UNDECIDED),
        ("cc:30(5)@after", "misdemeanour", UNDECIDED),
        ("cc:30(remark)@after", "misdemeanour", FAILS),
        ("cc:77@after", "misdemeanour", UNDECIDED),
        ("cc:32@before", "misdemeanour", FAILS),
    ],
)
def test_the_gravity_of_an_offence_follows_from_its_penalties_unless_negligence_or_a_lone_fine_leaves_it_open(
    law: Law, provision: str, gravity: str, outcome: Outcome
) -> None:
    assert said(law, at(provision, "gravity", f'is = "{gravity}"')).outcome is outcome


def test_a_sanction_that_was_not_understood_gives_no_gravity(tmp_path: Path) -> None:
    texts = {
        "cc/33@2020-01-01": "Article 33. Hum\n\nHumming shall be punished by arrest or a flogging of the hummer.\n"
    }
    found = said(law_of(statutes(tmp_path, texts)), at("cc:33@after", "gravity", 'is = "misdemeanour"'))
    assert found.outcome is UNDECIDED
    assert "not understood" in found.reason


NAMES = [
    ("cc:30(2)(3)@after", "names", 'term = "repeatedly"', HOLDS),
    ("cc:30(2)@after", "names", 'words = { eng = "known to be a MINOR" }', HOLDS),
    ("cc:30(2)@after", "names", 'words = { eng = ["bell", "mino*"] }', HOLDS),
    ("cc:30(2)@after", "names", 'words = { eng = "mino" }', FAILS),
    ("cc:30(2)@after", "does-not-name", 'words = { eng = "mino" }', HOLDS),
    ("cc:30(2)@after", "does-not-name", 'words = { eng = "minor" }', FAILS),
    ("cc:30(2)@after", "names", "age = 18", HOLDS),
    ("cc:30(2)@after", "names", "age = 14", FAILS),
    ("cc:30(3)@after", "names", "age = 14", HOLDS),
    ("cc:30@after", "does-not-name", 'group = "household"', HOLDS),
    ("cc:35(2)@after", "names", 'group = "spouse"', HOLDS),
    ("cc:30@after", "heading", 'words = { eng = "theft of lamps" }', HOLDS),
    ("cc:30@after", "heading", 'words = { eng = "minor" }', FAILS),
    ("cao:31@after", "names", 'words = { eng = "bell" }', FAILS),
    ("cao:31@after", "does-not-name", 'words = { eng = "bell" }', FAILS),
    ("cc:32@before", "does-not-name", 'words = { eng = "bell" }', FAILS),
    ("cc:77@after", "does-not-name", 'words = { eng = "bell" }', UNDECIDED),
    ("cc:30@after", "names", 'words = { rus = "лампа" }', UNDECIDED),
    ("cc:30@after", "names", 'term = "lamp"', UNDECIDED),
]


@pytest.mark.parametrize(("provision", "fact", "words", "outcome"), NAMES)
def test_words_stand_in_a_provision_or_do_not(
    law: Law, provision: str, fact: str, words: str, outcome: Outcome
) -> None:
    assert said(law, at(provision, fact, words)).outcome is outcome


def test_only_the_paragraph_of_words_that_has_them_is_quoted_and_all_that_was_looked_through_in_vain(law: Law) -> None:
    found = said(law, at("cc:30@after", "names", "age = 18"))
    assert [quote.text for quote in found.quotes] == ["against a person known to be a minor;"]
    vain = said(law, at("cc:30@after", "does-not-name", 'words = { eng = "bell" }'))
    assert [quote.locator for quote in vain.quotes] == ["art_30", *(f"art_30__para_{n}" for n in range(1, 6))]


@pytest.mark.parametrize(
    ("provision", "fact", "law_number", "outcome"),
    [
        ("cc:32@after", "inserted", "7-X", HOLDS),
        ("cc:32@after", "inserted", "8-X", FAILS),
        ("cc:32@after", "amended", "7-X", FAILS),
        ("cao:31@after", "repealed", "7-X", HOLDS),
        ("cc:30@after", "amended", "7-X", HOLDS),
        ("cc:30(2)(2)@after", "repealed", "7-X", HOLDS),
        ("cc:30(2)@after", "amended", "7-X", HOLDS),
        ("cc:30(3)@after", "amended", "7-X", FAILS),
        ("cao:33@after", "amended", "7-X", FAILS),
        ("cc:32@before", "inserted", "7-X", FAILS),
        ("cc:77@after", "inserted", "7-X", UNDECIDED),
    ],
)
def test_the_notes_say_which_law_changed_a_provision(
    law: Law, provision: str, fact: str, law_number: str, outcome: Outcome
) -> None:
    found = said(law, at(provision, fact, f'by = "{law_number}"'))
    assert found.outcome is outcome
    assert bool(found.quotes) is (outcome is not UNDECIDED)


def moved(start: str, end: str, by: str = "7-X") -> str:
    return f'fact = "transferred"\nfrom = "{start}"\nto = "{end}"\nby = "{by}"'


@pytest.mark.parametrize(
    ("start", "end", "by", "outcome"),
    [
        ("cao:31@before", "cc:32@after", "7-X", HOLDS),
        ("cao:31@before", "cc:32@after", "8-X", FAILS),
        ("cao:33@before", "cc:32@after", "7-X", FAILS),
        ("cao:31@before", "cc:30@after", "7-X", FAILS),
        ("cao:31@before", "cc:32@before", "7-X", FAILS),
        ("cao:31@before", "cc:77@after", "7-X", UNDECIDED),
        ("cao:77@before", "cc:32@after", "7-X", UNDECIDED),
    ],
)
def test_an_offence_went_from_one_code_into_the_other(
    law: Law, start: str, end: str, by: str, outcome: Outcome
) -> None:
    assert said(law, moved(start, end, by)).outcome is outcome


@pytest.mark.parametrize("end", ["cc:32@after", "cc:30@after"])
def test_where_the_old_article_is_not_held_on_the_later_day_the_road_is_not_proven(tmp_path: Path, end: str) -> None:
    texts = {name: text for name, text in TEXTS.items() if name != "cao/31@2030-07-01"}
    found = said(law_of(statutes(tmp_path, texts)), moved("cao:31@before", end))
    assert found.outcome is UNDECIDED
    assert "31@2030-06-30" in found.reason


def test_of_two_articles_with_one_number_each_word_is_quoted_from_its_own_code(tmp_path: Path) -> None:
    same = TEXTS["cc/32@2030-07-01"].replace("rticle 32", "rticle 31")
    law = law_of(statutes(tmp_path, {**TEXTS, "cc/31@2030-07-01": same}))
    found = said(law, moved("cao:31@before", "cc:31@after"))
    assert found.outcome is HOLDS
    acts = {quote.text.split(" by the Law")[0]: quote.act for quote in found.quotes if quote.text.startswith("Note.")}
    assert acts == {"Note. Article 31 excluded": "cao", "Note. Chapter 1 supplemented with article 31": "cc"}


def test_a_road_that_the_notes_dispute_is_only_a_lead(tmp_path: Path) -> None:
    stub = TEXTS["cao/31@2030-07-01"].replace("2030", "2025").replace("7-X", "6-X")
    found = said(
        law_of(statutes(tmp_path, {**TEXTS, "cao/31@2030-07-01": stub})), moved("cao:31@before", "cc:32@after")
    )
    assert found.outcome is UNDECIDED
    assert found.quotes
    assert "cao/eng:31@2030-06-30 and cc/eng:32@2030-07-01" in found.reason


def test_what_the_publisher_only_announces_is_not_done_yet(tmp_path: Path) -> None:
    announced = (
        "Article 36. Wicks\n\n1. Wicks burn.\n\n"
        "Publisher's note! Article 36 is to be excluded by the Law of 05.05.2031 No. 8-X (in force from 01.07.2031).\n"
    )
    law = law_of(statutes(tmp_path, {"cc/36@2020-01-01": announced}))
    found = said(law, at("cc:36@after", "repealed", 'by = "8-X"'))
    assert found.outcome is FAILS


@pytest.mark.parametrize(
    ("fact", "outcome"),
    [
        ('fact = "adopted"\nlaw = "7-X"\non = 2030-05-05', HOLDS),
        ('fact = "adopted"\nlaw = "7-X"\non = 2030-05-06', FAILS),
        ('fact = "adopted"\nlaw = "70-X"\non = 2030-05-05', UNDECIDED),
        ('fact = "in-force"\nlaw = "7-X"\non = 2030-07-01', HOLDS),
        ('fact = "in-force"\nlaw = "7-X"\non = 2030-06-30', FAILS),
        ('fact = "in-force"\nlaw = "8-X"\non = 2031-05-20', UNDECIDED),
        ('fact = "in-force"\nlaw = "8-X"\non = 2031-07-20', FAILS),
        ('fact = "in-force"\nlaw = "9-X"\non = 2032-07-01', UNDECIDED),
        ('fact = "title"\nlaw = "7-X"\nwords = { eng = "quiet nights" }', HOLDS),
        ('fact = "title"\nlaw = "7-X"\nwords = { eng = "loud" }', FAILS),
        ('fact = "title"\nlaw = "7-X"\nwords = { rus = "тих*" }', UNDECIDED),
        ('fact = "title"\nlaw = "8-X"\nwords = { eng = "quiet" }', UNDECIDED),
        ('fact = "title"\nlaw = "70-X"\nwords = { eng = "quiet" }', UNDECIDED),
    ],
)
def test_the_catalogue_knows_days_and_titles_of_laws_or_leaves_it_open(law: Law, fact: str, outcome: Outcome) -> None:
    assert said(law, fact).outcome is outcome


def test_only_texts_in_the_language_asked_for_answer(law: Law) -> None:
    in_russian = replace(law, language=Language.RUS)
    assert said(in_russian, at("cc:30@after", "exists")).outcome is UNDECIDED
    assert said(in_russian, 'fact = "title"\nlaw = "7-X"\nwords = { rus = "тих*" }').outcome is HOLDS


def test_an_english_text_that_differs_from_the_assertion_by_typography_only_still_holds(tmp_path: Path) -> None:
    text = "Article 30. Lamps\n\n1. A lamp – the «old» one — shines.\n"
    changed = law_of(statutes(tmp_path, {"cc/30@2020-01-01": text}))
    assert said(changed, at("cc:30@after", "names", """words = { eng = 'the "old" one' }""")).outcome is HOLDS
    assert said(changed, at("cc:30@after", "names", 'words = { eng = "lamp" }')).outcome is HOLDS
