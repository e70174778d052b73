"""Who made a revision, and when: the amending law, or, where no law is known to have made it, what it is instead."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from lawdiff.comparing.result import Change, ChangeKind, CorroborationStatus
from lawdiff.language.messages import messages
from lawdiff.model import ActRef, Language
from lawdiff.reporting.docx.blocks import Role
from lawdiff.reporting.docx.markup import escaped
from lawdiff.reporting.docx.order import Printed

_MOST_LAWS = 3
"""So many laws are named as an author; Word shows no long names."""


def credit(printed: Printed, ui: Language) -> str:
    """The attributes of a revision: ` w:author="…" w:date="…"`.

    The date is the day on which the law was adopted, of several the last; none where one is unknown.
    """
    reason = printed.reason
    if isinstance(reason, Change) and reason.kind is not ChangeKind.COSMETIC:
        if reason.acts:
            return _of_laws(reason.acts, ui)
        disputed = reason.corroboration.status is CorroborationStatus.DISPUTED
        return _neutral("author.disputed" if disputed else "author.unknown", ui)
    if reason is ChangeKind.NOT_HELD:
        return _neutral("author.not-held", ui)
    if printed.block.role is Role.NOTE:
        return _neutral("author.notes", ui)
    return _neutral("author.typography" if printed.paired else "author.unknown", ui)


@lru_cache(maxsize=1024)
def _of_laws(acts: Sequence[ActRef], ui: Language) -> str:
    author = escaped(law_name(acts, ui))
    days = [act.adopted for act in acts]
    known = [day for day in days if day is not None]
    date = f' w:date="{max(known).isoformat()}T00:00:00Z"' if known and len(known) == len(days) else ""
    return f' w:author="{author}"{date}'


@lru_cache(maxsize=64)
def _neutral(key: str, ui: Language) -> str:
    return f' w:author="{escaped(messages(ui, "word")(key))}"'


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
