"""An archive as bytes: a first line that says what there is and where, then one line an article.

So one article is found without reading the others. Each line has a checksum: a file that was damaged is refused, and
can be made again from the editions.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any
from zlib import crc32

from lawdiff import __version__
from lawdiff.history.packing import packed_record, packed_witness, unpacked_record, unpacked_witness
from lawdiff.history.records import ArticleRecord, Doubts, Held, Passage, Witness

SCHEMA = 1
"""Another number stands for another form: archives of other forms are made again."""
_FIRST = 20
"""Characters at the very beginning: the length of the first line, and its checksum."""

Read = Callable[[int, int], bytes]
"""Gives so many bytes from a place on."""


class DamagedArchiveError(ValueError):
    """The bytes are no archive of this form; it can be made again."""


def filed(archive: Held) -> bytes:
    """An archive as bytes: the same for the same archive."""
    places: dict[str, list[int]] = {}
    lines: list[bytes] = []
    at = 0
    for locator in archive.locators:
        line = _line(packed_record(archive.records[locator]))
        places[locator] = [at, len(line), crc32(line)]
        lines.append(line)
        at += len(line)
    head = _line(
        {
            "schema": SCHEMA,
            "maker": __version__,
            "witnesses": [packed_witness(one) for one in archive.witnesses],
            "doubts": [[one.all, one.hyphenated, one.behind, one.missing, one.silent] for one in archive.doubts],
            "passages": [[one.at, one.since, one.locator, one.came] for one in archive.passages],
            "articles": places,
        }
    )
    return b"".join([f"{len(head):010}{crc32(head):010}".encode(), head, *lines])


class Filed:
    """An archive that is read article by article.

    Args:
        read: gives bytes of the file.

    Raises:
        DamagedArchiveError: it is no archive of this form.

    >>> data = filed(Held(()))
    >>> Filed(lambda start, length: data[start : start + length]).locators
    ()
    """

    def __init__(self, read: Read) -> None:
        self._read = read
        try:
            opening = read(0, _FIRST)
            length, checksum = int(opening[:10]), int(opening[10:])
            head: dict[str, Any] = self._checked(_FIRST, length, checksum)
            if (head["schema"], head["maker"]) != (SCHEMA, __version__):
                raise DamagedArchiveError("it was made by another version")
            self.witnesses: tuple[Witness, ...] = tuple(unpacked_witness(row) for row in head["witnesses"])
            self.passages: tuple[Passage, ...] = tuple(Passage(*row) for row in head["passages"])
            self.doubts: tuple[Doubts, ...] = tuple(
                Doubts(every, hyphenated, behind, tuple(missing), silent)
                for every, hyphenated, behind, missing, silent in head["doubts"]
            )
            self._places: dict[str, Sequence[int]] = head["articles"]
        except (ValueError, KeyError, TypeError, OSError) as problem:
            raise DamagedArchiveError(str(problem)) from problem
        self._start = _FIRST + length
        self._known: dict[str, ArticleRecord] = {}

    @property
    def locators(self) -> tuple[str, ...]:
        """Of all articles, in the order of their first coming."""
        return tuple(self._places)

    def article(self, locator: str) -> ArticleRecord | None:
        """One article; None where no text shows it.

        Raises:
            DamagedArchiveError: its line was damaged.
        """
        known = self._known.get(locator)
        place = self._places.get(locator)
        if known is None and place is not None:
            try:
                row = self._checked(self._start + place[0], place[1], place[2])
                known = self._known[locator] = unpacked_record(row)
            except (ValueError, TypeError, IndexError, OSError) as problem:
                raise DamagedArchiveError(str(problem)) from problem
        return known

    def held(self) -> Held:
        """The whole archive, in memory.

        Raises:
            DamagedArchiveError: a line was damaged.
        """
        records = ((locator, self.article(locator)) for locator in self._places)
        return Held(self.witnesses, {locator: record for locator, record in records if record is not None}, self.doubts)

    def _checked(self, start: int, length: int, checksum: int) -> Any:
        data = self._read(start, length)
        if len(data) != length or crc32(data) != checksum:
            raise DamagedArchiveError("its bytes were changed")
        return json.loads(data)


def _line(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
