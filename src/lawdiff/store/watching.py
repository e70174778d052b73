"""What `lawdiff watch` has already said, kept in the store, so that it says each thing once."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lawdiff.store.errors import StoreError
from lawdiff.store.records import DRAFT, Kept, writing

MOST_NEWS = 60
"""So many of the latest news are kept: those of a feed."""
_SCHEMA = 1


@dataclass(frozen=True, slots=True)
class Watched:
    """What was seen and said.

    Attributes:
        seen: figures of the text of each edition that was seen, by the edition's name.
        news: what was said of late, the newest first, as data.
    """

    seen: Mapping[str, str] = field(default_factory=dict)
    news: tuple[Mapping[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class Novelty:
    """An edition that was not seen as it is now.

    Attributes:
        kept: the edition.
        before: the edition before it; None where there is none.
        changed: true where it was seen with another text: an alarm.
        withdrawn: true where its source has it no longer: likewise.
    """

    kept: Kept
    before: Kept | None
    changed: bool = False
    withdrawn: bool = False


def state_of(kept: Kept) -> str:
    """Figures of an edition's text, and whether its source still has it.

    Where a repository was written anew and the pages stayed, the figures stay too.
    """
    if kept.origin is None:
        return kept.sha256
    return f"{kept.origin.text}{' withdrawn' if kept.origin.withdrawn else ''}"


def novelties(kept: Iterable[Kept], seen: Mapping[str, str]) -> tuple[Novelty, ...]:
    """What is new in the editions of one act in one language.

    Where nothing of it was ever seen, the newest edition alone is news.

    Args:
        kept: the editions, in order of their days.
        seen: as `Watched` has it.
    """
    editions = list(kept)
    first = not any(one.name in seen for one in editions)
    found = []
    for one, before in zip(editions, [None, *editions], strict=False):
        was, now = seen.get(one.name), state_of(one)
        if was == now or (first and one is not editions[-1]):
            continue
        withdrawn = now.endswith(" withdrawn")
        changed = was is not None and not withdrawn and was.removesuffix(" withdrawn") != now
        if was is None or changed or withdrawn:
            found.append(Novelty(one, before, changed, withdrawn))
    return tuple(found)


def read_watched(home: Path) -> Watched:
    """What was said so far; nothing where nothing was.

    Raises:
        StoreError: the file is damaged.
    """
    path = _path(home)
    try:
        return _watched(json.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        return Watched()
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as problem:
        raise StoreError(
            f"{path}: what was watched so far cannot be read; delete this file, and the watch begins anew"
        ) from problem


def _watched(data: dict[str, Any]) -> Watched:
    if data["schema_version"] != _SCHEMA:
        raise ValueError("another version of the store")
    return Watched({str(name): str(figures) for name, figures in data["seen"].items()}, tuple(data["news"]))


def write_watched(home: Path, watched: Watched) -> None:
    """Keep what was seen and said, in one step.

    Raises:
        StoreError: the store cannot be written.
    """
    data = {"schema_version": _SCHEMA, "seen": dict(sorted(watched.seen.items())), "news": watched.news[:MOST_NEWS]}
    with writing(home):
        handle, name = tempfile.mkstemp(prefix=DRAFT, dir=home)
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
            json.dump(data, stream, ensure_ascii=False, indent=1)
            stream.write("\n")
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).replace(_path(home))


def _path(home: Path) -> Path:
    return home / "watched.json"
