"""Whether an offence is one of negligence, as far as its words say: CC article 11 has other thresholds for it.

1. Negligence must be named: what does not name it is intentional (CC article 19, paragraph 4).
2. Where the heading names it, the offence is negligent in all its paragraphs.
3. A paragraph of its own («нарушение правил, повлекшее по неосторожности …») that becomes an offence by a negligent
   result is negligent (CC article 21).
4. A paragraph that builds on another («то же деяние, повлекшее по неосторожности …») is what that one is: a negligent
   result of an intentional offence leaves it intentional (CC article 22).

The third and fourth rule read a text as a lawyer does: what rests on them is a lead.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lawdiff.model import Kind, Language, Provision

_NEGLIGENCE = {
    Language.RUS: re.compile(r"\bнеосторожн|\bнебрежн", re.IGNORECASE),
    Language.KAZ: re.compile(r"\bабайсыз|\bұқыпсыз", re.IGNORECASE),
    Language.ENG: re.compile(r"\bnegligen", re.IGNORECASE),
}
_BUILDS_ON = {
    Language.RUS: re.compile(r"\A(?:т[оеа]т? же|де\w+, предусмотренн|действ\w+, предусмотренн)", re.IGNORECASE),
    Language.KAZ: re.compile(r"\Aсол |\Aдәл сол|\Aосы баптың|бөл[іi](?:г|кт)\w+ көзделген", re.IGNORECASE),
    Language.ENG: re.compile(r"\Athe same|\A(?:acts?|deeds?) (?:provided|specified)", re.IGNORECASE),
}


def names_negligence(words: str, language: Language) -> bool:
    """True where the words name negligence; whether the whole act is negligent, they alone cannot say.

    >>> names_negligence("Причинение смерти по неосторожности –", Language.RUS)
    True
    """
    return bool(_NEGLIGENCE[language].search(words))


@dataclass(frozen=True, slots=True)
class Guilt:
    """The form of guilt that the words show.

    Attributes:
        negligent: true for negligence, false for intent.
        certain: false where it rests on reading negligence as a result, or one paragraph through another.
    """

    negligent: bool
    certain: bool = True


def guilt_of(paragraph: Provision, article: Provision, language: Language) -> Guilt:
    """The form of guilt of a paragraph (or of the article itself, where it has none).

    >>> from lawdiff.model import Alinea
    >>> one = Provision(Kind.PARAGRAPH, "1", alineas=(Alinea("Поломка маяка, повлекшая по неосторожности пожар, –"),))
    >>> two = Provision(Kind.PARAGRAPH, "2", alineas=(Alinea("То же деяние, совершенное ночью, –"),))
    >>> article = Provision(Kind.ARTICLE, "1", heading="Поломка маяка", children=(one, two))
    >>> guilt_of(two, article, Language.RUS)
    Guilt(negligent=True, certain=False)
    """
    negligence = _NEGLIGENCE[language]
    if negligence.search(article.heading):
        return Guilt(negligent=True)
    base = next((child for child in article.children if child.kind is Kind.PARAGRAPH), article)
    if paragraph is not base and _BUILDS_ON[language].search(paragraph.text):
        names_it = bool(negligence.search(_words(base)) or negligence.search(_words(paragraph)))
        return Guilt(bool(negligence.search(_words(base))), certain=not names_it)
    names_it = bool(negligence.search(_words(paragraph)))
    return Guilt(names_it, certain=not names_it)


def _words(paragraph: Provision) -> str:
    """With its points, in which a case of it may name negligence."""
    if paragraph.kind is not Kind.PARAGRAPH:
        return paragraph.own_words()
    return "\n".join(node.own_words() for node in paragraph.walk())
