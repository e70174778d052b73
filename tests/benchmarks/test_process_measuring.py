"""Processes are measured one by one, in turns."""

import sys
from pathlib import Path

from benchmarks.measuring import Run, interleaved, run


def test_a_process_has_its_own_exit_code_output_and_memory(tmp_path: Path) -> None:
    output = tmp_path / "out"
    held = run([sys.executable, "-c", "x = bytearray(80_000_000); print('done'); raise SystemExit(1)"], output, 30)
    small = run([sys.executable, "-c", "pass"], tmp_path / "small", 30)
    assert (held.code, held.late, output.read_text()) == (1, False, "done\n")
    assert held.bytes - small.bytes > 70_000_000


def test_a_process_past_the_limit_is_stopped(tmp_path: Path) -> None:
    assert run([sys.executable, "-c", "import time; time.sleep(60)"], tmp_path / "out", 0.3).late


def test_engines_take_turns_and_a_slow_one_runs_once() -> None:
    order: list[str] = []

    def job(name: str, seconds: float) -> Run:
        order.append(name)
        return Run(seconds, 1, 0)

    measured = interleaved({"a": lambda: job("a", 1), "slow": lambda: job("slow", 60)}, 3, 10)
    assert order == ["a", "slow", "a", "a"]
    assert [len(measured[name].runs) for name in ("a", "slow")] == [3, 1]


def test_the_median_counts() -> None:
    seconds = iter([1.0, 9.0, 2.0])
    measured = interleaved({"a": lambda: Run(next(seconds), 1, 0)}, 3, 10)["a"]
    assert measured.seconds == 2.0


def test_the_processors_seconds_are_those_of_the_process_and_of_what_it_started(tmp_path: Path) -> None:
    work = "import time\nend = time.process_time() + 0.4\nwhile time.process_time() < end: pass"
    start = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {work!r}], check=True)"
    assert run([sys.executable, "-c", start], tmp_path / "busy", 30).processor > 0.4
    idle = run([sys.executable, "-c", "import time; time.sleep(0.6)"], tmp_path / "idle", 30)
    assert idle.processor < idle.seconds
