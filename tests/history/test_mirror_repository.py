"""The script that makes repositories: what it writes is what a mirror has."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from lawdiff.model import Language

from .amending import amended_act
from .mirror_repository import LAMPS, git, make, of_an_act, of_editions

SCRIPT = Path(__file__).parent / "mirror_repository.py"


def test_the_script_makes_a_repository_of_an_invented_act_the_same_each_time(tmp_path: Path) -> None:
    heads = []
    for name in ("one.git", "two.git"):
        words = [sys.executable, str(SCRIPT), str(tmp_path / name), "--invented", "7", "--count", "4", "--announced"]
        subprocess.run(words, check=True)
        heads.append(git(tmp_path / name, "rev-parse", "main"))
    assert heads[0] == heads[1]
    assert len(git(tmp_path / "one.git", "log", "--format=%H").split()) == 7


def test_a_commit_is_an_edition_dated_on_its_day_with_the_law_in_its_trailers(tmp_path: Path) -> None:
    act = amended_act(2, editions=3, articles=3)
    repository = make(tmp_path / "law.git", of_an_act(act, (Language.RUS, Language.KAZ)))
    shown = git(repository, "log", "--reverse", "--format=%as %(trailers:key=Cause-Act-Requisite,valueonly)").decode()
    lines = [line for line in shown.splitlines() if line]
    assert [line.split()[0] for line in lines] == [str(made.day) for made in act.editions]
    assert all(line.endswith(made.law.number) for line, made in zip(lines, act.editions, strict=True))
    names = git(repository, "ls-tree", "-r", "--name-only", "main").decode().split()
    assert f"{LAMPS}/meta.yaml" in names
    assert f"{LAMPS}/kaz/sec001-ch001.md" in names


def test_folders_of_editions_become_commits_that_hold_what_is_there_of_their_day(tmp_path: Path) -> None:
    for name, page in (("criminal-code.rus.2030-01-01", "a.md"), ("criminal-code.kaz.2030-02-01", "b.md")):
        folder = tmp_path / "editions" / name
        folder.mkdir(parents=True)
        (folder / "meta.yaml").write_text("act_code: '81097'\n", "utf-8")
        (folder / page).write_text("x", "utf-8")
    repository = make(tmp_path / "law.git", of_editions(tmp_path / "editions"))
    held = [git(repository, "ls-tree", "-r", "--name-only", name).decode().split() for name in ("main~1", "main")]
    assert [[name.rpartition("81097/")[2] for name in names] for names in held] == [
        ["meta.yaml", "rus/a.md"],
        ["kaz/b.md", "meta.yaml"],
    ]
