"""What is said of protection and of graver cases: the codes, which are keys of the catalogue `findings`.

In its sentences `where` is a citation; `before` and `after` are citations for a moved circumstance, else names of
people.
"""

from __future__ import annotations

WIDENED = "protection.widened"
NARROWED = "protection.narrowed"
PLACE = "protection.place-changed"
ADDED = "aggravation.added"
REMOVED = "aggravation.removed"
RAISED = "aggravation.raised"
LOWERED = "aggravation.lowered"
GROUP_ADDED = "protection.group-added"
GROUP_LOST = "protection.group-lost"
CASE_ADDED = "protection.case-added"
CASE_REMOVED = "protection.case-removed"
"""The last four are variants of the sentences of `WIDENED`, `NARROWED`, `ADDED` and `REMOVED`."""
