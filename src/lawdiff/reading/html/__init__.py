"""Saved pages: the paragraphs of an act, out of the markup of a publisher, a mirror or a browser's copy."""

from __future__ import annotations

from lawdiff.reading.html.decoding import page_of
from lawdiff.reading.html.shell import content_of
from lawdiff.reading.html.walking import paragraphs_in
from lawdiff.reading.limits import LIMITS, Limits
from lawdiff.reading.paragraphs import Extract, extract_of

__all__ = ["paragraphs_of_html"]


def paragraphs_of_html(data: bytes, *, name: str, limits: Limits = LIMITS) -> Extract:
    r"""The paragraphs of an act in a saved page (HTML, or MHTML as browsers save it).

    Scripts, menus and what else stands around the act are left out; identifiers become anchors, and the classes and
    colours of notes become hints.

    Args:
        data: the bytes of the page.
        name: what messages call it.
        limits: how large and how deep it may be.

    Raises:
        UnreadableError: it is no page, or its encoding is not known.
        LimitError: it is larger or deeper than the bounds.

    >>> page = "<nav>Menu</nav><p id='z1'>Article 1. Lamps</p><p id='z2'>1. A lamp&nbsp;is\nkept lit.</p>".encode()
    >>> [(paragraph.text, paragraph.anchor) for paragraph in paragraphs_of_html(page, name="lamps.html").paragraphs]
    [('Article 1. Lamps', 'z1'), ('1. A lamp\xa0is kept lit.', 'z2')]
    """
    return extract_of(paragraphs_in(content_of(page_of(data, name, limits))))
