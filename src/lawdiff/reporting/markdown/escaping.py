"""Words of a text as Markdown that shows them and does nothing else."""

from __future__ import annotations

import re
import unicodedata

from lawdiff.reporting.visible import visible

BREAK = "<!-- -->"
"""An empty comment: it parts what would act together, and nobody sees it."""

_SIGNS = re.compile(r"[\\`*_{}\[\]<>|~$]")
_LEADING = re.compile(r"\A(\s*)(#{1,6}(?=\s|\Z)|[-+=](?=[\s=-]|\Z)|\d{1,9}(?=[.)](?:\s|\Z)))")
# What a page makes a link, a mention of a person or a picture of by itself, in spite of a backslash.
_BY_ITSELF = re.compile(
    r"(?<=:)(?=//)|(?<=www)(?=\.)|(?<=@)(?=[\w-])|(?<=#)(?=\d)|(?<=gh)(?=-\d)|(?<=:)(?=[\w+-]+:)", re.IGNORECASE
)


def escaped(text: str) -> str:
    r"""A text as Markdown: no sign of it becomes markup, HTML, a link, a mention or a list.

    >>> print(escaped("1. *bold* <b> [x](y) @me"))
    1\. \*bold\* \<b\> \[x\](y) @<!-- -->me
    >>> print(escaped("- a & b"), escaped("2-1. Lamp"), escaped("http://x"))
    \- a &amp; b 2-1. Lamp http:<!-- -->//x
    """
    words = visible(text).replace("\n", " ").replace("\t", " ").strip(" ")
    words = _BY_ITSELF.sub("\0", words)
    words = _SIGNS.sub(r"\\\g<0>", words).replace("&", "&amp;")
    words = _LEADING.sub(_leading, words)
    return words.replace("\0", BREAK)


def _leading(found: re.Match[str]) -> str:
    space, sign = found.groups()
    return f"{space}{sign}\\" if sign.isdigit() else f"{space}\\{sign}"


def struck(text: str, before: str, after: str) -> str:
    """Removed words, struck through.

    Args:
        text: the words.
        before: what stands before them.
        after: what stands behind them.

    >>> struck("20 ", "fine of ", "candles")
    '~~20~~ '
    """
    return _marked("~~", text, before, after)


def strong(text: str, before: str, after: str) -> str:
    """Added words, in bold type.

    >>> strong("«lamp»", "a", "s")
    '<!-- -->**«lamp»**<!-- -->'
    """
    return _marked("**", text, before, after)


def _marked(mark: str, text: str, before: str, after: str) -> str:
    """Marks count only where they stand against a word on one side, and white space or a stop on the other."""
    words = text.strip()
    if not words:
        return " " if text else ""
    leading = " " if text[0].isspace() else ""
    trailing = " " if text[-1].isspace() else ""
    opening = BREAK if not leading and before and not before[-1].isspace() and not _is_word(words[0]) else ""
    closing = BREAK if not trailing and after and not after[0].isspace() and not _is_word(words[-1]) else ""
    return f"{leading}{opening}{mark}{escaped(words)}{mark}{closing}{trailing}"


def _is_word(letter: str) -> bool:
    return unicodedata.category(letter)[0] in "LN"
