"""Inputs that are not there are said to be missing."""

from pathlib import Path

import pytest
from benchmarks.inputs import REAL, MissingInputError, real, synthetic


def test_missing_inputs_are_named(tmp_path: Path) -> None:
    with pytest.raises(MissingInputError, match="beside the checkout"):
        real(tmp_path, tmp_path)
    with pytest.raises(MissingInputError, match=r"make\.py is not beside"):
        synthetic(tmp_path / "make.py", tmp_path)


def test_the_page_made_of_a_text_has_the_text_s_words(tmp_path: Path) -> None:
    for name in REAL:
        (tmp_path / name).write_text("Статья 1. Кража облаков\n\n1. Туча <и> град\n", encoding="utf-8")
    pair = real(tmp_path, tmp_path / "build")
    assert pair.words("html") == pair.words("text")
