"""The project's claims about the reform, held against the texts it carries, and against changed ones."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from lawdiff.meaning.claims import Answer, Claim, Outcome, Verdict, check, possible_verdicts
from lawdiff.model import Language
from lawdiff.reporting.claims_report import ClaimsReport, fault

from .claims_law import changed_statutes, reform_claims, reform_law

CLAIMS = {claim.id: claim for claim in reform_claims().claims}
UNSETTLED = {"C28"}
"""Claims about articles that the project does not carry."""


def report() -> ClaimsReport:
    law = reform_law()
    return ClaimsReport(reform_claims().title, (), Language.ENG, law.library.catalogue.acts, law.glossary)


@pytest.mark.parametrize("claim", CLAIMS.values(), ids=CLAIMS)
def test_the_verdict_follows_from_the_carried_texts(claim: Claim) -> None:
    checked = check(claim, reform_law())
    assert fault(checked, report()) == ""
    if claim.id in UNSETTLED:
        assert checked.verdict is None
        assert {answer.outcome for answer in checked.answers} == {Outcome.UNDECIDED}
        return
    assert checked.verdict is claim.verdict
    for answer in checked.answers:
        assert answer.outcome is Outcome.HOLDS
        assert all(quote.text and quote.locator for quote in answer.quotes)
        assert answer.quotes


@pytest.mark.parametrize("claim", [claim for claim in CLAIMS.values() if not claim.outside], ids=lambda claim: claim.id)
def test_no_other_verdict_of_the_author_would_stand(claim: Claim) -> None:
    for other in set(Verdict) - {claim.verdict, Verdict.NOT_ABOUT_THE_TEXT}:
        wrong = check(replace(claim, verdict=other), reform_law())
        sentence = fault(wrong, report())
        if claim.id in UNSETTLED:
            assert sentence == ""
        else:
            assert (
                f"claim {claim.id}: the author's verdict is {said(other)}, but {said(claim.verdict)} follows"
                in sentence
            )


def said(verdict: Verdict) -> str:
    return report().t(f"verdict.{verdict}")


@pytest.mark.parametrize("claim", [claim for claim in CLAIMS.values() if claim.assertions], ids=lambda claim: claim.id)
def test_every_assertion_bears_weight_so_that_one_which_no_longer_holds_is_a_fault(claim: Claim) -> None:
    holding = check(claim, reform_law())
    for place in range(len(claim.assertions)):
        answers = (*holding.answers[:place], Answer(Outcome.FAILS), *holding.answers[place + 1 :])
        possible = possible_verdicts(claim.assertions, answers, outside=bool(claim.outside))
        sentence = fault(replace(holding, answers=answers, possible=possible), report())
        assert f"claim {claim.id}: assertion {place + 1} does not hold" in sentence


def instead(old: str, new: str) -> Callable[[str], str]:
    """The change of a text in which other words stand for some."""
    return lambda text: text.replace(old, new)


LIFE_ONLY = "shall be punished by life imprisonment."
A_FINE = instead(LIFE_ONLY, "shall be punished by a fine.")
CHANGES: list[tuple[str, str, Callable[[str], str], Verdict | None]] = [
    (
        "C09",
        "cc/art_99@2024-06-16",
        instead("imprisonment for a term of fifteen to twenty years or by life", "life"),
        Verdict.INACCURATE,
    ),
    ("C09", "cc/art_99@2024-06-16", A_FINE, Verdict.INACCURATE),
    ("C10", "cc/art_99@2024-06-16", A_FINE, Verdict.PARTLY),
    (
        "C11",
        "cc/art_121-1@2024-06-16",
        instead("under 16", "under 12"),
        Verdict.PARTLY,
    ),
    (
        "C13",
        "cc/art_55@2025-09-16",
        instead("The provisions of paragraphs 2 and 3 of this article", "The provisions of this article"),
        Verdict.WITH_RESERVATIONS,
    ),
    ("C15", "cc/art_98-3@2024-06-16", instead("may establish", "shall establish"), Verdict.PARTLY),
    (
        "C16",
        "cc/art_109-1@2024-06-16",
        lambda text: (
            text.replace("infliction of battery or the commission of other violent acts", "keeping of bees")
            .replace("Battery", "Bees")
            .replace("caused physical pain but did not entail the infliction of light bodily harm", "hum")
        ),
        Verdict.PARTLY,
    ),
    (
        "C17",
        "cc/art_109@2015-01-01",
        instead("physical pain", "physical pain in family and household relations"),
        Verdict.WITH_RESERVATIONS,
    ),
    (
        "C18",
        "cao/art_73@2024-06-16",
        instead("humiliation, ", ""),
        Verdict.PARTLY,
    ),
    (
        "C20",
        "cc/art_108-1@2024-06-16",
        lambda text: text.replace("from = 2024-06-16", "from = 2024-06-10").replace("16.06.2024", "10.06.2024"),
        Verdict.PARTLY,
    ),
    (
        "C22",
        "cao/art_73-1@2023-07-01",
        instead("forty monthly", "eight monthly"),
        Verdict.INACCURATE,
    ),
    (
        "C25",
        "cc/art_140@2024-03-04",
        instead("cruel treatment", "strict treatment"),
        Verdict.PARTLY,
    ),
]


@pytest.mark.parametrize(
    ("id_", "article", "change", "verdict"), CHANGES, ids=[f"{id_}-{article}" for id_, article, _, _ in CHANGES]
)
def test_a_changed_text_is_noticed_and_the_verdict_that_follows_may_be_another(
    tmp_path: Path, id_: str, article: str, change: Callable[[str], str], verdict: Verdict | None
) -> None:
    checked = check(CLAIMS[id_], reform_law(changed_statutes(tmp_path, article, change)))
    assert checked.verdict is verdict
    sentence = fault(checked, report())
    assert f"claim {id_}: assertion" in sentence
    assert "does not hold" in sentence
    assert ("but " in sentence) is (verdict is not CLAIMS[id_].verdict)


def test_without_the_text_of_an_article_a_claim_is_not_settled_and_says_what_would_help(tmp_path: Path) -> None:
    folder = changed_statutes(tmp_path, "cc/art_121-1@2024-06-16", lambda text: text + "\n")
    (folder / "cc" / "eng" / "art_121-1@2024-06-16.txt").unlink()
    checked = check(CLAIMS["C11"], reform_law(folder))
    assert checked.verdict is None
    assert {answer.outcome for answer in checked.answers} == {Outcome.UNDECIDED}
    assert "no text of article 121-1 is held" in checked.answers[0].reason
    assert "lawdiff statutes add" in checked.answers[0].reason


def test_life_imprisonment_is_the_only_punishment_under_14_and_not_from_14_to_17() -> None:
    checked = check(CLAIMS["C09"], reform_law())
    quoted = {quote.locator: quote.text for answer in checked.answers for quote in answer.quotes}
    assert checked.verdict is Verdict.INACCURATE
    assert quoted["art_99__para_3"].endswith("shall be punished by life imprisonment.")
    assert "fifteen to twenty years or by life imprisonment" in quoted["art_99__para_2"]
    assert "fifteen to seventeen years" in quoted["art_120__para_3-1"]
    assert "minor" in quoted["art_120__para_3-1__point_1"]
