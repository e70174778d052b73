"""The comparing layer alone, in a process that has read both editions: `python -m benchmarks.layer BEFORE AFTER`.

Prints the seconds of the first comparison: nothing is warm that the comparison itself has to warm.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path


def main(arguments: list[str]) -> int:
    try:
        from lawdiff.comparing import compare  # noqa: PLC0415 - absence is an answer
        from lawdiff.reading import read  # noqa: PLC0415
    except ImportError as error:
        print(error, file=sys.stderr)
        return 4
    before, after = (read(Path(name)) for name in arguments)
    start = time.perf_counter()
    compare(before, after)
    print(time.perf_counter() - start)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
