"""Checked claims as HTML: a section for a report's page, and a page of its own that can be mailed."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

import jinja2
from markupsafe import Markup

from lawdiff import __version__
from lawdiff.language.sentences import in_language
from lawdiff.meaning.claims.verdict import ORDER
from lawdiff.reporting.captions import BCP47
from lawdiff.reporting.claims_report import UNSETTLED, ClaimsReport, quoted_once
from lawdiff.reporting.claims_terminal import MARKS, notices
from lawdiff.reporting.visible import visible

_NOT_IN_ANCHORS = re.compile(r"[^\w-]+")


def claims_section(report: ClaimsReport) -> Markup:
    """A `<section id="claims">` for a page that has the styles of `report.css` and `claims.css`."""
    return Markup(_environment().get_template("claims.html.j2").render(**_fields(report)))  # the template escapes


def render_claims_html(report: ClaimsReport) -> str:
    """The claims as a complete HTML page: no script, nothing loaded from elsewhere."""
    return _environment().get_template("claims_page.html.j2").render(**_fields(report), version=__version__)


def _fields(report: ClaimsReport) -> dict[str, object]:
    counted = Counter(report.ruling(checked) for checked in report.checked)
    return {
        "report": report,
        "t": report.t,
        "lang": BCP47[report.ui],
        "counted": [(ruling, counted[ruling]) for ruling in (*ORDER, UNSETTLED) if counted[ruling]],
    }


def anchor(id_: str) -> str:
    """The anchor of a claim.

    >>> anchor("C 09/b")
    'claim-C-09-b'
    """
    return f"claim-{_NOT_IN_ANCHORS.sub('-', id_)}"


@cache
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("lawdiff.reporting"),
        autoescape=True,
        finalize=_safe,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(anchor=anchor, notices=notices, quoted_once=quoted_once, marks=MARKS, bcp47=BCP47)
    environment.globals["in_language"] = in_language
    return environment


def _safe(value: object) -> object:
    return value if isinstance(value, Markup) or not isinstance(value, str) else visible(value)
