"""Sentences that lawdiff says of texts: English by themselves, and ready to be said in the other languages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from lawdiff.language.messages import Messages, messages
from lawdiff.model import Language

Fact = str | int | dt.date
"""What goes into a sentence; a `Sentence` within a sentence is said in the language of the whole."""

DOMAIN = "texts"
COUNTED = "n"
"""The fact by which the noun of a sentence takes its form."""


class Sentence(str):
    """A sentence of the catalogue `texts`. As a string it is the English one.

    Attributes:
        key: of the message.
        facts: what goes into it.

    >>> said = Sentence("warning.article-twice", number="7", n=2)
    >>> str(said)
    'Article 7 stands 2 times; each copy is kept, and one of them may be of another act.'
    >>> in_language(said, Language.RUS)
    'Статья 7 стоит 2 раза; каждая копия сохранена, одна из них может быть из другого акта.'
    """

    key: str
    facts: Mapping[str, Fact]

    def __new__(cls, key: str, /, **facts: Fact) -> Sentence:
        """Say it in English."""
        sentence = super().__new__(cls, _said(messages(Language.ENG, DOMAIN), key, facts))
        sentence.key = key
        sentence.facts = facts
        return sentence

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, Fact]]:
        """A copy is made as the sentence was."""
        return (self.key,), dict(self.facts)


def in_language(text: str, language: Language) -> str:
    """A sentence in a language; any other text as it is.

    >>> in_language("words of a file", Language.KAZ)
    'words of a file'
    """
    return _said(messages(language, DOMAIN), text.key, text.facts) if isinstance(text, Sentence) else text


def _said(say: Messages, key: str, facts: Mapping[str, Fact]) -> str:
    fields = {name: _in_words(fact, say) for name, fact in facts.items() if name != COUNTED}
    count = facts.get(COUNTED)
    return say.count(key, count, **fields) if isinstance(count, int) else say(key, **fields)


def _in_words(fact: Fact, say: Messages) -> str:
    if isinstance(fact, dt.date):
        return say.date(fact)
    return say.number(fact) if isinstance(fact, int) else in_language(fact, say.language)
