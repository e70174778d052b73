"""The histories that a site tells: of the report's articles, where editions of their acts are kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

from lawdiff.cli.archives import Archives
from lawdiff.cli.home import store_home
from lawdiff.history.whole import History, history_of
from lawdiff.model import Language
from lawdiff.store.catalogue import Catalogue
from lawdiff.store.held_editions import languages_held

if TYPE_CHECKING:
    from lawdiff.reporting.dossier.records import Dossier

Place = tuple[str, str]
"""An act and the number of an article."""


def told_histories(
    dossiers: Sequence[Dossier], catalogue: Catalogue, languages: Mapping[Language, Sequence[Language]]
) -> Mapping[Language, Mapping[Place, History]]:
    """The histories of the articles of a report, by language of its pages.

    The versions that the project carries alone make none: the timeline on an article's page tells these.

    Args:
        dossiers: the report, once for each language of its pages.
        catalogue: knows the roads of offences, and which laws caused editions.
        languages: of the texts, for each language of the pages, in order of preference.
    """
    kept = languages_held(store_home())
    places = frozenset(
        (sheet.act, sheet.number) for dossier in dossiers for part in dossier.parts for sheet in part.sheets
    )
    wanted = frozenset(_with_their_roads(places, catalogue))

    @cache
    def archives(language: Language) -> Archives:
        return Archives(language, catalogue, wanted)

    @cache
    def history(place: Place, language: Language) -> History | None:
        act, number = place
        if (act, language) not in kept:
            return None
        own = archives(language)
        try:
            told = history_of(act, language, f"art_{number}", own.of, own.acts(), catalogue)
        except KeyError:  # no edition shows the article
            return None
        return told if any(stop.versions for stop in told.stops) else None

    found: dict[Language, dict[Place, History]] = {}
    for dossier in dossiers:
        for place in sorted(places):
            first = next((told for each in languages[dossier.ui] if (told := history(place, each))), None)
            if first is not None:
                found.setdefault(dossier.ui, {})[place] = first
    return found


def _with_their_roads(places: frozenset[Place], catalogue: Catalogue) -> Iterator[Place]:
    """The articles, and those where their offences stood."""
    for act, number in places:
        yield act, number
        for road in catalogue.roads_of(act, number):
            for station in road.stations:
                yield station.act, station.article
