"""`lawdiff watch`: what is new in the kept editions since the last time."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lawdiff.cli.home import store_home
from lawdiff.cli.inputs import INPUT, LanguageName
from lawdiff.cli.outputs import print_bytes, write_file
from lawdiff.cli.progress import Steps
from lawdiff.model import Edition, Language, act_by_alias

if TYPE_CHECKING:
    from lawdiff.reporting.news import NewsChange, NewsItem, NewsKind
    from lawdiff.store.records import Kept
    from lawdiff.store.watching import Novelty

FORMATS = ("markdown", "json", "atom")
ENDINGS = {".json": "json", ".md": "markdown", ".markdown": "markdown", ".atom": "atom", ".xml": "atom"}


@click.command()
@click.argument("acts", nargs=-1, metavar="[ACT]...")
@click.option("--language", type=LanguageName(), help="Only editions in this language.")
@click.option("--format", "form", type=click.Choice(FORMATS), help="By the ending of the -o file, else markdown.")
@click.option("-o", "--output", type=INPUT, metavar="FILE", help="Write to FILE, whole or not at all.")
@click.option("--exit-code", is_flag=True, help="Exit with 1 if there is news.")
@click.option("--peek", is_flag=True, help="Do not remember it: the next run says the same again.")
@click.option(
    "--ui-language",
    type=LanguageName(),
    default=Language.ENG,
    show_default="eng",
    help="Language of the captions; en, ru, kk do as well.",
)
@click.pass_context
def watch(
    ctx: click.Context,
    *,
    acts: tuple[str, ...],
    language: Language | None,
    form: str | None,
    output: Path | None,
    exit_code: bool,
    peek: bool,
    ui_language: Language,
) -> None:
    """Say what is new in the kept editions since the last run: for cron, after a sync.

    A new edition is compared with the one before it; of an act that was never watched, the newest one is. An edition
    that was seen and has another text now, or that its source no longer has, is an alarm. Without ACT, every act that
    is kept is watched. A feed (atom) has the earlier news too.

    \b
    Examples:
      lawdiff statutes sync && lawdiff watch
      lawdiff statutes sync cc && lawdiff watch cc --ui-language rus -o news.md --exit-code
      lawdiff watch -o feed.atom
    """
    from lawdiff.reporting.news import NewsItem, render_atom, render_markdown  # noqa: PLC0415
    from lawdiff.store.shelf import shelf  # noqa: PLC0415
    from lawdiff.store.watching import Watched, read_watched, state_of, write_watched  # noqa: PLC0415

    form = form or (ENDINGS.get(output.suffix.lower(), "markdown") if output else "markdown")
    home = store_home()
    kept = _wanted(shelf(home).kept, acts, language)
    watched = read_watched(home)
    news = _news(kept, watched.seen)
    seen = {**watched.seen, **{one.name: state_of(one) for one in kept}}
    told = (*(item.as_data() for item in reversed(news)), *watched.news)
    if form == "json":
        document = {"schema_version": "1", "news": [item.as_data() for item in news]}
        text = json.dumps(document, ensure_ascii=False, indent=1) + "\n"
    elif form == "atom":
        text = render_atom(map(NewsItem.from_data, told), ui_language)
    else:
        text = render_markdown(news, ui_language)
    if output:
        write_file(output, text)
    else:
        print_bytes(text)
    if not peek:
        # Only now: what could not be written shall be said again.
        write_watched(home, Watched(seen, told))
    if exit_code and news:
        ctx.exit(1)


def _wanted(kept: Sequence[Kept], acts: tuple[str, ...], language: Language | None) -> list[Kept]:
    known = {one.act for one in kept}
    ids = set()
    for act in acts:
        found = act_by_alias(act)
        name = found.id if found else act
        if name not in known:
            raise click.BadParameter(
                f"no edition of {act!r} is kept; `lawdiff statutes sync` or `lawdiff statutes add` gets some",
                param_hint="ACT",
            )
        ids.add(name)
    return [one for one in kept if (not ids or one.act in ids) and language in {None, one.language}]


def _news(kept: Sequence[Kept], seen: Mapping[str, str]) -> list[NewsItem]:
    from lawdiff.store.watching import novelties  # noqa: PLC0415

    found: list[Novelty] = []
    for _, its in groupby(kept, key=lambda one: (one.act, one.language)):
        found.extend(novelties(its, seen))
    with Steps(len(found)) as steps:
        return list(_told(found, steps))


def _told(found: Sequence[Novelty], steps: Steps) -> Iterator[NewsItem]:
    from lawdiff.reporting.news import NewsItem  # noqa: PLC0415

    for novelty in found:
        kept, before = novelty.kept, novelty.before
        steps.next(f"comparing {kept.name}")
        kind = _kind(novelty)
        pair = _compared_with(novelty)
        counts, changes, more = _differences(*pair) if pair else ({}, (), 0)
        known = set(before.pending) if before else set()
        yield NewsItem(
            kind,
            kept.act,
            kept.language,
            kept.day,
            before.day if before else None,
            tuple(cause.number for cause in kept.origin.causes if cause.number) if kept.origin else (),
            kept.sha256,
            counts,
            changes,
            more,
            tuple(
                (
                    one.locator,
                    one.act,
                    one.first.isoformat() if one.first else "",
                    one.last.isoformat() if one.last else "",
                )
                for one in kept.pending
                if one not in known
            ),
        )


def _kind(novelty: Novelty) -> NewsKind:
    from lawdiff.reporting.news import NewsKind  # noqa: PLC0415
    from lawdiff.store.held_editions import role_of  # noqa: PLC0415

    if novelty.withdrawn:
        return NewsKind.WITHDRAWN
    if novelty.changed:
        return NewsKind.CHANGED
    role = role_of(novelty.kept, novelty.before).value
    return NewsKind(role) if role in {"first", "announcement", "notes"} else NewsKind.EDITION


def _compared_with(novelty: Novelty) -> tuple[Edition, Edition] | None:
    """Which two texts are compared: with the edition before it, or with what the same edition said before."""
    from lawdiff.store.shelf import load, load_former  # noqa: PLC0415

    if novelty.withdrawn:
        return None
    if novelty.changed:
        former = load_former(novelty.kept)
        return (former, load(novelty.kept)) if former else None
    return (load(novelty.before), load(novelty.kept)) if novelty.before else None


def _differences(before: Edition, after: Edition) -> tuple[Mapping[str, int], tuple[NewsChange, ...], int]:
    from lawdiff.comparing.compare import compare  # noqa: PLC0415
    from lawdiff.meaning.annotate import annotate  # noqa: PLC0415
    from lawdiff.reporting.news import news_of  # noqa: PLC0415

    return news_of(annotate(compare(before, after)))
