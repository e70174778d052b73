"""Checked claims as CSV: one row a claim."""

from __future__ import annotations

from lawdiff.language.sentences import in_language
from lawdiff.reporting.claims_report import ClaimsReport, fault, open_reasons, quotes_of
from lawdiff.reporting.csv_cells import written_table

COLUMNS = (
    "id", "verdict", "author_verdict", "fault", "claim", "source", "explanation", "undecided", "places", "quotes",
)  # fmt: skip
"""Their names and order are part of the format: new ones are added at the end."""


def render_claims_csv(report: ClaimsReport) -> str:
    """The claims as CSV; a verdict that the texts cannot settle is `unsettled`."""
    return written_table(
        COLUMNS,
        [
            [
                checked.claim.id,
                report.ruling(checked),
                checked.claim.verdict.value,
                fault(checked, report),
                report.said(checked.claim.says),
                report.said(checked.claim.source),
                report.said(checked.claim.why),
                "\n".join(open_reasons(checked, report.ui)),
                "\n".join(report.place(quote) for quote in quotes_of(checked)),
                "\n".join(in_language(quote.text, report.ui).replace("\n", " / ") for quote in quotes_of(checked)),
            ]
            for checked in report.checked
        ],
    )
