"""What is said of the law, held against the law: claims, the facts asserted of them, and the verdict that follows."""

from lawdiff.meaning.claims.answering import answer, check
from lawdiff.meaning.claims.law import Law
from lawdiff.meaning.claims.model import (
    Answer,
    Assertion,
    Bearing,
    Checked,
    Claim,
    Claims,
    ClaimsError,
    Fact,
    Outcome,
    Quote,
    Verdict,
)
from lawdiff.meaning.claims.reading import read_claims
from lawdiff.meaning.claims.verdict import possible_verdicts, verdict_of

__all__ = [
    "Answer",
    "Assertion",
    "Bearing",
    "Checked",
    "Claim",
    "Claims",
    "ClaimsError",
    "Fact",
    "Law",
    "Outcome",
    "Quote",
    "Verdict",
    "answer",
    "check",
    "possible_verdicts",
    "read_claims",
    "verdict_of",
]
