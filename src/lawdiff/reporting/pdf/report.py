"""The report as a PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawdiff.reporting.pdf.contents import report_data
from lawdiff.reporting.pdf.typeset import typeset

if TYPE_CHECKING:
    from lawdiff.reporting.report import Report


def render_pdf(report: Report, options: object = None) -> bytes:  # noqa: ARG001  (all formats are called so)
    """The report as a PDF/UA-1 file.

    Args:
        report: the report model.
        options: of the rendering; none concerns this format.

    Raises:
        PdfUnavailableError: typst is not installed; the message says how to get it.
    """
    return typeset("report.typ", report_data(report))
