"""Two texts become hunks: diff-match-patch over words, put together as a lawyer reads them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from lawdiff.comparing.ends import common_ends
from lawdiff.comparing.fold import fold, same_but_typography
from lawdiff.comparing.result import Hunk, Op
from lawdiff.comparing.runs import Keys, Run, find_runs, readable
from lawdiff.comparing.tokens import count_words, token_key, tokenize

HALF = 0.5
"""A provision less alike than this is shown whole: one removal, one addition."""
_CONTEXT = 120
"""Letters on either side of what differs that are split into words: a change may move along them."""
_SHORT = 300
"""So many words are compared at once; of more it is asked first whether they can be half alike."""


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
    if before == after:
        return WordDiff(kept(before, after), 1.0)
    start, end = common_ends(before, after, _CONTEXT)
    head, tail = before[:start], before[len(before) - end :]
    depth = max(0, head.count("(") - head.count(")"))
    old = tokenize(before[start : len(before) - end], depth)
    new = tokenize(after[start : len(after) - end], depth)
    old_keys, new_keys = list(map(token_key, old)), list(map(token_key, new))
    around = len(head.split()) + len(tail.split())
    if _alike_at_most(old_keys, new_keys, around) < HALF and not _may_be_part(old_keys, new_keys):
        return _whole(before, after, _alike_at_most(old_keys, new_keys, around))
    runs = readable(find_runs(old_keys, new_keys), old_keys, new_keys)
    similarity = _similarity(runs, old_keys, new_keys, around)
    if similarity < HALF and any(run.removes for run in runs) and any(run.adds for run in runs):
        return _whole(before, after, similarity)
    hunks = _hunks(runs, old, new, head, tail)
    return WordDiff(hunks, 1.0 if len(hunks) == 1 and hunks[0].op is Op.KEEP else similarity)


def _whole(before: str, after: str, similarity: float) -> WordDiff:
    if same_but_typography(before, after):
        return WordDiff(kept(before, after), 1.0)
    return WordDiff(replaced(before, after), similarity)


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


def _alike_at_most(old: Keys, new: Keys, around: int) -> float:
    """What the similarity cannot pass: words in common, whatever their order, and those around."""
    if (around + min(len(old), len(new))) * 2 < _SHORT:
        return 1.0
    total = count_words(old) + count_words(new) + 2 * around
    common = (Counter(old) & Counter(new)).total() + around
    return min(1.0, 2 * common / total) if total else 1.0


def _may_be_part(old: Keys, new: Keys) -> bool:
    return Counter(old) <= Counter(new) or Counter(new) <= Counter(old)


def _similarity(runs: Sequence[Run], old: Keys, new: Keys, around: int) -> float:
    changed = sum(
        count_words(old[run.old_start : run.old_end]) + count_words(new[run.new_start : run.new_end])
        for run in runs
        if not run.kept
    )
    total = count_words(old) + count_words(new) + 2 * around
    return (total - changed) / total if total else 1.0


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


def _hunks(
    runs: Sequence[Run],
    old: Sequence[str],
    new: Sequence[str],
    head: str,
    tail: str,
) -> tuple[Hunk, ...]:
    """Runs become hunks, between the beginning and the end that both texts share."""
    pieces = [_Piece(True, head, head)] if head else []
    for run in runs:
        before = "".join(old[run.old_start : run.old_end])
        after = "".join(new[run.new_start : run.new_end])
        # «1 – 2» against «1–2»: words by the tokens, typography by the text.
        kept_run = run.kept or (run.removes > 0 and run.adds > 0 and fold(before) == fold(after))
        if pieces and kept_run and pieces[-1].kept:
            pieces[-1].put_back(before, after)
        else:
            pieces.append(_Piece(kept_run, before, after))
    if tail:
        # What stands before it is kept: its words are those of the context.
        pieces[-1].put_back(tail, tail)
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
