"""Whether the publisher's notes of an article name the same amending acts in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lawdiff.language.citing import cite
from lawdiff.language.messages import messages
from lawdiff.meaning.languages.model import Difference, DifferenceKind
from lawdiff.meaning.sentences import SPOKEN
from lawdiff.model import ActRef, Confidence, NoteKind, Provision

_Act = tuple[str, date | None]


def note_differences(left: Provision, right: Provision) -> Iterator[Difference]:
    """The acts that only one language's notes of an article name; nothing where one text prints no notes at all.

    Args:
        left: the Russian article.
        right: the Kazakh one.
    """
    here, there = _acts(left), _acts(right)
    if not here or not there or set(here) == set(there):
        return
    sides = tuple(
        [act for key, act in own.items() if key not in other] for own, other in ((here, there), (there, here))
    )
    statements = {}
    for language in SPOKEN:
        say = messages(language, "languages")
        where = cite(left.locator, language)
        named = [", ".join(say.act(act) for act in side) or say("side.none") for side in sides]
        statements[language.value] = say(
            "difference.note", where=where[:1].upper() + where[1:], rus=named[0], kaz=named[1]
        )
    yield Difference(
        left.locator,
        DifferenceKind.NOTE,
        statements,
        _notes(left),
        _notes(right),
        Confidence.CERTAIN,
        {name: [act.number for act in side] for name, side in zip(("rus", "kaz"), sides, strict=True)},
    )


def _acts(article: Provision) -> dict[_Act, ActRef]:
    """The acts by number and day; announcements speak of the law to come, which each language announces as it can."""
    return {
        (act.number, act.adopted): act
        for node in article.walk()
        for note in node.notes
        if note.kind is not NoteKind.ANNOUNCEMENT
        for said in note.statements
        for act in said.acts
    }


def _notes(article: Provision) -> str:
    return "\n".join(
        note.text for node in article.walk() for note in node.notes if note.kind is not NoteKind.ANNOUNCEMENT
    )
