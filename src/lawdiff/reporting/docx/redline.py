"""Word, redline: the new edition with tracked changes against the old one, the whole of both."""

from __future__ import annotations

from lawdiff.comparing.result import Comparison
from lawdiff.reporting.blocks import Block, blocks_of, headings_above
from lawdiff.reporting.docx.comments import about, comment, of_change
from lawdiff.reporting.docx.credits import credit
from lawdiff.reporting.docx.markup import shown
from lawdiff.reporting.docx.order import anchors, in_order
from lawdiff.reporting.docx.package import docx
from lawdiff.reporting.docx.page_words import words_of
from lawdiff.reporting.docx.pairing import paired
from lawdiff.reporting.docx.rereading import check_redline
from lawdiff.reporting.docx.revisions import body
from lawdiff.reporting.formats import RenderOptions
from lawdiff.reporting.report import Report


def render_docx(report: Report, options: RenderOptions | None = None) -> bytes:  # noqa: ARG001 (all formats are called so)
    """The redline as a DOCX file.

    Rejecting all revisions gives back the old edition paragraph by paragraph, accepting all the new one, or of both
    the articles that the report has. This is checked before the file is given out. No option changes a redline.

    Raises:
        RedlineError: the file would not do so. It is a fault of lawdiff.
    """
    comparison = report.comparison
    old, new = _printed(report, comparison)
    printed = in_order(paired(comparison, old, new))
    places = anchors(printed, [item.change for item in report.items])
    comments = [comment(0, about(report), report.ui)]
    numbers: dict[int, list[int]] = {0: [0]} if printed else {}
    for place, members in sorted(places.items()):
        for member in members:
            numbers.setdefault(place, []).append(len(comments))
            comments.append(comment(len(comments), of_change(report.items[member], report), report.ui))
    content = body(printed, numbers, lambda each, apart: credit(each, report.ui, apart))
    document = docx(content or "<w:p/>", words_of(report, "redline"), comments="".join(comments))
    check_redline(document, [shown(block.printed) for block in old], [shown(block.printed) for block in new])
    return document


def _printed(report: Report, comparison: Comparison) -> tuple[list[Block], list[Block]]:
    """The paragraphs of both editions: all, or those of the report's articles with the headings above them."""
    before, after = comparison.before, comparison.after
    if len(report.rows) == len(comparison.articles):
        return blocks_of(before), blocks_of(after)
    olds = [row.before for row in report.rows if row.before]
    news = [row.after for row in report.rows if row.after]
    # A heading above an article that only one edition has stands in both all the same.
    headings = headings_above(before, olds) | headings_above(after, news)
    return blocks_of(before, olds, headings), blocks_of(after, news, headings)
