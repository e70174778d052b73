"""`lawdiff references`: which provisions an edition cites, and whether they are there."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lawdiff.cli.inputs import INPUT, Day, about_the_input, print_warnings, read_input
from lawdiff.cli.outputs import print_bytes, print_text
from lawdiff.language.citing import cite
from lawdiff.model import Edition, Language
from lawdiff.reporting.visible import visible

if TYPE_CHECKING:
    from lawdiff.meaning.references import Reference, ReferenceCoverage, Resolution


@click.command()
@click.argument("edition", metavar="EDITION", type=INPUT)
@click.option("--other", "others", multiple=True, type=INPUT, help="An edition of another code that EDITION cites.")
@click.option("--unresolved", is_flag=True, help="Only what points at nothing or at a repealed provision.")
@click.option("--format", "form", type=click.Choice(["terminal", "json"]), default="terminal", show_default=True)
@about_the_input
@click.option("--date", type=Day(), help="Date of the edition, where the file does not say.")
def references(
    *,
    edition: Path,
    others: tuple[Path, ...],
    unresolved: bool,
    form: str,
    act: str | None,
    language: Language | None,
    date: dt.date | None,
) -> None:
    """List the provisions that EDITION cites, and what each citation points at.

    \b
    Examples:
      lawdiff references criminal-code.rus.2026-02-03.txt --unresolved
      lawdiff references administrative-code.rus.2026-02-03.txt --other criminal-code.rus.2026-02-03.txt
      lawdiff references criminal-code.kaz.2024-06-16 --format json
    """
    from lawdiff.meaning.references import reference_coverage  # noqa: PLC0415  (`--help` needs no grammar)

    read = read_input(edition, act, language, date)
    coverage = reference_coverage(read, [read_input(path, None, None, None) for path in others])
    shown = [pair for pair in coverage.resolved if not unresolved or _is_open(pair[1])]
    if form == "json":
        print_bytes(json.dumps(_document(read, coverage, shown), ensure_ascii=False, indent=1) + "\n")
        return
    print_warnings([("edition", warning) for warning in read.warnings], {"edition": read.source})
    print_text(visible("\n".join(_lines(read, coverage, shown))) + "\n", paged=True)


def _is_open(resolution: Resolution) -> bool:
    return resolution.status.value in {"missing", "stub", "abolished"}


def _lines(
    edition: Edition, coverage: ReferenceCoverage, shown: Sequence[tuple[Reference, Resolution]]
) -> Iterator[str]:
    yield edition.source
    for reference, resolution in shown:
        where, target = (cite(locator, edition.language) for locator in (reference.where, reference.target))
        words = " ".join(reference.words.split())
        yield f"  {where} → {target}  {resolution.status.value}  «{words}»"
    counted = ", ".join(f"{count} {status}" for status, count in coverage.statuses.items() if count)
    yield f"{len(coverage.resolved)} citations: {counted or 'none'}"
    yield f"resolved: {coverage.settled} of {coverage.inside}, {100 * coverage.share:.2f} %"


def _document(
    edition: Edition, coverage: ReferenceCoverage, shown: Sequence[tuple[Reference, Resolution]]
) -> dict[str, object]:
    return {
        "schema_version": "1",
        "edition": {
            "act": edition.act,
            "language": edition.language.value,
            "date": edition.date.isoformat() if edition.date else None,
            "source": edition.source,
            "sha256": edition.sha256,
            "articles": len(edition.articles),
            "partial": edition.partial,
        },
        "citations": {
            "total": len(coverage.resolved),
            "inside": coverage.inside,
            "resolved": coverage.settled,
            "share": round(coverage.share, 4),
            "statuses": dict(coverage.statuses),
            "scopes": dict(coverage.scopes),
        },
        "references": [
            {
                "locator": reference.where,
                "span": list(reference.span),
                "text": reference.words,
                "target": reference.target,
                "through": reference.through or None,
                "scope": reference.scope.value,
                "act": reference.act or None,
                "status": resolution.status.value,
                "found": resolution.locator or None,
            }
            for reference, resolution in shown
        ],
    }
