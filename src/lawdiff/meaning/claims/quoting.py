"""The words that an answer rests on, and the answers where there are none."""

from __future__ import annotations

from lawdiff.meaning.claims.law import Held, Missing
from lawdiff.meaning.claims.model import Answer, Outcome, Quote
from lawdiff.model import Edition, Language, Provision
from lawdiff.store.selectors import Selector


def quote(held: Held, node: Provision | None = None, text: str = "") -> Quote:
    """Words of a held text.

    Args:
        held: the text.
        node: the provision quoted; the one that was asked for where None.
        text: its words; by default all that stand in it and in no child, or the stub's where they are gone.
    """
    node = node or held.provision
    words = text or node.own_words() or "\n".join(note.text for note in node.notes)
    edition = held.edition
    return Quote(edition.act, edition.language, held.selector.day, node.locator, words, source_of(edition))


def source_of(edition: Edition) -> str:
    """The name of the text that an edition was put together from."""
    return edition.source.partition(" (")[2].removesuffix(")") or edition.source


def judged(holds: bool, *quotes: Quote) -> Answer:
    """An answer that the quotes decide."""
    return Answer(Outcome.HOLDS if holds else Outcome.FAILS, tuple(dict.fromkeys(quotes)))


def undecided(reason: str, *quotes: Quote) -> Answer:
    """No answer, and why."""
    return Answer(Outcome.UNDECIDED, quotes, reason)


def without_text(missing: Missing, selector: Selector) -> Answer:
    """The answer to what is asked of words that are not there: no where there is no such law, else none."""
    return judged(False, absence(missing, selector)) if missing.no_law else undecided(missing.says)


def absence(missing: Missing, selector: Selector) -> Quote:
    """What shows that a provision was not law."""
    locator = f"art_{selector.numbers[0]}"
    source, language = "", Language.ENG
    if missing.held is not None:
        source, language = source_of(missing.held.edition), missing.held.edition.language
    return Quote(selector.act, language, selector.day, locator, missing.says, source, verbatim=False)
