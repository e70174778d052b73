"""What the comments of a redline say: for each change its place, what happened, by which law, and what it means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from lawdiff.comparing.result import ChangeKind, Corroboration
from lawdiff.language.citing import cite
from lawdiff.language.messages import Messages, messages
from lawdiff.language.sentences import in_language
from lawdiff.model import ActRef, Confidence, Finding, Language
from lawdiff.reporting.docx.markup import run
from lawdiff.reporting.report import Item, Report, Side

_LEADS = {"CommentText": "<w:b/>", "CommentQuote": "<w:i/>"}
_SHOWN_WARNINGS = 20


class Line(NamedTuple):
    """A paragraph of a comment.

    Attributes:
        text: what it says.
        style: its paragraph style.
        language: of its words.
        lead: bold words before them.
    """

    text: str
    style: str
    language: Language
    lead: str = ""


def about(report: Report) -> list[Line]:
    """The first comment: what this file is, from which texts, and how to read it."""
    ui = report.ui
    say, common = messages(ui, "word"), messages(ui, "report")
    lines = [Line(say("about.how"), "CommentText", ui, say("about.title"))]
    for caption, side in ((common("edition.before"), report.before), (common("edition.after"), report.after)):
        lines.append(Line(_facts(side, common), "CommentText", ui, f"{caption}:"))
    lines.append(Line(say("about.authors"), "CommentText", ui))
    shown = report.warnings[:_SHOWN_WARNINGS]
    lines += [
        Line(f"{common(f'edition.{edition}')}: {in_language(warning.message, ui)}", "CommentQuote", ui)
        for edition, warning in shown
    ]
    if len(report.warnings) > len(shown):
        lines.append(Line(say.count("count.more-warnings", len(report.warnings) - len(shown)), "CommentQuote", ui))
    return lines


def _facts(side: Side, common: Messages) -> str:
    facts = [side.title, common.date(side.date), common.count("count.articles", side.articles)]
    if side.partial:
        facts.append(common("edition.partial"))
    facts += [side.source, f"SHA-256 {side.sha256}" if side.sha256 else ""]
    return "; ".join(fact for fact in facts if fact)


def of_change(item: Item, report: Report) -> list[Line]:
    """The comment on a change."""
    ui, change = report.ui, item.change
    common = messages(ui, "report")
    lines = [Line(_happened(item, common), "CommentText", ui, _places(item))]
    if change.kind is ChangeKind.COSMETIC:
        return lines
    lines.append(Line(_vouched(change.acts, change.corroboration, common), "CommentText", ui))
    for finding in change.findings:
        lines += _found(finding, report, common)
    return lines


def _places(item: Item) -> str:
    before, after = item.before, item.after
    if before and after and before.caption != after.caption:
        return f"{before.caption} → {after.caption}"
    place = after or before
    return place.caption if place else ""


def _happened(item: Item, common: Messages) -> str:
    kind = common(f"kind.{item.shown_kind}")
    return f"{kind}; {common('words.elsewhere')}" if item.change.moved else kind


def _vouched(acts: Sequence[ActRef], corroboration: Corroboration, common: Messages) -> str:
    laws = "; ".join(common.act(act) for act in acts)
    status = common(f"corroboration.{corroboration.status.value}")
    reasons = "; ".join(common.code("reason", reason) for reason in corroboration.reasons)
    said = f"{status}: {reasons}" if reasons else status
    return f"{laws}. {said}" if laws else said


def _found(finding: Finding, report: Report, common: Messages) -> Iterator[Line]:
    ui = report.ui
    lead = f"[{common('finding.lead')}]" if finding.confidence is Confidence.LEAD else ""
    yield Line(finding.statement(ui), "CommentText", ui, lead or "•")
    if finding.in_time:
        yield Line(common(f"finding.time-{finding.in_time.value}"), "CommentQuote", ui)
    for evidence in finding.evidence:
        side = report.before if evidence.edition == "before" else report.after
        caption = common(f"notes.{evidence.edition}")
        where = f"{cite(evidence.locator, ui)}, {caption}:" if evidence.locator else f"{caption}:"
        yield Line(f"«{evidence.text}»", "CommentQuote", side.language, where)


def comment(number: int, lines: Iterable[Line], default: Language) -> str:
    """A comment as WordprocessingML. It has no date: when the file was made is nobody's business.

    Args:
        number: which the anchor names.
        lines: what it says.
        default: language of the style of comments; other lines say theirs.
    """
    paragraphs = []
    for place, line in enumerate(lines):
        language = "" if line.language is default else f'<w:lang w:val="{TAGS[line.language]}"/>'
        words = run(f"{line.lead} ", _LEADS[line.style]) if line.lead else ""
        mark = '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>' if place == 0 else ""
        paragraphs.append(
            f'<w:p><w:pPr><w:pStyle w:val="{line.style}"/></w:pPr>{mark}{words}{run(line.text, language)}</w:p>'
        )
    return f'<w:comment w:id="{number}" w:author="lawdiff" w:initials="ld">{"".join(paragraphs)}</w:comment>\n'


TAGS = {Language.RUS: "ru-RU", Language.KAZ: "kk-KZ", Language.ENG: "en-US"}
"""The language tags of Word (IETF BCP 47 with a region)."""
