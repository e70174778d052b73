"""Blame as HTML: every run of words with the mark of its author, and a legend."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from markupsafe import Markup

from lawdiff.history.blame import Passage
from lawdiff.history.streams import Word
from lawdiff.history.telling import Telling
from lawdiff.language.messages import BCP47
from lawdiff.model import Language
from lawdiff.reporting.history_marks import mark
from lawdiff.reporting.history_page import anchor, drawn, page
from lawdiff.reporting.history_words import Words

_DEEPEST = 3


def blame_section(told: Telling, *, ui: Language = Language.ENG, with_removed: bool = False) -> Markup:
    """A `<section>` for a page that has the styles of `report.css` and `history.css`."""
    words = Words(ui)
    return drawn(
        "blame.html.j2",
        told=told,
        w=words,
        title=_title(told, words),
        anchor=anchor("blame", told.act, told.locator),
        law_lang=BCP47[told.language],
        places={number: place for place, (number, _) in enumerate(told.origins)},
        said={number: words.origin(origin, told.since(origin), told.witnesses) for number, origin in told.origins},
        mark=mark,
        blocks=partial(_blocks, told),
        with_removed=with_removed,
    )


def render_blame_html(told: Telling, *, ui: Language = Language.ENG, with_removed: bool = False) -> str:
    """Who wrote each word, as a complete HTML page: no script, nothing loaded from elsewhere."""
    words = Words(ui)
    body = blame_section(told, ui=ui, with_removed=with_removed)
    return page(body, _title(told, words), words, told.language, len(told.witnesses))


def _title(told: Telling, words: Words) -> str:
    return words.say("title.blame", citation=words.cited(told.act, told.locator))


_Piece = tuple[str, Word, bool]
"""The blanks before a run, the run, and whether its author differs from that of the words before it."""


def _blocks(told: Telling, passages: Sequence[Passage], with_removed: bool) -> Iterator[tuple[str, int, list[_Piece]]]:
    """What is printed as one paragraph: the label with the words behind it; what closes a list by itself."""
    block: list[Passage] = []
    for passage in passages:
        if block and (
            passage.locator != block[-1].locator or passage.part == "closing" or _after_heading(passage, block)
        ):
            yield block[0].locator, _depth(block[0]), list(_pieces(told, block, with_removed))
            block = []
        block.append(passage)
    if block:
        yield block[0].locator, _depth(block[0]), list(_pieces(told, block, with_removed))


def _pieces(told: Telling, block: Sequence[Passage], with_removed: bool) -> Iterator[_Piece]:
    latest = -1
    for place, passage in enumerate(block):
        for index, run in enumerate(told.runs(passage.words, with_removed=with_removed)):
            words = run.text.lstrip()
            lead = run.text[: len(run.text) - len(words)] or (" " if place and not index else "")
            yield lead, run._replace(text=words), run.remover is None and run.author != latest
            if run.remover is None:
                latest = run.author


def _after_heading(passage: Passage, block: Sequence[Passage]) -> bool:
    return passage.part == "text" and block[-1].part == "heading"


def _depth(passage: Passage) -> int:
    return min(_DEEPEST, max(0, passage.locator.count("__") - 1))
