"""What the words of a sanction can stand for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum, auto


class PenaltyKind(StrEnum):
    """Kinds of penalty: CC article 40, CAO articles 41 and 42, and measures that sanctions name beside them."""

    FINE = "fine"
    CORRECTIVE_LABOUR = "corrective-labour"
    COMMUNITY_SERVICE = "community-service"
    ARREST = "arrest"
    ADMINISTRATIVE_ARREST = "administrative-arrest"
    RESTRICTION_OF_LIBERTY = "restriction-of-liberty"
    IMPRISONMENT = "imprisonment"
    DEATH = "death-penalty"
    """Abolished in 2021; older editions hold it."""
    DISQUALIFICATION = "disqualification"
    CONFISCATION = "confiscation"
    EXPULSION = "expulsion"
    CITIZENSHIP_DEPRIVATION = "citizenship-deprivation"
    RANK_DEPRIVATION = "rank-deprivation"
    WARNING = "warning"
    LICENCE_DEPRIVATION = "licence-deprivation"
    """Of any document that permits an activity: licence, permit, certificate, accreditation."""
    RIGHT_DEPRIVATION = "right-deprivation"
    SUSPENSION = "suspension"
    """Of an activity or of the document that permits it."""
    ACTIVITY_BAN = "activity-ban"
    REGISTER_REMOVAL = "register-removal"
    DEMOLITION = "demolition"
    KNOWLEDGE_CHECK = "knowledge-check"


class Unit(StrEnum):
    """What a measure is counted in."""

    MCI = "mci"
    TENGE = "tenge"
    PERCENT = "percent"
    TIMES = "times"
    """A multiple of a sum: «семидесятикратной суммы взятки»."""
    HOUR = "hour"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"


MONEY = frozenset({Unit.MCI, Unit.TENGE, Unit.PERCENT, Unit.TIMES})
SHARES = frozenset({Unit.PERCENT, Unit.TIMES})
"""Measures counted from a sum that the words name."""
TIME = frozenset({Unit.HOUR, Unit.DAY, Unit.MONTH, Unit.YEAR})

ALWAYS_PRINCIPAL = frozenset(
    {
        PenaltyKind.FINE,
        PenaltyKind.CORRECTIVE_LABOUR,
        PenaltyKind.COMMUNITY_SERVICE,
        PenaltyKind.ARREST,
        PenaltyKind.ADMINISTRATIVE_ARREST,
        PenaltyKind.RESTRICTION_OF_LIBERTY,
        PenaltyKind.IMPRISONMENT,
        PenaltyKind.DEATH,
        PenaltyKind.WARNING,
    }
)
"""CC article 40, paragraphs 1 and 2; CAO article 42, paragraph 1. The others are principal or additional by
their place in the sanction."""

UNIT_UNDERSTOOD = {PenaltyKind.DISQUALIFICATION: Unit.YEAR}
"""CC article 50 knows this penalty in years only; one text of article 295 forgot the word."""


class Mark(Enum):
    """Small words that hold a sanction together."""

    VERB = auto()
    WITH = auto()
    WITH_OR_WITHOUT = auto()
    WITHOUT_IT = auto()
    OR = auto()
    AND = auto()
    ON = auto()
    AMOUNT = auto()
    TERM = auto()
    FROM = auto()
    TO = auto()
    AT_LEAST = auto()
    AT_MOST = auto()
    SAME_AMOUNT = auto()
    SAME_TERM = auto()
    LIFE = auto()
    BUT = auto()
    WHILE = auto()
    """«а» that opens a case of its own: «, а в случаях …», «а на призывников – …»."""
    IN_CASES = auto()
    AT = auto()
    """«при превышении …»: the words up to the persons or the penalty are a case."""
    AGGRAVATED = auto()
    POINT = auto()
    PARAGRAPH = auto()
    THIS = auto()
    """«настоящей статьи», «настоящей части»."""
    ADDITIONALLY = auto()
    EACH = auto()
    THEIR = auto()
    """«их лишением»: the penalty takes what the one before it named."""
    BY = auto()
    """English "by": what follows is a principal penalty."""
    FILLER = auto()


@dataclass(frozen=True, slots=True)
class Term:
    """A penalty as a phrase names it.

    Attributes:
        kind: which penalty.
        about: true where words follow (in Kazakh: go before) that say what it takes or stops.
        life: true where the phrase itself says that it is for life.
        converb: Kazakh only: true for the form «… отырып», which makes the penalty an additional one.
        opens: Kazakh only: true for «құқығынан», which a term and then «айыра отырып» follow.
    """

    kind: PenaltyKind
    about: bool = False
    life: bool = False
    converb: bool = False
    opens: bool = False
