"""Copies of what the reader reads, brought to disk so that no crash takes them away again."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from lawdiff.model import Language
from lawdiff.store.errors import StoreError


def copied(path: Path, draft: Path, language: Language | None) -> Path:
    """Copy an edition into a folder, under its own name.

    Args:
        path: a file, or a folder of the law-as-git mirror, of which only what the reader reads is copied.
        draft: the folder to copy into.
        language: of a folder with two languages, which one; both by default.

    Raises:
        UnreadableError: there is nothing to read.
        StoreError: a file cannot be opened.
    """
    if not path.is_dir():
        _check_readable(path)
        copy = draft / path.name
        _copy_file(path, copy)
    else:
        name = path.resolve().name
        copy = draft / name
        copy.mkdir()
        inner = [path / code.value for code in ([language] if language else list(Language))]
        for file in (
            *path.glob("meta.yaml"),
            *path.glob("*.md"),
            *(page for one in inner for page in one.glob("*.md")),
        ):
            target = copy / file.relative_to(path)
            target.parent.mkdir(exist_ok=True)
            _copy_file(file, target)
        for folder in (*(one for one in copy.iterdir() if one.is_dir()), copy):
            flush_folder(folder)
    flush_folder(draft)
    return copy


def _check_readable(path: Path) -> None:
    if not path.is_file():
        from lawdiff.reading import read  # noqa: PLC0415  (what is only listed needs no reader)

        read(path)  # its message says what is wrong
        raise StoreError(f"{path}: this is no file that can be kept; name a text file or a folder")  # pragma: no cover


def _copy_file(source: Path, target: Path) -> None:
    try:
        data = source.read_bytes()
    except OSError as problem:
        reason = (problem.strerror or "it cannot be opened").lower()
        raise StoreError(f"{source}: {reason}; check the path and its permissions") from problem
    with target.open("wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def flush_folder(folder: Path) -> None:
    """Bring the names in a folder to disk."""
    # Windows opens no folder; there a rename is on disk when it is done.
    with suppress(PermissionError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
