"""Which act, language and date a text has: from its name, from its words, or from what the user says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from lawdiff.model import ACTS, Language

_NAME = re.compile(
    r"(?P<stem>[a-z][a-z0-9-]*)(?:[._](?P<language>rus|kaz|eng))?(?:[._](?P<date>\d{4}-\d{2}-\d{2}))?(?P<rest>[._].*)?\Z"
)
_SELECTION = re.compile(r"\.(?:articles?-\d|selection\b|excerpt)")
_OPENING = 20_000


@dataclass(frozen=True, slots=True)
class Identity:
    """What a name says of an edition; what it does not say is None or empty."""

    act: str = ""
    language: Language | None = None
    date: date | None = None
    partial: bool = False


def identity_of_name(name: str) -> Identity:
    """Read a file or folder name.

    >>> identity_of_name("criminal-code.rus.2024-03-04.txt")
    Identity(act='cc', language=<Language.RUS: 'rus'>, date=datetime.date(2024, 3, 4), partial=False)
    >>> identity_of_name("notes.txt")
    Identity(act='', language=None, date=None, partial=False)
    """
    found = _NAME.match(name.lower())
    if found is None:
        return Identity()
    stem = found["stem"]
    known = next((act.id for act in ACTS if stem in act.file_stems or stem in act.aliases), "")
    named = bool(found["language"] or found["date"])
    return Identity(
        act=known or (stem if named else ""),
        language=Language(found["language"]) if found["language"] else None,
        date=day_of(found["date"]),
        partial=bool(_SELECTION.search(name.lower())),
    )


def day_of(text: str | None) -> date | None:
    """A date in ISO 8601; None where the text is none."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def act_of_text(text: str) -> str:
    """The act that a text is, by the words with which it speaks of itself at its beginning; empty if none is known.

    >>> act_of_text("Статья 1. Уголовное законодательство Республики Казахстан")
    'cc'
    """
    opening = text[:_OPENING].lower()
    best = [(opening.find(phrase), act.id) for act in ACTS for phrase in act.opening_phrases if phrase in opening]
    return min(best)[1] if best else ""
