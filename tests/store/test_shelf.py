"""The store on a real disk: atomic, locked, and never in the way of a reader."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from filelock import FileLock

from lawdiff.model import Language
from lawdiff.reading import UnreadableError, read
from lawdiff.store.errors import NotHeldError, StoreError
from lawdiff.store.records import Kept
from lawdiff.store.shelf import Outcome, keep, load, remove, shelf

from .lamps import OIL, WICKS, code, lamps, write

OLD = code(lamps(), WICKS, OIL)
NEW = code(lamps("Lamps burn by day."), WICKS, OIL)
DAY = date(2024, 1, 1)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


def contents(home: Path) -> dict[str, bytes]:
    return {
        path.relative_to(home).as_posix(): path.read_bytes()
        for path in sorted(home.rglob("*"))
        if path.is_file() and path.name != "lock"
    }


def the_one(home: Path) -> Kept:
    (kept,) = shelf(home).kept
    return kept


def test_what_was_added_is_kept_whole_and_read_back_the_same(home: Path, tmp_path: Path) -> None:
    path = write(tmp_path, OLD, "2024-01-01")
    kept, edition, outcome = keep(path, home)
    assert outcome is Outcome.ADDED
    assert kept == the_one(home)
    assert (kept.name, kept.articles, kept.source) == ("lamp-code/eng@2024-01-01", 3, path.name)
    assert load(kept) == edition == read(path)
    path.unlink()
    assert load(kept).articles == edition.articles


def test_adding_twice_is_harmless(home: Path, tmp_path: Path) -> None:
    path = write(tmp_path, OLD, "2024-01-01")
    keep(path, home)
    before = contents(home)
    _, _, outcome = keep(path, home)
    assert outcome is Outcome.ALREADY
    assert contents(home) == before


def test_another_text_of_the_same_edition_needs_to_be_asked_for(home: Path, tmp_path: Path) -> None:
    keep(write(tmp_path, OLD, "2024-01-01"), home)
    before = contents(home)
    other = write(tmp_path, NEW, "2024-01-01")
    with pytest.raises(StoreError, match=r"holds another text of this edition .* with --replace"):
        keep(other, home)
    assert contents(home) == before
    _, edition, outcome = keep(other, home, replace=True)
    assert outcome is Outcome.REPLACED
    assert load(the_one(home)) == edition
    assert len([entry for entry in (home / "editions").iterdir() if entry.is_dir()]) == 1


def test_a_folder_of_the_mirror_is_kept_with_the_files_that_are_read(home: Path, tmp_path: Path) -> None:
    folder = tmp_path / "lamp-code.rus.2024-01-01"
    (folder / "rus").mkdir(parents=True)
    (folder / "kaz").mkdir()
    (folder / "meta.yaml").write_text("act_code: '7'\nversion_date: {rus: 2024-01-01, kaz: 2024-01-01}\n", "utf-8")
    (folder / "rus.md").write_text("Содержание\n", "utf-8")
    (folder / "rus" / "sec001.md").write_text("### Статья 1. Лампы\n\nЛампы горят ночью.\n", "utf-8")
    (folder / "kaz" / "sec001.md").write_text("### 1-бап. Шамдар\n\nШамдар түнде жанады.\n", "utf-8")
    (folder / "photograph.jpg").write_bytes(b"\xff\xd8")
    for language in (Language.RUS, Language.KAZ):
        kept, edition, _ = keep(folder, home, language=language)
        assert load(kept).articles == edition.articles
        assert not list(kept.copy.rglob("*.jpg"))
    assert [kept.name for kept in shelf(home).kept] == ["7/kaz@2024-01-01", "7/rus@2024-01-01"]


@pytest.mark.parametrize(
    ("name", "remedy"), [("code.eng.txt", "--date 2024-06-16"), ("2024-01-01.txt", "--date"), ("lamps.txt", "--date")]
)
def test_an_edition_without_a_date_is_not_kept(home: Path, tmp_path: Path, name: str, remedy: str) -> None:
    path = tmp_path / name
    path.write_text(OLD, "utf-8")
    with pytest.raises(StoreError, match=remedy):
        keep(path, home)
    assert contents(home) == {}


def test_an_edition_of_no_known_act_is_kept_when_its_act_is_said(home: Path, tmp_path: Path) -> None:
    path = tmp_path / "text.txt"
    path.write_text(OLD, "utf-8")
    with pytest.raises(StoreError, match="--act cc"):
        keep(path, home, day=DAY)
    kept, _, _ = keep(path, home, day=DAY, act="../../Lamp.Code", language=Language.ENG)
    assert kept.copy.is_relative_to(home / "editions")
    assert load(the_one(home)).act == "../../Lamp.Code"


def test_what_cannot_be_read_leaves_the_store_as_it_was(home: Path, tmp_path: Path) -> None:
    keep(write(tmp_path, OLD, "2024-01-01"), home)
    before = contents(home)
    empty = write(tmp_path, "", "2024-02-02")
    for path in (empty, tmp_path / "absent.txt", tmp_path):
        with pytest.raises(UnreadableError):
            keep(path, home)
    assert contents(home) == before


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the system lets this user read everything")
def test_a_file_without_permission_is_said(home: Path, tmp_path: Path) -> None:  # pragma: no cover
    path = write(tmp_path, OLD, "2024-01-01")
    path.chmod(0)
    with pytest.raises(StoreError, match="permission denied"):
        keep(path, home)


def test_a_file_that_fails_half_way_is_said(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path, OLD, "2024-01-01")
    whole = Path.read_bytes

    def failing(self: Path) -> bytes:
        if self == path:
            raise OSError(5, "Input/output error")
        return whole(self)

    monkeypatch.setattr(Path, "read_bytes", failing)
    with pytest.raises(StoreError, match=r"2024-01-01\.txt: input/output error; check the path"):
        keep(path, home)
    assert contents(home) == {}


def test_removing_takes_the_edition_and_leaves_the_others_and_the_users_file(home: Path, tmp_path: Path) -> None:
    path = write(tmp_path, OLD, "2024-01-01")
    keep(path, home)
    keep(write(tmp_path, NEW, "2024-07-01"), home)
    remove(home, "lamp-code", Language.ENG, DAY)
    assert [kept.name for kept in shelf(home).kept] == ["lamp-code/eng@2024-07-01"]
    assert path.exists()
    with pytest.raises(NotHeldError, match="does not hold this edition"):
        remove(home, "lamp-code", Language.ENG, DAY)


def test_a_store_that_is_not_there_holds_nothing(home: Path) -> None:
    assert shelf(home).kept == ()
    assert not home.exists()


# What was harmed from outside.


def test_a_copy_that_was_changed_is_not_given_out_as_the_edition(home: Path, tmp_path: Path) -> None:
    path = write(tmp_path, OLD, "2024-01-01")
    kept, edition, _ = keep(path, home)
    kept.copy.write_text(NEW, "utf-8")
    with pytest.raises(StoreError, match=r"was changed since it was added .* --replace"):
        load(kept)
    assert load(kept, changed_too=True).articles[0].text == "Lamps burn by day."
    with pytest.raises(StoreError, match="another text"):
        keep(path, home)
    keep(path, home, replace=True)
    assert load(the_one(home)) == edition


def test_a_copy_that_is_gone_is_said(home: Path, tmp_path: Path) -> None:
    kept, _, _ = keep(write(tmp_path, OLD, "2024-01-01"), home)
    shutil.rmtree(kept.copy.parent)
    with pytest.raises(StoreError, match=r"copy is gone .* --replace"):
        load(kept)


@pytest.mark.parametrize(
    "harm",
    [
        lambda data: b"",
        lambda data: b"{",
        lambda data: b"[]",
        lambda data: b"\xff\xff",
        lambda data: data.replace(b'"schema_version": 1', b'"schema_version": 9'),
        lambda data: data.replace(b'2024-01-01"', b'yesterday"'),
        lambda data: data.replace(b'"copy": "', b'"copy": "../../'),
    ],
    ids=["empty", "cut", "another form", "no text", "another version", "no date", "a copy elsewhere"],
)
def test_a_damaged_record_is_said_and_loses_nothing(home: Path, tmp_path: Path, harm: Callable[[bytes], bytes]) -> None:
    path = write(tmp_path, OLD, "2024-01-01")
    kept, edition, _ = keep(path, home)
    record = home / "editions" / "lamp-code.eng.2024-01-01.json"
    record.write_bytes(harm(record.read_bytes()))
    held = shelf(home)
    assert held.kept == ()
    assert len(held.broken) == 1
    assert "this record of the store is damaged" in held.broken[0]
    keep(write(tmp_path, NEW, "2024-07-01"), home)
    assert kept.copy.exists()  # what a damaged record may name is not swept away
    with pytest.raises(StoreError, match="whose record is damaged"):
        keep(path, home)
    keep(path, home, replace=True)
    assert [one.name for one in shelf(home).kept] == ["lamp-code/eng@2024-01-01", "lamp-code/eng@2024-07-01"]
    assert load(shelf(home).kept[0]) == edition


def test_a_folder_that_takes_no_files_is_said_and_can_still_be_read(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path, OLD, "2024-01-01")
    keep(path, home)
    before = contents(home)

    def refusing(*_: object, **__: object) -> str:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr("tempfile.mkdtemp", refusing)
    with pytest.raises(StoreError, match=r"cannot be written .read-only file system.*LAWDIFF_HOME"):
        keep(write(tmp_path, NEW, "2024-07-01"), home)
    assert contents(home) == before
    assert load(the_one(home)).date == DAY


def test_a_home_that_is_a_file_is_said(home: Path, tmp_path: Path) -> None:
    home.write_text("not a folder", "utf-8")
    with pytest.raises(StoreError, match="LAWDIFF_HOME"):
        keep(write(tmp_path, OLD, "2024-01-01"), home)
    assert home.read_text("utf-8") == "not a folder"


def test_a_store_that_cannot_be_listed_is_said(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refusing(self: Path, pattern: str) -> list[Path]:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "glob", refusing)
    with pytest.raises(StoreError, match=r"cannot be read .permission denied"):
        shelf(home)


def test_a_writer_that_waits_too_long_says_so(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lawdiff.store.records.PATIENCE", 0.05)
    home.mkdir()
    with FileLock(home / "lock"), pytest.raises(StoreError, match="another lawdiff"):
        keep(write(tmp_path, OLD, "2024-01-01"), home)


def test_a_reader_whose_edition_was_just_replaced_gets_the_new_one(home: Path, tmp_path: Path) -> None:
    stale, _, _ = keep(write(tmp_path, OLD, "2024-01-01"), home)
    _, edition, _ = keep(write(tmp_path, NEW, "2024-01-01"), home, replace=True)
    assert not stale.copy.exists()
    assert load(stale) == edition


# Killed at any moment.

SCRIPT = """
import os, signal, sys
from pathlib import Path
from lawdiff.store.shelf import keep
import filelock, filelock._unix

home, path, moment = sys.argv[1], sys.argv[2], int(sys.argv[3])
seen = 0

def watch(event, arguments):
    global seen
    if event in {"open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "shutil.rmtree", "os.listdir", "os.scandir"}:
        if any(home in os.fsdecode(one) for one in arguments if isinstance(one, (str, bytes, os.PathLike))):
            seen += 1
            if seen == moment:
                os.kill(os.getpid(), signal.SIGKILL)

sys.addaudithook(watch)
keep(Path(path), Path(home), replace=True)
"""


def killed_at(moment: int, home: Path, path: Path) -> bool:
    """Add in a process of its own that dies before its so many-th step on the disk; false where it came to its end."""
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(home), str(path), str(moment)], capture_output=True, check=False
    )
    assert done.returncode in {0, -signal.SIGKILL}, done.stderr.decode()
    return done.returncode != 0


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL")
@pytest.mark.parametrize("replaced", [False, True], ids=["added", "replaced"])
def test_an_addition_that_is_killed_at_any_moment_leaves_the_edition_as_it_was_or_whole(
    tmp_path: Path, replaced: bool
) -> None:
    start = tmp_path / "start"
    old = read(write(tmp_path, OLD, "2024-01-01"))
    keep(write(tmp_path, OLD, "2024-07-01"), start)
    if replaced:
        keep(write(tmp_path, OLD, "2024-01-01"), start)
    path = write(tmp_path, NEW, "2024-01-01")
    new = read(path)
    states, moment, died = set(), 0, True
    while died:
        moment += 1
        home = tmp_path / f"home-{moment}"
        shutil.copytree(start, home)
        died = killed_at(moment, home, path)
        held = shelf(home)
        assert held.broken == ()
        there = {kept.day: load(kept) for kept in held.kept}
        assert there.pop(date(2024, 7, 1)).sha256 == old.sha256
        found = there.pop(DAY, None)
        states.add("absent" if found is None else "old" if found == old else "new")
        assert found in ([old, new] if replaced else [None, new])
        # Whoever comes next finds no hindrance and leaves nothing of the dead behind.
        keep(path, home, replace=True)
        assert {entry.suffix for entry in (home / "editions").iterdir() if entry.is_file()} == {".json"}
        assert len(list((home / "editions").iterdir())) == 4
        assert load(shelf(home).kept[0]) == new
        shutil.rmtree(home)
    assert moment > 10
    assert states == {"old" if replaced else "absent", "new"}


# Several at once.


def test_processes_that_add_at_once_do_not_harm_each_other(home: Path, tmp_path: Path) -> None:
    paths = [write(tmp_path, text, day) for text, day in ((OLD, "2024-01-01"), (NEW, "2024-07-01"))]
    script = (
        "import sys; from pathlib import Path; from lawdiff.store.shelf import keep\n"
        "for round in range(5):\n"
        "    for path in sys.argv[2:]: keep(Path(path), Path(sys.argv[1]), replace=True)\n"
    )
    command = [sys.executable, "-c", script, str(home)]
    crowd = [
        subprocess.Popen([*command, *map(str, order)], stderr=subprocess.PIPE) for order in (paths, paths[::-1], paths)
    ]
    for process in crowd:
        _, complaint = process.communicate(timeout=120)
        assert process.returncode == 0, complaint.decode()
    held = shelf(home)
    assert held.broken == ()
    assert [load(kept).sha256 for kept in held.kept] == [read(path).sha256 for path in paths]
    assert len(list((home / "editions").iterdir())) == 4


def test_records_are_plain_json_that_a_person_can_read(home: Path, tmp_path: Path) -> None:
    keep(write(tmp_path, OLD, "2024-01-01"), home)
    data = json.loads((home / "editions" / "lamp-code.eng.2024-01-01.json").read_text("utf-8"))
    assert data["act"] == "lamp-code"
    assert data["date"] == "2024-01-01"
    assert (home / "editions" / data["copy"]).is_file()
