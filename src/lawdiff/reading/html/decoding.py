"""The bytes of a saved page become a document: MHTML unwrapped, the encoding found, nothing fetched."""

from __future__ import annotations

import codecs
import re

from lxml import etree, html

from lawdiff.reading.decoding import decode
from lawdiff.reading.errors import UnreadableError
from lawdiff.reading.limits import LIMITS, LimitError, Limits
from lawdiff.reading.xml_tree import check_depth

_OPENING = 8192
_DECLARED = re.compile(
    rb"<meta\b[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w-]{2,40})"
    rb"|<\?xml\b[^>]{0,200}?encoding\s*=\s*[\"']([\w-]{2,40})",
    re.IGNORECASE,
)
_ENCODINGS = frozenset({
    "cp1251", "koi8-r", "koi8-u", "kz1048", "ptcp154", "iso8859-5", "cp866", "mac-cyrillic", "utf-8", "cp1252",
})  # fmt: skip
"""What pages in our languages come in. Others that a page declares (UTF-7) are attacks more often than pages."""
_MULTIPART = re.compile(rb"(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?mime-version:", re.IGNORECASE)
_XML_DECLARATION = re.compile(r"\s*<\?xml\b[^>]*\?>")


def page_of(data: bytes, name: str, limits: Limits = LIMITS) -> html.HtmlElement:
    """The root element of a page.

    Raises:
        UnreadableError: it holds no text, or its encoding is not known.
        LimitError: it is larger or deeper than the bounds.
    """
    if _MULTIPART.match(data[:_OPENING]):
        data, declared = _unwrapped(data, name)
    else:
        declared = ""
    if data.count(b"<") > 2 * limits.nodes:
        raise LimitError(name, f"it holds more than {limits.nodes} elements", "nodes")
    text = _XML_DECLARATION.sub("", page_text(data, name, declared), count=1)
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = html.document_fromstring(text.encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise UnreadableError(name, "this page holds no text", "save the page again, whole") from error
    check_depth(root, name, limits)
    return root


def page_text(data: bytes, name: str, declared: str = "") -> str:
    """The text of a page, markup and all.

    What the bytes are goes before what the page says they are: browsers save pages in UTF-8 and leave the old
    declaration in them. Bytes that are not UTF-8 are read as declared; without a declaration, as Windows-1251 if that
    gives Russian.

    Args:
        data: the bytes.
        name: what messages call the file.
        declared: encoding that stands outside the page, where it does.

    >>> page = "<meta charset=windows-1251><p>Статья 1. Лампы</p>"
    >>> page_text(page.encode("cp1251"), "x.html") == page_text(page.encode("utf-8"), "x.html") == page
    True
    """
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        found = _DECLARED.search(data[:_OPENING])
        encoding = _known(declared or (next(filter(None, found.groups()), b"").decode() if found else ""))
        if encoding and not data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError:
                pass
        if b"\0" not in data and _looks_russian(data):
            return data.decode("cp1251")
    return decode(data, name)


def _looks_russian(data: bytes) -> bool:
    """Whether bytes are Russian in Windows-1251; the Latin letters of the markup count for nothing."""
    try:
        letters = "".join(filter(str.isalpha, data.translate(None, bytes(range(0x80))).decode("cp1251")))
    except UnicodeDecodeError:
        return False
    return sum(map(letters.count, "аеиноствлркмдпуыяь")) > _SHARE_OF_COMMON_LETTERS * len(letters)


_SHARE_OF_COMMON_LETTERS = 0.4


def _known(declared: str) -> str:
    try:
        found = codecs.lookup(declared.lower()).name if declared else ""
    except LookupError:
        return ""
    return found if found in _ENCODINGS else ""


def _unwrapped(data: bytes, name: str) -> tuple[bytes, str]:
    """The page in an MHTML file, and the encoding that its part declares."""
    import email  # noqa: PLC0415 - slow to load, and few pages come so
    import email.policy  # noqa: PLC0415

    message = email.message_from_bytes(data, policy=email.policy.default)
    for part in message.walk():
        if part.get_content_type() in {"text/html", "application/xhtml+xml"}:
            payload = part.get_payload(decode=True)
            if isinstance(payload, bytes) and payload.strip():
                return payload, part.get_content_charset("")
    raise UnreadableError(name, "this saved page holds no HTML part", "save it again as a complete web page")
