"""A real browser, without a head and without a network: Chromium of the system, driven by Playwright."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from lawdiff.cli.application import application

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


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the site of the reform, from the editions that the project carries, and the older pages."""
    folder = tmp_path_factory.mktemp("made")
    home = tmp_path_factory.mktemp("store")
    example = Path(__file__).parents[2] / "statutes" / "example"
    run(home, "site", "reform-2024", "-o", folder / "site")
    run(home, "report", Path(__file__).with_name("own_report.toml"), "-o", folder / "report")
    run(home, "check", "--claim", "C01", "--claim", "C09", "-o", folder / "claims.html")
    run(home, "diff", *sorted(example.glob("*.txt")), "-o", folder / "diff.html")
    return folder


@pytest.fixture(scope="session")
def site(made: Path) -> Path:
    return made / "site"
