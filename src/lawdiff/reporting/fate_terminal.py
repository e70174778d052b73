"""The fates of offences in a terminal: a table of what changed, then the texts of what moved, side by side."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Console, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from lawdiff.language.messages import messages
from lawdiff.meaning.fate import FateKind, Offence, OffenceFate
from lawdiff.meaning.fate.statements import number, placed
from lawdiff.model import Confidence, Language
from lawdiff.reporting.captions import captions
from lawdiff.reporting.fate_machine import ORDER, counts
from lawdiff.reporting.visible import visible

NARROWEST = 40
FOLDED = 100
"""A narrower terminal gets rows of lines and no table."""
PLACE = 15
ACT = 9
"""Columns that an arrow with a citation, and the number of a law, stand in."""

_COLOURS = {
    FateKind.CRIMINALISED: "red",
    FateKind.PENALISED: "red",
    FateKind.DECRIMINALISED: "green",
    FateKind.ABOLISHED: "green",
    FateKind.TRANSFERRED: "magenta",
    FateKind.RENUMBERED: "magenta",
    FateKind.SPLIT: "yellow",
    FateKind.MERGED: "yellow",
}
_TWO_TEXTS = frozenset({FateKind.TRANSFERRED, FateKind.RENUMBERED})


def render_fate_terminal(
    rows: Sequence[OffenceFate],
    *,
    ui: Language = Language.ENG,
    width: int = 100,
    color: bool = False,
    every: bool = False,
) -> str:
    """The rows as text for a terminal.

    Args:
        rows: of `lawdiff.meaning.fate.fate`.
        ui: language of the captions.
        width: of the terminal, in columns.
        color: whether it shows colours.
        every: show the unchanged offences and those that one side does not hold as well; they are counted anyway.
    """
    stream = io.StringIO()
    console = Console(
        file=stream,
        width=max(NARROWEST, width),
        force_terminal=color,
        color_system="standard" if color else None,
        no_color=not color,
        highlight=False,
        emoji=False,
        markup=False,
        legacy_windows=False,
        _environ={},
    )
    for part in _parts(rows, ui, width, every):
        console.print(part)
    return "\n".join(line.rstrip() for line in stream.getvalue().splitlines()) + "\n"


def _parts(rows: Sequence[OffenceFate], ui: Language, width: int, every: bool) -> Iterator[RenderableType]:
    say = messages(ui, "fate")
    shown = [row for row in rows if every or row.changed]
    yield Text(say("caption.title"), "bold")
    yield _counts(rows, ui)
    if not any(row.changed for row in rows):
        yield Text(say("caption.none"))
    if not shown:
        return
    if any(row.confidence is Confidence.LEAD for row in shown):
        yield Text(say("caption.lead"), "dim")
    if width < FOLDED:
        yield from (_lines(row, ui) for row in shown)
    else:
        yield _table(shown, ui)
    for row in shown:
        if row.fate in _TWO_TEXTS and row.before and row.after:
            yield from _texts(row, row.before, row.after, ui)


def _counts(rows: Sequence[OffenceFate], ui: Language) -> Text:
    say = messages(ui, "fate")
    line = Text()
    counted = counts(rows)
    for kind in ORDER:
        if counted[kind]:
            line.append(" · " if line else "")
            line.append(str(counted[kind]), "bold")
            line.append(f" {say(f'kind.{kind}')}")
    return line


def _table(rows: Sequence[OffenceFate], ui: Language) -> Table:
    say = messages(ui, "fate")
    table = Table(box=SIMPLE_HEAD, expand=True, pad_edge=False)
    names = [say(f"kind.{row.fate.value}") for row in rows]
    moves = [say(f"sanction-move.{row.sanction.value}") for row in rows if row.sanction and row.changed]
    fate_width = _longest_word(say("caption.fate"), *names) + 2
    # Nothing is cut: what does not fit goes on in the next line.
    table.add_column(say("caption.fate"), width=fate_width, overflow="fold")
    table.add_column(say("caption.place"), width=PLACE, overflow="fold")
    table.add_column(say("caption.heading"), ratio=1, overflow="fold")
    table.add_column(say("caption.similarity"), justify="right", overflow="fold")
    table.add_column(say("caption.sanction"), width=_longest_word(say("caption.sanction"), *moves), overflow="fold")
    table.add_column(say("caption.acts"), width=ACT, overflow="fold")
    for row in rows:
        table.add_row(_fate(row, ui), *(Text(visible(cell)) for cell in _cells(row, ui)))
    return table


def _longest_word(*texts: str) -> int:
    """Columns that no word of a text has to be cut in."""
    return max(len(word) for text in texts for word in text.split())


def _cells(row: OffenceFate, ui: Language) -> list[str]:
    offence = row.after or row.before
    return [
        _way(row, ui),
        offence.heading if offence else "",
        number(row.similarity, ui),
        messages(ui, "fate")(f"sanction-move.{row.sanction.value}") if row.sanction and row.changed else "",
        ", ".join(act.number or captions(ui).act(act) for act in row.acts),
    ]


def _lines(row: OffenceFate, ui: Language) -> Text:
    way, heading, similarity, sanction, acts = _cells(row, ui)
    say = messages(ui, "fate")
    text = Text("\n")
    text.append_text(_fate(row, ui))
    text.append(visible(f"  {way}\n  {heading}"))
    for key, value in (("similarity", similarity), ("sanction", sanction), ("acts", acts)):
        if value:
            text.append(visible(f"\n  {say(f'caption.{key}')}: {value}"), "dim")
    return text


def _fate(row: OffenceFate, ui: Language) -> Text:
    text = Text(messages(ui, "fate")(f"kind.{row.fate.value}"), f"bold {_COLOURS.get(row.fate, '')}".strip())
    if row.confidence is Confidence.LEAD:
        text.append(" ?", "bold yellow")
    return text


def _way(row: OffenceFate, ui: Language) -> str:
    """Where an offence was and is; one place where it stayed, an arrow without a place where it came or went."""
    olds = _places((row.before, *(row.parts if row.fate is FateKind.MERGED else ())), ui)
    news = _places((row.after, *(row.parts if row.fate is FateKind.SPLIT else ())), ui)
    return news if olds == news else f"{olds} → {news}".strip()


def _places(offences: Sequence[Offence | None], ui: Language) -> str:
    return ", ".join(placed(offence, ui) for offence in offences if offence is not None)


def _texts(row: OffenceFate, before: Offence, after: Offence, ui: Language) -> Iterator[RenderableType]:
    yield Text()
    yield Rule(Text(visible(f"{placed(before, ui)} → {placed(after, ui)}"), "bold"), align="left", style="dim")
    yield Text(visible(row.finding.statement(ui)))
    say = messages(ui, "fate")
    table = Table.grid(expand=True, padding=(0, 2))
    table.add_column(ratio=1)
    table.add_column(ratio=1)
    table.add_row(Text(say("caption.before"), "dim"), Text(say("caption.after"), "dim"))
    table.add_row(Text(visible(before.text)), Text(visible(after.text)))
    yield table
