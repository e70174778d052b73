import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented_law import article, edition, hunks, lamp_code, paragraph

from lawdiff.comparing.result import ArticleRow, Change, ChangeKind, Comparison
from lawdiff.model import Language, Provision, Stray
from lawdiff.reporting import prepare
from lawdiff.reporting.terminal import READABLE, elided, render_terminal
from lawdiff.reporting.visible import visible

ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


def words(text: str) -> list[str]:
    return ESCAPE.sub("", text).split()


def test_without_colour_signs_mark_what_is_gone_and_new() -> None:
    text = render_terminal(prepare(lamp_code()))
    assert "a fine of [-20-]{+40+} candles" in text
    assert "\x1b" not in text


def test_with_colour_lines_carry_the_same_meaning() -> None:
    text = render_terminal(prepare(lamp_code()), color=True)
    assert "\x1b[9;31m20\x1b[0m" in text
    assert "\x1b[4;32m40\x1b[0m" in text


def test_disputed_changes_come_behind_and_apart() -> None:
    text = render_terminal(prepare(lamp_code()))
    head = text.index("Disputed: the texts and the publisher's notes disagree")
    assert text.index("Article 3.") < head < text.index("Article 4.")


@pytest.mark.parametrize("width", [40, 60, 80, 104, 200])
@pytest.mark.parametrize("side_by_side", [False, True])
def test_no_line_is_wider_than_the_terminal(width: int, side_by_side: bool) -> None:
    text = render_terminal(prepare(lamp_code(), cosmetic=True), width=width, side_by_side=side_by_side, full=True)
    longest = max(map(len, text.splitlines()))
    assert longest <= width
    assert side_by_side or longest <= READABLE


def test_side_by_side_has_the_old_words_left_and_the_new_ones_right() -> None:
    text = render_terminal(prepare(lamp_code()), width=120, side_by_side=True)
    line = next(line for line in text.splitlines() if "[-20-]" in line)
    assert line.index("[-20-]") < 60 < line.index("{+40+}")
    numbers = next(line for line in text.splitlines() if line.count("at night,") == 2)
    assert numbers.split() == ["2)", "at", "night,", "3)", "at", "night,"]


def test_the_notes_are_shown_in_full_only() -> None:
    report = prepare(lamp_code())
    note = "Article 2 amended by the Law"
    assert note not in render_terminal(report)
    assert note in render_terminal(report, full=True)


def test_identical_editions_are_said_to_be() -> None:
    law = edition(article("1", "A"))
    row = ArticleRow("1", ChangeKind.UNCHANGED, "art_1", "art_1")
    assert "identical" in render_terminal(prepare(Comparison(law, law, (row,), ())))
    other = replace(law, sha256="1" * 64)
    assert "No article changed." in render_terminal(prepare(Comparison(law, other, (row,), ())))


def test_a_selection_says_of_what_it_says_nothing() -> None:
    law = replace(edition(article("1", "A")), partial=True)
    text = render_terminal(prepare(Comparison(law, law, (ArticleRow("9", ChangeKind.NOT_HELD, "art_9", ""),), ())))
    assert "nothing is said of them: 9." in text
    assert "a selection of articles" in text


def test_a_change_that_is_disputed_by_itself_or_moved_says_so() -> None:
    comparison = lamp_code()
    disputed = replace(comparison.changes[0], corroboration=comparison.changes[6].corroboration, moved=True)
    text = render_terminal(prepare(replace(comparison, changes=(disputed,))))
    assert "Disputed: the words changed" in text
    assert "stands in another place as well" in text


def test_headings_above_the_articles_are_shown() -> None:
    before, after = edition(article("1", "A")), edition(article("1", "A"))
    change = Change(
        ChangeKind.MODIFIED,
        before.root.children[0],
        after.root.children[0],
        hunks("LAMPS [-AND-]{+OR+} KEEPERS"),
    )
    text = render_terminal(prepare(Comparison(before, after, (), (change,))))
    assert "Headings above the articles" in text
    assert "Chapter 1. LAMPS [-AND-]{+OR+} KEEPERS" in text


def test_what_the_reader_could_not_place_is_shown_as_such() -> None:
    law = edition(article("1", "A", replace(paragraph("1", "Lamps."), strays=(Stray("?!", "lost"),))))
    node = law.articles[0].children[0]
    change = Change(ChangeKind.INSERTED, None, node, hunks("{+Lamps.+}"))
    row = ArticleRow("1", ChangeKind.MODIFIED, "art_1", "art_1")
    text = render_terminal(prepare(Comparison(law, law, (row,), (change,)), ui=Language.RUS), full=True)
    assert "{+?!+} (не понято при чтении" in " ".join(text.split())
    assert isinstance(node, Provision)


@given(st.text())
def test_no_control_character_reaches_the_terminal(text: str) -> None:
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", visible(text))


@pytest.mark.parametrize("side_by_side", [False, True])
@pytest.mark.parametrize("color", [False, True])
def test_escape_sequences_in_a_text_are_shown_and_not_obeyed(side_by_side: bool, color: bool) -> None:
    evil = "\x1b]0;owned\x07 \x1b[31mred \x9b2J [bold]markup[/bold] :smile:"
    before = edition(article("1", evil, paragraph("1", evil + " old")), source=evil, act=evil)
    after = edition(article("1", evil, paragraph("1", evil + " new"), note=evil), source=evil, act=evil)
    old, new = before.articles[0].children[0], after.articles[0].children[0]
    change = Change(ChangeKind.MODIFIED, old, new, hunks(evil + " [-old-]{+new+}"))
    row = ArticleRow("1", ChangeKind.MODIFIED, "art_1", "art_1")
    text = render_terminal(
        prepare(Comparison(before, after, (row,), (change,))),
        color=color,
        side_by_side=side_by_side,
        full=True,
    )
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", ESCAPE.sub("", text))
    assert "␛[31mred" in text
    assert "[bold]markup[/bold]" in " ".join(words(text))


@given(
    st.lists(st.text("ab", min_size=1, max_size=3), min_size=1, max_size=60).map(" ".join),
    st.booleans(),
    st.booleans(),
)
def test_what_is_left_out_of_kept_words_is_marked_and_lies_away_from_changes(
    text: str, follows: bool, precedes: bool
) -> None:
    shown = elided(text, follows, precedes)
    if shown != text:
        assert "…" in shown
        assert len(shown.split()) < len(text.split())
        first, _, last = shown.partition("…")
        assert text.startswith(first.strip())
        assert text.endswith(last.strip())


def test_the_whole_text_of_a_change_is_shown_on_request() -> None:
    kept = " ".join(f"word{number}" for number in range(50))
    law = edition(article("1", "A", paragraph("1", kept)))
    node = law.articles[0].children[0]
    change = Change(ChangeKind.MODIFIED, node, node, hunks(f"{kept} [-old-]{{+new+}}"))
    row = ArticleRow("1", ChangeKind.MODIFIED, "art_1", "art_1")
    report = prepare(Comparison(law, law, (row,), (change,)))
    assert "word20" not in render_terminal(report)
    assert "word20" in render_terminal(report, full=True)


def test_a_heading_that_was_replaced_shows_both() -> None:
    before, after = edition(article("1", "Idle snuffing")), edition(article("1", "Arson of beacons"))
    change = Change(
        ChangeKind.MODIFIED, before.articles[0], after.articles[0], hunks("[-Idle snuffing-]{+Arson of beacons+}")
    )
    row = ArticleRow("1", ChangeKind.MODIFIED, "art_1", "art_1")
    text = render_terminal(prepare(Comparison(before, after, (row,), (change,))))
    assert "[-Idle snuffing-]" in text
    assert "{+Arson of beacons+}" in text
