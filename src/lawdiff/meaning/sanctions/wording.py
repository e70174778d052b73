"""What the three writers share: words of the law in another language, persons, numbers that are no whole ones."""

from __future__ import annotations

import re

from lawdiff.language.sanctions.persons import PERSON_BY_CODE
from lawdiff.language.sanctions.subjects import subject_in
from lawdiff.language.sanctions.terms import PenaltyKind as K
from lawdiff.language.sanctions.written import EXPELLED, EXPELLED_WORDS, PROPERTY
from lawdiff.meaning.sanctions.model import Penalty, Sanction
from lawdiff.model import Language

_PLACE = re.compile(r"(?:para_(?P<paragraph>[^_]+)__)?point_(?P<point>.+)\Z")
_ORDER = (Language.RUS, Language.KAZ, Language.ENG)
_CRIMINAL = frozenset(
    {
        K.FINE,
        K.CORRECTIVE_LABOUR,
        K.COMMUNITY_SERVICE,
        K.ARREST,
        K.RESTRICTION_OF_LIBERTY,
        K.IMPRISONMENT,
        K.DEATH,
    }
)


def is_criminal(sanction: Sanction) -> bool:
    """Whether the words of the Criminal Code fit («наказывается»), or those of the CAO («влечет»)."""
    return all(penalty.kind in _CRIMINAL and not penalty.for_whom for penalty in sanction.principal)


def subject(penalty: Penalty, source: Language, target: Language) -> str:
    """What the penalty is about, in the language asked for, or quoted; empty where its name says all."""
    if not penalty.about:
        words = PROPERTY[penalty.kind][_ORDER.index(target)] if penalty.kind in PROPERTY else ""
    else:
        words = subject_in(penalty.about, penalty.kind, source, target) or quoted(penalty.about)
    return words


def quoted(words: str) -> str:
    """Words of another language, so that they can be told from the sentence round them.

    >>> quoted("товаров «Роза»")
    '«товаров "Роза"»'
    """
    return "«" + words.replace("«", '"').replace("»", '"') + "»"


def persons(penalty: Penalty | tuple[str, ...], source: Language, target: Language) -> list[str]:
    """Whom a penalty is for, each as a phrase."""
    codes = penalty if isinstance(penalty, tuple) else penalty.for_whom
    return [_person(code, source, target) for code in codes]


def _person(code: str, source: Language, target: Language) -> str:
    known = PERSON_BY_CODE.get(code)
    if known:
        return known.written[target]
    return code if source is target is not Language.KAZ else quoted(code)


def expelled(penalty: Penalty, target: Language) -> str:
    """Whom an expulsion is for, where no clause about these persons holds it.

    >>> expelled(Penalty(K.EXPULSION, for_whom=("foreigner", "stateless-person")), Language.RUS)
    'иностранца или лица без гражданства'
    """
    if penalty.kind is not K.EXPULSION or penalty.for_whom != EXPELLED:
        return ""
    return EXPELLED_WORDS[target]


def place_of(case: str) -> tuple[str, str] | None:
    """Paragraph and point of a case that is a place; None for words.

    >>> place_of("para_3__point_2"), place_of("point_1"), place_of("aggravated")
    (('3', '2'), ('', '1'), None)
    """
    found = _PLACE.match(case)
    return (found["paragraph"] or "", found["point"]) if found else None


def digits(value: float) -> str:
    """A number that is no whole one, with the comma that all three languages' readers know.

    >>> digits(0.1)
    '0,1'
    """
    return str(value).replace(".", ",")


def for_all_life(penalty: Penalty) -> bool:
    """Whether a penalty is for life, and not for a term that may run up to life."""
    return penalty.life and penalty.min is None
