"""The versions of an article, each with when it was law, which acts made it, and whether a text of it is at hand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from lawdiff.model import Action, ActRef, Edition, Language, NoteKind, Provision
from lawdiff.reporting.dossier.records import Gap, Stop, Version
from lawdiff.store.catalogue import Catalogue
from lawdiff.store.embedded import EmbeddedVersion
from lawdiff.store.fingerprints import fingerprint
from lawdiff.store.intervals import Applies
from lawdiff.store.resolve import Library

_SILENT = frozenset({Action.PENDING, Action.SUSPENDED})


def timeline(
    act: str, number: str, language: Language, held: Library, editions: Sequence[Edition]
) -> tuple[Version | Gap, ...]:
    """All that is known of the versions of an article, in order of their days.

    Versions that the project carries say their days in any language, since they render the official texts. Of other
    articles only the days of kept editions are known, and what their notes say.

    Args:
        act: whose article.
        number: its number.
        language: of the report's texts.
        held: everything at hand.
        editions: the kept editions of the act in that language, read.
    """
    carried = [one for one in held.embedded if (one.act, one.article) == (act, number)]
    if not carried:
        return tuple(_seen(number, editions))
    entries: list[Version | Gap] = [_carried(one, language, held.catalogue, editions) for one in carried]
    entries += [Gap(one.first, one.last) for one in held.catalogue.absent if (one.act, one.article) == (act, number)]
    return tuple(sorted(entries, key=_first_day))


def roads(act: str, number: str, catalogue: Catalogue) -> tuple[tuple[Stop, ...], ...]:
    """The roads of offences on which an article is a station."""
    return tuple(
        tuple(Stop(stop.act, stop.article, stop.by, stop.days.first, stop.days.last) for stop in road.stations)
        for road in catalogue.roads_of(act, number)
    )


def _first_day(entry: Version | Gap) -> date:
    if isinstance(entry, Gap):
        return entry.first
    return entry.in_force.earliest if entry.in_force else entry.seen[0]


def _carried(
    version: EmbeddedVersion, language: Language, catalogue: Catalogue, editions: Sequence[Edition]
) -> Version:
    article = version.read().articles[0]
    shown = [
        edition
        for edition in editions
        if edition.date
        and version.in_force.on(edition.date) is Applies.YES
        and edition.provision(f"art_{version.article}") is not None
    ]
    names = [edition.source for edition in shown]
    if version.language is language:
        names.insert(0, version.path.name)
    return Version(
        in_force=version.in_force,
        seen=tuple(edition.date for edition in shown if edition.date),
        acts=tuple(_law(number, catalogue) for number in version.amended_by),
        repealed=article.is_stub,
        excerpt=version.excerpt,
        names=tuple(names),
    )


def _law(number: str, catalogue: Catalogue) -> ActRef:
    known = next((law for law in catalogue.amending if law.number == number), None)
    return ActRef(number, known.adopted if known else None)


def _seen(number: str, editions: Sequence[Edition]) -> Iterator[Version]:
    """Runs of kept editions in which the article reads the same."""
    run: list[tuple[date, Edition, Provision]] = []
    known: set[ActRef] = set()
    for edition in sorted((one for one in editions if one.date), key=lambda one: (one.date, one.source)):
        article = edition.provision(f"art_{number}")
        if article is None or edition.date is None:
            continue
        if run and fingerprint(run[-1][2]) != fingerprint(article):
            yield _of_run(run, known)
            run = []
        run.append((edition.date, edition, article))
    if run:
        yield _of_run(run, known)


def _of_run(run: Sequence[tuple[date, Edition, Provision]], known: set[ActRef]) -> Version:
    """One version; its acts are those that the notes of no earlier version name."""
    article = run[-1][2]
    acts = [law for law in _laws(article) if law not in known]
    known.update(acts)
    return Version(
        in_force=None,
        seen=tuple(day for day, _, _ in run),
        acts=tuple(acts),
        repealed=article.is_stub,
        excerpt=False,
        names=tuple(edition.source for _, edition, _ in run),
    )


def _laws(article: Provision) -> list[ActRef]:
    found = {
        ActRef(law.number, law.adopted): None
        for node in article.walk()
        for note in node.notes
        if note.kind is not NoteKind.ANNOUNCEMENT
        for said in note.statements
        if said.action not in _SILENT
        for law in said.acts
    }
    return sorted(found, key=ActRef.sort_key)
