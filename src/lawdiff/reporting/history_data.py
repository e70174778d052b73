"""What the JSON of histories has in common."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from importlib import resources
from typing import Any

from lawdiff.history.windows import Since
from lawdiff.model import ActRef

SCHEMA_VERSION = "1"


def history_schema(command: str) -> Mapping[str, Any]:
    """The schema (JSON Schema, draft 2020-12) of what `history`, `blame` or `at` writes.

    >>> history_schema("blame")["properties"]["schema_version"]
    {'const': '1'}
    """
    folder = resources.files("lawdiff.reporting.schema")
    return dict(json.loads(folder.joinpath(f"{command}.schema.json").read_text("utf-8")))


def since_data(since: Since | None) -> dict[str, str | None] | None:
    """From when something is so."""
    if since is None:
        return None
    return {"first": since.first.isoformat() if since.first else None, "last": since.last.isoformat()}


def acts_data(acts: Iterable[ActRef]) -> list[dict[str, str | None]]:
    """Laws."""
    return [{"number": act.number, "date": act.adopted.isoformat() if act.adopted else None} for act in acts]


def written(document: Mapping[str, Any]) -> str:
    """A document as JSON text, the keys always in the same order."""
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"
