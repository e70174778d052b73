"""The table of bad inputs, at the library's door: the same sentences that the command says."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cli.bad_inputs.making import MAKERS
from cli.test_bad_inputs_table import TABLE, says
from lawdiff.reading import UnreadableError, read


@pytest.mark.parametrize("name", TABLE)
def test_a_bad_input_is_refused_with_its_sentence(name: str, tmp_path: Path) -> None:
    if name == "locked" and os.geteuid() == 0:
        pytest.skip("the superuser may read every file")
    held = MAKERS[name](tmp_path)
    with pytest.raises(UnreadableError) as caught:
        read(held, name="standard input" if isinstance(held, bytes) else "")
    assert says(TABLE[name].replace("{folder}", str(tmp_path)), f"lawdiff: {caught.value}\n".encode())
