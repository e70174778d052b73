"""Whom a change protects, and what becomes of graver cases."""

import math

import pytest

from lawdiff.comparing.compare import compare
from lawdiff.comparing.result import Change, ChangeKind, Comparison
from lawdiff.language.messages import messages
from lawdiff.language.protection import Group
from lawdiff.meaning.protection import protected_in, protection_findings
from lawdiff.meaning.protection.offences import refers_back, sanction_in, severity_of
from lawdiff.meaning.sanctions import Sanction
from lawdiff.model import Alinea, Confidence, Kind, Language, Provision

from .invented_codes import code, compared

RUS, KAZ, ENG = Language.RUS, Language.KAZ, Language.ENG

WORDS = [
    (RUS, "в отношении заведомо малолетнего", {14}, set()),
    (RUS, "несовершеннолетней либо лица, не достигшего шестнадцатилетнего возраста", {16, 18}, set()),
    (RUS, "лица, не достигшего 14-летнего возраста", {14}, set()),
    (RUS, "не достигшим совершеннолетия", {18}, set()),
    (RUS, "деяние, совершенное несовершеннолетним", set(), set()),
    (RUS, "лицом, достигшим восемнадцатилетнего возраста", set(), set()),
    (RUS, "заведомо беременной женщины в беспомощном состоянии", set(), {Group.PREGNANT, Group.HELPLESS}),
    (RUS, "в материальной или иной зависимости от супруга", set(), {Group.DEPENDANT, Group.SPOUSE}),
    (RUS, "состоящему в семейно-бытовых отношениях", set(), {Group.HOUSEHOLD}),
    (RUS, "родителем, отчимом, мачехой, педагогом", set(), {Group.WARD}),
    (KAZ, "Жас балаға қатысты", {14}, set()),
    (KAZ, "көрiнеу кәмелетке толмаған адамға", {18}, set()),
    (KAZ, "он алты жасқа толмаған адамдарды", {16}, set()),
    (KAZ, "жүктiлiк жағдайдағы, дәрменсiз күйдегі әйелге", set(), {Group.PREGNANT, Group.HELPLESS}),
    (KAZ, "отбасы-тұрмыстық қатынастардағы жұбайына", set(), {Group.HOUSEHOLD, Group.SPOUSE}),
    (ENG, "a minor under the age of sixteen", {16, 18}, set()),
    (ENG, "a pregnant woman who depends on her spouse", set(), {Group.PREGNANT, Group.DEPENDANT, Group.SPOUSE}),
    (ENG, "an act committed by a minor", set(), set()),
]


@pytest.mark.parametrize(("language", "words", "ages", "groups"), WORDS)
def test_the_protected_are_told_by_age_and_state(
    language: Language, words: str, ages: set[int], groups: set[Group]
) -> None:
    found = protected_in(words, language)
    assert (set(found.ages), set(found.groups)) == (ages, groups)


def test_every_group_has_a_name_in_three_languages() -> None:
    assert all(messages(language, "findings")(f"group.{group}") for language in Language for group in Group)


BELL = """
Статья 11. Звон в уши {heading}

1. Звон в уши {first} без согласия –

наказывается лишением свободы на срок до {one} лет.

2. То же деяние, совершенное:

{second}

наказывается лишением свободы на срок от {one} до {two} лет.

3. Деяния, предусмотренные частями первой или второй настоящей статьи, совершенные:

{third}

наказывается лишением свободы на срок от {two} до {three} лет.
"""
TEN_YEARS = "\n\nнаказывается лишением свободы на срок от десяти до пятнадцати лет.\n"
USUAL = {
    "heading": "малолетних",
    "first": "малолетнего",
    "one": "двух",
    "two": "пяти",
    "three": "десяти",
    "second": "1) ночью;\n\n2) в праздник, –",
    "third": "1) на площади;\n\n2) двумя колоколами сразу, –",
}


def bell(**words: str) -> str:
    return BELL.format(**{**USUAL, **words})


def told(comparison: Comparison) -> list[tuple[str, str, str]]:
    """Code, confidence and place of the change of every finding; each has evidence that stands in its edition."""
    found = protection_findings(comparison)
    rows = []
    for index, members in found.items():
        for one in members:
            assert set(one.statements) == {"eng", "rus", "kaz"}
            assert "{" not in "".join(one.statements.values())
            assert one.evidence
            for evidence in one.evidence:
                edition = comparison.before if evidence.edition == "before" else comparison.after
                node = edition.provision(evidence.locator)
                assert node is not None
                all_words = "\n".join(below.own_words() for below in node.walk())
                assert all(line in all_words for line in evidence.text.split("\n"))
            rows.append((one.code, one.confidence.value, comparison.changes[index].locator))
    return rows


def test_a_higher_age_widens_protection_in_heading_and_disposition() -> None:
    after = bell(
        heading="лиц, не достигших шестнадцатилетнего возраста",
        first="лица, не достигшего шестнадцатилетнего возраста,",
    )
    comparison = compared(bell(), after)
    assert told(comparison) == [
        ("protection.widened", "certain", "art_11"),
        ("protection.widened", "certain", "art_11__para_1"),
    ]
    (finding, *_) = protection_findings(comparison).values()
    assert finding[0].statement("eng") == (
        "Art. 11 protects more people: now people under 16 years, before people under 14 years."
    )
    assert finding[0].data == {"before": 14, "after": 16}


def test_a_lower_age_narrows_it() -> None:
    comparison = compared(bell(first="несовершеннолетнего"), bell())
    assert told(comparison) == [("protection.narrowed", "certain", "art_11__para_1")]


def test_an_age_outside_of_offences_is_no_protection() -> None:
    law = "Статья 1. Сроки\n\n1. Для {who} срок идёт иначе, чем для прочих жителей города.\n"
    assert told(compared(law.format(who="малолетних"), law.format(who="несовершеннолетних"))) == []


def test_an_age_in_a_remark_is_no_protection() -> None:
    remark = "\nПримечание. Сторожем признаётся житель города, не спящий ночью и нанятый ради {who}.\n"
    before, after = bell() + remark.format(who="малолетних"), bell() + remark.format(who="несовершеннолетних")
    assert told(compared(before, after)) == []


def test_an_age_that_comes_or_goes_alone_is_not_judged() -> None:
    assert told(compared(bell(first="соседа и малолетнего"), bell(first="соседа"))) == []


def test_a_group_that_is_named_in_a_graver_case_is_a_lead() -> None:
    case = "1) в отношении лица{who}, сидящего у окна в своем доме вечером;\n\n2) в праздник, –"
    before, after = (bell(second=case.format(who=who)) for who in ("", " в беспомощном состоянии"))
    assert told(compared(before, after)) == [("protection.widened", "lead", "art_11__para_2__point_1")]
    assert told(compared(after, before)) == [("protection.narrowed", "lead", "art_11__para_2__point_1")]
    both = bell(second=case.format(who=" в зависимости"))
    assert told(compared(after, both)) == []


def test_a_group_in_the_first_paragraph_may_widen_or_narrow_and_is_not_judged() -> None:
    assert told(compared(bell(), bell(first="малолетнего, сидящего с беременной женщиной,"))) == []


def test_other_words_for_the_place_of_a_family_offence_are_a_lead() -> None:
    law = """
Статья 73. Шум

1. Шум, мешающий лицам, состоящим с шумящим в семейно-бытовых отношениях, совершенный в {place}, –

влечет предупреждение.
"""
    comparison = compared(law.format(place="квартире или ином жилище"), law.format(place="жилище"), act="cao")
    assert told(comparison) == [("protection.place-changed", "lead", "art_73__para_1")]


def test_a_point_that_comes_into_a_graver_case_is_an_aggravating_circumstance() -> None:
    after = bell(second="1) ночью;\n\n2) в праздник;\n\n3) в отношении несовершеннолетнего, –")
    comparison = compared(bell(), after)
    assert told(comparison) == [("aggravation.added", "certain", "art_11__para_2__point_3")]
    ((finding,),) = protection_findings(comparison).values()
    assert finding.data == {"groups": [], "ages": [18]}
    assert told(compared(after, bell())) == [("aggravation.removed", "certain", "art_11__para_2__point_3")]


def test_a_point_of_the_first_paragraph_is_no_aggravating_circumstance() -> None:
    law = "Статья 5. Шум\n\n1. Шум, совершенный:\n\n1) ночью;\n\n{more}2) в праздник, –\n\nвлечет предупреждение.\n"
    assert told(compared(law.format(more=""), law.format(more="1-1) у реки;\n\n"))) == []


def test_a_point_of_an_offence_of_its_own_is_no_aggravating_circumstance() -> None:
    law = (
        "Статья 5. Шум\n\n1. Шум –\n\nвлечет предупреждение.\n\n2. Стук, а равно скрип:\n\n1) ночью;\n\n{more}2) в "
        "праздник, –\n\nвлечет предупреждение.\n"
    )
    assert told(compared(law.format(more=""), law.format(more="1-1) у реки;\n\n"))) == []


MINOR = "в отношении заведомо несовершеннолетнего"


def test_a_circumstance_in_a_graver_paragraph_is_raised_and_told_at_both_changes() -> None:
    before = bell(second=f"1) ночью;\n\n2) {MINOR};\n\n3) в праздник, –")
    after = bell(
        second="1) ночью;\n\n2) исключен Законом РК от 15.04.2024 № 72-VIII;\n\n3) в праздник, –",
        third=f"1) на площади;\n\n1-1) совершены {MINOR};\n\n2) двумя колоколами сразу, –",
    )
    assert told(compared(before, after)) == [
        ("aggravation.raised", "certain", "art_11__para_2__point_2"),
        ("aggravation.raised", "certain", "art_11__para_3__point_1-1"),
    ]
    lowered = compared(after, before)
    assert {row[0] for row in told(lowered)} == {"aggravation.lowered"}
    ((finding, *_), *_) = protection_findings(compared(before, after)).values()
    assert finding.statement("rus") == (
        "Обстоятельство, которое было: ст. 11 ч. 2 п. 2), теперь – ст. 11 ч. 3 п. 1-1), где санкция строже."
    )
    assert finding.data["ages"] == [18]


def moved_bell() -> Comparison:
    before = bell(second=f"1) ночью;\n\n2) {MINOR};\n\n3) в праздник, –")
    after = bell(
        second="1) ночью;\n\n3) в праздник, –",
        third=f"1) на площади;\n\n1-1) совершены {MINOR};\n\n2) двумя колоколами сразу, –",
    )
    return compared(before, after)


def test_without_sanctions_that_can_be_compared_the_order_of_paragraphs_is_a_lead() -> None:
    found = protection_findings(moved_bell(), lambda _: None)
    assert {(one.code, one.confidence) for members in found.values() for one in members} == {
        ("aggravation.raised", Confidence.LEAD)
    }


def test_a_circumstance_in_a_paragraph_that_costs_the_same_is_neither_raised_nor_lowered() -> None:
    same = Sanction(())
    first = next(node for node in code(bell()).provision("art_11").children)  # type: ignore[union-attr]
    same = sanction_in(first, RUS) or same
    assert protection_findings(moved_bell(), lambda _: same) == {}


def test_a_circumstance_that_keeps_its_paragraph_under_another_number_is_no_news() -> None:
    before = bell(second=f"1) {MINOR};\n\n2) в праздник, –")
    after = bell(second=f"1) посредством сети звонарей города;\n\n2) в праздник;\n\n3) с вовлечением, {MINOR}, –")
    assert told(compared(before, after)) == [("aggravation.added", "certain", "art_11__para_2__point_1")]


def test_a_list_that_became_a_sentence_removes_nothing() -> None:
    before = bell()
    after = before.replace(
        "То же деяние, совершенное:\n\n1) ночью;\n\n2) в праздник, –", "То же деяние, совершенное ночью, в праздник, –"
    )
    assert told(compared(before, after)) == []
    assert told(compared(after, before)) == []


def test_a_circumstance_that_went_into_the_words_of_another_paragraph_is_a_lead() -> None:
    before = bell(second="1) ночью;\n\n2) из окна ратуши над рынком;\n\n3) в праздник, –")
    extra = "\n4. Деяния, предусмотренные частью третьей настоящей статьи, совершенные стражей{more}, –" + TEN_YEARS
    after = bell(second="1) ночью;\n\n3) в праздник, –")
    comparison = compared(before + extra.format(more=""), after + extra.format(more=" из окна ратуши над рынком"))
    assert told(comparison) == [("aggravation.raised", "lead", "art_11__para_2__point_2")]
    back = compared(after + extra.format(more=" из окна ратуши над рынком"), before + extra.format(more=""))
    assert told(back) == [("aggravation.lowered", "lead", "art_11__para_2__point_2")]


def test_nothing_is_claimed_of_points_of_a_paragraph_that_became_another_offence() -> None:
    before = bell()
    after = before.replace("2. То же деяние, совершенное:\n\n1) ночью;\n\n2) в праздник, –", "2. Стук в окно ратуши –")
    assert told(compared(before, after)) == []
    (added, *_) = told(compared(after, before))
    assert added == ("aggravation.added", "lead", "art_11__para_2__point_1")


CASE = """
4. Деяния, предусмотренные частью {base} настоящей статьи, повлекшие смерть, –

наказывается лишением свободы на срок от десяти до пятнадцати лет.
"""


def test_a_paragraph_that_is_a_further_case_of_the_offence_is_a_lead() -> None:
    after = bell() + CASE.format(base="третьей")
    assert told(compared(bell(), after)) == [("aggravation.added", "lead", "art_11__para_4")]
    assert told(compared(after, bell())) == [("aggravation.removed", "lead", "art_11__para_4")]


def test_a_case_of_an_offence_that_is_new_itself_is_no_aggravation_of_an_old_one() -> None:
    new = "\n4. Стук в окно ратуши –\n\nнаказывается лишением свободы на срок до трех лет.\n"
    case = CASE.replace("4.", "5.").format(base="четвертой")
    assert told(compared(bell(), bell() + new + case)) == []
    assert (
        told(
            compared(
                bell(),
                bell()
                + new
                + case.replace("Деяния, предусмотренные частью четвертой настоящей статьи,", "То же деяние,"),
            )
        )
        == []
    )


def test_a_paragraph_with_points_of_its_own_tells_of_the_paragraph_and_of_what_moved_into_it() -> None:
    before = bell()
    more = "\n4. Деяния, предусмотренные частью первой настоящей статьи, совершенные:\n\n1) ночью;"
    more += "\n\n1-1) исключен Законом РК от 15.04.2024 № 72-VIII;\n\n2) у реки, –" + TEN_YEARS
    after = bell(second="1) из башни, –") + more
    rows = told(compared(before, after))
    assert ("aggravation.raised", "lead", "art_11__para_4") in rows
    assert ("aggravation.added", "lead", "art_11__para_4") in rows


def test_an_article_that_is_new_as_a_whole_has_no_findings_of_its_own() -> None:
    assert told(compared("Статья 10. Свет\n\n1. Свет горит.\n", "Статья 10. Свет\n\n1. Свет горит.\n" + bell())) == []


def test_a_point_that_the_comparison_itself_moved_is_judged_as_well() -> None:
    comparison = moved_bell()
    old = comparison.before.provision("art_11__para_2__point_2")
    new = comparison.after.provision("art_11__para_3__point_1-1")
    moved = Comparison(
        comparison.before, comparison.after, comparison.articles, (Change(ChangeKind.MOVED, old, new, ()),)
    )
    assert told(moved) == [("aggravation.raised", "certain", "art_11__para_3__point_1-1")]
    held = Change(ChangeKind.NOT_HELD, old, None, ())
    assert told(Comparison(comparison.before, comparison.after, (), (held,))) == []


def test_a_heading_repeated_before_points_makes_a_graver_case() -> None:
    point = Provision(Kind.POINT, "1", alineas=(Alinea("ночью, –"),))
    paragraph = Provision(Kind.PARAGRAPH, "2", alineas=(Alinea("Набат:"),), children=(point,))
    assert refers_back(paragraph, Provision(Kind.ARTICLE, "1", heading="Набат"), RUS)
    assert not refers_back(paragraph, Provision(Kind.ARTICLE, "1", heading="Стук"), RUS)


def test_severity_is_known_for_imprisonment_that_was_read_in_full() -> None:
    def severity(text: str) -> tuple[float, float] | None:
        return severity_of(sanction_in(Provision(Kind.PARAGRAPH, "1", alineas=(Alinea(text),)), RUS))

    assert severity("наказывается лишением свободы на срок от двух до пяти лет.") == (5, 2)
    assert severity("наказывается пожизненным лишением свободы.") == (math.inf, math.inf)
    assert severity("наказывается арестом на срок до пятидесяти суток.") is None
    assert severity("наказывается лишением свободы на срок до пяти лет с купанием лампы.") is None
    assert severity("Свет горит.") is None


def test_kazakh_findings_are_those_of_the_russian_text() -> None:
    law = """
11-бап. {heading} құлағына қоңырау соғу

1. {first} құлағына қоңырау соғу –

екі жылға дейінгі мерзімге бас бостандығынан айыруға жазаланады.

2. Мынадай:

1) түнде;

{second}3) мерекеде жасаған дәл сол іс-әрекет –

екі жылдан бес жылға дейінгі мерзімге бас бостандығынан айыруға жазаланады.

3. Осы баптың бірінші немесе екінші бөліктерінде көзделген іс-әрекеттер, егер олар:

1) алаңда жасалса;

{third}2) екі қоңыраумен жасалса, –

бес жылдан он жылға дейінгі мерзімге бас бостандығынан айыруға жазаланады.
"""
    minor = "көрінеу кәмелетке толмаған адамға қатысты"
    before = law.format(heading="Жас балалардың", first="Жас баланың", second=f"2) {minor};\n\n", third="")
    after = law.format(
        heading="Он алты жасқа толмаған адамдардың",
        first="Он алты жасқа толмаған адамның",
        second="2) алып тасталды – ҚР 15.04.2024 № 72-VIII Заңымен;\n\n",
        third=f"1-1) {minor} жасалса;\n\n",
    )
    assert told(compared(before, after, language=KAZ)) == [
        ("protection.widened", "certain", "art_11"),
        ("protection.widened", "certain", "art_11__para_1"),
        ("aggravation.raised", "certain", "art_11__para_2__point_2"),
        ("aggravation.raised", "certain", "art_11__para_3__point_1-1"),
    ]


def test_a_comparison_of_an_edition_with_itself_has_no_findings() -> None:
    edition = code(bell())
    assert protection_findings(compare(edition, edition)) == {}
