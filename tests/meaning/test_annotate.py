"""A comparison with its findings."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawdiff.comparing.compare import compare
from lawdiff.meaning.annotate import annotate
from lawdiff.meaning.steps import SIGNS

from .annotated_statutes import annotated
from .catalogue import sanction_codes

_METHOD = Path(__file__).parents[2] / "docs" / "method.md"

BEFORE = """Статья 1. Свист

1. Свист –

наказывается штрафом в размере до ста месячных расчетных показателей либо арестом на срок до десяти суток.

2. Тот же свист, совершенный ночью, –

наказывается лишением свободы на срок до двух лет с конфискацией имущества.

Статья 2. Звон

Звон –

наказывается арестом на срок до десяти суток.
"""
AFTER = """Статья 1. Свист

1. Свист –

наказывается арестом на срок до десяти суток.

2. Тот же свист, совершенный ночью, –

наказывается лишением свободы на срок до трех лет.

3. Тот же свист, совершенный хором, –

наказывается лишением свободы на срок до пяти лет.
"""


def test_findings_stand_in_the_order_of_the_text_and_then_sum_before_details() -> None:
    told = annotated(BEFORE, AFTER)
    assert told.codes == [
        "sanction.raised",
        "sanction.only-penalty-left",
        "arrest.suspended",
        "sanction.raised",
        "sanction.additional.lowered",
        "gravity.raised",
        "offence.added",
        "offence.removed",
    ]
    assert annotated(BEFORE, AFTER).findings == told.findings


def test_annotation_changes_nothing_but_findings() -> None:
    told = annotated(BEFORE, AFTER)
    plain = compare(told.comparison.before, told.comparison.after)
    assert plain.articles == told.comparison.articles
    assert [(change.kind, change.hunks) for change in plain.changes] == [
        (change.kind, change.hunks) for change in told.comparison.changes
    ]
    assert all(change.findings == () for change in plain.changes)
    assert annotate(told.comparison) == told.comparison


@pytest.mark.parametrize("code", sanction_codes())
def test_every_code_is_explained_with_an_example(code: str) -> None:
    rows = [line for line in _METHOD.read_text("utf-8").splitlines() if line.startswith(f"| `{code}` |")]
    assert len(rows) == 1
    explained = [cell.strip() for cell in rows[0].strip("|").split("|")]
    assert len(explained) == 3
    assert all(explained)


def test_every_step_of_a_sanction_is_named_in_the_method() -> None:
    method = _METHOD.read_text("utf-8")
    assert all(f"`{what}`" in method for what in SIGNS)
