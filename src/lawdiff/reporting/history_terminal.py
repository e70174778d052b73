"""Histories, blame and the law for a day in a terminal."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from lawdiff.comparing.result import Change, ChangeKind, Hunk, Op
from lawdiff.comparing.wording import whole_words
from lawdiff.history.applying import DOUBTFUL, MILDER, Certainty, LawOfDay, Standing, Turn
from lawdiff.history.roads import Stop
from lawdiff.history.streams import Word
from lawdiff.history.telling import Telling
from lawdiff.history.timeline import Version
from lawdiff.history.whole import History
from lawdiff.language.citing import cite
from lawdiff.model import Language
from lawdiff.reporting.history_marks import COLOURS, mark
from lawdiff.reporting.history_words import Words
from lawdiff.reporting.terminal import elided
from lawdiff.reporting.visible import visible

NARROWEST = 40
_SIGNS = {Op.REMOVE: ("[-", "-]"), Op.ADD: ("{+", "+}")}
_STYLES = {Op.REMOVE: "red strike", Op.ADD: "green underline"}
_KINDS = {ChangeKind.INSERTED: "green", ChangeKind.REPEALED: "red", ChangeKind.MODIFIED: "yellow"}


def render_history_terminal(
    history: History,
    *,
    ui: Language = Language.ENG,
    width: int = 100,
    color: bool = False,
    texts: bool = False,
) -> str:
    """The history of a provision as text for a terminal.

    Args:
        history: what is known.
        ui: language of the captions.
        width: of the terminal, in columns.
        color: whether it shows colours.
        texts: the whole text of every version too.
    """
    return _printed(_History(Words(ui), texts=texts, color=color).parts(history), width, color=color)


def render_blame_terminal(
    told: Telling,
    *,
    ui: Language = Language.ENG,
    width: int = 100,
    color: bool = False,
    with_removed: bool = False,
) -> str:
    """The words of a provision, each run with the mark of its author before it, and a legend."""
    return _printed(_blamed(told, Words(ui), with_removed=with_removed), width, color=color)


def render_at_terminal(law: LawOfDay, *, ui: Language = Language.ENG, width: int = 100, color: bool = False) -> str:
    """The text of a day and what became of it."""
    return _printed(_of_day(law, Words(ui)), width, color=color)


def _printed(parts: Iterator[RenderableType], width: int, *, color: bool) -> str:
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


class _History:
    def __init__(self, words: Words, *, texts: bool, color: bool) -> None:
        self.words = words
        self.texts = texts
        self.color = color

    def parts(self, history: History) -> Iterator[RenderableType]:
        say = self.words.say
        title = say("title.history", citation=self.words.cited(history.act, history.locator))
        yield Text(visible(f"{title}  {history.heading}".rstrip()), "bold")
        if history.has_road:
            yield Text()
            yield Text(say("road.title"), "bold")
            for stop in history.stops:
                yield Padding(Text(visible(road_line(stop, self.words))), (0, 0, 0, 2))
        for stop in history.stops:
            if history.has_road or not stop.versions:
                yield Text()
                yield Rule(
                    Text(visible(self.words.cited(stop.act, stop.locator)), "bold"), align="left", style="dim"
                )
            if not stop.versions:
                yield Padding(Text(say(missing_text(stop, history))), (0, 0, 0, 2))
            if stop.untold:
                yield Text()
                yield Text(visible(untold(stop, self.words)), "yellow")
            for version in stop.versions:
                yield from self._version(version)

    def _version(self, version: Version) -> Iterator[RenderableType]:
        words = self.words
        if version.gap_from is not None:
            yield Text()
            missing = words.say("since.known", first=words.day(version.gap_from))
            yield Text(visible(f"{missing}: {words.say('road.no-text')}"), "yellow")
        yield Text()
        head = Text(visible(words.since(version.since)), "bold")
        style = _KINDS.get(version.kind, "") if version.kind else ""
        head.append(f"  {words.happened(version)}", f"bold {style}".strip())
        head.append(visible(f"  {cite(version.locator, words.ui)}"), "dim")
        yield head
        facts = [words.lasts(version), *words.authors(version)]
        if version.kind is not None:
            facts.append(words.say(f"corroboration.{version.corroboration.status.value}"))
        if version.shown:
            facts.append(words.shown(version))
        if version.excerpt:
            facts.append(words.say("excerpt"))
        yield Padding(Text(visible("\n".join(facts)), "dim"), (0, 0, 0, 2))
        if version.between:
            yield Padding(Text(words.say("between"), "yellow"), (0, 0, 0, 2))
        for change in version.changes:
            yield Padding(self._change(change), (0, 0, 0, 2))
        if self.texts and version.provision is not None:
            yield Padding(Text(visible(whole_words(version.provision))), (1, 0, 0, 4))

    def _change(self, change: Change) -> Text:
        node = change.after or change.before
        assert node is not None
        text = Text(visible(cite(node.locator, self.words.ui)), "bold")
        if change.kind is not ChangeKind.MODIFIED:
            text.append(f" {self.words.say(f'what.{change.kind.value}')}", _KINDS.get(change.kind, ""))
        if change.kind is ChangeKind.MODIFIED:
            text.append("  ")
            for place, hunk in enumerate(change.hunks):
                text.append_text(self._hunk(hunk, place > 0, place < len(change.hunks) - 1))
        for finding in change.findings:
            text.append(visible(f"\n→ {finding.statement(self.words.ui)}"))
        return text

    def _hunk(self, hunk: Hunk, follows: bool, precedes: bool) -> Text:
        if hunk.op is Op.KEEP:
            return Text(visible(elided(hunk.text, follows, precedes).replace("\n", " ")))
        opening, closing = _SIGNS[hunk.op]
        words = visible(hunk.text.replace("\n", " "))
        return Text(words, _STYLES[hunk.op]) if self.color else Text(f"{opening}{words}{closing}")


def road_line(stop: Stop, words: Words) -> str:
    """One article of a road: where, since when, by which law, and how that is known."""
    facts = [words.cited(stop.act, stop.locator)]
    if stop.since is not None:
        facts.append(words.since(stop.since))
    if stop.by:
        facts.append(words.say("road.by", law=stop.by))
    if not stop.known:
        facts.append(words.say("road.lead"))
    return " · ".join(facts)


def untold(stop: Stop, words: Words) -> str:
    """That there is no text of the first days of an article."""
    return f"{words.since(stop.since)}: {words.say('road.no-text')}"


def missing_text(stop: Stop, history: History) -> str:
    """Why an article of a road has no versions here."""
    asked = (stop.act, stop.locator) == (history.act, history.locator.split("__", 1)[0])
    return "road.no-text" if asked or "__" not in history.locator else "road.other-provision"


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
    yield from _lines(told, told.passages, marks, with_removed=with_removed)
    if with_removed and told.gone:
        yield Text()
        yield Text(say("blame.gone"), "bold")
        place = ""
        for passage in told.gone:
            if passage.locator != place:
                place = passage.locator
                yield Text(visible(cite(place, words.ui)), "dim")
            yield Padding(_runs(told.runs(passage.words, with_removed=True), marks, -1)[0], (0, 0, 0, 2))


def _lines(told: Telling, passages: Sequence[object], marks: dict[int, int], *, with_removed: bool) -> Iterator[Text]:
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
            text.append(f" [-{words.strip()}-]", f"{style} strike")
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


def _of_day(law: LawOfDay, words: Words) -> Iterator[RenderableType]:
    say = words.say
    history = law.history
    title = say("title.at", day=words.day(law.day), citation=words.cited(history.act, history.locator))
    if law.judged:
        title += f" ({say('judged', judged=words.day(law.judged))})"
    yield Text(visible(title), "bold")
    unsure = law.certainty not in {Certainty.CERTAIN, Certainty.NO_LAW}
    yield Text(visible(words.certainty(law)), "bold yellow" if unsure else "")
    for number, standing in enumerate(law.possible, 1):
        yield Text()
        yield from _standing(standing, law, words, number if len(law.possible) > 1 else 0)
    yield Text()
    if law.later:
        yield Text(say("at.later"), "bold")
        for one in law.later:
            line = Text(f"  {words.since(one.standing.since)}", "bold")
            line.append(visible(f"  {words.place(one.standing)}: "))
            line.append(say(f"turn.{one.turn.value}"), _turn_style(one.turn))
            if not one.in_time and law.judged:
                line.append(f" ({say('at.not-surely', judged=words.day(law.judged))})", "yellow")
            yield line
            version = one.standing.version
            if version is not None:
                yield from (Padding(Text(visible(said), "dim"), (0, 0, 0, 4)) for said in words.authors(version))
                for finding in version.findings:
                    yield Padding(Text(visible(f"→ {finding.statement(words.ui)}")), (0, 0, 0, 4))
    else:
        judged = law.judged
        yield Text(say("at.none-later-until", judged=words.day(judged)) if judged else say("at.none-later"), "bold")
    yield Text()
    yield Text(say("rule.title"), "bold")
    yield Padding(Text(say("rule.text")), (0, 0, 0, 2))
    for line_said in words.pointed(law):
        yield Padding(Text(visible(line_said), "bold"), (0, 0, 0, 2))


def _standing(standing: Standing, law: LawOfDay, words: Words, number: int) -> Iterator[RenderableType]:
    say = words.say
    heading = f"{say('at.possible', number=number)}: " if number else ""
    yield Rule(Text(visible(f"{heading}{words.place(standing)}"), "bold"), align="left", style="dim")
    history = law.history
    if (standing.stop.act, standing.stop.locator) != (history.act, history.locator.split("__", 1)[0]):
        yield Text(visible(say("at.other-act", citation=words.place(standing))))
    version = standing.version
    if version is None:
        yield Text(say("road.no-text"), "yellow")
        return
    facts = [words.since(standing.since), words.lasts(version), *words.authors(version), words.shown(version)]
    yield Text(visible("\n".join(facts)), "dim")
    if version.provision is None:
        yield Text(words.happened(version))
        return
    yield Text()
    yield Text(visible(whole_words(version.provision)))
    for held in version.sanctions:
        yield Text()
        line = Text(visible(f"{say('at.sanction')}, {cite(held.node.locator, words.ui)}: "), "bold")
        line.append(visible(held.text))
        yield line


def _turn_style(turn: Turn) -> str:
    if turn in MILDER:
        return "bold green"
    return "bold yellow" if turn in DOUBTFUL else "bold"
