"""An annotated report as JSON, for programs."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from lawdiff.model import ActRef
from lawdiff.reporting.dossier.records import Dossier, Fact, Gap, Sheet, Source, Version
from lawdiff.reporting.fate_machine import render_fate_json
from lawdiff.reporting.machine import render_json

SCHEMA_VERSION = "1"
KIND = "lawdiff-report"
"""What the field `kind` says, so that a folder can be known for a report."""

_write = json.JSONEncoder(ensure_ascii=False).encode


def render_dossier_json(dossier: Dossier, *, claims: object = None) -> str:
    """The report as JSON text, the keys always in the same order, ending with a line break.

    Args:
        dossier: the report.
        claims: what the claims' own JSON holds; left out where there are none.
    """
    parts: list[tuple[str, str]] = [
        ("schema_version", _write(SCHEMA_VERSION)),
        ("kind", _write(KIND)),
        ("title", _write(dossier.title)),
        ("introduction", _write(dossier.introduction)),
        ("language", _write(dossier.language.value)),
        ("ui_language", _write(dossier.ui.value)),
        ("unofficial_translation", _write(dossier.translated)),
        ("facts", _rows(_fact(fact) for fact in dossier.facts)),
        ("counts", _write(dict(dossier.counts))),
        ("sections", _rows(_section(part.title, part.sheets) for part in dossier.parts)),
        ("fates", render_fate_json(dossier.fates, ui=dossier.ui).strip()),
        ("other_changed_offences", _write(dossier.other_fates)),
        ("comparisons", "[\n" + ",\n".join(render_json(report).strip() for report in dossier.reports) + "]"),
    ]
    if claims is not None:
        parts.append(("claims", _write(claims)))
    return "{" + ",\n ".join(f'"{key}": {value}' for key, value in parts) + "}\n"


def _rows(rows: Any) -> str:
    return "[\n  " + ",\n  ".join(map(_write, rows)) + "\n ]"


def _fact(fact: Fact) -> Mapping[str, Any]:
    return {
        "code": fact.code,
        "statement": fact.statement,
        "provisions": [[mention.caption for mention in mentions] for mentions in fact.mentions],
        "confidence": "lead" if fact.lead else "certain",
    }


def _section(title: str, sheets: tuple[Sheet, ...]) -> Mapping[str, Any]:
    return {"title": title, "articles": [_sheet(sheet) for sheet in sheets]}


def _sheet(sheet: Sheet) -> Mapping[str, Any]:
    return {
        "act": sheet.act,
        "number": sheet.number,
        "citation": sheet.citation,
        "heading": sheet.heading,
        "status": sheet.status,
        "fates": [row.fate.value for row in sheet.fates],
        "timeline": [_entry(entry) for entry in sheet.timeline],
        "roads": [
            [
                {
                    "act": stop.act,
                    "number": stop.number,
                    "by": stop.by,
                    "first": str(stop.first),
                    "last": str(stop.last),
                }
                for stop in road
            ]
            for road in sheet.roads
        ],
        "sources": [_source(source) for source in sheet.sources],
    }


def _entry(entry: Version | Gap) -> Mapping[str, Any]:
    if isinstance(entry, Gap):
        return {"held": False, "first": str(entry.first), "last": str(entry.last)}
    days = entry.in_force
    return {
        "held": bool(entry.names),
        "first": str(days.first) if days else None,
        "last": str(days.last) if days and days.last else None,
        "not_before": str(days.not_before) if days and days.not_before else None,
        "not_after": str(days.not_after) if days and days.not_after else None,
        "seen": [str(day) for day in entry.seen],
        "acts": [_act(act) for act in entry.acts],
        "repealed": entry.repealed,
        "excerpt": entry.excerpt,
        "texts": list(entry.names),
    }


def _source(source: Source) -> Mapping[str, Any]:
    return {
        "side": source.side,
        "date": str(source.day),
        "held": source.held.value,
        "source": source.name or None,
        "sha256": source.sha256 or None,
        "other_day": source.other_day,
        "excerpt": list(source.excerpt),
    }


def _act(act: ActRef) -> Mapping[str, str | None]:
    return {"number": act.number, "date": act.adopted.isoformat() if act.adopted else None}
