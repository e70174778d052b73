"""Compare dated editions of a statute and say, with evidence, what changed in law.

`read` a file, `compare` two editions, write a `report`; every error on purpose is a `LawdiffError`. What these names
need is loaded when one of them is used: `import lawdiff` alone costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lawdiff.comparing.result import Comparison
    from lawdiff.library import compare, read, report
    from lawdiff.model import Edition, Language, LawdiffError
    from lawdiff.reading.limits import Limits

__version__ = "0.1.0"
__all__ = ["Comparison", "Edition", "Language", "LawdiffError", "Limits", "compare", "read", "report"]

_HOMES = {
    "Comparison": "comparing.result",
    "Edition": "model",
    "Language": "model",
    "LawdiffError": "model",
    "Limits": "reading.limits",
    "compare": "library",
    "read": "library",
    "report": "library",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'lawdiff' has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415  (the command line gets by without)

    return getattr(import_module(f"lawdiff.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
