"""The readers of documents on real texts: the Word file of the code, a publisher's page, the code as a page."""

from __future__ import annotations

import html
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from lawdiff.comparing import compare
from lawdiff.language.structure import STRUCTURE
from lawdiff.model import Action, Kind, Language, NoteKind
from lawdiff.reading import read, read_bytes
from lawdiff.reading.layout import blocks_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from typing import Any

    from lawdiff.comparing.result import Comparison
    from lawdiff.model import Edition

CAO = "administrative-code.rus.2026-02-03.txt"
WORD = "administrative-code.rus.2026-05-18.docx"
PAGE = "administrative-code.rus.2026.fragment.html"
THROUGHOUT = "предупреждении или"
"""What the law announced for 2026 puts in throughout the code."""


@pytest.fixture(scope="module")
def word(shared: Path) -> Edition:
    return read(shared / "statutes" / "paragraph-docx" / WORD)


@pytest.fixture(scope="module")
def compared(statute: Callable[[str], Edition], word: Edition) -> Comparison:
    return compare(statute(CAO), word)


def law(edition: Edition) -> list[tuple[Any, ...]]:
    return [(node.locator, node.label, node.heading, node.text, node.wrap_up) for node in edition.root.walk()]


def announced(edition: Edition) -> Iterator[str]:
    """Locators of the articles that an act not yet in force is announced to change."""
    for node in edition.root.walk():
        for note in node.notes:
            for said in note.statements:
                if said.action is Action.PENDING or note.kind is NoteKind.ANNOUNCEMENT:
                    yield said.target.split("__")[0]


def test_the_word_file_of_the_code_has_its_full_structure(word: Edition) -> None:
    kinds = Counter(node.kind for node in word.root.walk())
    assert (len(word.articles), kinds[Kind.SECTION], kinds[Kind.CHAPTER], kinds[Kind.PART]) == (1073, 5, 56, 2)
    assert kinds[Kind.PARAGRAPH] > 2900
    assert kinds[Kind.POINT] > 1100
    assert not [warning for warning in word.warnings if warning.code == "unread-text"]
    assert {stray.reason for node in word.root.walk() for stray in node.strays} == {"front-matter", "signature"}
    assert sum(bool(article.anchor) for article in word.articles) > 1000


def test_articles_that_no_law_of_2026_touched_come_out_unchanged(
    compared: Comparison, statute: Callable[[str], Edition]
) -> None:
    touched = set(announced(statute(CAO)))
    for change in compared.changes:
        if any(THROUGHOUT in hunk.new_text for hunk in change.hunks if hunk.op.value == "add"):
            touched.add((change.after or change.before).locator.split("__")[0])  # type: ignore[union-attr]
    rest = [row for row in compared.articles if (row.after or row.before) not in touched]
    same = [row for row in rest if row.status.value in {"unchanged", "cosmetic"}]
    assert len(rest) > 950
    assert len(same) >= 0.95 * len(rest), Counter(row.status.value for row in rest)


def test_nothing_is_called_inserted_or_repealed_but_what_a_law_announced(
    compared: Comparison, statute: Callable[[str], Edition]
) -> None:
    statuses = {row.number: row.status.value for row in compared.articles}
    assert [number for number, status in statuses.items() if status == "repealed"] == []
    inserted = {f"art_{number}" for number, status in statuses.items() if status == "inserted"}
    assert inserted == {"art_127-3", "art_434-3", "art_456-3", "art_668-2"}
    assert inserted <= set(announced(statute(CAO)))


def test_a_page_of_the_publisher_has_its_anchors_and_notes(shared: Path) -> None:
    page = read(shared / "statutes" / "adilet-html" / PAGE, partial=True)
    assert [article.number for article in page.articles] == ["73", "73-1", "73-2", "73-3", "77", "79"]
    anchors = {node.locator: node.anchor for node in page.root.walk() if node.anchor}
    assert anchors["chp_10"] == "z243"
    assert anchors["art_73"] == "z244"
    assert anchors["art_73__para_3"] == "z247"
    assert [article.number for article in page.articles if article.is_stub] == ["73-1", "73-2"]
    acts = [act.number for said in page.articles[0].notes[0].statements for act in said.acts]
    assert acts == ["292-VI", "227-VII", "73-VIII", "155-VIII"]
    assert not [warning for warning in page.warnings if warning.code == "unread-text"]


def test_the_page_and_the_text_of_the_same_articles_are_the_same_law(
    shared: Path, statute: Callable[[str], Edition]
) -> None:
    page = read(shared / "statutes" / "adilet-html" / PAGE, partial=True)
    whole = {article.number: article for article in statute(CAO).articles}
    for article in page.articles:
        if article.number in {"73-3", "79"}:
            continue  # the page holds their beginnings only
        other = whole[article.number]
        assert [(node.locator, node.own_words()) for node in article.walk()] == [
            (node.locator, node.own_words()) for node in other.walk()
        ]
        assert [note.statements for note in article.notes] == [note.statements for note in other.notes]


@pytest.fixture(scope="module")
def page_of_the_code(shared: Path) -> bytes:
    """The whole code in the markup of a page."""
    text = (shared / "statutes" / "adilet-text" / CAO).read_text(encoding="utf-8")
    held = []
    for number, block in enumerate(blocks_of(text, STRUCTURE[Language.RUS])):
        words = html.escape(block.text, quote=False)
        held.append(
            f'<p class="note">\n\n      {words}</p>'
            if block.text.startswith("Сноска")
            else f'<p id="z{number}">\n\n      {words}</p>'
        )
    return f"<!DOCTYPE html><html><body><article>{''.join(held)}</article></body></html>".encode()


def test_the_whole_code_as_a_page_is_the_same_law_as_its_text(
    page_of_the_code: bytes, statute: Callable[[str], Edition]
) -> None:
    page = read_bytes(page_of_the_code, "administrative-code.rus.2026-02-03.html")
    assert law(page) == law(statute(CAO))
    notes = [[note.statements for note in node.notes] for node in page.root.walk()]
    assert notes == [[note.statements for note in node.notes] for node in statute(CAO).root.walk()]
