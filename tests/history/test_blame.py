"""Who wrote each word, and who took it out: held against the record of whoever amended the act."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date

import pytest

from history.amending import ADOPTED, AmendedAct, amended_act
from lawdiff.history.blame import Blame, Passage, blame
from lawdiff.history.building import build
from lawdiff.history.records import Held, Witness
from lawdiff.history.streams import Word
from lawdiff.model import Edition, Language
from lawdiff.reading import read_bytes

_WORD = re.compile(r"[^\W\d_]+")


def editions_of(act: AmendedAct, language: Language = Language.RUS) -> list[Edition]:
    return [
        read_bytes(one.text(language).encode(), f"lamps.{one.day}.txt", act="lamps", language=language, date=one.day)
        for one in act.editions
    ]


def archive_of(editions: Iterable[Edition], known: Held | None = None) -> Held:
    held = list(editions)
    witnesses = [Witness(one.act, one.language, one.date, one.source, one.sha256) for one in held if one.date]
    return build(witnesses, held.__getitem__, known)


def law_of(found: Blame, number: int) -> str:
    """The one law that an author is; what stood in the first text is the act's own."""
    origin = found.origins[number]
    if origin.since is None and not origin.acts:
        return ADOPTED
    assert len(origin.acts) == 1, origin
    return origin.acts[0].number


def words_of(word: Word) -> list[str]:
    return [text.lower() for text in _WORD.findall(word.text)]


def standing(found: Blame, locator: str) -> list[tuple[str, str]]:
    return [
        (text, law_of(found, word.author))
        for passage in found.passages
        if passage.locator == locator and passage.part != "label"
        for word in passage.words
        if word.remover is None
        for text in words_of(word)
    ]


def taken_out(passages: Iterable[Passage], found: Blame) -> Counter[tuple[str, str, str]]:
    return Counter(
        (text, law_of(found, word.author), law_of(found, word.remover))
        for passage in passages
        if passage.part != "label"
        for word in passage.words
        if word.remover is not None
        for text in words_of(word)
    )


@pytest.mark.parametrize(
    ("seed", "language", "announced"),
    [(1, Language.RUS, False), (2, Language.RUS, True), (3, Language.KAZ, False)],
)
def test_each_word_of_forty_editions_has_the_author_that_wrote_it(
    seed: int, language: Language, announced: bool
) -> None:
    act = amended_act(seed, announced=announced)
    archive = archive_of(editions_of(act, language))
    blames = {locator: blame(archive, locator) for locator in archive.locators}
    compared = 0
    for locator, words in act.editions[-1].authors().items():
        found = blames[locator.split("__")[0]]
        assert standing(found, locator) == [(word.text.lower(), word.author) for word in words], locator
        compared += len(words)
    assert compared > 500
    gone: Counter[tuple[str, str, str]] = Counter()
    for found in blames.values():
        gone += taken_out((*found.passages, *found.gone), found)
    assert gone == Counter((one.text.lower(), one.author, one.remover) for one in act.gone)


def test_an_earlier_edition_is_blamed_as_it_read_then() -> None:
    act = amended_act(4, editions=12)
    archive = archive_of(editions_of(act))
    for number in (0, 5, 11):
        for locator, words in act.editions[number].authors().items():
            found = blame(archive, locator.split("__")[0], number)
            assert standing(found, locator) == [(word.text.lower(), word.author) for word in words], locator


def test_what_was_built_edition_by_edition_is_what_is_built_at_once() -> None:
    editions = editions_of(amended_act(5, editions=10))
    grown: Held | None = None
    for count in (4, 5, 9, 10):
        grown = archive_of(editions[:count], grown)
    assert grown == archive_of(editions)


def test_an_edition_that_was_put_in_between_changes_only_what_comes_after_it() -> None:
    editions = editions_of(amended_act(6, editions=8))
    without = archive_of([*editions[:3], *editions[4:]])
    assert archive_of(editions, without) == archive_of(editions)


def test_blame_of_an_article_that_no_text_shows_is_refused() -> None:
    archive = archive_of(editions_of(amended_act(7, editions=3)))
    with pytest.raises(KeyError):
        blame(archive, "art_999")
    late = next(locator for locator in archive.locators if archive.records[locator].states[0][0] > 0)
    with pytest.raises(KeyError):
        blame(archive, late, 0)


# Texts of a few words, where each answer can be read ------------------------------------------------------------


def told(*texts: str, notes: Iterable[str] = ()) -> Blame:
    """Blame of article 1 of an act whose editions are these texts; a note stands below each after the first."""
    below = ["", *notes]
    editions = [
        read_bytes(
            "\n".join(
                ["Статья 1. Лампы", text, *below[place : place + 1], "Статья 2. Свечи", "Свечи горят.", ""]
            ).encode(),
            f"lamps.{2001 + place}.txt",
            act="lamps",
            language=Language.RUS,
            date=date(2001 + place, 1, 1),
        )
        for place, text in enumerate(texts)
    ]
    return blame(archive_of(editions), "art_1")


def shown(found: Blame) -> str:
    """The text and the heading left out: words by their author, removed ones in brackets."""
    pieces = []
    for passage in found.passages:
        if passage.part in {"heading", "label"}:
            continue
        for word in passage.words:
            gone = f"-{found.origins[word.remover].at}" if word.remover is not None else ""
            pieces.append(f"{word.text.strip()}/{found.origins[word.author].at}{gone}")
    return " ".join(pieces)


def test_a_word_that_comes_back_belongs_to_the_law_that_brought_it_back() -> None:
    found = told("Лампы горят ярко ночью и днём.", "Лампы горят ночью и днём.", "Лампы горят ярко ночью и днём.")
    assert shown(found) == "Лампы/0 горят/0 ярко/0-1 ярко/2 ночью/0 и/0 днём/0 ./0"


def test_where_no_note_names_a_law_the_author_is_not_invented() -> None:
    found = told("Лампы горят ярко ночью.", "Лампы горят тихо ночью.")
    (origin,) = [one for one in found.origins if one.at == 1 and one.since == 0 and one.acts == ()][-1:]
    assert origin.named == ()


def test_where_several_laws_came_between_two_texts_each_is_a_candidate() -> None:
    note = (
        "Сноска. Статья 1 с изменениями, внесенными законами РК от 01.02.2001 № 5-IX (вводится в действие с "
        "01.03.2001); от 01.04.2001 № 6-IX (вводится в действие с 01.05.2001)."
    )
    found = told("Лампы горят ярко ночью.", "Лампы горят тихо ночью.", notes=[note])
    word = next(word for passage in found.passages for word in passage.words if "тихо" in word.text)
    assert [act.number for act in found.origins[word.author].acts] == ["5-IX", "6-IX"]


def test_a_paragraph_that_gets_its_number_keeps_its_authors() -> None:
    found = told(
        "Лампы горят ярко всю ночь до утра.",
        "1. Лампы горят ярко всю ночь до утра.\n2. Свечи не нужны никому.",
    )
    assert shown(found).startswith("Лампы/0 горят/0 ярко/0 всю/0 ночь/0")
    assert "Свечи/1 не/1" in shown(found)


def test_a_text_written_anew_is_all_of_its_law() -> None:
    found = told("Лампы горят ярко всю ночь.", "Никакие светильники не зажигаются после захода и лампы тоже.")
    assert shown(found).startswith("Лампы/0-1 горят/0-1 ярко/0-1 всю/0-1 ночь/0-1 ./0-1 Никакие/1 светильники/1")
    heading = next(passage for passage in found.passages if passage.part == "heading")
    assert [found.origins[word.author].at for word in heading.words] == [0]


def test_a_sanction_that_goes_behind_new_points_keeps_its_author() -> None:
    found = told(
        "1. Звон в лампы, совершенный ночью, –\nнаказывается штрафом в размере до ста месячных расчетных показателей.",
        "1. Звон в лампы, совершенный:\n1) ночью;\n2) в тумане, –\n"
        "наказывается штрафом в размере до двухсот месячных расчетных показателей.",
    )
    closing = next(passage for passage in found.passages if passage.part == "closing")
    by = {word.text.strip(): found.origins[word.author].at for word in closing.words if word.remover is None}
    assert by["наказывается"] == 0
    assert by["двухсот"] == 1
