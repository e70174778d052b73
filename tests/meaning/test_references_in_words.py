"""Citations as statutes write them: what is cited, in which act, and where the words stand."""

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lawdiff.language.ordinals import read_ordinal
from lawdiff.meaning.references import Scope, references_in
from lawdiff.model import Language

RUS, KAZ, ENG = Language.RUS, Language.KAZ, Language.ENG

CITATIONS = [
    # Russian: the part before the whole
    (RUS, "пунктом 5) части второй статьи 7 настоящего Кодекса", ["art_7__para_2__point_5"]),
    (RUS, "статьями 8-1 и 9-1", ["art_8-1", "art_9-1"]),
    (RUS, "частями первой или второй настоящей статьи", ["art_4__para_1", "art_4__para_2"]),
    (RUS, "частями первой, 1-1, второй настоящей статьи", ["art_4__para_1", "art_4__para_1-1", "art_4__para_2"]),
    (RUS, "пунктом 5) части второй и частью третьей статьи 7", ["art_7__para_2__point_5", "art_7__para_3"]),
    (RUS, "пунктом 1) части первой, частью третьей статьи 7, частью второй статьи 8",
     ["art_7__para_1__point_1", "art_7__para_3", "art_8__para_2"]),
    (RUS, "статьями 5, 6 (пунктом 2) части третьей), 7 (медный звон) и 8 (частями второй и третьей)",
     ["art_5", "art_6__para_3__point_2", "art_7", "art_8__para_2", "art_8__para_3"]),
    (RUS, "статьями 5 (пунктом 2) части третьей, частью четвертой при признаках пункта 2) части третьей), 6",
     ["art_5__para_3__point_2", "art_5__para_4", "art_5__para_3__point_2", "art_6"]),
    (RUS, "частью третьей статьи 5 (в случае звона ночью), пунктом 8) части второй статьи 6",
     ["art_5__para_3", "art_6__para_2__point_8"]),
    (RUS, "(часть вторая статьи 7)", ["art_7__para_2"]),
    (RUS, "лицо (сторож) и (часть первая)", ["art_4__para_1"]),
    (RUS, "пунктом 2) частей первой и второй статьи 7", ["art_7__para_1__point_2", "art_7__para_2__point_2"]),
    (RUS, "размер – в статьях: 185, 186 – сто лампад; 188 и 189 (часть первая) – двести лампад; в иных статьях",
     ["art_185", "art_186", "art_188", "art_189__para_1"]),
    (RUS, "проступков, предусмотренных 590 (части первая и 2-1), 596",
     ["art_590__para_1", "art_590__para_2-1", "art_596"]),
    (RUS, "хранителей (319, 392 (часть третья), 462)", ["art_319", "art_392__para_3", "art_462"]),
    (RUS, "стражи (416 (по звону), 433)", ["art_416", "art_433"]),
    (RUS, "статьи 171 (части первая и третья (по звону), 462", ["art_171__para_1", "art_171__para_3", "art_462"]),
    (RUS, "статьи 169 (части первая, третья, 462", ["art_169__para_1", "art_169__para_3", "art_462"]),
    (RUS, "статьей 653 -1", ["art_653-1"]),
    (RUS, "абзацем вторым подпункта 3) части первой статьи 7", ["art_7__para_1__subpoint_3__al_2"]),
    (RUS, "подпунктом б) пункта 2) настоящей части", ["art_4__para_2__point_2__subpoint_б"]),
    (RUS, "второй части статьи 7", ["art_7__para_2"]),
    (RUS, "первой и второй частей настоящей статьи", ["art_4__para_1", "art_4__para_2"]),
    (RUS, "частью двадцать первой статьи 7", ["art_7__para_21"]),
    (RUS, "главами 3 и 4 настоящего Кодекса", ["chp_3", "chp_4"]),
    (RUS, "пунктом 1 примечания к настоящей статье", ["art_4__remark__point_1"]),
    (RUS, "примечанием к статье 7", ["art_7__remark"]),
    (RUS, "статьи 7 и частью второй той же статьи", ["art_7", "art_7__para_2"]),
    (RUS, "в статье 7 и в части второй статьи 8", ["art_7", "art_8__para_2"]),
    (RUS, "частью первой и (или) второй статьи 7", ["art_7__para_1", "art_7__para_2"]),
    # no citation at all
    (RUS, "соответствующей статьей Особенной части настоящего Кодекса", []),
    (RUS, "утрату менее чем на одну десятую часть", []),
    (RUS, "в суде первой инстанции части имущества", []),
    (RUS, "настоящей статье", []),
    (RUS, "первая, вторая лампада", []),
    (RUS, "штраф (1, 2 лампады) и (12, 34)", []),
    (RUS, "примечание сторожа", []),
    # Kazakh: the whole before the part
    (KAZ, "осы Кодекстің 7-бабының бірінші бөлігінде", ["art_7__para_1"]),
    (KAZ, "осы баптың екінші бөлігінде", ["art_4__para_2"]),
    (KAZ, "Осы баптың бiрiншi немесе 1-1-бөлiктерiнде", ["art_4__para_1", "art_4__para_1-1"]),
    (KAZ, "осы баптың бірінші және (немесе) екінші бөліктерінде", ["art_4__para_1", "art_4__para_2"]),
    (KAZ, "7-баптың екінші бөлігінің 14) тармағында, үшінші бөлігінде, 8-баптың үшінші бөлігінде",
     ["art_7__para_2__point_14", "art_7__para_3", "art_8__para_3"]),
    (KAZ, "5, 6 (үшінші бөлігінің 2) тармағында), 7 (мыс қоңырау) және 8-баптарында",
     ["art_5", "art_6__para_3__point_2", "art_7", "art_8"]),
    (KAZ, "5-бапта (бірінші бөлігінде) және 6-бапта (мыс қоңырау)", ["art_5__para_1", "art_6"]),
    (KAZ, "осы бөліктің 2) тармақшасында", ["art_4__para_2__subpoint_2"]),
    (KAZ, "7-бап және сол баптың он екінші бөлігінде", ["art_7", "art_7__para_12"]),
    (KAZ, "7-баптың ескертпесінде", ["art_7__remark"]),
    (KAZ, "3-тарауда", ["chp_3"]),
    (KAZ, "осы тараудың ережелері", []),
    (KAZ, "осы баптың талаптары", []),
    (KAZ, "3, адам 5 (бірінші)", []),
    (KAZ, "99 – 104-баптарда", ["art_99"]),
    (KAZ, "қызмет бабын пайдалана отырып, 3, 4 адам (5 күн) жасаған", []),
    # English: the part before the whole, tied with "of"
    (ENG, "paragraph two of article 71 of this Code", ["art_71__para_2"]),
    (ENG, "paragraphs 1 and 2 of this article", ["art_4__para_1", "art_4__para_2"]),
    (ENG, "Articles 8-1 and 9-1", ["art_8-1", "art_9-1"]),
    (ENG, "point 5) of paragraph 2 of articles 5 and 6", ["art_5__para_2__point_5", "art_6__para_2__point_5"]),
    (ENG, "the second paragraph of article 5", ["art_5__para_2"]),
    (ENG, "articles 5 (point 1) of paragraph two) and 7", ["art_5__para_2__point_1", "art_7"]),
    (ENG, "the twenty-first paragraph of this article", ["art_4__para_21"]),
    (ENG, "two parts of this article", []),
    (ENG, "that same article and point 3) of that article", ["art_4__point_3"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "words", "targets"), CITATIONS)
def test_a_citation_is_read_as_a_lawyer_reads_it(language: Language, words: str, targets: list[str]) -> None:
    assert [one.target for one in references_in(words, "art_4__para_2", "cc", language)] == targets


SCOPES = [
    (RUS, "статьей 7 настоящего Кодекса", Scope.THIS_CODE, "cc"),
    (RUS, "частью первой настоящей статьи", Scope.THIS_ARTICLE, "cc"),
    (RUS, "статьей 7", Scope.THIS_CODE, "cc"),
    (RUS, "статьей 7 Особенной части настоящего Кодекса", Scope.THIS_CODE, "cc"),
    (RUS, "статьей 7 Кодекса Республики Казахстан об административных правонарушениях", Scope.OTHER_CODE, "cao"),
    (RUS, "статьей 7 Уголовного кодекса", Scope.THIS_CODE, "cc"),
    (RUS, "статьей 7 Уголовно-процессуального кодекса Республики Казахстан", Scope.OTHER_ACT, ""),
    (RUS, "пунктом 2 статьи 7 Закона о лампадах", Scope.OTHER_ACT, ""),
    (RUS, "пунктом 2 статьи 7 Конституции", Scope.OTHER_ACT, ""),
    (RUS, "пунктом 2 статьи 7 указанного Закона", Scope.OTHER_ACT, ""),
    (KAZ, "осы Кодекстің 7-бабында", Scope.THIS_CODE, "cc"),
    (KAZ, "осы баптың бірінші бөлігінде", Scope.THIS_ARTICLE, "cc"),
    (KAZ, "Қылмыстық кодекстің 7-бабында", Scope.THIS_CODE, "cc"),
    (KAZ, "«Шамдар туралы» Қазақстан Республикасы Заңының 7-бабында", Scope.OTHER_ACT, ""),
    (KAZ, "Әкімшілік құқық бұзушылық туралы Қазақстан Республикасының кодексінің 7-бабында", Scope.OTHER_CODE, "cao"),
    (ENG, "article 7 of this Code", Scope.THIS_CODE, "cc"),
    (ENG, "article 7 of the Criminal Code", Scope.THIS_CODE, "cc"),
    (ENG, "article 7 of the Code on Administrative Offences", Scope.OTHER_CODE, "cao"),
    (ENG, "article 7 of the Law on Lamps", Scope.OTHER_ACT, ""),
]


@pytest.mark.parametrize(("language", "words", "scope", "act"), SCOPES)
def test_the_act_that_is_cited_is_told_by_its_name(language: Language, words: str, scope: Scope, act: str) -> None:
    (one,) = references_in(words, "art_4__para_2", "cc", language)
    assert (one.scope, one.act) == (scope, act)


def test_an_article_without_a_name_is_of_the_act_that_the_same_words_name_for_it() -> None:
    first, second = references_in("статьей 9, кроме пункта 8 статьи 9 Закона о лампадах", "art_4", "cc", RUS)
    assert first.scope is second.scope is Scope.OTHER_ACT


def test_after_an_act_with_its_date_a_bare_article_is_of_that_act() -> None:
    text = "Кодекс Республики Казахстан от 1 мая 1901 года о лампадах, за исключением статьи 9"
    (one,) = references_in(text, "art_4", "cc", RUS)
    assert one.scope is Scope.OTHER_ACT


def test_the_words_of_a_citation_are_those_of_the_text_from_its_first_word_to_its_last() -> None:
    text = "деяния по пунктом 5) части второй и частью третьей статьи 7, а также статьям 8 (пункт 1) части первой)."
    words = [one.words for one in references_in(text, "art_4", "cc", RUS)]
    assert words == [
        "пунктом 5) части второй и частью третьей статьи 7",
        "частью третьей статьи 7",
        "статьям 8 (пункт 1) части первой)",
    ]


def test_a_range_is_one_reference_with_two_ends() -> None:
    (one,) = references_in("статьями 99 – 104 настоящего Кодекса", "art_4", "cc", RUS)
    assert (one.target, one.through) == ("art_99", "art_104")
    (two,) = references_in("подпунктами 1) – 7) части первой статьи 9", "art_4", "cc", RUS)
    assert (two.target, two.through) == ("art_9__para_1__subpoint_1", "art_9__para_1__subpoint_7")


def test_a_point_without_more_is_sought_in_the_paragraph_that_cites_it_and_a_paragraph_in_the_article() -> None:
    text = "указанных в пункте 2) или в части третьей"
    assert [one.target for one in references_in(text, "art_4__para_2__point_1", "cc", RUS)] == [
        "art_4__para_2__point_2",
        "art_4__para_3",
    ]
    assert [one.target for one in references_in("пункте 2)", "art_4", "cc", RUS)] == ["art_4__point_2"]
    assert [one.target for one in references_in("пункте 2)", "", "cc", RUS)] == ["point_2"]


@given(st.integers(1, 99))
def test_every_ordinal_up_to_ninety_nine_is_read_in_russian_and_kazakh(number: int) -> None:
    tens, ones = divmod(number, 10)
    russian = {1: "первой", 2: "второй", 3: "третьей", 4: "четвертой", 5: "пятой", 6: "шестой", 7: "седьмой",
               8: "восьмой", 9: "девятой", 10: "десятой", 11: "одиннадцатой", 12: "двенадцатой", 13: "тринадцатой",
               14: "четырнадцатой", 15: "пятнадцатой", 16: "шестнадцатой", 17: "семнадцатой", 18: "восемнадцатой",
               19: "девятнадцатой", 20: "двадцатой", 30: "тридцатой", 40: "сороковой", 50: "пятидесятой",
               60: "шестидесятой", 70: "семидесятой", 80: "восьмидесятой", 90: "девяностой"}  # fmt: skip
    tens_words = ["", "", "двадцать", "тридцать", "сорок", "пятьдесят", "шестьдесят", "семьдесят", "восемьдесят"]
    words = [russian[number]] if number in russian else [[*tens_words, "девяносто"][tens], russian[ones]]
    assert read_ordinal(words, 0, RUS) == (number, len(words))
    kazakh = ["", "бірінші", "екінші", "үшінші", "төртінші", "бесінші", "алтыншы", "жетінші", "сегізінші", "тоғызыншы"]
    kazakh_tens = ["", "он", "жиырма", "отыз", "қырық", "елу", "алпыс", "жетпіс", "сексен", "тоқсан"]
    if ones:
        spoken = [kazakh_tens[tens], kazakh[ones]] if tens else [kazakh[ones]]
        assert read_ordinal(spoken, 0, KAZ) == (number, len(spoken))


def test_what_is_no_ordinal_is_not_read_as_one() -> None:
    assert read_ordinal(["двадцать", "лампад"], 0, RUS) is None
    assert read_ordinal([], 0, RUS) is None
    assert read_ordinal(["twenty-tenth"], 0, ENG) is None
    assert read_ordinal(["twenty"], 0, ENG) == (20, 1)


number = st.integers(1, 999).map(str) | st.tuples(st.integers(1, 500), st.integers(1, 9)).map(
    lambda pair: f"{pair[0]}-{pair[1]}"
)
WRITTEN = {
    RUS: "пунктом {point}) части {para} статьи {art} настоящего Кодекса",
    KAZ: "осы Кодекстің {art}-бабы {para}-бөлігінің {point}) тармағында",
    ENG: "point {point}) of paragraph {para} of article {art} of this Code",
}


@given(st.sampled_from([RUS, ENG]), number, number, number)
def test_a_citation_that_is_written_is_read_back(language: Language, art: str, para: str, point: str) -> None:
    words = WRITTEN[language].format(art=art, para=para, point=point)
    (one,) = references_in(words, "art_1", "cc", language)
    assert one.target == f"art_{art}__para_{para}__point_{point}"


@given(number, number, number)
def test_a_kazakh_citation_that_is_written_is_read_back(art: str, para: str, point: str) -> None:
    words = f"осы Кодекстің {art}-бабы {para}-бөлігінің {point}) тармағында".replace("бабы ", "бабының ")
    (one,) = references_in(words, "art_1", "cc", KAZ)
    assert one.target == f"art_{art}__para_{para}__point_{point}"


PIECES = [
    "статьями", "части", "пунктом", "настоящей", "статьи", "первой", "двадцать", "1", "99-1", "2)", "(", ")", ",", "и",
    "–", ";", ":", "а также", "Закона", "примечания", "к", "той же", "осы", "баптың", "7-бабының", "бөлігінде",
    "екінші", "тармағында", "article", "of", "this", "paragraphs", "second", "(2)", "предусмотренных", "абзац", "б)",
]  # fmt: skip


@settings(deadline=None)
@given(
    st.sampled_from(list(Language)),
    st.lists(st.sampled_from(PIECES) | st.text(string.printable, max_size=3), max_size=40),
)
def test_any_words_are_read_and_each_citation_stands_in_them(language: Language, pieces: list[str]) -> None:
    text = " ".join(pieces)
    found = references_in(text, "art_1__para_1__point_1", "cc", language)
    for one in found:
        assert one.words == text[one.span.start : one.span.end]
        assert one.words
    assert found == references_in(text, "art_1__para_1__point_1", "cc", language)


@pytest.mark.parametrize(
    ("language", "piece"),
    [
        (RUS, "статьи 1 ("),
        (RUS, "("),
        (RUS, "статьи 1 части 2 (статьи 3 "),
        (KAZ, "1 (2-бап "),
        (KAZ, "1 ("),
        (ENG, "second "),
    ],
)
def test_brackets_that_nobody_closes_are_read_to_the_end(language: Language, piece: str) -> None:
    found = references_in(piece * 1500, "art_1", "cc", language)
    assert all(len(one.words) < 6000 for one in found)
