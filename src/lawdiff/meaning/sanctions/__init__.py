"""Sanctions as data: what an offence costs, read from the words of the law and written back."""

from lawdiff.meaning.sanctions.model import Limit, Penalty, PenaltyKind, Role, Sanction, Unit, Unparsed
from lawdiff.meaning.sanctions.parse import parse_sanction

__all__ = ["Limit", "Penalty", "PenaltyKind", "Role", "Sanction", "Unit", "Unparsed", "parse_sanction"]
