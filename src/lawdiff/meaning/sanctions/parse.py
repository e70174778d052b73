"""The one door to the readers of sanctions."""

from __future__ import annotations

from functools import lru_cache

from lawdiff.meaning.sanctions.head_first import HeadFirst
from lawdiff.meaning.sanctions.model import Sanction
from lawdiff.model import Language

_MOST_REMEMBERED = 8192
"""A code repeats its sanctions, and two editions of it share nearly all."""


@lru_cache(maxsize=_MOST_REMEMBERED)
def parse_sanction(text: str, language: Language) -> Sanction:
    """A sanction as data. Every word is understood or is in `unparsed`; the time is linear in the text.

    Args:
        text: the words of the sanction, with or without its verb («наказывается», «влечет», «жазаланады»).
        language: that they are in.

    >>> sanction = parse_sanction("наказывается штрафом в размере до двухсот месячных расчетных показателей "
    ...     "либо исправительными работами в том же размере", Language.RUS)
    >>> [(penalty.kind.value, penalty.max, penalty.unit.value) for penalty in sanction.penalties]
    [('fine', 200, 'mci'), ('corrective-labour', 200, 'mci')]
    >>> sanction.unparsed
    ()
    """
    if language is Language.KAZ:
        from lawdiff.meaning.sanctions.head_last import HeadLast  # noqa: PLC0415  (each language loads its own reader)

        return HeadLast(text).read()
    return HeadFirst(text, language).read()
