"""Akoma Ntoso that others wrote is read as far as the grammar serves; what is not understood is kept."""

from __future__ import annotations

import datetime as dt

import pytest
from akn_documents import AKN_2, AKN_3, CIVIL_LAW, COMMON_LAW, DRAFT, document

from lawdiff.model import Kind, Language, Provision
from lawdiff.reading import UnreadableError, read_bytes
from lawdiff.reading.akn import edition_of_akn, looks_like_akn


def shape(node: Provision) -> list[tuple[str, str]]:
    return [(each.locator, each.own_words()) for each in node.walk() if each.kind is not Kind.ACT]


def test_sections_of_the_common_law_are_articles() -> None:
    edition = edition_of_akn(document(COMMON_LAW), "lamps.xml")
    assert (edition.act, edition.language, edition.date) == ("lamps", Language.ENG, dt.date(2003, 4, 5))
    assert edition.format == "akn"
    assert shape(edition.root) == [
        ("chp_I", "Lamps"),
        ("art_1", "Duty of a keeper"),
        ("art_1__para_1", "A keeper must light the lamp."),
        ("art_1__para_2", "The keeper must not\nunder a penalty of two candles."),
        ("art_1__para_2__point_a", "sleep; or"),
        ("art_1__para_2__point_b", "leave"),
        ("art_1__para_2__point_b__subpoint_i", "the lamp;"),
        ("art_1__para_2__point_b__subpoint_ii", "the tower,"),
    ]
    paragraph = edition.provision("art_1__para_2")
    assert paragraph
    assert (paragraph.label, paragraph.wrap_up) == ("(2)", "under a penalty of two candles.")
    assert paragraph.anchor == "sec_1__subsec_2"


@pytest.mark.parametrize("namespace", [AKN_3, DRAFT, AKN_2])
def test_articles_stay_articles_whatever_the_version(namespace: str) -> None:
    data = document(CIVIL_LAW, namespace=namespace, language="ru")
    if namespace == AKN_2:
        data = data.replace(b"eId=", b"id=")
    edition = edition_of_akn(data, "x.xml")
    assert edition.language is Language.RUS
    assert [node.kind for node in edition.root.walk()] == [
        Kind.ACT, Kind.SECTION, Kind.ARTICLE, Kind.PARAGRAPH, Kind.REMARK,
    ]  # fmt: skip
    assert edition.provision("art_1__para_1")
    assert edition.articles[0].anchor == "art_1"


def test_a_prefix_changes_nothing() -> None:
    plain = document(CIVIL_LAW, language="rus")
    prefixed = plain.replace(b"<", b"<an:").replace(b"<an:/", b"</an:").replace(b"<an:?", b"<?")
    prefixed = prefixed.replace(b"xmlns=", b"xmlns:an=")
    assert looks_like_akn(prefixed)
    assert edition_of_akn(prefixed, "x").root == edition_of_akn(plain, "x").root


def test_tracked_changes_are_accepted_rejected_or_refused() -> None:
    words = "<p>A fine of <del>two</del><ins>three</ins> candles.</p>"
    body = f'<article eId="art_1"><num>Article 1.</num><content>{words}</content></article>'
    for revisions, kept in (("accept", "three"), ("reject", "two")):
        edition = edition_of_akn(document(body), "x", revisions=revisions)
        assert edition.articles[0].text == f"A fine of {kept} candles."
    with pytest.raises(UnreadableError, match="--revisions"):
        edition_of_akn(document(body), "x", revisions="refuse")
    assert edition_of_akn(document(CIVIL_LAW), "x", revisions="refuse").articles


def test_notes_in_the_line_and_in_the_meta_are_the_publishers_and_not_law() -> None:
    body = (
        '<article eId="art_1"><num>Article 1.</num><content><p>Lamps<authorialNote><p>Note. Article 1 amended by the'
        ' Law of 15.04.2024 No. 7-X.</p></authorialNote> burn.<noteRef href="#n1"/></p></content></article>'
    )
    notes = '<notes source="#x"><note eId="n1"><p>One.</p></note><note eId="n2"><p>Two.</p></note></notes>'
    edition = edition_of_akn(document(body, notes=notes), "x")
    (article,) = edition.articles
    assert article.text == "Lamps burn."
    assert [note.text for note in article.notes] == [
        "Note. Article 1 amended by the Law of 15.04.2024 No. 7-X.",
        "One.",
    ]
    assert article.notes[0].statements[0].acts[0].number == "7-X"
    assert [note.text for note in edition.root.notes] == ["Two."]


def test_what_is_not_understood_is_kept_with_its_reason() -> None:
    body = (
        "<crossHeading>Of lamps</crossHeading>"
        '<article eId="art_1"><num>Article 1.</num><subheading>Small</subheading><content><p>Lamps burn.</p>'
        "<table><tr><th>Lamp</th><td>Oil</td></tr></table><ul><li>one</li></ul><blockContainer><p>more</p></blockContainer>"
        "<formula>a = b</formula></content></article>"
        '<hcontainer name="schedule"><content><p>loose</p></content></hcontainer>'
    )
    around = "<preface><p>An Act</p></preface>"
    data = document(body, around=around).replace(b"</body>", b"</body><conclusions><p>Signed</p></conclusions>")
    edition = edition_of_akn(data, "x")
    strays = {stray.reason: stray.text for node in edition.root.walk() for stray in node.strays}
    assert strays == {
        "front-matter": "An Act",
        "cross-heading": "Of lamps",
        "akn-formula": "a = b",
        "signature": "Signed",
    }
    (article,) = edition.articles
    assert article.heading == "Small"
    assert [alinea.text for alinea in article.alineas] == ["Lamps burn.", "Lamp | Oil", "one", "more"]
    assert [alinea.text for alinea in edition.root.alineas + edition.root.closing] == ["loose"]


def test_numbers_that_stand_twice_get_copies_and_missing_ones_come_from_the_eid() -> None:
    body = '<article eId="art_7"><heading>A</heading></article>' + 2 * "<article><num>Article 8</num></article>"
    edition = edition_of_akn(document(body), "x")
    assert [node.locator for node in edition.articles] == ["art_7", "art_8", "art_8~2"]
    assert "article-twice" in {warning.code for warning in edition.warnings}


def test_what_the_user_says_overrules_the_document() -> None:
    edition = edition_of_akn(
        document(CIVIL_LAW), "x", act="УК", language=Language.RUS, date=dt.date(2020, 1, 1), partial=True
    )
    assert (edition.act, edition.language, edition.date, edition.partial) == (
        "cc",
        Language.RUS,
        dt.date(2020, 1, 1),
        True,
    )


def test_a_document_without_identification_is_suspicious() -> None:
    data = b"<akomaNtoso><act><body><article><num>1</num></article></body></act></akomaNtoso>"
    edition = edition_of_akn(data, "x")
    assert {"no-date", "no-act"} <= {warning.code for warning in edition.warnings}
    assert edition.articles[0].number == "1"


def test_a_known_code_is_known_by_its_number_in_the_official_database() -> None:
    data = document(CIVIL_LAW).replace(b"/akn/za/act/1999/lamps", b"/akn/kz/act/kodeks/2014/k1400000226")
    assert edition_of_akn(data, "x").act == "cc"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "no well-formed XML"),
        (b"<akomaNtoso><act>", "no well-formed XML"),
        (b"<akomaNtoso/>", "no act with a body"),
        (b"<html/>", "its root is html"),
        (document("<chapter/>"), "no article"),
        (b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><akomaNtoso>&b;</akomaNtoso>', "document type"),
        (b'<?xml version="1.0" encoding="no-such"?><akomaNtoso/>', "no well-formed XML"),
        (b"<akomaNtoso>" + b"<a>" * 300 + b"</a>" * 300 + b"</akomaNtoso>", "no well-formed XML"),
        (b"\xff\xfe<\0a\0", "no well-formed XML"),
    ],
    ids=["empty", "cut off", "no act", "another root", "no article", "entity", "encoding", "depth", "half of UTF-16"],
)
def test_what_cannot_be_read_is_refused_in_one_sentence(data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableError, match=reason) as refused:
        edition_of_akn(data, "odd.xml")
    assert str(refused.value).startswith("odd.xml: ")
    assert "\n" not in str(refused.value)


def test_billions_of_laughs_are_not_heard() -> None:
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 30))
    data = f'<!DOCTYPE x [<!ENTITY l0 "ha">{entities}]><akomaNtoso>&l29;</akomaNtoso>'.encode()
    with pytest.raises(UnreadableError):
        edition_of_akn(data, "laughs.xml")


def test_the_door_reads_it() -> None:
    assert read_bytes(document(COMMON_LAW), "lamps.xml").format == "akn"
