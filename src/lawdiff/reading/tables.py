"""Tables: those that only lay a text out are read cell by cell, those that hold data row by row."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lawdiff.reading.paragraphs import Hint, Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    Rows = Iterable[Sequence[Sequence[Paragraph]]]

CELLS = "\t"
"""What stands between two cells of a row of data, as where a table is copied from a page."""

STRUCTURE_OF_AN_ACT = re.compile(
    r"(?:[СC]татья|СТАТЬЯ|Глава|ГЛАВА|Раздел|РАЗДЕЛ|Подраздел|Параграф|Article|ARTICLE|Chapter|CHAPTER|Section|SECTION"
    r"|Title|Part)\s+(?:\d|[IVXLCІХ]+\b)|\d+(?:-\d+)*\s?-\s?(?:бап|БАП|тарау|ТАРАУ|бөл[іi]м|БӨЛІМ|параграф)|§\s*\d"
)
"""What a paragraph begins with that opens an article or a grouping, in any of the languages."""
_MANY_PARAGRAPHS = 3


def paragraphs_of_table(rows: Rows) -> Iterator[Paragraph]:
    r"""The paragraphs of a table.

    A table whose cells hold articles, or whole runs of paragraphs, or that has one column, lays a text out. In any
    other a row is one paragraph that opens no provision, so that a «1.» in a cell is not taken for the first paragraph
    of an article.

    >>> cells = [[Paragraph("1.")], [Paragraph("лампа")]]
    >>> list(paragraphs_of_table([cells]))
    [Paragraph(text='1.\tлампа', anchor='', hint=<Hint.ROW: 'row'>)]
    >>> laid_out = [[[Paragraph("Статья 1. Лампы")], [Paragraph("Текст")]]]
    >>> [paragraph.text for paragraph in paragraphs_of_table(laid_out)]
    ['Статья 1. Лампы', 'Текст']
    """
    held = [[[paragraph for paragraph in cell if paragraph.text.strip()] for cell in row] for row in rows]
    if _lays_out(held):
        for row in held:
            for cell in row:
                yield from cell
        return
    for row in held:
        filled = [cell for cell in row if cell]
        if filled:
            text = CELLS.join(" ".join(paragraph.text.strip() for paragraph in cell) for cell in filled)
            anchor = next((paragraph.anchor for cell in filled for paragraph in cell if paragraph.anchor), "")
            yield Paragraph(text, anchor, Hint.ROW)


def _lays_out(rows: Sequence[Sequence[Sequence[Paragraph]]]) -> bool:
    return all(sum(1 for cell in row if cell) <= 1 for row in rows) or any(
        len(cell) >= _MANY_PARAGRAPHS or any(STRUCTURE_OF_AN_ACT.match(paragraph.text.strip()) for paragraph in cell)
        for row in rows
        for cell in row
    )
