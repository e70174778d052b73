"""What a sanction is, as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from lawdiff.language.sanctions.terms import MONEY, TIME, PenaltyKind, Unit
from lawdiff.model import Language, Span
from lawdiff.model.provision import NOWHERE

__all__ = ["MONEY", "TIME", "Limit", "Penalty", "PenaltyKind", "Role", "Sanction", "Unit", "Unparsed"]


class Role(StrEnum):
    """Place of a penalty in a sanction (CC article 40, CAO article 43)."""

    PRINCIPAL = "principal"
    """One of the alternatives."""
    ADDITIONAL = "additional"
    """Imposed together with a principal penalty."""


@dataclass(frozen=True, slots=True)
class Limit:
    """A floor or ceiling in another unit: «но не менее ста месячных расчетных показателей».

    Attributes:
        min: the floor; None where there is none.
        max: the ceiling; None where there is none.
        unit: of both.
        for_whom: whom it is for; empty where it is for all whom the penalty is for.
    """

    min: int | float | None
    max: int | float | None
    unit: Unit
    for_whom: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Penalty:
    """One penalty of a sanction.

    Attributes:
        kind: which.
        min: the lower bound; None where the law sets none. "Exactly" is min = max.
        max: the upper bound; None where the law sets none.
        unit: of the bounds; None where there are none.
        life: for life; with a `min` (CC article 238) the term runs from it up to life.
        role: principal, an alternative to the other principal ones, or additional to them.
        optional: the court may leave it out («или без такового»).
        for_whom: codes of the persons it is for, or their words where they are no known class; empty for
            whomever the sanction addresses.
        about: what it takes, stops or is counted from, in the words of the law; empty where its name says all.
        case: in which case only: `point_2`, `para_3__point_2`, `aggravated`, or the words; empty for all.
        alternative: an additional penalty instead of the one named before it («приостановлением или запрещением»).
        limits: floors and ceilings in another unit.
        attached: which principal penalty (by place among the penalties) an additional one goes with, where
            others follow to which it does not belong; None for all. Kazakh words cannot always say it: it is not
            compared.
        text: the words it was read from.
        span: where they stand in the text of the sanction, in characters.
    """

    kind: PenaltyKind
    min: int | float | None = None
    max: int | float | None = None
    unit: Unit | None = None
    life: bool = False
    role: Role = Role.PRINCIPAL
    optional: bool = False
    for_whom: tuple[str, ...] = ()
    about: str = ""
    case: str = ""
    alternative: bool = False
    limits: tuple[Limit, ...] = ()
    attached: int | None = field(default=None, compare=False)
    text: str = field(default="", compare=False)
    span: Span = field(default=NOWHERE, compare=False)

    def data(self) -> Mapping[str, object]:
        """The penalty as the contract of the JSON has it: what is the same in every language.

        >>> Penalty(PenaltyKind.ARREST, None, 50, Unit.DAY).data()["max"]
        50
        """
        return {
            "kind": self.kind.value,
            "min": self.min,
            "max": self.max,
            "unit": self.unit.value if self.unit else None,
            "life": self.life,
            "role": self.role.value,
            "optional": self.optional,
            "for": list(self.for_whom),
        }

    def as_json(self) -> Mapping[str, object]:
        """`data`, and what only the words say, where they say it: `about`, `case`, `limits`, `text` and so on."""
        more: dict[str, object] = {}
        if self.about:
            more["about"] = self.about
        if self.case:
            more["case"] = self.case
        if self.alternative:
            more["alternative"] = True
        if self.limits:
            more["limits"] = [
                {"min": limit.min, "max": limit.max, "unit": limit.unit.value, "for": list(limit.for_whom)}
                for limit in self.limits
            ]
        if self.attached is not None:
            more["attached"] = self.attached
        return {**self.data(), **more, "text": self.text}


@dataclass(frozen=True, slots=True)
class Unparsed:
    """A run of words that was not understood, with its place in the text of the sanction."""

    text: str
    span: Span = NOWHERE


@dataclass(frozen=True, slots=True)
class Sanction:
    """What an offence costs.

    Attributes:
        penalties: the principal ones in the order of the words, then the additional ones; within each case.
        unparsed: every run of words that was not understood.
        text: the words, verbatim.
        language: that they are in.
    """

    penalties: tuple[Penalty, ...]
    unparsed: tuple[Unparsed, ...] = field(default=(), compare=False)
    text: str = field(default="", compare=False)
    language: Language = field(default=Language.RUS, compare=False)

    @property
    def principal(self) -> tuple[Penalty, ...]:
        """The principal penalties: alternatives."""
        return tuple(penalty for penalty in self.penalties if penalty.role is Role.PRINCIPAL)

    @property
    def additional(self) -> tuple[Penalty, ...]:
        """The additional penalties."""
        return tuple(penalty for penalty in self.penalties if penalty.role is Role.ADDITIONAL)

    def data(self) -> tuple[Mapping[str, object], ...]:
        """What two languages of one law must agree in."""
        return tuple(penalty.data() for penalty in self.penalties)

    def as_json(self, locator: str) -> Mapping[str, object]:
        """The sanction as a row of `lawdiff sanctions --format json`."""
        return {
            "locator": locator,
            "text": self.text,
            "unparsed": [run.text for run in self.unparsed],
            "penalties": [penalty.as_json() for penalty in self.penalties],
        }
