"""Sanctions before and after, as bars on one scale for each kind of penalty."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lawdiff.comparing.result import ChangeKind
from lawdiff.language.sanctions.persons import PERSONS
from lawdiff.meaning.fate import FateKind
from lawdiff.meaning.held import Held, held_below, held_in, paired
from lawdiff.meaning.sanctions import Penalty, PenaltyKind, Unit
from lawdiff.meaning.severity import ORDER
from lawdiff.model import Edition, Language, Provision
from lawdiff.reporting.dossier.records import Dossier, Sheet
from lawdiff.reporting.report import Item

SCALES: Mapping[PenaltyKind, Unit] = {
    PenaltyKind.FINE: Unit.MCI,
    PenaltyKind.COMMUNITY_SERVICE: Unit.HOUR,
    PenaltyKind.CORRECTIVE_LABOUR: Unit.MCI,
    PenaltyKind.ADMINISTRATIVE_ARREST: Unit.DAY,
    PenaltyKind.ARREST: Unit.DAY,
    PenaltyKind.RESTRICTION_OF_LIBERTY: Unit.YEAR,
    PenaltyKind.IMPRISONMENT: Unit.YEAR,
    PenaltyKind.DISQUALIFICATION: Unit.YEAR,
}
"""The unit that a kind of penalty is drawn in. Penalties in other units have scales of their own."""

_IN_YEARS = {Unit.YEAR: 1.0, Unit.MONTH: 1 / 12}
_STEPS = (1, 2, 2.5, 5, 10)


@dataclass(frozen=True, slots=True)
class Bar:
    """A penalty as a bar.

    Attributes:
        low: the lower bound in the scale's unit; 0 where the law sets none.
        high: the upper bound; None where the law sets none.
        life: it can be for life.
        penalty: what is drawn.
    """

    low: float
    high: float | None
    life: bool
    penalty: Penalty


@dataclass(frozen=True, slots=True)
class Pair:
    """What one offence costs in one kind of penalty, before and after.

    Attributes:
        locators: of the old and the new provision with the act of each; one of them is None where there is none.
        before: None where the law knew no such penalty for it.
        after: None where it knows none any more.
        whom: code or words of the persons it is for; empty for all.
        moved: true where the offence came from the other code.
    """

    locators: tuple[tuple[str, str] | None, tuple[str, str] | None]
    before: Bar | None
    after: Bar | None
    whom: str = ""
    moved: bool = False


@dataclass(frozen=True, slots=True)
class Panel:
    """All pairs of one kind of penalty, on one scale.

    Attributes:
        kind: which.
        unit: what the scale counts.
        top: the end of the scale.
        ticks: numbers on it, from 0 to `top`.
        pairs: in the order of the report.
        life: true where some bar is for life: the scale has a place for it beyond its end.
    """

    kind: PenaltyKind
    unit: Unit
    top: float
    ticks: tuple[float, ...]
    pairs: tuple[Pair, ...]
    life: bool


@dataclass(frozen=True, slots=True)
class _Costs:
    """A provision's sanction on both sides, the acts with them."""

    old: tuple[str, Held] | None
    new: tuple[str, Held] | None
    moved: bool = False


def panels(dossier: Dossier) -> tuple[Panel, ...]:
    """The panels of a report, the harshest kind of penalty first; what did not change is left out."""
    found: dict[tuple[PenaltyKind, Unit], list[Pair]] = {}
    for costs in _costs(dossier):
        for key, pair in _pairs(costs):
            found.setdefault(key, []).append(pair)
    ordered = sorted(found, key=lambda key: (-ORDER.index(key[0]), key[1].value))
    return tuple(_panel(kind, unit, found[kind, unit]) for kind, unit in ordered)


def whom_in_words(code: str, language: Language) -> str:
    """Persons whom a penalty is for; their words where no table knows them.

    >>> whom_in_words("official", Language.ENG)
    'officials'
    """
    return next((person.written[language] for person in PERSONS if person.code == code), code)


def _panel(kind: PenaltyKind, unit: Unit, pairs: Sequence[Pair]) -> Panel:
    bars = [bar for pair in pairs for bar in (pair.before, pair.after) if bar]
    highest = max(max(bar.low, bar.high or 0) for bar in bars) or 1
    ticks = _ticks(highest)
    return Panel(kind, unit, ticks[-1], ticks, tuple(pairs), any(bar.life for bar in bars))


def _ticks(highest: float) -> tuple[float, ...]:
    """Round numbers from nought to the first beyond the highest; four to six of them.

    >>> _ticks(20), _ticks(300)
    ((0, 5, 10, 15, 20), (0, 100, 200, 300))
    """
    rough = highest / 4
    power = 10 ** math.floor(math.log10(rough))
    step = min((power * each for each in _STEPS), key=lambda each: (abs(each - rough), -each))
    count = math.ceil(highest / step - 1e-9)
    return tuple(_whole(step * place) for place in range(count + 1))


def _whole(value: float) -> float:
    return int(value) if value == int(value) else round(value, 4)


def _costs(dossier: Dossier) -> Iterator[_Costs]:
    transferred = {}
    for row in dossier.fates:
        if row.fate is FateKind.TRANSFERRED and row.before and row.after:
            transferred[row.after.act, row.after.number] = row
    left = {(row.before.act, row.before.number) for row in transferred.values() if row.before}
    for sheet in dossier.sheets:
        place = (sheet.act, sheet.number)
        if place in left:
            continue  # it is told where the offence went to
        if place in transferred:
            row = transferred[place]
            assert row.before
            assert row.after
            old = _all_held(row.before.provision, row.before.act, dossier.language)
            new = _all_held(row.after.provision, row.after.act, dossier.language)
            # Between two acts the basic compositions continue each other; what is beside them is another offence.
            for index in range(max(len(old), len(new))):
                here, there = (side[index] if index < len(side) else None for side in (old, new))
                if index and here and there:
                    yield _Costs(here, None)
                    yield _Costs(None, there)
                else:
                    yield _Costs(here, there, moved=bool(here and there))
        elif sheet.group:
            for item in sheet.group.items:
                yield from _of_item(item, sheet, dossier.language)


def _all_held(node: Provision, act: str, language: Language) -> list[tuple[str, Held]]:
    return [(act, held) for held in held_below(node, _edition(act, node, language))]


def _edition(act: str, node: Provision, language: Language) -> Edition:
    return Edition(act, language, None, "", "", node)


def _of_item(item: Item, sheet: Sheet, language: Language) -> Iterator[_Costs]:
    before, after = item.change.before, item.change.after
    if item.disputed and not (before and after):
        return  # it is not presented as new law or as gone
    if before and after:
        if item.change.kind is not ChangeKind.MODIFIED:
            return
        old, new = (held_in(node, _edition(sheet.act, node, language)) for node in (before, after))
        for here, there in paired(old, new):
            yield _Costs((sheet.act, here) if here else None, (sheet.act, there) if there else None)
    else:
        node = before or after
        assert node is not None
        for one in _all_held(node, sheet.act, language):
            yield _Costs(one if before else None, one if after else None)


def _pairs(costs: _Costs) -> Iterator[tuple[tuple[PenaltyKind, Unit], Pair]]:
    if any(side and side[1].sanction.unparsed for side in (costs.old, costs.new)):
        return  # words that were not understood are not drawn; the finding quotes them
    old, new = (_bars(side[1]) if side else {} for side in (costs.old, costs.new))
    locators = (_place(costs.old), _place(costs.new))
    for key in [*new, *(key for key in old if key not in new)]:
        before, after = old.get(key), new.get(key)
        if before and after and (before.low, before.high, before.life) == (after.low, after.high, after.life):
            continue
        kind, unit, whom, _ = key
        yield (kind, unit), Pair(locators, before, after, whom, costs.moved)


def _place(side: tuple[str, Held] | None) -> tuple[str, str] | None:
    return (side[0], side[1].node.locator) if side else None


def _bars(held: Held) -> dict[tuple[PenaltyKind, Unit, str, str], Bar]:
    """The principal penalties that have bounds, by kind, unit, persons and case; of two such the first."""
    found: dict[tuple[PenaltyKind, Unit, str, str], Bar] = {}
    for penalty in held.sanction.principal:
        bar = _bar(penalty)
        if bar is not None:
            unit, drawn = bar
            for whom in penalty.for_whom or ("",):
                key = (penalty.kind, unit, whom, penalty.case)
                known = found.get(key)
                # «от пятнадцати до двадцати лет либо пожизненное»: one bar that ends beyond the scale
                found[key] = _joined(known, drawn) if known else drawn
    return found


def _joined(one: Bar, other: Bar) -> Bar:
    life = one.life or other.life
    bounded = next((bar for bar in (one, other) if not bar.life), one)
    return Bar(bounded.low, bounded.high, life, bounded.penalty)


def _bar(penalty: Penalty) -> tuple[Unit, Bar] | None:
    if penalty.unit is None:
        if penalty.kind is PenaltyKind.IMPRISONMENT and penalty.life:
            return Unit.YEAR, Bar(0, None, True, penalty)
        return None
    wanted = SCALES.get(penalty.kind, penalty.unit)
    factor = 1.0
    unit = penalty.unit
    if wanted is Unit.YEAR and penalty.unit in _IN_YEARS:
        unit, factor = Unit.YEAR, _IN_YEARS[penalty.unit]
    low, high = (None if bound is None else bound * factor for bound in (penalty.min, penalty.max))
    return unit, Bar(low or 0, high, penalty.life, penalty)
