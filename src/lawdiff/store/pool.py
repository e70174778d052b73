"""The pages of all editions, each once: a page that did not change lies on the disk one time."""

from __future__ import annotations

import hashlib
import os
import tempfile
from contextlib import suppress
from pathlib import Path

from lawdiff.store.copying import flush_folder
from lawdiff.store.records import DRAFT

_AT_ONCE = 8


class Pool:
    """Files by the figures of their bytes. Copies of editions are links to them, where the disk can link."""

    def __init__(self, home: Path) -> None:
        """Name the store's folder."""
        self._folder = home / "pages"
        self._good: set[str] = set()
        self._written: list[tuple[Path, Path]] = []

    def add(self, data: bytes) -> str:
        """Write bytes beside the pool and give their figures; `flush` puts them in.

        What lies there and is not intact is replaced.
        """
        figures = hashlib.sha256(data).hexdigest()
        place = self._place(figures)
        if figures not in self._good and not self._intact(place, figures):
            place.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(prefix=DRAFT, dir=place.parent)
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
            self._written.append((Path(name), place))
        self._good.add(figures)
        return figures

    def flush(self) -> None:
        """Bring to disk what was added, then put it in."""
        from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415  (only who adds needs it)

        with ThreadPoolExecutor(_AT_ONCE) as workers:  # a disk brings many files home as fast as one
            list(workers.map(_flush, [draft for draft, _ in self._written]))
        for draft, place in self._written:
            draft.replace(place)
        for folder in sorted({place.parent for _, place in self._written}):
            flush_folder(folder)
        self._written.clear()

    def put(self, figures: str, target: Path) -> None:
        """Put a file of the pool to a place where nothing is yet."""
        place = self._place(figures)
        try:
            os.link(place, target)
        except OSError:
            # No links on this disk, or too many to one file.
            with target.open("wb") as stream:
                stream.write(place.read_bytes())
                stream.flush()
                os.fsync(stream.fileno())

    def read(self, figures: str) -> bytes:
        """The bytes of a file."""
        return self._place(figures).read_bytes()

    def sweep(self) -> None:
        """Take away what no edition links to. Only who holds the store's lock may."""
        for place in self._folder.glob("*/*"):
            with suppress(OSError):
                if place.stat().st_nlink == 1:
                    place.unlink()

    def _place(self, figures: str) -> Path:
        return self._folder / figures[:2] / figures

    @staticmethod
    def _intact(place: Path, figures: str) -> bool:
        try:
            return hashlib.sha256(place.read_bytes()).hexdigest() == figures
        except OSError:
            return False


def _flush(file: Path) -> None:
    file.chmod(0o644)
    handle = os.open(file, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
