"""What a page tells machines: JSON-LD in the words of schema.org, `Legislation` for each article."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from lawdiff.language.citing import act_title
from lawdiff.language.messages import BCP47, messages
from lawdiff.model import ActRef
from lawdiff.reporting.dossier.records import Held
from lawdiff.reporting.site.records import ArticlePage, Chapter, Site
from lawdiff.reporting.visible import visible

_ESCAPES = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def linked_data(chapter: Chapter, site: Site, article: ArticlePage | None) -> str:
    """The JSON-LD of a page; no sign in it can end the script that it stands in."""
    graph = _article(article, chapter, site) if article else _report(chapter, site)
    return script_json({"@context": "https://schema.org", "@graph": graph})


def script_json(data: object) -> str:
    r"""JSON that may stand in a script.

    >>> script_json({"a": "</script>"})
    '{"a": "\\u003c/script\\u003e"}'
    """
    return json.dumps(_shown(data), ensure_ascii=False).translate(_ESCAPES)


def _shown(data: object) -> object:
    """The same data, control characters made visible."""
    if isinstance(data, str):
        return visible(data)
    if isinstance(data, Mapping):
        return {key: _shown(value) for key, value in data.items()}
    if isinstance(data, list | tuple):
        return [_shown(value) for value in data]
    return data


def _report(chapter: Chapter, site: Site) -> list[Mapping[str, Any]]:
    dossier = chapter.dossier
    return [
        {
            "@type": "Report",
            "name": dossier.title,
            "abstract": " ".join(dossier.introduction),
            "inLanguage": BCP47[chapter.ui],
            "about": [_code(act, chapter, site) for act in site.order],
            "hasPart": [{"@type": "Legislation", "@id": _id(page, chapter, site), "name": page.title,
                         "url": f"{site.address and site.address + chapter.ui.value + '/'}{page.name}.html"}
                        for page in chapter.pages],
        }
    ]  # fmt: skip


def _article(article: ArticlePage, chapter: Chapter, site: Site) -> list[Mapping[str, Any]]:
    sheet = article.sheet
    day = next((source.day for source in reversed(sheet.sources) if source.held is Held.TEXT), None)
    laws = sheet.group.acts if sheet.group else ()
    itself: dict[str, Any] = {
        "@type": "Legislation",
        "@id": _id(article, chapter, site),
        "name": article.title,
        "alternateName": sheet.citation,
        "abstract": article.summary,
        "legislationIdentifier": _id(article, chapter, site),
        "legislationType": "article",
        "legislationJurisdiction": "KZ",
        "inLanguage": BCP47[chapter.language],
        "isPartOf": _code(sheet.act, chapter, site),
    }
    if day is not None:
        itself["legislationDateVersion"] = day.isoformat()
        itself["temporalCoverage"] = f"{day.isoformat()}/.."
    if chapter.dossier.translated:
        itself["legislationLegalValue"] = "https://schema.org/UnofficialLegalValue"
    return [itself, *(_law(law, article, chapter, site) for law in laws)]


def _id(article: ArticlePage, chapter: Chapter, site: Site) -> str:
    """The portion of the work, in Akoma Ntoso's naming; the act's own name where the catalogue has none."""
    sheet = article.sheet
    entry = site.acts.get(sheet.act)
    work = entry.akn_work if entry else f"/{sheet.act}"
    day = max((source.day for source in sheet.sources if source.held is Held.TEXT), default=None)
    version = f"@{day.isoformat()}" if day else ""
    return f"{work}/{chapter.language.value}{version}/~art_{sheet.number}"


def _code(act: str, chapter: Chapter, site: Site) -> Mapping[str, Any]:
    entry = site.acts.get(act)
    code: dict[str, Any] = {"@type": "Legislation", "name": act_title(act, chapter.ui)}
    if entry:
        code |= {
            "@id": entry.akn_work,
            "legislationIdentifier": entry.number,
            "legislationDate": entry.adopted.isoformat(),
            "legislationJurisdiction": "KZ",
        }
        page = entry.pages.get(chapter.language.value)
        if page:
            code["sameAs"] = page
    return code


def _law(law: ActRef, article: ArticlePage, chapter: Chapter, site: Site) -> Mapping[str, Any]:
    found: dict[str, Any] = {
        "@type": "Legislation",
        "name": messages(chapter.ui, "site").act(law),
        "legislationType": "amending law",
        "legislationJurisdiction": "KZ",
        "legislationChanges": {"@id": _id(article, chapter, site)},
    }
    if law.number:
        found["legislationIdentifier"] = law.number
    if law.adopted:
        found["legislationDate"] = law.adopted.isoformat()
    return found
