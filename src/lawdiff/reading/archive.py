"""Archives as hostile as they come: a zip or gzip file is looked into within bounds, and nothing of it is written.

DOCX and ODT are zip files too, and are opened here. Names of members are looked up and shown, never used as paths.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from dataclasses import dataclass

from lawdiff.reading.errors import UnreadableError
from lawdiff.reading.limits import LIMITS, LimitError, Limits, amount_of

_ENTRY = b"PK\x01\x02"
_GZIP = 16 + zlib.MAX_WBITS
_CHUNK = 1 << 20
_LONGEST_NAME = 80
_RATIO_FROM = 10_000_000
_ENCRYPTED = 0x1
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)
"""What zipfile raises for bytes that are not as they should be; some of it is undocumented."""


@dataclass(frozen=True, slots=True)
class Archive:
    """An open zip file.

    Attributes:
        name: what messages call it.
        size: of the packed file, in bytes.
        limits: its bounds.
    """

    name: str
    size: int
    limits: Limits
    _zip: zipfile.ZipFile

    @property
    def members(self) -> tuple[str, ...]:
        """Names of its files, in the archive's order, folders left out."""
        return tuple(info.filename for info in self._zip.infolist() if not info.filename.endswith("/"))

    def __contains__(self, member: object) -> bool:
        return isinstance(member, str) and member in self._zip.NameToInfo

    def read(self, member: str) -> bytes:
        """What a member unpacks to.

        Raises:
            KeyError: there is none of that name.
            UnreadableError: it is encrypted, broken, or packed in a way that is not read.
            LimitError: it unpacks to more than the bounds allow.
        """
        info = self._zip.getinfo(member)
        if info.flag_bits & _ENCRYPTED:
            raise UnreadableError(self.name, "it is protected by a password", "save it again without one")
        if info.compress_type not in _METHODS:
            raise UnreadableError(
                self.name, f"“{shown(member)}” in it is packed in a way that is not read", "pack it again as zip"
            )
        try:
            with self._zip.open(info) as stream:
                data = stream.read(self.limits.bytes + 1)
        except _BROKEN as problem:
            raise broken_archive(self.name) from problem
        self._check(len(data))
        return data

    def _check(self, unpacked: int) -> None:
        check_unpacked(unpacked, self.size, self.name, self.limits)


def open_archive(data: bytes, name: str, limits: Limits = LIMITS) -> Archive:
    """Look into a zip file.

    Args:
        data: its bytes.
        name: what messages call it.
        limits: bounds on the number of members and on what each unpacks to.

    Raises:
        UnreadableError: it is broken off, or no zip file, or holds two members of one name.
        LimitError: it holds too many members.
    """
    # Counted before it is opened: the library would make a record of each.
    if data.count(_ENTRY) > limits.entries:
        raise LimitError(name, f"it holds more than {limits.entries} files", "entries")
    try:
        opened = zipfile.ZipFile(io.BytesIO(data))
        names = opened.namelist()
    except _BROKEN as problem:
        raise broken_archive(name) from problem
    if len(names) > limits.entries:
        raise LimitError(name, f"it holds more than {limits.entries} files", "entries")
    if len(set(names)) < len(names):
        raise UnreadableError(
            name, "it holds two files of one name, and which one counts is not known", "pack it again"
        )
    return Archive(name, len(data), limits, opened)


def gunzipped(data: bytes, name: str, limits: Limits = LIMITS) -> bytes:
    """What a gzip file unpacks to; several that stand one after the other are one file, as gzip has it.

    Raises:
        UnreadableError: it is broken off or broken.
        LimitError: it unpacks to more than the bounds allow.

    >>> import gzip
    >>> gunzipped(gzip.compress(b"Article 1."), "x.gz")
    b'Article 1.'
    """
    pieces: list[bytes] = []
    unpacked = 0
    try:
        while data.startswith(b"\x1f\x8b"):
            stream = zlib.decompressobj(_GZIP)
            rest = data
            while not stream.eof:
                piece = stream.decompress(rest, _CHUNK)
                rest = stream.unconsumed_tail
                if not piece and not rest and not stream.eof:
                    raise broken_archive(name)
                unpacked += len(piece)
                pieces.append(piece)
                check_unpacked(unpacked, len(data), name, limits)
            data = stream.unused_data
    except zlib.error as problem:
        raise broken_archive(name) from problem
    if data.strip(b"\0"):
        raise UnreadableError(name, "something that is not packed stands behind its end", "pack it again")
    return b"".join(pieces)


def check_unpacked(unpacked: int, packed: int, name: str, limits: Limits) -> None:
    """Refuse what unpacks to too much.

    Args:
        unpacked: so many bytes came out so far.
        packed: so many went in.
        name: what messages call the archive.
        limits: the bounds.

    Raises:
        LimitError: it is more than the bounds allow.
    """
    if unpacked > limits.bytes:
        raise LimitError(name, f"it unpacks to more than {amount_of(limits.bytes)}", "bytes")
    if unpacked > _RATIO_FROM and unpacked > limits.ratio * packed:
        raise LimitError(name, f"it unpacks to more than {limits.ratio} times its size", "ratio")


def shown(member: str) -> str:
    """A member's name as messages show it: one line, and no longer than names are."""
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in member[:_LONGEST_NAME])


def broken_archive(name: str) -> UnreadableError:
    """The refusal of an archive that is broken or broken off."""
    return UnreadableError(name, "this archive is damaged or incomplete", "copy or download it again")
