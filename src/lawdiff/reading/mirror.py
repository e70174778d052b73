"""Folders of the law-as-git mirror: `meta.yaml` and Markdown files by section and chapter."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from lawdiff.language.letters import language_of
from lawdiff.model import ACTS, Language
from lawdiff.reading.decoding import decode
from lawdiff.reading.errors import UnreadableError
from lawdiff.reading.identity import Identity, day_of, identity_of_name

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from pathlib import Path, PurePath

_ANCHOR = re.compile(r"<a\s+id=\"([\w-]+)\"\s*>\s*</a>")
_NAVIGATION = re.compile(r"[↑←→]\s*\[[^\]]*\]\([^)]*\)\s*\Z")
_HEADING_MARK = re.compile(r"#{1,6}\s+")
_QUOTE_MARK = re.compile(r"(?:>\s*)+")
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()\s]*\)")
_EMPHASIS = re.compile(r"(?<![\w*\\])\*{1,3}(?=\S)([^*]*[^*\s\\])\*{1,3}(?![\w*])")
_STEP = re.compile(r"[a-z]+(\d+(?:-\d+)*)")
_PAGE_LINK = re.compile(r"\]\(([\w./-]+\.md)\)")
_ANNEX = "an"
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!>~|-])")


@dataclass(frozen=True, slots=True)
class MirrorFolder:
    """What a folder of the mirror holds, before its structure is read.

    Attributes:
        text: all its Markdown files, one after the other, markup taken off, a paragraph a line.
        anchors: the files' own identifiers by the position (characters) in `text` that they stand before.
        identity: what `meta.yaml` says.
        sha256: of the names and bytes of all files that were read.
        has_contents: true where the contents page is there, so that the edition is whole.
    """

    text: str
    identity: Identity
    sha256: str
    has_contents: bool
    anchors: dict[int, str] = field(default_factory=dict)


def read_folder(folder: Path, language: Language | None = None) -> MirrorFolder:
    """Read a folder of the mirror.

    Args:
        folder: it holds `meta.yaml`.
        language: which text to read where the folder holds both; Russian by default.

    Raises:
        UnreadableError: no `meta.yaml`, no Markdown, or either cannot be read.
    """
    name = folder.name or str(folder)
    meta_file = folder / "meta.yaml"
    if not meta_file.is_file():
        raise UnreadableError(
            name,
            "this folder has no meta.yaml, so it is not an edition of the law-as-git mirror",
            "name a file, or a folder that holds meta.yaml and Markdown files",
        )
    meta_bytes = meta_file.read_bytes()
    meta = _meta(meta_bytes, name)
    wanted = language or identity_of_name(folder.name).language
    pages, contents = _pages(folder, wanted)
    if not pages:
        raise UnreadableError(name, "this folder holds no Markdown file", "check that the whole folder was copied")
    digest = hashlib.sha256(meta_bytes)
    texts: list[str] = []
    anchors: dict[int, str] = {}
    position = 0
    for page in pages:
        data = page.read_bytes()
        digest.update(page.name.encode() + b"\0" + data)
        page_text, its = text_of_page(data, f"{name}/{page.name}")
        anchors.update({position + place: anchor for place, anchor in its.items()})
        texts.append(page_text)
        position += len(page_text)
    text = "".join(texts)
    actual = wanted or language_of(text)
    return MirrorFolder(text, _identity(meta, actual), digest.hexdigest(), contents, anchors)


def text_of_page(data: bytes, name: str) -> tuple[str, dict[int, str]]:
    """The text of one page without its markup, and its anchors by the position that they stand before.

    Raises:
        UnreadableError: its encoding is not known.
    """
    lines: list[str] = []
    anchors: dict[int, str] = {}
    position = 0
    for line, anchor in _plain_lines(decode(data, name)):
        if anchor:
            anchors[position] = anchor
        lines.append(f"{line}\n")
        position += len(line) + 1
    return "".join(lines), anchors


def figures_of_folder(folder: Path, language: Language) -> str:
    """What `read_folder` would say is the sha256 of a folder, without reading its texts.

    Raises:
        OSError: a file is gone.
    """
    digest = hashlib.sha256((folder / "meta.yaml").read_bytes())
    for page in _pages(folder, language)[0]:
        digest.update(page.name.encode() + b"\0" + page.read_bytes())
    return digest.hexdigest()


def pages_of_folder(folder: Path, language: Language) -> list[bytes]:
    """The pages of a folder in the order of the law, as they are.

    Raises:
        OSError: a file is gone.
    """
    return [page.read_bytes() for page in _pages(folder, language)[0]]


def _pages(folder: Path, language: Language | None) -> tuple[list[Path], bool]:
    for code in [language.value] if language else ["rus", "kaz"]:
        inner = folder / code
        if inner.is_dir():
            contents = folder / f"{code}.md"
            return _ordered(inner.glob("*.md"), contents, f"{code}/"), contents.is_file()
    names = [f"{code.value}.md" for code in ([language] if language else list(Language))]
    held = [folder / name for name in names if (folder / name).is_file()]
    others = {f"{code.value}.md" for code in Language}
    pages = [page for page in folder.glob("*.md") if page.name not in others]
    # An act that is short enough is one page, and that page is then no table of contents.
    return (_ordered(pages, folder / "rus.md", ""), bool(held)) if pages else (held[:1], True)


def _ordered(pages: Iterable[Path], contents: Path, prefix: str) -> list[Path]:
    """Pages in the order of the law: as the contents page links them, else by their numbers."""
    found = sorted(pages, key=_place)
    try:
        links = {name: place for place, name in enumerate(_PAGE_LINK.findall(contents.read_bytes().decode()))}
    except (OSError, UnicodeDecodeError):
        return found
    if all(prefix + page.name in links for page in found):
        return sorted(found, key=lambda page: links[prefix + page.name])
    return found


def _place(page: PurePath) -> tuple[bool, list[list[int]], str]:
    """Where a page stands in the law by its name; annexes come last.

    >>> from pathlib import PurePath
    >>> names = ["an001.md", "sec014.md", "sec013-1.md", "sec013-ch002.md", "sec013.md"]
    >>> [page.stem for page in sorted(map(PurePath, names), key=_place)]
    ['sec013', 'sec013-ch002', 'sec013-1', 'sec014', 'an001']
    """
    numbers = [[int(number) for number in step.split("-")] for step in _STEP.findall(page.stem)]
    return page.stem.startswith(_ANNEX), numbers, page.stem


def _meta(data: bytes, name: str) -> dict[str, Any]:
    import yaml  # noqa: PLC0415 - slow to load, and only folders need it

    try:
        meta = yaml.safe_load(decode(data, f"{name}/meta.yaml"))
    except yaml.YAMLError as error:
        problem = str(error).splitlines()[0]
        raise UnreadableError(name, f"its meta.yaml is not YAML ({problem})", "copy the folder again") from error
    if not isinstance(meta, dict):
        raise UnreadableError(name, "its meta.yaml is not a list of fields", "copy the folder again")
    return meta


def _identity(meta: dict[str, Any], language: Language) -> Identity:
    code = str(meta.get("act_code", ""))
    act = next((act.id for act in ACTS if act.mirror_code == code), code)
    return Identity(act=act, language=language, date=_version_date(meta.get("version_date"), language))


def _version_date(value: object, language: Language) -> date | None:
    if isinstance(value, dict):
        value = value.get(language.value)
    return day_of(str(value)) if value else None


def _plain_lines(markdown: str) -> list[tuple[str, str]]:
    """The paragraphs of a page without their markup, each with the anchor that stood before it."""
    lines: list[tuple[str, str]] = []
    anchor = ""
    paragraph: list[str] = []

    def flush() -> None:
        nonlocal anchor
        if paragraph:
            lines.append((_unmarked(" ".join(paragraph)), anchor))
            paragraph.clear()
            anchor = ""

    for raw in markdown.split("\n"):
        line = raw.strip()
        found = _ANCHOR.search(line)
        if found:
            flush()
            anchor = found.group(1)
            line = _ANCHOR.sub("", line).strip()
        if not line or _NAVIGATION.match(line):
            flush()
            continue
        if _HEADING_MARK.match(line):
            flush()
            lines.append((_unmarked(_HEADING_MARK.sub("", line, count=1)), anchor))
            anchor = ""
            continue
        paragraph.append(_QUOTE_MARK.sub("", line, count=1) if line.startswith(">") else line)
    flush()
    return lines


def _unmarked(line: str) -> str:
    line = _EMPHASIS.sub(r"\1", line)
    line = _LINK.sub(r"\1", line)
    return _ESCAPE.sub(r"\1", line).strip()
