"""An annotated report as one HTML file that can be mailed: no script, nothing loaded from elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from markupsafe import Markup

from lawdiff import __version__
from lawdiff.meaning.fate import FateKind
from lawdiff.meaning.fate.statements import number, placed
from lawdiff.model import ACTS
from lawdiff.reporting.captions import BCP47, Captions, captions
from lawdiff.reporting.dossier.records import Dossier, Gap, Held, Sheet, Version
from lawdiff.reporting.fate_section import fate_section
from lawdiff.reporting.page import MARKS, OTHER_MARK, environment

ACTS_SHORT: Mapping[str, Mapping[str, str]] = {act.id: act.short for act in ACTS}
"""Abbreviations of the acts that lawdiff knows, by language."""
_SIGNS: Mapping[str, str] = {kind.value: sign for kind, sign in MARKS.items()} | {"unchanged": "=", "disputed": "?"}


def render_dossier(dossier: Dossier, *, claims: Markup | None = None) -> str:
    """The report as a complete HTML page.

    Args:
        dossier: the report.
        claims: a section about claims, ready to stand on the page; none by default.
    """
    t = captions(dossier.ui)
    law = BCP47[dossier.language]
    return (
        environment()
        .get_template("dossier.html.j2")
        .render(
            dossier=dossier,
            t=t,
            ui=dossier.ui,
            lang=BCP47[dossier.ui],
            law=law,
            law_before=law,
            version=__version__,
            claims=claims,
            fates=fate_section(dossier.fates, ui=dossier.ui),
            transfers=[row for row in dossier.fates if row.fate is FateKind.TRANSFERRED],
            placed=placed,
            similarity=number,
            sign=lambda sheet: _SIGNS.get(sheet.status, OTHER_MARK),
            standing=lambda sheet: _standing(sheet, t),
            span=lambda version: _span(version, t),
            days=lambda entry: _days(entry.first, entry.last, t),
            short=lambda act: ACTS_SHORT.get(act, {}).get(dossier.ui, act),
            is_gap=lambda entry: isinstance(entry, Gap),
        )
    )


def _standing(sheet: Sheet, t: Captions) -> str:
    """What is said of an article that has no changes to show."""
    held = [source.held for source in sheet.sources]
    if all(one is Held.NOT_YET for one in held):
        return t("dossier.absent")
    if all(one is Held.TEXT for one in held):
        return t("dossier.unchanged")
    return t("dossier.one-text" if Held.TEXT in held else "dossier.no-text")


def _span(version: Version, t: Captions) -> str:
    """When a version was law."""
    days = version.in_force
    if days is None:
        return t("timeline.seen", days=", ".join(map(t.date, version.seen)))
    if days.last is None:
        return t("timeline.since", first=t.date(days.first))
    return _days(days.first, days.last, t)


def _days(first: date, last: date, t: Captions) -> str:
    return t("timeline.span", first=t.date(first), last=t.date(last))
