"""The redline: native revisions that give back both editions, by whom they were made, and what the comments say."""

from __future__ import annotations

from dataclasses import replace

import pytest
from docx_cases import LAW, editions, lamp_editions, lamp_report
from hypothesis import given, settings
from invented_law import article, edition, paragraph
from lxml import etree

from lawdiff.comparing.compare import compare
from lawdiff.model import ActRef, Alinea, Edition, EditionWarning, Language, Span, Stray
from lawdiff.reporting import Report, prepare
from lawdiff.reporting.blocks import blocks_of
from lawdiff.reporting.docx import redline, render_docx
from lawdiff.reporting.docx.credits import law_name
from lawdiff.reporting.docx.markup import shown
from lawdiff.reporting.docx.rereading import RedlineError, accepted, check_redline, rejected
from reading_docx import W, comments, part, text_of


def printed(law: Edition) -> list[str]:
    return [shown(block.printed) for block in blocks_of(law)]


def paragraphs_with(document: bytes, words: str) -> list[etree._Element]:
    return [each for each in part(document).iter(f"{W}p") if words in text_of(each)]


def test_accepting_gives_the_new_edition_and_rejecting_the_old_one() -> None:
    old, new = lamp_editions()
    document = render_docx(lamp_report())
    assert rejected(document) == printed(old)
    assert accepted(document) == printed(new)
    assert "1. Breaking a lamp of the street –" in accepted(document)
    assert "2) repealed by Law No. 9-X of 05.03.2024" in accepted(document)


@given(editions(), editions())
@settings(max_examples=150, deadline=None, derandomize=True)
def test_whatever_two_editions_hold_the_redline_gives_both_back(old: Edition, new: Edition) -> None:
    document = render_docx(prepare(compare(old, new)))  # it checks itself, and raises
    assert rejected(document) == (printed(old) or [""])
    assert accepted(document) == (printed(new) or [""])
    numbers = [each.get(f"{W}id") for each in part(document).iter() if each.get(f"{W}id") is not None]
    paired = {f"{W}moveFromRangeEnd", f"{W}moveToRangeEnd", f"{W}commentRangeEnd", f"{W}commentReference"}
    own = [each.get(f"{W}id") for each in part(document).iter() if each.get(f"{W}id") and each.tag not in paired]
    assert len(own) == len(set(own))
    assert set(numbers) == set(own)


def test_two_equal_editions_have_no_revision() -> None:
    old, _ = lamp_editions()
    document = part(render_docx(prepare(compare(old, old))))
    assert not list(document.iter(f"{W}ins", f"{W}del", f"{W}moveFrom", f"{W}moveTo"))


def test_a_selection_prints_its_articles_and_the_headings_above_them() -> None:
    old, new = lamp_editions()
    document = render_docx(prepare(compare(old, new), articles={"4"}))
    assert rejected(document) == ["Chapter 1. LAMPS AND THEIR KEEPERS"]
    assert accepted(document)[:2] == ["Chapter 1. LAMPS AND THEIR KEEPERS", "Article 4. Of light"]


def test_the_author_of_a_revision_is_the_amending_law_and_its_date_that_of_the_law() -> None:
    (changed,) = paragraphs_with(render_docx(lamp_report()), "tenthirty")
    marks = {(each.get(f"{W}author"), each.get(f"{W}date")) for each in changed.iter(f"{W}ins", f"{W}del")}
    assert marks == {("Law No. 9-X", "2024-03-05T00:00:00Z")}
    assert LAW.number == "9-X"


def test_where_no_law_is_known_the_author_is_lawdiff_and_no_date_is_invented() -> None:
    old = edition(article("1", "Oil", paragraph("1", "Oil is cold.")))
    new = edition(article("1", "Oil", paragraph("1", "Oil is warm.")))
    marks = list(part(render_docx(prepare(compare(old, new)))).iter(f"{W}ins", f"{W}del"))
    assert marks
    assert {each.get(f"{W}author") for each in marks} == {"lawdiff"}
    assert all(each.get(f"{W}date") is None for each in marks)


def test_typography_and_the_publishers_notes_have_authors_of_their_own() -> None:
    old = edition(article("1", "Oil", paragraph("1", "Oil  is cold."), note="Note. Of old."))
    new = edition(article("1", "Oil", paragraph("1", "Oil is cold."), note="Note. Of late."))
    marks = part(render_docx(prepare(compare(old, new), ui=Language.RUS))).iter(f"{W}ins", f"{W}del")
    assert {each.get(f"{W}author") for each in marks} == {
        "lawdiff: только типографика",
        "lawdiff: сноски издателя, не закон",
    }


def test_what_a_selection_does_not_hold_is_no_change_of_the_law() -> None:
    old, new = edition(article("1", "Oil")), edition(article("1", "Oil"), article("2", "Wicks"))
    document = render_docx(prepare(compare(replace(old, partial=True), new)))
    assert {each.get(f"{W}author") for each in part(document).iter(f"{W}ins")} == {
        "lawdiff: not in the other selection, no change"
    }
    assert len(comments(document)) == 1


def test_a_paragraph_that_moved_is_a_native_move() -> None:
    document = part(render_docx(lamp_report()))
    (start,) = document.iter(f"{W}moveFromRangeStart")
    (target,) = document.iter(f"{W}moveToRangeStart")
    assert start.get(f"{W}name") == target.get(f"{W}name")
    moved = [each for each in document.iter(f"{W}moveFrom") if len(each)]
    assert [text_of(each) for each in moved] == [text_of(each) for each in document.iter(f"{W}moveTo") if len(each)]
    assert "is punished" in text_of(moved[-1])
    assert not list(document.iterfind(f".//{W}moveFrom//{W}delText"))
    assert not [each for half in document.iter(f"{W}moveTo") for each in half if each.tag != f"{W}r"]


def test_a_removed_paragraph_takes_its_mark_with_it() -> None:
    (gone,) = paragraphs_with(render_docx(lamp_report()), "Stealing oil of a lamp")
    assert gone.find(f"{W}pPr/{W}rPr/{W}del") is not None
    assert not list(gone.iter(f"{W}t"))


def test_headings_are_word_headings_and_the_language_of_the_law_is_said() -> None:
    old = replace(lamp_editions()[0], language=Language.KAZ)
    document = render_docx(prepare(compare(old, old), ui=Language.RUS))
    styles = [each.get(f"{W}val") for each in part(document).iter(f"{W}pStyle")]
    assert styles[:3] == ["Heading1", "Heading2", "LawText"]
    sheet = part(document, "word/styles.xml")
    assert sheet.xpath("string(//w:docDefaults//w:lang/@w:val)", namespaces={"w": W[1:-1]}) == "kk-KZ"
    assert (
        sheet.xpath("string(//w:style[@w:styleId='CommentText']//w:lang/@w:val)", namespaces={"w": W[1:-1]}) == "ru-RU"
    )


def test_each_change_has_a_comment_that_cites_it_and_the_first_one_says_what_the_file_is() -> None:
    report = lamp_report()
    said = comments(render_docx(report))
    assert len(said) == 1 + len(report.items)
    assert said[0][0].startswith("How to read this file.")
    sanction = next(lines for lines in said if lines[0].startswith("art. 1, para. 1 "))
    assert sanction[0] == "art. 1, para. 1 modified"
    assert "No. 9-X" in sanction[1]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (["one"], ["one", "two", "three"]),
        (["one", "two", "three"], ["one"]),
        (["one", "two"], ["one", "three", "four"]),
        ([], ["one"]),
        (["one"], []),
        (["one two three four five six", "seven"], ["seven", "one two three four five six"]),
    ],
)
def test_the_last_paragraph_of_a_document_can_come_and_go(old: list[str], new: list[str]) -> None:
    """Word cannot remove the last mark of a document."""

    def law(texts: list[str]) -> Edition:
        root = edition().root
        return replace(
            edition(),
            root=replace(
                root,
                children=(),
                strays=tuple(Stray(text, "?", Span(at, at)) for at, text in enumerate(texts, start=1)),
            ),
        )

    document = render_docx(prepare(compare(law(old), law(new))))
    assert rejected(document) == (old or [""])
    assert accepted(document) == (new or [""])
    assert list(part(document).iter(f"{W}p"))[-1].find(f"{W}pPr/{W}rPr") is None


def test_like_revisions_on_both_sides_of_a_kept_break_are_told_apart() -> None:
    """Writer would join them and lose the end of the paragraph between them."""
    old = edition(article("1", "Oil", paragraph("1", "Oil is cold"), paragraph("2", "It is kept.")))
    new = edition(
        article(
            "1",
            "Oil",
            paragraph("1", "Oil is cold and wet"),
            paragraph("1-1", "It burns."),
            paragraph("2", "It is kept."),
        )
    )
    marks = list(part(render_docx(prepare(compare(old, new)))).iter(f"{W}ins"))
    assert [each.get(f"{W}author") for each in marks] == ["lawdiff", *["lawdiff\u00a0"] * 3]


def test_a_redline_that_would_lose_words_is_never_given_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(redline, "in_order", lambda _: [])
    with pytest.raises(RedlineError, match="does not give back the old edition at paragraph 1: 'Chapter 1"):
        render_docx(lamp_report())


BODY = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{}</w:body></w:document>'
START = '<w:moveFromRangeStart w:id="1" w:name="a"/>'
MOVED = "<w:moveFrom><w:r><w:t>x</w:t></w:r></w:moveFrom>"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (f"<w:p>{MOVED}</w:p>", "outside of every move"),
        (f"<w:p>{START}{MOVED}</w:p>", "has no end"),
        (f"<w:p>{START}{START}{MOVED}</w:p>", "begins within the move"),
        (f'<w:p>{START}{MOVED}<w:moveFromRangeEnd w:id="2"/></w:p>', "does not end where it should"),
        (f'<w:p>{START}{MOVED}<w:moveFromRangeEnd w:id="1"/></w:p>', "do not hold the same words"),
    ],
)
def test_a_move_without_its_other_half_is_a_fault(content: str, reason: str) -> None:
    with pytest.raises(RedlineError, match=reason):
        check_redline(BODY.format(content).encode(), ["x"], [""])


def test_a_document_without_a_body_is_a_fault() -> None:
    with pytest.raises(RedlineError, match="no body"):
        accepted(BODY.replace("<w:body>{}</w:body>", "").encode())


def test_many_laws_and_laws_without_numbers_are_named_as_authors() -> None:
    laws = tuple(ActRef(f"{number}-X") for number in range(1, 6))
    assert law_name(laws, Language.RUS) == "Законы № 1-X, № 2-X, № 3-X и ещё 2"
    assert law_name((ActRef("", LAW.adopted),), Language.KAZ) == "05.03.2024 Заң"
    assert law_name((ActRef(""), LAW), Language.ENG) == "Amending laws, see the comment"


def test_a_report_with_many_warnings_says_how_many_it_leaves_out() -> None:
    report: Report = replace(lamp_report(), warnings=tuple(("before", EditionWarning("x", f"{n}")) for n in range(23)))
    assert comments(render_docx(report))[0][-1] == "and 3 more warnings"


def test_an_unplaced_heading_alone_is_a_paragraph_of_its_own() -> None:
    law = edition(replace(article("1", ""), alineas=(Alinea("Oil\nand wicks."),)))
    assert accepted(render_docx(prepare(compare(law, law)))) == [
        "Chapter 1. LAMPS AND THEIR KEEPERS",
        "Article 1.",
        "Oil\nand wicks.",
    ]
