"""What an edition is called as a work and as an expression (FRBR), by the naming convention of Akoma Ntoso."""

from __future__ import annotations

import re
from datetime import date

from lawdiff.model import ACTS, ActRef, Edition

UNKNOWN_DAY = date(1, 1, 1)
"""Akoma Ntoso wants a date for everything; where none is known the element says so by its name."""

_NO_SEGMENT = re.compile(r"[^\w.-]+")


def work_of(act: str) -> str:
    """The address of an act as a work.

    >>> work_of("cc"), work_of("Forest Code")
    ('/akn/kz/act/kodeks/2014/k1400000226', '/akn/kz/act/0001/forest-code')
    """
    known = next((each for each in ACTS if each.id == act), None)
    if known and known.adopted:
        return f"/akn/kz/act/kodeks/{known.adopted.year}/{known.adilet_id.lower()}"
    return f"/akn/kz/act/{UNKNOWN_DAY.year:04}/{_NO_SEGMENT.sub('-', act.lower()).strip('-') or 'unknown'}"


def expression_of(edition: Edition) -> str:
    """The address of an edition.

    >>> from lawdiff.model import Kind, Language, Provision
    >>> expression_of(Edition("cc", Language.RUS, date(2024, 6, 16), "x", "", Provision(Kind.ACT)))
    '/akn/kz/act/kodeks/2014/k1400000226/rus@2024-06-16'
    """
    day = edition.date.isoformat() if edition.date else ""
    return f"{work_of(edition.act)}/{edition.language.value}@{day}"


def adopted(act: str) -> date | None:
    """The day on which an act was adopted; None where it is not known."""
    return next((each.adopted for each in ACTS if each.id == act), None)


def law_of(act: ActRef) -> str:
    """The address of an amending act.

    >>> law_of(ActRef("72-VIII", date(2024, 4, 15)))
    '/akn/kz/act/2024-04-15/72-VIII'
    """
    day = act.adopted.isoformat() if act.adopted else f"{UNKNOWN_DAY.year:04}"
    return f"/akn/kz/act/{day}/{_NO_SEGMENT.sub('-', act.number).strip('-') or 'unknown'}"
