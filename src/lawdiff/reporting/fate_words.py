"""The captions of the fates of offences: a table for each language."""

from __future__ import annotations

from collections.abc import Mapping

from lawdiff.model import Language

KINDS: Mapping[Language, Mapping[str, str]] = {
    Language.ENG: {
        "unchanged": "unchanged",
        "reworded": "reworded",
        "criminalised": "criminalised",
        "penalised": "made administrative offence",
        "transferred": "moved to the other code",
        "decriminalised": "decriminalised",
        "abolished": "abolished",
        "split": "split",
        "merged": "merged",
        "renumbered": "renumbered",
        "not-held": "not held",
    },
    Language.RUS: {
        "unchanged": "без изменений",
        "reworded": "текст изменён",
        "criminalised": "криминализовано",
        "penalised": "введено в КоАП",
        "transferred": "перешло в другой кодекс",
        "decriminalised": "декриминализовано",
        "abolished": "исключено из КоАП",
        "split": "разделено",
        "merged": "объединено",
        "renumbered": "другой номер",
        "not-held": "нет в выборке",
    },
    Language.KAZ: {
        "unchanged": "өзгеріссіз",
        "reworded": "мәтіні өзгерді",
        "criminalised": "қылмыстық болды",
        "penalised": "ӘҚБтК-ге енгізілді",
        "transferred": "басқа кодекске көшті",
        "decriminalised": "қылмыссыздандырылды",
        "abolished": "ӘҚБтК-ден алып тасталды",
        "split": "бөлінді",
        "merged": "біріктірілді",
        "renumbered": "нөмірі өзгерді",
        "not-held": "іріктемеде жоқ",
    },
}
"""By fate."""

MOVES: Mapping[Language, Mapping[str, str]] = {
    Language.ENG: {
        "raised": "raised",
        "lowered": "lowered",
        "mixed": "raised and lowered",
        "recast": "recast",
        "unchanged": "same",
    },
    Language.RUS: {
        "raised": "усилена",
        "lowered": "смягчена",
        "mixed": "усилена и смягчена",
        "recast": "изложена иначе",
        "unchanged": "прежняя",
    },
    Language.KAZ: {
        "raised": "күшейтілді",
        "lowered": "жеңілдетілді",
        "mixed": "күшейтілді әрі жеңілдетілді",
        "recast": "басқаша жазылды",
        "unchanged": "бұрынғыдай",
    },
}
"""By what happened to the sanction."""

CAPTIONS: Mapping[Language, Mapping[str, str]] = {
    Language.ENG: {
        "title": "The fate of every offence",
        "fate": "Fate",
        "place": "Article",
        "before": "Before",
        "after": "After",
        "heading": "Offence",
        "similarity": "Alike",
        "sanction": "Sanction",
        "acts": "Amending acts",
        "lead": "? marks a lead for a lawyer's check.",
        "lead-sign": "lead for a lawyer's check",
        "none": "No offence changed.",
        "evidence": "Evidence",
    },
    Language.RUS: {
        "title": "Судьба каждого состава",
        "fate": "Судьба",
        "place": "Статья",
        "before": "Было",
        "after": "Стало",
        "heading": "Состав",
        "similarity": "Сходство",
        "sanction": "Санкция",
        "acts": "Законы",
        "lead": "? – для проверки юристом.",
        "lead-sign": "для проверки юристом",
        "none": "Ни один состав не изменился.",
        "evidence": "Основания",
    },
    Language.KAZ: {
        "title": "Әр құрамның тағдыры",
        "fate": "Тағдыры",
        "place": "Бап",
        "before": "Бұрын",
        "after": "Енді",
        "heading": "Құрам",
        "similarity": "Ұқсастығы",
        "sanction": "Санкция",
        "acts": "Заңдар",
        "lead": "? – заңгердің тексеруі үшін.",
        "lead-sign": "заңгердің тексеруі үшін",
        "none": "Ешбір құрам өзгерген жоқ.",
        "evidence": "Негіздері",
    },
}
"""By key; every key stands in each language."""

ORDER: tuple[str, ...] = (
    "criminalised",
    "penalised",
    "transferred",
    "decriminalised",
    "abolished",
    "split",
    "merged",
    "renumbered",
    "reworded",
    "unchanged",
    "not-held",
)
"""The fates as counts are given."""
