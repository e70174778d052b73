"""The table of bad inputs, through the command as a user runs it: one sentence each, and nothing is left behind."""

from __future__ import annotations

import os
import re
import resource
import signal
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from cli.bad_inputs.making import MAKERS

HERE = Path(__file__).parent
TABLE: dict[str, str] = tomllib.loads((HERE / "bad_inputs" / "table.toml").read_text("utf-8"))
LONGEST = 60
"""Seconds after which a run counts as hanging: the slowest of them takes two."""
SOUND = "kites.txt"


def lawdiff(*arguments: object, **more: object) -> subprocess.CompletedProcess[bytes]:
    """Run the command in a process of its own."""
    options: dict[str, object] = {"stdin": subprocess.DEVNULL, "capture_output": True, "timeout": LONGEST, **more}
    if "input" in options:
        del options["stdin"]
    command = [sys.executable, "-m", "lawdiff", *map(str, arguments)]
    return subprocess.run(command, check=False, **options)  # type: ignore[call-overload,no-any-return]


def files_in(folder: Path) -> set[Path]:
    return set(folder.rglob("*"))


def fits(sentence: str, said: str) -> bool:
    return re.fullmatch(".*".join(map(re.escape, sentence.split("…"))) if "…" in sentence else "", said) is not None


def says(wanted: str, stderr: bytes) -> bool:
    said = stderr.decode()
    # A bound is named with an ellipsis of its own; it is its own wildcard.
    return said == f"lawdiff: {wanted}\n" or fits(f"lawdiff: {wanted}\n", said)


def test_the_table_and_what_makes_its_inputs_name_the_same() -> None:
    assert set(TABLE) == set(MAKERS) - {"sound"}
    assert len(TABLE) >= 60


@pytest.mark.parametrize("name", TABLE)
def test_a_bad_input_gets_its_sentence_and_nothing_else(name: str, tmp_path: Path) -> None:
    if name == "locked" and os.geteuid() == 0:
        pytest.skip("the superuser may read every file")
    held = MAKERS[name](tmp_path)
    before = files_in(tmp_path)
    done = lawdiff("outline", "-", input=held) if isinstance(held, bytes) else lawdiff("outline", held)
    assert says(TABLE[name].replace("{folder}", str(tmp_path)), done.stderr), done.stderr.decode()
    assert done.returncode == 3
    assert done.stdout == b""
    assert files_in(tmp_path) == before


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    path = MAKERS["sound"](tmp_path)
    assert isinstance(path, Path)
    return path


ORDERS: tuple[tuple[str, tuple[str, ...], int, str], ...] = (
    ("a bound that is none", ("outline", "{0}", "--limit", "beauty=3"), 2, "there is no bound called 'beauty'"),
    ("an amount that is none", ("outline", "{0}", "--limit", "bytes=much"), 2, "'much' is no amount"),
    ("nought as an amount", ("outline", "{0}", "--limit", "bytes=0"), 2, "'0' is no amount"),
    ("a bound that the input passes", ("outline", "{0}", "--limit", "bytes=10"), 3, "it is larger than 10 bytes"),
    ("standard input twice", ("diff", "-", "-"), 3, "standard input: it can be read once only"),
    ("a selector of no act", ("outline", "nothing@2024-01-01"), 3, "nothing"),
    ("an output in no folder", ("diff", "{0}", "{0}", "-o", "{0}/x/y.html"), 3, "cannot be written (not a directory)"),
    ("an output that is a folder", ("diff", "{0}", "{0}", "-o", "{folder}"), 3, "cannot be written"),
    ("an output where nobody may write", ("diff", "{0}", "{0}", "-o", "/proc/report.html"), 3, "cannot be written"),
    ("an output that is full", ("diff", "{0}", "{0}", "-o", "/dev/full"), 3, "/dev/full: cannot be written (no space"),
)  # fmt: skip


@pytest.mark.parametrize(("arguments", "code", "words"), [row[1:] for row in ORDERS], ids=[row[0] for row in ORDERS])
def test_a_bad_order_gets_a_sentence(
    sound: Path, tmp_path: Path, arguments: tuple[str, ...], code: int, words: str
) -> None:
    done = lawdiff(
        *(each.replace("{0}", str(sound)).replace("{folder}", str(tmp_path)) for each in arguments),
        input=sound.read_bytes(),
    )
    assert done.returncode == code, done.stderr.decode()
    assert words in done.stderr.decode()
    assert b"Traceback" not in done.stderr
    assert files_in(tmp_path) == {sound}


def test_two_gigabytes_of_zeros_through_a_pipe_are_refused_after_the_bound(tmp_path: Path) -> None:
    with Path("/dev/zero").open("rb") as zeros:
        endless = subprocess.Popen(["head", "-c", "2000000000"], stdin=zeros, stdout=subprocess.PIPE)
        done = lawdiff("outline", "-", stdin=endless.stdout)
        assert endless.stdout is not None
        endless.stdout.close()
        assert endless.wait() != 0  # it was never read to its end
    assert done.returncode == 3
    assert b"standard input: it is larger than 100 MB" in done.stderr


def test_a_closed_input_or_output_is_no_fault(sound: Path) -> None:
    for closing, code in (("<&-", 3), (">&-", 0), ("2>&-", 0)):
        source = "-" if closing == "<&-" else str(sound)
        done = subprocess.run(
            ["sh", "-c", f'exec "$0" -m lawdiff outline "$1" {closing}', sys.executable, source],
            capture_output=True, check=False, timeout=LONGEST,
        )  # fmt: skip
        assert done.returncode == code, done.stderr
        assert b"Traceback" not in done.stderr


def test_a_full_standard_output_is_a_sentence(sound: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = lawdiff("outline", sound, stdout=full, stderr=subprocess.PIPE, capture_output=False)
    assert done.returncode == 3
    assert done.stderr.endswith(
        b"standard output cannot be written (no space left on device); make room, or write to another place\n"
    )


def test_a_run_that_takes_longer_than_its_bound_ends_with_a_sentence(sound: Path) -> None:
    reading, writing = os.pipe()  # nobody ever writes into it
    try:
        done = lawdiff("outline", "-", "--limit", "seconds=1", stdin=reading)
    finally:
        os.close(reading)
        os.close(writing)
    assert done.returncode == 3
    assert done.stderr.startswith(b"lawdiff: lawdiff gave up after 1 second, the bound on one run")


def test_memory_stays_in_proportion_to_a_hostile_input(tmp_path: Path) -> None:
    for name in ("lists", "many-lines", "references", "bomb"):
        held = MAKERS[name](tmp_path)
        assert isinstance(held, Path)
        size = 100_000_000 if name == "bomb" else held.stat().st_size
        bound = 10 * size + 100_000_000
        done = lawdiff(
            "outline", held, preexec_fn=lambda bound=bound: resource.setrlimit(resource.RLIMIT_DATA, (bound, bound))
        )
        assert done.returncode == 3, (name, done.stderr.decode())
        assert b"Traceback" not in done.stderr


# What becomes of a run that is ended in mid-write: `fsync` is the last step before a file gets its name, and a hook
# of the interpreter sends the signal there.
ENDING = """
import os, signal
_fsync = os.fsync
def fsync(descriptor):
    _fsync(descriptor)
    os.kill(os.getpid(), signal.{0})
os.fsync = fsync
"""
ENDS = (("SIGINT", 130), ("SIGTERM", 143), ("SIGHUP", 129), ("SIGKILL", -signal.SIGKILL))


@pytest.mark.parametrize("form", ["html", "json"])
@pytest.mark.parametrize(("name", "code"), ENDS, ids=[name for name, _ in ENDS])
@pytest.mark.parametrize("old", [True, False], ids=["over an old report", "anew"])
def test_a_run_that_is_ended_in_mid_write_leaves_no_half_file(
    sound: Path, tmp_path: Path, name: str, code: int, form: str, old: bool
) -> None:
    hook = tmp_path / "hook"
    hook.mkdir()
    (hook / "sitecustomize.py").write_text(ENDING.format(name), "utf-8")
    output = tmp_path / "out" / f"report.{form}"
    output.parent.mkdir()
    if old:
        output.write_text("old", "utf-8")
    path = os.pathsep.join([str(hook), *filter(None, [os.environ.get("PYTHONPATH")])])
    done = lawdiff("diff", sound, sound, "-o", output, env={**os.environ, "PYTHONPATH": path})
    assert done.returncode == code, done.stderr.decode()
    assert b"Traceback" not in done.stderr
    assert [each.name for each in output.parent.iterdir()] == ([output.name] if old else [])
    if old:
        assert output.read_text("utf-8") == "old"


def test_a_full_disk_leaves_the_old_report_and_no_other_file(sound: Path, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = (
        os.geteuid() == 0
        and not subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", disk], check=False, capture_output=True
        ).returncode
    )
    if not mounted:
        pytest.skip("only the superuser can make a small disk")
    try:
        report = disk / "report.html"
        report.write_text("old", "utf-8")
        done = lawdiff("diff", sound, sound, "-o", report)
        assert done.returncode == 3
        assert b"cannot be written (no space left on device)" in done.stderr
        assert [(each.name, each.read_text("utf-8")) for each in disk.iterdir()] == [("report.html", "old")]
    finally:
        subprocess.run(["umount", disk], check=True)


def test_nothing_of_an_archive_is_ever_written(tmp_path: Path) -> None:
    import zipfile  # noqa: PLC0415

    archive = tmp_path / "folder" / "x.zip"
    archive.parent.mkdir()
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("../../kites.txt", "Статья 1. Змей\n1. Змей летает.\n")
    before = files_in(tmp_path)
    done = lawdiff("outline", archive)
    assert done.returncode == 0, done.stderr.decode()
    assert files_in(tmp_path) == before
