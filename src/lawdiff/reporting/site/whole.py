"""A whole article, row by row: what changed stands among what stayed, for a view in one column and one in two."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from lawdiff.comparing.result import ChangeKind, Op
from lawdiff.model import Finding, Kind, Provision
from lawdiff.reporting.layout import Line, Piece, Role, laid_out
from lawdiff.reporting.report import Item

_WHOLE = {ChangeKind.INSERTED: Op.ADD, ChangeKind.REPEALED: Op.REMOVE}


@dataclass(frozen=True, slots=True)
class Row:
    """One provision of an article, or its wrap-up.

    Attributes:
        locator: in the new edition, or in the old one where only that has it.
        gone: true where only the old edition has it.
        lines: its words with both editions' marks; the view in one column.
        old: its lines in the old edition.
        new: its lines in the new edition.
        item: the change; None where its words stayed.
        opens: true for the first row of a provision: its name, sign and link stand here.
        findings: what the change means; they stand where the provision ends.
        stub: the publisher's words in the place of a provision that was repealed before; else empty.
    """

    locator: str
    gone: bool = False
    lines: tuple[Line, ...] = ()
    old: tuple[Line, ...] = ()
    new: tuple[Line, ...] = ()
    item: Item | None = None
    opens: bool = True
    findings: tuple[Finding, ...] = ()
    stub: str = ""

    @property
    def changed(self) -> bool:
        """True where words or place differ."""
        return self.item is not None


def rows_of(before: Provision | None, after: Provision | None, items: Sequence[Item]) -> tuple[Row, ...]:
    """The rows of an article in the order of the new text; what is gone stands where it stood.

    The article's own heading is left out where it did not change: it stands above the text.

    Args:
        before: the article as it read.
        after: the article as it reads.
        items: the changes in it.

    >>> from lawdiff.model import Alinea
    >>> art = Provision(Kind.ARTICLE, "7", "Статья 7.", "Звон", (Alinea("Звон запрещен."),), locator="art_7")
    >>> [(row.locator, [line.pieces[0].text for line in row.new]) for row in rows_of(art, art, ())]
    [('art_7', ['Звон запрещен.'])]
    """
    if after is None or after.is_stub:
        return tuple(_Drawing(before, before, items).rows()) if before is not None else ()
    return tuple(_Drawing(before, after, items).rows())


@dataclass(slots=True)
class _Drawing:
    """The walk through one article."""

    before: Provision | None
    after: Provision
    items: Sequence[Item]
    by_place: dict[str, list[Item]] = field(default_factory=dict)
    gone: dict[tuple[str, str], list[Item]] = field(default_factory=dict)
    renamed: dict[str, str] = field(default_factory=dict)
    old: Mapping[str, Provision] = field(default_factory=dict)

    def rows(self) -> Iterator[Row]:
        self.old = {node.locator: node for node in self.before.walk()} if self.before else {}
        here = {node.locator for node in self.after.walk()}
        for item in self.items:
            if item.before and item.after:
                self.renamed[item.before.locator] = item.after.locator
        for item in self.items:
            if item.after and item.after.locator in here:
                self.by_place.setdefault(item.after.locator, []).append(item)
            elif item.before and self.after is self.before:
                self.by_place.setdefault(item.before.locator, []).append(item)
            elif item.before:
                self.gone.setdefault(self._where_it_stood(item.before.locator, here), []).append(item)
        yield from self._of(self.after)

    def _where_it_stood(self, locator: str, here: set[str]) -> tuple[str, str]:
        """After which provision of the new text, or at the beginning of which one."""
        parent = next((node for node in self.old.values() if any(c.locator == locator for c in node.children)), None)
        if parent is None:
            return "after", self.after.locator
        above = [child.locator for child in parent.children]
        for sibling in reversed(above[: above.index(locator)]):
            name = self._now(sibling)
            if name in here:
                return "after", name
        name = self._now(parent.locator)
        return ("within", name) if name in here else ("after", self.after.locator)

    def _now(self, locator: str) -> str:
        """What a provision of the old text is called in the new one."""
        steps = locator.split("__")
        for end in range(len(steps), 0, -1):
            name = self.renamed.get("__".join(steps[:end]))
            if name is not None:
                return "__".join((name, *steps[end:]))
        return locator

    def _of(self, node: Provision, depth: int = 0) -> Iterator[Row]:
        items = self.by_place.get(node.locator, [])
        whole = next((item for item in items if item.change.kind in _WHOLE and _is_plain(item)), None)
        if whole is not None:
            yield from _expanded(node, whole, _WHOLE[whole.change.kind], depth)
        else:
            yield from self._walked(node, items, depth)
        for item in self.gone.pop(("after", node.locator), ()):
            yield from _gone(item, depth)

    def _walked(self, node: Provision, items: Sequence[Item], depth: int) -> Iterator[Row]:
        below = depth if node.kind is Kind.ARTICLE else depth + 1
        closing: list[Row] = []
        if not items:
            opening, ending = self._kept(node, depth)
            if opening is not None:
                yield opening
            closing += [ending] if ending is not None else []
        for item in items:
            opening, ending = _changed(item, depth)
            yield opening
            closing += [ending] if ending is not None else []
        for item in self.gone.pop(("within", node.locator), ()):
            yield from _gone(item, below)
        for child in node.children:
            yield from self._of(child, below)
        yield from closing

    def _kept(self, node: Provision, depth: int) -> tuple[Row | None, Row | None]:
        if node.is_stub and any(item.after is None and item.change.locator == node.locator for item in self.items):
            return None, None  # the words that were repealed stand here
        new = _own(node, Op.KEEP, depth)
        was = next((old for old in self.old.values() if self._now(old.locator) == node.locator), None)
        old = _own(was, Op.KEEP, depth) if was is not None and _alike(was, node) else new
        stub = next((note.text for note in node.notes), "") if node.is_stub else ""
        if not new[0] and not new[1] and not stub and not node.label:
            return None, None
        if node.kind is Kind.ARTICLE and not new[0] and not stub:
            return None, (Row(node.locator, lines=new[1], old=old[1], new=new[1]) if new[1] else None)
        opening = new[0] or (() if stub else (Line(Role.TEXT, (), depth, node.label),))
        row = Row(node.locator, lines=opening, old=old[0] or opening, new=opening, stub=stub)
        if not new[1]:
            return row, None
        return row, Row(node.locator, lines=new[1], old=old[1], new=new[1], opens=False)


def _is_plain(item: Item) -> bool:
    return len({hunk.op for hunk in item.change.hunks}) <= 1


def _alike(old: Provision, new: Provision) -> bool:
    """The same letters, whatever the typography: what else differs is told by a change at another place."""
    one, other = ("".join(sign for sign in node.own_words().casefold() if sign.isalnum()) for node in (old, new))
    return one == other


def _own(node: Provision, op: Op, depth: int) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """The own words of a provision: before its children, and after them. The heading of an article stands above."""
    label = "" if node.kind is Kind.ARTICLE else node.label
    opening: list[Line] = []
    heading = "" if node.kind is Kind.ARTICLE else node.heading
    for role, words in (
        (Role.HEADING, heading),
        *((Role.TEXT, alinea.text) for alinea in node.alineas),
        *((Role.STRAY, stray.text) for stray in node.strays),
    ):
        if words:
            opening.append(Line(role, (Piece(op, words),), depth, label))
            label = ""
    closing = tuple(Line(Role.WRAP_UP, (Piece(op, alinea.text),), depth) for alinea in node.closing)
    return tuple(opening), closing


def _expanded(node: Provision, item: Item, op: Op, depth: int) -> Iterator[Row]:
    """An inserted or repealed provision with all below it, a row each; each finding where its words stand."""
    inside = {each.locator for each in node.walk()}
    homes: dict[str, tuple[Finding, ...]] = {}
    for finding in item.change.findings:
        home = next((each.locator for each in finding.evidence if each.locator in inside), node.locator)
        homes[home] = (*homes.get(home, ()), finding)
    yield from _each(node, item, op, depth, homes)


def _each(node: Provision, item: Item, op: Op, depth: int, homes: Mapping[str, tuple[Finding, ...]]) -> Iterator[Row]:
    gone = op is Op.REMOVE
    opening, closing = _own(node, op, depth)
    findings = homes.get(node.locator, ())
    is_article = node.kind is Kind.ARTICLE
    if not opening and not is_article:
        opening = (Line(Role.TEXT, (), depth, node.label),)
    if opening or (findings and not closing):
        lines = (opening, opening if gone else (), () if gone else opening)
        yield Row(node.locator, gone, *lines, item, findings=() if closing else findings)
    for child in node.children:
        yield from _each(child, item, op, depth if is_article else depth + 1, homes)
    if closing:
        lines = (closing, closing if gone else (), () if gone else closing)
        yield Row(node.locator, gone, *lines, item, opens=not opening, findings=findings)


def _gone(item: Item, depth: int) -> Iterator[Row]:
    node = item.change.before
    assert node is not None
    if _is_plain(item):
        yield from _expanded(node, item, Op.REMOVE, depth)
    else:
        opening, ending = _changed(item, depth)
        yield opening
        if ending is not None:
            yield ending


def _changed(item: Item, depth: int) -> tuple[Row, Row | None]:
    """A changed provision: its words before its children, and its wrap-up where it has one."""
    place = item.after or item.before
    assert place is not None
    lines = [replace(line, depth=line.depth + depth) for line in laid_out(item.change)]
    opening = tuple(line for line in lines if line.role not in (Role.WRAP_UP, Role.POINTS))
    closing = tuple(line for line in lines if line.role is Role.WRAP_UP)
    gone = item.after is None
    findings = item.change.findings
    first = Row(place.locator, gone, opening, *_sides(opening), item, findings=() if closing else findings)
    if not closing:
        return first, None
    return first, Row(place.locator, gone, closing, *_sides(closing), item, opens=False, findings=findings)


def _sides(lines: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    old, new = (
        tuple(side for line in lines if (side := line.side(op)).pieces or not line.pieces) for op in (Op.REMOVE, Op.ADD)
    )
    return old, new
