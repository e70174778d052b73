"""The report as JSON, the machine's face of a comparison; `schema/comparison.schema.json` describes it.

One row a line: a program reads it fast, and two reports can be compared with any line tool.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from lawdiff.comparing.result import ArticleRow, Corroboration, Hunk
from lawdiff.model import ActRef, EditionWarning
from lawdiff.reporting.report import Item, Place, Report, Side

if TYPE_CHECKING:
    from lawdiff.reporting.formats import RenderOptions

SCHEMA_VERSION = "1"

_encode = json.JSONEncoder(ensure_ascii=False).encode
# A terminal obeys some of these and turns the reading direction at others; half of a UTF-16 pair is no letter.
_NEVER_RAW = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def _write(value: object) -> str:
    return _NEVER_RAW.sub(lambda found: f"\\u{ord(found[0]):04x}", _encode(value))


def as_json(report: Report, options: RenderOptions) -> str:  # noqa: ARG001  (JSON leaves nothing to be chosen)
    """The report as the format `json`."""
    return render_json(report)


def render_json(report: Report) -> str:
    """The report as JSON text, the keys always in the same order, ending with a line break."""
    parts = (
        ("schema_version", _write(SCHEMA_VERSION)),
        ("before", _write(_side(report.before))),
        ("after", _write(_side(report.after))),
        ("warnings", _rows(_warning(*warning) for warning in report.warnings)),
        ("articles", _rows(map(_article, report.rows))),
        ("changes", _rows(_change(item, report.ui) for item in report.items)),
        ("summary", _write(dict(report.summary))),
    )
    return "{" + ",\n ".join(f'"{key}": {value}' for key, value in parts) + "}\n"


def _rows(rows: Iterable[Mapping[str, Any]]) -> str:
    lines = ",\n  ".join(map(_write, rows))
    return f"[\n  {lines}\n ]" if lines else "[]"


def _side(side: Side) -> dict[str, Any]:
    return {
        "act": side.act,
        "language": side.language.value,
        "date": side.date.isoformat() if side.date else None,
        "source": side.source,
        "sha256": side.sha256,
        "articles": side.articles,
        "partial": side.partial,
    }


def _warning(edition: str, warning: EditionWarning) -> dict[str, Any]:
    return {
        "code": warning.code,
        "message": warning.message,
        "edition": edition,
        "locator": warning.locator or None,
    }


def _article(row: ArticleRow) -> dict[str, Any]:
    return {
        "number": row.number,
        "status": row.status.value,
        "before": row.before or None,
        "after": row.after or None,
        "acts": [_act(act) for act in row.acts],
        "corroboration": _corroboration(row.corroboration),
    }


def _change(item: Item, language: str) -> dict[str, Any]:
    change = item.change
    written: dict[str, Any] = {
        "kind": change.kind.value,
        "before": _place(item.before),
        "after": _place(item.after),
        "hunks": [_hunk(hunk) for hunk in change.hunks],
        "acts": [_act(act) for act in change.acts],
        "corroboration": _corroboration(change.corroboration),
        "findings": [
            {
                "code": finding.code,
                "statement": finding.statement(language),
                "evidence": [evidence.text for evidence in finding.evidence],
                "confidence": finding.confidence.value,
                **({"in_time": finding.in_time.value} if finding.in_time else {}),
                **({"data": finding.data} if finding.data else {}),
            }
            for finding in change.findings
        ],
    }
    if change.moved:
        written["moved"] = True
    return written


def _place(place: Place | None) -> dict[str, str] | None:
    if place is None:
        return None
    return {"locator": place.locator, "citation": place.citation, "text": place.text}


def _hunk(hunk: Hunk) -> dict[str, str]:
    written = {"op": hunk.op.value, "text": hunk.text}
    if hunk.before_text:
        written["before_text"] = hunk.before_text
    return written


def _act(act: ActRef) -> dict[str, str | None]:
    return {"number": act.number, "date": act.adopted.isoformat() if act.adopted else None}


def _corroboration(corroboration: Corroboration) -> dict[str, Any]:
    return {"status": corroboration.status.value, "reasons": list(corroboration.reasons)}
