"""Whether the publisher's notes of an article name the same amending acts in both languages, from the same day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial

from lawdiff.language.citing import cite
from lawdiff.language.messages import Messages, messages
from lawdiff.meaning.languages.model import Difference, DifferenceKind
from lawdiff.meaning.sentences import SPOKEN
from lawdiff.model import ActRef, Confidence, Edition, ForceKind, NoteKind, Provision

_Act = tuple[str, date | None]
_Acts = Mapping[_Act, Sequence[ActRef]]
"""By number and day; one act may have amended a provision twice."""

_TELLING = frozenset({ForceKind.DATE, ForceKind.AFTER_PUBLICATION})
"""How a note says a day; where one sends the reader elsewhere there is nothing to compare."""


def prints_notes(edition: Edition) -> bool:
    """Whether a text has notes at all: where it has none, that it does not name an act says nothing."""
    return any(_acts(article.walk()) for article in edition.articles)


def note_differences(left: Provision, right: Provision) -> Iterator[Difference]:
    """The acts that only one language's notes name, and those with other days of entry into force.

    An act of the article's own notes is missing only where no note of the other article has it: one publisher notes at
    the point what the other notes at the article. Of two stubs in one place each is measured by the other.

    Args:
        left: the Russian article.
        right: the Kazakh one.
    """
    here, there = _acts(left.walk()), _acts(right.walk())
    if missing := _missing(here, there):
        yield _difference(left, right, "difference.note", missing)
    elif forces := _other_days(here, there):
        yield _difference(left, right, "difference.note-force", forces)
    twins = {node.locator: node for node in right.walk() if node.is_stub}
    for stub in left.walk():
        twin = twins.get(stub.locator) if stub.is_stub else None
        missing = _missing(_acts([stub]), _acts([twin])) if twin else None
        if twin and missing and not _missing(here, there):
            yield _difference(stub, twin, "difference.note", missing)


_Sides = tuple[Sequence[ActRef], Sequence[ActRef]]


def _missing(here: _Acts, there: _Acts) -> _Sides | None:
    sides = _only(here, there), _only(there, here)
    return sides if any(sides) else None


def _only(own: _Acts, other: _Acts) -> Sequence[ActRef]:
    return [acts[0] for key, acts in own.items() if key not in other]


def _other_days(here: _Acts, there: _Acts) -> _Sides | None:
    differing = [key for key, acts in here.items() if _days(acts) and _days(there[key]) not in (set(), _days(acts))]
    return tuple([acts[key][0] for key in differing] for acts in (here, there)) if differing else None  # type: ignore[return-value]  # a pair


def _days(acts: Sequence[ActRef]) -> set[tuple[object, ...]]:
    """From when, nothing where a note does not say it or sends the reader elsewhere."""
    if not all(act.force.kind in _TELLING for act in acts):
        return set()
    return {(act.force.on, act.force.amount, act.force.unit) for act in acts}


def _difference(left: Provision, right: Provision, key: str, sides: _Sides) -> Difference:
    statements = {}
    for language in SPOKEN:
        say = messages(language, "languages")
        where = cite(left.locator, language)
        said = partial(_with_day, say) if key == "difference.note-force" else say.act
        named = [", ".join(map(said, side)) or say("side.none") for side in sides]
        statements[language.value] = say(key, where=where[:1].upper() + where[1:], rus=named[0], kaz=named[1])
    return Difference(
        left.locator, DifferenceKind.NOTE, statements, _notes(left), _notes(right), Confidence.CERTAIN,
        {name: [act.number for act in side] for name, side in zip(("rus", "kaz"), sides, strict=True)},
    )  # fmt: skip


def _with_day(say: Messages, act: ActRef) -> str:
    return f"{say.act(act)} ({act.force.text})"


def _acts(nodes: Iterable[Provision]) -> _Acts:
    """The acts that notes name; announcements speak of the law to come, which each language announces as it can."""
    found: dict[_Act, list[ActRef]] = {}
    for node in nodes:
        for note in node.notes:
            for said in note.statements if note.kind is not NoteKind.ANNOUNCEMENT else ():
                for act in said.acts:
                    found.setdefault((act.number, act.adopted), []).append(act)
    return found


def _notes(node: Provision) -> str:
    return "\n".join(note.text for each in node.walk() for note in each.notes if note.kind is not NoteKind.ANNOUNCEMENT)
