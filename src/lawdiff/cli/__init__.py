"""The command line: parses arguments, calls the layers below, maps errors to messages and exit codes."""

from __future__ import annotations

import gc
import sys

_ALLOCATIONS_BETWEEN_COLLECTIONS = 200_000
"""Trees of provisions are many small objects without cycles: looking for cycles among them is time lost."""


def main() -> None:
    """Run `lawdiff` on the arguments of the process, and exit with its code.

    Exit codes: 0 done; 1 changes, where `--exit-code` asked; 2 wrong use; 3 an input cannot be read or an
    output cannot be written; 70 a fault of lawdiff itself; 130 interrupted.
    """
    gc.set_threshold(_ALLOCATIONS_BETWEEN_COLLECTIONS)
    from lawdiff.cli.application import application  # noqa: PLC0415  (a fault there must not break the import)

    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a letter shows its code, and no traceback.
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    try:
        application(prog_name="lawdiff")
    finally:
        # The last look for cycles would walk through both editions, which the process takes with it anyway.
        gc.freeze()
