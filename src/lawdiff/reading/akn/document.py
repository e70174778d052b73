"""The bytes of a document become an edition, or the two editions of a comparison."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from lxml import etree

from lawdiff.language.letters import language_of
from lawdiff.language.structure import STRUCTURE
from lawdiff.model import ACTS, Edition, EditionWarning, Kind, Language, act_by_alias
from lawdiff.reading.akn.foreign import foreign_tree
from lawdiff.reading.akn.parsing import parsed
from lawdiff.reading.akn.vocabulary import ours
from lawdiff.reading.akn.written import written_edition
from lawdiff.reading.errors import UnreadableError
from lawdiff.reading.identity import identity_of_name
from lawdiff.reading.suspicions import suspicions

if TYPE_CHECKING:
    from collections.abc import Iterator

_OPENING = re.compile(rb"<(?:[\w.-]+:)?akomaNtoso[\s>]")
_LOOKED_AT = 4096
_CODES = {"ru": Language.RUS, "kk": Language.KAZ, "kz": Language.KAZ, "en": Language.ENG}
_SHORTEST_YEAR = 2
_NO_ARTICLE = "check that it is the text of a statute, with elements article or section"


def looks_like_akn(data: bytes) -> bool:
    """Whether bytes begin as a document of Akoma Ntoso does, in whatever version.

    >>> looks_like_akn(b'<?xml version="1.0"?><an:akomaNtoso xmlns:an="x">'), looks_like_akn(b"<html>")
    (True, False)
    """
    beginning = data[:_LOOKED_AT]
    if beginning[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        beginning = beginning.replace(b"\0", b"")
    return _OPENING.search(beginning) is not None


def edition_of_akn(
    data: bytes,
    name: str,
    *,
    act: str | None = None,
    language: Language | None = None,
    date: dt.date | None = None,
    partial: bool | None = None,
    revisions: str = "accept",
) -> Edition:
    """Read an edition.

    An edition that lawdiff wrote comes back as it was. Of a document with changes in it – a comparison, or one with
    `ins` and `del` – the new text is read, or the old one where revisions are rejected.

    Args:
        data: the bytes of the document.
        name: what messages and reports call it.
        act: which act it is; overrules what the document says.
        language: of the text; likewise.
        date: on which the text was in force; likewise.
        partial: true for a selection of articles; likewise.
        revisions: `accept`, `reject`, or `refuse` to read a document with changes in it.

    Raises:
        UnreadableError: it is no Akoma Ntoso, or holds no article.
    """
    root = _akoma_ntoso(parsed(data, name), name)
    if revisions == "refuse" and _is_revised(root):
        raise UnreadableError(
            name,
            "it has changes in it (ins, del), so it holds two texts",
            "say with --revisions accept or --revisions reject which of them to read",
        )
    sha256 = hashlib.sha256(data).hexdigest()
    sides = ("after",) if revisions == "accept" else ("before", "after")
    edition = next(filter(None, (_written(root, side, name, sha256) for side in sides)), None)
    edition = edition or _foreign(root, name, sha256, language, "reject" if revisions == "reject" else "accept")
    return _with(edition, act, language, date, partial)


def editions_of_akn(data: bytes, name: str) -> tuple[Edition, Edition]:
    """Both editions of a comparison that lawdiff wrote.

    Raises:
        UnreadableError: it is no such document.
    """
    root = _akoma_ntoso(parsed(data, name), name)
    sha256 = hashlib.sha256(data).hexdigest()
    before, after = (_written(root, side, name, sha256) for side in ("before", "after"))
    if before is None or after is None:
        raise UnreadableError(name, "it holds no two editions", "name a comparison that lawdiff wrote as akn")
    return before, after


def _akoma_ntoso(root: etree._Element, name: str) -> etree._Element:
    if etree.QName(root).localname != "akomaNtoso":
        raise UnreadableError(
            name, f"its root is {etree.QName(root).localname} and not akomaNtoso", "name a document of Akoma Ntoso"
        )
    return root


def _is_revised(root: etree._Element) -> bool:
    body = next((each for each in root.iter() if _local(each) in {"body", "mainBody"}), None)
    return body is not None and any(
        _local(each) in {"ins", "del"} or each.get(ours("only")) is not None for each in body.iter()
    )


def _written(root: etree._Element, side: str, name: str, sha256: str) -> Edition | None:
    try:
        return written_edition(root, side, name, sha256)
    except (ValueError, KeyError) as problem:
        raise UnreadableError(
            name,
            f"it says that lawdiff wrote it, and was changed since ({problem})",
            "write it again, or take the lawdiff elements out of its proprietary block",
        ) from problem


def _foreign(root: etree._Element, name: str, sha256: str, language: Language | None, revisions: str) -> Edition:
    document = next((child for child in root if any(_local(part) in {"body", "mainBody"} for part in child)), None)
    if document is None:
        raise UnreadableError(name, "it holds no act with a body", _NO_ARTICLE)
    text = " ".join("".join(map(str, document.itertext())).split())
    said = _language(document)
    spoken = language or said or identity_of_name(name).language or language_of(text)
    tree = foreign_tree(document, spoken, revisions, name)
    if not any(node.kind is Kind.ARTICLE for node in tree.walk()):
        raise UnreadableError(name, "it holds no article", _NO_ARTICLE)
    named = identity_of_name(name)
    edition = Edition(
        act=_act(document) or named.act,
        language=spoken,
        date=_date(document) or named.date,
        source=name,
        sha256=sha256,
        root=tree,
        partial=named.partial,
        format="akn",
    )
    warnings = (*_warnings(edition), *suspicions(tree, STRUCTURE[spoken], spoken, partial=named.partial))
    return replace(edition, warnings=warnings)


def _warnings(edition: Edition) -> Iterator[EditionWarning]:
    if edition.date is None:
        yield EditionWarning(
            "no-date", "Nothing says on which date this text was in force: the notes cannot be held against it."
        )
    if not edition.act:
        yield EditionWarning("no-act", "Nothing says which act this is.")


def _with(
    edition: Edition, act: str | None, language: Language | None, day: dt.date | None, partial: bool | None
) -> Edition:
    known = act_by_alias(act) if act else None
    return replace(
        edition,
        act=(known.id if known else act) or edition.act,
        language=language or edition.language,
        date=day or edition.date,
        partial=edition.partial if partial is None else partial,
    )


def _local(element: etree._Element) -> str:
    return str(etree.QName(element).localname)


def _identification(document: etree._Element, level: str, field: str, attribute: str) -> list[str]:
    return [
        each.get(attribute, "")
        for frbr in document.iter()
        if _local(frbr) == level
        for each in frbr
        if _local(each) == field
    ]


def _act(document: etree._Element) -> str:
    for uri in _identification(document, "FRBRWork", "FRBRuri", "value"):
        segments = [segment for segment in uri.lower().split("/") if segment]
        for known in ACTS:
            if known.adilet_id.lower() in segments:
                return known.id
        if segments:
            return re.sub(r"[^\w-]+", "-", segments[-1]).strip("-")
    return ""


def _language(document: etree._Element) -> Language | None:
    for code in _identification(document, "FRBRExpression", "FRBRlanguage", "language"):
        if code in set(Language):
            return Language(code)
        if code in _CODES:
            return _CODES[code]
    return None


def _date(document: etree._Element) -> dt.date | None:
    for value in _identification(document, "FRBRExpression", "FRBRdate", "date"):
        try:
            day = dt.date.fromisoformat(value[:10])
        except ValueError:
            continue
        if day.year >= _SHORTEST_YEAR:
            return day
    return None
