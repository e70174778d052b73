"""A report as a static site: what `lawdiff site` writes.

`assembling` makes the records of it (`records`) out of a dossier for each language: `whole` lays out articles, `charts`
the sanctions. `rendering` gives back all files by name: `drawing` draws the pages, with `flows` and `scales` for their
pictures, `searching` the index, `feed` the Atom feed, `linked` the JSON-LD, `picture` what goes with a shared link.
Nothing here writes a file.
"""

from lawdiff.reporting.site.assembling import assemble_site
from lawdiff.reporting.site.rendering import render_site

__all__ = ["assemble_site", "render_site"]
