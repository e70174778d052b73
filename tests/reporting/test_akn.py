"""Akoma Ntoso out and in: nothing is lost, both editions come back, and the official schema agrees."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from invented_law import article, edition, lamp_code, paragraph, point, remark
from lxml import etree

from akn_checks import NAMES, assert_same, tree
from lawdiff.comparing.compare import compare
from lawdiff.model import (
    Action,
    ActRef,
    Alinea,
    Edition,
    EditionWarning,
    EntryIntoForce,
    ForceKind,
    Kind,
    Language,
    Note,
    NoteKind,
    Provision,
    Statement,
    Stray,
)
from lawdiff.reading import UnreadableError, read
from lawdiff.reading.akn import edition_of_akn, editions_of_akn
from lawdiff.reading.akn.vocabulary import AKN, OURS
from lawdiff.reporting import prepare
from lawdiff.reporting.akn import render_akn, write_edition
from lawdiff.reporting.formats import RenderOptions

EXAMPLE = Path(__file__).parents[2] / "statutes" / "example"


# Any text that Python can hold: control characters, halves of UTF-16 pairs and noncharacters too.
texts = st.text(max_size=30) | st.text(st.characters(categories=["Cc", "Cs", "Zs", "L", "P"]), max_size=12)
words = st.sampled_from(["lamp", "fine of two candles", "fine of three candles", "keeper", "a <b> & c", "", "old;"])
acts = st.builds(
    ActRef,
    texts,
    st.none() | st.dates(),
    st.builds(
        EntryIntoForce,
        st.sampled_from(ForceKind),
        st.none() | st.dates(),
        st.integers(0, 99),
        texts,
        st.booleans(),
        texts,
    ),
)
notes = st.builds(
    Note,
    st.sampled_from(NoteKind),
    texts,
    statements=st.lists(
        st.builds(Statement, texts, st.sampled_from(Action), st.lists(acts, max_size=2).map(tuple)), max_size=2
    ).map(tuple),
)


def provisions(text: st.SearchStrategy[str], kinds: list[Kind]) -> st.SearchStrategy[Provision]:
    def node(children: st.SearchStrategy[tuple[Provision, ...]]) -> st.SearchStrategy[Provision]:
        return st.builds(
            Provision,
            st.sampled_from(kinds),
            text,
            text,
            text,
            st.lists(st.builds(Alinea, text), max_size=3).map(tuple),
            children,
            st.lists(st.builds(Alinea, text), max_size=2).map(tuple),
            st.lists(notes, max_size=2).map(tuple),
            st.lists(st.builds(Stray, text, text), max_size=1).map(tuple),
            anchor=text,
        )

    return st.recursive(node(st.just(())), lambda inner: node(st.lists(inner, max_size=3).map(tuple)), max_leaves=6)


def located(root: Provision, names: st.DataObject) -> Provision:
    """The tree with locators that are each there once, as readers give them; some of them odd."""
    taken: set[str] = set()

    def place(node: Provision) -> Provision:
        wanted = names.draw(st.sampled_from([f"{node.kind}_{node.number}", "art_1", "odd name", node.kind.value]))
        locator = wanted
        while locator in taken:
            locator += "~2"
        taken.add(locator)
        return replace(node, locator=locator, children=tuple(map(place, node.children)))

    return replace(root, kind=Kind.ACT, children=tuple(map(place, root.children)))


@settings(max_examples=80, derandomize=True, deadline=None)
@given(provisions(texts, list(Kind)), st.data(), texts, st.none() | st.dates(), st.booleans(), texts)
def test_any_edition_at_all_comes_back_as_it_was(
    root: Provision, data: st.DataObject, name: str, day: dt.date | None, partial: bool, warned: str
) -> None:
    law = Edition(
        name, Language.KAZ, day, "x", "", located(root, data), partial, (EditionWarning(warned, name, warned),), "akn"
    )
    text = write_edition(law)
    tree(text)
    assert_same(edition_of_akn(text.encode(), "x"), law)


@settings(max_examples=60, derandomize=True, deadline=None)
@given(
    st.lists(provisions(words, [Kind.PARAGRAPH, Kind.POINT, Kind.REMARK]), max_size=4),
    st.lists(provisions(words, [Kind.PARAGRAPH, Kind.POINT, Kind.REMARK]), max_size=4),
    st.data(),
)
def test_of_any_comparison_both_editions_come_back(
    old: list[Provision], new: list[Provision], data: st.DataObject
) -> None:
    before, after = (
        replace(
            edition(day=day),
            root=located(
                Provision(
                    Kind.ACT,
                    children=tuple(
                        Provision(Kind.ARTICLE, str(number), f"Article {number}.", "Lamps", children=(node,))
                        for number, node in enumerate(nodes, 1)
                    ),
                ),
                data,
            ),
        )
        for day, nodes in ((dt.date(2024, 1, 1), old), (dt.date(2025, 1, 1), new))
    )
    text = render_akn(prepare(compare(before, after)), RenderOptions())
    tree(text)
    for read_back, law in zip(editions_of_akn(text.encode(), "x"), (before, after), strict=True):
        assert_same(read_back, law)


def written(before: Edition, after: Edition) -> Any:
    text = render_akn(prepare(compare(before, after), cosmetic=True), RenderOptions())
    for read_back, law in zip(editions_of_akn(text.encode(), "x"), (before, after), strict=True):
        assert_same(read_back, law)
    return tree(text)


def test_the_example_comes_back_alone_and_compared() -> None:
    before, after = (read(EXAMPLE / f"example-code.eng.2024-0{month}-01.txt") for month in (1, 7))
    for law in (before, after):
        text = write_edition(law)
        tree(text)
        assert_same(edition_of_akn(text.encode(), "x"), law)
    written(before, after)


def test_a_changed_word_stands_in_del_and_ins() -> None:
    root = written(
        edition(article("1", "Theft", paragraph("1", "A fine of two candles."))),
        edition(article("1", "Theft", paragraph("1", "A fine of three candles.")), day=dt.date(2025, 1, 1)),
    )
    (words,) = root.xpath("//a:paragraph[@eId='art_1__para_1']/a:content/a:p", namespaces=NAMES)
    assert etree.tostring(words, encoding="unicode", method="text").strip() == "A fine of twothree candles."
    assert [(etree.QName(each).localname, each.text) for each in words] == [("del", "two"), ("ins", "three")]
    (mod,) = root.xpath("//a:passiveModifications/a:textualMod", namespaces=NAMES)
    assert mod.get("type") == "substitution"
    assert mod.xpath("string(a:destination/@href)", namespaces=NAMES) == "#art_1__para_1"


def test_a_renumbered_point_keeps_its_identity_as_wid() -> None:
    before = edition(
        article("1", "A", paragraph("1", "Who:", points=(point("1", "steals a lamp;"), point("2", "at night,"))))
    )
    after = edition(
        article(
            "1",
            "A",
            paragraph(
                "1", "Who:", points=(point("1", "steals a lamp;"), point("2", "in the fog;"), point("3", "at night,"))
            ),
        ),
        day=dt.date(2025, 1, 1),
    )
    root = written(before, after)
    (moved,) = root.xpath("//*[@wId]", namespaces=NAMES)
    assert (moved.get("eId"), moved.get("wId")) == ("art_1__para_1__point_3", "art_1__para_1__point_2")
    (new,) = root.xpath("//a:point[@period='#tg_after']", namespaces=NAMES)
    assert new.get("eId") == "art_1__para_1__point_2"
    kinds = {mod.get("type") for mod in root.iter(f"{{{AKN}}}textualMod")}
    assert kinds == {"renumbering", "insertion"}


def test_a_repealed_article_stays_where_it_stood_and_is_marked_as_removed() -> None:
    before = edition(article("1", "A", text="Lamps burn."), article("2", "B", text="Wicks are cut."), article("3", "C"))
    root = written(before, edition(before.articles[0], before.articles[2], day=dt.date(2025, 1, 1)))
    names = [each.get("eId") for each in root.iter(f"{{{AKN}}}article")]
    assert names == ["art_1", "art_2", "art_3"]
    (gone,) = root.xpath("//a:article[@status='removed']", namespaces=NAMES)
    assert gone.get("period") == "#tg_before"
    assert "".join(gone.itertext("{*}del")).split() == ["Article", "2.BWicks", "are", "cut."]


def test_a_paragraph_that_moves_to_another_article_comes_back_to_its_place() -> None:
    words = "Whoever puts out the lamp of a lighthouse in a storm answers to the court of the harbour."
    moving = paragraph("2", words)
    first = [paragraph("1", "A keeper lights the lamp at dusk and trims its wick every day of the week.")]
    second = [paragraph("1", "A bell of the tower rings at noon, and its rope is held by two bell-ringers.")]
    before = edition(article("1", "Lamps", *first, moving), article("2", "Bells", *second))
    after = edition(article("1", "Lamps", *first), article("2", "Bells", *second, moving), day=dt.date(2025, 1, 1))
    root = written(before, after)
    moved = [(each.get("eId"), each.get("wId")) for each in root.xpath("//*[@wId]", namespaces=NAMES)]
    assert moved == [("art_2__para_2", "art_1__para_2")]


def test_time_is_said_by_events_and_periods() -> None:
    root = tree(render_akn(prepare(lamp_code()), RenderOptions()))
    events = [(each.get("date"), each.get("type")) for each in root.iter(f"{{{AKN}}}eventRef")]
    assert events == [("2024-01-01", "generation"), ("2024-04-15", "amendment"), ("2024-07-01", "generation")]
    (interval,) = root.xpath("//a:temporalGroup[@eId='tg_before']/a:timeInterval", namespaces=NAMES)
    assert (interval.get("start"), interval.get("end")) == ("#e_before", "#e_after")


def test_an_undated_edition_has_no_events_and_says_that_its_day_is_unknown() -> None:
    text = write_edition(edition(article("1", "A"), day=None))
    root = tree(text)
    assert not list(root.iter(f"{{{AKN}}}lifecycle"))
    (day,) = root.xpath("//a:FRBRExpression/a:FRBRdate", namespaces=NAMES)
    assert (day.get("date"), day.get("name")) == ("0001-01-01", "unknown")


def test_findings_and_counts_stand_beside_the_modifications() -> None:
    root = tree(render_akn(prepare(lamp_code(), ui=Language.RUS), RenderOptions()))
    (said,) = root.xpath("//l:finding/l:statement/text()", namespaces=NAMES)
    assert said == "Штраф растёт с 20 до 40 свечей."
    (summary,) = root.iter(f"{{{OURS}}}summary")
    assert summary.get("inserted") == "1"
    assert len(list(root.iter(f"{{{OURS}}}change"))) == len(list(root.iter(f"{{{AKN}}}textualMod")))


def test_what_the_notes_tell_of_stands_as_passive_modifications_of_an_edition() -> None:
    law = ActRef("7-X", dt.date(2024, 4, 15))
    said = tuple(
        Statement(target, action, (law,))
        for target, action in (
            ("art_1", Action.INSERTED),
            ("art_1", Action.INSERTED),
            ("art_9", Action.AMENDED),
            ("art_1", Action.PENDING),
        )
    )
    node = replace(article("1", "A"), notes=(Note(NoteKind.HISTORY, "Inserted.", statements=said),))
    root = tree(write_edition(edition(node)))
    (mod,) = root.xpath("//a:textualMod", namespaces=NAMES)
    assert mod.get("type") == "insertion"
    assert root.xpath("string(//a:passiveRef/@href)", namespaces=NAMES) == "/akn/kz/act/2024-04-15/7-X"


def test_of_a_selection_both_documents_are_selections() -> None:
    text = render_akn(prepare(lamp_code(), articles={"2", "3"}), RenderOptions())
    tree(text)
    before, after = editions_of_akn(text.encode(), "x")
    assert [node.number for node in before.articles] == ["2", "3"]
    assert [node.number for node in after.articles] == ["2"]
    assert before.partial
    assert after.partial


def test_a_selection_that_holds_nothing_is_still_a_document() -> None:
    text = render_akn(prepare(lamp_code(), articles=set()), RenderOptions())
    tree(text)
    assert editions_of_akn(text.encode(), "x")[0].articles == ()


def test_a_single_edition_holds_no_two() -> None:
    text = write_edition(edition(article("1", "A"), remark("B")))
    with pytest.raises(UnreadableError, match="no two editions"):
        editions_of_akn(text.encode(), "x")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('eId="art_2"', 'eId="art_1"'),
        ('action="inserted"', 'action="sung"'),
        ('lawdiff:was-at="0"', 'lawdiff:was-at="x"'),
        ('language="eng" date', 'language="fra" date'),
    ],
)
def test_a_document_of_ours_that_somebody_changed_is_refused_in_one_sentence(old: str, new: str) -> None:
    first, second = (
        point("1", "a lamp of the harbour burns all the night;"),
        point("2", "a bell of the tower rings at noon."),
    )
    before = edition(article("1", "A", first, second), article("2", "B", text="Lamps."))
    swapped = replace(second, number="1", label="1)"), replace(first, number="2", label="2)")
    law = ActRef("7-X", dt.date(2024, 4, 15))
    note = Note(NoteKind.HISTORY, "Inserted.", statements=(Statement("art_2", Action.INSERTED, (law,)),))
    changed = replace(article("2", "B", text="Lamps."), notes=(note,))
    after = edition(article("1", "A", *swapped), changed, day=dt.date(2025, 1, 1))
    text = render_akn(prepare(compare(before, after)), RenderOptions())
    assert old in text
    with pytest.raises(UnreadableError, match="was changed since"):
        editions_of_akn(text.replace(old, new).encode(), "x")
