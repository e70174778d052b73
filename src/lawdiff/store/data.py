"""Where the law as data lies: the folder `statutes/`, in a checkout and in an installed package."""

from __future__ import annotations

import csv
from pathlib import Path

_INSTALLED = Path(__file__).parent.parent / "statutes"
_CHECKOUT = Path(__file__).parents[3] / "statutes"


def statutes_folder() -> Path:
    """The folder that holds catalogue, embedded editions and tables.

    >>> (statutes_folder() / "mci.csv").is_file()
    True
    """
    return _INSTALLED if _INSTALLED.is_dir() else _CHECKOUT


def table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of a table of `statutes/`, by the names of its columns.

    >>> table("mci.csv")[-1]["tenge"]
    '4325'
    """
    with (statutes_folder() / name).open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))
