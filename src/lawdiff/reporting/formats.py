"""The formats that a comparison is written in: one table, a row each.

To add a format, write a renderer `(report, options) -> str` or `-> bytes` and put its row into `FORMATS`. The command
line, its help, the endings of files and the tests that all formats must pass take it from there.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lawdiff.model import Edition
    from lawdiff.reporting.report import Report
    from lawdiff.reporting.table import TableWords


@dataclass(frozen=True, slots=True)
class RenderOptions:
    """What a user may ask of a rendering; each format heeds what concerns it.

    Attributes:
        width: columns of the terminal.
        color: whether the terminal shows colours.
        side_by_side: old words on the left, new ones on the right.
        full: leave no kept words out, and show the publisher's notes.
        byte_order_mark: begin CSV with one, which spreadsheets of an office need to see that it is UTF-8.
        draft: head the comparative table for a bill.
        second: the same editions in another language, to print beside it in the comparative table.
        table_words: words of the comparative table in place of lawdiff's own.
    """

    width: int = 80
    color: bool = False
    side_by_side: bool = False
    full: bool = False
    byte_order_mark: bool = False
    draft: bool = False
    second: Report | None = None
    table_words: TableWords | None = None


@dataclass(frozen=True, slots=True)
class Format:
    """One way to write a report.

    Attributes:
        name: what `--format` calls it.
        endings: of files that are written so, the first for files that lawdiff names; with their dots.
        about: one line for the help.
        home: the module within `lawdiff.reporting` that has the renderer; loaded when it is needed.
        function: name of the renderer in it.
        binary: true where it gives bytes; text is written as UTF-8.
    """

    name: str
    endings: tuple[str, ...]
    about: str
    home: str
    function: str
    binary: bool = False

    def render(self, shown: Report | Edition, options: RenderOptions) -> str | bytes:
        """A report, or an edition where the format is one of editions, in this format."""
        renderer: Callable[[Report | Edition, RenderOptions], str | bytes] = getattr(
            import_module(f"lawdiff.reporting.{self.home}"), self.function
        )
        return renderer(shown, options)


FORMATS: tuple[Format, ...] = (
    Format("terminal", (".txt", ".text", ".log"), "for reading at a prompt, or a plain text", "terminal", "as_text"),
    Format("json", (".json",), "for programs, all of the comparison; a schema describes it", "machine", "as_json"),
    Format("html", (".html", ".htm"), "one page that can be mailed, printed and put on the web", "page", "as_page"),
    Format("md", (".md", ".markdown"), "Markdown, for issues and blogs", "markdown", "render_markdown"),
    Format("akn", (".akn.xml", ".akn", ".xml"), "Akoma Ntoso 3.0: the law with its changes in it", "akn", "render_akn"),
    Format("docx", (".docx",), "Word: the new edition with tracked changes", "docx", "render_docx", binary=True),
    Format(
        "docx-table",
        (".table.docx",),
        "Word: the comparative table; see --draft, --second",
        "docx",
        "render_docx_table",
        binary=True,
    ),
    Format("csv", (".csv",), "a table of the changes, one row each", "csv_changes", "render_changes_csv"),
    Format(
        "csv-sanctions",
        (".sanctions.csv",),
        "a table of what changed provisions cost before and after",
        "csv_sanctions",
        "render_sanctions_csv",
    ),
    Format("pdf", (".pdf",), "the report on pages: tagged, with bookmarks", "pdf.report", "render_pdf", binary=True),
    Format(
        "pdf-table",
        (".table.pdf",),
        "the comparative table on pages",
        "pdf.comparative",
        "render_pdf_table",
        binary=True,
    ),
)  # fmt: skip

EDITION_FORMATS: tuple[Format, ...] = (
    Format("akn", (".akn.xml", ".akn", ".xml"), "Akoma Ntoso 3.0, without loss", "akn", "export_akn"),
)
"""The formats that a single edition is written in."""


def stem_of(after: Edition, before: Edition | None = None) -> str:
    """What files about an edition, or about two, are called where the user names a folder only.

    >>> import datetime as dt
    >>> from lawdiff.model import Edition, Kind, Language, Provision
    >>> stem_of(Edition("Forest Code", Language.RUS, dt.date(2024, 6, 16), "x", "", Provision(Kind.ACT)))
    'Forest-Code.rus.2024-06-16'
    """
    editions = (after,) if before is None else (before, after)
    act = _NO_NAME.sub("-", after.act or editions[0].act).strip("-") or "act"
    days = "_".join(edition.date.isoformat() if edition.date else "undated" for edition in editions)
    return f"{act}.{after.language.value}.{days}"


_NO_NAME = re.compile(r"[^\w-]+")
