"""The one door of reading: a path goes in, an edition comes out."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from lawdiff.language.letters import language_of
from lawdiff.language.sentences import Sentence
from lawdiff.language.structure import STRUCTURE
from lawdiff.model import Edition, EditionWarning, Kind, Language, act_by_alias
from lawdiff.reading.decoding import decode
from lawdiff.reading.errors import UnreadableError
from lawdiff.reading.identity import Identity, act_of_text, identity_of_name
from lawdiff.reading.layout import Layout, blocks_of, layout_of, unflattened
from lawdiff.reading.rebuild import assert_nothing_lost
from lawdiff.reading.suspicions import suspicions
from lawdiff.reading.tree import tree_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


def read(
    path: str | Path,
    *,
    act: str | None = None,
    language: Language | None = None,
    date: date | None = None,
    partial: bool | None = None,
) -> Edition:
    """Read an edition from a text file or a folder of the law-as-git mirror.

    Args:
        path: the file or folder.
        act: which act it is; overrules what the name and the text say.
        language: of the text; likewise.
        date: on which the text was in force; likewise.
        partial: true for a selection of articles; likewise.

    Raises:
        UnreadableError: it cannot be read; the message names the file, the reason and the remedy.
    """
    path = Path(path)
    try:
        if path.is_dir():
            return _read_mirror(path, act, language, date, partial)
        if not path.exists():
            raise UnreadableError(str(path), "there is no such file or folder", "check the path")
        if not path.is_file():
            raise UnreadableError(str(path), "this is neither a file nor a folder", "name a text file")
        data = path.read_bytes()
    except OSError as error:
        reason = (error.strerror or "it cannot be opened").lower()
        raise UnreadableError(str(path), reason, "check the path and its permissions") from error
    return read_bytes(data, path.name, act=act, language=language, date=date, partial=partial)


def read_bytes(
    data: bytes,
    name: str,
    *,
    act: str | None = None,
    language: Language | None = None,
    date: date | None = None,
    partial: bool | None = None,
) -> Edition:
    r"""Read an edition from the bytes of a text; `name` is what messages and reports call it.

    >>> edition = read_bytes("Статья 1. Цели\n1. Цель одна.".encode(), "tiny-code.rus.2024-01-01.txt")
    >>> edition.act, edition.date.isoformat(), edition.articles[0].children[0].text
    ('tiny-code', '2024-01-01', 'Цель одна.')

    Raises:
        UnreadableError: it cannot be read.
    """
    if b"akomaNtoso" in data[:4096]:
        from lawdiff.reading.akn import edition_of_akn  # noqa: PLC0415  (a text needs no XML)

        return edition_of_akn(data, name, act=act, language=language, date=date, partial=partial)
    text = decode(data, name)
    named = identity_of_name(name)
    identity = Identity(
        act=_act_id(act) or named.act or act_of_text(text),
        language=language or named.language or language_of(text),
        date=date or named.date,
        partial=named.partial if partial is None else partial,
    )
    return _edition(text, name, identity, hashlib.sha256(data).hexdigest(), "text", {})


def read_page(data: bytes, name: str, *, act: str, language: Language, date: date | None) -> Edition:
    """Read one page of a folder of the law-as-git mirror by itself, as a selection of articles.

    Raises:
        UnreadableError: it cannot be read, or holds no article.
    """
    from lawdiff.reading.mirror import text_of_page  # noqa: PLC0415

    text, anchors = text_of_page(data, name)
    identity = Identity(act=act, language=language, date=date, partial=True)
    return _edition(text, name, identity, hashlib.sha256(data).hexdigest(), "mirror", anchors)


def _read_mirror(
    folder: Path, act: str | None, language: Language | None, date: date | None, partial: bool | None
) -> Edition:
    from lawdiff.reading.mirror import read_folder  # noqa: PLC0415  (a text file needs nothing of it)

    held = read_folder(folder, language)
    identity = Identity(
        act=_act_id(act) or held.identity.act,
        language=language or held.identity.language,
        date=date or held.identity.date,
        partial=not held.has_contents if partial is None else partial,
    )
    return _edition(held.text, folder.name, identity, held.sha256, "mirror", held.anchors)


def _act_id(act: str | None) -> str:
    if not act:
        return ""
    known = act_by_alias(act)
    return known.id if known else act


def _edition(
    text: str, name: str, identity: Identity, sha256: str, source_format: str, anchors: Mapping[int, str]
) -> Edition:
    language = identity.language or Language.RUS
    words = STRUCTURE[language]
    layout = Layout.LINES if source_format == "mirror" else layout_of(text)
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
