"""`lawdiff outline`: the headings of an edition, and how much of it was understood."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from lawdiff.cli.inputs import INPUT, Day, about_the_input, called, print_warnings, read_input
from lawdiff.cli.outputs import print_bytes, print_text
from lawdiff.model import Edition, Language, Provision
from lawdiff.model.edition import articles_of
from lawdiff.reporting.coverage import Coverage, covered
from lawdiff.reporting.visible import visible

EXAMPLE_WORDS = 12


@click.command()
@click.argument("file", type=INPUT)
@click.option("--coverage", is_flag=True, help="Show how much of the text was understood, and what was not.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@about_the_input
@click.option("--date", type=Day(), help="Date of the edition, where the file does not say.")
def outline(
    *,
    file: Path,
    coverage: bool,
    form: str,
    act: str | None,
    language: Language | None,
    date: dt.date | None,
) -> None:
    """Print the headings of FILE with the number of articles under each.

    \b
    Examples:
      lawdiff outline criminal-code.rus.2026-02-03.txt
      lawdiff outline criminal-code.rus.2026-02-03.txt --coverage
      lawdiff outline criminal-code.kaz.2024-06-16 --format json
    """
    edition = read_input(file, act, language, date)
    measured = covered(edition) if coverage else None
    if form == "json":
        print_bytes(json.dumps(_document(edition, measured), ensure_ascii=False, indent=1) + "\n")
        return
    lines = _coverage_lines(measured) if measured else _heading_lines(edition)
    print_warnings([("file", warning) for warning in edition.warnings], {"file": called(edition)})
    print_text(visible("\n".join(lines)) + "\n", paged=True)


def _heading_lines(edition: Edition) -> Iterator[str]:
    known = (edition.act, edition.language.value, edition.date.isoformat() if edition.date else "")
    yield f"{edition.source}: {' '.join(filter(None, known))}, {_articles(len(edition.articles))}"
    yield from _tree(edition.root.children, 0)


def _tree(nodes: Sequence[Provision], depth: int) -> Iterator[str]:
    for node in nodes:
        inset = "  " * depth
        title = " ".join(filter(None, (node.label, node.heading))) or node.kind.value
        if node.kind.is_grouping:
            yield f"{inset}{title}  ({_articles(sum(1 for _ in articles_of(node)))})"
            yield from _tree(node.children, depth + 1)
        else:
            yield f"{inset}{title}"


def _articles(count: int) -> str:
    return f"{count} article" if count == 1 else f"{count} articles"


def _coverage_lines(measured: Coverage) -> Iterator[str]:
    yield "Provisions"
    yield from (f"  {kind:<12} {count:>7}" for kind, count in measured.provisions.items())
    yield "Publisher's notes"
    yield from (f"  {kind:<12} {count:>7}" for kind, count in measured.notes.items())
    yield f"  {'statements':<12} {measured.statements:>7}  in {measured.understood} of the notes"
    yield "Characters"
    for name, count in measured.characters.items():
        yield f"  {name:<12} {count:>7}  {100 * count / max(measured.total, 1):5.1f} %"
    yield "Not understood"
    if not measured.strays:
        yield "  nothing"
    for reason, strays in measured.strays.items():
        yield f"  {reason:<24} {len(strays):>5}"
        for stray in strays[:3]:
            words = stray.text.split()
            shown = " ".join(words[:EXAMPLE_WORDS]) + (" …" if len(words) > EXAMPLE_WORDS else "")
            yield f"    at {stray.span.start}: {shown}"
    yield f"In the order of the source, without overlap: {'yes' if measured.in_order else 'NO'}"


def _document(edition: Edition, measured: Coverage | None) -> dict[str, object]:
    document: dict[str, object] = {
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
        "warnings": [
            {"code": warning.code, "message": warning.message, "locator": warning.locator or None}
            for warning in edition.warnings
        ],
        "outline": [_branch(node) for node in edition.root.children],
    }
    if measured:
        document["coverage"] = {
            "provisions": dict(measured.provisions),
            "notes": dict(measured.notes),
            "statements": measured.statements,
            "notes_understood": measured.understood,
            "characters": dict(measured.characters),
            "strays": [
                {"reason": reason, "text": stray.text, "offset": stray.span.start}
                for reason, strays in measured.strays.items()
                for stray in strays
            ],
            "in_order": measured.in_order,
        }
    return document


def _branch(node: Provision) -> dict[str, object]:
    row: dict[str, object] = {
        "kind": node.kind.value,
        "number": node.number,
        "label": node.label,
        "heading": node.heading,
        "locator": node.locator,
    }
    if node.kind.is_grouping:
        row["articles"] = sum(1 for _ in articles_of(node))
        row["children"] = [_branch(child) for child in node.children]
    return row
