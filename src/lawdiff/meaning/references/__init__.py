"""Citations of provisions: found in the words, resolved in an edition, and what a comparison breaks of them."""

from lawdiff.meaning.references.coverage import ReferenceCoverage, reference_coverage
from lawdiff.meaning.references.find import references_in, references_of
from lawdiff.meaning.references.findings import ReferenceFindings, reference_findings
from lawdiff.meaning.references.model import Reference, Resolution, Scope, Status
from lawdiff.meaning.references.resolve import resolve

__all__ = [
    "Reference",
    "ReferenceCoverage",
    "ReferenceFindings",
    "Resolution",
    "Scope",
    "Status",
    "reference_coverage",
    "reference_findings",
    "references_in",
    "references_of",
    "resolve",
]
