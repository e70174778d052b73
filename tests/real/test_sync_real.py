"""Editions of the real codes out of repositories made of the shared texts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from history.mirror_repository import make, of_editions
from history.real_size import changes
from lawdiff.model import Edition, Language
from lawdiff.store.figures import law_and_scope
from lawdiff.store.held_editions import held_editions
from lawdiff.store.origin import Role
from lawdiff.store.pending import pending_in
from lawdiff.store.reading_in_order import reader
from lawdiff.store.resolve import edition_in_force, library
from lawdiff.store.selectors import Selector
from lawdiff.store.sync import sync

Statute = Callable[[str], Edition]


def test_the_shared_editions_come_out_of_a_repository_as_they_went_in(shared: Path, tmp_path: Path) -> None:
    source = make(tmp_path / "law.git", of_editions(shared / "statutes" / "editions-markdown"))
    sync(tmp_path / "home", str(source), {"cc": "81097", "cao": "81245"})
    held = {
        (act, language): [(one.day.isoformat(), one.acts[0].number) for one in editions]
        for act in ("cc", "cao")
        for language in (Language.RUS, Language.KAZ)
        if (editions := held_editions(tmp_path / "home", act, language))
    }
    assert held["cc", Language.RUS] == [("2014-11-07", "248-V"), ("2023-07-12", "23-VIII"), ("2024-06-16", "72-VIII")]
    assert held["cc", Language.KAZ] == [("2023-05-20", "212-VII"), ("2024-06-16", "72-VIII")]
    assert (
        held["cao", Language.RUS]
        == held["cao", Language.KAZ]
        == [("2024-06-08", "71-VIII"), ("2024-12-04", "131-VIII")]
    )
    day = date(2024, 6, 16)
    battery = edition_in_force(Selector("cc", day, Language.KAZ, ("109-1",)), library(tmp_path / "home"))
    assert battery.articles[0].number == "109-1"


def test_a_code_of_real_size_is_known_by_its_articles_as_by_the_whole(statute: Statute, tmp_path: Path) -> None:
    text = statute("criminal-code.rus.2024-03-04.txt")
    source = make(tmp_path / "law.git", changes(text, 4, "02-codes/2014/0703-kodeks-81097", "81097"))
    sync(tmp_path / "home", str(source), {"cc": "81097"})
    held = held_editions(tmp_path / "home", "cc", Language.RUS)
    assert [one.role for one in held] == [Role.FIRST, Role.EFFECT, Role.EFFECT, Role.EFFECT]
    edition = reader(held)
    before: set[int] = set()
    for number, one in enumerate(held):
        whole, by_pieces = one.load(), edition(number)
        assert (one.kept.law, one.kept.scope) == law_and_scope(whole) == law_and_scope(by_pieces)
        assert one.kept.articles == len(whole.articles) == 486
        assert one.pending == pending_in(whole) == pending_in(by_pieces)
        assert whole.warnings == by_pieces.warnings
        now = {id(article) for article in by_pieces.articles}
        assert not before or len(before & now) >= 470
        before = now


def test_what_a_real_text_announces_is_known_with_its_days(statute: Statute) -> None:
    code = statute("administrative-code.rus.2026-02-03.txt")
    coming = pending_in(code)
    assert {one.act for one in coming} >= {"247-VIII", "257-VIII", "155-VIII"}
    assert all(one.last is None or one.last > date(2026, 2, 3) for one in coming)
    certain = [one for one in coming if one.act == "155-VIII"]
    assert {(one.first, one.last) for one in certain} == {(date(2027, 1, 1), date(2027, 1, 1))}
    # A note of the Criminal Code still announces what came in 2023: the publisher forgot it.
    penal = statute("criminal-code.rus.2026-02-03.txt")
    assert [one.act for one in pending_in(penal)] == ["252-VIII"]
    assert "157-VII" in {one.act for one in pending_in(replace(penal, date=date(2022, 12, 1)))}
