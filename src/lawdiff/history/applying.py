"""The law for a day: which text was in force, what became of it until the judgment, and which is the mildest.

The rule (CC article 6; CAO article 5): a law that takes away liability or softens it reaches back to what was done
before it; one that creates or hardens it does not. Of several later laws the mildest counts, even where it was
replaced again. What is said here is a lead: whether a text is milder for a person, a lawyer decides.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from lawdiff.history.roads import Stop
from lawdiff.history.timeline import Version
from lawdiff.history.turns import DOUBTFUL, MILDER, Certainty, Turn
from lawdiff.history.whole import History
from lawdiff.history.windows import Since
from lawdiff.meaning.fate import Offence, compare_sanctions
from lawdiff.meaning.severity import Direction
from lawdiff.store.catalogue import Catalogue

_DAY = timedelta(days=1)
_CRIMINAL = "cc"


_SURE = frozenset({Certainty.CERTAIN, Certainty.UNTIL_NOW, Certainty.NO_LAW})


@dataclass(frozen=True, slots=True)
class Standing:
    """A text on its place in time.

    Attributes:
        stop: the article of the road.
        version: the text; None where none is held for these days.
        since: when it began; None where nothing says.
        certain_until: the last day on which it certainly applied.
        until: the last day on which it can have applied; None where no later text is known.
    """

    stop: Stop
    version: Version | None
    since: Since | None
    certain_until: date
    until: date | None

    @property
    def is_law(self) -> bool:
        """Whether there is a text, and it is law."""
        return self.version is not None and self.version.provision is not None


@dataclass(frozen=True, slots=True)
class Later:
    """A text that came after the one of the day.

    Attributes:
        standing: the text.
        turn: what it is, held against the text of the day.
        in_time: false where it is not certain that it was law by the day of the judgment.
    """

    standing: Standing
    turn: Turn
    in_time: bool = True


@dataclass(frozen=True, slots=True)
class LawOfDay:
    """Which law applies to what was done on a day.

    Attributes:
        history: of the provision.
        day: of the act.
        judged: of the judgment; None where all later texts are looked at.
        certainty: how sure the text of the day is.
        possible: the texts that can have been in force: one where it is certain.
        later: the texts after it, in order.
        mildest: place in `later` of the text that the rule points to; None where it is the text of the day.
        to_be_checked: true where some text does not compare, or the text of the day is not certain.
        amended: laws that amended the act after the last text that is held, by the catalogue.
    """

    history: History
    day: date
    judged: date | None
    certainty: Certainty
    possible: tuple[Standing, ...]
    later: tuple[Later, ...] = ()
    mildest: int | None = None
    to_be_checked: bool = False
    amended: tuple[str, ...] = ()


def law_of_day(history: History, day: date, catalogue: Catalogue, judged: date | None = None) -> LawOfDay:
    """Which law applies to what was done on a day, as a lead.

    Args:
        history: of the provision.
        day: of the act.
        catalogue: knows which laws amended an act after the last text of it.
        judged: day of the judgment; texts that came after it are left out.
    """
    standings = tuple(_standings(history))
    certainty, possible = _on(day, standings, catalogue)
    amended = _amended(possible[-1], day, catalogue) if possible and certainty is Certainty.CHANGED_SINCE else ()
    base = next((one for one in possible if one.version is not None), None)
    if base is None:
        later = _following(day, standings, judged, certainty)
        return LawOfDay(history, day, judged, certainty, (), later, None, certainty is not Certainty.NO_LAW)
    start = standings.index(possible[-1]) + 1
    sure = certainty in _SURE
    followers = [one for one in standings[start:] if judged is None or one.since is None or _begins(one) <= judged]
    after = [Later(one, turn(base, one), judged is None or _surely_by(one, judged)) for one in followers]
    mildest, doubtful = _mildest(base, after)
    checked = doubtful or not sure
    return LawOfDay(history, day, judged, certainty, possible, tuple(after), mildest, checked, amended)


def turn(base: Standing, other: Standing) -> Turn:
    """What one text is, held against another one."""
    if base.version is None or other.version is None:
        return Turn.NOT_HELD
    before, after = base.version.provision, other.version.provision
    if after is None:
        return Turn.REMOVED if before is not None else Turn.SAME
    if before is None:
        return Turn.HARDENED
    if base.version.act != other.version.act and _CRIMINAL in {base.version.act, other.version.act}:
        return Turn.TO_CRIMINAL if other.version.act == _CRIMINAL else Turn.TO_ADMINISTRATIVE
    old = Offence(base.version.act, base.version.language, before)
    new = Offence(other.version.act, other.version.language, after)
    if not old.compositions or not new.compositions:
        return Turn.NO_SANCTION if not (old.compositions or new.compositions) else Turn.UNCLEAR
    direction = compare_sanctions(old, new)
    if direction is Direction.UNCHANGED:
        return Turn.SAME if _forbids(old) == _forbids(new) else Turn.REWORDED
    return _TURNS.get(direction, Turn.UNCLEAR) if direction else Turn.UNCLEAR


_TURNS = {Direction.RAISED: Turn.HARDENED, Direction.LOWERED: Turn.SOFTENED, Direction.MIXED: Turn.MIXED}


def _forbids(offence: Offence) -> list[list[str]]:
    return [composition.disposition.split() for composition in offence.compositions]


def _standings(history: History) -> Iterator[Standing]:
    """All texts of the road one after the other, and a place for those that are not held."""
    raw = [one for stop in history.stops for one in _of_stop(stop, last=stop is history.stops[-1])]
    for index, (stop, version, since) in enumerate(raw):
        following = raw[index + 1][2] if index + 1 < len(raw) else None
        certain = version.certain_until if version else (since.last if since else date.min)
        if following is not None and following.first is not None and (version is None or _meets(version, following)):
            certain = max(certain, following.first - _DAY)
        until = following.last - _DAY if following else None
        yield Standing(stop, version, since, certain, until)


def _meets(version: Version, following: Since) -> bool:
    return version.until is None or version.until >= (following.first or following.last) - _DAY


def _of_stop(stop: Stop, *, last: bool) -> Iterator[tuple[Stop, Version | None, Since | None]]:
    """The texts of an article; where the offence went on elsewhere, that it is gone from here is no text of its own."""
    shown = [one for one in stop.versions if one.provision is not None or last]
    if not shown or stop.untold:
        yield stop, None, stop.since
    for version in shown:
        if version.gap_from is not None:
            yield stop, None, Since(version.gap_from, version.gap_from)
        yield stop, version, version.since


def _on(day: date, standings: Sequence[Standing], catalogue: Catalogue) -> tuple[Certainty, tuple[Standing, ...]]:
    possible = tuple(one for one in standings if _can_apply(one, day))
    if not possible:
        first = standings[0]
        return (
            (Certainty.BEFORE_THE_FIRST, (first,)) if first.since is None and first.is_law else (Certainty.NO_LAW, ())
        )
    if len(possible) > 1:
        held = tuple(one for one in possible if one.version is not None)
        return (Certainty.GAP, possible) if held else (Certainty.NOT_HELD, ())
    (one,) = possible
    if one.version is None:
        return Certainty.NOT_HELD, ()
    if one.since is not None and day < one.since.last and one is standings[0]:
        return Certainty.BEFORE_THE_FIRST, possible
    if not one.is_law:
        return Certainty.NO_LAW, possible
    if day <= one.certain_until:
        return Certainty.CERTAIN, possible
    if one.until is not None:
        return Certainty.GAP, possible
    return (Certainty.CHANGED_SINCE if _amended(one, day, catalogue) else Certainty.UNTIL_NOW), possible


def _can_apply(one: Standing, day: date) -> bool:
    begins = one.since.first if one.since else None
    if begins is None:
        begins = one.version.shown[0] if one.version and one.version.shown else date.min
    return begins <= day and (one.until is None or day <= one.until)


def _amended(one: Standing, day: date, catalogue: Catalogue) -> tuple[str, ...]:
    """The laws that amended the act after the last text of it that is held, and by the day."""
    changes = catalogue.changes(one.stop.act)
    return tuple(
        dict.fromkeys(law for days, law in changes if one.certain_until < days.last and days.first <= day and law)
    )


def _following(
    day: date, standings: Sequence[Standing], judged: date | None, certainty: Certainty
) -> tuple[Later, ...]:
    """The texts after a day for which there is no text: they create liability, or there is nothing to compare with."""
    created = certainty is Certainty.NO_LAW
    return tuple(
        Later(
            one, Turn.HARDENED if created and one.is_law else Turn.NOT_HELD, judged is None or _surely_by(one, judged)
        )
        for one in standings
        if one.since is not None and one.since.last > day and (judged is None or _begins(one) <= judged)
    )


def _begins(one: Standing) -> date:
    assert one.since is not None
    return one.since.first or one.since.last


def _surely_by(one: Standing, judged: date) -> bool:
    return one.since is not None and one.since.last <= judged


def _mildest(base: Standing, later: Sequence[Later]) -> tuple[int | None, bool]:
    """The mildest text, and whether some text does not compare with the mildest before it."""
    best, place, doubtful = base, None, False
    for index, one in enumerate(later):
        here = turn(best, one.standing)
        if here in MILDER:
            best, place = one.standing, index
            doubtful = doubtful or not one.in_time
        elif here in DOUBTFUL:
            doubtful = True
        if here is Turn.REMOVED:
            break
    return place, doubtful
