"""Prints one constraint, `name==lower bound`, for each run-time dependency: what `make test-lowest` installs.

`python benchmarks/lowest.py pyproject.toml`, before anything is installed: so only the standard library.
"""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

LOWER_BOUND = re.compile(r"^\s*(?P<name>[A-Za-z0-9._-]+)\s*(?:\[[^\]]*\])?[^;]*?>=\s*(?P<version>[^\s,;]+)")


def constraints(pyproject: str) -> list[str]:
    """One line a run-time dependency, in the file's order.

    >>> constraints('[project]\\ndependencies = ["click>=8.1.7", "lxml[html] >= 5.1, <7"]')
    ['click==8.1.7', 'lxml==5.1']

    Raises:
        ValueError: a dependency has no lower bound.
    """
    dependencies: list[str] = tomllib.loads(pyproject)["project"]["dependencies"]
    return [_constraint(dependency) for dependency in dependencies]


def _constraint(dependency: str) -> str:
    match = LOWER_BOUND.match(dependency)
    if not match:
        raise ValueError(f"{dependency!r} has no lower bound")
    return f"{match['name']}=={match['version']}"


def main(arguments: list[str]) -> int:
    if len(arguments) != 1:
        print("usage: python benchmarks/lowest.py pyproject.toml", file=sys.stderr)
        return 2
    try:
        lines = constraints(Path(arguments[0]).read_text(encoding="utf-8"))
    except (OSError, ValueError, KeyError) as error:
        print(f"{arguments[0]}: {error}", file=sys.stderr)
        return 3
    print("\n".join(lines))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
