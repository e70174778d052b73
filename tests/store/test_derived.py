"""What is worked out and kept can be deleted, is whole or not there, and never harms the store."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawdiff.store.derived import derived_path, open_derived, write_derived
from lawdiff.store.errors import StoreError


def test_a_derived_file_is_read_by_pieces_and_replaced_at_once(tmp_path: Path) -> None:
    path = derived_path(tmp_path, "history", "cc", "rus")
    assert open_derived(path) is None
    write_derived(path, b"first text")
    opened = open_derived(path)
    assert opened is not None
    assert (opened.read(6, 4), opened.read(8, 99)) == (b"text", b"xt")
    opened.close()
    write_derived(path, b"second")
    assert path.read_bytes() == b"second"
    assert [one.name for one in path.parent.iterdir()] == ["history.cc.rus"]


def test_a_store_that_takes_no_file_says_so_and_stays_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "derived").write_text("a file where the folder should be")
    with pytest.raises(StoreError, match="the store takes no file"):
        write_derived(derived_path(tmp_path, "history"), b"text")
    path = derived_path(tmp_path / "home", "history")
    path.mkdir(parents=True)
    with pytest.raises(StoreError, match="the store takes no file"):
        write_derived(path, b"text")
    assert [one.name for one in path.parent.iterdir()] == ["history"]
