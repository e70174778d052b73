"""A path becomes bytes: opened without waiting, looked at before it is read, and read within a bound."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import Protocol

from lawdiff.reading.errors import UnreadableError
from lawdiff.reading.limits import LIMITS, LimitError, Limits, amount_of

_CHUNK = 1 << 20
# A pipe without a writer, or a device, would keep `open` waiting for ever.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)
_NO_FILE = frozenset({errno.ENXIO, errno.ENODEV, errno.EOPNOTSUPP})
"""What the system says of sockets and of devices that are not there."""


class Readable(Protocol):
    """What bytes can be read from, some at a time."""

    def read(self, size: int, /) -> bytes | None:
        """So many bytes at most; none at the end."""
        ...


def bytes_of_path(path: Path, name: str, limits: Limits = LIMITS) -> bytes | None:
    """The bytes of a file; None where the path is a folder.

    A symbolic link is followed: what counts is what stands at its end.

    Args:
        path: of the file.
        name: what messages call it.
        limits: how many bytes it may hold.

    Raises:
        UnreadableError: it is not there, may not be read, or is neither a file nor a folder.
        LimitError: it is larger than the bound.
    """
    try:
        if path.is_dir():
            return None
        with os.fdopen(os.open(path, _FLAGS), "rb", buffering=0) as stream:
            facts = os.fstat(stream.fileno())
            if not stat.S_ISREG(facts.st_mode):
                raise _neither(name)
            if facts.st_size > limits.bytes:
                raise _too_large(name, limits)
            return bytes_of_stream(stream, name, limits)
    except FileNotFoundError as problem:
        raise UnreadableError(name, "there is no such file or folder", "check the path") from problem
    except OSError as problem:
        if problem.errno in _NO_FILE:
            raise _neither(name) from problem
        reason = (problem.strerror or "it cannot be opened").lower()
        raise UnreadableError(name, reason, "check the path and its permissions") from problem
    except ValueError as problem:
        raise UnreadableError(name, "no file can have such a name", "check the path") from problem


def bytes_of_stream(stream: Readable, name: str, limits: Limits = LIMITS) -> bytes:
    """All that a stream gives, within a bound.

    Raises:
        LimitError: it gives more.

    >>> import io
    >>> bytes_of_stream(io.BytesIO(b"Article 1."), "x")
    b'Article 1.'
    """
    pieces: list[bytes] = []
    held = 0
    while piece := stream.read(min(_CHUNK, limits.bytes + 1 - held)):
        pieces.append(piece)
        held += len(piece)
        if held > limits.bytes:
            raise _too_large(name, limits)
    return b"".join(pieces)


def _neither(name: str) -> UnreadableError:
    return UnreadableError(
        name,
        "this is neither a file nor a folder",
        "name a file, or give its text as standard input with - as the name",
    )


def _too_large(name: str, limits: Limits) -> LimitError:
    return LimitError(name, f"it is larger than {amount_of(limits.bytes)}", "bytes")
