from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lawdiff.comparing.result import Hunk, Op
from lawdiff.comparing.runs import Run, find_runs, readable
from lawdiff.comparing.tokens import count_words, token_key, tokenize
from lawdiff.comparing.words import compare_words, kept, replaced

from .building import joined


def marked(before: str, after: str) -> str:
    """Kept words as they are, removed in [-…-], added in [+…+]."""
    marks = {Op.KEEP: "{}", Op.REMOVE: "[-{}-]", Op.ADD: "[+{}+]"}
    return joined(marks[hunk.op].format(hunk.text) for hunk in compare_words(before, after).hunks)


@pytest.mark.parametrize(
    "word",
    [
        "108-1",
        "2-1)",
        "18-1)",
        "72-VIII",
        "№ 72-VIII",
        "№\u00a0292-VІ",
        "информационно-коммуникационных",
        "15.04.2024",
        "10 000",
        "10\u00a0000",
        "0,5",
        "5-бап",
        "қылмыстық",
        "ӘҚБтК",
        "инфор\u00adмация",
        "об'ект",
    ],
)
def test_each_of_these_is_one_word(word: str) -> None:
    assert tokenize(f"слово {word} слово") == ["слово", f" {word}", " слово"]


def test_a_bracket_belongs_to_a_number_only_where_it_closes_nothing() -> None:
    assert tokenize("(статья 99) пункт 2)") == ["(", "статья", " 99", ")", " пункт", " 2)"]
    assert tokenize("статья 99) и", 1) == ["статья", " 99", ")", " и"]
    assert tokenize("(а) 1)") == ["(", "а", ")", " 1)"]


def test_a_lone_number_sign_and_blanks_alone_are_kept() -> None:
    assert tokenize("№ и") == ["№", " и"]
    assert tokenize("  ") == ["  "]
    assert tokenize("") == []


def test_marks_are_not_counted_as_words() -> None:
    assert count_words(["лет", ",", "-", "2-1)", "№ 1"]) == 3


def test_a_replaced_number_in_words_is_one_removal_and_one_addition() -> None:
    assert (
        marked(
            "наказывается привлечением к общественным работам на срок до двухсот часов.",
            "наказывается привлечением к общественным работам на срок до ста шестидесяти часов.",
        )
        == "наказывается привлечением к общественным работам на срок до [-двухсот-][+ста шестидесяти+] часов."
    )


def test_a_penalty_put_in_a_list_begins_where_the_phrase_begins() -> None:
    assert (
        marked("штрафом, либо арестом.", "штрафом, либо ограничением свободы, либо арестом.")
        == "штрафом,[+ либо ограничением свободы,+] либо арестом."
    )


def test_words_left_out_stay_visible_however_many_they_are() -> None:
    before = "наказывается лишением свободы сроком на двадцать лет либо пожизненным лишением свободы с конфискацией"
    assert (
        marked(before, "наказывается пожизненным лишением свободы")
        == "наказывается[- лишением свободы сроком на двадцать лет либо-] пожизненным лишением свободы"
        "[- с конфискацией-]"
    )


def test_words_put_in_before_the_first_word_take_the_space_between() -> None:
    assert marked("лица", "иные лица") == "[+иные +]лица"
    assert marked("иные лица", "лица") == "[-иные -]лица"


def test_a_line_put_in_between_lines_takes_its_own_line_break() -> None:
    assert marked("Деяние\nвлечет штраф", "Деяние\nтяжкое влечет штраф") == "Деяние\n[+тяжкое +]влечет штраф"


def test_a_short_island_between_replaced_words_is_joined() -> None:
    assert (
        marked(
            "карается арестом на десять полных суток в тюрьме города, где совершено деяние по закону",
            "карается штрафом размером до пяти больших сумм из казны города, где совершено деяние по закону",
        ).count("[-")
        == 1
    )


def test_an_island_between_pure_additions_is_kept() -> None:
    assert marked("один два три четыре", "ноль один очень два три четыре") == "[+ноль +]один[+ очень+] два три четыре"


def test_a_lone_comma_between_two_replacements_is_joined() -> None:
    before = "за первое деяние мера рубль, сутки и ничего более того"
    after = "за первое деяние мера тенге, месяц и ничего более того"
    assert marked(before, after) == "за первое деяние мера [-рубль, сутки-][+тенге, месяц+] и ничего более того"


def test_less_than_half_alike_is_shown_whole() -> None:
    before, after = "Стучать в двери ночью запрещено", "Торговля без разрешения влечет штраф"
    assert marked(before, after) == f"[-{before}-][+{after}+]"
    assert compare_words(before, after).similarity < 0.5


def test_long_texts_that_cannot_be_half_alike_are_not_searched() -> None:
    before = " ".join(f"слово{number}" for number in range(400))
    after = " ".join(f"иное{number}" for number in range(400))
    assert marked(before, after) == f"[-{before}-][+{after}+]"


def test_a_long_text_with_most_words_left_out_is_still_words_left_out() -> None:
    before = " ".join(f"слово{number}" for number in range(400))
    after = " ".join(f"слово{number}" for number in range(100, 150))
    assert [hunk.op for hunk in compare_words(before, after).hunks] == [Op.REMOVE, Op.KEEP, Op.REMOVE]


def test_typography_alone_is_one_kept_hunk_that_quotes_both_editions() -> None:
    diff = compare_words("учёт – «да»", 'учет - "да"')
    assert diff.hunks == (Hunk(Op.KEEP, 'учет - "да"', "учёт – «да»"),)
    assert diff.similarity == 1.0


def test_typography_that_changes_how_words_split_makes_no_hunk_either() -> None:
    assert marked("в статьях 1 – 2 и новых", "в статьях 1–2 и старых") == "в статьях 1–2 и [-новых-][+старых+]"
    assert marked("1 – 2", "1–2") == "1–2"


def test_a_common_comma_does_not_pull_the_space_of_one_side_into_what_is_kept() -> None:
    assert marked("лица, двое", "лица группой двое") == "лица[-,-][+ группой+] двое"


def test_blanks_at_the_end_are_given_back() -> None:
    diff = compare_words("один два ", "один три  ")
    assert joined(hunk.old_text for hunk in diff.hunks) == "один два "
    assert joined(hunk.new_text for hunk in diff.hunks) == "один три  "


def test_empty_texts_have_no_hunks() -> None:
    assert compare_words("", "").hunks == ()
    assert kept("", "") == ()
    assert [hunk.op for hunk in replaced("old", "")] == [Op.REMOVE]
    assert [hunk.op for hunk in compare_words("", "new").hunks] == [Op.ADD]


def test_more_different_words_than_the_surrogate_gap_are_told_apart() -> None:
    old = [str(number) for number in range(0xD800)]
    runs = find_runs(["first", *old], ["other", *old[:-1], "last"])
    assert [run.kept for run in runs] == [False, True, False]


def test_a_change_moves_along_equal_words_to_where_a_phrase_ends() -> None:
    assert marked("один. два два три", "один. два два два три") == "один.[+ два+] два два три"
    assert marked("a b. a c", "a b. a b. a c") == "a b.[+ a b.+] a c"


def test_a_change_moves_both_ways() -> None:
    old, new = list("ab,c"), list("ab,b,c")
    found = [Run(True, 0, 1, 0, 1), Run(False, 1, 1, 1, 3), Run(True, 1, 4, 3, 6)]
    assert readable(found, old, new)[1] == Run(False, 3, 3, 3, 5)


def test_in_a_long_text_the_words_far_from_the_change_are_kept_with_it() -> None:
    far = " ".join(["слово"] * 60)
    before, after = f"{far} (пункт 1) {far}", f"{far} (пункт 2) {far}"
    assert marked(before, after) == f"{far} (пункт [-1-][+2+]) {far}"
    assert compare_words(before, after).similarity > 0.98


SAMPLE = "лица|двух|лет|либо|штрафом|108-1|2-1)|№ 72-VIII|10 000|,|.|–|(|)|қылмыс|учёт|учет|«тайна»|15.04.2024"
WORDS = st.sampled_from(SAMPLE.split("|"))
TEXTS = st.lists(st.tuples(st.sampled_from([" ", "  ", "\u00a0", "\n"]), WORDS), max_size=40).map(
    lambda parts: joined(blank + word for blank, word in parts).lstrip()
)


@settings(derandomize=True, max_examples=150)
@given(TEXTS, TEXTS)
def test_hunks_give_back_both_texts_to_the_letter_and_split_no_word(before: str, after: str) -> None:
    hunks = compare_words(before, after).hunks
    assert joined(hunk.old_text for hunk in hunks) == before
    assert joined(hunk.new_text for hunk in hunks) == after
    assert all(one.op is not other.op for one, other in pairwise(hunks))
    for text, sides in ((before, [hunk.old_text for hunk in hunks]), (after, [hunk.new_text for hunk in hunks])):
        place, edges = 0, set()
        for side in sides:
            edges.add(place)
            place += len(side)
        for edge in edges - {0, len(text)}:
            assert not (text[edge - 1].isalnum() and text[edge].isalnum()), (text, edge)


@settings(derandomize=True, max_examples=100)
@given(TEXTS, TEXTS)
def test_similarity_is_a_share_and_does_not_depend_on_the_direction(before: str, after: str) -> None:
    there = compare_words(before, after)
    back = compare_words(after, before)
    assert 0 <= there.similarity <= 1
    assert there == compare_words(before, after)
    assert any(hunk.op is Op.KEEP for hunk in there.hunks) or before == "" or after == "" or there.similarity < 1
    if len(there.hunks) == 2 and there.hunks[0].text == before:
        assert joined(hunk.new_text for hunk in back.hunks) == before


@settings(derandomize=True, max_examples=100)
@given(TEXTS)
def test_tokens_joined_are_the_text(text: str) -> None:
    assert joined(tokenize(text)) == text
    assert all(token_key(token) == token_key(" " + token) for token in tokenize(text))
