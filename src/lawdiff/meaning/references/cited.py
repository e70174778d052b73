"""Citations while they are put together: numbered units, and paths of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

from lawdiff.language.references import RANK
from lawdiff.model import Kind


class Piece(NamedTuple):
    """A unit and its number, with the place of the words; `through` is the end of a range."""

    kind: Kind
    number: str
    start: int
    end: int
    through: str = ""


@dataclass(frozen=True, slots=True)
class Cited:
    """A path of pieces, outermost first.

    Attributes:
        pieces: numbered units.
        anchor: «настоящей статьи», «осы бөліктің»: the kind of the provision that the path starts in.
        same: true where the anchor is the one that was cited last («той же статьи»).
    """

    pieces: tuple[Piece, ...]
    anchor: Kind | None = None
    same: bool = False

    @property
    def top(self) -> int:
        """Rank of the outermost step."""
        return RANK[self.anchor or self.pieces[0].kind]

    @property
    def is_complete(self) -> bool:
        """True where nothing more is needed to know the article or chapter."""
        return self.anchor is not None or self.top <= RANK[Kind.ARTICLE]

    def under(self, parent: Cited) -> Cited:
        """The same inside a further unit."""
        return replace(parent, pieces=parent.pieces + self.pieces)


class Mention(NamedTuple):
    """A finished citation in a text: the path, and the characters between which its chain of words stands."""

    cited: Cited
    chain_start: int
    chain_end: int
