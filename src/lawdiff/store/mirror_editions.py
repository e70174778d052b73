"""Which editions of an act a law-as-git repository has: its commits, looked at with no file checked out.

A folder of an act is called `<anything>-<its code>` and holds `meta.yaml` and Markdown pages. What else lies in a
repository, and whatever a hostile one may hold (links, paths that lead out, files without end), is passed over and
said.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from lawdiff.model import Language
from lawdiff.store.errors import StoreError
from lawdiff.store.origin import Cause, Origin
from lawdiff.store.repository import Commit, Entry, Repository

LANGUAGES = (Language.RUS, Language.KAZ)
"""Those that the mirror has."""
MOST_PAGES = 2000
"""Of one edition; the longest act of the public mirror has some two hundred."""
MOST_FOLDERS = 500
"""So many folders are looked into where none is called by the act's code."""
META = "meta.yaml"
_PAGE = re.compile(r"(?:(?P<language>rus|kaz)/)?[A-Za-z0-9][A-Za-z0-9_-]{0,99}\.md\Z")
_CODE = re.compile(r"[0-9]{1,12}\Z")
_FILE = ("100644", "100755")
_TRAILER = re.compile(r"(?P<key>[A-Za-z][A-Za-z-]*):[ \t]+(?P<value>\S.*)")
_CAUSE_KEYS = ("cause-act-requisite", "caused-by", "cause", "cause-act-title", "cause-act")
_LONGEST_META = 2**18


@dataclass(frozen=True, slots=True)
class Found:
    """An edition as a repository has it.

    Attributes:
        language: of its text.
        day: from which it is in force.
        folder: name of its folder.
        files: objects by the paths in that folder, `meta.yaml` among them.
        origin: for the store's record.
    """

    language: Language
    day: date
    folder: str
    files: Mapping[str, str]
    origin: Origin


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found of an act.

    Attributes:
        editions: by language and day.
        passed_over: sentences about what was not taken, and why.
    """

    editions: tuple[Found, ...]
    passed_over: tuple[str, ...] = ()


@dataclass
class _Step:
    """A commit's state of one folder of the act."""

    commit: Commit
    path: str
    entries: tuple[Entry, ...]
    meta: dict[str, Any] = field(default_factory=dict)


def editions_of(repository: Repository, code: str, languages: Sequence[Language] = LANGUAGES) -> Findings:
    """The editions of an act, by the days from which they are in force.

    Two commits of one day are one edition: the later text, caused by both laws.

    Args:
        repository: it is refreshed.
        code: the act's number in the mirror.
        languages: which ones.

    Raises:
        StoreError: the repository has no such act, or cannot be read.
    """
    if not _CODE.match(code):
        raise StoreError(f"{code}: this is no code of an act in the mirror; it is a number, such as 81097")
    passed_over: dict[str, None] = {}
    steps = _steps(repository, code)
    _read_metas(repository, steps, code, passed_over)
    if not any(step.meta for step in steps):
        raise StoreError(
            f"{repository.source}: this repository has no folder of act {code}; check the source and the act"
        )
    found: dict[tuple[Language, date], Found] = {}
    for step in steps:
        for language in languages if step.meta else ():
            one = _edition(step, language, repository.source, passed_over)
            if one is not None:
                _take(found, one)
    return Findings(tuple(found[key] for key in sorted(found)), tuple(passed_over))


def _take(found: dict[tuple[Language, date], Found], one: Found) -> None:
    key = (one.language, one.day)
    before = found.get(key)
    if before is None:
        found[key] = one
    elif before.origin.text != one.origin.text:
        causes = tuple(dict.fromkeys((*before.origin.causes, *one.origin.causes)))
        found[key] = replace(one, origin=replace(one.origin, causes=causes))


def _steps(repository: Repository, code: str) -> list[_Step]:
    commits = list(repository.history([f"**/*-{code}/**"]))
    ours = re.compile(rf"(?P<folder>(?:.*/)?[^/]*-{code})/")
    folders = {
        (commit.name, found["folder"])
        for commit in commits
        for path in commit.paths
        if (found := ours.match(path))
    }  # fmt: skip
    if not folders:
        commits, folders = _by_their_metas(repository)
    steps = []
    for commit in commits:
        for folder in sorted(folder for name, folder in folders if name == commit.name):
            entries = repository.files(commit.name, folder)
            if entries:
                steps.append(_Step(commit, folder, entries))
    return steps


def _by_their_metas(repository: Repository) -> tuple[list[Commit], set[tuple[str, str]]]:
    """A small repository may call its folders as it likes: then `meta.yaml` says which act one is of."""
    commits = list(repository.history([f"**/{META}"]))
    folders = {path.rpartition("/")[0] for commit in commits for path in commit.paths} - {""}
    if not folders or len(folders) > MOST_FOLDERS:
        return [], set()
    commits = list(repository.history([f"{_escaped(folder)}/**" for folder in sorted(folders)]))
    its = {
        (commit.name, folder)
        for commit in commits
        for folder in folders
        if any(path.startswith(f"{folder}/") for path in commit.paths)
    }
    return commits, its


def _escaped(path: str) -> str:
    return re.sub(r"([*?\[\]\\])", r"\\\1", path)


def _read_metas(repository: Repository, steps: Sequence[_Step], code: str, passed_over: dict[str, None]) -> None:
    import yaml  # noqa: PLC0415  (slow to load)

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    metas = {
        id(step): entry.object
        for step in steps
        for entry in step.entries
        if entry.path == f"{step.path}/{META}" and entry.mode in _FILE
    }
    repository.fetch(metas.values())
    texts = dict(repository.read(metas.values()))
    parsed: dict[str, dict[str, Any]] = {}
    for name, text in texts.items():
        if text is None or len(text) > _LONGEST_META:
            continue
        try:
            data = yaml.load(text, loader)
        except (yaml.YAMLError, ValueError, RecursionError):
            continue
        if isinstance(data, dict):
            parsed[name] = data
    for step in steps:
        where = f"{_shown(step.path)} of commit {step.commit.name[:12]}"
        if id(step) not in metas:
            passed_over[f"{where} has no {META}"] = None
            continue
        meta = parsed.get(metas[id(step)])
        if meta is None:
            passed_over[f"{META} in {where} cannot be read"] = None
        elif str(meta.get("act_code", "")) == code:
            step.meta = meta


def _edition(step: _Step, language: Language, source: str, passed_over: dict[str, None]) -> Found | None:
    files = _files(step, language, passed_over)
    if len(files) < 2:
        return None
    where = f"{_shown(step.path)} of commit {step.commit.name[:12]}"
    if len(files) > MOST_PAGES:
        passed_over[f"{where} has more than {MOST_PAGES} pages"] = None
        return None
    day = _day(step.meta.get("version_date"), language) or _day(step.commit.day, language)
    if day is None:
        passed_over[f"{where} does not say from which day it is in force"] = None
        return None
    pages = "".join(f"{path} {name}\n" for path, name in sorted(files.items()) if path != META)
    origin = Origin(
        source,
        step.commit.name,
        step.path,
        hashlib.sha256(pages.encode()).hexdigest()[:32],
        tuple(_causes(step)),
    )
    return Found(language, day, _safe(step.path.rpartition("/")[2]), files, origin)


def _files(step: _Step, language: Language, passed_over: dict[str, None]) -> dict[str, str]:
    """The files of one language: its contents page and its pages, or those of a folder that has one language."""
    held: dict[str, str] = {}
    for entry in step.entries:
        path = entry.path[len(step.path) + 1 :]
        if path == META or _PAGE.match(path):
            if entry.mode in _FILE:
                held[path] = entry.object
            else:
                passed_over[f"{_shown(entry.path)} of commit {step.commit.name[:12]} is no file"] = None
        elif path.endswith(".md"):
            passed_over[f"{_shown(entry.path)} of commit {step.commit.name[:12]} has a name that no page has"] = None
    code = language.value
    split = any("/" in path for path in held) or any(f"{one.value}.md" in held for one in LANGUAGES)
    flat = not split and _flat_language(step) is language
    return {
        path: name
        for path, name in held.items()
        if path in (META, f"{code}.md") or path.startswith(f"{code}/") or (flat and "/" not in path)
    }


def _flat_language(step: _Step) -> Language:
    """Of pages beside `meta.yaml`: the folder's name says it, else the one date that there is, else Russian."""
    named = next((one for one in LANGUAGES if f".{one.value}." in step.path), None)
    if named:
        return named
    dates = step.meta.get("version_date")
    said = [one for one in LANGUAGES if isinstance(dates, dict) and dates.get(one.value)]
    return said[0] if len(said) == 1 else Language.RUS


def _day(value: object, language: Language) -> date | None:
    if isinstance(value, dict):
        value = value.get(language.value)
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError:
        return None


def _causes(step: _Step) -> Iterator[Cause]:
    """The law that caused an edition: as `meta.yaml` names it, else the commit's trailers, else its subject."""
    caused_by = step.meta.get("caused_by")
    named = [
        Cause.read(str(one.get("requisite") or one.get("title") or "")[:500])
        for one in (caused_by if isinstance(caused_by, list) else [caused_by])
        if isinstance(one, dict)
    ]
    told = [Cause.read(words) for words in _told(step.commit.message)]
    numbered = [cause for cause in (*named, *told) if cause.number]
    if not numbered:
        yield from named[:1]
        return
    listed = [cause for cause in named if cause.number] or numbered[:1]
    yield from listed


def _told(message: str) -> Iterable[str]:
    lines = message.strip().splitlines()
    trailers = {found["key"].lower(): found["value"] for line in lines[1:] if (found := _TRAILER.match(line))}
    yield from (trailers[key][:500] for key in _CAUSE_KEYS if key in trailers)
    yield from (line[:500] for line in lines[:1])


def _safe(name: str) -> str:
    """A name that a folder of ours may have, whatever the repository's is."""
    return re.sub(r"[^\w.-]", "_", name)[-100:].lstrip(".") or "act"


def _shown(path: str) -> str:
    """A path that can be printed: no line breaks, and not without end."""
    return repr(path)[1:-1][:120]
