"""Many editions of an act: sync, the first build of its history, blame of all its articles, and single questions.

python -m benchmarks.many_editions --text criminal-code.rus.2024-03-04.txt [--editions 10 --editions 30 --editions 90]

The text is taken as it is, and invented laws are applied to it (tests/history/real_size.py). Each count of editions has
a repository and a store of its own; single questions are processes that begin cold, and the median of five counts.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests")]

from history.mirror_repository import FOLDERS, make  # noqa: E402
from history.real_size import changes  # noqa: E402
from lawdiff.reading import read  # noqa: E402

CODE = "81097"
_QUESTIONS = (("history", "cc:99"), ("blame", "cc:99"), ("at", "2025-06-01", "cc:99"))
_RUNS = 5

_BUILD = """
import os, resource, time
clock = getattr(time, os.environ["CLOCK"])
from lawdiff.cli.archives import Archives
from lawdiff.history.telling import told
from lawdiff.history.timeline import versions
from lawdiff.model import Language
from lawdiff.store.catalogue import read_catalogue
catalogue = read_catalogue()
start = clock()
archive = Archives(Language.RUS, catalogue).of("cc")
built = clock()
words = 0
for locator in archive.locators:
    versions(archive, locator, catalogue)
    try:
        words += sum(len(one.words) for one in told(archive, locator, catalogue, with_removed=True).passages)
    except KeyError:
        continue  # nothing but the stub of a repealed article was ever shown
done = clock()
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(built - start, done - built, peak, len(archive.locators), words)
"""


@dataclass(frozen=True, slots=True)
class Row:
    """What was measured for a count of editions; seconds and megabytes."""

    editions: int
    sync: float
    build: float
    blame: float
    peak: float
    reading: float
    adding: float
    questions: tuple[float, ...]


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.many_editions", description=__doc__)
    parser.add_argument("--text", required=True, type=Path, help="a text of the Criminal Code to begin with")
    parser.add_argument("--editions", type=int, action="append", help="how many editions; repeatable")
    parser.add_argument(
        "--processor",
        action="store_true",
        help="count processor time and not the clock's, where the machine has other work to do",
    )
    options = parser.parse_args(arguments)
    os.environ["CLOCK"] = "process_time" if options.processor else "perf_counter"
    rows = [measured(options.text, count) for count in options.editions or (10, 30, 90)]
    print(table(rows))
    return 0


def measured(text: Path, count: int) -> Row:
    """One row: everything in a folder of its own."""
    edition = read(text)
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder, "home")
        repository = Path(folder, "mirror.git")
        made = list(islice(changes(edition, count + 1, FOLDERS[CODE], CODE), count + 1))
        make(repository, made[:-1])
        sync = _seconds(home, "statutes", "sync", "--source", repository.as_uri(), "cc")
        build, blame, peak, articles, words = _build(home)
        print(f"{count} editions: {articles:.0f} articles, {words:.0f} words", file=sys.stderr)
        questions = tuple(median(_seconds(home, *words) for _ in range(_RUNS)) for words in _QUESTIONS)
        make(repository, made[-1:], onto=True)
        _seconds(home, "statutes", "sync", "--source", repository.as_uri(), "cc")
        adding = _build(home)[0]
        reading = median(_reading(home) for _ in range(3))
        return Row(count, sync, build, blame, peak, reading, adding, questions)


def _environment(home: Path) -> dict[str, str]:
    # Installed programs have their byte code beside them.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "LAWDIFF_HOME": str(home), "PYTHONPATH": str(ROOT / "src")}


def _seconds(home: Path, *words: str) -> float:
    start = _clock()
    subprocess.run(
        [sys.executable, "-m", "lawdiff", *words], env=_environment(home), check=True, stdout=subprocess.DEVNULL
    )
    return _clock() - start


def _clock() -> float:
    if os.environ["CLOCK"] == "perf_counter":
        return time.perf_counter()
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _build(home: Path) -> tuple[float, ...]:
    done = subprocess.run(
        [sys.executable, "-c", _BUILD], env=_environment(home), check=True, stdout=subprocess.PIPE, text=True
    )
    return tuple(map(float, done.stdout.split()))


def _reading(home: Path) -> float:
    """Reading one edition of the store, as a whole."""
    script = (
        "import os, time; clock = getattr(time, os.environ['CLOCK']); from lawdiff.cli.home import store_home\n"
        "from lawdiff.store.held_editions import held_editions; from lawdiff.model import Language\n"
        "import lawdiff.reading\n"
        "one = held_editions(store_home(), 'cc', Language.RUS)[-1]\n"
        "start = clock(); one.load(); print(clock() - start)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], env=_environment(home), check=True, capture_output=True, text=True
    )
    return float(done.stdout)


def table(rows: Sequence[Row]) -> str:
    """The rows in Markdown.

    >>> print(table([Row(10, 1.0, 2.0, 3.0, 100.0, 0.25, 0.5, (0.3, 0.2, 0.3))]).splitlines()[-1])
    | 10 | 1.0 | 2.0 | 3.0 | 6.0 | 100 | 0.25 | 0.50 | 0.30 | 0.20 | 0.30 |
    """
    lines = [
        "| editions | sync, s | history: first build, s | history and blame of all articles, s | all, s | peak, MB "
        "| reading one edition, s | adding one, s | `history`, s | `blame`, s | `at`, s |",
        "|" + "--:|" * 11,
    ]
    for row in rows:
        whole = row.sync + row.build + row.blame
        cells = [f"{value:.1f}" for value in (row.sync, row.build, row.blame, whole)]
        cells += [f"{row.peak:.0f}", f"{row.reading:.2f}", f"{row.adding:.2f}"]
        cells += [f"{seconds:.2f}" for seconds in row.questions]
        lines.append(f"| {row.editions} | {' | '.join(cells)} |")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
