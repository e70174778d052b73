"""The editions that a user keeps: copies in the store's folder, each whole or not there at all."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from lawdiff.model import Edition, Language, LawdiffError
from lawdiff.reading import read
from lawdiff.store.copying import copied, flush_folder
from lawdiff.store.errors import NotHeldError, StoreError
from lawdiff.store.figures import law_and_scope
from lawdiff.store.pending import pending_in
from lawdiff.store.records import (
    DAMAGED,
    DRAFT,
    Kept,
    editions_folder,
    free_place,
    intact_record,
    read_record,
    record_of,
    sweep,
    write_record,
    writing,
)


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
        records = sorted(editions_folder(home).glob("*.json"))
    except OSError as problem:
        raise _unreadable(home, problem) from problem
    for record in records:
        try:
            kept.append(read_record(record))
        except DAMAGED:
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
    with writing(home):
        draft = Path(tempfile.mkdtemp(prefix=DRAFT, dir=editions_folder(home)))
        try:
            copy = copied(path, draft, language)
            edition = read(copy, act=act, language=language, date=day, partial=partial)
            _check_identity(path, edition)
            kept, outcome = _put(edition, draft, home, replace=replace)
        finally:
            shutil.rmtree(draft, ignore_errors=True)
        sweep(home)
        return kept, edition, outcome


def remove(home: Path, act: str, language: Language, day: date) -> None:
    """Take an edition out of the store.

    Raises:
        NotHeldError: it is not there.
        StoreError: the store cannot be written.
    """
    record = record_of(home, act, language, day)
    if not record.exists():
        raise NotHeldError(
            f"{act}/{language.value}@{day}: the store does not hold this edition; "
            "`lawdiff statutes list` shows what it holds"
        )
    with writing(home):
        record.unlink(missing_ok=True)
        flush_folder(record.parent)
        sweep(home)


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
        now = intact_record(record_of(kept.copy.parents[2], kept.act, kept.language, kept.day))
        if now is None or now == kept:
            raise
        return _loaded(now, changed_too=changed_too)


def load_former(kept: Kept) -> Edition | None:
    """The text that the source gave for an edition before it gave another; None where it is not held unharmed."""
    former = kept.former
    if former is None or not former.copy.exists():
        return None
    with suppress(LawdiffError):
        edition = read(former.copy, act=kept.act, language=kept.language, date=kept.day, partial=kept.partial)
        return edition if edition.sha256 == former.sha256 else None
    return None


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
    record = record_of(home, edition.act, edition.language, edition.date)
    place = free_place(record.parent / f"{record.stem}.{edition.sha256[:16]}")
    there, outcome = intact_record(record), Outcome.ADDED
    kept = Kept(
        edition.act,
        edition.language,
        edition.date,
        edition.partial,
        edition.source,
        edition.sha256,
        len(edition.articles),
        place / edition.source,
        *law_and_scope(edition),
        pending_in(edition),
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
    write_record(record, kept)
    return kept, outcome


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


def _unreadable(home: Path, problem: OSError) -> StoreError:
    reason = (problem.strerror or str(problem)).lower()
    return StoreError(f"{home}: the store cannot be read ({reason}); check its permissions, or set LAWDIFF_HOME")
