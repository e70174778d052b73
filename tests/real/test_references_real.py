"""Citations in the two codes as they are published."""

import re
from functools import cache
from pathlib import Path

import pytest

from lawdiff.comparing.compare import compare
from lawdiff.meaning.references import ReferenceCoverage, reference_coverage, reference_findings
from lawdiff.model import Confidence, Edition
from lawdiff.reading import read

TEXTS = Path(__file__).parents[3] / "shared" / "statutes"
pytestmark = pytest.mark.skipif(not TEXTS.is_dir(), reason="the published texts are not beside the checkout")

CC = "adilet-text/criminal-code.rus.2026-02-03.txt"
CAO = "adilet-text/administrative-code.rus.2026-02-03.txt"


@cache
def edition(name: str) -> Edition:
    return read(TEXTS / name)


@cache
def coverage(name: str, other: str) -> ReferenceCoverage:
    return reference_coverage(edition(name), (edition(other),))


def test_all_citations_of_the_criminal_code_but_one_point_at_a_provision() -> None:
    found = coverage(CC, CAO)
    assert found.share > 0.999
    assert found.inside > 1100
    # The final provisions quote the code of 1997, whose own remark is meant.
    assert [(one.where, one.target) for one, _ in found.unresolved] == [("art_467__para_3__point_1", "art_467__remark")]


def test_all_citations_of_the_administrative_code_but_one_point_at_a_provision() -> None:
    found = coverage(CAO, CC)
    assert found.share > 0.999
    assert found.inside > 4300
    # The article has no such paragraph in this edition: a slip of the law itself.
    assert [(one.where, one.target) for one, _ in found.unresolved] == [("art_897__para_1-1", "art_275__para_3-1")]
    assert [one.target for one, _ in found.resolved if one.act == "cc"] == ["art_434", "art_293__para_1"]


def test_no_word_for_an_article_or_paragraph_with_a_number_is_left_out() -> None:
    """By a pattern of its own, the words that look like citations stand inside citations that were found."""
    pattern = re.compile(
        r"\b(?:стат(?:ья|ьи|ье|ью|ей|ьей|ьям|ьями|ьях)|част(?:ь|и|ью|ей|ям|ями|ях)|(?:под)?пункт\w*|абзац\w*)"
        r" (?:\d+|перв(?:ая|ой|ую|ый|ом)|втор(?:ая|ой|ую)|третьей|четвертой|пятой|шестой)"
    )
    for name, other in ((CC, CAO), (CAO, CC)):
        spans: dict[str, list[tuple[int, int]]] = {}
        for one, _ in coverage(name, other).resolved:
            spans.setdefault(one.where, []).append(one.span)
        left_out = [
            (node.locator, found[0])
            for node in edition(name).root.walk()
            for found in pattern.finditer(node.own_words())
            if not any(start <= found.start() < end for start, end in spans.get(node.locator, []))
        ]
        assert left_out == []


def test_the_definition_of_violence_against_minors_cites_two_points_that_the_reform_repealed() -> None:
    comparison = compare(edition("adilet-text/criminal-code.rus.2024-03-04.txt"), edition(CC))
    found = reference_findings(comparison)
    stubs = [
        (comparison.changes[index].locator, one.data["target"], one.confidence)
        for index, members in found.by_change.items()
        for one in members
        if one.code == "reference.to-stub"
    ]
    assert stubs == [
        ("art_3__point_18-1", "art_125__para_2__point_5", Confidence.CERTAIN),
        ("art_3__point_18-1", "art_126__para_2__point_5", Confidence.CERTAIN),
    ]
    others = [one.code for members in found.by_change.values() for one in members if one.code != "reference.to-stub"]
    assert others == ["reference.renumbered"]
    assert [one.code for one in found.whole] == ["reference.to-nothing"]


def test_the_kazakh_text_cites_a_stub_where_the_russian_one_cites_the_point_in_force() -> None:
    """CC 121(4): point 2 of paragraph 3-1 in Kazakh, point 3 in Russian."""
    kazakh = reference_coverage(edition("editions-markdown/criminal-code.kaz.2024-06-16"))
    russian = reference_coverage(edition("editions-markdown/criminal-code.rus.2024-06-16"))

    def cited(found: ReferenceCoverage) -> list[tuple[str, str]]:
        return [(one.target, to.status.value) for one, to in found.resolved if one.where == "art_121__para_4"]

    assert ("art_121__para_3-1__point_2", "stub") in cited(kazakh)
    assert ("art_121__para_3-1__point_3", "found") in cited(russian)
    assert kazakh.share == russian.share == 1.0
    assert russian.statuses["not-held"] > 0


@pytest.mark.parametrize("article", ["105", "106", "120", "122", "124", "125", "126"])
def test_russian_and_kazakh_paragraphs_cite_the_same(article: str) -> None:
    def cited(name: str) -> list[tuple[str, str]]:
        found = reference_coverage(edition(name)).resolved
        return [(one.where, one.target) for one, _ in found if one.where.split("__")[0] == f"art_{article}"]

    russian = cited("editions-markdown/criminal-code.rus.2024-06-16")
    assert russian
    assert cited("editions-markdown/criminal-code.kaz.2024-06-16") == russian
