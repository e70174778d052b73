"""News as Markdown: for a mail, a chat or a page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from lawdiff.language.citing import act_title, cite
from lawdiff.language.messages import Messages, messages
from lawdiff.model import Language
from lawdiff.reporting.news.records import NewsChange, NewsItem
from lawdiff.reporting.visible import visible

_MARKUP = re.compile(r"([\\`*_\[\]<>#|])")


def render_markdown(news: Iterable[NewsItem], ui: Language) -> str:
    """News as Markdown, the alarms first; a sentence where there are none."""
    say = messages(ui, "statutes")
    items = sorted(news, key=lambda item: not item.kind.is_alarm)
    if not items:
        return f"{say('watch.nothing')}\n"
    return "\n".join(line for item in items for line in _item(item, say, ui))


def headline(item: NewsItem, say: Messages, ui: Language) -> str:
    """One line that says what happened."""
    return say(
        f"watch.{item.kind.value}",
        act=act_title(item.act, ui),
        language=say(f"language.{item.language.value}"),
        day=say.date(item.day),
    )


def lines_about(item: NewsItem, say: Messages) -> Iterator[str]:
    """What there is to know of the whole edition, a sentence each."""
    if item.laws:
        yield say("watch.laws", laws=", ".join(item.laws))
    if item.before and not item.kind.is_alarm:
        yield say("watch.compared", day=say.date(item.before))
    counted = [say.count(f"watch.{status}", count) for status, count in item.counts.items() if status in _COUNTED]
    if counted:
        yield say("watch.counted", counts=", ".join(counted))
    if item.kind.is_alarm:
        yield say(f"watch.{item.kind.value}-means")


_COUNTED = ("modified", "inserted", "repealed", "renumbered", "moved")


def coming_line(coming: tuple[str, str, str, str], say: Messages, ui: Language) -> str:
    """An announced change in one line."""
    locator, law, first, last = coming
    where = cite(locator, ui) if locator.startswith(("art_", "chp_", "sec_")) else say("watch.whole")
    if not first:
        return say("watch.coming-undated", where=where, law=law)
    days = {"first": say.date(date.fromisoformat(first)), "last": say.date(date.fromisoformat(last)) if last else ""}
    key = "watch.coming" if first == last else "watch.coming-between" if last else "watch.coming-after"
    return say(key, where=where, law=law, **days)


def _item(item: NewsItem, say: Messages, ui: Language) -> Iterator[str]:
    yield f"## {_plain(headline(item, say, ui))}"
    yield ""
    for line in lines_about(item, say):
        yield f"{_plain(line)}  "
    yield ""
    yield from (f"- {_plain(coming_line(coming, say, ui))}" for coming in item.coming)
    for change in item.changes:
        yield from _change(change, say, ui)
    if item.more:
        yield f"- {_plain(say.count('watch.more', item.more))}"
    yield ""


def _change(change: NewsChange, say: Messages, ui: Language) -> Iterator[str]:
    yield f"- **{_plain(cite(change.locator, ui))}** – {say(f'watch.kind.{change.kind}')}"
    yield from (f"  - {_plain(said.get(ui.value, said['eng']))}" for said in change.findings)
    if change.removed:
        yield f"  - {say('watch.removed')} ~~{_plain(change.removed)}~~"
    if change.added:
        yield f"  - {say('watch.added')} **{_plain(change.added)}**"


def _plain(text: str) -> str:
    """A text of which no letter is markup."""
    return _MARKUP.sub(r"\\\1", visible(" ".join(text.split())))
