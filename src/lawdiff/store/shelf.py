"""The editions that a user keeps: copies in the store's folder, each whole or not there at all.

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
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

from lawdiff.model import Edition, Language, LawdiffError
from lawdiff.reading import read
from lawdiff.store.copying import copied, flush_folder
from lawdiff.store.errors import NotHeldError, StoreError
from lawdiff.store.origin import Origin, Pending, Role

PATIENCE = 60.0
"""Seconds to wait for another process that writes to the store."""
_SCHEMA = 1
_DRAFT = ".adding-"


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
        origin: its place in a law-as-git repository; None where the user added it.
        role: what it brought, held against the edition before it.
        pending: the coming changes that it announces.
    """

    act: str
    language: Language
    day: date
    partial: bool
    source: str
    sha256: str
    articles: int
    copy: Path
    origin: Origin | None = None
    role: Role = Role.UNKNOWN
    pending: tuple[Pending, ...] = ()

    @property
    def name(self) -> str:
        """How the command line calls it: `cc/rus@2024-06-16`."""
        return f"{self.act}/{self.language.value}@{self.day}"


@dataclass(frozen=True, slots=True)
class Shelf:
    """What a store holds.

    Attributes:
        kept: editions, by act, language and day.
        broken: sentences about records that cannot be read.
    """

    kept: tuple[Kept, ...]
    broken: tuple[str, ...] = ()


class Outcome(StrEnum):
    """What became of an addition."""

    ADDED = "added"
    REPLACED = "replaced"
    ALREADY = "already there"


def shelf(home: Path) -> Shelf:
    """What a store holds; nothing where its folder is not there.

    Raises:
        StoreError: the folder cannot be read.
    """
    kept, broken = [], []
    try:
        records = sorted(_editions(home).glob("*.json"))
    except OSError as problem:
        raise _unreadable(home, problem) from problem
    for record in records:
        try:
            kept.append(_kept(record))
        except (OSError, ValueError, KeyError, TypeError):
            broken.append(
                f"{record}: this record of the store is damaged; its text is still beside it: "
                "add the edition again with --replace"
            )
    return Shelf(tuple(sorted(kept, key=lambda one: (one.act, one.language.value, one.day))), tuple(broken))


def keep(
    path: Path,
    home: Path,
    *,
    act: str | None = None,
    language: Language | None = None,
    day: date | None = None,
    partial: bool | None = None,
    replace: bool = False,
) -> tuple[Kept, Edition, Outcome]:
    """Add an edition to the store: read it, copy it, put the copy in its place.

    Args:
        path: a text file, or a folder of the law-as-git mirror.
        home: the store's folder; it is made where it is not there.
        act: which act it is, where the text does not say.
        language: likewise; of a folder with two languages, which one.
        day: likewise.
        partial: true for a selection of articles.
        replace: put it in the place of another text of the same act, language and day.

    Raises:
        UnreadableError: it cannot be read.
        StoreError: it has no date or act, another text is there, or the store cannot be written.
    """
    with _writing(home):
        draft = Path(tempfile.mkdtemp(prefix=_DRAFT, dir=_editions(home)))
        try:
            copy = copied(path, draft, language)
            edition = read(copy, act=act, language=language, date=day, partial=partial)
            _check_identity(path, edition)
            kept, outcome = _put(edition, draft, home, replace=replace)
        finally:
            shutil.rmtree(draft, ignore_errors=True)
        _sweep(home)
        return kept, edition, outcome


def remove(home: Path, act: str, language: Language, day: date) -> None:
    """Take an edition out of the store.

    Raises:
        NotHeldError: it is not there.
        StoreError: the store cannot be written.
    """
    record = _record_of(home, act, language, day)
    if not record.exists():
        raise NotHeldError(
            f"{act}/{language.value}@{day}: the store does not hold this edition; "
            "`lawdiff statutes list` shows what it holds"
        )
    with _writing(home):
        record.unlink(missing_ok=True)
        flush_folder(record.parent)
        _sweep(home)


def load(kept: Kept, *, changed_too: bool = False) -> Edition:
    """Read an edition that the store keeps.

    Args:
        kept: which.
        changed_too: read it even where it is no longer what was added, for instance to say what differs.

    Raises:
        StoreError: it is gone or was changed.
        UnreadableError: it was changed beyond reading.
    """
    try:
        return _loaded(kept, changed_too=changed_too)
    except LawdiffError:
        # Another process may have replaced the edition since its record was read.
        now = _there(_record_of(kept.copy.parents[2], kept.act, kept.language, kept.day))
        if now is None or now == kept:
            raise
        return _loaded(now, changed_too=changed_too)


def _loaded(kept: Kept, *, changed_too: bool) -> Edition:
    if not kept.copy.exists():
        raise StoreError(
            f"{kept.name}: the store's copy is gone ({kept.copy}); "
            "add the edition again with `lawdiff statutes add --replace`"
        )
    edition = _read_copy(kept, _signature(kept.copy))
    if edition.sha256 != kept.sha256 and not changed_too:
        raise StoreError(
            f"{kept.name}: the store's copy was changed since it was added ({kept.copy}); "
            f"`lawdiff statutes verify {kept.name}` says where, `lawdiff statutes add --replace` puts the original back"
        )
    return edition


@lru_cache(maxsize=16)
def _read_copy(kept: Kept, _: tuple[tuple[str, int, int], ...]) -> Edition:
    return read(kept.copy, act=kept.act, language=kept.language, date=kept.day, partial=kept.partial)


def _signature(copy: Path) -> tuple[tuple[str, int, int], ...]:
    """Names, sizes and times of a copy's files: while they stay, so do the words."""
    files = sorted(copy.rglob("*")) if copy.is_dir() else [copy]
    states = [(file.as_posix(), file.stat()) for file in files]
    return tuple((name, state.st_size, state.st_mtime_ns) for name, state in states)


def _put(edition: Edition, draft: Path, home: Path, *, replace: bool) -> tuple[Kept, Outcome]:
    assert edition.date is not None
    record = _record_of(home, edition.act, edition.language, edition.date)
    place = _free(record.parent / f"{record.stem}.{edition.sha256[:16]}")
    there, outcome = _there(record), Outcome.ADDED
    kept = Kept(
        edition.act,
        edition.language,
        edition.date,
        edition.partial,
        edition.source,
        edition.sha256,
        len(edition.articles),
        place / edition.source,
    )
    if there is not None or record.exists():
        outcome = Outcome.REPLACED
        if there is not None and _same(there, kept):
            return there, Outcome.ALREADY
        if not replace:
            raise StoreError(
                f"{kept.name}: the store holds another text of this edition"
                f"{f' ({there.source})' if there else ', whose record is damaged'}; "
                f"add {edition.source} with --replace to put it in its place"
            )
    draft.rename(place)
    flush_folder(record.parent)
    _write_record(record, kept)
    return kept, outcome


def _free(place: Path) -> Path:
    """A name that nothing has: what the record names stays in its place until another record is there."""
    names = (place, *(place.with_name(f"{place.name}-{count}") for count in range(2, 1000)))
    return next(name for name in names if not name.exists())


def _same(there: Kept, kept: Kept) -> bool:
    """Whether the store holds this very text, and holds it unharmed."""
    if (there.sha256, there.partial, there.source) != (kept.sha256, kept.partial, kept.source):
        return False
    with suppress(Exception):
        return load(there).sha256 == kept.sha256
    return False


def _check_identity(path: Path, edition: Edition) -> None:
    for given, what, option in (
        (edition.date, "on which date it was in force", "--date 2024-06-16"),
        (edition.act, "which act it is", "--act cc"),
    ):
        if not given:
            raise StoreError(f"{path.name}: nothing says {what}; say it with {option}")


def _kept(record: Path) -> Kept:
    data: dict[str, Any] = json.loads(record.read_text(encoding="utf-8"))
    if data["schema_version"] != _SCHEMA:
        raise ValueError("another version of the store")
    copy = record.parent / str(data["copy"])
    if copy.parent.parent != record.parent:
        raise ValueError("a copy outside the store")
    return Kept(
        act=str(data["act"]),
        language=Language(data["language"]),
        day=date.fromisoformat(data["date"]),
        partial=bool(data["partial"]),
        source=str(data["source"]),
        sha256=str(data["sha256"]),
        articles=int(data["articles"]),
        copy=copy,
        origin=Origin.from_data(data["origin"]) if data.get("origin") else None,
        role=Role(data.get("role", Role.UNKNOWN)),
        pending=tuple(Pending.from_data(one) for one in data.get("pending", ())),
    )


def _there(record: Path) -> Kept | None:
    try:
        return _kept(record)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _write_record(record: Path, kept: Kept) -> None:
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
        **({"origin": kept.origin.as_data(), "role": kept.role.value} if kept.origin else {}),
        **({"pending": [one.as_data() for one in kept.pending]} if kept.pending else {}),
    }
    handle, name = tempfile.mkstemp(prefix=_DRAFT, dir=record.parent)
    with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
        json.dump(data, stream, ensure_ascii=False, indent=1)
        stream.write("\n")
        stream.flush()
        os.fsync(stream.fileno())
    Path(name).replace(record)
    flush_folder(record.parent)


def _sweep(home: Path) -> None:
    """Take away what no record names. Only who holds the lock may."""
    folder = _editions(home)
    if any(_there(record) is None for record in folder.glob("*.json")):
        return  # a damaged record may name any copy: nothing is lost
    named = {kept.copy.parent.name for kept in shelf(home).kept}
    for entry in folder.iterdir():
        if entry.name.startswith(_DRAFT) or (entry.is_dir() and entry.name not in named):
            if entry.is_dir():
                shutil.rmtree(entry, ignore_errors=True)
            else:
                entry.unlink(missing_ok=True)


@contextmanager
def _writing(home: Path) -> Iterator[None]:
    """Hold the store's lock. It is let go when the process ends, however it ends."""
    from filelock import FileLock, Timeout  # noqa: PLC0415  (only who writes needs it)

    try:
        _editions(home).mkdir(parents=True, exist_ok=True)
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


def _editions(home: Path) -> Path:
    return home / "editions"


def _record_of(home: Path, act: str, language: Language, day: date) -> Path:
    # An act may have a name of the user's own: no letter of it may leave the folder.
    safe = re.sub(r"\.", "%2E", quote(act, safe=""))
    return _editions(home) / f"{safe}.{language.value}.{day}.json"


def _unreadable(home: Path, problem: OSError) -> StoreError:
    reason = (problem.strerror or str(problem)).lower()
    return StoreError(f"{home}: the store cannot be read ({reason}); check its permissions, or set LAWDIFF_HOME")
