"""A reference and an edition become what the reference points at."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lawdiff.meaning.references.model import Reference, Resolution, Scope, Status
from lawdiff.model import Edition, Kind, Locator, Provision

_POINTS = frozenset({Kind.POINT, Kind.SUBPOINT})


def resolve(reference: Reference, edition: Edition, others: Sequence[Edition] = ()) -> Resolution:
    """What a reference of an edition points at.

    Args:
        reference: a citation found in the edition.
        edition: in which it was found, or a later edition of the same act.
        others: editions of other acts, in which references to them are looked up.

    A range is found where both its ends are. Statutes cite more loosely than they are built, so that: the first
    paragraph of an article without numbered paragraphs is its text; the second one is its second unnumbered
    paragraph; a «подпункт» is a point where a paragraph holds it; an «абзац» is counted in the text.

    >>> from lawdiff.meaning.references.find import references_in
    >>> from lawdiff.model import Language
    >>> point = Provision(Kind.POINT, "2", label="2)", locator="art_5__point_2")
    >>> article = Provision(Kind.ARTICLE, "5", children=(point,), locator="art_5")
    >>> edition = Edition("cc", Language.ENG, None, "x", "", Provision(Kind.ACT, children=(article,)))
    >>> words = "point 2) of article 5, article 6 and point 3) of article 5"
    >>> for cited in references_in(words, "", "cc", Language.ENG):
    ...     found = resolve(cited, edition)
    ...     print(found.status, found.locator)
    found art_5__point_2
    missing
    missing art_5
    """
    if reference.scope is Scope.OTHER_ACT:
        return Resolution(Status.OUTSIDE)
    if reference.scope is Scope.OTHER_CODE:
        held = next((other for other in others if other.act == reference.act), None)
        if held is None:
            return Resolution(Status.NOT_HELD)
        edition = held
    found = _find(reference.target, edition)
    if reference.through and found.status is Status.FOUND:
        end = _find(reference.through, edition)
        return end if end.status is not Status.FOUND else found
    return found


def _find(target: str, edition: Edition) -> Resolution:
    steps = [(Kind(kind), number) for kind, number in Locator.parse(target).steps]
    (kind, number), *below = steps
    node = _outermost(kind, number, edition)
    if node is None:
        return Resolution(Status.NOT_HELD if edition.partial else Status.MISSING)
    for place, (step, wanted) in enumerate(below):
        if node.is_stub:
            return Resolution(Status.ABOLISHED, node.locator)
        child = _child(node, step, wanted)
        if child is None and step in _POINTS:
            child = _only_point(node, wanted)
        if child is None:
            return Resolution(Status.MISSING, node.locator)
        if child is node and place + 1 == len(below):
            return Resolution(Status.FOUND, node.locator)
        node = child
    return Resolution(Status.STUB if node.is_stub else Status.FOUND, node.locator)


def _outermost(kind: Kind, number: str, edition: Edition) -> Provision | None:
    if kind is Kind.ARTICLE:
        return edition.provision(f"art_{number}")
    return next((node for node in edition.root.walk() if node.kind is kind and node.number == number), None)


def _child(node: Provision, kind: Kind, number: str) -> Provision | None:
    """The part of a provision that a step of a citation means; the provision itself where that is the part."""
    if kind is Kind.ALINEA:
        return node if int(number) <= _alineas(node) else None
    if kind is Kind.REMARK:
        return _first(node, lambda child: child.kind is Kind.REMARK and number in {"", child.number})
    if kind is Kind.PARAGRAPH:
        return _paragraph(node, number)
    return _point(node, number)


def _paragraph(node: Provision, number: str) -> Provision | None:
    found = _first(node, lambda child: child.kind is Kind.PARAGRAPH and child.number == number)
    if found or any(child.kind is Kind.PARAGRAPH and child.number == "1" for child in node.children):
        return found
    if any(child.kind is Kind.PARAGRAPH for child in node.children) and number != "1":
        return None
    return node if number.isdigit() and int(number) <= max(len(node.alineas), 1) else None


def _point(node: Provision, number: str) -> Provision | None:
    """A point of this provision, or of an unnumbered part of it."""
    found = _first(node, lambda child: child.kind in _POINTS and child.number == number)
    if found:
        return found
    if node.kind is Kind.REMARK:  # «пункт 1 примечания»: remarks are built of paragraphs
        found = _first(node, lambda child: child.number == number)
    if found:
        return found
    for child in node.children:
        if not child.number and child.kind is not Kind.REMARK and (found := _point(child, number)):
            return found
    return None


def _only_point(node: Provision, number: str) -> Provision | None:
    """The point of the one numbered paragraph that has such a point: «пунктом 5) настоящей статьи»."""
    found = [point for child in node.children if child.kind is Kind.PARAGRAPH and (point := _point(child, number))]
    return found[0] if len(found) == 1 else None


def _first(node: Provision, wanted: Callable[[Provision], bool]) -> Provision | None:
    return next((child for child in node.children if wanted(child)), None)


def _alineas(node: Provision) -> int:
    """How many «абзацы» a provision has: each printed paragraph of it, points included."""
    return len(node.alineas) + len(node.closing) + sum(1 for below in node.walk() if below is not node)
