"""The words of a provision, each with its author, and how they pass from one text to the next.

A stream holds the words that stand there, in order, and between them those that once stood there. Words that stay
keep their author; what the later text does not have becomes a removed word, in its place; what it has more is the
later law's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from lawdiff.comparing.fold import fold
from lawdiff.comparing.result import Op
from lawdiff.comparing.runs import find_runs
from lawdiff.comparing.tokens import token_key, tokenize
from lawdiff.comparing.words import compare_words

Author = int
"""A number in the table of authors of one blame."""


class Word(NamedTuple):
    """A word or mark with the blanks before it.

    Attributes:
        text: verbatim.
        author: who wrote it.
        remover: who took it out; None where it stands.
    """

    text: str
    author: Author
    remover: Author | None = None


Stream = tuple[Word, ...]


def written(text: str, author: Author) -> Stream:
    """All words of a text by one author.

    >>> [word.text for word in written("two, three", 0)]
    ['two', ',', ' three']
    """
    return tuple([Word(token, author) for token in tokenize(text)])


def standing(stream: Iterable[Word]) -> str:
    """The text, without what was removed."""
    return "".join([word.text for word in stream if word.remover is None])


def removed(stream: Iterable[Word], remover: Author) -> Stream:
    """The same words, all taken out."""
    return tuple([word if word.remover is not None else word._replace(remover=remover) for word in stream])


def carried(stream: Stream, text: str, author: Author) -> Stream:
    """The stream of the text that takes the place of another one.

    >>> old = written("a fine of ten crowns", 0)
    >>> [(word.text, word.author, word.remover) for word in carried(old, "a fine of two crowns", 1)][3:]
    [(' ten', 0, 1), (' two', 1, None), (' crowns', 0, None)]
    """
    old = standing(stream)
    if old == text:
        return stream
    if not old:
        return (*stream, *written(text, author))
    if not text:
        return removed(stream, author)
    hunks = compare_words(old, text).hunks
    if all(hunk.op is not Op.KEEP for hunk in hunks):
        # Less than half alike: it was written anew, whatever single words it has in common with the old text.
        return (*removed(stream, author), *written(text, author))
    return tuple(_aligned(stream, tokenize(old), tokenize(text), author))


@dataclass(slots=True)
class _Cursor:
    """Walks a stream by its standing words; the removed ones before each go with it."""

    words: Sequence[Word]
    at: int = 0

    def ghosts(self) -> Iterator[Word]:
        while self.at < len(self.words) and self.words[self.at].remover is not None:
            yield self.words[self.at]
            self.at += 1

    def next(self) -> Word:
        self.at += 1
        return self.words[self.at - 1]


def _aligned(stream: Stream, old: Sequence[str], new: Sequence[str], author: Author) -> Iterator[Word]:
    cursor = _Cursor(_by_tokens(stream, old))
    for run in find_runs([*map(token_key, old)], [*map(token_key, new)]):
        news = new[run.new_start : run.new_end]
        typography = run.removes and run.adds and fold("".join(old[run.old_start : run.old_end])) == fold("".join(news))
        if run.kept or typography:
            yield from _kept(cursor, run.old_end - run.old_start, news)
            continue
        for _ in range(run.removes):
            yield from cursor.ghosts()
            yield cursor.next()._replace(remover=author)
        yield from cursor.ghosts()
        for token in news:
            yield Word(token, author)
    yield from cursor.ghosts()


def _kept(cursor: _Cursor, count: int, news: Sequence[str]) -> Iterator[Word]:
    """Words that stay, in the letters of the later text; «1 – 2» and «1–2» are as many words as they are."""
    for place in range(max(count, len(news))):
        if place < count:
            yield from cursor.ghosts()
            latest = cursor.next()
        if place < len(news):
            yield Word(news[place], latest.author)


def _by_tokens(stream: Stream, tokens: Sequence[str]) -> Sequence[Word]:
    """The stream cut where its whole text is cut: what was put together part by part may be cut otherwise."""
    if [word.text for word in stream if word.remover is None] == list(tokens):
        return stream
    authors: list[Author] = []
    ghosts: list[tuple[int, Word]] = []
    for word in stream:
        if word.remover is None:
            authors += [word.author] * len(word.text)
        else:
            ghosts.append((len(authors), word))
    cut: list[Word] = []
    start = taken = 0
    for token in tokens:
        letter = start + len(token) - len(token.lstrip())
        while taken < len(ghosts) and ghosts[taken][0] <= letter:
            cut.append(ghosts[taken][1])
            taken += 1
        cut.append(Word(token, authors[min(letter, start + len(token) - 1)]))
        start += len(token)
    return [*cut, *(word for _, word in ghosts[taken:])]


def joined(streams: Sequence[Stream], glue: str) -> Stream:
    r"""Streams one after the other; the glue between two belongs to the first word of the second.

    >>> standing(joined([written("a", 0), written("b", 1)], "\n"))
    'a\nb'
    """
    out: list[Word] = []
    there = False
    for stream in streams:
        waiting = bool(there and standing(stream))
        for word in stream:
            if waiting and word.remover is None:
                out.append(word._replace(text=glue + word.text))
                waiting = False
            else:
                out.append(word)
        there = there or bool(standing(stream))
    return tuple(out)


def parted(stream: Stream, lengths: Sequence[int], glue: str) -> list[Stream]:
    r"""A stream cut into parts of so many characters of its text, with `glue` between those that are not empty.

    >>> [standing(part) for part in parted(written("a\nb", 0), [1, 0, 1], "\n")]
    ['a', '', 'b']
    """
    spans: list[tuple[int, int]] = []
    end = 0
    for length in lengths:
        start = end + (len(glue) if length and end else 0)
        end = start + length if length else end
        spans.append((start, end if length else start))
    parts: list[list[Word]] = [[] for _ in lengths]
    at = 0
    for word in stream:
        if word.remover is not None:
            place = _part_of(word, at, spans, glue)
            parts[place].append(word._replace(text=word.text.removeprefix(glue)) if place else word)
            continue
        for place, (start, end) in enumerate(spans):
            piece = word.text[max(0, start - at) : max(0, end - at)]
            if piece:
                parts[place].append(word._replace(text=piece))
        at += len(word.text)
    return [tuple(part) for part in parts]


def _part_of(word: Word, at: int, spans: Sequence[tuple[int, int]], glue: str) -> int:
    """The part in which a removed word stood: between two parts, the later one where it began a part."""
    filled = [place for place, (start, end) in enumerate(spans) if end > start]
    earlier = [place for place in filled if spans[place][0] <= at]
    later = [place for place in filled if spans[place][0] >= at]
    if later and word.text.startswith(glue):
        return later[0]
    return earlier[-1] if earlier else next(iter(filled), 0)
