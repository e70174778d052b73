"""Redlines of all engines are read into the same pieces, and their hunks are counted by one function."""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

import pytest
from benchmarks.inputs import Pair
from benchmarks.pieces import Count, count
from benchmarks.tracked import from_word
from benchmarks.word import Redliner, rebuilds, section

from benchmarks import inputs, word

EXAMPLE = Path(__file__).parents[2] / "statutes" / "example"


def file_of(body: str) -> bytes:
    namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    packed = BytesIO()
    with ZipFile(packed, "w") as package:
        package.writestr("word/document.xml", f'<w:document xmlns:w="{namespace}"><w:body>{body}</w:body></w:document>')
    return packed.getvalue()


def line(*runs: str, end: str = "") -> str:
    return f"<w:p><w:pPr><w:rPr>{end}</w:rPr></w:pPr>{''.join(runs)}</w:p>"


def kept(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def gone(text: str, tag: str = "del") -> str:
    return f"<w:{tag}><w:r><w:delText>{text}</w:delText></w:r></w:{tag}>"


def come(text: str, tag: str = "ins") -> str:
    return f"<w:{tag}><w:r><w:t>{text}</w:t></w:r></w:{tag}>"


def test_revisions_that_touch_are_one_hunk_however_they_are_cut() -> None:
    whole = line(kept("до "), gone("двух лет"), come("трёх дней"), kept("."))
    cut = line(kept("до "), gone("двух "), gone("лет"), come("трёх"), come(" "), come("дней"), kept("."))
    for body in (whole, cut):
        region = from_word(file_of(body))
        assert count([region]) == Count(hunks=1, split=0)
        assert rebuilds(region, "до двух лет.", "до трёх дней.") == "yes"


def test_paragraphs_that_came_together_are_one_hunk_and_a_kept_word_parts_two() -> None:
    together = line(kept("а")) + line(come("б"), end="<w:ins/>") + line(come("в"), end="<w:ins/>") + line(kept("г"))
    assert count([from_word(file_of(together))]) == Count(hunks=1, split=0)
    apart = line(kept("а")) + line(come("б")) + line(kept("г")) + line(come("в"))
    assert count([from_word(file_of(apart))]) == Count(hunks=2, split=0)


def test_both_halves_of_a_move_are_hunks() -> None:
    region = from_word(file_of(line(come("масло", "moveTo")) + line(kept("лампа")) + line(come("масло", "moveFrom"))))
    assert count([region]).hunks == 2
    assert rebuilds(region, "лампа масло", "масло лампа") == "yes"


def test_white_space_alone_is_no_hunk_and_half_a_word_is_one_that_splits() -> None:
    assert count([from_word(file_of(line(kept("188"), gone(" "), kept(", 191"))))]).hunks == 0
    assert count([from_word(file_of(line(kept("стать"), gone("я"), come("и"))))]) == Count(hunks=1, split=1)


def test_what_one_revision_inserts_and_another_deletes_stands_in_neither_text() -> None:
    region = from_word(file_of(line(kept("а"), f"<w:ins>{gone('б')}</w:ins>", "<w:r><w:tab/></w:r>", kept("в"))))
    assert rebuilds(region, "а в", "а в") == "yes"


@pytest.mark.parametrize(("old", "new", "said"), [("а", "в", "old only"), ("в", "аб", "new only"), ("в", "в", "no")])
def test_a_redline_of_other_texts_does_not_rebuild_them(old: str, new: str, said: str) -> None:
    assert rebuilds(from_word(file_of(line(kept("а"), come("б")))), old, new) == said


def test_what_is_no_word_file_is_not_counted() -> None:
    with pytest.raises(BadZipFile):
        from_word(b"no file")


def test_the_table_has_a_row_for_each_engine_and_says_which_is_missing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    texts = (EXAMPLE / "example-code.eng.2024-01-01.txt", EXAMPLE / "example-code.eng.2024-07-01.txt")
    monkeypatch.setitem(inputs.INPUTS, "example", lambda: Pair("example", "an invented code", {"text": texts}))
    monkeypatch.setattr(word, "BUILD", tmp_path)
    failing = Redliner("failing", "text", lambda *_: [sys.executable, "-c", "raise SystemExit(2)"])
    absent = Redliner("absent", "text", lambda *_: [], "no_such_module_here", "pip install it")
    said = section(["example"], 1, 60, (word.REDLINERS[0], failing, absent))
    ours, other, missing = (
        [cell.strip() for cell in row.strip("|").split("|")]
        for row in said.splitlines()
        if row.startswith(("| law", "| fai", "| abs"))
    )
    assert ours[7] == "yes"
    assert int(ours[5]) > 5
    assert other[-1] == "failed"
    assert missing[-1] == "not installed: `pip install it`"


def test_an_input_that_is_not_here_is_skipped_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> Pair:
        raise inputs.MissingInputError("the texts are elsewhere")

    monkeypatch.setitem(inputs.INPUTS, "elsewhere", missing)
    assert section(["elsewhere"], 1, 60).endswith("Skipped: the texts are elsewhere.")
