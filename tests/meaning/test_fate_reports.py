"""The fates of offences as people and programs see them. Golden files: look before `pytest --snapshot-update`."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import jsonschema
import lxml.html
import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from lawdiff.language.messages import messages
from lawdiff.meaning.fate import FateKind, OffenceFate, compare_sanctions, fate
from lawdiff.meaning.fate.statements import DOUBTS
from lawdiff.meaning.severity import Direction
from lawdiff.model import ActRef, Edition, EditionWarning, Language
from lawdiff.reporting.fate_machine import COLUMNS, ORDER, fate_schema, render_fate_csv, render_fate_json
from lawdiff.reporting.fate_section import BADGES, fate_section
from lawdiff.reporting.fate_terminal import render_fate_terminal

from .bell_codes import AIMS, CRIME, LAW, MUFFLING, NEW, OLD, code, inserted, offence, stub


class _Text(SingleFileSnapshotExtension):
    _write_mode = WriteMode.TEXT
    file_extension = "txt"


class _Html(_Text):
    file_extension = "html"


def editions() -> tuple[list[Edition], list[Edition]]:
    """Two codes in which something of every kind happens."""
    wide = offence("7", "Пустой звон и гудение", "Ночной звон в пустой колокол и ночное гудение в колокол")
    amended = f"Статья 7 с изменением, внесенным {LAW}."
    before = [
        code(
            "cc",
            OLD,
            AIMS,
            offence("5", "Раскачивание колокола", "Раскачивание колокола за язык", CRIME),
            offence("6", "Свист", "Свист в колокол", CRIME),
            offence("8", "Порча верёвок", "Порча верёвок на колокольне", CRIME),
        ),
        code(
            "cao",
            OLD,
            AIMS,
            wide,
            offence("9", "Укрывание колокола", MUFFLING),
            offence("11", "Ночное пение", "Пение ночью под колоколом"),
            offence("12", "Сбыт язычков", "Сбыт язычков"),
            offence("13", "Покупка язычков", "Покупка язычков"),
        ),
    ]
    after = [
        code(
            "cc",
            NEW,
            AIMS,
            offence("5", "Раскачивание колокола", "Раскачивание колокола за язык или верёвку", CRIME),
            stub("6", "Свист"),
            offence("8-1", "Порча верёвок", "Порча верёвок на колокольне", CRIME),
            offence("9-1", "Укрывание колокола", MUFFLING, CRIME, inserted("9-1")),
            offence("9-2", "Кража колокола", "Кража колокола с колокольни", CRIME, inserted("9-2")),
        ),
        code(
            "cao",
            NEW,
            AIMS,
            offence("7", "Пустой звон", "Ночной звон в пустой колокол", note=amended),
            offence("7-1", "Ночное гудение", "Ночное гудение в колокол", note=inserted("7-1")),
            stub("9", "Укрывание колокола"),
            offence("10", "<b>Опасные</b> =звуки", "=Опасные звуки", note=inserted("10")),
            stub("11", "Ночное пение"),
            stub("12", "Сбыт язычков"),
            stub("13", "Покупка язычков"),
            offence("14", "Сбыт и покупка язычков", "Сбыт язычков, покупка язычков", note=inserted("14")),
            offence("15", "Звон прежний", "Звон прежних времён", note="Кодекс дополнен статьей 15 в соответствии с "
                    "Законом РК от 01.02.2020 № 2-IX (вводится в действие с 01.03.2020)."),
        ),
    ]  # fmt: skip
    return before, after


@pytest.fixture(scope="module")
def rows() -> tuple[OffenceFate, ...]:
    return fate(*editions(), compare_sanctions=compare_sanctions)


def test_the_example_holds_every_fate_but_unchanged(rows: tuple[OffenceFate, ...]) -> None:
    assert {row.fate for row in rows} == set(FateKind) - {FateKind.UNCHANGED}


@pytest.mark.parametrize("ui", list(Language))
@pytest.mark.parametrize("width", [60, 110])
def test_terminal_view(rows: tuple[OffenceFate, ...], ui: Language, width: int, snapshot: SnapshotAssertion) -> None:
    text = render_fate_terminal(rows, ui=ui, width=width, every=width == 60)
    assert text == snapshot(extension_class=_Text)
    assert max(map(len, text.splitlines())) <= width
    assert "…" not in text, "nothing is cut"


@pytest.mark.parametrize("ui", list(Language))
def test_section_of_the_page(rows: tuple[OffenceFate, ...], ui: Language, snapshot: SnapshotAssertion) -> None:
    html = fate_section(rows, ui=ui)
    assert html == snapshot(extension_class=_Html)
    page = lxml.html.fromstring(html)
    assert len(page.findall(".//tbody/tr")) == sum(row.changed for row in rows)
    assert not page.findall(".//td//b"), "words of a file are never markup"


def test_the_section_shows_every_row_where_it_is_asked_to(rows: tuple[OffenceFate, ...]) -> None:
    page = lxml.html.fromstring(fate_section(rows, every=True))
    assert len(page.findall(".//tbody/tr")) == len(rows)


def test_where_nothing_changed_every_view_says_so() -> None:
    edition = code("cc", OLD, AIMS, offence("7", "Звон"))
    same = fate([edition], [edition])
    assert "No offence changed." in render_fate_terminal(same)
    assert "→" not in render_fate_terminal(same, every=True)
    assert "No offence changed." in fate_section(same)
    assert "0" not in fate_section(())


def test_colours_are_used_only_where_the_terminal_shows_them(rows: tuple[OffenceFate, ...]) -> None:
    assert "\x1b[" in render_fate_terminal(rows, color=True)
    assert "\x1b[" not in render_fate_terminal(rows)


def test_json_follows_its_schema_and_the_design(rows: tuple[OffenceFate, ...]) -> None:
    before, after = editions()
    before[1] = replace(before[1], warnings=(EditionWarning("number-gap", "invented", ""),))
    document = json.loads(render_fate_json(rows, before, after, ui=Language.RUS))
    jsonschema.validate(document, dict(fate_schema()))
    assert next(iter(document)) == "schema_version"
    assert document["summary"]["transferred"] == 1
    assert document["warnings"][0]["act"] == "cao"
    (row,) = [each for each in document["offences"] if each["fate"] == "transferred"]
    assert (row["before"]["act"], row["before"]["locator"]) == ("cao", "art_9")
    assert (row["after"]["act"], row["after"]["locator"]) == ("cc", "art_9-1")
    assert row["similarity"] == 1.0
    assert MUFFLING in row["before"]["text"]
    assert all("text" not in (each["after"] or {}) for each in document["offences"] if each["fate"] == "not-held")
    assert render_fate_json(()).count("[]") == 4


def test_csv_has_a_row_for_each_offence_and_no_cell_that_a_spreadsheet_takes_for_a_formula(
    rows: tuple[OffenceFate, ...],
) -> None:
    odd = replace(rows[0], acts=(ActRef("", OLD), ActRef("")))
    table = list(csv.reader(io.StringIO(render_fate_csv([*rows, odd], ui=Language.KAZ))))
    assert table[0] == list(COLUMNS)
    assert len(table) == len(rows) + 2
    assert table[-1][COLUMNS.index("acts")].strip() == "2024-01-01"
    assert not any(cell[:1] in {"=", "+", "@", "\t"} for row in table for cell in row)


def test_a_cell_that_begins_as_a_formula_is_quoted(rows: tuple[OffenceFate, ...]) -> None:
    new = next(row for row in rows if row.after and row.after.number == "10")
    assert new.after
    node = replace(new.after.provision, heading="=1+1")
    odd = replace(new, after=replace(new.after, provision=node))
    assert "'=1+1" in render_fate_csv([odd])


def test_every_caption_and_every_reason_stands_in_three_languages(rows: tuple[OffenceFate, ...]) -> None:
    reasons = {reason for row in rows for reason in row.reasons} | DOUBTS
    for language in Language:
        assert all(messages(language, "fate")(f"kind.{kind}") for kind in FateKind)
        assert all(messages(language, "fate")(f"sanction-move.{direction}") for direction in Direction)
        assert all(messages(language, "findings")(f"fate.{kind}") for kind in FateKind)
        assert all(messages(language, "findings")(f"fate-reason.{reason}") for reason in reasons)
    assert {kind.value for kind in FateKind} == set(ORDER)
    assert set(BADGES) | {FateKind.UNCHANGED, FateKind.NOT_HELD} == set(FateKind)
