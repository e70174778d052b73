"""Each command is loaded by the run that needs it, and the help knows them all."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

import click
from click.testing import Result

from lawdiff.cli.application import COMMANDS, application


def test_the_help_lists_every_command(lawdiff: Callable[..., Result]) -> None:
    listed = lawdiff("--help").output.split("Commands:")[1]
    context = click.Context(application)
    assert application.list_commands(context) == sorted(COMMANDS)
    for name in COMMANDS:
        command = application.get_command(context, name)
        assert command is not None
        assert command.name == name
        assert f"  {name} " in listed


def test_a_command_that_is_not_there_is_wrong_use(lawdiff: Callable[..., Result]) -> None:
    result = lawdiff("unmake")
    assert result.exit_code == 2
    assert "No such command 'unmake'" in result.stderr


def test_a_run_loads_no_command_but_its_own() -> None:
    script = (
        "import sys\nfrom lawdiff.cli.application import application\n"
        "application(['completion', 'bash'], standalone_mode=False)\n"
        "loaded = {'lawdiff.cli.diff', 'lawdiff.cli.fate', 'lawdiff.cli.outputs'} & set(sys.modules)\n"
        "print(sorted(loaded), file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"
