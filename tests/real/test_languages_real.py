"""`lawdiff languages` on the real pairs: the true differences, no false one, and every change made by hand.

`LAWDIFF_MUTATIONS=all` runs every change (some minutes) and prints the figures of docs/languages.md; otherwise every
twenty-ninth is run.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice

import pytest

from lawdiff.meaning.languages import Difference, DifferenceKind, Weight, compare_languages
from lawdiff.model import Confidence, Edition, Kind, Provision

from .language_mutations import Mutation, mutations

Statute = Callable[[str], Edition]

PAIRS = ["administrative-code.{}.2024-06-08", "administrative-code.{}.2024-12-04", "criminal-code.{}.2024-06-16"]
STEP = 1 if os.environ.get("LAWDIFF_MUTATIONS") == "all" else 29
UNNOTICED = {"act of a note left out (history)"}
"""An act may be left out of the article's note where another note of the article names it (docs/languages.md)."""


def _pair(statute: Statute, name: str) -> tuple[Edition, Edition]:
    return statute(name.format("rus")), statute(name.format("kaz"))


def test_the_administrative_code_of_8_june_2024_differs_in_the_arrest_for_repeated_light_harm(statute: Statute) -> None:
    found = compare_languages(*_pair(statute, PAIRS[0]))
    [difference] = found.differences
    assert (difference.locator, difference.kind) == ("art_73-1__para_2", DifferenceKind.SANCTION)
    assert (difference.weight, difference.confidence) == (Weight.HEAVY, Confidence.CERTAIN)
    russian, kazakh = ([(p["kind"], p["min"], p["max"]) for p in difference.data[side]] for side in ("rus", "kaz"))  # type: ignore[attr-defined]  # a list of penalties
    assert russian == [("administrative-arrest", None, 20)]
    assert kazakh == [("administrative-arrest", 25, 25)]
    assert (found.articles, found.sanctions) == (("73", "73-1", "73-2", "73-3"), 14)


def test_the_administrative_code_of_4_december_2024_says_the_same_in_both_languages(statute: Statute) -> None:
    found = compare_languages(*_pair(statute, PAIRS[1]))
    assert found.differences == ()
    assert found.sanctions == 6


def test_the_criminal_code_of_16_june_2024_differs_in_one_cited_point(statute: Statute) -> None:
    found = compare_languages(*_pair(statute, PAIRS[2]))
    [difference] = found.differences
    assert (difference.locator, difference.kind) == ("art_121__para_4", DifferenceKind.REFERENCE)
    assert (difference.weight, difference.confidence) == (Weight.MIDDLE, Confidence.LEAD)
    assert difference.data == {"rus": ["art_121__para_3-1__point_3"], "kaz": ["art_121__para_3-1__point_2"]}
    assert (len(found.articles), found.sanctions, found.only_rus) == (17, 43, ("68",))


def test_the_cited_point_is_a_stub_in_both_languages(statute: Statute) -> None:
    for edition in _pair(statute, PAIRS[2]):
        cited = edition.provision("art_121__para_3-1__point_2")
        assert cited is not None
        assert cited.is_stub


@pytest.mark.parametrize("name", [PAIRS[0], PAIRS[2]])
def test_every_single_change_in_one_language_is_noticed(statute: Statute, name: str) -> None:
    made: Counter[tuple[str, str]] = Counter()
    missed: Counter[tuple[str, str]] = Counter()
    where = []
    for side, mutation, noticed in islice(_noticed(*_pair(statute, name)), 0, None, STEP):
        made[side, mutation.sort] += 1
        if not noticed():
            missed[side, mutation.sort] += 1
            where.append((side, mutation.sort, mutation.where))
    if STEP == 1:
        lines = [f"{side} {sort}: {made[side, sort]}, missed {missed[side, sort]}" for side, sort in sorted(made)]
        sys.stdout.write("\n".join([*lines, f"all: {sum(made.values())}, missed {sum(missed.values())}", ""]))
    assert [each for each in where if each[1] not in UNNOTICED] == []
    assert len(made) > 7


def _noticed(rus: Edition, kaz: Edition) -> Iterator[tuple[str, Mutation, Callable[[], bool]]]:
    """Every change, and whether the comparison says something new of it or of the difference that it mends."""
    for one in rus.articles:
        other = kaz.provision(one.locator)
        if other is None:
            continue
        for side, article, edition in (("rus", one, rus), ("kaz", other, kaz)):
            for mutation in mutations(article, edition):
                yield side, mutation, _check(rus, kaz, (one, other), side, mutation)


def _check(
    rus: Edition, kaz: Edition, articles: tuple[Provision, Provision], side: str, mutation: Mutation
) -> Callable[[], bool]:
    def noticed() -> bool:
        one, other = articles
        plain = _differences(_with(rus, one), _with(kaz, other))
        if side == "rus":
            return _differences(_with(rus, mutation.article), _with(kaz, other)) != plain
        return _differences(_with(rus, one), _with(kaz, mutation.article)) != plain

    return noticed


def _with(edition: Edition, article: Provision) -> Edition:
    """The edition with this article and one other, so that it prints notes whatever becomes of the article's own."""
    beside = next(each for each in edition.articles if each.notes and each.number != article.number)
    shared = replace(beside, children=(), alineas=(), closing=())
    return replace(edition, root=Provision(Kind.ACT, children=(shared, article)), _index={})


def _differences(rus: Edition, kaz: Edition) -> set[tuple[str, str, str]]:
    def key(each: Difference) -> tuple[str, str, str]:
        return each.locator, each.kind.value, str(each.data)

    return {key(each) for each in compare_languages(rus, kaz).differences}


def test_editions_of_different_days_have_different_articles_which_proves_nothing(statute: Statute) -> None:
    """The library compares what it is given; the command refuses editions of two days (tests/cli)."""
    found = compare_languages(statute("criminal-code.rus.2023-07-12"), statute("criminal-code.kaz.2023-05-20"))
    assert found.rus.date != found.kaz.date
    assert found.rus.partial
    assert found.kaz.partial
    assert all(difference.kind is not DifferenceKind.STRUCTURE for difference in found.differences)
