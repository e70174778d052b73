"""Crime or misdemeanour, gravity, limitation: what a sanction makes of an act (CC articles 10, 11, 71)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from lawdiff.meaning.sanctions import Penalty, PenaltyKind, Unit
from lawdiff.model import Language


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
    """Up to how many years of imprisonment a category goes.

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
"""Years after which an act is no longer prosecuted (CC article 71, paragraph 1)."""

NAMES: dict[Gravity, dict[str, str]] = {
    Gravity.MISDEMEANOUR: {
        "eng": "a criminal misdemeanour",
        "rus": "уголовный проступок",
        "kaz": "қылмыстық теріс қылық",
    },
    Gravity.MINOR: {
        "eng": "a crime of minor gravity",
        "rus": "преступление небольшой тяжести",
        "kaz": "онша ауыр емес қылмыс",
    },
    Gravity.MEDIUM: {
        "eng": "a crime of medium gravity",
        "rus": "преступление средней тяжести",
        "kaz": "ауырлығы орташа қылмыс",
    },
    Gravity.GRAVE: {"eng": "a grave crime", "rus": "тяжкое преступление", "kaz": "ауыр қылмыс"},
    Gravity.ESPECIALLY_GRAVE: {
        "eng": "an especially grave crime",
        "rus": "особо тяжкое преступление",
        "kaz": "аса ауыр қылмыс",
    },
}

ARREST_SUSPENDED_UNTIL = "2027-01-01"
"""CC article 467, paragraph 1-1, suspends article 45 until this day …"""
ARREST_APPLIES_IN = frozenset({"108-1", "109-1"})
"""… saving these articles (and servicemen and some other cases, which the text of an article does not show)."""

_NEGLIGENCE = {
    Language.RUS: re.compile(r"неосторожн", re.IGNORECASE),
    Language.KAZ: re.compile(r"абайсызда", re.IGNORECASE),
    Language.ENG: re.compile(r"negligen", re.IGNORECASE),
}


def gravity_of(principal: Sequence[Penalty], *, negligent: bool = False) -> Gravity | None:
    """The category of an act by its principal penalties; None where they do not decide it.

    A fine alone, corrective labour and community service stand in sanctions of crimes and of misdemeanours.

    >>> gravity_of([Penalty(PenaltyKind.IMPRISONMENT, 5, 9, Unit.YEAR)]).value
    'grave'
    >>> gravity_of([Penalty(PenaltyKind.ARREST, None, 50, Unit.DAY)]).value
    'misdemeanour'
    """
    kinds = {penalty.kind for penalty in principal}
    if PenaltyKind.DEATH in kinds:
        return Gravity.ESPECIALLY_GRAVE
    prison = [penalty for penalty in principal if penalty.kind is PenaltyKind.IMPRISONMENT]
    if prison:
        years = max(_years(penalty) for penalty in prison)
        for threshold in THRESHOLDS:
            bound = threshold.negligent if negligent else threshold.intentional
            if bound is not None and years <= bound:
                return threshold.gravity
    if PenaltyKind.RESTRICTION_OF_LIBERTY in kinds:
        return Gravity.MINOR
    return Gravity.MISDEMEANOUR if PenaltyKind.ARREST in kinds else None


def speaks_of_negligence(words: str, language: Language) -> bool:
    """True where the words name negligence: whether the whole act is negligent, they alone cannot say.

    >>> speaks_of_negligence("Причинение смерти по неосторожности –", Language.RUS)
    True
    """
    return bool(_NEGLIGENCE[language].search(words))


def limitation(gravity: Gravity) -> dict[str, str]:
    """The limitation period in words, by language."""
    years = LIMITATION_YEARS[gravity]
    return {
        "eng": "1 year" if years == 1 else f"{years} years",
        "rus": {1: "1 год", 2: "2 года"}.get(years, f"{years} лет"),
        "kaz": f"{years} жыл",
    }


def _years(penalty: Penalty) -> float:
    if penalty.life:
        return float("inf")
    bound = penalty.max if penalty.max is not None else penalty.min or 0
    return bound / 12 if penalty.unit is Unit.MONTH else float(bound)
