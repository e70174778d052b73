import re
from dataclasses import replace
from html.parser import HTMLParser
from importlib import resources

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from invented_law import AGREED, article, edition, hunks, lamp_code, paragraph, point

from lawdiff.comparing.result import ArticleRow, Change, ChangeKind, Comparison, Hunk, Op
from lawdiff.model import Language
from lawdiff.reporting import prepare
from lawdiff.reporting.page import render_html

VOID = {"meta", "input", "br", "link", "img"}


class Page(HTMLParser):
    """What a reader of the page meets; fails where a tag is not closed in its turn."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[tuple[str, ...], str]] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append((tuple(self.open), data))

    def ids(self) -> list[str]:
        return [attrs["id"] or "" for _, attrs in self.tags if "id" in attrs]

    def within(self, tag: str) -> str:
        return "".join(text for path, text in self.texts if tag in path)


def html(comparison: Comparison, ui: Language = Language.ENG, cosmetic: bool = False) -> str:
    return render_html(prepare(comparison, ui=ui, cosmetic=cosmetic))


@pytest.mark.parametrize("ui", Language)
def test_the_page_is_well_formed_in_every_language(ui: Language) -> None:
    page = Page(html(lamp_code(), ui, cosmetic=True))
    assert page.tags[0] == ("html", {"lang": {"eng": "en", "rus": "ru", "kaz": "kk"}[ui]})


def test_removed_and_added_words_are_marked_as_such() -> None:
    page = Page(html(lamp_code()))
    assert "removed: 20" in page.within("del")
    assert "added: 40" in page.within("ins")


def test_every_name_on_the_page_is_given_once_and_every_link_leads_somewhere() -> None:
    page = Page(html(lamp_code(), cosmetic=True))
    assert len(page.ids()) == len(set(page.ids()))
    links = {attrs["href"] for tag, attrs in page.tags if tag == "a"}
    assert links == {link for link in links if link and link.startswith("#") and link[1:] in page.ids()}
    assert {"art_2", "art_2__para_2", "art_2__para_2__point_3", "art_2-1"} <= set(page.ids())


def test_the_page_loads_nothing_and_runs_nothing() -> None:
    text = html(lamp_code())
    page = Page(text)
    assert not {"script", "link", "img", "iframe", "object", "embed"} & {tag for tag, _ in page.tags}
    assert not [attrs for _, attrs in page.tags if "src" in attrs or "style" in attrs]
    assert not re.search(r"url\(|@import|https?:|//[a-z]", text)


def test_every_piece_of_law_says_its_language() -> None:
    page = Page(html(lamp_code(), Language.RUS))
    law = [attrs for _, attrs in page.tags if attrs.get("class") == "law"]
    assert law
    assert all(attrs["lang"] == "en" for attrs in law)
    notes = [attrs for _, attrs in page.tags if attrs.get("class") == "note"]
    assert notes
    assert all(attrs["lang"] == "en" for attrs in notes)


def test_disputed_changes_stand_apart_and_behind() -> None:
    text = html(lamp_code())
    assert text.index('<section class="apart" id="disputed">') < text.index('id="art_4"')
    assert text.index('id="art_3"') < text.index('<section class="apart" id="disputed">')


def test_notes_and_mere_renumbering_are_folded_until_they_are_wanted() -> None:
    page = Page(html(lamp_code()))
    folded = [attrs.get("class") for tag, attrs in page.tags if tag == "details" and "open" not in attrs]
    assert {"notes", "quiet", "warnings"} <= set(folded)


def test_many_renumbered_points_are_folded_together() -> None:
    old = edition(article("1", "A", *(point(str(number), f"lamp {number}") for number in range(1, 13))))
    new = edition(article("1", "A", *(point(str(number + 1), f"lamp {number}") for number in range(1, 13))))
    changes = tuple(
        Change(ChangeKind.RENUMBERED, one, other, (Hunk(Op.KEEP, one.text),))
        for one, other in zip(old.articles[0].children, new.articles[0].children, strict=True)
    )
    row = ArticleRow("1", ChangeKind.MODIFIED, "art_1", "art_1")
    page = Page(html(Comparison(old, new, (row,), changes)))
    assert "12 provisions renumbered or moved, words unchanged" in page.within("summary")


def test_typography_shows_both_spellings_on_the_page() -> None:
    page = Page(html(lamp_code(), cosmetic=True))
    assert "  weight." in page.within("ins")


def test_words_of_the_notes_and_findings_are_on_the_page() -> None:
    text = html(lamp_code())
    assert "Note. Article 2 amended by the Law of 15.04.2024 No. 7-X." in text
    assert "The fine rises from 20 to 40 candles." in text
    assert "a fine of 20 candles" in text


def test_a_provision_that_changed_and_moved_says_both() -> None:
    comparison = lamp_code()
    changes = (replace(comparison.changes[0], moved=True), *comparison.changes[1:])
    assert '<span class="badge moved">moved</span></h4>' in html(replace(comparison, changes=changes))


def test_a_disputed_change_in_an_agreed_article_says_why() -> None:
    comparison = lamp_code()
    disputed = replace(comparison.changes[0], corroboration=comparison.changes[6].corroboration)
    text = html(replace(comparison, changes=(disputed, *comparison.changes[1:])))
    assert '<p class="dispute">' in text


def test_a_renumbered_article_says_what_its_number_was() -> None:
    before, after = edition(article("7", "Wicks", text="Trim.")), edition(article("8", "Wicks", text="Trim."))
    old, new = before.articles[0], after.articles[0]
    change = Change(ChangeKind.RENUMBERED, old, new, (Hunk(Op.KEEP, "Wicks\nTrim."),), (), AGREED)
    modified = replace(change, kind=ChangeKind.MODIFIED, hunks=hunks("Wicks\n[-Trim-]{+Cut+}."))
    row = ArticleRow("8", ChangeKind.RENUMBERED, "art_7", "art_8")
    for each in (change, modified):
        text = html(Comparison(before, after, (row,), (each,)))
        assert "art. 7" in text
        assert "art. 8" in text


def test_identical_and_unchanged_editions_say_so() -> None:
    law = edition(article("1", "A"))
    row = ArticleRow("1", ChangeKind.UNCHANGED, "art_1", "art_1")
    assert "identical, byte for byte" in html(Comparison(law, law, (row,), ()))
    other = replace(law, sha256="1" * 64, date=None)
    page = Page(html(Comparison(law, other, (row,), ())))
    assert "No article changed." in page.within("p")
    assert "undated" in page.within("p")


def test_a_selection_says_of_what_it_says_nothing() -> None:
    law = replace(edition(article("1", "A")), partial=True)
    rows = (ArticleRow("9", ChangeKind.NOT_HELD, "art_9", ""),)
    page = Page(html(Comparison(law, law, rows, ())))
    assert "nothing is said of them: 9." in page.within("p")
    assert "a selection of articles" in page.within("p")


def test_headings_above_the_articles_have_a_card_of_their_own() -> None:
    before, after = edition(article("1", "A")), edition(article("1", "A"))
    change = Change(
        ChangeKind.MODIFIED,
        before.root.children[0],
        after.root.children[0],
        hunks("LAMPS [-AND-]{+OR+} THEIR KEEPERS"),
    )
    page = Page(html(Comparison(before, after, (), (change,))))
    assert "Headings above the articles" in page.within("h3")


NASTY = "<script>alert(1)</script> ]]> \x1b[31m & \"quoted\" 'single' {{ 7*7 }} \x9b"


def nasty() -> Comparison:
    before = edition(article("1", NASTY, paragraph("1", NASTY + " old")), source=NASTY)
    after = edition(article("1", NASTY, paragraph("1", NASTY + " new"), note=NASTY), source=NASTY, act=NASTY)
    old, new = before.articles[0].children[0], after.articles[0].children[0]
    change = Change(ChangeKind.MODIFIED, old, new, hunks(NASTY + " [-old-]{+new+}"))
    return Comparison(before, after, (ArticleRow("1", ChangeKind.MODIFIED, "art_1", "art_1"),), (change,))


def test_nothing_from_a_file_becomes_markup_or_a_control_character() -> None:
    text = html(nasty())
    assert "<script" not in text
    assert "{{" in text
    assert "49" not in re.sub(r"<style>.*?</style>", "", text, flags=re.DOTALL)
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", text)
    assert "<script>alert(1)</script>" in Page(text).within("h3")


@settings(max_examples=40, derandomize=True)
@given(st.text(max_size=60))
def test_any_words_at_all_make_a_well_formed_page(words: str) -> None:
    law = edition(article("1", words, text=words))
    change = Change(ChangeKind.INSERTED, None, law.articles[0], (Hunk(Op.ADD, law.articles[0].own_words()),))
    Page(html(Comparison(law, law, (ArticleRow("1", ChangeKind.INSERTED, "", "art_1"),), (change,))))


def stylesheet() -> str:
    return resources.files("lawdiff.reporting").joinpath("templates/report.css").read_text("utf-8")


def luminance(color: str) -> float:
    """Relative luminance, as WCAG 2.2 defines it."""
    channels = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


THEMES = re.findall(r":root \{(.*?)\}", stylesheet(), re.DOTALL)


@pytest.mark.parametrize("theme", THEMES, ids=["light", "dark", "print"])
def test_every_colour_can_be_read_on_what_it_stands_on(theme: str) -> None:
    colors = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", THEMES[0] + theme))
    pairs = [(name.removesuffix("-paper"), name) for name in colors if name.endswith("-paper")]
    assert len(pairs) >= 8
    for ink, paper in pairs:
        assert contrast(colors[ink], colors[paper]) >= 4.5, (ink, paper)
    for ink in ("ink", "muted", "link", "disputed", "added", "removed"):
        for paper in ("desk", "card"):
            assert contrast(colors[ink], colors[paper]) >= 4.5, (ink, paper)


def test_no_colour_is_named_outside_the_tables_of_colours() -> None:
    rules = re.sub(r":root \{.*?\}", "", stylesheet(), flags=re.DOTALL)
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b|rgb|hsl", rules)


def test_marks_do_not_depend_on_colour_and_no_word_comes_from_the_stylesheet() -> None:
    css = stylesheet()
    assert re.search(r"^del \{[^}]*line-through", css, re.MULTILINE)
    assert re.search(r"^ins \{[^}]*underline", css, re.MULTILINE)
    assert not re.search(r'content: "[^"]*[A-Za-zА-Яа-я]', css)
