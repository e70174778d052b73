"""The real codes through the formats of exchange: without loss, valid, and all saying the same."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

import pytest

from akn_checks import assert_same, tree
from lawdiff.comparing.compare import compare
from lawdiff.meaning.annotate import annotate
from lawdiff.model import Language
from lawdiff.reading.akn import edition_of_akn, editions_of_akn
from lawdiff.reporting import Report, prepare
from lawdiff.reporting.akn import render_akn, write_edition
from lawdiff.reporting.formats import RenderOptions
from reading_back import READERS, assert_agrees

if TYPE_CHECKING:
    from lawdiff.model import Edition

Statute = Callable[[str], "Edition"]

TEXTS = (
    "administrative-code.rus.2020-07-07.articles-73-73-3.txt",
    "administrative-code.rus.2026-02-03.txt",
    "criminal-code.rus.2024-03-04.txt",
    "criminal-code.rus.2026-02-03.txt",
    "administrative-code.kaz.2024-06-08",
    "administrative-code.kaz.2024-12-04",
    "criminal-code.kaz.2023-05-20",
    "criminal-code.kaz.2024-06-16",
    "criminal-code.rus.2014-11-07",
)
PAIRS = (
    ("criminal-code.rus.2024-03-04.txt", "criminal-code.rus.2026-02-03.txt"),
    ("criminal-code.kaz.2023-05-20", "criminal-code.kaz.2024-06-16"),
    ("administrative-code.kaz.2024-06-08", "administrative-code.kaz.2024-12-04"),
)


@pytest.mark.parametrize("name", TEXTS)
def test_a_real_edition_comes_back_from_akoma_ntoso_as_it_was(statute: Statute, name: str) -> None:
    law = statute(name)
    text = write_edition(law)
    tree(text)
    assert_same(edition_of_akn(text.encode(), name), law)


@cache
def _report(statute: Statute, before: str, after: str) -> Report:
    return prepare(annotate(compare(statute(before), statute(after))), ui=Language.KAZ)


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair[0])
def test_both_real_editions_come_back_from_their_comparison(statute: Statute, pair: tuple[str, str]) -> None:
    text = render_akn(_report(statute, *pair), RenderOptions())
    tree(text)
    for read_back, name in zip(editions_of_akn(text.encode(), "x"), pair, strict=True):
        assert_same(read_back, statute(name))


@pytest.mark.parametrize("name", READERS)
def test_all_formats_of_the_reform_say_what_the_json_says(statute: Statute, name: str) -> None:
    assert_agrees(name, _report(statute, *PAIRS[0]))
