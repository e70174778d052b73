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

Command = Callable[[Path, Path], list[str]]
PEERS: Final = Path(__file__).with_name("peers")
MODULES: Final = {"lawdiff": "lawdiff", "diff-match-patch": "diff_match_patch"}
"""Distributions whose module goes by another name, and lawdiff itself."""


@dataclass(frozen=True, slots=True)
class Engine:
    """One row.

    Attributes:
        name: as the table has it.
        form: which form of the input it takes: `text`, `html`, `akn`.
        command: the whole process, from the two files to a result on standard output.
        read: its output as pieces, one region or several.
        package: the distribution (pip) or executable it needs; empty for what Python brings.
        install: how to get it.
        codes: exit codes that mean "done".
        executable: true where `package` is a program and not a Python distribution.
    """

    name: str
    form: str
    command: Command
    read: Callable[[str], list[Region]]
    package: str
    install: str
    codes: frozenset[int] = frozenset({0})
    executable: bool = False

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
        return metadata.version(self.package) if self.package else sys.version.split()[0]


def _script(name: str) -> Command:
    return lambda before, after: [sys.executable, str(PEERS / name), str(before), str(after)]


def _program(*arguments: str) -> Command:
    return lambda before, after: [*arguments, str(before), str(after)]


def _one(read: Callable[[str], Region]) -> Callable[[str], list[Region]]:
    return lambda output: [read(output)]


MARKS: Final = ("-w", outputs.REMOVED[0], "-x", outputs.REMOVED[1], "-y", outputs.ADDED[0], "-z", outputs.ADDED[1])
DIFFERS: Final = frozenset({0, 1})
"""Programs of diff's family exit with 1 where the texts differ."""

GIT: Final[Command] = _program(
    "git", "diff", "--no-index", "--no-color", "--no-ext-diff", "--word-diff=porcelain", "--unified=10000000"
)

LAWDIFF: Final = Engine(
    "lawdiff",
    "text",
    lambda before, after: [
        sys.executable, "-m", "lawdiff", "diff", str(before), str(after), "--format", "json", "-o", "/dev/stdout",
    ],
    lawdiff_result.regions,
    "lawdiff",
    "pip install -e .",
)  # fmt: skip

ENGINES: Final = (
    LAWDIFF,
    Engine(
        "git --word-diff", "text", GIT, _one(outputs.from_porcelain), "git", "apt install git", DIFFERS, executable=True
    ),
    Engine(
        "wdiff", "text", _program("wdiff", *MARKS), _one(outputs.from_marks), "wdiff", "apt install wdiff", DIFFERS,
        executable=True,
    ),
    Engine(
        "dwdiff", "text", _program("dwdiff", *MARKS), _one(outputs.from_marks), "dwdiff", "apt install dwdiff", DIFFERS,
        executable=True,
    ),
    Engine(
        "diff-match-patch, words", "text", _script("run_diff_match_patch.py"), _one(outputs.from_pairs),
        "diff-match-patch", "pip install diff-match-patch",
    ),
    Engine(
        "lxml.html.diff", "html", _script("run_lxml_htmldiff.py"), _one(outputs.from_html), "lxml", "pip install lxml"
    ),
    Engine(
        "xmldiff, fast match", "akn", _script("run_xmldiff.py"), _one(outputs.from_xmldiff), "xmldiff",
        "pip install xmldiff",
    ),
    Engine(
        "redlines", "text", _script("run_redlines.py"), _one(outputs.from_redlines), "redlines",
        "pip install redlines typing_extensions",
    ),
    Engine("difflib, words", "text", _script("run_difflib.py"), _one(outputs.from_pairs), "", "comes with Python"),
)  # fmt: skip
