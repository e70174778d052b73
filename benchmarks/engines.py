"""The engines: how each is found, run and read, and how to get it. A table; to add a peer, add a row."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Final

from benchmarks import lawdiff_result, outputs
from benchmarks.pieces import Region

Command = Callable[[Path, Path, Path], list[str]]
PEERS: Final = Path(__file__).with_name("peers")
MODULES: Final = {"lawdiff": "lawdiff", "diff-match-patch": "diff_match_patch"}
"""Distributions whose module goes by another name, and lawdiff itself."""


@dataclass(frozen=True, slots=True)
class Engine:
    """One row.

    Attributes:
        name: as the table has it.
        form: which form of the input it takes: `text`, `html`, `akn`.
        command: the whole process, from the old file, the new one and the file for the result; most write to
            standard output, which goes into that file.
        read: its output as pieces, one region or several.
        package: the distribution (pip) or executable it needs; empty for what Python brings.
        install: how to get it.
        codes: exit codes that mean "done".
        executable: true where `package` is a program and not a Python distribution.
        writes: true where the engine writes the file itself.
    """

    name: str
    form: str
    command: Command
    read: Callable[[str], list[Region]]
    package: str
    install: str
    codes: frozenset[int] = frozenset({0})
    executable: bool = False
    writes: bool = False

    @property
    def installed(self) -> bool:
        if not self.package:
            return True
        if self.executable:
            return shutil.which(self.package) is not None
        return importlib.util.find_spec(MODULES.get(self.package, self.package.split("[")[0])) is not None

    @property
    def version(self) -> str:
        """As the engine itself or its installed metadata says it; Python's own for the standard library."""
        if self.executable:
            said = subprocess.run([self.package, "--version"], capture_output=True, text=True, check=False).stdout
            return next((word for word in said.split() if word[:1].isdigit()), "")
        if not self.package:
            return sys.version.split()[0]
        try:
            return metadata.version(self.package)
        except metadata.PackageNotFoundError:
            return "from the checkout"


def _script(name: str) -> Command:
    return lambda before, after, _: [sys.executable, str(PEERS / name), str(before), str(after)]


def _program(*arguments: str) -> Command:
    return lambda before, after, _: [*arguments, str(before), str(after)]


def _one(read: Callable[[str], Region]) -> Callable[[str], list[Region]]:
    return lambda output: [read(output)]


def _diff_program(name: str, package: str, command: Command, read: Callable[[str], Region]) -> Engine:
    return Engine(name, "text", command, _one(read), package, f"apt install {package}", DIFFERS, executable=True)


def _library(
    name: str,
    package: str,
    script: str,
    read: Callable[[str], Region],
    *,
    form: str = "text",
    beside: str = "",
) -> Engine:
    return Engine(name, form, _script(script), _one(read), package, f"pip install {package}{beside}")


MARKS: Final = (
    "-w",
    outputs.REMOVED[0],
    "-x",
    outputs.REMOVED[1],
    "-y",
    outputs.ADDED[0],
    "-z",
    outputs.ADDED[1],
)
DIFFERS: Final = frozenset({0, 1})
"""Programs of diff's family exit with 1 where the texts differ."""

GIT: Final[Command] = _program(
    "git", "diff", "--no-index", "--no-color", "--no-ext-diff", "--word-diff=porcelain", "--unified=10000000"
)

LAWDIFF_COMMAND: Final = (sys.executable, "-m", "lawdiff", "diff")

JSON: Final = ("--format", "json", "-o")

LAWDIFF: Final = Engine(
    "lawdiff",
    "text",
    lambda before, after, output: [*LAWDIFF_COMMAND, str(before), str(after), *JSON, str(output)],
    lawdiff_result.regions,
    "lawdiff",
    "pip install -e .",
    writes=True,
)

ENGINES: Final = (
    LAWDIFF,
    _diff_program("git --word-diff", "git", GIT, outputs.from_porcelain),
    _diff_program("wdiff", "wdiff", _program("wdiff", *MARKS), outputs.from_marks),
    _diff_program("dwdiff", "dwdiff", _program("dwdiff", "--no-profile", *MARKS), outputs.from_marks),
    _library("diff-match-patch, words", "diff-match-patch", "run_diff_match_patch.py", outputs.from_pairs),
    _library("lxml.html.diff", "lxml", "run_lxml_htmldiff.py", outputs.from_html, form="html"),
    _library("xmldiff, fast match", "xmldiff", "run_xmldiff.py", outputs.from_xmldiff, form="akn"),
    _library("redlines", "redlines", "run_redlines.py", outputs.from_redlines, beside=" typing_extensions"),
    _library("difflib, words", "", "run_difflib.py", outputs.from_pairs),
)
