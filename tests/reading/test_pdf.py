"""PDF with a text layer: pages of lines become the paragraphs that they were printed from."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from lawdiff.model import Edition
from lawdiff.reading import LimitError, Limits, UnreadableError, read_bytes
from lawdiff.reading.pdf import extracting, worker
from lawdiff.reading.pdf.joining import Hyphens
from lawdiff.reading.pdf.pages import Line, Page, paragraphs_of_pages, without_running_lines

pytest.importorskip("pypdfium2", reason="the extra pdf-read is not installed")

Lines = list[tuple[float, str]]
"""The lines of a page: how far each is set in, and its words."""


def printed(pages: list[Lines], *, width: float = 5.2) -> bytes:
    """A PDF in a font in which all letters are equally wide, 14 points from line to line."""
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b""]
    kids = []
    for lines in pages:
        drawn = b"".join(
            b"1 0 0 1 %.1f %.1f Tm (%s) Tj "
            % (50 + inset, 740 - 14 * index, text.encode("latin-1").replace(b"(", b"\\("))
            for index, (inset, text) in enumerate(lines)
            if text
        )
        stream = b"BT /F %.2f Tf %s ET" % (width / 0.6, drawn)
        kids.append(b"%d 0 R" % (len(objects) + 1))
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents %d 0 R/Resources<</Font<</F<</Type/Font"
            b"/Subtype/Type1/BaseFont/Courier>>>>>>>>" % (len(objects) + 2)
        )
        objects.append(b"<</Length %d>>\nstream\n%s\nendstream" % (len(stream), stream))
    objects[1] = b"<</Type/Pages/Kids[%s]/Count %d>>" % (b" ".join(kids), len(pages))
    data, places = b"%PDF-1.4\n", []
    for number, held in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, held)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return data + b"xref\n0 %d\n0000000000 65535 f \n%strailer <</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1, table, len(objects) + 1, len(data)
    )  # fmt: skip


def read(pages: list[Lines]) -> Edition:
    return read_bytes(printed(pages), "kites.pdf", act="kites")


FULL = "x" * 60


def test_lines_that_are_set_in_begin_paragraphs() -> None:
    edition = read(
        [
            [
                (20, "Article 1. Kites"),
                (20, "1. A kite that flies at night over the houses of a village shall"),
                (0, "have a lamp at its tail, and its owner shall have a licence for"),
                (0, "the lamp."),
                (20, "2. A kite without a lamp flies by day only, and never over the"),
                (0, "houses."),
            ]
        ]
    )
    article = edition.articles[0]
    assert edition.format == "pdf"
    assert article.heading == "Kites"
    assert [child.text for child in article.children] == [
        "A kite that flies at night over the houses of a village shall have a lamp at its tail, and its owner shall "
        "have a licence for the lamp.",
        "A kite without a lamp flies by day only, and never over the houses.",
    ]


def test_page_numbers_and_running_heads_are_left_out_and_told() -> None:
    pages: list[Lines] = [
        [(100, "Code of Kites, page"), (0, ""), (20, f"Article {number}. Kites"), (20, f"1. Kite {number} flies."),
         (0, ""), (250, str(number))]
        for number in range(1, 5)
    ]  # fmt: skip
    edition = read(pages)
    assert [article.number for article in edition.articles] == ["1", "2", "3", "4"]
    assert not [stray for node in edition.root.walk() for stray in node.strays]
    told = [str(warning.message) for warning in edition.warnings if warning.code == "running-lines"]
    assert len(told) == 1
    assert "Code of Kites, page" in told[0]


def test_a_sentence_goes_on_over_the_end_of_a_page() -> None:
    first = [(20.0, "Article 1. Kites"), (20.0, "1. A kite that flies at night over the houses of a village shall")]
    edition = read([first, [(0, "have a lamp.")]])
    assert edition.articles[0].children[0].text.endswith("of a village shall have a lamp.")


def test_words_parted_at_the_end_of_a_line_are_put_together() -> None:
    hyphens = Hyphens(["the lamp of the village is light", "a well-known kite flies", "x-", "y"])
    assert hyphens.joined("over the vil-", "lage at night") == "over the village at night"
    assert hyphens.joined("under article 108-", "1 of the code") == "under article 108-1 of the code"
    assert hyphens.joined("the Law of Alma-", "Ata") == "the Law of Alma-Ata"
    assert hyphens.joined("a well-", "known kite") == "a well-known kite"
    assert hyphens.joined("no hyphen", "here") is None
    assert hyphens.joined("soft\u00ad", "ly") == "softly"
    assert not hyphens.guessed


def test_a_word_that_stands_nowhere_else_is_judged_by_the_other_lines_and_told() -> None:
    plain = Hyphens(["a b c"] * 100)
    assert plain.joined("a semi-", "detached kite") == "a semi-detached kite"
    assert plain.guessed == {"semi-detached"}
    parting = Hyphens(["a b c-"] * 100)
    assert parting.joined("a semi-", "detached kite") == "a semidetached kite"
    lines: Lines = [
        (20, "Article 1. Kites"),
        (20, "1. A kite that flies at night over the houses of a semi-"),
        (0, "detached village."),
    ]
    edition = read([lines + [(20.0, f"{n}. A kite of {n}.") for n in range(2, 30)]])
    assert "hyphen-guessed" in [warning.code for warning in edition.warnings] or "semidetached" in str(edition.root)


def test_pages_in_two_columns_are_read_one_column_after_the_other() -> None:
    left = [Line(50, 100 + 14 * index, 280, f"left {index}") for index in range(8)]
    right = [Line(320, 100 + 14 * index, 550, f"right {index}") for index in range(8)]
    page = Page(612, 792, (*left, *right))
    text = "\n".join(paragraphs_of_pages([page], Hyphens([])))
    assert text.index("left 7") < text.index("right 0")


def test_centred_lines_are_one_heading() -> None:
    lines = [
        Line(50, 100, 550, FULL), Line(200, 128, 400, "CHAPTER 1. KITES"), Line(220, 142, 380, "AND TAILS"),
        *(Line(50, 170 + 14 * index, 550, FULL) for index in range(9)),
    ]  # fmt: skip
    paragraphs = list(paragraphs_of_pages([Page(600, 800, tuple(lines))], Hyphens([])))
    assert paragraphs[1] in {"CHAPTER 1. KITES AND TAILS", "CHAPTER 1. KITES\nAND TAILS"}


def test_a_number_that_is_not_outermost_is_no_page_number() -> None:
    page = Page(600, 800, tuple(Line(50, 20.0 * index, 80, str(index)) for index in range(1, 8)))
    kept, running = without_running_lines([page])
    assert len(kept[0].lines) == 7
    assert running == []


def test_a_page_that_is_a_picture_among_others_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    sound = {"width": 600, "height": 800, "picture": False, "broken": False,
             "lines": [[50, 100, 150, "Article 1. Kites"], [50, 130, 250, "1. A kite flies."]]}  # fmt: skip
    scan = {"width": 600, "height": 800, "picture": True, "broken": False, "lines": []}
    monkeypatch.setattr(extracting, "_run", lambda *_: {"pages": [sound, scan]})
    edition = read_bytes(b"%PDF-1.4", "kites.pdf", act="kites")
    told = next(str(warning.message) for warning in edition.warnings if warning.code == "page-without-text")
    assert told.startswith("1 page (2) is a picture")


def test_letters_that_no_font_names_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    page = {
        "width": 600,
        "height": 800,
        "picture": False,
        "broken": False,
        "lines": [[50, 100, 150, "\ue001\ue002\ue003"]],
    }
    monkeypatch.setattr(extracting, "_run", lambda *_: {"pages": [page]})
    with pytest.raises(UnreadableError, match="its fonts do not say which letters they draw"):
        read_bytes(b"%PDF-1.4", "kites.pdf")


@pytest.mark.parametrize(
    ("answer", "reason"),
    [({"error": "missing"}, "install lawdiff"), ({"error": "pages"}, "more than 10000 pages"),
     ({"pages": []}, "its pages hold no words")],
)  # fmt: skip
def test_what_the_worker_cannot_do_is_a_sentence(
    monkeypatch: pytest.MonkeyPatch, answer: dict[str, object], reason: str
) -> None:
    monkeypatch.setattr(extracting, "_run", lambda *_: answer)
    with pytest.raises(UnreadableError, match=reason):
        read_bytes(b"%PDF-1.4", "kites.pdf")


def test_a_worker_that_dies_or_takes_too_long_is_a_sentence(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    dying = tmp_path / "dying.py"
    dying.write_text("import os; os.abort()", "utf-8")
    monkeypatch.setattr(extracting, "_WORKER", dying)
    with pytest.raises(UnreadableError, match="this PDF is damaged"):
        read_bytes(b"%PDF-1.4", "kites.pdf")

    def late(*_: object, **__: object) -> None:
        raise subprocess.TimeoutExpired("worker", 1)

    monkeypatch.setattr(subprocess, "run", late)
    with pytest.raises(LimitError, match="took more than 1 seconds"):
        read_bytes(b"%PDF-1.4", "kites.pdf", limits=Limits(seconds=1))


def test_the_worker_reads_in_this_process_too() -> None:
    held = worker._read(printed([[(0, "Article 1. Kites")]]), 10)
    assert [line[3] for line in held["pages"][0]["lines"]] == ["Article 1. Kites"]
    assert worker._read(printed([[], []]), 1) == {"error": "pages"}
    assert worker._read(b"%PDF-", 1) == {"error": "broken"}
