"""Answers from the sanctions: what an offence costs, and how grave that makes it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lawdiff.language.sentences import Sentence
from lawdiff.meaning.claims.law import Held, Law, Missing, text_of
from lawdiff.meaning.claims.model import Answer, Bound, Costs, Holding, IsGrave, Quote, Relation
from lawdiff.meaning.claims.quoting import judged, quote, undecided, without_text
from lawdiff.meaning.gravity import gravity_of, is_decided_by_kind
from lawdiff.meaning.guilt import names_negligence
from lawdiff.meaning.sanctions import Penalty, PenaltyKind, Sanction, Unit, find_sanction, parse_sanction
from lawdiff.meaning.tenge import index_on
from lawdiff.model import Language, Provision
from lawdiff.store.selectors import Selector

_MONTHS = {Unit.MONTH: 1, Unit.YEAR: 12}


@dataclass(frozen=True, slots=True)
class _Found:
    """The sanctions of a provision, each with the provision that holds it."""

    placed: tuple[tuple[Provision, Sanction], ...]
    held: Held

    @property
    def sanctions(self) -> tuple[Sanction, ...]:
        """The sanctions alone."""
        return tuple(sanction for _, sanction in self.placed)

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """The words that hold them; of a point, its own words as well; the provision's where there is no sanction."""
        return self._quoted(node for node, _ in self.placed)

    def quotes_with(self, kind: PenaltyKind) -> tuple[Quote, ...]:
        """The words of those with a kind of penalty."""
        return self._quoted(
            node for node, sanction in self.placed if any(penalty.kind is kind for penalty in sanction.principal)
        )

    def _quoted(self, owners: Iterable[Provision]) -> tuple[Quote, ...]:
        asked, nodes = self.held.provision, list(owners)
        inside = any(asked.locator.startswith(f"{node.locator}__") for node in nodes)
        if inside or not nodes:
            nodes = [asked, *nodes]
        return tuple(dict.fromkeys(quote(self.held, node) for node in nodes))

    @property
    def not_understood(self) -> str:
        """The words that were not understood; empty where all were."""
        return "; ".join(run.text for sanction in self.sanctions for run in sanction.unparsed)


def answer_costs(fact: Costs, law: Law) -> Answer:
    """Whether a sanction has, lacks or only has a penalty. Where there is no sanction, it has and lacks nothing."""
    found = _sanctions_of(law, fact.at)
    if isinstance(found, Missing):
        return without_text(found, fact.at)
    if not found.sanctions:
        return judged(False, *found.quotes)
    principal = [penalty for sanction in found.sanctions for penalty in sanction.principal]
    only = fact.holding is Holding.ONLY
    if only:
        fits = bool(principal) and all(map(fact.fits, principal))
    else:
        fits = any(fact.fits(penalty) for sanction in found.sanctions for penalty in sanction.penalties)
    # Words that were not understood could name one more penalty: they unsay "only" and "lacks", and never "has".
    if found.not_understood and fits is only:
        return _not_understood(found)
    return judged(fits is not (fact.holding is Holding.LACKS), *found.quotes)


def answer_gravity(fact: IsGrave, law: Law) -> Answer:
    """Whether an offence is of a category."""
    found = _sanctions_of(law, fact.at)
    if isinstance(found, Missing):
        return without_text(found, fact.at)
    if not found.sanctions:
        return judged(False, *found.quotes)
    if found.not_understood:
        return _not_understood(found)
    if any(names_negligence(each.text, each.language) for each in found.quotes):
        return undecided(Sentence("claim.negligence-named", place=str(found.held.selector)), *found.quotes)
    categories = {gravity_of(sanction.principal) for sanction in found.sanctions}
    if None in categories or not all(is_decided_by_kind(sanction.principal) for sanction in found.sanctions):
        return undecided(Sentence("claim.category-undecided", place=str(found.held.selector)), *found.quotes)
    return judged(categories == {fact.gravity}, *found.quotes)


def answer_bound(fact: Bound, law: Law) -> Answer:
    """Whether a bound of a penalty equals, exceeds or is at most a value."""
    found = _amount(fact, fact.at, law)
    if isinstance(found, Answer):
        return found
    value, quotes = found
    if fact.than is not None:
        other = _amount(fact, fact.than, law)
        if isinstance(other, Answer):
            return other
        limit, quotes = other[0], (*quotes, *other[1])
    else:
        assert fact.value is not None
        limit = fact.value
    return judged(_stands(value, fact.relation, limit), *quotes)


def _stands(value: float, relation: Relation, limit: float) -> bool:
    if relation is Relation.EQUALS:
        return value == limit
    return value > limit if relation is Relation.EXCEEDS else value <= limit


def _amount(fact: Bound, at: Selector, law: Law) -> Answer | tuple[float, tuple[Quote, ...]]:
    """The bound in the unit asked for; an answer where there is none."""
    found = _sanctions_of(law, at)
    if isinstance(found, Missing):
        return without_text(found, at)
    if found.not_understood:
        return _not_understood(found)
    penalties = [penalty for sanction in found.sanctions for penalty in sanction.principal if penalty.kind is fact.kind]
    if not penalties:
        return judged(False, *found.quotes)
    rate, quotes = 1, found.quotes_with(fact.kind)
    if fact.unit is Unit.TENGE and any(penalty.unit is Unit.MCI for penalty in penalties):
        index = index_on(at.day, law.indices)
        if index is None:
            return undecided(Sentence("claim.no-index", place=str(found.held.selector)), *quotes)
        rate = index.tenge
        quotes = (*quotes, _index_quote(at, rate, confirmed=index.confirmed))
    values = [_in_unit(penalty, fact, rate) for penalty in penalties]
    known = [value for value in values if value is not None]
    if len(known) < len(values):
        return undecided(Sentence("claim.no-such-bound", place=str(found.held.selector)), *quotes)
    return (max(known) if fact.end == "max" else min(known)), quotes


def _in_unit(penalty: Penalty, fact: Bound, rate: int) -> float | None:
    bound = penalty.max if fact.end == "max" else penalty.min
    if penalty.life and bound is None:
        return math.inf
    if bound is None or penalty.unit is None:
        return None
    if penalty.unit is fact.unit:
        return bound
    if fact.unit is Unit.TENGE and penalty.unit is Unit.MCI:
        return bound * rate
    if penalty.unit in _MONTHS and fact.unit in _MONTHS:
        return bound * _MONTHS[penalty.unit] / _MONTHS[fact.unit]
    return None


def _index_quote(at: Selector, rate: int, *, confirmed: bool) -> Quote:
    key = "claim.index" if confirmed else "claim.index-unconfirmed"
    text = Sentence(key, rate=rate, day=at.day)
    return Quote("", Language.ENG, at.day, "mci", text, "statutes/mci.csv", verbatim=False)


def _not_understood(found: _Found) -> Answer:
    words = found.not_understood
    return undecided(Sentence("claim.not-understood", place=str(found.held.selector), words=words), *found.quotes)


def _sanctions_of(law: Law, at: Selector) -> _Found | Missing:
    """The sanctions of a provision: its own; else of the nearest that it stands in; else of those that stand in it."""
    held = text_of(law, at)
    if isinstance(held, Missing):
        return held
    language = held.edition.language
    for nodes in ((held.provision,), *((node,) for node in held.above), tuple(held.provision.walk())):
        placed = [(node, sanction) for node in nodes for sanction in _own(node, language)]
        if placed:
            return _Found(tuple(placed), held)
    return _Found((), held)


def _own(node: Provision, language: Language) -> Iterator[Sanction]:
    for alinea in (*node.alineas, *node.closing):
        span = find_sanction(alinea.text, language)
        if span is not None:
            yield parse_sanction(alinea.text[span.start : span.end], language)
