"""The law as data in `statutes/`."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawdiff.store import data


def test_the_table_of_indices_has_the_columns_that_fines_need() -> None:
    rows = data.table("mci.csv")
    assert {tuple(row) for row in rows} == {("from", "to", "tenge", "applies_to", "confidence")}
    assert all(int(row["tenge"]) > 1000 for row in rows)


def test_an_installed_package_holds_its_own_statutes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert data.statutes_folder().name == "statutes"
    monkeypatch.setattr(data, "_INSTALLED", tmp_path)
    (tmp_path / "mci.csv").write_text("from,tenge\n2024-01-01,1\n", "utf-8")
    assert data.statutes_folder() == tmp_path
    assert data.table("mci.csv") == ({"from": "2024-01-01", "tenge": "1"},)


def test_a_table_that_is_not_there_is_missing() -> None:
    with pytest.raises(FileNotFoundError):
        data.table("no-such-table.csv")
