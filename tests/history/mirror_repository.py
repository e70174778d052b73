"""Makes a bare repository laid out as the public law-as-git mirror is, and serves it on loopback.

python tests/history/mirror_repository.py made.git --editions FOLDER     the shared folder of editions
python tests/history/mirror_repository.py made.git --invented 7          an invented act with forty editions
… --serve                                                                and over the git protocol
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1])] if __name__ == "__main__" else []

from history.amending import ACT_CODE, AmendedAct, amended_act  # noqa: E402
from lawdiff.model import Language  # noqa: E402

FOLDERS = {
    "81097": "02-codes/2014/0703-ugolovnyi-kodeks-81097",
    "81245": "02-codes/2014/0705-ob-administrativnykh-pravonarusheniiakh-81245",
}
LAMPS = f"02-codes/2030/0110-lampovyi-kodeks-{ACT_CODE}"
_NAME = re.compile(r"(?P<act>[a-z-]+)\.(?P<language>rus|kaz)\.(?P<day>\d{4}-\d{2}-\d{2})\Z")


@dataclass(frozen=True)
class Change:
    """A commit to be: its day, its message, files by their paths (None takes one away), and their modes."""

    day: date
    message: str
    files: Mapping[str, bytes | None]
    modes: Mapping[str, str] = field(default_factory=dict)


def make(repository: Path, changes: Iterable[Change], *, branch: str = "main", onto: bool = False) -> Path:
    """Write commits into a bare repository, onto what is there or in its place."""
    _needs_git()
    if not (repository / "HEAD").exists():
        repository.mkdir(parents=True, exist_ok=True)
        git(repository, "init", "-q", "--bare", "-b", branch, ".")
        git(repository, "config", "uploadpack.allowFilter", "true")
        (repository / "git-daemon-export-ok").touch()
    stream = bytearray()
    for mark, change in enumerate(changes, 1):
        stream += f"commit refs/heads/{branch}\nmark :{mark}\n".encode()
        stream += f"committer The Mirror <m@example.invalid> {_seconds(change.day)} +0000\n".encode()
        stream += _data(change.message.encode())
        if mark > 1:
            stream += f"from :{mark - 1}\n".encode()
        elif onto:
            stream += f"from refs/heads/{branch}^0\n".encode()
        for path, content in change.files.items():
            if content is None:
                stream += f"D {path}\n".encode()
            else:
                stream += f"M {change.modes.get(path, '100644')} inline {path}\n".encode() + _data(content)
        stream += b"\n"
    git(repository, "fast-import", "--quiet", "--force", given=bytes(stream))
    return repository


def _needs_git() -> None:
    if shutil.which("git") is None:  # pragma: no cover
        import pytest  # noqa: PLC0415  (the script needs no test library)

        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)("the program git is not there")


def _data(content: bytes) -> bytes:
    return f"data {len(content)}\n".encode() + content + b"\n"


def _seconds(day: date) -> int:
    return max((day - date(1970, 1, 1)).days, 0) * 86400


def git(repository: Path, *words: str, given: bytes = b"") -> bytes:
    """Run git in a repository, without the settings of whoever runs the tests."""
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("GIT_")},
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CONFIG_GLOBAL": os.devnull,
    }
    run = subprocess.run(
        ["git", *words], cwd=repository, input=given, env=environment, capture_output=True, timeout=120, check=False
    )
    assert run.returncode == 0, run.stderr.decode()
    return run.stdout


def of_an_act(
    act: AmendedAct, languages: Sequence[Language] = (Language.RUS,), folder: str = LAMPS
) -> Iterator[Change]:
    """An invented act as the mirror has it: one commit an edition, the law that caused it in trailers."""
    there: set[str] = set()
    for made in act.editions:
        pages = {
            f"{folder}/{name}": text.encode()
            for language in languages
            for name, text in made.pages(language).items()
        }  # fmt: skip
        dates = "".join(f"  {language.value}: {made.day}\n" for language in languages)
        requisite = f"Закон Республики Казахстан от {made.law.adopted:%d.%m.%Y} № {made.law.number}"
        pages[f"{folder}/meta.yaml"] = (
            f"act_code: '{ACT_CODE}'\nversion_date:\n{dates}caused_by:\n  requisite: {requisite}\n"
        ).encode()
        message = f"№{made.law.number} О лампах\n\nCause-Act-Requisite: {requisite}\nActs-Changed: 1\n"
        yield Change(made.day, message, {**dict.fromkeys(sorted(there - pages.keys())), **pages})
        there = set(pages)


def of_editions(editions: Path) -> Iterator[Change]:
    """The shared folders of editions, in the order of their days: a commit has what is there of its day."""
    found = sorted(
        (named["day"], named["language"], path)
        for path in editions.iterdir()
        if (named := _NAME.match(path.name))
    )  # fmt: skip
    there: dict[str, set[str]] = {folder: set() for folder in FOLDERS.values()}
    for day in sorted({day for day, _, _ in found}):
        files: dict[str, bytes | None] = {}
        for its_day, language, path in found:
            if its_day == day:
                meta = (path / "meta.yaml").read_bytes()
                folder = FOLDERS[meta.decode().split("'")[1]]
                files[f"{folder}/meta.yaml"] = meta
                for page in sorted(path.glob("*.md")):
                    files[f"{folder}/{language}/{page.name}"] = page.read_bytes()
        for folder, paths in there.items():
            now = {path for path in files if path.startswith(f"{folder}/")}
            if now:
                files = {**dict.fromkeys(sorted(paths - now)), **files}
                there[folder] = now
        yield Change(date.fromisoformat(day), f"Editions of {day}\n", files)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve the repositories of a folder by `git daemon` on loopback; gives the address of the folder."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    words = [
        "git",
        "daemon",
        "--reuseaddr",
        "--listen=127.0.0.1",
        f"--port={port}",
        f"--base-path={folder}",
        str(folder),
    ]
    with subprocess.Popen(words, stderr=subprocess.PIPE, start_new_session=True) as daemon:
        try:
            _await(port)
            yield f"git://127.0.0.1:{port}"
        finally:
            with suppress(ProcessLookupError):
                os.killpg(daemon.pid, 15)


def _await(port: int) -> None:
    for _ in range(200):
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.05)
    raise TimeoutError("git daemon does not answer")


def main() -> None:
    """Make a repository as the command line says."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("repository", type=Path)
    asked.add_argument("--editions", type=Path)
    asked.add_argument("--invented", type=int, metavar="SEED")
    asked.add_argument("--count", type=int, default=40)
    asked.add_argument("--announced", action="store_true")
    asked.add_argument("--serve", action="store_true")
    chosen = asked.parse_args()
    changes: list[Change] = list(of_editions(chosen.editions)) if chosen.editions else []
    if chosen.invented is not None:
        act = amended_act(chosen.invented, chosen.count, announced=chosen.announced)
        changes += of_an_act(act, (Language.RUS, Language.KAZ))
    make(chosen.repository, sorted(changes, key=lambda change: change.day))
    if chosen.serve:
        with served(chosen.repository.resolve().parent) as address:
            print(f"{address}/{chosen.repository.name}", flush=True)  # noqa: T201
            with suppress(KeyboardInterrupt):
                while True:
                    time.sleep(3600)


if __name__ == "__main__":
    main()
