"""Word files (Office Open XML): paragraphs with their numbering, tables, footnotes and tracked changes."""

from lawdiff.reading.docx.body import paragraphs_of_docx

__all__ = ["paragraphs_of_docx"]
