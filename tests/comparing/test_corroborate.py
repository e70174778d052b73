from lawdiff.comparing.compare import compare
from lawdiff.comparing.result import ArticleRow, Comparison
from lawdiff.model import Action, Statement

from .building import edition, note, old_and_new

OLD = "@ amended 1-V 2014-04-15 2014-06-16"
NEW = "@ amended 5-X 2024-04-15 2024-06-16"


def compared(before: str, after: str) -> Comparison:
    return compare(*old_and_new(before, after))


def row(before: str, after: str, number: str = "1") -> ArticleRow:
    return next(each for each in compared(before, after).articles if each.number == number)


def verdict(each: ArticleRow) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    return each.corroboration.status.value, each.corroboration.reasons, tuple(act.number for act in each.acts)


def test_a_note_that_names_an_act_in_force_between_the_editions_corroborates() -> None:
    each = row(f"Article 1. A\nTen crowns\n{OLD}", f"Article 1. A\nTwelve crowns\n{OLD}\n{NEW}")
    assert verdict(each) == ("corroborated", (), ("5-X",))
    assert each.corroboration.notes == (NEW,)


def test_acts_stand_by_date_and_once() -> None:
    each = row(
        "Article 1. A\nTen crowns",
        "Article 1. A\nTwelve crowns\n@ amended 9-X 2024-09-01 60\n"
        f"{NEW}\n@ new-wording 5-X 2024-04-15 2024-06-16\n@ amended 6-X 2024-04-15 2024-06-16",
    )
    assert verdict(each)[2] == ("5-X", "6-X", "9-X")


def test_a_change_that_no_new_note_explains_is_disputed() -> None:
    each = row(f"Article 1. A\nTen crowns\n{OLD}", f"Article 1. A\nTwelve crowns\n{OLD}")
    assert verdict(each) == ("disputed", ("changed-without-note",), ())
    assert each.corroboration.notes == (OLD,)


def test_a_note_that_names_a_new_act_where_nothing_changed_is_disputed() -> None:
    each = row("Article 1. A\nTen crowns", f"Article 1. A\nTen crowns\n{NEW}")
    assert each.status.value == "unchanged"
    assert verdict(each) == ("disputed", ("note-without-change",), ("5-X",))


def test_an_article_that_stays_as_it_was_needs_no_attribution() -> None:
    assert verdict(row(f"Article 1. A\nTen\n{OLD}", f"Article 1. A\nTen\n{OLD}")) == ("unattributed", (), ())


def test_an_act_that_the_old_notes_know_is_not_what_changed_the_text() -> None:
    each = row(f"Article 1. A\nTen\n{OLD}", "Article 1. A\nTwelve\n@ amended 1-V 2014-04-15")
    assert verdict(each)[1] == ("changed-without-note",)


def test_an_act_that_the_old_edition_only_announced_corroborates_once_it_is_law() -> None:
    after = f"Article 1. A\nTwelve\n{NEW}"
    assert verdict(row("Article 1. A\nTen\n& pending 5-X 2024-04-15 2024-06-16", after))[0] == "corroborated"
    assert verdict(row("Article 1. A\nTen\n@ pending 5-X 2024-04-15 2024-06-16", after))[0] == "corroborated"
    assert verdict(row(f"Article 1. A\nTen\n{NEW}", after))[0] == "corroborated"


def test_announcements_of_the_new_edition_corroborate_nothing() -> None:
    for sign in "&@":
        each = row(
            f"Article 1. A\nTen\n{OLD}", f"Article 1. A\nTwelve\n{OLD}\n{sign} pending 5-X 2024-04-15 2024-06-16"
        )
        assert verdict(each) == ("disputed", ("changed-without-note",), ())


def test_an_act_of_another_time_corroborates_nothing() -> None:
    later = "@ amended 7-X 2025-04-15 2025-06-16"
    assert verdict(row("Article 1. A\nTen", f"Article 1. A\nTwelve\n{later}"))[0] == "disputed"
    unstated = "@ amended 7-X 2014-04-15"
    assert verdict(row("Article 1. A\nTen", f"Article 1. A\nTwelve\n{unstated}"))[0] == "disputed"
    recent = "@ amended 7-X 2024-04-15"
    assert verdict(row("Article 1. A\nTen", f"Article 1. A\nTwelve\n{recent}"))[0] == "corroborated"


def test_an_act_without_a_number_is_known_by_its_day() -> None:
    before = "Article 1. A\nTen\n@ amended - 2014-04-15 2014-06-16"
    assert verdict(row(before, "Article 1. A\nTwelve\n@ amended - 2014-04-15"))[0] == "disputed"
    assert verdict(row(before, "Article 1. A\nTwelve\n@ amended - 2024-04-15 2024-06-16"))[0] == "corroborated"


def test_an_edition_without_notes_attributes_nothing() -> None:
    comparison = compared(f"Article 1. A\nTen\n{OLD}\n1) x", "Article 1. A\nTwelve\n1) y")
    assert {change.corroboration.status.value for change in comparison.changes} == {"unattributed"}


def test_editions_without_dates_attribute_nothing_and_one_date_bounds_one_side() -> None:
    before, after = "Article 1. A\nTen", f"Article 1. A\nTwelve\n{NEW}"
    assert verdict(compare(edition(before, None), edition(after, None)).articles[0])[0] == "unattributed"
    assert verdict(compare(edition(before, None), edition(after)).articles[0])[0] == "disputed"
    assert verdict(compare(edition(before), edition(after, None)).articles[0])[0] == "corroborated"


def test_an_inserted_article_is_corroborated_by_the_note_on_its_insertion() -> None:
    each = row("", "Article 1. A\nTen\n@ inserted 5-X 2024-04-15 2024-06-16\n@ amended 6-X 2024-06-01 2024-07-01")
    assert verdict(each) == ("corroborated", (), ("5-X", "6-X"))


def test_an_insertion_before_the_old_edition_is_disputed_and_not_new_law() -> None:
    each = row("", f"Article 1. A\nTen\n@ inserted 1-V 2014-04-15 2014-06-16\n{NEW}")
    assert each.status.value == "inserted"
    assert verdict(each) == ("disputed", ("inserted-but-note-is-older",), ())


def test_any_older_note_on_an_inserted_article_shows_that_it_was_there_before() -> None:
    assert verdict(row("", f"Article 1. A\nTen\n{OLD}\n{NEW}"))[1] == ("inserted-but-note-is-older",)


def test_the_note_of_a_chapter_speaks_of_the_articles_that_came_with_it() -> None:
    old_chapter = "Chapter 1. C\n@ inserted 1-V 2014-04-15 2014-06-16\nArticle 1. A\nTen"
    assert verdict(row("", f"{old_chapter}\n{NEW}"))[1] == ("inserted-but-note-is-older",)
    new_chapter = "Chapter 1. C\n@ inserted 5-X 2024-04-15 2024-06-16\nArticle 1. A\nTen"
    assert verdict(row("", new_chapter)) == ("corroborated", (), ("5-X",))
    assert verdict(row("", "Chapter 1. C\n@ chp_1 inserted 5-X 2024-04-15 2024-06-16\nArticle 1. A\nTen"))[2] == (
        "5-X",
    )
    listed = "Chapter 1. C\n@ art_1 inserted 5-X 2024-04-15 2024-06-16\nArticle 1. A\nTen\nArticle 2. B\nSix"
    assert verdict(row("Article 2. B\nSix", listed))[2] == ("5-X",)
    assert verdict(row("Article 1. A\nTen", listed, "2"))[1] == ("changed-without-note",)


def test_a_new_note_that_does_not_say_inserted_is_the_last_resort() -> None:
    assert verdict(row("", "Article 1. A\nTen\n@ unknown 5-X 2024-04-15 2024-06-16"))[2] == ("5-X",)


def test_the_note_of_a_chapter_explains_a_change_that_no_note_of_the_article_does() -> None:
    each = row("Chapter 1. C\nArticle 1. A\nTen", f"Chapter 1. C\n{NEW}\nArticle 1. A\nTwelve")
    assert verdict(each)[2] == ("5-X",)


def test_a_repeal_is_corroborated_by_its_stub_or_disputed_by_an_older_one() -> None:
    law = "Article 1. A\nTen"
    new, older = "~ excluded 5-X 2024-04-15 2024-06-16", "~ excluded 1-V 2014-04-15 2014-06-16"
    assert verdict(row(law, f"Article 1. A\n{new}")) == ("corroborated", (), ("5-X",))
    assert verdict(row(law, f"Article 1. A\n{older}")) == ("disputed", ("repealed-but-note-is-older",), ())
    gone = f"Article 2. B\nSix\n{new.replace('~', '@ art_1')}"
    assert verdict(row(f"{law}\nArticle 2. B\nSix", gone))[2] == ("5-X",)
    silent = f"Article 2. B\nSix\n{OLD}"
    assert verdict(row(f"{law}\nArticle 2. B\nSix", silent))[1] == ("changed-without-note",)


def test_a_stub_that_the_old_edition_does_not_hold_is_no_note_without_change() -> None:
    each = row("Article 2. B\nSix", "Article 1. A\n~ excluded 5-X 2024-04-15 2024-06-16\nArticle 2. B\nSix")
    assert (each.status.value, verdict(each)) == ("unchanged", ("unattributed", (), ()))


def test_one_note_on_an_article_and_its_chapter_speaks_of_the_article() -> None:
    before, after = old_and_new("Article 1. A\nTen", f"Article 1. A\nTwelve\n{OLD}")
    (history,) = after.articles[0].notes
    acts = note(NEW).statements[0].acts
    of_chapter = Statement("chp_1", Action.AMENDED, acts)
    object.__setattr__(history, "statements", (*history.statements, of_chapter))
    assert verdict(compare(before, after).articles[0])[2] == ("5-X",)


def test_a_change_is_given_to_the_acts_of_the_notes_nearest_to_it() -> None:
    comparison = compared(
        "Article 1. A\n1. Ten:\n1) x\n2) y\n2. Six\n3. Two",
        "Article 1. A\n@ art_1__para_1__point_1 words-replaced 5-X 2024-04-15 2024-06-16\n"
        "@ art_1__para_1 amended 6-X 2024-05-15 2024-06-16\n@ amended 7-X 2024-05-16 2024-06-16\n"
        "1. Ten:\n1) xx\n2) yy\n2. Six crowns\n3.\n~ excluded 8-X 2024-05-17 2024-06-16",
    )
    assert {change.locator: tuple(act.number for act in change.acts) for change in comparison.changes} == {
        "art_1__para_1__point_1": ("5-X",),
        "art_1__para_1__point_2": ("6-X",),
        "art_1__para_2": ("5-X", "6-X", "7-X", "8-X"),
        "art_1__para_3": ("8-X",),
    }


def test_an_inserted_paragraph_takes_the_notes_on_what_is_in_it() -> None:
    comparison = compared(
        "Article 1. A\n1. Ten",
        "Article 1. A\n@ art_1__para_2__point_1 inserted 5-X 2024-04-15 2024-06-16\n"
        "@ amended 7-X 2024-05-16 2024-06-16\n1. Ten\n2. Six:\n1) x",
    )
    assert [act.number for act in comparison.changes[0].acts] == ["5-X"]


def test_typography_is_made_by_no_act() -> None:
    comparison = compared("Article 1. A\n1. Six – ten", f"Article 1. A\n1. Six - ten\n{NEW}")
    assert comparison.changes[0].corroboration.status.value == "unattributed"


def test_notes_on_a_second_copy_are_notes_on_the_article() -> None:
    each = compared(
        f"Article 1. F\nGeese\nArticle 1. A\nTen crowns of gold\n{NEW.replace('2024', '2014')}",
        f"Article 1. A\nTwelve crowns of gold\n{NEW.replace('2024', '2014')}",
    ).articles[1]
    assert verdict(each)[1] == ("changed-without-note",)
