"""The JSON Schemas of what lawdiff writes for programs."""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib import resources
from typing import Any


def comparison_schema() -> Mapping[str, Any]:
    """The schema (JSON Schema, draft 2020-12) of `lawdiff diff --format json`.

    >>> comparison_schema()["properties"]["schema_version"]
    {'const': '1'}
    """
    text = resources.files(__name__).joinpath("comparison.schema.json").read_text("utf-8")
    return dict(json.loads(text))
