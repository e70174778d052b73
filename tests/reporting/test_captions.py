import datetime as dt
import string

import pytest

from lawdiff.comparing.result import ChangeKind, CorroborationStatus
from lawdiff.model import ActRef, Language
from lawdiff.reporting.captions import BCP47, PLURALS, captions

ENGLISH = captions(Language.ENG).table


def fields(caption: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(caption) if name}


@pytest.mark.parametrize("language", Language)
def test_every_caption_exists_in_every_language(language: Language) -> None:
    assert sorted(captions(language).table) == sorted(ENGLISH)


@pytest.mark.parametrize("language", Language)
def test_a_caption_fills_in_the_same_facts_in_every_language(language: Language) -> None:
    for key, caption in captions(language).table.items():
        english = ENGLISH[key]
        if isinstance(caption, str):
            assert isinstance(english, str)
            assert caption.strip(), key
            assert fields(caption) == fields(english), key
        else:
            assert all(fields(form) == {"n"} for form in caption.values()), key


@pytest.mark.parametrize("language", Language)
def test_every_noun_has_the_forms_that_its_language_counts_with(language: Language) -> None:
    needed = {PLURALS[language](number) for number in range(200)}
    for key, caption in captions(language).table.items():
        if not isinstance(caption, str):
            assert needed <= set(caption), key


@pytest.mark.parametrize("language", Language)
def test_every_kind_and_status_has_a_caption(language: Language) -> None:
    table = captions(language).table
    assert {f"kind.{kind}" for kind in (*ChangeKind, "disputed")} <= set(table)
    assert {f"corroboration.{status}" for status in CorroborationStatus} <= set(table)
    assert language in BCP47


@pytest.mark.parametrize(
    ("number", "russian", "kazakh", "english"),
    [
        (0, "0 изменений", "0 өзгеріс", "0 changes"),
        (1, "1 изменение", "1 өзгеріс", "1 change"),
        (3, "3 изменения", "3 өзгеріс", "3 changes"),
        (12, "12 изменений", "12 өзгеріс", "12 changes"),
        (21, "21 изменение", "21 өзгеріс", "21 changes"),
        (111, "111 изменений", "111 өзгеріс", "111 changes"),
        (154, "154 изменения", "154 өзгеріс", "154 changes"),
    ],
)
def test_numbers_take_the_right_form_of_the_noun(number: int, russian: str, kazakh: str, english: str) -> None:
    said = [captions(language).count("count.changes", number) for language in Language]
    assert said == [russian, kazakh, english]


def test_acts_are_named_with_what_is_known_of_them() -> None:
    english = captions(Language.ENG)
    assert english.act(ActRef("7-X", dt.date(2024, 4, 15))) == "No. 7-X of 15.04.2024"
    assert english.act(ActRef("7-X")) == "No. 7-X"
    assert english.act(ActRef("", dt.date(2024, 4, 15))) == "an act of 15.04.2024"
    assert english.act(ActRef("")) == "an act of ?"


def test_an_edition_without_a_date_is_called_undated() -> None:
    assert captions(Language.RUS).date(None) == "без даты"


def test_a_code_is_explained_or_shown_as_it_is() -> None:
    assert captions(Language.ENG).code("reason", "changed-without-note").startswith("the words changed")
    assert captions(Language.KAZ).code("reason", "brand-new") == "brand-new"
    assert captions(Language.KAZ).code("count", "changes") == "changes"
