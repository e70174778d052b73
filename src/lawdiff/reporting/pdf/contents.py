"""What a PDF of a report says, as plain data for its template: words, and what each of them is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lawdiff import __version__
from lawdiff.comparing.result import ChangeKind, Corroboration, Op
from lawdiff.language.messages import BCP47, Messages
from lawdiff.model import Finding
from lawdiff.reporting.captions import captions
from lawdiff.reporting.layout import Line, Role, laid_out
from lawdiff.reporting.page import by_chapter
from lawdiff.reporting.report import STILL, Group, Item, Report, Side
from lawdiff.reporting.visible import visible

Data = dict[str, object]
"""Strings, numbers, truths, and lists and tables of them."""


def report_data(report: Report) -> Data:
    """All that the template `report.typ` sets.

    Args:
        report: the report model.
    """
    t = captions(report.ui)
    title = report.after.title or t("report.untitled")
    return {
        "lang": BCP47[report.ui],
        "law": BCP47[report.after.language],
        "title": t("report.title", act=title, before=t.date(report.before.date), after=t.date(report.after.date)),
        "act": visible(title),
        "eyebrow": t("report.eyebrow"),
        "days": f"{t.date(report.before.date)} → {t.date(report.after.date)}",
        "sides": [_side(report.before, t("edition.before"), t), _side(report.after, t("edition.after"), t)],
        "cards": [{"count": str(count), "name": t(f"kind.{kind}"), "kind": kind} for kind, count in _counts(report)],
        "acts": [{"name": visible(t.act(act)), "count": t.count("count.articles", n)} for act, n in report.by_act],
        "not_held": t("lead.not-held", numbers=", ".join(report.not_held)) if report.not_held else "",
        "verdict": _verdict(report, t),
        "warnings": [
            visible(f"{t(f'edition.{which}')}: {warning.message}") for which, warning in report.warnings
        ],
        "agreed": _chapters(report.agreed, report, t),
        "disputed": _chapters(report.disputed, report, t),
        "made_by": t("report.made-by", version=__version__),
        "say": {
            key: t(name)
            for key, name in (
                ("summary", "section.summary"), ("contents", "section.contents"), ("changes", "section.changes"),
                ("warnings", "section.warnings"), ("disputed", "section.disputed"), ("legend", "section.legend"),
                ("acts", "section.acts"), ("removed", "legend.removed"), ("added", "legend.added"),
                ("kept", "legend.kept"), ("points", "words.points"), ("evidence", "finding.evidence"),
                ("lead", "finding.lead"), ("lead-acts", "lead.acts"), ("lead-disputed", "lead.disputed"),
                ("lead-warnings", "lead.warnings"), ("stray", "words.stray"),
            )
        },
    }  # fmt: skip


def _side(side: Side, name: str, t: Messages) -> Data:
    held = t.count("count.articles", side.articles)
    return {
        "name": name,
        "day": t.date(side.date),
        "held": f"{held} · {t('edition.partial')}" if side.partial else held,
        "source": visible(f"{t('edition.source')}: {side.source}"),
        "digest": f"{t('edition.digest')}: {side.sha256}",
    }


def _counts(report: Report) -> Iterator[tuple[str, int]]:
    for kind in (ChangeKind.INSERTED, ChangeKind.MODIFIED, ChangeKind.REPEALED):
        yield kind.value, report.summary[kind]
    for name, count in report.summary.items():
        if count and name not in {"inserted", "modified", "repealed", "unchanged"}:
            yield str(name), count
    yield "unchanged", report.summary["unchanged"]


def _verdict(report: Report, t: Messages) -> str:
    if report.groups:
        return ""
    return t("report.identical" if report.identical else "report.same")


def _chapters(groups: Sequence[Group], report: Report, t: Messages) -> list[Data]:
    return [
        {
            "headings": [visible(f"{label} {heading}".strip()) for label, heading in headings],
            "groups": [_group(group, report, t) for group in members],
        }
        for headings, members in by_chapter(groups)
    ]


def _group(group: Group, report: Report, t: Messages) -> Data:
    inserted, repealed = (group.status is kind for kind in (ChangeKind.INSERTED, ChangeKind.REPEALED))
    return {
        "label": visible(group.label),
        "heading": visible(group.heading or t("report.headings")),
        "op": "keep" if group.disputed else "add" if inserted else "remove" if repealed else "keep",
        "badge": t(f"kind.{group.shown_kind}"),
        "kind": group.shown_kind,
        "acts": [visible(t.act(act)) for act in group.acts],
        "agreement": _agreement(group.corroboration, t),
        "items": [_item(item, group, report, t) for item in group.items],
    }


def _agreement(corroboration: Corroboration, t: Messages) -> str:
    said = t(f"corroboration.{corroboration.status}")
    reasons = "; ".join(t.code("reason", reason) for reason in corroboration.reasons)
    return f"{said}: {reasons}" if reasons else said


def _item(item: Item, group: Group, report: Report, t: Messages) -> Data:
    whole = item.anchor == group.anchor and group.row is not None
    quiet = item.only_elsewhere and not item.disputed
    lines = [] if quiet else [_line(line) for line in laid_out(item.change) if not _stands_above(line, item, whole)]
    return {
        "where": "" if whole and not _elsewhere(item) else _where(item),
        "badge": "" if item.change.kind is ChangeKind.MODIFIED or whole else t(f"kind.{item.shown_kind}"),
        "moved": t("kind.moved") if item.change.moved and item.change.kind is not ChangeKind.MOVED else "",
        "dispute": _agreement(item.change.corroboration, t) if item.disputed and not group.disputed else "",
        "note": t("report.no-words") if quiet else "",
        "lines": lines,
        "findings": [_finding(finding, report, t) for finding in item.change.findings],
        "still": item.change.kind in STILL,
    }


def _stands_above(line: Line, item: Item, whole: bool) -> bool:
    """The heading of an article that is new, gone or kept already stands over the change."""
    return whole and line.role is Role.HEADING and (line.op == "keep" or not (item.before and item.after))


def _elsewhere(item: Item) -> bool:
    return bool(item.before and item.after and item.before.locator != item.after.locator)


def _where(item: Item) -> str:
    place = item.after or item.before
    assert place is not None
    if _elsewhere(item):
        assert item.before is not None
        return f"{item.before.caption} → {place.caption}"
    return place.caption


def _line(line: Line) -> Data:
    return {
        "role": line.role.value,
        "label": visible(line.label),
        "depth": min(line.depth, 4),
        "pieces": list(_pieces(line)),
    }


def _pieces(line: Line) -> Iterator[Data]:
    """The words of a line; where removed and added ones meet, a blank keeps them apart for the eye and for searches."""
    before = ""
    for piece in line.pieces:
        text = visible(piece.text)
        if before and piece.op is not Op.KEEP and not before[-1].isspace() and not text[:1].isspace():
            yield {"op": Op.KEEP.value, "text": " "}
        yield {"op": piece.op.value, "text": text}
        before = text if piece.op is not Op.KEEP else ""


def _finding(finding: Finding, report: Report, t: Messages) -> Data:
    return {
        "statement": visible(finding.statement(report.ui)),
        "lead": finding.confidence.value == "lead",
        "evidence": [visible(" ".join(evidence.text.split())) for evidence in finding.evidence],
        "time": t(f"finding.time-{finding.in_time.value}") if finding.in_time else "",
    }
