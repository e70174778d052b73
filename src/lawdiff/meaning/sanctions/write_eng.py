"""Sanctions in English words, in the style of docs/sanction-formulas.md."""

from __future__ import annotations

from lawdiff.language.numerals import write_number
from lawdiff.language.sanctions.terms import MONEY, SHARES, PenaltyKind, Unit
from lawdiff.language.sanctions.written import ENGLISH_KINDS, ENGLISH_UNITS
from lawdiff.meaning.sanctions.layout import Clause, Section, lay_out
from lawdiff.meaning.sanctions.model import Limit, Penalty, Sanction
from lawdiff.meaning.sanctions.wording import digits, expelled, for_all_life, persons, place_of, quoted, subject
from lawdiff.model import Language

_LIFE_BEFORE = frozenset({PenaltyKind.IMPRISONMENT})


def write_english(sanction: Sanction) -> str:
    """The sanction in English: "shall be punished by …".

    >>> from lawdiff.meaning.sanctions.parse import parse_sanction
    >>> write_english(parse_sanction("наказывается лишением свободы на срок от семи до двенадцати лет "
    ...     "с конфискацией имущества или без таковой", Language.RUS))
    'shall be punished by imprisonment for a term of seven to twelve years, with or without confiscation of property'
    """
    writer = _Writer(sanction)
    return f"shall be punished {''.join(writer.section(section) for section in lay_out(sanction))}"


class _Writer:
    def __init__(self, sanction: Sanction) -> None:
        self._source = sanction.language
        self._started = False
        self._beside: list[Penalty] = []
        """Additional penalties that stand with their persons and need not name them."""

    def section(self, section: Section) -> str:
        words = [self._case(section.case)]
        for place, clause in enumerate(section.clauses):
            before = section.clauses[:place]
            words += [self._joint(before, clause), self._clause(before, clause)]
            self._beside = clause.beside
            words += [self._additional(penalty, " ") for penalty in clause.beside]
            self._started = True
        self._beside = []
        for place, penalty in enumerate(section.additional):
            bare = not section.clauses and place == 0
            words.append(self._additional(penalty, "" if bare else ", "))
            self._started = True
        return "".join(words)

    def _case(self, case: str) -> str:
        if not case:
            return ""
        joint = ", and, " if self._started else ""
        place = place_of(case)
        if case == "aggravated":
            return f"{joint}in aggravating circumstances, "
        if place is None:
            return f"{joint}in the case of {quoted(case)}, "
        paragraph, point = place
        part = f" of paragraph {paragraph} of this article" if paragraph else ""
        return f"{joint}in the cases provided for in point {point}){part}, "

    def _joint(self, before: list[Clause], clause: Clause) -> str:
        if not before:
            return ""
        if clause.persons and not clause.inherits and any(other.persons for other in before):
            return ", "
        if clause.inherits or not any(other.persons for other in before):
            return " or "
        return ", or "

    def _clause(self, before: list[Clause], clause: Clause) -> str:
        first = clause.penalties[0]
        name = f"by {self._name(first)}"
        if first.kind is not PenaltyKind.FINE or not first.for_whom:
            whom = "" if clause.inherits or not first.for_whom else f"{self._whom(first)} – "
            optional = " or without it" if first.optional else ""
            return whom + name + self._tail(first) + optional
        leads = any(other.persons for other in before)
        words = [f"{self._whom(first)} – {name}" if leads else f"{name} {self._whom(first)}"]
        for place, penalty in enumerate(clause.penalties):
            if place:
                words.append(f", {self._whom(penalty)}")
            words.append(self._amount(penalty, unit=penalty is clause.penalties[-1]))
        return "".join(words)

    def _name(self, penalty: Penalty) -> str:
        life = "life " if for_all_life(penalty) and penalty.kind in _LIFE_BEFORE else ""
        return life + ENGLISH_KINDS[penalty.kind]

    def _tail(self, penalty: Penalty) -> str:
        if penalty.kind is PenaltyKind.FINE or penalty.unit in SHARES:
            return self._amount(penalty, unit=True)
        about = "" if penalty.life and penalty.min is not None else subject(penalty, self._source, Language.ENG)
        about = about or self._expelled(penalty)
        return (f" {about}" if about else "") + _measure(penalty)

    def _amount(self, penalty: Penalty, *, unit: bool) -> str:
        words = _money(penalty, penalty.unit if unit else None)
        if unit and penalty.about:
            of = " of " if penalty.unit is Unit.PERCENT else " "
            words += of + subject(penalty, self._source, Language.ENG)
        if not penalty.limits:
            return words
        return f"{words}, but {' and '.join(self._limit(limit) for limit in penalty.limits)}"

    def _limit(self, limit: Limit) -> str:
        whom = f" {self._whom(limit.for_whom)}" if limit.for_whom else ""
        if limit.min is None:
            return f"not more than {_counted(limit.max or 0, limit.unit)}{whom}"
        if limit.max is None:
            return f"not less than {_counted(limit.min, limit.unit)}{whom}"
        return f"not less than {_counted(limit.min, None)} and not more than {_counted(limit.max, limit.unit)}{whom}"

    def _additional(self, penalty: Penalty, joint: str) -> str:
        with_ = "with or without" if penalty.optional else "with"
        instead = " or " if penalty.alternative else joint
        return f"{instead}{with_} {self._name(penalty)}{self._tail(penalty)}"

    def _expelled(self, penalty: Penalty) -> str:
        return expelled(penalty, Language.ENG) if penalty not in self._beside else ""

    def _whom(self, penalty: Penalty | tuple[str, ...]) -> str:
        names = persons(penalty, self._source, Language.ENG)
        return "on " + (", ".join(names[:-1]) + " and " if names[1:] else "") + names[-1]


def _measure(penalty: Penalty) -> str:
    if for_all_life(penalty):
        return "" if penalty.kind in _LIFE_BEFORE else " for life"
    if penalty.unit is None or (penalty.min is None and penalty.max is None):
        return ""
    if penalty.unit in MONEY:
        return _money(penalty, penalty.unit)
    if penalty.life:
        return f" for {_counted(penalty.min or 0, penalty.unit)} to life"
    if penalty.min is not None and penalty.max is not None and penalty.min != penalty.max:
        return f" for a term of {_bounds(penalty, penalty.unit)}"
    return f" for {_bounds(penalty, penalty.unit)}"


def _money(penalty: Penalty, unit: Unit | None) -> str:
    return "" if penalty.min is None and penalty.max is None else f" of {_bounds(penalty, unit)}"


def _bounds(penalty: Penalty, unit: Unit | None) -> str:
    if penalty.min is None:
        return f"up to {_counted(penalty.max or 0, unit)}"
    if penalty.max is None:
        return f"not less than {_counted(penalty.min, unit)}"
    if penalty.min == penalty.max:
        return _counted(penalty.min, unit)
    return f"{_counted(penalty.min, None)} to {_counted(penalty.max, unit)}"


def _counted(value: float, unit: Unit | None) -> str:
    number = write_number(int(value), Language.ENG) if value == int(value) else digits(value)
    if unit is None:
        return number
    one, many = ENGLISH_UNITS[unit]
    return f"{number} {one if value == 1 else many}"
