"""Citations of Russian and English: the word before its number, the part before the whole.

«пунктом 5) части второй и частью третьей статьи 125» is a chain of groups; a group is the word for a unit and
the numbers after it. A group that follows another without a joint is what that one belongs to. Brackets
after a number refine it («статьями 189 (пунктом 2) части третьей), 361 …») or explain it («120 (изнасилование)»).
"""

from __future__ import annotations

from dataclasses import dataclass

from lawdiff.language.ordinals import CARDINALS, read_ordinal
from lawdiff.language.references import RANK
from lawdiff.meaning.references.cited import Cited, Mention, Piece
from lawdiff.meaning.references.tokens import Part, Tokens
from lawdiff.model import Kind, Language

_POINTS = frozenset({Kind.POINT, Kind.SUBPOINT})
_JOINTS = frozenset({Part.JOINT})
_DASHES = frozenset({"–", "—", "-"})
_ARTICLE = RANK[Kind.ARTICLE]
_MOST_PARAGRAPHS = 60
"""No article has so many paragraphs: a greater number in their list is an article's, after a bracket that
nobody closed."""


@dataclass(frozen=True, slots=True)
class _Group:
    """Numbers of one unit, or an anchor; where it ends."""

    items: list[Cited]
    rank: int
    end: int


class HeadFirst:
    """Reads one text."""

    def __init__(self, tokens: Tokens, language: Language, *, listed: bool = False) -> None:
        """`listed`: the text is a member of a list of articles, so that it may begin with a bare number."""
        self.tokens = tokens
        self.language = language
        self.words = tokens.words
        self.parts = tokens.parts
        self.mentions: list[Mention] = []
        self.listed = listed
        self.depth = 0
        self.groups: dict[tuple[int, Kind], _Group | None] = {}

    def read(self) -> list[Mention]:
        """All citations of the text, in the order in which they end."""
        end = 0
        if self.listed and self.parts[0] is Part.NUMBER:
            end = self._chain(0, None, implied=True)[1]
        self._scan(end, None)
        return self.mentions

    def _scan(self, at: int, base: Cited | None) -> tuple[list[Cited], int]:
        """Read to the end of the text, or of the bracket where there is a base.

        Returns the paths that lie inside the base, and where the bracket ends.
        """
        inside: list[Cited] = []
        listing = False
        bracketed = base is not None
        while at < self.tokens.count:
            part = self.parts[at]
            if part is Part.WORD:
                at += 1
                continue
            if part is Part.CLOSE and bracketed:
                return inside, at + 1
            if part is Part.OPEN and self.depth < _DEEPEST:
                more, at = self._bracket(at, base)
                inside.extend(more)
                continue
            if bracketed and inside and self._is_stray_article(at):
                return inside, at
            implied = self._implies(at, listing=listing)
            items, end = self._chain(at + 1 if implied else at, base, implied=implied)
            inside.extend(items)
            listing = listing or (end > at and self._opened_a_list(at))
            at = max(end, at + 1)
        return inside, at

    def _bracket(self, at: int, base: Cited | None) -> tuple[list[Cited], int]:
        """A bracket that follows no number: it may list articles without the word for them."""
        bare = self.parts[at + 1] is Part.NUMBER and self.parts[at + 2] in {Part.OPEN, Part.JOINT}
        if bare and self._is_article_list(at + 1):
            items, end = self._chain(at + 1, base, implied=True)
            more, end = self._inside(end, base or _NOTHING)
            return items + more, end
        return self._inside(at + 1, base or _NOTHING)

    def _inside(self, at: int, base: Cited) -> tuple[list[Cited], int]:
        self.depth += 1
        found = self._scan(at, base)
        self.depth -= 1
        return found

    def _is_article_list(self, at: int) -> bool:
        """Two numbers of articles, or one with a bracket that begins with a unit or words."""
        number = self.words[at].split("-")[0]
        if len(number) not in {2, 3}:
            return False
        if self.parts[at + 1] is Part.OPEN:
            return True
        return (
            self.parts[at + 2] is not None
            and self.words[at + 1] == ","
            and self.parts[at + 2] is Part.NUMBER
            and len(self.words[at + 2]) >= 3
        )

    def _is_stray_article(self, at: int) -> bool:
        return (
            self.parts[at] is Part.JOINT
            and self.parts[at + 1] is Part.NUMBER
            and int(self.words[at + 1].split("-")[0]) > _MOST_PARAGRAPHS
        )

    def _implies(self, at: int, *, listing: bool) -> bool:
        if self.parts[at + 1] is not Part.NUMBER:
            return False
        if self.parts[at] is Part.IMPLIED:
            return self._is_article_list(at + 1)
        return listing and self.parts[at] is Part.SEMICOLON

    def _opened_a_list(self, at: int) -> bool:
        return self.tokens.kinds[at] is Kind.ARTICLE and self.parts[at + 1] is Part.COLON

    def _chain(self, at: int, base: Cited | None, *, implied: bool = False) -> tuple[list[Cited], int]:
        """Groups that follow each other; returns the paths that lie inside the base, and where the chain ends."""
        first = group = self._labelled(at, at, Kind.ARTICLE) if implied else self._group(at)
        if first is None:
            return [], at
        pending: list[Cited] = []
        end = at
        joined = True
        while group is not None:
            if joined:
                pending.extend(group.items)
            else:
                pending = _within(pending, group)
            end = group.end
            after, joined = self._next(end)
            group = self._group(after)
            if group and not joined and group.rank >= pending[-1].top:
                break
        start_char, end_char = self.tokens.starts[at], self.tokens.ends[end - 1]
        inside: list[Cited] = []
        for item in pending:
            if not item.pieces:
                continue
            if item.is_complete or base is None or self._is_beyond(base, at):
                self.mentions.append(Mention(item, start_char, end_char))
            else:
                inside.append(item.under(base))
        return inside, end

    def _is_beyond(self, base: Cited, at: int) -> bool:
        """True where a bracket belongs to no number, or where nobody closed it for a long while."""
        return not base.pieces or self.tokens.starts[at] - base.pieces[0].start > _LONGEST

    def _next(self, at: int) -> tuple[int, bool]:
        """Where the next group can begin, and whether a joint stands before it."""
        if self.parts[at] is Part.GLUE:
            after = at + 1
            while self.parts[after] in {Part.GLUE, Part.IDLE}:
                after += 1
            return after, False
        after = at
        while self.parts[after] is Part.JOINT:
            after += 1
        if after == at:
            return at, False
        while self.parts[after] in {Part.IDLE, Part.GLUE}:
            after += 1
        return after, True

    def _group(self, at: int) -> _Group | None:
        part = self.parts[at]
        if part is Part.THIS or part is Part.SAME:
            return self._anchor(at)
        if part is Part.ORDINAL:
            return self._ordinals_first(at)
        kind = self.tokens.kinds[at] if part is Part.UNIT else None
        if kind is None:
            return None
        after = at + 2 if self.parts[at + 1] is Part.COLON else at + 1
        group = self._labelled(at, after, kind)
        return self._bare_remark(at) if group is None and kind is Kind.REMARK else group

    def _anchor(self, at: int) -> _Group | None:
        same = self.parts[at] is Part.SAME
        after = at + 1
        while self.parts[after] is Part.SAME:
            after += 1
        kind = self.tokens.kinds[after] if self.parts[after] is Part.UNIT else None
        if kind is None or RANK[kind] < _ARTICLE or self._label(after + 1, kind):
            return None
        return _Group([Cited((), anchor=kind, same=same)], RANK[kind], after + 1)

    def _bare_remark(self, at: int) -> _Group | None:
        after = self._next(at + 1)[0] if self.parts[at + 1] is Part.GLUE else at + 1
        if self.parts[after] not in {Part.UNIT, Part.THIS, Part.SAME}:
            return None
        piece = Piece(Kind.REMARK, "", self.tokens.starts[at], self.tokens.ends[at])
        return _Group([Cited((piece,))], RANK[Kind.REMARK], at + 1)

    def _ordinals_first(self, at: int) -> _Group | None:
        """«второй части статьи 5», "the second paragraph of article 5"."""
        numbers: list[tuple[str, int, int]] = []
        after = at
        while self.words[after] not in CARDINALS and len(numbers) < _MOST_PARAGRAPHS:
            read = read_ordinal(self.words, after, self.language)
            if read is None:
                return None
            numbers.append((str(read[0]), after, self.tokens.ends[after + read[1] - 1]))
            after += read[1]
            if self.parts[after] is Part.UNIT:
                break
            joint = after
            while self.parts[after] is Part.JOINT:
                after += 1
            if after == joint or self.parts[after] is not Part.ORDINAL:
                return None
        kind = self.tokens.kinds[after] if self.parts[after] is Part.UNIT else None
        if kind is None or RANK[kind] <= _ARTICLE or self._label(after + 1, kind):
            return None
        if self.parts[self._next(after + 1)[0]] not in {Part.UNIT, Part.THIS, Part.SAME}:
            return None  # «одну десятую часть»: no citation says less than where
        last = self.tokens.ends[after]
        items = [
            Cited((Piece(kind, number, self.tokens.starts[place], last if place == at == numbers[-1][1] else end),))
            for number, place, end in numbers
        ]
        return _Group(items, RANK[kind], after + 1)

    def _labelled(self, at: int, after: int, kind: Kind) -> _Group | None:
        """The numbers that stand after the word for a unit, each with its brackets; each list is read once."""
        if (after, kind) not in self.groups:
            self.groups[after, kind] = self._numbers(at, after, kind)
        return self.groups[after, kind]

    def _numbers(self, at: int, after: int, kind: Kind) -> _Group | None:
        items: list[Cited] = []
        start = self.tokens.starts[at]
        place = after
        end = after
        while label := self._label(place, kind):
            if items and self._is_too_great(place, kind):
                break
            number, end = label
            through = ""
            if self._is_range(end, kind):
                through, end = self._label(end + 1, kind) or ("", end)
            piece = Piece(kind, number, start, self.tokens.ends[end - 1], through)
            refined, end = self._refinements(Cited((piece,)), end)
            items.extend(refined)
            place = end
            while self.parts[place] is Part.JOINT:
                place += 1
            if place == end:
                break
            start = self.tokens.starts[place]
        return _Group(items, RANK[kind], end) if items else None

    def _is_too_great(self, at: int, kind: Kind) -> bool:
        if kind is not Kind.PARAGRAPH or self.parts[at] is not Part.NUMBER:
            return False
        return int(self.words[at].split("-")[0]) > _MOST_PARAGRAPHS

    def _is_range(self, at: int, kind: Kind) -> bool:
        return self.words[at] in _DASHES and self._label(at + 1, kind) is not None

    def _refinements(self, item: Cited, at: int) -> tuple[list[Cited], int]:
        items = [item]
        while self.parts[at] is Part.OPEN and self.depth < _DEEPEST:
            refines = self._refines(at + 1, item)
            inside, at = self._inside(at + 1, item)
            if refines and inside:
                items = [kept for kept in items if kept is not item]
            items.extend(inside)
        return items, at

    def _refines(self, at: int, item: Cited) -> bool:
        """A bracket that begins with a deeper unit says which parts are meant, and no others."""
        kind = self.tokens.kinds[at] if self.parts[at] is Part.UNIT else None
        return kind is not None and RANK[kind] > item.top

    def _label(self, at: int, kind: Kind) -> tuple[str, int] | None:
        """The number at a place, for a unit, and where it ends."""
        part = self.parts[at]
        if part is Part.NUMBER:
            closes = kind in _POINTS and self.parts[at + 1] is Part.CLOSE
            adjacent = closes and self.tokens.touch(at)
            return self.words[at], at + 2 if adjacent else at + 1
        if part is Part.ORDINAL and RANK[kind] > _ARTICLE:
            read = read_ordinal(self.words, at, self.language)
            return (str(read[0]), at + read[1]) if read else None
        lettered = kind in _POINTS and len(self.words[at]) == 1 and self.words[at].isalpha()
        if lettered and self.parts[at + 1] is Part.CLOSE and self.tokens.touch(at):
            return self.words[at], at + 2
        return None


_LONGEST = 5000
"""No bracket after a number is so long, in characters."""
_DEEPEST = 8
"""Brackets inside brackets beyond this depth are read as if they were not there."""
_NOTHING = Cited(())
"""The base of a bracket that belongs to no number."""


def _within(pending: list[Cited], group: _Group) -> list[Cited]:
    """Put the last paths that are deeper than a group inside each member of it."""
    first = len(pending)
    while first and pending[first - 1].anchor is None and pending[first - 1].top > group.rank:
        first -= 1
    kept, moved = pending[:first], pending[first:]
    return kept + [item.under(parent) for parent in group.items for item in moved]
