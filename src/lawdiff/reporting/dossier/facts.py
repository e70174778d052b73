"""The few facts that a reader of one minute needs: each follows from findings, the most important ones first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lawdiff.language.messages import messages
from lawdiff.meaning.fate import FateKind, Offence, OffenceFate
from lawdiff.meaning.fate.records import CRIMINAL
from lawdiff.model import Confidence, Finding, Language
from lawdiff.reporting.captions import Captions, captions
from lawdiff.reporting.dossier.records import Fact, Mention
from lawdiff.reporting.report import Item, Report

MOST = 8
"""So many facts are told at most."""

ORDER: tuple[str, ...] = (
    "fate.transferred-to-cc",
    "fate.transferred-from-cc",
    "fate.criminalised",
    "fate.decriminalised",
    "sanction.life-only",
    "sanction.raised",
    "protection.widened",
    "aggravation.raised",
    "sanction.only-penalty-left",
    "fate.penalised",
    "fate.abolished",
    "sanction.lowered",
    "protection.narrowed",
    "aggravation.lowered",
    "gravity.raised",
    "gravity.lowered",
    "sanction.additional.lowered",
    "sanction.additional.raised",
)
"""Facts from the most important one down: liability made or moved, then harder and milder penalties, then the rest."""

Anchor = Callable[[str, str], str]
"""The name of a provision on the page, from act and locator."""
Cited = Callable[[str, str], str]
"""The citation of a provision with its code, from act and locator."""


@dataclass(frozen=True, slots=True)
class _Said:
    """What one finding contributes to a fact."""

    code: str
    detail: tuple[str, ...]
    mentions: tuple[Mention, ...]
    lead: bool


def key_facts(
    reports: Sequence[Report],
    fates: Iterable[OffenceFate],
    *,
    ui: Language,
    anchor: Anchor,
    cited: Cited,
) -> tuple[Fact, ...]:
    """The most important facts, at most `MOST`, in `ORDER`.

    Findings of one code are told in one sentence with all provisions they are about. A change of age groups is told
    apart for each pair of ages. Where several facts are of one rank, they stand in the order of the law.

    Args:
        reports: comparisons whose changes carry findings.
        fates: of the offences.
        ui: language of the sentences.
        anchor: gives the name of a provision on the page.
        cited: gives its citation.
    """
    t = captions(ui)
    grouped: dict[tuple[str, tuple[str, ...]], list[_Said]] = {}
    for said in (*_of_fates(fates, anchor, cited), *_of_changes(reports, ui, anchor, cited)):
        grouped.setdefault((said.code, said.detail), []).append(said)
    ranked = sorted(grouped, key=lambda key: ORDER.index(key[0]))
    return tuple(_fact(key, grouped[key], t) for key in ranked[:MOST])


def _fact(key: tuple[str, tuple[str, ...]], said: Sequence[_Said], t: Captions) -> Fact:
    code, detail = key
    names = dict(zip(("before", "after"), detail, strict=False))
    return Fact(
        code,
        t(f"fact.{code}{'-age' if names else ''}", **names),
        tuple(dict.fromkeys(one.mentions for one in said)),
        any(one.lead for one in said),
    )


def _of_fates(fates: Iterable[OffenceFate], anchor: Anchor, cited: Cited) -> Iterator[_Said]:
    for row in fates:
        code = f"fate.{row.fate.value}"
        if row.fate is FateKind.TRANSFERRED and row.after:
            code += "-to-cc" if row.after.act == CRIMINAL else "-from-cc"
        if code in ORDER:
            mentions = tuple(_offence(each, anchor, cited) for each in (row.before, row.after) if each)
            yield _Said(code, (), mentions, row.confidence is Confidence.LEAD)


def _offence(offence: Offence, anchor: Anchor, cited: Cited) -> Mention:
    return Mention(
        anchor(offence.act, offence.locator), cited(offence.act, offence.locator), offence.heading or offence.number
    )


def _of_changes(reports: Sequence[Report], ui: Language, anchor: Anchor, cited: Cited) -> Iterator[_Said]:
    for report in reports:
        told: set[int] = set()
        for item in report.items:
            for finding in item.change.findings:
                # A circumstance that moved is told at both its changes.
                if finding.code in ORDER and id(finding) not in told:
                    told.add(id(finding))
                    yield _of_finding(finding, item, report, ui, anchor, cited)


def _of_finding(finding: Finding, item: Item, report: Report, ui: Language, anchor: Anchor, cited: Cited) -> _Said:
    act = report.after.act
    place = item.after or item.before
    assert place is not None
    detail = _ages(finding.data, ui)
    locators = _moved(finding) or (place.locator,)
    mentions = tuple(Mention(anchor(act, locator), cited(act, locator)) for locator in locators)
    return _Said(finding.code, detail, mentions, finding.confidence is Confidence.LEAD)


def _moved(finding: Finding) -> tuple[str, ...]:
    """Where a circumstance was and where it is."""
    places = (finding.data.get("before"), finding.data.get("after"))
    return tuple(place for place in places if isinstance(place, str)) if finding.code.startswith("aggravation.") else ()


def _ages(data: Mapping[str, object], ui: Language) -> tuple[str, ...]:
    ages = (data.get("before"), data.get("after"))
    return tuple(messages(ui, "findings")("age", age=age) for age in ages if isinstance(age, int))
