"""The coming changes that an edition announces: «предусматривается …», not yet law."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from lawdiff.model import Action, Edition, Provision
from lawdiff.store.origin import Pending


def pending_in(edition: Edition) -> tuple[Pending, ...]:
    """What an edition announces, in the order of the text, each once.

    A note whose change must have come by the edition's own day was forgotten by the publisher and announces nothing.

    >>> from lawdiff.reading import read_bytes
    >>> text = '''Статья 1. Лампы
    ... 1. Лампа горит.
    ... Примечание ИЗПИ!
    ... В часть 1 предусматривается изменение Законом РК от 01.02.2031 № 7-IX (вводится в действие с 01.05.2031).
    ... 2. Лампа гаснет.'''
    >>> edition = read_bytes(text.encode(), "lamps.rus.2031-02-01.txt")
    >>> [(one.locator, one.act, str(one.first)) for one in pending_in(edition)]
    [('art_1__para_1', '7-IX', '2031-05-01')]
    """
    return still_pending(announced_in(edition.root), edition.date)


def still_pending(announced: Iterable[Pending], day: date | None) -> tuple[Pending, ...]:
    """Those of the announced changes that can be still to come on a day, each once."""
    return tuple(one for one in dict.fromkeys(announced) if day is None or one.last is None or one.last > day)


def announced_in(root: Provision) -> Iterator[Pending]:
    """All that the notes of a text announce, in its order."""
    for node in root.walk():
        for note in node.notes:
            for said in note.statements:
                if said.action is Action.PENDING:
                    for law in said.acts:
                        yield Pending(
                            said.target or node.locator, law.number, law.adopted, *law.force.window(law.adopted)
                        )
