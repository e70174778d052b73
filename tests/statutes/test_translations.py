"""The embedded English editions: heads complete, intervals apart, texts that the reader understands whole."""

from __future__ import annotations

import csv
import re
import tomllib
from collections import defaultdict
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from lawdiff.model import Edition, ForceKind, Kind, Language, NoteKind, Provision
from lawdiff.reading import read_bytes

STATUTES = Path(__file__).parents[2] / "statutes"
FILES = sorted(STATUTES.glob("*/eng/*.txt"))
REQUIRED = {
    "act": str,
    "article": str,
    "language": str,
    "from": date,
    "from_basis": str,
    "amended_by": list,
    "excerpt": bool,
    "renders": list,
    "checked_with": list,
}
OPTIONAL = {"from_not_before": date, "until": date, "until_not_after": date, "holds": list}
CODE_IN_FORCE = date(2015, 1, 1)
EXPECTED = {
    "cc": "3 45 55 68 98-3 99 105 106 107 108 108-1 109 109-1 110 115 115-1 120 121 121-1 122 124 125 125-1 126 140 "
    "313-1 467",
    "cao": "54 64 73 73-1 73-2 73-3 127-2",
}

each_version = pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parts[-3]}-{path.stem}")


def head_and_text(path: Path) -> tuple[dict[str, Any], str]:
    before, head, text = path.read_text(encoding="utf-8").split("+++\n", 2)
    assert not before
    return tomllib.loads(head), text


def version(path: Path) -> tuple[dict[str, Any], Edition]:
    head, text = head_and_text(path)
    edition = read_bytes(
        text.encode(), path.name, act=head["act"], language=Language.ENG, date=head["from"], partial=True
    )
    return head, edition


def history(article: Provision) -> list[str]:
    """Numbers of the laws that the notes at the article's end name, in their order."""
    return [
        act.number
        for note in article.notes
        for said in note.statements
        for act in said.acts
        if note.kind in {NoteKind.HISTORY, NoteKind.STUB}
    ]


def test_every_article_that_tells_the_story_is_here() -> None:
    held = {
        act: sorted({path.name.split("@")[0].removeprefix("art_") for path in FILES if path.parts[-3] == act})
        for act in EXPECTED
    }
    assert held == {act: sorted(numbers.split()) for act, numbers in EXPECTED.items()}


@each_version
def test_a_head_is_complete_and_agrees_with_the_name_of_its_file(path: Path) -> None:
    head, _ = head_and_text(path)
    kinds = REQUIRED | OPTIONAL
    assert set(REQUIRED) <= set(head) <= set(kinds)
    assert [key for key, value in head.items() if type(value) is not kinds[key]] == []
    assert path.name == f"art_{head['article']}@{head['from']}.txt"
    assert path.parts[-3] == head["act"]
    assert head["language"] == "eng"
    assert head["from_basis"] in {"law", "edition"}
    assert head["renders"]
    assert head["excerpt"] == bool(head.get("holds"))


@each_version
def test_days_that_are_not_exact_lie_in_their_order(path: Path) -> None:
    head, _ = head_and_text(path)
    days = [head.get("from_not_before"), head["from"], head.get("until"), head.get("until_not_after")]
    known = [day for day in days if day]
    assert known == sorted(set(known))
    assert "until" in head or "until_not_after" not in head


@each_version
def test_the_editions_that_a_version_renders_fall_into_its_days(path: Path) -> None:
    head, _ = head_and_text(path)
    editions = [date.fromisoformat(name.split(".")[2]) for name in (*head["renders"], *head["checked_with"])]
    # The text of the code was published before it took effect.
    assert [day for day in editions if max(day, CODE_IN_FORCE) < head["from"]] == []
    assert [day for day in editions if day > head.get("until", date.max)] == []
    if head["from_basis"] == "edition":
        assert head["from"] == min(editions)


def test_no_two_versions_of_an_article_are_in_force_on_one_day() -> None:
    versions: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for path in FILES:
        head, _ = head_and_text(path)
        versions[head["act"], head["article"]].append(head)
    for heads in versions.values():
        for before, after in pairwise(sorted(heads, key=lambda head: head["from"])):
            assert before["until"] < after.get("from_not_before", after["from"])
            assert before.get("until_not_after", before["until"]) < after["from"]
            assert not set(before["renders"]) & set(after["renders"])


@each_version
def test_the_reader_understands_every_word(path: Path) -> None:
    head, edition = version(path)
    assert [article.number for article in edition.articles] == [head["article"]]
    assert edition.articles[0].heading
    assert edition.warnings == ()
    assert [stray for node in edition.root.walk() for stray in node.strays] == []


@each_version
def test_an_excerpt_holds_what_its_head_says_and_nothing_else(path: Path) -> None:
    head, edition = version(path)
    article = edition.articles[0]
    if head["excerpt"]:
        assert [child.locator for child in article.children] == head["holds"]
        assert not article.alineas
    else:
        assert bool(article.children or article.alineas) != article.is_stub


@each_version
def test_the_law_that_made_a_version_is_the_last_that_its_note_names(path: Path) -> None:
    head, edition = version(path)
    named = history(edition.articles[0])
    if head["amended_by"]:
        assert named[-1] == head["amended_by"][-1]
        assert set(head["amended_by"]) <= set(named)
    else:
        assert head["from"] == CODE_IN_FORCE or head["excerpt"]


@each_version
def test_a_version_begins_when_its_last_law_takes_effect(path: Path) -> None:
    head, edition = version(path)
    acts = [act for note in edition.articles[0].notes for said in note.statements for act in said.acts]
    if not acts:
        assert head["from"] == CODE_IN_FORCE
        return
    last = acts[-1]
    if last.force.kind is ForceKind.DATE:
        assert head["from"] == last.force.on
        assert "from_not_before" not in head
    else:
        earliest, _ = last.force.window(last.adopted)
        assert earliest is not None
        # A law is in force on the day after its term has run out.
        assert (head["from_not_before"] - earliest).days == 1
        assert head["from"] > head["from_not_before"]


@each_version
def test_a_file_is_clean_text_in_english(path: Path) -> None:
    raw = path.read_bytes().decode()
    _, text = head_and_text(path)
    assert re.findall(r"[\u0400-\u04ff\r\t\xa0\u00ad]|  | $", raw, re.MULTILINE) == []
    assert raw.endswith("\n")
    assert re.search(r"\n{3,}", raw) is None
    assert [line for line in text.split("\n\n") if "\n" in line.strip()] == []


@each_version
def test_age_is_told_in_the_words_of_the_house_only(path: Path) -> None:
    _, text = head_and_text(path)
    assert re.findall(r"juvenile|underage|infant|teenager|adolescent|\bkids?\b", text, re.IGNORECASE) == []
    children = re.sub(r"young child(?:ren)?|a common child \(children\)", "", text)
    assert "child" not in children.lower()


@each_version
def test_dispositions_end_with_a_dash_and_sanctions_keep_to_the_formulas(path: Path) -> None:
    head, edition = version(path)
    opening = "shall be punished by " if head["act"] == "cc" else "shall entail "
    for node in edition.articles[0].walk():
        if node.kind is Kind.REMARK:
            continue
        for text in (*(alinea.text for alinea in node.alineas[1:]), *(alinea.text for alinea in node.closing)):
            if text.startswith("shall "):
                assert text.startswith(opening)
                assert text.endswith(".")
        if len(node.alineas) > 1 and node.alineas[1].text.startswith("shall "):
            assert node.alineas[0].text.endswith(" –")
        if node.closing:
            assert node.children[-1].is_stub or node.children[-1].text.endswith(", –")


def test_a_term_has_one_row_and_one_english_word() -> None:
    with (STATUTES / "glossary.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert list(rows[0]) == ["russian", "kazakh", "english"]
    russian = [row["russian"] for row in rows]
    english = [row["english"] for row in rows]
    assert len(set(russian)) == len(russian)
    assert all(russian)
    assert all(english)
    # «развращение» and «развратные действия» are one thing in the law.
    assert sorted({term for term in english if english.count(term) > 1}) == ["lewd acts"]


def test_the_road_of_battery_can_be_followed_day_by_day() -> None:
    def on(act: str, article: str, day: str) -> str:
        wanted = date.fromisoformat(day)
        for path in FILES:
            head, edition = version(path)
            if (head["act"], head["article"]) == (act, article) and head["from"] <= wanted <= head.get(
                "until", date.max
            ):
                return "stub" if edition.articles[0].is_stub else "law"
        return "not held"

    assert on("cc", "109", "2016-05-01") == "law"
    assert on("cc", "109", "2018-05-01") == "stub"
    assert on("cao", "73-2", "2016-05-01") == "not held"
    assert on("cao", "73-2", "2023-08-01") == "law"
    assert on("cao", "73-2", "2024-06-15") == "law"
    assert on("cao", "73-2", "2024-06-16") == "stub"
    assert on("cc", "109-1", "2024-06-15") == "not held"
    assert on("cc", "109-1", "2024-06-16") == "law"


def test_the_reform_changed_article_99_in_paragraph_3_only() -> None:
    before, after = (
        version(STATUTES / "cc" / "eng" / f"art_99@{day}.txt")[1].articles[0] for day in ("2020-01-31", "2024-06-16")
    )
    changed = [
        old.locator for old, new in zip(before.walk(), after.walk(), strict=True) if old.own_words() != new.own_words()
    ]
    assert changed == ["art_99__para_3"]
