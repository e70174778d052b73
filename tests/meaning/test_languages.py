"""Two languages of one law: what is a difference and what is only grammar, in an invented code of bells."""

# ruff: noqa: E501  (words of a law are not broken)

from __future__ import annotations

from dataclasses import replace

import pytest

from lawdiff.meaning.languages import DifferenceKind, Weight, compare_languages
from lawdiff.meaning.languages.model import WEIGHTS
from lawdiff.model import Confidence, Language, LawdiffError, Provision

from .bilingual_codes import KAZ_NOTE, RUS_NOTE, article, differences, edition

RUS, KAZ = Language.RUS, Language.KAZ

RUS_DEED, KAZ_DEED = "Ложный звон –\n\nнаказывается ", "Жалған қоңырау –\n\n"
SANCTIONS = [
    ("exactly the same",
     "лишением свободы на срок от двух до пяти лет.",
     "екі жылдан бес жылға дейінгі мерзімге бас бостандығынан айыруға жазаланады.", 0),
    ("another upper bound",
     "лишением свободы на срок от двух до пяти лет.",
     "екі жылдан алты жылға дейінгі мерзімге бас бостандығынан айыруға жазаланады.", 1),
    ("another lower bound",
     "лишением свободы на срок от двух до пяти лет.",
     "үш жылдан бес жылға дейінгі мерзімге бас бостандығынан айыруға жазаланады.", 1),
    ("exactly and up to",
     "лишением свободы сроком на двадцать лет.",
     "жиырма жылға дейінгі мерзімге бас бостандығынан айыруға жазаланады.", 1),
    ("for life in one only",
     "лишением свободы на срок до двадцати лет либо пожизненным лишением свободы.",
     "жиырма жылға дейінгі мерзімге бас бостандығынан айыруға жазаланады.", 1),
    ("two hundred and three hundred units",
     "штрафом в размере до двухсот месячных расчетных показателей.",
     "үш жүз айлық есептік көрсеткішке дейінгі мөлшерде айыппұл салуға жазаланады.", 1),
    ("alternatives in another order",
     "штрафом в размере до двухсот месячных расчетных показателей либо арестом на срок до пятидесяти суток.",
     "елу тәулікке дейінгі мерзімге қамаққа алуға не екі жүз айлық есептік көрсеткішке дейінгі мөлшерде айыппұл "
     "салуға жазаланады.", 0),
    ("an additional penalty in one only",
     "лишением свободы на срок до пяти лет с конфискацией имущества.",
     "бес жылға дейінгі мерзімге бас бостандығынан айыруға жазаланады.", 1),
    ("an additional penalty that only one text lets the court leave out",
     "лишением свободы на срок до пяти лет с конфискацией имущества.",
     "мүлкі тәркіленіп немесе онсыз, бес жылға дейінгі мерзімге бас бостандығынан айыруға жазаланады.", 1),
    ("an additional penalty that both let the court leave out",
     "лишением свободы на срок до пяти лет с конфискацией имущества или без таковой.",
     "мүлкi тәркiленiп немесе онсыз, бес жылға дейiнгi мерзiмге бас бостандығынан айыруға жазаланады.", 0),
]  # fmt: skip


@pytest.mark.parametrize(("rus", "kaz", "count"), [row[1:] for row in SANCTIONS], ids=[row[0] for row in SANCTIONS])
def test_penalties_are_compared_as_data(rus: str, kaz: str, count: int) -> None:
    found = differences(RUS_DEED + rus, KAZ_DEED + kaz)
    assert [each.kind for each in found] == [DifferenceKind.SANCTION] * count
    assert all(each.weight is Weight.HEAVY and each.confidence is Confidence.CERTAIN for each in found)


PRISON_RUS = "наказывается лишением свободы на срок до пяти лет."
PRISON_KAZ = "бес жылға дейінгі мерзімге бас бостандығынан айыруға жазаланады."
WORDS = [
    ("age", "Звон в отношении лица, не достигшего шестнадцатилетнего возраста.", "Он төрт жасқа толмаған адамға қатысты қоңырау.", ("16", "14")),
    ("age", "Звон в отношении несовершеннолетнего.", "Жас балаға қатысты қоңырау.", ("18", "14")),
    ("date", "Звон до 1 июля 2018 года.", "2018 жылғы 1 тамызға дейінгі қоңырау.", ("2018-07-01", "2018-08-01")),
    ("date", "Звон до 1 июля 2018 года.", "2019 жылғы 1 шілдеге дейінгі қоңырау.", ("2018-07-01", "2019-07-01")),
    ("date", "Звон до 1 октября каждого года.", "Жыл сайын 1 қарашаға дейінгі қоңырау.", ("--10-01", "--11-01")),
    ("number", "Звон двух или более лиц.", "Үш немесе одан көп адамның қоңырауы.", ("2", "3")),
    ("number", "Не менее двух третей срока.", "Мерзімнің кемінде үштен бірі.", ("2/3", "1/3")),
    ("number", "Звон в два раза громче.", "Үш есе қатты қоңырау.", ("2", "3")),
    ("reference", "Звон, предусмотренный статьей 3 настоящего Кодекса.", "Осы Кодекстің 4-бабында көзделген қоңырау.", ("art_3", "art_4")),
    ("sentences", "Звон запрещен. Звонарь молчит.", "Қоңырауға тыйым салынады.", ("2", "1")),
    ("sentences", "Звон запрещен.\n\nЗвонарь молчит.", "Қоңырауға тыйым салынады.", ("2", "1")),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "rus", "kaz", "values"), WORDS)
def test_what_the_words_say_differently_is_a_lead(kind: str, rus: str, kaz: str, values: tuple[str, str]) -> None:
    [found] = differences(rus, kaz)
    assert found.kind.value == kind
    assert found.confidence is Confidence.LEAD
    sides = [found.data[side] for side in ("rus", "kaz")]
    assert [str(side[0]) if isinstance(side, list) else str(side) for side in sides] == list(values)
    assert all(found.statements[language.value] for language in Language)
    assert (found.rus, found.kaz) == (f"Ложный звон\n{rus}".replace("\n\n", "\n"), f"Жалған қоңырау\n{kaz}")


AGREEING = [
    ("Звон лиц до 16 лет.", "Он алты жасқа толмаған адамдардың қоңырауы."),
    ("Звон, совершенный несовершеннолетним.", "Кәмелетке толмаған адам жасаған қоңырау."),
    ("Звон с 1 января по 31 марта 2024 года.", "2024 жылғы 1 қаңтардан 31 наурызға дейінгі қоңырау."),
    ("После двукратного предупреждения звон прекращается.", "Екі рет ескертілгеннен кейін қоңырау тоқтатылады."),
    ("Звон г. Звонска, т.е. громкий.", "Звонск қ. қоңырауы, яғни қатты."),
    ("Звон по части второй статьи 4 настоящего Кодекса.", "Осы Кодекстің 4-бабы екінші бөлігінің қоңырауы."),
    (
        "Звон по пунктам 2) и 3) части седьмой статьи 4 настоящего Кодекса.",
        "Осы Кодекстің 4-бабы жетінші бөлігінің 2) және 3) тармақтарындағы қоңырау.",
    ),
    (
        "Звон по части третьей статьи 4 и статье 5 настоящего Кодекса.",
        "Осы Кодекстің 4-бабының үшінші бөлігіндегі және 5-бабындағы қоңырау.",
    ),
    ("Звон одного звонаря.", "Қоңыраушының қоңырауы."),
    ("Звон, предусмотренный частью первой статьи 3 Закона о звоне.", "Қоңырау туралы заңда көзделген қоңырау."),
    ("Звон запрещен", "Қоңырауға тыйым салынады."),
]


@pytest.mark.parametrize(("rus", "kaz"), AGREEING)
def test_grammar_is_no_difference(rus: str, kaz: str) -> None:
    assert differences(rus, kaz) == ()


def test_a_point_that_stands_in_one_text_only_is_heavy_and_shown_whole() -> None:
    [found] = differences("Звон:\n\n1) ночью;\n\n2) днем.", "Қоңырау:\n\n1) түнде.")
    assert (found.locator, found.kind, found.weight) == ("art_7__point_2", DifferenceKind.STRUCTURE, Weight.HEAVY)
    assert (found.rus, found.kaz) == ("днем.", "")
    assert found.data == {"rus": "art_7__point_2", "kaz": None}
    [found] = differences("Звон:\n\n1) ночью.", "Қоңырау:\n\n1) түнде;\n\n2) күндіз.")
    assert (found.rus, found.kaz) == ("", "күндіз.")


def test_a_renumbered_point_is_missing_in_each_text_under_the_other_number() -> None:
    found = differences("Звон:\n\n1) ночью;\n\n2) днем.", "Қоңырау:\n\n1) түнде;\n\n3) күндіз.")
    assert [(each.locator, bool(each.rus), bool(each.kaz)) for each in found] == [
        ("art_7__point_2", True, False),
        ("art_7__point_3", False, True),
    ]


def test_a_missing_paragraph_is_one_difference_with_its_points_in_it() -> None:
    [found] = differences("1. Звон:\n\n1) ночью;\n\n2) днем.\n\n2. Стук.", "2. Тарсыл.")
    assert found.locator == "art_7__para_1"
    assert found.rus == "Звон:\nночью;\nднем."


def test_a_remark_in_one_text_only_is_a_difference() -> None:
    [found] = differences("1. Звон.\n\nПримечание. Звон бывает тихим.", "1. Қоңырау.")
    assert (found.locator, found.kind) == ("art_7__remark", DifferenceKind.STRUCTURE)


def test_a_point_that_only_one_text_gives_up_is_a_difference_and_an_absent_stub_is_none() -> None:
    gone = "2) исключен Законом РК от 01.02.2023 № 11-VIII (вводится в действие с 01.03.2023);"
    [found] = [
        each
        for each in differences(f"Звон:\n\n1) ночью;\n\n{gone}", "Қоңырау:\n\n1) түнде;\n\n2) күндіз;")
        if each.kind is not DifferenceKind.NOTE
    ]
    assert (found.kind, found.data) == (DifferenceKind.STUB, {"rus": "stub", "kaz": "law"})
    assert found.rus.startswith("исключен") or "исключен" in found.rus
    assert differences(f"Звон:\n\n1) ночью;\n\n{gone}", "Қоңырау:\n\n1) түнде;") == ()
    kazakh = "2) алып тасталды - ҚР 01.02.2023 № 11-VIII Заңымен (01.03.2023 бастап қолданысқа енгізіледі);"
    assert differences("Звон:\n\n1) ночью;", f"Қоңырау:\n\n1) түнде;\n\n{kazakh}") == ()
    assert differences(f"Звон:\n\n1) ночью;\n\n{gone}", f"Қоңырау:\n\n1) түнде;\n\n{kazakh}") == ()
    [found] = differences("Звон:\n\n1) ночью;\n\n2) днем;", f"Қоңырау:\n\n1) түнде;\n\n{kazakh}")
    assert found.data == {"rus": "law", "kaz": "stub"}


def test_two_stubs_of_one_point_that_name_different_acts_are_a_difference_of_notes() -> None:
    rus = "Звон:\n\n1) исключен Законом РК от 01.02.2023 № 11-VIII (вводится в действие с 01.03.2023);\n\n2) днем."
    kaz = "Қоңырау:\n\n1) алып тасталды - ҚР 01.02.2023 № 12-VIII Заңымен (01.03.2023 бастап қолданысқа енгізіледі);\n\n2) күндіз."
    [found] = differences(rus, kaz)
    assert (found.kind, found.weight) == (DifferenceKind.NOTE, Weight.LIGHT)
    assert found.data == {"rus": ["11-VIII"], "kaz": ["12-VIII"]}
    own = "\n\nСноска. Статья 7 с изменениями, внесенными законами РК от 01.02.2023 № 11-VIII (вводится в действие с 01.03.2023); от 01.02.2023 № 12-VIII (вводится в действие с 01.03.2023)."
    both = "\n\nЕскерту. 7-бапқа өзгерістер енгізілді - ҚР 01.02.2023 № 11-VIII (01.03.2023 бастап қолданысқа енгізіледі); 01.02.2023 № 12-VIII (01.03.2023 бастап қолданысқа енгізіледі) заңдарымен."
    [found] = differences(rus + own, kaz + both)
    assert (found.locator, found.data) == ("art_7__point_1", {"rus": ["11-VIII"], "kaz": ["12-VIII"]})


def test_a_sanction_in_one_text_only_is_heavy() -> None:
    [one] = differences(f"Звон –\n\n{PRISON_RUS}", "Қоңырау –")
    [other] = differences("Звон –", f"Қоңырау –\n\n{PRISON_KAZ}")
    assert (one.kind, one.data) == (DifferenceKind.SANCTION, {"rus": True, "kaz": False})
    assert (other.kind, other.data) == (DifferenceKind.SANCTION, {"rus": False, "kaz": True})


LIST_RUS = "Звон:\n\n1) ночью;\n\n2) днем, –\n\nнаказывается лишением свободы на срок до пяти лет.\n\nПримечание. Звон бывает тихим."
LIST_KAZ = "Мынадай:\n\n1) түнде;\n\n2) күндіз жасалған қоңырау – {years} жылға дейінгі мерзімге бас бостандығынан айыруға жазаланады.\n\nЕскертпе. Қоңырау ақырын болады."


def test_a_sanction_in_the_last_line_of_a_list_is_that_of_the_whole_as_behind_the_list() -> None:
    assert differences(LIST_RUS, LIST_KAZ.format(years="бес")) == ()
    [found] = differences(LIST_RUS, LIST_KAZ.format(years="алты"))
    assert (found.locator, found.kind) == ("art_7", DifferenceKind.SANCTION)
    turned = "Звон:\n\n1) ночью;\n\n2) днем – наказывается лишением свободы на срок до пяти лет."
    behind = f"Қоңырау:\n\n1) түнде;\n\n2) күндіз –\n\n{PRISON_KAZ}"
    assert differences(turned, behind) == ()
    assert [each.locator for each in differences(turned, "Қоңырау:\n\n1) түнде;\n\n2) күндіз.")] == ["art_7__point_2"]
    first = "Қоңырау:\n\n1) түнде – бес жылға дейінгі мерзімге бас бостандығынан айыруға жазаланады;\n\n2) күндіз."
    assert [each.locator for each in differences(LIST_RUS.partition("\n\nПр")[0], first)] == ["art_7", "art_7__point_1"]


def test_a_sanction_with_words_that_are_not_understood_is_said_to_be_unread() -> None:
    [found] = differences(f"Звон –\n\n{PRISON_RUS[:-1]}, как будет угодно звонарю.", f"Қоңырау –\n\n{PRISON_KAZ}")
    assert (found.kind, found.weight, found.confidence) == (DifferenceKind.UNREAD, Weight.LIGHT, Confidence.LEAD)
    assert "звонарю" in found.statements["eng"]


def test_a_sanction_without_its_offence_is_a_difference_of_structure() -> None:
    [one] = differences(f"Звон ночью –\n\n{PRISON_RUS}", PRISON_KAZ)
    [other] = differences(PRISON_RUS, f"Түнгі қоңырау –\n\n{PRISON_KAZ}")
    assert (one.kind, one.rus, one.kaz) == (DifferenceKind.STRUCTURE, "Звон ночью –", "")
    assert (other.rus, other.kaz) == ("", "Түнгі қоңырау –")


def test_a_heading_in_one_text_only_is_a_difference() -> None:
    rus, kaz = article("Звон.", "Қоңырау.")
    bare = replace(kaz, root=replace(kaz.root, children=(replace(kaz.articles[0], heading=""),)), _index={})
    [found] = compare_languages(rus, bare).differences
    assert (found.kind, found.rus, found.kaz) == (DifferenceKind.STRUCTURE, "Ложный звон", "")


NOTES = [
    ("the same", RUS_NOTE, KAZ_NOTE, None),
    ("a Latin letter before the number", RUS_NOTE, KAZ_NOTE.replace("№", "N"), None),
    ("another act", RUS_NOTE, KAZ_NOTE.replace("11-VIII", "12-VIII"), "name different acts"),
    ("another day of adoption", RUS_NOTE, KAZ_NOTE.replace("01.02.2023", "02.02.2023"), "name different acts"),
    ("another day of entry into force", RUS_NOTE, KAZ_NOTE.replace("01.03.2023", "01.04.2023"), "entry into force"),
    ("no day in one", RUS_NOTE, KAZ_NOTE.replace(" (01.03.2023 бастап қолданысқа енгізіледі)", ""), None),
    ("no notes in one text", RUS_NOTE, "", None),
]  # fmt: skip


@pytest.mark.parametrize(("rus", "kaz", "said"), [row[1:] for row in NOTES], ids=[row[0] for row in NOTES])
def test_notes_are_compared_by_act_and_day(rus: str, kaz: str, said: str | None) -> None:
    found = differences(f"Звон.\n\n{rus}", f"Қоңырау.\n\n{kaz}")
    assert [each.kind for each in found] == ([DifferenceKind.NOTE] if said else [])
    assert said is None or said in found[0].statements["eng"]


def test_an_article_without_a_note_in_a_text_that_prints_notes_is_a_difference() -> None:
    rus = f"Статья 7. Звон\n\nЗвон.\n\n{RUS_NOTE}\n\nСтатья 8. Стук\n\nСтук.\n\n{RUS_NOTE.replace('7', '8')}\n"
    kaz = f"7-бап. Қоңырау\n\nҚоңырау.\n\n8-бап. Тарсыл\n\nТарсыл.\n\n{KAZ_NOTE.replace('7', '8')}\n"
    [found] = compare_languages(edition(rus, RUS), edition(kaz, KAZ)).differences
    assert (found.locator, found.kind, found.data) == ("art_7", DifferenceKind.NOTE, {"rus": ["11-VIII"], "kaz": []})


ONE_RUS = "Статья 7. Звон\n\nЗвон.\n"
TWO_RUS = f"{ONE_RUS}\nСтатья 8. Стук\n\nСтук.\n"
ONE_KAZ, OTHER_KAZ = "7-бап. Қоңырау\n\nҚоңырау.\n", "8-бап. Тарсыл\n\nТарсыл.\n"


def test_an_article_missing_in_a_whole_text_is_a_difference_and_in_a_selection_none() -> None:
    rus = edition(TWO_RUS, RUS)
    [found] = compare_languages(rus, edition(ONE_KAZ, KAZ)).differences
    assert (found.locator, found.rus) == ("art_8", "Стук\nСтук.")
    partial = compare_languages(rus, edition(ONE_KAZ, KAZ, partial=True))
    assert (partial.differences, partial.only_rus, partial.articles) == ((), ("8",), ("7",))
    whole = edition(ONE_KAZ + "\n" + OTHER_KAZ, KAZ)
    [found] = compare_languages(edition(ONE_RUS, RUS), whole).differences
    assert (found.locator, found.kaz) == ("art_8", "Тарсыл\nТарсыл.")
    partial = compare_languages(edition(ONE_RUS, RUS, partial=True), whole)
    assert (partial.differences, partial.only_kaz) == ((), ("8",))


def test_the_order_of_the_two_texts_does_not_matter() -> None:
    rus, kaz = article("Звон двух лиц.", "Үш адамның қоңырауы.")
    assert compare_languages(kaz, rus).differences == compare_languages(rus, kaz).differences


def test_only_the_articles_asked_for_are_compared() -> None:
    rus, kaz = edition(TWO_RUS, RUS), edition(ONE_KAZ, KAZ)
    assert compare_languages(rus, kaz, frozenset({"7"})).differences == ()


def test_a_number_that_a_list_has_twice_is_compared_place_by_place() -> None:
    rus, kaz = article("Звон:\n\n1) ночью;\n\n2) днем.", "Қоңырау:\n\n1) түнде;\n\n2) күндіз.")
    doubled = _with_copy(kaz.articles[0])
    [found] = compare_languages(rus, replace(kaz, root=replace(kaz.root, children=(doubled,)), _index={})).differences
    assert (found.kind, found.kaz) == (DifferenceKind.STRUCTURE, "күндіз.")


def _with_copy(node: Provision) -> Provision:
    return replace(node, children=(*node.children, replace(node.children[-1], locator="art_7__point_2~2")))


def test_two_texts_of_one_language_or_of_two_acts_are_refused() -> None:
    rus, kaz = article("Звон.", "Қоңырау.")
    with pytest.raises(LawdiffError, match="name the Russian and the Kazakh text"):
        compare_languages(rus, rus)
    with pytest.raises(LawdiffError, match="texts of one act"):
        compare_languages(rus, replace(kaz, act="cao"))


def test_differences_of_one_provision_stand_by_weight() -> None:
    found = differences(
        f"Звон двух лиц в отношении малолетнего –\n\n{PRISON_RUS}",
        f"Үш адамның он алты жасқа толмаған адамға қатысты қоңырауы –\n\n{PRISON_KAZ.replace('бес', 'алты')}",
    )
    assert [each.kind.value for each in found] == ["sanction", "age", "number"]
    assert set(WEIGHTS) == set(DifferenceKind)
