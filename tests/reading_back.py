"""Reads each format of a report back into what it says: changes, findings, counts, removed and added words.

A new format joins with one reader function and a row in `READERS`.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import lxml.html
from lxml import etree
from markdown_it import MarkdownIt

from lawdiff.comparing.result import ChangeKind, Op
from lawdiff.language.messages import messages
from lawdiff.reporting import Item, Report
from lawdiff.reporting.csv_cells import from_cell
from lawdiff.reporting.formats import FORMATS, RenderOptions
from lawdiff.reporting.machine import render_json
from lawdiff.reporting.table import table_words
from reading_docx import comments, rows
from reading_pdf import LANDSCAPE, bookmarks, pdf_text

OURS = "{urn:lawdiff:akn:1}"


_BY_NAME = {form.name: form for form in FORMATS}
_OPTIONS = RenderOptions(width=100, full=True)


@dataclass(frozen=True)
class Seen:
    """What a format says.

    Attributes:
        changes: each change: by its anchor or, where a format has no anchors, by its caption; with the kind.
        findings: the sentences.
        counts: articles by status, those that are shown; None where the format has no summary.
        removed: all removed words, in no order; None where they are not told apart.
        added: all added ones.
    """

    changes: Counter[tuple[str, str]]
    findings: Counter[str]
    counts: dict[str, int] | None
    removed: Counter[str] | None
    added: Counter[str] | None


@dataclass(frozen=True)
class Reader:
    """How a format is read back, and by what it names a change: `anchor` or `caption`."""

    read: Callable[[str | bytes, Report], Seen]
    names: str


def words(texts: Iterable[str]) -> Counter[str]:
    return Counter(word for text in texts for word in text.split())


def squeezed(text: str) -> str:
    return " ".join(text.split())


def caption_of(item: Item) -> str:
    if item.before and item.after and item.before.locator != item.after.locator:
        return f"{item.before.caption} → {item.after.caption}"
    place = item.after or item.before
    assert place
    return place.caption


def expected(report: Report, machine: dict[str, Any], names: str) -> Seen:
    """What every format must say: what the JSON says, its changes named as the format names them."""
    changes = machine["changes"]
    assert len(changes) == len(report.items)
    return Seen(
        Counter(
            (item.anchor if names == "anchor" else caption_of(item), change["kind"])
            for item, change in zip(report.items, changes, strict=True)
        ),
        Counter(squeezed(finding["statement"]) for change in changes for finding in change["findings"]),
        {kind: count for kind, count in machine["summary"].items() if count},
        words(hunk["text"] for change in changes for hunk in change["hunks"] if hunk["op"] == "remove"),
        words(hunk["text"] for change in changes for hunk in change["hunks"] if hunk["op"] == "add"),
    )


def kinds_by_caption(report: Report) -> dict[str, str]:
    say = messages(report.ui, "report")
    return {say(f"kind.{kind}"): kind for kind in (*(each.value for each in ChangeKind), "disputed")}


def true_kind(report: Report, name: str, shown: str) -> str:
    """A disputed insertion or repeal is shown as disputed; which of the two it is its item says."""
    if shown != "disputed":
        return shown
    item = next(item for item in report.items if name in {item.anchor, caption_of(item)})
    assert item.shown_kind == "disputed"
    return item.change.kind.value


def read_json(written: str | bytes, report: Report) -> Seen:
    return expected(report, json.loads(written), "anchor")


def read_html(written: str | bytes, report: Report) -> Seen:
    page: Any = lxml.html.document_fromstring(written)
    kinds = kinds_by_caption(report)
    for hidden in page.xpath("//span[@class='vh']"):
        hidden.drop_tree()
    changes = []
    for change in page.xpath("//section[starts-with(@class, 'change ')]"):
        name = change.get("id") or change.xpath("ancestor::article")[0].get("id")
        changes.append((name, change.get("class").split()[1]))
    for quiet in page.xpath("//details[@class='quiet'][./summary/b]"):
        name = quiet.get("id") or quiet.xpath("ancestor::article")[0].get("id")
        shown = quiet.xpath("./summary/span[starts-with(@class, 'badge')]")[0].text_content()
        changes.append((name, kinds[shown]))
    marked = {tag: words(each.text_content() for each in page.xpath(f"//article//{tag}")) for tag in ("del", "ins")}
    return Seen(
        Counter(changes),
        Counter(squeezed(each.text_content()) for each in page.xpath("//ul[@class='findings']/li/strong")),
        {
            card.get("class"): int(card.xpath("./span[@class='figure']")[0].text)
            for card in page.xpath("//ul[@class='cards']/li")
        },
        marked["del"],
        marked["ins"],
    )


def read_terminal(written: str | bytes, report: Report) -> Seen:
    text = str(written)
    kinds = kinds_by_caption(report)
    said = "|".join(map(re.escape, sorted(kinds, key=len, reverse=True)))
    summary = next(line for line in _unfolded(text) if re.fullmatch(rf"(?:(?: · )?\d+ (?:{said}))+", line))
    found = [(item, caption_of(item)) for item in report.items]
    flat = squeezed(text)
    changes: Counter[tuple[str, str]] = Counter()
    for item, caption in found:
        group = next(group for group in report.groups if item in group.items)
        whole = item.anchor == group.anchor and group.row is not None
        # The card of a whole article names it by its own heading.
        title = squeezed(f"{group.label} {group.heading}") if whole else caption
        shown = item.change.kind is not ChangeKind.MODIFIED or whole
        kind = group.shown_kind if whole else item.shown_kind
        line = f"{title} {messages(report.ui, 'report')(f'kind.{kind}')}" if shown else title
        if line in flat:
            changes[caption, item.change.kind.value] += 1
    body = flat.split(messages(report.ui, "report")("legend.added") + "+}", 1)[-1]
    return Seen(
        changes,
        Counter(
            {
                f: flat.count(f"→ {f}")
                for f in {squeezed(each.statement(report.ui)) for item in report.items for each in item.change.findings}
            }
        ),
        {kinds[name]: int(count) for count, name in re.findall(rf"(\d+) ({said})", summary)},
        words(re.findall(r"\[-(.*?)-\]", body)),
        words(re.findall(r"\{\+(.*?)\+\}", body)),
    )


def _unfolded(text: str) -> list[str]:
    lines: list[str] = []
    for line in text.splitlines():
        if lines and lines[-1].endswith(" ·"):
            lines[-1] += f" {line.strip()}"
        elif lines and line.startswith("· "):
            lines[-1] += f" {line}"
        else:
            lines.append(line.strip())
    return lines


def read_markdown(written: str | bytes, report: Report) -> Seen:
    page: Any = lxml.html.document_fromstring(markdown_html(str(written)))
    kinds = kinds_by_caption(report)
    changes = []
    anchor = ""
    for heading in page.xpath("//h3 | //h4"):
        anchors = heading.xpath("./a/@id")
        if heading.tag == "h3":
            anchor = anchors[0]
            continue
        shown = heading.text_content().rsplit(" – ", 1)[1].split(",")[0]
        name = anchors[0] if anchors else anchor
        changes.append((name, true_kind(report, name, kinds[shown])))
    law = page.xpath("//blockquote")
    return Seen(
        Counter(changes),
        Counter(squeezed(each.text_content()) for each in page.xpath("//li/strong[1]") if _is_finding(each)),
        {
            kinds[row[0].text]: int(re.sub(r"\D", "", row[1].text.split(" ")[0]))
            for row in page.xpath("//table[1]/tbody/tr")
        },
        words(each.text_content() for block in law for each in block.xpath(".//s")),
        words(each.text_content() for block in law for each in block.xpath(".//strong")),
    )


def _is_finding(strong: Any) -> bool:
    """A finding is followed by what it rests on, in a list behind the words of the law."""
    above = strong.getparent()
    return above.getparent().getprevious() is not None and above.getparent().getprevious().tag == "blockquote"


def markdown_html(text: str) -> str:
    return str(MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(text))


def read_csv(written: str | bytes, report: Report) -> Seen:
    rows = list(csv.DictReader(io.StringIO(str(written).removeprefix("\ufeff"), newline="")))
    return Seen(
        Counter((row["anchor"], row["kind"]) for row in rows),
        Counter(
            squeezed(line) for row in rows for line in from_cell(row["statements"]).split("\n") if row["statements"]
        ),
        None,
        words(from_cell(row["removed"]).replace(" … ", " ") for row in rows),
        words(from_cell(row["added"]).replace(" … ", " ") for row in rows),
    )


def read_akn(written: str | bytes, report: Report) -> Seen:
    root: Any = etree.fromstring(written.encode() if isinstance(written, str) else written)
    summary = next(root.iter(f"{OURS}summary"))
    return Seen(
        Counter((each.get("anchor"), each.get("kind")) for each in root.iter(f"{OURS}change")),
        Counter(
            squeezed("".join(map(str, each.itertext())))
            for each in root.iter(f"{OURS}statement")
            if etree.QName(each.getparent()).localname == "finding"
        ),
        {kind: int(count) for kind, count in summary.items()},
        None,
        None,
    )


def read_redline(written: str | bytes, report: Report) -> Seen:
    assert isinstance(written, bytes)
    kinds = kinds_by_caption(report)
    changes, findings = [], []
    for lines in comments(written)[1:]:
        shown = max((kind for kind in kinds if re.search(rf" {re.escape(kind)}(;|\Z)", lines[0])), key=len)
        name = lines[0].rpartition(f" {shown}")[0]
        changes.append((name, true_kind(report, name, kinds[shown])))
        findings += [squeezed(re.sub(r"\A(•|\[.*?\]) ", "", line)) for line in lines if re.match(r"• |\[", line)]
    return Seen(Counter(changes), Counter(findings), None, None, None)


def read_table(written: str | bytes, report: Report) -> Seen:
    """A row names its provision in the manner of the law; which change that is the order says."""
    assert isinstance(written, bytes)
    found = rows(written)[1:]
    assert [row[0] for row in found] == [[str(number)] for number in range(1, len(report.items) + 1)]
    say = messages(report.ui, "report")
    known = {squeezed(each.statement(report.ui)) for item in report.items for each in item.change.findings}
    changes, findings = [], []
    for row, item in zip(found, report.items, strict=True):
        law = table_words(report.after.language)
        kind = item.change.kind
        if row[2][0] in {law("absent"), law("absent-disputed")}:
            kind = ChangeKind.INSERTED
        elif row[3][0] in {law("repealed"), law("repealed-disputed")}:
            kind = ChangeKind.REPEALED
        else:
            assert item.change.before
            assert item.change.after
        assert item.change.article in row[1][0]
        changes.append((caption_of(item), kind.value))
        findings += [squeezed(ground) for ground in row[4] if squeezed(ground) in known]
        assert (say("kind.cosmetic") in row[4]) == (kind is ChangeKind.COSMETIC)
    return Seen(Counter(changes), Counter(findings), None, None, None)


def read_pdf(written: str | bytes, report: Report) -> Seen:
    assert isinstance(written, bytes)
    flat = re.sub(r"-\s", "-", squeezed(pdf_text(written)))  # lines break at hyphens
    titles = Counter(squeezed(title) for title in bookmarks(written))
    kinds = kinds_by_caption(report)
    changes: Counter[tuple[str, str]] = Counter()
    for item in report.items:
        group = next(group for group in report.groups if item in group.items)
        whole = item.anchor == group.anchor and group.row is not None
        elsewhere = item.before and item.after and item.before.locator != item.after.locator
        title = squeezed(f"{group.label} {group.heading}") if whole and not elsewhere else caption_of(item)
        if titles[title]:
            changes[caption_of(item), item.change.kind.value] += 1
    statements = {squeezed(each.statement(report.ui)) for item in report.items for each in item.change.findings}
    say = messages(report.ui, "report")
    summary = flat.partition(say("section.summary"))[2].partition(say("section.contents"))[0]
    named = "|".join(sorted(map(re.escape, kinds), key=len, reverse=True))
    found = re.findall(rf"(\d+) ({named})(?!\w)", summary)
    return Seen(
        changes,
        Counter({each: flat.count(re.sub(r"-\s", "-", each)) for each in statements}),
        {kinds[name]: int(count) for count, name in found},
        None,
        None,
    )


def read_pdf_table(written: str | bytes, report: Report) -> Seen:
    """The numbers of the rows are those of the changes; what each says the Word table, made of the same rows, tells."""
    assert isinstance(written, bytes)
    flat = squeezed(pdf_text(written, LANDSCAPE))
    statements = Counter(squeezed(each.statement(report.ui)) for item in report.items for each in item.change.findings)
    # Lines of neighbouring cells may stand between those of a statement: its words are counted, not their order.
    # A narrow column breaks at hyphens too, and a page may end there.
    said = words([flat.replace("-", " ")])
    needed = words(each.replace("-", " ") for each in statements.elements())
    found = statements if needed <= said else Counter({"words of findings that are missing": 1})
    changes: Counter[tuple[str, str]] = Counter()
    for number, item in enumerate(report.items, start=1):
        if re.search(rf"(?<!\d){number}(?!\d)", flat):
            changes[caption_of(item), item.change.kind.value] += 1
    return Seen(changes, found, None, None, None)


READERS: dict[str, Reader] = {
    "terminal": Reader(read_terminal, "caption"),
    "json": Reader(read_json, "anchor"),
    "html": Reader(read_html, "anchor"),
    "md": Reader(read_markdown, "anchor"),
    "csv": Reader(read_csv, "anchor"),
    "akn": Reader(read_akn, "anchor"),
    "docx": Reader(read_redline, "caption"),
    "docx-table": Reader(read_table, "caption"),
    "pdf": Reader(read_pdf, "caption"),
    "pdf-table": Reader(read_pdf_table, "caption"),
}
"""One row a format that holds changes; `csv-sanctions` holds none and has tests of its own."""

WITHOUT_CHANGES = frozenset({"csv-sanctions"})


def unmarked_words(report: Report, op: Op) -> Counter[str]:
    """What some formats show without a mark: numbers before what is new or gone, and the head of an article's card."""
    kind = ChangeKind.INSERTED if op is Op.ADD else ChangeKind.REPEALED
    nodes = [item.change.after or item.change.before for item in report.items if item.change.kind is kind]
    labels = words(each.label for node in nodes if node for each in node.walk())
    return labels + words(group.heading for group in report.groups if group.row and group.status is kind)


def assert_agrees(name: str, report: Report) -> None:
    """A format says what the JSON says."""
    reader = READERS[name]
    seen = reader.read(_BY_NAME[name].render(report, _OPTIONS), report)
    right = expected(report, json.loads(render_json(report)), reader.names)
    assert seen.changes == right.changes
    assert seen.findings == right.findings
    if seen.counts is not None:
        assert {kind: count for kind, count in seen.counts.items() if count} == right.counts
    for op, shown, true in ((Op.REMOVE, seen.removed, right.removed), (Op.ADD, seen.added, right.added)):
        if shown is not None and true is not None and not any(item.change.kind == "cosmetic" for item in report.items):
            assert shown <= true
            assert true - shown <= unmarked_words(report, op)
