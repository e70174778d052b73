"""A console that draws into a text, the same everywhere."""

from __future__ import annotations

import io
from collections.abc import Iterable

from rich.console import Console, RenderableType

NARROWEST = 40


def printed(parts: Iterable[RenderableType], width: int, *, color: bool) -> str:
    """What is drawn for a terminal, as a text without blanks at the ends of lines."""
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
    for part in parts:
        console.print(part)
    return "\n".join(line.rstrip() for line in stream.getvalue().splitlines()) + "\n"
