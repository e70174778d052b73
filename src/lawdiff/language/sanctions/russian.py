"""The words of Russian sanctions."""

from __future__ import annotations

from lawdiff.language.sanctions.persons import person_phrases
from lawdiff.language.sanctions.terms import Mark, PenaltyKind, Term, Unit
from lawdiff.language.sanctions.vocabulary import Vocabulary, phrase_table
from lawdiff.model import Language

_KINDS = {
    Term(PenaltyKind.FINE): "штраф~",
    Term(PenaltyKind.CORRECTIVE_LABOUR): "исправительн~ работ~",
    Term(PenaltyKind.COMMUNITY_SERVICE): "привлечен~ к общественн~ работ~ | общественн~ работ~",
    Term(PenaltyKind.ARREST): "арест | арестом | ареста",
    Term(PenaltyKind.ADMINISTRATIVE_ARREST): "административн~ арест~",
    Term(PenaltyKind.RESTRICTION_OF_LIBERTY): "ограничен~ свобод~",
    Term(PenaltyKind.IMPRISONMENT): "лишен~ свобод~",
    Term(PenaltyKind.DEATH): "смертн~ казн~",
    Term(PenaltyKind.DISQUALIFICATION): (
        "лишен~ права занимать определенн~ должност~ или заниматься определенн~ деятельност~"
        " | лишен~ права занимать определенн~ должност~ и заниматься определенн~ деятельност~"
        " | лишен~ права заниматься определенн~ деятельност~ | лишен~ права занимать определенн~ должност~"
    ),
    Term(PenaltyKind.CONFISCATION): "конфискаци~ имуществ~",
    Term(PenaltyKind.CONFISCATION, about=True): "конфискаци~",
    Term(PenaltyKind.EXPULSION, about=True): (
        "выдворен~ за пределы республики казахстан | административн~ выдворен~ за пределы республики казахстан"
        " | выдворен~ за пределы республики | административн~ выдворен~ за пределы республики"
    ),
    Term(PenaltyKind.CITIZENSHIP_DEPRIVATION): "лишен~ гражданства республики казахстан | лишен~ гражданства",
    Term(PenaltyKind.RANK_DEPRIVATION): (
        "лишен~ специальн~ , воинск~ или почетн~ звания | лишен~ специальн~ , воинск~ , почетн~ звания"
    ),
    Term(PenaltyKind.WARNING): "предупрежден~",
    Term(PenaltyKind.RIGHT_DEPRIVATION, about=True): "лишен~ права | лишен~ специальн~ права",
    Term(PenaltyKind.LICENCE_DEPRIVATION, about=True): "лишен~",
    Term(PenaltyKind.SUSPENSION, about=True): "приостановлен~ | приостановк~",
    Term(PenaltyKind.ACTIVITY_BAN, about=True): "запрещен~",
    Term(PenaltyKind.REGISTER_REMOVAL, about=True): "исключен~ из",
    Term(PenaltyKind.DEMOLITION, about=True): "принудительн~ снос~",
    Term(PenaltyKind.KNOWLEDGE_CHECK, about=True): "проверк~ знани~",
}

_UNITS = {
    Unit.MCI: "месячн~ расчетн~ показател~ | расчетн~ показател~ | мрп",
    Unit.TENGE: "тенге",
    Unit.PERCENT: "процент | процента | процентов | процентам",
    Unit.HOUR: "час | часа | часов",
    Unit.DAY: "сутки | суток | дней | дня | день",
    Unit.MONTH: "месяц | месяца | месяцев",
    Unit.YEAR: "год | года | лет",
}

_MARKS = {
    Mark.VERB: "наказыва~ | влечет | влекут | влечет за собой | влекут за собой",
    Mark.WITH: "с | со",
    Mark.WITHOUT_IT: "без такового | без таковой | без таковых | без него | без нее | без них",
    Mark.OR: "или | либо",
    Mark.AND: "и | а также | также",
    Mark.ON: "на | для",
    Mark.AMOUNT: "в размере | в сумме",
    Mark.TERM: "на срок | сроком | сроком на",
    Mark.FROM: "от",
    Mark.TO: "до",
    Mark.AT_LEAST: "не менее | не ниже | не менее чем",
    Mark.AT_MOST: "не более | не свыше | не выше | не более чем",
    Mark.SAME_AMOUNT: "в том же размере | в таком же размере",
    Mark.SAME_TERM: "на тот же срок | на такой же срок",
    Mark.LIFE: "пожизненн~",
    Mark.BUT: "но",
    Mark.WHILE: "а",
    Mark.IN_CASES: "в случаях , предусмотренных | в случае | в случае ,",
    Mark.AT: "при",
    Mark.AGGRAVATED: "при отягчающих обстоятельствах",
    Mark.POINT: "пункт | пунктом | пунктами | пункта",
    Mark.PARAGRAPH: "части | частью | частями",
    Mark.THIS: "настоящей статьи | настоящей части",
    Mark.ADDITIONALLY: "дополнительно влечет | дополнительно влекут",
    Mark.THEIR: "их",
    Mark.EACH: "за каждый | за каждую | за каждое | за каждые",
}


RUSSIAN = Vocabulary(
    Language.RUS,
    phrase_table(_KINDS),
    phrase_table(_UNITS),
    phrase_table(_MARKS),
    person_phrases(Language.RUS),
)
