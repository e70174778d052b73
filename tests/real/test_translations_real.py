"""Each embedded English version against the official texts that it renders: same tree, sanctions, terms, numbers."""

from __future__ import annotations

import csv
import re
import tomllib
from collections import Counter, defaultdict
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from lawdiff.model import Edition, Kind, Language, Provision
from lawdiff.reading import read, read_bytes

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
OFFICIAL = SHARED / "statutes"
FILES = sorted((ROOT / "statutes").glob("*/eng/*.txt"))

pytestmark = pytest.mark.skipif(not OFFICIAL.is_dir(), reason="the official texts are not beside this checkout")

DIFFERENCES = {
    # The Kazakh text has twenty-five days where the Russian one has up to twenty: see docs/translation-style.md.
    ("art_73-1@2023-07-01", "administrative-code.kaz.2024-06-08"): ["art_73-1__para_2"],
}
"""Where an official text has another sanction than the English one: provisions, by version and edition."""


def _sources() -> dict[str, Path]:
    """Official texts by act, language and date: `criminal-code.rus.2024-03-04`."""
    if not OFFICIAL.is_dir():
        return {}
    found = (*OFFICIAL.glob("adilet-text/*.txt"), *OFFICIAL.glob("editions-markdown/*"))
    return {".".join(path.name.split(".")[:3]): path for path in found}


SOURCES = _sources()


@cache
def official(name: str) -> Edition:
    return read(SOURCES[name])


@cache
def version(path: Path) -> tuple[dict[str, Any], Edition]:
    _, head_text, text = path.read_text(encoding="utf-8").split("+++\n", 2)
    head = tomllib.loads(head_text)
    edition = read_bytes(
        text.encode(), path.name, act=head["act"], language=Language.ENG, date=head["from"], partial=True
    )
    return head, edition


def pairs(path: Path, *, russian_only: bool = False) -> list[tuple[str, Provision, Provision]]:
    """The English provisions beside the official ones, in every edition that shows this version."""
    head, edition = version(path)
    places = head.get("holds") or [edition.articles[0].locator]
    names = head["renders"] if russian_only else (*head["renders"], *head["checked_with"])
    found = []
    for name in names:
        for place in places:
            ours, theirs = edition.provision(place), official(name).provision(place)
            assert ours is not None
            assert theirs is not None
            found.append((name, ours, theirs))
    return found


def shape(node: Provision) -> list[tuple[str, int, int, bool]]:
    """Kinds, numbers and order, the count of own paragraphs before and behind the children, and stubs."""
    return [
        (
            below.locator,
            len(below.alineas),
            len(below.closing),
            # A whole article is gone where it has no law; not every edition's note is worded as a stub.
            below.is_stub and below.kind is not Kind.ARTICLE,
        )
        for below in node.walk()
    ]


def law(node: Provision) -> str:
    """The words of the law as far as they can carry meaning."""
    words = "\n".join(f"{below.label}{below.own_words()}" for below in node.walk()).replace("ё", "е")
    words = re.sub(r"\s+", "", words)
    return re.sub(r"[–—−-]+", "-", re.sub(r"[«»“”„]", '"', words))


each_version = pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parts[-3]}-{path.stem}")


@each_version
def test_the_tree_is_that_of_every_official_text(path: Path) -> None:
    for name, ours, theirs in pairs(path):
        assert shape(ours) == shape(theirs), name


@each_version
def test_the_sanctions_are_those_of_every_official_text(path: Path) -> None:
    sanctions = pytest.importorskip("lawdiff.meaning.sanctions")

    def below(edition: Edition, place: str) -> dict[str, Any]:
        rows = [row for row in sanctions.sanctions_of(edition) if f"{row.locator}__".startswith(f"{place}__")]
        assert [row.locator for row in rows if row.sanction.unparsed] == []
        return {row.locator: row.sanction.penalties for row in rows}

    _, edition = version(path)
    for name, ours, _ in pairs(path):
        english, theirs = below(edition, ours.locator), below(official(name), ours.locator)
        assert list(english) == list(theirs), name
        different = [place for place, penalties in english.items() if penalties != theirs[place]]
        assert different == DIFFERENCES.get((path.stem, name), []), name


_QUALIFIERS = {
    r"заведомо": r"\bknown(?! as)\b|\bknowingly\b",
    r"\b[Нн]есовершеннолетн": r"\b[Mm]inors?\b(?! or medium gravity)",
    r"\b[Мм]алолетн": r"\byoung child(?:ren)?\b",
    r"шестнадцатилетнего возраста": r"\bunder 16\b",
    r"достигш\w+ совершеннолетия": r"\bage of majority\b",
    r"неоднократно": r"\brepeatedly\b",
    r"повторно в течение года": r"\bagain within a year\b",
    r"по неосторожности|неосторожности": r"\bby negligence\b",
    r"беспомощно": r"\bhelpless\b",
    r"предварительному сговору": r"\bin prior conspiracy\b",
    r"преступной групп": r"\bcriminal group\b",
    r"особой жестокостью": r"\bspecial cruelty\b",
    r"насили[яюе]м?\b": r"\bviolence\b",
    r"близки[хм]\b(?! родственник)": r"\bpersons close to\b",
    r"\(?\bи \(или\)": r"\band \(or\)",
    r"сопряженн": r"\bcoupled\b",
    r"соединенн": r"\bcombined\b",
    r"а равно": r"\band likewise\b",
}
"""What must stand as often in the English words of a provision as in the Russian ones."""


@each_version
def test_no_qualifier_is_lost_and_none_is_added(path: Path) -> None:
    for name, ours, theirs in pairs(path, russian_only=True):
        for english, russian in zip(ours.walk(), theirs.walk(), strict=True):
            # A form doubled by sex («несовершеннолетнего (несовершеннолетней)») is one word in English, and
            # robbery with violence one word in Russian.
            russian_words = re.sub(r"\s\((?!или)\w+\)", "", russian.own_words())
            english_words = english.own_words().replace("robbery with violence", "")
            for there, here in _QUALIFIERS.items():
                counts = len(re.findall(there, russian_words)), len(re.findall(here, english_words))
                assert counts[0] == counts[1], (name, english.locator, there, counts)


_ORDINALS = {"перв": "1", "втор": "2", "трет": "3", "четверт": "4", "пят": "5", "шест": "6"}
_ORDINAL = re.compile(r"\b(перв|втор|трет|четверт|пят|шест)(?:ой|ей|ая|ьей|ью|ую|ого|ым)\b")
_NUMBER = re.compile(r"\d+(?:-\d+)*")


@each_version
def test_the_law_cites_the_same_numbers(path: Path) -> None:
    for name, ours, theirs in pairs(path, russian_only=True):
        for english, russian in zip(ours.walk(), theirs.walk(), strict=True):
            russian_words = _ORDINAL.sub(lambda found: _ORDINALS[found[1]], russian.own_words())
            english_words = re.sub(r"\bunder 16\b", "", english.own_words())
            english_words = english_words.replace("first or second group", "1 or 2 group")
            cited = Counter(_NUMBER.findall(russian_words)), Counter(_NUMBER.findall(english_words))
            assert cited[0] == cited[1], (name, english.locator)


@each_version
def test_the_note_says_of_each_law_what_the_official_note_says(path: Path) -> None:
    head, edition = version(path)
    if head["excerpt"]:
        pytest.skip("the note of an excerpt names the laws that matter here")

    def said(article: Provision) -> set[tuple[str, str, str, Any]]:
        return {
            (statement.target, statement.action.value, act.number, act.adopted)
            for node in article.walk()
            for note in node.notes
            for statement in note.statements
            for act in statement.acts
        }

    ours = said(edition.articles[0])
    theirs = [said(article) for _, _, article in pairs(path, russian_only=True)]
    if edition.articles[0].is_stub:
        # Of a repealed article the law that took it out is enough.
        assert ours <= set().union(*theirs)
    else:
        assert ours == theirs[-1]


def test_each_version_that_an_official_text_shows_is_rendered_once() -> None:
    rendered: dict[tuple[str, str, str], list[tuple[Path, str]]] = defaultdict(list)
    for path in FILES:
        head, _ = version(path)
        for name, ours, theirs in pairs(path):
            rendered[head["act"], ours.locator, name].append((path, law(theirs)))
    places = {(act, place) for act, place, _ in rendered}
    for act, place in sorted(places):
        for name in SOURCES:
            edition = official(name)
            if edition.act == act and edition.provision(place) is not None:
                assert len(rendered[act, place, name]) == 1, (place, name)
    for language in (".rus.", ".kaz."):
        shown: dict[tuple[str, str], dict[str, set[Path]]] = defaultdict(lambda: defaultdict(set))
        for (act, place, name), uses in rendered.items():
            if language in name:
                for path, words in uses:
                    shown[act, place][words].add(path)
        # One version, one text; one text, one version.
        assert [key for key, texts in shown.items() if any(len(paths) > 1 for paths in texts.values())] == []
        assert [key for key, texts in shown.items() if len(set().union(*texts.values())) != len(texts)] == []


def test_the_list_of_terms_begins_with_the_checked_ones() -> None:
    checked = SHARED / "facts" / "glossary.csv"
    with checked.open(encoding="utf-8", newline="") as file:
        wanted = list(csv.reader(file))
    with (ROOT / "statutes" / "glossary.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[: len(wanted)] == wanted
