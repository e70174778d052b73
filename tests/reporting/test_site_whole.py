"""A whole article on the page of a site: nothing of either edition is lost, and each thing stands in its place."""

import re
from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from lawdiff.comparing.compare import compare
from lawdiff.model import Edition, Language, Provision
from lawdiff.reading.door import read_bytes
from lawdiff.reporting import prepare
from lawdiff.reporting.layout import Line
from lawdiff.reporting.site.whole import Row, rows_of

WORDS = st.lists(
    st.sampled_from(("lamp", "oil", "wick", "jar", "glow", "smoke", "night", "keeper", "hall")), min_size=1, max_size=7
)
POINTS = st.lists(WORDS, max_size=4)
PARAGRAPHS = st.lists(st.tuples(WORDS, POINTS, st.booleans()), min_size=1, max_size=4)


def read(body: str, day: str) -> Edition:
    text = f"Lamp Code\n\nArticle 1. Lamps\n\n{body}\n\nArticle 2. Oil\n\nOil is kept in jars.\n"
    return read_bytes(text.encode(), f"lamp-code.eng.{day}.txt", language=Language.ENG, act="lamp-code")


def written(paragraphs: Sequence[tuple[list[str], list[list[str]], bool]]) -> str:
    lines = []
    for number, (words, points, closed) in enumerate(paragraphs, 1):
        lines.append(f"{number}. {' '.join(words).capitalize()}{':' if points else '.'}")
        lines += [f"{place}) {' '.join(point)};" for place, point in enumerate(points, 1)]
        if points and closed:
            lines.append("shall be punished by a fine of ten monthly calculation indices.")
    return "\n\n".join(lines)


def article(edition: Edition) -> Provision:
    return edition.articles[0]


def rows(before: Edition, after: Edition) -> tuple[Row, ...]:
    report = prepare(compare(before, after))
    items = [item for group in report.groups if group.row and group.row.number == "1" for item in group.items]
    return rows_of(article(before), article(after), items)


def said(lines: Sequence[Line]) -> list[str]:
    return re.findall(r"\w+", " ".join("".join(piece.text for piece in line.pieces) for line in lines))


def words(node: Provision) -> list[str]:
    """The article's words in the order of the text, its heading aside."""
    found = re.findall(r"\w+", node.text)
    for child in node.children:
        found += words(child)
    return found + re.findall(r"\w+", node.wrap_up)


def column(found: Sequence[Row], side: str) -> list[str]:
    return [word for row in found for word in said(getattr(row, side))]


@settings(derandomize=True, max_examples=120, deadline=None)
@given(PARAGRAPHS, PARAGRAPHS)
def test_the_new_column_holds_the_new_article_and_the_old_one_all_words_of_the_old(
    old: list[tuple[list[str], list[list[str]], bool]], new: list[tuple[list[str], list[list[str]], bool]]
) -> None:
    before, after = read(written(old), "2024-01-01"), read(written(new), "2024-07-01")
    found = rows(before, after)
    assert column(found, "new") == words(article(after))
    # What moved stands where the new text has it.
    assert sorted(column(found, "old")) == sorted(words(article(before)))


@settings(derandomize=True, max_examples=60, deadline=None)
@given(PARAGRAPHS, PARAGRAPHS)
def test_each_provision_of_the_new_text_opens_one_row(
    old: list[tuple[list[str], list[list[str]], bool]], new: list[tuple[list[str], list[list[str]], bool]]
) -> None:
    before, after = read(written(old), "2024-01-01"), read(written(new), "2024-07-01")
    opened = [row.locator for row in rows(before, after) if row.opens and not row.gone]
    assert opened == [node.locator for node in article(after).walk() if node.locator != "art_1"]


def test_what_is_gone_stands_where_it_stood() -> None:
    before = read("1. Of lamps:\n\n1) brass;\n\n2) clay;\n\n3) glass.\n\n2. Of oil.", "2024-01-01")
    after = read("1. Of lamps:\n\n1) brass;\n\n3) glass.\n\n2. Of oil.", "2024-07-01")
    assert [(row.locator.removeprefix("art_1__"), row.gone) for row in rows(before, after)] == [
        ("para_1", False),
        ("para_1__point_1", False),
        ("para_1__point_2", True),
        ("para_1__point_3", False),
        ("para_2", False),
    ]


def test_what_was_first_and_is_gone_stands_first() -> None:
    before = read("1. Of lamps:\n\n1) clay;\n\n2) glass.", "2024-01-01")
    after = read("1. Of lamps:\n\n2) glass.", "2024-07-01")
    assert [(row.locator[-7:], row.gone) for row in rows(before, after)] == [
        ("_para_1", False),
        ("point_1", True),
        ("point_2", False),
    ]


def test_the_sanction_that_closes_a_list_stands_below_the_points() -> None:
    end = "shall be punished by a fine of {} monthly calculation indices."
    before, after = (
        read(f"1. To smoke:\n\n1) in a hall;\n\n2) at night, –\n\n{end.format(fine)}", day)
        for fine, day in (("ten", "2024-01-01"), ("twenty", "2024-07-01"))
    )
    last = rows(before, after)[-1]
    assert (last.opens, last.changed, said(last.old)[-5:][1], said(last.new)[-4]) == (False, True, "ten", "twenty")


def test_an_article_that_one_text_alone_has_and_no_change_tells_of_is_shown_as_it_is() -> None:
    before = read("1. Of lamps.\n\n2. Of wicks.", "2024-01-01")
    found = rows_of(article(before), None, ())
    assert column(found, "new") == ["Of", "lamps", "Of", "wicks"]
    assert rows_of(None, None, ()) == ()
