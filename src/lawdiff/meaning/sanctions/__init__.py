"""Sanctions as data: what an offence costs, read from the words of the law and written back."""

from lawdiff.meaning.sanctions.find import PlacedSanction, find_sanction, sanctions_of
from lawdiff.meaning.sanctions.model import Limit, Penalty, PenaltyKind, Role, Sanction, Unit, Unparsed
from lawdiff.meaning.sanctions.parse import parse_sanction
from lawdiff.meaning.sanctions.write import write_sanction

__all__ = [
    "Limit",
    "Penalty",
    "PenaltyKind",
    "PlacedSanction",
    "Role",
    "Sanction",
    "Unit",
    "Unparsed",
    "find_sanction",
    "parse_sanction",
    "sanctions_of",
    "write_sanction",
]
