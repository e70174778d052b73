"""Answers from the catalogue of acts: days and titles of laws."""

from __future__ import annotations

from lawdiff.language.sentences import Sentence
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
        return undecided(Sentence("claim.law-unknown", law=fact.law))
    if fact.what is LawDay.ADOPTED:
        return judged(
            known.adopted == fact.on, _said(known, Sentence("claim.adopted", law=known.number, day=known.adopted))
        )
    days = ", ".join(dict.fromkeys(map(_when, known.took_effect)))
    said = _said(known, Sentence(_IN_FORCE[known.certainty], law=known.number, days=days))
    certain = known.certainty is not Certainty.ANNOUNCED
    if certain and Days(fact.on, fact.on) in known.took_effect:
        return judged(True, said)
    if not certain or any(not days.known and days.first <= fact.on <= days.last for days in known.took_effect):
        return undecided(Sentence("claim.day-uncertain", law=fact.law), said)
    return judged(False, said)


def answer_title(fact: Titled, law: Law) -> Answer:
    """Whether the title of a law has words."""
    known = law.library.catalogue.law(fact.law)
    titles = known.titles if known else {}
    for language in law.languages:
        title, test = titles.get(language.value), finder(fact.words, language, law.glossary)
        if title and test:
            return judged(test(title), Quote("", language, None, fact.law, title, SOURCE))
    return undecided(Sentence("claim.title-unknown", law=fact.law))


_IN_FORCE = {
    Certainty.CONFIRMED: "claim.in-force",
    Certainty.BY_NOTES: "claim.in-force-by-notes",
    Certainty.ANNOUNCED: "claim.announced",
}


def _said(law: AmendingAct, what: str) -> Quote:
    return Quote("", Language.ENG, None, law.number, what, SOURCE, verbatim=False)


def _when(days: Days) -> str:
    return f"{days.first:%d.%m.%Y}" if days.known else f"{days.first:%d.%m.%Y} – {days.last:%d.%m.%Y}"
