"""Archives around a text: unpacked in memory until a format that can be read comes out."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import NamedTuple

from lawdiff.reading.archive import Archive, gunzipped, open_archive
from lawdiff.reading.archive import shown as shown_name
from lawdiff.reading.errors import UnreadableError
from lawdiff.reading.limits import LIMITS, LimitError, Limits
from lawdiff.reading.sniffing import Foreign, Format, format_of, zipped_format

_MIMETYPE = "mimetype"
_MIMETYPE_LENGTH = 200
_SHOWN = 4
_BESIDE_A_PAGE = ("_files", ".files", "-файлы", "_файлы")
"""How browsers end the name of the folder with the pictures and styles of a saved page."""
_NO_TEXTS = frozenset(
    {".css", ".js", ".json", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".ico", ".woff", ".woff2", ".ttf", ".ds_store"}
)


class Held(NamedTuple):
    """What came out of the containers.

    Attributes:
        data: the bytes of the text.
        format: how they are to be read.
        name: the innermost name, which may say the act, the language and the date.
    """

    data: bytes
    format: Format
    name: str


def unpacked(data: bytes, name: str, limits: Limits = LIMITS) -> Held:
    """Take a text out of the archives around it, and tell its format.

    Args:
        data: the bytes of the file.
        name: of the file.
        limits: bounds on what an archive holds and unpacks to, and on how many stand in each other.

    Raises:
        UnreadableError: the format is not one that is read; or an archive is broken, holds no text, or several.
        LimitError: a bound is passed.

    >>> import gzip
    >>> unpacked(gzip.compress("Статья 1.".encode()), "code.rus.2024-01-01.txt.gz").name
    'code.rus.2024-01-01.txt'
    """
    shown = name
    for _ in range(limits.nesting + 1):
        kind = format_of(data)
        if isinstance(kind, Foreign):
            raise UnreadableError(shown, f"this is {kind.what}", kind.remedy)
        if kind is Format.GZIP:
            data = gunzipped(data, shown, limits)
            name = _without(name, ".gz")
        elif kind is Format.ZIP:
            archive = open_archive(data, shown, limits)
            kind = _zipped(archive)
            if kind is not Format.ZIP:
                return Held(data, kind, name)
            member, data = _only_text(archive)
            name = PurePosixPath(member.replace("\\", "/")).name or name
            shown = f"{shown} ({shown_name(member)})"
        else:
            return Held(data, kind, name)
    raise LimitError(shown, f"more than {limits.nesting} archives stand in each other", "nesting")


def _without(name: str, ending: str) -> str:
    return name[: -len(ending)] if name.lower().endswith(ending) else name


def _zipped(archive: Archive) -> Format:
    mimetype = archive.read(_MIMETYPE)[:_MIMETYPE_LENGTH] if _MIMETYPE in archive else b""
    kind = zipped_format(archive.members, mimetype)
    if isinstance(kind, Foreign):
        raise UnreadableError(archive.name, f"this is {kind.what}", kind.remedy)
    return kind


def _only_text(archive: Archive) -> tuple[str, bytes]:
    """The one member that can be a statute."""
    candidates = [member for member in archive.members if _may_be_a_text(member)]
    if not candidates:
        raise UnreadableError(archive.name, "this archive holds no text", "name the text of a statute")
    if len(candidates) > 1:
        names = ", ".join(map(shown_name, candidates[:_SHOWN])) + (", …" if len(candidates) > _SHOWN else "")
        raise UnreadableError(
            archive.name,
            f"this archive holds {len(candidates)} files ({names}), and which one is meant is not known",
            "unpack it and name one of them",
        )
    return candidates[0], archive.read(candidates[0])


def _may_be_a_text(member: str) -> bool:
    path = PurePosixPath(member.replace("\\", "/"))
    folders = [part.lower() for part in path.parts[:-1]]
    return not (
        "__macosx" in folders
        or path.name.startswith(".")
        or path.name.lower() == "thumbs.db"
        or path.suffix.lower() in _NO_TEXTS
        or any(folder.endswith(_BESIDE_A_PAGE) for folder in folders)
    )
