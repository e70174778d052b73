"""The one door of reading: a path goes in, an edition comes out."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol

from lawdiff.language.letters import language_of
from lawdiff.language.sentences import Sentence
from lawdiff.language.structure import STRUCTURE
from lawdiff.model import Edition, EditionWarning, Kind, Language, act_by_alias
from lawdiff.reading.containers import unpacked
from lawdiff.reading.decoding import decode
from lawdiff.reading.errors import UnreadableError
from lawdiff.reading.identity import Identity, act_of_text, identity_of_name
from lawdiff.reading.layout import Layout, blocks_of, blocks_of_paragraphs, layout_of, unflattened
from lawdiff.reading.limits import LIMITS, LimitError, Limits, amount_of, check_paragraphs
from lawdiff.reading.opening import bytes_of_path
from lawdiff.reading.paragraphs import Revisions
from lawdiff.reading.rebuild import assert_nothing_lost
from lawdiff.reading.sniffing import Format
from lawdiff.reading.suspicions import suspicions
from lawdiff.reading.tree import tree_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from lawdiff.reading.containers import Held
    from lawdiff.reading.paragraphs import Extract

NO_ANCHORS: Mapping[int, str] = MappingProxyType({})


def read(
    source: str | Path | bytes,
    *,
    name: str = "",
    act: str | None = None,
    language: Language | None = None,
    date: date | None = None,
    partial: bool | None = None,
    revisions: Revisions | str = Revisions.REFUSE,
    limits: Limits = LIMITS,
) -> Edition:
    r"""Read an edition of an act, in whatever form it came.

    The format is told by the content: plain text in any of four layouts, a saved web page, DOCX, ODT, RTF, PDF with
    a text layer, Akoma Ntoso, each also inside a zip or gzip file; or a folder of the law-as-git mirror. Nothing
    is written, fetched or printed.

    Args:
        source: the path of a file or folder, or the bytes of a file.
        name: what messages and reports call it, and what may say its act, language and date
            (`criminal-code.rus.2024-03-04.txt`); the name of the file where none is given.
        act: which act it is; overrules what the name and the text say.
        language: of the text; likewise.
        date: on which the text was in force; likewise.
        partial: true for a selection of articles; likewise.
        revisions: what to do with the tracked changes of a document: `accept`, `reject`, or `refuse` to read it.
        limits: how much is read before the input is refused.

    Raises:
        UnreadableError: it cannot be read; the message names the file, the reason and the remedy.
        LimitError: it passes a bound; the message names the bound.

    >>> edition = read("Статья 1. Цели\n1. Цель одна.".encode(), name="tiny-code.rus.2024-01-01.txt")
    >>> edition.act, edition.date.isoformat(), edition.articles[0].children[0].text
    ('tiny-code', '2024-01-01', 'Цель одна.')
    """
    if isinstance(source, bytes):
        data, name = source, name or "the given bytes"
    else:
        path = Path(source)
        held = bytes_of_path(path, name or str(path), limits)
        if held is None:
            return _read_mirror(path, act, language, date, partial, limits)
        data, name = held, name or path.name
    return read_bytes(
        data, name, act=act, language=language, date=date, partial=partial, revisions=revisions, limits=limits
    )


def read_bytes(
    data: bytes,
    name: str,
    *,
    act: str | None = None,
    language: Language | None = None,
    date: date | None = None,
    partial: bool | None = None,
    revisions: Revisions | str = Revisions.REFUSE,
    limits: Limits = LIMITS,
) -> Edition:
    r"""Read an edition from the bytes of a file; `name` is what messages and reports call it.

    The other arguments and the errors are those of `read`.

    >>> read_bytes("Статья 1. Цели\n1. Цель одна.".encode(), "a.txt", act="tiny-code").articles[0].heading
    'Цели'
    """
    if len(data) > limits.bytes:
        raise LimitError(name, f"it is larger than {amount_of(limits.bytes)}", "bytes")
    held = unpacked(data, name, limits)
    if held.format is Format.AKN:
        return _read_akn(held, data, name, act, language, date, partial, revisions, limits)
    reader = READERS.get(held.format)
    extract = reader(held.data, name=name, revisions=Revisions(revisions), limits=limits) if reader else None
    text = extract.text if extract else decode(held.data, name)
    inner, outer = identity_of_name(held.name), identity_of_name(name)
    identity = Identity(
        act=_act_id(act) or inner.act or outer.act or act_of_text(text),
        language=language or inner.language or outer.language or language_of(text),
        date=date or inner.date or outer.date,
        partial=(inner.partial or outer.partial) if partial is None else partial,
    )
    return _edition(text, name, identity, hashlib.sha256(data).hexdigest(), held.format.value, limits, extract=extract)


def _docx(data: bytes, *, name: str, revisions: Revisions, limits: Limits) -> Extract:
    from lawdiff.reading.docx import paragraphs_of_docx  # noqa: PLC0415  (each format loads its own libraries)

    return paragraphs_of_docx(data, name=name, revisions=revisions, limits=limits)


def _odt(data: bytes, *, name: str, revisions: Revisions, limits: Limits) -> Extract:
    from lawdiff.reading.odt import paragraphs_of_odt  # noqa: PLC0415

    return paragraphs_of_odt(data, name=name, revisions=revisions, limits=limits)


def _rtf(data: bytes, *, name: str, revisions: Revisions, limits: Limits) -> Extract:
    from lawdiff.reading.rtf import paragraphs_of_rtf  # noqa: PLC0415

    return paragraphs_of_rtf(data, name=name, revisions=revisions, limits=limits)


def _html(data: bytes, *, name: str, revisions: Revisions, limits: Limits) -> Extract:  # noqa: ARG001  (a page has none)
    from lawdiff.reading.html import paragraphs_of_html  # noqa: PLC0415

    return paragraphs_of_html(data, name=name, limits=limits)


def _pdf(data: bytes, *, name: str, revisions: Revisions, limits: Limits) -> Extract:  # noqa: ARG001
    from lawdiff.reading.pdf import paragraphs_of_pdf  # noqa: PLC0415

    return paragraphs_of_pdf(data, name=name, limits=limits)


class Reader(Protocol):
    """From the bytes of a file to its paragraphs, with nothing else looked at."""

    def __call__(self, data: bytes, *, name: str, revisions: Revisions, limits: Limits) -> Extract:
        """Read the bytes; raises UnreadableError."""
        ...


READERS: Mapping[Format, Reader] = MappingProxyType(
    {Format.DOCX: _docx, Format.ODT: _odt, Format.RTF: _rtf, Format.HTML: _html, Format.PDF: _pdf}
)
"""The readers of formats that are not plain text, by the name that `Edition.format` has."""


def _read_akn(
    held: Held,
    data: bytes,
    name: str,
    act: str | None,
    language: Language | None,
    date: date | None,
    partial: bool | None,
    revisions: Revisions | str,
    limits: Limits,
) -> Edition:
    from lawdiff.reading.akn import edition_of_akn  # noqa: PLC0415  (it holds a tree already, and says what it is)

    edition = edition_of_akn(
        held.data,
        held.name,
        act=act,
        language=language,
        date=date,
        partial=partial,
        revisions=Revisions(revisions).value,
        limits=limits,
    )
    return replace(edition, source=name, sha256=hashlib.sha256(data).hexdigest())


def read_page(data: bytes, name: str, *, act: str, language: Language, date: date | None) -> Edition:
    """Read one page of a folder of the law-as-git mirror by itself, as a selection of articles.

    Raises:
        UnreadableError: it cannot be read, or holds no article.
    """
    from lawdiff.reading.mirror import text_of_page  # noqa: PLC0415

    text, anchors = text_of_page(data, name)
    identity = Identity(act=act, language=language, date=date, partial=True)
    return _edition(text, name, identity, hashlib.sha256(data).hexdigest(), "mirror", LIMITS, anchors=anchors)


def _read_mirror(
    folder: Path,
    act: str | None,
    language: Language | None,
    date: date | None,
    partial: bool | None,
    limits: Limits,
) -> Edition:
    from lawdiff.reading.mirror import read_folder  # noqa: PLC0415  (a text file needs nothing of it)

    held = read_folder(folder, language, limits)
    identity = Identity(
        act=_act_id(act) or held.identity.act,
        language=language or held.identity.language,
        date=date or held.identity.date,
        partial=not held.has_contents if partial is None else partial,
    )
    return _edition(held.text, folder.name, identity, held.sha256, "mirror", limits, anchors=held.anchors)


def _act_id(act: str | None) -> str:
    if not act:
        return ""
    known = act_by_alias(act)
    return known.id if known else act


def _edition(
    text: str,
    name: str,
    identity: Identity,
    sha256: str,
    source_format: str,
    limits: Limits,
    *,
    anchors: Mapping[int, str] = NO_ANCHORS,
    extract: Extract | None = None,
) -> Edition:
    language = identity.language or Language.RUS
    words = STRUCTURE[language]
    check_paragraphs(text, name, limits)
    layout = Layout.LINES if source_format == "mirror" or extract else layout_of(text)
    if extract:
        blocks = blocks_of_paragraphs(extract.paragraphs, words)
        anchors = extract.anchors()
    else:
        blocks = blocks_of(text, words, layout)
    root = tree_of(blocks, words, language, anchors)
    if not any(node.kind is Kind.ARTICLE for node in root.walk()):
        raise UnreadableError(
            name,
            f"it holds no article: no line begins as a heading of an article does in {_LANGUAGE_NAMES[language]}",
            "check that it is the text of a statute, and give its language with --language if it was guessed wrongly",
        )
    assert_nothing_lost(root, unflattened(text) if layout is Layout.FLATTENED else text, name)
    return Edition(
        act=identity.act,
        language=language,
        date=identity.date,
        source=name,
        sha256=sha256,
        root=root,
        partial=identity.partial,
        warnings=(
            *_identity_warnings(identity),
            *(extract.warnings if extract else ()),
            *suspicions(root, words, language, partial=identity.partial),
        ),
        format=source_format,
    )


_LANGUAGE_NAMES = {Language.RUS: "Russian", Language.KAZ: "Kazakh", Language.ENG: "English"}


def _identity_warnings(identity: Identity) -> tuple[EditionWarning, ...]:
    warnings = []
    if identity.date is None:
        warnings.append(EditionWarning("no-date", Sentence("warning.no-date")))
    if not identity.act:
        warnings.append(EditionWarning("no-act", Sentence("warning.no-act")))
    return tuple(warnings)
