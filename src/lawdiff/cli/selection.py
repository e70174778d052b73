"""Which articles `--article` means: one, several, or a range."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import click

from lawdiff.model import natural_key
from lawdiff.reporting.visible import visible


def selected(wanted: Iterable[str], numbers: Sequence[str]) -> frozenset[str]:
    """The numbers that a selection means, out of those that there are.

    `105-110` is a range of articles and `108-1` is an article: it is an article where there is one so called,
    and else a range where the second number is greater. A range takes in the articles inserted within it.

    >>> sorted(selected(["105-110"], ["104", "105", "108-1", "110", "110-1", "111"]))
    ['105', '108-1', '110', '110-1']
    >>> sorted(selected(["108-1", "99"], ["99", "108", "108-1"]))
    ['108-1', '99']

    Raises:
        click.BadParameter: neither edition has such an article.
    """
    known = frozenset(numbers)
    chosen: set[str] = set()
    for given in wanted:
        for number in filter(None, (piece.strip() for piece in given.replace("–", "-").split(","))):
            found = {number} & known or _within(number, known)
            if not found:
                raise click.BadParameter(
                    f"neither edition has an article {visible(number)!r}; give a number such as 99 or 108-1, "
                    "or a range such as 105-110",
                    param_hint="--article",
                )
            chosen |= found
    return frozenset(chosen)


def _within(text: str, known: frozenset[str]) -> set[str]:
    first, _, last = text.partition("-")
    if not (first.isdecimal() and last.isdecimal() and int(last) > int(first)):
        return set()
    start, end = natural_key(first), natural_key(str(int(last) + 1))
    return {number for number in known if start <= natural_key(number) < end}
