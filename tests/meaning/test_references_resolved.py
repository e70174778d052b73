"""What a citation points at, and which citations a change breaks."""

from collections import Counter

import pytest

from lawdiff.comparing.compare import compare
from lawdiff.meaning.references import (
    Reference,
    Resolution,
    Scope,
    Status,
    reference_coverage,
    reference_findings,
    references_in,
    references_of,
    resolve,
)
from lawdiff.model import Alinea, Confidence, Edition, Kind, Language, Provision, Span

from .invented_codes import code, compared

LAMPS = """
Статья 1. Лампы

Лампа горит.

Лампа гаснет.

Статья 2. Фонари

1. Фонарь держат:

1) в левой руке;

2) исключен Законом РК от 01.02.2019 № 240-VI;

3) в правой руке.

2. Исключена Законом РК от 01.02.2019 № 240-VI.

3. Фонарь гасят.

Примечание. Фонарём признаётся лампа.

Статья 3. Исключена Законом РК от 01.02.2019 № 240-VI.

Статья 4. Свечи

Свечу держат:

1) прямо;

2) крепко.
"""


def pointed_at(words: str, edition: Edition | None = None, *others: Edition) -> Resolution:
    (one,) = references_in(words, "art_4", "cc", Language.RUS)
    return resolve(one, edition or code(LAMPS), others)


@pytest.mark.parametrize(
    ("words", "status", "locator"),
    [
        ("статьей 2", Status.FOUND, "art_2"),
        ("пунктом 3) части первой статьи 2", Status.FOUND, "art_2__para_1__point_3"),
        ("подпунктом 3) части первой статьи 2", Status.FOUND, "art_2__para_1__point_3"),
        ("пунктом 3) статьи 2", Status.FOUND, "art_2__para_1__point_3"),
        ("пунктом 2) настоящей статьи", Status.FOUND, "art_4__point_2"),
        ("примечанием к статье 2", Status.FOUND, "art_2__remark"),
        ("частью первой статьи 1", Status.FOUND, "art_1"),
        ("частью второй статьи 1", Status.FOUND, "art_1"),
        ("абзацем вторым статьи 1", Status.FOUND, "art_1"),
        ("статьями 1 – 2", Status.FOUND, "art_1"),
        ("пунктом 2) части первой статьи 2", Status.STUB, "art_2__para_1__point_2"),
        ("частью второй статьи 2", Status.STUB, "art_2__para_2"),
        ("статьей 3", Status.STUB, "art_3"),
        ("частью первой статьи 3", Status.ABOLISHED, "art_3"),
        ("статьями 1 – 3", Status.STUB, "art_3"),
        ("статьей 5", Status.MISSING, ""),
        ("частью третьей статьи 1", Status.MISSING, "art_1"),
        ("частью четвертой статьи 2", Status.MISSING, "art_2"),
        ("пунктом 9) части первой статьи 2", Status.MISSING, "art_2__para_1"),
        ("абзацем девятым статьи 1", Status.MISSING, "art_1"),
        ("примечанием к статье 1", Status.MISSING, "art_1"),
        ("главой 9 настоящего Кодекса", Status.MISSING, ""),
        ("статьей 2 Закона о свечах", Status.OUTSIDE, ""),
        ("статьей 2 Кодекса Республики Казахстан об административных правонарушениях", Status.NOT_HELD, ""),
    ],
)
def test_a_citation_points_at_a_provision_a_stub_or_nothing(words: str, status: Status, locator: str) -> None:
    assert pointed_at(words) == Resolution(status, locator)


def test_an_article_that_a_partial_edition_lacks_is_not_held_and_not_missing() -> None:
    assert pointed_at("статьей 5", code(LAMPS, partial=True)).status is Status.NOT_HELD


def test_the_other_code_is_looked_up_in_its_own_edition() -> None:
    other = code("Статья 9. Звон\n\nЗвон запрещён.\n", act="cao")
    words = "статьей 9 Кодекса Республики Казахстан об административных правонарушениях"
    assert pointed_at(words, code(LAMPS), other) == Resolution(Status.FOUND, "art_9")


def test_a_numbered_remark_and_a_chapter_are_found_by_their_numbers() -> None:
    point = Provision(Kind.PARAGRAPH, "1", alineas=(Alinea("Лампа."),), locator="art_1__remark__para_1")
    remark = Provision(Kind.REMARK, children=(point,), locator="art_1__remark")
    article = Provision(Kind.ARTICLE, "1", children=(remark,), locator="art_1")
    chapter = Provision(Kind.CHAPTER, "2", children=(article,), locator="chp_2")
    edition = Edition("cc", Language.RUS, None, "x", "", Provision(Kind.ACT, children=(chapter,)))
    assert pointed_at("пунктом 1 примечания к статье 1", edition).locator == "art_1__remark__para_1"
    assert pointed_at("пунктом 2 примечания к статье 1", edition).status is Status.MISSING
    assert pointed_at("главой 2 настоящего Кодекса", edition).locator == "chp_2"


def test_a_point_is_found_in_an_unnumbered_part_of_its_article() -> None:
    point = Provision(Kind.POINT, "1", locator="art_1__al_2__point_1")
    alinea = Provision(Kind.ALINEA, children=(point,), locator="art_1__al_2")
    article = Provision(Kind.ARTICLE, "1", children=(alinea,), locator="art_1")
    edition = Edition("cc", Language.RUS, None, "x", "", Provision(Kind.ACT, children=(article,)))
    assert pointed_at("пунктом 1) статьи 1", edition).locator == "art_1__al_2__point_1"


def test_a_paragraph_of_an_article_whose_numbering_begins_later_is_not_its_text() -> None:
    second = Provision(Kind.PARAGRAPH, "3", locator="art_1__para_3")
    article = Provision(Kind.ARTICLE, "1", alineas=(Alinea("Лампа."),), children=(second,), locator="art_1")
    edition = Edition("cc", Language.RUS, None, "x", "", Provision(Kind.ACT, children=(article,)))
    assert pointed_at("частью первой статьи 1", edition).locator == "art_1"
    assert pointed_at("частью второй статьи 1", edition).status is Status.MISSING


def test_all_citations_of_an_edition_are_counted_by_what_they_point_at() -> None:
    text = LAMPS + "\nСтатья 6. Ссылки\n\nЗдесь статьи 1, 3, 7. Там статья 8 Закона о свечах.\n"
    coverage = reference_coverage(code(text))
    assert (coverage.inside, coverage.settled, round(coverage.share, 2)) == (3, 2, 0.67)
    assert coverage.statuses == {
        "found": 1, "stub": 1, "abolished": 0, "missing": 1, "not-held": 0, "outside": 1,
    }  # fmt: skip
    assert coverage.scopes == {"this-article": 0, "this-code": 3, "other-code": 0, "other-act": 1}
    assert [one.target for one, _ in coverage.unresolved] == ["art_7"]


def test_points_announced_as_a_list_of_articles_may_begin_with_bare_numbers() -> None:
    article = Provision(Kind.ARTICLE, "1", locator="art_1")
    point = Provision(Kind.POINT, "1", alineas=(Alinea("590 (часть первая), 596 – двое;"),), locator="art_2__point_1")
    listing = Provision(
        Kind.ARTICLE, "2", alineas=(Alinea("Лампы, указанные в статьях:"),), children=(point,), locator="art_2"
    )
    other = Provision(
        Kind.ARTICLE, "3", alineas=(Alinea("Части:"),), children=(Provision(Kind.POINT, "1", alineas=(Alinea("7"),)),)
    )
    root = Provision(Kind.ACT, children=(article, listing, other))
    found = references_of(Edition("cc", Language.RUS, None, "x", "", root))
    assert [one.target for one in found] == ["art_590__para_1", "art_596"]


CITING = """
Статья 10. Ссылки

1. Деяния, предусмотренные пунктом 1) части второй статьи 11 настоящего Кодекса, повторны.

2. Деяния, предусмотренные частью первой настоящей статьи, просты.

Статья 11. Звон

1. Звон в медный колокол над рекой в полночь без дозволения хранителя –

наказывается лишением свободы на срок до двух лет.

2. То же деяние, совершенное:

{points}

наказывается лишением свободы на срок до пяти лет.
"""


def findings(before: str, after: str) -> list[tuple[int | None, str, Confidence, str]]:
    comparison = compared(before, after)
    found = reference_findings(comparison)
    pairs = [(index, one) for index, members in found.by_change.items() for one in members]
    every = [*pairs, *((None, one) for one in found.whole)]
    for _, one in every:
        assert set(one.statements) == {"eng", "rus", "kaz"}
        assert one.evidence[0].edition == "after"
        assert one.evidence[0].text in comparison.after.provision(one.evidence[0].locator).own_words()  # type: ignore[union-attr]
    return [(index, one.code, one.confidence, one.statement("rus")) for index, one in every]


def test_a_citation_of_a_point_that_the_change_repealed_is_told_at_that_change() -> None:
    before = CITING.format(points="1) ночью;\n\n2) двумя лицами, –")
    after = CITING.format(points="1) исключен Законом РК от 15.04.2024 № 72-VIII;\n\n2) двумя лицами, –")
    ((index, code_, confidence, statement),) = findings(before, after)
    assert compared(before, after).changes[index or 0].before.locator == "art_11__para_2__point_1"  # type: ignore[union-attr]
    assert (code_, confidence) == ("reference.to-stub", Confidence.CERTAIN)
    assert statement == (
        "Ст. 10 ч. 1 содержит ссылку на ст. 11 ч. 2 п. 1), но это положение исключено: ст. 11 ч. 2 п. 1) – "
        "лишь отметка об исключении."
    )


def test_a_citation_inside_an_inserted_provision_is_told_at_the_insertion() -> None:
    law = CITING.format(points="1) ночью;\n\n2) двумя лицами, –")
    after = law + "\nСтатья 12. Набат\n\n1. Набат, предусмотренный статьей 40 настоящего Кодекса, запрещён.\n"
    ((index, code_, confidence, _),) = findings(law, after)
    assert compared(law, after).changes[index or 0].locator == "art_12"
    assert (code_, confidence) == ("reference.to-nothing", Confidence.LEAD)


def test_a_citation_that_was_broken_before_belongs_to_the_whole_edition() -> None:
    law = CITING.format(points="2) двумя лицами, –")
    assert findings(law, law) == [
        (None, "reference.to-nothing", Confidence.LEAD, "Ст. 10 ч. 1 содержит ссылку на ст. 11 ч. 2 п. 1), но "
         "такого положения в этой редакции нет."),
    ]  # fmt: skip


RENUMBERED = """
Статья 10. Ссылки

1. Деяния, предусмотренные частью второй статьи 11 настоящего Кодекса, повторны.

Статья 11. Звон

1. Звон в медный колокол над рекой в полночь без дозволения хранителя запрещён.

{second}

{third}
"""
HORN = "Игра на роге у городской стены до рассвета, мешающая сну жителей, запрещена и прекращается стражей."
DRUM = "Бой в барабан на рыночной площади во время торга допускается по письменному согласию старосты."


def test_a_citation_that_nobody_adjusted_to_a_new_number_is_a_lead() -> None:
    before = RENUMBERED.format(second=f"2. {HORN}", third="")
    after = RENUMBERED.format(second=f"2. {DRUM}", third=f"3. {HORN}")
    assert [(code_, confidence) for _, code_, confidence, _ in findings(before, after)] == [
        ("reference.renumbered", Confidence.LEAD)
    ]


def test_a_citation_that_was_adjusted_to_the_new_number_is_right() -> None:
    before = RENUMBERED.format(second=f"2. {HORN}", third="")
    after = RENUMBERED.format(second=f"2. {DRUM}", third=f"3. {HORN}").replace("частью второй", "частью третьей")
    assert findings(before, after) == []


def test_a_citation_in_a_new_provision_means_the_new_number() -> None:
    before = RENUMBERED.format(second=f"2. {HORN}", third="").replace("частью второй", "частью первой")
    after = RENUMBERED.format(second=f"2. {DRUM}", third=f"3. {HORN}").replace("частью второй", "частью первой")
    new = "\nСтатья 12. Набат\n\n1. Бой, предусмотренный частью второй статьи 11 настоящего Кодекса, слышен всем.\n"
    assert findings(before, after + new) == []


def test_an_article_whose_text_became_its_first_paragraph_is_cited_as_before() -> None:
    before = f"Статья 10. Ссылки\n\nЗвон по статье 11 настоящего Кодекса.\n\nСтатья 11. Рог\n\n{HORN}\n"
    after = before.replace(HORN, f"1. {HORN}\n\n2. {DRUM}")
    assert findings(before, after) == []


def test_citations_that_cannot_be_looked_up_are_not_told() -> None:
    law = "Статья 1. Ссылки\n\nЗвон по статье 5 Закона о лампадах и частям первой и второй статьи 2.\n"
    before, after = code(law, partial=True), code(law, partial=True)
    found = reference_findings(compare(before, after))
    assert (dict(found.by_change), found.whole) == ({}, ())


def test_a_kazakh_citation_of_a_stub_is_told_in_three_languages() -> None:
    law = """
11-бап. Қоңырау

1. Түнде мыс қоңырау соғу –

екі жылға дейінгі мерзімге бас бостандығынан айыруға жазаланады.

2. Мынадай:

1) {first};

2) екі адам жасаған дәл сол іс-әрекет –

бес жылға дейінгі мерзімге бас бостандығынан айыруға жазаланады.

3. Осы баптың екінші бөлігінің 1) тармағында көзделген іс-әрекет –

жеті жылға дейінгі мерзімге бас бостандығынан айыруға жазаланады.
"""
    stub = "алып тасталды – ҚР 15.04.2024 № 72-VIII Заңымен"
    comparison = compared(law.format(first="таңда"), law.format(first=stub), language=Language.KAZ)
    (members,) = reference_findings(comparison).by_change.values()
    assert Counter(one.code for one in members) == {"reference.to-stub": 1}
    assert members[0].statement("kaz").startswith("11-бап 3-бөлік ішінде 11-бап 2-бөлік 1) тармақ дегенге сілтеме бар")
    assert members[0].statement("eng").startswith("Art. 11, para. 3 cites art. 11, para. 2, point 1)")


def test_a_reference_is_a_plain_record() -> None:
    one = Reference("art_1", Span(0, 8), "статьи 2", "art_2", Scope.THIS_CODE)
    assert (one.act, one.through) == ("", "")
