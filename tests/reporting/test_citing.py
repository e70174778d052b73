import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented_law import article, edition, node, paragraph, point, remark

from lawdiff.language.citing import act_title, cite, read_citation, resolve, same_act
from lawdiff.model import Alinea, Kind, Language, Provision


@pytest.mark.parametrize(
    ("locator", "rus", "kaz", "eng"),
    [
        ("art_99__para_3", "ст. 99 ч. 3", "99-бап 3-бөлік", "art. 99, para. 3"),
        (
            "art_108-1__para_2__point_3",
            "ст. 108-1 ч. 2 п. 3)",
            "108-1-бап 2-бөлік 3) тармақ",
            "art. 108-1, para. 2, point 3)",
        ),
        ("art_3__point_18-1", "ст. 3 п. 18-1)", "3-бап 18-1) тармақ", "art. 3, point 18-1)"),
        (
            "art_5__point_2__subpoint_а",
            "ст. 5 п. 2) пп. а)",
            "5-бап 2) тармақ а) тармақша",
            "art. 5, point 2), subpoint а)",
        ),
        ("art_73__remark", "примечание к ст. 73", "73-бапқа ескертпе", "remark to art. 73"),
        ("art_73__remark_2", "примечание 2 к ст. 73", "73-бапқа 2-ескертпе", "remark 2 to art. 73"),
        (
            "art_73__para_1__remark",
            "примечание к ст. 73 ч. 1",
            "73-бап 1-бөлікке ескертпе",
            "remark to art. 73, para. 1",
        ),
        ("chp_12", "гл. 12", "12-тарау", "ch. 12"),
        ("part", "часть кодекса", "кодекстің бөлігі", "part"),
        (
            "art_99~2__para_1",
            "ст. 99 (повтор 2) ч. 1",
            "99-бап (2-қайталау) 1-бөлік",
            "art. 99 (copy 2), para. 1",
        ),
        ("no locator at all", "no locator at all", "no locator at all", "no locator at all"),
        ("annex_1", "annex 1", "annex 1", "annex 1"),
        ("remark", "примечание", "ескертпе", "remark"),
    ],
)
def test_a_provision_is_cited_as_lawyers_of_each_language_do(locator: str, rus: str, kaz: str, eng: str) -> None:
    assert [cite(locator, language) for language in ("rus", "kaz", "eng")] == [rus, kaz, eng]


@pytest.mark.parametrize(
    ("typed", "numbers", "act"),
    [
        ("cc:99(3)", ("99", "3"), "cc"),
        ("cc:108-1(2)(3)", ("108-1", "2", "3"), "cc"),
        ("ст. 99 ч. 3 УК", ("99", "3"), "ук"),
        ("ст.99 ч.3 УК РК", ("99", "3"), "ук"),
        ("УК 99 ч. 3", ("99", "3"), "ук"),
        ("УК РК 99 3", ("99", "3"), "ук"),
        ("ҚК 99-бап 3-бөлік", ("99", "3"), "қк"),
        ("ҚР ҚК 99-баптың 3-бөлiгі", ("99", "3"), "қк"),
        ("ҚК 108-1-бап 2 бөлік 3) тармақ", ("108-1", "2", "3"), "қк"),
        ("art. 99 para 3 CC", ("99", "3"), "cc"),
        ("article 99(3)(a)", ("99", "3", "a"), ""),
        ("пункт 3 части 2 статьи 108-1", ("108-1", "2", "3"), ""),
        ("пп. а) п. 2) ст. 5", ("5", "2", "а"), ""),
        ("примечание к ст. 73", ("73", "remark"), ""),
        ("примечание 2 к ст. 73", ("73", "remark", "2"), ""),
        ("п. 1 примечания к ст. 3 УК", ("3", "remark", "1"), "ук"),
        ("73-бапқа ескертпе", ("73", "remark"), ""),
        ("73-бап 2-ескертпе", ("73", "remark", "2"), ""),
        ("УК 99 примечание", ("99", "remark"), "ук"),
        ("art_99__para_3", ("99", "3"), ""),
        ("art_73__remark_2", ("73", "remark", "2"), ""),
    ],
)
def test_what_people_type_is_understood(typed: str, numbers: tuple[str, ...], act: str) -> None:
    citation = read_citation(typed)
    assert (citation.numbers, citation.act) == (numbers, act)


def test_an_edition_is_named_after_an_at_sign() -> None:
    assert read_citation("cao:73-1@2024-06-08").edition == "2024-06-08"
    assert read_citation("ст. 99 УК @2024-06-16").edition == "2024-06-16"


@pytest.mark.parametrize("typed", ["", "ч. 3", "ст. 99 ст. 100", "foo 99", "99 №!", "УК", "art_", "ст. <b>99</b>"])
def test_what_names_no_one_article_is_no_citation(typed: str) -> None:
    with pytest.raises(ValueError, match=r"not a"):
        read_citation(typed)


NUMBER = st.from_regex(r"[1-9][0-9]{0,2}(-[1-9])?", fullmatch=True)


@given(numbers=st.lists(NUMBER, min_size=1, max_size=3), language=st.sampled_from(list(Language)))
def test_every_citation_that_is_written_can_be_read(numbers: list[str], language: Language) -> None:
    kinds = ("art", "para", "point")
    locator = "__".join(f"{kind}_{number}" for kind, number in zip(kinds, numbers, strict=False))
    assert read_citation(cite(locator, language)).numbers == tuple(numbers)
    assert read_citation(locator).numbers == tuple(numbers)


@given(st.text(max_size=40))
def test_anything_typed_is_a_citation_or_a_value_error(text: str) -> None:
    with contextlib.suppress(ValueError):
        assert read_citation(text).numbers


LAW = edition(
    article("3", "Words", node(Kind.POINT, "18-1", "18-1)", "lantern")),
    article(
        "99",
        "Theft",
        paragraph("3", "of a lamp", points=(point("1", "at night"), point("а", "by day"))),
        Provision(Kind.PARAGRAPH, alineas=(Alinea("unnumbered"),), children=(point("7", "through it"),)),
        remark("A candle is a lamp."),
    ),
    article("73", "Numbered remarks", *(node(Kind.REMARK, number, "", "x") for number in "12")),
    article("99", "Theft, printed twice"),
    act="cc",
)


@pytest.mark.parametrize(
    ("typed", "locator"),
    [
        ("cc:3(18-1)", "art_3__point_18-1"),
        ("cc:99(3)(1)", "art_99__para_3__point_1"),
        ("cc:99(3)(a)", "art_99__para_3__point_а"),
        ("cc:99(7)", "art_99__para__point_7"),
        ("примечание к ст. 99", "art_99__remark"),
        ("примечание 2 к ст. 73", "art_73__remark_2"),
    ],
)
def test_numbers_are_matched_whatever_the_kind_of_the_provision(typed: str, locator: str) -> None:
    found = resolve(read_citation(typed), LAW)
    assert found is not None
    assert found.locator == locator


@pytest.mark.parametrize("typed", ["cc:4", "cc:99(4)", "cc:3(18-1)(1)", "примечание к ст. 3"])
def test_what_the_edition_does_not_have_is_not_found(typed: str) -> None:
    assert resolve(read_citation(typed), LAW) is None


def test_an_article_printed_twice_is_told_apart_by_its_copy() -> None:
    second = resolve(read_citation("art_99~2"), LAW)
    assert second is not None
    assert second.heading == "Theft, printed twice"


def test_a_citation_of_another_act_is_noticed() -> None:
    assert same_act(read_citation("УК 99"), LAW)
    assert same_act(read_citation("99"), LAW)
    assert not same_act(read_citation("КоАП 73"), LAW)
    assert not same_act(read_citation("tax-code:73"), LAW)
    assert same_act(read_citation("КоАП 73"), edition(act=""))


def test_an_act_that_lawdiff_does_not_know_keeps_the_name_the_user_gave() -> None:
    assert act_title("Lamp Code", "kaz") == "Lamp Code"
    assert act_title("cao", "rus").startswith("Кодекс")
