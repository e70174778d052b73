"""The comparing layer alone, both editions read: `python -m benchmarks.layer BEFORE AFTER`.

Prints the seconds of the first comparison: nothing is warm that the comparison itself has to warm.
"""

from __future__ import annotations

import importlib
import sys
import time
from pathlib import Path


def main(arguments: list[str]) -> int:
    try:
        compare = importlib.import_module("lawdiff.comparing.compare").compare
        read = importlib.import_module("lawdiff.reading").read
    except (ImportError, AttributeError) as error:
        print(error, file=sys.stderr)
        return 4
    before, after = (read(Path(name)) for name in arguments)
    start = time.perf_counter()
    compare(before, after)
    print(time.perf_counter() - start)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
