"""The bounds of a penalty as numbers that compare: terms in hours, money in its own unit."""

from __future__ import annotations

from lawdiff.meaning.sanctions import Penalty, PenaltyKind, Unit

_HOURS = {Unit.HOUR: 1, Unit.DAY: 24, Unit.MONTH: 730, Unit.YEAR: 8760}
"""Twelve months are a year exactly; terms are counted in months and years (CC article 62, paragraph 1)."""
_OF_SOMETHING = frozenset({Unit.PERCENT, Unit.TIMES})
FOREIGNERS_ONLY = frozenset({PenaltyKind.EXPULSION})
"""Whom it is for, the law itself says (CC article 51, CAO article 51): a sanction may name them or not."""
_UNLIMITED = float("inf")


def measure(penalty: Penalty, *, upper: bool) -> float:
    """A bound as a number that compares within one family of units.

    A lower bound that the law does not set is nought; an upper one beside a lower one is without limit. For life
    is without limit, from its own lower bound where the law sets one.

    >>> a_year = Penalty(PenaltyKind.IMPRISONMENT, None, 12, Unit.MONTH)
    >>> measure(a_year, upper=True) == measure(Penalty(PenaltyKind.IMPRISONMENT, None, 1, Unit.YEAR), upper=True)
    True
    """
    bound = penalty.max if upper else penalty.min
    if penalty.life and (upper or bound is None):
        return _UNLIMITED
    if bound is None:
        return _UNLIMITED if upper and penalty.min is not None else 0
    return bound * (_HOURS.get(penalty.unit, 1) if penalty.unit else 1)


def family(penalty: Penalty) -> str:
    """What its bounds can be compared with: all terms with each other, money in one unit, a share of one thing.

    >>> family(Penalty(PenaltyKind.ARREST, None, 50, Unit.DAY)), family(Penalty(PenaltyKind.FINE, 2, 3, Unit.TIMES))
    ('term', 'times of ')
    """
    if penalty.unit is None:
        return "term" if penalty.life else ""
    if penalty.unit in _OF_SOMETHING:
        return f"{penalty.unit.value} of {penalty.about}"
    return "term" if penalty.unit in _HOURS else penalty.unit.value


def about(penalty: Penalty) -> str:
    """What it takes or stops, where the sanction alone says it."""
    return "" if penalty.kind in FOREIGNERS_ONLY else penalty.about


def persons(penalty: Penalty) -> tuple[str, ...]:
    """Whom it is for, where the sanction alone says it."""
    return () if penalty.kind in FOREIGNERS_ONLY else penalty.for_whom


def burden(penalty: Penalty) -> tuple[object, ...]:
    """All that it costs, whomever and in whatever case: two penalties that cost the same are equal in it.

    >>> one, other = (Penalty(PenaltyKind.ARREST, None, 30, Unit.DAY, case=case) for case in ("", "point_2"))
    >>> burden(one) == burden(other)
    True
    """
    return (
        penalty.kind,
        None if penalty.min is None else measure(penalty, upper=False),
        None if penalty.max is None else measure(penalty, upper=True),
        family(penalty),
        penalty.life,
        penalty.optional,
        penalty.alternative,
        penalty.limits,
        about(penalty),
    )
