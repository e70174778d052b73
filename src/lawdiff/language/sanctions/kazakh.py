"""The words of Kazakh sanctions. They stand before the verb, an additional penalty before the principal ones."""

from __future__ import annotations

from lawdiff.language.sanctions.persons import person_phrases
from lawdiff.language.sanctions.terms import Mark, PenaltyKind, Term, Unit
from lawdiff.language.sanctions.vocabulary import Vocabulary, phrase_table
from lawdiff.model import Language


def _both(kind: PenaltyKind, plain: str, converb: str, *, about: bool = True) -> dict[Term, str]:
    """The form of a principal penalty («айыруға») and of an additional one («айыра отырып»)."""
    return {Term(kind, about=about): plain, Term(kind, about=about, converb=True): converb}


_KINDS = {
    Term(PenaltyKind.FINE): "айыппұл салу~ | айыппұл~",
    Term(PenaltyKind.CORRECTIVE_LABOUR): "түзеу жұмыстар~",
    Term(PenaltyKind.COMMUNITY_SERVICE): "қоғамдық жұмыстар~ тарту~ | қоғамдық жұмыстар~",
    Term(PenaltyKind.ARREST): "қамаққа алу~",
    Term(PenaltyKind.ADMINISTRATIVE_ARREST): "әкімшілік қамаққа алу~",
    Term(PenaltyKind.RESTRICTION_OF_LIBERTY): "бас бостандығын шектеу~",
    Term(PenaltyKind.IMPRISONMENT): "бас бостандығынан айыру~",
    Term(PenaltyKind.IMPRISONMENT, life=True): (
        "өмір бойына бас бостандығынан айыру~ | бас бостандығынан өмір бойына айыру~"
    ),
    Term(PenaltyKind.DEATH): "өлім жазасы~",
    Term(PenaltyKind.DISQUALIFICATION, opens=True): (
        "белгілі бір лауазымдарды атқару немесе белгілі бір қызметпен айналысу құқығынан"
        " | белгілі бір лауазымдарды атқару және белгілі бір қызметпен айналысу құқығынан"
        " | белгілі бір қызметпен айналысу құқығынан | белгілі бір лауазымдарды атқару құқығынан"
    ),
    Term(PenaltyKind.RIGHT_DEPRIVATION, about=True, opens=True): "құқығынан",
    Term(PenaltyKind.WARNING): "ескерту жасау~ | ескерту~",
    **_both(
        PenaltyKind.CONFISCATION,
        "мүлк~ тәркілеу~",
        "мүлк~ тәркіленіп | мүлк~ тәркілеп | мүлк~ тәркілей отырып | мүлк~ тәркіленіп отырып",
        about=False,
    ),
    **_both(PenaltyKind.CONFISCATION, "тәркілеу~", "тәркіленіп | тәркілеп | тәркілей отырып"),
    **_both(
        PenaltyKind.EXPULSION,
        "қазақстан республикасынан тысқары жерге шығарып жіберу~"
        " | қазақстан республикасынан тысқары жерге әкімшілік жолмен шығарып жіберу~"
        " | қазақстан республикасының шегінен тыс жерге шығарып жіберу~"
        " | қазақстан республикасының шегінен тысқары жерге шығарып жіберу~",
        "қазақстан республикасынан тысқары жерге шығарып жібере отырып"
        " | қазақстан республикасынан тысқары жерге шығарып жіберіп"
        " | қазақстан республикасынан тысқары жерге әкімшілік жолмен шығарып жібере отырып"
        " | қазақстан республикасының шегінен тыс жерге шығарып жібере отырып"
        " | қазақстан республикасының шегінен тысқары жерге шығарып жібере отырып",
    ),
    **_both(
        PenaltyKind.CITIZENSHIP_DEPRIVATION,
        "қазақстан республикасының азаматтығынан айыру~",
        "қазақстан республикасының азаматтығынан айыра отырып | қазақстан республикасының азаматтығынан айырып",
        about=False,
    ),
    **_both(PenaltyKind.RANK_DEPRIVATION, "атағынан айыру~", "атағынан айыра отырып"),
    **_both(PenaltyKind.LICENCE_DEPRIVATION, "айыру~", "айыра отырып | айырып"),
    **_both(PenaltyKind.SUSPENSION, "тоқтата тұру~", "тоқтата тұрып | тоқтата тұра отырып"),
    **_both(PenaltyKind.ACTIVITY_BAN, "тыйым салу~", "тыйым сала отырып | тыйым салып"),
    **_both(PenaltyKind.REGISTER_REMOVAL, "тізілімнен шығару~", "тізілімнен шығара отырып"),
    **_both(PenaltyKind.DEMOLITION, "мәжбүрлеп бұзу~", "мәжбүрлеп бұза отырып | мәжбүрлеп бұзып"),
    **_both(PenaltyKind.KNOWLEDGE_CHECK, "білімін тексеру~", "білімін тексере отырып"),
}

_UNITS = {
    Unit.MCI: "айлық есептік көрсеткіш~ | аек",
    Unit.TENGE: "теңге~",
    Unit.PERCENT: "пайыз~",
    Unit.TIMES: "есе~",
    Unit.HOUR: "сағат~",
    Unit.DAY: "тәулік~ | күн~",
    Unit.MONTH: "ай | айға | айдан | айлық",
    Unit.YEAR: "жыл~",
}

_MARKS = {
    Mark.VERB: "жазалан~ | әкеп соғады | әкеп соқтырады | әкеліп соғады | алып келеді",
    Mark.WITHOUT_IT: "онсыз | мұндайсыз | оларсыз | онысыз",
    Mark.OR: "не | немесе",
    Mark.AND: "және | сондай-ақ | мен | пен | бен",
    Mark.AMOUNT: "мөлшерінде | мөлшерде | мөлшеріндегі",
    Mark.TERM: "мерзімге | мерзімдік",
    Mark.TO: "дейінгі | дейін",
    Mark.AT_LEAST: "кем емес | кем болмайтын",
    Mark.AT_MOST: "артық емес | аспайтын | көп емес",
    Mark.SAME_AMOUNT: "сол мөлшерде | дәл сол мөлшерде | нақ сол мөлшерде | сондай мөлшерде",
    Mark.SAME_TERM: "сол мерзімге | дәл сол мерзімге | нақ сол мерзімге | сондай мерзімге",
    Mark.LIFE: "өмір бойына | өмір бойы",
    Mark.BUT: "бірақ",
    Mark.WHILE: "ал",
    Mark.IN_CASES: "көзделген жағдайларда | көзделген жағдайда",
    Mark.AT: "жағдайында",
    Mark.AGGRAVATED: "ауырлататын мән-жайлар кезінде",
    Mark.POINT: "тармақта | тармағында",
    Mark.PARAGRAPH: "бөлігінің | бөлігінде",
    Mark.THIS: "осы баптың",
}

KAZAKH = Vocabulary(
    Language.KAZ,
    phrase_table(_KINDS),
    phrase_table(_UNITS),
    phrase_table(_MARKS),
    person_phrases(Language.KAZ),
)
