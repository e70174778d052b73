"""Citations of Kazakh: the number before its word, the whole before the part.

«осы Кодекстің 99-бабының екінші бөлігінің 14) тармағында, үшінші бөлігінде»: a unit in the genitive holds the deeper
ones that follow it, until one of its own rank comes. The word for the unit may stand once after a list, and
brackets after a number of the list refine it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from lawdiff.language.ordinals import read_ordinal
from lawdiff.language.references import RANK
from lawdiff.meaning.references.cited import Cited, Mention, Piece
from lawdiff.meaning.references.tokens import Part, Tokens
from lawdiff.model import Kind, Language

_DASHES = frozenset({"–", "—", "-"})
_DEEPEST = 8
"""Brackets inside brackets beyond this depth are read as if they were not there."""
_ARTICLE = RANK[Kind.ARTICLE]


@dataclass(frozen=True, slots=True)
class _Label:
    number: str
    start: int
    end: int
    inside: list[Cited]
    refines: bool
    through: str = ""


@dataclass(frozen=True, slots=True)
class _Group:
    items: list[Cited]
    rank: int
    holds: bool
    end: int


class HeadLast:
    """Reads one text."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.words = tokens.words
        self.parts = tokens.parts
        self.mentions: list[Mention] = []
        self.depth = 0
        self.groups: dict[int, _Group | None] = {}
        self.looked_to: dict[int, int] = {}

    def read(self) -> list[Mention]:
        """All citations of the text, in the order in which they end."""
        self._scan(0, bracketed=False)
        return self.mentions

    def _scan(self, at: int, *, bracketed: bool) -> tuple[list[Cited], int]:
        """Read to the end of the text or of the bracket; returns the paths without an article, and the end."""
        inside: list[Cited] = []
        while at < self.tokens.count:
            part = self.parts[at]
            if part is Part.WORD:
                at += 1
                continue
            if part is Part.CLOSE and bracketed:
                return inside, at + 1
            if part is Part.OPEN and self.depth < _DEEPEST:
                more, at = self._bracket(at)
                inside.extend(more)
                continue
            more, end = self._chain(at, bracketed=bracketed)
            inside.extend(more)
            at = max(end, at + 1)
        return inside, at

    def _bracket(self, at: int) -> tuple[list[Cited], int]:
        self.depth += 1
        found = self._scan(at + 1, bracketed=True)
        self.depth -= 1
        return found

    def _chain(self, at: int, *, bracketed: bool) -> tuple[list[Cited], int]:
        group = self._group(at)
        if group is None:
            return [], self.looked_to.get(at, at)
        finished: list[Cited] = []
        open_: list[_Group] = []
        end = at
        while group is not None:
            while open_ and open_[-1].rank >= group.rank:
                open_.pop()
            if open_:
                nested = [item.under(parent) for parent in open_[-1].items for item in group.items]
                group = replace(group, items=nested)
            end = group.end
            after, joined = self._next(end)
            following = self._group(after)
            if group.holds and following and not joined and following.rank > group.rank:
                open_.append(group)
            else:
                finished.extend(group.items)
            group = following
        start_char, end_char = self.tokens.starts[at], self.tokens.ends[end - 1]
        inside: list[Cited] = []
        for item in finished:
            if not item.pieces:
                continue
            if item.is_complete or not bracketed:
                self.mentions.append(Mention(item, start_char, end_char))
            else:
                inside.append(item)
        return inside, end

    def _next(self, at: int) -> tuple[int, bool]:
        after = at
        while self.parts[after] is Part.JOINT:
            after += 1
        return after, after > at

    def _group(self, at: int) -> _Group | None:
        part = self.parts[at]
        if part is Part.THIS or part is Part.SAME:
            return self._anchor(at)
        if part is Part.UNIT and self.tokens.kinds[at] is Kind.REMARK:
            piece = Piece(Kind.REMARK, "", self.tokens.starts[at], self.tokens.ends[at])
            return _Group([Cited((piece,))], RANK[Kind.REMARK], self.tokens.genitives[at], at + 1)
        if part is Part.NUMBER or part is Part.ORDINAL:
            if at not in self.groups:
                self.groups[at] = self._labelled(at)
            return self.groups[at]
        return None

    def _anchor(self, at: int) -> _Group | None:
        kind = self.tokens.kinds[at + 1] if self.parts[at + 1] is Part.UNIT else None
        if kind is None or RANK[kind] < _ARTICLE:
            return None
        same = self.parts[at] is Part.SAME
        return _Group([Cited((), anchor=kind, same=same)], RANK[kind], self.tokens.genitives[at + 1], at + 2)

    def _labelled(self, at: int) -> _Group | None:
        """Numbers in a list, each with its brackets, and the word for their unit.

        Each list is read once, also where it turns out to number nothing: `looked_to` says where it ends.
        """
        labels: list[_Label] = []
        place = at
        while label := self._label(place):
            found, place = label
            labels.append(found)
            after = place
            if self.parts[after] is not Part.UNIT:
                after = self._next(place)[0]
            if self.parts[after] is Part.UNIT or after == place:
                place = after
                break
            place = after
        kind = self.tokens.kinds[place]
        if kind is None or not labels:
            self.looked_to[at] = place
            return None
        items: list[Cited] = []
        for label_ in labels:
            end = self.tokens.ends[place] if label_ is labels[-1] else label_.end
            base = Cited((Piece(kind, label_.number, label_.start, end, label_.through),))
            if not (label_.refines and label_.inside):
                items.append(base)
            items.extend(item.under(base) for item in label_.inside)
        end = place + 1
        while self.parts[end] is Part.OPEN and self.depth < _DEEPEST:
            refines = self.parts[end + 1] in {Part.NUMBER, Part.ORDINAL}
            more, end = self._bracket(end)
            base = items[-1]
            if refines and more:
                items.pop()
            items.extend(item.under(base) for item in more)
        return _Group(items, RANK[kind], self.tokens.genitives[place], end)

    def _label(self, at: int) -> tuple[_Label, int] | None:
        read = self._number(at)
        if read is None:
            return None
        number, end = read
        through = ""
        spaced = self.words[end] in _DASHES and not self.tokens.touch(end - 1)
        if spaced and (last := self._number(end + 1)):
            through, end = last
        last_word = self.tokens.ends[end - 1]
        inside: list[Cited] = []
        refines = False
        while self.parts[end] is Part.OPEN and self.depth < _DEEPEST:
            refines = refines or self.parts[end + 1] in {Part.NUMBER, Part.ORDINAL}
            more, end = self._bracket(end)
            inside.extend(more)
        return _Label(number, self.tokens.starts[at], last_word, inside, refines, through), end

    def _number(self, at: int) -> tuple[str, int] | None:
        part = self.parts[at]
        if part is Part.NUMBER:
            labelled = self.parts[at + 1] is Part.CLOSE and self.tokens.touch(at)
            return self.words[at], at + 2 if labelled else at + 1
        if part is Part.ORDINAL:
            read = read_ordinal(self.words, at, Language.KAZ)
            return (str(read[0]), at + read[1]) if read else None
        return None
