"""XML that may be hostile: no entities, no DTD, no network, bounded depth."""

from __future__ import annotations

from lxml import etree

from lawdiff.reading.errors import UnreadableError
from lawdiff.reading.limits import LIMITS, LimitError, Limits


def root_of(data: bytes, name: str, part: str, limits: Limits = LIMITS) -> etree._Element:
    """The root element of an XML document.

    Args:
        data: its bytes.
        name: what messages call the file.
        part: what messages call this part of the file.
        limits: how deep and how many its elements may be, and how many references it may hold.

    Raises:
        UnreadableError: it is no XML, or it holds a document type, which no office file needs.
        LimitError: a bound is passed.

    >>> root_of(b"<a><b/></a>", "x.docx", "its text").tag
    'a'
    >>> root_of(b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "x.docx", "its text")
    Traceback (most recent call last):
    ...
    lawdiff.reading.errors.UnreadableError: x.docx: its text declares entities, which a document has no use for and \
an attack has; open the file and save it anew
    """
    if any(mark in data for mark in _DECLARATIONS):
        raise UnreadableError(
            name,
            f"{part} declares entities, which a document has no use for and an attack has",
            "open the file and save it anew",
        )
    check_references(data, name, limits)
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, dtd_validation=False, remove_comments=True,
        remove_pis=True, huge_tree=limits.depth > _DEPTH_OF_THE_PARSER,
    )  # fmt: skip
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        problem = str(error).splitlines()[0] if str(error) else "not well-formed"
        if "depth" in problem.lower():
            raise too_deep(name, limits) from error
        raise UnreadableError(
            name, f"{part} is damaged XML ({problem})", "copy the file again, or open it and save it anew"
        ) from error
    check_depth(root, name, limits)
    return root


_DECLARATIONS = tuple(
    mark.encode(encoding) for mark in ("<!DOCTYPE", "<!ENTITY") for encoding in ("ascii", "utf-16-le", "utf-16-be")
)
_DEPTH_OF_THE_PARSER = 255
"""libxml2 goes no deeper, unless it is told that the text may be huge."""


def check_references(data: bytes, name: str, limits: Limits) -> None:
    """Refuse markup with more elements or character references than the bounds, before anything is made of them.

    Raises:
        LimitError: it has.
    """
    if data.count(b"&") > limits.entities:
        raise LimitError(name, f"it holds more than {limits.entities} character references", "entities")
    # An element is written as two tags, and a paragraph of Word as five elements.
    if data.count(b"<") > _TAGS_A_NODE * limits.nodes:
        raise LimitError(name, f"it holds more than {_TAGS_A_NODE * limits.nodes} tags", "nodes")


_TAGS_A_NODE = 10


def check_depth(root: etree._Element, name: str, limits: Limits) -> None:
    """Refuse a tree that is deeper than the bound: what walks it calls itself once a level.

    Raises:
        LimitError: it is.
    """
    if root.xpath(f"boolean({'/*' * (limits.depth + 1)})"):
        raise too_deep(name, limits)


def too_deep(name: str, limits: Limits) -> LimitError:
    """The refusal of a text whose elements stand too deep in each other."""
    return LimitError(name, f"more than {limits.depth} of its elements stand in each other", "depth")


def local(tag: str) -> str:
    """The name of an element or attribute without its namespace.

    >>> local("{http://example.org}p")
    'p'
    """
    return tag.rpartition("}")[2]
