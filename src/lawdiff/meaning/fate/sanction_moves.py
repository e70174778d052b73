"""What happened to the sanction of one offence on its way, by the rules of `lawdiff.meaning.severity`."""

from __future__ import annotations

from functools import lru_cache

from lawdiff.meaning.fate.compositions import Composition
from lawdiff.meaning.fate.records import Offence
from lawdiff.meaning.sanctions import Sanction, parse_sanction
from lawdiff.meaning.severity import Direction, direction_of_additions, direction_of_alternatives
from lawdiff.model import Language


def compare_sanctions(before: Offence, after: Offence) -> Direction | None:
    """Which way the sanctions of an offence went; None where words of one were not understood.

    Inside one act paragraph is held against paragraph by number, and what only one side has is left out: it is
    another composition. Between two acts the basic compositions are compared.

    >>> from lawdiff.model import Alinea, Kind, Provision
    >>> def ringing(term):
    ...     words = (Alinea("Звон –"), Alinea(f"наказывается лишением свободы на срок до {term} лет."))
    ...     return Offence("cc", Language.RUS, Provision(Kind.ARTICLE, "7", alineas=words, locator="art_7"))
    >>> compare_sanctions(ringing("двух"), ringing("трех")).value
    'raised'
    """
    directions: set[Direction] = set()
    for old, new in _pairs(before, after):
        direction = _direction(old.sanction, new.sanction, before.language)
        if direction is None:
            return None
        directions.add(direction)
    return _sum(directions)


def _pairs(before: Offence, after: Offence) -> list[tuple[Composition, Composition]]:
    if before.act != after.act:
        return list(zip(before.compositions[:1], after.compositions[:1], strict=False))
    olds = {_below(each, before): each for each in before.compositions}
    return [(olds[place], each) for each in after.compositions if (place := _below(each, after)) in olds]


def _below(composition: Composition, offence: Offence) -> str:
    return composition.locator.removeprefix(offence.locator)


def _direction(old: str, new: str, language: Language) -> Direction | None:
    if old.split() == new.split():
        return Direction.UNCHANGED
    before, after = _parsed(old, language), _parsed(new, language)
    if before.unparsed or after.unparsed:
        return None
    principal = direction_of_alternatives(before.principal, after.principal)
    additional = direction_of_additions(before.additional, after.additional)
    return _sum({principal, additional})


@lru_cache(maxsize=4096)  # the same sanction stands in many articles
def _parsed(text: str, language: Language) -> Sanction:
    return parse_sanction(text, language)


def _sum(directions: set[Direction]) -> Direction | None:
    """One word for several; a move outweighs words that are only recast."""
    moved = directions - {Direction.UNCHANGED, Direction.RECAST}
    if len(moved) == 1:
        return next(iter(moved))
    if moved:
        return Direction.MIXED
    if Direction.RECAST in directions:
        return Direction.RECAST
    return Direction.UNCHANGED if directions else None
