"""What changed, as Akoma Ntoso says it: `passiveModifications`, and beside them what lawdiff found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from lxml import etree

from lawdiff.comparing.result import ChangeKind
from lawdiff.model import Action, ActRef
from lawdiff.reading.akn.vocabulary import held, ours
from lawdiff.reporting.akn.body import AFTER, BEFORE, Written
from lawdiff.reporting.akn.meta import element, names_of_acts
from lawdiff.reporting.akn.words import put_text

if TYPE_CHECKING:
    from lawdiff.comparing.result import ArticleRow, Corroboration
    from lawdiff.reporting.report import Item, Place, Report

_TYPES: Mapping[ChangeKind, str] = {
    ChangeKind.INSERTED: "insertion",
    ChangeKind.REPEALED: "repeal",
    ChangeKind.MODIFIED: "substitution",
    ChangeKind.COSMETIC: "substitution",
    ChangeKind.RENUMBERED: "renumbering",
    ChangeKind.MOVED: "renumbering",
    ChangeKind.TRANSFERRED: "renumbering",
}
_ACTIONS: Mapping[Action, str] = {
    Action.AMENDED: "substitution",
    Action.WORDS_REPLACED: "substitution",
    Action.NEW_WORDING: "replacement",
    Action.INSERTED: "insertion",
    Action.EXCLUDED: "repeal",
}


def history_analysis(written: Written) -> etree._Element | None:
    """The amendments that the publisher's notes of an edition tell of; None where they tell of none."""
    names = names_of_acts(act for said in written.statements.values() for each in said for act in each.acts)
    made = element("analysis", source="#lawdiff")
    mods = element("passiveModifications", made)
    seen = set()
    for said in written.statements.values():
        for statement in said:
            place = written.names.get((AFTER, statement.target))
            kind = _ACTIONS.get(statement.action)
            sources = tuple(names[act.number, act.adopted] for act in statement.acts)
            if place and kind and sources and (kind, place, sources) not in seen:
                seen.add((kind, place, sources))
                mod = element("textualMod", mods, type=kind, eId=f"pm_{len(seen)}")
                for source in sources:
                    element("source", mod, href=f"#{source}")
                element("destination", mod, href=f"#{place}")
    return made if len(mods) else None


def change_analysis(report: Report, written: Written) -> etree._Element:
    """The changes of a report, each a `textualMod`; kinds, counts and findings in elements of lawdiff's own."""
    names = names_of_acts(act for item in report.items for act in item.change.acts)
    made = element("analysis", source="#lawdiff")
    if report.items:
        mods = element("passiveModifications", made)
        for number, item in enumerate(report.items, 1):
            _textual_mod(mods, f"pm_{number}", item, names, written)
    other = element("otherAnalysis", made, source="#lawdiff")
    summary = etree.SubElement(other, ours("summary"))
    for kind, count in report.summary.items():
        summary.set(kind, str(count))
    for row in report.rows:
        _article(other, row)
    for number, item in enumerate(report.items, 1):
        _change(other, f"pm_{number}", item, report.ui)
    return made


def _textual_mod(
    above: etree._Element,
    name: str,
    item: Item,
    names: Mapping[tuple[str, object], str],
    written: Written,
) -> None:
    mod = element("textualMod", above, type=_TYPES[item.change.kind], eId=name)
    for source in [names[act.number, act.adopted] for act in item.change.acts] or ["unattributed"]:
        element("source", mod, href=f"#{source}")
    places = [
        (tag, edition, place)
        for tag, edition, place in (("old", BEFORE, item.before), ("new", AFTER, item.after))
        if place
    ]
    eids = [written.names.get((edition, place.locator), place.locator) for _, edition, place in places]
    element("destination", mod, href=f"#{_reference(eids[-1])}")
    for (tag, _, place), eid in zip(places, eids, strict=True):
        put_text(etree.SubElement(element(tag, mod, href=f"#{_reference(eid)}"), ours("words")), place.text)


def _reference(eid: str) -> str:
    return "".join(eid.split())


def _article(above: etree._Element, row: ArticleRow) -> None:
    made = etree.SubElement(above, ours("article"))
    made.set("number", held(row.number))
    made.set("status", row.status.value)
    _optional(made, before=row.before, after=row.after, acts=_acts(row.acts))
    _corroborated(made, row.corroboration)


def _change(above: etree._Element, name: str, item: Item, ui: str) -> None:
    change = item.change
    made = etree.SubElement(above, ours("change"))
    made.set("ref", f"#{name}")
    made.set("kind", change.kind.value)
    made.set("anchor", held(item.anchor))
    for side, place in (("before", item.before), ("after", item.after)):
        _place(made, side, place)
    _optional(made, acts=_acts(change.acts), moved="true" if change.moved else "")
    _corroborated(made, change.corroboration)
    for finding in change.findings:
        said = etree.SubElement(made, ours("finding"))
        said.set("code", held(finding.code))
        said.set("confidence", finding.confidence.value)
        if finding.in_time:
            said.set("in-time", finding.in_time.value)
        put_text(etree.SubElement(said, ours("statement")), finding.statement(ui))
        for evidence in finding.evidence:
            words = etree.SubElement(said, ours("evidence"))
            words.set("edition", evidence.edition)
            words.set("locator", held(evidence.locator))
            put_text(words, evidence.text)


def _place(made: etree._Element, side: str, place: Place | None) -> None:
    if place:
        made.set(side, held(place.locator))
        made.set(f"{side}-citation", held(place.citation))


def _acts(acts: Iterable[ActRef]) -> str:
    return " ".join(f"{act.number}@{act.adopted or ''}" for act in acts)


def _corroborated(made: etree._Element, corroboration: Corroboration) -> None:
    made.set("corroboration", corroboration.status.value)
    _optional(made, reasons=" ".join(corroboration.reasons))


def _optional(made: etree._Element, **attributes: str) -> None:
    for name, value in attributes.items():
        if value:
            made.set(name, held(value))
