"""Akoma Ntoso (OASIS; 3.0, its drafts and 2.0) becomes an `Edition`."""

from lawdiff.reading.akn.document import edition_of_akn, editions_of_akn, looks_like_akn

__all__ = ["edition_of_akn", "editions_of_akn", "looks_like_akn"]
