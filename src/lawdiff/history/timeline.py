"""The versions of a provision: since when, by which acts, what happened, and which texts show it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from lawdiff.comparing.compare import change_of
from lawdiff.comparing.corroborate import Attribution
from lawdiff.comparing.result import Change, ChangeKind, Comparison, Corroboration, CorroborationStatus, Difference
from lawdiff.comparing.wording import Wording
from lawdiff.history.blame import inserting_laws, named_laws
from lawdiff.history.lineage import Stage, life
from lawdiff.history.records import Archive, Link, Step, Witness
from lawdiff.history.windows import Since, took_effect, window_of
from lawdiff.meaning.held import Held, held_below
from lawdiff.meaning.protection import protection_findings
from lawdiff.meaning.sanction_changes import sanction_findings
from lawdiff.model import ActRef, Edition, Finding, Kind, Language, Provision
from lawdiff.store.catalogue import Catalogue
from lawdiff.store.fingerprints import fingerprint

_SILENT = Corroboration(CorroborationStatus.UNATTRIBUTED)


@dataclass(frozen=True, slots=True)
class Version:
    """A provision as it read for some time.

    Attributes:
        act: whose.
        language: of the text.
        locator: where it stood.
        provision: its text; None where the law had none: it was repealed, or not yet there.
        article: the article that it stands in, as the last text of this version shows it; None where it is gone.
        since: when it began to read so; None where nothing says.
        until: the last day on which it can have read so; None where no later version is known.
        certain_until: the last day on which it certainly did.
        shown: the days of the texts that show it.
        sources: the names of these texts.
        kind: what happened to it; None where it is the first text that is held.
        acts: the laws that did it; of several, any may have done each part. None where no note names one.
        named: where it is the first text: the laws that its notes name, and that made it what it is.
        came: where it is the first text, and its notes say that the article was put in: when.
        as_adopted: where it is the first text: true where the notes of its edition name no law that changed it.
        causes: the laws that the later edition was published for: leads where `acts` is empty.
        corroboration: whether the notes agree.
        between: true where several laws took effect one after the other: how it read between them is not held.
        gap_from: the first day before it for which no text is held, where texts say their own days; else None.
        changes: what happened to it and to what is in it, with findings.
        excerpt: true where only a part of the article is held.
    """

    act: str
    language: Language
    locator: str
    provision: Provision | None
    article: Provision | None
    since: Since | None
    until: date | None
    certain_until: date
    shown: tuple[date, ...]
    sources: tuple[str, ...]
    kind: ChangeKind | None
    acts: tuple[ActRef, ...] = ()
    named: tuple[ActRef, ...] = ()
    came: Since | None = None
    as_adopted: bool = False
    causes: tuple[ActRef, ...] = ()
    corroboration: Corroboration = _SILENT
    between: bool = False
    gap_from: date | None = None
    changes: tuple[Change, ...] = ()
    excerpt: bool = False

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What happened, as findings."""
        return tuple(finding for change in self.changes for finding in change.findings)

    @property
    def sanctions(self) -> tuple[Held, ...]:
        """The words of its sanctions, where they stand."""
        if self.provision is None or self.article is None:
            return ()
        root = Provision(Kind.ACT, children=(self.article,))
        edition = Edition(self.act, self.language, None, "", "", root, partial=True)
        return tuple(held_below(self.provision, edition))


def versions(archive: Archive, locator: str, catalogue: Catalogue) -> tuple[Version, ...]:
    """The versions of a provision in order, through its renumberings and moves within the act.

    Args:
        archive: of the act in one language.
        locator: of an article or of a provision in it.
        catalogue: knows when laws took effect.

    Raises:
        KeyError: no text shows the provision.
    """
    groups = list(_groups(life(archive, locator)))
    made = [_version(archive, group, after, catalogue) for group, after in zip(groups, [*groups[1:], []], strict=True)]
    return tuple(_dated(made))


def _groups(stages: Sequence[Stage]) -> Iterator[list[Stage]]:
    """Runs of stages in which the law reads the same, under the same number."""
    group: list[Stage] = []
    for stage in stages:
        if group and _same(group[-1], stage):
            group.append(stage)
            continue
        if group:
            yield group
        group = [stage]
    if group:
        yield group


def _same(one: Stage, other: Stage) -> bool:
    if one.provision is None or other.provision is None:
        return one.provision is other.provision
    return one.locator == other.locator and fingerprint(one.provision) == fingerprint(other.provision)


def _version(archive: Archive, group: Sequence[Stage], following: Sequence[Stage], catalogue: Catalogue) -> Version:
    first, last = group[0], group[-1]
    end = following[0].witness if following else len(archive.witnesses)
    shown = tuple(archive.witnesses[number] for number in _showing(archive, first, last, end))
    witness = archive.witnesses[first.witness]
    record = archive.article(last.locator.split("__", 1)[0])
    article = record.version(last.witness) if record and last.provision else None
    beginning = record.version(first.witness) if record and (first.provision or "__" not in first.locator) else None
    step = first.step
    links = _links(step, first)
    acts = _acts(step, links)
    since = _since(archive, step, acts, beginning, witness, catalogue)
    return Version(
        act=witness.act,
        language=witness.language,
        locator=last.locator,
        provision=last.provision,
        article=article,
        since=since,
        until=None,
        certain_until=max((one.known_until for one in shown), default=witness.known_until),
        shown=tuple(dict.fromkeys(one.day for one in shown)),
        sources=tuple(dict.fromkeys(one.source for one in shown)),
        kind=_kind(step, first, links),
        acts=acts,
        named=named_laws(beginning, witness.made_by) if beginning and step is None else (),
        came=_came(beginning, catalogue) if beginning and step is None else None,
        as_adopted=step is None
        and beginning is not None
        and not named_laws(beginning, witness.made_by)
        and not archive.doubts[first.witness].silent,
        causes=() if acts or step is None else witness.causes,
        corroboration=_corroboration(step, links),
        between=step is not None and _between(acts, archive, step, catalogue),
        gap_from=_gap(archive, step),
        changes=tuple(_changes(archive, step, links)) if step else (),
        excerpt=bool(witness.holds),
    )


def _dated(made: Sequence[Version]) -> Iterator[Version]:
    """Each version lasts until the next one begins."""
    for version, following in pairwise([*made, None]):
        assert version is not None
        if following is None or following.since is None or following.since.first is None:
            yield (
                version
                if following is None
                else replace(version, until=following.shown[0] if following.shown else None)
            )
            continue
        if following.gap_from is not None:
            yield replace(version, until=version.certain_until)
            continue
        day = timedelta(days=1)
        yield replace(
            version,
            until=following.since.last - day,
            certain_until=max(version.certain_until, following.since.first - day),
        )


def _gap(archive: Archive, step: Step | None) -> date | None:
    """From which day on no text is held, where the text before a step says its last day."""
    if step is None:
        return None
    before, after = archive.witnesses[step.since], archive.witnesses[step.at]
    return None if before.last is None or after.follows(before) else before.last + timedelta(days=1)


def _showing(archive: Archive, first: Stage, last: Stage, end: int) -> Iterator[int]:
    """The texts that show a version; of one that is gone, those that hold its article's stub or lack the article."""
    record = archive.article(last.locator.split("__", 1)[0])
    assert record is not None
    for number in range(first.witness, end):
        lacking = last.provision is None and not archive.doubts[number].about(record.locator)
        if record.is_shown(number) or lacking:
            yield number


def _links(step: Step | None, stage: Stage) -> tuple[Link, ...]:
    """What the step did to the provision and to what is in it."""
    if step is None:
        return ()
    if stage.locator in {step.after, step.before}:
        return tuple(link for link in step.links if link.kind not in _QUIET)
    here = stage.locator
    there = {link.before for link in step.links if link.after == here and link.before} or {here}
    return tuple(link for link in step.links if link.kind not in _QUIET and _touches(link, here, there))


def _touches(link: Link, here: str, there: set[str]) -> bool:
    """Whether a link is of a provision, of what is in it, or of something whole that it is in."""
    if _is_in(link.after, here) or (link.whole and _is_in(here, link.after)):
        return True
    return not link.after and any(_is_in(link.before, place) for place in there)


_QUIET = frozenset({ChangeKind.UNCHANGED, ChangeKind.NOT_HELD, ChangeKind.COSMETIC})


def _is_in(locator: str, place: str) -> bool:
    return bool(place) and (locator == place or locator.startswith(f"{place}__"))


def _acts(step: Step | None, links: Sequence[Link]) -> tuple[ActRef, ...]:
    if step is None:
        return ()
    found = {act.number or str(act.adopted): act for link in links for act in link.acts}
    return tuple(sorted(found.values(), key=ActRef.sort_key)) or step.acts


def _kind(step: Step | None, stage: Stage, links: Sequence[Link]) -> ChangeKind | None:
    if step is None:
        return None if stage.provision is not None else ChangeKind.REPEALED
    if stage.locator in {step.after, step.before}:
        return step.kind
    if stage.provision is None:
        return ChangeKind.REPEALED
    if not links:
        return ChangeKind.RENUMBERED  # not a word of it, but the number of what it stands in
    own = next((link for link in links if stage.locator == link.after), None)
    if own is None and any(link.kind is ChangeKind.INSERTED and _is_in(stage.locator, link.after) for link in links):
        return ChangeKind.INSERTED
    if own is None or (len(links) > 1 and own.kind not in {ChangeKind.INSERTED, ChangeKind.REPEALED}):
        return ChangeKind.MODIFIED
    return own.kind


def _corroboration(step: Step | None, links: Sequence[Link]) -> Corroboration:
    if step is None:
        return _SILENT
    disputed = next((link for link in links if link.status is CorroborationStatus.DISPUTED), None)
    if disputed:
        return Corroboration(disputed.status, disputed.reasons)
    return Corroboration(step.status, step.reasons)


def _since(
    archive: Archive,
    step: Step | None,
    acts: Sequence[ActRef],
    article: Provision | None,
    witness: Witness,
    catalogue: Catalogue,
) -> Since | None:
    if step is not None:
        return took_effect(acts, archive.witnesses[step.since], witness, catalogue)
    if witness.last is not None or witness.earliest is not None:
        return Since(witness.earliest or witness.day, witness.day)
    if article is None:
        return None
    # The first text that is held reads so since the last of the laws that its notes name.
    windows = [window_of(act, catalogue) for act in named_laws(article)]
    if not windows:
        return None
    first, last = max(one.first for one in windows), max(one.last for one in windows)
    return Since(min(first, witness.day), min(last, witness.day))


def _came(article: Provision, catalogue: Catalogue) -> Since | None:
    """When an article was put into the act, by its notes."""
    acts = inserting_laws(article)
    windows = [window_of(act, catalogue) for act in acts]
    return Since(windows[0].first, windows[0].last) if windows else None


def _between(acts: Sequence[ActRef], archive: Archive, step: Step, catalogue: Catalogue) -> bool:
    before, after = archive.witnesses[step.since], archive.witnesses[step.at]
    windows = [took_effect([act], before, after, catalogue) for act in acts]
    return any(one.last < (other.first or one.last) for one in windows for other in windows)


def _changes(archive: Archive, step: Step, links: Sequence[Link]) -> Iterator[Change]:
    """The changes of a step, as a comparison of the two articles tells them, with findings."""
    after = _edition(archive, step.after, step.at)
    editions: dict[str, Edition] = {}
    found: list[Change] = []
    for link in links:
        source = link.before.split("__", 1)[0]
        if source not in editions:
            editions[source] = _edition(archive, source, step.since)
        difference = Difference(
            link.kind,
            part_of(editions[source], link.before, link.old_part),
            part_of(after, link.after, link.new_part),
            link.whole,
            link.moved,
        )
        attribution = Attribution(link.acts, Corroboration(link.status, link.reasons))
        found.append(change_of(difference, attribution))
    before = editions.get(step.before) or _edition(archive, step.before, step.since)
    yield from with_findings(Comparison(before, after, (), tuple(found)), _general(archive, step))


def with_findings(comparison: Comparison, general: frozenset[str] = frozenset()) -> tuple[Change, ...]:
    """The changes of a comparison with what they mean for sanctions and for the people they protect.

    Citations are left out: whether one points to something is seen in whole editions only.
    """
    protected = protection_findings(comparison)
    return tuple(
        replace(change, findings=(*sanction_findings(change, comparison, general), *protected.get(place, ())))
        for place, change in enumerate(comparison.changes)
    )


def _general(archive: Archive, step: Step) -> frozenset[str]:
    locators = {step.before, step.after} - {""}
    records = (archive.article(locator) for locator in locators)
    return frozenset(record.locator for record in records if record is not None and record.general)


def _edition(archive: Archive, locator: str, number: int) -> Edition:
    """One article of a text, as an edition of its own."""
    witness = archive.witnesses[number]
    record = archive.article(locator) if locator else None
    article = record.version(number) if record else None
    return edition_with((article,) if article else (), witness)


def edition_with(articles: Sequence[Provision], witness: Witness) -> Edition:
    """Some articles of a text, as an edition in which absence proves nothing."""
    root = Provision(Kind.ACT, children=tuple(articles))
    return Edition(
        witness.act, witness.language, witness.day, witness.source, witness.sha256, root, partial=True, format="history"
    )


def part_of(edition: Edition, locator: str, part: str) -> Provision | None:
    """A provision of an edition, or what alignment took apart: an article's head or its unnumbered body."""
    node = edition.provision(locator) if locator else None
    if node is None or not part:
        return node
    return Wording().numbered(node)[1 if part == "body" else 0]
