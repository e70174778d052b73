"""Sanctions in Kazakh words: additional penalties first, the verb last."""

from __future__ import annotations

from lawdiff.language.numerals import write_number, write_ordinal
from lawdiff.language.numerals_kaz import Ending, inflect
from lawdiff.language.sanctions.terms import MONEY, SHARES, PenaltyKind, Unit
from lawdiff.language.sanctions.written import KAZAKH_KINDS, KAZAKH_UNITS
from lawdiff.meaning.sanctions.layout import Clause, Section, lay_out
from lawdiff.meaning.sanctions.model import Limit, Penalty, Role, Sanction
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


def write_kazakh(sanction: Sanction) -> str:
    """The sanction in the words of the codes: «… жазаланады» or «… әкеп соғады».

    >>> from lawdiff.meaning.sanctions.parse import parse_sanction
    >>> write_kazakh(parse_sanction("влекут предупреждение либо административный арест на пять суток", Language.RUS))
    'ескерту жасауға не бес тәулік мерзімге әкімшілік қамаққа алуға әкеп соғады'
    """
    writer = _Writer(sanction)
    verb = "жазаланады" if is_criminal(sanction) else "әкеп соғады"
    return f"{''.join(writer.section(section) for section in lay_out(sanction))} {verb}"


class _Writer:
    def __init__(self, sanction: Sanction) -> None:
        self._source = sanction.language
        self._started = False
        self._beside: list[Penalty] = []
        """Additional penalties that stand with their persons and need not name them."""

    def section(self, section: Section) -> str:
        words = [self._case(section.case)]
        self._beside = []
        for place, penalty in enumerate(section.additional):
            joint = "" if not place else " не " if penalty.alternative else ", "
            words.append(joint + self._additional(penalty))
        if section.additional and section.clauses:
            words.append(", ")
        for place, clause in enumerate(section.clauses):
            before = section.clauses[:place]
            words += [self._joint(before, clause), self._clause(clause)]
        self._started = True
        return "".join(words)

    def _case(self, case: str) -> str:
        if not case:
            return ""
        joint = ", ал " if self._started else ""
        place = place_of(case)
        if case == "aggravated":
            return f"{joint}ауырлататын мән-жайлар кезінде – "
        if place is None:
            return f"{joint}{quoted(case)} жағдайында – "
        paragraph, point = place
        if not paragraph:
            return f"{joint}{point}) тармақта көзделген жағдайларда – "
        number = write_ordinal(int(paragraph), Language.KAZ) if paragraph.isdigit() else paragraph
        return f"{joint}осы баптың {number} бөлігінің {point}) тармағында көзделген жағдайларда – "

    def _joint(self, before: list[Clause], clause: Clause) -> str:
        if not before:
            return ""
        if clause.persons and not clause.inherits and any(other.persons for other in before):
            return ", "
        if clause.inherits or not any(other.persons for other in before):
            return " не "
        return ", не "

    def _clause(self, clause: Clause) -> str:
        words = []
        self._beside = clause.beside
        for place, penalty in enumerate(clause.penalties):
            last = penalty is clause.penalties[-1]
            if place:
                words.append(", ")
            if penalty.for_whom and not clause.inherits:
                words.append(f"{', '.join(persons(penalty, self._source, Language.KAZ))} – ")
            if last:
                words += [
                    (" не " if beside.alternative and at else "") + self._additional(beside) + _after(clause.beside, at)
                    for at, beside in enumerate(clause.beside)
                ]
                words.append(self._additional(penalty))
            else:
                words.append(_number(penalty))
        return "".join(words)

    def _additional(self, penalty: Penalty) -> str:
        return self._penalty(penalty) + (" немесе онсыз" if penalty.optional else "")

    def _penalty(self, penalty: Penalty) -> str:
        forms = KAZAKH_KINDS[penalty.kind]
        form = forms.converb if penalty.role is Role.ADDITIONAL else forms.plain
        about = "" if penalty.life and penalty.min is not None else subject(penalty, self._source, Language.KAZ)
        if penalty not in self._beside:
            about = about or expelled(penalty, Language.KAZ)
        measure = self._measure(penalty)
        if form.startswith("{}") and about and penalty.kind is not PenaltyKind.FINE and penalty.unit not in SHARES:
            measure += f"{about} "
            about = ""
        return (f"{about} " if about else "") + form.format(measure)

    def _measure(self, penalty: Penalty) -> str:
        """The measure, with a space behind it."""
        if for_all_life(penalty):
            return "өмір бойына "
        if penalty.min is None and penalty.max is None:
            return ""
        money = penalty.unit in MONEY
        bounds = _bounds(penalty.min, penalty.max, penalty.unit, life=penalty.life)
        exact = penalty.min == penalty.max
        limits = self._limits(penalty.limits)
        if not money:
            return f"{bounds} мерзімге "
        return f"{bounds} {'мөлшерінде' if exact else 'мөлшерде'}{limits} "

    def _limits(self, limits: tuple[Limit, ...]) -> str:
        return ", бірақ " + " және ".join(self._limit(limit) for limit in limits) if limits else ""

    def _limit(self, limit: Limit) -> str:
        whom = f"{', '.join(persons(limit.for_whom, self._source, Language.KAZ))} – " if limit.for_whom else ""
        floor = f"{_counted(limit.min, limit.unit, Ending.ABLATIVE)} кем емес" if limit.min is not None else ""
        ceiling = f"{_counted(limit.max, limit.unit, Ending.ABLATIVE)} артық емес" if limit.max is not None else ""
        return whom + " және ".join(bound for bound in (floor, ceiling) if bound)


def _after(beside: list[Penalty], at: int) -> str:
    """What stands behind an additional penalty: nothing before «не», else a comma."""
    following = beside[at + 1] if at + 1 < len(beside) else None
    return "" if following is not None and following.alternative else ", "


def _number(penalty: Penalty) -> str:
    """The measure of a fine whose unit comes with a later one."""
    return _bounds(penalty.min, penalty.max, None)


def _bounds(low: float | None, high: float | None, unit: Unit | None, *, life: bool = False) -> str:
    if low is None:
        return f"{_counted(high or 0, unit, Ending.DATIVE)} дейінгі"
    if life:
        return f"{_counted(low, unit, Ending.ABLATIVE)} өмір бойына дейінгі"
    if high is None:
        return f"{_counted(low, unit, Ending.ABLATIVE)} кем емес"
    if low == high:
        return _counted(low, unit, Ending.NONE)
    first = unit if unit not in (Unit.MCI, Unit.TENGE, Unit.PERCENT) else None
    return f"{_counted(low, first, Ending.ABLATIVE)} {_counted(high, unit, Ending.DATIVE)} дейінгі"


def _counted(value: float, unit: Unit | None, ending: Ending) -> str:
    """A number and its noun; the last of them takes the ending."""
    whole = value == int(value)
    if unit is None:
        return write_number(int(value), Language.KAZ, ending=ending) if whole else digits(value)
    number = write_number(int(value), Language.KAZ) if whole else digits(value)
    return f"{number} {inflect(KAZAKH_UNITS[unit], ending)}"
