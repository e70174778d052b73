"""XML that is only data: no entities, no document type, no network, no tree that grows beyond its bytes."""

from __future__ import annotations

from lxml import etree

from lawdiff.reading.errors import UnreadableError


def parsed(data: bytes, name: str) -> etree._Element:
    """The root of a document.

    Raises:
        UnreadableError: it is no well-formed XML, or declares a document type.

    >>> parsed(b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "a.xml")
    Traceback (most recent call last):
    ...
    lawdiff.reading.errors.UnreadableError: a.xml: it declares a document type, and with one a file can pretend to \
hold what it does not; save it without the DOCTYPE line
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as problem:
        reason = str(problem).splitlines()[0] if str(problem) else "it ends too early"
        raise UnreadableError(
            name, f"it is no well-formed XML ({reason})", "check that the whole file was copied, and save it again"
        ) from problem
    if root.getroottree().docinfo.doctype:  # type: ignore[union-attr]  # the stubs leave it half open
        raise UnreadableError(
            name,
            "it declares a document type, and with one a file can pretend to hold what it does not",
            "save it without the DOCTYPE line",
        )
    return root
