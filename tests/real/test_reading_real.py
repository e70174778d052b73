"""The reader on real texts: counts, layouts, notes, the defects of a bad scrape."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

import pytest

from lawdiff.language.structure import STRUCTURE
from lawdiff.model import Action, Edition, ForceKind, Kind, Language, NoteKind, Provision
from lawdiff.reading import read_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from lawdiff.model import Note, Statement

    Statute = Callable[[str], Edition]

CC_OLD = "criminal-code.rus.2024-03-04.txt"
CC = "criminal-code.rus.2026-02-03.txt"
CAO = "administrative-code.rus.2026-02-03.txt"
CAO_2020 = "administrative-code.rus.2020-07-07.articles-73-73-3.txt"
DAMAGED = "administrative-code.rus.2024-03-04.damaged.txt"
FOLDERS = {
    "administrative-code.kaz.2024-06-08": 4,
    "administrative-code.kaz.2024-12-04": 4,
    "administrative-code.rus.2024-06-08": 4,
    "administrative-code.rus.2024-12-04": 4,
    "criminal-code.kaz.2023-05-20": 14,
    "criminal-code.kaz.2024-06-16": 17,
    "criminal-code.rus.2014-11-07": 3,
    "criminal-code.rus.2023-07-12": 1,
    "criminal-code.rus.2024-06-16": 18,
}
GOOD = [CC_OLD, CC, CAO, CAO_2020, *FOLDERS]


def notes_of(edition: Edition) -> Iterator[tuple[Provision, Provision, Note]]:
    for article in edition.articles:
        for node in article.walk():
            for note in node.notes:
                yield article, node, note


def statements_of(edition: Edition) -> Iterator[tuple[Provision, Note, Statement]]:
    for article, _, note in notes_of(edition):
        for said in note.statements:
            yield article, note, said


@pytest.mark.parametrize(
    ("name", "articles", "sections", "chapters"),
    [(CC_OLD, 486, 7, 18), (CC, 502, 7, 18), (CAO, 1071, 5, 56), (DAMAGED, 920, 0, 1), (CAO_2020, 3, 0, 1)],
)
def test_articles_sections_and_chapters_are_counted(
    statute: Statute, name: str, articles: int, sections: int, chapters: int
) -> None:
    edition = statute(name)
    kinds = Counter(node.kind for node in edition.root.walk())
    assert (len(edition.articles), kinds[Kind.SECTION], kinds[Kind.CHAPTER]) == (articles, sections, chapters)


@pytest.mark.parametrize("name", [CC_OLD, CC, CAO])
def test_article_numbers_have_no_gap_and_stand_once(statute: Statute, name: str) -> None:
    numbers = [article.number for article in statute(name).articles]
    assert len(set(numbers)) == len(numbers)
    whole = [int(number) for number in numbers if "-" not in number]
    assert whole == list(range(1, len(whole) + 1))


@pytest.mark.parametrize("name", GOOD)
def test_a_good_text_leaves_only_its_front_and_its_signature_unread(statute: Statute, name: str) -> None:
    edition = statute(name)
    reasons = {stray.reason for node in edition.root.walk() for stray in node.strays}
    assert reasons <= {"front-matter", "signature"}
    assert [warning.code for warning in edition.warnings] == (["heading-without-word"] if name == CAO else [])


def test_the_warnings_of_the_damaged_text_name_its_defects(statute: Statute) -> None:
    edition = statute(DAMAGED)
    codes = Counter(warning.code for warning in edition.warnings)
    assert codes == {
        "article-twice": 2,
        "article-misplaced": 2,
        "hyphenated-missing": 1,
        "headings-missing": 1,
        "body-twice": 1,
        "end-missing": 1,
    }
    by_code = {code: [w for w in edition.warnings if w.code == code] for code in codes}
    assert [warning.locator for warning in by_code["article-twice"]] == ["art_504", "art_505"]
    assert [warning.locator for warning in by_code["article-misplaced"]] == ["art_504", "art_505"]
    assert "73-1, 73-2" in by_code["hyphenated-missing"][0].message
    assert "147 articles" in by_code["body-twice"][0].message
    assert "article 918" in by_code["end-missing"][0].message


@pytest.mark.parametrize("name", [*GOOD, DAMAGED])
def test_a_provision_stands_behind_the_one_before_it(statute: Statute, name: str) -> None:
    starts = [node.span.start for node in statute(name).root.walk() if node.label]
    assert starts == sorted(starts)


@pytest.mark.parametrize("name", [CC_OLD, CC, CAO, CAO_2020])
def test_no_label_of_a_paragraph_or_point_is_hidden_in_words(statute: Statute, name: str) -> None:
    cited = re.compile(r"(?:пункт\w*|част\w*|стат\w*|\d\)|и|–)[\s,]*\S*\Z")
    label = re.compile(r"(?<=[.;:])\s+(?:\d{1,2}(?:-\d{1,2})?[.)]|[а-г]\))\s+(?=\w)")
    for node in statute(name).root.walk():
        texts = [alinea.text for alinea in (*node.alineas, *node.closing)] + [note.text for note in node.notes]
        for text in texts:
            hidden = [found for found in label.finditer(text) if not cited.search(text[: found.start()])]
            assert not hidden, (node.locator, text)


@pytest.mark.parametrize("name", [CC_OLD, CC, CAO, DAMAGED])
def test_no_law_is_hidden_in_a_note_and_no_note_in_the_law(statute: Statute, name: str) -> None:
    words = STRUCTURE[Language.RUS]
    for node in statute(name).root.walk():
        for note in node.notes:
            lines = note.text.splitlines()
            assert not any(words.sanction.match(line) for line in lines), (node.locator, note.text)
            assert note.statements or note.kind is NoteKind.ANNOUNCEMENT or node.kind.is_grouping, note.text
        for alinea in (*node.alineas, *node.closing):
            assert not words.names_an_act.search(alinea.text), (node.locator, alinea.text)
            assert not re.search(r"Сноска|Примечание (?:ИЗПИ|РЦПИ)|Ескерту", alinea.text), (node.locator, alinea.text)


@pytest.mark.parametrize("name", [CC_OLD, CC, CAO])
def test_no_heading_swallowed_the_words_below_it(statute: Statute, name: str) -> None:
    for article in statute(name).articles:
        assert len(article.heading) < 470
        assert not re.search(r"[.:;–]\Z|\s\d+[.)]\s|наказыва[ею]тся|вле[чк][еу]т\b", article.heading), article.heading
        assert article.heading or article.is_stub, article.number
        assert article.alineas or article.children or article.is_stub, article.number


def shape(node: Provision, fold: Callable[[str], str]) -> tuple[object, ...]:
    return (
        *(node.kind, node.number, fold(node.label), fold(node.heading)),
        [fold(alinea.text) for alinea in node.alineas],
        [fold(alinea.text) for alinea in node.closing],
        [(note.kind, fold(note.text), note.statements) for note in node.notes],
        [(stray.reason, fold(stray.text)) for stray in node.strays],
        [shape(child, fold) for child in node.children],
    )


def squashed(text: str) -> str:
    return "".join(text.split())


def without_forces(node: tuple[object, ...]) -> str:
    return re.sub(r"text='[^']*'", "", repr(node))


@pytest.mark.parametrize("name", [CC, CAO])
@pytest.mark.parametrize("stripped", [False, True], ids=["spaces kept", "spaces stripped"])
def test_the_third_layout_gives_the_tree_of_the_second(
    shared: Path, statute: Statute, name: str, stripped: bool
) -> None:
    lines = (shared / "statutes" / "adilet-text" / name).read_text(encoding="utf-8").split("\n")
    third = "\n".join(line.strip() if stripped else line.lstrip() for line in lines if line.strip())
    edition = read_bytes(third.encode(), name)
    assert shape(edition.root, str) == shape(statute(name).root, str)


@pytest.mark.parametrize("name", [CC, CAO])
def test_the_first_layout_gives_the_tree_of_the_second_up_to_white_space(
    shared: Path, statute: Statute, name: str
) -> None:
    text = (shared / "statutes" / "adilet-text" / name).read_text(encoding="utf-8")
    blocks = [[line.strip() for line in block.split("\n") if line.strip()] for block in re.split(r"\n\s*\n", text)]
    first = "\n".join("\xa0" * 6 + "  ".join(lines) + " " for lines in blocks if lines)
    # Headings that follow each other stand in one line of such a page.
    first = re.sub(r"(?m)^(\xa0+(?:Глава|РАЗДЕЛ) .*?) *\n\xa0+(?=(?:Глава|Статья) \d+\.)", r"\1  ", first)
    edition = read_bytes(first.encode(), name)
    assert without_forces(shape(edition.root, squashed)) == without_forces(shape(statute(name).root, squashed))


@pytest.mark.parametrize(("name", "articles"), FOLDERS.items())
def test_a_folder_of_the_mirror_knows_itself(statute: Statute, name: str, articles: int) -> None:
    edition = statute(name)
    act = "cc" if name.startswith("criminal") else "cao"
    language, day = name.split(".")[1:]
    assert (edition.act, edition.language, edition.date) == (act, language, date.fromisoformat(day))
    assert edition.partial
    assert len(edition.articles) == articles
    for article in edition.articles:
        assert article.anchor == f"st{article.number}"


def test_the_remark_of_article_73_is_law_in_both_languages(statute: Statute) -> None:
    for name in FOLDERS:
        if name.startswith("administrative"):
            article = statute(name).provision("art_73")
            assert article is not None
            assert [child.kind for child in article.children].count(Kind.REMARK) == 1


def test_articles_taken_out_are_stubs_in_both_languages(statute: Statute) -> None:
    for name in ("administrative-code.rus.2024-12-04", "administrative-code.kaz.2024-12-04"):
        assert [article.number for article in statute(name).articles if article.is_stub] == ["73-1", "73-2"]


@pytest.mark.parametrize("name", [*GOOD, DAMAGED])
def test_every_statement_names_an_act_and_a_known_action(statute: Statute, name: str) -> None:
    for _, note, said in statements_of(statute(name)):
        assert said.action is not Action.UNKNOWN, note.text
        assert said.acts, note.text
        for act in said.acts:
            assert re.fullmatch(r"\d+(?:-[IVXLC]+)?", act.number), note.text
            assert act.adopted is not None, note.text


ELSEWHERE = {
    CAO: {"art_735": {"art_14"}},
    DAMAGED: {
        "art_735": {"art_14"},
        "art_150": {"chp_14"},
        "art_311": {"chp_20"},
        "art_399": {"chp_22"},
        "art_811": {"chp_43"},
        "art_826": {"chp_43-1"},
        "art_829": {"chp_44-1"},
        "art_846": {"chp_46"},
        "art_851": {"chp_47"},
    },
}
"""Notes that truly speak of another provision: the publisher's slip in 735, chapters whose headings are missing."""


@pytest.mark.parametrize("name", [*GOOD, DAMAGED])
def test_a_note_speaks_of_the_article_in_which_it_stands(statute: Statute, name: str) -> None:
    elsewhere: dict[str, set[str]] = {}
    for article, note, said in statements_of(statute(name)):
        if note.kind is not NoteKind.ANNOUNCEMENT and f"art_{article.number}" != said.target.split("__")[0]:
            elsewhere.setdefault(article.locator, set()).add(said.target)
    assert elsewhere == ELSEWHERE.get(name, {})


@pytest.mark.parametrize("name", GOOD)
def test_what_a_note_speaks_of_can_be_found(statute: Statute, name: str) -> None:
    edition = statute(name)
    announced = {Action.PENDING, Action.SUSPENDED}
    lost = [
        said.target
        for _, note, said in statements_of(edition)
        if said.action not in announced and edition.provision(said.target) is None
    ]
    assert [target for target in lost if target != "art_44__point_4"] == []


@pytest.mark.parametrize("name", [*GOOD, DAMAGED])
def test_nearly_every_act_says_when_it_took_effect(statute: Statute, name: str) -> None:
    forces = [act.force for _, _, said in statements_of(statute(name)) for act in said.acts]
    unstated = [force for force in forces if force.kind is ForceKind.UNSTATED]
    assert len(unstated) <= 0.005 * len(forces)
    assert not [force for force in unstated if "вводится" in force.text or "қолданысқа" in force.text]


REFORM = {
    (CC, "72-VIII"): "3 45 55 68 83 98-3 99 105 106 107 108-1 109-1 110 120 121 121-1 124 125 126 313-1 467",
    (CAO, "73-VIII"): "54 64 73 73-1 73-2 127 127-2 461 593 684 804",
}


@pytest.mark.parametrize(("name", "law"), REFORM)
def test_the_notes_name_the_laws_of_the_reform_where_the_facts_say(
    shared: Path, statute: Statute, name: str, law: str
) -> None:
    facts = " ".join((shared / "facts" / "reform-2024.md").read_text(encoding="utf-8").split())
    assert f"notes name {law}: {REFORM[name, law]}." in facts
    named = {
        article.number
        for article, _, said in statements_of(statute(name))
        if any(act.number == law for act in said.acts)
    }
    assert named == set(REFORM[name, law].split())
