"""Checked claims as Markdown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from lawdiff.language.sentences import in_language
from lawdiff.meaning.claims import Checked, Outcome
from lawdiff.meaning.claims.verdict import ORDER
from lawdiff.reporting.claims_report import UNSETTLED, ClaimsReport, notices, quoted_once
from lawdiff.reporting.markdown.escaping import escaped


def render_claims_markdown(report: ClaimsReport) -> str:
    """The claims with their verdicts, what each asserts, and the provisions quoted."""
    return "\n\n".join(_blocks(report)) + "\n"


def _blocks(report: ClaimsReport) -> Iterator[str]:
    t = report.t
    yield f"# {escaped(report.said(report.title))}"
    counted = Counter(report.ruling(checked) for checked in report.checked)
    yield " · ".join(
        f"**{counted[ruling]}** {t(f'verdict.{ruling}')}" for ruling in (*ORDER, UNSETTLED) if counted[ruling]
    )
    if report.unofficial:
        yield escaped(t("claims.unofficial"))
    for checked in report.checked:
        yield from _claim(checked, report)


def _claim(checked: Checked, report: ClaimsReport) -> Iterator[str]:
    t, claim = report.t, checked.claim
    yield f"## {escaped(claim.id)} – {t(f'verdict.{report.ruling(checked)}')}"
    yield f"> {escaped(report.said(claim.says))}"
    yield f"*{escaped(t('claims.source'))}: {escaped(report.said(claim.source))}*"
    for notice in notices(checked, report):
        yield f"**{escaped(notice)}**"
    yield escaped(report.said(claim.why))
    if claim.outside:
        yield escaped(f"{t('claims.outside')}: {report.said(claim.outside)}")
    lines = []
    for assertion, answer, quotes in zip(claim.assertions, checked.answers, quoted_once(checked), strict=True):
        outcome = "" if answer.outcome is Outcome.HOLDS else f" **({t(f'outcome.{answer.outcome.value}')})**"
        bearing = t(f"bearing.{assertion.bearing.value}")
        lines.append(f"- {escaped(report.statement(assertion.fact))} *({escaped(bearing)})*{outcome}")
        for quote, first in quotes:
            words = in_language(quote.text, report.ui)
            shown = (report.quoted(words) if quote.verbatim else words) if first else t("claims.above")
            lines.append(f"  - {escaped(report.place(quote))}: {escaped(shown)}")
    if lines:
        yield "\n".join(lines)
