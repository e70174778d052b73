"""The one place that uses the network: the git program, on a partial copy of a law-as-git repository.

A repository is somebody else's, and so is never checked out; no file name in it becomes a path before it was looked at
(`mirror_tree`), none of its settings or hooks is taken over, and each run of git has an end. The copy holds
commits and folder lists, and of files only those that were asked for. It is a cache: what is wrong with it is
mended by making it anew.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from lawdiff.store.errors import StoreError

SILENCE = 120.0
"""Seconds for which a run that uses the network may say nothing."""
LONGEST = 3600.0
"""Seconds that such a run may take at all."""
LOCAL = 300.0
"""Seconds that a run on the copy alone may take."""
LARGEST_FILE = 16 * 2**20
"""Bytes of the largest file that is taken; the longest page of the public mirror has some five million."""
_AT_ONCE = 32 * 2**20
_WANTED_AT_ONCE = 1000
_HEAD = "refs/lawdiff/head"
_OLDEST_GIT = (2, 30)
_SETTINGS = """\
[remote "origin"]
	url = "{address}"
[core]
	hooksPath = /dev/null
	logAllRefUpdates = false
[gc]
	auto = 0
[maintenance]
	auto = false
"""
_PERCENT = re.compile(r"(?P<what>[A-Z][a-z]+ [a-z]+):\s+(?P<percent>\d{1,3})%")
_PREFERRED = ("HEAD", "refs/heads/main", "refs/heads/master")

Progress = Callable[[str, int], None]
"""Is told what git does, and how many hundredths of it are done."""


class RepositoryError(StoreError):
    """A repository cannot be reached or read."""


class RewrittenError(RepositoryError):
    """The source was written anew between two looks at it."""


class DamagedCopyError(StoreError):
    """The copy, and not its source, may be what is wrong."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of a commit: mode as git has it, object, path."""

    mode: str
    object: str
    path: str


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit: its name, the day that its author gave it, its message, and the paths that it touched."""

    name: str
    day: str
    message: str
    paths: tuple[str, ...]


def _silent(what: str, percent: int) -> None:
    """Nobody wants to know."""


class Repository:
    """A partial copy of a repository, in a folder of its own; the caller holds the lock on that folder."""

    def __init__(self, source: str, copy: Path, progress: Progress = _silent) -> None:
        """Name the source and the copy; nothing is read before `refresh`.

        Args:
            source: an address that git knows, or a folder.
            copy: the folder of the copy; it is made where it is not there.
            progress: is told how far git is.

        Raises:
            RepositoryError: there is no git, or the source is neither an address nor a repository.
        """
        self.source = source
        self._address = _address(source)
        self._copy = copy
        self._progress = progress
        self._environment = _environment()
        _check_git()

    def refresh(self) -> str:
        """Bring commits and folder lists up to date, however the source was rewritten, and name its newest commit.

        Raises:
            RepositoryError: it cannot be reached, or has no commit.
        """
        self._prepare()
        branch = self._branch()
        self._fetch("--filter=blob:none", "origin", f"+{branch}:{_HEAD}")
        return self._local("rev-parse", "--verify", f"{_HEAD}^{{commit}}").decode().strip()

    def forget(self) -> None:
        """Throw the copy away."""
        shutil.rmtree(self._copy, ignore_errors=True)

    def history(self, paths: Sequence[str]) -> Iterator[Commit]:
        """The commits that touched some paths, oldest first, each with what of them it touched.

        Args:
            paths: patterns as git's `glob` has them: `*` stops at a slash, `**` does not.
        """
        pathspecs = [f":(top,glob){path}" for path in paths]
        # No message of a commit can hold the name of a later one: so this parts them for certain.
        newest = self._local("rev-parse", "--verify", _HEAD).strip()
        shown = self._local(
            "log", "--first-parent", "-m", "--reverse", "--no-renames", "--name-only", "-z", "--date=short",
            f"--format=%x01{newest.decode()}%H%x00%ad%x00%B%x00", _HEAD, "--", *pathspecs,
        )  # fmt: skip
        for record in shown.split(b"\x01" + newest)[1:]:
            name, day, message, *rest = record.decode("utf-8", "replace").split("\0")
            touched = tuple(filter(None, (path.strip("\n") for path in rest)))
            yield Commit(name, day, message, touched)

    def files(self, commit: str, folder: str = "") -> tuple[Entry, ...]:
        """The files of a folder, and of those in it, as a commit has them; of all where no folder is given."""
        if folder.startswith(":"):  # git would take it for a pattern
            return ()
        shown = self._local("ls-tree", "-r", "-z", "--full-tree", commit, "--", *([f"{folder}/"] if folder else []))
        entries = []
        for line in filter(None, shown.split(b"\0")):
            about, _, path = line.partition(b"\t")
            mode, _, name = about.decode().split(" ")
            entries.append(Entry(mode, name, path.decode("utf-8", "replace")))
        return tuple(entries)

    def fetch(self, objects: Iterable[str]) -> None:
        """Bring files, by their objects, where the copy has them not yet.

        Raises:
            RepositoryError: the source cannot be reached, or has them no longer.
        """
        wanted = dict.fromkeys(objects)
        held = set(
            self._local(
                "cat-file", "--batch-all-objects", "--unordered", "--batch-check=%(objectname)"
            ).decode().split()
        )  # fmt: skip
        missing = [name for name in wanted if name not in held]
        for start in range(0, len(missing), _WANTED_AT_ONCE):
            some = missing[start : start + _WANTED_AT_ONCE]
            self._fetch("--filter=blob:none", "--stdin", "origin", given="\n".join(some).encode() + b"\n")

    def read(self, objects: Iterable[str]) -> Iterator[tuple[str, bytes | None]]:
        """The bytes of files that were fetched; None for one that is larger than `LARGEST_FILE`.

        Raises:
            DamagedCopyError: one is not there.
        """
        wanted = list(dict.fromkeys(objects))
        sizes = self._sizes(wanted)
        some: list[str] = []
        size = 0
        for name in wanted:
            if sizes[name] > LARGEST_FILE:
                yield name, None
                continue
            some.append(name)
            size += sizes[name]
            if size > _AT_ONCE:
                yield from self._read(some)
                some, size = [], 0
        yield from self._read(some)

    # ---------------------------------------------------------------------------------------------------------

    def _sizes(self, names: Sequence[str]) -> dict[str, int]:
        shown = self._local("cat-file", "--batch-check", given=_lines(names)).decode().splitlines()
        sizes = {}
        for name, line in zip(names, shown, strict=True):
            _, kind, *size = line.split(" ")
            if kind != "blob":
                raise DamagedCopyError(f"{self.source}: file {name} is {kind}")
            sizes[name] = int(size[0])
        return sizes

    def _read(self, names: Sequence[str]) -> Iterator[tuple[str, bytes]]:
        if not names:
            return
        shown = self._local("cat-file", "--batch", given=_lines(names))
        place = 0
        for name in names:
            end = shown.index(b"\n", place)
            size = int(shown[place:end].split(b" ")[2])
            yield name, shown[end + 1 : end + 1 + size]
            place = end + 1 + size + 1

    def _prepare(self) -> None:
        if self._copy.is_dir():
            for pattern in ("**/*.lock", "objects/pack/tmp_*", "objects/**/tmp_obj_*"):
                for left in self._copy.glob(pattern):  # by a run that was killed: we alone write here
                    left.unlink(missing_ok=True)
        if (self._copy / "config").is_file():
            self._local("rev-parse", "--git-dir")  # a copy that is none any more must not pass for its source
        else:
            self.forget()
            self._copy.mkdir(parents=True, exist_ok=True)
            self._local("init", "-q", "--bare", "--template=", ".")
            with (self._copy / "config").open("a", encoding="utf-8") as stream:
                stream.write(_SETTINGS.format(address=self._address.replace("\\", "\\\\").replace('"', '\\"')))

    def _branch(self) -> str:
        shown = self._network("ls-remote", "--quiet", "origin", "HEAD", "refs/heads/*").decode("utf-8", "replace")
        found = {name: commit for commit, _, name in (line.partition("\t") for line in shown.splitlines())}
        branches = sorted(name for name in found if name.startswith("refs/heads/"))
        branch = next((name for name in _PREFERRED if name in found), branches[0] if len(branches) == 1 else None)
        if branch is None:
            what = "several branches and none of them is its main one" if branches else "no commit"
            raise RepositoryError(
                f"{self.source}: this repository has {what}; check that it is a law-as-git repository"
            )
        return branch

    def _fetch(self, *words: str, given: bytes = b"") -> None:
        self._network(
            "-c", "fetch.negotiationAlgorithm=noop" if given else "fetch.negotiationAlgorithm=default",
            "fetch", "--progress", "--no-tags", "--no-write-fetch-head", "--no-recurse-submodules",
            "--no-auto-maintenance", *words, given=given,
        )  # fmt: skip

    def _local(self, *words: str, given: bytes = b"") -> bytes:
        """A run on the copy alone."""
        # git would go to the network by itself for a file that is not there: it may not.
        environment = {**self._environment, "GIT_ALLOW_PROTOCOL": "none", "GIT_NO_LAZY_FETCH": "1"}
        try:
            run = subprocess.run(
                _command(words),
                check=False,
                cwd=self._copy,
                env=environment,
                input=given,
                capture_output=True,
                timeout=LOCAL,
            )
        except subprocess.TimeoutExpired as late:
            raise DamagedCopyError(f"{self.source}: git {words[0]} has taken {LOCAL:.0f} seconds") from late
        if run.returncode:
            raise DamagedCopyError(f"{self.source}: git {words[0]} failed ({_reason(run.stderr)})")
        return run.stdout

    def _network(self, *words: str, given: bytes = b"") -> bytes:
        """A run that speaks to the source; it ends when it has been silent for long."""
        with subprocess.Popen(
            _command(words),
            cwd=self._copy,
            env=self._environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        ) as run:
            listener = _Listener(run, given, self._progress)
            try:
                listener.wait()
            except BaseException:
                run.kill()
                raise
        if listener.late:
            raise RepositoryError(
                f"{self.source}: the repository has not answered for {SILENCE:.0f} seconds; try again later"
            )
        if run.returncode:
            raise _refusal(self.source, listener.errors())
        return listener.shown()


class _Listener:
    """Takes in what a process says, and ends it when it says nothing any more."""

    def __init__(self, run: subprocess.Popen[bytes], given: bytes, progress: Progress) -> None:
        self._run = run
        self._progress = progress
        self._heard: dict[str, bytearray] = {"out": bytearray(), "err": bytearray()}
        self._last = time.monotonic()
        self.late = False
        streams = (("out", run.stdout), ("err", run.stderr))
        self._threads = [threading.Thread(target=self._listen, args=pair, daemon=True) for pair in streams]
        self._threads.append(threading.Thread(target=self._tell, args=(given,), daemon=True))

    def wait(self) -> None:
        begun = time.monotonic()
        for thread in self._threads:
            thread.start()
        while True:
            with suppress(subprocess.TimeoutExpired):
                self._run.wait(timeout=0.1)
                break
            now = time.monotonic()
            if now - self._last > SILENCE or now - begun > LONGEST:
                self.late = True
                self._run.kill()
        for thread in self._threads:
            thread.join(timeout=5)

    def shown(self) -> bytes:
        return bytes(self._heard["out"])

    def errors(self) -> bytes:
        return bytes(self._heard["err"])

    def _listen(self, name: str, stream: object) -> None:
        heard = self._heard[name]
        with suppress(OSError, ValueError):
            while some := os.read(stream.fileno(), 65536):  # type: ignore[attr-defined]
                self._last = time.monotonic()
                heard += some
                if name == "err":
                    for found in _PERCENT.finditer(some.decode("utf-8", "replace")):
                        self._progress(found["what"], int(found["percent"]))

    def _tell(self, given: bytes) -> None:
        assert self._run.stdin is not None
        with suppress(OSError, ValueError), self._run.stdin as stream:
            stream.write(given)


def _command(words: Sequence[str]) -> list[str]:
    return ["git", "-c", "protocol.version=2", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false", *words]


def _lines(names: Sequence[str]) -> bytes:
    return "".join(f"{name}\n" for name in names).encode()


def _environment() -> dict[str, str]:
    """The user's own, without what would lead git elsewhere, and so that nothing asks a question."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_") or name in _USERS_OWN}
    return {
        "GIT_SSH_COMMAND": "ssh -oBatchMode=yes",
        **kept,
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_ASKPASS": "",
        "SSH_ASKPASS_REQUIRE": "never",
        "GCM_INTERACTIVE": "never",
        "GIT_ALLOW_PROTOCOL": "https:http:ssh:git:file",
        "GIT_OPTIONAL_LOCKS": "0",
        "LC_ALL": "C",
        "LANGUAGE": "C",
    }


_USERS_OWN = frozenset(
    {"GIT_SSH_COMMAND", "GIT_SSH", "GIT_PROXY_COMMAND", "GIT_SSL_CAINFO", "GIT_SSL_CAPATH", "GIT_EXEC_PATH",
     "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM", "GIT_HTTP_USER_AGENT"}
)  # fmt: skip


def _address(source: str) -> str:
    """What git is given: a folder as a `file:` address, so that it is read as any other source is."""
    path = Path(source)
    if path.is_dir():
        inside = path / ".git"
        if not (inside.exists() or (path / "HEAD").is_file()):
            raise RepositoryError(
                f"{source}: this folder is not a git repository; add the editions in it with `lawdiff statutes add`"
            )
        return path.resolve().as_uri()
    if re.match(r"(?:https?|ssh|git|file)://[^-]", source) or re.match(r"[\w.-]+@[\w.-]+:[^-]", source):
        return source
    raise RepositoryError(f"{source}: there is no such folder, and it is no address of a git repository")


def _check_git() -> None:
    try:
        shown = subprocess.run(["git", "--version"], capture_output=True, timeout=LOCAL, check=False).stdout.decode()
    except (OSError, subprocess.TimeoutExpired) as problem:
        raise RepositoryError(
            "git: the program is not there, and editions are taken from a git repository; install git and try again"
        ) from problem
    found = re.search(r"(\d+)\.(\d+)", shown)
    if found and (int(found[1]), int(found[2])) < _OLDEST_GIT:
        wanted = ".".join(map(str, _OLDEST_GIT))
        raise RepositoryError(f"git: version {found.group()} is too old; install git {wanted} or newer")


_REASONS: tuple[tuple[str, str, str], ...] = (
    (r"could not resolve host|name or service not known", "its host is not known", "check the network and the address"),
    (r"unable to (?:access|connect)|failed to connect|connection (?:refused|timed out|reset)|network is unreachable",
     "it cannot be reached", "check the network and the address"),
    (r"does not appear to be a git repository|repository .*not found|not a git repository|does not exist|not exported",
     "there is no git repository", "check the address"),
    (r"authentication failed|could not read username|permission denied|access denied",
     "it wants a name and a password", "name a public repository"),
    (r"transport '\w+' not allowed", "this kind of address is not allowed", "use https, ssh, git or a folder"),
)  # fmt: skip
_REWRITTEN = re.compile(r"not our ref|couldn't find remote ref|unadvertised object", re.IGNORECASE)


def _refusal(source: str, errors: bytes) -> RepositoryError:
    said = errors.decode("utf-8", "replace")
    if _REWRITTEN.search(said):
        return RewrittenError(f"{source}: it was written anew while it was read; try again")
    for pattern, reason, remedy in _REASONS:
        if re.search(pattern, said, re.IGNORECASE):
            return RepositoryError(f"{source}: {reason}; {remedy}")
    return RepositoryError(f"{source}: it cannot be read (git says: {_reason(errors)}); try again later")


def _reason(errors: bytes) -> str:
    """The last line that git calls fatal or an error."""
    lines = [line.strip() for line in re.split(r"[\r\n]+", errors.decode("utf-8", "replace")) if line.strip()]
    grave = [line for line in lines if line.startswith(("fatal:", "error:"))]
    chosen = (grave or lines or ["nothing"])[-1]
    return re.sub(r"^(?:fatal|error): ", "", chosen)[:200]
