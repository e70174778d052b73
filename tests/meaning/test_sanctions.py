from __future__ import annotations

import json
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lawdiff.meaning.sanctions import (
    Limit,
    Penalty,
    PenaltyKind,
    Role,
    Sanction,
    Unit,
    find_sanction,
    parse_sanction,
    sanctions_of,
    write_sanction,
)
from lawdiff.model import Alinea, Edition, Kind, Language, Provision

from .sanction_lines import SanctionCase, cases, lines_of
from .sanction_strategies import LANGUAGES, sanctions

RUS, KAZ, ENG = Language.RUS, Language.KAZ, Language.ENG


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.text[:60])
def test_a_formula_says_what_a_lawyer_reads_in_it(case: SanctionCase) -> None:
    assert lines_of(parse_sanction(case.text, case.language)) == case.lines


@pytest.mark.parametrize("case", [case for case in cases() if "not understood" not in "".join(case.lines)])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_formula_written_in_any_language_reads_back_the_same(case: SanctionCase, language: Language) -> None:
    sanction = parse_sanction(case.text, case.language)
    read = parse_sanction(write_sanction(sanction, language), language)
    assert read.data() == sanction.data()
    assert read.unparsed == ()
    if language is case.language:
        assert read == sanction


@given(sanction=sanctions(), language=st.sampled_from(LANGUAGES))
@settings(derandomize=True, max_examples=300, deadline=None)
def test_any_sanction_written_in_any_language_reads_back_the_same(sanction: Sanction, language: Language) -> None:
    read = parse_sanction(write_sanction(sanction, language), language)
    assert read.data() == sanction.data()
    assert read.unparsed == ()
    assert [penalty.case for penalty in read.penalties] == [penalty.case for penalty in sanction.penalties]
    assert [penalty.limits for penalty in read.penalties] == [penalty.limits for penalty in sanction.penalties]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "наказывается штрафом в размере до двухсот месячных расчетных показателей либо исправительными "
            "работами в том же размере, либо лишением свободы на срок от двух до пяти лет, с конфискацией "
            "имущества или без таковой",
            RUS,
        ),
        (
            "мүлкі тәркіленіп немесе онсыз, екі жылға дейінгі мерзімге бас бостандығын шектеуге не сол "
            "мерзімге бас бостандығынан айыруға жазаланады",
            KAZ,
        ),
        (
            "shall be punished by a fine of up to two hundred monthly calculation indices or by imprisonment "
            "for a term of two to five years, with or without confiscation of property",
            ENG,
        ),
    ],
)
def test_a_word_that_no_table_knows_is_never_silently_dropped(text: str, language: Language) -> None:
    words = text.split()
    for place in range(len(words) + 1):
        sanction = parse_sanction(" ".join([*words[:place], "бздынь", *words[place:]]), language)
        shown = [run.text for run in sanction.unparsed]
        shown += [f"{penalty.about} {penalty.case} {penalty.for_whom}" for penalty in sanction.penalties]
        assert any("бздынь" in words for words in shown)


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.text[:60])
def test_every_penalty_names_the_words_that_it_was_read_from(case: SanctionCase) -> None:
    for penalty in parse_sanction(case.text, case.language).penalties:
        assert case.text[penalty.span.start : penalty.span.end] == penalty.text != ""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "words",
    [
        "на ", "а ", "от ", "до ", "в размере ", "пяти ", "сто тысяча ", "либо без такового ", "– ", "«", "при ",
        "лишением свободы от пяти лет до ", "с конфискацией ", "штраф в размере пяти процентов, ",
        "предупреждение ", "на физических лиц ", ", но не менее ", "в случаях, предусмотренных пунктом ",
        "бес жылдан ", "айыра отырып ", "жеке тұлғаларға – бес, ", "құқығынан ", "немесе ", "бірақ ",
        "hundred and ", "with or without ", "of up to ", "while ", "confiscation of ", "five to ", "İ",
    ],
)  # fmt: skip
def test_no_line_makes_the_reader_slow(words: str, language: Language) -> None:
    text = words * (6_000 // len(words))
    begun = time.perf_counter()
    parse_sanction(text, language)
    find_sanction(text, language)
    assert time.perf_counter() - begun < 5


@given(text=st.text(alphabet="на от пяти,–«»().лишенемсвободы штраф әікеп", max_size=300))
@settings(derandomize=True, max_examples=150, deadline=None)
def test_no_text_breaks_the_readers(text: str) -> None:
    for language in LANGUAGES:
        sanction = parse_sanction(text, language)
        assert all(text[run.span.start : run.span.end] == run.text for run in sanction.unparsed)


def test_the_json_of_a_sanction_keeps_the_contract() -> None:
    sanction = parse_sanction("наказывается лишением свободы на срок от восьми до пятнадцати лет", RUS)
    row = json.loads(json.dumps(sanction.as_json("art_99__para_1")))
    assert row == {
        "locator": "art_99__para_1",
        "text": "наказывается лишением свободы на срок от восьми до пятнадцати лет",
        "unparsed": [],
        "penalties": [
            {
                "kind": "imprisonment",
                "min": 8,
                "max": 15,
                "unit": "year",
                "life": False,
                "role": "principal",
                "optional": False,
                "for": [],
                "text": "лишением свободы на срок от восьми до пятнадцати лет",
            }
        ],
    }


def test_the_json_says_what_only_the_words_say() -> None:
    penalty = Penalty(
        PenaltyKind.FINE,
        5,
        5,
        Unit.PERCENT,
        about="суммы звона",
        case="point_2",
        alternative=True,
        attached=1,
        limits=(Limit(None, 10, Unit.MCI, ("official",)),),
    )
    row = penalty.as_json()
    assert row["about"] == "суммы звона"
    assert row["case"] == "point_2"
    assert row["alternative"] is True
    assert row["attached"] == 1
    assert row["limits"] == [{"min": None, "max": 10, "unit": "mci", "for": ["official"]}]


def test_principal_and_additional_penalties_are_told_apart() -> None:
    sanction = parse_sanction("наказывается лишением свободы на срок до двух лет с конфискацией имущества", RUS)
    assert [penalty.kind for penalty in sanction.principal] == [PenaltyKind.IMPRISONMENT]
    assert [penalty.kind for penalty in sanction.additional] == [PenaltyKind.CONFISCATION]
    assert sanction.additional[0].role is Role.ADDITIONAL


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("влечет предупреждение.", RUS, "влечет предупреждение."),
        ("– влечет предупреждение.", RUS, "влечет предупреждение."),
        ("Звон без билета, – влечет предупреждение.", RUS, "влечет предупреждение."),
        ("Звон и пени, влечет штраф в размере пяти тенге.", RUS, "влечет штраф в размере пяти тенге."),
        ("влекут на физических лиц в размере пяти тенге.", RUS, "влекут на физических лиц в размере пяти тенге."),
        ("Звон влечет ответственность.", RUS, None),
        ("Звон, если он не влечет предупреждение, дозволен.", RUS, None),
        ("Дело, рассмотрение которого влечет административный арест, не терпит.", RUS, None),
        ("Звон, совершенный ночью, влечет за собой ответственность.", RUS, None),
        ("Звон дозволен.", RUS, None),
        ("ескерту жасауға әкеп соғады.", KAZ, "ескерту жасауға әкеп соғады."),
        ("Соғу – ескерту жасауға әкеп соғады.", KAZ, "ескерту жасауға әкеп соғады."),
        ("жеке тұлғаларға – ескерту жасауға әкеп соғады;", KAZ, "жеке тұлғаларға – ескерту жасауға әкеп соғады;"),
        ("мүлкі тәркіленіп, екі жыл мерзімге бас бостандығынан айыруға жазаланады", KAZ,
         "мүлкі тәркіленіп, екі жыл мерзімге бас бостандығынан айыруға жазаланады"),
        ("Бұл жауаптылыққа әкеп соғады.", KAZ, None),
        ("Соғу рұқсат етіледі.", KAZ, None),
        ("Қоңырау соққан.", KAZ, None),
        ("", KAZ, None),
        ("Ringing – is punishable by a fine of five tenge.", ENG, "is punishable by a fine of five tenge."),
        ("Ringing shall be punished by life imprisonment.", ENG, "shall be punished by life imprisonment."),
        ("An act that is punishable by imprisonment is grave.", ENG, None),
        ("Ringing shall not be punished.", ENG, None),
        ("Ringing, which entails the the the the the worst, is bad.", ENG, None),
    ],
)  # fmt: skip
def test_a_sanction_begins_at_its_verb_and_a_consequence_in_law_is_none(
    text: str, language: Language, found: str | None
) -> None:
    span = find_sanction(text, language)
    assert (text[span.start : span.end] if span else None) == found


def _edition(*children: Provision, language: Language = RUS) -> Edition:
    return Edition("x", language, None, "x", "", Provision(Kind.ACT, children=children))


def _sanction(words: str) -> tuple[Alinea, ...]:
    return (Alinea(words),)


def test_sanctions_are_taken_from_paragraphs_articles_points_and_wrap_ups_of_the_special_part_only() -> None:
    words = _sanction("влечет предупреждение.")
    general = Provision(
        Kind.PART, heading="ОБЩАЯ ЧАСТЬ", children=(Provision(Kind.ARTICLE, "1", alineas=words, locator="art_1"),)
    )
    points = (
        Provision(Kind.POINT, "1", alineas=words, locator="art_3__para_1__point_1"),
        Provision(Kind.POINT, "2", alineas=_sanction("звон ночью"), locator="art_3__para_1__point_2"),
    )
    paragraph = Provision(
        Kind.PARAGRAPH, "1", alineas=_sanction("Звон:"), children=points, closing=words, locator="art_3__para_1"
    )
    remark = Provision(Kind.REMARK, alineas=words, locator="art_3__remark")
    special = Provision(
        Kind.PART,
        heading="Особенная часть",
        children=(
            Provision(Kind.ARTICLE, "2", alineas=words, locator="art_2"),
            Provision(Kind.ARTICLE, "3", children=(paragraph, remark), locator="art_3"),
        ),
    )
    rows = sanctions_of(_edition(general, special))
    assert [row.locator for row in rows] == ["art_2", "art_3__para_1__point_1", "art_3__para_1"]
    assert all(row.sanction.penalties[0].kind is PenaltyKind.WARNING for row in rows)


def test_a_sanction_in_another_language_is_found_in_an_edition_of_that_language() -> None:
    article = Provision(Kind.ARTICLE, "1", alineas=_sanction("ескерту жасауға әкеп соғады."), locator="art_1")
    assert len(sanctions_of(_edition(article, language=KAZ))) == 1
    assert sanctions_of(_edition(article, language=RUS)) == ()


def test_an_additional_penalty_between_two_alternatives_keeps_its_place_in_writing() -> None:
    text = (
        "наказывается лишением свободы на срок до семи лет с конфискацией имущества либо пожизненным лишением свободы"
    )
    sanction = parse_sanction(text, RUS)
    assert write_sanction(sanction, RUS) == text
    assert write_sanction(sanction, ENG) == (
        "shall be punished by imprisonment for up to seven years with confiscation of property or by life imprisonment"
    )


def test_words_without_a_translation_are_quoted_in_their_own_language() -> None:
    sanction = parse_sanction("влечет штраф на звонарей в размере пяти тенге с конфискацией «малых» колоколов", RUS)
    assert write_sanction(sanction, ENG) == (
        'shall be punished by a fine on «звонарей» of five tenge, with confiscation of «"малых" колоколов»'
    )
    assert "«звонарей» – " in write_sanction(sanction, KAZ)


def test_a_known_subject_is_translated() -> None:
    sanction = parse_sanction("влечет штраф в размере пяти тенге с приостановлением действия лицензии", RUS)
    assert write_sanction(sanction, ENG).endswith("with suspension of the licence")
    assert write_sanction(sanction, KAZ).startswith("лицензияның қолданысын тоқтата тұрып")
