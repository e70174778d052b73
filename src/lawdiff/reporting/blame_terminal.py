"""Blame in a terminal: each run of words with the mark of its author before it, and a legend."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from lawdiff.history.streams import Word
from lawdiff.history.telling import Telling
from lawdiff.language.citing import cite
from lawdiff.model import Language
from lawdiff.reporting.history_console import printed
from lawdiff.reporting.history_marks import COLOURS, mark
from lawdiff.reporting.history_words import Words
from lawdiff.reporting.visible import visible


def render_blame_terminal(
    told: Telling,
    *,
    ui: Language = Language.ENG,
    width: int = 100,
    color: bool = False,
    with_removed: bool = False,
) -> str:
    """The words of a provision, each run with the mark of its author before it, and a legend."""
    return printed(_blamed(told, Words(ui), with_removed=with_removed), width, color=color)


def _blamed(told: Telling, words: Words, *, with_removed: bool) -> Iterator[RenderableType]:
    say = words.say
    marks = {number: place for place, (number, _) in enumerate(told.origins)}
    yield Text(visible(say("title.blame", citation=words.cited(told.act, told.locator))), "bold")
    yield Text(say("blame.shown", day=words.day(told.witness.day)), "dim")
    yield Text()
    for number, origin in told.origins:
        line = Text(f"[{mark(marks[number])}]", _style(marks[number]))
        line.append(visible(f" {words.origin(origin, told.since(origin), told.witnesses)}"))
        yield line
    yield Text(say("blame.mark"), "dim")
    if with_removed:
        yield Text(say("blame.removed-mark"), "dim")
    yield Text()
    yield from _lines(told, marks, with_removed=with_removed)
    if with_removed and told.gone:
        yield Text()
        yield Text(say("blame.gone"), "bold")
        place = ""
        for passage in told.gone:
            if passage.locator != place:
                place = passage.locator
                yield Text(visible(cite(place, words.ui)), "dim")
            yield Padding(_runs(told.runs(passage.words, with_removed=True), marks, -1)[0], (0, 0, 0, 2))


def _lines(told: Telling, marks: dict[int, int], *, with_removed: bool) -> Iterator[Text]:
    """A provision a line, its label first; the mark of an author stands where another one begins."""
    line, place, latest = Text(), "", -1
    for passage in told.passages:
        if passage.locator != place or passage.part == "closing":
            if line:
                yield line
            line, latest = Text("  " * max(0, passage.locator.count("__") - 1)), -1
            place = passage.locator
        elif len(line) and passage.part != "label":
            line.append("\n" if passage.part == "text" and _has_heading(told, place) else " ")
        piece, latest = _runs(told.runs(passage.words, with_removed=with_removed), marks, latest)
        line.append_text(piece)
    if line:
        yield line


def _has_heading(told: Telling, locator: str) -> bool:
    return any(passage.locator == locator and passage.part == "heading" for passage in told.passages)


def _runs(runs: Iterator[Word], marks: dict[int, int], latest: int) -> tuple[Text, int]:
    text = Text()
    for run in runs:
        style = _style(marks[run.author])
        words = visible(run.text)
        if run.remover is not None:
            lead = words[: len(words) - len(words.lstrip())]
            text.append(lead)
            text.append(f"[-{words.strip()}-]", f"{style} strike")
            text.append(f"[{mark(marks[run.author])}→{mark(marks[run.remover])}]", _style(marks[run.remover]))
            continue
        if run.author != latest:
            lead = words[: len(words) - len(words.lstrip())]
            text.append(f"{lead}[{mark(marks[run.author])}]", f"{style} dim")
            words = words[len(lead) :]
            latest = run.author
        text.append(words, style)
    return text, latest


def _style(place: int) -> str:
    return COLOURS[place % len(COLOURS)]
