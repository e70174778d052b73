"""The document of Akoma Ntoso: `meta`, then the body."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from lxml import etree

from lawdiff.model import Edition, Provision
from lawdiff.reading.akn.vocabulary import AKN, OURS, akn
from lawdiff.reporting.akn.analysis import change_analysis, history_analysis
from lawdiff.reporting.akn.body import write_body
from lawdiff.reporting.akn.identity import expression_of, work_of
from lawdiff.reporting.akn.joining import joined, unchanged
from lawdiff.reporting.akn.meta import identification, lifecycle, proprietary, references, temporal_data

if TYPE_CHECKING:
    from lawdiff.reporting.akn.body import Written
    from lawdiff.reporting.formats import RenderOptions
    from lawdiff.reporting.report import Report

_NEVER_RAW = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_PREFIXES: dict[str, str] = {None: AKN, "lawdiff": OURS}  # type: ignore[dict-item]  # the default one has no name
_WITH_WORDS = frozenset({"p", "num", "heading"})
_RUNS = frozenset({"span", "ins", "del"})


def render_akn(report: Report, options: RenderOptions) -> str:  # noqa: ARG001  (the format leaves nothing to be chosen)
    """A comparison: the new edition, what the old one had in `del`, what it had not in `ins`, and all facts in `meta`.

    A report of some articles gives a document of these articles, and both editions in it are selections.
    """
    comparison = report.comparison
    before, after = comparison.before, comparison.after
    if len(report.rows) < len(comparison.articles):
        before = _selection(before, {row.before for row in report.rows})
        after = _selection(after, {row.after for row in report.rows})
    written = write_body(joined(comparison, before.root, after.root))
    acts = [act for item in report.items for act in item.change.acts]
    return _document(
        (before, after),
        written,
        change_analysis(report, written),
        [*references(after, acts)],
        lifecycle((before, after), acts),
    )


def export_akn(edition: Edition, options: RenderOptions) -> str:  # noqa: ARG001  (likewise)
    """An edition as the format `akn` of `lawdiff export`."""
    return write_edition(edition)


def write_edition(edition: Edition) -> str:
    """An edition as an act; `lawdiff.reading.akn.edition_of_akn` reads it back without loss.

    >>> from lawdiff.model import Alinea, Kind, Language, Provision
    >>> one = Provision(Kind.ARTICLE, "1", "Article 1.", "Lamps", (Alinea("Lamps burn."),), locator="art_1")
    >>> edition = Edition("lamps", Language.ENG, None, "x", "", Provision(Kind.ACT, children=(one,)))
    >>> '<article eId="art_1">' in write_edition(edition)
    True
    """
    written = write_body(unchanged(edition.root))
    acts = [act for said in written.statements.values() for statement in said for act in statement.acts]
    return _document(
        (edition,),
        written,
        history_analysis(written),
        [*references(edition, acts)],
        lifecycle((edition,), acts),
    )


def _document(
    editions: tuple[Edition, ...],
    written: Written,
    analysis: etree._Element | None,
    known: Iterable[etree._Element],
    events: etree._Element | None,
) -> str:
    root = etree.Element(akn("akomaNtoso"), nsmap=_PREFIXES)
    act = etree.SubElement(root, akn("act"))
    act.set("name", "kodeks" if work_of(editions[-1].act).startswith("/akn/kz/act/kodeks/") else "act")
    act.set("contains", "singleVersion" if len(editions) == 1 else "multipleVersions")
    meta = etree.SubElement(act, akn("meta"))
    meta.append(identification(editions[-1], expression_of(editions[-1])))
    for part in (events, analysis, temporal_data(editions)):
        if part is not None:
            meta.append(part)
    holder = etree.SubElement(meta, akn("references"))
    holder.set("source", "#lawdiff")
    holder.extend(known)
    if written.notes:
        notes = etree.SubElement(meta, akn("notes"))
        notes.set("source", "#lawdiff")
        notes.extend(written.notes)
    meta.append(proprietary(editions, written.statements))
    if not len(written.body):
        # The schema wants something in a body.
        etree.SubElement(written.body, akn("hcontainer")).set("name", "empty")
    act.append(written.body)
    etree.cleanup_namespaces(root, top_nsmap=_PREFIXES, keep_ns_prefixes=["lawdiff"])
    _indent(root, "\n")
    text = etree.tostring(root, encoding="unicode")
    text = _NEVER_RAW.sub(lambda found: f"&#x{ord(found[0]):X};", text)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'


def _selection(edition: Edition, locators: set[str]) -> Edition:
    """The edition with these articles only."""
    return replace(edition, root=_pruned(edition.root, locators), partial=True)


def _pruned(node: Provision, locators: set[str]) -> Provision:
    children = tuple(_held(node.children, locators))
    return replace(node, children=children)


def _held(children: Iterable[Provision], locators: set[str]) -> Iterator[Provision]:
    for child in children:
        if child.kind.is_grouping:
            inner = _pruned(child, locators)
            if inner.children:
                yield inner
        elif child.locator in locators:
            yield child


def _indent(element: etree._Element, break_: str) -> None:
    """White space between elements of structure only: among words it would be words."""
    if not len(element) or etree.QName(element).localname in _WITH_WORDS or etree.QName(element[0]).localname in _RUNS:
        return
    element.text = break_ + " "
    for child in element:
        _indent(child, break_ + " ")
        child.tail = break_ + " "
    element[-1].tail = break_
