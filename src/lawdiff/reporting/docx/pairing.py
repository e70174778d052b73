"""Which paragraph of the new edition continues which one of the old, and which change each difference belongs to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lawdiff.comparing.result import Change, ChangeKind, Comparison, Difference, Hunk, Op
from lawdiff.comparing.words import HALF, compare_words
from lawdiff.model import Provision
from lawdiff.reporting.blocks import Block, Role
from lawdiff.reporting.docx.pieces import Cut, Piece, between, by_line, cut, exact, matched, verbatim


@dataclass(frozen=True, slots=True)
class Match:
    """Two paragraphs that are one.

    Attributes:
        old: place among the paragraphs of the old edition.
        new: place among those of the new one.
        pieces: the words of both, labels included, exact on both sides.
        moved: true where the comparison says that it stands elsewhere.
    """

    old: int
    new: int
    pieces: tuple[Piece, ...]
    moved: bool = False


@dataclass(frozen=True, slots=True)
class Paired:
    """Two editions as paragraphs, paired.

    Attributes:
        old: paragraphs of the old edition.
        new: of the new one.
        matches: by old place.
        old_reasons: by old place, why a paragraph differs: the change, or what else is known of it.
        new_reasons: the same by new place.
    """

    old: Sequence[Block]
    new: Sequence[Block]
    matches: tuple[Match, ...]
    old_reasons: Sequence[Change | ChangeKind | None]
    new_reasons: Sequence[Change | ChangeKind | None]


def paired(comparison: Comparison, old: Sequence[Block], new: Sequence[Block]) -> Paired:
    """Pair the paragraphs of two editions as the comparison aligned their provisions.

    What no pair claims is removed or added: the paragraphs alone decide what both editions are.
    """
    pairing = _Pairing(_Side(old), _Side(new))
    changes = {id(change.after or change.before): change for change in comparison.changes}
    moved: set[int] = set()
    for difference in comparison.differences:
        change = changes.get(id(_shown(difference)))
        if difference.after is not None and (difference.moved or difference.kind is ChangeKind.MOVED):
            moved.update(id(node) for node in difference.after.walk())
        pairing.add(difference, change, moved)
    matches = sorted(pairing.matches, key=lambda match: match.old)
    return Paired(old, new, tuple(matches), pairing.old.reasons, pairing.new.reasons)


def _shown(difference: Difference) -> Provision | None:
    """The provision by which a change is known: that of the new edition, unless only the old one has law there."""
    if difference.kind is ChangeKind.REPEALED:
        return difference.before
    return difference.after or difference.before


class _Side:
    """The paragraphs of one edition, and those that nothing has claimed yet."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.blocks = blocks
        self.reasons: list[Change | ChangeKind | None] = [None] * len(blocks)
        self._by_source: dict[int, list[int]] = defaultdict(list)
        self._headings: dict[str, list[int]] = defaultdict(list)
        for place, block in enumerate(blocks):
            if block.source is None:
                self._headings[block.provision.locator].append(place)
            else:
                self._by_source[id(block.source)].append(place)

    def law(self, node: Provision) -> list[int]:
        """The paragraphs of a provision's own words, each given once."""
        places = []
        if node.heading or node.label:
            places += self._headings.get(node.locator, [])[:1]
        for alinea in (*node.alineas, *node.closing):
            places += self._by_source.get(id(alinea), [])[:1]
        return places

    def asides(self, node: Provision) -> list[int]:
        """The paragraphs of its notes and strays."""
        return [place for source in (*node.notes, *node.strays) for place in self._by_source.get(id(source), [])[:1]]

    def claim(self, place: int) -> None:
        block = self.blocks[place]
        if block.source is None:
            self._headings[block.provision.locator].remove(place)
        else:
            self._by_source[id(block.source)].remove(place)


@dataclass(slots=True)
class _Pairing:
    old: _Side
    new: _Side
    matches: list[Match] = field(default_factory=list)

    def add(self, difference: Difference, change: Change | None, moved: set[int]) -> None:
        before, after = difference.before, difference.after
        reason = change or (difference.kind if difference.kind is ChangeKind.NOT_HELD else None)
        for side, node in ((self.old, before), (self.new, after)):
            if node is not None and reason is not None:
                _explain(side, node, reason, whole=difference.whole)
        if before is None or after is None:
            return
        if not difference.whole:
            self._own(before, after, change, moved=id(after) in moved)
        elif difference.kind is ChangeKind.UNCHANGED:
            self._whole(before, after, moved)
        else:
            self._heads(before, after)

    def _whole(self, before: Provision, after: Provision, moved: set[int]) -> None:
        """All of two provisions that say the same."""
        self._own(before, after, None, moved=id(after) in moved)
        if [(child.kind, child.number) for child in before.children] == [
            (child.kind, child.number) for child in after.children
        ]:
            for one, other in zip(before.children, after.children, strict=True):
                self._whole(one, other, moved)

    def _heads(self, before: Provision, after: Provision) -> None:
        """Law came or went beside a publisher's stub: the heading may stand over both."""
        olds, news = self.old.law(before)[:1], self.new.law(after)[:1]
        if (
            olds
            and news
            and all(block.role is Role.HEADING for block in (self.old.blocks[olds[0]], self.new.blocks[news[0]]))
        ):
            self._match(olds, news, None, moved=False)

    def _own(self, before: Provision, after: Provision, change: Change | None, *, moved: bool) -> None:
        self._match(self.old.law(before), self.new.law(after), change, moved=moved)
        self._match_asides(self.old.asides(before), self.new.asides(after), moved=moved)

    def _match(self, olds: Sequence[int], news: Sequence[int], change: Change | None, *, moved: bool) -> None:
        old_blocks = [self.old.blocks[place] for place in olds]
        new_blocks = [self.new.blocks[place] for place in news]
        if len(olds) == len(news) and all(
            one.text == other.text and (one.role is Role.HEADING) == (other.role is Role.HEADING)
            for one, other in zip(old_blocks, new_blocks, strict=True)
        ):
            for old, new, block in zip(olds, news, old_blocks, strict=True):
                self._join(old, new, (Piece(Op.KEEP, block.text),) if block.text else (), moved=moved)
            return
        if not olds or not news:
            return
        cuts = _cuts(old_blocks, new_blocks, change.hunks if change else ())
        allowed = [
            [(one.role is Role.HEADING) == (other.role is Role.HEADING) for other in new_blocks] for one in old_blocks
        ]
        for old, new in matched(cuts, allowed):
            self._join(olds[old], news[new], between(cuts, old, new), moved=moved)

    def _match_asides(self, olds: Sequence[int], news: Sequence[int], *, moved: bool) -> None:
        """Notes: first those that are the same, then those that changed, in order."""
        left_old, left_new = list(olds), list(news)
        for old in olds:
            text = self.old.blocks[old].text
            same = next((new for new in left_new if self.new.blocks[new].text == text), None)
            if same is not None:
                left_old.remove(old)
                left_new.remove(same)
                self._join(old, same, (Piece(Op.KEEP, text),) if text else (), moved=moved)
        for old in left_old:
            one = self.old.blocks[old]
            compared = [
                (words.similarity, -place, new, words)
                for place, new in enumerate(left_new)
                if self.new.blocks[new].role is one.role
                for words in [compare_words(one.text, self.new.blocks[new].text)]
            ]
            if compared and max(compared)[0] >= HALF:
                _, _, new, words = max(compared, key=lambda each: each[:2])
                left_new.remove(new)
                self._join(old, new, tuple(exact(words.hunks)), moved=moved)

    def _join(self, old: int, new: int, words: tuple[Piece, ...], *, moved: bool) -> None:
        prefixes = self.old.blocks[old].prefix, self.new.blocks[new].prefix
        self.old.claim(old)
        self.new.claim(new)
        self.matches.append(Match(old, new, tuple(_joined((*_prefix(*prefixes), *words))), moved))


def _explain(side: _Side, node: Provision, reason: Change | ChangeKind, *, whole: bool) -> None:
    for each in node.walk() if whole else (node,):
        for place in side.law(each):
            side.reasons[place] = reason
        if whole:
            for place in side.asides(each):
                side.reasons[place] = reason


def _prefix(old: str, new: str) -> Iterator[Piece]:
    if old == new:
        if old:
            yield Piece(Op.KEEP, old)
        return
    if old:
        yield Piece(Op.REMOVE, old)
    if new:
        yield Piece(Op.ADD, new)


def _joined(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Neighbours that do the same become one."""
    held: Piece | None = None
    for piece in pieces:
        if held is not None and held.op is piece.op:
            held = Piece(held.op, held.text + piece.text)
            continue
        if held is not None:
            yield held
        held = piece
    if held is not None:
        yield held


def _cuts(old: Sequence[Block], new: Sequence[Block], hunks: Sequence[Hunk]) -> list[Cut]:
    """The words of two provisions by paragraph: as the change has them, or, where it has none, to the letter."""
    before, after = _text(old), _text(new)
    pieces = list(exact(hunks))
    if len(old) + len(new) > 2 and all(piece.op is not Op.KEEP for piece in pieces):
        # Less than half alike as a whole; a line of it may still be the same.
        pieces = list(by_line([block.text for block in old if block.text], [block.text for block in new if block.text]))
    lead_old, lead_new = _lead(pieces, before, Op.ADD), _lead(pieces, after, Op.REMOVE)
    if lead_old is None or lead_new is None:
        # The change shows other words than the paragraphs hold, or there is none: they are compared here.
        pieces, lead_old, lead_new = list(verbatim(before, after)), 0, 0
    cuts = cut(pieces, [-1] * lead_old + _lines(old), [-1] * lead_new + _lines(new))
    return [
        Cut(each.op, each.text, None if each.old == -1 else each.old, None if each.new == -1 else each.new)
        for each in cuts
    ]


def _text(blocks: Sequence[Block]) -> str:
    return "\n".join(block.text for block in blocks if block.text)


def _lead(pieces: Sequence[Piece], text: str, without: Op) -> int | None:
    """How many lines the pieces have before a text: one where they begin with a label; None where they differ."""
    said = "".join(piece.text for piece in pieces if piece.op is not without)
    if said == text:
        return 0
    label, _, rest = said.partition("\n")
    return 1 if rest == text and label else None


def _lines(blocks: Sequence[Block]) -> list[int]:
    """For each line of the text of some paragraphs, the paragraph; at least one."""
    lines = [place for place, block in enumerate(blocks) if block.text for _ in block.text.split("\n")]
    return lines or [0]
