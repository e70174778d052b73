"""How fast each form of the Code on Administrative Offences is read: `python -m benchmarks.reading FILE` reads one.

It prints seconds and articles; the libraries that a reader loads are loaded within the time.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Final

from benchmarks import table
from benchmarks.forms import FORMS, longer, paragraphs
from benchmarks.inputs import BUILD, SHARED
from benchmarks.measuring import Run, interleaved, run

CODE: Final = SHARED / "statutes" / "adilet-text" / "administrative-code.rus.2026-02-03.txt"
WORD: Final = SHARED / "statutes" / "paragraph-docx" / "administrative-code.rus.2026-05-18.docx"
TIMES: Final = 10
HEADS: Final = ("form", "MB", "s", "peak MB", "articles", f"{TIMES} times: s", "ratio", "peak MB ", "articles ")


def section(runs: int, limit: float, code: Path = CODE, word: Path = WORD, build: Path = BUILD) -> str:
    """The table of reading speed, as Markdown.

    Args:
        runs: so many runs each; the median counts.
        limit: seconds after which a run is stopped.
        code: the text that the other forms are made from.
        word: a Word file as a legal database exports it; left out where there is none.
        build: folder for what is made.
    """
    if not code.is_file():
        return f"### Reading\n\nSkipped: {code.name} is not beside the checkout."
    folder = build / "reading"
    folder.mkdir(parents=True, exist_ok=True)
    text = code.read_text(encoding="utf-8")
    once, often = _forms(text, folder, "once"), _forms(longer(text, TIMES), folder, "often")
    if word.is_file():
        once["docx of a database"] = word
    rows = []
    for name, path in once.items():
        first = _read(path, runs, limit)
        many = _read(often[name], 1, limit) if name in often else None
        rows.append(_row(name, path, first, many))
    return "### Reading\n\n" + table.markdown(HEADS, rows, right=set(range(1, len(HEADS))))


def _forms(text: str, folder: Path, name: str) -> dict[str, Path]:
    """Writes a text in every form, and says where each is."""
    held = paragraphs(text)
    forms = {"text": folder / f"{name}-code.rus.2026-02-03.txt"}
    forms["text"].write_text(text, encoding="utf-8")
    for form, written in FORMS.items():
        forms[form] = folder / f"{name}-code.rus.2026-02-03.{form}"
        forms[form].write_bytes(written(held))
    return forms


def _read(path: Path, runs: int, limit: float) -> tuple[float, int, int]:
    """Seconds, peak bytes and articles of reading a file."""
    output = path.with_suffix(".printed")
    seconds: list[float] = []
    articles = 0

    def job() -> Run:
        nonlocal articles
        result = run([sys.executable, "-m", "benchmarks.reading", str(path)], output, limit)
        if result.code == 0:
            taken, counted = output.read_text(encoding="utf-8").split()
            seconds.append(float(taken))
            articles = int(counted)
        return result

    measured = interleaved({path.name: job}, runs, limit, _progress)[path.name]
    return (median(seconds) if seconds else limit), measured.bytes, articles


def _row(name: str, path: Path, first: tuple[float, int, int], many: tuple[float, int, int] | None) -> tuple[str, ...]:
    seconds, peak, articles = first
    cells = (name, f"{path.stat().st_size / table.MEGABYTE:.1f}", f"{seconds:.2f}", _megabytes(peak), str(articles))
    if many is None:
        return (*cells, "–", "–", "–", "–")
    return (*cells, f"{many[0]:.2f}", f"{many[0] / seconds:.1f}", _megabytes(many[1]), str(many[2]))


def _megabytes(amount: int) -> str:
    return f"{amount / table.MEGABYTE:.0f}"


def _progress(name: str, result: Run) -> None:
    print(f"{name}: {result.seconds:.2f} s, {result.bytes / table.MEGABYTE:.0f} MB", file=sys.stderr)


def main(arguments: list[str], show: Callable[[str], None] = print) -> int:
    """Read one file, and print seconds and articles."""
    from lawdiff.reading import read  # noqa: PLC0415  (what it loads is not in the time of the others)

    start = time.perf_counter()
    edition = read(Path(arguments[0]))
    show(f"{time.perf_counter() - start:.4f} {len(edition.articles)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
