"""Histories as HTML: a section that other pages can take in, and a page of its own that can be mailed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

import jinja2
from markupsafe import Markup

from lawdiff import __version__
from lawdiff.comparing.wording import whole_words
from lawdiff.history.whole import History
from lawdiff.language.citing import cite
from lawdiff.language.messages import BCP47
from lawdiff.model import Language, Provision
from lawdiff.reporting.history_terminal import missing_text, road_line, untold
from lawdiff.reporting.history_words import Words
from lawdiff.reporting.terminal import elided
from lawdiff.reporting.visible import visible

_NOT_IN_ANCHORS = re.compile(r"[^\w-]+")


def history_section(history: History, *, ui: Language = Language.ENG) -> Markup:
    """A `<section>` for a page that has the styles of `report.css` and `history.css`."""
    words = Words(ui)
    return drawn(
        "history.html.j2",
        history=history,
        w=words,
        title=_title(history, words),
        anchor=anchor("history", history.act, history.locator),
        law_lang=BCP47[history.language],
        road_line=road_line,
        missing_text=missing_text,
        untold=untold,
    )


def render_history_html(history: History, *, ui: Language = Language.ENG) -> str:
    """The history of a provision as a complete HTML page: no script, nothing loaded from elsewhere."""
    words = Words(ui)
    texts = {source for stop in history.stops for version in stop.versions for source in version.sources}
    body = history_section(history, ui=ui)
    return page(body, _title(history, words), words, history.language, len(texts), heading=history.heading)


def page(
    body: Markup, title: str, words: Words, language: Language, texts: int, *, heading: str = ""
) -> str:  # fmt: skip
    """A section as a complete page.

    Args:
        body: the section.
        title: of the page.
        words: language of the captions.
        language: of the law.
        texts: out of how many it was made.
        heading: of the article; empty where it is not to be shown.
    """
    made_by = words.say("made-by", version=__version__, count=words.say.count("count.texts", texts))
    return str(
        drawn(
            "history_page.html.j2",
            body=body,
            title=title,
            w=words,
            lang=BCP47[words.ui],
            law_lang=BCP47[language],
            heading=heading,
            unofficial=language is Language.ENG,
            version=__version__,
            made_by=made_by,
        )
    )


def drawn(template: str, **fields: object) -> Markup:
    """A template, filled in; it escapes every value."""
    return Markup(_environment().get_template(template).render(**fields))


def anchor(*names: str) -> str:
    """An anchor for a section.

    >>> anchor("history", "cc", "art_99~2")
    'history-cc-art_99-2'
    """
    return _NOT_IN_ANCHORS.sub("-", "-".join(names))


def lines(provision: Provision) -> Sequence[str]:
    """The words of a provision, a line each."""
    return whole_words(provision).split("\n")


def _title(history: History, words: Words) -> str:
    return words.say("title.history", citation=words.cited(history.act, history.locator))


@cache
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("lawdiff.reporting"),
        autoescape=True,
        finalize=_safe,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(cite=cite, lines=lines, kept=elided)
    return environment


def _safe(value: object) -> object:
    return value if isinstance(value, Markup) or not isinstance(value, str) else visible(value)
