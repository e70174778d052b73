"""What must hold for any statute and any edits: invented ones, thousands of words, no sense at all."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from lawdiff.comparing.compare import compare
from lawdiff.comparing.result import ChangeKind, Op
from lawdiff.comparing.wording import compared_words, whole_words
from lawdiff.model import Edition

from .building import joined, old_and_new

SAMPLE = "лица двух лет либо штраф арест срок 108-1 10 000 тайна учёт «вред» қылмыс жаза суд – закон"
WORDS = SAMPLE.split()
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join)
POINTS = st.lists(SENTENCES, max_size=4)
PARAGRAPHS = st.tuples(SENTENCES, POINTS, st.one_of(st.just(""), SENTENCES))
ARTICLES = st.tuples(SENTENCES, st.lists(PARAGRAPHS, max_size=4))
STATUTES = st.lists(ARTICLES, min_size=1, max_size=6)

Article = tuple[str, list[tuple[str, list[str], str]]]


def written(articles: list[Article], numbers: list[int]) -> str:
    """The statute as a text; points and paragraphs are numbered afresh, articles keep the given numbers."""
    lines = []
    for number, (heading, paragraphs) in zip(numbers, articles, strict=True):
        lines.append(f"Article {number}. {heading}")
        for place, (words, points, wrap_up) in enumerate(paragraphs, 1):
            lines.append(f"{place}. {words}")
            lines += [f"{index}) {point}" for index, point in enumerate(points, 1)]
            if points and wrap_up:
                lines.append(f"= {wrap_up}")
    return "\n".join(lines)


@st.composite
def amended(draw: st.DrawFn) -> tuple[str, str]:
    """A statute and its next edition: words replaced, points put in, paragraphs and articles gone, moved, new."""
    old: list[Article] = draw(STATUTES)
    numbers = list(range(1, len(old) + 1))
    new = [(heading, [(words, list(points), wrap) for words, points, wrap in body]) for heading, body in old]
    new_numbers = list(numbers)
    for _ in range(draw(st.integers(0, 5))):
        place = draw(st.integers(0, len(new) - 1))
        body = new[place][1]
        edit = draw(st.sampled_from(["heading", "words", "point", "paragraph-", "paragraph+", "move", "+", "-"]))
        if edit == "heading":
            new[place] = (draw(SENTENCES), body)
        elif edit == "move":
            other = draw(st.integers(0, len(new) - 1))
            new.insert(other, new.pop(place))
            new_numbers.insert(other, new_numbers.pop(place))
        elif edit == "+":
            new.insert(place, draw(ARTICLES))
            new_numbers.insert(place, max(new_numbers) + 1)
        elif edit == "-" and len(new) > 1:
            del new[place], new_numbers[place]
        elif edit == "paragraph+":
            body.insert(draw(st.integers(0, len(body))), draw(PARAGRAPHS))
        elif body:
            index = draw(st.integers(0, len(body) - 1))
            _, points, wrap_up = body[index]
            if edit == "paragraph-":
                del body[index]
            elif edit == "words":
                body[index] = (draw(SENTENCES), points, wrap_up)
            elif edit == "point":
                points.insert(draw(st.integers(0, len(points))), draw(SENTENCES))
    return written(old, numbers), written(new, new_numbers)


def words_of(text: str) -> list[str]:
    return re.findall(r"\w+", text)


@settings(derandomize=True, max_examples=80, deadline=None)
@given(amended())
def test_every_change_gives_back_both_editions_word_for_word(texts: tuple[str, str]) -> None:
    comparison = compare(*old_and_new(*texts))
    for change in comparison.changes:
        whole = change.before is None or change.after is None
        sides = (
            (whole_words(change.before), whole_words(change.after))
            if whole
            else compared_words(change.before, change.after)
        )
        assert joined(hunk.old_text for hunk in change.hunks) == sides[0]
        assert joined(hunk.new_text for hunk in change.hunks) == sides[1]
        for hunk in change.hunks:
            assert set(words_of(hunk.text)) <= set(words_of(sides[0]) + words_of(sides[1]))
        if change.kind in (ChangeKind.RENUMBERED, ChangeKind.MOVED):
            assert {hunk.op for hunk in change.hunks} <= {Op.KEEP}


@settings(derandomize=True, max_examples=50, deadline=None)
@given(amended())
def test_what_does_not_appear_in_a_change_is_in_both_editions(texts: tuple[str, str]) -> None:
    """The new edition's words are the old edition's, less what changes remove, plus what they add."""
    before, after = old_and_new(*texts)
    comparison = compare(before, after)
    balance = words_count(after)
    for word, count in words_count(before).items():
        balance[word] = balance.get(word, 0) - count
    for change in comparison.changes:
        for hunk in change.hunks:
            sign = {Op.ADD: -1, Op.REMOVE: 1, Op.KEEP: 0}[hunk.op]
            for word in own(hunk.text, change.before is None or change.after is None):
                balance[word] = balance.get(word, 0) + sign
    assert {word: count for word, count in balance.items() if count} == {}


def own(text: str, labelled: bool) -> list[str]:
    """The words of a hunk without the labels that whole provisions bring."""
    if labelled:
        text = re.sub(r"(?m)^(Article \d+\.|\d+[.)])", "", text)
    return re.findall(r"[^\W\d_]+", text)


def words_count(edition: Edition) -> dict[str, int]:
    counts: dict[str, int] = {}
    for node in edition.root.walk():
        for word in re.findall(r"[^\W\d_]+", node.own_words()):
            counts[word] = counts.get(word, 0) + 1
    return counts


@settings(derandomize=True, max_examples=35, deadline=None)
@given(amended())
def test_a_comparison_is_the_same_every_time(texts: tuple[str, str]) -> None:
    assert compare(*old_and_new(*texts)) == compare(*old_and_new(*texts))


@settings(derandomize=True, max_examples=35, deadline=None)
@given(amended())
def test_an_edition_never_differs_from_itself(texts: tuple[str, str]) -> None:
    for text in texts:
        comparison = compare(*old_and_new(text, text))
        assert comparison.changes == ()
        assert {row.status for row in comparison.articles} <= {ChangeKind.UNCHANGED}


@settings(derandomize=True, max_examples=50, deadline=None)
@given(amended())
def test_every_article_of_either_edition_has_one_row(texts: tuple[str, str]) -> None:
    before, after = old_and_new(*texts)
    rows = compare(before, after).articles
    assert sorted(row.before for row in rows if row.before) == sorted(each.locator for each in before.articles)
    assert [row.after for row in rows if row.after] == [each.locator for each in after.articles]


@settings(derandomize=True, max_examples=35, deadline=None)
@given(amended())
def test_reading_the_editions_the_other_way_swaps_what_is_inserted_and_repealed(texts: tuple[str, str]) -> None:
    there = compare(*old_and_new(*texts))
    back = compare(*old_and_new(*reversed(texts)))
    assert len(there.articles) == len(back.articles)
    inserted = {row.after for row in there.articles if not row.before}
    assert inserted == {row.before for row in back.articles if not row.after}
