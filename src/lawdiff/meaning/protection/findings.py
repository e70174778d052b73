"""What a comparison says of protected people and of graver cases, as findings."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from lawdiff.comparing.result import Change, ChangeKind, Comparison
from lawdiff.language.citing import cite
from lawdiff.language.messages import messages
from lawdiff.language.protection import Group
from lawdiff.meaning.protection.circumstances import Circumstance, Moved, circumstance_changes
from lawdiff.meaning.protection.offences import (
    disposition,
    is_offence,
    owner,
    paragraph_of,
    refers_back,
    sanction_in,
    severity_of,
)
from lawdiff.meaning.protection.sentences import (
    ADDED,
    CASE_ADDED,
    CASE_REMOVED,
    GROUP_ADDED,
    GROUP_LOST,
    LOWERED,
    NARROWED,
    PLACE,
    RAISED,
    REMOVED,
    WIDENED,
)
from lawdiff.meaning.protection.victims import protected_in
from lawdiff.meaning.sanctions import Sanction
from lawdiff.meaning.sentences import Names, spoken
from lawdiff.model import Confidence, Edition, Evidence, Finding, Kind, Language, Provision, natural_key

SanctionOf = Callable[[Provision], Sanction | None]
"""The sanction of a paragraph; `severity_of` compares two of them."""


def protection_findings(
    comparison: Comparison, sanction_of: SanctionOf | None = None
) -> Mapping[int, tuple[Finding, ...]]:
    """Findings by the index of the change in `Comparison.changes`.

    Args:
        comparison: two editions of one act in one language.
        sanction_of: reads the sanction of a paragraph; by default the words of the paragraph are parsed.

    Codes: `protection.widened` and `protection.narrowed`, certain where one age took the place of another in the
    words of an offence, a lead where a group of people came or went; `protection.place-changed`, a lead;
    `aggravation.added` and `aggravation.removed`; `aggravation.raised` and `aggravation.lowered` for a circumstance
    that stands in another paragraph of its article now: certain where the sanctions of both were read, else a
    lead from the order of the paragraphs. A moved circumstance is told at both its changes.
    """
    language = comparison.after.language
    read = sanction_of or (lambda paragraph: sanction_in(paragraph, language))
    found: dict[int, list[Finding]] = {}
    for index, change in enumerate(comparison.changes):
        if change.kind is ChangeKind.MODIFIED:
            for finding in _victims(change, comparison):
                found.setdefault(index, []).append(finding)
    for index, finding in _circumstances(comparison, read):
        found.setdefault(index, []).append(finding)
    return {index: tuple(findings) for index, findings in sorted(found.items())}


def _victims(change: Change, comparison: Comparison) -> Iterator[Finding]:
    """What the words of an offence say of its victims, before and after."""
    old, new = change.before, change.after
    if old is None or new is None or old.kind not in _WORDED or new.kind not in _WORDED:
        return
    language = comparison.after.language
    if protected_in(old.own_words(), language) == protected_in(new.own_words(), language):
        return
    article = owner(new.locator, comparison.after)
    if article is None or not is_offence(article, language):
        return
    texts = disposition(old, language), disposition(new, language)
    before, after = (protected_in(text, language) for text in texts)
    lost, gained = before.ages - after.ages, after.ages - before.ages
    if len(lost) == len(gained) == 1:
        (was,), (is_,) = lost, gained
        code = WIDENED if is_ > was else NARROWED
        yield _finding(
            code, code, Confidence.CERTAIN, change, texts, _ages(was), _ages(is_), {"before": was, "after": is_}
        )
    if _is_graver_case(new, article, comparison):
        yield from _groups(change, texts, before.groups, after.groups)
    if before.places != after.places and after.groups & _NEAR:
        yield _finding(PLACE, PLACE, Confidence.LEAD, change, texts, {}, {}, {})


_WORDED = frozenset({Kind.ARTICLE, Kind.PARAGRAPH, Kind.POINT})
_NEAR = frozenset({Group.HOUSEHOLD, Group.SPOUSE})


def _is_graver_case(node: Provision, article: Provision, comparison: Comparison) -> bool:
    paragraph = paragraph_of(node.locator, comparison.after)
    return paragraph is not None and refers_back(paragraph, article, comparison.after.language)


def _groups(
    change: Change, texts: tuple[str, str], before: frozenset[Group], after: frozenset[Group]
) -> Iterator[Finding]:
    lost, gained = sorted(before - after), sorted(after - before)
    if gained and not lost:
        data = {"groups": [group.value for group in gained]}
        yield _finding(WIDENED, GROUP_ADDED, Confidence.LEAD, change, texts, {}, _names(gained), data)
    if lost and not gained:
        data = {"groups": [group.value for group in lost]}
        yield _finding(NARROWED, GROUP_LOST, Confidence.LEAD, change, texts, _names(lost), {}, data)


def _ages(age: int) -> Mapping[str, str]:
    return {language: messages(language, "findings")("age", age=age) for language in Language}


def _names(groups: list[Group]) -> Mapping[str, str]:
    return {
        language: ", ".join(messages(language, "findings")(f"group.{group}") for group in groups)
        for language in Language
    }


def _finding(
    code: str,
    sentence: str,
    confidence: Confidence,
    change: Change,
    texts: tuple[str, str],
    before: Mapping[str, str],
    after: Mapping[str, str],
    data: Mapping[str, object],
) -> Finding:
    names: Names = {
        language: {
            "where": _capital(cite(change.locator, language)),
            "before": before.get(language, ""),
            "after": after.get(language, ""),
        }
        for language in Language
    }
    evidence = tuple(
        Evidence(side, node.locator, text)
        for side, node, text in (("before", change.before, texts[0]), ("after", change.after, texts[1]))
        if node is not None
    )
    return Finding(code, spoken(sentence, names), evidence, confidence, data=data)


def _circumstances(comparison: Comparison, read: SanctionOf) -> Iterator[tuple[int, Finding]]:
    changes = circumstance_changes(comparison)
    for one in changes.added:
        yield one.change, _placed(ADDED, ADDED, _confidence(one), "after", one.point, comparison)
    for one in changes.removed:
        yield one.change, _placed(REMOVED, REMOVED, _confidence(one), "before", one.point, comparison)
    for moved in changes.moved:
        finding = _moved(moved, comparison, read)
        if finding is not None:
            for index in sorted({moved.before.change, moved.after.change}):
                yield index, finding
    for case in changes.cases_added:
        yield case.change, _placed(ADDED, CASE_ADDED, Confidence.LEAD, "after", case.paragraph, comparison)
    for case in changes.cases_removed:
        yield case.change, _placed(REMOVED, CASE_REMOVED, Confidence.LEAD, "before", case.paragraph, comparison)


def _confidence(one: Circumstance) -> Confidence:
    return Confidence.CERTAIN if one.certain else Confidence.LEAD


def _placed(
    code: str, sentence: str, confidence: Confidence, side: str, node: Provision, comparison: Comparison
) -> Finding:
    """A circumstance or case that only one edition has."""
    language = comparison.after.language
    words = "\n".join(filter(None, (disposition(below, language) for below in node.walk())))
    protected = protected_in(words, language)
    names: Names = {each: {"where": _capital(cite(node.locator, each))} for each in Language}
    data = {"groups": sorted(group.value for group in protected.groups), "ages": sorted(protected.ages)}
    return Finding(code, spoken(sentence, names), (Evidence(side, node.locator, words),), confidence, data=data)


def _moved(moved: Moved, comparison: Comparison, read: SanctionOf) -> Finding | None:
    """A circumstance in another paragraph: by the sanctions of both in the new edition, else by their order."""
    before, after = moved.before, moved.after
    language = comparison.after.language
    old_home = _still(before.paragraph, comparison.after) or before.paragraph
    old, new = severity_of(read(old_home)), severity_of(read(after.paragraph))
    if old is not None and new is not None:
        if old == new:
            return None
        code = RAISED if new > old else LOWERED
        confidence = Confidence.CERTAIN if before.certain and after.certain else Confidence.LEAD
    else:
        code, confidence = (RAISED if _after(before.paragraph, after.paragraph) else LOWERED), Confidence.LEAD
    names: Names = {
        each: {"before": cite(before.point.locator, each), "after": cite(after.point.locator, each)}
        for each in Language
    }
    protected = protected_in(after.point.text, language)
    evidence = [
        Evidence("before", before.point.locator, disposition(before.point, language)),
        Evidence("after", after.point.locator, disposition(after.point, language)),
    ]
    evidence.extend(
        Evidence(side, paragraph.locator, sanction.text)
        for side, paragraph in (("before", before.paragraph), ("after", after.paragraph))
        if (sanction := sanction_in(paragraph, language))
    )
    data = {
        "groups": sorted(group.value for group in protected.groups),
        "ages": sorted(protected.ages),
        "before": before.point.locator,
        "after": after.point.locator,
    }
    return Finding(code, spoken(code, names), tuple(evidence), confidence, data=data)


def _still(paragraph: Provision, edition: Edition) -> Provision | None:
    """The paragraph in the new edition, where it still has a sanction."""
    node = edition.provision(paragraph.locator)
    return node if node is not None and sanction_in(node, edition.language) else None


def _after(first: Provision, second: Provision) -> bool:
    return natural_key(second.number) > natural_key(first.number)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
