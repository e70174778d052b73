"""The forms in which a written sanction names its penalties and units."""

from __future__ import annotations

from typing import NamedTuple

from lawdiff.language.sanctions.terms import PenaltyKind as K
from lawdiff.language.sanctions.terms import Unit
from lawdiff.model import Language


class RussianForms(NamedTuple):
    """After «наказывается» and «с», and after «влечет»."""

    instrumental: str
    accusative: str


class KazakhForms(NamedTuple):
    """Of a principal penalty and of an additional one; `{}` holds what goes in the middle: the term."""

    plain: str
    converb: str


_OFFICES = "права занимать определенные должности или заниматься определенной деятельностью"
_OFFICES_KAZ = "белгілі бір лауазымдарды атқару немесе белгілі бір қызметпен айналысу құқығынан"
_ABROAD_KAZ = "Қазақстан Республикасынан тысқары жерге"

RUSSIAN_KINDS: dict[K, RussianForms] = {
    K.FINE: RussianForms("штрафом", "штраф"),
    K.CORRECTIVE_LABOUR: RussianForms("исправительными работами", "исправительные работы"),
    K.COMMUNITY_SERVICE: RussianForms("привлечением к общественным работам", "привлечение к общественным работам"),
    K.ARREST: RussianForms("арестом", "арест"),
    K.ADMINISTRATIVE_ARREST: RussianForms("административным арестом", "административный арест"),
    K.RESTRICTION_OF_LIBERTY: RussianForms("ограничением свободы", "ограничение свободы"),
    K.IMPRISONMENT: RussianForms("лишением свободы", "лишение свободы"),
    K.DEATH: RussianForms("смертной казнью", "смертную казнь"),
    K.DISQUALIFICATION: RussianForms(f"лишением {_OFFICES}", f"лишение {_OFFICES}"),
    K.CONFISCATION: RussianForms("конфискацией", "конфискацию"),
    K.EXPULSION: RussianForms(
        "выдворением за пределы Республики Казахстан", "выдворение за пределы Республики Казахстан"
    ),
    K.CITIZENSHIP_DEPRIVATION: RussianForms(
        "лишением гражданства Республики Казахстан", "лишение гражданства Республики Казахстан"
    ),
    K.RANK_DEPRIVATION: RussianForms(
        "лишением специального, воинского или почетного звания",
        "лишение специального, воинского или почетного звания",
    ),
    K.WARNING: RussianForms("предупреждением", "предупреждение"),
    K.LICENCE_DEPRIVATION: RussianForms("лишением", "лишение"),
    K.RIGHT_DEPRIVATION: RussianForms("лишением права", "лишение права"),
    K.SUSPENSION: RussianForms("приостановлением", "приостановление"),
    K.ACTIVITY_BAN: RussianForms("запрещением", "запрещение"),
    K.REGISTER_REMOVAL: RussianForms("исключением из", "исключение из"),
    K.DEMOLITION: RussianForms("принудительным сносом", "принудительный снос"),
    K.KNOWLEDGE_CHECK: RussianForms("проверкой знания", "проверку знания"),
}

KAZAKH_KINDS: dict[K, KazakhForms] = {
    K.FINE: KazakhForms("{}айыппұл салуға", "{}айыппұл салуға"),
    K.CORRECTIVE_LABOUR: KazakhForms("{}түзеу жұмыстарына", "{}түзеу жұмыстарына"),
    K.COMMUNITY_SERVICE: KazakhForms("{}қоғамдық жұмыстарға тартуға", "{}қоғамдық жұмыстарға тартуға"),
    K.ARREST: KazakhForms("{}қамаққа алуға", "{}қамаққа алуға"),
    K.ADMINISTRATIVE_ARREST: KazakhForms("{}әкімшілік қамаққа алуға", "{}әкімшілік қамаққа алуға"),
    K.RESTRICTION_OF_LIBERTY: KazakhForms("{}бас бостандығын шектеуге", "{}бас бостандығын шектеуге"),
    K.IMPRISONMENT: KazakhForms("{}бас бостандығынан айыруға", "{}бас бостандығынан айыруға"),
    K.DEATH: KazakhForms("{}өлім жазасына", "{}өлім жазасына"),
    K.DISQUALIFICATION: KazakhForms(_OFFICES_KAZ + " {}айыруға", _OFFICES_KAZ + " {}айыра отырып"),
    K.CONFISCATION: KazakhForms("{}тәркілеуге", "{}тәркілей отырып"),
    K.EXPULSION: KazakhForms("{}" + _ABROAD_KAZ + " шығарып жіберуге", "{}" + _ABROAD_KAZ + " шығарып жібере отырып"),
    K.CITIZENSHIP_DEPRIVATION: KazakhForms(
        "{}Қазақстан Республикасының азаматтығынан айыруға",
        "{}Қазақстан Республикасының азаматтығынан айыра отырып",
    ),
    K.RANK_DEPRIVATION: KazakhForms("{}атағынан айыруға", "{}атағынан айыра отырып"),
    K.WARNING: KazakhForms("{}ескерту жасауға", "{}ескерту жасауға"),
    K.LICENCE_DEPRIVATION: KazakhForms("{}айыруға", "{}айыра отырып"),
    K.RIGHT_DEPRIVATION: KazakhForms("құқығынан {}айыруға", "құқығынан {}айыра отырып"),
    K.SUSPENSION: KazakhForms("{}тоқтата тұруға", "{}тоқтата тұрып"),
    K.ACTIVITY_BAN: KazakhForms("{}тыйым салуға", "{}тыйым сала отырып"),
    K.REGISTER_REMOVAL: KazakhForms("{}тізілімнен шығаруға", "{}тізілімнен шығара отырып"),
    K.DEMOLITION: KazakhForms("{}мәжбүрлеп бұзуға", "{}мәжбүрлеп бұза отырып"),
    K.KNOWLEDGE_CHECK: KazakhForms("{}білімін тексеруге", "{}білімін тексере отырып"),
}

ENGLISH_KINDS: dict[K, str] = {
    K.FINE: "a fine",
    K.CORRECTIVE_LABOUR: "corrective labour",
    K.COMMUNITY_SERVICE: "community service",
    K.ARREST: "arrest",
    K.ADMINISTRATIVE_ARREST: "administrative arrest",
    K.RESTRICTION_OF_LIBERTY: "restriction of liberty",
    K.IMPRISONMENT: "imprisonment",
    K.DEATH: "the death penalty",
    K.DISQUALIFICATION: "disqualification from certain posts or activities",
    K.CONFISCATION: "confiscation of",
    K.EXPULSION: "expulsion from Kazakhstan",
    K.CITIZENSHIP_DEPRIVATION: "deprivation of citizenship",
    K.RANK_DEPRIVATION: "deprivation of rank",
    K.WARNING: "a warning",
    K.LICENCE_DEPRIVATION: "deprivation of",
    K.RIGHT_DEPRIVATION: "deprivation of the right",
    K.SUSPENSION: "suspension of",
    K.ACTIVITY_BAN: "prohibition of",
    K.REGISTER_REMOVAL: "removal from",
    K.DEMOLITION: "compulsory demolition of",
    K.KNOWLEDGE_CHECK: "check of the knowledge of",
}

PROPERTY: dict[K, tuple[str, str, str]] = {K.CONFISCATION: ("имущества", "мүлкін", "property")}
"""What a penalty takes where its words say no more: in Russian, Kazakh, English."""

EXPELLED = ("foreigner", "stateless-person")
"""Whom the Criminal Code expels (its article 51)."""
EXPELLED_WORDS = {
    Language.RUS: "иностранца или лица без гражданства",
    Language.KAZ: "шетелдікті немесе азаматтығы жоқ адамды",
    Language.ENG: "of the foreigner or stateless person",
}

# One, few, many, in the genitive and in the accusative, of the nouns counted.
RUSSIAN_UNITS: dict[Unit, tuple[str, str, str, str, str]] = {
    # genitive singular, genitive plural, accusative after one, after two to four, after five and more
    Unit.MCI: (
        "месячного расчетного показателя",
        "месячных расчетных показателей",
        "месячный расчетный показатель",
        "месячных расчетных показателя",
        "месячных расчетных показателей",
    ),
    Unit.TENGE: ("тенге", "тенге", "тенге", "тенге", "тенге"),
    Unit.PERCENT: ("процента", "процентов", "процент", "процента", "процентов"),
    Unit.HOUR: ("часа", "часов", "час", "часа", "часов"),
    Unit.DAY: ("суток", "суток", "сутки", "суток", "суток"),
    Unit.MONTH: ("месяца", "месяцев", "месяц", "месяца", "месяцев"),
    Unit.YEAR: ("года", "лет", "год", "года", "лет"),
}

KAZAKH_UNITS: dict[Unit, str] = {
    Unit.MCI: "айлық есептік көрсеткіш",
    Unit.TENGE: "теңге",
    Unit.PERCENT: "пайыз",
    Unit.TIMES: "есе",
    Unit.HOUR: "сағат",
    Unit.DAY: "тәулік",
    Unit.MONTH: "ай",
    Unit.YEAR: "жыл",
}

ENGLISH_UNITS: dict[Unit, tuple[str, str]] = {
    Unit.MCI: ("monthly calculation index", "monthly calculation indices"),
    Unit.TENGE: ("tenge", "tenge"),
    Unit.PERCENT: ("percent", "percent"),
    Unit.TIMES: ("times", "times"),
    Unit.HOUR: ("hour", "hours"),
    Unit.DAY: ("day", "days"),
    Unit.MONTH: ("month", "months"),
    Unit.YEAR: ("year", "years"),
}
