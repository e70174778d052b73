"""The changes as an Atom feed (RFC 4287). Its dates are those of the laws; no clock is asked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from uuid import NAMESPACE_URL, uuid5
from xml.sax.saxutils import escape, quoteattr

from lawdiff.language.messages import BCP47, messages
from lawdiff.reporting.site.records import Chapter, Entry, Site
from lawdiff.reporting.visible import visible


def render_feed(chapter: Chapter, site: Site) -> str:
    """The feed of a language: an entry for each article and each law that changed it, the newest first.

    An entry was published on the day when the law was adopted, and updated on the day from which it is law. Where
    the site's address is not known, links are relative to the feed.
    """
    return "\n".join(_lines(chapter, site)) + "\n"


def _lines(chapter: Chapter, site: Site) -> Iterator[str]:
    say = messages(chapter.ui, "site")
    base = f"{site.address}{chapter.ui.value}/" if site.address else ""
    newest = max((entry.effective for entry in chapter.entries), default=None) or _newest_text(chapter)
    yield '<?xml version="1.0" encoding="utf-8"?>'
    yield f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={_attribute(BCP47[chapter.ui])}>'
    yield f" <id>{_identifier(f'{site.name}/{chapter.ui.value}')}</id>"
    yield f" <title>{_text(say('feed.title', title=chapter.dossier.title))}</title>"
    yield f" <updated>{_moment(newest)}</updated>"
    yield " <author><name>lawdiff</name></author>"
    yield f' <link rel="alternate" type="text/html" href={_attribute(base + "index.html")}/>'
    if base:
        yield f' <link rel="self" type="application/atom+xml" href={_attribute(base + "feed.atom")}/>'
    for entry in chapter.entries:
        yield from _entry(entry, base, chapter)
    yield "</feed>"


def _newest_text(chapter: Chapter) -> date:
    return max(source.day for page in chapter.pages for source in page.sheet.sources)


def _entry(entry: Entry, base: str, chapter: Chapter) -> Iterator[str]:
    say = messages(chapter.ui, "site")
    yield " <entry>"
    yield f"  <id>{_identifier(entry.key)}</id>"
    yield f"  <title>{_text(entry.title)}</title>"
    yield f'  <link rel="alternate" type="text/html" href={_attribute(f"{base}{entry.name}.html")}/>'
    yield f"  <published>{_moment(min(entry.adopted, entry.effective))}</published>"
    yield f"  <updated>{_moment(entry.effective)}</updated>"
    if entry.act is not None:
        yield f"  <category term={_attribute(entry.act.number or 'law')} label={_attribute(say.act(entry.act))}/>"
    yield f"  <summary>{_text(entry.summary)}</summary>"
    yield " </entry>"


def _identifier(key: str) -> str:
    """The same for the same thing, whoever makes the feed."""
    return uuid5(NAMESPACE_URL, f"lawdiff:{key}").urn


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _text(text: str) -> str:
    return escape(_allowed(text))


def _attribute(text: str) -> str:
    return quoteattr(_allowed(text))


def _allowed(text: str) -> str:
    """What XML 1.0 knows as a character; others are made visible."""
    return "".join(sign if _is_allowed(ord(sign)) else "\ufffd" for sign in visible(text))


def _is_allowed(code: int) -> bool:
    return code in {9, 10, 13} or 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or 0x10000 <= code <= 0x10FFFF
