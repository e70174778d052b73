import json
import time
from dataclasses import replace

import jsonschema
from invented_law import article, edition, hunks, lamp_code

from lawdiff.comparing.result import ArticleRow, Change, ChangeKind, Comparison
from lawdiff.model import Language
from lawdiff.reporting import prepare
from lawdiff.reporting.machine import render_json
from lawdiff.reporting.schema import comparison_schema


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(dict(comparison_schema()))


def test_the_report_keeps_to_its_schema() -> None:
    for comparison in (lamp_code(), empty()):
        document = json.loads(render_json(prepare(comparison, cosmetic=True)))
        jsonschema.validate(document, dict(comparison_schema()))


def test_the_schema_refuses_what_the_contract_does_not_know() -> None:
    document = json.loads(render_json(prepare(lamp_code())))
    document["articles"][0]["status"] = "vanished"
    assert not jsonschema.Draft202012Validator(dict(comparison_schema())).is_valid(document)


def test_keys_stand_in_the_order_of_the_contract() -> None:
    document = json.loads(render_json(prepare(lamp_code())))
    assert list(document) == [
        "schema_version",
        "before",
        "after",
        "warnings",
        "articles",
        "changes",
        "summary",
    ]
    assert list(document["before"])[:6] == ["act", "language", "date", "source", "sha256", "articles"]
    assert list(document["articles"][0])[:4] == ["number", "status", "before", "after"]
    assert list(document["warnings"][0]) == ["code", "message", "edition", "locator"]
    assert list(document["changes"][0]) == [
        "kind",
        "before",
        "after",
        "hunks",
        "acts",
        "corroboration",
        "findings",
    ]
    assert list(document["changes"][0]["before"]) == ["locator", "citation", "text"]
    assert list(document["summary"])[:5] == ["unchanged", "cosmetic", "modified", "inserted", "repealed"]


def test_hunks_rebuild_both_texts() -> None:
    for change in json.loads(render_json(prepare(lamp_code(), cosmetic=True)))["changes"]:
        for side, gone in (("before", "add"), ("after", "remove")):
            words = "".join(
                (hunk.get("before_text") or hunk["text"]) if side == "before" else hunk["text"]
                for hunk in change["hunks"]
                if hunk["op"] != gone
            )
            assert words == (change[side]["text"] if change[side] else "")


def test_the_same_comparison_gives_the_same_bytes() -> None:
    assert render_json(prepare(lamp_code())) == render_json(prepare(lamp_code()))


def test_letters_are_written_as_they_are() -> None:
    comparison = replace(lamp_code(), after=replace(lamp_code().after, source="қылмыстық-кодекс.txt"))
    assert "қылмыстық-кодекс.txt" in render_json(prepare(comparison))


def test_a_provision_changed_and_moved_says_both() -> None:
    comparison = lamp_code()
    moved = replace(comparison, changes=(replace(comparison.changes[0], moved=True),))
    assert json.loads(render_json(prepare(moved)))["changes"][0]["moved"] is True


def test_statements_of_findings_speak_the_language_that_was_asked_for() -> None:
    change = json.loads(render_json(prepare(lamp_code(), ui=Language.RUS)))["changes"][0]
    assert change["findings"][0]["statement"] == "Штраф растёт с 20 до 40 свечей."
    assert change["before"]["citation"] == "art. 2, para. 2"


def empty() -> Comparison:
    nothing = edition(day=None)
    return Comparison(nothing, nothing, (), ())


def test_an_undated_edition_has_a_null_date() -> None:
    assert json.loads(render_json(prepare(empty())))["before"]["date"] is None


def test_writing_a_code_of_five_hundred_articles_is_quick() -> None:
    articles = tuple(article(str(n), f"Lamp {n}", text="word " * 300) for n in range(500))
    law = edition(*articles)
    rows = tuple(ArticleRow(str(n), ChangeKind.MODIFIED, f"art_{n}", f"art_{n}") for n in range(500))
    words = hunks("word " * 149 + "[-word -]{+lamp +}" + "word " * 150)
    changes = tuple(Change(ChangeKind.MODIFIED, node, node, words) for node in law.articles)
    comparison = Comparison(law, law, rows, changes)
    start = time.perf_counter()
    render_json(prepare(comparison))
    assert time.perf_counter() - start < 1.0
