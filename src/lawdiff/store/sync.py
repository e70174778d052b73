"""`lawdiff statutes sync`: the editions of an act out of a law-as-git repository into the store.

The store is whole at every moment: an edition is put in its place as any other is (`records`), one after the other,
so that a run that is killed has taken some of them and the next one takes the rest. Everything that was taken is
looked at again on every run, and what is not as it was taken is mended.
"""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path

from lawdiff.model import Language
from lawdiff.reading.mirror import figures_of_folder
from lawdiff.store.copying import flush_folder
from lawdiff.store.errors import StoreError
from lawdiff.store.figures import figures_of
from lawdiff.store.mirror_editions import LANGUAGES, META, Found, editions_of
from lawdiff.store.page_figures import PageFigures, PageReader
from lawdiff.store.pending import still_pending
from lawdiff.store.pool import Pool
from lawdiff.store.records import (
    DRAFT,
    Former,
    Kept,
    editions_folder,
    free_place,
    intact_record,
    record_of,
    sweep,
    write_record,
    writing,
)
from lawdiff.store.repository import DamagedCopyError, Repository, RepositoryError, RewrittenError
from lawdiff.store.shelf import shelf

PATIENCE = 5.0
"""Seconds to wait for another run that takes editions."""
_TRIES = 3

Progress = Callable[[str, int, int], None]
"""Is told what is being done, how much of it is done, and of how much."""


class Outcome(StrEnum):
    """What became of an edition."""

    ADDED = "added"
    ALREADY = "already there"
    CHANGED = "changed at the source, though its day is the same"
    MENDED = "mended"
    YOURS = "left as you added it"
    WITHDRAWN = "no longer at the source"
    REFUSED = "not taken"


@dataclass(frozen=True, slots=True)
class Synced:
    """What became of one edition.

    Attributes:
        act: whose.
        language: of its text.
        day: from which it is in force.
        outcome: what became of it.
        kept: the store's record of it; None where it was not taken.
        why: the reason where it was not taken.
    """

    act: str
    language: Language
    day: date
    outcome: Outcome
    kept: Kept | None = None
    why: str = ""

    @property
    def name(self) -> str:
        """How the command line calls it: `cc/rus@2024-06-16`."""
        return f"{self.act}/{self.language.value}@{self.day}"


@dataclass(frozen=True, slots=True)
class Report:
    """What a run has done.

    Attributes:
        commit: the newest one of the source.
        synced: one for each edition, by act, language and day.
        passed_over: sentences about what the source has and was not taken.
    """

    commit: str
    synced: tuple[Synced, ...]
    passed_over: tuple[str, ...] = ()

    def of(self, *outcomes: Outcome) -> tuple[Synced, ...]:
        """The editions of which this became."""
        return tuple(one for one in self.synced if one.outcome in outcomes)


def _silent(what: str, done: int, total: int) -> None:
    """Nobody wants to know."""


def sync(
    home: Path,
    source: str,
    acts: Mapping[str, str],
    languages: Sequence[Language] = LANGUAGES,
    progress: Progress = _silent,
) -> Report:
    """Take the editions of acts from a repository.

    Args:
        home: the store's folder; it is made where it is not there.
        source: an address that git knows, or a folder.
        acts: their codes in the mirror, by their ids.
        languages: in which ones.
        progress: is told what is done.

    Raises:
        StoreError: there is no git, the source cannot be reached or read, or the store cannot be written. What was
            taken before stays.
    """
    with _alone(home, source) as copy:
        for trial in range(1, _TRIES + 1):
            repository = Repository(source, copy, lambda what, percent: progress(what, percent, 100))
            try:
                return _synced(home, repository, acts, languages, progress)
            except DamagedCopyError as problem:
                repository.forget()
                if trial == _TRIES:
                    raise RepositoryError(
                        f"{problem}; the repository is damaged, what was taken from it before is still there"
                    ) from problem
            except RewrittenError:
                if trial == _TRIES:
                    raise
        raise AssertionError("the last trial ends the loop")  # pragma: no cover


def _synced(
    home: Path, repository: Repository, acts: Mapping[str, str], languages: Sequence[Language], progress: Progress
) -> Report:
    commit = repository.refresh()
    done: list[Synced] = []
    passed_over: dict[str, None] = {}
    for act, code in acts.items():
        findings = editions_of(repository, code, languages)
        passed_over.update(dict.fromkeys(findings.passed_over))
        taker = _Taker(home, act, repository)
        try:
            done.extend(taker.take(findings.editions, progress))
        finally:
            taker.tidy()
        done.extend(_withdrawn(home, act, languages, findings.editions))
    return Report(commit, tuple(sorted(done, key=lambda one: (one.act, one.language, one.day))), tuple(passed_over))


class _Taker:
    """Takes the editions of one act."""

    def __init__(self, home: Path, act: str, repository: Repository) -> None:
        self._home = home
        self._act = act
        self._repository = repository
        self._pool = Pool(home)
        self._figures: dict[str, str | None] = {}
        self._reader = PageReader(act)

    def take(self, found: Sequence[Found], progress: Progress) -> Iterator[Synced]:
        waiting: list[tuple[Found, Kept | None]] = []
        for done, one in enumerate(found):
            progress("checking", done, len(found))
            kept = intact_record(self._record(one))
            if kept is not None and kept.origin is None:
                yield self._said(one, Outcome.YOURS, kept)
            elif kept is not None and _unharmed(kept) and kept.origin and kept.origin.text == one.origin.text:
                yield self._said(one, Outcome.ALREADY, self._renewed(kept, one))
            else:
                waiting.append((one, kept))
        self._fetch([one for one, _ in waiting], progress)
        for done, (one, kept) in enumerate(waiting):
            progress("taking", done, len(waiting))
            yield self._taken(one, kept)
        progress("taking", len(waiting), len(waiting))

    def tidy(self) -> None:
        with writing(self._home):
            sweep(self._home)
            self._pool.sweep()

    def _fetch(self, found: Iterable[Found], progress: Progress) -> None:
        wanted = dict.fromkeys(name for one in found for name in one.files.values())
        if not wanted:
            return
        self._repository.fetch(wanted)
        for done, (name, data) in enumerate(self._repository.read(wanted)):
            progress("reading pages", done, len(wanted))
            self._figures[name] = None if data is None else self._pool.add(data)
        self._pool.flush()

    def _taken(self, one: Found, before: Kept | None) -> Synced:
        too_large = [path for path, name in one.files.items() if self._figures[name] is None]
        if too_large:
            return self._said(one, Outcome.REFUSED, None, f"{too_large[0]} is larger than any page of a law")
        figures = self._figures_of(one)
        if not figures.prints:
            return self._said(one, Outcome.REFUSED, None, "it holds no article that can be read")
        kept, outcome = self._put(one, figures, before)
        return self._said(one, outcome, kept)

    def _figures_of(self, one: Found) -> PageFigures:
        contents = f"{one.language.value}.md"
        single = set(one.files) == {META, contents}
        pages = (
            self._pool.read(self._figures[name] or "")
            for path, name in sorted(one.files.items())
            if path != META and (path != contents or single)
        )
        return self._reader.figures(pages, one.language)

    def _put(self, one: Found, figures: PageFigures, before: Kept | None) -> tuple[Kept, Outcome]:
        record = self._record(one)
        with writing(self._home):
            draft = Path(tempfile.mkdtemp(prefix=DRAFT, dir=editions_folder(self._home)))
            try:
                copy = draft / one.folder
                sha256 = self._laid_out(one, copy)
                place = free_place(record.parent / f"{record.stem}.{sha256[:16]}")
                law, scope = figures_of(figures.prints)
                former = _former(before, one)
                kept = Kept(
                    act=self._act,
                    language=one.language,
                    day=one.day,
                    partial=not (copy / f"{one.language.value}.md").is_file(),
                    source=one.folder,
                    sha256=sha256,
                    articles=len(figures.prints),
                    copy=place / one.folder,
                    law=law,
                    scope=scope,
                    pending=still_pending(figures.announced, one.day),
                    origin=one.origin,
                    former=former,
                )
                draft.rename(place)
                flush_folder(record.parent)
                write_record(record, kept)
            finally:
                shutil.rmtree(draft, ignore_errors=True)
        if before is None:
            return kept, Outcome.ADDED
        return kept, Outcome.CHANGED if former and former != before.former else Outcome.MENDED

    def _laid_out(self, one: Found, copy: Path) -> str:
        copy.mkdir()
        for path, name in sorted(one.files.items()):
            target = copy / path
            target.parent.mkdir(exist_ok=True)
            self._pool.put(self._figures[name] or "", target)
        for folder in (*(entry for entry in copy.iterdir() if entry.is_dir()), copy):
            flush_folder(folder)
        return figures_of_folder(copy, one.language)

    def _renewed(self, kept: Kept, one: Found) -> Kept:
        """The same text by another commit, since the source was written anew."""
        assert kept.origin is not None
        if (kept.origin.commit, kept.origin.withdrawn) == (one.origin.commit, False):
            return kept
        now = replace(kept, origin=one.origin)
        with writing(self._home):
            write_record(self._record(one), now)
        return now

    def _record(self, one: Found) -> Path:
        return record_of(self._home, self._act, one.language, one.day)

    def _said(self, one: Found, outcome: Outcome, kept: Kept | None, why: str = "") -> Synced:
        return Synced(self._act, one.language, one.day, outcome, kept, why)


def _former(before: Kept | None, one: Found) -> Former | None:
    """The text that was there, where the source says another one now."""
    if before is None or before.origin is None:
        return None
    if before.origin.text == one.origin.text or not _unharmed(before):
        return before.former
    return Former(before.sha256, before.origin.commit, before.copy)


def _unharmed(kept: Kept) -> bool:
    try:
        return figures_of_folder(kept.copy, kept.language) == kept.sha256
    except OSError:
        return False


def _withdrawn(home: Path, act: str, languages: Sequence[Language], found: Iterable[Found]) -> Iterator[Synced]:
    """Editions that were taken once and that the source, written anew, has no longer: they stay, and are said."""
    there = {(one.language, one.day) for one in found}
    for kept in shelf(home).kept:
        if kept.act != act or kept.origin is None or kept.language not in languages:
            continue
        if (kept.language, kept.day) in there:
            continue
        now = replace(kept, origin=replace(kept.origin, withdrawn=True))
        if now != kept:
            with writing(home):
                write_record(record_of(home, act, kept.language, kept.day), now)
        yield Synced(act, kept.language, kept.day, Outcome.WITHDRAWN, now)


@contextmanager
def _alone(home: Path, source: str) -> Iterator[Path]:
    """The copy of a source, while no other run takes editions."""
    from filelock import FileLock, Timeout  # noqa: PLC0415

    name = hashlib.sha256(source.encode()).hexdigest()[:16]
    folder = home / "sources"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        # One run at a time, whatever its source: what no edition links to yet is not another run's to sweep.
        with FileLock(folder / "lock", timeout=PATIENCE):
            yield folder / f"{name}.git"
    except Timeout as problem:
        raise StoreError(f"{source}: another lawdiff is taking editions; wait for it and try again") from problem
    except OSError as problem:
        reason = (problem.strerror or str(problem)).lower()
        raise StoreError(
            f"{home}: the store cannot be written ({reason}); "
            "make room there, or set LAWDIFF_HOME to a folder that takes files"
        ) from problem
