"""The rule by which a verdict follows from the assertions that hold. It is stated here and nowhere else.

A claim that the author marks as one for other laws is not about the text. Of every other claim:

| assertions that support it | that contradict it | that qualify it | verdict |
|---|---|---|---|
| all hold | none holds | none holds | accurate |
| all hold | none holds | some hold | accurate with reservations |
| some hold, and | others do not, or a contradiction holds | | partly accurate |
| none holds | a contradiction holds, or a support fails | | inaccurate |
| there is none | none holds | | none: nothing speaks for the claim or against it |

An undecided assertion may hold or not. The verdict is settled only where it is the same in every case.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from lawdiff.meaning.claims.model import Answer, Assertion, Bearing, Outcome, Verdict

ORDER = tuple(Verdict)
"""The verdicts as they are counted and listed."""


def verdict_of(supports: int, failing: int, contradictions: int, reservations: int) -> Verdict | None:
    """The rule.

    Args:
        supports: supporting assertions that hold.
        failing: supporting assertions that do not.
        contradictions: contradicting assertions that hold.
        reservations: qualifying assertions that hold.

    >>> [str(verdict_of(*counts)) for counts in ((2, 0, 0, 0), (2, 0, 0, 1), (1, 1, 0, 0), (2, 0, 1, 1), (0, 0, 2, 2))]
    ['accurate', 'accurate-with-reservations', 'partly-accurate', 'partly-accurate', 'inaccurate']
    >>> verdict_of(0, 0, 0, 1) is None
    True
    """
    against = failing + contradictions
    if supports and against:
        return Verdict.PARTLY
    if supports:
        return Verdict.WITH_RESERVATIONS if reservations else Verdict.ACCURATE
    return Verdict.INACCURATE if against else None


def possible_verdicts(
    assertions: Sequence[Assertion], answers: Sequence[Answer], *, outside: bool = False
) -> tuple[Verdict | None, ...]:
    """The verdicts that the answers leave open, in the order of `Verdict`; one where they settle the claim.

    None among them, always last: nothing may speak for the claim or against it.

    Args:
        assertions: of one claim.
        answers: to each of them.
        outside: other laws decide the claim.
    """
    if outside:
        return (Verdict.NOT_ABOUT_THE_TEXT,)
    found = set(_in_every_case(assertions, answers))
    return tuple(verdict for verdict in (*ORDER, None) if verdict in found)


def _in_every_case(assertions: Sequence[Assertion], answers: Sequence[Answer]) -> Iterator[Verdict | None]:
    """The verdict for each number of undecided assertions of each bearing that may hold."""
    outcomes: dict[Bearing, list[Outcome]] = {bearing: [] for bearing in Bearing}
    for assertion, answer in zip(assertions, answers, strict=True):
        outcomes[assertion.bearing].append(answer.outcome)
    holding = [
        range(found.count(Outcome.HOLDS), found.count(Outcome.HOLDS) + found.count(Outcome.UNDECIDED) + 1)
        for found in outcomes.values()
    ]
    for supports, contradictions, reservations in product(*holding):
        yield verdict_of(supports, len(outcomes[Bearing.SUPPORTS]) - supports, contradictions, reservations)
