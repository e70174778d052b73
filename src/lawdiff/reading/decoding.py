"""Bytes become text: UTF-8, UTF-16 with a byte-order mark, Windows-1251; anything else is refused with a reason."""

from __future__ import annotations

import codecs
import re

from lawdiff.reading.errors import UnreadableError

_CONTROL = bytes((*range(0x09), *range(0x0E, 0x20)))
_MARKED = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_UTF32 = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_UTF7 = re.compile(rb"\+B[A-Za-z0-9+/]{2,200}-?")
"""How UTF-7 writes a run of Cyrillic: its letters begin with U+04."""
_UTF7_SHARE = 0.2
_OF_UTF8 = re.compile(rb"(?:[\xd0-\xd3][\x80-\xbf]){4}")
"""Four Cyrillic letters of UTF-8 one after the other: no words of Windows-1251 have these bytes."""
_SAMPLE = 4096
_MOST = 0.4
_BINARY_SHARE = 0.001
_LETTER_SHARE = 0.4


def decode(data: bytes, name: str) -> str:
    r"""The text of a file, line ends folded to `\n`; nothing else is changed.

    Args:
        data: the file's bytes.
        name: what messages call it.

    Raises:
        UnreadableError: the bytes are empty, binary, or in an encoding that is not supported.

    >>> decode("Статья 1\r\n".encode("cp1251"), "x.txt")
    'Статья 1\n'
    """
    if not data or data.isspace():
        raise UnreadableError(name, "the file is empty", "save the text of the statute in it")
    text = _decoded(data, name)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.isspace():
        raise UnreadableError(name, "the file holds white space only", "save the text of the statute in it")
    if text.isascii() and _is_utf7(data):
        raise UnreadableError(
            name, "its encoding is UTF-7, which programs use to smuggle text", "save it again as UTF-8"
        )
    encoded = text.encode()
    if len(encoded) - len(encoded.translate(None, _CONTROL)) > _BINARY_SHARE * len(text):
        raise UnreadableError(name, "this is a binary file, not text", "save it as plain text (UTF-8)")
    return text


def _is_utf7(data: bytes) -> bool:
    sample = data[: 16 * _SAMPLE]
    return sum(map(len, _UTF7.findall(sample))) > _UTF7_SHARE * len(sample)


def _unmarked_utf16(data: bytes) -> str:
    """The byte order of Cyrillic or Latin letters in UTF-16 that lacks its mark; empty for anything else."""
    sample = data[:_SAMPLE]
    if len(data) % 2 or len(sample) < 16:
        return ""
    for encoding, high, low in (("utf-16-le", sample[1::2], sample[::2]), ("utf-16-be", sample[::2], sample[1::2])):
        share = (high.count(4) + high.count(0)) / len(high)
        if share > 1 - _MOST / 4 and low.count(0) + low.count(4) < _MOST * len(low):
            return encoding
    return ""


def _decoded(data: bytes, name: str) -> str:
    if data.startswith(_UTF32):
        raise UnreadableError(name, "its encoding is UTF-32, which is not read", "save it again as UTF-8")
    for mark, encoding in _MARKED:
        if data.startswith(mark):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError as error:
                raise UnreadableError(
                    name,
                    f"it begins as {encoding.removesuffix('-sig').upper()} but byte {error.start} does not fit",
                    "save it again as UTF-8",
                ) from error
    unmarked = _unmarked_utf16(data) if b"\x00" in data[:_SAMPLE] or b"\x04" in data[:_SAMPLE] else ""
    if unmarked:
        try:
            return data.decode(unmarked)
        except UnicodeDecodeError:
            pass  # the bytes are something else, and are refused as such
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if b"\x00" in data:
            raise UnreadableError(name, "this is a binary file, not text", "save it as plain text (UTF-8)") from error
        return _windows_1251(data, name, error.start)


def _windows_1251(data: bytes, name: str, bad_byte: int) -> str:
    # Every byte but one is a letter or sign in Windows-1251: only a text that looks Russian is taken for it.
    mixed = _OF_UTF8.search(data)
    if mixed:
        raise UnreadableError(
            name,
            f"it mixes encodings: byte {bad_byte} is not UTF-8, and byte {mixed.start()} is",
            "save each of its pieces again as UTF-8",
        )
    refusal = UnreadableError(
        name,
        f"its encoding is not known: byte {bad_byte} is not UTF-8, and as Windows-1251 it is not Russian",
        "save it again as UTF-8",
    )
    try:
        text = data.decode("cp1251")
    except UnicodeDecodeError:
        raise refusal from None
    lower = sum(map(text.count, "аеиноствлркмдпуыяь"))
    if lower < _LETTER_SHARE * max(1, sum(map(str.isalpha, text))):
        raise refusal
    return text
