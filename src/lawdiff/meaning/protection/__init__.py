"""Whom a change protects more or less than before, and which graver cases it adds, removes or moves."""

from lawdiff.meaning.protection.findings import protection_findings
from lawdiff.meaning.protection.victims import Protected, protected_in

__all__ = ["Protected", "protected_in", "protection_findings"]
