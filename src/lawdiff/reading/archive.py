"""Zip archives that may be hostile: members are read into memory, bounded, and nothing is ever written."""

from __future__ import annotations

import io
import zipfile
import zlib

from lawdiff.reading.errors import UnreadableError

MOST_ENTRIES = 10_000
MOST_BYTES = 200_000_000
"""So much one member may hold when it is unpacked."""


class Members:
    """The members of an archive by their names.

    >>> packed = io.BytesIO()
    >>> with zipfile.ZipFile(packed, "w") as archive:
    ...     archive.writestr("a.xml", "<a/>")
    >>> members = Members(packed.getvalue(), "x.docx", "a Word file")
    >>> members.read("a.xml"), members.read("b.xml")
    (b'<a/>', None)
    """

    __slots__ = ("_archive", "_kind", "_name")

    def __init__(self, data: bytes, name: str, kind: str) -> None:
        self._name = name
        self._kind = kind
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError) as error:
            raise self._broken() from error
        if len(self._archive.namelist()) > MOST_ENTRIES:
            raise UnreadableError(
                name, f"it holds more than {MOST_ENTRIES:,} members, which no document does", "check where it is from"
            )

    def read(self, member: str) -> bytes | None:
        """The bytes of a member; None where there is no such member.

        Raises:
            UnreadableError: it is damaged, encrypted or too large.
        """
        try:
            entry = self._archive.getinfo(member)
        except KeyError:
            return None
        try:
            with self._archive.open(entry) as stream:
                data = stream.read(MOST_BYTES + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError) as error:
            raise self._broken() from error
        if len(data) > MOST_BYTES:
            raise UnreadableError(
                self._name,
                f"unpacked, {member} is larger than {MOST_BYTES // 1_000_000} MB, the bound for a document",
                "check where it is from",
            )
        return data

    def _broken(self) -> UnreadableError:
        return UnreadableError(
            self._name,
            f"it begins as {self._kind} and is damaged, cut off or locked with a password",
            "copy it again, or open it and save it anew",
        )
