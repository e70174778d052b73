"""The sentences of the findings, one a code and language. No sentence is glued from pieces: only names go in."""

from __future__ import annotations

from lawdiff.model import Confidence, Evidence, Finding, InTime

SENTENCES: dict[str, dict[str, str]] = {
    "sanction.raised": {
        "eng": "The principal penalty is raised: it was “{before}”, it is “{after}”.",
        "rus": "Основное наказание усилено: было «{before}», стало «{after}».",
        "kaz": "Негізгі жаза күшейтілді: бұрын «{before}» еді, енді «{after}».",
    },
    "sanction.lowered": {
        "eng": "The principal penalty is lowered: it was “{before}”, it is “{after}”.",
        "rus": "Основное наказание смягчено: было «{before}», стало «{after}».",
        "kaz": "Негізгі жаза жеңілдетілді: бұрын «{before}» еді, енді «{after}».",
    },
    "sanction.mixed": {
        "eng": "The principal penalty is raised in part and lowered in part: it was “{before}”, it is “{after}”.",
        "rus": "Основное наказание в одном усилено, в другом смягчено: было «{before}», стало «{after}».",
        "kaz": "Негізгі жаза бір жағынан күшейтілді, бір жағынан жеңілдетілді: бұрын «{before}» еді, енді «{after}».",
    },
    "sanction.recast": {
        "eng": "The principal penalties are recast; the mildest and the hardest stay: "
        "it was “{before}”, it is “{after}”.",
        "rus": "Основные наказания изложены иначе, самое мягкое и самое строгое прежние: "
        "было «{before}», стало «{after}».",
        "kaz": "Негізгі жазалар басқаша жазылды, ең жеңілі мен ең ауыры өзгерген жоқ: "
        "бұрын «{before}» еді, енді «{after}».",
    },
    "sanction.unchanged": {
        "eng": "The sanction is unchanged; the words around it are not.",
        "rus": "Санкция не изменилась, изменились слова вокруг неё.",
        "kaz": "Санкция өзгерген жоқ, оның айналасындағы сөздер өзгерді.",
    },
    "sanction.not-understood": {
        "eng": "The sanction changed, and some of its words were not understood: “{words}”.",
        "rus": "Санкция изменилась, и часть её слов не распознана: «{words}».",
        "kaz": "Санкция өзгерді, оның кейбір сөздері танылмады: «{words}».",
    },
    "sanction.additional.raised": {
        "eng": "The additional penalties are raised: they were “{before}”, they are “{after}”.",
        "rus": "Дополнительные наказания усилены: было «{before}», стало «{after}».",
        "kaz": "Қосымша жазалар күшейтілді: бұрын «{before}» еді, енді «{after}».",
    },
    "sanction.additional.lowered": {
        "eng": "The additional penalties are lowered: they were “{before}”, they are “{after}”.",
        "rus": "Дополнительные наказания смягчены: было «{before}», стало «{after}».",
        "kaz": "Қосымша жазалар жеңілдетілді: бұрын «{before}» еді, енді «{after}».",
    },
    "sanction.additional.mixed": {
        "eng": "The additional penalties are raised in part and lowered in part: they were “{before}”, "
        "they are “{after}”.",
        "rus": "Дополнительные наказания в одном усилены, в другом смягчены: было «{before}», стало «{after}».",
        "kaz": "Қосымша жазалар бір жағынан күшейтілді, бір жағынан жеңілдетілді: "
        "бұрын «{before}» еді, енді «{after}».",
    },
    "sanction.additional.recast": {
        "eng": "The additional penalties are recast: they were “{before}”, they are “{after}”.",
        "rus": "Дополнительные наказания изложены иначе: было «{before}», стало «{after}».",
        "kaz": "Қосымша жазалар басқаша жазылды: бұрын «{before}» еді, енді «{after}».",
    },
    "sanction.only-penalty-left": {
        "eng": "Of several principal penalties only one is left: “{after}”.",
        "rus": "Из нескольких основных наказаний осталось одно: «{after}».",
        "kaz": "Бірнеше негізгі жазадан біреуі ғана қалды: «{after}».",
    },
    "sanction.life-only": {
        "eng": "Life imprisonment is the only principal penalty.",
        "rus": "Пожизненное лишение свободы – единственное основное наказание.",
        "kaz": "Өмір бойына бас бостандығынан айыру – жалғыз негізгі жаза.",
    },
    "sanction.life-added": {
        "eng": "Life imprisonment is added.",
        "rus": "Добавлено пожизненное лишение свободы.",
        "kaz": "Өмір бойына бас бостандығынан айыру қосылды.",
    },
    "sanction.life-removed": {
        "eng": "Life imprisonment is removed.",
        "rus": "Пожизненное лишение свободы исключено.",
        "kaz": "Өмір бойына бас бостандығынан айыру алып тасталды.",
    },
    "sanction.gained": {
        "eng": "Words that had no sanction have one now: “{after}”.",
        "rus": "Появилась санкция, которой не было: «{after}».",
        "kaz": "Бұрын болмаған санкция пайда болды: «{after}».",
    },
    "sanction.lost": {
        "eng": "The sanction is gone: it was “{before}”.",
        "rus": "Санкции больше нет: была «{before}».",
        "kaz": "Санкция жойылды: бұрын «{before}» еді.",
    },
    "offence.added": {
        "eng": "An offence, or a case of one, is added, with the sanction “{after}”.",
        "rus": "Добавлен состав или его случай с санкцией «{after}».",
        "kaz": "Құқық бұзушылық құрамы немесе оның түрі қосылды, санкциясы: «{after}».",
    },
    "offence.removed": {
        "eng": "An offence, or a case of one, is removed; its sanction was “{before}”.",
        "rus": "Исключён состав или его случай; санкция была «{before}».",
        "kaz": "Құқық бұзушылық құрамы немесе оның түрі алып тасталды; санкциясы «{before}» еді.",
    },
    "gravity.raised": {
        "eng": "By its heaviest penalty the act was {before}, and is {after}; "
        "the limitation period was {years_before}, and is {years_after}.",
        "rus": "По самому строгому наказанию деяние было: {before}, стало: {after}; "
        "срок давности был: {years_before}, стал: {years_after}.",
        "kaz": "Ең ауыр жазасы бойынша іс-әрекет бұрын: {before}, енді: {after}; "
        "ескіру мерзімі бұрын: {years_before}, енді: {years_after}.",
    },
    "gravity.lowered": {
        "eng": "By its heaviest penalty the act was {before}, and is only {after} now; "
        "the limitation period was {years_before}, and is {years_after}.",
        "rus": "По самому строгому наказанию деяние было: {before}, стало лишь: {after}; "
        "срок давности был: {years_before}, стал: {years_after}.",
        "kaz": "Ең ауыр жазасы бойынша іс-әрекет бұрын: {before}, енді тек: {after}; "
        "ескіру мерзімі бұрын: {years_before}, енді: {years_after}.",
    },
    "arrest.suspended": {
        "eng": "Arrest is printed here, but until {until} it is as a rule not applied (CC 467, paragraph 1-1).",
        "rus": "Арест здесь назван, но до {until} он, как правило, не применяется (УК 467, часть 1-1).",
        "kaz": "Мұнда қамаққа алу аталған, бірақ {until} дейін ол, әдетте, қолданылмайды (ҚК 467, 1-1-бөлік).",
    },
}


def finding(
    code: str,
    evidence: tuple[Evidence, ...],
    names: dict[str, dict[str, str]] | None = None,
    *,
    confidence: Confidence = Confidence.CERTAIN,
    in_time: InTime | None = None,
    data: dict[str, object] | None = None,
) -> Finding:
    """A finding with its sentence in each language.

    Args:
        code: a key of `SENTENCES`.
        evidence: the words it rests on.
        names: what goes into the sentence, by language.
        confidence: certain or a lead.
        in_time: which way it works in time.
        data: the same as values.

    >>> finding("sanction.life-only", ()).statement("eng")
    'Life imprisonment is the only principal penalty.'
    """
    names = names or {}
    statements = {
        language: sentence.format(**names.get(language, {})) for language, sentence in SENTENCES[code].items()
    }
    return Finding(code, statements, evidence, confidence, in_time, data or {})
