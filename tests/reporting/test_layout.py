from dataclasses import replace

from invented_law import article, edition, hunks, lamp_code, node, paragraph, point

from lawdiff.comparing.result import Change, ChangeKind, Hunk, Op
from lawdiff.model import Alinea, Kind, Note, NoteKind, Provision, Stray
from lawdiff.reporting.layout import Line, Role, laid_out


def read(lines: tuple[Line, ...]) -> list[str]:
    """Each line as a person reads it."""
    signs = {Op.KEEP: "{}", Op.REMOVE: "[-{}-]", Op.ADD: "{{+{}+}}"}
    shown = []
    for line in lines:
        words = "".join(signs[piece.op].format(piece.text) for piece in line.pieces)
        shown.append(f"{'  ' * line.depth}{line.label} {words}".rstrip() if line.role is not Role.POINTS else "…")
    return [words.strip() if not words.startswith("  ") else words for words in shown]


def changed(script: str, before: Provision, after: Provision | None = None) -> list[str]:
    change = Change(ChangeKind.MODIFIED, before, after or before, hunks(script))
    return read(laid_out(change))


THEFT = paragraph("2", "The same:", points=(point("1", "at night"),), end="fine of 20 candles")


def test_a_wrap_up_comes_after_the_points_that_lie_between() -> None:
    assert changed("The same:\nfine of [-20-]{+40+} candles", THEFT) == [
        "2. The same:",
        "…",
        "fine of [-20-]{+40+} candles",
    ]


def test_a_wrap_up_that_only_one_edition_has_still_stands_after_the_points() -> None:
    bare = replace(THEFT, closing=())
    assert changed("The same:{+\nfine of 20 candles+}", bare, THEFT) == [
        "2. The same:",
        "…",
        "{+fine of 20 candles+}",
    ]
    assert changed("The same:[-\nfine of 20 candles-]", THEFT, bare) == [
        "2. The same:",
        "…",
        "[-fine of 20 candles-]",
    ]


def test_words_in_several_paragraphs_of_print_keep_their_lines() -> None:
    law = node(Kind.PARAGRAPH, "1", "1.", "First.", "Second.")
    assert changed("First.\n[-Second-]{+Third+}.", law) == ["1. First.", "[-Second-]{+Third+}."]


def test_a_heading_is_told_from_the_words_under_it() -> None:
    law = article("5", "Wicks", text="Trim them.")
    change = Change(ChangeKind.MODIFIED, law, law, hunks("[-Wick-]{+Wicks+}\nTrim them."))
    assert [line.role for line in laid_out(change)] == [Role.HEADING, Role.TEXT]


def test_an_article_of_heading_and_wrap_up_alone_has_no_points_line_without_points() -> None:
    law = node(Kind.ARTICLE, "5", "Article 5.", heading="Wicks", closing=("Trim them.",))
    change = Change(ChangeKind.MODIFIED, law, law, hunks("Wicks\nTrim [-them-]{+these+}."))
    assert [line.role for line in laid_out(change)] == [Role.HEADING, Role.TEXT]


def test_an_inserted_article_is_shown_as_it_is_printed() -> None:
    inserted = next(change for change in lamp_code().changes if change.locator == "art_2-1")
    assert read(laid_out(inserted)) == [
        "{+Stalking a lamplighter+}",
        "1. {+Following a lamplighter:+}",
        "  1) {+with threats;+}",
        "  2) {+in the fog,+}",
        "{+is punished by arrest of up to five days.+}",
        "Remark. {+Fog is what the keeper says it is.+}",
    ]


def test_an_inserted_provision_shows_what_the_reader_could_not_place_and_no_repeal_stub() -> None:
    stub = Provision(Kind.POINT, "1", "1)", notes=(Note(NoteKind.STUB, "excluded"),))
    bare = Provision(Kind.POINT, "2", "2)")
    law = Provision(Kind.PARAGRAPH, "3", "3.", children=(stub, bare), strays=(Stray("?!", "lost"),))
    change = Change(ChangeKind.INSERTED, None, law, (Hunk(Op.ADD, "?!"),))
    assert read(laid_out(change)) == ["3. {+?!+}", "  2)"]


def test_of_an_inserted_chapter_the_heading_is_shown_and_not_its_articles() -> None:
    chapter = edition(article("1", "Scope", text="Lamps.")).root.children[0]
    change = Change(ChangeKind.INSERTED, None, chapter, (Hunk(Op.ADD, chapter.heading),))
    assert read(laid_out(change)) == ["Chapter 1. {+LAMPS AND THEIR KEEPERS+}"]


def test_a_transferred_offence_shows_its_words_one_by_one() -> None:
    law = article("5", "Wicks", text="Trim them.")
    change = Change(ChangeKind.REPEALED, law, None, hunks("Wicks\nTrim [-them-]."))
    assert read(laid_out(change)) == ["Wicks", "Trim [-them-]."]


def test_typography_shows_both_spellings() -> None:
    law = node(Kind.PARAGRAPH, "1", "1.", "Oil is sold by  weight here.")
    hunk = Hunk(Op.KEEP, "Oil is sold by  weight here.", "Oil is sold by weight here.")
    change = Change(ChangeKind.COSMETIC, law, law, (Hunk(Op.KEEP, ""), hunk))
    assert read(laid_out(change)) == ["1. Oil is sold by[- weight-]{+  weight+} here."]


def test_each_side_of_a_line_has_its_own_words_and_number() -> None:
    change = Change(ChangeKind.MODIFIED, point("2", "a b"), point("3", "a c"), hunks("a [-b-]{+c+}"))
    (line,) = laid_out(change)
    assert line.op is None
    assert read((line.side(Op.REMOVE), line.side(Op.ADD))) == ["2) a [-b-]", "3) a {+c+}"]


def test_no_word_of_a_change_is_lost_on_the_page() -> None:
    for change in lamp_code().changes:
        shown = " ".join(piece.text for line in laid_out(change) for piece in line.pieces).split()
        for hunk in change.hunks:
            assert set(hunk.text.split()) <= set(shown)


def test_a_provision_of_which_no_word_was_kept_shows_the_old_words_and_then_the_new_ones() -> None:
    law = node(Kind.PARAGRAPH, "1", "1.", "Lamps burn.")
    assert changed("[-Lamps burn.-]{+Wicks glow.+}", law) == ["1. [-Lamps burn.-]", "1. {+Wicks glow.+}"]


def test_words_of_a_change_without_any_provision_are_plain_text() -> None:
    assert Alinea("x").text == "x"
    assert [line.role for line in laid_out(Change(ChangeKind.MODIFIED, None, None, hunks("a\n\n[-b-]\n")))] == [
        Role.TEXT,
        Role.TEXT,
    ]
