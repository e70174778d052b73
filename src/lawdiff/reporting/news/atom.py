"""News as an Atom feed (RFC 4287). Its times are the days of the editions: the same news give the same bytes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from lawdiff.language.citing import cite
from lawdiff.language.messages import BCP47, Messages, messages
from lawdiff.model import Language
from lawdiff.reporting.news.markdown import coming_line, headline, lines_about
from lawdiff.reporting.news.records import NewsChange, NewsItem
from lawdiff.reporting.visible import visible

_TAG = "tag:lawdiff,2024"
"""The beginning of what names feeds and entries for ever (RFC 4151)."""
_NOON = "T12:00:00+05:00"
"""Of a day in Kazakhstan, whose clocks have shown that time since March 2024."""


def render_atom(news: Iterable[NewsItem], ui: Language) -> str:
    """A feed, the latest news first.

    Args:
        news: the latest first.
        ui: language of the captions.
    """
    say = messages(ui, "statutes")
    items = tuple(news)
    updated = max((item.day.isoformat() for item in items), default="2014-01-01")
    head = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{BCP47[ui]}">',
        f" <title>{_text(say('watch.feed'))}</title>",
        f" <id>{_TAG}:watch</id>",
        f" <updated>{updated}{_NOON}</updated>",
        " <author><name>lawdiff</name></author>",
        " <generator>lawdiff</generator>",
    ]
    return "\n".join((*head, *(line for item in items for line in _entry(item, say, ui)), "</feed>", ""))


def _entry(item: NewsItem, say: Messages, ui: Language) -> Iterator[str]:
    yield " <entry>"
    yield f"  <title>{_text(headline(item, say, ui))}</title>"
    yield f"  <id>{_text(f'{_TAG}:{item.name}:{item.kind.value}:{item.digest[:16]}')}</id>"
    yield f"  <updated>{item.day}{_NOON}</updated>"
    yield f'  <category term="{item.kind.value}"/>'
    yield f'  <content type="html">{_text("".join(_content(item, say, ui)))}</content>'
    yield " </entry>"


def _content(item: NewsItem, say: Messages, ui: Language) -> Iterator[str]:
    yield "".join(f"<p>{_text(line)}</p>" for line in lines_about(item, say))
    coming = "".join(f"<li>{_text(coming_line(one, say, ui))}</li>" for one in item.coming)
    changes = "".join(f"<li>{_change(one, say, ui)}</li>" for one in item.changes)
    more = f"<li>{_text(say.count('watch.more', item.more))}</li>" if item.more else ""
    if coming or changes or more:
        yield f"<ul>{coming}{changes}{more}</ul>"


def _change(change: NewsChange, say: Messages, ui: Language) -> str:
    kind = say(f"watch.kind.{change.kind}")
    parts = [f"<b>{_text(cite(change.locator, ui))}</b> – {_text(kind)}"]
    parts += [_text(said.get(ui.value, said["eng"])) for said in change.findings]
    if change.removed:
        parts.append(f"{_text(say('watch.removed'))} <del>{_text(change.removed)}</del>")
    if change.added:
        parts.append(f"{_text(say('watch.added'))} <ins>{_text(change.added)}</ins>")
    return "<br/>".join(parts)


def _text(text: str) -> str:
    return escape(visible(text))
