"""Histories of provisions in a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from lawdiff.comparing.result import Change, ChangeKind, Hunk, Op
from lawdiff.comparing.wording import whole_words
from lawdiff.history.roads import Stop
from lawdiff.history.timeline import Version
from lawdiff.history.whole import History
from lawdiff.language.citing import cite
from lawdiff.model import Language
from lawdiff.reporting.history_console import printed
from lawdiff.reporting.history_words import Words
from lawdiff.reporting.terminal import elided
from lawdiff.reporting.visible import visible

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
    return printed(_History(Words(ui), texts=texts, color=color).parts(history), width, color=color)


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
                yield Rule(Text(visible(self.words.cited(stop.act, stop.locator)), "bold"), align="left", style="dim")
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
