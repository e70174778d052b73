"""Bytes become text: UTF-8, UTF-16 with a byte-order mark, Windows-1251; anything else is refused with a reason."""

from __future__ import annotations

import codecs

from lawdiff.reading.errors import UnreadableError

_CONTROL = bytes((*range(0x09), *range(0x0E, 0x20)))
_MARKED = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
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
    encoded = text.encode()
    if len(encoded) - len(encoded.translate(None, _CONTROL)) > _BINARY_SHARE * len(text):
        raise UnreadableError(name, "this is a binary file, not text", "save it as plain text (UTF-8)")
    return text


def _decoded(data: bytes, name: str) -> str:
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
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if b"\x00" in data:
            raise UnreadableError(name, "this is a binary file, not text", "save it as plain text (UTF-8)") from error
        return _windows_1251(data, name, error.start)


def _windows_1251(data: bytes, name: str, bad_byte: int) -> str:
    # Every byte but one is a letter or sign in Windows-1251: only a text that looks Russian is taken for it.
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
