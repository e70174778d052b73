"""`lawdiff sanctions`: what each offence costs, as data."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lawdiff.cli.inputs import INPUT, Day, LanguageName, about_the_input, read_input
from lawdiff.cli.outputs import print_bytes, print_text, write_file
from lawdiff.cli.selection import selected
from lawdiff.language.citing import cite
from lawdiff.model import Edition, Language
from lawdiff.reporting.csv_cells import as_cell
from lawdiff.reporting.visible import visible

if TYPE_CHECKING:
    from lawdiff.meaning.sanctions import Penalty, PlacedSanction
    from lawdiff.meaning.tenge import Index

COLUMNS = (
    "locator", "citation", "kind", "role", "min", "max", "unit", "life", "optional", "for", "tenge_min", "tenge_max",
    "unparsed", "text",
)  # fmt: skip
ENDINGS = {".json": "json", ".csv": "csv", ".txt": "text"}


@click.command()
@click.argument("edition", type=INPUT)
@click.option("--article", "articles", multiple=True, help="Only this article, or a range: 105-110. May be repeated.")
@click.option("--unparsed", is_flag=True, help="Only sanctions with words that were not understood, and their count.")
@click.option("--tenge", "day", type=Day(), help="Fines in tenge too, at the monthly index of this day.")
@click.option(
    "--in", "written", type=LanguageName(), help="Write the sanctions in this language instead of quoting them."
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "csv"]),
    help="Form of the result; without it, by the ending of the -o file, else text.",
)
@click.option("-o", "--output", type=INPUT, metavar="FILE", help="Write to FILE, whole or not at all.")
@about_the_input
@click.option("--date", type=Day(), help="Date of the edition, where the file does not say.")
def sanctions(
    *,
    edition: Path,
    articles: tuple[str, ...],
    unparsed: bool,
    day: dt.date | None,
    written: Language | None,
    form: str | None,
    output: Path | None,
    act: str | None,
    language: Language | None,
    date: dt.date | None,
) -> None:
    """Print the sanctions of EDITION as data: kind, minimum, maximum, unit, for whom, principal or additional.

    \b
    Examples:
      lawdiff sanctions criminal-code.rus.2024-03-04.txt --article 99
      lawdiff sanctions criminal-code.kaz.2024-06-16 --in eng
      lawdiff sanctions administrative-code.rus.2026-02-03.txt --tenge 2026-02-03 --format csv
      lawdiff sanctions administrative-code.rus.2026-02-03.txt --unparsed
    """
    held = read_input(edition, act, language, date)
    from lawdiff.meaning.sanctions import sanctions_of  # noqa: PLC0415  (`--help` reads no sanction)

    every = sanctions_of(held)
    chosen = selected(articles, [article.number for article in held.articles]) if articles else None
    rows = [
        row for row in every if (chosen is None or _article(row) in chosen) and (not unparsed or row.sanction.unparsed)
    ]
    indices = _indices() if day else ()
    form = form or (ENDINGS.get(output.suffix.lower(), "text") if output else "text")
    if form == "json":
        text = _json(rows, held, written, day, indices)
    elif form == "csv":
        text = _csv(rows, held, day, indices)
    else:
        text = "\n".join(_lines(rows, held, written, day, indices))
        text = visible(f"{text}\n" if text else "") + _count(rows, every, unparsed=unparsed)
    if output:
        write_file(output, text)
    elif form == "text":
        print_text(text, paged=True)
    else:
        print_bytes(text)


def _article(row: PlacedSanction) -> str:
    return row.locator.split("__", 1)[0].removeprefix("art_")


def _indices() -> tuple[Index, ...]:
    from lawdiff.meaning.tenge import index_of_row  # noqa: PLC0415
    from lawdiff.store.data import table  # noqa: PLC0415

    return tuple(index_of_row(row) for row in table("mci.csv"))


def _count(rows: Sequence[PlacedSanction], every: Sequence[PlacedSanction], *, unparsed: bool) -> str:
    if not unparsed:
        return f"{len(rows)} sanctions\n"
    return f"{len(rows)} of {len(every)} sanctions have words that were not understood\n"


def _lines(
    rows: Sequence[PlacedSanction],
    held: Edition,
    written: Language | None,
    day: dt.date | None,
    indices: Sequence[Index],
) -> Iterator[str]:
    for row in rows:
        yield f"{cite(row.locator, written or held.language)}  [{row.locator}]"
        yield f"  {_words(row, written)}"
        for penalty in row.sanction.penalties:
            yield f"    {_penalty(penalty, day, indices)}"
        for run in row.sanction.unparsed:
            yield f"    ? not understood: {run.text}"
        yield ""


def _words(row: PlacedSanction, written: Language | None) -> str:
    if written is None:
        return row.sanction.text
    from lawdiff.meaning.sanctions import write_sanction  # noqa: PLC0415

    return write_sanction(row.sanction, written)


def _penalty(penalty: Penalty, day: dt.date | None, indices: Sequence[Index]) -> str:
    sign = "+" if penalty.role.value == "additional" else "-"
    parts = [f"{sign} {penalty.kind.value}"]
    if penalty.life:
        parts.append("for life")
    if penalty.unit:
        low = "" if penalty.min is None else f"{penalty.min:g}"
        high = "" if penalty.max is None else f"{penalty.max:g}"
        parts.append(f"{low if low == high else f'{low}..{high}'} {penalty.unit.value}")
    if penalty.optional:
        parts.append("(optional)")
    if penalty.for_whom:
        parts.append(f"for {', '.join(penalty.for_whom)}")
    if penalty.case:
        parts.append(f"in {penalty.case}")
    low_tenge, high_tenge, remark = _tenge(penalty, day, indices)
    if high_tenge or low_tenge:
        amount = f"{high_tenge:,}" if low_tenge in {None, high_tenge} else f"{low_tenge:,}..{high_tenge:,}"
        parts.append(f"= {amount.replace(',', ' ')} tenge{remark}")
    return " ".join(parts)


def _tenge(penalty: Penalty, day: dt.date | None, indices: Sequence[Index]) -> tuple[float | None, float | None, str]:
    from lawdiff.meaning.tenge import in_tenge  # noqa: PLC0415

    amount = in_tenge(penalty, day, indices) if day else None
    if amount is None:
        return None, None, ""
    return amount.min, amount.max, "" if amount.index.confirmed else f" (index: {amount.index.confidence})"


def _json(
    rows: Sequence[PlacedSanction],
    held: Edition,
    written: Language | None,
    day: dt.date | None,
    indices: Sequence[Index],
) -> str:
    provisions = []
    for row in rows:
        record = dict(row.sanction.as_json(row.locator))
        record["penalties"] = [
            {**penalty.as_json(), **_tenge_fields(penalty, day, indices)} for penalty in row.sanction.penalties
        ]
        if written is not None:
            record["written"] = {written.value: _words(row, written)}
        provisions.append(record)
    document = {
        "schema_version": "1",
        "edition": {"act": held.act, "language": held.language.value, "date": held.date and held.date.isoformat()},
        "provisions": provisions,
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _tenge_fields(penalty: Penalty, day: dt.date | None, indices: Sequence[Index]) -> dict[str, object]:
    from lawdiff.meaning.tenge import in_tenge  # noqa: PLC0415

    amount = in_tenge(penalty, day, indices) if day else None
    if amount is None:
        return {}
    return {
        "tenge": {
            "min": amount.min,
            "max": amount.max,
            "index": amount.index.tenge,
            "confidence": amount.index.confidence,
        }
    }


def _csv(rows: Sequence[PlacedSanction], held: Edition, day: dt.date | None, indices: Sequence[Index]) -> str:
    stream = io.StringIO()
    table = csv.writer(stream, lineterminator="\n")
    table.writerow(COLUMNS)
    for row in rows:
        unparsed = " | ".join(run.text for run in row.sanction.unparsed)
        for penalty in row.sanction.penalties:
            low, high, _ = _tenge(penalty, day, indices)
            data = penalty.data()
            table.writerow(
                [
                    row.locator,
                    cite(row.locator, held.language),
                    *(data[name] for name in ("kind", "role", "min", "max", "unit", "life", "optional")),
                    " ".join(penalty.for_whom),
                    low,
                    high,
                    as_cell(unparsed),
                    as_cell(penalty.text),
                ]
            )
    return stream.getvalue()
