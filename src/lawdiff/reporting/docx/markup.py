"""WordprocessingML by strings: texts made safe, runs, revisions, paragraphs (ECMA-376, part 1, 17)."""

from __future__ import annotations

import re
from functools import lru_cache

from lawdiff.reporting.visible import visible

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_NOT_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_PLAIN = re.compile("[\t\n\x20-\x7e\xa0-\xac\xae-\u0600\u2010-\u2015\u2018-\u201f\u2026\u2116]*")
"""The letters and signs of statutes, which need no looking at one by one."""
_BREAKS = re.compile("([\n\t])")


@lru_cache(maxsize=4096)
def shown(text: str) -> str:
    r"""The text as a document holds it: what XML cannot carry, and what would steer a screen, is made visible.

    >>> shown("a\x00b\ufffec")
    'a␀b<FFFE>c'
    """
    if _PLAIN.fullmatch(text):
        return text
    return _NOT_XML.sub(lambda found: f"<{ord(found[0]):04X}>", visible(text))


def escaped(text: str) -> str:
    """The text as XML, for elements and attributes.

    >>> escaped('<b> & "c"')
    '&lt;b&gt; &amp; &quot;c&quot;'
    """
    return shown(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def run(text: str, properties: str = "", *, deleted: bool = False) -> str:
    r"""A run of words; line breaks and tabs are elements of their own.

    >>> run("a\nb")
    '<w:r><w:t xml:space="preserve">a</w:t><w:br/><w:t xml:space="preserve">b</w:t></w:r>'
    """
    properties = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    tag = "w:delText" if deleted else "w:t"
    words = escaped(text)
    if "\n" not in words and "\t" not in words:
        return f'<w:r>{properties}<{tag} xml:space="preserve">{words}</{tag}></w:r>'
    inner = "".join(
        "<w:br/>" if piece == "\n" else "<w:tab/>" if piece == "\t" else f'<{tag} xml:space="preserve">{piece}</{tag}>'
        for piece in _BREAKS.split(words)
        if piece
    )
    return f"<w:r>{properties}{inner}</w:r>"


def paragraph(style: str, content: str, mark: str = "") -> str:
    """A paragraph of a style; `mark` says what happens to its end."""
    mark = f"<w:rPr>{mark}</w:rPr>" if mark else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{mark}</w:pPr>{content}</w:p>\n'
