"""Where things stand in the small pictures: bars on their scale, stations on their years."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lawdiff.reporting.dossier.records import Stop
from lawdiff.reporting.site.charts import Bar, Panel
from lawdiff.reporting.site.records import Road

SCALE_END = 272
"""Where the scale of bars ends; beyond it a penalty for life is drawn."""
ROAD_WIDTH, LANE, GUTTER, EDGE = 460, 58, 6, 64


@dataclass(frozen=True, slots=True)
class Span:
    """A bar on its scale: where it begins and how long it is; a point where the law sets one number."""

    x: float
    width: float
    point: bool


def span_of(bar: Bar, panel: Panel) -> Span:
    """A bar in the measures of its picture.

    >>> from lawdiff.meaning.sanctions import Penalty, PenaltyKind, Unit
    >>> penalty = Penalty(PenaltyKind.IMPRISONMENT, 5, 10, Unit.YEAR)
    >>> panel = Panel(PenaltyKind.IMPRISONMENT, Unit.YEAR, 20, (0, 10, 20), (), False)
    >>> span_of(Bar(5, 10, False, penalty), panel)
    Span(x=68, width=68, point=False)
    """
    low = _at(bar.low, panel)
    if bar.high is None:
        # Without an upper bound it reaches the end; for life only, nothing stands on the scale itself.
        return Span(low, 0 if bar.life and not bar.low else _plain(SCALE_END - low), False)
    if bar.low == bar.high:
        return Span(low, 0, True)
    return Span(low, _plain(_at(bar.high, panel) - low), False)


def ticks_at(panel: Panel) -> tuple[float, ...]:
    """Where the numbers of a scale stand."""
    return tuple(_at(tick, panel) for tick in panel.ticks)


def _at(value: float, panel: Panel) -> float:
    return _plain(value / panel.top * SCALE_END)


def _plain(value: float) -> float:
    rounded = round(value, 1)
    return int(rounded) if rounded == int(rounded) else rounded


@dataclass(frozen=True, slots=True)
class Lane:
    """A code's strip."""

    act: str
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Tick:
    """A year on the scale."""

    year: int
    x: float


@dataclass(frozen=True, slots=True)
class Station:
    """An article on the road."""

    number: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class RoadDrawing:
    """The road of an offence: years from left to right, a strip for each code."""

    width: float
    height: float
    lanes: tuple[Lane, ...]
    ticks: tuple[Tick, ...]
    stops: tuple[Station, ...]
    way: str


def road_drawing(road: Road, order: Sequence[str]) -> RoadDrawing:
    """A road in the measures of its picture; the codes from above to below in the report's order."""
    named = [stop.act for stop in road.stops]
    acts = [act for act in (*order, *named) if act in named]
    acts = list(dict.fromkeys(acts))
    lanes = {act: Lane(act, place * (LANE + GUTTER), LANE) for place, act in enumerate(acts)}
    first, last = (road.stops[place].first.toordinal() for place in (0, -1))
    wide = ROAD_WIDTH - 2 * EDGE - 40

    def x_of(stop: Stop) -> float:
        return _plain(EDGE + (stop.first.toordinal() - first) / max(last - first, 1) * wide)

    stops = tuple(Station(stop.number, x_of(stop), lanes[stop.act].y + 42) for stop in road.stops)
    way = f"M{stops[0].x} {stops[0].y}" + "".join(f" H{stop.x} V{stop.y}" for stop in stops[1:]) + f" H{ROAD_WIDTH}"
    ticks = tuple({stop.first.year: Tick(stop.first.year, x_of(stop)) for stop in reversed(road.stops)}.values())
    height = len(acts) * (LANE + GUTTER) + 18
    return RoadDrawing(ROAD_WIDTH, height, tuple(lanes.values()), tuple(reversed(ticks)), stops, way)
