"""A real browser, without a head and without a network: Chromium of the system, driven by Playwright."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from history.amending import amended_act
from lawdiff.cli.application import application
from lawdiff.model import Language

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage"]


def _missing(what: str) -> None:
    """Skip, saying why; where everything should be installed, fail instead."""
    if os.environ.get("CI") == "true":
        pytest.fail(f"{what} is not installed here, though CI is set")
    pytest.skip(f"{what} is not installed here")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = next((found for name in NAMES if (found := shutil.which(name))), None)
    if path is None:
        _missing("Chromium")
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415
    except ImportError:
        _missing("Playwright")
    with sync_playwright() as driver:
        running = driver.chromium.launch(executable_path=path, args=FLAGS)
        yield running
        running.close()


@dataclass(slots=True)
class Seen:
    """What a page asked for and complained of."""

    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)


class Reader:
    """Somebody who reads pages: opens them, and remembers what they asked for."""

    def __init__(self, browser: Browser, **options: Any) -> None:
        self.context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
        self.seen = Seen()

    def open(self, path: Path, then: str = "") -> Page:
        page = self.context.new_page()
        page.on("request", lambda request: self.seen.requests.append(request.url))
        page.on("console", lambda said: self.seen.complaints.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: self.seen.complaints.append(str(error)))
        page.goto(path.as_uri() + then)
        return page


@pytest.fixture
def reader(browser: Browser) -> Iterator[Any]:
    """Makes readers; each gets a context of its own."""
    made: list[Reader] = []

    def make(**options: Any) -> Reader:
        made.append(Reader(browser, **options))
        return made[-1]

    yield make
    for one in made:
        one.context.close()


def run(home: Path, *arguments: object) -> None:
    result = CliRunner().invoke(application, [str(each) for each in arguments], env={"LAWDIFF_HOME": str(home)})
    assert result.exit_code == 0, result.output


def _site(home: Path, into: Path) -> None:
    """Of the reform, from the editions that the project carries."""
    run(home, "site", "reform-2024", "-o", into)


def _lamps(home: Path, into: Path) -> None:
    """A site with histories: of an invented act with six editions, in two languages."""
    act = amended_act(3, editions=6, articles=6)
    for language in (Language.RUS, Language.KAZ):
        for one in act.editions:
            path = home.parent / f"lamps.{language.value}.{one.day}.txt"
            path.write_text(one.text(language), encoding="utf-8")
            run(home, "statutes", "add", path, "--act", "lamps", "--language", language.value)
    run(home, "site", Path(__file__).with_name("lamps.toml"), "-o", into)


def _report(home: Path, into: Path) -> None:
    run(home, "report", Path(__file__).with_name("own_report.toml"), "-o", into)


def _claims(home: Path, into: Path) -> None:
    run(home, "check", "--claim", "C01", "--claim", "C09", "-o", into)


def _diff(home: Path, into: Path) -> None:
    example = Path(__file__).parents[2] / "statutes" / "example"
    run(home, "diff", *sorted(example.glob("*.txt")), "-o", into)


def _languages(home: Path, into: Path) -> None:
    """Two texts of an invented act, one of which leaves a paragraph out."""
    texts = {
        Language.RUS: "Статья 1. Лампы\n\n1. Лампа горит десять часов.\n\n2. Лампа наказывается штрафом в размере до"
        " десяти месячных расчетных показателей.\n",
        Language.KAZ: "1-бап. Шамдар\n\n1. Шам он бес сағат жанады.\n",
    }
    for language, text in texts.items():
        path = home.parent / f"lamps.{language.value}.2030-01-01.txt"
        path.write_text(text, encoding="utf-8")
        run(home, "statutes", "add", path, "--act", "lamps", "--language", language.value)
    run(home, "languages", "lamps@2030-01-01", "-o", into)


def _history(home: Path, into: Path) -> None:
    run(home, "history", "cc:109-1", "-o", into)


def _blame(home: Path, into: Path) -> None:
    run(home, "blame", "cc:106", "--with-removed", "-o", into)


def _at(home: Path, into: Path) -> None:
    run(home, "at", "2016-05-01", "cc:109", "--judged", "2024-07-01", "-o", into)


MAKERS: Mapping[str, Callable[[Path, Path], None]] = {
    "site": _site,
    "lamps": _lamps,
    "report": _report,
    "claims.html": _claims,
    "diff.html": _diff,
    "languages.html": _languages,
    "history.html": _history,
    "blame.html": _blame,
    "at.html": _at,
}


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Makes what there is to look at when it is first asked for, once for all processes of a run."""
    base = tmp_path_factory.getbasetemp()
    shared = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "looked-at"

    def make(name: str) -> Path:
        own = shared / name.partition(".")[0]
        own.mkdir(parents=True, exist_ok=True)
        with (own / "lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not (own / name).exists():
                MAKERS[name](own / "store", own / name)
        return own / name

    return make


@pytest.fixture(scope="session")
def site(made: Callable[[str], Path]) -> Path:
    return made("site")
