"""The table of engines."""

from pathlib import Path

import pytest
from benchmarks.engines import ENGINES, LAWDIFF, Engine


@pytest.mark.parametrize("engine", ENGINES, ids=lambda engine: engine.name)
def test_each_engine_is_given_both_files_and_says_how_to_get_it(engine: Engine) -> None:
    command = engine.command(Path("old"), Path("new"), Path("result"))
    assert command.index("old") < command.index("new")
    assert engine.install
    assert ("result" in command) == engine.writes


def test_lawdiff_writes_a_file_of_its_own_and_never_a_device() -> None:
    command = LAWDIFF.command(Path("old"), Path("new"), Path("result"))
    assert command[-5:] == ["new", "--format", "json", "-o", "result"]
    assert not any(argument.startswith("/dev/") for argument in command)


def test_an_engine_that_is_not_there_is_not_installed() -> None:
    absent = Engine("x", "text", lambda *_: [], lambda _: [], "no-such-program-at-all", "apt install x")
    assert not absent.installed
