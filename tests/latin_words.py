"""The words in Latin letters that a reader sees in what lawdiff wrote, without those that are names."""

from __future__ import annotations

import io
import re
import subprocess
import zipfile
from collections.abc import Iterator
from typing import Any

import lxml.html
import pikepdf
from lxml import etree

NAMES = {
    "lawdiff": "the program",
    "SHA": "of SHA-256, the standard of the fingerprints",
    "Akoma": "of Akoma Ntoso, a format",
    "Ntoso": "of Akoma Ntoso, a format",
    "Word": "a program",
    **dict.fromkeys(("CSV", "DOCX", "HTML", "JSON", "Markdown", "PDF", "TOML"), "a format"),
}
"""What stands in Latin letters in a report in Russian or Kazakh too, and why."""

_MACHINE = re.compile(
    r"\b[0-9a-f]{64}\b"  # fingerprints
    r"|\b[\w.-]+\.(?:txt|md|html|docx|toml|csv|json|pdf)\b"  # names of files
    r"|\b[a-z]+(?:-[a-z]+)*\.(?:rus|kaz|eng)\.[\w.-]+"  # names of editions
    r"|\b(?:rus|kaz|eng)/[\w.-]+"
    r"|\b[a-z-]+(?:/(?:rus|kaz|eng))?(?::[\w()-]+)?@\s*[\w-]+"  # selectors
    r"|\b(?:art|para|point|subpoint|part|chapter|section|remark|paragraph)_?[\w-]*(?:__\w+)+|\bart_[\w-]+"  # locators
    r"|https?://\S+|\b[\w-]+(?:\.[\w-]+)*\.kz\b"  # addresses
    r"|--[a-z][a-z-]*"  # options of the command
    r"|\blawdiff\s+statutes\s+[a-z]+"  # commands to type
    r"|\b\d+-[IVXLC]+\b"  # numbers of acts
)
_WORD = re.compile(r"(?<![\w])[A-Za-z]{2,}(?![\w])")
_ROMAN = re.compile(r"[IVXLCM]+")
_SPOKEN = ("aria-label", "title", "alt", "placeholder", "content")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def latin_words(text: str, *of_the_law: str) -> set[str]:
    """Words in Latin letters that are no names, and stand in none of the texts of the law."""
    known = {word for law in of_the_law for word in _WORD.findall(law)}
    found = set(_WORD.findall(_MACHINE.sub(" ", text))) - known
    return {word for word in found if word not in NAMES and not _ROMAN.fullmatch(word)}


def of_page(page: str) -> str:
    """What a page shows, and what a screen reader says of it."""
    root: Any = lxml.html.document_fromstring(page)
    for hidden in root.xpath("//script | //style"):
        hidden.getparent().remove(hidden) if not hidden.tail else hidden.clear(keep_tail=True)
    return " \n".join((*map(str, root.xpath("//text()")), *_attributes(root)))


def _attributes(root: Any) -> Iterator[str]:
    for element in root.iter():
        if element.tag == "meta" and element.get("name") not in {"description"}:
            continue
        yield from (element.get(name) for name in _SPOKEN if isinstance(element.tag, str) and element.get(name))


def of_word(document: bytes) -> str:
    """All words of a Word document: the body, heads and feet, comments, and what the file says of itself."""
    said: list[str] = []
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        for name in package.namelist():
            if re.fullmatch(r"word/(document|comments|header\d*|footer\d*|footnotes|endnotes)\.xml", name):
                root = etree.fromstring(package.read(name))
                said += ("".join(_runs(each)) for each in root.iter(f"{_W}p"))
                said += {str(each.get(f"{_W}author")) for each in root.iter() if each.get(f"{_W}author")}
            elif name == "docProps/core.xml":
                root = etree.fromstring(package.read(name))
                said += (each.text or "" for each in root if "}title" in str(each.tag) or "}subject" in str(each.tag))
    return "\n".join(said)


def _runs(paragraph: Any) -> Iterator[str]:
    for each in paragraph.iter(f"{_W}t", f"{_W}delText", f"{_W}tab", f"{_W}br"):
        yield str(each.text or "") if each.tag in {f"{_W}t", f"{_W}delText"} else " "


def of_pdf(document: bytes) -> str:
    """All words on the pages, the bookmarks and the title."""
    command = ["pdftotext", "-enc", "UTF-8", "-raw", "-", "-"]
    pages = subprocess.run(command, input=document, capture_output=True, check=True).stdout.decode("utf-8")
    with pikepdf.open(io.BytesIO(document)) as pdf, pdf.open_outline() as outline:
        titles = [str(item.title) for item in outline.root]
        titles.append(str(pdf.docinfo.get("/Title", "")))
    return "\n".join((pages, *titles))


def of_akn(document: str) -> str:
    """What an Akoma Ntoso document says to a person: its words and labels.

    The warnings of its editions are English data: whoever reads the file back says them in any language.
    """
    root: Any = etree.fromstring(document.encode("utf-8"))
    for kept in [each for each in root.iter() if etree.QName(each).localname == "warning"]:
        kept.getparent().remove(kept)
    return "\n".join((*(str(text) for text in root.itertext()), *(each.get("showAs", "") for each in root.iter())))
