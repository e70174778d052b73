"""Which formats a result is written in, and where each goes."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from lawdiff.cli.outputs import print_bytes, print_text, write_files, writes_to_terminal
from lawdiff.reporting.visible import visible

if TYPE_CHECKING:
    from lawdiff.reporting.formats import Format

_ENDING = re.compile(r"\.[a-zA-Z][a-zA-Z0-9]*\Z")
_Command = TypeVar("_Command", bound=Callable[..., object])


def destination_options(formats: Sequence[Format]) -> Callable[[_Command], _Command]:
    """The options `--format` (which may be repeated) and `-o` for a table of formats."""

    def add(command: _Command) -> _Command:
        command = click.option(
            "-o",
            "--output",
            type=click.Path(path_type=Path),
            metavar="FILE",
            help="Write to FILE, whole or not at all; its ending says the format. With --format a folder does too.",
        )(command)
        return click.option(
            "--format",
            "forms",
            multiple=True,
            metavar="FORMAT",
            type=click.Choice([form.name for form in formats]),
            help=f"{', '.join(form.name for form in formats)}. May be repeated: -o FILE then gives the name, "
            "and each format adds its ending.",
        )(command)

    return add


def described(formats: Sequence[Format]) -> str:
    """The table of formats as the end of a help text."""
    width = max(len(form.name) for form in formats)
    rows = "\n".join(
        f"  {form.name:<{width}}  {form.endings[0]:<{_ending_width(formats)}}  {form.about}" for form in formats
    )
    return f"\b\nFormats, and the endings that mean them:\n{rows}"


def _ending_width(formats: Sequence[Format]) -> int:
    return max(len(form.endings[0]) for form in formats)


def chosen_formats(wanted: Sequence[str], output: Path | None, formats: Sequence[Format]) -> tuple[Format, ...]:
    """The formats that are written: those that were asked for, or the one that the file's ending means.

    Args:
        wanted: names of the formats that were asked for.
        output: what was given as `-o`.
        formats: the table; its first row is the default.

    Raises:
        click.UsageError: the file's ending means no format, or a format has nowhere to go.
    """
    by_name = {form.name: form for form in formats}
    chosen = tuple(by_name[name] for name in dict.fromkeys(wanted))
    if output is not None:
        return chosen or (_by_ending(output, formats),)
    if len(chosen) > 1:
        raise click.UsageError("several formats go into several files: give their name with -o")
    if chosen and chosen[0].binary and writes_to_terminal():
        raise click.UsageError(f"{chosen[0].name} is no text for a terminal: name a file with -o")
    return chosen or (formats[0],)


def destinations(
    chosen: Sequence[Format], output: Path | None, formats: Sequence[Format], stem: str, *, named: bool
) -> tuple[tuple[Format, Path | None], ...]:
    """Each format with its file; None for standard output.

    Args:
        chosen: the formats that are written.
        output: what was given as `-o`: a file, the name of several files, or a folder.
        formats: the table.
        stem: name of the files in a folder.
        named: whether the formats were asked for; else a folder is none of the places to write to.
    """
    if output is None or not named:
        return ((chosen[0], output),)
    if output.is_dir():
        return tuple((form, output / f"{stem}{form.endings[0]}") for form in chosen)
    if len(chosen) == 1:
        return ((chosen[0], output),)
    plain = output.name.removesuffix(_ending(output, formats))
    return tuple((form, output.with_name(f"{plain}{form.endings[0]}")) for form in chosen)


def deliver(contents: Mapping[Path | None, str | bytes], *, as_program_reads: bool, paged: bool) -> None:
    """Write what goes into files, all of it or none, and print what goes to standard output.

    Args:
        contents: by file; under None what is printed.
        as_program_reads: print it as UTF-8 whatever the terminal's encoding is.
        paged: show it in the user's pager where it is longer than the terminal.
    """
    write_files({path: content for path, content in contents.items() if path is not None})
    printed = contents.get(None)
    if printed is None:
        return
    if isinstance(printed, bytes) or as_program_reads:
        print_bytes(printed)
    else:
        print_text(printed, paged=paged)


def _by_ending(output: Path, formats: Sequence[Format]) -> Format:
    ending = _ending(output, formats)
    if ending:
        return next(form for form in formats if ending.lower() in form.endings)
    unknown = _ENDING.search(output.name)
    if unknown and not output.is_dir():
        known = ", ".join(form.endings[0] for form in formats)
        raise click.UsageError(
            f"{visible(output.name)!r}: {visible(unknown[0])} is the ending of no format that can be written here; "
            f"use {known}, or say the format with --format"
        )
    return formats[0]


def _ending(output: Path, formats: Sequence[Format]) -> str:
    """The longest ending of a format that a name has, as it is written there; empty where it has none."""
    name = output.name
    fitting = [ending for form in formats for ending in form.endings if name.lower().endswith(ending)]
    longest = max(map(len, fitting), default=0)
    return name[len(name) - longest :]
