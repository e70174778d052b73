"""The parts of a Word file: which member holds the text, the styles, the numbering, the notes."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from lawdiff.reading.archive import open_archive
from lawdiff.reading.errors import UnreadableError
from lawdiff.reading.xml_tree import local_name, xml_root

if TYPE_CHECKING:
    from lxml.etree import _Element

    from lawdiff.reading.limits import Limits

_DOCUMENT = "word/document.xml"


class Package:
    """A Word file, opened.

    Attributes:
        name: what messages call it.
        document: the root of its main text.
    """

    __slots__ = ("_archive", "_folder", "_limits", "_targets", "document", "name")

    def __init__(self, data: bytes, name: str, limits: Limits) -> None:
        self.name = name
        self._limits = limits
        self._archive = open_archive(data, name, limits)
        path = self._related("", "_rels/.rels").get("officeDocument", _DOCUMENT)
        document = self._root(path)
        if document is None or local_name(document.tag) != "document":
            raise UnreadableError(
                name, "this archive holds no text of a Word document", "save the text as .docx, or as plain text"
            )
        self.document = document
        folder, file = posixpath.split(path)
        self._targets = self._related(folder, f"{folder}/_rels/{file}.rels")
        self._folder = folder

    def part(self, kind: str) -> _Element | None:
        """The root of a part that the main text refers to (`styles`, `numbering`, `footnotes`, `endnotes`), if any."""
        return self._root(self._targets.get(kind) or f"{self._folder}/{kind}.xml")

    def _root(self, member: str) -> _Element | None:
        if member not in self._archive:
            return None
        return xml_root(self._archive.read(member), self.name, self._limits)

    def _related(self, folder: str, member: str) -> dict[str, str]:
        root = self._root(member)
        targets: dict[str, str] = {}
        if root is None:
            return targets
        for entry in root.iter("{*}Relationship"):
            target = entry.get("Target", "")
            if entry.get("TargetMode") != "External" and target:
                path = (
                    target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
                )
                targets.setdefault(entry.get("Type", "").rpartition("/")[2], path)
        return targets
