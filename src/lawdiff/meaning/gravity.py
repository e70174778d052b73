"""Crime or misdemeanour, gravity, limitation: what a sanction makes of an act (CC articles 10, 11, 71)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from lawdiff.meaning.sanctions import Penalty, PenaltyKind, Unit


class Gravity(StrEnum):
    """Categories of criminal offences, lightest first (CC article 10, paragraphs 2 and 3; article 11)."""

    MISDEMEANOUR = "misdemeanour"
    MINOR = "minor"
    MEDIUM = "medium"
    GRAVE = "grave"
    ESPECIALLY_GRAVE = "especially-grave"


ORDER = tuple(Gravity)


@dataclass(frozen=True, slots=True)
class Threshold:
    """Up to how many years of imprisonment, these included, a category goes.

    Attributes:
        gravity: the category.
        intentional: the highest term for intentional acts, in years (CC article 11, paragraphs 2 to 5).
        negligent: the same for negligent acts; None where they cannot be in the category.
    """

    gravity: Gravity
    intentional: float | None
    negligent: float | None


THRESHOLDS: tuple[Threshold, ...] = (
    Threshold(Gravity.MINOR, 2, 5),
    Threshold(Gravity.MEDIUM, 5, float("inf")),
    Threshold(Gravity.GRAVE, 12, None),
    Threshold(Gravity.ESPECIALLY_GRAVE, float("inf"), None),
)

LIMITATION_YEARS: dict[Gravity, int] = {
    Gravity.MISDEMEANOUR: 1,
    Gravity.MINOR: 2,
    Gravity.MEDIUM: 5,
    Gravity.GRAVE: 10,
    Gravity.ESPECIALLY_GRAVE: 15,
}
"""Years after which an act is no longer prosecuted (CC article 71, paragraph 1, points 1 to 5). Corruption crimes and
the crimes of paragraphs 5 and 6 have rules of their own, which no sanction shows."""

GENERAL_MAXIMUM = 15
"""Years of imprisonment where a sanction sets no maximum (CC article 46, paragraph 3)."""

MISDEMEANOUR_CEILINGS: dict[PenaltyKind, tuple[float, Unit]] = {
    PenaltyKind.FINE: (200, Unit.MCI),
    PenaltyKind.CORRECTIVE_LABOUR: (200, Unit.MCI),
    PenaltyKind.COMMUNITY_SERVICE: (200, Unit.HOUR),
}
"""What a misdemeanour can cost at most (CC articles 41, paragraph 2; 42, paragraph 3; 43, paragraph 2)."""

_OF_A_CRIME = frozenset({PenaltyKind.RESTRICTION_OF_LIBERTY, PenaltyKind.IMPRISONMENT, PenaltyKind.DEATH})
_OF_A_MISDEMEANOUR = frozenset({PenaltyKind.ARREST, PenaltyKind.EXPULSION})
"""CC article 40, paragraphs 1 and 2: what the one list has and the other has not."""

ARREST_SUSPENDED = (date(2022, 1, 1), date(2027, 1, 1))
"""CC article 467, paragraph 1-1, as last amended from the first day on, suspends article 45 until the second …"""
ARREST_APPLIES_IN = frozenset({"108-1", "109-1"})
"""… saving these articles …"""
MILITARY_OFFENCES = range(437, 467)
"""… and servicemen: who alone commits the offences of chapter 18."""


def gravity_of(principal: Sequence[Penalty], *, negligent: bool = False) -> Gravity | None:
    """The category of an act by its principal penalties; None where it has none.

    Imprisonment decides; restriction of liberty without it makes a crime of minor gravity, arrest or expulsion a
    misdemeanour. Where none of them stands, the ceilings of the other penalties decide.

    >>> gravity_of([Penalty(PenaltyKind.IMPRISONMENT, 5, 9, Unit.YEAR)]).value
    'grave'
    >>> gravity_of([Penalty(PenaltyKind.IMPRISONMENT, 5, 9, Unit.YEAR)], negligent=True).value
    'medium'
    >>> gravity_of([Penalty(PenaltyKind.ARREST, None, 50, Unit.DAY)]).value
    'misdemeanour'
    """
    if not principal:
        return None
    kinds = {penalty.kind for penalty in principal}
    if kinds & _OF_A_CRIME:
        return _of_crime(principal, negligent=negligent)
    if kinds & _OF_A_MISDEMEANOUR or all(_is_low(penalty) for penalty in principal):
        return Gravity.MISDEMEANOUR
    return Gravity.MINOR


def is_decided_by_kind(principal: Sequence[Penalty]) -> bool:
    """False where only the ceilings decide between crime and misdemeanour: they were others in older editions.

    >>> is_decided_by_kind([Penalty(PenaltyKind.FINE, None, 200, Unit.MCI)])
    False
    """
    return any(penalty.kind in _OF_A_CRIME | _OF_A_MISDEMEANOUR for penalty in principal)


def arrest_suspended_until(article: str, day: date | None) -> date | None:
    """Until when arrest is, as a rule, not applied for an article of the CC as of a day; None where it is.

    >>> arrest_suspended_until("115", date(2024, 6, 16)), arrest_suspended_until("108-1", date(2024, 6, 16))
    (datetime.date(2027, 1, 1), None)
    """
    start, end = ARREST_SUSPENDED
    if day is None or not start <= day < end or article in ARREST_APPLIES_IN:
        return None
    main = article.split("-", 1)[0]
    return None if main.isdigit() and int(main) in MILITARY_OFFENCES else end


def _of_crime(principal: Sequence[Penalty], *, negligent: bool) -> Gravity:
    if any(penalty.kind is PenaltyKind.DEATH for penalty in principal):
        return Gravity.ESPECIALLY_GRAVE
    prison = [_years(penalty) for penalty in principal if penalty.kind is PenaltyKind.IMPRISONMENT]
    years = max(prison, default=0)
    bounds = ((each.gravity, each.negligent if negligent else each.intentional) for each in THRESHOLDS)
    return next(gravity for gravity, bound in bounds if bound is not None and years <= bound)


def _is_low(penalty: Penalty) -> bool:
    ceiling, unit = MISDEMEANOUR_CEILINGS.get(penalty.kind, (0, None))
    return penalty.unit is unit and penalty.max is not None and penalty.max <= ceiling


def _years(penalty: Penalty) -> float:
    if penalty.life:
        return float("inf")
    if penalty.max is None:
        return GENERAL_MAXIMUM
    return penalty.max / 12 if penalty.unit is Unit.MONTH else penalty.max
