"""Answers from the catalogue of acts: days and titles of laws."""

from __future__ import annotations

from lawdiff.meaning.claims.law import Law
from lawdiff.meaning.claims.model import Answer, LawDay, LawOn, Quote, Titled
from lawdiff.meaning.claims.quoting import judged, undecided
from lawdiff.meaning.claims.words import finder
from lawdiff.model import Language
from lawdiff.store.catalogue import AmendingAct, Certainty, Days

SOURCE = "statutes/catalogue.toml"


def answer_day(fact: LawOn, law: Law) -> Answer:
    """Whether a law was adopted, or took effect, on a day; undecided where only a period is known."""
    known = law.library.catalogue.law(fact.law)
    if known is None:
        return undecided(f"the catalogue does not know the law No. {fact.law}")
    if fact.what is LawDay.ADOPTED:
        return judged(known.adopted == fact.on, _said(known, f"adopted on {known.adopted}"))
    said = _said(known, f"in force {', '.join(map(_when, known.took_effect))} ({known.certainty.value})")
    certain = known.certainty is not Certainty.ANNOUNCED
    if certain and Days(fact.on, fact.on) in known.took_effect:
        return judged(True, said)
    if not certain or any(not days.known and days.first <= fact.on <= days.last for days in known.took_effect):
        return undecided(f"the catalogue is not certain of the day on which No. {fact.law} took effect", said)
    return judged(False, said)


def answer_title(fact: Titled, law: Law) -> Answer:
    """Whether the title of a law has words."""
    known = law.library.catalogue.law(fact.law)
    titles = known.titles if known else {}
    for language in law.languages:
        title, test = titles.get(language.value), finder(fact.words, language, law.glossary)
        if title and test:
            return judged(test(title), Quote("", language, None, fact.law, title, SOURCE))
    return undecided(f"the catalogue does not know the title of the law No. {fact.law} in the language asked for")


def _said(law: AmendingAct, what: str) -> Quote:
    return Quote("", Language.ENG, None, law.number, f"No. {law.number}: {what}", SOURCE, False)


def _when(days: Days) -> str:
    return f"from {days.first}" if days.known else f"from a day between {days.first} and {days.last}"
