"""XML becomes a tree: no entities, no document type, nothing fetched, no deeper and no larger than the bounds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawdiff.reading.errors import UnreadableError
from lawdiff.reading.limits import LIMITS, LimitError, Limits

if TYPE_CHECKING:
    from lxml.etree import _Element

_DECLARATIONS = tuple(
    mark.encode(encoding) for mark in ("<!DOCTYPE", "<!ENTITY") for encoding in ("ascii", "utf-16-le", "utf-16-be")
)


def xml_root(data: bytes, name: str, limits: Limits = LIMITS) -> _Element:
    """The outermost element of an XML text.

    Args:
        data: its bytes; the encoding is that of the XML declaration.
        name: what messages call it.
        limits: how deep and how many its elements may be, and how many references it may hold.

    Raises:
        UnreadableError: it is no XML, or declares entities or a document type of its own.
        LimitError: it is deeper or larger than the bounds.

    >>> xml_root(b"<act><article/></act>", "x.xml").tag
    'act'
    """
    from lxml import etree  # noqa: PLC0415  (slow to load, and a text needs none)

    if any(mark in data for mark in _DECLARATIONS):
        raise UnreadableError(
            name,
            "its XML declares a document type or entities of its own, and with them a file can pretend to hold what "
            "it does not",
            "save it without its DOCTYPE",
        )
    if data.count(b"&") > limits.entities:
        raise LimitError(name, f"it holds more than {limits.entities} character references", "entities")
    if data.count(b"<") > 4 * limits.nodes:
        raise LimitError(name, f"it holds more than {limits.nodes} elements", "nodes")
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        dtd_validation=False,
        no_network=True,
        remove_comments=True,
        remove_pis=True,
        huge_tree=limits.depth > _DEPTH_OF_THE_PARSER,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as problem:
        if "depth" in str(problem).lower():
            raise too_deep(name, limits) from problem
        raise _broken(name, problem) from problem
    except (ValueError, LookupError) as problem:
        raise _broken(name, problem) from problem
    check_depth(root, name, limits)
    return root


def _broken(name: str, problem: Exception) -> UnreadableError:
    reason = (str(problem).splitlines() or ["it ends too early"])[0].partition(" (<")[0]
    return UnreadableError(
        name, f"its XML is damaged ({reason})", "check that the whole file was copied, or save it again"
    )


_DEPTH_OF_THE_PARSER = 255
"""libxml2 goes no deeper, unless it is told that the text may be huge."""


def check_depth(root: _Element, name: str, limits: Limits) -> None:
    """Refuse a tree that is deeper than the bound: what walks it calls itself once a level.

    Raises:
        LimitError: it is.
    """
    if root.xpath(f"boolean({'/*' * (limits.depth + 1)})"):
        raise too_deep(name, limits)


def too_deep(name: str, limits: Limits) -> LimitError:
    """The refusal of a text whose elements stand too deep in each other."""
    return LimitError(name, f"more than {limits.depth} of its elements stand in each other", "depth")


def local_name(tag: object) -> str:
    """The name of an element or attribute without its namespace; empty for a comment or an instruction.

    >>> local_name("{http://example.org}p"), local_name("p")
    ('p', 'p')
    """
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
