"""Invented editions that together have everything that a redline must print, and trees at random."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import strategies as st
from invented_law import article, edition, located, paragraph, point, remark

from lawdiff.comparing.compare import compare
from lawdiff.model import ActRef, Alinea, Edition, Kind, Language, Note, NoteKind, Provision
from lawdiff.model.amendments import Action, Statement
from lawdiff.reporting import Report, prepare

LAW = ActRef("9-X", date(2024, 3, 5))
SANCTION = "is punished by a fine of up to twenty candles or by darkness for up to ten days."


def noted(node: Provision, text: str, *, target: str, action: Action = Action.AMENDED) -> Provision:
    note = Note(NoteKind.HISTORY, text, statements=(Statement(target, action, (LAW,)),))
    return replace(node, notes=(*node.notes, note))


def stub(label: str, number: str, kind: Kind = Kind.POINT) -> Provision:
    said = (Statement("", Action.EXCLUDED, (LAW,)),)
    note = Note(NoteKind.STUB, "repealed by Law No. 9-X of 05.03.2024", statements=said)
    return Provision(kind, number, label, notes=(note,))


def lamp_editions() -> tuple[Edition, Edition]:
    """Words changed, a point put in, a label changed, a paragraph moved, articles gone and new, stubs, notes."""
    travelling = paragraph(
        "3", "A keeper who leaves the lantern of a harbour without oil for more than one night –", SANCTION
    )
    old = edition(
        article(
            "1",
            "Breaking a lamp",
            paragraph("1", "Breaking a lamp of the street –", "is punished by a fine of ten candles."),
            paragraph(
                "2",
                "The same act, committed:",
                points=(point("1", "by two persons;"), point("2", "at night,")),
                end=SANCTION,
            ),
            remark("A lamp is what gives light."),
            note="Note. Article 1 as in the first edition.",
        ),
        article("2", "Leaving a lamp", paragraph("1", "Leaving a lamp alone –", SANCTION), travelling),
        article("3", "Stealing oil", text="Stealing oil of a lamp by day or by night, wherever it is kept –"),
        article(
            "5", "Of wicks", paragraph("1", "Wicks are trimmed.", points=(point("1", "daily;"), point("2", "well.")))
        ),
    )
    new = edition(
        noted(
            article(
                "1",
                "Breaking or dimming a lamp",
                paragraph("1", "Breaking a lamp of the street –", "is punished by a fine of thirty candles."),
                paragraph(
                    "2",
                    "The same act, committed:",
                    points=(point("1", "by two persons;"), point("2", "in a lighthouse;"), point("3", "at night,")),
                    end=SANCTION,
                ),
                remark("A lamp is what gives light."),
                note="Note. Article 1 as in the first edition.",
            ),
            "Note. Article 1 amended by Law No. 9-X of 05.03.2024.",
            target="art_1",
        ),
        article(
            "2",
            "Leaving a lamp",
            replace(travelling, number="1", label="1."),
            paragraph("2", "Leaving a lamp alone –", SANCTION),
        ),
        noted(
            article("4", "Of light", paragraph("1", "Light is free."), paragraph("2", "Nobody sells it.")),
            "Note. Article 4 inserted by Law No. 9-X of 05.03.2024.",
            target="art_4",
            action=Action.INSERTED,
        ),
        article("5", "Of wicks", paragraph("1", "Wicks are trimmed.", points=(point("1", "daily;"), stub("2)", "2")))),
        day=date(2024, 7, 1),
    )
    return old, new


def lamp_report(ui: Language = Language.ENG) -> Report:
    return prepare(compare(*lamp_editions()), ui=ui)


_WORDS = st.lists(
    st.sampled_from(
        ["lamp", "oil", "wick", "night", "keeper,", "harbour;", "is lit", "учёт", "<b>", "a\tb", "\x07", "10 000"]
    ),
    min_size=1,
    max_size=7,
).map(" ".join)
_ALINEAS = st.lists(_WORDS, max_size=3).map(lambda texts: tuple(Alinea(text) for text in texts))
_NOTES = st.lists(_WORDS, max_size=2).map(lambda texts: tuple(Note(NoteKind.HISTORY, text) for text in texts))


@st.composite
def _points(draw: st.DrawFn) -> Provision:
    number = draw(st.sampled_from("12345"))
    if draw(st.integers(0, 6)) == 0:
        return stub(f"{number})", number)
    return Provision(Kind.POINT, number, f"{number})", alineas=(Alinea(draw(_WORDS)),))


@st.composite
def _paragraphs(draw: st.DrawFn) -> Provision:
    number = draw(st.sampled_from("1234"))
    return Provision(
        Kind.PARAGRAPH,
        number,
        f"{number}.",
        alineas=draw(_ALINEAS),
        children=tuple(draw(st.lists(_points(), max_size=3, unique_by=lambda node: node.number))),
        closing=draw(_ALINEAS),
        notes=draw(_NOTES),
    )


@st.composite
def _articles(draw: st.DrawFn) -> Provision:
    number = draw(st.sampled_from("123456"))
    return Provision(
        Kind.ARTICLE,
        number,
        f"Article {number}.",
        draw(st.one_of(st.just(""), _WORDS)),
        alineas=draw(_ALINEAS),
        children=tuple(draw(st.lists(_paragraphs(), max_size=3, unique_by=lambda node: node.number))),
        notes=draw(_NOTES),
    )


@st.composite
def editions(draw: st.DrawFn) -> Edition:
    """Small editions of one invented act: two of them share words, numbers and little else."""
    members = tuple(draw(st.lists(_articles(), max_size=4, unique_by=lambda node: node.number)))
    chapter = Provision(Kind.CHAPTER, "1", "Chapter 1.", draw(st.sampled_from(["LAMPS", "OIL"])), children=members)
    root = Provision(Kind.ACT, children=(chapter,) if draw(st.booleans()) else members)
    return Edition("", Language.ENG, None, "x", "", located(root), partial=draw(st.booleans()))
