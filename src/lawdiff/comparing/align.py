"""Alignment of siblings: which provision of the new edition continues which one of the old.

Number first; text may overrule the number, except for repeal stubs; leftovers by shared word shingles, then
likeness; order kept by the longest increasing run, the rest are moves. The same at every level.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from lawdiff.comparing.wording import Wording, is_stub
from lawdiff.model import Kind, Provision

MOVED = 0.70
"""Texts at least this alike continue one another under another number."""
CLEARLY = 0.15
"""By how much another text must be more alike than that of the same number to overrule it."""
_FEW = 400
"""So many pairs are compared one by one; more are found by their shingles first."""


class Pair(NamedTuple):
    """A provision of the old edition and its continuation; None where there is none.

    `moved`: its place among its siblings is another. `copy`: it repeats a provision that stands beside it under
    the same number and is aligned itself.
    """

    before: Provision | None
    after: Provision | None
    moved: bool = False
    copy: bool = False

    @property
    def only(self) -> Provision:
        """The provision in the new edition, or in the old one where the new one has none."""
        provision = self.after or self.before
        if provision is None:
            raise ValueError("a pair of nothing")
        return provision


def align(before: Sequence[Provision], after: Sequence[Provision], wording: Wording) -> list[Pair]:
    """Pairs in the order of the new edition; what is gone stands where it stood.

    >>> from lawdiff.model import Alinea, Kind
    >>> def point(number, text):
    ...     return Provision(Kind.POINT, number, label=f"{number})", alineas=(Alinea(text),))
    >>> old = [point("1", "by a group;"), point("2", "for gain.")]
    >>> new = [point("1", "by a group;"), point("2", "with a weapon;"), point("3", "for gain.")]
    >>> [(b and b.number, a and a.number) for b, a, *_ in align(old, new, Wording())]
    [('1', '1'), (None, '2'), ('2', '3')]
    """
    mates = _by_number(before, after, wording)
    links = dict(_settled(mates, before, after, wording))
    open_mates = {old: new for old, new in mates.items() if old not in links}
    if open_mates or len(links) < max(len(before), len(after)):
        links |= _by_text(before, after, links, open_mates, wording)
    return _in_order(before, after, links, wording)


def longest_increasing(sequence: Sequence[int]) -> set[int]:
    """Positions of a longest increasing run of numbers that are all different.

    >>> sorted(longest_increasing([0, 3, 1, 2]))
    [0, 2, 3]
    """
    tails: list[int] = []
    ends: list[int] = []
    previous: list[int] = []
    for place, value in enumerate(sequence):
        at = bisect_left(tails, value)
        previous.append(ends[at - 1] if at else -1)
        if at == len(tails):
            tails.append(value)
            ends.append(place)
        else:
            tails[at], ends[at] = value, place
    kept: set[int] = set()
    place = ends[-1] if ends else -1
    while place >= 0:
        kept.add(place)
        place = previous[place]
    return kept


def _by_number(before: Sequence[Provision], after: Sequence[Provision], wording: Wording) -> dict[int, int]:
    """Old index to new index of the provisions of one kind and number; of several copies the best pair."""
    old_places, new_places = _places(before), _places(after)
    mates: dict[int, int] = {}
    for key, olds in old_places.items():
        news = new_places.get(key)
        if news is None:
            continue
        if len(olds) == len(news) == 1:
            mates[olds[0]] = news[0]
            continue
        ranked = sorted(
            (-_rank(before[old], after[new], wording), abs(olds.index(old) - news.index(new)), old, new)
            for old in olds
            for new in news
        )
        free_old, free_new = set(olds), set(news)
        for _, _, old, new in ranked:
            if old in free_old and new in free_new:
                mates[old] = new
                free_old.discard(old)
                free_new.discard(new)
    return mates


def _rank(before: Provision, after: Provision, wording: Wording) -> float:
    return 2.0 if wording.same(before, after) else wording.likeness(before, after)


def _places(provisions: Sequence[Provision]) -> dict[tuple[Kind, str], list[int]]:
    places: dict[tuple[Kind, str], list[int]] = defaultdict(list)
    for index, provision in enumerate(provisions):
        places[provision.kind, provision.number].append(index)
    return places


def _settled(
    mates: Mapping[int, int],
    before: Sequence[Provision],
    after: Sequence[Provision],
    wording: Wording,
) -> Iterator[tuple[int, int]]:
    """Mates that no text can part: the same words, or a stub, which has no words to be known by."""
    for old, new in mates.items():
        if is_stub(before[old]) or is_stub(after[new]) or wording.same(before[old], after[new]):
            yield old, new


def _by_text(
    before: Sequence[Provision],
    after: Sequence[Provision],
    links: Mapping[int, int],
    mates: Mapping[int, int],
    wording: Wording,
) -> dict[int, int]:
    """Links of what is still open: the same words first, then clearly better words, then the number."""
    taken = set(links.values())
    open_old = [old for old, provision in enumerate(before) if old not in links and not is_stub(provision)]
    open_new = [new for new, provision in enumerate(after) if new not in taken and not is_stub(provision)]
    if len(open_old) <= 1 and len(open_new) <= 1 and mates:
        return dict(mates)
    found = _same_words(before, after, open_old, open_new, wording)
    left_new = set(open_new).difference(found.values())
    rivals = _rivals(before, after, [old for old in open_old if old not in found], left_new, mates, wording)
    for _, old, new in sorted(rivals):
        if old not in found and new in left_new:
            found[old] = new
            left_new.discard(new)
    for old, new in mates.items():
        if old not in found and new in left_new:
            found[old] = new
            left_new.discard(new)
    return found


def _same_words(
    before: Sequence[Provision],
    after: Sequence[Provision],
    open_old: Iterable[int],
    open_new: Iterable[int],
    wording: Wording,
) -> dict[int, int]:
    """The same text under another number. No mates are among them: they are settled."""
    places: dict[tuple[bool, str], list[int]] = defaultdict(list)
    for new in open_new:
        text = wording.squeezed(after[new])
        if text:
            places[_is_remark(after[new]), text].append(new)
    found: dict[int, int] = {}
    for old in open_old:
        same = places.get((_is_remark(before[old]), wording.squeezed(before[old])))
        if same:
            found[old] = same.pop(0)
    return found


def _rivals(
    before: Sequence[Provision],
    after: Sequence[Provision],
    open_old: Sequence[int],
    open_new: set[int],
    mates: Mapping[int, int],
    wording: Wording,
) -> list[tuple[float, int, int]]:
    """Pairs whose texts are alike enough, and clearly more than those of the same number; best first."""
    # What is almost the same under its own number is nobody else's: most of what differs, and it costs little.
    open_mates = {old: mates[old] for old in open_old if mates.get(old) in open_new}
    sure = {old: new for old, new in open_mates.items() if wording.nearly_same(before[old], after[new])}
    olds = [old for old in open_old if old not in sure]
    news = sorted(open_new.difference(sure.values()))
    if len(olds) <= 1 and news == [mates[old] for old in olds if old in mates]:
        return []
    by_number = {old: wording.likeness(before[old], after[open_mates[old]]) for old in olds if old in open_mates}
    bar_old = {old: max(MOVED, likeness + CLEARLY) for old, likeness in by_number.items()}
    bar_new = {mates[old]: bar for old, bar in bar_old.items()}
    olds = [old for old in olds if bar_old.get(old, 0) <= 1]
    news = [new for new in news if bar_new.get(new, 0) <= 1]
    rivals = []
    for old, new in candidates(olds, news, before, after, wording):
        bar = max(bar_old.get(old, MOVED), bar_new.get(new, MOVED))
        if mates.get(old) == new or _is_remark(before[old]) != _is_remark(after[new]):
            continue
        if wording.likeness_at_most(before[old], after[new]) < bar:
            continue
        likeness = wording.likeness(before[old], after[new])
        if likeness >= bar:
            rivals.append((-likeness, old, new))
    return rivals


def _is_remark(provision: Provision) -> bool:
    """A remark explains words of the law; no paragraph or point continues it."""
    return provision.kind is Kind.REMARK


def candidates(
    olds: Sequence[int],
    news: Sequence[int],
    before: Sequence[Provision],
    after: Sequence[Provision],
    wording: Wording,
) -> Iterator[tuple[int, int]]:
    """Pairs worth a comparison: all of few, of many those that share an eighth of their three-word shingles."""
    if len(olds) * len(news) <= _FEW:
        yield from ((old, new) for old in olds for new in news)
        return
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for new in news:
        for shingle in _shingles(wording.words(after[new])):
            holders[shingle].append(new)
    for old in olds:
        shingles = _shingles(wording.words(before[old]))
        shared = Counter(new for shingle in shingles for new in holders.get(shingle, ()))
        for new, count in sorted(shared.items()):
            if count * 8 >= len(shingles):
                yield old, new


def _shingles(words: Sequence[str]) -> set[tuple[str, ...]]:
    if len(words) < 3:
        return {tuple(words)}
    return set(zip(words, words[1:], words[2:], strict=False))


def _in_order(
    before: Sequence[Provision],
    after: Sequence[Provision],
    links: Mapping[int, int],
    wording: Wording,
) -> list[Pair]:
    law = [old for old in sorted(links) if not (is_stub(before[old]) or is_stub(after[links[old]]))]
    targets = [links[old] for old in law]
    if all(first < second for first, second in pairwise(targets)):
        moved: set[int] = set()
    else:
        kept = longest_increasing(targets)
        moved = {old for place, old in enumerate(law) if place not in kept}
    gone: dict[int, list[Pair]] = defaultdict(list)
    anchor = -1
    for old, provision in enumerate(before):
        if old not in links:
            gone[anchor].append(Pair(provision, None, copy=_is_copy(old, before, links, wording)))
        elif old not in moved:
            anchor = links[old]
    back = {new: old for old, new in links.items()}
    pairs = gone[-1]
    for new, provision in enumerate(after):
        linked = back.get(new)
        if linked is None:
            pairs.append(Pair(None, provision, copy=_is_copy(new, after, back, wording)))
        else:
            pairs.append(Pair(before[linked], provision, moved=linked in moved))
        pairs += gone.get(new, ())
    return pairs


def _is_copy(index: int, siblings: Sequence[Provision], links: Mapping[int, int], wording: Wording) -> bool:
    """True where a sibling of the same number says the same and is linked: a body that a page gave twice."""
    mine = siblings[index]
    if [other.number for other in siblings].count(mine.number) == 1:
        return False
    return any(
        other.number == mine.number and other.kind is mine.kind and wording.same(other, mine)
        for place, other in enumerate(siblings)
        if place != index and place in links
    )
