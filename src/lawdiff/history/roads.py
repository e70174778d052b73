"""The road of an offence over the acts: known from the catalogue, or found where one act lost what another one got."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from lawdiff.history.records import Archive, Passage
from lawdiff.history.timeline import Version, edition_with, versions
from lawdiff.history.windows import Since
from lawdiff.model import Provision
from lawdiff.store.catalogue import Catalogue

ArchiveOf = Callable[[str], "Archive | None"]
"""The archive of an act; None where no text of it is held."""

_LONGEST_ROAD = 12


@dataclass(frozen=True, slots=True)
class Stop:
    """An article on the road of an offence.

    Attributes:
        act: whose.
        locator: of the article.
        by: number of the law that put the offence there; empty where it is not known.
        since: when; None where it is not known.
        known: true where the catalogue has it, false where it was found by the likeness of the texts: a lead.
        versions: of it, while the offence stood there; empty where no text is held.
        untold: true where it read otherwise before the first of them, and no text of that is held.
    """

    act: str
    locator: str
    by: str
    since: Since | None
    known: bool
    versions: tuple[Version, ...]
    untold: bool = False


def stop_with(stop: Stop, shown: Sequence[Version], catalogue: Catalogue) -> Stop:
    """A stop with its versions; what is known of it says since when the first of them reads so.

    Args:
        stop: without versions.
        shown: the versions of its article, or of a provision in it.
        catalogue: knows since when an act is law.
    """
    if not shown or shown[0].kind is not None or shown[0].provision is None:
        return replace(stop, versions=tuple(shown), untold=False)
    first, *rest = shown
    begins = stop.since or first.came or _of_act(first, catalogue)
    if first.since is None:
        first = replace(first, since=_first_text_since(first, begins))
        return replace(stop, since=stop.since or begins, versions=(first, *rest), untold=False)
    # The notes name laws that made it what it is: how it read before them is not held.
    untold = begins is None or _is_after(first.since, begins)
    return replace(stop, since=stop.since or begins, versions=tuple(shown), untold=untold)


def _is_after(since: Since, begins: Since) -> bool:
    return since.first is not None and since.first > begins.last


def _first_text_since(first: Version, begins: Since | None) -> Since | None:
    """Since when the first text that is held reads so, where its notes name no law."""
    if begins is None:
        return None
    shown = first.shown[0]
    return begins if first.as_adopted or shown <= begins.last else Since(begins.first, shown)


def _of_act(first: Version, catalogue: Catalogue) -> Since | None:
    """An article without a hyphen in its number was in the act when the act took effect, unless notes say otherwise."""
    entry = catalogue.acts.get(first.act)
    if entry is None or "-" in first.locator.split("__", 1)[0]:
        return None
    return Since(entry.in_force, entry.in_force)


def road(act: str, locator: str, archive_of: ArchiveOf, acts: Sequence[str], catalogue: Catalogue) -> tuple[Stop, ...]:
    """Every article in which an offence has stood, in order; one where it never left its own.

    Args:
        act: of the article that was asked for.
        locator: of it.
        archive_of: opens archives.
        acts: those of which texts are held, for transfers that the catalogue does not know.
        catalogue: knows roads, and when laws took effect.
    """
    known = _known(act, locator.removeprefix("art_"), archive_of, catalogue)
    stops = known or [_stop(act, locator, "", None, archive_of, catalogue, known=False)]
    for _ in range(_LONGEST_ROAD):
        earlier = _before(stops[0], archive_of, acts, catalogue)
        if earlier is None or any((one.act, one.locator) == (earlier.act, earlier.locator) for one in stops):
            break
        stops.insert(0, earlier)
    for _ in range(_LONGEST_ROAD):
        later = _after(stops[-1], archive_of, acts, catalogue)
        if later is None or any((one.act, one.locator) == (later.act, later.locator) for one in stops):
            break
        stops.append(later)
    return tuple(stops)


def _known(act: str, number: str, archive_of: ArchiveOf, catalogue: Catalogue) -> list[Stop]:
    roads = catalogue.roads_of(act, number)
    if not roads:
        return []
    return [
        _stop(
            station.act,
            f"art_{station.article}",
            station.by,
            Since(station.days.first, station.days.last),
            archive_of,
            catalogue,
            known=True,
        )
        for station in roads[0].stations
    ]


def _stop(
    act: str, locator: str, by: str, since: Since | None, archive_of: ArchiveOf, catalogue: Catalogue, *, known: bool
) -> Stop:
    archive = archive_of(act)
    shown = versions(archive, locator, catalogue) if archive and archive.article(locator) else ()
    return stop_with(Stop(act, locator, by, since, known, ()), shown, catalogue)


def _before(stop: Stop, archive_of: ArchiveOf, acts: Sequence[str], catalogue: Catalogue) -> Stop | None:
    """Where an article's offence stood before the article was put in."""
    here = archive_of(stop.act)
    if here is None:
        return None
    came = next((one for one in here.passages if one.came and one.locator == stop.locator), None)
    if came is None:
        return None
    for other, archive in _others(stop.act, archive_of, acts):
        for source in _transferred(here, came, archive, came=True):
            return _stop(other, source, "", None, archive_of, catalogue, known=False)
    return None


def _after(stop: Stop, archive_of: ArchiveOf, acts: Sequence[str], catalogue: Catalogue) -> Stop | None:
    """Where an offence went that left its article."""
    here = archive_of(stop.act)
    if here is None:
        return None
    gone = [one for one in here.passages if not one.came and one.locator == stop.locator]
    if not gone or not stop.versions or stop.versions[-1].provision is not None:
        return None
    for other, archive in _others(stop.act, archive_of, acts):
        for target in _transferred(archive, gone[-1], here, came=False):
            found = _stop(other, target, "", None, archive_of, catalogue, known=False)
            first = next((one for one in found.versions if one.kind is not None), None)
            by = first.acts[0].number if first and len(first.acts) == 1 else ""
            return replace(found, by=by, since=first.since if first else found.since)
    return None


def _others(act: str, archive_of: ArchiveOf, acts: Sequence[str]) -> Iterator[tuple[str, Archive]]:
    for other in acts:
        archive = archive_of(other) if other != act else None
        if archive is not None:
            yield other, archive


def _transferred(target: Archive, passage: Passage, source: Archive, *, came: bool) -> Iterator[str]:
    """Articles between which an offence went, by the fates of all that came and went in the same days.

    Args:
        target: the act that got it.
        passage: of the article that is asked about.
        source: the act that lost it.
        came: true where that article came, so that those it may have come from are wanted; false for the reverse.
    """
    from lawdiff.meaning.fate import FateKind, fate  # noqa: PLC0415  (most articles never left their act)

    mine, others = (target, source) if came else (source, target)
    across = [one for one in others.passages if one.came is not came and _overlap(mine, passage, others, one)]
    if not across:
        return
    comings, goings = ([passage], across) if came else (across, [passage])
    before, after = [], []
    for archive, passages in ((target, comings), (source, goings)):
        first, last = archive.witnesses[passages[0].since], archive.witnesses[passages[0].at]
        before.append(edition_with(_shown(archive, passages, earlier=True), first))
        after.append(edition_with(_shown(archive, passages, earlier=False), last))
    for row in fate(before, after):
        if row.fate is FateKind.TRANSFERRED and row.before and row.after:
            here, there = (row.after, row.before) if came else (row.before, row.after)
            if here.locator == passage.locator:
                yield there.locator


def _shown(archive: Archive, passages: Sequence[Passage], *, earlier: bool) -> list[Provision]:
    found = []
    for one in passages:
        record = archive.article(one.locator)
        article = record.version(one.since if earlier else one.at) if record else None
        if article is not None:
            found.append(article)
    return found


def _overlap(first: Archive, one: Passage, second: Archive, other: Passage) -> bool:
    """Whether two passages can have happened on one day."""
    return (
        first.witnesses[one.since].known_until < second.witnesses[other.at].day
        and second.witnesses[other.since].known_until < first.witnesses[one.at].day
    )
