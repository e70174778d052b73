"""What the peers print is read into the same pieces."""

import json

import pytest
from benchmarks.pieces import Count, Piece, Region, count, rebuilds

from benchmarks import outputs

OLD = "срок до двух лет"
NEW = "срок до трёх лет"

PORCELAIN = """diff --git a/old b/new
index 1..2 100644
--- a/old
+++ b/new
@@ -1 +1 @@
{}
-двух
+трёх
  лет
~
""".format(" срок до ")
MARKED = "срок до \ue001двух\ue002 \ue003трёх\ue004 лет\n"
PAIRS = json.dumps([["keep", "срок до "], ["remove", "двух"], ["add", "трёх"], ["keep", " лет"]])
REDLINES = json.dumps(
    {
        "source_tokens": ["срок ", "до ", "двух ", "лет"],
        "test_tokens": ["срок ", "до ", "трёх ", "лет"],
        "changes": [
            {"type": "equal", "source_token_position": [0, 2], "test_token_position": [0, 2]},
            {"type": "replace", "source_token_position": [2, 3], "test_token_position": [2, 3]},
            {"type": "equal", "source_token_position": [3, 4], "test_token_position": [3, 4]},
        ],
    },
)
HTML = "<p>срок до <ins>трёх</ins> <del>двух</del> лет</p>"
XML = (
    '<act xmlns:diff="http://namespaces.shoobx.com/diff"><p>срок до '
    "<diff:delete>двух</diff:delete><diff:insert>трёх</diff:insert> лет</p></act>"
)

READ = [
    pytest.param(outputs.from_porcelain(PORCELAIN), id="git"),
    pytest.param(outputs.from_marks(MARKED), id="wdiff"),
    pytest.param(outputs.from_pairs(PAIRS), id="pairs"),
    pytest.param(outputs.from_redlines(REDLINES), id="redlines"),
    pytest.param(outputs.from_html(HTML), id="lxml"),
    pytest.param(outputs.from_xmldiff(XML), id="xmldiff"),
]


@pytest.mark.parametrize("region", READ)
def test_every_peer_that_replaces_one_word_has_one_hunk_and_rebuilds_both_texts(region: Region) -> None:
    assert count([region]) == Count(hunks=1, split=0)
    assert rebuilds(region, OLD.split(), NEW.split()) == "yes"


@pytest.mark.parametrize("region", READ)
def test_a_result_of_other_texts_rebuilds_neither(region: Region) -> None:
    assert rebuilds(region, ["иное"], ["иное"]) == "no"
    assert rebuilds(region, OLD.split(), ["иное"]) == "old only"
    assert rebuilds(region, ["иное"], NEW.split()) == "new only"


def test_redlines_keeps_the_white_space_of_each_text_and_tells_insertion_from_deletion() -> None:
    changes = [
        {"type": "equal", "source_token_position": [0, 2], "test_token_position": [0, 2]},
        {"type": "insert", "source_token_position": None, "test_token_position": [2, 3]},
        {"type": "delete", "source_token_position": [2, 3], "test_token_position": None},
    ]
    tokens = {"source_tokens": ["( ", "вводится ", "или"], "test_tokens": ["(", "вводится ", "и"]}
    region = outputs.from_redlines(json.dumps({"changes": changes, **tokens}))
    assert rebuilds(region, ["(", "вводится", "или"], ["(вводится", "и"]) == "yes"
    assert [piece.op for piece in region] == ["keep", "add", "remove"]


def test_what_xmldiff_deletes_inside_an_inserted_element_stands_in_neither_text() -> None:
    region = outputs.from_xmldiff(
        '<act xmlns:diff="http://namespaces.shoobx.com/diff">'
        '<p diff:insert="">до <diff:delete>двух</diff:delete><diff:insert>трёх</diff:insert></p>'
        "<p>тут</p></act>",
    )
    assert rebuilds(region, ["тут"], ["до", "трёх", "тут"]) == "yes"


def test_git_says_nothing_of_equal_texts() -> None:
    assert outputs.from_porcelain("") == ()


def test_git_remarks_about_the_last_line_break_are_no_words() -> None:
    output = "@@ -1 +1 @@\n-а\n+б\n~\n\\ No newline at end of file\n"
    assert "".join(piece.new for piece in outputs.from_porcelain(output)).split() == ["б"]


def test_git_cuts_at_white_space_of_the_old_text_that_it_does_not_print() -> None:
    region = outputs.from_porcelain("@@ -1 +1 @@\n 202\n-и\n+, 203\n~\n")
    assert "".join(piece.old for piece in region).split() == ["202", "и"]
    assert count([region]).split == 0


def test_a_whole_element_that_xmldiff_deletes_is_removed_with_all_its_words() -> None:
    region = outputs.from_xmldiff(
        '<act xmlns:diff="http://namespaces.shoobx.com/diff">'
        '<p diff:delete="">долой <b>всё</b> это</p><p>тут</p></act>',
    )
    assert "".join(piece.new for piece in region).split() == ["тут"]
    assert "".join(piece.old for piece in region).split() == ["долой", "всё", "это", "тут"]


def test_the_words_of_a_page_and_of_an_xml_file_end_at_blocks() -> None:
    assert outputs.html_text("<p>а<b>б</b></p><p>в<br>г</p></ins>").split() == ["аб", "в", "г"]
    assert outputs.xml_text("<a><num>1.</num><p>лицо</p></a>").split() == ["1.", "лицо"]


@pytest.mark.parametrize(
    ("before", "removed", "after", "splits"),
    [
        ("стать", "я", " иная", 1),
        ("статья ", "108", "-1", 1),
        ("статья 108", "-1", "", 1),
        ("статья 108-", "1", "", 1),
        ("от 05.", "07", ".2024", 1),
        ("статья ", "108-1", ", 109", 0),
        ("лет", ",", " штраф", 0),
        ("№ ", "72-VIII", ".", 0),
    ],
)
def test_a_hunk_splits_a_word_where_letters_or_a_joint_stand_on_both_sides(
    before: str,
    removed: str,
    after: str,
    splits: int,
) -> None:
    region = (Piece("keep", before), Piece("remove", removed), Piece("add", "Ж"), Piece("keep", after))
    assert count([region[:2] + region[3:]]).split == splits


def test_white_space_between_changed_words_does_not_end_a_hunk_and_a_kept_word_does() -> None:
    near = (Piece("remove", "а"), Piece("keep", " "), Piece("add", "б"))
    far = (Piece("remove", "а"), Piece("keep", " и "), Piece("add", "б"))
    assert (count([near]).hunks, count([far]).hunks) == (1, 2)


def test_changed_white_space_alone_is_no_hunk() -> None:
    assert count([(Piece("keep", "а"), Piece("remove", "\n"), Piece("add", " "), Piece("keep", "б"))]).hunks == 0
