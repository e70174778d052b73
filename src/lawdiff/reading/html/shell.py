"""The act inside a page: menus, scripts, advertisements and running lines around it are not its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawdiff.reading.tables import STRUCTURE_OF_AN_ACT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml import html

NEVER_TEXT = frozenset({
    "script", "style", "noscript", "template", "nav", "form", "select", "button", "iframe", "svg", "object", "embed",
    "head", "title", "meta", "link", "input", "textarea", "audio", "video", "canvas", "map", "aside", "dialog", "math",
    "datalist", "applet", "frame", "frameset", "img", "source", "track", "param",
})  # fmt: skip
"""Elements that hold no text of an act, wherever they stand."""

_WRAPPERS = frozenset({"article", "main"})
_BLOCKS = (
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "li",
    "div",
    "td",
    "center",
    "b",
    "strong",
    "a",
    "span",
    "dt",
    "pre",
)
_LONGEST_HEADING = 600


def content_of(page: html.HtmlElement) -> html.HtmlElement:
    """The element that holds the act: the smallest one around all headings of articles and chapters.

    A heading that is nothing but a link is a line of a menu or of a table of contents, and counts for nothing. Where
    no heading is found, it is the whole body.
    """
    body = page.find("body")
    whole = page if body is None else body
    paths = [_path(element) for element in _headings(whole)]
    if not paths:
        return whole
    common = paths[0]
    for path in paths[1:]:
        common = [left for left, right in zip(common, path, strict=False) if left is right]
    around = common[-1]
    if len(paths) == 1 or around.tag in {"p", "h1", "h2", "h3", "h4", "h5", "h6", "b", "strong", "span", "a", "center"}:
        around = _parent_with_more(around, whole)
    return next((element for element in [around, *around.iterancestors()] if element.tag in _WRAPPERS), around)


def is_left_out(element: html.HtmlElement) -> bool:
    """True for an element whose text is not shown, or is none of the act's."""
    if element.tag in NEVER_TEXT:
        return True
    if not element.attrib:
        return False
    if element.get("hidden") is not None or element.get("role") in _ROLES_OF_THE_SHELL:
        return True
    style = element.get("style")
    return bool(style) and "display:none" in style.replace(" ", "").lower()


_ROLES_OF_THE_SHELL = frozenset({"navigation", "search", "banner", "contentinfo", "menu", "dialog", "toolbar"})


def _headings(body: html.HtmlElement) -> Sequence[html.HtmlElement]:
    found = []
    for element in body.iter(*_BLOCKS):
        text = _opening(element)
        if text and STRUCTURE_OF_AN_ACT.match(text) and not _is_of_a_menu(element):
            found.append(element)
    return found


def _opening(element: html.HtmlElement) -> str:
    """The first words of an element, if they are its own and not those of a block inside it."""
    text = str(element.text or "")
    if text and not text.isspace():
        return text.strip()
    for inner in element:
        if inner.tag in {"a", "b", "strong", "span", "font", "i", "em", "br", "u"}:
            text = (inner.text or "").strip() or (inner.tail or "").strip()
            if text:
                return text
        else:
            break
    return ""


def _is_of_a_menu(element: html.HtmlElement) -> bool:
    for outer in [element, *element.iterancestors()]:
        if (outer.tag == "a" and outer.get("href")) or is_left_out(outer):
            return True
    first = next((inner for inner in element.iter("a") if inner.get("href")), None)
    # An act's heading may hold a link; a menu's line is one.
    return first is not None and _words(element) == _words(first)


def _words(element: html.HtmlElement) -> str:
    words = "".join(map(str, element.itertext()))
    return "".join(words.split())[:_LONGEST_HEADING]


def _path(element: html.HtmlElement) -> list[html.HtmlElement]:
    return [*reversed(list(element.iterancestors())), element]


def _parent_with_more(element: html.HtmlElement, whole: html.HtmlElement) -> html.HtmlElement:
    """The nearest element around a lone heading that holds other text as well."""
    own = _words(element)
    for outer in element.iterancestors():
        if outer is whole or _words(outer) != own:
            return outer
    return whole
