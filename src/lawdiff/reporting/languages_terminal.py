"""The differences between two languages of one law in a terminal: by weight, both texts side by side."""

from __future__ import annotations

import io
from collections.abc import Iterator

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from lawdiff.language.messages import Messages, messages
from lawdiff.meaning.languages import Agreement, Difference, Weight
from lawdiff.model import Confidence, Edition, Language
from lawdiff.reporting.visible import visible

_COLOURS = {Weight.HEAVY: "bold red", Weight.MIDDLE: "bold yellow", Weight.LIGHT: "bold"}
FOLDED = 72
"""A terminal narrower than so many columns gets one text below the other."""


def render_languages_terminal(agreement: Agreement, *, ui: Language, width: int, color: bool) -> str:
    """The result as text.

    Args:
        agreement: of `lawdiff.meaning.languages.compare_languages`.
        ui: language of the statements and captions.
        width: columns.
        color: whether the terminal shows colours; without them every word is still there.
    """
    stream = io.StringIO()
    console = Console(
        file=stream, width=width, force_terminal=color, color_system="standard" if color else None, highlight=False
    )
    for part in _parts(agreement, ui, width):
        console.print(part)
    return "\n".join(line.rstrip() for line in stream.getvalue().splitlines()) + "\n"


def _parts(agreement: Agreement, ui: Language, width: int) -> Iterator[RenderableType]:
    say = messages(ui, "languages")
    yield Text(say("title"), "bold")
    yield Text(visible(_side(agreement.rus, say, "rus")), "dim")
    yield Text(visible(_side(agreement.kaz, say, "kaz")), "dim")
    yield Text(f"{say.count('compared', len(agreement.articles))} · {say.count('sanctions', agreement.sanctions)}")
    for key, numbers in (("only-rus", agreement.only_rus), ("only-kaz", agreement.only_kaz)):
        if numbers:
            yield Text(visible(say(f"not-held.{key}", numbers=", ".join(numbers))), "dim")
    if not agreement.differences:
        yield Text(say("agree"))
    for weight in Weight:
        found = agreement.of_weight(weight)
        if found:
            yield Text(f"\n{say(f'weight.{weight}')}: {len(found)}", _COLOURS[weight])
            for difference in found:
                yield from _difference(difference, ui, say, width)


def _side(edition: Edition, say: Messages, language: str) -> str:
    return f"{say(f'side.{language}')}: {edition.source} ({say.date(edition.date)})"


def _difference(difference: Difference, ui: Language, say: Messages, width: int) -> Iterator[RenderableType]:
    line = Text(visible(f"\n{difference.statements[ui.value]}"))
    if difference.confidence is Confidence.LEAD:
        line.append(f" ({say('lead')})", "yellow")
    yield line
    if width < FOLDED:
        for language, words in (("rus", difference.rus), ("kaz", difference.kaz)):
            yield Text(f"  {say(f'side.{language}')}", "dim")
            yield Padding(Text(visible(words or say("side.none"))), (0, 0, 0, 4))
        return
    table = Table.grid(expand=True, padding=(0, 3))
    table.add_column(ratio=1)
    table.add_column(ratio=1)
    table.add_row(Text(say("side.rus"), "dim"), Text(say("side.kaz"), "dim"))
    table.add_row(Text(visible(difference.rus or say("side.none"))), Text(visible(difference.kaz or say("side.none"))))
    yield Padding(table, (0, 0, 0, 2))
