"""Which offence that is gone is which one that came: transfers between codes, new numbers, splits and mergers.

Thresholds are measured on the full codes (docs/fate.md): different offences of the two codes that exist side by side
and share their headings are kept apart by what happened to them, not by these numbers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from lawdiff.meaning.fate.likeness import Gauge, Likeness, candidates
from lawdiff.meaning.fate.passages import Passage, Passed
from lawdiff.meaning.fate.records import Offence
from lawdiff.model import ActRef

HEADINGS = 0.6
DISPOSITIONS = 0.6
"""The same offence has a heading and a basic disposition at least this alike."""
STUB_HEADINGS = 0.9
"""Where the words of one side are not held, or it is not proven gone, its heading must be all but the same."""
PART = 0.6
"""A part of a split or merger is at least this alike to the whole."""
MARGIN = 0.05
"""The best match is unique where no other comes nearer than this."""
SHARED_LEAD = 0.3
"""Less is no trace of a common origin, whatever the headings share."""


class Joint(Enum):
    """How the ends of a match hang together."""

    ONE = "one"
    SPLIT = "split"
    MERGED = "merged"


@dataclass(frozen=True, slots=True)
class Match:
    """Offences of the old editions and what continues them.

    Attributes:
        joint: one to one, one to several, several to one.
        olds: the old passages; of a split the offence itself, which may live on under its number.
        news: the new passages.
        likeness: of the first pair.
        strong: false where the evidence only points that way.
    """

    joint: Joint
    olds: tuple[Passed, ...]
    news: tuple[Passed, ...]
    likeness: Likeness
    strong: bool = True


def matches(passed: Sequence[Passed], gauge: Gauge) -> tuple[Match, ...]:
    """All matches, in the order of the old offences; no passage is in two of them."""
    gone = [each for each in passed if _may_leave(each)]
    came = [each for each in passed if each.passage is Passage.CAME]
    scores = dict(_scores(gone, came, gauge))
    found = list(_grouped(gone, came, scores, passed, gauge))
    taken = {id(each) for match in found for each in (*match.olds, *match.news)}
    found += _carved(passed, gone, came, taken, gauge)
    return tuple(found)


def trace(came: Passed, passed: Sequence[Passed], gauge: Gauge) -> Passed | None:
    """An offence of another code whose heading lost words that now stand in the heading of a new offence.

    It lives on, so nothing was transferred as a whole; it is a lead to where the new offence may come from.
    """
    new = came.only
    found: list[tuple[float, int]] = []
    for place, each in enumerate(passed):
        ends = _reworded(each)
        if ends is None or ends[0].act == new.act:
            continue
        if len(_left(*ends, gauge) & gauge.heading(new)) >= 2:
            similarity = gauge.likeness(ends[0], new).similarity
            if similarity >= SHARED_LEAD:
                found.append((-similarity, place))
    return passed[min(found)[1]] if found else None


def _may_leave(passed: Passed) -> bool:
    return passed.passage is Passage.GONE or (passed.passage is Passage.OPEN and passed.before is not None)


def _source(passed: Passed) -> Offence:
    """The old offence, or the stub that is left of one whose words are not held."""
    offence = passed.before or passed.after
    assert offence is not None
    return offence


def _scores(gone: Sequence[Passed], came: Sequence[Passed], gauge: Gauge) -> Iterator[tuple[tuple[int, int], Likeness]]:
    olds, news = [_source(each) for each in gone], [each.only for each in came]
    for old, new in candidates(olds, news, gauge):
        if gone[old].passage is Passage.OPEN and olds[old].act == news[new].act:
            # That an act which is not held whole still has it under its number is as likely.
            continue
        likeness = gauge.likeness(olds[old], news[new])
        if likeness.similarity >= PART:
            yield (old, new), likeness


def _grouped(
    gone: Sequence[Passed],
    came: Sequence[Passed],
    scores: Mapping[tuple[int, int], Likeness],
    passed: Sequence[Passed],
    gauge: Gauge,
) -> Iterator[Match]:
    best_old = _best(scores, 1)
    best_new = _best(scores, 0)
    for old in range(len(gone)):
        mine = [new for new in sorted(best_old) if best_old[new] == old]
        if len(mine) > 1 and gone[old].passage is Passage.GONE:
            news = tuple(came[new] for new in mine)
            strong = all(_share_an_act(gone[old], new) for new in news)
            yield Match(Joint.SPLIT, (gone[old],), news, scores[old, mine[0]], strong)
            continue
        new = best_new.get(old)
        if new is None or new not in best_old:
            continue
        rivals = [each for each in sorted(best_new) if best_new[each] == new and gone[each].passage is Passage.GONE]
        if len(rivals) > 1:
            if rivals[0] == old:
                strong = all(_share_an_act(gone[each], came[new]) for each in rivals)
                olds = tuple(gone[each] for each in rivals)
                yield Match(Joint.MERGED, olds, (came[new],), scores[old, new], strong)
            continue
        likeness = scores[old, new]
        if (
            best_old[new] == old
            and _is_same(gone[old], likeness)
            and _is_unique(old, new, scores)
            and not _lives_elsewhere(gone[old], came[new], likeness, passed, gauge)
        ):
            yield Match(Joint.ONE, (gone[old],), (came[new],), likeness)


def _best(scores: Mapping[tuple[int, int], Likeness], side: int) -> dict[int, int]:
    """For each member of one side the nearest of the other."""
    best: dict[int, tuple[float, int]] = {}
    for pair, likeness in scores.items():
        entry = (-likeness.similarity, pair[1 - side])
        best[pair[side]] = min(best.get(pair[side], entry), entry)
    return {member: other for member, (_, other) in best.items()}


def _is_same(gone: Passed, likeness: Likeness) -> bool:
    if likeness.dispositions is None:
        return likeness.headings >= STUB_HEADINGS
    headings = STUB_HEADINGS if gone.passage is Passage.OPEN else HEADINGS
    return likeness.headings >= headings and likeness.dispositions >= DISPOSITIONS


def _is_unique(old: int, new: int, scores: Mapping[tuple[int, int], Likeness]) -> bool:
    bar = scores[old, new].similarity - MARGIN
    return not any(
        likeness.similarity > bar
        for pair, likeness in scores.items()
        if pair != (old, new) and (pair[0] == old or pair[1] == new)
    )


def _lives_elsewhere(gone: Passed, came: Passed, likeness: Likeness, passed: Sequence[Passed], gauge: Gauge) -> bool:
    """True where an offence that stays in the code that is left is as near to the new one."""
    act = _source(gone).act
    return any(
        gauge.likeness(each.before, came.only).similarity >= likeness.similarity
        for each in passed
        if each.passage is Passage.KEPT
        and each.before is not None
        and each.before.act == act
        and gauge.heading(each.before) & gauge.heading(came.only)
        and each.before.compositions
    )


def _carved(
    passed: Sequence[Passed],
    gone: Sequence[Passed],
    came: Sequence[Passed],
    taken: set[int],
    gauge: Gauge,
) -> Iterator[Match]:
    """Parts that left an offence which lives on, or joined one: its heading lost or gained their words."""
    free_came = [each for each in came if id(each) not in taken]
    free_gone = [each for each in gone if id(each) not in taken and each.passage is Passage.GONE]
    for each in passed:
        ends = _reworded(each)
        if ends is None:
            continue
        before, after = ends
        parts = _parts(before, after, [(part, part.only) for part in free_came], gauge)
        if parts:
            strong = all(_share_an_act(each, part) for part in parts)
            free_came = [part for part in free_came if part not in parts]
            yield Match(Joint.SPLIT, (each,), (each, *parts), gauge.likeness(before, parts[0].only), strong)
            continue
        parts = _parts(after, before, [(part, _source(part)) for part in free_gone], gauge)
        if parts:
            strong = all(_share_an_act(each, part) for part in parts)
            free_gone = [part for part in free_gone if part not in parts]
            yield Match(Joint.MERGED, (each, *parts), (each,), gauge.likeness(_source(parts[0]), after), strong)


def _reworded(passed: Passed) -> tuple[Offence, Offence] | None:
    """Both states of an offence that stays, under other words."""
    before, after = passed.before, passed.after
    if passed.passage is not Passage.KEPT or passed.same or before is None or after is None:
        return None
    return (before, after) if before.compositions and after.compositions else None


def _parts(whole: Offence, rest: Offence, others: Sequence[tuple[Passed, Offence]], gauge: Gauge) -> list[Passed]:
    """What an offence held: alike to it, and its heading names it no more without it."""
    left = _left(whole, rest, gauge)
    return [
        passed
        for passed, part in others
        if left & gauge.heading(part)
        and whole.act == part.act
        and part.compositions
        and gauge.likeness(whole, part).similarity >= PART
    ]


def _left(whole: Offence, rest: Offence, gauge: Gauge) -> frozenset[str]:
    """Stems of a heading that another one lacks."""
    return gauge.heading(whole) - gauge.heading(rest)


def _share_an_act(first: Passed, second: Passed) -> bool:
    return bool(_names(first.acts) & _names(second.acts))


def _names(acts: Sequence[ActRef]) -> set[str]:
    return {act.number for act in acts if act.number}
