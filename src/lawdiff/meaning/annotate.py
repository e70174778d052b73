"""A comparison with its findings: what each change means in law."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from lawdiff.comparing.result import Change, Comparison
from lawdiff.meaning.general_part import general_part
from lawdiff.meaning.protection import protection_findings
from lawdiff.meaning.references import reference_findings
from lawdiff.meaning.sanction_changes import sanction_findings
from lawdiff.model import Finding


def annotate(comparison: Comparison) -> Comparison:
    """The same comparison; each change carries its findings, in a fixed order: sanctions, protection, references.

    >>> from lawdiff.model import Edition, Kind, Language, Provision
    >>> bare = Edition("x", Language.RUS, None, "", "", Provision(Kind.ACT))
    >>> annotate(Comparison(bare, bare, (), ())).changes
    ()
    """
    general = general_part(comparison.before) | general_part(comparison.after)
    protected = protection_findings(comparison)
    cited = reference_findings(comparison).by_change
    return replace(
        comparison,
        changes=tuple(
            replace(change, findings=tuple(_findings(place, change, comparison, general, protected, cited)))
            for place, change in enumerate(comparison.changes)
        ),
    )


def _findings(
    place: int,
    change: Change,
    comparison: Comparison,
    general: frozenset[str],
    protected: Mapping[int, tuple[Finding, ...]],
    cited: Mapping[int, tuple[Finding, ...]],
) -> Iterator[Finding]:
    yield from sanction_findings(change, comparison, general)
    yield from protected.get(place, ())
    yield from cited.get(place, ())
