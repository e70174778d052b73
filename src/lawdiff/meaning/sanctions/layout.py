"""The order of a sanction's words before they are words: which penalties share a clause, which follow it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from lawdiff.meaning.sanctions.model import Penalty, PenaltyKind, Role, Sanction, Unit


@dataclass(slots=True)
class Clause:
    """One alternative, or a list of fines that share a unit.

    Attributes:
        penalties: one penalty, or several fines for different persons.
        beside: additional penalties that go with it alone.
        inherits: it is for the persons of the clause before it, and need not name them.
    """

    penalties: list[Penalty]
    beside: list[Penalty] = field(default_factory=list)
    inherits: bool = False

    @property
    def persons(self) -> tuple[str, ...]:
        """All persons it is for."""
        return tuple(dict.fromkeys(code for penalty in self.penalties for code in penalty.for_whom))


@dataclass(slots=True)
class Section:
    """What holds in one case: alternatives, then the additional penalties that go with all of them."""

    case: str
    clauses: list[Clause]
    additional: list[Penalty]


def lay_out(sanction: Sanction) -> list[Section]:
    """The sections of a sanction, in the order of the cases."""
    everyone = frozenset(code for penalty in sanction.principal for code in penalty.for_whom)
    cases = list(dict.fromkeys(penalty.case for penalty in sanction.penalties))
    return [_section(sanction, case, everyone) for case in cases]


def _section(sanction: Sanction, case: str, everyone: frozenset[str]) -> Section:
    penalties = [penalty for penalty in sanction.penalties if penalty.case == case]
    principal = [penalty for penalty in penalties if penalty.role is Role.PRINCIPAL]
    shared = {frozenset(penalty.for_whom) for penalty in penalties if _may_inherit(penalty)}
    clauses: list[Clause] = []
    for penalty in principal:
        if clauses and _continues(clauses[-1], penalty, shared):
            clauses[-1].penalties.append(penalty)
        else:
            clauses.append(Clause([penalty], inherits=_inherits(clauses, penalty, everyone)))
    section = Section(case, clauses, [])
    for penalty in penalties:
        if penalty.role is Role.ADDITIONAL:
            _place(section, penalty, sanction.penalties)
    return section


def _may_inherit(penalty: Penalty) -> bool:
    return penalty.kind is not PenaltyKind.FINE and bool(penalty.for_whom)


def _continues(clause: Clause, penalty: Penalty, shared: set[frozenset[str]]) -> bool:
    """Whether a fine can stand in the list of the fines before it, unit and words given once at its end."""
    last = clause.penalties[-1]
    if last.kind is not PenaltyKind.FINE or penalty.kind is not PenaltyKind.FINE:
        return False
    if not last.for_whom or not penalty.for_whom or last.limits or last.unit in (None, Unit.TIMES):
        return False
    if (last.unit, last.about) != (penalty.unit, penalty.about):
        return False
    here, there = frozenset(clause.persons), frozenset(penalty.for_whom)
    return here not in shared and not any(there <= persons and not here <= persons for persons in shared)


def _inherits(clauses: Sequence[Clause], penalty: Penalty, everyone: frozenset[str]) -> bool:
    if penalty.kind is PenaltyKind.FINE or not penalty.for_whom or not clauses:
        return False
    owner = next((clause for clause in reversed(clauses) if not clause.inherits), None)
    if owner is None or owner.penalties[0].kind is not PenaltyKind.FINE:
        return False
    return frozenset(owner.persons) == frozenset(penalty.for_whom) != everyone


def _place(section: Section, penalty: Penalty, all_penalties: Sequence[Penalty]) -> None:
    """Beside the clause that it goes with, or behind all of them."""
    if penalty.for_whom:
        for clause in reversed(section.clauses):
            if frozenset(clause.persons) == frozenset(penalty.for_whom):
                clause.beside.append(penalty)
                return
    if penalty.attached is not None:
        owner = all_penalties[penalty.attached]
        for clause in section.clauses:
            if any(owner is member for member in clause.penalties):
                clause.beside.append(penalty)
                return
    section.additional.append(penalty)
