"""Quoted law inside law: «статью 51 изложить в следующей редакции: "Статья 51. …"» holds no provisions of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lawdiff.reading.items import Item, Role
from lawdiff.reading.numbering import is_next

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawdiff.reading.growing import Growing

_NEVER_QUOTED = frozenset({Role.HEADING, Role.HISTORY, Role.PRECEDING, Role.ANNOUNCEMENT, Role.STUB, Role.SIGNATURE})
_ENDS = frozenset({Role.HEADING, Role.HISTORY})
_CLOSING = {'"': '"', "«": "»", "“": "”", "„": "“”"}


@dataclass(slots=True)
class Quotation:
    """Whether the item that is being read stands inside a quotation.

    Attributes:
        items: all of the text, in order.
        position: of the one that is being read.
        is_open: true inside a quotation.
        end: position of the item that closes it; -1 where the source forgot to.
    """

    items: Sequence[Item]
    position: int = 0
    is_open: bool = False
    end: int = -1

    def watch(self, text: str) -> None:
        """Look whether a paragraph opens a quotation that it does not close, or closes the one that is open."""
        if self.is_open:
            self.is_open = not _closes(text)
        elif text[0] in _CLOSING and _is_unbalanced(text):
            self.is_open = True
            self.end = self._closing_ahead()

    def holds(self, item: Item, path: Sequence[Growing]) -> bool:
        """True where an item is quoted, and not law that goes on behind a quotation that was never closed."""
        if not self.is_open or item.role in _NEVER_QUOTED:
            return False
        if item.role is not Role.LABELLED or self.position <= self.end:
            return True
        holder = next((node for node in reversed(path) if node.last(item.kind) is not None), None)
        return holder is None or item.number == "1" or not is_next(item.number, holder.last(item.kind))

    def _closing_ahead(self) -> int:
        for index in range(self.position + 1, len(self.items)):
            if self.items[index].role in _ENDS:
                break
            if _closes(self.items[index].text):
                return index
        return -1


def _is_unbalanced(text: str) -> bool:
    if text[0] == '"':
        return text.count('"') % 2 == 1
    return text.count(text[0]) > sum(map(text.count, _CLOSING[text[0]]))


def _closes(text: str) -> bool:
    bare = text.rstrip(".;,: ")
    if bare.endswith('"'):
        return text.count('"') % 2 == 1
    return bare.endswith(("»", "”")) and text.count("»") + text.count("”") > text.count("«") + text.count("“")
