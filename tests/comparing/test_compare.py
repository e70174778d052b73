import pytest

from lawdiff.comparing.align import Pair, align, longest_increasing
from lawdiff.comparing.compare import compare
from lawdiff.comparing.differences import differences_of
from lawdiff.comparing.rebuild import RebuildError, check_coverage
from lawdiff.comparing.result import Change, ChangeKind, Comparison, Op
from lawdiff.comparing.wording import Wording, label_word, whole_words
from lawdiff.model import EditionWarning, Kind, Provision

from .building import edition, joined, old_and_new, statute

NOISE = "Whoever makes noise at night in a village of the realm pays a fine of ten crowns"
WELLS = "The keeper of a public well opens it at dawn and closes it when the stars are seen"
BREAD = "Bread is sold by weight, and the weights are checked by the miller once a year"
GEESE = "Geese cross the market square on foot and their owner walks in front of them"


def compared(before: str, after: str) -> Comparison:
    return compare(*old_and_new(before, after))


def told(comparison: Comparison) -> list[tuple[str, str, str]]:
    return [
        (
            change.kind.value,
            change.before.locator if change.before else "",
            change.after.locator if change.after else "",
        )
        for change in comparison.changes
    ]


def statuses(comparison: Comparison) -> dict[str, str]:
    return {row.number: row.status.value for row in comparison.articles}


def shown(change: Change) -> str:
    marks = {Op.KEEP: "{}", Op.REMOVE: "[-{}-]", Op.ADD: "[+{}+]"}
    return joined(marks[hunk.op].format(hunk.text) for hunk in change.hunks)


def test_an_edition_compared_with_itself_has_no_changes() -> None:
    code = f"Chapter 1. Peace\nArticle 1. Noise\n1. {NOISE}\n1) at feasts;\n= or works.\nArticle 2. Wells\n{WELLS}"
    comparison = compared(code, code)
    assert comparison.changes == ()
    assert statuses(comparison) == {"1": "unchanged", "2": "unchanged"}


def test_blanks_that_a_page_left_change_nothing() -> None:
    comparison = compared(f"Article 1. Noise\n{NOISE} , and more", f"Article 1. Noise\n{NOISE}, and  more")
    assert comparison.changes == ()
    assert statuses(comparison) == {"1": "unchanged"}


def test_typography_makes_an_article_cosmetic_and_its_change_shows_both() -> None:
    comparison = compared("Article 1. Noise\n1. До двух лет – «да»", 'Article 1. Noise\n1. До двух лет - "да"')
    assert statuses(comparison) == {"1": "cosmetic"}
    (change,) = comparison.changes
    assert change.kind is ChangeKind.COSMETIC
    assert change.similarity == 1.0
    (hunk,) = change.hunks
    assert (hunk.op, hunk.before_text) == (Op.KEEP, "До двух лет – «да»")


def test_the_smallest_provision_that_differs_is_the_change() -> None:
    comparison = compared(
        f"Article 1. Noise\n1. {NOISE}:\n1) by day;\n2) by night.\n= Fine of ten crowns.",
        f"Article 1. Noise\n1. {NOISE}:\n1) by day;\n2) by dark night.\n= Fine of ten crowns.",
    )
    assert told(comparison) == [("modified", "art_1__para_1__point_2", "art_1__para_1__point_2")]
    assert shown(comparison.changes[0]) == "by[+ dark+] night."
    assert statuses(comparison) == {"1": "modified"}


def test_a_sanction_after_points_is_the_paragraphs_own() -> None:
    comparison = compared(
        f"Article 1. Noise\n1. {NOISE}:\n1) by day.\n= Fine of ten crowns.",
        f"Article 1. Noise\n1. {NOISE}:\n1) by day.\n= Fine of twelve crowns.",
    )
    assert told(comparison) == [("modified", "art_1__para_1", "art_1__para_1")]
    assert shown(comparison.changes[0]) == f"{NOISE}:\nFine of [-ten-][+twelve+] crowns."


def test_an_inserted_point_leaves_its_followers_renumbered() -> None:
    comparison = compared(
        "Article 1. Noise\n1. The same act:\n1) by a group;\n2) for gain;\n3) by night, with a drum",
        "Article 1. Noise\n1. The same act:\n1) by a group;\n2) in a church;\n3) for gain;\n4) by night, with a drum",
    )
    assert told(comparison) == [
        ("inserted", "", "art_1__para_1__point_2"),
        ("renumbered", "art_1__para_1__point_2", "art_1__para_1__point_3"),
        ("renumbered", "art_1__para_1__point_3", "art_1__para_1__point_4"),
    ]
    assert shown(comparison.changes[1]) == "for gain;"
    assert comparison.changes[1].similarity == 1.0


def test_an_inserted_paragraph_and_an_inserted_article_leave_theirs_renumbered_too() -> None:
    comparison = compared(
        f"Article 1. Noise\n1. {NOISE}\n2. {WELLS}\nArticle 2. Bread\n{BREAD}",
        f"Article 1. Noise\n1. {GEESE}\n2. {NOISE}\n3. {WELLS}\nArticle 2. Zeal\nFree\nArticle 3. Bread\n{BREAD}",
    )
    assert told(comparison) == [
        ("inserted", "", "art_1__para_1"),
        ("renumbered", "art_1__para_1", "art_1__para_2"),
        ("renumbered", "art_1__para_2", "art_1__para_3"),
        ("inserted", "", "art_2"),
        ("renumbered", "art_2", "art_3"),
    ]
    assert statuses(comparison) == {"1": "modified", "2": "inserted", "3": "renumbered"}


def test_paragraphs_that_change_places_are_one_move_and_not_two_rewritings() -> None:
    comparison = compared(
        f"Article 1. All\n1. {NOISE}\n2. {WELLS}\n3. {BREAD}",
        f"Article 1. All\n1. {WELLS}\n2. {BREAD}\n3. {NOISE}",
    )
    assert told(comparison) == [
        ("renumbered", "art_1__para_2", "art_1__para_1"),
        ("renumbered", "art_1__para_3", "art_1__para_2"),
        ("moved", "art_1__para_1", "art_1__para_3"),
    ]


def test_a_moved_paragraph_that_was_amended_as_well_is_modified_and_says_that_it_moved() -> None:
    comparison = compared(
        f"Article 1. All\n1. {NOISE}\n2. {WELLS}\n3. {BREAD}",
        f"Article 1. All\n1. {WELLS}\n2. {BREAD}\n3. {NOISE} and a goose",
    )
    last = comparison.changes[-1]
    assert (last.kind, last.moved) == (ChangeKind.MODIFIED, True)
    assert shown(last) == f"{NOISE}[+ and a goose+]"


def test_a_point_that_goes_to_another_paragraph_is_moved() -> None:
    comparison = compared(
        f"Article 1. All\n1. {NOISE}:\n1) by a band of armed drummers;\n2) at home\n2. {WELLS}",
        f"Article 1. All\n1. {NOISE}:\n2) at home\n2. {WELLS}\n1) by a band of armed drummers;",
    )
    assert told(comparison) == [("moved", "art_1__para_1__point_1", "art_1__para_2__point_1")]
    assert statuses(comparison) == {"1": "modified"}


def test_a_paragraph_that_goes_to_another_article_is_moved_and_both_articles_are_modified() -> None:
    comparison = compared(
        f"Article 1. All\n1. {NOISE}\n2. {WELLS}\nArticle 2. Bread\n1. {BREAD}",
        f"Article 1. All\n1. {NOISE}\nArticle 2. Bread\n1. {BREAD}\n2. {WELLS}",
    )
    assert told(comparison) == [("moved", "art_1__para_2", "art_2__para_2")]
    assert statuses(comparison) == {"1": "modified", "2": "modified"}


def test_a_phrase_that_many_articles_share_is_no_move() -> None:
    again = "The same act committed again within one year after a fine is punished by double the fine"
    first = [NOISE, WELLS, BREAD, GEESE]
    shared = "".join(f"Article {n}. Act\n1. {text}\n2. {again}\n" for n, text in enumerate(first, 1))
    alone = "Article 8. Act\n1. A mill stands still on the day of rest, whatever the wind may be doing\n"
    before = f"{shared}{alone}Article 9. Act\n1. Ferries wait for the last guest at dusk\n2. {again}\n"
    after = f"{shared}{alone}2. {again}\nArticle 9. Act\n1. Ferries wait for the last guest at dusk\n"
    assert [kind for kind, _, _ in told(compared(before, after))] == ["inserted", "repealed"]


def test_a_remark_moves_to_no_paragraph_and_one_place_takes_one_move() -> None:
    comparison = compared(
        f"Article 1. All\n1. {NOISE}\n1) {WELLS}\n2) {WELLS} or at noon\n2. {BREAD}\nRemark. {GEESE}",
        f"Article 1. All\n1. {NOISE}\n2. {BREAD}\n1) {WELLS}\n2) {GEESE}",
    )
    assert [kind for kind, _, _ in told(comparison)] == ["repealed", "moved", "inserted", "repealed"]


def test_short_provisions_of_different_articles_repeat_by_chance() -> None:
    comparison = compared(
        f"Article 1. All\n1. {NOISE}\n2. Open at all times\nArticle 2. Bread\n1. {BREAD}",
        f"Article 1. All\n1. {NOISE}\nArticle 2. Bread\n1. {BREAD}\n2. Open at all times",
    )
    assert [kind for kind, _, _ in told(comparison)] == ["repealed", "inserted"]


def test_an_article_that_moves_keeps_its_identity() -> None:
    comparison = compared(
        f"Article 1. Noise\n{NOISE}\nArticle 2. Wells\n{WELLS}\nArticle 3. Bread\n{BREAD}",
        f"Article 2. Wells\n{WELLS}\nArticle 3. Bread\n{BREAD}\nArticle 3-1. Noise\n{NOISE}",
    )
    assert told(comparison) == [("moved", "art_1", "art_3-1")]
    assert statuses(comparison) == {"2": "unchanged", "3": "unchanged", "3-1": "moved"}


def test_text_overrules_a_number_that_another_text_has_taken() -> None:
    comparison = compared(
        f"Article 1. Noise\n{NOISE}\nArticle 2. Wells\n{WELLS}",
        f"Article 1. Geese\n{GEESE}\nArticle 2. Wells\n{WELLS}\nArticle 3. Noise\n{NOISE} and a crown more",
    )
    assert [(row.number, row.before, row.after) for row in comparison.articles] == [
        ("1", "", "art_1"),
        ("2", "art_2", "art_2"),
        ("3", "art_1", "art_3"),
    ]


def test_a_rewritten_provision_under_its_own_number_stays_the_same_provision() -> None:
    comparison = compared(f"Article 1. Noise\n1. {NOISE}\n2. {WELLS}", f"Article 1. Noise\n1. {GEESE}\n2. {WELLS}")
    assert told(comparison) == [("modified", "art_1__para_1", "art_1__para_1")]
    assert shown(comparison.changes[0]) == f"[-{NOISE}-][+{GEESE}+]"


def test_an_inserted_article_is_one_change_with_all_its_words_and_labels() -> None:
    comparison = compared(
        f"Article 1. Noise\n{NOISE}",
        f"Article 1. Noise\n{NOISE}\nArticle 1-1. Drums\n1. Drums are silent:\n1) by day;\n= or broken.\nRemark. So.",
    )
    (change,) = comparison.changes
    assert change.kind is ChangeKind.INSERTED
    assert change.before is None
    assert shown(change) == "[+Article 1-1. Drums\n1. Drums are silent:\n1) by day;\nor broken.\nRemark. So.+]"
    assert change.similarity == 0.0


def test_law_that_becomes_a_stub_is_repealed_and_a_stub_that_becomes_law_is_inserted() -> None:
    stub = "~ excluded 5-X 2024-04-15 2024-06-16"
    comparison = compared(
        f"Article 1. Noise\n1. {NOISE}\n2)\n{stub}\nArticle 2. Wells\n{WELLS}\nArticle 3. Bread\n{stub}",
        f"Article 1. Noise\n1. {NOISE}\n2) by night\nArticle 2. Wells\n{stub}\nArticle 3. Bread\n{BREAD}",
    )
    assert told(comparison) == [
        ("inserted", "", "art_1__para_1__point_2"),
        ("repealed", "art_2", ""),
        ("inserted", "", "art_3"),
    ]
    assert [(row.status.value, row.before, row.after) for row in comparison.articles] == [
        ("modified", "art_1", "art_1"),
        ("repealed", "art_2", "art_2"),
        ("inserted", "art_3", "art_3"),
    ]


def test_stubs_that_stay_come_or_go_change_no_law() -> None:
    stub = "~ excluded 5-X 2014-04-15 2014-06-16"
    comparison = compared(
        f"Article 1. Noise\n{stub}\nArticle 2. Wells\n{stub}\nArticle 4. Bread\n{BREAD}\n1)\n{stub}",
        f"Article 1. Silence\n{stub}\nArticle 3. Geese\n{stub}\nArticle 4. Bread\n{BREAD}\n2)\n{stub}",
    )
    assert comparison.changes == ()
    assert [(row.number, row.status.value, row.before, row.after) for row in comparison.articles] == [
        ("1", "unchanged", "art_1", "art_1"),
        ("2", "unchanged", "art_2", ""),
        ("3", "unchanged", "", "art_3"),
        ("4", "unchanged", "art_4", "art_4"),
    ]


def test_stubs_are_left_out_of_the_words_of_a_repealed_article() -> None:
    provision = statute(f"Article 1. Noise\n1. {NOISE}\n2.\n~ excluded 5-X 2014-04-15 2014-06-16").children[0]
    assert whole_words(provision) == f"Article 1. Noise\n1. {NOISE}"


def test_a_stub_is_never_known_by_its_text() -> None:
    stub = "~ excluded 5-X 2024-04-15 2024-06-16"
    comparison = compared(
        f"Article 1. All\n1. {NOISE}\n2. {WELLS}", f"Article 1. All\n1.\n{stub}\n2. {WELLS}\n3. {NOISE}"
    )
    assert [kind for kind, _, _ in told(comparison)] == ["repealed", "inserted"]


def test_what_is_gone_stands_where_it_stood() -> None:
    comparison = compared(
        f"Article 1. A\n{NOISE}\nArticle 2. B\n{WELLS}\nArticle 3. C\n{BREAD}",
        f"Article 1. A\n{NOISE}\nArticle 3. C\n{BREAD}",
    )
    assert [(row.number, row.status.value) for row in comparison.articles] == [
        ("1", "unchanged"),
        ("2", "repealed"),
        ("3", "unchanged"),
    ]
    first_gone = compared(
        f"Article 1. A\n{NOISE}\nArticle 2. B\n{WELLS}", f"Article 2. B\n{WELLS}\nArticle 3. C\n{BREAD}"
    )
    assert [row.number for row in first_gone.articles] == ["1", "2", "3"]


def test_text_without_a_number_that_becomes_paragraph_one_is_renumbered() -> None:
    comparison = compared(
        f"Article 1. Noise\n{NOISE}:\n1) by day;\n= Fine.\nRemark. So.",
        f"Article 1. Noise\n1. {NOISE}:\n1) by day;\n= Fine.\n2. {GEESE}\nRemark. So.",
    )
    assert told(comparison) == [("renumbered", "art_1", "art_1__para_1"), ("inserted", "", "art_1__para_2")]
    assert shown(comparison.changes[0]) == f"{NOISE}:\nFine."
    back = compared(
        f"Article 1. Noise\n1. {NOISE}\n2. {GEESE}",
        f"Article 1. Noise\n{NOISE}\n2. {GEESE}",
    )
    assert told(back) == [("renumbered", "art_1__para_1", "art_1")]


def test_text_without_a_number_that_no_paragraph_continues_is_modified_in_place() -> None:
    comparison = compared(f"Article 1. Noise\n{NOISE}", f"Article 1. Noise\n1. {GEESE}\n2. {BREAD}")
    assert [kind for kind, _, _ in told(comparison)] == ["modified", "inserted", "inserted"]


def test_a_changed_heading_is_a_change_of_the_article() -> None:
    comparison = compared(f"Article 1. Loud noise\n1. {NOISE}", f"Article 1. Noise\n1. {NOISE}")
    assert told(comparison) == [("modified", "art_1", "art_1")]
    assert shown(comparison.changes[0]) == "[-Loud noise-][+Noise+]"


def test_the_word_that_names_a_remark_is_law() -> None:
    comparison = compared(
        f"Article 1. A\n{NOISE}\nRemark. Noise is any sound.", f"Article 1. A\n{NOISE}\nRemarks. Noise is any sound."
    )
    assert shown(comparison.changes[0]) == "[-Remark-][+Remarks+].\nNoise is any sound."
    assert label_word(Provision(Kind.ARTICLE, "1", label="Article 1.")) == ""


def test_no_paragraph_becomes_a_remark() -> None:
    comparison = compared(f"Article 1. A\n1. {NOISE}\n2. {WELLS}", f"Article 1. A\n1. {NOISE}\nRemark. {WELLS}")
    assert [kind for kind, _, _ in told(comparison)] == ["repealed", "inserted"]
    overruled = compared(
        f"Article 1. A\n1. {WELLS}\nRemark. {NOISE} twice", f"Article 1. A\n1. {NOISE}\nRemark. {WELLS} twice"
    )
    assert [kind for kind, _, _ in told(overruled)] == ["modified", "modified"]


def test_a_chapter_is_compared_by_its_own_words_only() -> None:
    comparison = compared(
        f"Chapter 1. Peace\nArticle 1. A\n{NOISE}\nChapter 2. Water\nArticle 2. B\n{WELLS}",
        f"Chapter 1. Quiet peace\nArticle 1. A\n{NOISE}\nChapter 1-1. Geese\nChapter 2. Water\nArticle 2. B\n{WELLS}",
    )
    assert told(comparison) == [("modified", "chp_1", "chp_1"), ("inserted", "", "chp_1-1")]
    assert shown(comparison.changes[1]) == "[+Chapter 1-1.\nGeese+]"
    assert statuses(comparison) == {"1": "unchanged", "2": "unchanged"}


def test_a_chapter_that_is_gone_or_excluded_is_repealed() -> None:
    stub = "~ excluded 5-X 2024-04-15 2024-06-16"
    comparison = compared(
        f"Chapter 1. Peace\nChapter 2. Water\nChapter 3. Air\nArticle 1. A\n{NOISE}\nChapter 4. Fog\n{stub}",
        f"Chapter 1. Peace\n{stub}\nChapter 3. Air\nArticle 1. A\n{NOISE}\nChapter 4. Fog\n{stub}",
    )
    assert told(comparison) == [("repealed", "chp_1", ""), ("repealed", "chp_2", "")]


def test_an_edition_that_lost_all_its_chapter_headings_proves_no_chapter_new() -> None:
    comparison = compared(f"Article 1. A\n{NOISE}", f"Chapter 1. Peace\nArticle 1. A\n{NOISE}")
    assert comparison.changes == ()
    assert compared(f"Chapter 1. Peace\nArticle 1. A\n{NOISE}", f"Article 1. A\n{NOISE}").changes == ()


def test_articles_are_aligned_whatever_their_chapter() -> None:
    comparison = compared(
        f"Chapter 1. Peace\nArticle 1. A\n{NOISE}\nArticle 2. B\n{WELLS}\nChapter 2. Water\nArticle 3. C\n{BREAD}",
        f"Chapter 1. Peace\nArticle 1. A\n{NOISE}\nChapter 2. Water\nArticle 2. B\n{WELLS}\nArticle 3. C\n{BREAD}",
    )
    assert comparison.changes == ()


def test_the_title_of_the_act_is_compared_where_both_editions_give_it() -> None:
    assert told(compared("Code of Noise", "Code of Quiet")) == [("modified", "act", "act")]
    assert compared("Code of Noise", "").changes == ()


def test_the_best_of_two_copies_is_aligned_and_the_other_is_neither_gone_nor_new() -> None:
    comparison = compared(
        f"Article 1. Foreign\n{GEESE}\nArticle 1. Noise\n{NOISE}\nArticle 2. B\n{WELLS}",
        f"Article 1. Noise\n{NOISE} loudly\nArticle 2. B\n{WELLS}",
    )
    assert [(row.number, row.status.value, row.before, row.after) for row in comparison.articles] == [
        ("1", "not-held", "art_1", ""),
        ("1", "modified", "art_1~2", "art_1"),
        ("2", "unchanged", "art_2", "art_2"),
    ]
    assert comparison.articles[0].corroboration.reasons == ("number-twice",)
    back = compared(f"Article 1. Noise\n{NOISE}", f"Article 1. Noise\n{NOISE}\nArticle 1. Foreign\n{GEESE}")
    assert [row.status.value for row in back.articles] == ["unchanged", "not-held"]


def test_a_body_given_twice_changes_nothing() -> None:
    comparison = compared(
        f"Article 1. A\n1. {NOISE}\n1. {NOISE}\nArticle 2. B\n{WELLS}\nArticle 2. B\n{WELLS}",
        f"Article 1. A\n1. {NOISE}\nArticle 2. B\n{WELLS}",
    )
    assert comparison.changes == ()
    assert [row.status.value for row in comparison.articles] == ["unchanged"] * 3
    back = compared(f"Article 2. B\n{WELLS}", f"Article 2. B\n{WELLS}\nArticle 2. B\n{WELLS}")
    assert back.changes == ()


def test_a_partial_edition_proves_neither_insertion_nor_repeal() -> None:
    before = edition(f"Article 1. A\n{NOISE}", "2024-01-01", partial=True)
    after = edition(f"Chapter 1. C\nArticle 2. B\n{WELLS}", "2025-01-01", partial=True)
    comparison = compare(before, after)
    assert comparison.changes == ()
    assert statuses(comparison) == {"1": "not-held", "2": "not-held"}
    assert comparison.summary()["not-held"] == 2


def test_notes_prove_insertion_into_a_partial_edition_and_repeal_from_it() -> None:
    before = edition(f"Article 1. A\n{NOISE}", "2024-01-01", partial=True)
    after = edition(
        f"Article 2. B\n{WELLS}\n@ inserted 5-X 2024-04-15 2024-06-16\n@ art_1 excluded 5-X 2024-04-15 2024-06-16",
        "2025-01-01",
        partial=True,
    )
    assert statuses(compare(before, after)) == {"1": "repealed", "2": "inserted"}
    older = edition(f"Article 2. B\n{WELLS}\n@ inserted 5-X 2014-04-15 2014-06-16", "2025-01-01")
    assert statuses(compare(before, older))["2"] == "not-held"
    undated = edition(before.root, None, partial=True)
    assert statuses(compare(undated, after))["2"] == "not-held"


def test_warnings_of_both_editions_are_kept_apart() -> None:
    before, after = old_and_new(f"Article 1. A\n{NOISE}", f"Article 1. A\n{NOISE}")
    object.__setattr__(before, "warnings", (EditionWarning("number-gap", "A number is missing."),))
    object.__setattr__(after, "warnings", (EditionWarning("article-twice", "An article stands twice."),))
    assert [(side, warning.code) for side, warning in compare(before, after).warnings] == [
        ("before", "number-gap"),
        ("after", "article-twice"),
    ]


def test_a_provision_without_words_is_known_by_its_number_only() -> None:
    comparison = compared(f"Article 1. A\n1. {NOISE}\n1)\n2) x", f"Article 1. A\n1. {NOISE}\n2) y\n3)")
    assert told(comparison) == [
        ("repealed", "art_1__para_1__point_1", ""),
        ("modified", "art_1__para_1__point_2", "art_1__para_1__point_2"),
        ("inserted", "", "art_1__para_1__point_3"),
    ]


def test_many_leftovers_are_found_by_their_shingles() -> None:
    texts = [" ".join(f"word{(number * 7 + step * step) % 97}x{number}" for step in range(15)) for number in range(30)]
    before = "".join(f"Article {n}. Act\n{text} one two three\n" for n, text in enumerate(texts, 1))
    after = "".join(f"Article {n + 500}. Act\n{text} one two three more\n" for n, text in enumerate(texts, 1))
    assert {row.before for row in compared(before, after).articles} == {f"art_{n}" for n in range(1, 31)}
    short = "".join(f"Article {n}. x\n" for n in range(30)), "".join(f"Article {n + 90}. y\n" for n in range(30))
    assert compared(*short).summary()["inserted"] == 30


@pytest.mark.parametrize(("sequence", "length"), [([], 0), ([0, 1, 2], 3), ([2, 1, 0], 1), ([4, 0, 1, 5, 2, 3], 4)])
def test_the_longest_increasing_run_keeps_the_order(sequence: list[int], length: int) -> None:
    kept = sorted(longest_increasing(sequence))
    assert len(kept) == length
    assert [sequence[place] for place in kept] == sorted(sequence[place] for place in kept)


def test_a_pair_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="nothing"):
        _ = Pair(None, None).only


def test_a_comparison_that_loses_or_repeats_a_provision_is_refused() -> None:
    before, after = old_and_new(f"Article 1. A\n{NOISE}\nArticle 2. B\n{WELLS}", f"Article 1. A\n{NOISE}")
    wording = Wording()
    pairs = align(before.articles, after.articles, wording)
    differences = [difference for pair in pairs for difference in differences_of(pair, wording)]
    with pytest.raises(RebuildError, match=r"old edition lost: \['act'\]"):
        check_coverage(before, after, differences, wording)
    with pytest.raises(RebuildError, match=r"twice: \['art_1'\]"):
        check_coverage(before, after, [*differences, differences[0]], wording)
