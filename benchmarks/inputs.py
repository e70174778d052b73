"""What is compared: the real Criminal Code and an invented code, each in the forms that the engines take."""

from __future__ import annotations

import html
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.outputs import html_text, xml_text
from benchmarks.pieces import words

ROOT: Final = Path(__file__).resolve().parent.parent
SHARED: Final = ROOT.parent / "shared"
BUILD: Final = ROOT / "build" / "benchmarks"
REAL: Final = ("criminal-code.rus.2024-03-04.txt", "criminal-code.rus.2026-02-03.txt")
GENERATOR: Final = SHARED / "bench" / "make_synthetic_code.py"
TEXT_OF: Final[dict[str, Callable[[str], str]]] = {"text": str, "html": html_text, "akn": xml_text}


class MissingInputError(Exception):
    """An input is not on this machine; the message says where it was looked for."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two editions: for each form (`text`, `html`, `akn`) the old file and the new one."""

    name: str
    title: str
    forms: dict[str, tuple[Path, Path]]

    def words(self, form: str) -> tuple[list[str], list[str]]:
        """The words of both texts, as an engine that takes this form sees them."""
        old, new = (words(TEXT_OF[form](path.read_text(encoding="utf-8"))) for path in self.forms[form])
        return old, new


def real(folder: Path = SHARED / "statutes" / "adilet-text", build: Path = BUILD) -> Pair:
    """The Criminal Code before and after the reform; its HTML is made here, a paragraph for each line.

    Raises:
        MissingInputError: the texts do not lie beside the checkout.
    """
    old, new = (folder / name for name in REAL)
    if not old.is_file() or not new.is_file():
        raise MissingInputError(f"the real texts are not in {folder.name}/ beside the checkout")
    pages = tuple(_page(path, build / "real" / f"{path.stem}.html") for path in (old, new))
    return Pair(
        "real",
        "the Criminal Code, 2024-03-04 and 2026-02-03",
        {"text": (old, new), "html": (pages[0], pages[1])},
    )


def synthetic(generator: Path = GENERATOR, build: Path = BUILD, articles: int = 500) -> Pair:
    """An invented code of 500 articles, 8 % of them edited; the generator's seed is fixed.

    Raises:
        MissingInputError: the generator does not lie beside the checkout.
    """
    if not generator.is_file():
        raise MissingInputError(f"{generator.name} is not beside the checkout")
    folder = build / "synthetic"
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run(
        [sys.executable, str(generator), str(folder), str(articles), "--nodocx"],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    text = tuple(
        Path(shutil.copyfile(folder / f"{old_or_new}.txt", folder / f"invented-code.rus.{date}.txt"))
        for old_or_new, date in (("old", "2024-01-01"), ("new", "2024-07-01"))
    )
    return Pair(
        "synthetic",
        f"an invented code of {articles} articles",
        {
            "text": (text[0], text[1]),
            "html": (folder / "old.html", folder / "new.html"),
            "akn": (folder / "old.akn.xml", folder / "new.akn.xml"),
        },
    )


INPUTS: Final[dict[str, Callable[[], Pair]]] = {"real": real, "synthetic": synthetic}


def _page(text: Path, page: Path) -> Path:
    lines = text.read_text(encoding="utf-8").splitlines()
    paragraphs = "\n".join(f"<p>{html.escape(line.strip())}</p>" for line in lines if line.strip())
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(f"<html><head><meta charset='utf-8'/></head><body>\n{paragraphs}\n</body></html>", encoding="utf-8")
    return page
