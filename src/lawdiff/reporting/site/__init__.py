"""A report as a static site: what `lawdiff site` writes.

`assembling` makes the records of it (`records`) out of a dossier for each language; `whole` lays out articles, `flows` the
road of offences, `charts` the sanctions; `pages` draws the pages, `searching` the index, `feed` the Atom feed, `linked` the
JSON-LD, `picture` the picture that goes with a shared link. Nothing here writes a file: `render_site` gives back all
files by name.
"""

from lawdiff.reporting.site.assembling import assemble_site
from lawdiff.reporting.site.rendering import render_site

__all__ = ["assemble_site", "render_site"]
