"""The sentences of the findings, one a code and language. No sentence is glued from pieces: only names go in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from lawdiff.meaning.sanctions import Sanction, write_sanction
from lawdiff.model import Confidence, Evidence, Finding, InTime, Language

Names = Mapping[Language, Mapping[str, str]]
"""What goes into a sentence, by language."""

SENTENCES: dict[str, dict[str, str]] = {
    "sanction.raised": {
        "eng": "The principal penalty is raised; before: {before}; now: {after}.",
        "rus": "Основное наказание усилено; было: {before}; стало: {after}.",
        "kaz": "Негізгі жаза күшейтілді; бұрын: {before}; енді: {after}.",
    },
    "sanction.lowered": {
        "eng": "The principal penalty is lowered; before: {before}; now: {after}.",
        "rus": "Основное наказание смягчено; было: {before}; стало: {after}.",
        "kaz": "Негізгі жаза жеңілдетілді; бұрын: {before}; енді: {after}.",
    },
    "sanction.mixed": {
        "eng": "The principal penalty is raised in one thing and lowered in another; before: {before}; now: {after}.",
        "rus": "Основное наказание в одном усилено, в другом смягчено; было: {before}; стало: {after}.",
        "kaz": "Негізгі жаза бір жағынан күшейтілді, бір жағынан жеңілдетілді; бұрын: {before}; енді: {after}.",
    },
    "sanction.recast": {
        "eng": "The principal penalties are recast, and their bounds do not say whether that is harder or milder; "
        "before: {before}; now: {after}.",
        "rus": "Основные наказания изложены иначе, и из их пределов не следует, строже это или мягче; "
        "было: {before}; стало: {after}.",
        "kaz": "Негізгі жазалар басқаша жазылды, олардың шектерінен бұл қатаңырақ па, жеңілірек пе, көрінбейді; "
        "бұрын: {before}; енді: {after}.",
    },
    "sanction.unchanged": {
        "eng": "The sanction is unchanged; what changed stands around it.",
        "rus": "Санкция не изменилась; изменилось то, что стоит вокруг неё.",
        "kaz": "Санкция өзгерген жоқ; оның айналасындағы мәтін өзгерді.",
    },
    "sanction.reworded": {
        "eng": "The sanction is worded anew and its penalties are the same; before: “{before}”; now: “{after}”.",
        "rus": "Санкция изложена другими словами, наказания в ней прежние; было: «{before}»; стало: «{after}».",
        "kaz": "Санкция басқа сөздермен жазылды, ондағы жазалар өзгерген жоқ; бұрын: «{before}»; енді: «{after}».",
    },
    "sanction.not-understood": {
        "eng": "The sanction changed, and some of its words were not understood: “{words}”.",
        "rus": "Санкция изменилась, и часть её слов не распознана: «{words}».",
        "kaz": "Санкция өзгерді, оның кейбір сөздері танылмады: «{words}».",
    },
    "sanction.additional.raised": {
        "eng": "The additional penalties are raised; before: {before}; now: {after}.",
        "rus": "Дополнительные наказания усилены; было: {before}; стало: {after}.",
        "kaz": "Қосымша жазалар күшейтілді; бұрын: {before}; енді: {after}.",
    },
    "sanction.additional.lowered": {
        "eng": "The additional penalties are lowered; before: {before}; now: {after}.",
        "rus": "Дополнительные наказания смягчены; было: {before}; стало: {after}.",
        "kaz": "Қосымша жазалар жеңілдетілді; бұрын: {before}; енді: {after}.",
    },
    "sanction.additional.mixed": {
        "eng": "The additional penalties are raised in one thing and lowered in another; "
        "before: {before}; now: {after}.",
        "rus": "Дополнительные наказания в одном усилены, в другом смягчены; было: {before}; стало: {after}.",
        "kaz": "Қосымша жазалар бір жағынан күшейтілді, бір жағынан жеңілдетілді; бұрын: {before}; енді: {after}.",
    },
    "sanction.additional.recast": {
        "eng": "The additional penalties are recast, and their bounds do not say whether that is harder or milder; "
        "before: {before}; now: {after}.",
        "rus": "Дополнительные наказания изложены иначе, и из их пределов не следует, строже это или мягче; "
        "было: {before}; стало: {after}.",
        "kaz": "Қосымша жазалар басқаша жазылды, олардың шектерінен бұл қатаңырақ па, жеңілірек пе, көрінбейді; "
        "бұрын: {before}; енді: {after}.",
    },
    "sanction.only-penalty-left": {
        "eng": "Of several principal penalties only one is left: {after}.",
        "rus": "Из нескольких основных наказаний осталось одно: {after}.",
        "kaz": "Бірнеше негізгі жазадан біреуі ғана қалды: {after}.",
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
        "eng": "Words that had no sanction have one now: {after}.",
        "rus": "Появилась санкция, которой не было: {after}.",
        "kaz": "Бұрын болмаған санкция пайда болды: {after}.",
    },
    "sanction.lost": {
        "eng": "The sanction is gone; before: {before}.",
        "rus": "Санкции больше нет; была: {before}.",
        "kaz": "Санкция жойылды; бұрын: {before}.",
    },
    "offence.added": {
        "eng": "An offence, or a case of one, is added: {place}; its sanction: {after}.",
        "rus": "Добавлен состав или его случай: {place}; его санкция: {after}.",
        "kaz": "Құқық бұзушылық құрамы немесе оның түрі қосылды: {place}; оның санкциясы: {after}.",
    },
    "offence.removed": {
        "eng": "An offence, or a case of one, is removed: {place}; its sanction was: {before}.",
        "rus": "Исключён состав или его случай: {place}; его санкция была: {before}.",
        "kaz": "Құқық бұзушылық құрамы немесе оның түрі алып тасталды: {place}; оның санкциясы болған: {before}.",
    },
    "gravity.raised": {
        "eng": "By its heaviest penalty the act was {before}, and is {after}; "
        "the limitation period of CC 71, paragraph 1, was {years_before}, and is {years_after}.",
        "rus": "По самому строгому наказанию деяние было: {before}, стало: {after}; "
        "срок давности по части первой статьи 71 УК был: {years_before}, стал: {years_after}.",
        "kaz": "Ең ауыр жазасы бойынша іс-әрекет бұрын: {before}, енді: {after}; "
        "ҚК 71-бабының бірінші бөлігіндегі ескіру мерзімі бұрын: {years_before}, енді: {years_after}.",
    },
    "gravity.lowered": {
        "eng": "By its heaviest penalty the act was {before}, and is only {after} now; "
        "the limitation period of CC 71, paragraph 1, was {years_before}, and is {years_after}.",
        "rus": "По самому строгому наказанию деяние было: {before}, стало лишь: {after}; "
        "срок давности по части первой статьи 71 УК был: {years_before}, стал: {years_after}.",
        "kaz": "Ең ауыр жазасы бойынша іс-әрекет бұрын: {before}, енді тек: {after}; "
        "ҚК 71-бабының бірінші бөлігіндегі ескіру мерзімі бұрын: {years_before}, енді: {years_after}.",
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
    names: Names | None = None,
    *,
    confidence: Confidence = Confidence.CERTAIN,
    in_time: InTime | None = None,
    data: Mapping[str, object] | None = None,
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
    statements = {
        language: sentence.format(**(names or {}).get(Language(language), {}))
        for language, sentence in SENTENCES[code].items()
    }
    return Finding(code, statements, evidence, confidence, in_time, data or {})


_NONE = {Language.ENG: "none", Language.RUS: "нет", Language.KAZ: "жоқ"}
_ENGLISH_VERB = re.compile(r"\Ashall be punished ")
_RUSSIAN_VERB = re.compile(r"\A(?:наказывается|влечет) ")


def penalties_in_words(sanction: Sanction, language: Language) -> str:
    """Penalties as they go into a sentence; the words themselves, in quotes, where some were not understood.

    >>> from lawdiff.meaning.sanctions import parse_sanction
    >>> penalties_in_words(parse_sanction("наказывается арестом на срок до десяти суток", Language.RUS), Language.ENG)
    'by arrest for up to ten days'
    >>> penalties_in_words(Sanction(()), Language.RUS)
    'нет'
    """
    if sanction.unparsed:
        words = sanction.text.rstrip(" .;,:")
        return f"“{words}”" if language is Language.ENG else f"«{words}»"
    if not sanction.penalties:
        return _NONE[language]
    if sanction.principal:
        return _without_verb(write_sanction(sanction, language), language)
    # Penalties that stand alone here have no principal one to go with.
    alone = Sanction(tuple(replace(penalty, attached=None) for penalty in sanction.penalties))
    words = write_sanction(alone, language)
    return _RUSSIAN_VERB.sub("", words) if language is Language.RUS else _without_verb(words, language)


def _without_verb(words: str, language: Language) -> str:
    return _ENGLISH_VERB.sub("", words) if language is Language.ENG else words


_MONTHS = {
    Language.ENG: "January February March April May June July August September October November December",
    Language.RUS: "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    Language.KAZ: "қаңтарға ақпанға наурызға сәуірге мамырға маусымға шілдеге тамызға қыркүйекке қазанға қарашаға "
    "желтоқсанға",
}
_DAYS = {Language.ENG: "{d} {m} {y}", Language.RUS: "{d} {m} {y} года", Language.KAZ: "{y} жылғы {d} {m}"}


def day_in_words(day: date, language: Language) -> str:
    """A day as it follows "until" in English and Russian and stands before «дейін» in Kazakh.

    >>> [day_in_words(date(2027, 1, 1), language) for language in Language]
    ['1 января 2027 года', '2027 жылғы 1 қаңтарға', '1 January 2027']
    """
    month = _MONTHS[language].split()[day.month - 1]
    return _DAYS[language].format(d=day.day, m=month, y=day.year)
