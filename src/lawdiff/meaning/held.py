"""The words of sanctions where they stand, and which of two editions belong together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lawdiff.meaning.sanctions import Sanction, find_sanction, parse_sanction
from lawdiff.model import Edition, Evidence, Kind, Language, Provision, Span

_STOPS = " .;,:"


@dataclass(frozen=True, slots=True)
class Held:
    """The words of a sanction in the provision that holds them.

    Attributes:
        text: the words, verbatim.
        language: that they are in.
        node: the provision.
    """

    text: str
    language: Language
    node: Provision

    @property
    def sanction(self) -> Sanction:
        """The words as data; they are read on demand, since most of them are the same in both editions."""
        return parse_sanction(self.text, self.language)

    def evidence(self, edition: str) -> Evidence:
        """The words as what a finding rests on; `edition` is `before` or `after`."""
        return Evidence(edition, self.node.locator, self.text)

    def says_the_same(self, other: Held) -> bool:
        """True where the words are the same; blanks and the stop at the end say nothing."""
        return self.text.rstrip(_STOPS).split() == other.text.rstrip(_STOPS).split()

    @property
    def words(self) -> str:
        """The words without the stop at their end, as they go into a sentence."""
        return self.text.rstrip(_STOPS)


def held_in(node: Provision, edition: Edition) -> list[Held]:
    """The sanctions in the own words of a provision; none above articles, none in remarks.

    >>> from lawdiff.model import Alinea
    >>> node = Provision(Kind.PARAGRAPH, "1", alineas=(Alinea("Ложный звон, – влечет предупреждение."),))
    >>> [held.text for held in held_in(node, Edition("x", Language.RUS, None, "", "", node))]
    ['влечет предупреждение.']
    """
    if node.kind is Kind.REMARK or node.kind.is_grouping:
        return []
    found = ((alinea.text, find_sanction(alinea.text, edition.language)) for alinea in (*node.alineas, *node.closing))
    return [Held(_cut(text, span), edition.language, node) for text, span in found if span is not None]


def held_below(node: Provision, edition: Edition) -> Iterator[Held]:
    """The sanctions of a provision and all below it, in the order of the text, remarks left out."""
    yield from held_in(node, edition)
    for child in node.children:
        if child.kind is not Kind.REMARK:
            yield from held_below(child, edition)


def paired(before: Sequence[Held], after: Sequence[Held]) -> list[tuple[Held | None, Held | None]]:
    """Which sanction continues which: the same words first, the others in their order."""
    left = list(before)
    twins: dict[int, Held] = {}
    for place, new in enumerate(after):
        twin = next((old for old in left if old.says_the_same(new)), None)
        if twin is not None:
            left.remove(twin)
            twins[place] = twin
    pairs: list[tuple[Held | None, Held | None]] = []
    for place, new in enumerate(after):
        pairs.append((twins[place] if place in twins else left.pop(0) if left else None, new))
    return [*pairs, *((old, None) for old in left)]


def _cut(text: str, span: Span) -> str:
    return text[span.start : span.end]
