"""Between which days a change took effect, by the texts on both sides and the laws that the notes name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from lawdiff.history.records import Witness
from lawdiff.model import ActRef
from lawdiff.store.catalogue import Catalogue, Days

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Since:
    """From when something is so.

    Attributes:
        first: the first day on which it can have begun; None where nothing says.
        last: the last such day: on it, it certainly was so.

    >>> Since(date(2024, 6, 16), date(2024, 6, 16)).known
    True
    """

    first: date | None
    last: date

    @property
    def known(self) -> bool:
        """Whether it is one day."""
        return self.first == self.last


def took_effect(acts: Sequence[ActRef], before: Witness, after: Witness, catalogue: Catalogue) -> Since:
    """When a change that two texts show took effect: after the one, not later than the other.

    Args:
        acts: the laws that made it; none where the notes name none.
        before: the last text without the change.
        after: the first text with it.
        catalogue: knows when laws took effect.
    """
    if before.last is not None or after.earliest is not None:
        # Texts that say their own days.
        return Since(*_order(max(before.known_until + _DAY, after.earliest or date.min), after.day))
    first, last = _order(before.known_until + _DAY, after.day)
    days = [_within(act, Days(first, last), catalogue) for act in acts]
    if not days:
        return Since(first, last)
    return Since(min(one.first for one in days), max(one.last for one in days))


def _order(first: date, last: date) -> tuple[date, date]:
    return (first, last) if first <= last else (last, last)


def window_of(act: ActRef, catalogue: Catalogue) -> Days:
    """The days on which a law can have taken effect, by the note that names it and the catalogue."""
    first, last = act.force.window(act.adopted)
    return catalogue.took_effect(act.number, Days(first or date.min, last or date.max))


def _within(act: ActRef, window: Days, catalogue: Catalogue) -> Days:
    """The days on which a law can have taken effect, out of those that the texts leave open."""
    possible = window_of(act, catalogue)
    law = catalogue.law(act.number)
    if law and not possible.known:
        inside = [days for days in law.took_effect if window.first <= days.first and days.last <= window.last]
        possible = inside[0] if len(inside) == 1 else possible
    sharper = Days(max(possible.first, window.first), min(possible.last, window.last))
    return sharper if sharper.first <= sharper.last else window
