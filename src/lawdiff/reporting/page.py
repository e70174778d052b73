"""The report as one HTML file that can be mailed: no script, nothing loaded from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING, Any

import jinja2
from markupsafe import Markup

from lawdiff import __version__
from lawdiff.comparing.result import ChangeKind
from lawdiff.reporting.captions import BCP47, captions
from lawdiff.reporting.layout import laid_out
from lawdiff.reporting.report import Group, Item, Report
from lawdiff.reporting.visible import visible

if TYPE_CHECKING:
    from lawdiff.reporting.formats import RenderOptions

LONG_LIST = 40
"""A list of changes with more rows is folded until the reader opens it."""

MARKS = {
    ChangeKind.INSERTED: "+",
    ChangeKind.REPEALED: "−",
    ChangeKind.MODIFIED: "±",
    ChangeKind.COSMETIC: "≈",
}
"""Signs for the kinds in the contents; all other kinds are moves of some sort."""

OTHER_MARK = "↷"


def as_page(report: Report, options: RenderOptions) -> str:  # noqa: ARG001  (a page leaves nothing to be chosen)
    """The report as the format `html`."""
    return render_html(report)


def render_html(report: Report) -> str:
    """The report as a complete HTML page."""
    t = captions(report.ui)
    return (
        environment()
        .get_template("report.html.j2")
        .render(
            report=report,
            t=t,
            ui=report.ui,
            version=__version__,
            law=BCP47[report.after.language],
            law_before=BCP47[report.before.language],
            lang=BCP47[report.ui],
            long_list=LONG_LIST,
            cards=_cards(report),
        )
    )


@cache
def environment() -> jinja2.Environment:
    """What all pages are drawn with: every value is escaped, and control characters are shown."""
    drawing = jinja2.Environment(
        loader=jinja2.PackageLoader("lawdiff.reporting"),
        autoescape=True,
        finalize=_safe,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    drawing.globals.update(
        laid_out=laid_out, by_chapter=by_chapter, in_blocks=in_blocks, mark=mark, paragraphs=paragraphs
    )
    return drawing


def _safe(value: object) -> object:
    return value if isinstance(value, Markup) or not isinstance(value, str) else visible(value)


def mark(group: Group) -> str:
    """The sign of a group in the contents."""
    return "?" if group.disputed else MARKS.get(group.status, OTHER_MARK)


def paragraphs(text: str) -> Sequence[str]:
    """The lines of a note."""
    return text.split("\n")


def by_chapter(groups: Sequence[Group]) -> Iterator[tuple[tuple[tuple[str, str], ...], list[Group]]]:
    """The groups under the headings that they stand under."""
    for chapters, members in groupby(groups, key=lambda group: group.chapters):
        yield chapters, list(members)


def in_blocks(items: Sequence[Item]) -> Iterator[tuple[bool, list[Item]]]:
    """Runs of changes: those that only got another number or place (true) are listed together."""
    for quiet, run in groupby(items, key=lambda item: item.only_elsewhere and not item.disputed):
        yield quiet, list(run)


def _cards(report: Report) -> list[dict[str, Any]]:
    """The numbers at the top: what always matters, and of the rest what there is."""
    always = (ChangeKind.INSERTED, ChangeKind.MODIFIED, ChangeKind.REPEALED)
    kinds = [*always, *(kind for kind in ChangeKind if kind not in (*always, ChangeKind.UNCHANGED))]
    cards: list[dict[str, Any]] = []
    for kind in (*(kind.value for kind in kinds), "disputed", ChangeKind.UNCHANGED.value):
        count = report.summary[kind]
        if count or kind in always or kind == ChangeKind.UNCHANGED:
            cards.append({"kind": kind, "count": count, "groups": _of_kind(report, kind)})
    return cards


def _of_kind(report: Report, kind: str) -> list[Group]:
    found = [group for group in report.groups if group.row and group.shown_kind == kind]
    return found if len(found) <= LONG_LIST else []
