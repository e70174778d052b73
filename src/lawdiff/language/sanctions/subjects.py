"""What a penalty takes, stops or is counted from: the frequent ones in three languages.

The words stand in the form that the penalty's own words ask for. What is not in this table is quoted in its own
language when a sanction is written in another.
"""

from __future__ import annotations

from lawdiff.language.sanctions.terms import PenaltyKind
from lawdiff.model import Language

_LANGUAGES = (Language.RUS, Language.KAZ, Language.ENG)

_ROWS: dict[PenaltyKind, tuple[tuple[str, str, str], ...]] = {
    PenaltyKind.LICENCE_DEPRIVATION: (
        ("лицензии", "лицензиядан", "the licence"),
        ("аттестата", "аттестаттан", "the attestation"),
        ("сертификата", "сертификаттан", "the certificate"),
        ("квалификационного свидетельства", "біліктілік куәлігінен", "the certificate of qualification"),
        ("свидетельства об аккредитации", "аккредиттеу туралы куәліктен", "the certificate of accreditation"),
    ),
    PenaltyKind.SUSPENSION: (
        ("действия лицензии", "лицензияның қолданысын", "the licence"),
        ("деятельности", "қызметті", "activities"),
        (
            "деятельности или отдельных видов деятельности",
            "қызметті немесе қызметтің жекелеген түрлерін",
            "activities or certain kinds of activities",
        ),
    ),
    PenaltyKind.ACTIVITY_BAN: (
        ("деятельности", "қызметке", "activities"),
        ("деятельности юридического лица", "заңды тұлғаның қызметіне", "the activities of the legal entity"),
    ),
    PenaltyKind.RIGHT_DEPRIVATION: (
        ("управления транспортными средствами", "көлік құралдарын басқару", "to drive vehicles"),
        ("управления транспортным средством", "көлік құралын басқару", "to drive a vehicle"),
        ("охоты", "аң аулау", "to hunt"),
    ),
    PenaltyKind.FINE: (
        ("суммы взятки", "пара сомасының", "the amount of the bribe"),
        ("размера похищенного имущества", "ұрланған мүлік мөлшерінің", "the value of the stolen property"),
        ("суммы причиненного ущерба", "келтірілген залал сомасының", "the amount of the damage caused"),
        ("суммы полученного дохода", "алынған кіріс сомасының", "the amount of the income received"),
    ),
}


def subject_in(words: str, kind: PenaltyKind, source: Language, target: Language) -> str | None:
    """The words in another language; None where the table does not hold them.

    >>> subject_in("действия лицензии", PenaltyKind.SUSPENSION, Language.RUS, Language.ENG)
    'the licence'
    >>> subject_in("доходов", PenaltyKind.CONFISCATION, Language.RUS, Language.ENG) is None
    True
    """
    if source is target:
        return words
    here, there = _LANGUAGES.index(source), _LANGUAGES.index(target)
    return next((row[there] for row in _ROWS.get(kind, ()) if row[here] == words), None)
