"""The tables, as Markdown that is readable in a terminal too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

START: Final = "<!-- benchmark tables: written by python -m benchmarks --markdown -->"
END: Final = "<!-- end of benchmark tables -->"
MEGABYTE: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Row:
    """One engine on one input; where it did not run, `remark` says why and the figures are None.

    `seconds` of an engine that was stopped is the limit.
    """

    engine: str
    seconds: float | None = None
    bytes: int | None = None
    hunks: int | None = None
    split: int | None = None
    rebuilds: str = ""
    runs: int = 0
    stopped: bool = False
    remark: str = ""


HEADS: Final = ("engine", "s", "ratio", "MB", "hunks", "split a word", "rebuilds", "runs", "remarks")


def comparison(rows: Sequence[Row], reference: str) -> str:
    """All engines of one input; ratios of time to the reference engine, `–` where it did not run."""
    base = next((row.seconds for row in rows if row.engine == reference and not row.stopped), None)
    return markdown(HEADS, [_cells(row, base) for row in rows], right={1, 2, 3, 4, 5, 7})


def markdown(heads: Sequence[str], rows: Sequence[Sequence[str]], right: set[int] = frozenset()) -> str:  # type: ignore[assignment]
    """A Markdown table with aligned columns.

    >>> print(markdown(("engine", "s"), [("wdiff", "0.26")], {1}))
    | engine |    s |
    |--------|-----:|
    | wdiff  | 0.26 |
    """
    widths = [max(3, *(len(row[i]) for row in [heads, *rows])) for i in range(len(heads))]

    def line(cells: Sequence[str]) -> str:
        padded = (
            cell.rjust(width) if i in right else cell.ljust(width)
            for i, (cell, width) in enumerate(zip(cells, widths, strict=True))
        )
        return f"| {' | '.join(padded)} |"

    rule = "|".join("-" * (w + 1) + (":" if i in right else "-") for i, w in enumerate(widths))
    return "\n".join([line(heads), f"|{rule}|", *(line(row) for row in rows)])


def replaced(document: str, tables: str) -> str:
    """The document with the tables between the marks.

    Raises:
        ValueError: the document does not hold the marks, one after the other.
    """
    head, start, rest = document.partition(START)
    _, end, tail = rest.partition(END)
    if not start or not end:
        raise ValueError("the marks of the tables are not in the document")
    return f"{head}{START}\n\n{tables.strip()}\n\n{END}{tail}"


def _cells(row: Row, base: float | None) -> tuple[str, ...]:
    more = "> " if row.stopped else ""
    return (
        row.engine,
        "–" if row.seconds is None else more + _seconds(row.seconds),
        "–" if row.seconds is None or not base else more + _ratio(row.seconds / base),
        "–" if row.bytes is None else f"{row.bytes / MEGABYTE:.0f}",
        "–" if row.hunks is None else str(row.hunks),
        "–" if row.split is None else str(row.split),
        row.rebuilds or "–",
        str(row.runs) if row.runs else "–",
        row.remark,
    )


def _seconds(seconds: float) -> str:
    return f"{seconds:.2f}" if seconds < 10 else f"{seconds:.0f}"


def _ratio(ratio: float) -> str:
    return f"{ratio:.2f}" if ratio < 10 else f"{ratio:.0f}"
