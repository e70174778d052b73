"""`lawdiff show`: the words of a provision."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from lawdiff.cli.inputs import Day, about_the_input, called, read_input, read_selected, selector_of
from lawdiff.cli.outputs import print_bytes, print_text
from lawdiff.language.citing import cite, read_citation, resolve, same_act
from lawdiff.model import Citation, Edition, Kind, Language, Provision
from lawdiff.reporting.visible import visible


@click.command()
@click.argument("words", metavar="[FILE] CITATION...", nargs=-1, required=True)
@click.option("--notes", is_flag=True, help="Show the publisher's notes too.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@about_the_input
@click.option("--date", type=Day(), help="Date of the edition, where the file does not say.")
def show(
    *,
    words: tuple[str, ...],
    notes: bool,
    form: str,
    act: str | None,
    language: Language | None,
    date: dt.date | None,
) -> None:
    """Print the words of the provisions that CITATION names, in FILE or on a day.

    A citation may be short, or as lawyers of the three languages write it, or a locator. A short one with its day
    (cc:99@2024-06-15) needs no file: the text in force on that day is looked up among the editions that are held.

    \b
    Examples:
      lawdiff show criminal-code.rus.2024-03-04.txt "cc:99(3)"
      lawdiff show criminal-code.rus.2024-03-04.txt "ст. 99 ч. 3 УК" "cc:108-1(2)(3)"
      lawdiff show criminal-code.kaz.2024-06-16 "ҚК 99-бап 3-бөлік" --notes
      lawdiff show code.txt art_73__remark --format json
      lawdiff show "cc:99(3)@before-reform" "cc:99(3)@after-reform"
      lawdiff show cc/rus@2024-06-16 99 105
    """
    shown = _on_their_days(words, language, date) or _in_a_file(words, act, language, date)
    if form == "json":
        rows = [_row(node, edition, notes) | _of_day(node, edition, selected) for node, edition, selected in shown]
        document = {"schema_version": "1", "provisions": rows}
        print_bytes(json.dumps(document, ensure_ascii=False, indent=1) + "\n")
        return
    told: dict[str, None] = {}
    for node, edition, selected in shown:
        if selected:
            told.update((line, None) for line in _reservations(node, edition))
    for line in told:
        click.echo(f"lawdiff: {visible(line)}", err=True)
    blocks = (visible("\n".join(_block(node, edition, notes, selected))) for node, edition, selected in shown)
    print_text("\n\n".join(blocks) + "\n", paged=True)


_Shown = tuple[Provision, Edition, bool]
"""A provision, its edition, and whether a selector found it."""


def _on_their_days(words: Sequence[str], language: Language | None, date: dt.date | None) -> list[_Shown]:
    """What citations with their own days mean; nothing where the first word is a file or names a whole edition."""
    first = selector_of(Path(words[0]))
    if first is None or not first.numbers:
        return []
    if date is not None:
        raise click.UsageError(f"{visible(words[0])} says its own day: a date belongs to a file")
    shown = []
    for word in words:
        selector = selector_of(Path(word))
        if selector is None or not selector.numbers:
            raise click.BadParameter(
                f"{visible(word)} names no day; write it as cc:99@2024-06-15", param_hint="CITATION"
            )
        edition = read_selected(selector, language)
        shown.append((_provision(Citation(selector.numbers), edition), edition, True))
    return shown


def _in_a_file(words: Sequence[str], act: str | None, language: Language | None, date: dt.date | None) -> list[_Shown]:
    file, *citations = words
    if not citations:
        raise click.UsageError(f"Missing argument 'CITATION...': which provisions of {visible(file)}?")
    cited = [_read(citation) for citation in citations]
    path = Path(file)
    edition = read_input(path, act, language, date)
    selected = selector_of(path) is not None
    return [(_found(citation, edition), edition, selected) for citation in cited]


def _reservations(node: Provision, edition: Edition) -> Iterator[str]:
    """What is to be known of the text of a provision: that it is a translation, a part, or of another day."""
    article = node.locator.split("__", 1)[0]
    for warning in edition.warnings:
        if warning.code in {"unofficial", "excerpt", "other-day"} and warning.locator in {"", article}:
            yield warning.message


def _block(node: Provision, edition: Edition, notes: bool, selected: bool) -> Iterator[str]:
    first, *others = _lines(node, edition, notes or node.is_stub)
    yield f"{first}  {edition.source}" if selected and len(edition.articles) == 1 else first
    yield from others
    if selected:
        yield from _roads(node, edition)


def _roads(node: Provision, edition: Edition) -> Iterator[str]:
    """Where the offence of an article came from and went."""
    from lawdiff.store.catalogue import read_catalogue  # noqa: PLC0415

    for road in read_catalogue().roads_of(edition.act, node.number) if node.kind is Kind.ARTICLE else ():
        yield f"Road of {road.offence}: {' -> '.join(map(str, road.stations))}"


def _of_day(node: Provision, edition: Edition, selected: bool) -> dict[str, object]:
    if not selected:
        return {}
    return {
        "edition": {
            "act": edition.act,
            "language": edition.language.value,
            "date": edition.date and edition.date.isoformat(),
            "source": edition.source,
        },
        "stub": node.is_stub,
        "road": list(_roads(node, edition)),
        "reservations": list(_reservations(node, edition)),
    }


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
    return _provision(citation, edition)


def _provision(citation: Citation, edition: Edition) -> Provision:
    node = resolve(citation, edition)
    if node is None:
        raise click.BadParameter(
            f"{called(edition)} has no {citation}; `lawdiff outline` shows what it has", param_hint="CITATION"
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
