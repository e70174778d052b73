"""The claims about the reform against the official texts: the same verdicts, in Russian and, where held, in Kazakh."""

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[1] / "meaning"))

from lawdiff.meaning.claims import Claim, Law, Outcome, Quote, check
from lawdiff.model import Language
from lawdiff.store.catalogue import read_catalogue
from lawdiff.store.embedded import embedded_versions
from lawdiff.store.resolve import Library, edition_in_force
from lawdiff.store.selectors import Selector
from lawdiff.store.shelf import keep, shelf
from meaning.claims_law import reform_claims, reform_law

OFFICIAL = Path(__file__).parents[3] / "shared" / "statutes"
DAMAGED = "damaged"

pytestmark = pytest.mark.skipif(not OFFICIAL.is_dir(), reason="the official texts are not beside this checkout")

CLAIMS = reform_claims().claims
NOT_IN_KAZAKH = {"C01", "C02", "C07", "C08", "C13", "C15", "C17", "C25", "C28"}
"""Claims about provisions of which no Kazakh text is here."""


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Law:
    """A store with every sound official text."""
    home = tmp_path_factory.mktemp("store")
    for path in (*OFFICIAL.glob("adilet-text/*.txt"), *OFFICIAL.glob("editions-markdown/*")):
        if DAMAGED not in path.name:
            keep(path, home)
    library = Library(shelf(home).kept, embedded_versions(), read_catalogue())
    carried = reform_law()
    return Law(library, None, carried.indices, carried.glossary)


def in_language(law: Law, language: Language | None) -> Law:
    return Law(law.library, language, law.indices, law.glossary)


def is_verbatim(quote: Quote, law: Law) -> bool:
    """Whether the words stand in the text that the quote names."""
    assert quote.day is not None
    number = quote.locator.split("__")[0].removeprefix("art_")
    edition = edition_in_force(Selector(quote.act, quote.day, quote.language, (number,)), law.library)
    node = edition.provision(quote.locator)
    assert node is not None
    return quote.text in node.own_words() or quote.text in {note.text for note in node.notes}


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: claim.id)
def test_with_the_official_texts_every_claim_is_settled_as_its_author_says(claim: Claim, held: Law) -> None:
    checked = check(claim, held)
    assert checked.verdict is claim.verdict
    assert {answer.outcome for answer in checked.answers} <= {Outcome.HOLDS}
    quotes = [quote for answer in checked.answers for quote in answer.quotes if quote.verbatim and quote.act]
    assert all(is_verbatim(quote, held) for quote in quotes)


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: claim.id)
def test_the_russian_texts_alone_give_the_same_verdicts(claim: Claim, held: Law) -> None:
    checked = check(claim, in_language(held, Language.RUS))
    assert checked.verdict is claim.verdict
    assert Outcome.FAILS not in {answer.outcome for answer in checked.answers}


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: claim.id)
def test_the_kazakh_texts_contradict_no_verdict_and_give_it_where_they_are_here(claim: Claim, held: Law) -> None:
    checked = check(claim, in_language(held, Language.KAZ))
    assert Outcome.FAILS not in {answer.outcome for answer in checked.answers}
    if claim.id in NOT_IN_KAZAKH:
        assert checked.verdict is None
        assert claim.verdict in checked.possible
    else:
        assert checked.verdict is claim.verdict


def test_taking_part_in_mass_disorder_is_a_crime_by_the_official_text_only(held: Law) -> None:
    claim = next(claim for claim in CLAIMS if claim.id == "C28")
    assert check(claim, in_language(held, Language.ENG)).verdict is None
    checked = check(claim, held)
    assert {quote.language for answer in checked.answers for quote in answer.quotes} == {Language.RUS}
