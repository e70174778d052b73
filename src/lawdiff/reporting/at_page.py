"""The law for a day as HTML."""

from __future__ import annotations

from markupsafe import Markup

from lawdiff.history.applying import LawOfDay, Standing
from lawdiff.history.turns import DOUBTFUL, MILDER, Certainty
from lawdiff.language.messages import BCP47
from lawdiff.model import Language
from lawdiff.reporting.history_page import anchor, drawn, page
from lawdiff.reporting.history_words import Words


def at_section(law: LawOfDay, *, ui: Language = Language.ENG) -> Markup:
    """A `<section>` for a page that has the styles of `report.css` and `history.css`."""
    words = Words(ui)
    return drawn(
        "at.html.j2",
        law=law,
        w=words,
        title=_title(law, words),
        anchor=anchor("at", law.history.act, law.history.locator, law.day.isoformat()),
        law_lang=BCP47[law.history.language],
        unsure=law.certainty not in {Certainty.CERTAIN, Certainty.NO_LAW},
        elsewhere=_elsewhere,
        milder=MILDER,
        doubtful=DOUBTFUL,
    )


def render_at_html(law: LawOfDay, *, ui: Language = Language.ENG) -> str:
    """The law for a day as a complete HTML page: no script, nothing loaded from elsewhere."""
    words = Words(ui)
    stops = law.history.stops
    texts = {source for stop in stops for version in stop.versions for source in version.sources}
    body = at_section(law, ui=ui)
    return page(body, _title(law, words), words, law.history.language, len(texts), heading=law.history.heading)


def _title(law: LawOfDay, words: Words) -> str:
    history = law.history
    return words.say("title.at", day=words.day(law.day), citation=words.cited(history.act, history.locator))


def _elsewhere(standing: Standing, law: LawOfDay) -> bool:
    """Whether the offence stood in another article on the day than the one that was asked for."""
    history = law.history
    return (standing.stop.act, standing.stop.locator) != (history.act, history.locator.split("__", 1)[0])
