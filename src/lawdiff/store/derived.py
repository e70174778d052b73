"""What is worked out of the kept editions and kept beside them, so that it need not be worked out again.

Everything under `derived/` can be deleted at any time. A file is written under another name and put in its place in
one step: who reads sees the old one or the new one, whole.
"""

from __future__ import annotations

import os
import re
import tempfile
from pathlib import Path
from urllib.parse import quote

from lawdiff.store.errors import StoreError

_FOLDER = "derived"


class DerivedFile:
    """A file that is open for reading; it stays readable when another one takes its place."""

    __slots__ = ("_stream",)

    def __init__(self, path: Path) -> None:
        self._stream = path.open("rb")

    def read(self, start: int, length: int) -> bytes:
        """So many bytes from a place on; fewer where the file ends.

        Raises:
            OSError: it cannot be read.
        """
        self._stream.seek(start)
        return self._stream.read(length)

    def close(self) -> None:
        """Nothing will be read from it any more."""
        self._stream.close()


def derived_path(home: Path, *names: str) -> Path:
    """Where a derived file lies; names that the user chose leave no folder.

    >>> derived_path(Path("home"), "history", "../cc", "rus").as_posix()
    'home/derived/history.%2E%2E%2Fcc.rus'
    """
    safe = [re.sub(r"\.", "%2E", quote(name, safe="")) for name in names]
    return home / _FOLDER / ".".join(safe)


def open_derived(path: Path) -> DerivedFile | None:
    """A derived file; None where there is none, or none that can be read."""
    try:
        return DerivedFile(path)
    except OSError:
        return None


def write_derived(path: Path, data: bytes) -> None:
    """Put a derived file in its place, whole or not at all.

    Raises:
        StoreError: the store takes no file. What it holds stays as it was.
    """
    draft = ""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, draft = tempfile.mkstemp(prefix=".making-", dir=path.parent)
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        Path(draft).replace(path)
    except OSError as problem:
        if draft:
            Path(draft).unlink(missing_ok=True)
        reason = (problem.strerror or str(problem)).lower()
        raise StoreError(
            f"{path.parent}: the store takes no file ({reason}); make room there, or set LAWDIFF_HOME"
        ) from (problem)
