"""OpenDocument texts: paragraphs with the numbering of their lists, tables, notes and tracked changes."""

from lawdiff.reading.odt.body import paragraphs_of_odt

__all__ = ["paragraphs_of_odt"]
