"""Whole processes, interleaved: each engine once, then each again, so that all share the machine's moods."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

NO_SETTINGS = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
"""What a person has told git about word differences must not change the figures."""

LAUNCHER = Path(__file__).with_name("launch.py")


@dataclass(frozen=True, slots=True)
class Run:
    """One process.

    Attributes:
        seconds: of the wall clock.
        bytes: of memory, at its peak.
        code: its exit code.
        late: whether it was stopped.
        processor: seconds of the processor, its own and those of the processes that it started and waited for; what
            else runs on the machine does not lengthen them much.
    """

    seconds: float
    bytes: int
    code: int
    late: bool = False
    processor: float = 0.0


@dataclass(slots=True)
class Measured:
    """The runs of one engine on one input."""

    runs: list[Run] = field(default_factory=list)

    @property
    def seconds(self) -> float:
        return median(run.seconds for run in self.runs)

    @property
    def bytes(self) -> int:
        return int(median(run.bytes for run in self.runs))

    @property
    def late(self) -> bool:
        return any(run.late for run in self.runs)


def run(command: Sequence[str], output: Path, limit: float) -> Run:
    """Runs a command with standard output in a file; past the limit (seconds) it is stopped."""
    done = subprocess.run(
        [sys.executable, "-I", "-S", str(LAUNCHER), str(limit), str(output), *command],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "LC_ALL": "C.UTF-8", "NO_COLOR": "1", "PYTHONHASHSEED": "0", **NO_SETTINGS},
    )
    return Run(**json.loads(done.stdout))


def interleaved(
    jobs: dict[str, Callable[[], Run]],
    runs: int,
    once_over: float,
    report: Callable[[str, Run], None] = lambda _name, _run: None,
) -> dict[str, Measured]:
    """Runs all jobs in turn, `runs` times; one that takes more than `once_over` seconds runs once."""
    measured = {name: Measured() for name in jobs}
    accepted = set(jobs)
    for _ in range(runs):
        for name, job in jobs.items():
            if name not in accepted:
                continue
            result = job()
            measured[name].runs.append(result)
            report(name, result)
            if result.late or result.seconds > once_over:
                accepted.discard(name)
    return measured
