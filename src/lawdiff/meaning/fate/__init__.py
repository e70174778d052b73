"""The fate of every offence, over both codes at once: new, gone, moved between the codes, split, merged."""

from lawdiff.meaning.fate.compositions import Composition
from lawdiff.meaning.fate.fates import fate
from lawdiff.meaning.fate.offences import offences_of
from lawdiff.meaning.fate.records import (
    STILL,
    FateError,
    FateKind,
    Offence,
    OffenceFate,
    SanctionComparison,
)
from lawdiff.meaning.fate.sanction_moves import compare_sanctions

__all__ = [
    "STILL",
    "Composition",
    "FateError",
    "FateKind",
    "Offence",
    "OffenceFate",
    "SanctionComparison",
    "compare_sanctions",
    "fate",
    "offences_of",
]
