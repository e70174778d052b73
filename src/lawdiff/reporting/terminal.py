"""The report in a terminal: inline or side by side, with colour or with signs alone."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.console import Console, RenderableType
from rich.console import Group as Stack
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from lawdiff.comparing.result import ChangeKind, Op
from lawdiff.reporting.captions import Captions, captions
from lawdiff.reporting.layout import Line, Piece, Role, laid_out
from lawdiff.reporting.report import Group, Item, Report, Side
from lawdiff.reporting.visible import visible

if TYPE_CHECKING:
    from lawdiff.reporting.formats import RenderOptions

READABLE = 104
"""No line is longer, however wide the terminal: longer ones are hard to read."""

KEPT = 9
"""So many kept words stay on either side of a change; longer runs between are left out."""

_STYLES = {Op.REMOVE: "red strike", Op.ADD: "green underline"}
_SIGNS = {Op.REMOVE: ("[-", "-]"), Op.ADD: ("{+", "+}")}
_KINDS = {
    "inserted": "green",
    "repealed": "red",
    "modified": "blue",
    "moved": "magenta",
    "renumbered": "magenta",
    "transferred": "magenta",
    "disputed": "yellow",
}

_ALWAYS = ("modified", "inserted", "repealed", "unchanged")
_ORDER = (*_ALWAYS[:3], "moved", "renumbered", "transferred", "cosmetic", "disputed", "not-held", "unchanged")


def as_text(report: Report, options: RenderOptions) -> str:
    """The report as the format `terminal`."""
    return render_terminal(
        report,
        width=options.width,
        color=options.color,
        side_by_side=options.side_by_side,
        full=options.full,
    )


def render_terminal(
    report: Report,
    *,
    width: int = 80,
    color: bool = False,
    side_by_side: bool = False,
    full: bool = False,
) -> str:
    """The report as text for a terminal.

    Args:
        report: what to show.
        width: of the terminal, in columns.
        color: whether it shows colours; without them the words carry the signs `[-removed-]` and `{+added+}`.
        side_by_side: old words on the left, new ones on the right.
        full: leave no kept words out, and show the publisher's notes.
    """
    stream = io.StringIO()
    console = Console(
        file=stream,
        width=max(40, width if side_by_side else min(width, READABLE)),
        force_terminal=color,
        color_system="standard" if color else None,
        no_color=not color,
        highlight=False,
        emoji=False,
        markup=False,
        legacy_windows=False,
        _environ={},
    )
    drawing = _Drawing(captions(report.ui), color, side_by_side, full)
    for part in drawing.report(report):
        console.print(part)
    return "\n".join(line.rstrip() for line in stream.getvalue().splitlines()) + "\n"


@dataclass(frozen=True, slots=True)
class _Drawing:
    t: Captions
    color: bool
    side_by_side: bool
    full: bool

    def report(self, report: Report) -> Iterator[RenderableType]:
        t = self.t
        yield Text(visible(report.after.title or t("report.untitled")), "bold")
        yield self._editions(report)
        yield Text()
        yield self._summary(report)
        if report.by_act:
            acts = ", ".join(f"{t.act(act)} ({count})" for act, count in report.by_act)
            yield Text(f"{t('section.acts')}: {visible(acts)}", "dim")
        if report.not_held:
            yield Text(t("lead.not-held", numbers=", ".join(report.not_held)), "dim")
        if not report.groups:
            yield Text(t("report.identical" if report.identical else "report.same"), "bold")
            return
        yield self._legend()
        yield from self._groups(report.agreed)
        if report.disputed:
            yield Text()
            yield Rule(Text(t("section.disputed"), "bold yellow"), characters="═", style="yellow", align="left")
            yield Text(t("lead.disputed"))
            yield from self._groups(report.disputed)

    def _editions(self, report: Report) -> RenderableType:
        table = Table.grid(padding=(0, 2))
        for name, side in (("edition.before", report.before), ("edition.after", report.after)):
            table.add_row(Text(self.t(name), "dim"), self._edition(side))
        return table

    def _edition(self, side: Side) -> Text:
        facts = [self.t.date(side.date), self.t.count("count.articles", side.articles)]
        if side.partial:
            facts.append(self.t("edition.partial"))
        return Text(visible(" · ".join((*facts, side.source))))

    def _summary(self, report: Report) -> Text:
        line = Text()
        for kind in _ORDER:
            count = report.summary[kind]
            if count or kind in _ALWAYS:
                line.append(" · " if line else "")
                line.append(str(count), f"bold {_KINDS.get(kind, '')}".strip())
                line.append(f" {self.t(f'kind.{kind}')}")
        return line

    def _legend(self) -> RenderableType:
        t = self.t
        legend = self._words(
            (Piece(Op.REMOVE, t("legend.removed")), Piece(Op.KEEP, "  "), Piece(Op.ADD, t("legend.added")))
        )
        if not self.full:
            legend.append("  " + t("legend.elided"), "dim")
        return legend

    def _groups(self, groups: Sequence[Group]) -> Iterator[RenderableType]:
        chapters: tuple[tuple[str, str], ...] | None = None
        for group in groups:
            if group.chapters and group.chapters != chapters:
                chapters = group.chapters
                yield Text()
                heading = " · ".join(f"{label} {title}".strip() for label, title in chapters[-1:])
                yield Rule(Text(visible(heading), "bold"), align="left", style="dim")
            yield Text()
            yield self._head(group)
            for item in group.items:
                yield Padding(self._item(item, group), (0, 0, 0, 2))
            if self.full:
                yield from self._notes(group)

    def _head(self, group: Group) -> RenderableType:
        t = self.t
        kind = group.shown_kind
        head = Text(visible(group.label or t("report.headings")), "bold")
        head.append(visible(f" {group.heading}".rstrip()))
        head.append(f"  {t(f'kind.{kind}')}", f"bold {_KINDS.get(kind, '')}".strip())
        facts = [t.act(act) for act in group.acts]
        facts.append(self._agreement(group.corroboration.status.value, group.corroboration.reasons))
        return Stack(head, Text(visible(" · ".join(facts)), "yellow" if group.disputed else "dim"))

    def _agreement(self, status: str, reasons: Sequence[str]) -> str:
        said = "; ".join(self.t.code("reason", reason) for reason in reasons)
        return self.t(f"corroboration.{status}") + (f": {said}" if said else "")

    def _item(self, item: Item, group: Group) -> RenderableType:
        t = self.t
        place = item.after or item.before
        assert place
        parts: list[RenderableType] = []
        whole = item.anchor == group.anchor and group.row is not None
        if not whole:
            title = Text(visible(place.caption), "bold")
            if item.before and item.after and item.before.locator != item.after.locator:
                title = Text(visible(f"{item.before.caption} → {item.after.caption}"), "bold")
            if item.change.kind is not ChangeKind.MODIFIED:
                kind = item.shown_kind
                title.append(f"  {t(f'kind.{kind}')}", _KINDS.get(kind, ""))
            if item.change.moved:
                title.append(f"  {t('words.elsewhere')}", _KINDS["moved"])
            parts.extend((Text(), title))
        if item.disputed and not group.disputed:
            corroboration = item.change.corroboration
            parts.append(Text(self._agreement(corroboration.status.value, corroboration.reasons), "yellow"))
        parts.extend(self._lines([line for line in laid_out(item.change) if not (whole and _is_in_head(line, item))]))
        parts.extend(Text(visible(f"→ {finding.statement(t.language)}"), "bold") for finding in item.change.findings)
        parts.extend(
            Padding(Text(t(f"finding.time-{way}"), "italic"), (0, 0, 0, 2))
            for way in dict.fromkeys(each.in_time.value for each in item.change.findings if each.in_time)
        )
        return Stack(*parts)

    def _lines(self, lines: Sequence[Line]) -> Iterator[RenderableType]:
        if not self.side_by_side:
            for line in lines:
                yield Padding(self._line(line), (0, 0, 0, 2 + 2 * line.depth))
            return
        table = Table.grid(expand=True, padding=(0, 2))
        table.add_column(ratio=1)
        table.add_column(ratio=1)
        for line in lines:
            inset = (0, 0, 0, 2 * line.depth)
            table.add_row(
                *(
                    Padding(self._line(side) if side.pieces or not line.pieces else Text(), inset)
                    for side in (line.side(Op.REMOVE), line.side(Op.ADD))
                )
            )
        yield table

    def _line(self, line: Line) -> Text:
        if line.role is Role.POINTS:
            return Text(f"[ {self.t('words.points')} ]", "dim")
        words = Text(f"{visible(line.label)} " if line.label else "")
        words.append_text(self._words(line.pieces))
        if line.role is Role.STRAY:
            words.append(f" ({self.t('words.stray')})", "dim")
        return words

    def _words(self, pieces: Sequence[Piece]) -> Text:
        words = Text()
        for place, piece in enumerate(pieces):
            if piece.op is Op.KEEP:
                kept = piece.text if self.full else elided(piece.text, place > 0, place < len(pieces) - 1)
                words.append(visible(kept))
            elif self.color:
                words.append(visible(piece.text), _STYLES[piece.op])
            else:
                opening, closing = _SIGNS[piece.op]
                words.append(f"{opening}{visible(piece.text)}{closing}")
        return words

    def _notes(self, group: Group) -> Iterator[RenderableType]:
        for attached in group.notes:
            head = f"{attached.caption} · {self.t('notes.publisher')} ({self.t(f'notes.{attached.edition}')})"
            yield Padding(Text(visible(f"{head}\n{attached.note.text}"), "dim italic"), (1, 0, 0, 4))


def _is_in_head(line: Line, item: Item) -> bool:
    """Whether the head of the article's card shows a line already; a heading that was replaced it does not."""
    return line.role is Role.HEADING and (
        line.op is Op.KEEP or (line.op is not None and not (item.before and item.after))
    )


def elided(text: str, follows_change: bool, precedes_change: bool) -> str:
    """Kept words with the middle left out, so that what stays is what stands beside a change.

    >>> long = " ".join(str(number) for number in range(40))
    >>> elided(long, True, True)
    '0 1 2 3 4 5 6 7 8 … 31 32 33 34 35 36 37 38 39'
    >>> elided(long, False, True), elided(long, False, False)
    ('… 31 32 33 34 35 36 37 38 39', '0 1 2 3 4 5 6 7 8 …')
    """
    words = text.split(" ")
    first = KEPT if follows_change or not precedes_change else 0
    last = KEPT if precedes_change else 0
    if len(words) <= first + last + 3:
        return text
    return " ".join((*words[:first], "…", *(words[-last:] if last else ())))
