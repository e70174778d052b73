"""The generator of amended acts says the truth about its own texts: the reader finds what the record has."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lawdiff.model import Action, Language, NoteKind
from lawdiff.reading import read, read_bytes

from .amending import ADOPTED, ALL, AmendedEdition, Deed, amended_act

_WORD = re.compile(r"[а-я]+", re.IGNORECASE)


def words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]


def written(folder: Path, edition: AmendedEdition, language: Language) -> Path:
    for name, text in edition.pages(language).items():
        path = folder / str(edition.day) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder / str(edition.day)


@pytest.mark.parametrize("language", [Language.RUS, Language.KAZ])
def test_the_reader_finds_every_provision_of_the_record_with_its_words(tmp_path: Path, language: Language) -> None:
    act = amended_act(5, editions=12)
    for made in act.editions:
        edition = read(written(tmp_path, made, language), language=language)
        assert edition.date == made.day
        assert not edition.partial
        found = {
            node.locator: words(node.own_words())
            for node in edition.root.walk()
            if not node.is_stub and not node.kind.is_grouping
        }
        assert found == {where: [word.text for word in its] for where, its in made.authors().items()}


def test_the_plain_text_reads_as_the_pages_do(tmp_path: Path) -> None:
    made = amended_act(6, editions=8).editions[-1]
    page = read(written(tmp_path, made, Language.RUS))
    plain = read_bytes(made.text().encode(), f"lamps.rus.{made.day}.txt")
    assert [(one.locator, one.own_words()) for one in page.root.walk() if not one.kind.is_grouping] == [
        (one.locator, one.own_words()) for one in plain.root.walk() if not one.kind.is_grouping
    ]


def test_the_same_seed_gives_the_same_editions_and_another_seed_gives_others() -> None:
    assert amended_act(1, editions=5) == amended_act(1, editions=5)
    assert amended_act(1, editions=5).editions[-1].text() != amended_act(2, editions=5).editions[-1].text()


def test_in_forty_editions_every_deed_happens() -> None:
    act = amended_act(3)
    assert len(act.editions) == 40
    assert {deed for edition in act.editions for deed in edition.deeds} == set(ALL)


def test_a_word_belongs_to_one_law_and_is_gone_by_one() -> None:
    act = amended_act(4, editions=20)
    laws = [edition.law.number for edition in act.editions]
    for before, after in zip(act.editions, act.editions[1:], strict=False):
        old = {word for its in before.authors().values() for word in its}
        new = {word for its in after.authors().values() for word in its}
        assert {word.author for word in new - old} <= {after.law.number}
        left = {(word.text, word.author) for word in old - new}
        assert left == {(one.text, one.author) for one in act.gone if one.remover == after.law.number}
    assert {word.author for its in act.editions[0].authors().values() for word in its} == {ADOPTED}
    assert {one.remover for one in act.gone} <= set(laws[1:])


def test_a_text_that_comes_back_is_written_anew() -> None:
    act = amended_act(9, editions=30, deeds=(Deed.DELETE_PARAGRAPH, Deed.REINSERT))
    texts = {one.text: one for one in act.gone}
    last = {word.text: word.author for its in act.editions[-1].authors().values() for word in its}
    again = set(texts) & set(last)
    assert again
    assert all(last[text] != texts[text].author for text in again)


@pytest.mark.parametrize("language", [Language.RUS, Language.KAZ])
def test_an_announced_law_makes_two_editions_of_which_the_first_has_the_old_words(
    tmp_path: Path, language: Language
) -> None:
    act = amended_act(8, editions=4, announced=True)
    assert [edition.announces for edition in act.editions] == [False, True, False, True, False, True, False]
    before, announced, after = act.editions[:3]
    assert announced.authors() == before.authors() != after.authors()
    assert (announced.law, announced.day, after.day) == (after.law, after.law.adopted, after.law.in_force)
    edition = read(written(tmp_path, announced, language), language=language)
    pending = {
        (said.action, said.acts[0].number, said.acts[0].force.on)
        for node in edition.root.walk()
        for note in node.notes
        if note.kind is NoteKind.ANNOUNCEMENT
        for said in note.statements
    }
    assert pending == {(Action.PENDING, after.law.number, after.day)}
