import csv
import io
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from invented_law import lamp_code

from lawdiff.comparing.compare import compare
from lawdiff.model import Language
from lawdiff.reading import read_bytes
from lawdiff.reporting import prepare
from lawdiff.reporting.csv_cells import as_cell, from_cell, written_table
from lawdiff.reporting.csv_changes import COLUMNS, render_changes_csv
from lawdiff.reporting.csv_sanctions import COLUMNS as SANCTION_COLUMNS
from lawdiff.reporting.csv_sanctions import render_sanctions_csv
from lawdiff.reporting.formats import RenderOptions
from lawdiff.reporting.visible import visible

OPTIONS = RenderOptions()
TRIGGERS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_columns_are_those_that_the_documentation_names() -> None:
    text = render_changes_csv(prepare(lamp_code()), OPTIONS)
    assert text.split("\r\n", 1)[0] == (
        "anchor,article,kind,shown_as,moved,before_locator,before_citation,after_locator,after_citation,words,removed,"
        "added,before_text,after_text,acts,act_dates,corroboration,reasons,findings,statements,in_time"
    )
    assert len(COLUMNS) == len(set(COLUMNS))


def test_a_row_tells_a_change() -> None:
    first = rows(render_changes_csv(prepare(lamp_code(), ui=Language.RUS), OPTIONS))[0]
    assert first["anchor"] == "art_2__para_2"
    assert (first["kind"], first["shown_as"], first["moved"]) == ("modified", "modified", "false")
    assert (first["removed"], first["added"]) == ("20", "40 … or arrest of up to ten days")
    assert first["words"].endswith("a fine of [-20-]{+40+} candles{+ or arrest of up to ten days+}.")
    assert (first["acts"], first["act_dates"]) == ("7-X", "2024-04-15")
    assert (first["findings"], first["statements"]) == ("sanction.raised", "Штраф растёт с 20 до 40 свечей.")


def test_a_change_found_on_one_side_alone_is_shown_as_disputed() -> None:
    disputed = next(row for row in rows(render_changes_csv(prepare(lamp_code()), OPTIONS)) if row["article"] == "4")
    assert (disputed["kind"], disputed["shown_as"], disputed["before_text"]) == ("inserted", "disputed", "")
    assert disputed["reasons"] == "inserted-but-note-is-older"


def test_a_byte_order_mark_is_written_where_it_is_wanted() -> None:
    report = prepare(lamp_code())
    for render in (render_changes_csv, render_sanctions_csv):
        assert render(report, replace(OPTIONS, byte_order_mark=True)) == "\ufeff" + render(report, OPTIONS)


def test_lines_end_as_the_standard_has_it_and_only_between_records() -> None:
    text = render_changes_csv(prepare(lamp_code()), OPTIONS)
    assert text.endswith("\r\n")
    assert text.count("\r\n") == 1 + len(prepare(lamp_code()).items)
    assert "\r" not in text.replace("\r\n", "")


@settings(max_examples=300, derandomize=True)
@given(st.text(max_size=20) | st.text("=+-@;\t\n'a ", max_size=10))
def test_no_cell_is_a_formula_and_each_gives_back_its_text(text: str) -> None:
    cell = as_cell(text)
    assert not cell.startswith(TRIGGERS)
    for separator in (";", "\t", "\n"):
        assert not any(piece.startswith(TRIGGERS) for piece in cell.split(separator)[1:])
    assert from_cell(cell) == visible(text)
    assert [row["a"] for row in rows(written_table(["a"], [[text]]))] == [cell]


def test_values_are_written_as_spreadsheets_read_them() -> None:
    assert written_table(["a"], [[1000000], [1.5], [True], [False], [None]]).split() == [
        "a", "1000000", "1.5", "true", "false", '""',
    ]  # fmt: skip


OLD = """Статья 1. Кража лампы
1. Кража лампы –
наказывается лишением свободы на срок от двух до пяти лет.
2. То же деяние –
наказывается штрафом в размере до ста месячных расчетных показателей.
Статья 2. Порча лампы
Порча лампы –
наказывается штрафом в размере до ста месячных расчетных показателей."""
NEW = (
    OLD.replace("двух до пяти", "трех до семи").replace("То же деяние", "Повторное деяние").split("Статья 2")[0]
    + """Статья 3. Поджог
1. Поджог маяка –
наказывается ограничением свободы на срок до трех лет."""
)


def test_sanctions_stand_before_and_after_in_figures() -> None:
    before, after = (
        read_bytes(text.encode(), f"lamp-code.rus.202{year}-01-01.txt") for year, text in ((4, OLD), (5, NEW))
    )
    text = render_sanctions_csv(prepare(compare(before, after)), OPTIONS)
    assert tuple(text.split("\r\n", 1)[0].split(",")) == SANCTION_COLUMNS
    shown = [
        tuple(row[name] for name in ("anchor", "edition", "sanction_changed", "penalty", "min", "max", "unit"))
        for row in rows(text)
    ]
    assert shown == [
        ("art_1__para_1", "before", "true", "imprisonment", "2", "5", "year"),
        ("art_1__para_1", "after", "true", "imprisonment", "3", "7", "year"),
        ("art_1__para_2", "before", "false", "fine", "", "100", "mci"),
        ("art_1__para_2", "after", "false", "fine", "", "100", "mci"),
        ("art_2", "before", "true", "fine", "", "100", "mci"),
        ("art_3", "after", "true", "restriction-of-liberty", "", "3", "year"),
    ]
