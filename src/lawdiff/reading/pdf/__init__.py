"""PDF files with a text layer: lines of pages become paragraphs again."""

from lawdiff.reading.pdf.extracting import paragraphs_of_pdf

__all__ = ["paragraphs_of_pdf"]
