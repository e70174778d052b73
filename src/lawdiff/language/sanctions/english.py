"""The words of English sanctions; docs/sanction-formulas.md shows the formulas that they make."""

from __future__ import annotations

from lawdiff.language.sanctions.persons import person_phrases
from lawdiff.language.sanctions.terms import Mark, PenaltyKind, Term, Unit
from lawdiff.language.sanctions.vocabulary import Vocabulary, phrase_table
from lawdiff.model import Language

_KINDS = {
    Term(PenaltyKind.FINE): "fine",
    Term(PenaltyKind.CORRECTIVE_LABOUR): "corrective labour | corrective labor",
    Term(PenaltyKind.COMMUNITY_SERVICE): "community service",
    Term(PenaltyKind.ARREST): "arrest",
    Term(PenaltyKind.ADMINISTRATIVE_ARREST): "administrative arrest",
    Term(PenaltyKind.RESTRICTION_OF_LIBERTY): "restriction of liberty",
    Term(PenaltyKind.IMPRISONMENT): "imprisonment",
    Term(PenaltyKind.DEATH): "death penalty",
    Term(PenaltyKind.DISQUALIFICATION): "disqualification from certain posts or activities",
    Term(PenaltyKind.CONFISCATION): "confiscation of property",
    Term(PenaltyKind.CONFISCATION, about=True): "confiscation of",
    Term(PenaltyKind.EXPULSION, about=True): ("expulsion from kazakhstan | expulsion from the republic of kazakhstan"),
    Term(PenaltyKind.CITIZENSHIP_DEPRIVATION): (
        "deprivation of citizenship | deprivation of the citizenship of kazakhstan"
    ),
    Term(PenaltyKind.RANK_DEPRIVATION): "deprivation of rank",
    Term(PenaltyKind.WARNING): "warning",
    Term(PenaltyKind.RIGHT_DEPRIVATION, about=True): "deprivation of the right",
    Term(PenaltyKind.LICENCE_DEPRIVATION, about=True): "deprivation of",
    Term(PenaltyKind.SUSPENSION, about=True): "suspension of",
    Term(PenaltyKind.ACTIVITY_BAN, about=True): "prohibition of",
    Term(PenaltyKind.REGISTER_REMOVAL, about=True): "removal from",
    Term(PenaltyKind.DEMOLITION, about=True): "compulsory demolition of",
    Term(PenaltyKind.KNOWLEDGE_CHECK, about=True): "check of the knowledge of",
}

_UNITS = {
    Unit.MCI: "monthly calculation indices | monthly calculation index | mci",
    Unit.TENGE: "tenge",
    Unit.PERCENT: "percent | per cent",
    Unit.TIMES: "times",
    Unit.HOUR: "hour | hours",
    Unit.DAY: "day | days",
    Unit.MONTH: "month | months",
    Unit.YEAR: "year | years",
}

_MARKS = {
    Mark.VERB: (
        "shall be punished by | shall be punished with | shall be punishable by | shall be punishable with"
        " | is punished by | are punished by | is punishable by | are punishable by"
        " | shall be punished | shall entail | entails | entail"
    ),
    Mark.WITH: "with",
    Mark.WITH_OR_WITHOUT: "with or without",
    Mark.WITHOUT_IT: "without it",
    Mark.OR: "or",
    Mark.AND: "and | and also | as well as",
    Mark.ON: "on",
    Mark.AMOUNT: "of | in the amount of",
    Mark.TERM: "for | for a term of | for a term",
    Mark.FROM: "from",
    Mark.TO: "to | up to",
    Mark.AT_LEAST: "not less than | no less than | at least",
    Mark.AT_MOST: "not more than | no more than | at most",
    Mark.SAME_AMOUNT: "in the same amount | of the same amount",
    Mark.SAME_TERM: "for the same term",
    Mark.LIFE: "life | lifelong | for life",
    Mark.BUT: "but",
    Mark.IN_CASES: "in the cases provided for in | in the case of | in case of",
    Mark.AT: "when",
    Mark.AGGRAVATED: "in aggravating circumstances",
    Mark.POINT: "point | points",
    Mark.PARAGRAPH: "of paragraph | paragraph",
    Mark.THIS: "of this article | of this paragraph",
    Mark.ADDITIONALLY: "additionally entails | additionally entail",
    Mark.WHILE: "while",
    Mark.EACH: "for each | for every",
    Mark.BY: "by",
    Mark.FILLER: "a | an | the",
}

ENGLISH = Vocabulary(
    Language.ENG,
    phrase_table(_KINDS),
    phrase_table(_UNITS),
    phrase_table(_MARKS),
    person_phrases(Language.ENG),
)
