"""Redlines for Word: lawdiff and Docxodus (python-redlines) on the same texts: `python -m benchmarks.word`."""

from __future__ import annotations

import argparse
import importlib.util
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Final

from benchmarks import table
from benchmarks.inputs import BUILD, INPUTS, ROOT, MissingInputError, Pair
from benchmarks.measuring import Measured, Run, interleaved, run
from benchmarks.pieces import Region, count
from benchmarks.tracked import from_word

LAWDIFF: Final = "lawdiff"
HEADS: Final = (
    "engine",
    "processor s",
    "ratio",
    "wall s",
    "MB",
    "hunks",
    "split a word",
    "rebuilds",
    "runs",
    "remarks",
)
_PEER: Final = str(Path(__file__).with_name("peers") / "run_docxodus.py")
_LAWDIFF: Final = (sys.executable, "-m", "lawdiff", "diff")
_TO_WORD: Final = ("--format", "docx", "-o")


@dataclass(frozen=True, slots=True)
class Redliner:
    """One row: its name, the form of the texts that it is given, its command, and the module that it needs."""

    name: str
    form: str
    command: Callable[[Path, Path, Path], list[str]]
    module: str = ""
    install: str = ""

    @property
    def installed(self) -> bool:
        return not self.module or importlib.util.find_spec(self.module) is not None


REDLINERS: Final = (
    Redliner(LAWDIFF, "text", lambda old, new, out: [*_LAWDIFF, str(old), str(new), *_TO_WORD, str(out)]),
    Redliner(
        "lawdiff, no findings",
        "text",
        lambda old, new, out: [*_LAWDIFF, "--no-findings", str(old), str(new), *_TO_WORD, str(out)],
    ),
    Redliner(
        "lawdiff, of the Word files", "word", lambda old, new, out: [*_LAWDIFF, str(old), str(new), *_TO_WORD, str(out)]
    ),
    Redliner(
        "Docxodus, of the Word files",
        "word",
        lambda old, new, out: [sys.executable, _PEER, str(old), str(new), str(out)],
        "python_redlines_docxodus",
        "pip install 'python-redlines[docxodus]'",
    ),
)


def section(names: Iterable[str], runs: int, limit: float, redliners: Sequence[Redliner] = REDLINERS) -> str:
    """The tables of redlines as Markdown.

    Args:
        names: of the inputs.
        runs: so many of each, in turns; the median counts.
        limit: seconds after which a process is stopped.
        redliners: what is compared; the first is what the ratios are told by.
    """
    return "\n\n".join(_of_input(name, runs, limit, redliners) for name in names)


def _of_input(name: str, runs: int, limit: float, redliners: Sequence[Redliner]) -> str:
    try:
        pair = INPUTS[name]()
    except MissingInputError as missing:
        return f"### Word redlines: {name}\n\nSkipped: {missing}."
    load = os.getloadavg()[0]
    able = [each for each in redliners if each.installed]
    files: dict[str, tuple[Path, Path]] = {"text": pair.forms["text"]}
    if any(each.form == "word" for each in able):
        files["word"] = _word_files(pair)
    measured = interleaved(
        {each.name: _job(each, files[each.form], pair, limit) for each in able}, runs, limit, _progress
    )
    base = _processor(measured[able[0].name]) if able else None
    rows = [_row(each, pair, measured.get(each.name), base) for each in redliners]
    head = f"### Word redlines: {pair.title}\n\nLoad of the machine before the first run: {load:.1f}.\n\n"
    return head + table.markdown(HEADS, rows, right={1, 2, 3, 4, 5, 6, 8})


def _job(redliner: Redliner, files: tuple[Path, Path], pair: Pair, limit: float) -> Callable[[], Run]:
    result = _result(redliner, pair)
    result.unlink(missing_ok=True)
    command = redliner.command(*files, result)
    return lambda: run(command, result.with_suffix(".printed"), limit)


def _row(redliner: Redliner, pair: Pair, measured: Measured | None, base: float | None) -> tuple[str, ...]:
    if measured is None:
        return (redliner.name, *"–" * 8, f"not installed: `{redliner.install}`")
    runs = str(len(measured.runs))
    if measured.late or any(result.code for result in measured.runs):
        remark = "stopped at the limit" if measured.late else "failed"
        return (redliner.name, *"–" * 7, runs, remark)
    seconds = _processor(measured)
    region = from_word(_result(redliner, pair).read_bytes())
    counted = count([region])
    return (
        redliner.name,
        f"{seconds:.2f}",
        "–" if not base else f"{seconds / base:.1f}",
        f"{measured.seconds:.2f}",
        f"{measured.bytes / table.MEGABYTE:.0f}",
        str(counted.hunks),
        str(counted.split),
        rebuilds(region, *(path.read_text(encoding="utf-8") for path in pair.forms["text"])),
        runs,
        "",
    )


def rebuilds(region: Region, old: str, new: str) -> str:
    """Whether a redline gives back both texts, letter for letter; white space is not looked at.

    The publisher's newer pages break lines within a sentence, which whoever reads them as paragraphs must join; so
    white space is nobody's to keep here.
    """
    gives_old = _letters("".join(piece.old for piece in region)) == _letters(old)
    gives_new = _letters("".join(piece.new for piece in region)) == _letters(new)
    return {(True, True): "yes", (True, False): "old only", (False, True): "new only"}.get((gives_old, gives_new), "no")


def _letters(text: str) -> str:
    return "".join(text.split())


def _word_files(pair: Pair) -> tuple[Path, Path]:
    """Both texts as Word files, cut into paragraphs as lawdiff reads them: a peer must not suffer from broken lines."""
    import docx  # noqa: PLC0415  (only a peer needs it)

    from lawdiff.reading import read  # noqa: PLC0415  (the processes that are measured load their own)
    from lawdiff.reporting.blocks import blocks_of  # noqa: PLC0415

    folder = BUILD / "word" / pair.name
    folder.mkdir(parents=True, exist_ok=True)
    old, new = (folder / f"{path.stem}.docx" for path in pair.forms["text"])
    for path, written in zip(pair.forms["text"], (old, new), strict=True):
        document = docx.Document()
        for block in blocks_of(read(path)):
            if block.printed.strip():
                document.add_paragraph(" ".join(block.printed.split()))
        document.save(str(written))
    return old, new


def _result(redliner: Redliner, pair: Pair) -> Path:
    folder = BUILD / "word" / pair.name
    folder.mkdir(parents=True, exist_ok=True)
    return folder / f"{''.join(letter if letter.isalnum() else '-' for letter in redliner.name)}.docx"


def _processor(measured: Measured) -> float:
    return median(result.processor for result in measured.runs)


def _progress(name: str, result: Run) -> None:
    print(f"{name}: processor {result.processor:.2f} s, wall {result.seconds:.2f} s", file=sys.stderr)


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.word", description="Redlines for Word in one run.")
    parser.add_argument("--runs", type=int, default=3, help="runs of each engine (default: 3); the median counts")
    parser.add_argument("--input", action="append", choices=list(INPUTS), help="this input; repeatable")
    parser.add_argument("--limit", type=float, default=300.0, help="seconds after which a process is stopped")
    return parser.parse_args(arguments)


def main(arguments: Sequence[str] | None = None, show: Callable[[str], None] = print) -> int:
    """Measure, and print the tables."""
    options = _options(arguments)
    show(section(options.input or INPUTS, options.runs, options.limit))
    return 0


if __name__ == "__main__":
    os.chdir(ROOT)
    sys.exit(main())
