"""Two editions of an invented statute, read, compared and annotated, with what must hold for every finding."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lawdiff.comparing.compare import compare
from lawdiff.comparing.result import Comparison
from lawdiff.meaning.annotate import annotate
from lawdiff.model import Finding, Language
from lawdiff.reading import read_bytes

_STEMS = {"cc": "criminal-code", "cao": "administrative-code"}
_LATIN = re.compile(r"[A-Za-z]")


@dataclass(frozen=True)
class Annotated:
    """A comparison with its findings, and its findings alone, in their order."""

    comparison: Comparison
    findings: tuple[Finding, ...] = field(default=())

    @property
    def codes(self) -> list[str]:
        return [finding.code for finding in self.findings]


def annotated(
    before: str,
    after: str,
    *,
    act: str = "cc",
    language: Language = Language.RUS,
    before_day: str = "2024-01-01",
    after_day: str = "2025-01-01",
) -> Annotated:
    """Compare two texts; the rest says what they are."""
    editions = [
        read_bytes(text.encode(), f"{_STEMS.get(act, act)}.{language}.{day}.txt")
        for text, day in ((before, before_day), (after, after_day))
    ]
    comparison = annotate(compare(*editions))
    for change in comparison.changes:
        for finding in change.findings:
            assert_holds(finding, comparison)
    return Annotated(comparison, tuple(each for change in comparison.changes for each in change.findings))


def assert_holds(finding: Finding, comparison: Comparison) -> None:
    assert finding.evidence
    for evidence in finding.evidence:
        edition = {"before": comparison.before, "after": comparison.after}[evidence.edition]
        node = edition.provision(evidence.locator)
        assert node is not None
        assert evidence.text
        assert evidence.text in node.own_words()
    assert set(finding.statements) == set(Language)
    for language, statement in finding.statements.items():
        assert statement.endswith(".")
        assert "{" not in statement
        # Words of an English law that no table translates are quoted as they are.
        if language != Language.ENG:
            assert not _LATIN.search(re.sub("«[^«»]*»", "", statement)), statement
