"""The history of a provision as it is told: the road of its offence, and its own versions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lawdiff.history.roads import ArchiveOf, Stop, road, stop_with
from lawdiff.history.timeline import versions
from lawdiff.model import Language
from lawdiff.store.catalogue import Catalogue


@dataclass(frozen=True, slots=True)
class History:
    """All that is known of a provision.

    Attributes:
        act: whose provision was asked for.
        language: of the texts.
        locator: of it.
        stops: the articles on the road of its offence, in order; those without a text of the provision have no
            versions.
    """

    act: str
    language: Language
    locator: str
    stops: tuple[Stop, ...]

    @property
    def heading(self) -> str:
        """The title of the article in its last text; empty where no text is held."""
        articles = [version.article for stop in self.stops for version in stop.versions if version.article]
        return articles[-1].heading if articles else ""

    @property
    def has_road(self) -> bool:
        """Whether its offence has stood in more than one article."""
        return len(self.stops) > 1


def history_of(
    act: str, language: Language, locator: str, archive_of: ArchiveOf, acts: Sequence[str], catalogue: Catalogue
) -> History:
    """The history of a provision.

    Args:
        act: whose.
        language: of the texts.
        locator: of an article or of a provision in it.
        archive_of: opens archives.
        acts: those of which texts are held.
        catalogue: knows roads, and when laws took effect.

    Raises:
        KeyError: no text shows the provision, and no road leads by it.
    """
    article = locator.split("__", 1)[0]
    archive = archive_of(act)
    known = archive is not None and archive.article(article) is not None
    if not known and not catalogue.roads_of(act, article.removeprefix("art_")):
        raise KeyError(locator)
    stops = road(act, article, archive_of, acts, catalogue)
    if locator != article:
        if archive is None:
            raise KeyError(locator)
        own = versions(archive, locator, catalogue)
        # Another article has other paragraphs: which one continues this one, nobody has said.
        stops = tuple(
            stop_with(stop, own if (stop.act, stop.locator) == (act, article) else (), catalogue) for stop in stops
        )
    return History(act, language, locator, stops)
