"""The parts of the Markdown page, top-down."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING
from urllib.parse import quote

from lawdiff import __version__
from lawdiff.comparing.result import Corroboration, Op
from lawdiff.language.messages import Messages, messages
from lawdiff.model import Finding
from lawdiff.reporting.layout import Line, Piece, Role, laid_out
from lawdiff.reporting.markdown.escaping import escaped, strong, struck
from lawdiff.reporting.report import Group, Item, Report, Side

if TYPE_CHECKING:
    from lawdiff.reporting.formats import RenderOptions

_ORDER = ("modified", "inserted", "repealed", "moved", "renumbered", "transferred", "cosmetic", "disputed", "not-held",
          "unchanged")  # fmt: skip
_ALWAYS = frozenset({"modified", "inserted", "repealed", "unchanged"})


def render_markdown(report: Report, options: RenderOptions) -> str:
    """The report as Markdown; with `full` it has the publisher's notes too.

    Blocks are parted by empty lines. Each change has an anchor, its kind in words, and below it the law as a quotation.
    """
    page = _Page(messages(report.ui, "report"), options.full)
    return "\n\n".join(block for block in page.blocks(report) if block) + "\n"


@dataclass(frozen=True, slots=True)
class _Page:
    t: Messages
    full: bool

    def blocks(self, report: Report) -> Iterator[str]:
        t = self.t
        title = t(
            "report.title",
            act=report.after.title or t("report.untitled"),
            before=t.date(report.before.date),
            after=t.date(report.after.date),
        )
        yield f"# {escaped(title)}"
        yield self._editions(report)
        yield f"## {t('section.summary')}"
        yield self._summary(report)
        if report.by_act:
            yield f"**{t('section.acts')}.** {t('lead.acts')}"
            yield "\n".join(
                f"- {escaped(t.act(act))}: {t.count('count.articles', count)}" for act, count in report.by_act
            )
        if report.not_held:
            yield escaped(t("lead.not-held", numbers=", ".join(report.not_held)))
        if report.warnings:
            yield from self._warnings(report)
        if not report.groups:
            yield f"**{t('report.identical' if report.identical else 'report.same')}**"
        else:
            yield f"## {t('section.list')}"
            yield self._list(report)
            yield f"## {t('section.changes')}"
            yield f"~~{t('legend.removed')}~~ **{t('legend.added')}**. {t('legend.kept')} {t('legend.points')}"
            yield from self._groups(report.agreed)
        if report.disputed:
            yield f"## {t('section.disputed')}"
            yield t("lead.disputed")
            yield from self._groups(report.disputed)
        yield "---"
        yield escaped(t("report.made-by", version=__version__))

    def _editions(self, report: Report) -> str:
        return "\n".join(
            f"- **{self.t(name)}:** {self._edition(side)}"
            for name, side in (("edition.before", report.before), ("edition.after", report.after))
        )

    def _edition(self, side: Side) -> str:
        t = self.t
        facts = [t.date(side.date), t.count("count.articles", side.articles)]
        if side.partial:
            facts.append(t("edition.partial"))
        facts.append(escaped(side.source))
        digest = f"<br>{t('edition.digest')}: `{side.sha256}`" if side.sha256.isalnum() else ""
        return " · ".join(facts) + digest

    def _summary(self, report: Report) -> str:
        rows = [
            (self.t(f"kind.{kind}"), self.t.count("count.articles", report.summary[kind]))
            for kind in _ORDER
            if report.summary[kind] or kind in _ALWAYS
        ]
        return table((self.t("column.what"), ""), rows)

    def _warnings(self, report: Report) -> Iterator[str]:
        t = self.t
        yield f"**{t('section.warnings')}.** {t('lead.warnings')}"
        yield "\n".join(f"- {t(f'edition.{which}')}: {escaped(warning.message)}" for which, warning in report.warnings)

    def _list(self, report: Report) -> str:
        t = self.t
        return table(
            tuple(t(f"column.{name}") for name in ("article", "what", "acts", "notes")),
            (
                (
                    f"[{escaped(group.row.number if group.row else t('report.headings'))}]({_link(group.anchor)}) "
                    f"{escaped(group.heading)}".rstrip(),
                    t(f"kind.{group.shown_kind}"),
                    escaped("; ".join(t.act(act) for act in group.acts)),
                    escaped(self._agreement(group.corroboration)),
                )
                for group in report.groups
            ),
        )

    def _agreement(self, corroboration: Corroboration) -> str:
        said = "; ".join(self.t.code("reason", reason) for reason in corroboration.reasons)
        return self.t(f"corroboration.{corroboration.status.value}") + (f": {said}" if said else "")

    def _groups(self, groups: Sequence[Group]) -> Iterator[str]:
        for chapters, members in groupby(groups, key=lambda group: group.chapters):
            if chapters:
                yield " · ".join(f"*{escaped(f'{label} {title}')}*" for label, title in chapters)
            for group in members:
                yield from self._group(group)

    def _group(self, group: Group) -> Iterator[str]:
        t = self.t
        title = f"{group.label} {group.heading}".strip() or t("report.headings")
        yield f"### {_anchor(group.anchor)}{escaped(title)}"
        facts = [f"**{t(f'kind.{group.shown_kind}')}**", *(escaped(t.act(act)) for act in group.acts)]
        facts.append(escaped(self._agreement(group.corroboration)))
        yield " · ".join(facts)
        for item in group.items:
            yield from self._item(item, group)
        if self.full:
            yield from self._notes(group)

    def _item(self, item: Item, group: Group) -> Iterator[str]:
        t = self.t
        anchor = _anchor(item.anchor) if item.anchor != group.anchor else ""
        kind = t(f"kind.{item.shown_kind}") + (f", {t('words.elsewhere')}" if item.change.moved else "")
        yield f"#### {anchor}{escaped(_where(item))} – {kind}"
        if item.disputed and not group.disputed:
            yield escaped(self._agreement(item.change.corroboration))
        lines = [f"> {words}" for line in laid_out(item.change) if (words := self._line(line))]
        if lines:
            yield "\n>\n".join(lines)
        if item.change.findings:
            yield "\n".join(self._finding(finding) for finding in item.change.findings)

    def _line(self, line: Line) -> str:
        if line.role is Role.POINTS:
            return f"*[ {self.t('words.points')} ]*"
        label = f"{escaped(line.label)} " if line.label else ""
        stray = f" *({self.t('words.stray')})*" if line.role is Role.STRAY else ""
        inset = "&emsp;" * line.depth
        return f"{inset}{label}{_words(line.pieces)}{stray}".rstrip()

    def _finding(self, finding: Finding) -> str:
        t = self.t
        lead = f" *({t('finding.lead')})*" if finding.confidence.value == "lead" else ""
        evidence = "; ".join(f"«{escaped(each.text)}»" for each in finding.evidence)
        time = f"<br>*{t(f'finding.time-{finding.in_time.value}')}*" if finding.in_time else ""
        return f"- **{escaped(finding.statement(t.language))}**{lead}<br>{t('finding.evidence')}: {evidence}{time}"

    def _notes(self, group: Group) -> Iterator[str]:
        t = self.t
        for attached in group.notes:
            head = f"{attached.caption} · {t('notes.publisher')} ({t(f'notes.{attached.edition}')})"
            words = "<br>".join(escaped(line) for line in attached.note.text.split("\n"))
            yield f"*{escaped(head)}*<br>{words}"


def _where(item: Item) -> str:
    if item.before and item.after and item.before.locator != item.after.locator:
        return f"{item.before.caption} → {item.after.caption}"
    place = item.after or item.before
    return place.caption if place else item.change.kind.value


def _words(pieces: Sequence[Piece]) -> str:
    """The words of a line; between words that go and words that come in their place stands a space."""
    written = ""
    for place, piece in enumerate(pieces):
        before = pieces[place - 1].text if place else ""
        after = pieces[place + 1].text if place + 1 < len(pieces) else ""
        if piece.op is Op.KEEP:
            words = escaped(piece.text)
            lead, tail = piece.text[:1].isspace(), piece.text[-1:].isspace()
            written += (" " if lead else "") + words + (" " if tail and words else "")
        else:
            if place and pieces[place - 1].op is not Op.KEEP and not written.endswith(" "):
                written += " "
                before = " "
            mark = struck if piece.op is Op.REMOVE else strong
            written += mark(piece.text, before, after)
    return written.strip()


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of cells that are Markdown already.

    >>> print(table(("a", "b"), [("1", "2")]))
    | a | b |
    | --- | --- |
    | 1 | 2 |
    """
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _anchor(name: str) -> str:
    return f'<a id="{html.escape(name)}"></a>'


def _link(anchor: str) -> str:
    return f"#{quote(anchor, safe='~')}"
