"""Rich Text: letters in code pages and Unicode, groups that are no text, tables, footnotes, tracked changes."""

from __future__ import annotations

import lamp_code
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from striprtf.striprtf import rtf_to_text

from lawdiff.model import NoteKind
from lawdiff.reading import UnreadableError, read_bytes
from lawdiff.reading.limits import LimitError, Limits
from lawdiff.reading.paragraphs import Hint, Paragraph, Revisions
from lawdiff.reading.rtf import paragraphs_of_rtf


def paragraphs(body: str, revisions: str = "refuse") -> list[Paragraph]:
    data = (
        r"{\rtf1\ansi\ansicpg1251\deff0{\fonttbl{\f0\fcharset204 Times;}{\f1\fcharset0 Arial;}{\f2\fcharset2 S;}}"
        + body
        + "}"
    )
    return list(paragraphs_of_rtf(data.encode("latin-1"), name="x.rtf", revisions=Revisions(revisions)).paragraphs)


def texts(body: str, revisions: str = "refuse") -> list[str]:
    return [held.text for held in paragraphs(body, revisions)]


def test_letters_come_in_the_code_page_of_their_font() -> None:
    assert texts(r"\f0 \'cb\'e0\'ec\'ef\'e0 {\f1 caf\'e9} \'ee\'ed\'e0\par {\f2 \'ce}\f9 \'ce") == [
        "Лампа café она",
        "ОО",
    ]


def test_unicode_letters_and_what_stands_in_for_them() -> None:
    assert texts(r"\u1051?\u1072\'e0\uc2\u1084ab\uc0\u1087\u1072 {\uc1\u-2?}\u55357 .") == ["Лампа\ufffe\ufffd."]
    assert texts(r"\uc3\u1051\'e0\'e0\'e0\'cb") == ["ЛЛ"]
    assert texts(r"\uc1\u1051?x") == ["Лx"]


def test_signs_breaks_and_escapes() -> None:
    assert texts(r"a\~b\_c\-d\{e\}\\f\emdash g\tab h\line i\'95\par\page j\sect k\\" + "\\\nl") == [
        "a\xa0b-cd{e}\\f—g h\ni•", "j", "k\\", "l",
    ]  # fmt: skip


def test_groups_that_are_no_text_are_left_out() -> None:
    body = (
        r"{\info{\title no}}{\stylesheet{\s1 no;}}{\colortbl;\red0;}{\header no\par}{\*\generator no;}"
        r"{\pict\bin5 }}}}}no}"
        r"{\field{\*\fldinst HYPERLINK no}{\fldrslt yes}}{\upr{no}{\*\ud{ \u1051?}}}{\shp{\*\shpinst{\sp no}}}"
    )
    assert texts(body) == ["yes Л"]


def test_numbers_of_lists_stand_in_the_text() -> None:
    assert texts(r"{\listtext\pard 1.\tab}Lamp\par{\pntext 2)\tab}Lantern") == ["1. Lamp", "2) Lantern"]


def test_hidden_and_raised_words() -> None:
    body = r"Article 1{\super 2}. Lamp {\v secret}{\v0 seen}\v x\plain  end\par m{\super 2\nosupersub  b}"
    assert [(held.text, held.hint) for held in paragraphs(body)] == [
        ("Article 1-2. Lamp seen end", Hint.TEXT), ("secretx", Hint.HIDDEN), ("m2 b", Hint.TEXT),
    ]  # fmt: skip


def test_headings_bookmarks_and_footnotes() -> None:
    body = (
        r"\pard\outlinelevel2{\*\bkmkstart lamp1}{\*\bkmkend lamp1}{\*\bkmkstart _x}Article 1. Lamps\par"
        r"\pard\outlinelevel9 Kept lit."
        r"{\footnote {\super\chftn} Article 1 amended by the Law of 01.02.2030\par No. 7-IX.} Always.\par"
    )
    held = paragraphs(body)
    assert held == [
        Paragraph("Article 1. Lamps", "lamp1", Hint.HEADING),
        Paragraph("Kept lit. Always.", "", Hint.TEXT),
        Paragraph("Article 1 amended by the Law of 01.02.2030 No. 7-IX.", "", Hint.FOOTNOTE),
    ]


def test_tables_of_data_and_of_layout() -> None:
    row = r"\trowd\pard\intbl {}\cell {}\cell\row"
    assert [(held.text, held.hint) for held in paragraphs("a\\par" + row.format("1.", "b") + r"\pard c\par")] == [
        ("a", Hint.TEXT), ("1.\tb", Hint.ROW), ("c", Hint.TEXT),
    ]  # fmt: skip
    assert texts(r"\pard\intbl Article 1. Lamps\par 1. Lit.\cell\row\pard\intbl 2. Out.\cell") == [
        "Article 1. Lamps", "1. Lit.", "2. Out.",
    ]  # fmt: skip
    assert texts(r"\pard\intbl half\par") == ["half"]


def test_tracked_changes_are_refused_unless_the_user_says_what_they_are() -> None:
    body = r"A lamp {\deleted dies}{\revised burns}\revised0 .{\deleted\par }B\par"
    with pytest.raises(UnreadableError, match="tracked changes"):
        texts(body)
    assert texts(body, "accept") == ["A lamp burns.B"]
    assert texts(body, "reject") == ["A lamp dies.", "B"]


def test_broken_groups_are_read_as_far_as_they_go() -> None:
    assert texts("a}b") == ["a"]
    assert [held.text for held in paragraphs_of_rtf(rb"{\rtf1 {a\par b", name="x").paragraphs] == ["a", "b"]
    assert [held.text for held in paragraphs_of_rtf(rb"}a\ansicpg99999 \'cb", name="x").paragraphs] == []
    assert [held.text for held in paragraphs_of_rtf(b"{\\rtf1 a\\", name="x").paragraphs] == ["a"]
    assert texts(r"\ansicpg99999 \'cb") == ["Л"]
    with pytest.raises(LimitError, match="groups stand in each other"):
        paragraphs_of_rtf(b"{\\rtf1" + b"{" * 99, name="x", limits=Limits(depth=50))


def test_a_kept_library_finds_the_same_words() -> None:
    data = lamp_code.as_rtf()
    theirs: str = rtf_to_text(data.decode("ascii"))  # type: ignore[no-untyped-call]
    ours = "".join("".join(held.text.split()) for held in paragraphs_of_rtf(data, name="x").paragraphs)
    assert ours == "".join(theirs.split())


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.text(alphabet="абвЯёқәі№—«» aZ09.,;{}\\\t", max_size=60))
def test_whatever_is_written_is_read(text: str) -> None:
    wanted = " ".join(text.split())
    line = lamp_code.Line("text", wanted)
    held = paragraphs_of_rtf(lamp_code.as_rtf([line]), name="x").paragraphs
    assert [one.text for one in held] == ([wanted] if wanted else [])


def test_a_rich_text_is_an_edition_with_its_notes() -> None:
    edition = read_bytes(lamp_code.as_rtf(), "lamps.rtf", act="lamps")
    assert edition.format == "rtf"
    assert [note.kind for note in edition.articles[0].notes] == [NoteKind.HISTORY]
