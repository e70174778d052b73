"""The command line: parses arguments, calls the layers below, maps errors to messages and exit codes."""

from __future__ import annotations

import gc
import os
import sys

_ALLOCATIONS_BETWEEN_COLLECTIONS = 200_000
"""Trees of provisions are many small objects without cycles: looking for cycles among them is time lost."""
_INTERRUPTED = 130


def main() -> None:
    """Run `lawdiff` on the arguments of the process, and exit with its code.

    Exit codes: 0 done; 1 changes, where `--exit-code` asked; 2 wrong use; 3 an input cannot be read or an
    output cannot be written; 70 a fault of lawdiff itself; 130 interrupted.
    """
    gc.set_threshold(_ALLOCATIONS_BETWEEN_COLLECTIONS)
    try:
        from lawdiff.cli.application import application  # noqa: PLC0415  (a fault there must not break the import)
        from lawdiff.cli.deadline import end_tidily  # noqa: PLC0415

        _ready_streams()
        end_tidily()
        application(prog_name="lawdiff")
    except KeyboardInterrupt:
        sys.exit(_INTERRUPTED)
    finally:
        # The last look for cycles would walk through both editions, which the process takes with it anyway.
        gc.freeze()


def _ready_streams() -> None:
    """A terminal that cannot show a letter shows its code, and a stream that the caller closed swallows all."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115
        getattr(sys, name).reconfigure(errors="backslashreplace")
