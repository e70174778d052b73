"""Reading whom a penalty is for: a list of known persons, with runs of words that name no known class."""

from __future__ import annotations

from lawdiff.language.sanctions import Mark, Vocabulary
from lawdiff.meaning.sanctions.draft import Notebook

_DASHES = ("–", "—", "-")


def read_persons(book: Notebook, first: int, last: int, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The persons that tokens `first` up to `last` name.

    A known class stands between separators; any other run of words is a person by itself, in its own words.
    """
    persons: list[str] = []
    unknown: int | None = None
    at = first
    while at < last:
        skipped = _separators(book.words, at, last, vocabulary)
        found = vocabulary.persons.match(book.words, skipped) if skipped > at or at == first else None
        end = skipped + found[1] if found else 0
        if found and end <= last and (end == last or _separators(book.words, end, last, vocabulary) > end):
            if unknown is not None:
                persons.append(book.phrase(unknown, at))
                unknown = None
            persons.append(found[0])
            at = end
        elif unknown is None:
            unknown = skipped
            at = max(skipped, at + 1)
        else:
            at = max(skipped, at + 1)
    if unknown is not None and book.phrase(unknown, last):
        persons.append(book.phrase(unknown, last))
    return tuple(dict.fromkeys(persons))


def _separators(words: list[str], at: int, last: int, vocabulary: Vocabulary) -> int:
    """The first token at or after a place that is no comma, «и», «или» or «на»."""
    while at < last:
        mark = vocabulary.marks.match(words, at)
        if words[at] == "," or words[at] in _DASHES:
            at += 1
        elif mark and mark[0] in (Mark.OR, Mark.AND, Mark.ON, Mark.FILLER):
            at += mark[1]
        else:
            break
    return min(at, last)
