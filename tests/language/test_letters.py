"""Look-alike letters, and the language of a text by its letters."""

from __future__ import annotations

import pytest

from lawdiff.language.letters import cyrillic, language_of, roman
from lawdiff.model import Language


def test_the_number_of_a_law_is_latin_whatever_letters_it_was_typed_with() -> None:
    typed_in_cyrillic = "292-VІ"
    assert typed_in_cyrillic != "292-VI"
    assert roman(typed_in_cyrillic) == "292-VI"
    assert roman("12-ХС") == "12-XC"


def test_a_heading_typed_with_latin_letters_is_russian() -> None:
    assert cyrillic("Cтaтья") == "Статья"
    assert roman(cyrillic("ABCEKMHOPTXaceopxyi")) == "ABCEKMHOPTXaceopxyi"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Статья 1. Змей. Змей летает высоко.", Language.RUS),
        ("1-бап. Батпырауық. Батпырауық биікке ұшады.", Language.KAZ),
        ("Article 1. Kites. Kites fly.", Language.ENG),
        ("12345", Language.RUS),
        ("Қ" + "а" * 99, Language.RUS),
        ("ққққ" + "а" * 96, Language.KAZ),
    ],
)
def test_the_letters_tell_the_language(text: str, language: Language) -> None:
    assert language_of(text) is language
