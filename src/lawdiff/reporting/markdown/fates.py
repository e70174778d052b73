"""The fates of offences as Markdown."""

from __future__ import annotations

from collections.abc import Sequence

from lawdiff.language.messages import messages
from lawdiff.meaning.fate import OffenceFate
from lawdiff.meaning.fate.statements import number, placed
from lawdiff.model import Confidence, Language
from lawdiff.reporting.fate_machine import ORDER, counts
from lawdiff.reporting.markdown.escaping import escaped
from lawdiff.reporting.markdown.page import table


def render_fate_markdown(rows: Sequence[OffenceFate], *, ui: Language = Language.ENG, every: bool = False) -> str:
    """The rows as Markdown: counts, a table, and what is said of each row.

    Args:
        rows: of `lawdiff.meaning.fate.fate`.
        ui: language of the captions and sentences.
        every: the unchanged offences and those that one side does not hold as well; they are counted anyway.
    """
    say = messages(ui, "fate")
    shown = [row for row in rows if every or row.changed]
    counted = counts(rows)
    blocks = [
        f"# {escaped(say('caption.title'))}",
        " · ".join(f"**{counted[kind]}** {say(f'kind.{kind}')}" for kind in ORDER if counted[kind]),
        "" if any(row.changed for row in rows) else say("caption.none"),
        escaped(say("caption.lead")) if any(row.confidence is Confidence.LEAD for row in shown) else "",
    ]
    if shown:
        head = [
            say(f"caption.{name}") for name in ("fate", "before", "after", "heading", "similarity", "sanction", "acts")
        ]
        blocks.append(table(head, [_cells(row, ui) for row in shown]))
        blocks.append("\n".join(f"- {escaped(row.finding.statement(ui))}" for row in shown if row.changed))
    return "\n\n".join(filter(None, blocks)) + "\n"


def _cells(row: OffenceFate, ui: Language) -> list[str]:
    say = messages(ui, "fate")
    offence = row.after or row.before
    parts = ", ".join(placed(part, ui) for part in row.parts)
    olds = placed(row.before, ui) if row.before else parts
    news = placed(row.after, ui) if row.after else parts
    lead = " ?" if row.confidence is Confidence.LEAD else ""
    return [
        f"**{say(f'kind.{row.fate.value}')}**{lead}",
        escaped(olds),
        escaped(news),
        escaped(offence.heading if offence else ""),
        number(row.similarity, ui),
        say(f"sanction-move.{row.sanction.value}") if row.sanction and row.changed else "",
        escaped(", ".join(act.number or say.act(act) for act in row.acts)),
    ]
