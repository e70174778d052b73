"""Checked claims as JSON."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from lawdiff.language.citing import cite
from lawdiff.language.sentences import in_language
from lawdiff.meaning.claims import Checked, Quote
from lawdiff.meaning.claims.verdict import ORDER
from lawdiff.reporting.claims_report import UNSETTLED, ClaimsReport, fault, open_reasons, quotes_of

SCHEMA_VERSION = "1"


def render_claims_json(report: ClaimsReport) -> str:
    """All claims as JSON (design, section 4): the verdict that follows, the author's, and the words they rest on.

    `verdict` is null where the held texts cannot settle the claim; `undecided` then says what is missing.
    """
    counted = Counter(report.ruling(checked) for checked in report.checked)
    document = {
        "schema_version": SCHEMA_VERSION,
        "title": report.said(report.title),
        "unofficial": report.unofficial,
        "claims": [_claim(checked, report) for checked in report.checked],
        "summary": {key: counted[key] for key in (*ORDER, UNSETTLED)},
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _claim(checked: Checked, report: ClaimsReport) -> dict[str, Any]:
    claim = checked.claim
    return {
        "id": claim.id,
        "verdict": checked.verdict.value if checked.verdict else None,
        "evidence": [_quote(quote, report) for quote in quotes_of(checked)],
        "author_verdict": claim.verdict.value,
        "fault": fault(checked, report) or None,
        "possible": [verdict.value for verdict in checked.possible if verdict],
        "undecided": open_reasons(checked, report.ui),
        "claim": report.said(claim.says),
        "source": report.said(claim.source),
        "explanation": report.said(claim.why),
        "outside": report.said(claim.outside) if claim.outside else None,
        "about": list(claim.about),
        "assertions": [
            {
                "bears": assertion.bearing.value,
                "statement": report.statement(assertion.fact),
                "outcome": answer.outcome.value,
                "reason": in_language(answer.reason, report.ui) or None,
                "evidence": [_quote(quote, report) for quote in answer.quotes],
            }
            for assertion, answer in zip(claim.assertions, checked.answers, strict=True)
        ],
    }


def _quote(quote: Quote, report: ClaimsReport) -> dict[str, Any]:
    return {
        "locator": quote.locator,
        "text": in_language(quote.text, report.ui),
        "act": quote.act or None,
        "language": quote.language.value,
        "date": quote.day.isoformat() if quote.day else None,
        "citation": cite(quote.locator, report.ui) if quote.act else None,
        "source": quote.source or None,
        "verbatim": quote.verbatim,
    }
