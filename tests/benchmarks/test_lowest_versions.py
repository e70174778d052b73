"""The lower bounds as constraints."""

from pathlib import Path

import pytest
from benchmarks.lowest import constraints, main

ROOT = Path(__file__).parents[2]


def test_each_run_time_dependency_of_the_project_has_a_lower_bound() -> None:
    lines = constraints((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert "click==8.1.7" in lines
    assert not any("pytest" in line or "redlines" in line for line in lines)


def test_extras_upper_bounds_and_markers_are_left_out() -> None:
    text = '[project]\ndependencies = ["a-b[c] >= 1.2 , <3 ; python_version >= \'3.8\'", "d<9,>=4"]'
    assert constraints(text) == ["a-b==1.2", "d==4"]


def test_a_dependency_without_a_lower_bound_is_refused() -> None:
    with pytest.raises(ValueError, match="'click<9; python_version>=\"3\"' has no lower bound"):
        constraints("[project]\ndependencies = ['click<9; python_version>=\"3\"']")


def test_the_script_prints_one_line_a_dependency(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "pyproject.toml"
    file.write_text('[project]\ndependencies = ["rich>=13.7", "lxml>=5.1"]', encoding="utf-8")
    assert main([str(file)]) == 0
    assert capsys.readouterr().out == "rich==13.7\nlxml==5.1\n"


def test_wrong_use_and_unreadable_files_have_the_project_s_exit_codes(tmp_path: Path) -> None:
    assert main([]) == 2
    assert main([str(tmp_path / "none.toml")]) == 3
