"""The changes of a report as CSV: one row a change. docs/formats.md explains the columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from lawdiff.comparing.result import Hunk, Op
from lawdiff.reporting.csv_cells import written_table

if TYPE_CHECKING:
    from lawdiff.reporting.formats import RenderOptions
    from lawdiff.reporting.report import Item, Report

COLUMNS = (
    "anchor", "article", "kind", "shown_as", "moved", "before_locator", "before_citation", "after_locator",
    "after_citation", "words", "removed", "added", "before_text", "after_text", "acts", "act_dates", "corroboration",
    "reasons", "findings", "statements", "in_time",
)  # fmt: skip
"""Their names and order are part of the format: new ones are added at the end."""

_MARKS = {Op.KEEP: ("", ""), Op.REMOVE: ("[-", "-]"), Op.ADD: ("{+", "+}")}


def render_changes_csv(report: Report, options: RenderOptions) -> str:
    """The changes of a report as CSV."""
    rows = (list(_cells(item, report.ui)) for item in report.items)
    return written_table(COLUMNS, rows, byte_order_mark=options.byte_order_mark)


def _cells(item: Item, ui: str) -> Iterator[str | bool]:
    change = item.change
    yield item.anchor
    yield change.article
    yield change.kind.value
    yield item.shown_kind
    yield change.moved
    for place in (item.before, item.after):
        yield place.locator if place else ""
        yield place.citation if place else ""
    yield _marked(change.hunks)
    yield _only(change.hunks, Op.REMOVE)
    yield _only(change.hunks, Op.ADD)
    yield item.before.text if item.before else ""
    yield item.after.text if item.after else ""
    yield " ".join(act.number or "?" for act in change.acts)
    yield " ".join(act.adopted.isoformat() if act.adopted else "?" for act in change.acts)
    yield change.corroboration.status.value
    yield " ".join(change.corroboration.reasons)
    yield " ".join(finding.code for finding in change.findings)
    yield "\n".join(finding.statement(ui) for finding in change.findings)
    yield " ".join(finding.in_time.value if finding.in_time else "?" for finding in change.findings)


def _marked(hunks: Iterable[Hunk]) -> str:
    """All words, with the signs that the terminal view uses where it has no colours."""
    return "".join(f"{_MARKS[hunk.op][0]}{hunk.text}{_MARKS[hunk.op][1]}" for hunk in hunks)


def _only(hunks: Iterable[Hunk], op: Op) -> str:
    return " … ".join(hunk.text.strip() for hunk in hunks if hunk.op is op)
