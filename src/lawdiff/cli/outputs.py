"""Where results go: a file, written whole or not at all; standard output; or a pager."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

import click

from lawdiff.model import LawdiffError

PIPE_WIDTH = 100
"""Columns where no terminal says how wide it is."""


def write_file(path: Path, content: str | bytes) -> None:
    """Write a text, as UTF-8, or bytes; the file holds all of it or is as it was.

    Raises:
        LawdiffError: the folder is not there or takes no file.
    """
    write_files({path: content})


def write_files(contents: Mapping[Path, str | bytes]) -> None:
    """Write several files: all of them whole, or each is as it was.

    All are written beside their places first. What stood in a place is kept until the last one is in its own.

    Raises:
        LawdiffError: one cannot be written.
    """
    drafts: dict[Path, Path] = {}
    path = Path()
    try:
        try:
            for path, content in contents.items():
                if path.is_dir():
                    raise IsADirectoryError(21, "it is a folder")
                if not path.exists() or path.is_file():
                    drafts[path] = path.with_name(f".{path.name}.{os.urandom(4).hex()}.part")
                    _draft(drafts[path], path, content)
            for path, content in contents.items():
                if path not in drafts:
                    # A device or pipe is written to; a file put in its place would take it away.
                    path.write_bytes(_encoded(content))
            _put_in_place(drafts)
        finally:
            for draft in drafts.values():
                with suppress(OSError):  # it is gone where all went well, and never was where the folder takes no file
                    draft.unlink()
    except OSError as problem:
        raise _unwritten(path, problem) from problem


def _encoded(content: str | bytes) -> bytes:
    # Half of a pair of UTF-16 stands for no character, and no file of UTF-8 can hold it.
    return content.encode("utf-8", "replace") if isinstance(content, str) else content


def _draft(draft: Path, path: Path, content: str | bytes) -> None:
    with draft.open("xb") as stream:
        stream.write(_encoded(content))
        stream.flush()
        os.fsync(stream.fileno())
    if path.exists():
        draft.chmod(path.stat().st_mode & 0o777)


def _put_in_place(drafts: Mapping[Path, Path]) -> None:
    """Rename the drafts; where one cannot be, those before it are undone."""
    kept: dict[Path, Path] = {}
    placed: list[Path] = []
    try:
        for path, draft in drafts.items():
            if len(drafts) > 1 and path.exists():
                kept[path] = draft.with_suffix(".old")
                shutil.copy2(path, kept[path])
            draft.replace(path)
            placed.append(path)
    except OSError:
        for path in placed:
            if path in kept:
                kept[path].replace(path)
            else:
                path.unlink()
        raise
    finally:
        for copy in kept.values():
            with suppress(OSError):
                copy.unlink()


def check_folder(folder: Path, is_ours: Callable[[Path], bool], *, force: bool) -> None:
    """Refuse early to write where something else stands.

    Args:
        folder: where the files shall go.
        is_ours: whether what stands there is an earlier result, which may be replaced.
        force: replace any folder; never a file.

    Raises:
        LawdiffError: something else stands there, or the folder above it is not there.
    """
    try:
        if folder.is_dir():
            if not force and any(folder.iterdir()) and not is_ours(folder):
                raise LawdiffError(
                    f"{folder}: this folder is no earlier report; name another one with -o, or replace it with --force"
                )
        elif folder.exists() or folder.is_symlink():
            raise LawdiffError(f"{folder}: this is no folder; name another one with -o")
        elif not folder.absolute().parent.is_dir():
            raise LawdiffError(f"{folder}: the folder above it is not there; make it, or name another one with -o")
    except OSError as problem:
        raise _unwritten(folder, problem) from problem


def write_folder(folder: Path, files: Mapping[str, str | bytes]) -> None:
    """Write texts, as UTF-8, and bytes into a folder of their own; it holds all of them, or is as it was.

    They are written beside it and put in its place. What stood there is taken away afterwards.

    Raises:
        LawdiffError: it cannot be written.
    """
    place = folder.absolute()
    try:
        import tempfile  # noqa: PLC0415  (slow to load, and few commands write folders)

        draft = Path(tempfile.mkdtemp(prefix=f".{place.name}.", suffix=".part", dir=place.parent))
    except OSError as problem:
        raise _unwritten(folder, problem) from problem
    try:
        whole = draft / "new"
        whole.mkdir()
        for name, content in files.items():
            with (whole / name).open("wb") as stream:
                stream.write(_encoded(content))
                stream.flush()
                os.fsync(stream.fileno())
        if place.exists():
            earlier = draft / "old"
            place.rename(earlier)
            try:
                whole.rename(place)
            except OSError:
                earlier.rename(place)
                raise
        else:
            whole.rename(place)
    except OSError as problem:
        raise _unwritten(folder, problem) from problem
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def _unwritten(path: Path, problem: OSError) -> LawdiffError:
    reason = (problem.strerror or str(problem)).lower()
    return LawdiffError(f"{path}: cannot be written ({reason}); name a file in a folder that takes one with -o")


def print_text(text: str, *, paged: bool) -> None:
    """Print a text; through a pager where a terminal is there and the text is longer than it."""
    lines = text.count("\n")
    if paged and sys.stdout.isatty() and lines >= _terminal().lines and _page(text):
        return
    click.echo(text, nl=False)


def print_bytes(content: str | bytes) -> None:
    """Print a text as UTF-8, whatever the terminal's own encoding is, or bytes: programs read them."""
    sys.stdout.flush()
    sys.stdout.buffer.write(_encoded(content))
    sys.stdout.buffer.flush()


def _page(text: str) -> bool:
    """Show a text in the user's pager, as git does; false where there is none."""
    import shlex  # noqa: PLC0415  (only a pager needs them)
    import subprocess  # noqa: PLC0415

    command = shlex.split(os.environ.get("PAGER", "less"))
    if not command or command == ["cat"]:
        return False
    environment = {"LESS": "FRX", "LV": "-c", "LESSCHARSET": "utf-8"} | dict(os.environ)
    try:
        process = subprocess.Popen(command, stdin=subprocess.PIPE, env=environment)
    except OSError:
        return False
    with suppress(BrokenPipeError):  # the reader may leave before the end
        process.communicate(text.encode())
    process.wait()
    return True


def terminal_width() -> int:
    """Columns to draw for."""
    return _terminal().columns


def _terminal() -> os.terminal_size:
    import shutil  # noqa: PLC0415  (it loads what unpacks archives, and a file has no width)

    return shutil.get_terminal_size((PIPE_WIDTH, 24))


def writes_to_terminal() -> bool:
    """Whether a person sees standard output as it comes."""
    return sys.stdout.isatty()


def wants_color() -> bool:
    """Whether standard output shows colours: a terminal, and the user does not object (no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
