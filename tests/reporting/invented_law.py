"""A small invented act and a comparison of two editions of it, made by hand for the tests of reports."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from lawdiff.comparing.result import (
    ArticleRow,
    Change,
    ChangeKind,
    Comparison,
    Corroboration,
    CorroborationStatus,
    Hunk,
    Op,
)
from lawdiff.model import (
    ActRef,
    Alinea,
    Edition,
    EditionWarning,
    Evidence,
    Finding,
    Kind,
    Language,
    Note,
    NoteKind,
    Provision,
)

LAW = ActRef("7-X", date(2024, 4, 15))
AGREED = Corroboration(CorroborationStatus.CORROBORATED)


def lines(*texts: str) -> tuple[Alinea, ...]:
    return tuple(Alinea(text) for text in texts)


def node(
    kind: Kind,
    number: str,
    label: str,
    *texts: str,
    heading: str = "",
    children: tuple[Provision, ...] = (),
    closing: tuple[str, ...] = (),
    notes: tuple[str, ...] = (),
) -> Provision:
    return Provision(
        kind,
        number,
        label,
        heading,
        lines(*texts),
        children,
        lines(*closing),
        tuple(Note(NoteKind.HISTORY, text) for text in notes),
    )


def article(number: str, heading: str, *children: Provision, text: str = "", note: str = "") -> Provision:
    return node(
        Kind.ARTICLE,
        number,
        f"Article {number}.",
        *([text] if text else []),
        heading=heading,
        children=children,
        notes=(note,) if note else (),
    )


def paragraph(number: str, *texts: str, points: tuple[Provision, ...] = (), end: str = "") -> Provision:
    closing = (end,) if end else ()
    return node(Kind.PARAGRAPH, number, f"{number}.", *texts, children=points, closing=closing)


def point(number: str, text: str) -> Provision:
    return node(Kind.POINT, number, f"{number})", text)


def remark(text: str) -> Provision:
    return node(Kind.REMARK, "", "Remark.", text)


def located(provision: Provision, above: str = "") -> Provision:
    """The same tree with its locators filled in."""
    own = provision.kind.value + (f"_{provision.number}" if provision.number else "")
    locator = own if not above else f"{above}__{own}"
    below = "" if provision.kind.is_grouping else locator
    return replace(provision, locator=locator, children=tuple(located(child, below) for child in provision.children))


def edition(
    *articles: Provision,
    day: date | None = date(2024, 1, 1),
    act: str = "",
    language: Language = Language.ENG,
    source: str = "lamp-code.eng.2024-01-01.txt",
    sha256: str = "0" * 64,
) -> Edition:
    chapter = Provision(Kind.CHAPTER, "1", "Chapter 1.", "LAMPS AND THEIR KEEPERS", children=tuple(articles))
    root = located(Provision(Kind.ACT, children=(chapter,)))
    return Edition(act, language, day, source, sha256, root)


def hunks(script: str) -> tuple[Hunk, ...]:
    """Hunks from a script in which `[-…-]` is removed and `{+…+}` is added."""
    return tuple(_hunks(script))


def _hunks(script: str) -> Iterator[Hunk]:
    while script:
        starts = [at for at in (script.find("[-"), script.find("{+")) if at >= 0]
        start = min(starts, default=len(script))
        if start:
            yield Hunk(Op.KEEP, script[:start])
        if start == len(script):
            return
        op, closing = (Op.REMOVE, "-]") if script[start] == "[" else (Op.ADD, "+}")
        end = script.index(closing, start)
        yield Hunk(op, script[start + 2 : end])
        script = script[end + 2 :]


def whole(provision: Provision) -> str:
    """All words of a provision, one line for each of its parts."""
    return "\n".join(words for part in provision.walk() if (words := part.own_words()))


def lamp_code() -> Comparison:
    """Two editions of an invented code with a change of every kind."""
    old_theft = paragraph(
        "2",
        "The same act committed:",
        points=(point("1", "by two persons;"), point("2", "at night,")),
        end="is punished by a fine of 20 candles.",
    )
    new_theft = paragraph(
        "2",
        "The same act committed:",
        points=(
            point("1", "by two persons;"),
            point("2", "against a lighthouse;"),
            point("3", "at night,"),
        ),
        end="is punished by a fine of 40 candles or arrest of up to ten days.",
    )
    before = edition(
        article("1", "Scope", text="This Code protects lamps."),
        article(
            "2",
            "Theft of a lamp",
            paragraph("1", "Theft of a lamp is punished by a fine of 10 candles."),
            old_theft,
            remark("A candle counts as a lamp."),
        ),
        article("3", "Idle snuffing", paragraph("1", "Snuffing without cause is forbidden.")),
        article("5", "Wicks", text="Wicks are to be trimmed weekly."),
        article("6", "Oil", text="Oil is sold by weight."),
    )
    after = edition(
        article("1", "Scope", text="This Code protects lamps."),
        article(
            "2",
            "Theft of a lamp",
            paragraph("1", "Theft of a lamp is punished by a fine of 10 candles."),
            new_theft,
            remark("A candle counts as a lamp."),
            note="Note. Article 2 amended by the Law of 15.04.2024 No. 7-X.",
        ),
        article(
            "2-1",
            "Stalking a lamplighter",
            paragraph(
                "1",
                "Following a lamplighter:",
                points=(point("1", "with threats;"), point("2", "in the fog,")),
                end="is punished by arrest of up to five days.",
            ),
            remark("Fog is what the keeper says it is."),
            note="Note. Article 2-1 inserted by the Law of 15.04.2024 No. 7-X.",
        ),
        article(
            "4",
            "Beacons",
            text="Beacons burn until dawn.",
            note="Note. Inserted by the Law of 01.02.2020 No. 1-IX.",
        ),
        article("5", "Wicks", text="Wicks are to be trimmed daily."),
        article("6", "Oil", text="Oil is sold by  weight."),
        day=date(2024, 7, 1),
        source="lamp-code.eng.2024-07-01.txt",
        sha256="1" * 64,
    )

    def old(locator: str) -> Provision:
        found = before.provision(locator)
        assert found
        return found

    def new(locator: str) -> Provision:
        found = after.provision(locator)
        assert found
        return found

    older = Corroboration(
        CorroborationStatus.DISPUTED,
        ("inserted-but-note-is-older",),
        ("Note. Inserted by the Law of 01.02.2020 No. 1-IX.",),
    )
    unnoted = Corroboration(CorroborationStatus.DISPUTED, ("changed-without-note",))
    raised = Finding(
        "sanction.raised",
        {"eng": "The fine rises from 20 to 40 candles.", "rus": "Штраф растёт с 20 до 40 свечей."},
        (
            Evidence("before", "art_2__para_2", "a fine of 20 candles"),
            Evidence("after", "art_2__para_2", "a fine of 40 candles"),
        ),
    )
    changes = (
        Change(
            ChangeKind.MODIFIED,
            old("art_2__para_2"),
            new("art_2__para_2"),
            hunks(
                "The same act committed:\nis punished by a fine of [-20-]{+40+} candles"
                "{+ or arrest of up to ten days+}."
            ),
            (LAW,),
            AGREED,
            (raised,),
            0.8,
        ),
        Change(
            ChangeKind.INSERTED,
            None,
            new("art_2__para_2__point_2"),
            hunks("{+against a lighthouse;+}"),
            (LAW,),
            AGREED,
        ),
        Change(
            ChangeKind.RENUMBERED,
            old("art_2__para_2__point_2"),
            new("art_2__para_2__point_3"),
            hunks("at night,"),
            (LAW,),
            AGREED,
            (),
            1.0,
        ),
        Change(
            ChangeKind.INSERTED,
            None,
            new("art_2-1"),
            (Hunk(Op.ADD, whole(new("art_2-1"))),),
            (LAW,),
            AGREED,
        ),
        Change(
            ChangeKind.REPEALED,
            old("art_3"),
            None,
            (Hunk(Op.REMOVE, whole(old("art_3"))),),
            (LAW,),
            AGREED,
        ),
        Change(
            ChangeKind.INSERTED,
            None,
            new("art_4"),
            (Hunk(Op.ADD, whole(new("art_4"))),),
            (),
            older,
        ),
        Change(
            ChangeKind.MODIFIED,
            old("art_5"),
            new("art_5"),
            hunks("Wicks\nWicks are to be trimmed [-weekly-]{+daily+}."),
            (),
            unnoted,
        ),
        Change(
            ChangeKind.COSMETIC,
            old("art_6"),
            new("art_6"),
            (Hunk(Op.KEEP, "Oil\nOil is sold by  weight.", "Oil\nOil is sold by weight."),),
        ),
    )
    rows = (
        ArticleRow("1", ChangeKind.UNCHANGED, "art_1", "art_1"),
        ArticleRow("2", ChangeKind.MODIFIED, "art_2", "art_2", AGREED, (LAW,)),
        ArticleRow("2-1", ChangeKind.INSERTED, "", "art_2-1", AGREED, (LAW,)),
        ArticleRow("3", ChangeKind.REPEALED, "art_3", "", AGREED, (LAW,)),
        ArticleRow("4", ChangeKind.INSERTED, "", "art_4", older),
        ArticleRow("5", ChangeKind.MODIFIED, "art_5", "art_5", unnoted),
        ArticleRow("6", ChangeKind.COSMETIC, "art_6", "art_6"),
    )
    gap = EditionWarning("number-gap", "article 4 is missing between 3 and 5", "art_5")
    return Comparison(before, after, rows, changes, (("before", gap),))
