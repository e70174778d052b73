"""Redlines for Word: lawdiff and Docxodus (python-redlines) on the same texts: `python -m benchmarks.word [PAIR…]`.

lawdiff reads the two texts and writes the redline of all that it read; Docxodus is given the same texts as Word files,
a paragraph a line, as it needs them. Each is a process of its own; seconds are those of the processor, which another
process on the machine does not lengthen. Hunks are the runs of inserted, deleted or moved words in the file.
"""

from __future__ import annotations

import importlib.util
import re
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

from benchmarks.inputs import BUILD, MissingInputError, Pair, real, synthetic

MODULE = "python_redlines_docxodus"
_HUNK = re.compile(rb"<w:(?:ins|del|moveFrom|moveTo)\b[^>/]*>(?!\s*</w:)")
_DOCXODUS = """
import sys
from pathlib import Path
from python_redlines import DocxodusEngine
engine = DocxodusEngine()
old, new, result = sys.argv[1:]
written = engine.run_redline("bench", Path(old).read_bytes(), Path(new).read_bytes())
Path(result).write_bytes(written[0] if isinstance(written, tuple) else written)
"""


def main(names: list[str]) -> int:
    """Measure each pair with each engine and print a table; an engine that is not here says how to get it."""
    print("| input | engine | processor s | wall s | hunks |\n|---|---|--:|--:|--:|")
    for make in (real, synthetic):
        if names and make.__name__ not in names:
            continue
        try:
            pair = make()
        except MissingInputError as problem:
            print(f"| {make.__name__} | – | – | – | {problem} |")
            continue
        for engine, run in (("lawdiff", _lawdiff), ("Docxodus", _docxodus)):
            print(f"| {pair.title} | {engine} | {_measured(run, pair)} |", flush=True)
    return 0


def _measured(run: Callable[[Pair, Path], None], pair: Pair) -> str:
    result = BUILD / f"{pair.name}.{run.__name__}.docx"
    result.parent.mkdir(parents=True, exist_ok=True)
    if run is _docxodus and importlib.util.find_spec(MODULE) is None:
        return "– | – | not installed: pip install python-redlines[docxodus]"
    if run is _docxodus:
        for path in pair.forms["text"]:
            _as_word(path)
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    run(pair, result)
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    hunks = len(_HUNK.findall(ZipFile(result).read("word/document.xml")))
    return f"{used:.2f} | {wall:.2f} | {hunks}"


def _lawdiff(pair: Pair, result: Path) -> None:
    command = [sys.executable, "-m", "lawdiff", "diff", "--no-findings", *map(str, pair.forms["text"])]
    subprocess.run([*command, "--format", "docx", "-o", str(result)], check=True, capture_output=True)


def _docxodus(pair: Pair, result: Path) -> None:
    files = [str(BUILD / f"{path.stem}.docx") for path in pair.forms["text"]]
    subprocess.run([sys.executable, "-c", _DOCXODUS, *files, str(result)], check=True, capture_output=True)


def _as_word(text: Path) -> None:
    """The text as a Word file, a paragraph a line."""
    import docx  # noqa: PLC0415  (only this peer needs it)

    document = docx.Document()
    for line in text.read_text("utf-8").splitlines():
        if line.strip():
            document.add_paragraph(line.strip())
    document.save(str(BUILD / f"{text.stem}.docx"))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
