"""A comparison shown: one report model (`prepare`), and a renderer for each format.

The renderers are modules of their own (`machine`, `terminal`, `page`), imported by who needs one: a program
that wants JSON never pays for the libraries that draw, and `--help` pays for nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lawdiff.reporting.preparing import prepare
    from lawdiff.reporting.report import Group, Item, Place, Report, Side

__all__ = ["Group", "Item", "Place", "Report", "Side", "prepare"]

_HOMES = {"prepare": "preparing"}


def __getattr__(name: str) -> Any:
    if name in __all__:
        return getattr(import_module(f"lawdiff.reporting.{_HOMES.get(name, 'report')}"), name)
    raise AttributeError(name)
