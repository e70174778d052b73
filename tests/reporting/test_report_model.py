from dataclasses import replace

from invented_law import AGREED, LAW, article, edition, hunks, lamp_code

from lawdiff.comparing.result import ArticleRow, Change, ChangeKind, Comparison, Hunk, Op
from lawdiff.model import Kind, Note, NoteKind, Provision
from lawdiff.reporting import prepare


def test_each_article_is_counted_once_and_an_old_insertion_is_not_counted_as_new() -> None:
    summary = prepare(lamp_code()).summary
    assert summary["inserted"] == 1
    assert summary["disputed"] == 1
    assert sum(summary.values()) == len(lamp_code().articles)


def test_disputed_articles_are_kept_apart() -> None:
    report = prepare(lamp_code())
    assert [group.anchor for group in report.agreed] == ["art_2", "art_2-1", "art_3"]
    assert [group.anchor for group in report.disputed] == ["art_4", "art_5"]
    assert [group.shown_kind for group in report.disputed] == ["disputed", "modified"]


def test_a_disputed_insertion_is_not_presented_as_one() -> None:
    kinds = {item.anchor: item.shown_kind for item in prepare(lamp_code()).items}
    assert (kinds["art_4"], kinds["art_2-1"], kinds["art_5"]) == ("disputed", "inserted", "modified")


def test_mere_typography_is_counted_always_and_shown_on_demand() -> None:
    assert prepare(lamp_code()).summary["cosmetic"] == 1
    assert "art_6" not in {item.anchor for item in prepare(lamp_code()).items}
    assert "art_6" in {item.anchor for item in prepare(lamp_code(), cosmetic=True).items}


def test_a_selection_shows_and_counts_its_articles_only() -> None:
    report = prepare(lamp_code(), articles={"2", "3"})
    assert {group.anchor for group in report.groups} == {"art_2", "art_3"}
    assert sum(report.summary.values()) == 2
    assert report.before.articles == 5


def test_changes_stand_under_their_article_in_the_order_of_the_text() -> None:
    theft = prepare(lamp_code()).groups[0]
    assert [item.anchor for item in theft.items] == [
        "art_2__para_2",
        "art_2__para_2__point_2",
        "art_2__para_2__point_3",
    ]
    assert [item.only_elsewhere for item in theft.items] == [False, False, True]


def test_notes_are_attached_to_their_article() -> None:
    theft = prepare(lamp_code()).groups[0]
    assert [(attached.edition, attached.caption) for attached in theft.notes] == [("after", "art. 2")]


def test_a_note_that_both_editions_have_is_shown_once() -> None:
    law = edition(article("1", "Lamps", text="a", note="Note. Amended."))
    row = ArticleRow("1", ChangeKind.MODIFIED, "art_1", "art_1")
    change = Change(ChangeKind.MODIFIED, law.articles[0], law.articles[0], hunks("[-a-]{+b+}"))
    group = prepare(Comparison(law, law, (row,), (change,))).groups[0]
    assert len(group.notes) == 1


def test_acts_are_counted_by_the_articles_they_changed() -> None:
    assert prepare(lamp_code()).by_act == ((LAW, 3),)


def renumbered_into_its_place() -> Comparison:
    """Article 1 is repealed, and article 2 takes its number."""
    before = edition(article("1", "Snuffers", text="Snuffers are sold."), article("2", "Wicks", text="Wicks burn."))
    after = edition(article("1", "Wicks", text="Wicks burn."), sha256="1" * 64)
    gone, kept = before.articles
    changes = (
        Change(ChangeKind.REPEALED, gone, None, (Hunk(Op.REMOVE, gone.own_words()),), (LAW,), AGREED),
        Change(ChangeKind.RENUMBERED, kept, after.articles[0], (Hunk(Op.KEEP, kept.own_words()),)),
    )
    rows = (
        ArticleRow("1", ChangeKind.REPEALED, "art_1", "", AGREED, (LAW,)),
        ArticleRow("1", ChangeKind.RENUMBERED, "art_2", "art_1"),
    )
    return Comparison(before, after, rows, changes)


def test_what_is_gone_and_what_took_its_number_have_names_of_their_own() -> None:
    report = prepare(renumbered_into_its_place())
    assert [item.anchor for item in report.items] == ["old-art_1", "art_1"]
    assert [group.anchor for group in report.groups] == ["old-art_1", "art_1"]
    assert [len(group.items) for group in report.groups] == [1, 1]


def test_changes_of_chapter_headings_have_a_group_of_their_own() -> None:
    before, after = edition(article("1", "A")), edition(article("1", "A"))
    change = Change(
        ChangeKind.MODIFIED,
        before.root.children[0],
        after.root.children[0],
        hunks("LAMPS[- AND-]{+, OR+} KEEPERS"),
    )
    row = ArticleRow("1", ChangeKind.UNCHANGED, "art_1", "art_1")
    report = prepare(Comparison(before, after, (row,), (change,)))
    assert [(group.anchor, group.row) for group in report.groups] == [("headings", None)]
    assert report.groups[0].status is ChangeKind.MODIFIED
    assert report.groups[0].corroboration.status == "unattributed"
    assert report.groups[0].acts == ()
    assert not report.groups[0].disputed
    assert report.changed
    assert prepare(Comparison(before, after, (row,), (change,)), articles={"1"}).groups == ()


def test_an_article_that_a_selection_does_not_hold_is_neither_gone_nor_new() -> None:
    law = edition(article("1", "A"))
    rows = (
        ArticleRow("1", ChangeKind.UNCHANGED, "art_1", "art_1"),
        ArticleRow("9", ChangeKind.NOT_HELD, "art_9", ""),
    )
    report = prepare(Comparison(law, replace(law, partial=True), rows, ()))
    assert report.not_held == ("9",)
    assert report.summary["not-held"] == 1
    assert not report.changed
    assert report.groups == ()


def test_two_editions_of_the_same_bytes_are_identical() -> None:
    law = edition(article("1", "A"))
    assert prepare(Comparison(law, law, (), ())).identical
    unknown = replace(law, sha256="")
    assert not prepare(Comparison(unknown, unknown, (), ())).identical


def test_an_article_known_to_have_changed_is_shown_even_without_a_change_of_words() -> None:
    law = edition(Provision(Kind.ARTICLE, "1", "Article 1.", notes=(Note(NoteKind.STUB, "excluded"),)))
    row = ArticleRow("1", ChangeKind.REPEALED, "art_1", "art_1", AGREED, (LAW,))
    report = prepare(Comparison(law, law, (row,), ()))
    assert [group.anchor for group in report.groups] == ["art_1"]
    assert report.changed
