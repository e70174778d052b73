"""Checked claims as every form of the result shows them: what is asserted, and whether the author is right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from lawdiff.language.citing import cite
from lawdiff.language.messages import messages
from lawdiff.language.sentences import in_language
from lawdiff.meaning.claims import Bearing, Checked, Fact, Outcome, Quote
from lawdiff.meaning.claims.model import Bound, Changed, Costs, IsGrave, IsThere, LawOn, Moved, Says, Words
from lawdiff.meaning.sanctions import Unit
from lawdiff.model import Language
from lawdiff.reporting.captions import Captions, captions
from lawdiff.store.catalogue import ActEntry
from lawdiff.store.selectors import Selector

UNSETTLED = "unsettled"


@dataclass(frozen=True, slots=True)
class ClaimsReport:
    """A file of claims after the check.

    Attributes:
        title: of the file, by language.
        checked: its claims, in order.
        ui: language of the captions.
        acts: what acts are called, by id.
        terms: of the glossary, by their English name, each by language.
    """

    title: Mapping[str, str]
    checked: Sequence[Checked]
    ui: Language
    acts: Mapping[str, ActEntry]
    terms: Mapping[str, Mapping[str, str]]

    @property
    def t(self) -> Captions:
        """The captions."""
        return captions(self.ui)

    def said(self, texts: Mapping[str, str]) -> str:
        """A text in the language of the captions; in English where there is none."""
        return texts.get(self.ui.value) or texts["eng"]

    def ruling(self, checked: Checked) -> str:
        """The verdict, or `unsettled`."""
        return checked.verdict.value if checked.verdict else UNSETTLED

    def statement(self, fact: Fact) -> str:
        """What is asserted, as a sentence."""
        return _statement(fact, self)

    def place(self, quote: Quote) -> str:
        """Where a quote stands, as a lawyer cites it, with the day that it was looked up for."""
        if not quote.act:
            return f"{self.t.code('catalogue', quote.locator)} ({self.t('claims.catalogue')})"
        return (
            f"{self.act(quote.act)} {cite(quote.locator, self.ui)}{f' ({self.t.date(quote.day)})' if quote.day else ''}"
        )

    def act(self, act: str) -> str:
        """What lawyers call an act."""
        entry = self.acts.get(act)
        return entry.short[self.ui.value] if entry else act

    def quoted(self, text: str) -> str:
        """Words between the quotation marks of the language."""
        return f"“{text}”" if self.ui is Language.ENG else f"«{text}»"

    @property
    def unofficial(self) -> bool:
        """True where words of a working translation are quoted."""
        return any(
            quote.act and quote.verbatim and quote.language is Language.ENG
            for checked in self.checked
            for answer in checked.answers
            for quote in answer.quotes
        )


def readable(report: ClaimsReport) -> ClaimsReport:
    """The claims as a page in Russian or Kazakh shows them.

    What no text says – a line of the catalogue, that an article is not there – is worded in English only. The
    sentence of the assertion says the same in each language; the JSON has both.
    """
    if report.ui is Language.ENG:
        return report
    checked = tuple(
        replace(
            one,
            answers=tuple(
                replace(answer, quotes=tuple(quote for quote in answer.quotes if quote.verbatim))
                for answer in one.answers
            ),
        )
        for one in report.checked
    )
    return replace(report, checked=checked)


def open_reasons(checked: Checked, ui: Language) -> list[str]:
    """Why assertions of a claim are undecided, each reason once."""
    return list(dict.fromkeys(in_language(answer.reason, ui) for answer in checked.answers if answer.reason))


def quotes_of(checked: Checked) -> list[Quote]:
    """What the answers to a claim rest on, each once."""
    return list(dict.fromkeys(quote for answer in checked.answers for quote in answer.quotes))


def notices(checked: Checked, report: ClaimsReport) -> Iterator[str]:
    """What is to be said of a claim beside its verdict: what is not held, and where the author is wrong."""
    t, reasons = report.t, "; ".join(open_reasons(checked, report.ui))
    if reasons:
        yield t("claims.partly-held" if checked.verdict else "claims.unsettled", reasons=reasons)
    if checked.verdict is None:
        yield t("claims.author", verdict=t(f"verdict.{checked.claim.verdict.value}"))
    wrong = fault(checked, report)
    if wrong:
        yield t("claims.fault", fault=wrong)


def quoted_once(checked: Checked) -> list[list[tuple[Quote, bool]]]:
    """For each answer its quotes, true where one stands for the first time in the claim."""
    seen: set[Quote] = set()
    listed = []
    for answer in checked.answers:
        listed.append([(quote, quote not in seen) for quote in answer.quotes])
        seen.update(answer.quotes)
    return listed


def fault(checked: Checked, report: ClaimsReport) -> str:
    """Why an author's verdict does not stand, in one sentence; empty where it stands or nothing settles it.

    An assertion is a fact that the author found: one that does not hold is a fault whatever verdict would follow.
    """
    claim, t = checked.claim, report.t
    reasons = [
        t(
            "fault.assertion",
            place=place,
            bearing=t(f"bearing.{assertion.bearing}"),
            what=report.statement(assertion.fact).rstrip("."),
        )
        for place, (assertion, answer) in enumerate(zip(claim.assertions, checked.answers, strict=True), 1)
        if answer.outcome is Outcome.FAILS
    ]
    if claim.verdict not in checked.possible:
        possible = " / ".join(
            t(f"verdict.{verdict}") if verdict else t("fault.no-verdict") for verdict in checked.possible
        )
        reasons.append(
            t("fault.verdict", verdict=t(f"verdict.{claim.verdict}"), possible=possible, ground=_ground(checked, t))
        )
    return t("fault.claim", id=claim.id, reasons="; ".join(reasons)) if reasons else ""


def _ground(checked: Checked, t: Captions) -> str:
    """The assertions that hold, by how they bear on the claim."""
    places = {
        bearing: [
            str(place)
            for place, (assertion, answer) in enumerate(zip(checked.claim.assertions, checked.answers, strict=True), 1)
            if assertion.bearing is bearing and answer.outcome is Outcome.HOLDS
        ]
        for bearing in Bearing
    }
    held = [f"{t(f'bearing.{bearing}')}: {', '.join(numbers)}" for bearing, numbers in places.items() if numbers]
    return t("fault.holding", held="; ".join(held)) if held else t("fault.none-holds")


def _statement(fact: Fact, report: ClaimsReport) -> str:
    t = report.t
    match fact:
        case IsThere():
            return t(f"assertion.{fact.presence.value}", **_where(fact.at, report))
        case Costs():
            return t(f"assertion.{fact.holding.value}", **_where(fact.at, report), penalty=_penalty(fact, report))
        case Bound():
            return t(
                "assertion.bound",
                **_where(fact.at, report),
                penalty=t(f"penalty.{fact.kind.value}"),
                end=t(f"bound.{fact.end}"),
                relation=t(f"relation.{fact.relation.value}"),
                value=_value(fact, report),
            )
        case IsGrave():
            return t(
                "assertion.gravity",
                **_where(fact.at, report),
                gravity=messages(report.ui, "findings")(f"gravity-name.{fact.gravity}"),
            )
        case Moved():
            end = _where(fact.end, report)
            return t(
                "assertion.transferred", **_where(fact.start, report), to=end["where"], to_day=end["day"], law=fact.by
            )
        case Changed():
            return t(f"assertion.{fact.change.value}", where=_where(fact.at, report)["where"], law=fact.by)
        case Says():
            return t(f"assertion.{fact.naming.value}", **_where(fact.at, report), words=_words(fact.words, report))
        case LawOn():
            return t(f"assertion.{fact.what.value}", law=fact.law, day=t.date(fact.on))
        case _:
            return t("assertion.title", law=fact.law, words=_words(fact.words, report))


def _where(at: Selector, report: ClaimsReport) -> dict[str, str]:
    article, *below = at.numbers
    return {
        "where": f"{report.act(at.act)} {article}{''.join(f'({number})' for number in below)}",
        "day": report.t.date(at.day),
    }


def _penalty(fact: Costs, report: ClaimsReport) -> str:
    t = report.t
    parts = [t(f"penalty.{fact.kind.value}")]
    if fact.life:
        parts.append(t("amount.life"))
    if fact.unit is not None:
        low, high = (None if value is None else _amount(value, fact.unit, report) for value in (fact.min, fact.max))
        if low and high:
            assert fact.min is not None
            parts.append(high if low == high else t("amount.between", min=t.number(fact.min), value=high))
        else:
            parts.append(t("amount.min", value=low) if low else t("amount.max", value=high))
    return ", ".join(parts)


def _value(fact: Bound, report: ClaimsReport) -> str:
    if fact.than is not None:
        return report.t("bound.than", **_where(fact.than, report))
    assert fact.value is not None
    return _amount(fact.value, fact.unit, report)


def _amount(value: float, unit: Unit, report: ClaimsReport) -> str:
    """A number with its unit."""
    return report.t.count(f"unit.{unit.value}", value)


def _words(words: Words, report: ClaimsReport) -> str:
    if words.age is not None:
        return messages(report.ui, "findings")("age", age=words.age)
    if words.group is not None:
        return messages(report.ui, "findings")(f"group.{words.group}")
    if words.term:
        known = report.terms.get(words.term, {})
        return report.quoted(
            next((known[each.value] for each in _nearest(report.ui) if known.get(each.value)), words.term)
        )
    given = next(words.given[language] for language in _nearest(report.ui) if words.given.get(language))
    return " / ".join(report.quoted(alternative.replace(" * ", " … ")) for alternative in given)


def _nearest(ui: Language) -> tuple[Language, ...]:
    """Languages in which to show words of the law: that of the captions, then the others that are official."""
    return tuple(dict.fromkeys((ui, Language.RUS, Language.KAZ, Language.ENG)))
