"""Which element of Akoma Ntoso is which provision, and what lawdiff adds in a namespace of its own.

What an edition holds and Akoma Ntoso has no place for stands in attributes and elements of `OURS`, so that an edition
that was written can be read back without loss. Every other tool may ignore them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from lawdiff.model import Kind

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
OURS = "urn:lawdiff:akn:1"

ELEMENTS: Mapping[Kind, str] = {
    Kind.PART: "part",
    Kind.SECTION: "section",
    Kind.SUBSECTION: "subsection",
    Kind.CHAPTER: "chapter",
    Kind.SUBCHAPTER: "subchapter",
    Kind.ARTICLE: "article",
    Kind.PARAGRAPH: "paragraph",
    Kind.POINT: "point",
    Kind.SUBPOINT: "subparagraph",
    Kind.ALINEA: "alinea",
    Kind.REMARK: "hcontainer",
    Kind.ACT: "hcontainer",
}
"""The element of each kind; a remark is an `hcontainer` of that name."""

_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ESCAPE = re.compile(r"\\(?:(\\)|u([0-9a-f]{4}))")


def akn(name: str) -> str:
    """The name of an element of Akoma Ntoso 3.0."""
    return f"{{{AKN}}}{name}"


def ours(name: str) -> str:
    """The name of an element or attribute of lawdiff's own."""
    return f"{{{OURS}}}{name}"


def is_legal(text: str) -> bool:
    r"""Whether XML 1.0 can hold a text as it is (production 2 of the standard).

    >>> is_legal("law"), is_legal("\x1b[31m")
    (True, False)
    """
    return _ILLEGAL.search(text) is None


def held(text: str) -> str:
    r"""A text as an attribute of ours holds it: what XML cannot hold is escaped, and so is a backslash.

    >>> held("a\\b\x1b"), unheld(held("a\\b\x1b")) == "a\\b\x1b"
    ('a\\\\b\\u001b', True)
    """
    return _ILLEGAL.sub(lambda found: f"\\u{ord(found[0]):04x}", text.replace("\\", "\\\\"))


def unheld(value: str) -> str:
    """The text that `held` made the value of."""
    return _ESCAPE.sub(lambda found: found[1] or chr(int(found[2], 16)), value)


def number_in(locator: str, kind: Kind) -> str:
    """The number that the last step of a locator shows.

    >>> number_in("art_99__para_3~2", Kind.PARAGRAPH), number_in("art_99__remark", Kind.REMARK)
    ('3', '')
    """
    step = locator.rsplit("__", 1)[-1].partition("~")[0]
    return step.removeprefix(kind.value).removeprefix("_")
