"""Sanctions in Russian words."""

from __future__ import annotations

from lawdiff.language.numerals import write_multiple, write_number, write_ordinal
from lawdiff.language.numerals_rus import Case, Gender
from lawdiff.language.sanctions.terms import SHARES, PenaltyKind, Unit
from lawdiff.language.sanctions.written import RUSSIAN_KINDS, RUSSIAN_UNITS
from lawdiff.meaning.sanctions.layout import Clause, Section, lay_out
from lawdiff.meaning.sanctions.model import Limit, Penalty, Sanction
from lawdiff.meaning.sanctions.wording import (
    digits,
    expelled,
    for_all_life,
    is_criminal,
    persons,
    place_of,
    quoted,
    subject,
)
from lawdiff.model import Language

_FEW = range(2, 5)
_TEENS = range(11, 15)


def write_russian(sanction: Sanction) -> str:
    """The sanction in the words of the codes: «наказывается …» or «влечет …».

    >>> from lawdiff.meaning.sanctions.parse import parse_sanction
    >>> write_russian(parse_sanction("влекут предупреждение либо административный арест на пять суток", Language.RUS))
    'влечет предупреждение либо административный арест сроком на пять суток'
    """
    writer = _Writer(sanction)
    verb = "наказывается" if writer.criminal else "влечет"
    return f"{verb} {''.join(writer.section(section) for section in lay_out(sanction))}"


class _Writer:
    def __init__(self, sanction: Sanction) -> None:
        self._source = sanction.language
        self.criminal = is_criminal(sanction)
        self._started = False
        self._beside: list[Penalty] = []
        """Additional penalties that stand with their persons and need not name them."""

    def section(self, section: Section) -> str:
        words = [self._case(section.case)]
        for place, clause in enumerate(section.clauses):
            words += [self._joint(section.clauses[:place], clause), self._clause(section.clauses[:place], clause)]
            self._beside = clause.beside
            words += [self._additional(penalty, " ") for penalty in clause.beside]
            self._started = True
        bare = not section.clauses
        self._beside = []
        for place, penalty in enumerate(section.additional):
            words.append(self._additional(penalty, "" if bare and place == 0 else ", "))
            self._started = True
        return "".join(words)

    def _case(self, case: str) -> str:
        if not case:
            return ""
        joint = ", а " if self._started else ""
        place = place_of(case)
        if case == "aggravated":
            return f"{joint}при отягчающих обстоятельствах – "
        if place is None:
            return f"{joint}в случае {quoted(case)} – "
        paragraph, point = place
        part = f" части {_ordinal(paragraph)} настоящей статьи" if paragraph else ""
        return f"{joint}в случаях, предусмотренных пунктом {point}){part}, – "

    def _joint(self, before: list[Clause], clause: Clause) -> str:
        if not before:
            return ""
        if clause.persons and not clause.inherits and any(other.persons for other in before):
            return ", "
        if clause.inherits or not any(other.persons for other in before):
            return " либо "
        return ", либо "

    def _clause(self, before: list[Clause], clause: Clause) -> str:
        first = clause.penalties[0]
        name = self._name(first)
        if first.kind is not PenaltyKind.FINE or not first.for_whom:
            whom = "" if clause.inherits or not first.for_whom else f"{self._whom(first)} – "
            optional = " либо без такового" if first.optional else ""
            return whom + name + self._tail(first) + optional
        leads = any(other.persons for other in before)
        words = [f"{self._whom(first)} – {name}" if leads else f"{name} {self._whom(first)}"]
        for place, penalty in enumerate(clause.penalties):
            if place:
                words.append(f", {self._whom(penalty)} –")
            words.append(self._amount(penalty, unit=penalty is clause.penalties[-1]))
        return "".join(words)

    def _name(self, penalty: Penalty) -> str:
        forms = RUSSIAN_KINDS[penalty.kind]
        name = forms.instrumental if self.criminal else forms.accusative
        if for_all_life(penalty):
            return f"{'пожизненным' if self.criminal else 'пожизненное'} {name}"
        return name

    def _tail(self, penalty: Penalty) -> str:
        """What follows the name: what it is about, and the measure."""
        if penalty.kind is PenaltyKind.FINE or penalty.unit in SHARES:
            return self._amount(penalty, unit=True)
        if penalty.life and penalty.min is not None:
            until = f" {subject(penalty, self._source, Language.RUS)}" if penalty.about else ""
            return f" на срок от {_counted(penalty.min, penalty.unit, Case.GENITIVE)} до{until} пожизненно"
        about = subject(penalty, self._source, Language.RUS) or self._expelled(penalty)
        return (f" {about}" if about else "") + _measure(penalty)

    def _amount(self, penalty: Penalty, *, unit: bool) -> str:
        if penalty.unit is Unit.TIMES:
            about = subject(penalty, self._source, Language.RUS)
            return _times(penalty) + (f" {about}" if about else "")
        words = _money(penalty, penalty.unit if unit else None)
        if unit and penalty.about:
            of = " от " if penalty.unit is Unit.PERCENT else " "
            words += of + subject(penalty, self._source, Language.RUS)
        return words + self._limits(penalty.limits)

    def _limits(self, limits: tuple[Limit, ...]) -> str:
        if not limits:
            return ""
        return ", но " + " и ".join(self._limit(limit) for limit in limits)

    def _limit(self, limit: Limit) -> str:
        whom = f" {self._whom(limit.for_whom)}" if limit.for_whom else ""
        if limit.min is None:
            return f"не более {_counted(limit.max or 0, limit.unit)}{whom}"
        if limit.max is None:
            return f"не менее {_counted(limit.min, limit.unit)}{whom}"
        return f"не менее {_counted(limit.min, None)} и не более {_counted(limit.max, limit.unit)}{whom}"

    def _additional(self, penalty: Penalty, joint: str) -> str:
        name = RUSSIAN_KINDS[penalty.kind].instrumental
        life = "пожизненным " if for_all_life(penalty) else ""
        optional = " или без такового" if penalty.optional else ""
        instead = " либо " if penalty.alternative else joint
        return f"{instead}с {life}{name}{self._tail(penalty)}{optional}"

    def _expelled(self, penalty: Penalty) -> str:
        return expelled(penalty, Language.RUS) if penalty not in self._beside else ""

    def _whom(self, penalty: Penalty | tuple[str, ...]) -> str:
        return "на " + ", ".join(persons(penalty, self._source, Language.RUS))


def _measure(penalty: Penalty) -> str:
    if penalty.unit is None or (penalty.min is None and penalty.max is None):
        return ""
    if penalty.unit in (Unit.MCI, Unit.TENGE, Unit.PERCENT, Unit.TIMES):
        return _money(penalty, penalty.unit)
    if penalty.min == penalty.max and penalty.min is not None:
        return f" сроком на {_counted(penalty.min, penalty.unit, Case.ACCUSATIVE)}"
    return f" на срок {_bounds(penalty, penalty.unit)}"


def _money(penalty: Penalty, unit: Unit | None) -> str:
    if penalty.min is None and penalty.max is None:
        return ""
    if penalty.min == penalty.max and penalty.min is not None:
        return f" в размере {_counted(penalty.min, unit)}"
    return f" в размере {_bounds(penalty, unit)}"


def _bounds(penalty: Penalty, unit: Unit | None) -> str:
    if penalty.min is None and penalty.max is not None:
        return f"до {_counted(penalty.max, unit)}"
    if penalty.max is None and penalty.min is not None:
        return f"не менее {_counted(penalty.min, unit)}"
    return f"от {_counted(penalty.min or 0, None)} до {_counted(penalty.max or 0, unit)}"


def _times(penalty: Penalty) -> str:
    ending = "ой" if penalty.about.startswith("сумм") else "ого"
    bounds = [write_multiple(int(bound), ending) for bound in (penalty.min, penalty.max) if bound is not None]
    if penalty.min is None:
        return f" в размере до {bounds[0]}"
    if penalty.max is None:
        return f" в размере не менее {bounds[0]}"
    if penalty.min == penalty.max:
        return f" в размере {bounds[0]}"
    return f" в размере от {bounds[0]} до {bounds[1]}"


def _counted(value: float, unit: Unit | None, case: Case = Case.GENITIVE) -> str:
    """A number in a case, and the noun that it counts."""
    if value != int(value):
        return f"{digits(value)} {RUSSIAN_UNITS[unit][0]}" if unit else digits(value)
    gender = Gender.PLURAL if unit is Unit.DAY else Gender.MASCULINE
    number = write_number(int(value), Language.RUS, case=case, gender=gender)
    if unit is None:
        return number
    one_gen, many_gen, one_acc, few_acc, many_acc = RUSSIAN_UNITS[unit]
    one = value % 10 == 1 and value % 100 != _TEENS.start
    if case is Case.GENITIVE:
        return f"{number} {one_gen if one else many_gen}"
    few = value % 10 in _FEW and value % 100 not in _TEENS
    return f"{number} {one_acc if one else few_acc if few else many_acc}"


def _ordinal(paragraph: str) -> str:
    return write_ordinal(int(paragraph), Language.RUS) if paragraph.isdigit() else paragraph
