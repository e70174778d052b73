"""Report -> comparative table (сравнительная таблица, салыстырмалы кесте): one row for each provision that changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from lawdiff.comparing.result import ChangeKind, CorroborationStatus
from lawdiff.language.messages import Messages, messages
from lawdiff.model import Confidence, Edition, Provision
from lawdiff.reporting.report import Item, Place, Report
from lawdiff.reporting.table.cells import cells, element_of, narrowed, plain
from lawdiff.reporting.table.model import Cell, Ground, GroundKind, Row, Table
from lawdiff.reporting.table.wording import TableWords, table_words


def comparative_table(
    report: Report,
    *,
    words: TableWords | None = None,
    draft: bool = False,
    second: Report | None = None,
) -> Table:
    """The table of a report.

    Args:
        report: of the two editions.
        words: headings in place of lawdiff's own; what stands in for words of the law is always in its language.
        draft: head the columns for a bill, and cite by the edition in force.
        second: the same two editions in the other language, to print side by side; rows meet by their locators.
    """
    words = words or table_words(report.ui)
    say = messages(report.ui, "report")
    form = "-draft" if draft else ""
    facts = {
        "act": report.after.title or report.before.title or messages(report.ui, "word")("title.untitled"),
        "before": say.date(report.before.date),
        "after": say.date(report.after.date),
    }
    headings = [words(f"before{form}", **facts), words(f"after{form}", **facts)]
    if second is not None:
        both = (report, second)
        headings = [f"{heading} ({words(each.after.language.value)})" for each in both for heading in headings]
    rows = list(_rows(report, words, second, draft=draft))
    return Table(
        words(f"title{form}", **facts),
        words(f"subtitle{form}", **facts),
        (words("number"), words("element"), *headings, words("grounds")),
        tuple(replace(row, number=number) for number, row in enumerate(rows, start=1)),
        words("none"),
    )


def _law_words(report: Report, words: TableWords) -> TableWords:
    """What stands in for words of the law is said in the language of the law."""
    return words if words.language is report.after.language else table_words(report.after.language)


def _rows(report: Report, words: TableWords, second: Report | None, *, draft: bool) -> Iterator[Row]:
    say = messages(report.ui, "report")
    if second is None:
        for item in report.items:
            yield _row(item, report, words, say, narrowed(item.change), draft=draft)
        return
    partners = {_key(item): item for item in second.items}
    met = {_key(item) for item in report.items}
    waiting = _after_partners(second.items, met)
    yield from _of_second(waiting.get(None, ()), report, second, words, say, draft=draft)
    for item in report.items:
        partner = partners.get(_key(item))
        only = narrowed(item.change)
        if partner is None or narrowed(partner.change) != only:
            only = None
        row = _row(item, report, words, say, only, draft=draft)
        if partner is not None:
            language = second.after.language
            beside = cells(partner, _law_words(second, words), language, _edition(second, "after"), only)
        else:
            beside = _unchanged(item, second, words)
        yield replace(row, second=beside)
        yield from _of_second(waiting.get(_key(item), ()), report, second, words, say, draft=draft)


_Key = tuple[str, str]


def _key(item: Item) -> _Key:
    return (item.before.locator if item.before else "", item.after.locator if item.after else "")


def _after_partners(items: Sequence[Item], met: set[_Key]) -> Mapping[_Key | None, list[Item]]:
    """Changes of the second language alone, by the last change before them that both have."""
    found: dict[_Key | None, list[Item]] = {}
    last: _Key | None = None
    for item in items:
        if _key(item) in met:
            last = _key(item)
        else:
            found.setdefault(last, []).append(item)
    return found


def _of_second(
    items: Sequence[Item], report: Report, second: Report, words: TableWords, say: Messages, *, draft: bool
) -> Iterator[Row]:
    for item in items:
        row = _row(item, second, words, say, None, draft=draft)
        element = element_of(item, _law_words(report, words), report.after.language, None, draft=draft)
        before, after = _unchanged(item, report, words)
        yield replace(row, element=element, item=None, before=before, after=after, second=(row.before, row.after))


def _unchanged(item: Item, other: Report, words: TableWords) -> tuple[Cell, Cell]:
    """What the other language has where it did not change."""
    law, language = _law_words(other, words), other.after.language
    whole = item.before is None or item.after is None
    locators = {"before": item.before, "after": item.after}
    before, after = (
        plain(
            _provision(other, which, (place or item.before or item.after or _NOWHERE).locator),
            law,
            language,
            whole=whole,
        )
        for which, place in locators.items()
    )
    return before, after


_NOWHERE = Place("", "", "", "")


def _edition(report: Report, which: str) -> Edition:
    return report.comparison.before if which == "before" else report.comparison.after


def _provision(report: Report, which: str, locator: str) -> Provision | None:
    return _edition(report, which).provision(locator) if locator else None


def _row(item: Item, report: Report, words: TableWords, say: Messages, only: int | None, *, draft: bool) -> Row:
    law, language = _law_words(report, words), report.after.language
    before, after = cells(item, law, language, _edition(report, "after"), only)
    element = element_of(item, law, language, only, draft=draft)
    return Row(0, element, before, after, tuple(_grounds(item, say)), item)


def _grounds(item: Item, say: Messages) -> Iterator[Ground]:
    change = item.change
    own = messages(say.language, "word")
    for act in change.acts:
        yield Ground(GroundKind.LAW, own("ground.law", act=say.act(act)) if act.number else say.act(act))
    if item.only_elsewhere or change.moved:
        yield Ground(
            GroundKind.NOTES, say(f"kind.{change.kind.value}") if item.only_elsewhere else say("words.elsewhere")
        )
    if change.kind is ChangeKind.COSMETIC:
        yield Ground(GroundKind.NOTES, say("kind.cosmetic"))
        return
    status = change.corroboration.status
    if status is not CorroborationStatus.CORROBORATED:
        reasons = "; ".join(say.code("reason", reason) for reason in change.corroboration.reasons)
        said = say(f"corroboration.{status.value}")
        yield Ground(GroundKind.NOTES, f"{said}: {reasons}" if reasons else said)
    for finding in change.findings:
        lead = finding.confidence is Confidence.LEAD
        yield Ground(GroundKind.LEAD if lead else GroundKind.FINDING, finding.statement(say.language))
        if finding.in_time:
            yield Ground(GroundKind.TIME, say(f"finding.time-{finding.in_time.value}"))
