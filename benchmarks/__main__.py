"""The command: `python -m benchmarks [--only NAME] [--runs N] [--input NAME] [--markdown FILE]`."""

from __future__ import annotations

import argparse
import importlib.util
import os
import platform
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

from benchmarks import lawdiff_result, reading, table, word
from benchmarks.engines import ENGINES, GIT, LAWDIFF, Engine
from benchmarks.inputs import BUILD, INPUTS, ROOT, MissingInputError, Pair
from benchmarks.measuring import Measured, Run, interleaved, run
from benchmarks.pieces import count, rebuilds

LAYER = "comparing layer of lawdiff"
PROCESS = "git --word-diff, process"
NO_COMMAND = "pending: the command does not run yet"


def main(arguments: Sequence[str] | None = None) -> int:
    options = _options(arguments)
    engines = [engine for engine in ENGINES if not options.only or engine.name in options.only]
    parts = []
    for name in options.input or INPUTS:
        try:
            pair = INPUTS[name]()
        except MissingInputError as missing:
            parts.append(f"### {name}\n\nSkipped: {missing}.")
            continue
        parts.append(_whole_processes(pair, engines, options))
        if not options.only or LAWDIFF.name in options.only:
            parts.append(_layer(pair, options))
    if not options.only and not options.input:
        parts.append(reading.section(options.runs, options.limit))
        parts.append(word.section(INPUTS, options.runs, options.limit))
    tables = "\n\n".join([_machine(engines), *parts])
    print(tables)
    if options.markdown:
        page = Path(options.markdown)
        page.write_text(table.replaced(page.read_text(encoding="utf-8"), tables), encoding="utf-8")
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="lawdiff and its peers in one run.")
    parser.add_argument("--only", action="append", choices=[e.name for e in ENGINES], help="this engine; repeatable")
    parser.add_argument("--runs", type=int, default=3, help="runs of each engine (default: 3); the median counts")
    parser.add_argument("--input", action="append", choices=list(INPUTS), help="this input; repeatable")
    parser.add_argument("--limit", type=float, default=120.0, help="seconds after which a process is stopped")
    parser.add_argument("--once-over", type=float, default=10.0, help="engines slower than this (seconds) run once")
    parser.add_argument("--markdown", metavar="FILE", help="write the tables into this page, between its marks")
    options = parser.parse_args(arguments)
    if options.runs < 1:
        parser.error("--runs must be 1 or more")
    return options


def _whole_processes(pair: Pair, engines: Sequence[Engine], options: argparse.Namespace) -> str:
    able = {engine.name: engine for engine in engines if engine.installed and engine.form in pair.forms}
    measured = interleaved(
        {name: _job(engine, pair, options.limit) for name, engine in able.items()},
        options.runs,
        options.once_over,
        _progress,
    )
    rows = [_row(engine, pair, measured.get(engine.name), options.limit) for engine in engines]
    return f"### Whole processes: {pair.title}\n\n{table.comparison(rows, LAWDIFF.name)}"


def _job(engine: Engine, pair: Pair, limit: float) -> Callable[[], Run]:
    output = _output(engine.name, pair)
    output.unlink(missing_ok=True)
    command = engine.command(*pair.forms[engine.form], output)
    printed = output.with_name(f"{output.name}.printed") if engine.writes else output
    return lambda: run(command, printed, limit)


def _output(name: str, pair: Pair) -> Path:
    folder = BUILD / "results" / pair.name
    folder.mkdir(parents=True, exist_ok=True)
    return folder / "".join(letter if letter.isalnum() else "-" for letter in name)


def _row(engine: Engine, pair: Pair, measured: Measured | None, limit: float) -> table.Row:
    if not engine.installed:
        return table.Row(engine.name, remark=f"not installed: `{engine.install}`")
    if measured is None:
        return table.Row(engine.name, remark=f"this input has no {engine.form} form")
    runs = len(measured.runs)
    if measured.late:
        return table.Row(engine.name, limit, measured.bytes, runs=runs, stopped=True, remark="stopped at the limit")
    if any(result.code not in engine.codes for result in measured.runs):
        codes = ", ".join(sorted({str(result.code) for result in measured.runs}))
        return table.Row(engine.name, remark=_pending(engine) or f"failed with code {codes}")
    output = _output(engine.name, pair).read_text(encoding="utf-8")
    counted = count(engine.read(output))
    return table.Row(
        engine.name,
        measured.seconds,
        measured.bytes,
        counted.hunks,
        counted.split,
        _check(engine, pair, output),
        runs,
    )


def _pending(engine: Engine) -> str:
    return NO_COMMAND if engine is LAWDIFF and importlib.util.find_spec("lawdiff.__main__") is None else ""


def _check(engine: Engine, pair: Pair, output: str) -> str:
    if engine is LAWDIFF:
        return lawdiff_result.rebuilds(output, *pair.forms["text"])
    return rebuilds(engine.read(output)[0], *pair.words(engine.form))


def _layer(pair: Pair, options: argparse.Namespace) -> str:
    """The comparing layer, reading excluded, beside a git process on the same two texts."""
    output = _output(LAYER, pair)
    seconds: list[float] = []

    def layer() -> Run:
        command = [sys.executable, "-m", "benchmarks.layer", *map(str, pair.forms["text"])]
        result = run(command, output, options.limit)
        if result.code == 0:
            seconds.append(float(output.read_text(encoding="utf-8")))
        return result

    beside = _output(PROCESS, pair)
    git = GIT(*pair.forms["text"], beside)
    jobs = {LAYER: layer, PROCESS: lambda: run(git, beside, options.limit)}
    measured = interleaved(jobs, options.runs, options.once_over, _progress)
    base = measured[PROCESS].seconds
    ours = median(seconds) if seconds else None
    rows = [
        (
            LAYER,
            "pending" if ours is None else f"{ours:.3f}",
            "–" if ours is None else f"{ours / base:.2f}",
        ),
        (PROCESS, f"{base:.3f}", "1.00"),
    ]
    return f"### The layer alone: {pair.title}\n\n" + table.markdown(("what", "s", "ratio"), rows, {1, 2})


def _machine(engines: Sequence[Engine]) -> str:
    versions = "; ".join(f"{engine.name} {engine.version}" for engine in engines if engine.installed)
    system = f"{platform.system()} {platform.machine()}, Python {platform.python_version()}"
    return f"{os.cpu_count()} cores, {system}. {versions}."


def _progress(name: str, result: Run) -> None:
    state = "stopped" if result.late else f"code {result.code}"
    print(f"{name}: {result.seconds:.2f} s, {result.bytes / table.MEGABYTE:.0f} MB, {state}", file=sys.stderr)


if __name__ == "__main__":
    os.chdir(ROOT)
    sys.exit(main())
