"""Options that say what an input is, and the reading of inputs."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from lawdiff.cli.deadline import start
from lawdiff.cli.home import store_home
from lawdiff.model import Edition, EditionWarning, Language, LawdiffError
from lawdiff.reporting.visible import visible

if TYPE_CHECKING:
    from lawdiff.reading import Limits
    from lawdiff.store.selectors import Selector

SHORT_CODES = {"en": "eng", "ru": "rus", "kk": "kaz", "kz": "kaz"}
SHOWN = 3
"""So many warnings of one code are printed; the others are in the JSON."""

_Command = TypeVar("_Command", bound=Callable[..., Any])


class LanguageName(click.ParamType):  # type: ignore[type-arg]  # it takes none in click 8.1
    """A language by its code: `eng`, `rus`, `kaz`, or `en`, `ru`, `kk`."""

    name = "language"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Language:
        """Read a code, in any letter case."""
        if isinstance(value, Language):
            return value
        code = str(value).lower()
        try:
            return Language(SHORT_CODES.get(code, code))
        except ValueError:
            self.fail(f"{visible(str(value))!r} is no language lawdiff knows: eng, rus or kaz", param, ctx)

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:  # noqa: ARG002
        """What the help shows for a value."""
        return "[eng|rus|kaz]"


class Day(click.ParamType):  # type: ignore[type-arg]
    """A date, `2024-06-16`."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> dt.date:
        """Read a date as ISO 8601 writes it."""
        try:
            return dt.date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"{visible(str(value))!r} is no date; write it as 2024-06-16", param, ctx)

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:  # noqa: ARG002
        """What the help shows for a value."""
        return "YYYY-MM-DD"


# Whether a path exists and can be read is for the reader to say: its message names the remedy.
INPUT = click.Path(path_type=Path)


_LIMITS = "lawdiff.limits"
_REVISIONS = "lawdiff.revisions"
_TAKEN = "lawdiff.standard-input"
STANDARD_INPUT = Path("-")
REVISIONS = ("accept", "reject", "refuse")


def how_to_read(command: _Command) -> _Command:
    """Add the options that say how inputs are read; `read_input` finds them by itself."""
    for option in (
        click.option(
            "--limit",
            multiple=True,
            expose_value=False,
            callback=_keep_limits,
            metavar="NAME=AMOUNT",
            help="Raise a bound on inputs, such as bytes=2GB or seconds=900; docs/limits.md lists them.",
        ),
        click.option(
            "--revisions",
            type=click.Choice(REVISIONS),
            expose_value=False,
            callback=_keep_revisions,
            help="Tracked changes in a document: read it with them, as before them, or (the default) not at all.",
        ),
    ):
        command = option(command)
    return command


def _keep_limits(ctx: click.Context, param: click.Parameter, settings: Sequence[str]) -> None:
    if not settings:
        return
    from lawdiff.reading.limits import LIMITS, raised  # noqa: PLC0415  (most runs raise none)

    limits = LIMITS
    for setting in settings:
        try:
            limits = raised(limits, setting)
        except ValueError as problem:
            raise click.BadParameter(visible(str(problem)), ctx, param) from problem
    ctx.meta[_LIMITS] = limits


def _keep_revisions(ctx: click.Context, param: click.Parameter, choice: str | None) -> None:  # noqa: ARG001
    if choice:
        ctx.meta[_REVISIONS] = choice


def about_the_input(command: _Command) -> _Command:
    """Add the options that say what an input is where the input itself does not, and how it is read."""
    command = how_to_read(command)
    for option in (
        click.option("--language", type=LanguageName(), help="Language of the law, where the text does not say."),
        click.option("--act", help="Which act it is: cc, cao, or a name of your own."),
    ):
        command = option(command)
    return command


def read_input(path: Path, act: str | None, language: Language | None, date: dt.date | None) -> Edition:
    """Read an edition: of a file or folder, of standard input (`-`), or the one that `cc@2024-06-15` means.

    From the first one on, the run has a bound on its time.

    Raises:
        LawdiffError: it cannot be read, or no text of it is held.
    """
    selector = selector_of(path)
    if selector is not None:
        if date is not None:
            raise click.UsageError(f"{visible(str(path))} says its own day: a date belongs to a file")
        return read_selected(selector, language)
    from lawdiff.reading import LIMITS, read  # noqa: PLC0415  (`--help` needs no reader)

    said = click.get_current_context().meta
    limits: Limits = said.get(_LIMITS, LIMITS)
    start(limits.seconds)
    source, name = (_standard_input(limits), STANDARD_INPUT_NAME) if path == STANDARD_INPUT else (path, "")
    return read(
        source,
        name=name,
        act=act,
        language=language,
        date=date,
        revisions=said.get(_REVISIONS, "refuse"),
        limits=limits,
    )


STANDARD_INPUT_NAME = "standard input"


def _standard_input(limits: Limits) -> bytes:
    from lawdiff.reading.opening import bytes_of_stream  # noqa: PLC0415

    said = click.get_current_context().meta
    if said.get(_TAKEN):
        raise LawdiffError(f"{STANDARD_INPUT_NAME}: it can be read once only; name a file in the place of one -")
    said[_TAKEN] = True
    if sys.stdin is None:
        raise LawdiffError(f"{STANDARD_INPUT_NAME}: it is closed; name a file, or pipe a text into lawdiff")
    if sys.stdin.isatty():
        click.echo("lawdiff: reading what you type or paste; end it with Ctrl-D (Ctrl-Z on Windows)", err=True)
    try:
        return bytes_of_stream(sys.stdin.buffer, STANDARD_INPUT_NAME, limits)
    except OSError as problem:
        reason = (problem.strerror or "it cannot be read").lower()
        raise LawdiffError(f"{STANDARD_INPUT_NAME}: {reason}; name a file") from problem


def read_selected(selector: Selector, language: Language | None) -> Edition:
    """The edition that a selector means.

    Args:
        selector: which.
        language: the one wanted where the selector names none.

    Raises:
        LawdiffError: no text of it is held.
    """
    from lawdiff.store.resolve import edition_in_force, library  # noqa: PLC0415  (files need no store)

    return edition_in_force(replace(selector, language=selector.language or language), library(store_home()))


def selector_of(path: Path) -> Selector | None:
    """What was typed as a selector; None where it is the path of something, or looks like nothing but a path.

    Raises:
        LawdiffError: it looks like a selector, and its day or language is none.
    """
    typed = path.as_posix()
    if "@" not in typed or path.exists():
        return None
    from lawdiff.store.catalogue import read_catalogue  # noqa: PLC0415
    from lawdiff.store.selectors import read_selector  # noqa: PLC0415

    try:
        return read_selector(typed, read_catalogue().named_days)
    except ValueError as problem:
        raise LawdiffError(f"{typed}: there is no such file, and as the name of an edition {problem}") from problem


def called(edition: Edition) -> str:
    """What messages call an edition; one that was put together has a source too long for them."""
    return edition.source.partition(" (")[0] if edition.format == "assembled" else edition.source


def print_warnings(
    warnings: Sequence[tuple[str, EditionWarning]], sources: dict[str, str], ui: Language = Language.ENG
) -> None:
    """Print warnings on standard error, a few of each code, in the language of the captions."""
    if not warnings:
        return
    from lawdiff.language.messages import messages  # noqa: PLC0415  (most runs warn of nothing)
    from lawdiff.language.sentences import in_language  # noqa: PLC0415

    say = messages(ui, "cli")
    by_code: dict[tuple[str, str], list[EditionWarning]] = {}
    for edition, warning in warnings:
        by_code.setdefault((edition, warning.code), []).append(warning)
    for (edition, code), members in by_code.items():
        for warning in members[:SHOWN]:
            message = visible(in_language(warning.message, ui))
            click.echo(say("warning.one", code=code, source=visible(sources[edition]), message=message), err=True)
        if len(members) > SHOWN:
            more = say.count("warning.more", len(members) - SHOWN, code=code, source=visible(sources[edition]))
            click.echo(more, err=True)
