"""Comparison -> report: groups the changes by article, cites them, collects notes, counts."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from lawdiff.comparing.result import ArticleRow, Change, ChangeKind, Comparison
from lawdiff.language.citing import act_title, cite
from lawdiff.language.sentences import in_language
from lawdiff.model import Edition, Language, Provision
from lawdiff.reporting.report import (
    STILL,
    Attached,
    Group,
    Item,
    Place,
    Report,
    Side,
    is_older_note,
)

_Chapters = tuple[tuple[str, str], ...]


def prepare(
    comparison: Comparison,
    *,
    ui: Language = Language.ENG,
    articles: Collection[str] | None = None,
    cosmetic: bool = False,
) -> Report:
    """Make the report of a comparison.

    Args:
        comparison: what to show.
        ui: language of the captions.
        articles: numbers of the articles to show; None for all.
        cosmetic: show the changes of mere typography too; they are counted in any case.
    """
    rows = tuple(row for row in comparison.articles if articles is None or row.number in articles)
    items = tuple(_items(comparison, rows, ui, articles is None, cosmetic))
    return Report(
        before=_side(comparison.before, ui),
        after=_side(comparison.after, ui),
        ui=ui,
        warnings=tuple(
            (side, replace(warning, message=in_language(warning.message, ui))) for side, warning in comparison.warnings
        ),
        summary=_counted(rows),
        rows=rows,
        items=items,
        groups=tuple(_groups(comparison, rows, items, ui)),
        comparison=comparison,
        identical=bool(comparison.before.sha256) and comparison.before.sha256 == comparison.after.sha256,
    )


def _side(edition: Edition, ui: Language) -> Side:
    return Side(
        act=edition.act,
        title=act_title(edition.act, ui),
        language=edition.language,
        date=edition.date,
        source=edition.source,
        sha256=edition.sha256,
        articles=len(edition.articles),
        partial=edition.partial,
    )


def _counted(rows: tuple[ArticleRow, ...]) -> Mapping[str, int]:
    counts = dict.fromkeys((kind.value for kind in ChangeKind), 0)
    counts["disputed"] = 0
    for row in rows:
        counts["disputed" if is_older_note(row) else row.status.value] += 1
    return counts


def _items(
    comparison: Comparison, rows: tuple[ArticleRow, ...], ui: Language, whole: bool, cosmetic: bool
) -> Iterator[Item]:
    wanted = {("after", row.after) for row in rows} | {("before", row.before) for row in rows}
    taken = {change.after.locator for change in comparison.changes if change.after}
    taken |= {row.after for row in comparison.articles if row.status is not ChangeKind.REPEALED}
    for change in comparison.changes:
        if change.kind is ChangeKind.COSMETIC and not cosmetic:
            continue
        if not whole and _article_of(change) not in wanted:
            continue
        anchor = change.locator
        if change.after is None and anchor in taken:
            anchor = f"old-{anchor}"
        yield Item(
            change,
            _place(change.before, comparison.before, ui, "".join(hunk.old_text for hunk in change.hunks)),
            _place(change.after, comparison.after, ui, "".join(hunk.new_text for hunk in change.hunks)),
            anchor,
        )


def _place(node: Provision | None, edition: Edition, ui: Language, text: str) -> Place | None:
    if node is None:
        return None
    return Place(node.locator, cite(node.locator, edition.language), cite(node.locator, ui), text)


def _article_of(change: Change) -> tuple[str, str]:
    """Which article of which edition a change belongs to: the new one's, unless only the old one has it."""
    return "after" if change.after else "before", change.locator.split("__", 1)[0]


def _groups(
    comparison: Comparison, rows: tuple[ArticleRow, ...], items: tuple[Item, ...], ui: Language
) -> Iterator[Group]:
    by_article: dict[tuple[str, str], list[Item]] = {}
    for item in items:
        by_article.setdefault(_article_of(item.change), []).append(item)
    old_chapters = dict(_chapters(comparison.before.root))
    new_chapters = dict(_chapters(comparison.after.root))
    order = {item.anchor: place for place, item in enumerate(items)}
    anchors = {row.after for row in rows if row.status is not ChangeKind.REPEALED}
    drawn: list[Group] = []
    for row in rows:
        belonging = by_article.pop(("after", row.after), []) if row.after else []
        belonging += by_article.pop(("before", row.before), []) if row.before else []
        if not belonging and (row.status in STILL or not (row.before or row.after)):
            continue
        old = comparison.before.provision(row.before) if row.before else None
        new = comparison.after.provision(row.after) if row.after else None
        shown = old if row.status is ChangeKind.REPEALED else new or old
        drawn.append(
            Group(
                row=row,
                anchor=_anchor(row, anchors),
                label=shown.label if shown else row.number,
                heading=shown.heading if shown else "",
                chapters=new_chapters.get(row.after) or old_chapters.get(row.before) or (),
                items=tuple(sorted(belonging, key=lambda item: order[item.anchor])),
                notes=tuple(_notes(old, new, ui)),
            )
        )
    above = [item for rest in by_article.values() for item in rest]
    for anchor, disputed in (("headings", False), ("disputed-headings", True)):
        if members := tuple(item for item in above if item.disputed is disputed):
            yield Group(None, anchor, "", "", (), members)
    yield from drawn


def _anchor(row: ArticleRow, taken: Collection[str]) -> str:
    """A repealed article keeps its old name, though its stub may still stand in the new edition."""
    if row.after and row.status is not ChangeKind.REPEALED:
        return row.after
    return f"old-{row.before}" if row.before in taken else row.before


def _chapters(node: Provision, above: _Chapters = ()) -> Iterator[tuple[str, _Chapters]]:
    for child in node.children:
        if child.kind.is_grouping:
            yield from _chapters(child, (*above, (child.label, child.heading)))
        else:
            yield child.locator, above


def _notes(old: Provision | None, new: Provision | None, ui: Language) -> Iterator[Attached]:
    """The notes of the new edition, then those of the old one that the new one has no more."""
    seen: set[str] = set()
    for edition, node in (("after", new), ("before", old)):
        for provision in node.walk() if node else ():
            for note in provision.notes:
                if note.text not in seen:
                    seen.add(note.text)
                    yield Attached(edition, cite(provision.locator, ui), note)
