"""Akoma Ntoso 3.0 (OASIS): an edition as an act, and a comparison as the new edition with its changes in it."""

from lawdiff.reporting.akn.document import export_akn, render_akn, write_edition

__all__ = ["export_akn", "render_akn", "write_edition"]
