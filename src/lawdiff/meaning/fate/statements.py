"""What a fate is called in a sentence: one template a fate and language, and one phrase a reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lawdiff.language.citing import cite
from lawdiff.meaning.fate.records import FateKind, Offence
from lawdiff.meaning.severity import Direction
from lawdiff.model import ACTS, Confidence, Language

TEMPLATES: Mapping[FateKind, Mapping[Language, str]] = {
    FateKind.UNCHANGED: {
        Language.ENG: "The offence is unchanged: {after} (“{heading}”).",
        Language.RUS: "Состав не изменился: {after} («{heading}»).",
        Language.KAZ: "Құрам өзгерген жоқ: {after} («{heading}»).",
    },
    FateKind.REWORDED: {
        Language.ENG: "The words of the offence changed: {after} (“{heading}”).",
        Language.RUS: "Текст состава изменился: {after} («{heading}»).",
        Language.KAZ: "Құрамның мәтіні өзгерді: {after} («{heading}»).",
    },
    FateKind.CRIMINALISED: {
        Language.ENG: "A new criminal offence, no predecessor found in the editions given: {after} (“{heading}”).",
        Language.RUS: (
            "Новый состав уголовного правонарушения, предшественника в данных редакциях нет: {after} («{heading}»)."
        ),
        Language.KAZ: (
            "Жаңа қылмыстық құқық бұзушылық құрамы, берілген редакцияларда бұрынғысы жоқ: {after} («{heading}»)."
        ),
    },
    FateKind.PENALISED: {
        Language.ENG: (
            "A new administrative offence, no predecessor found in the editions given: {after} (“{heading}”)."
        ),
        Language.RUS: (
            "Новый состав административного правонарушения, предшественника в данных редакциях нет: "
            "{after} («{heading}»)."
        ),
        Language.KAZ: (
            "Жаңа әкімшілік құқық бұзушылық құрамы, берілген редакцияларда бұрынғысы жоқ: {after} («{heading}»)."
        ),
    },
    FateKind.TRANSFERRED: {
        Language.ENG: (
            "The offence moved from one code to the other: {before} → {after} (“{heading}”, similarity {similarity})."
        ),
        Language.RUS: (
            "Состав перешёл из одного кодекса в другой: {before} → {after} («{heading}», сходство {similarity})."
        ),
        Language.KAZ: (
            "Құрам бір кодекстен екіншісіне көшті: {before} → {after} («{heading}», ұқсастығы {similarity})."
        ),
    },
    FateKind.DECRIMINALISED: {
        Language.ENG: (
            "The criminal offence is gone, no successor found in the editions given: {before} (“{heading}”)."
        ),
        Language.RUS: (
            "Состав уголовного правонарушения исключён, преемника в данных редакциях нет: {before} («{heading}»)."
        ),
        Language.KAZ: (
            "Қылмыстық құқық бұзушылық құрамы алып тасталды, берілген редакцияларда "
            "жалғасы жоқ: {before} («{heading}»)."
        ),
    },
    FateKind.ABOLISHED: {
        Language.ENG: (
            "The administrative offence is gone, no successor found in the editions given: {before} (“{heading}”)."
        ),
        Language.RUS: (
            "Состав административного правонарушения исключён, "
            "преемника в данных редакциях нет: {before} («{heading}»)."
        ),
        Language.KAZ: (
            "Әкімшілік құқық бұзушылық құрамы алып тасталды, берілген редакцияларда "
            "жалғасы жоқ: {before} («{heading}»)."
        ),
    },
    FateKind.SPLIT: {
        Language.ENG: "The offence was split: {before} → {all_after} (“{heading}”).",
        Language.RUS: "Состав разделён: {before} → {all_after} («{heading}»).",
        Language.KAZ: "Құрам бөлінді: {before} → {all_after} («{heading}»).",
    },
    FateKind.MERGED: {
        Language.ENG: "Offences were merged: {all_before} → {after} (“{heading}”).",
        Language.RUS: "Составы объединены: {all_before} → {after} («{heading}»).",
        Language.KAZ: "Құрамдар біріктірілді: {all_before} → {after} («{heading}»).",
    },
    FateKind.RENUMBERED: {
        Language.ENG: "The offence has another number: {before} → {after} (“{heading}”, similarity {similarity}).",
        Language.RUS: "Состав получил другой номер: {before} → {after} («{heading}», сходство {similarity}).",
        Language.KAZ: "Құрамның нөмірі өзгерді: {before} → {after} («{heading}», ұқсастығы {similarity}).",
    },
    FateKind.NOT_HELD: {
        Language.ENG: "One side does not hold the article, so nothing is said of it: {any} (“{heading}”).",
        Language.RUS: "Одна из сторон не содержит статьи, поэтому о ней ничего не утверждается: {any} («{heading}»).",
        Language.KAZ: "Тараптардың бірінде бап жоқ, сондықтан ол туралы ештеңе айтылмайды: {any} («{heading}»).",
    },
}

SANCTIONS: Mapping[Direction, Mapping[Language, str]] = {
    Direction.RAISED: {
        Language.ENG: "The sanction was raised.",
        Language.RUS: "Санкция усилена.",
        Language.KAZ: "Санкция күшейтілді.",
    },
    Direction.LOWERED: {
        Language.ENG: "The sanction was lowered.",
        Language.RUS: "Санкция смягчена.",
        Language.KAZ: "Санкция жеңілдетілді.",
    },
    Direction.MIXED: {
        Language.ENG: "The sanction was raised in part and lowered in part.",
        Language.RUS: "Санкция частью усилена, частью смягчена.",
        Language.KAZ: "Санкция ішінара күшейтілді, ішінара жеңілдетілді.",
    },
    Direction.RECAST: {
        Language.ENG: "The sanction is written otherwise; its mildest and its hardest penalty stay.",
        Language.RUS: "Санкция изложена иначе, самое мягкое и самое строгое наказание прежние.",
        Language.KAZ: "Санкция басқаша жазылды, ең жеңіл және ең ауыр жазасы бұрынғыдай.",
    },
    Direction.UNCHANGED: {
        Language.ENG: "The sanction is the same.",
        Language.RUS: "Санкция прежняя.",
        Language.KAZ: "Санкция бұрынғыдай.",
    },
}

REASONS: Mapping[str, Mapping[Language, str]] = {
    "stub": {
        Language.ENG: "the publisher's stub stands in its place",
        Language.RUS: "на месте статьи стоит отметка об исключении",
        Language.KAZ: "баптың орнында алып тасталғаны туралы белгі тұр",
    },
    "note": {
        Language.ENG: "a note of the publisher dates it between the editions",
        Language.RUS: "сноска относит это ко времени между редакциями",
        Language.KAZ: "ескерту мұны редакциялар арасындағы уақытқа жатқызады",
    },
    "absent-from-whole-text": {
        Language.ENG: "the other text is whole and lacks it",
        Language.RUS: "другой текст полный, и статьи в нём нет",
        Language.KAZ: "екінші мәтін толық, бірақ онда бұл бап жоқ",
    },
    "not-held": {
        Language.ENG: "the other edition is a selection or has lost articles",
        Language.RUS: "другая редакция – выборка или утратила статьи",
        Language.KAZ: "екінші редакция – іріктеме немесе баптары жоғалған",
    },
    "act-not-given": {
        Language.ENG: "no edition of its code was given for the other side",
        Language.RUS: "для другой стороны редакция этого кодекса не дана",
        Language.KAZ: "екінші тарап үшін бұл кодекстің редакциясы берілмеген",
    },
    "note-is-older": {
        Language.ENG: "its note says that it was law before, so the old text has lost it",
        Language.RUS: "по сноске статья действовала и раньше, значит, старый текст её утратил",
        Language.KAZ: "ескертуге қарағанда бап бұрын да болған, демек ескі мәтін оны жоғалтқан",
    },
    "no-note": {
        Language.ENG: "no note of this time says so",
        Language.RUS: "сноски этого времени об этом не говорят",
        Language.KAZ: "осы кезеңнің ескертулері бұл туралы айтпайды",
    },
    "text-has-gaps": {
        Language.ENG: "the text has gaps",
        Language.RUS: "в тексте есть пропуски",
        Language.KAZ: "мәтінде олқылықтар бар",
    },
    "number-twice": {
        Language.ENG: "its own edition has this number twice",
        Language.RUS: "в самой редакции этот номер стоит дважды",
        Language.KAZ: "редакцияның өзінде бұл нөмір екі рет тұр",
    },
    "no-sanction-on-one-side": {
        Language.ENG: "the article has a sanction on one side only",
        Language.RUS: "санкция есть только с одной стороны",
        Language.KAZ: "санкция тек бір тарапта бар",
    },
    "words-not-held": {
        Language.ENG: "the old edition does not hold its words; only the headings were compared",
        Language.RUS: "старая редакция не содержит её текста; сравнены только заголовки",
        Language.KAZ: "ескі редакцияда оның мәтіні жоқ; тек тақырыптар салыстырылды",
    },
    "other-text-not-whole": {
        Language.ENG: "not every code was given whole, so its counterpart may stand where it was not looked for",
        Language.RUS: "не все кодексы даны целиком, поэтому соответствие может стоять там, где его не искали",
        Language.KAZ: "кодекстердің бәрі толық берілмеген, сондықтан сәйкестік ізделмеген жерде болуы мүмкін",
    },
    "not-proven-gone": {
        Language.ENG: "its own code was not given whole for the later side, so that it is gone is not proven",
        Language.RUS: "её кодекс для поздней стороны не дан целиком, поэтому исключение не доказано",
        Language.KAZ: "кейінгі тарап үшін оның кодексі толық берілмеген, сондықтан алып тасталғаны дәлелденбеген",
    },
    "same-words": {
        Language.ENG: "heading and basic disposition are alike",
        Language.RUS: "сходны заголовок и основная диспозиция",
        Language.KAZ: "тақырып пен негізгі диспозиция ұқсас",
    },
    "same-act": {
        Language.ENG: "one amending act made both changes",
        Language.RUS: "оба изменения внёс один закон",
        Language.KAZ: "екі өзгерісті де бір заң енгізді",
    },
    "no-common-act": {
        Language.ENG: "the notes name no amending act that made all of it",
        Language.RUS: "сноски не называют закона, который внёс всё это",
        Language.KAZ: "ескертулер мұның бәрін енгізген заңды атамайды",
    },
    "hardly-alike": {
        Language.ENG: "the words under this number are hardly alike, so it may be another offence",
        Language.RUS: "тексты под этим номером мало похожи, возможно, это другой состав",
        Language.KAZ: "осы нөмірдегі мәтіндер аз ұқсайды, бұл басқа құрам болуы мүмкін",
    },
    "words-from-another-offence": {
        Language.ENG: "words of its heading left an offence of the other code",
        Language.RUS: "слова её заголовка ушли из состава другого кодекса",
        Language.KAZ: "тақырыбының сөздері басқа кодекстің құрамынан шыққан",
    },
}

LEAD: Mapping[Language, str] = {
    Language.ENG: "A lead for a lawyer's check: {why}.",
    Language.RUS: "Для проверки юристом: {why}.",
    Language.KAZ: "Заңгердің тексеруі үшін: {why}.",
}

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

_PLACES: Mapping[Language, str] = {
    Language.ENG: "{act} {place}",
    Language.RUS: "{place} {act}",
    Language.KAZ: "{act} {place}",
}
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
    for language in (Language.ENG, Language.RUS, Language.KAZ):
        before = [placed(offence, language) for offence in olds]
        after = [placed(offence, language) for offence in news]
        parts = [
            TEMPLATES[fate][language].format(
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
            parts.append(SANCTIONS[sanction][language])
        if confidence is Confidence.LEAD:
            why = "; ".join(REASONS[reason][language] for reason in reasons if reason in DOUBTS)
            parts += [LEAD[language].format(why=why)] if why else []
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
    return _PLACES[language].format(act=act, place=cite(offence.locator, language)).strip()


def number(value: float | None, language: Language) -> str:
    """A number of two decimals as the language writes it; empty for none.

    >>> number(0.88, Language.KAZ), number(0.88, Language.ENG), number(None, Language.ENG)
    ('0,88', '0.88', '')
    """
    if value is None:
        return ""
    return f"{value:.2f}" if language is Language.ENG else f"{value:.2f}".replace(".", ",")
