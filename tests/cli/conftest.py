from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from invoking import cli_runner
from lawdiff.cli.application import application

EXAMPLE = Path(__file__).parents[2] / "statutes" / "example"


@pytest.fixture
def before() -> Path:
    return EXAMPLE / "example-code.eng.2024-01-01.txt"


@pytest.fixture
def after() -> Path:
    return EXAMPLE / "example-code.eng.2024-07-01.txt"


@pytest.fixture
def lawdiff() -> Callable[..., Result]:
    """Run lawdiff on arguments."""

    def run(*arguments: object, **environment: str) -> Result:
        return cli_runner(environment).invoke(application, [str(argument) for argument in arguments])

    return run
