"""Where the real texts are: beside the repository, in `shared`; tests that need them skip where they are not."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from lawdiff.reading import read

if TYPE_CHECKING:
    from collections.abc import Callable

    from lawdiff.model import Edition

SHARED = Path(__file__).resolve().parents[2].parent / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real texts, facts and expected results."""
    if not (SHARED / "statutes").is_dir():
        pytest.skip(f"the real texts are not beside this checkout ({SHARED.name}/statutes)")
    return SHARED


@pytest.fixture(scope="session")
def statute(shared: Path) -> Callable[[str], Edition]:
    """Reads a real text or folder by its name, once a session."""

    @cache
    def reading(name: str) -> Edition:
        folder = "adilet-text" if name.endswith(".txt") else "editions-markdown"
        return read(shared / "statutes" / folder / name)

    return reading
