"""The fates of offences as a section of the HTML report."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import jinja2
from markupsafe import Markup

from lawdiff.language.messages import messages
from lawdiff.meaning.fate import FateKind, OffenceFate
from lawdiff.meaning.fate.statements import number, placed
from lawdiff.model import Language
from lawdiff.reporting.captions import BCP47, captions
from lawdiff.reporting.fate_machine import ORDER, counts
from lawdiff.reporting.visible import visible

BADGES = {
    FateKind.CRIMINALISED: "inserted",
    FateKind.PENALISED: "inserted",
    FateKind.DECRIMINALISED: "repealed",
    FateKind.ABOLISHED: "repealed",
    FateKind.TRANSFERRED: "transferred",
    FateKind.RENUMBERED: "renumbered",
    FateKind.SPLIT: "moved",
    FateKind.MERGED: "moved",
    FateKind.REWORDED: "modified",
}
"""The page's own classes of badges; the words in them say the same without colour."""


def fate_section(rows: Sequence[OffenceFate], *, ui: Language = Language.ENG, every: bool = False) -> Markup:
    """A `<section id="fates">` for the report's page: counts, a table, and for each row its sentence and both texts.

    Args:
        rows: of `lawdiff.meaning.fate.fate`.
        ui: language of the captions and sentences.
        every: the unchanged offences and those that one side does not hold as well; they are counted anyway.
    """
    shown = [row for row in rows if every or row.changed]
    counted = counts(rows)
    language = next((each.language for row in rows for each in (row.after, row.before) if each), ui)
    html = (
        _environment()
        .get_template("fate.html.j2")
        .render(
            rows=shown,
            ui=ui,
            law=BCP47[language],
            say=messages(ui, "fate"),
            badges=BADGES,
            counted=[(kind, counted[kind]) for kind in ORDER if counted[kind]],
            captions=captions(ui),
        )
    )
    return Markup(html)  # the template escapes every value


@cache
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("lawdiff.reporting"),
        autoescape=True,
        finalize=_safe,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(placed=placed, number=number)
    return environment


def _safe(value: object) -> object:
    return value if isinstance(value, Markup) or not isinstance(value, str) else visible(value)
