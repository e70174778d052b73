"""Word, comparative table: the rows of `reporting.table` on a landscape page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lawdiff.model import Language
from lawdiff.reporting.docx.comments import TAGS
from lawdiff.reporting.docx.markup import paragraph, run
from lawdiff.reporting.docx.package import docx
from lawdiff.reporting.docx.page_words import words_of
from lawdiff.reporting.formats import RenderOptions
from lawdiff.reporting.report import Report
from lawdiff.reporting.table import Cell, Ground, GroundKind, Row, Table, comparative_table

_WIDTHS = {
    5: (620, 2300, 4500, 4500, 3218),
    7: (560, 1750, 2620, 2620, 2620, 2620, 2348),
}
"""Columns in twentieths of a point: what a landscape A4 page has between its margins."""
_BOLD = "<w:b/><w:bCs/>"


def render_docx_table(report: Report, options: RenderOptions | None = None) -> bytes:
    """The comparative table as a DOCX file.

    Args:
        report: of the two editions.
        options: `draft`, `second` and `table_words` are heeded.
    """
    options = options or RenderOptions()
    table = comparative_table(report, words=options.table_words, draft=options.draft, second=options.second)
    return docx(_body(table, report), words_of(report, "table"), landscape=True)


def _body(table: Table, report: Report) -> str:
    opening = paragraph("Caption", run(table.title, _BOLD) + "<w:r><w:br/></w:r>" + run(table.subtitle))
    if not table.rows:
        return opening + paragraph("Caption", run(table.none))
    widths = _WIDTHS[len(table.columns)]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        opening
        + '<w:tbl><w:tblPr><w:tblStyle w:val="LawTable"/>'
        + f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        + '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" '
        + f'w:noVBand="1"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>\n'
        + _head(table.columns, widths)
        + "".join(_row(row, widths, report) for row in table.rows)
        + "</w:tbl>\n"
        # A document ends with a paragraph; a table cannot be its end.
        + '<w:p><w:pPr><w:spacing w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>\n'
    )


def _head(columns: Sequence[str], widths: Sequence[int]) -> str:
    cells = "".join(
        _cell([paragraph("CellHead", run(heading))], width, '<w:shd w:val="clear" w:color="auto" w:fill="EDEDED"/>')
        for heading, width in zip(columns, widths, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>\n"


def _row(row: Row, widths: Sequence[int], report: Report) -> str:
    ui, law = report.ui, report.after.language
    columns: list[list[str]] = [
        [paragraph("CellText", run(str(row.number)))],
        [paragraph("CellText", run(row.element, _spoken(law, ui)))],
    ]
    columns += [_words(cell, ui) for cell in (row.before, row.after, *(row.second or ()))]
    columns.append(list(_grounds(row.grounds)))
    return f"<w:tr>{''.join(_cell(column, width) for column, width in zip(columns, widths, strict=True))}</w:tr>\n"


def _cell(paragraphs: Iterable[str], width: int, shading: str = "") -> str:
    content = "".join(paragraphs) or '<w:p><w:pPr><w:pStyle w:val="CellText"/></w:pPr></w:p>'
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shading}</w:tcPr>{content}</w:tc>'


def _spoken(language: Language, ui: Language) -> str:
    return "" if language is ui else f'<w:lang w:val="{TAGS[language]}"/>'


def _words(cell: Cell, ui: Language) -> list[str]:
    spoken = _spoken(cell.language, ui)
    paragraphs = [
        paragraph("CellText", "".join(run(words, (_BOLD if changed else "") + spoken) for words, changed in each))
        for each in cell.paragraphs
    ]
    if cell.remark:
        paragraphs.append(paragraph("CellText", run(cell.remark, _BOLD + spoken)))
    paragraphs += [paragraph("CellNote", run(note, f"<w:i/><w:iCs/>{spoken}")) for note in cell.notes]
    return paragraphs


_GROUND_STYLES = {GroundKind.LAW: ("CellText", ""), GroundKind.FINDING: ("CellText", "")}


def _grounds(grounds: Iterable[Ground]) -> Iterable[str]:
    for kind, text in grounds:
        style, properties = _GROUND_STYLES.get(kind, ("CellNote", ""))
        yield paragraph(style, run(text, properties))
