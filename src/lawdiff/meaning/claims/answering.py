"""The one door to the answers: which assertion is answered how."""

from __future__ import annotations

from lawdiff.meaning.claims.by_catalogue import answer_day, answer_title
from lawdiff.meaning.claims.by_sanctions import answer_bound, answer_costs, answer_gravity
from lawdiff.meaning.claims.by_words import answer_changed, answer_moved, answer_presence, answer_says
from lawdiff.meaning.claims.law import Law
from lawdiff.meaning.claims.model import (
    Answer,
    Bound,
    Changed,
    Checked,
    Claim,
    Costs,
    Fact,
    IsGrave,
    IsThere,
    LawOn,
    Moved,
    Says,
)
from lawdiff.meaning.claims.verdict import possible_verdicts


def check(claim: Claim, law: Law) -> Checked:
    """Hold a claim against the law: an answer to each of its assertions, and the verdict that follows."""
    answers = tuple(answer(assertion.fact, law) for assertion in claim.assertions)
    return Checked(claim, answers, possible_verdicts(claim.assertions, answers, outside=bool(claim.outside)))


def answer(fact: Fact, law: Law) -> Answer:
    """What the held texts say to a fact."""
    match fact:
        case IsThere():
            return answer_presence(fact, law)
        case Costs():
            return answer_costs(fact, law)
        case Bound():
            return answer_bound(fact, law)
        case IsGrave():
            return answer_gravity(fact, law)
        case Moved():
            return answer_moved(fact, law)
        case Changed():
            return answer_changed(fact, law)
        case Says():
            return answer_says(fact, law)
        case LawOn():
            return answer_day(fact, law)
        case _:
            return answer_title(fact, law)
