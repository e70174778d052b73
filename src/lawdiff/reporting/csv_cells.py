"""Tables as CSV (RFC 4180) that a spreadsheet shows as text and never runs as a formula."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

from lawdiff.reporting.visible import visible

BYTE_ORDER_MARK = "\ufeff"

# What a spreadsheet takes for a formula: at the beginning of a cell, and behind what it may take for the end of one
# where its country parts cells by semicolons or tabs. The full-width signs count in some countries too.
_FORMULA = re.compile(r"(\A|[;\t\n\r])(?='*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])")
_DEFUSED = re.compile(r"(\A|[;\t\n\r])'(?='*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])")


def written_table(
    columns: Sequence[str], rows: Iterable[Sequence[str | float | bool | None]], *, byte_order_mark: bool = False
) -> str:
    r"""A table with a line of column names; lines end in CR LF, as the standard has it.

    Args:
        columns: their names.
        rows: texts are defused; numbers stand as they are, truth as `true` or `false`, None as an empty cell.
        byte_order_mark: begin with one, by which some spreadsheets know UTF-8.

    >>> written_table(["a", "b"], [["=1+1", -2]])
    "a,b\r\n'=1+1,-2\r\n"
    """
    stream = io.StringIO(newline="")
    table = csv.writer(stream, lineterminator="\r\n")
    table.writerow(columns)
    table.writerows([_written(value) for value in row] for row in rows)
    return (BYTE_ORDER_MARK if byte_order_mark else "") + stream.getvalue()


def as_cell(text: str) -> str:
    """A text that no spreadsheet takes for a formula, with control characters made visible.

    An apostrophe is put before what would be taken for one: spreadsheets know it as the mark of a text. `from_cell`
    takes it off again.

    >>> as_cell("=cmd|' /C calc'!A0"), as_cell("5 = 5"), as_cell("a;-b")
    ("'=cmd|' /C calc'!A0", '5 = 5', "a;'-b")
    """
    return _FORMULA.sub(r"\1'", visible(text))


def from_cell(cell: str) -> str:
    """The text that `as_cell` made a cell of.

    >>> from_cell(as_cell("'=a;-b"))
    "'=a;-b"
    """
    return _DEFUSED.sub(r"\1", cell)


def _written(value: str | float | bool | None) -> str:
    if isinstance(value, str):
        return as_cell(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)
