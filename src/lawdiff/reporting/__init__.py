"""A comparison shown: one report model (`prepare`), and a renderer for each format.

The renderers are modules of their own (`machine`, `terminal`, `page`), imported by who needs one: a program
that wants JSON never pays for the libraries that draw.
"""

from lawdiff.reporting.preparing import prepare
from lawdiff.reporting.report import Group, Item, Place, Report, Side

__all__ = ["Group", "Item", "Place", "Report", "Side", "prepare"]
