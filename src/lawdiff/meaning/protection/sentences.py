"""What is said of protection and of graver cases: one sentence a code and language."""

from __future__ import annotations

from collections.abc import Mapping

WIDENED = "protection.widened"
NARROWED = "protection.narrowed"
PLACE = "protection.place-changed"
ADDED = "aggravation.added"
REMOVED = "aggravation.removed"
RAISED = "aggravation.raised"
LOWERED = "aggravation.lowered"
GROUP_ADDED = "group-added"
GROUP_LOST = "group-lost"
CASE_ADDED = "case-added"
CASE_REMOVED = "case-removed"

SENTENCES: Mapping[str, Mapping[str, str]] = {
    WIDENED: {
        "eng": "{where} protects more people: now {after}, before {before}.",
        "rus": "{where} охраняет более широкий круг: теперь {after}, раньше {before}.",
        "kaz": "{where} қорғайтын адамдар тобы кеңейді: енді {after}, бұрын {before}.",
    },
    NARROWED: {
        "eng": "{where} protects fewer people: now {after}, before {before}.",
        "rus": "{where} охраняет более узкий круг: теперь {after}, раньше {before}.",
        "kaz": "{where} қорғайтын адамдар тобы тарылды: енді {after}, бұрын {before}.",
    },
    GROUP_ADDED: {
        "eng": "{where} names as protected whom it did not name before: {after}.",
        "rus": "{where}: названы охраняемые лица, о которых раньше не говорилось, – {after}.",
        "kaz": "{where}: бұрын аталмаған қорғалатын адамдар аталды – {after}.",
    },
    GROUP_LOST: {
        "eng": "{where} no longer names as protected: {before}.",
        "rus": "{where}: больше не названы как охраняемые – {before}.",
        "kaz": "{where}: қорғалатындар ретінде енді аталмайды – {before}.",
    },
    PLACE: {
        "eng": "{where}: the words for the place of the offence have changed.",
        "rus": "{where}: слова о месте правонарушения изменились.",
        "kaz": "{where}: құқық бұзушылық орны туралы сөздер өзгерді.",
    },
    ADDED: {
        "eng": "{where}: a new aggravating circumstance.",
        "rus": "{where}: новое отягчающее обстоятельство.",
        "kaz": "{where}: жаңа ауырлататын мән-жай.",
    },
    REMOVED: {
        "eng": "{where}: this aggravating circumstance is gone.",
        "rus": "{where}: это отягчающее обстоятельство исключено.",
        "kaz": "{where}: бұл ауырлататын мән-жай алып тасталды.",
    },
    CASE_ADDED: {
        "eng": "{where}: a further case of the same offence with a sanction of its own.",
        "rus": "{where}: новый квалифицированный случай того же деяния со своей санкцией.",
        "kaz": "{where}: дәл сол іс-әрекеттің өз санкциясы бар жаңа түрі.",
    },
    CASE_REMOVED: {
        "eng": "{where}: this case of the offence with a sanction of its own is gone.",
        "rus": "{where}: этот квалифицированный случай деяния со своей санкцией исключён.",
        "kaz": "{where}: іс-әрекеттің өз санкциясы бар бұл түрі алып тасталды.",
    },
    RAISED: {
        "eng": "The circumstance of {before} is now {after}, where the sanction is graver.",
        "rus": "Обстоятельство, которое было: {before}, теперь – {after}, где санкция строже.",
        "kaz": "Бұрын {before} болған мән-жай енді – {after}, онда санкция қатаңырақ.",
    },
    LOWERED: {
        "eng": "The circumstance of {before} is now {after}, where the sanction is milder.",
        "rus": "Обстоятельство, которое было: {before}, теперь – {after}, где санкция мягче.",
        "kaz": "Бұрын {before} болған мән-жай енді – {after}, онда санкция жеңілірек.",
    },
}
"""`where` is a citation; `before` and `after` are citations for a moved circumstance, else names of people.

`group-added`, `group-lost`, `case-added` and `case-removed` are variants of the sentences of `protection.widened`,
`protection.narrowed`, `aggravation.added` and `aggravation.removed`.
"""
