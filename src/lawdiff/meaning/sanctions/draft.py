"""A sanction while it is being read: drafts of penalties, and what becomes of them at the end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from lawdiff.language.sanctions import PenaltyKind, Token, Unit
from lawdiff.language.sanctions.terms import ALWAYS_PRINCIPAL, UNIT_UNDERSTOOD
from lawdiff.meaning.sanctions.model import Limit, Penalty, Role, Sanction, Unparsed
from lawdiff.model import Language, Span

_NEAR = 50
"""How far from a penalty others are asked about: no sanction of the codes has so many."""


@dataclass(slots=True)
class Bounds:
    """A measure as read: bounds and unit; the unit may come later («в размере пяти, …»)."""

    min: int | float | None = None
    max: int | float | None = None
    unit: Unit | None = None
    life: bool = False


@dataclass(slots=True, eq=False)
class Draft:
    """A penalty being read.

    Attributes:
        first: its first token.
        last: the token after its last one.
        measured: its words hold a measure.
        named: whom it is for by its own words.
        group: index of the group of persons that it stands in; None where it is for all.
        joined: joined by «и» to what stands before it.
        close: no comma before it: it goes with the penalty beside it, where the others have their own.
        shares: joined by «или» to what stands before it.
        wants: its name asks for words that say what it takes or stops, and none follow.
        goes_with_next: Kazakh: it stands after a principal penalty and before the one that it goes with.
    """

    kind: PenaltyKind
    first: int
    last: int
    bounds: Bounds = field(default_factory=Bounds)
    measured: bool = False
    role: Role = Role.PRINCIPAL
    optional: bool = False
    alternative: bool = False
    named: tuple[str, ...] = ()
    group: int | None = None
    about: str = ""
    case: str = ""
    limits: tuple[Limit, ...] = ()
    joined: bool = False
    close: bool = False
    shares: bool = False
    wants: bool = False
    goes_with_next: bool = False


@dataclass(slots=True)
class Group:
    """Persons that share one unit of measure: «на физических лиц – пяти, на должностных – десяти показателей»."""

    persons: dict[str, None] = field(default_factory=dict)
    closed: bool = False


@dataclass(slots=True)
class Notebook:
    """All that has been read of one sanction so far."""

    text: str
    language: Language
    tokens: list[Token]
    drafts: list[Draft] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    waiting: list[Draft] = field(default_factory=list)
    lost: set[int] = field(default_factory=set)
    words: list[str] = field(init=False)

    def __post_init__(self) -> None:
        self.words = [token.word for token in self.tokens]

    def slice(self, first: int, last: int) -> str:
        """The verbatim text of tokens `first` up to `last`."""
        if first >= last:
            return ""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end]

    def phrase(self, first: int, last: int) -> str:
        """The same, without commas and dashes at its end and without the marks of a quotation round it."""
        while last > first and self.words[last - 1] in (",", "–", "—", "-"):
            last -= 1
        words = self.slice(first, last)
        return words[1:-1] if last - first == 1 and words.startswith("«") else words

    def last_with(self, units: frozenset[Unit]) -> Draft | None:
        """The last penalty measured in one of the units: what «тот же размер» and «тот же срок» speak of."""
        return next((draft for draft in reversed(self.drafts[-_NEAR:]) if draft.bounds.unit in units), None)

    def open_group(self, persons: tuple[str, ...], *, new: bool = False) -> int:
        """Add persons to the group that waits for its unit, or begin one; its index."""
        if new or not self.groups or self.groups[-1].closed:
            self.groups.append(Group())
        self.groups[-1].persons.update(dict.fromkeys(persons))
        return len(self.groups) - 1

    def spread_unit(self, unit: Unit, about: str) -> None:
        """Give the unit, and what it is counted from, to the fines before it that wait for them."""
        for draft in self.waiting:
            if draft.bounds.unit is None:
                draft.bounds.unit = unit
            if draft.bounds.unit is unit:
                draft.about = draft.about or about
        self.waiting = [
            draft for draft in self.waiting[-_NEAR:] if draft.bounds.unit is Unit.PERCENT and not draft.about
        ]
        if self.groups:
            self.groups[-1].closed = True


def finish(book: Notebook) -> Sanction:
    """The sanction that the drafts make."""
    _settle_roles(book.drafts)
    _borrow_subjects(book.drafts)
    owners = _attached(book)
    drafts = _in_canonical_order(book, owners)
    everyone = frozenset(code for group in book.groups for code in group.persons)
    places = {id(draft): place for place, draft in enumerate(drafts)}
    penalties = tuple(
        _penalty(book, draft, places[id(owners[id(draft)])] if id(draft) in owners else None, everyone)
        for draft in drafts
    )
    return Sanction(penalties, _unparsed(book), book.text, book.language)


def _settle_roles(drafts: list[Draft]) -> None:
    """«лишение права … и арест»: the arrest is principal by its kind, so that the other is additional to it."""
    for before, draft in pairwise(drafts):
        if (
            draft.joined
            and draft.kind in ALWAYS_PRINCIPAL
            and before.kind not in ALWAYS_PRINCIPAL
            and before.role is Role.PRINCIPAL
        ):
            before.role = Role.ADDITIONAL
    for draft in drafts:
        if draft.measured and draft.bounds.unit is None:
            draft.bounds.unit = UNIT_UNDERSTOOD.get(draft.kind)


def _borrow_subjects(drafts: list[Draft]) -> None:
    """«приостановлением или запрещением деятельности»: the first one has its words from the second."""
    for before, draft in zip(reversed(drafts[:-1]), reversed(drafts[1:]), strict=True):
        if draft.shares and before.wants:
            before.about = draft.about
        if draft.alternative and draft.optional:
            before.optional = True


def _in_canonical_order(book: Notebook, owners: Mapping[int, Draft]) -> list[Draft]:
    """Principal penalties, then additional ones, case by case: the same order in every language.

    Additional penalties stand in the order of the alternatives that they go with; those that go with all come last.
    """
    cases = {case: place for place, case in enumerate(dict.fromkeys(draft.case for draft in book.drafts))}
    here = {id(draft): place for place, draft in enumerate(book.drafts)}
    last_of_group: dict[int, int] = {}
    for place, draft in enumerate(book.drafts):
        if draft.group is not None and draft.role is Role.PRINCIPAL:
            last_of_group[draft.group] = place

    def key(draft: Draft) -> tuple[int, bool, int]:
        if draft.role is Role.PRINCIPAL:
            return cases[draft.case], False, 0
        owner = owners.get(id(draft))
        place = here[id(owner)] if owner else len(book.drafts)
        if draft.group is not None:
            place = last_of_group.get(draft.group, place)
        return cases[draft.case], True, place

    return sorted(book.drafts, key=key)


def _penalty(book: Notebook, draft: Draft, attached: int | None, everyone: frozenset[str]) -> Penalty:
    for_whom = draft.named
    if not for_whom and draft.group is not None:
        persons = book.groups[draft.group].persons
        for_whom = () if persons.keys() == everyone else tuple(persons)
    return Penalty(
        kind=draft.kind,
        min=draft.bounds.min,
        max=draft.bounds.max,
        unit=draft.bounds.unit,
        life=draft.bounds.life,
        role=draft.role,
        optional=draft.optional,
        for_whom=for_whom,
        about=draft.about,
        case=draft.case,
        alternative=draft.alternative,
        limits=draft.limits,
        attached=attached,
        text=book.slice(draft.first, draft.last),
        span=Span(book.tokens[draft.first].start, book.tokens[draft.last - 1].end),
    )


def _attached(book: Notebook) -> dict[int, Draft]:
    """For additional penalties, by identity: the one alternative that each goes with, where it is not all.

    One that stands between two alternatives goes with the nearer one. Once such a one is found in a case, the
    ones at the edge of the words (the end in Russian and English, the beginning in Kazakh) go with the
    alternative beside them too, unless a comma parts them.
    """
    owners: dict[int, Draft] = {}
    edges: dict[int, tuple[Draft, Draft]] = {}
    cases: set[str] = set()
    for here, draft in enumerate(book.drafts):
        if draft.role is Role.PRINCIPAL:
            continue
        before = book.drafts[max(0, here - _NEAR) : here][::-1]
        after = book.drafts[here + 1 : here + 1 + _NEAR]
        left = next((other for other in before if _alternatives(draft, other)), None)
        right = next((other for other in after if _alternatives(draft, other)), None)
        nearer = right if draft.goes_with_next else left
        if left is not None and right is not None and nearer is not None:
            owners[id(draft)] = nearer
            cases.add(draft.case)
        elif nearer is not None and (draft.goes_with_next or draft.close):
            edges[id(draft)] = (draft, nearer)
    owners.update({key: owner for key, (draft, owner) in edges.items() if draft.case in cases})
    return owners


def _alternatives(draft: Draft, other: Draft) -> bool:
    """Whether a principal penalty stands in the case and among the persons of an additional one."""
    return (
        other.role is Role.PRINCIPAL
        and other.case == draft.case
        and (draft.group is None or other.group in (None, draft.group))
    )


def _unparsed(book: Notebook) -> tuple[Unparsed, ...]:
    runs: list[list[int]] = []
    for at in sorted(book.lost):
        if runs and at == runs[-1][-1] + 1:
            runs[-1].append(at)
        else:
            runs.append([at])
    return tuple(
        Unparsed(
            book.slice(run[0], run[-1] + 1),
            Span(book.tokens[run[0]].start, book.tokens[run[-1]].end),
        )
        for run in runs
    )
