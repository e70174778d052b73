"""The paragraphs of a redline in the order of the page, each with what becomes of it and of its end."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from lawdiff.comparing.result import Change, ChangeKind, Op
from lawdiff.reporting.blocks import Block
from lawdiff.reporting.docx.pairing import Match, Paired
from lawdiff.reporting.docx.pieces import Piece
from lawdiff.reporting.docx.weaving import Step, staying, weave


class Mark(Enum):
    """What happens to a paragraph or to its end."""

    KEPT = ""
    REMOVED = "del"
    ADDED = "ins"
    MOVED_FROM = "moveFrom"
    MOVED_TO = "moveTo"


class Printed(NamedTuple):
    """One paragraph of the redline.

    Attributes:
        block: as the new edition has it, or the old one where only that has it.
        pieces: its words; of a half of a move the words of that side.
        place: what happens to the paragraph: it stays, goes, comes, or is a half of a move.
        end: what happens to the mark at its end. The last of a document must stay, whatever happens to the words.
        move: number of the move; 0 for none.
        reason: the change that it belongs to, or what else is known of it.
        paired: true where both editions have it.
        apart: true where it begins as the staying paragraph before it ends: with a removal, or an addition, by the
            same author. Writer would take the two for one, and the end of the paragraph between them with it.
    """

    block: Block
    pieces: tuple[Piece, ...]
    place: Mark
    end: Mark
    move: int = 0
    reason: Change | ChangeKind | None = None
    paired: bool = False
    apart: bool = False


def in_order(paired: Paired) -> list[Printed]:
    """Both editions as one sequence of paragraphs."""
    matches = {match.old: match for match in paired.matches}
    while True:
        moved = _moved(list(matches.values()), paired)
        matches = {old: match for old, match in matches.items() if old not in moved or _is_the_same(match)}
        moved &= matches.keys()
        mates = {old: match.new for old, match in matches.items() if old not in moved}
        steps = weave(
            len(paired.old), len(paired.new), mates, {old: matches[old].new for old in matches if old in moved}
        )
        if _tail_is_simple(steps, matches, paired):
            break
    returns = {match.new: match for match in matches.values()}
    printed = [_printed(step, matches, returns, paired) for step in steps]
    return _held_apart(_with_last_mark(printed))


def _held_apart(printed: list[Printed]) -> list[Printed]:
    """The same, with `apart` set."""
    held: list[Printed] = []
    ends: tuple[Op, object] | None = None
    for each in printed:
        apart = ends is not None and _edge(each, 0) == ends
        held.append(each._replace(apart=True) if apart else each)
        # Of one piece, what follows it differs by its credit already.
        stays = each.end is Mark.KEPT and not (apart and len(each.pieces) == 1)
        ends = _edge(each, -1) if stays else None
    return held


def _edge(printed: Printed, at: int) -> tuple[Op, object] | None:
    """With what a paragraph begins or ends, if it is a removal or an addition, and to what that belongs."""
    if not printed.pieces:
        return None
    op = printed.pieces[at].op
    reason = printed.reason
    author: object = reason.acts if isinstance(reason, Change) else reason
    return None if op is Op.KEEP else (op, author)


def _moved(matches: Sequence[Match], paired: Paired) -> set[int]:
    """Old places of what stands elsewhere: by the comparison, and where the order of both editions cannot be kept."""
    matches = sorted(matches, key=lambda match: match.old)
    staid = [match for match in matches if not match.moved]
    pairs = [(match.old, match.new) for match in staid]
    kept = staying(pairs, [len(paired.new[match.new].printed) + 1 for match in staid])
    moved = {match.old for match in matches if match.moved}
    return moved | {match.old for place, match in enumerate(staid) if place not in kept}


def _is_the_same(match: Match) -> bool:
    """Whether enough words are kept to say that a paragraph moved: else one was removed and another added."""
    kept = sum(len(piece.text) for piece in match.pieces if piece.op is Op.KEEP)
    added = sum(len(piece.text) for piece in match.pieces if piece.op is Op.ADD)
    return kept > added


def _tail_is_simple(steps: Sequence[Step], matches: dict[int, Match], paired: Paired) -> bool:
    """Whether what follows the last paragraph of both editions is of one edition only, and no half of a move.

    Word cannot remove the last mark of a document. Where both editions end with paragraphs of their own, the two
    last ones become one paragraph.
    """
    tail: list[Step] = []
    for step in reversed(steps):
        if step.old is not None and step.new is not None:
            break
        tail.append(step)
    halves = [step for step in tail if step.move]
    if halves:
        places = {step.old for step in halves if step.old is not None}
        new_places = {step.new for step in halves if step.new is not None}
        for old, match in list(matches.items()):
            if old in places or match.new in new_places:
                del matches[old]
        return False
    olds = [step.old for step in tail if step.old is not None]
    news = [step.new for step in tail if step.new is not None]
    if not olds or not news:
        return True
    old, new = max(olds), max(news)
    words = ((Op.REMOVE, paired.old[old].printed), (Op.ADD, paired.new[new].printed))
    matches[old] = Match(old, new, tuple(Piece(op, text) for op, text in words if text))
    return False


def _printed(step: Step, matches: dict[int, Match], returns: dict[int, Match], paired: Paired) -> Printed:
    if step.old is not None and step.new is not None:
        reason = paired.new_reasons[step.new] or paired.old_reasons[step.old]
        pieces = matches[step.old].pieces
        return Printed(paired.new[step.new], pieces, Mark.KEPT, Mark.KEPT, 0, reason, paired=True)
    if step.old is not None:
        block, op, mark, half = paired.old[step.old], Op.REMOVE, Mark.REMOVED, Mark.MOVED_FROM
        reason = paired.old_reasons[step.old]
        match = matches[step.old] if step.move else None
    else:
        assert step.new is not None
        block, op, mark, half = paired.new[step.new], Op.ADD, Mark.ADDED, Mark.MOVED_TO
        reason = paired.new_reasons[step.new]
        match = returns[step.new] if step.move else None
    if match is None:
        pieces = (Piece(op, block.printed),) if block.printed else ()
        return Printed(block, pieces, mark, mark, 0, reason)
    pieces = tuple(piece for piece in match.pieces if piece.op in (Op.KEEP, op))
    reason = paired.new_reasons[match.new] or paired.old_reasons[match.old]
    # Writer keeps an empty paragraph where a moved end follows words that did not move.
    end = half if pieces[-1].op is Op.KEEP else mark
    return Printed(block, pieces, half, end, step.move, reason, paired=True)


def _with_last_mark(printed: list[Printed]) -> list[Printed]:
    """Where the document ends with paragraphs of one edition, each takes the mark of the one before it.

    What is joined when that mark goes is then the last paragraph of both editions and nothing, instead of the last
    paragraph of the document, which cannot be joined to anything.
    """
    first = len(printed)
    while first and printed[first - 1].end is not Mark.KEPT:
        first -= 1
    if first == len(printed):
        return printed
    gone = printed[first].end
    ends = [gone] * (len(printed) - first) + [Mark.KEPT]
    start = max(first - 1, 0)
    return printed[:start] + [
        each._replace(end=end)
        for each, end in zip(printed[start:], ends[len(ends) - (len(printed) - start) :], strict=True)
    ]


def anchors(printed: Sequence[Printed], changes: Sequence[Change]) -> dict[int, list[int]]:
    """On which paragraphs the comments stand: by place in `printed`, the places of the changes.

    A change is commented where its words first differ: in the new edition where it has them there.
    """
    candidates: dict[int, list[tuple[int, int]]] = {}
    for place, each in enumerate(printed):
        if isinstance(each.reason, Change):
            candidates.setdefault(id(each.reason), []).append((_worth(each, each.reason), place))
    by_locator: dict[str, int] = {}
    for place, each in enumerate(printed):
        by_locator.setdefault(each.block.provision.locator, place)
    found: dict[int, list[int]] = {}
    for number, change in enumerate(changes):
        places = candidates.get(id(change))
        place = min(places)[1] if places else by_locator.get(change.locator, 0)
        found.setdefault(place, []).append(number)
    return found


def _worth(printed: Printed, change: Change) -> int:
    differs = printed.place is not Mark.KEPT or any(piece.op is not Op.KEEP for piece in printed.pieces)
    on_old_side = printed.place in (Mark.REMOVED, Mark.MOVED_FROM)
    if not differs:
        return 2
    return 0 if printed.place is Mark.KEPT or on_old_side == (change.after is None) else 1
