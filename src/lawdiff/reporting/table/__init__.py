"""The comparative table: its rows and words, for every form that it is printed in."""

from lawdiff.reporting.table.building import comparative_table
from lawdiff.reporting.table.model import Cell, Ground, GroundKind, Paragraph, Row, Run, Table
from lawdiff.reporting.table.wording import TableWords, own_words, table_words

__all__ = [
    "Cell",
    "Ground",
    "GroundKind",
    "Paragraph",
    "Row",
    "Run",
    "Table",
    "TableWords",
    "comparative_table",
    "own_words",
    "table_words",
]
