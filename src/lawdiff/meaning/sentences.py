"""The sentences of the findings, from the catalogue `findings`. None is glued from pieces: only names go in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from lawdiff.language.messages import messages
from lawdiff.meaning.sanctions import Sanction, write_sanction
from lawdiff.model import Confidence, Evidence, Finding, InTime, Language

Names = Mapping[Language, Mapping[str, str]]
"""What goes into a sentence, by language."""

SPOKEN = (Language.ENG, Language.RUS, Language.KAZ)
"""The languages of a statement, in the order of the output."""


def spoken(key: str, names: Names | None = None) -> dict[str, str]:
    """A sentence of the catalogue `findings` in every language.

    Args:
        key: the finding's code, or a variant of it.
        names: what goes into the sentence, by language.

    >>> spoken("sanction.life-added")["rus"]
    'Добавлено пожизненное лишение свободы.'
    """
    return {
        language.value: messages(language, "findings")(key, **(names or {}).get(language, {})) for language in SPOKEN
    }


def finding(
    code: str,
    evidence: tuple[Evidence, ...],
    names: Names | None = None,
    *,
    confidence: Confidence = Confidence.CERTAIN,
    in_time: InTime | None = None,
    data: Mapping[str, object] | None = None,
) -> Finding:
    """A finding with its sentence in each language.

    Args:
        code: a key of the catalogue `findings`.
        evidence: the words it rests on.
        names: what goes into the sentence, by language.
        confidence: certain or a lead.
        in_time: which way it works in time.
        data: the same as values.

    >>> finding("sanction.life-only", ()).statement("eng")
    'Life imprisonment is the only principal penalty.'
    """
    return Finding(code, spoken(code, names), evidence, confidence, in_time, data or {})


_ENGLISH_VERB = re.compile(r"\Ashall be punished ")
_RUSSIAN_VERB = re.compile(r"\A(?:наказывается|влечет) ")


def penalties_in_words(sanction: Sanction, language: Language) -> str:
    """Penalties as they go into a sentence; the words themselves, in quotes, where some were not understood.

    >>> from lawdiff.meaning.sanctions import parse_sanction
    >>> penalties_in_words(parse_sanction("наказывается арестом на срок до десяти суток", Language.RUS), Language.ENG)
    'by arrest for up to ten days'
    >>> penalties_in_words(Sanction(()), Language.RUS)
    'нет'
    """
    if sanction.unparsed:
        words = sanction.text.rstrip(" .;,:")
        return f"“{words}”" if language is Language.ENG else f"«{words}»"
    if not sanction.penalties:
        return messages(language, "findings")("penalties.none")
    if sanction.principal:
        return _without_verb(write_sanction(sanction, language), language)
    # Penalties that stand alone here have no principal one to go with.
    alone = Sanction(tuple(replace(penalty, attached=None) for penalty in sanction.penalties))
    words = write_sanction(alone, language)
    return _RUSSIAN_VERB.sub("", words) if language is Language.RUS else _without_verb(words, language)


def _without_verb(words: str, language: Language) -> str:
    return _ENGLISH_VERB.sub("", words) if language is Language.ENG else words
