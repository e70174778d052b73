"""How many of an edition's citations could be resolved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lawdiff.meaning.references.find import references_of
from lawdiff.meaning.references.model import Reference, Resolution, Scope, Status
from lawdiff.meaning.references.resolve import resolve
from lawdiff.model import Edition


@dataclass(frozen=True, slots=True)
class ReferenceCoverage:
    """All citations of an edition, with what they point at.

    Attributes:
        resolved: each reference with its resolution, in the order of the text.
    """

    resolved: tuple[tuple[Reference, Resolution], ...]

    @property
    def statuses(self) -> Mapping[str, int]:
        """How many have which status; every status is there, nought included."""
        counts = Counter(resolution.status.value for _, resolution in self.resolved)
        return {status.value: counts[status.value] for status in Status}

    @property
    def scopes(self) -> Mapping[str, int]:
        """How many have which scope; every scope is there, nought included."""
        counts = Counter(reference.scope.value for reference, _ in self.resolved)
        return {scope.value: counts[scope.value] for scope in Scope}

    @property
    def inside(self) -> int:
        """How many cite this code, or another edition that was given."""
        return sum(resolution.status not in _BEYOND for _, resolution in self.resolved)

    @property
    def settled(self) -> int:
        """How many of those point at a provision, in force or repealed."""
        return sum(resolution.is_settled for _, resolution in self.resolved)

    @property
    def share(self) -> float:
        """Settled of inside, 0 to 1; 1 where there is nothing to settle.

        >>> ReferenceCoverage(()).share
        1.0
        """
        return self.settled / self.inside if self.inside else 1.0

    @property
    def unresolved(self) -> tuple[tuple[Reference, Resolution], ...]:
        """Those that point at nothing."""
        return tuple(pair for pair in self.resolved if pair[1].status is Status.MISSING)


_BEYOND = frozenset({Status.OUTSIDE, Status.NOT_HELD})


def reference_coverage(edition: Edition, others: Sequence[Edition] = ()) -> ReferenceCoverage:
    """Find and resolve all citations of an edition; `others` are editions of other acts that it may cite."""
    return ReferenceCoverage(
        tuple((reference, resolve(reference, edition, others)) for reference in references_of(edition))
    )
