"""The comparative table as a PDF: the rows of `reporting.table` on landscape pages."""

from __future__ import annotations

from collections.abc import Iterable

from lawdiff import __version__
from lawdiff.language.messages import BCP47
from lawdiff.model import Language
from lawdiff.reporting.captions import captions
from lawdiff.reporting.formats import RenderOptions
from lawdiff.reporting.pdf.contents import Data
from lawdiff.reporting.pdf.typeset import typeset
from lawdiff.reporting.report import Report
from lawdiff.reporting.table import Cell, GroundKind, Row, comparative_table
from lawdiff.reporting.visible import visible

_SMALL = frozenset({GroundKind.NOTES, GroundKind.LEAD, GroundKind.TIME})


def render_pdf_table(report: Report, options: RenderOptions | None = None) -> bytes:
    """The comparative table as a PDF/UA-1 file.

    Args:
        report: of the two editions.
        options: `draft`, `second` and `table_words` are heeded.

    Raises:
        PdfUnavailableError: typst is not installed; the message says how to get it.
    """
    options = options or RenderOptions()
    table = comparative_table(report, words=options.table_words, draft=options.draft, second=options.second)
    data: Data = {
        "lang": BCP47[report.ui],
        "title": visible(table.title),
        "subtitle": visible(table.subtitle),
        "columns": [visible(column) for column in table.columns],
        "rows": [_row(row, report) for row in table.rows],
        "none": visible(table.none),
        "made_by": captions(report.ui)("report.made-by", version=__version__),
    }
    return typeset("table.typ", data)


def _row(row: Row, report: Report) -> list[list[Data]]:
    law = report.after.language
    return [
        [_paragraph([(str(row.number), False)], report.ui)],
        [_paragraph([(row.element, False)], law)],
        *(_cell(cell) for cell in (row.before, row.after, *(row.second or ()))),
        [
            _paragraph([(text, False)], report.ui, "note" if kind in _SMALL else "ground")
            for kind, text in row.grounds
        ],
    ]  # fmt: skip


def _cell(cell: Cell) -> list[Data]:
    found = [_paragraph(runs, cell.language) for runs in cell.paragraphs]
    if cell.remark:
        found.append(_paragraph([(cell.remark, True)], cell.language))
    return [*found, *(_paragraph([(note, False)], cell.language, "note") for note in cell.notes)]


def _paragraph(runs: Iterable[tuple[str, bool]], language: Language, style: str = "law") -> Data:
    return {
        "lang": BCP47[language],
        "style": style,
        "runs": [{"text": visible(text), "bold": bold} for text, bold in runs],
    }
