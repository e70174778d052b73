"""Walk two trees side by side: what happened to each provision, down to the smallest that differs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lawdiff.comparing.align import MOVED, Pair, align
from lawdiff.comparing.fold import same_but_spacing, same_but_typography
from lawdiff.comparing.result import ChangeKind, Difference
from lawdiff.comparing.wording import Wording, compared_words, is_stub
from lawdiff.model import Kind, Provision

LAW_STAYS = frozenset({ChangeKind.UNCHANGED, ChangeKind.COSMETIC})
"""Kinds of an article in which no word of the law has come or gone."""


def differences_of(pair: Pair, wording: Wording) -> Iterator[Difference]:
    """What happened to an aligned pair and to all below it, in the order of the new edition.

    >>> from lawdiff.model import Alinea
    >>> old = Provision(Kind.POINT, "1", alineas=(Alinea("two hundred"),))
    >>> new = Provision(Kind.POINT, "1", alineas=(Alinea("one hundred and sixty"),))
    >>> [difference.kind.value for difference in differences_of(Pair(old, new), Wording())]
    ['modified']
    """
    before, after = pair.before, pair.after
    if before is None or is_stub(before):
        inserted = after is not None and not is_stub(after) and not pair.copy
        yield Difference(ChangeKind.INSERTED if inserted else ChangeKind.UNCHANGED, before, after, whole=True)
        return
    if after is None or is_stub(after):
        kind = ChangeKind.UNCHANGED if pair.copy else ChangeKind.REPEALED
        yield Difference(kind, before, after, whole=True)
        return
    renumbered = (before.kind, before.number) != (after.kind, after.number)
    if not pair.moved and not renumbered and wording.same(before, after):
        yield Difference(ChangeKind.UNCHANGED, before, after, whole=True)
        return
    old_children: Sequence[Provision] = before.children
    new_children: Sequence[Provision] = after.children
    split = _unnumbered_body(before, after, wording)
    if split is before:
        before, *old_children = wording.numbered(before)
    elif split is after:
        after, *new_children = wording.numbered(after)
    yield _own_difference(before, after, moved=pair.moved, renumbered=renumbered)
    if old_children or new_children:
        for child in align(old_children, new_children, wording):
            yield from differences_of(child, wording)


def _unnumbered_body(before: Provision, after: Provision, wording: Wording) -> Provision | None:
    """The one of two articles whose text without a number is a numbered paragraph of the other.

    An article of one paragraph has no number in it; the paragraph gets its «1.» when a second one is added.
    """
    if before.kind is not Kind.ARTICLE or after.kind is not Kind.ARTICLE:
        return None
    for one, other in ((before, after), (after, before)):
        if not one.alineas or other.alineas:
            continue
        body = wording.numbered(one)[1]
        for child in other.children:
            if child.kind is Kind.PARAGRAPH and wording.likeness(body, child) >= MOVED:
                return one
    return None


def grouping_difference(pair: Pair) -> Difference:
    """What happened to the own words of a grouping, or of the act itself, by its number, place and heading.

    An act's title and preamble are compared where both editions give them: many sources leave them out.

    >>> pair = Pair(Provision(Kind.CHAPTER, "1", heading="Noise"), Provision(Kind.CHAPTER, "2", heading="Noise"))
    >>> grouping_difference(pair).kind.value
    'renumbered'
    """
    before, after = pair.before, pair.after
    if before is None or is_stub(before):
        inserted = after is not None and not is_stub(after)
        return Difference(ChangeKind.INSERTED if inserted else ChangeKind.UNCHANGED, before, after)
    if after is None or is_stub(after):
        return Difference(ChangeKind.REPEALED, before, after)
    if before.kind is Kind.ACT and not (before.own_words() and after.own_words()):
        return Difference(ChangeKind.UNCHANGED, before, after)
    return _own_difference(before, after, moved=pair.moved, renumbered=before.number != after.number)


def article_kind(differences: Sequence[Difference]) -> ChangeKind:
    """What happened to an article as a whole: `modified` where anything of its law differs.

    >>> article_kind([])
    <ChangeKind.UNCHANGED: 'unchanged'>
    """
    kinds = [difference.kind for difference in differences]
    if len(kinds) > 1 and any(kind not in LAW_STAYS for kind in kinds[1:]):
        return ChangeKind.MODIFIED
    if kinds and kinds[0] not in LAW_STAYS:
        return kinds[0]
    return ChangeKind.COSMETIC if ChangeKind.COSMETIC in kinds else ChangeKind.UNCHANGED


def _own_difference(before: Provision, after: Provision, *, moved: bool, renumbered: bool) -> Difference:
    """What happened to the words that stand in a provision and in no child, and to its number and place."""
    kind = _compare_texts(*compared_words(before, after))
    if kind is not ChangeKind.MODIFIED and (moved or renumbered):
        kind = ChangeKind.MOVED if moved else ChangeKind.RENUMBERED
    return Difference(kind, before, after, moved=moved and kind is ChangeKind.MODIFIED)


def _compare_texts(before: str, after: str) -> ChangeKind:
    if before == after or same_but_spacing(before, after):
        return ChangeKind.UNCHANGED
    return ChangeKind.COSMETIC if same_but_typography(before, after) else ChangeKind.MODIFIED
