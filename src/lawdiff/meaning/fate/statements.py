"""What a fate is called in a sentence: the catalogue `findings` has one a fate and one phrase a reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lawdiff.language.citing import cite
from lawdiff.language.messages import messages
from lawdiff.meaning.fate.records import FateKind, Offence
from lawdiff.meaning.sentences import SPOKEN
from lawdiff.meaning.severity import Direction
from lawdiff.model import ACTS, Confidence, Language

DOUBTS = frozenset(
    {
        "not-held",
        "act-not-given",
        "note-is-older",
        "no-note",
        "text-has-gaps",
        "number-twice",
        "no-sanction-on-one-side",
        "words-not-held",
        "other-text-not-whole",
        "not-proven-gone",
        "no-common-act",
        "hardly-alike",
        "words-from-another-offence",
    }
)
"""The reasons that make a row a lead; the others are what it rests on."""

_SHORT: Mapping[str, Mapping[str, str]] = {act.id: act.short for act in ACTS}


def sentences(
    fate: FateKind,
    olds: Sequence[Offence],
    news: Sequence[Offence],
    similarity: float | None,
    sanction: Direction | None,
    confidence: Confidence,
    reasons: Sequence[str],
) -> Mapping[str, str]:
    """The sentence of a row in each language, with what it leaves open."""
    heading = (news or olds)[0].heading
    said: dict[str, str] = {}
    for language in SPOKEN:
        say = messages(language, "findings")
        before = [placed(offence, language) for offence in olds]
        after = [placed(offence, language) for offence in news]
        parts = [
            say(
                f"fate.{fate}",
                before=before[0] if before else "",
                after=after[0] if after else "",
                any=(after or before)[0],
                all_before=", ".join(before),
                all_after=", ".join(after),
                heading=heading,
                similarity=number(similarity, language),
            )
        ]
        if sanction is not None:
            parts.append(say(f"fate-sanction.{sanction}"))
        if confidence is Confidence.LEAD:
            why = "; ".join(say(f"fate-reason.{reason}") for reason in reasons if reason in DOUBTS)
            parts += [say("fate-lead", why=why)] if why else []
        said[language.value] = " ".join(parts)
    return said


def placed(offence: Offence, language: Language) -> str:
    """An offence as lawyers cite it, with its code.

    >>> from lawdiff.model import Kind, Provision
    >>> offence = Offence("cao", Language.RUS, Provision(Kind.ARTICLE, "73-1", locator="art_73-1"))
    >>> [placed(offence, language) for language in Language]
    ['ст. 73-1 КоАП', 'ӘҚБтК 73-1-бап', 'CAO art. 73-1']
    """
    act = _SHORT.get(offence.act, {}).get(language.value, offence.act)
    return messages(language, "findings")("fate-place", act=act, place=cite(offence.locator, language)).strip()


def number(value: float | None, language: Language) -> str:
    """A number of two decimals as the language writes it; empty for none.

    >>> number(0.88, Language.KAZ), number(0.88, Language.ENG), number(None, Language.ENG)
    ('0,88', '0.88', '')
    """
    if value is None:
        return ""
    return f"{value:.2f}".replace(".", messages(language)("number.decimal"))
