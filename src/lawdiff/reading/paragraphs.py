"""What a reader of a format that is not plain text gives: paragraphs, with what the format itself says of each.

A page, a Word file or an ODT file holds no text of its own whose characters could be counted. Its source text is what
its reader extracts: the paragraphs in the order of the document, parted by a blank line, a line break inside a
paragraph kept as one. All spans of its tree count characters in that text, and nothing of it may be lost.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lawdiff.model import EditionWarning


class Hint(StrEnum):
    """What a format says of a paragraph by its markup; the words of the paragraph may overrule it."""

    TEXT = "text"
    HEADING = "heading"
    NOTE = "note"
    """Marked up as the publisher's note."""
    ANNOUNCEMENT = "announcement"
    """Printed as the publisher prints announcements: in red."""
    ROW = "row"
    """A row of a table of data, its cells parted by tabs: it opens no provision, whatever it begins with."""
    FOOTNOTE = "footnote"
    HIDDEN = "hidden"
    """Formatted so that nobody sees it."""


class Paragraph(NamedTuple):
    r"""One paragraph of a document.

    Attributes:
        text: its words, verbatim; a line break that the format asks for is `\n`.
        anchor: the identifier that the source gives to it (`z1024`); empty where none.
        hint: what the markup says of it.
    """

    text: str
    anchor: str = ""
    hint: Hint = Hint.TEXT


class Revisions(StrEnum):
    """What to do with the tracked changes of a document."""

    ACCEPT = "accept"
    """Read it as if all were accepted."""
    REJECT = "reject"
    """Read it as it was before them."""
    REFUSE = "refuse"
    """Do not read it: whether a change counts is not for a program to guess."""


@dataclass(frozen=True, slots=True)
class Extract:
    """The paragraphs of a document, cleaned of what is layout and not words.

    Attributes:
        paragraphs: those that hold words, in order.
        warnings: what its reader has to say of it.
    """

    paragraphs: tuple[Paragraph, ...]
    warnings: tuple[EditionWarning, ...] = ()

    @property
    def text(self) -> str:
        r"""The source text, in which spans count.

        >>> Extract((Paragraph("1. One\nline."), Paragraph("2. Two."))).text
        '1. One\nline.\n\n2. Two.'
        """
        return PARTED.join(paragraph.text for paragraph in self.paragraphs)

    def anchors(self) -> dict[int, str]:
        """The source's identifiers, by the position (characters) of the paragraph that they stand before.

        >>> Extract((Paragraph("1. One.", "z5"), Paragraph("2. Two.", "z6"))).anchors()
        {0: 'z5', 9: 'z6'}
        """
        anchors = {}
        position = 0
        for paragraph in self.paragraphs:
            if paragraph.anchor:
                anchors[position] = paragraph.anchor
            position += len(paragraph.text) + len(PARTED)
        return anchors


PARTED = "\n\n"
"""What stands between two paragraphs in the source text."""

_LAYOUT = re.compile("[\u00ad\u200b\u2060\ufeff\u200e\u200f]")
"""Optional hyphens, marks of where a line may or may not break, marks of direction: layout, and no words."""
_WORTH_CLEANING = "\u00ad\u200b\u2060\ufeff\u200e\u200f\u2011\u2028\u2029\r\n\x0b\x0c\x1c\x1d\x1e\x85"
"""Layout, a hyphen that does not break, and all that ends a line for `str.splitlines`."""


def extract_of(paragraphs: Iterable[Paragraph], warnings: Iterable[EditionWarning] = ()) -> Extract:
    r"""Clean paragraphs and drop the empty ones.

    >>> extract_of([Paragraph("\xa0 "), Paragraph("  Статья\xa0108\u20111. Побо\u00adи\n")]).paragraphs[0].text
    'Статья\xa0108-1. Побои'
    """
    kept = []
    anchor = ""
    for paragraph in paragraphs:
        text = _cleaned(paragraph.text)
        anchor = paragraph.anchor or anchor
        if text:
            kept.append(Paragraph(text, anchor, paragraph.hint))
            anchor = ""
    return Extract(tuple(kept), tuple(warnings))


def _cleaned(text: str) -> str:
    text = text.strip()
    if any(map(text.__contains__, _WORTH_CLEANING)):
        text = _LAYOUT.sub("", text).replace("\u2011", "-")
        text = "\n".join(line.strip() for line in text.splitlines() if line.strip())
    return text


_RAISED_AFTER = re.compile(
    r"(?:\A\s*|(?:стат|бап|част|пункт|бөлі|тармақ|глав|тарау|articles?|paragraphs?|points?)[^\W\d_]*\.?\s+"
    r"(?:[\d,\s-]+(?:и|және|and)?\s*)?)\d+\Z",
    re.IGNORECASE,
)
_NEAR = 80


def raised(before: Sequence[str], digits: str) -> str:
    """How raised digits are written in a line: «Статья 108¹» is article 108-1, «м²» stays as it is.

    Args:
        before: the words of the paragraph so far, in pieces.
        digits: what is raised.

    >>> raised(["Статья ", "108"], "1"), raised(["площадью 20 м"], "2"), raised(["в размере 10"], "3")
    ('-1', '2', '3')
    """
    if not digits.isdecimal():
        return digits
    near = ""
    for piece in reversed(before):
        near = piece + near
        if len(near) > _NEAR:
            near = f"…{near[-_NEAR:]}"
            break
    return f"-{digits}" if _RAISED_AFTER.search(near) else digits
