"""Where the store lies: the folder that LAWDIFF_HOME names, else the user's data folder of the system."""

from __future__ import annotations

import os
from pathlib import Path

VARIABLE = "LAWDIFF_HOME"


def store_home() -> Path:
    """The store's folder; it need not be there."""
    named = os.environ.get(VARIABLE)
    if named:
        return Path(named)
    from platformdirs import user_data_path  # noqa: PLC0415  (files need no store)

    return user_data_path("lawdiff", appauthor=False)
