"""All files of a site, by name."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping

from lawdiff.language.messages import BCP47
from lawdiff.reporting.claims_machine import render_claims_json
from lawdiff.reporting.dossier.machine import render_dossier_json
from lawdiff.reporting.site.drawing import draw_history, draw_home, draw_page
from lawdiff.reporting.site.feed import render_feed
from lawdiff.reporting.site.picture import render_picture
from lawdiff.reporting.site.records import Chapter, Site
from lawdiff.reporting.site.searching import render_index

KIND = "lawdiff-site"
"""What the field `kind` of the manifest says, so that a folder can be known for a site."""
MANIFEST = "site.json"
PICTURE = "picture.png"


def render_site(site: Site) -> Mapping[str, str | bytes]:
    """Every file of the site, its name relative to the folder; the same site gives the same bytes.

    `site.json` lists all others with their SHA-256.
    """
    files: dict[str, str | bytes] = {"index.html": draw_home(site), "search-index.js": render_index(site)}
    for chapter in site.chapters:
        files |= {f"{chapter.ui.value}/{name}": content for name, content in _of(chapter, site)}
    return {**files, MANIFEST: _manifest(site, files)}


def _of(chapter: Chapter, site: Site) -> Iterator[tuple[str, str | bytes]]:
    names = [
        "index",
        "fates",
        "sanctions",
        *(["claims"] if chapter.claims else []),
        *(["history"] if chapter.told else []),
        "search",
        "about",
    ]
    for name in names:
        yield f"{name}.html", draw_page(name, chapter, site)
    for page in chapter.pages:
        yield f"{page.name}.html", draw_page(page.name, chapter, site, article=page)
    for page in chapter.told:
        yield f"{page.history_name}.html", draw_history(page, chapter, site)
    claims = json.loads(render_claims_json(chapter.claims)) if chapter.claims else None
    yield "report.json", render_dossier_json(chapter.dossier, claims=claims)
    yield "feed.atom", render_feed(chapter, site)
    yield PICTURE, render_picture(chapter)


def _manifest(site: Site, files: Mapping[str, str | bytes]) -> str:
    digests = {
        name: hashlib.sha256(content.encode() if isinstance(content, str) else content).hexdigest()
        for name, content in files.items()
    }
    data = {
        "schema_version": "1",
        "kind": KIND,
        "report": site.name,
        "languages": [BCP47[chapter.ui] for chapter in site.chapters],
        "files": digests,
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"
