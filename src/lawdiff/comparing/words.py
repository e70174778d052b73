"""Two texts become hunks: diff-match-patch over words, put together as a lawyer reads them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from lawdiff.comparing.fold import fold
from lawdiff.comparing.result import Hunk, Op
from lawdiff.comparing.runs import Keys, Run, find_runs, readable
from lawdiff.comparing.tokens import is_word, token_key, tokenize

HALF = 0.5
"""A provision less alike than this is shown whole: one removal, one addition."""


@dataclass(frozen=True, slots=True)
class WordDiff:
    """The words of two texts.

    Attributes:
        hunks: in the order of the text; no two neighbours do the same.
        similarity: 0 to 1: twice the kept words by all words; 1 where only typography differs.
    """

    hunks: tuple[Hunk, ...]
    similarity: float


def compare_words(before: str, after: str) -> WordDiff:
    """Compare two texts word by word.

    No hunk splits a word; typography alone makes no hunk (the kept hunk then quotes both editions); a pair less
    than half alike is one removal and one addition, except where words were only left out or only put in.

    >>> for hunk in compare_words("до двухсот часов", "до ста шестидесяти часов").hunks:
    ...     print(hunk.op, repr(hunk.text))
    keep 'до '
    remove 'двухсот'
    add 'ста шестидесяти'
    keep ' часов'
    """
    if before == after or fold(before) == fold(after):
        return WordDiff(kept(before, after), 1.0)
    old, new = tokenize(before), tokenize(after)
    old_keys, new_keys = list(map(token_key, old)), list(map(token_key, new))
    at_most = _alike_at_most(old_keys, new_keys)
    if at_most < HALF and not _may_be_part(old_keys, new_keys):
        return WordDiff(replaced(before, after), at_most)
    runs = readable(find_runs(old_keys, new_keys), old_keys, new_keys)
    similarity = _similarity(runs, old_keys, new_keys)
    if similarity < HALF and any(run.removes for run in runs) and any(run.adds for run in runs):
        return WordDiff(replaced(before, after), similarity)
    return WordDiff(_hunks(runs, old, new), similarity)


def kept(before: str, after: str) -> tuple[Hunk, ...]:
    """One kept hunk for two texts that differ in typography at most.

    >>> kept("учёт", "учет")
    (Hunk(op=<Op.KEEP: 'keep'>, text='учет', before_text='учёт'),)
    """
    if not before and not after:
        return ()
    return (Hunk(Op.KEEP, after, "" if before == after else before),)


def replaced(before: str, after: str) -> tuple[Hunk, ...]:
    """One removal and one addition; either is left out where it has no words.

    >>> [hunk.op.value for hunk in replaced("", "new")]
    ['add']
    """
    hunks = []
    if before:
        hunks.append(Hunk(Op.REMOVE, before))
    if after:
        hunks.append(Hunk(Op.ADD, after))
    return tuple(hunks)


def _alike_at_most(old: Keys, new: Keys) -> float:
    """What the similarity cannot pass: words in common, whatever their order."""
    old_words, new_words = Counter(filter(is_word, old)), Counter(filter(is_word, new))
    total = old_words.total() + new_words.total()
    return 2 * (old_words & new_words).total() / total if total else 1.0


def _may_be_part(old: Keys, new: Keys) -> bool:
    return Counter(old) <= Counter(new) or Counter(new) <= Counter(old)


def _similarity(runs: Sequence[Run], old: Keys, new: Keys) -> float:
    removed = sum(1 for run in runs if run.removes for _ in filter(is_word, old[run.old_start : run.old_end]))
    added = sum(1 for run in runs if run.adds for _ in filter(is_word, new[run.new_start : run.new_end]))
    total = sum(1 for _ in filter(is_word, old)) + sum(1 for _ in filter(is_word, new))
    return (total - removed - added) / total if total else 1.0


@dataclass(slots=True)
class _Piece:
    """A run as text, while spaces change hands."""

    kept: bool
    before: str
    after: str

    def put_back(self, before: str, after: str) -> None:
        self.before += before
        self.after += after

    def take_space(self) -> tuple[str, str]:
        before, after = _space(self.before), _space(self.after)
        self.before, self.after = self.before[len(before) :], self.after[len(after) :]
        return before, after


def _hunks(runs: Sequence[Run], old: Sequence[str], new: Sequence[str]) -> tuple[Hunk, ...]:
    pieces: list[_Piece] = []
    for run in runs:
        before = "".join(old[run.old_start : run.old_end])
        after = "".join(new[run.new_start : run.new_end])
        # «1 – 2» against «1–2»: words by the tokens, typography by the text.
        kept_run = run.kept or fold(before) == fold(after)
        if pieces and kept_run and pieces[-1].kept:
            pieces[-1].put_back(before, after)
        else:
            pieces.append(_Piece(kept_run, before, after))
    for place, piece in enumerate(pieces):
        if not piece.kept:
            _settle_spaces(piece, pieces[place - 1 : place], pieces[place + 1 : place + 2])
    hunks: list[Hunk] = []
    for piece in pieces:
        hunks += (kept if piece.kept else replaced)(piece.before, piece.after)
    return tuple(hunks)


def _settle_spaces(change: _Piece, before: Sequence[_Piece], following: Sequence[_Piece]) -> None:
    """Give spaces to the hunk where a reader expects them; each word has brought the space before it.

    The space before replaced words is kept. Where words are put in before a kept one that had another space (or
    none, at the beginning of a text), the space between them belongs to the words put in; left out, likewise.
    """
    if change.before and change.after:
        if before and bool(_space(change.before)) == bool(_space(change.after)):
            before[0].put_back(*change.take_space())
    elif following:
        own = _space(change.before or change.after)
        spaces = _space(following[0].before), _space(following[0].after)
        without, beside = spaces if change.after else spaces[::-1]
        if without != beside and own == without and (before or not own):
            change.take_space()
            if before:
                before[0].put_back(own, own)
            following[0].take_space()
            if change.before:
                change.before += beside
            else:
                change.after += beside


def _space(text: str) -> str:
    return text[: len(text) - len(text.lstrip())]
