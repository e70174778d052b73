"""Editions read one after the other are what they are when each is read by itself."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from history.amending import ACT_CODE, amended_act
from history.mirror_repository import LAMPS, Change, make, of_an_act
from lawdiff.model import NOWHERE, Edition, Language, LawdiffError, Provision
from lawdiff.store.held_editions import HeldEdition, held_editions
from lawdiff.store.reading_in_order import _Reader, reader
from lawdiff.store.shelf import keep
from lawdiff.store.sync import sync

from .lamps import ENG, lamps, write


def placeless(node: Provision) -> Provision:
    """The same without places in the source."""
    return replace(
        node,
        span=NOWHERE,
        heading_span=NOWHERE,
        alineas=tuple(replace(one, span=NOWHERE) for one in node.alineas),
        closing=tuple(replace(one, span=NOWHERE) for one in node.closing),
        notes=tuple(replace(one, span=NOWHERE) for one in node.notes),
        strays=tuple(replace(one, span=NOWHERE) for one in node.strays),
        children=tuple(map(placeless, node.children)),
    )


def same(one: Edition, other: Edition) -> bool:
    return replace(one, root=placeless(one.root), _index={}) == replace(other, root=placeless(other.root), _index={})


def taken(tmp_path: Path, changes: list[Change], language: Language = Language.RUS) -> tuple[HeldEdition, ...]:
    sync(tmp_path / "home", str(make(tmp_path / "law.git", changes)), {"lamps": ACT_CODE})
    return held_editions(tmp_path / "home", "lamps", language)


@pytest.mark.parametrize("language", [Language.RUS, Language.KAZ])
@pytest.mark.parametrize("announced", [False, True])
def test_every_edition_of_an_amended_act_is_what_it_is_by_itself(
    tmp_path: Path, *, language: Language, announced: bool
) -> None:
    act = amended_act(21, editions=12, articles=14, announced=announced)
    held = taken(tmp_path, list(of_an_act(act, (language,))), language)
    edition = reader(held)
    for number, one in enumerate(held):
        assert same(edition(number), one.load()), one.kept.name


def test_an_article_that_stays_is_the_same_object_and_most_editions_are_read_by_pieces(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = taken(tmp_path, list(of_an_act(amended_act(22, editions=8, articles=30, deeds_an_edition=3))))
    whole: list[int] = []
    load = HeldEdition.load

    def counted(one: HeldEdition) -> Edition:
        whole.append(1)
        return load(one)

    monkeypatch.setattr(HeldEdition, "load", counted)
    edition = reader(held)
    first, second = edition(0), edition(1)
    old = {id(article) for article in first.articles}
    assert sum(id(article) in old for article in second.articles) >= 20
    assert edition(1) is second
    for number in range(2, 8):
        edition(number)
    assert len(whole) < 4


def page(*articles: str) -> str:
    return "\n\n".join(articles) + "\n"


ONE, TWO = "### Статья 1. А\n\n1. Лампа горит.", "### Статья 2. Б\n\n1. Фитиль ровен."
CHAPTER = "## Глава 2. Масло"
THREE = "### Статья 3. В\n\n1. Масло чисто."
COMING = "Примечание ИЗПИ!\n\nСтатью 1 предусматривается исключить Законом РК от 01.02.2030 № 7-IX."


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (page(ONE, TWO, CHAPTER, THREE), page(ONE, TWO, "## Глава 2. Жир", THREE)),
        (page(ONE, TWO, CHAPTER, THREE), page(ONE, CHAPTER, THREE)),
        (page(ONE, TWO, CHAPTER, THREE), page(ONE, TWO, "### Статья 2-1. Г\n\nНовая.", CHAPTER, THREE)),
        (page(ONE, TWO, THREE), page("### Статья 0. Г\n\nНовая.", ONE, TWO, THREE)),
        (page(ONE, TWO, THREE), page(ONE.replace("горит", "тлеет"), COMING, TWO, THREE)),
        (page(ONE, COMING, TWO, THREE), page(ONE.replace("горит", "тлеет"), COMING, TWO, THREE)),
        (page(ONE, TWO, THREE), page(ONE, TWO, TWO.replace("ровен", "крив"), THREE)),
        (page(ONE, TWO, THREE), page(ONE, TWO, THREE, "## Глава 9. Конец")),
        (page(ONE, TWO, THREE), page(ONE)),
        (page(ONE, TWO), page(ONE, "### Статья 2. Б\n\n1. Фитиль ровен.\n\nСтатья 2-1. Без знака\n\nТекст.")),
        (page(ONE, TWO), "Преамбула.\n\n" + page(ONE, TWO)),
    ],
)
def test_what_is_not_certain_by_pieces_is_read_whole(tmp_path: Path, before: str, after: str) -> None:
    days = [made.day for made in amended_act(1, editions=3, articles=3).editions]
    changes = [
        Change(
            day,
            "Лампы",
            {
                f"{LAMPS}/meta.yaml": f"act_code: '{ACT_CODE}'\nversion_date:\n  rus: {day}\n".encode(),
                f"{LAMPS}/rus.md": b"# -\n",
                f"{LAMPS}/rus/sec001.md": text.encode(),
            },
        )
        for day, text in zip(days, (before, after, before), strict=True)
    ]
    held = taken(tmp_path, changes)
    edition = reader(held)
    for number, one in enumerate(held):
        assert same(edition(number), one.load())


def test_texts_that_were_added_by_hand_are_read_as_ever(tmp_path: Path) -> None:
    for day in ("2020-01-01", "2021-01-01"):
        keep(write(tmp_path, lamps(f"Lamps burn in {day}."), day), tmp_path / "home")
    held = held_editions(tmp_path / "home", "lamp-code", ENG)
    edition = reader(held)
    assert [edition(number).date for number in (1, 0)] == [held[1].day, held[0].day]


def test_a_harmed_edition_is_refused(tmp_path: Path) -> None:
    held = taken(tmp_path, list(of_an_act(amended_act(2, editions=2, articles=3))))
    edition = reader(held)
    edition(0)
    next(held[1].kept.copy.rglob("sec*.md")).write_bytes(b"\xff")
    with pytest.raises(LawdiffError):
        edition(1)
    held[1].kept.copy.joinpath("meta.yaml").unlink()
    assert _Reader(held)._pieces(held[1].kept) == ()
