"""What an act, an edition, a provision, a note and an amending act are.

This layer imports nothing of ours: it is the vocabulary that all others speak.
"""

from lawdiff.model.acts import ACTS, Act, act_by_alias
from lawdiff.model.amendments import UNSTATED, Action, ActRef, EntryIntoForce, ForceKind, Statement
from lawdiff.model.citation import Citation
from lawdiff.model.edition import Edition, EditionWarning, Language
from lawdiff.model.errors import LawdiffError
from lawdiff.model.finding import Confidence, Evidence, Finding, InTime
from lawdiff.model.locator import Locator, natural_key
from lawdiff.model.provision import NOWHERE, Alinea, Kind, Note, NoteKind, Provision, Span, Stray

__all__ = [
    "ACTS",
    "NOWHERE",
    "UNSTATED",
    "Act",
    "ActRef",
    "Action",
    "Alinea",
    "Citation",
    "Confidence",
    "Edition",
    "EditionWarning",
    "EntryIntoForce",
    "Evidence",
    "Finding",
    "ForceKind",
    "InTime",
    "Kind",
    "Language",
    "LawdiffError",
    "Locator",
    "Note",
    "NoteKind",
    "Provision",
    "Span",
    "Statement",
    "Stray",
    "act_by_alias",
    "natural_key",
]
