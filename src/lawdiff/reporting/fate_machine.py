"""The fates of offences as JSON and CSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from importlib import resources
from typing import Any

from lawdiff.language.citing import cite
from lawdiff.meaning.fate import FateKind, Offence, OffenceFate
from lawdiff.model import ActRef, Edition, Language

SCHEMA_VERSION = "1"

COLUMNS = (
    "fate", "confidence", "before_act", "before_locator", "after_act", "after_locator", "parts", "before_heading",
    "after_heading", "similarity", "sanction", "acts", "reasons", "statement",
)  # fmt: skip

ORDER: tuple[str, ...] = (
    "criminalised",
    "penalised",
    "transferred",
    "decriminalised",
    "abolished",
    "split",
    "merged",
    "renumbered",
    "reworded",
    "unchanged",
    "not-held",
)
"""The fates as counts are given."""

_write = json.JSONEncoder(ensure_ascii=False).encode


def render_fate_json(
    rows: Sequence[OffenceFate],
    before: Sequence[Edition] = (),
    after: Sequence[Edition] = (),
    *,
    ui: Language = Language.ENG,
) -> str:
    """All rows as JSON, one a line, keys always in the same order; both texts only where the law changed.

    Args:
        rows: of `lawdiff.meaning.fate.fate`.
        before: the old editions, for their facts and warnings.
        after: the new ones.
        ui: language of the sentences.
    """
    parts = (
        ("schema_version", _write(SCHEMA_VERSION)),
        ("before", _lines(map(_edition, before))),
        ("after", _lines(map(_edition, after))),
        ("warnings", _lines(_warnings(before, after))),
        ("offences", _lines(_row(row, ui) for row in rows)),
        ("summary", _write(counts(rows))),
    )
    return "{" + ",\n ".join(f'"{key}": {value}' for key, value in parts) + "}\n"


def render_fate_csv(rows: Sequence[OffenceFate], *, ui: Language = Language.ENG) -> str:
    """The rows as CSV, with a line of column names."""
    stream = io.StringIO()
    table = csv.writer(stream, lineterminator="\n")
    table.writerow(COLUMNS)
    for row in rows:
        table.writerow([_plain(cell) for cell in _cells(row, ui)])
    return stream.getvalue()


def fate_schema() -> Mapping[str, Any]:
    """The schema (JSON Schema, draft 2020-12) of `render_fate_json`.

    >>> fate_schema()["properties"]["schema_version"]
    {'const': '1'}
    """
    text = resources.files("lawdiff.reporting.schema").joinpath("fate.schema.json").read_text("utf-8")
    return dict(json.loads(text))


def counts(rows: Sequence[OffenceFate]) -> dict[str, int]:
    """How many offences have which fate; every fate is there, nought included."""
    counted = dict.fromkeys((kind.value for kind in FateKind), 0)
    for row in rows:
        counted[row.fate.value] += 1
    return counted


def _lines(rows: Iterable[Mapping[str, Any]]) -> str:
    lines = ",\n  ".join(map(_write, rows))
    return f"[\n  {lines}\n ]" if lines else "[]"


def _edition(edition: Edition) -> dict[str, Any]:
    return {
        "act": edition.act,
        "language": edition.language.value,
        "date": edition.date.isoformat() if edition.date else None,
        "source": edition.source,
        "sha256": edition.sha256,
        "articles": len(edition.articles),
        "partial": edition.partial,
    }


def _warnings(before: Sequence[Edition], after: Sequence[Edition]) -> Iterable[dict[str, Any]]:
    for side, editions in (("before", before), ("after", after)):
        for edition in editions:
            for warning in edition.warnings:
                yield {
                    "code": warning.code,
                    "message": warning.message,
                    "edition": side,
                    "act": edition.act,
                    "locator": warning.locator or None,
                }


def _row(row: OffenceFate, ui: Language) -> dict[str, Any]:
    finding = row.finding
    return {
        "fate": row.fate.value,
        "before": _offence(row.before, row.changed),
        "after": _offence(row.after, row.changed),
        "similarity": row.similarity,
        "confidence": row.confidence.value,
        "parts": [_offence(part, row.changed) for part in row.parts],
        "sanction": row.sanction.value if row.sanction else None,
        "acts": [_act(act) for act in row.acts],
        "reasons": list(row.reasons),
        "finding": {
            "code": finding.code,
            "statement": finding.statement(ui),
            "in_time": finding.in_time.value if finding.in_time else None,
            "evidence": [
                {"edition": each.edition, "locator": each.locator, "text": each.text} for each in finding.evidence
            ],
        },
    }


def _offence(offence: Offence | None, changed: bool) -> dict[str, Any] | None:
    if offence is None:
        return None
    written = {
        "act": offence.act,
        "locator": offence.locator,
        "citation": cite(offence.locator, offence.language),
        "heading": offence.heading,
    }
    return {**written, "text": offence.text} if changed else written


def _act(act: ActRef) -> dict[str, str | None]:
    return {"number": act.number, "date": act.adopted.isoformat() if act.adopted else None}


def _cells(row: OffenceFate, ui: Language) -> list[str]:
    before, after = row.before, row.after
    return [
        row.fate.value,
        row.confidence.value,
        before.act if before else "",
        before.locator if before else "",
        after.act if after else "",
        after.locator if after else "",
        " ".join(f"{part.act}:{part.locator}" for part in row.parts),
        before.heading if before else "",
        after.heading if after else "",
        "" if row.similarity is None else f"{row.similarity:.2f}",
        row.sanction.value if row.sanction else "",
        " ".join(act.number or (act.adopted.isoformat() if act.adopted else "") for act in row.acts),
        " ".join(row.reasons),
        row.finding.statement(ui),
    ]


def _plain(text: str) -> str:
    # A spreadsheet takes a cell that begins so for a formula.
    return f"'{text}" if text[:1] in {"=", "+", "-", "@", "\t"} else text
