import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from invented_law import AGREED, article, edition, hunks, lamp_code, paragraph

from lawdiff.comparing.result import ArticleRow, Change, ChangeKind, Comparison
from lawdiff.model import Language
from lawdiff.reporting import prepare
from lawdiff.reporting.formats import RenderOptions
from lawdiff.reporting.markdown import render_markdown
from lawdiff.reporting.markdown.escaping import escaped, strong, struck
from reading_back import markdown_html


def markdown(comparison: Comparison, ui: Language = Language.ENG, full: bool = False) -> str:
    return render_markdown(prepare(comparison, ui=ui, cosmetic=True), RenderOptions(full=full))


def one_change(script: str) -> str:
    """The paragraph of the law, as a page shows it."""
    words = hunks(script)
    old = paragraph("1", "".join(hunk.old_text for hunk in words))
    new = paragraph("1", "".join(hunk.new_text for hunk in words))
    before, after = edition(article("1", "A", old)), edition(article("1", "A", new))
    change = Change(
        ChangeKind.MODIFIED, before.articles[0].children[0], after.articles[0].children[0], words, (), AGREED
    )
    row = ArticleRow("1", ChangeKind.MODIFIED, "art_1", "art_1")
    page = markdown_html(markdown(Comparison(before, after, (row,), (change,))))
    found = re.search(r"<blockquote>\s*<p>(.*?)</p>\s*</blockquote>", page, re.DOTALL)
    assert found
    return found[1].replace("<!-- -->", "")


def test_removed_words_are_struck_and_added_ones_bold() -> None:
    assert one_change("A fine of [-two-]{+three+} candles.") == (
        "1. A fine of <s>two</s> <strong>three</strong> candles."
    )


@pytest.mark.parametrize(
    ("script", "shown"),
    [
        ("lamps[-,-]{+;+} wicks", "lamps<s>,</s> <strong>;</strong> wicks"),
        ("the {+«great» +}lamp", "the <strong>«great»</strong> lamp"),
        ("lamp{+(s)+}x", "lamp<strong>(s)</strong>x"),
        ("a[- *b* -]c", "a <s>*b*</s> c"),
    ],
)
def test_marks_count_beside_stops_and_inside_words(script: str, shown: str) -> None:
    assert one_change(script) == f"1. {shown}"


def test_each_place_has_an_anchor_and_every_link_leads_to_one() -> None:
    text = markdown(lamp_code())
    anchors = re.findall(r'<a id="([^"]+)"></a>', text)
    assert len(anchors) == len(set(anchors))
    assert {"art_2", "art_2__para_2", "art_2__para_2__point_3"} <= set(anchors)
    assert set(re.findall(r"\]\(#([^)]+)\)", text)) <= set(anchors)


def test_numbers_of_the_law_start_no_list() -> None:
    page = markdown_html(markdown(lamp_code(), full=True))
    assert "<ol" not in page
    assert "1. Following a lamplighter:" not in page  # the number stands outside the mark
    assert "1. <strong>Following a lamplighter:</strong>" in page


def test_disputed_changes_stand_apart_and_behind() -> None:
    text = markdown(lamp_code())
    assert text.index('id="art_3"') < text.index("## Disputed") < text.index('id="art_4"')


def test_the_publishers_notes_are_shown_in_full_only() -> None:
    note = "Article 2 amended by the Law of 15.04.2024 No. 7-X."
    assert note not in markdown(lamp_code())
    assert note in markdown(lamp_code(), full=True)


def test_identical_and_unchanged_editions_say_so() -> None:
    law = edition(article("1", "A"))
    row = ArticleRow("1", ChangeKind.UNCHANGED, "art_1", "art_1")
    assert "identical, byte for byte" in markdown(Comparison(law, law, (row,), ()))
    other = replace(law, sha256="1" * 64)
    assert "No article changed." in markdown(Comparison(law, other, (row,), ()))


def test_a_selection_says_of_what_it_says_nothing() -> None:
    law = edition(article("1", "A"))
    rows = (ArticleRow("9", ChangeKind.NOT_HELD, "art_9", ""),)
    assert "nothing is said of them: 9." in markdown(Comparison(law, law, rows, ()))


@settings(max_examples=150, derandomize=True, deadline=None)
@given(st.text(max_size=40))
def test_any_words_at_all_stay_words(words: str) -> None:
    page = markdown_html(f"x {escaped(words)} x")
    assert set(re.findall(r"</?(\w+)", page.replace("<!-- -->", ""))) == {"p"}


@settings(max_examples=150, derandomize=True, deadline=None)
@given(st.text(max_size=12), st.text("ab ,;«»(*~_", min_size=1, max_size=8), st.text(max_size=12))
def test_a_mark_around_any_words_is_a_mark(before: str, words: str, after: str) -> None:
    for mark, tag in ((struck, "s"), (strong, "strong")):
        written = mark(words, before, after)
        page = markdown_html(f"x{escaped(f'{before}|')}{mark(words, f'{before}|', f'|{after}')}{escaped(f'|{after}')}x")
        assert (f"<{tag}>" in page) is bool(words.strip())
        assert written.strip() or not words.strip()
