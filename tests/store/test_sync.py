"""Editions out of a law-as-git repository: taken once, kept whole, mended, whatever the repository does."""

from __future__ import annotations

import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from filelock import FileLock

from history.amending import ACT_CODE, AmendedAct, amended_act
from history.mirror_repository import LAMPS, Change, git, make, of_an_act, served
from lawdiff.model import Language
from lawdiff.store.errors import StoreError
from lawdiff.store.held_editions import held_editions
from lawdiff.store.origin import Role
from lawdiff.store.records import Kept
from lawdiff.store.repository import Repository, RepositoryError, _Listener, _refusal
from lawdiff.store.resolve import edition_in_force, library
from lawdiff.store.selectors import Selector
from lawdiff.store.shelf import keep, load, load_former, shelf
from lawdiff.store.sync import Outcome, Report, sync

ACTS = {"lamps": ACT_CODE}
BOTH = (Language.RUS, Language.KAZ)
EDITIONS = 4


@pytest.fixture(scope="module")
def act() -> AmendedAct:
    return amended_act(11, editions=EDITIONS, articles=5)


@pytest.fixture
def source(tmp_path: Path, act: AmendedAct) -> Path:
    return make(tmp_path / "law.git", of_an_act(act, BOTH))


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


def outcomes(report: Report) -> dict[Outcome, int]:
    return dict(Counter(one.outcome for one in report.synced))


def assert_whole(home: Path) -> None:
    held = shelf(home)
    assert not held.broken
    for kept in held.kept:
        assert load(kept).sha256 == kept.sha256


def texts(home: Path, language: Language = Language.RUS) -> dict[date, list[str]]:
    return {
        one.day: [node.own_words().lower() for node in one.load().articles]
        for one in held_editions(home, "lamps", language)
    }


def page(number: int, words: str = "Лампа горит.") -> bytes:
    return f'<a id="st{number}"></a>\n\n### Статья {number}. Лампа\n\n1. {words}\n'.encode()


def meta(day: str, more: str = "", code: str = ACT_CODE) -> bytes:
    return f"act_code: '{code}'\nversion_date:\n  rus: {day}\n{more}".encode()


def commit(day: str, files: dict[str, bytes | None], message: str = "Лампы", folder: str = LAMPS) -> Change:
    return Change(date.fromisoformat(day), message, {f"{folder}/{name}": text for name, text in files.items()})


def one_page(day: str, words: str, more: str = "") -> Change:
    return commit(day, {"meta.yaml": meta(day, more), "rus.md": page(1, words)})


# What is taken ------------------------------------------------------------------------------------------------------


def test_every_edition_is_taken_with_its_day_its_law_and_its_commit(home: Path, source: Path, act: AmendedAct) -> None:
    report = sync(home, str(source), ACTS)
    assert outcomes(report) == {Outcome.ADDED: 2 * EDITIONS}
    assert report.commit == git(source, "rev-parse", "main").decode().strip()
    for language in BOTH:
        held = held_editions(home, "lamps", language)
        assert [(one.day, one.acts[0].number, one.acts[0].adopted) for one in held] == [
            (made.day, made.law.number, made.law.adopted) for made in act.editions
        ]
        commits = git(source, "log", "--reverse", "--format=%H", "main").decode().split()
        assert [one.kept.origin.commit for one in held if one.kept.origin] == commits
        assert not any(one.kept.partial for one in held)
        for one, made in zip(held, act.editions, strict=True):
            found = {node.locator for node in one.load().root.walk() if not node.kind.is_grouping}
            assert found == {locator for locator, _ in made.provisions()}
    assert_whole(home)


def test_a_selector_finds_what_was_taken_for_its_own_day_and_the_days_until_the_next(
    home: Path, source: Path, act: AmendedAct
) -> None:
    sync(home, str(source), ACTS)
    held = library(home)
    first, second = act.editions[:2]
    for day in (first.day, first.day.replace(day=first.day.day + 1)):
        found = edition_in_force(Selector("lamps", day, Language.RUS), held)
        assert (found.date, len(found.articles), found.partial) == (first.day, len(first.articles), False)
    assert edition_in_force(Selector("lamps", second.day, Language.KAZ), held).date == second.day


def test_a_page_that_stays_lies_on_the_disk_once(home: Path, source: Path) -> None:
    sync(home, str(source), ACTS)
    pages = list((home / "editions").rglob("*.md"))
    assert len({path.stat().st_ino for path in pages}) < len(pages)
    assert len({path.stat().st_ino for path in pages}) == len({path.read_bytes() for path in pages})


def test_what_was_taken_is_not_taken_again(home: Path, source: Path) -> None:
    sync(home, str(source), ACTS)
    before = {path: path.stat().st_mtime_ns for path in (home / "editions").rglob("*") if path.is_file()}
    assert outcomes(sync(home, str(source), ACTS)) == {Outcome.ALREADY: 2 * EDITIONS}
    assert before == {path: path.stat().st_mtime_ns for path in (home / "editions").rglob("*") if path.is_file()}


def test_a_repository_that_grew_gives_what_is_new(home: Path, tmp_path: Path, act: AmendedAct) -> None:
    changes = list(of_an_act(act, BOTH))
    source = make(tmp_path / "law.git", changes[:-2])
    sync(home, str(source), ACTS)
    make(source, changes[-2:], onto=True)
    assert outcomes(sync(home, str(source), ACTS)) == {Outcome.ALREADY: 2 * (EDITIONS - 2), Outcome.ADDED: 4}
    assert list(texts(home)) == [made.day for made in act.editions]


def test_one_language_is_taken_where_one_is_asked_for(home: Path, source: Path) -> None:
    report = sync(home, str(source), ACTS, [Language.KAZ])
    assert {one.language for one in report.synced} == {Language.KAZ}
    assert len(shelf(home).kept) == EDITIONS


def test_over_the_git_protocol_no_file_of_another_act_is_fetched(home: Path, tmp_path: Path, act: AmendedAct) -> None:
    other = "02-codes/2031/0101-drugoi-kodeks-990002"
    stranger = commit("2030-02-02", {"meta.yaml": meta("2030-02-02", code="990002"), "rus.md": page(7)}, folder=other)
    source = make(tmp_path / "law.git", [stranger, *of_an_act(act)])
    with served(tmp_path) as address:
        assert outcomes(sync(home, f"{address}/law.git", ACTS)) == {Outcome.ADDED: EDITIONS}
    (copy,) = (home / "sources").glob("*.git")
    name = git(source, "rev-parse", f"main:{other}/rus.md").decode().strip()
    mine = git(source, "rev-parse", f"main:{LAMPS}/meta.yaml").decode().strip()
    held = git(copy, "cat-file", "--batch-all-objects", "--batch-check=%(objectname)").decode().split()
    assert mine in held
    assert name not in held


def test_a_server_that_cannot_leave_files_out_sends_all_and_nothing_is_lost(home: Path, source: Path) -> None:
    git(source, "config", "uploadpack.allowFilter", "false")
    assert outcomes(sync(home, str(source), ACTS)) == {Outcome.ADDED: 2 * EDITIONS}


def test_announced_laws_make_editions_that_are_told_from_those_that_took_effect(home: Path, tmp_path: Path) -> None:
    act = amended_act(8, editions=4, articles=8, announced=True)
    source = make(tmp_path / "law.git", of_an_act(act, BOTH))
    sync(home, str(source), ACTS)
    for language in BOTH:
        held = held_editions(home, "lamps", language)
        assert [one.role for one in held] == [
            Role.FIRST, Role.ANNOUNCEMENT, Role.EFFECT, Role.ANNOUNCEMENT, Role.EFFECT, Role.ANNOUNCEMENT, Role.EFFECT
        ]  # fmt: skip
        for one, made in zip(held, act.editions, strict=True):
            assert bool(one.pending) is made.announces
            assert {(coming.act, coming.first, coming.last) for coming in one.pending} <= {
                (made.law.number, made.law.in_force, made.law.in_force)
            }


def test_other_notes_beside_the_same_law_are_told_too(home: Path, tmp_path: Path) -> None:
    note = "\n> *Сноска. Статья 1 с изменением, внесенным Законом РК от 01.02.2030 № 7-IX.*\n"
    source = make(tmp_path / "law.git", [
        one_page("2030-01-01", "Лампа горит."), one_page("2030-03-01", f"Лампа горит.\n{note}")
    ])  # fmt: skip
    sync(home, str(source), ACTS)
    assert [one.role for one in held_editions(home, "lamps", Language.RUS)] == [Role.FIRST, Role.NOTES]


@pytest.mark.parametrize(
    ("more", "message", "numbers"),
    [
        ("caused_by:\n  requisite: Закон РК от 1 марта 2030 года № 7-IX\n", "Лампы", ["7-IX"]),
        ("caused_by:\n- requisite: Закон № 7-IX\n- requisite: Закон № 8-IX\n", "Лампы", ["7-IX", "8-IX"]),
        ("caused_by:\n  title:\n    rus: Без номера\n", "Лампы\n\nCause-Act-Requisite: Закон РК № 9-IX\n", ["9-IX"]),
        ("", "№10-IX О лампах\n", ["10-IX"]),
        ("caused_by:\n  requisite: Решение\n", "Три акта\n", [""]),
        ("", "Три акта\n", []),
        ("caused_by: 7\n", "Три акта\n", []),
    ],
)
def test_the_law_is_named_by_the_meta_or_the_commit(
    home: Path, tmp_path: Path, more: str, message: str, numbers: list[str]
) -> None:
    change = replace(one_page("2030-01-01", "Лампа.", more), message=message)
    sync(home, str(make(tmp_path / "law.git", [change])), ACTS)
    (kept,) = shelf(home).kept
    assert kept.origin
    assert [cause.number for cause in kept.origin.causes] == numbers


def test_two_commits_of_one_day_are_one_edition_of_two_laws(home: Path, tmp_path: Path) -> None:
    source = make(tmp_path / "law.git", [
        one_page("2030-01-01", "Лампа горит.", "caused_by:\n  requisite: Закон № 1-IX\n"),
        one_page("2030-01-01", "Лампа гаснет.", "caused_by:\n  requisite: Закон № 2-IX\n"),
        commit("2030-01-02", {"meta.yaml": meta("2030-01-01", "caused_by:\n  requisite: Закон № 3-IX\n")}),
    ])  # fmt: skip
    sync(home, str(source), ACTS)
    (one,) = held_editions(home, "lamps", Language.RUS)
    assert [law.number for law in one.acts] == ["1-IX", "2-IX"]
    assert one.load().articles[0].children[0].text == "Лампа гаснет."


def test_without_a_day_in_the_meta_the_day_of_the_commit_counts(home: Path, tmp_path: Path) -> None:
    change = commit("2030-05-06", {"meta.yaml": f"act_code: {ACT_CODE}\n".encode(), "rus.md": page(1)})
    sync(home, str(make(tmp_path / "law.git", [change])), ACTS)
    assert [kept.day for kept in shelf(home).kept] == [date(2030, 5, 6)]


def test_folders_that_are_called_otherwise_are_known_by_their_metas(home: Path, tmp_path: Path) -> None:
    source = make(tmp_path / "law.git", [
        commit("2030-01-01", {"meta.yaml": meta("2030-01-01"), "sec001.md": page(1)}, folder="lamps.rus.2030-01-01"),
        commit("2030-02-01", {"meta.yaml": meta("2030-02-01"), "sec001.md": page(1, "Иначе.")}, folder="[lamps] *.b"),
        commit("2030-03-01", {"meta.yaml": meta("2030-03-01", code="1"), "sec001.md": page(1)}, folder="strangers"),
    ])  # fmt: skip
    sync(home, str(source), ACTS)
    held = shelf(home).kept
    assert [(kept.day.month, kept.source, kept.partial) for kept in held] == [
        (1, "lamps.rus.2030-01-01", True),
        (2, "_lamps_ _.b".replace(" ", "_"), True),
    ]
    assert_whole(home)


def test_an_act_that_was_taken_out_of_the_corpus_keeps_its_editions(home: Path, tmp_path: Path) -> None:
    gone: dict[str, bytes | None] = {"meta.yaml": None, "rus.md": None}
    source = make(tmp_path / "law.git", [one_page("2030-01-01", "Лампа."), commit("2031-01-01", gone)])
    assert outcomes(sync(home, str(source), ACTS)) == {Outcome.ADDED: 1}


# What becomes of a store that something happens to --------------------------------------------------------------------


def test_a_repository_written_anew_with_the_same_texts_changes_nothing_but_the_commits(
    home: Path, tmp_path: Path, source: Path, act: AmendedAct
) -> None:
    sync(home, str(source), ACTS)
    before = texts(home)
    make(source, [replace(change, message=f"{change.message}\nanew") for change in of_an_act(act, BOTH)])
    assert outcomes(sync(home, str(source), ACTS)) == {Outcome.ALREADY: 2 * EDITIONS}
    commits = set(git(source, "log", "--format=%H", "main").decode().split())
    assert {kept.origin.commit for kept in shelf(home).kept if kept.origin} == commits
    assert texts(home) == before


def test_a_text_that_was_changed_under_its_day_is_said_and_the_former_one_is_kept(home: Path, tmp_path: Path) -> None:
    source = make(tmp_path / "law.git", [one_page("2030-01-01", "Лампа горит."), one_page("2030-02-01", "Погасла.")])
    sync(home, str(source), ACTS)
    make(source, [one_page("2030-01-01", "Лампа тлеет."), one_page("2030-02-01", "Погасла.")])
    assert outcomes(sync(home, str(source), ACTS)) == {Outcome.CHANGED: 1, Outcome.ALREADY: 1}
    kept = shelf(home).kept[0]
    former = load_former(kept)
    assert former is not None
    assert former.articles[0].children[0].text == "Лампа горит."
    assert load(kept).articles[0].children[0].text == "Лампа тлеет."
    assert outcomes(sync(home, str(source), ACTS)) == {Outcome.ALREADY: 2}
    assert kept.former is not None
    next(kept.former.copy.rglob("rus.md")).write_text("### Статья 1. Иное\n\nИное.\n", "utf-8")
    assert load_former(kept) is None
    shutil.rmtree(kept.former.copy)
    assert load_former(kept) is None


def test_an_edition_that_the_source_no_longer_has_stays_and_is_marked(home: Path, tmp_path: Path) -> None:
    both = [one_page("2030-01-01", "Лампа горит."), one_page("2030-02-01", "Погасла.")]
    source = make(tmp_path / "law.git", both)
    sync(home, str(source), ACTS)
    make(source, both[:1])
    for _ in "12":
        assert outcomes(sync(home, str(source), ACTS)) == {Outcome.ALREADY: 1, Outcome.WITHDRAWN: 1}
    assert [kept.origin.withdrawn for kept in shelf(home).kept if kept.origin] == [False, True]
    make(source, both)
    assert outcomes(sync(home, str(source), ACTS)) == {Outcome.ALREADY: 2}
    assert not any(kept.origin.withdrawn for kept in shelf(home).kept if kept.origin)


def test_what_a_user_added_is_left_alone(home: Path, tmp_path: Path) -> None:
    own = tmp_path / "lamps.rus.2030-01-01.txt"
    own.write_text("Статья 1. Лампа\n\n1. Моя лампа.\n", "utf-8")
    keep(own, home)
    source = make(tmp_path / "law.git", [one_page("2030-01-01", "Лампа."), one_page("2030-02-01", "Погасла.")])
    assert outcomes(sync(home, str(source), ACTS)) == {Outcome.YOURS: 1, Outcome.ADDED: 1}
    assert load(shelf(home).kept[0]).articles[0].children[0].text == "Моя лампа."


@pytest.mark.parametrize(
    "harm", ["page-changed", "page-gone", "copy-gone", "record-gone", "record-damaged", "pool-changed"]
)
def test_harm_to_the_store_is_mended_by_the_next_run(home: Path, source: Path, harm: str) -> None:
    sync(home, str(source), ACTS)
    before = texts(home)
    kept = shelf(home).kept[-1]
    record = kept.copy.parent.with_name(f"lamps.rus.{kept.day}.json")
    first = next(kept.copy.rglob("sec*.md"))
    match harm:
        case "page-changed":  # a link: the page is changed wherever it is used
            first.write_text("### Статья 1. Иное\n", "utf-8")
        case "page-gone":
            first.unlink()
        case "copy-gone":
            shutil.rmtree(kept.copy)
        case "record-gone":
            record.unlink()
        case "record-damaged":
            record.write_text('{"schema_version": 1', "utf-8")
        case "pool-changed":
            shutil.rmtree(home / "pages")
    report = sync(home, str(source), ACTS)
    assert sum(outcomes(report).values()) == 2 * EDITIONS
    assert set(outcomes(report)) <= {Outcome.MENDED, Outcome.ADDED, Outcome.ALREADY}
    assert_whole(home)
    assert texts(home) == before
    assert outcomes(sync(home, str(source), ACTS)) == {Outcome.ALREADY: 2 * EDITIONS}


@pytest.mark.parametrize("harm", ["objects", "config", "head", "locks", "garbage"])
def test_harm_to_the_copy_of_the_repository_is_mended(home: Path, source: Path, act: AmendedAct, harm: str) -> None:
    sync(home, str(source), ACTS)
    (copy,) = (home / "sources").glob("*.git")
    match harm:
        case "objects":
            shutil.rmtree(copy / "objects" / "pack")
        case "config":
            (copy / "config").unlink()
        case "head":
            (copy / "HEAD").write_text("nonsense\n")
        case "locks":
            (copy / "config.lock").touch()
            (copy / "refs" / "lawdiff").mkdir(exist_ok=True)
            (copy / "refs" / "lawdiff" / "head.lock").touch()
        case "garbage":
            for pack in (copy / "objects" / "pack").glob("*.pack"):
                pack.chmod(0o644)
                pack.write_bytes(pack.read_bytes()[:-40] + b"x" * 40)
    grown = amended_act(11, editions=EDITIONS + 1, articles=5)
    make(source, list(of_an_act(grown, BOTH))[-1:], onto=True)
    assert outcomes(sync(home, str(source), ACTS))[Outcome.ADDED] == 2
    assert_whole(home)


def test_a_damaged_repository_leaves_the_store_as_it_was_and_is_read_when_it_is_whole_again(
    home: Path, tmp_path: Path, act: AmendedAct
) -> None:
    changes = list(of_an_act(act, BOTH))
    source = make(tmp_path / "law.git", changes[:2])
    sync(home, str(source), ACTS)
    before = texts(home)
    make(source, changes[2:], onto=True)
    git(source, "repack", "-a", "-d", "-q")
    whole = {pack: pack.read_bytes() for pack in (source / "objects" / "pack").glob("*.pack")}
    for pack, data in whole.items():
        pack.chmod(0o644)
        pack.write_bytes(data[: len(data) // 2])
    with pytest.raises(StoreError, match=r"law\.git: "):
        sync(home, str(source), ACTS)
    assert texts(home) == before
    for pack, data in whole.items():
        pack.write_bytes(data)
    assert outcomes(sync(home, str(source), ACTS))[Outcome.ADDED] == 2 * (EDITIONS - 2)
    assert_whole(home)


@pytest.mark.skipif(sys.platform == "win32", reason="processes are killed by a signal")
def test_a_run_that_is_killed_leaves_whole_editions_and_the_next_takes_the_rest(home: Path, tmp_path: Path) -> None:
    act = amended_act(12, editions=20, articles=10)
    source = make(tmp_path / "law.git", of_an_act(act, BOTH))
    program = (
        "import sys; from pathlib import Path; from lawdiff.store.sync import sync; print('begun', flush=True);"
        f"sync(Path({str(home)!r}), {str(source)!r}, {ACTS!r})"
    )
    chance = random.Random(5)
    held: list[Kept] = []
    for number in range(6):
        run = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, env=dict(os.environ))
        assert run.stdout is not None
        run.stdout.readline()
        if number % 2 == 0:  # while git works
            time.sleep(chance.uniform(0.0, 0.25))
        else:  # while editions are put in their places
            wanted, patience = len(held) + chance.randint(1, 6), time.monotonic() + 20
            while len(list((home / "editions").glob("*.json"))) < wanted and time.monotonic() < patience:
                time.sleep(0.002)
        run.send_signal(signal.SIGKILL)
        run.wait()
        run.stdout.close()
        assert_whole(home)
        held = list(shelf(home).kept)
    assert 0 < len(held) < 40
    assert sum(outcomes(sync(home, str(source), ACTS)).values()) == 40
    assert_whole(home)
    assert {kept.day for kept in shelf(home).kept} == {made.day for made in act.editions}
    assert not [path for path in home.rglob("*") if path.name.startswith(".adding-")]


def test_a_repository_that_is_written_anew_while_it_is_read_is_read_again(
    home: Path, tmp_path: Path, act: AmendedAct, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = make(tmp_path / "law.git", [one_page("2030-01-01", "Лампа горит.")])
    asked = Repository.fetch
    done: list[int] = []

    def fetch(self: Repository, objects: Iterable[str]) -> None:
        if not done:
            done.append(1)
            make(source, [one_page("2030-01-01", "Лампа тлеет.")])
            git(source, "reflog", "expire", "--expire=now", "--all")
            git(source, "gc", "-q", "--prune=now")
        asked(self, objects)

    monkeypatch.setattr(Repository, "fetch", fetch)
    with served(tmp_path) as address:
        assert outcomes(sync(home, f"{address}/law.git", ACTS)) == {Outcome.ADDED: 1}
    assert load(shelf(home).kept[0]).articles[0].children[0].text == "Лампа тлеет."


def test_two_runs_do_not_get_in_each_others_way(home: Path, source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sync(home, str(source), ACTS)
    monkeypatch.setattr("lawdiff.store.sync.PATIENCE", 0.05)
    with FileLock(home / "sources" / "lock"), pytest.raises(StoreError, match="another lawdiff is taking editions"):
        sync(home, str(source), ACTS)


def test_a_store_that_takes_no_file_is_said(tmp_path: Path, source: Path) -> None:
    (tmp_path / "home").write_text("a file", "utf-8")
    with pytest.raises(StoreError, match="the store cannot be written"):
        sync(tmp_path / "home", str(source), ACTS)


# What a hostile repository may hold -----------------------------------------------------------------------------------


def test_links_and_what_is_no_page_are_passed_over(home: Path, tmp_path: Path) -> None:
    files: dict[str, bytes | None] = {
        "meta.yaml": meta("2030-01-01"), "rus.md": b"# -\n", "rus/sec001.md": page(1),
        "rus/sec002.md": b"../../../../etc/passwd", "rus/a b.md": page(3), "rus/sub/sec003.md": page(4),
        "notes.txt": b"x", "rus/.hidden.md": page(5),
    }  # fmt: skip
    change = replace(commit("2030-01-01", files), modes={f"{LAMPS}/rus/sec002.md": "120000"})
    report = sync(home, str(make(tmp_path / "law.git", [change])), ACTS)
    (kept,) = shelf(home).kept
    assert sorted(path.name for path in kept.copy.rglob("*.md")) == ["rus.md", "sec001.md"]
    assert len(report.passed_over) == 4
    assert any("sec002.md" in one and "is no file" in one for one in report.passed_over)
    assert_whole(home)


def test_a_name_that_leads_out_of_the_folder_is_never_written(home: Path, tmp_path: Path) -> None:
    source = make(tmp_path / "law.git", [one_page("2030-01-01", "Лампа.")])
    blob = git(source, "hash-object", "-w", "--stdin", given=page(9)).decode().strip()
    evil = (
        git(source, "hash-object", "-t", "tree", "-w", "--literally", "--stdin", given=_tree({"..": blob}))
        .decode()
        .strip()
    )
    inner = {"meta.yaml": git(source, "rev-parse", f"main:{LAMPS}/meta.yaml").decode().strip(), "rus.md": blob}
    tree = _tree({**inner, "rus": evil}, folders={"rus"})
    folder = git(source, "hash-object", "-t", "tree", "-w", "--literally", "--stdin", given=tree).decode().strip()
    top = git(source, "hash-object", "-t", "tree", "-w", "--literally", "--stdin",
              given=_tree({f"..-{ACT_CODE}": folder}, folders={f"..-{ACT_CODE}"})).decode().strip()  # fmt: skip
    name = git(source, "-c", "user.name=x", "-c", "user.email=x@example.invalid", "commit-tree", "-m", "x", top)
    git(source, "update-ref", "refs/heads/main", name.decode().strip())
    sync(home, str(source), ACTS)
    assert not [path for path in tmp_path.rglob("*") if path.is_file() and path.read_bytes() == page(9)
                and "editions" not in path.parts and "pages" not in path.parts]  # fmt: skip
    assert_whole(home)


def _tree(entries: dict[str, str], folders: Iterable[str] = ()) -> bytes:
    parts = []
    for name in sorted(entries, key=lambda name: f"{name}/" if name in set(folders) else name):
        mode = b"40000" if name in set(folders) else b"100644"
        parts.append(mode + b" " + name.encode() + b"\0" + bytes.fromhex(entries[name]))
    return b"".join(parts)


def test_a_page_without_end_is_refused_and_the_other_editions_are_taken(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lawdiff.store.repository.LARGEST_FILE", 5000)
    source = make(tmp_path / "law.git", [one_page("2030-01-01", "Лампа. " * 9000), one_page("2030-02-01", "Погасла.")])
    report = sync(home, str(source), ACTS)
    assert outcomes(report) == {Outcome.REFUSED: 1, Outcome.ADDED: 1}
    assert report.of(Outcome.REFUSED)[0].why == "rus.md is larger than any page of a law"


def test_an_edition_of_too_many_pages_is_passed_over(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lawdiff.store.mirror_editions.MOST_PAGES", 2)
    files: dict[str, bytes | None] = {f"rus/sec{number:03}.md": page(number) for number in range(1, 5)}
    change = commit("2030-01-01", {"meta.yaml": meta("2030-01-01"), **files})
    report = sync(home, str(make(tmp_path / "law.git", [change, one_page("2030-02-01", "Лампа.")])), ACTS)
    assert len(report.passed_over) == 2
    assert all("more than 2 pages" in one for one in report.passed_over)


@pytest.mark.parametrize(
    "text",
    [b"a: [1\n", b"- 1\n", b"\x00\x01", b"!!python/object/apply:os.system ['true']\n", b"x" * 300_000,
     b"a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n", b"\xff\xfe\xff", b"version_date: {rus: 2030-01-01}\n"],
)  # fmt: skip
def test_a_meta_that_cannot_be_read_is_passed_over(home: Path, tmp_path: Path, text: bytes) -> None:
    bad = commit("2030-02-01", {"meta.yaml": text, "rus.md": page(1, "Иначе.")})
    source = make(tmp_path / "law.git", [one_page("2030-01-01", "Лампа."), bad])
    assert outcomes(sync(home, str(source), ACTS)) == {Outcome.ADDED: 1}


def test_a_folder_without_a_meta_and_a_text_without_an_article_are_said(home: Path, tmp_path: Path) -> None:
    source = make(tmp_path / "law.git", [
        commit("2029-01-01", {"rus.md": page(1)}),
        commit("2030-01-01", {"meta.yaml": meta("2030-01-01"), "rus.md": b"# Nothing here\n"}),
        commit("2030-02-01", {"meta.yaml": meta("2030-02-01"), "rus.md": b"\x98\x98"}),
        one_page("2030-03-01", "Лампа."),
    ])  # fmt: skip
    report = sync(home, str(source), ACTS)
    assert outcomes(report) == {Outcome.REFUSED: 2, Outcome.ADDED: 1}
    assert [one for one in report.passed_over if one.endswith("has no meta.yaml")]
    assert {one.why for one in report.of(Outcome.REFUSED)} == {"it holds no article that can be read"}


def test_nothing_that_a_repository_configures_is_run(home: Path, tmp_path: Path, source: Path) -> None:
    proof = tmp_path / "proof"
    script = source / "hooks" / "post-checkout"
    script.parent.mkdir(exist_ok=True)
    for name in ("post-checkout", "post-merge", "reference-transaction", "pre-auto-gc", "post-index-change"):
        hook = script.with_name(name)
        hook.write_text(f"#!/bin/sh\ntouch {proof}\n", "utf-8")
        hook.chmod(0o755)
    git(source, "config", "uploadpack.packObjectsHook", f"touch {proof};")
    git(source, "config", "core.fsmonitor", f"touch {proof}")
    git(source, "config", "core.hooksPath", str(script.parent))
    assert outcomes(sync(home, str(source), ACTS)) == {Outcome.ADDED: 2 * EDITIONS}
    assert not proof.exists()


def test_the_message_of_a_commit_cannot_pass_for_another_commit(home: Path, tmp_path: Path) -> None:
    forged = f"\x01{'a' * 40}{'b' * 40}\n{LAMPS}/x.md\n"
    source = make(tmp_path / "law.git", [replace(one_page("2030-01-01", "Лампа."), message=forged)])
    assert outcomes(sync(home, str(source), ACTS)) == {Outcome.ADDED: 1}


# What is said where there is nothing to take --------------------------------------------------------------------------


def test_a_source_that_is_none_is_said_in_one_sentence(home: Path, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    for source, reason in {
        str(tmp_path / "folder"): "this folder is not a git repository; add the editions in it with",
        str(tmp_path / "absent"): "there is no such folder, and it is no address",
        "ext::sh -c true": "there is no such folder, and it is no address",
        "--upload-pack=x": "there is no such folder, and it is no address",
        f"file://{tmp_path}/absent.git": "there is no git repository; check the address",
        "git://127.0.0.1:1/x.git": "it cannot be reached; check the network and the address",
    }.items():
        with pytest.raises(RepositoryError, match=reason):
            sync(home, source, ACTS)
    assert shelf(home).kept == ()


def test_an_act_that_the_repository_does_not_have_is_said(home: Path, source: Path) -> None:
    with pytest.raises(StoreError, match="this repository has no folder of act 42"):
        sync(home, str(source), {"x": "42"})
    with pytest.raises(StoreError, match="this is no code of an act in the mirror"):
        sync(home, str(source), {"x": "**"})


def test_an_empty_repository_and_one_of_several_branches_are_said(home: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty.git"
    empty.mkdir()
    git(empty, "init", "-q", "--bare", "-b", "main", ".")
    with pytest.raises(RepositoryError, match="this repository has no commit"):
        sync(home, str(empty), ACTS)
    several = make(tmp_path / "several.git", [one_page("2030-01-01", "Лампа.")], branch="one")
    git(several, "branch", "two", "one")
    git(several, "symbolic-ref", "HEAD", "refs/heads/absent")
    with pytest.raises(RepositoryError, match="several branches and none of them is its main one"):
        sync(home, str(several), ACTS)
    git(several, "branch", "-D", "two")
    assert outcomes(sync(home, str(several), ACTS)) == {Outcome.ADDED: 1}


def test_a_checkout_is_a_repository_too(home: Path, tmp_path: Path, source: Path) -> None:
    subprocess.run(["git", "clone", "-q", str(source), str(tmp_path / "checkout")], check=True, capture_output=True)
    assert outcomes(sync(home, str(tmp_path / "checkout"), ACTS)) == {Outcome.ADDED: 2 * EDITIONS}


def test_without_git_the_message_says_what_to_install(
    home: Path, tmp_path: Path, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path / "nowhere"))
    with pytest.raises(RepositoryError, match=r"the program is not there.*install git"):
        sync(home, str(source), ACTS)
    (tmp_path / "nowhere").mkdir()
    (tmp_path / "nowhere" / "git").write_text("#!/bin/sh\necho git version 2.7.1\n", "utf-8")
    (tmp_path / "nowhere" / "git").chmod(0o755)
    with pytest.raises(RepositoryError, match=r"version 2\.7 is too old; install git 2\.30 or newer"):
        sync(home, str(source), ACTS)


def test_the_surroundings_of_a_git_hook_lead_nowhere(
    home: Path, tmp_path: Path, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "elsewhere"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "index"))
    assert outcomes(sync(home, str(source), ACTS)) == {Outcome.ADDED: 2 * EDITIONS}


def test_a_server_that_says_nothing_is_not_waited_for_without_end(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lawdiff.store.repository.SILENCE", 0.5)
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"git://127.0.0.1:{server.getsockname()[1]}/x.git"
        begun = time.monotonic()
        with pytest.raises(RepositoryError, match="has not answered for"):
            sync(home, address, ACTS)
        assert time.monotonic() - begun < 30


def test_progress_is_told(home: Path, source: Path) -> None:
    told: list[tuple[str, int, int]] = []
    sync(home, str(source), ACTS, progress=lambda what, done, total: told.append((what, done, total)))
    assert ("taking", 2 * EDITIONS, 2 * EDITIONS) in told
    assert all(0 <= done <= total for _, done, total in told)


def test_where_the_disk_cannot_link_pages_are_copied(home: Path, source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refusing(*_: object) -> None:
        raise OSError(95, "no links here")

    monkeypatch.setattr("os.link", refusing)
    assert outcomes(sync(home, str(source), ACTS)) == {Outcome.ADDED: 2 * EDITIONS}
    assert_whole(home)
    assert not list((home / "pages").glob("*/*"))


def test_a_repository_that_grows_while_it_is_read_gives_the_rest_the_next_time(
    home: Path, tmp_path: Path, act: AmendedAct, monkeypatch: pytest.MonkeyPatch
) -> None:
    changes = list(of_an_act(act))
    source = make(tmp_path / "law.git", changes[:2])
    asked = Repository.fetch
    waiting = changes[2:]

    def fetch(self: Repository, objects: Iterable[str]) -> None:
        if waiting:
            make(source, [waiting.pop(0)], onto=True)
        asked(self, objects)

    monkeypatch.setattr(Repository, "fetch", fetch)
    assert outcomes(sync(home, str(source), ACTS)) == {Outcome.ADDED: 2}
    assert_whole(home)
    assert outcomes(sync(home, str(source), ACTS)) == {Outcome.ALREADY: 2, Outcome.ADDED: EDITIONS - 2}
    assert list(texts(home)) == [made.day for made in act.editions]


def test_a_repository_that_is_not_served_is_said(home: Path, tmp_path: Path) -> None:
    source = make(tmp_path / "law.git", [one_page("2030-01-01", "Лампа.")])
    with served(tmp_path) as address:
        (source / "git-daemon-export-ok").unlink()
        with pytest.raises(RepositoryError, match="there is no git repository; check the address"):
            sync(home, f"{address}/law.git", ACTS)


def test_what_git_says_is_passed_on_where_nothing_better_is_known() -> None:
    said = b"remote: counting\nfatal: the moon is too near\nhint: wait\n"
    assert str(_refusal("law.git", said)) == (
        "law.git: it cannot be read (git says: the moon is too near); try again later"
    )
    assert "git says: nothing" in str(_refusal("law.git", b""))


def test_a_local_run_of_git_that_does_not_end_is_ended(
    home: Path, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sync(home, str(source), ACTS)
    before = texts(home)
    monkeypatch.setattr("lawdiff.store.repository.LOCAL", 0.0001)
    monkeypatch.setattr("lawdiff.store.repository._check_git", lambda: None)
    with pytest.raises(
        RepositoryError, match="the repository is damaged, what was taken from it before is still there"
    ):
        sync(home, str(source), ACTS)
    assert texts(home) == before


def test_a_run_that_the_user_breaks_off_ends_git_too(home: Path, source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ended: list[int] = []

    def stop(listener: _Listener) -> None:
        ended.append(listener._run.pid)
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(_Listener, "wait", stop)
        with pytest.raises(KeyboardInterrupt):
            sync(home, str(source), ACTS)
    with pytest.raises(ProcessLookupError):
        os.kill(ended[0], 0)
    assert outcomes(sync(home, str(source), ACTS)) == {Outcome.ADDED: 2 * EDITIONS}
