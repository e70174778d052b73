"""What the reform means, in the real editions that stand beside the checkout."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from lawdiff.comparing.compare import compare
from lawdiff.comparing.result import Comparison
from lawdiff.meaning.annotate import annotate
from lawdiff.model import Confidence, Finding, InTime, Language
from lawdiff.reading import read

_STATUTES = Path(__file__).parents[3] / "shared" / "statutes"

pytestmark = pytest.mark.skipif(not _STATUTES.is_dir(), reason="the real texts are not beside the checkout")

_CC = ("adilet-text/criminal-code.rus.2024-03-04.txt", "adilet-text/criminal-code.rus.2026-02-03.txt")
_CC_KAZ = ("editions-markdown/criminal-code.kaz.2023-05-20", "editions-markdown/criminal-code.kaz.2024-06-16")
_CAO_RUS = (
    "editions-markdown/administrative-code.rus.2024-06-08",
    "editions-markdown/administrative-code.rus.2024-12-04",
)
_CAO_KAZ = (
    "editions-markdown/administrative-code.kaz.2024-06-08",
    "editions-markdown/administrative-code.kaz.2024-12-04",
)
_PAIRS = [_CC, _CC_KAZ, _CAO_RUS, _CAO_KAZ]


@cache
def _annotated(pair: tuple[str, str]) -> Comparison:
    before, after = (read(_STATUTES / name) for name in pair)
    return annotate(compare(before, after))


def _findings(pair: tuple[str, str], locator: str) -> list[Finding]:
    return [
        finding
        for change in _annotated(pair).changes
        if change.locator == locator
        for finding in change.findings
        if finding.code.split(".")[0] in {"sanction", "offence", "gravity", "arrest"}
    ]


def _codes(pair: tuple[str, str], locator: str) -> list[str]:
    return [finding.code for finding in _findings(pair, locator)]


def _steps(finding: Finding) -> list[tuple[str, str]]:
    steps = finding.data["steps"]
    assert isinstance(steps, list)
    return [(step["what"], (step["before"] or step["after"])["kind"]) for step in steps]


@pytest.mark.parametrize("pair", [_CC, _CC_KAZ], ids=["rus", "kaz"])
def test_of_article_99_3_life_imprisonment_is_left_and_the_additional_penalties_are_gone(pair: tuple[str, str]) -> None:
    found = _findings(pair, "art_99__para_3")
    assert [(finding.code, finding.in_time) for finding in found] == [
        ("sanction.raised", InTime.FORWARDS),
        ("sanction.only-penalty-left", InTime.FORWARDS),
        ("sanction.life-only", InTime.FORWARDS),
        ("sanction.additional.lowered", InTime.BACKWARDS),
    ]
    assert _steps(found[0]) == [("removed", "imprisonment")]
    removed = found[0].data["steps"][0]["before"]  # type: ignore[index]
    assert (removed["min"], removed["max"], removed["unit"]) == (20, 20, "year")
    assert _steps(found[3]) == [("removed", "disqualification"), ("removed", "confiscation")]
    disqualification, confiscation = (step["before"] for step in found[3].data["steps"])  # type: ignore[attr-defined]
    assert disqualification["life"]
    assert confiscation["optional"]


@pytest.mark.parametrize("pair", [_CC, _CC_KAZ], ids=["rus", "kaz"])
def test_of_article_105_3_three_to_eight_years_are_five_to_nine(pair: tuple[str, str]) -> None:
    (raised,) = _findings(pair, "art_105__para_3")
    assert raised.code == "sanction.raised"
    bounds = [
        (step[side]["min"], step[side]["max"], step[side]["unit"])
        for step in raised.data["steps"]  # type: ignore[attr-defined]
        for side in ("before", "after")
    ]
    assert bounds == [(3, 8, "year"), (5, 9, "year")] * 2


@pytest.mark.parametrize("pair", [_CC, _CC_KAZ], ids=["rus", "kaz"])
def test_of_article_107_2_imprisonment_up_to_three_years_is_left(pair: tuple[str, str]) -> None:
    raised, left = _findings(pair, "art_107__para_2")
    assert (raised.code, left.code) == ("sanction.raised", "sanction.only-penalty-left")
    assert _steps(raised) == [
        ("removed", "fine"),
        ("removed", "corrective-labour"),
        ("removed", "community-service"),
        ("removed", "restriction-of-liberty"),
    ]
    assert "imprisonment for up to three years" in left.statement("eng")


@pytest.mark.parametrize("pair", [_CAO_RUS, _CAO_KAZ], ids=["rus", "kaz"])
def test_of_article_73_of_the_cao_the_place_changed_and_no_sanction(pair: tuple[str, str]) -> None:
    changes = [change for change in _annotated(pair).changes if change.article == "73"]
    assert [change.locator for change in changes] == ["art_73__para_1"]
    codes = [code for code in _codes(pair, "art_73__para_1") if code.startswith("sanction")]
    assert codes == ["sanction.unchanged"]


@pytest.mark.parametrize("pair", [_CC, _CC_KAZ], ids=["rus", "kaz"])
def test_of_article_124_the_terms_are_unchanged(pair: tuple[str, str]) -> None:
    changes = [change for change in _annotated(pair).changes if change.article == "124"]
    assert changes
    codes = {code for change in changes for code in _codes(pair, change.locator) if code.startswith("sanction")}
    assert codes == {"sanction.unchanged"}
    old, new = ("малолетн", "шестнадцат") if pair is _CC else ("жас бала", "он алты")
    words = " ".join(hunk.text for change in changes for hunk in change.hunks if hunk.op.value != "keep")
    assert old in words.lower()
    assert new in words.lower()


# Read by hand in both texts; CC article 11 and the words of each article decide. What law made each change is not
# asked here. (Articles that only lost or gained an additional penalty, and the unchanged ones, are not listed.)
_DIRECTIONS = {
    "99(3) 105(3) 106(1) 107(2) 110(1) 110(2) 120(4) 121(4) 140(2)": "raised",
    "107(1) 245(1) 245(2) 253(4)": "recast",
    "189(3) 189(4) 190(3) 190(4) 207(2)": "lowered",
    "202(1) 234(1) 234(2) 236(1) 236(2) 245(3)": "raised",
    "293(1) 293(2) 293(3) 294(1)": "raised",
    "297(1) 297(2) 297(3) 297(4) 317(1) 317(2) 317(3) 317(4) 317(5)": "lowered",
    "392(1) 392(2) 394(1) 394(2) 394(3) 445(1) 445(2) 459(1) 459(2) 460": "raised",
}
_ADDITIONS = {
    "99(3) 120(4) 121(4) 156(2) 234(2) 234(3)": "lowered",
    "156(3) 156(4) 206(3) 208(4) 339(1-1) 385(1) 385(2)": "raised",
    "392(1) 392(2) 405(1) 405(2)": "recast",
    "394(1) 394(2) 394(3)": "mixed",
}
_GRAVITY = {
    "140(2)": "misdemeanour minor",
    "234(1)": "misdemeanour minor",
    "460": "misdemeanour minor",
    "110(1)": "minor medium",
    "392(1)": "minor medium",
    "394(1)": "minor medium",
    "445(1)": "minor medium",
    "459(1)": "minor medium",
    "293(2)": "medium grave",
    "392(2)": "medium grave",
    "394(2)": "medium grave",
    "445(2)": "medium grave",
    "459(2)": "medium grave",
    "297(3)": "especially-grave grave",
}


def _place(locator: str) -> str:
    return re.sub(r"art_([\d-]+)(?:__para_([\d-]+))?", lambda m: m[1] + (f"({m[2]})" if m[2] else ""), locator)


def _by_direction(prefix: str) -> dict[str, str]:
    found = {}
    for change in _annotated(_CC).changes:
        for finding in change.findings:
            if finding.data.get("part") == prefix:
                found[_place(change.locator)] = str(finding.data["direction"])
    return found


def _spread(table: dict[str, str]) -> dict[str, str]:
    return {place: direction for places, direction in table.items() for place in places.split()}


def test_the_direction_of_every_principal_penalty_of_the_criminal_code() -> None:
    assert _by_direction("principal") == _spread(_DIRECTIONS)


def test_the_direction_of_every_additional_penalty_of_the_criminal_code() -> None:
    assert _by_direction("additional") == _spread(_ADDITIONS)


def test_the_gravity_of_every_offence_of_the_criminal_code_that_changed_it() -> None:
    found = {
        _place(change.locator): f"{finding.data['before']} {finding.data['after']}"
        for change in _annotated(_CC).changes
        for finding in change.findings
        if finding.code.startswith("gravity.")
    }
    assert found == _GRAVITY


def test_a_negligent_medical_offence_keeps_its_category() -> None:
    """CC 317(2): three years became two; for negligence both are of minor gravity (CC 11, paragraph 2)."""
    assert _codes(_CC, "art_317__para_2") == ["sanction.lowered"]


def test_arrest_is_marked_in_the_new_offences_that_print_it_and_not_where_it_applies() -> None:
    marked = {
        _place(evidence.locator)
        for change in _annotated(_CC).changes
        for finding in change.findings
        if finding.code == "arrest.suspended"
        for evidence in finding.evidence
    }
    assert {"115-1", "121-1", "156(2)", "236(1)", "317(1)"} <= marked
    assert not {place for place in marked if place.startswith(("108-1", "109-1"))}


def test_every_sanction_that_changed_is_understood() -> None:
    for pair in _PAIRS:
        for change in _annotated(pair).changes:
            assert "sanction.not-understood" not in {finding.code for finding in change.findings}, change.locator


def test_the_kazakh_pair_says_of_each_paragraph_what_the_russian_pair_says() -> None:
    """The Russian texts of the two days are not held whole: the pair of full codes is taken for its later changes."""
    for change in _annotated(_CC_KAZ).changes:
        kazakh = _codes(_CC_KAZ, change.locator)
        if kazakh:
            assert _alike(kazakh) == _alike(_codes(_CC, change.locator)), change.locator
    for change in _annotated(_CAO_KAZ).changes:
        assert _codes(_CAO_KAZ, change.locator) == _codes(_CAO_RUS, change.locator), change.locator


def _alike(codes: list[str]) -> list[str]:
    # «наказывается» became «наказываются» in Russian; the Kazakh verb has one form for both.
    return ["sanction.unchanged" if code == "sanction.reworded" else code for code in codes]


@pytest.mark.parametrize("pair", _PAIRS, ids=lambda pair: pair[1].split("/")[1])
def test_every_finding_rests_on_words_of_the_editions(pair: tuple[str, str]) -> None:
    comparison = _annotated(pair)
    for change in comparison.changes:
        for finding in change.findings:
            assert finding.evidence
            assert set(finding.statements) == set(Language)
            if finding.confidence is Confidence.CERTAIN and finding.code.startswith("sanction"):
                assert len(finding.evidence) == 2
            for evidence in finding.evidence:
                edition = comparison.before if evidence.edition == "before" else comparison.after
                node = edition.provision(evidence.locator)
                assert node is not None
                said = [words for each in node.walk() for words in (each.own_words(), *(n.text for n in each.notes))]
                for line in evidence.text.split("\n"):
                    assert any(line in words for words in said)
            for language in ("rus", "kaz"):
                plain = re.sub("«[^«»]*»", "", finding.statement(language))
                assert not re.search("[A-Za-z]", plain), plain
