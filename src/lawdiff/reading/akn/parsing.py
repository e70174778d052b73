"""XML that is only data: no entities, no document type, no network, no tree that grows beyond its bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawdiff.reading.limits import LIMITS, Limits
from lawdiff.reading.xml_tree import xml_root

if TYPE_CHECKING:
    from lxml import etree


def parsed(data: bytes, name: str, limits: Limits = LIMITS) -> etree._Element:
    """The root of a document.

    Raises:
        UnreadableError: it is no well-formed XML, or declares a document type.
        LimitError: it is deeper or larger than the bounds.

    >>> parsed(b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "a.xml")
    Traceback (most recent call last):
    ...
    lawdiff.reading.errors.UnreadableError: a.xml: its XML declares a document type or entities of its own, and with \
them a file can pretend to hold what it does not; save it without its DOCTYPE
    """
    return xml_root(data, name, limits)
