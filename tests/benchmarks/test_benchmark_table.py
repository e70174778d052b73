"""The tables as Markdown."""

import pytest
from benchmarks.table import Row

from benchmarks import table


def test_ratios_are_to_the_reference_and_a_stopped_engine_shows_more_than() -> None:
    rows = [
        Row("ours", 0.5, 50_000_000, 3, 0, "yes", 3),
        Row("slow", 120.0, 60_000_000, runs=1, stopped=True, remark="stopped at the limit"),
    ]
    ours, slow = table.comparison(rows, "ours").splitlines()[2:]
    assert [cell.strip() for cell in ours.split("|")[1:-1]] == [
        "ours",
        "0.50",
        "1.00",
        "50",
        "3",
        "0",
        "yes",
        "3",
        "",
    ]
    assert [cell.strip() for cell in slow.split("|")[1:5]] == ["slow", "> 120", "> 240", "60"]


def test_without_the_reference_there_are_no_ratios() -> None:
    line = table.comparison([Row("ours", remark="pending"), Row("other", 1.0, 1, 1, 0, "no", 1)], "ours")
    assert [cell.strip() for cell in line.splitlines()[3].split("|")[1:4]] == ["other", "1.00", "–"]


def test_a_table_is_put_between_the_marks_and_again_in_place_of_the_old_one() -> None:
    page = f"before\n{table.START}\n{table.END}\nafter"
    once = table.replaced(page, "| first |")
    assert once == f"before\n{table.START}\n\n| first |\n\n{table.END}\nafter"
    assert table.replaced(once, "| second |") == once.replace("first", "second")


def test_a_page_without_marks_is_refused() -> None:
    with pytest.raises(ValueError, match="marks"):
        table.replaced("no marks", "| t |")
