"""Kazakh sanctions: measure and persons come first, then the name of the penalty; the verb closes the sentence.

What is read waits until the name of a penalty takes it. Words that no table holds wait too: a name that asks for
them («лицензиядан айыра отырып») takes them as what the penalty is about, any other leaves them not understood.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from lawdiff.language.numerals import read_number, read_ordinal
from lawdiff.language.sanctions import VOCABULARIES, Mark, PenaltyKind, Term, Unit, tokenize
from lawdiff.language.sanctions.terms import ALWAYS_PRINCIPAL, MONEY, TIME
from lawdiff.meaning.sanctions.draft import Bounds, Draft, Notebook, finish
from lawdiff.meaning.sanctions.measures import decimal
from lawdiff.meaning.sanctions.model import Limit, Role, Sanction
from lawdiff.model import Language

_SIGNS = frozenset("–—-,.;:")
_DASHES = frozenset("–—-")
_ABLATIVE = ("дан", "ден", "тан", "тен", "нан", "нен")
_ACCUSATIVE = ("ды", "ді", "ты", "ті", "ны", "ні")
_GENITIVE = ("ның", "нің", "дың", "дің", "тың", "тің")
_NUMBER_WORDS = 2


@dataclass(slots=True)
class _Entry:
    """A measure that waits for its penalty, with the persons before it."""

    first: int
    last: int
    bounds: Bounds
    persons: tuple[str, ...] = ()
    about: str = ""
    limits: tuple[Limit, ...] = ()


class HeadLast:
    """A reader of one sanction; `read` is its only public method."""

    def __init__(self, text: str) -> None:
        self._book = Notebook(text, Language.KAZ, tokenize(text, Language.KAZ))
        self._words = self._book.words
        self._vocabulary = VOCABULARIES[Language.KAZ]
        self._at = 0
        self._case = ""
        self._group: int | None = None
        self._persons: tuple[str, ...] = ()
        self._entries: list[_Entry] = []
        self._waiting: list[int] = []  # tokens of words that no table holds
        self._opened: Draft | None = None
        self._life = False
        self._first: int | None = None
        self._last_person = -1
        self._or_before = False
        self._carried_comma = False
        self._clear_links()

    def read(self) -> Sanction:
        """The sanction, with every token either understood or reported."""
        rules = (
            self._open_case,
            self._without_it,
            self._verb,
            self._penalty,
            self._list_persons,
            self._same,
            self._measure,
            self._term_of_life,
            self._link,
        )
        while self._at < len(self._words):
            if not any(rule() for rule in rules):
                self._begin()
                self._waiting.append(self._at)
                self._at += 1
        self._lose_waiting()
        for entry in self._entries:
            self._book.lost.update(range(entry.first, entry.last))
        return finish(self._book)

    # -- what joins penalties ---------------------------------------------------------------------------------

    def _clear_links(self) -> None:
        self._or = self._and = self._comma = False

    def _link(self) -> bool:
        word = self._words[self._at]
        mark = self._mark(self._at)
        joint = mark is not None and mark[0] in (Mark.OR, Mark.AND)
        if word not in _SIGNS and not joint:
            return False
        used = mark[1] if mark and joint else 1
        if self._waiting:  # a comma or «немесе» inside the words of the law
            self._waiting.extend(range(self._at, self._at + used))
        else:
            self._comma |= word == ","
            self._or |= joint and mark is not None and mark[0] is Mark.OR
            self._and |= joint and mark is not None and mark[0] is Mark.AND
        self._at += used
        return True

    def _verb(self) -> bool:
        mark = self._mark(self._at)
        if mark is None or mark[0] is not Mark.VERB:
            return False
        self._lose_waiting()
        self._at += mark[1]
        return True

    def _without_it(self) -> bool:
        mark = self._mark(self._at)
        begin = self._at + mark[1] if mark and mark[0] is Mark.OR else self._at
        found = self._mark(begin)
        if found is None or found[0] is not Mark.WITHOUT_IT or not self._book.drafts or self._waiting:
            return False
        draft = self._book.drafts[-1]
        draft.optional, draft.last = True, begin + found[1]
        self._at = draft.last
        self._clear_links()
        return True

    # -- cases ------------------------------------------------------------------------------------------------

    def _open_case(self) -> bool:
        """«ал осы баптың үшінші бөлігінің 2) тармағында көзделген жағдайларда –»."""
        end = self._at + 1 if self._is(self._at, Mark.WHILE) else self._at
        case = self._case_at(end)
        if case is None or self._waiting:
            return False
        self._case, self._at = case
        self._persons, self._group = (), None
        self._clear_links()
        return True

    def _case_at(self, at: int) -> tuple[str, int] | None:
        mark = self._mark(at)
        if mark and mark[0] is Mark.AGGRAVATED:
            return "aggravated", at + mark[1]
        if at < len(self._words) and self._words[at].startswith("«") and self._is(at + 1, Mark.AT):
            return self._book.phrase(at, at + 1), at + 2
        if mark and mark[0] is Mark.THIS:
            at += mark[1]
        prefix = ""
        paragraph = self._paragraph(at)
        if paragraph:
            prefix, at = paragraph
        if at + 1 >= len(self._words) or not self._words[at].isdigit() or self._words[at + 1] != ")":
            return None
        point = self._mark(at + 2)
        if point is None or point[0] is not Mark.POINT:
            return None
        end = at + 2 + point[1]
        cases = self._mark(end)
        return f"{prefix}point_{self._words[at]}", end + (cases[1] if cases and cases[0] is Mark.IN_CASES else 0)

    def _paragraph(self, at: int) -> tuple[str, int] | None:
        """«үшінші бөлігінің», «он бірінші бөлігінің»."""
        for used in range(_NUMBER_WORDS, 0, -1):
            ordinal = read_ordinal(" ".join(self._words[at : at + used]), Language.KAZ)
            part = self._mark(at + used)
            if ordinal and part and part[0] is Mark.PARAGRAPH:
                return f"para_{ordinal}__", at + used + part[1]
        return None

    # -- what waits for its penalty ---------------------------------------------------------------------------

    def _begin(self) -> None:
        if self._first is None:
            self._first = self._at

    def _list_persons(self) -> bool:
        found = self._vocabulary.persons.match(self._words, self._at)
        if found and self._words[self._at + found[1] - 1].endswith(_GENITIVE):
            found = None  # «заңды тұлғаның қызметіне»: of a person, not for one
        quoted = self._words[self._at].startswith("«") and self._at + 1 < len(self._words)
        if found is None and not (quoted and self._words[self._at + 1] in (*_DASHES, ",")):
            return False
        self._begin()
        if self._waiting:
            self._lose_waiting()
        code, used = found if found else (self._book.phrase(self._at, self._at + 1), 1)
        fresh = self._persons_end() != self._at
        if fresh:
            self._or_before = self._or
        self._or = self._or_before  # «немесе» between two persons joins no penalties
        self._persons = (code,) if fresh else (*self._persons, code)
        self._group = self._book.open_group((code,))
        self._at += used
        self._last_person = self._at
        return True

    def _persons_end(self) -> int:
        """The token after the small words that follow the last person named; -1 where none was."""
        at = self._last_person
        while 0 <= at < self._at and (self._words[at] == "," or self._is(at, Mark.OR) or self._is(at, Mark.AND)):
            at += 1
        return at

    def _same(self) -> bool:
        mark = self._mark(self._at)
        if mark is None or mark[0] not in (Mark.SAME_AMOUNT, Mark.SAME_TERM):
            return False
        source = self._book.last_with(MONEY if mark[0] is Mark.SAME_AMOUNT else TIME)
        if source is None:
            return False
        self._begin()
        about = source.about if source.bounds.unit in (Unit.TIMES, Unit.PERCENT) else ""
        self._entries.append(_Entry(self._at, self._at + mark[1], replace(source.bounds), about=about))
        self._at += mark[1]
        return True

    def _term_of_life(self) -> bool:
        mark = self._mark(self._at)
        if mark is None or mark[0] is not Mark.LIFE:
            return False
        self._begin()
        self._life = True
        self._at += mark[1]
        return True

    def _measure(self) -> bool:
        found = self._bounds(self._at)
        if found is None:
            return False
        self._begin()
        bounds, end = found
        entry = _Entry(self._at, end, bounds, self._take_persons())
        if self._waiting and (bounds.unit in (Unit.PERCENT, Unit.TIMES) or self._only_quoted()):
            entry.about = self._about()
        self._entries.append(entry)
        self._at = end
        self._take_limits(entry)
        return True

    def _take_persons(self) -> tuple[str, ...]:
        persons, self._persons = self._persons, ()
        return persons

    def _bounds(self, at: int) -> tuple[Bounds, int] | None:
        first = self._value(at)
        if first is None:
            return None
        value, unit, end = first
        bounds = Bounds(value, value, unit)
        if self._words[end - 1].endswith(_ABLATIVE):
            second = self._value(end)
            if second:
                bounds, end = Bounds(value, second[0], second[1] or unit), second[2]
                to = self._mark(end)
                end += to[1] if to and to[0] is Mark.TO else 0
            elif (life := self._mark(end)) and life[0] is Mark.LIFE and self._is(end + life[1], Mark.TO):
                bounds, end = Bounds(value, None, unit, life=True), end + life[1] + 1
        mark = self._mark(end)
        if mark and mark[0] in (Mark.TO, Mark.AT_MOST):
            bounds, end = Bounds(None, value, unit), end + mark[1]
        elif mark and mark[0] is Mark.AT_LEAST:
            bounds, end = Bounds(value, None, unit), end + mark[1]
        lead = self._mark(end)
        return bounds, end + (lead[1] if lead and lead[0] in (Mark.AMOUNT, Mark.TERM) else 0)

    def _value(self, at: int) -> tuple[int | float, Unit | None, int] | None:
        if at >= len(self._words):
            return None
        number = decimal(self._words[at]) or read_number(self._words, at, Language.KAZ)
        if number is None or (at + 1 < len(self._words) and self._words[at + 1] == ")"):
            return None
        end = at + number[1]
        unit = self._vocabulary.units.match(self._words, end)
        return (number[0], unit[0], end + unit[1]) if unit else (number[0], None, end)

    def _take_limits(self, entry: _Entry) -> None:
        """«, бірақ жүз айлық есептік көрсеткіштен кем емес»."""
        at = self._at + 1 if self._at < len(self._words) and self._words[self._at] == "," else self._at
        if not self._is(at, Mark.BUT):
            return
        at += 1
        limits: list[Limit] = []
        while True:
            persons: list[str] = []
            while found := self._vocabulary.persons.match(self._words, at):
                persons.append(found[0])
                at += found[1]
                while at < len(self._words) and (self._words[at] in _SIGNS or self._is(at, Mark.OR)):
                    at += 1
            measure = self._bounds(at)
            if measure is None or measure[0].unit is None:
                break
            bounds, at = measure
            limits.append(Limit(bounds.min, bounds.max, bounds.unit or Unit.MCI, tuple(persons)))
            self._at = at
            joint = self._mark(at)
            if joint is None or joint[0] is not Mark.AND:
                break
            at += joint[1]
        entry.limits = _joined(limits)

    # -- penalties --------------------------------------------------------------------------------------------

    def _penalty(self) -> bool:
        found = self._vocabulary.kinds.match(self._words, self._at)
        if found is None:
            return False
        term, used = found
        if self._opened is not None and term.kind is PenaltyKind.LICENCE_DEPRIVATION:
            draft, self._opened = self._opened, None
        else:
            self._begin()
            draft = Draft(term.kind, self._first or 0, self._at + used, case=self._case)
        self._at += used
        if term.about:
            draft.about = draft.about or self._about()
        if term.opens:
            self._opened = draft
            return True
        self._lose_waiting()
        self._emit(draft, term)
        draft.last = self._at
        self._first, self._life = None, False
        self._clear_links()
        return True

    def _emit(self, draft: Draft, term: Term) -> None:
        """Give a penalty its role and what waited for it, and note it down."""
        drafts = self._book.drafts
        before = drafts[-1] if drafts else None
        joined_role = self._and and before is not None and draft.kind not in ALWAYS_PRINCIPAL
        draft.role = Role.ADDITIONAL if term.converb or joined_role else Role.PRINCIPAL
        draft.joined = self._and
        after_additional = before is not None and before.role is Role.ADDITIONAL
        if after_additional:  # the comma that counts stands before the additional penalties
            self._comma = self._carried_comma
        if draft.role is Role.ADDITIONAL:
            draft.alternative = self._or and after_additional
            draft.goes_with_next = term.converb
            self._carried_comma = self._comma
        if draft.kind is PenaltyKind.FINE:
            self._emit_fines(draft)
            return
        self._place_among_persons(draft)
        entry = self._entries[-1] if self._entries else None
        if entry and (entry.bounds.unit in TIME or not entry.persons):  # else it is a fine's, still to be named
            self._entries.pop()
            draft.bounds, draft.measured = entry.bounds, True
            if draft.role is Role.PRINCIPAL:
                draft.named = draft.named or entry.persons
            elif entry.persons:  # they are for the fine that follows, and the additional penalty goes with it
                self._persons, draft.group = entry.persons, self._group
            draft.about = draft.about or entry.about
        draft.bounds.life = draft.bounds.life or self._life or term.life
        drafts.append(draft)

    def _place_among_persons(self, draft: Draft) -> None:
        if draft.kind is PenaltyKind.EXPULSION and self._persons and self._expelled():
            draft.named = self._take_persons()
            self._book.groups.pop()
            self._group = None
            return
        before = self._book.drafts[-1] if self._book.drafts else None
        if draft.role is Role.PRINCIPAL and self._persons:
            draft.named, draft.group = self._take_persons(), self._group
        elif before is not None and before.role is Role.ADDITIONAL is draft.role and not self._persons:
            draft.group = before.group
        elif self._persons or not self._comma:
            draft.group = self._group

    def _expelled(self) -> bool:
        """«шетелдікті немесе азаматтығы жоқ адамды»: in the accusative, the persons are those expelled."""
        return self._words[self._last_person - 1].endswith(_ACCUSATIVE) and not self._book.groups[-1].closed

    def _emit_fines(self, draft: Draft) -> None:
        """One fine for each measure that waits; the last of them names the unit of all."""
        entries = self._entries or [_Entry(draft.first, draft.last, Bounds(), self._take_persons())]
        last = entries[-1]
        for place, entry in enumerate(entries):
            fine = draft if place == len(entries) - 1 else Draft(draft.kind, entry.first, entry.last, case=self._case)
            fine.bounds, fine.measured = entry.bounds, bool(self._entries)
            if fine.bounds.unit is None:
                fine.bounds.unit = last.bounds.unit
                entry.about = entry.about or last.about
            fine.named, fine.about, fine.limits = entry.persons, entry.about, entry.limits
            fine.group = self._group if entry.persons or not self._comma else None
            self._book.drafts.append(fine)
        if self._book.groups:
            self._book.groups[-1].closed = True
        self._entries = []

    def _only_quoted(self) -> bool:
        return len(self._waiting) == 1 and self._words[self._waiting[0]].startswith("«")

    # -- words that are the law's own ---------------------------------------------------------------------------

    def _about(self) -> str:
        if not self._waiting:
            return ""
        words = self._book.phrase(self._waiting[0], self._waiting[-1] + 1)
        self._waiting = []
        return words

    def _lose_waiting(self) -> None:
        """Words that no penalty asked for were not understood; the small words among them were."""
        self._book.lost.update(
            at
            for at in self._waiting
            if self._words[at] not in _SIGNS and not self._is(at, Mark.OR) and not self._is(at, Mark.AND)
        )
        self._waiting = []

    # -- looking at the tables -----------------------------------------------------------------------------------

    def _mark(self, at: int) -> tuple[Mark, int] | None:
        return self._vocabulary.marks.match(self._words, at)

    def _is(self, at: int, wanted: Mark) -> bool:
        mark = self._mark(at)
        return mark is not None and mark[0] is wanted


def _joined(limits: list[Limit]) -> tuple[Limit, ...]:
    """A floor and a ceiling for the same persons are one limit."""
    if len(limits) == _NUMBER_WORDS and not limits[0].for_whom and not limits[1].for_whom:
        floor, ceiling = limits
        if floor.unit is ceiling.unit and floor.max is None and ceiling.min is None:
            return (Limit(floor.min, ceiling.max, floor.unit),)
    return tuple(limits)
