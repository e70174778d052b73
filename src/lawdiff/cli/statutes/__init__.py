"""`lawdiff statutes`: the editions that are at hand, and whether they are intact."""

from __future__ import annotations

import click

from lawdiff.cli.show import show
from lawdiff.cli.statutes.keeping import add, path, remove
from lawdiff.cli.statutes.listing import list_held
from lawdiff.cli.statutes.syncing import sync
from lawdiff.cli.statutes.verifying import fingerprint_of, verify_held


@click.group()
def statutes() -> None:
    """Editions at hand: those that the project carries in English, and those that you add or take from a repository.

    \b
    Examples:
      lawdiff statutes list
      lawdiff statutes add criminal-code.rus.2024-03-04.txt criminal-code.kaz.2024-06-16
      lawdiff statutes sync cc
      lawdiff statutes verify
      lawdiff diff cc@before-reform cc@after-reform

    They are kept in the folder that LAWDIFF_HOME names, else in your data folder (lawdiff statutes path).
    """


for command in (list_held, add, sync, remove, path, show, verify_held, fingerprint_of):
    statutes.add_command(command)
