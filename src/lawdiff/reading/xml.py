"""XML that may be hostile: no entities, no DTD, no network, bounded depth."""

from __future__ import annotations

from lxml import etree

from lawdiff.reading.errors import UnreadableError


def root_of(data: bytes, name: str, part: str) -> etree._Element:
    """The root element of an XML document.

    Args:
        data: its bytes.
        name: what messages call the file.
        part: what messages call this part of the file.

    Raises:
        UnreadableError: it is no XML, or it holds a document type, which no office file needs.

    >>> root_of(b"<a><b/></a>", "x.docx", "its text").tag
    'a'
    >>> root_of(b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "x.docx", "its text")
    Traceback (most recent call last):
    ...
    lawdiff.reading.errors.UnreadableError: x.docx: its text declares entities, which a document has no use for and \
an attack has; open the file and save it anew
    """
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, dtd_validation=False, huge_tree=True, remove_comments=True,
        remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        problem = str(error).splitlines()[0] if str(error) else "not well-formed"
        raise UnreadableError(
            name, f"{part} is damaged XML ({problem})", "copy the file again, or open it and save it anew"
        ) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnreadableError(
            name,
            f"{part} declares entities, which a document has no use for and an attack has",
            "open the file and save it anew",
        )
    return root


def local(tag: str) -> str:
    """The name of an element or attribute without its namespace.

    >>> local("{http://example.org}p")
    'p'
    """
    return tag.rpartition("}")[2]
