"""What the changed provisions cost before and after, as CSV: one row a penalty and edition."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from lawdiff.language.citing import cite
from lawdiff.meaning.sanctions import sanctions_of
from lawdiff.reporting.csv_cells import written_table

if TYPE_CHECKING:
    from lawdiff.meaning.sanctions import Penalty, Sanction
    from lawdiff.model import Edition
    from lawdiff.reporting.formats import RenderOptions
    from lawdiff.reporting.report import Item, Report

COLUMNS = (
    "anchor", "article", "kind", "edition", "date", "locator", "citation", "sanction_changed", "penalty", "role",
    "min", "max", "unit", "life", "optional", "for", "words", "not_understood", "sanction",
)  # fmt: skip
"""Their names and order are part of the format: new ones are added at the end."""

_Held = dict[str, list["Sanction"]]
_Cell = str | float | bool | None


def render_sanctions_csv(report: Report, options: RenderOptions) -> str:
    """The sanctions of all changed provisions as CSV.

    A provision whose sanction was not understood at all has one row with an empty penalty, and the words.
    """
    before, after = report.comparison.before, report.comparison.after
    held = (_held(before), _held(after))
    rows = [row for item in report.items for row in _rows(item, (before, after), held)]
    return written_table(COLUMNS, rows, byte_order_mark=options.byte_order_mark)


def _held(edition: Edition) -> _Held:
    found: _Held = {}
    for placed in sanctions_of(edition):
        found.setdefault(placed.locator, []).append(placed.sanction)
    return found


def _rows(item: Item, editions: tuple[Edition, Edition], held: tuple[_Held, _Held]) -> Iterator[Sequence[_Cell]]:
    sides = [
        list(_of(place.locator, found, whole=item.before is None or item.after is None)) if place else []
        for place, found in zip((item.before, item.after), held, strict=True)
    ]
    old, new = ([sanction.data() for _, sanction in side] for side in sides)
    for name, edition, side in zip(("before", "after"), editions, sides, strict=True):
        for locator, sanction in side:
            yield from _penalties(item, name, edition, locator, sanction, changed=old != new)


def _of(locator: str, found: _Held, *, whole: bool) -> Iterator[tuple[str, Sanction]]:
    """The sanctions of a provision: its own, and where all of it is new or gone those of what is in it."""
    places = [place for place in found if place == locator or place.startswith(f"{locator}__")] if whole else [locator]
    for place in places:
        for sanction in found.get(place, ()):
            yield place, sanction


def _penalties(
    item: Item, name: str, edition: Edition, locator: str, sanction: Sanction, *, changed: bool
) -> Iterator[Sequence[_Cell]]:
    head: list[_Cell] = [
        item.anchor,
        item.change.article,
        item.change.kind.value,
        name,
        edition.date.isoformat() if edition.date else "",
        locator,
        cite(locator, edition.language),
        changed,
    ]
    foot: list[_Cell] = ["\n".join(run.text for run in sanction.unparsed), sanction.text]
    for penalty in sanction.penalties:
        yield [*head, *_penalty(penalty), *foot]
    if not sanction.penalties:
        yield [*head, *_NO_PENALTY, *foot]


def _penalty(penalty: Penalty) -> Sequence[_Cell]:
    return [
        penalty.kind.value,
        penalty.role.value,
        penalty.min,
        penalty.max,
        penalty.unit.value if penalty.unit else "",
        penalty.life,
        penalty.optional,
        " ".join(penalty.for_whom),
        penalty.text,
    ]


_NO_PENALTY: Sequence[_Cell] = (None,) * 9
