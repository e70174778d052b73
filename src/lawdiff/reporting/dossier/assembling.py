"""From the description of a report and the store to the record of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from lawdiff.comparing.compare import compare
from lawdiff.comparing.result import ChangeKind, Comparison
from lawdiff.language.citing import cite
from lawdiff.meaning.annotate import annotate
from lawdiff.meaning.fate import FateKind, OffenceFate, compare_sanctions, fate
from lawdiff.model import Edition, Language, Provision
from lawdiff.reporting.captions import captions
from lawdiff.reporting.dossier.description import Description, DescriptionError, Pair
from lawdiff.reporting.dossier.facts import key_facts
from lawdiff.reporting.dossier.records import Dossier, Held, Part, Sheet, Source
from lawdiff.reporting.dossier.timeline import roads, timeline
from lawdiff.reporting.preparing import prepare
from lawdiff.reporting.report import Group, Report
from lawdiff.store.embedded import EmbeddedVersion
from lawdiff.store.errors import StoreError
from lawdiff.store.in_force import NoText, Text, edition_text, embedded_text
from lawdiff.store.resolve import FORMAT, Library, edition_in_force
from lawdiff.store.selectors import Selector
from lawdiff.store.shelf import load

SIDES = ("before", "after")


def assemble(description: Description, held: Library, *, language: Language, ui: Language) -> Dossier:
    """Make the record of a report.

    Args:
        description: what it shall be.
        held: everything at hand.
        language: of the texts.
        ui: of the captions.

    Raises:
        DescriptionError: an article is unknown, or nothing answers a selector in that language.
        LawdiffError: a kept text cannot be read.
    """
    chapters = [_Chapter.read(pair, description, held, language, ui) for pair in description.pairs]
    rows = fate(
        [chapter.comparison.before for chapter in chapters],
        [chapter.comparison.after for chapter in chapters],
        compare_sanctions=compare_sanctions,
    )
    wanted = {article for section in description.sections for article in section.articles}
    fates = tuple(row for row in rows if wanted & set(_articles_of(row)) and row.fate is not FateKind.NOT_HELD)
    others = [row for row in rows if row.changed and row not in fates]
    by_act = {chapter.act: chapter for chapter in chapters}
    parts = tuple(
        Part(
            title=section.title.get(ui, ""),
            anchor=f"part-{place}",
            sheets=tuple(by_act[act].sheet(number, fates, held, ui) for act, number in section.articles),
        )
        for place, section in enumerate(description.sections, 1)
    )
    anchors = _Anchors(parts)
    reports = tuple(chapter.report for chapter in chapters)
    return Dossier(
        title=description.title[ui],
        introduction=tuple(
            " ".join(paragraph.split()) for paragraph in description.introduction.get(ui, "").split("\n\n") if paragraph
        ),
        language=language,
        ui=ui,
        reports=reports,
        facts=key_facts(
            reports, fates, ui=ui, anchor=anchors.of, cited=lambda act, locator: cited(act, locator, held, ui)
        ),
        counts=_counts(reports, fates),
        fates=fates,
        other_fates=tuple(_named(row, held, ui) for row in others),
        parts=parts,
        translated=any(side.warns("unofficial") for chapter in chapters for side in chapter.sides),
    )


def cited(act: str, locator: str, held: Library, ui: Language) -> str:
    """A citation with the abbreviation of its code, as lawyers of the language write it."""
    entry = held.catalogue.acts.get(act)
    short = entry.short[ui] if entry else act
    return captions(ui)("dossier.cited", short=short, citation=cite(locator, ui))


@dataclass(frozen=True, slots=True)
class _Side:
    """An edition and where it comes from.

    Attributes:
        name: `before` or `after`.
        selector: by which it was found, with its language.
        edition: what was found.
    """

    name: str
    selector: Selector
    edition: Edition

    def warns(self, code: str) -> bool:
        return any(warning.code == code for warning in self.edition.warnings)


@dataclass(frozen=True, slots=True)
class _Chapter:
    """One act of the report.

    Attributes:
        act: which.
        sides: its two editions.
        editions: all kept editions of the act in the report's language.
        comparison: of the two, whole, with its findings.
        report: the same, of the report's articles only; its anchors are unique among all acts.
    """

    act: str
    sides: tuple[_Side, ...]
    editions: tuple[Edition, ...]
    comparison: Comparison
    report: Report

    @classmethod
    def read(cls, pair: Pair, description: Description, held: Library, language: Language, ui: Language) -> _Chapter:
        sides = tuple(
            _side(name, selector, description, held, language)
            for name, selector in zip(SIDES, (pair.before, pair.after), strict=True)
        )
        editions = tuple(load(one) for one in held.kept if (one.act, one.language) == (pair.act, language))
        numbers = description.numbers(pair.act)
        for number in numbers:
            if not _is_known(pair.act, number, sides, editions, held):
                raise DescriptionError(
                    f"{description.name}: {pair.act}:{number} is no article that any text here shows; "
                    "check its number, or add an edition that has it with `lawdiff statutes add`"
                )
        comparison = annotate(compare(sides[0].edition, sides[1].edition))
        report = _prefixed(prepare(comparison, ui=ui, articles=set(numbers)), pair.act)
        return cls(pair.act, sides, editions, comparison, report)

    def sheet(self, number: str, fates: Sequence[OffenceFate], held: Library, ui: Language) -> Sheet:
        """All that the report says of an article."""
        locator = f"art_{number}"
        row = next((row for row in self.report.rows if row.number == number), None)
        group = next((group for group in self.report.groups if group.row is not None and group.row is row), None)
        article = self._article(locator)
        own = tuple(each for each in fates if (self.act, number) in _articles_of(each) and each.changed)
        if group and any(each.fate is FateKind.TRANSFERRED for each in own):
            group = _moved(group)
        return Sheet(
            act=self.act,
            number=number,
            anchor=f"{self.act}-{locator}",
            citation=cited(self.act, locator, held, ui),
            label=article.label if article else "",
            heading=article.heading if article else "",
            status=group.shown_kind if group else row.status.value if row else ChangeKind.NOT_HELD.value,
            group=replace(group, anchor=f"{self.act}-{locator}") if group else None,
            fates=own,
            timeline=timeline(self.act, number, self.comparison.after.language, held, self.editions),
            roads=roads(self.act, number, held.catalogue),
            sources=tuple(self._source(side, number, held, ui) for side in self.sides),
            before=self._compared(0, row.before) if row else None,
            after=self._compared(1, row.after) if row else None,
        )

    def _compared(self, side: int, locator: str) -> Provision | None:
        return self.sides[side].edition.provision(locator) if locator else None

    def _article(self, locator: str) -> Provision | None:
        """The article as it reads now, or as it read, or as any text at hand shows it."""
        for edition in (self.sides[1].edition, self.sides[0].edition, *reversed(self.editions)):
            article = edition.provision(locator)
            if article is not None:
                return article
        return None

    def _source(self, side: _Side, number: str, held: Library, ui: Language) -> Source:
        found = _text(side, number, self.editions, held)
        if isinstance(found, Text):
            return Source(
                side.name,
                side.selector.day,
                Held.TEXT,
                found.source,
                found.sha256,
                other_day=bool(found.why),
                excerpt=tuple(cite(locator, ui) for locator in found.excerpt),
            )
        return Source(side.name, side.selector.day, Held(found.reason))


def _side(name: str, selector: Selector, description: Description, held: Library, language: Language) -> _Side:
    wanted = replace(selector, language=language)
    try:
        return _Side(name, wanted, edition_in_force(wanted, held))
    except StoreError as problem:
        raise DescriptionError(f"{description.name}: {problem}") from problem


def _is_known(act: str, number: str, sides: Sequence[_Side], editions: Sequence[Edition], held: Library) -> bool:
    """Whether any text at hand, in any language, shows the article."""
    locator = f"art_{number}"
    return (
        any(side.edition.provision(locator) for side in sides)
        or any(edition.provision(locator) for edition in editions)
        or any((one.act, one.article) == (act, number) for one in held.embedded)
    )


def _text(side: _Side, number: str, editions: Sequence[Edition], held: Library) -> Text | NoText:
    """The text of an article on a side, or why there is none."""
    edition, day = side.edition, side.selector.day
    article = edition.provision(f"art_{number}")
    if edition.format != FORMAT:
        if article is None:
            return NoText(number, Held.NOT_HELD.value if edition.partial else Held.NOT_YET.value, "")
        why = "" if edition.date == day else "other day"
        return Text(article, edition.source, edition.sha256, why)
    found: Text | NoText = NoText(number, Held.NOT_HELD.value, "")
    if editions:
        found = edition_text(editions, number, day, held.catalogue)
        return _sharper(found, edition.act, day, held) if isinstance(found, NoText) else found
    versions: tuple[EmbeddedVersion, ...] = tuple(
        one for one in held.embedded if (one.act, one.article, one.language) == (edition.act, number, edition.language)
    )
    if versions:
        found = embedded_text(versions, day, held.catalogue)
    if isinstance(found, NoText):
        return _sharper(found, edition.act, day, held)
    name = next(one.path.name for one in versions if one.name == found.source)
    return replace(found, source=name)


def _sharper(found: NoText, act: str, day: date, held: Library) -> NoText:
    """Why there is no text; that there was no such law yet, a version in any language can show."""
    carried = tuple(one for one in held.embedded if (one.act, one.article) == (act, found.number))
    other = embedded_text(carried, day, held.catalogue) if carried else found
    return other if isinstance(other, NoText) and other.reason == Held.NOT_YET.value else found


def _moved(group: Group) -> Group:
    """An article whose offence moved: that it came or went as a whole says nothing of how it works in time."""
    items = []
    for item in group.items:
        findings = tuple(
            replace(finding, in_time=None) if finding.code in _WHOLE else finding for finding in item.change.findings
        )
        items.append(replace(item, change=replace(item.change, findings=findings)))
    return replace(group, items=tuple(items))


_WHOLE = frozenset({"offence.added", "offence.removed"})


def _prefixed(report: Report, act: str) -> Report:
    """The report with anchors that no other act's report has."""
    items = {id(item): replace(item, anchor=f"{act}-{item.anchor}") for item in report.items}
    groups = tuple(
        replace(group, anchor=f"{act}-{group.anchor}", items=tuple(items[id(item)] for item in group.items))
        for group in report.groups
    )
    return replace(report, items=tuple(items.values()), groups=groups)


class _Anchors:
    """Names on the page that links may lead to."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self._names = {sheet.anchor for part in parts for sheet in part.sheets}
        self._names |= {
            item.anchor for part in parts for sheet in part.sheets if sheet.group for item in sheet.group.items
        }

    def of(self, act: str, locator: str) -> str:
        """The name of a provision on the page, else that of its article; empty where neither is there."""
        article = locator.split("__", 1)[0]
        names = (f"{act}-{locator}", f"{act}-old-{locator}", f"{act}-{article}")
        return next((name for name in names if name in self._names), "")


def _articles_of(row: OffenceFate) -> Iterator[tuple[str, str]]:
    for offence in (row.before, row.after, *row.parts):
        if offence:
            yield offence.act, offence.number


def _named(row: OffenceFate, held: Library, ui: Language) -> str:
    offence = row.after or row.before
    assert offence is not None
    return f"{cited(offence.act, offence.locator, held, ui)} ({offence.heading})"


def _counts(reports: Sequence[Report], fates: Sequence[OffenceFate]) -> Mapping[str, int]:
    """Articles by what happened to them, offences by their fate, provisions by what became of their sanction."""
    status = {kind: sum(report.summary[kind] for report in reports) for kind in ("modified", "inserted", "repealed")}
    offences = {kind: sum(row.fate is kind for row in fates) for kind in (FateKind.TRANSFERRED, FateKind.CRIMINALISED)}
    found = [{finding.code for finding in item.change.findings} for report in reports for item in report.items]
    provisions = {
        code: sum(code in codes for codes in found)
        for code in ("sanction.raised", "sanction.lowered", "protection.widened")
    }
    return {
        **status,
        **{f"fate.{kind.value}": count for kind, count in offences.items()},
        **{code: count for code, count in provisions.items() if count},
    }
