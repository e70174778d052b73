"""The command line as a test runs it, with any click that `pyproject.toml` admits."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from typing import Any

from click.testing import CliRunner


def cli_runner(environment: Mapping[str, str | None]) -> CliRunner:
    """A runner that keeps standard error apart from standard output; before click 8.2 that had to be asked for."""
    apart: dict[str, Any] = {}
    if "mix_stderr" in inspect.signature(CliRunner).parameters:
        apart["mix_stderr"] = False
    return CliRunner(env=environment, **apart)
