"""The command group: which commands there are, and what becomes of what they raise."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import IO, Any

import click

from lawdiff import __version__
from lawdiff.model import LawdiffError
from lawdiff.reporting.visible import visible

ISSUES = "the project's issue tracker"
COMMANDS = (
    "check",
    "completion",
    "diff",
    "export",
    "fate",
    "languages",
    "outline",
    "references",
    "report",
    "sanctions",
    "show",
    "statutes",
    "watch",
)
"""Each is a module of its own beside this one, and in it the command of the same name; a run loads only its own."""


class Refusal(click.ClickException):
    """What the user can mend: one sentence on standard error."""

    exit_code = 3

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the sentence; what a file name smuggles in is made visible."""
        click.echo(f"lawdiff: {visible(self.message)}", err=file is None, file=file)


class Fault(Refusal):
    """What only lawdiff's makers can mend."""

    exit_code = 70


class Application(click.Group):
    """The group of commands, with the one place where errors become messages."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Names of the commands, in order."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of a name; None where there is none."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"lawdiff.cli.{cmd_name}"), cmd_name)
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; never a traceback, unless it was asked for."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except LawdiffError as problem:
            raise Refusal(str(problem)) from problem
        except KeyboardInterrupt as interrupt:
            raise click.exceptions.Exit(130) from interrupt
        except BrokenPipeError as closed:
            # Who read the output has gone. Python would complain once more when it flushes at the end.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise click.exceptions.Exit(141) from closed
        except Exception as fault:
            if ctx.params.get("debug"):
                sys.excepthook(type(fault), fault, fault.__traceback__)
            raise Fault(
                f"this is a fault of lawdiff and not of your files ({type(fault).__name__}: {fault}); "
                f"please report it in {ISSUES} with the command and the two files, "
                "and run it again with --debug to see where"
            ) from fault


@click.group(
    cls=Application,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit codes: 0 done; 1 changes, where --exit-code asks for it; 2 wrong use; 3 an input cannot be "
    "read or an output cannot be written.",
)
@click.version_option(__version__, "--version", "-V", prog_name="lawdiff", message="%(prog)s %(version)s")
@click.option("--debug", is_flag=True, envvar="LAWDIFF_DEBUG", help="Show where a fault of lawdiff itself arose.")
def application(debug: bool) -> None:
    """Compare dated editions of a statute and say, with evidence, what changed.

    \b
    Examples:
      lawdiff diff code.rus.2024-03-04.txt code.rus.2026-02-03.txt
      lawdiff diff old.txt new.txt --article 99 --article 105-110
      lawdiff diff old.txt new.txt -o report.html
      lawdiff fate --before cc-old.txt --before cao-old.txt --after cc-new.txt --after cao-new.txt
      lawdiff report reform-2024
      lawdiff sanctions code.rus.2024-03-04.txt --article 99
      lawdiff show code.rus.2024-03-04.txt "cc:99(3)"
      lawdiff outline code.rus.2024-03-04.txt --coverage
      lawdiff diff cc@before-reform cc@after-reform
    """
