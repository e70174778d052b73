"""The two columns of a comparative table for one change: the words of either edition, the changed ones marked."""

from __future__ import annotations

from dataclasses import dataclass

from lawdiff.comparing.result import Change, ChangeKind, Op
from lawdiff.language.elements import name_element
from lawdiff.model import Edition, Kind, Language, NoteKind, Provision
from lawdiff.reporting.blocks import Role, law_of
from lawdiff.reporting.report import Item
from lawdiff.reporting.table.model import Cell, Paragraph, Run
from lawdiff.reporting.table.wording import TableWords


@dataclass(frozen=True, slots=True)
class _Lines:
    """One side of a change.

    Attributes:
        node: the provision.
        lines: its own words, by printed paragraph; runs of words that changed are marked.
        headed: true where the first line is a heading.
        alineas: how many lines stand before its children, the heading among them.
    """

    node: Provision
    lines: tuple[Paragraph, ...]
    headed: bool
    alineas: int


def narrowed(change: Change) -> int | None:
    """Which one of its printed paragraphs a change touches, from 0 and with the heading; None where several.

    Only a provision with more than one is narrowed, and only where both editions have as many.
    """
    if change.kind is not ChangeKind.MODIFIED or change.before is None or change.after is None:
        return None
    old, new = _lines(change, Op.REMOVE), _lines(change, Op.ADD)
    if old is None or new is None or len(old.lines) != len(new.lines) or old.alineas != new.alineas:
        return None
    if old.node.label != new.node.label or (len(old.lines) == 1 and not new.node.children):
        return None
    touched = {
        place
        for lines in (old.lines, new.lines)
        for place, line in enumerate(lines)
        if any(run.changed for run in line)
    }
    return touched.pop() if len(touched) == 1 else None


def cells(item: Item, words: TableWords, language: Language, after: Edition, only: int | None) -> tuple[Cell, Cell]:
    """The old and the new column.

    Args:
        item: the change.
        words: of the law's language.
        language: of the law.
        after: the new edition, for the publisher's words in the place of what was repealed.
        only: the one printed paragraph to show; None for all.
    """
    change = item.change
    disputed = "-disputed" if item.shown_kind == "disputed" else ""
    old = _cell(change, Op.REMOVE, words, language, only)
    new = _cell(change, Op.ADD, words, language, only)
    if change.before is None:
        old = Cell(language, remark=words(f"absent{disputed}"))
    if change.after is None:
        new = Cell(language, remark=words(f"repealed{disputed}"), notes=_stubs(change, after))
    return old, new


def element_of(item: Item, words: TableWords, language: Language, only: int | None, *, draft: bool) -> str:
    """The name of what changed; where it moved, with its former name.

    A table to a draft cites the law that is in force; any other cites the new edition.
    """
    change = item.change
    old, new = change.before, change.after
    node = (old or new) if draft else (new or old)
    assert node is not None
    if old is not None and new is not None and old.locator != new.locator:
        return words("was", new=name_element(new.locator, language), old=name_element(old.locator, language))
    if only is not None:
        lines = _lines(change, Op.REMOVE if draft and old else Op.ADD)
        assert lines is not None
        if lines.headed and only == 0:
            return name_element(node.locator, language, heading=True)
        alinea = _alinea(lines, only)
        if alinea:
            return name_element(node.locator, language, alinea=alinea)
    if node.kind.is_grouping and node.heading and not node.number:
        return node.heading
    return name_element(node.locator, language)


def _alinea(lines: _Lines, only: int) -> int:
    """The number of a paragraph of words, the points between them counted; 0 where it cannot be told."""
    node = lines.node
    place = only + 1 - lines.headed
    if only < lines.alineas:
        return place
    if any(each.is_stub for each in node.walk()) or any(child.kind is Kind.PARAGRAPH for child in node.children):
        # Whether what was repealed still counts is for no tool to say.
        return 0
    return place + sum(len(law_of(child)) for child in node.children)


def _cell(change: Change, side: Op, words: TableWords, language: Language, only: int | None) -> Cell:
    node = change.before if side is Op.REMOVE else change.after
    if node is None:
        return Cell(language)
    if change.before is None or change.after is None:
        if node.kind.is_grouping:
            heading = f"{node.label} {node.heading}".strip()
            return Cell(language, ((Run(heading, changed=True),),))
        return Cell(language, tuple((Run(block.printed, changed=True),) for block in law_of(node)))
    lines = _lines(change, side)
    assert lines is not None
    shown = list(lines.lines)
    if only is not None:
        return Cell(language, (shown[only],))
    if node.children and not node.kind.is_grouping:
        shown.insert(lines.alineas, (Run(words("elided")),))
    return Cell(language, tuple(shown))


def _lines(change: Change, side: Op) -> _Lines | None:
    """The own words of one side, by printed paragraph, with the label where it is printed."""
    node = change.before if side is Op.REMOVE else change.after
    other = change.after if side is Op.REMOVE else change.before
    if node is None:
        return None
    lines: list[list[Run]] = [[]]
    for hunk in change.hunks:
        text = hunk.old_text if side is Op.REMOVE else hunk.new_text
        # Kept words whose typography differs are changed ones where that is the change.
        changed = hunk.op is not Op.KEEP or (change.kind is ChangeKind.COSMETIC and bool(hunk.before_text))
        first, *rest = text.split("\n")
        for place, words in enumerate((first, *rest)):
            if place:
                lines.append([])
            if words:
                lines[-1].append(Run(words, changed))
    label = _label(node, other, lines)
    own = [heading for heading in (node.heading,) if heading]
    headed = len(own)
    alineas = headed + sum(bool(alinea.text) for alinea in node.alineas)
    filled = [tuple(line) for line in lines if line]
    if label is not None:
        filled[:1] = [(label, *filled[0])] if filled else [(label,)]
    return _Lines(node, tuple(filled), bool(headed), min(alineas, len(filled)))


def _label(node: Provision, other: Provision | None, lines: list[list[Run]]) -> Run | None:
    """What precedes the first paragraph; a label that the words themselves begin with is taken out of them."""
    text = "\n".join("".join(run.text for run in line) for line in lines)
    changed = other is None or node.label != other.label
    if node.label and text != node.own_words() and text.startswith(node.label):
        del lines[0]
        if not lines:
            lines.append([])
    if not node.label:
        return None
    return Run(f"{node.label} " if any(lines) else node.label, changed)


def _stubs(change: Change, after: Edition) -> tuple[str, ...]:
    """What the publisher prints in the new edition where the law was."""
    node = after.provision(change.before.locator) if change.before else None
    if node is None or not node.is_stub:
        return ()
    return tuple(note.text for each in node.walk() for note in each.notes if note.kind is NoteKind.STUB)


def plain(node: Provision | None, words: TableWords, language: Language, *, whole: bool) -> Cell:
    """A provision that did not change, or that this language has no text of.

    Args:
        node: the provision; None where there is none.
        words: of its language.
        language: of the law.
        whole: show all that is in it; else its own words only, as the other language does.
    """
    if node is None:
        return Cell(language, remark=words("not-held"))
    blocks = law_of(node)
    if whole or node.kind.is_grouping:
        return Cell(language, tuple((Run(block.printed),) for block in blocks))
    own = [block for block in blocks if block.provision is node]
    paragraphs: list[Paragraph] = [(Run(block.printed),) for block in own]
    if node.children:
        before = sum(block.role is not Role.CLOSING for block in own)
        paragraphs.insert(before, (Run(words("elided")),))
    return Cell(language, tuple(paragraphs))
