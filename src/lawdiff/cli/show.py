"""`lawdiff show`: the words of a provision."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path

import click

from lawdiff.cli.inputs import INPUT, Day, about_the_input, read_input
from lawdiff.cli.outputs import print_bytes, print_text
from lawdiff.language.citing import cite, read_citation, resolve, same_act
from lawdiff.model import Citation, Edition, Kind, Language, Provision
from lawdiff.reporting.visible import visible


@click.command()
@click.argument("file", type=INPUT)
@click.argument("citations", metavar="CITATION...", nargs=-1, required=True)
@click.option("--notes", is_flag=True, help="Show the publisher's notes too.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@about_the_input
@click.option("--date", type=Day(), help="Date of the edition, where the file does not say.")
def show(
    *,
    file: Path,
    citations: tuple[str, ...],
    notes: bool,
    form: str,
    act: str | None,
    language: Language | None,
    date: dt.date | None,
) -> None:
    """Print the words of the provisions of FILE that CITATION names.

    A citation may be short, or as lawyers of the three languages write it, or a locator.

    \b
    Examples:
      lawdiff show criminal-code.rus.2024-03-04.txt "cc:99(3)"
      lawdiff show criminal-code.rus.2024-03-04.txt "ст. 99 ч. 3 УК" "cc:108-1(2)(3)"
      lawdiff show criminal-code.kaz.2024-06-16 "ҚК 99-бап 3-бөлік" --notes
      lawdiff show code.txt art_73__remark --format json
    """
    cited = [_read(citation) for citation in citations]
    edition = read_input(file, act, language, date)
    found = [_found(citation, edition) for citation in cited]
    if form == "json":
        rows = [_row(node, edition, notes) for node in found]
        document = {"schema_version": "1", "provisions": rows}
        print_bytes(json.dumps(document, ensure_ascii=False, indent=1) + "\n")
        return
    blocks = (visible("\n".join(_lines(node, edition, notes))) for node in found)
    print_text("\n\n".join(blocks) + "\n", paged=True)


def _read(citation: str) -> Citation:
    try:
        return read_citation(citation)
    except ValueError as problem:
        raise click.BadParameter(
            f"{visible(str(problem))}; write it as cc:99(3), «ст. 99 ч. 3» or art_99__para_3",
            param_hint="CITATION",
        ) from problem


def _found(citation: Citation, edition: Edition) -> Provision:
    if not same_act(citation, edition):
        raise click.BadParameter(
            f"{citation} names another act than {edition.source}, which is of {edition.act!r}",
            param_hint="CITATION",
        )
    if citation.edition and edition.date and citation.edition != edition.date.isoformat():
        raise click.BadParameter(
            f"{citation} names another edition than {edition.source}, which is of {edition.date}",
            param_hint="CITATION",
        )
    node = resolve(citation, edition)
    if node is None:
        raise click.BadParameter(
            f"{edition.source} has no {citation}; `lawdiff outline` shows what it has", param_hint="CITATION"
        )
    return node


def _lines(node: Provision, edition: Edition, notes: bool, depth: int = 0) -> Iterator[str]:
    if depth == 0:
        yield f"{cite(node.locator, edition.language)}  [{node.locator}]"
    inset = "  " * max(depth - 1, 0) if node.kind is not Kind.ARTICLE else ""
    label = f"{node.label} " if node.label else ""
    own = [node.heading] if node.heading else []
    own += [alinea.text for alinea in node.alineas]
    own += [stray.text for stray in node.strays]
    if not own and label:
        own = [""]
    for words in own:
        yield f"{inset}{label}{words}".rstrip()
        label = ""
    for child in node.children:
        yield from _lines(child, edition, notes, depth + 1)
    for alinea in node.closing:
        yield f"{inset}{alinea.text}"
    if notes:
        for note in node.notes:
            yield f"{inset}> {note.text}"


def _row(node: Provision, edition: Edition, notes: bool) -> dict[str, object]:
    row: dict[str, object] = {
        "locator": node.locator,
        "citation": cite(node.locator, edition.language),
        "kind": node.kind.value,
        "number": node.number,
        "label": node.label,
        "heading": node.heading,
        "text": node.text,
        "children": [_row(child, edition, notes) for child in node.children],
        "wrap_up": node.wrap_up,
    }
    if notes:
        row["notes"] = [{"kind": note.kind.value, "text": note.text} for note in node.notes]
    return row
