"""Blocks become items: what each paragraph of the source is, judged by its first words."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from lawdiff.language.amending import ACT_REFERENCE
from lawdiff.language.letters import cyrillic
from lawdiff.language.structure import LETTER_LABEL, PARAGRAPH_LABEL, POINT_LABEL
from lawdiff.model import Kind
from lawdiff.reading.numbering import listed_numbers
from lawdiff.reading.paragraphs import Hint

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Mapping, Sequence

    from lawdiff.language.structure import StructureWords
    from lawdiff.reading.layout import Block

    _Labels = Sequence[tuple[Kind, re.Pattern[str]]]


STRAY = "stray"
"""Number of a plain item that is kept and not read as law; its label is the reason."""


class Role(StrEnum):
    """What a paragraph of the source does."""

    HEADING = "heading"
    LABELLED = "labelled"
    REMARK = "remark"
    PLAIN = "plain"
    STUB = "stub"
    HISTORY = "history"
    PRECEDING = "preceding"
    """A history note that stands before its provision, as commercial databases print it."""
    ANNOUNCEMENT = "announcement"
    FRONT_MATTER = "front-matter"
    SIGNATURE = "signature"


class Item(NamedTuple):
    """One paragraph of the source, with its label cut off.

    Attributes:
        role: what it does.
        kind: of the provision that it opens; ACT where it opens none.
        number: of that provision.
        label: its number as printed.
        text: the rest.
        start: where it begins in the source, in characters.
        end: where it ends.
    """

    role: Role
    kind: Kind
    number: str
    label: str
    text: str
    start: int
    end: int


_NUMBERED = ((Kind.PARAGRAPH, PARAGRAPH_LABEL), (Kind.POINT, POINT_LABEL))
_LETTERED = ((Kind.SUBPOINT, LETTER_LABEL),)


def item_of(block: Block, words: StructureWords) -> Item:
    """Say what a block is.

    >>> from lawdiff.language.structure import STRUCTURE
    >>> from lawdiff.model import Language
    >>> from lawdiff.reading.layout import Block
    >>> item = item_of(Block("2-1. Вменить нельзя.", 10, 30), STRUCTURE[Language.RUS])
    >>> item.role.value, item.kind.value, item.number, item.text
    ('labelled', 'para', '2-1', 'Вменить нельзя.')
    """
    return _by_words(block, words) if block.hint is Hint.TEXT else _HINTED[block.hint](block, words)


def _by_words(block: Block, words: StructureWords) -> Item:
    text = block.text
    first = text[0]
    if first.isdigit():
        return (
            _preceding(block, words)
            or _several_gone(block, words)
            or _heading(block, words)
            or _labelled(block, _NUMBERED, words)
            or _plain(block)
        )
    if first == "C" and "\u0400" <= text[1:2] <= "\u04ff":
        # A heading that begins with a Latin C: «Cтатья 69».
        folded = block._replace(text=cyrillic(text[:6]) + text[6:])
        heading = _heading(folded, words)
        if heading:
            return heading._replace(label=text[: len(heading.label)])
    if first.isupper() or first == "§":
        return (
            _publishers(block, words)
            or _several_gone(block, words)
            or _heading(block, words)
            or _remark(block, words)
            or _matched(block, Role.SIGNATURE, words.signature)
            or _matched(block, Role.FRONT_MATTER, words.front_matter)
            or _matched(block, Role.STUB, words.excluded)
            or _plain(block)
        )
    bracketed = _matched(block, Role.HISTORY, words.history) if first == "(" else None
    return (
        bracketed or _labelled(block, _LETTERED, words) or _matched(block, Role.STUB, words.excluded) or _plain(block)
    )


def _titled(block: Block, words: StructureWords) -> Item:
    item = _by_words(block, words)
    if item.role is Role.PLAIN and len(item.text) < _LONGEST_TITLE and item.text[-1].isalnum():
        # A title that belongs to no rule of drafting is not a sentence of the article before it.
        return _stray(block, "heading")
    return item


def _noted(block: Block, words: StructureWords) -> Item:
    item = _by_words(block, words)
    is_law_by_its_words = item.role not in {Role.LABELLED, Role.PLAIN}
    return item if is_law_by_its_words or words.announcement_more.match(item.text) else _whole(block, Role.HISTORY)


def _announced(block: Block, words: StructureWords) -> Item:
    item = _by_words(block, words)
    return _whole(block, Role.ANNOUNCEMENT) if item.role is Role.PLAIN else item


def _row(block: Block, words: StructureWords) -> Item:
    return _publishers(block, words) or _matched(block, Role.SIGNATURE, words.signature) or _plain(block)


def _footnote(block: Block, words: StructureWords) -> Item:
    said = _publishers(block, words)
    if said is None and words.names_an_act.search(block.text):
        return _whole(block, Role.HISTORY)
    return said or _stray(block, "footnote")


def _hidden(block: Block, _words: StructureWords) -> Item:
    return _stray(block, "hidden-text")


_HINTED: Mapping[Hint, Callable[[Block, StructureWords], Item]] = {
    Hint.HEADING: _titled,
    Hint.NOTE: _noted,
    Hint.ANNOUNCEMENT: _announced,
    Hint.ROW: _row,
    Hint.FOOTNOTE: _footnote,
    Hint.HIDDEN: _hidden,
}
_LONGEST_TITLE = 300


def _publishers(block: Block, words: StructureWords) -> Item | None:
    return (
        _matched(block, Role.ANNOUNCEMENT, words.announcement)
        or _matched(block, Role.HISTORY, words.history)
        or _preceding(block, words)
        or _matched(block, Role.HISTORY, words.bare_history)
        or _matched(block, Role.ANNOUNCEMENT, words.bare_announcement)
    )


def _several_gone(block: Block, words: StructureWords) -> Item | None:
    """«2, 3. Исключены Законом …»: a stub of several provisions; its kind is theirs, its number the list of theirs."""
    found = words.excluded_several.match(block.text)
    if found is None:
        return None
    numbers = found["numbers"]
    kind = Kind.ARTICLE if found["articles"] else Kind.POINT if ")" in numbers else Kind.PARAGRAPH
    return _whole(block, Role.STUB)._replace(kind=kind, number=",".join(listed_numbers(numbers)))


def _preceding(block: Block, words: StructureWords) -> Item | None:
    if not words.note_before.match(block.text):
        return None
    # «15-бап. Лампаларды өзгерту …»: a heading may begin as a note does, and names no act with its number.
    return _whole(block, Role.PRECEDING) if ACT_REFERENCE.search(block.text) else None


def _heading(block: Block, words: StructureWords) -> Item | None:
    if block.text[0] not in words.heading_letters:
        return None
    for kind, pattern in words.headings:
        found = pattern.match(block.text)
        if found:
            groups = found.groupdict()
            number = next((groups[name] for name in ("number", "roman", "number2") if groups.get(name)), "")
            number = number.replace(".", "-")  # «Статья 105.1»: its label keeps the full stop
            return _cut(block, found, Role.HEADING, kind, number)
    return None


def _labelled(block: Block, labels: _Labels, words: StructureWords) -> Item | None:
    for kind, pattern in labels:
        found = pattern.match(block.text)
        if found:
            gone = words.excluded.match(block.text[found.end() :].lstrip())
            return _cut(block, found, Role.STUB if gone else Role.LABELLED, kind, found["number"])
    return None


def _remark(block: Block, words: StructureWords) -> Item | None:
    found = words.remark.match(block.text)
    return _cut(block, found, Role.REMARK, Kind.REMARK, found.groupdict().get("number") or "") if found else None


def _matched(block: Block, role: Role, pattern: re.Pattern[str]) -> Item | None:
    return _whole(block, role) if pattern.match(block.text) else None


def _whole(block: Block, role: Role) -> Item:
    return Item(role, Kind.ACT, "", "", block.text, block.start, block.end)


def _plain(block: Block) -> Item:
    return Item(Role.PLAIN, Kind.ACT, "", "", block.text, block.start, block.end)


def _stray(block: Block, reason: str) -> Item:
    return Item(Role.PLAIN, Kind.ACT, STRAY, reason, block.text, block.start, block.end)


def _cut(block: Block, found: re.Match[str], role: Role, kind: Kind, number: str) -> Item:
    label = block.text[: found.end()].rstrip()
    return Item(role, kind, number, label, block.text[found.end() :].lstrip(), block.start, block.end)
