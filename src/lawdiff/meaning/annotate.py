"""A comparison with its findings: what each change means in law."""

from __future__ import annotations

from dataclasses import replace

from lawdiff.comparing.result import Comparison
from lawdiff.meaning.general_part import general_part
from lawdiff.meaning.sanction_changes import sanction_findings


def annotate(comparison: Comparison) -> Comparison:
    """The same comparison; each change carries its findings, in a fixed order.

    >>> from lawdiff.model import Edition, Kind, Language, Provision
    >>> bare = Edition("x", Language.RUS, None, "", "", Provision(Kind.ACT))
    >>> annotate(Comparison(bare, bare, (), ())).changes
    ()
    """
    general = general_part(comparison.before) | general_part(comparison.after)
    return replace(
        comparison,
        changes=tuple(
            replace(change, findings=sanction_findings(change, comparison, general)) for change in comparison.changes
        ),
    )
