"""Who made a revision, and when: the amending law, or, where no law is known to have made it, what it is instead."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from lawdiff.comparing.result import Change, ChangeKind, CorroborationStatus
from lawdiff.language.messages import messages
from lawdiff.model import ActRef, Language
from lawdiff.reporting.blocks import Role
from lawdiff.reporting.docx.markup import escaped
from lawdiff.reporting.docx.order import Printed

_MOST_LAWS = 3
"""So many laws are named as an author; Word shows no long names."""
_APART = "\u00a0"


def credit(printed: Printed, ui: Language, apart: bool = False) -> str:
    """The attributes of a revision: ` w:author="…" w:date="…"`.

    Args:
        printed: the paragraph that the revision stands in.
        ui: language of the author's name.
        apart: make them others than those of the same author before it: by two minutes of the day, or a blank after
            the name where there is no day.

    The date is the day on which the law was adopted, of several the last; none where one is unknown.
    """
    reason = printed.reason
    if isinstance(reason, Change) and reason.kind is not ChangeKind.COSMETIC:
        if reason.acts:
            return _of_laws(reason.acts, ui, apart)
        disputed = reason.corroboration.status is CorroborationStatus.DISPUTED
        return _neutral("author.disputed" if disputed else "author.unknown", ui, apart)
    if reason is ChangeKind.NOT_HELD:
        return _neutral("author.not-held", ui, apart)
    if printed.block.role is Role.NOTE:
        return _neutral("author.notes", ui, apart)
    return _neutral("author.typography" if printed.paired else "author.unknown", ui, apart)


@lru_cache(maxsize=1024)
def _of_laws(acts: Sequence[ActRef], ui: Language, apart: bool) -> str:
    author = escaped(law_name(acts, ui))
    days = [act.adopted for act in acts]
    known = [day for day in days if day is not None]
    if not known or len(known) < len(days):
        return f' w:author="{author}{_APART if apart else ""}"'
    date = f' w:date="{max(known).isoformat()}T00:0{2 if apart else 0}:00Z"'
    return f' w:author="{author}"{date}'


@lru_cache(maxsize=64)
def _neutral(key: str, ui: Language, apart: bool) -> str:
    return f' w:author="{escaped(messages(ui, "word")(key))}{_APART if apart else ""}"'


def law_name(acts: Sequence[ActRef], ui: Language) -> str:
    """The amending laws as an author's name.

    >>> law_name((ActRef("72-VIII"),), Language.RUS), law_name((ActRef("72-VIII"), ActRef("1-X")), Language.KAZ)
    ('Закон № 72-VIII', '№ 72-VIII, № 1-X Заңдар')
    """
    say = messages(ui, "word")
    numbers = [act.number for act in acts if act.number]
    if len(numbers) < len(acts) or not numbers:
        if len(acts) == 1 and acts[0].adopted:
            return say("author.law-of", date=acts[0].adopted.strftime("%d.%m.%Y"))
        return say("author.unnumbered")
    named = ", ".join(say("author.number", number=number) for number in numbers[:_MOST_LAWS])
    if len(numbers) > _MOST_LAWS:
        return say("author.laws-and-more", numbers=named, more=len(numbers) - _MOST_LAWS)
    return say("author.law" if len(numbers) == 1 else "author.laws", numbers=named)
