"""The differences between two languages of one law, as JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib import resources
from typing import Any

from lawdiff.language.citing import cite
from lawdiff.meaning.languages import Agreement, Difference, Weight
from lawdiff.model import Edition, Language

SCHEMA_VERSION = "1"


def render_languages_json(agreement: Agreement, *, ui: Language = Language.ENG) -> str:
    """The whole result as JSON, one difference a line, keys always in the same order.

    Args:
        agreement: of `lawdiff.meaning.languages.compare_languages`.
        ui: language of the statements and citations.
    """
    write = json.JSONEncoder(ensure_ascii=False).encode
    lines = ",\n  ".join(write(_difference(each, ui)) for each in agreement.differences)
    parts = {
        "schema_version": write(SCHEMA_VERSION),
        "rus": write(_edition(agreement.rus)),
        "kaz": write(_edition(agreement.kaz)),
        "compared": write({"articles": list(agreement.articles), "sanctions": agreement.sanctions}),
        "not_held": write({"rus": list(agreement.only_kaz), "kaz": list(agreement.only_rus)}),
        "differences": f"[\n  {lines}\n ]" if lines else "[]",
        "summary": write(summary(agreement)),
    }
    return "{" + ",\n ".join(f'"{name}": {value}' for name, value in parts.items()) + "}\n"


def summary(agreement: Agreement) -> Mapping[str, int]:
    """How many differences have which weight."""
    return {weight.value: len(agreement.of_weight(weight)) for weight in Weight}


def languages_schema() -> dict[str, Any]:
    """The published JSON Schema of `lawdiff languages --format json`."""
    text = resources.files("lawdiff.reporting").joinpath("schema", "languages.schema.json").read_text("utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema


def _edition(edition: Edition) -> dict[str, Any]:
    return {
        "act": edition.act,
        "date": edition.date.isoformat() if edition.date else None,
        "source": edition.source,
        "sha256": edition.sha256,
        "articles": len(edition.articles),
        "partial": edition.partial,
    }


def _difference(difference: Difference, ui: Language) -> dict[str, Any]:
    return {
        "locator": difference.locator,
        "kind": difference.kind.value,
        "weight": difference.weight.value,
        "confidence": difference.confidence.value,
        "citation": cite(difference.locator, ui),
        "statement": difference.statements[ui.value],
        "rus": difference.rus,
        "kaz": difference.kaz,
        "data": dict(difference.data),
    }
