"""Word: the redline with tracked changes, and the comparative table."""

from lawdiff.reporting.docx.comparative import render_docx_table
from lawdiff.reporting.docx.redline import render_docx

__all__ = ["render_docx", "render_docx_table"]
