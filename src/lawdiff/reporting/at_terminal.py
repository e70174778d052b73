"""The law for a day in a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from lawdiff.comparing.wording import whole_words
from lawdiff.history.applying import LawOfDay, Standing
from lawdiff.history.turns import DOUBTFUL, MILDER, Certainty, Turn
from lawdiff.language.citing import cite
from lawdiff.model import Language
from lawdiff.reporting.history_console import printed
from lawdiff.reporting.history_words import Words
from lawdiff.reporting.visible import visible


def render_at_terminal(law: LawOfDay, *, ui: Language = Language.ENG, width: int = 100, color: bool = False) -> str:
    """The text of a day and what became of it."""
    return printed(_of_day(law, Words(ui)), width, color=color)


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
