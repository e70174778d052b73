"""What a comparison did to the citations of the new edition."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lawdiff.comparing.result import Comparison
from lawdiff.language.citing import cite
from lawdiff.meaning.references.find import references_in, references_of
from lawdiff.meaning.references.model import Reference, Resolution, Scope, Status
from lawdiff.meaning.references.resolve import resolve
from lawdiff.meaning.references.sentences import RENUMBERED, TO_NOTHING, TO_STUB
from lawdiff.meaning.sentences import Names, spoken
from lawdiff.model import Confidence, Edition, Evidence, Finding, Language, NoteKind, Provision


@dataclass(frozen=True, slots=True)
class ReferenceFindings:
    """Broken citations.

    Attributes:
        by_change: findings by the index of the change in `Comparison.changes`: the change of the provision that
            cites, or else the one that took away what is cited.
        whole: those that no change of the comparison explains: the old edition had them too, or its text.
    """

    by_change: Mapping[int, tuple[Finding, ...]]
    whole: tuple[Finding, ...]


def reference_findings(comparison: Comparison) -> ReferenceFindings:
    """Citations of the new edition that point at a repeal stub, at nothing, or at what was renumbered.

    Codes: `reference.to-stub` is certain, since the edition itself shows the stub. `reference.to-nothing` and
    `reference.renumbered` are leads: a provision can be missing from a text and yet be law. A citation counts as
    renumbered where the old edition has it in the same words, so that nobody adjusted it.
    """
    renumbering = _Renumbering(comparison)
    by_change: dict[int, list[Finding]] = {}
    whole: list[Finding] = []
    changed = _changed_places(comparison)
    for reference in references_of(comparison.after):
        if reference.scope not in {Scope.THIS_ARTICLE, Scope.THIS_CODE}:
            continue
        resolution = resolve(reference, comparison.after)
        found = _finding(reference, resolution, comparison, renumbering)
        if found is None:
            continue
        index = _place(reference, resolution, changed)
        if index is None:
            whole.append(found)
        else:
            by_change.setdefault(index, []).append(found)
    return ReferenceFindings({index: tuple(found) for index, found in sorted(by_change.items())}, tuple(whole))


def _finding(
    reference: Reference, resolution: Resolution, comparison: Comparison, renumbering: _Renumbering
) -> Finding | None:
    if resolution.status in {Status.STUB, Status.ABOLISHED}:
        return _said(TO_STUB, Confidence.CERTAIN, reference, resolution.locator, comparison)
    if resolution.status not in {Status.FOUND, Status.MISSING}:
        return None
    now = renumbering.new_place(resolution.locator if resolution.status is Status.FOUND else reference.target)
    if now and renumbering.is_old(reference):
        return _said(RENUMBERED, Confidence.LEAD, reference, now, comparison)
    if resolution.status is Status.MISSING:
        return _said(TO_NOTHING, Confidence.LEAD, reference, reference.target, comparison)
    return None


def _said(code: str, confidence: Confidence, reference: Reference, place: str, comparison: Comparison) -> Finding:
    names: Names = {
        language: {
            "where": _capital(cite(reference.where, language)),
            "target": cite(reference.target, language),
            "place": cite(place, language),
        }
        for language in Language
    }
    evidence = [Evidence("after", reference.where, reference.words)]
    evidence.extend(_words("before", comparison.before, reference.target))
    evidence.extend(_words("after", comparison.after, place))
    data = {"target": reference.target, "place": place, "through": reference.through}
    return Finding(code, spoken(code, names), tuple(evidence), confidence, data=data)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _words(side: str, edition: Edition, locator: str) -> tuple[Evidence, ...]:
    node = edition.provision(locator)
    if node is None:
        return ()
    text = _first_words(node) or next((note.text for note in node.notes if note.kind is NoteKind.STUB), "")
    return (Evidence(side, locator, text),) if text else ()


def _first_words(node: Provision) -> str:
    return next((words for below in node.walk() if (words := below.own_words())), "")


class _Renumbering:
    """Where what the old edition had at a place stands in the new one."""

    def __init__(self, comparison: Comparison) -> None:
        pairs = [(change.before, change.after) for change in comparison.changes]
        self.comparison = comparison
        places = [(old.locator, new.locator) for old, new in pairs if old and new]
        places += [(row.before, row.after) for row in comparison.articles if row.before and row.after]
        self.forward = {old: new for old, new in places if not _within(old, new)}
        self.backward = {new: old for old, new in self.forward.items()}
        self.new = {new.locator for old, new in pairs if new and not old}

    def new_place(self, locator: str) -> str:
        """The new locator of what stood at an old one; empty where it stayed."""
        return _carried(locator, self.forward)

    def is_old(self, reference: Reference) -> bool:
        """True where the old edition cites the same in the same provision."""
        place = _carried(reference.where, self.backward) or reference.where
        node = self.comparison.before.provision(place)
        if node is None or reference.where in self.new:
            return False
        before = self.comparison.before
        cited = references_in(node.own_words(), place, before.act, before.language)
        return any(one.target == reference.target for one in cited)


def _within(old: str, new: str) -> bool:
    """True where the place is the same, or the text of an article became its first paragraph or was it."""
    return f"{new}__".startswith(f"{old}__") or f"{old}__".startswith(f"{new}__")


def _carried(locator: str, places: Mapping[str, str]) -> str:
    """A locator under the new place of the innermost provision on its way that has one."""
    steps = locator.split("__")
    for size in range(len(steps), 0, -1):
        place = places.get("__".join(steps[:size]))
        if place:
            return "__".join([place, *steps[size:]])
    return ""


def _changed_places(comparison: Comparison) -> tuple[Mapping[str, int], Mapping[str, int]]:
    """Index of the change by locator: of the new edition, and of what is gone.

    A modified provision stands for its own words only, an inserted one for all below it as well.
    """
    after: dict[str, int] = {}
    gone: dict[str, int] = {}
    for index, change in enumerate(comparison.changes):
        if change.after is not None:
            whole = change.before is None
            for node in change.after.walk() if whole else (change.after,):
                after.setdefault(node.locator, index)
        else:
            for node in change.before.walk() if change.before else ():
                gone.setdefault(node.locator, index)
    return after, gone


def _place(
    reference: Reference, resolution: Resolution, changed: tuple[Mapping[str, int], Mapping[str, int]]
) -> int | None:
    after, gone = changed
    for locator, places in ((reference.where, after), (resolution.locator, gone), (reference.target, gone)):
        if locator in places:
            return places[locator]
    return None
