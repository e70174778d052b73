"""Checked claims in a terminal: the verdict, why, and the words of the law."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator, Sequence

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.text import Text

from lawdiff.language.sentences import in_language
from lawdiff.meaning.claims import Checked, Outcome, Quote
from lawdiff.meaning.claims.verdict import ORDER
from lawdiff.reporting.claims_report import UNSETTLED, ClaimsReport, fault, open_reasons, quoted_once
from lawdiff.reporting.visible import visible

NARROWEST = 40
MARKS = {Outcome.HOLDS: "+", Outcome.FAILS: "!", Outcome.UNDECIDED: "?"}
_COLOURS = {
    "accurate": "bold green",
    "accurate-with-reservations": "bold cyan",
    "partly-accurate": "bold yellow",
    "inaccurate": "bold red",
    "not-about-the-text": "bold blue",
    UNSETTLED: "bold magenta",
}


def render_claims_terminal(report: ClaimsReport, *, width: int = 100, color: bool = False) -> str:
    """The claims as text for a terminal.

    Args:
        report: the checked claims.
        width: of the terminal, in columns.
        color: whether it shows colours.
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
    for part in _parts(report):
        console.print(part)
    return "\n".join(line.rstrip() for line in stream.getvalue().splitlines()) + "\n"


def _parts(report: ClaimsReport) -> Iterator[RenderableType]:
    t = report.t
    yield Text(visible(report.said(report.title)), "bold")
    yield _counts(report)
    if report.unofficial:
        yield Text(t("claims.unofficial"), "dim")
    for checked in report.checked:
        yield from _claim(checked, report)


def _counts(report: ClaimsReport) -> Text:
    counted = Counter(report.ruling(checked) for checked in report.checked)
    line = Text()
    for ruling in (*ORDER, UNSETTLED):
        if counted[ruling]:
            line.append(" · " if line else "")
            line.append(str(counted[ruling]), "bold")
            line.append(f" {report.t(f'verdict.{ruling}')}")
    return line


def _claim(checked: Checked, report: ClaimsReport) -> Iterator[RenderableType]:
    t, claim, ruling = report.t, checked.claim, report.ruling(checked)
    head = Text("\n")
    head.append(visible(claim.id), "bold")
    head.append("  ")
    head.append(t(f"verdict.{ruling}"), _COLOURS[ruling])
    yield head
    yield Text(visible(report.said(claim.says)), "italic")
    yield Text(visible(f"{t('claims.source')}: {report.said(claim.source)}"), "dim")
    for text in notices(checked, report):
        yield Text(visible(text), "bold magenta")
    yield Text(visible(report.said(claim.why)))
    if claim.outside:
        yield Text(visible(f"{t('claims.outside')}: {report.said(claim.outside)}"))
    for assertion, answer, quotes in zip(claim.assertions, checked.answers, quoted_once(checked), strict=True):
        bearing = t(f"bearing.{assertion.bearing.value}")
        yield from _answer(f"{report.statement(assertion.fact)} [{bearing}]", answer.outcome, quotes, report)


def notices(checked: Checked, report: ClaimsReport) -> Iterator[str]:
    """What is to be said of a claim beside its verdict: what is not held, and where the author is wrong."""
    t, reasons = report.t, "; ".join(open_reasons(checked, report.ui))
    if reasons:
        yield t("claims.partly-held" if checked.verdict else "claims.unsettled", reasons=reasons)
    if checked.verdict is None:
        yield t("claims.author", verdict=t(f"verdict.{checked.claim.verdict.value}"))
    wrong = fault(checked, report)
    if wrong:
        yield t("claims.fault", fault=wrong)


def _answer(
    statement: str, outcome: Outcome, quotes: Sequence[tuple[Quote, bool]], report: ClaimsReport
) -> Iterator[RenderableType]:
    line = Text(f"{MARKS[outcome]} ", "bold")
    line.append(visible(statement), "")
    if outcome is not Outcome.HOLDS:
        line.append(f" ({report.t(f'outcome.{outcome.value}')})", "bold")
    yield Padding(line, (0, 0, 0, 2))
    for quote, first in quotes:
        words = _words(quote, report) if first else report.t("claims.above")
        yield Padding(Text(visible(f"{report.place(quote)}: {words}"), "dim"), (0, 0, 0, 6))


def _words(quote: Quote, report: ClaimsReport) -> str:
    words = in_language(quote.text, report.ui).replace("\n", " / ")
    return report.quoted(words) if quote.verbatim else words
