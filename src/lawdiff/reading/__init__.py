"""Bytes become an `Edition`: one module a source format, one door, `read()`."""

from lawdiff.reading.door import read, read_bytes, read_page
from lawdiff.reading.errors import UnreadableError
from lawdiff.reading.rebuild import LostWordsError, assert_nothing_lost, source_words

__all__ = [
    "LostWordsError",
    "UnreadableError",
    "assert_nothing_lost",
    "read",
    "read_bytes",
    "read_page",
    "source_words",
]
