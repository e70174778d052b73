"""How sanctions are worded in Russian, Kazakh and English, as tables of words."""

from lawdiff.language.sanctions.persons import PERSONS, Person, person_phrases
from lawdiff.language.sanctions.phrases import Phrases
from lawdiff.language.sanctions.subjects import subject_in
from lawdiff.language.sanctions.terms import Mark, PenaltyKind, Term, Unit
from lawdiff.language.sanctions.tokens import Token, tokenize
from lawdiff.language.sanctions.vocabulary import Vocabulary, phrase_table
from lawdiff.language.tables import ByLanguage
from lawdiff.model import Language


def _russian() -> Vocabulary:
    from lawdiff.language.sanctions.russian import RUSSIAN  # noqa: PLC0415  (so for each language: only one is read)

    return RUSSIAN


def _kazakh() -> Vocabulary:
    from lawdiff.language.sanctions.kazakh import KAZAKH  # noqa: PLC0415

    return KAZAKH


def _english() -> Vocabulary:
    from lawdiff.language.sanctions.english import ENGLISH  # noqa: PLC0415

    return ENGLISH


VOCABULARIES: ByLanguage[Vocabulary] = ByLanguage(
    {Language.RUS: _russian, Language.KAZ: _kazakh, Language.ENG: _english}
)

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
