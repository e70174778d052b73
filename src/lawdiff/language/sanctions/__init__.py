"""How sanctions are worded in Russian, Kazakh and English, as tables of words."""

from lawdiff.language.sanctions.english import ENGLISH
from lawdiff.language.sanctions.kazakh import KAZAKH
from lawdiff.language.sanctions.persons import PERSONS, Person, person_phrases
from lawdiff.language.sanctions.phrases import Phrases
from lawdiff.language.sanctions.russian import RUSSIAN
from lawdiff.language.sanctions.subjects import subject_in
from lawdiff.language.sanctions.terms import Mark, PenaltyKind, Term, Unit
from lawdiff.language.sanctions.tokens import Token, tokenize
from lawdiff.language.sanctions.vocabulary import Vocabulary, phrase_table
from lawdiff.model import Language

VOCABULARIES: dict[Language, Vocabulary] = {
    Language.RUS: RUSSIAN,
    Language.KAZ: KAZAKH,
    Language.ENG: ENGLISH,
}

__all__ = [
    "PERSONS",
    "VOCABULARIES",
    "Mark",
    "PenaltyKind",
    "Person",
    "Phrases",
    "Term",
    "Token",
    "Unit",
    "Vocabulary",
    "person_phrases",
    "phrase_table",
    "subject_in",
    "tokenize",
]
