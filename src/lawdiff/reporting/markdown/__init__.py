"""The report as Markdown (CommonMark with the tables and the strike-through of GitHub), for issues and blogs."""

from lawdiff.reporting.markdown.page import render_markdown

__all__ = ["render_markdown"]
