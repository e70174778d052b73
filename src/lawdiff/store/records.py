"""The records of kept editions, and the rules by which the store's folder is written.

The folder holds `editions/<act>.<language>.<day>.json`, a record, and beside it `….<figures>/`, the copy that the
record names. A copy is written under another name, brought to disk and renamed; then the record is put in its place
in one step. So whoever reads at any moment, or finds what a killed process left, sees the edition as it was or as it
shall be. What no record names is swept away by the next process that writes; a lock lets one write at a time.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import quote

from lawdiff.model import Language
from lawdiff.store.copying import flush_folder
from lawdiff.store.errors import StoreError
from lawdiff.store.origin import Origin, Pending

PATIENCE = 60.0
"""Seconds to wait for another process that writes to the store."""
DRAFT = ".adding-"
"""How the names begin that nothing but a process at work knows."""
DAMAGED = (OSError, ValueError, KeyError, TypeError, AttributeError)
"""What reading a record can raise."""
_SCHEMA = 1


@dataclass(frozen=True, slots=True)
class Former:
    """A text that a source gave for an edition before it gave another.

    Attributes:
        sha256: of the bytes that were read.
        commit: the one that had it.
        copy: where the store keeps it.
    """

    sha256: str
    commit: str
    copy: Path


@dataclass(frozen=True, slots=True)
class Kept:
    """An edition in the store.

    Attributes:
        act: `cc`, `cao`, or the user's own name.
        language: of the text.
        day: on which it was in force.
        partial: true for a selection of articles.
        source: name of the file or folder that it was added from.
        sha256: of the bytes that were read.
        articles: how many there are.
        copy: where the store keeps it.
        law: figures of the words of its law, without the publisher's notes; empty in records of old stores.
        scope: figures of the list of its articles; likewise.
        pending: the coming changes that it announces.
        origin: its place in a law-as-git repository; None where the user added it.
        former: the text that the source had for this day before, where the source changed it.
    """

    act: str
    language: Language
    day: date
    partial: bool
    source: str
    sha256: str
    articles: int
    copy: Path
    law: str = ""
    scope: str = ""
    pending: tuple[Pending, ...] = ()
    origin: Origin | None = None
    former: Former | None = None

    @property
    def name(self) -> str:
        """How the command line calls it: `cc/rus@2024-06-16`."""
        return f"{self.act}/{self.language.value}@{self.day}"


def free_place(place: Path) -> Path:
    """A name that nothing has: what the record names stays in its place until another record is there."""
    names = (place if count == 1 else place.with_name(f"{place.name}-{count}") for count in range(1, 1000))
    return next(name for name in names if not name.exists())


def read_record(record: Path) -> Kept:
    """Read a record.

    Raises:
        OSError, ValueError, KeyError, TypeError, AttributeError: it is gone or damaged.
    """
    data: dict[str, Any] = json.loads(record.read_text(encoding="utf-8"))
    if data["schema_version"] != _SCHEMA:
        raise ValueError("another version of the store")
    former = data.get("former")
    return Kept(
        act=str(data["act"]),
        language=Language(data["language"]),
        day=date.fromisoformat(data["date"]),
        partial=bool(data["partial"]),
        source=str(data["source"]),
        sha256=str(data["sha256"]),
        articles=int(data["articles"]),
        copy=_copy(record, data),
        law=str(data.get("law", "")),
        scope=str(data.get("scope", "")),
        pending=tuple(Pending.from_data(one) for one in data.get("pending", ())),
        origin=Origin.from_data(data["origin"]) if "origin" in data else None,
        former=Former(str(former["sha256"]), str(former["commit"]), _copy(record, former)) if former else None,
    )


def _copy(record: Path, data: dict[str, Any]) -> Path:
    copy = record.parent / str(data["copy"])
    if copy.parent.parent != record.parent:
        raise ValueError("a copy outside the store")
    return copy


def intact_record(record: Path) -> Kept | None:
    """Read a record; None where it is gone or damaged."""
    try:
        return read_record(record)
    except DAMAGED:
        return None


def write_record(record: Path, kept: Kept) -> None:
    """Put a record in its place, in one step."""
    former = kept.former
    data = {
        "schema_version": _SCHEMA,
        "act": kept.act,
        "language": kept.language.value,
        "date": kept.day.isoformat(),
        "partial": kept.partial,
        "source": kept.source,
        "sha256": kept.sha256,
        "articles": kept.articles,
        "copy": kept.copy.relative_to(record.parent).as_posix(),
        "law": kept.law,
        "scope": kept.scope,
        **({"pending": [one.as_data() for one in kept.pending]} if kept.pending else {}),
        **({"origin": kept.origin.as_data()} if kept.origin else {}),
    }
    if former:
        copy = former.copy.relative_to(record.parent).as_posix()
        data["former"] = {"sha256": former.sha256, "commit": former.commit, "copy": copy}
    handle, name = tempfile.mkstemp(prefix=DRAFT, dir=record.parent)
    with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
        json.dump(data, stream, ensure_ascii=False, indent=1)
        stream.write("\n")
        stream.flush()
        os.fsync(stream.fileno())
    Path(name).replace(record)
    flush_folder(record.parent)


def sweep(home: Path) -> None:
    """Take away what no record names. Only who holds the lock may."""
    folder = editions_folder(home)
    records = [intact_record(record) for record in folder.glob("*.json")]
    if None in records:
        return  # a damaged record may name any copy: nothing is lost
    named = {copy.parent.name for kept in filter(None, records) for copy in _copies(kept)}
    for entry in folder.iterdir():
        if entry.name.startswith(DRAFT) or (entry.is_dir() and entry.name not in named):
            if entry.is_dir():
                shutil.rmtree(entry, ignore_errors=True)
            else:
                entry.unlink(missing_ok=True)


def _copies(kept: Kept) -> tuple[Path, ...]:
    return (kept.copy, kept.former.copy) if kept.former else (kept.copy,)


@contextmanager
def writing(home: Path) -> Iterator[None]:
    """Hold the store's lock. It is let go when the process ends, however it ends."""
    from filelock import FileLock, Timeout  # noqa: PLC0415  (only who writes needs it)

    try:
        editions_folder(home).mkdir(parents=True, exist_ok=True)
        with FileLock(home / "lock", timeout=PATIENCE):
            yield
    except Timeout as problem:
        raise StoreError(
            f"{home}: another lawdiff has been writing to the store for long; wait for it and try again"
        ) from (problem)
    except OSError as problem:
        raise StoreError(
            f"{home}: the store cannot be written ({(problem.strerror or str(problem)).lower()}); "
            "make room there, or set LAWDIFF_HOME to a folder that takes files"
        ) from problem


def editions_folder(home: Path) -> Path:
    """Where the records and the copies lie."""
    return home / "editions"


def record_of(home: Path, act: str, language: Language, day: date) -> Path:
    """Where the record of an edition lies."""
    # An act may have a name of the user's own: no letter of it may leave the folder.
    safe = re.sub(r"\.", "%2E", quote(act, safe=""))
    return editions_folder(home) / f"{safe}.{language.value}.{day}.json"
