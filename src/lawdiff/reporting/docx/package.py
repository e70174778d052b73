"""A Word file: the parts of an Open Packaging container, the same bytes for the same contents (ECMA-376, part 2)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lawdiff.model import Language
from lawdiff.reporting.docx.comments import TAGS
from lawdiff.reporting.docx.markup import DECLARATION, NAMESPACES, escaped, run
from lawdiff.reporting.docx.styles import styles_xml

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a ZIP archive knows."""
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"


@dataclass(frozen=True, slots=True)
class Words:
    """What stands around the body.

    Attributes:
        title: of the file, in its properties.
        subject: a line on what it holds, in its properties.
        header: at the top of each page.
        footer: at the bottom, before the number of the page, with `{page}` and `{pages}`.
        law: language of the law.
        ui: language of the captions.
    """

    title: str
    subject: str
    header: str
    footer: str
    law: Language
    ui: Language


def docx(body: str, words: Words, *, comments: str = "", landscape: bool = False) -> bytes:
    """The file.

    Args:
        body: block elements of the main part.
        words: titles, header and footer.
        comments: elements of the comments' part; no such part where it is empty.
        landscape: lay the A4 page on its side.
    """
    main = (
        f"{DECLARATION}<w:document {NAMESPACES}><w:body>\n{body}{_section(landscape=landscape)}</w:body></w:document>"
    )
    parts = {
        "[Content_Types].xml": _content_types(commented=bool(comments)),
        "_rels/.rels": _relationships(
            {
                "rId1": (f"{_OFFICE}/officeDocument", "word/document.xml"),
                "rId2": (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
                "rId3": (f"{_OFFICE}/extended-properties", "docProps/app.xml"),
            }
        ),
        "docProps/core.xml": _core(words),
        "docProps/app.xml": (
            f'{DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
            'extended-properties"><Application>lawdiff</Application></Properties>'
        ),
        "word/document.xml": main,
        "word/_rels/document.xml.rels": _relationships(
            {
                "rId1": (f"{_OFFICE}/styles", "styles.xml"),
                "rId2": (f"{_OFFICE}/settings", "settings.xml"),
                "rId3": (f"{_OFFICE}/header", "header1.xml"),
                "rId4": (f"{_OFFICE}/footer", "footer1.xml"),
                **({"rId5": (f"{_OFFICE}/comments", "comments.xml")} if comments else {}),
            }
        ),
        "word/styles.xml": styles_xml(words.law, words.ui),
        "word/settings.xml": _SETTINGS,
        "word/header1.xml": (
            f'{DECLARATION}<w:hdr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>'
            f"{run(words.header)}</w:p></w:hdr>"
        ),
        "word/footer1.xml": f"{DECLARATION}<w:ftr {NAMESPACES}>{_footer(words.footer)}</w:ftr>",
    }
    if comments:
        parts["word/comments.xml"] = f"{DECLARATION}<w:comments {NAMESPACES}>\n{comments}</w:comments>"
    return _zipped(parts)


def _section(*, landscape: bool) -> str:
    width, height = (16838, 11906) if landscape else (11906, 16838)
    turned = ' w:orient="landscape"' if landscape else ""
    sides = 850 if landscape else 1247
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:footerReference w:type="default" r:id="rId4"/>'
        f'<w:pgSz w:w="{width}" w:h="{height}"{turned}/>'
        f'<w:pgMar w:top="1134" w:right="{sides}" w:bottom="1021" w:left="{sides}" w:header="567" w:footer="567" '
        'w:gutter="0"/></w:sectPr>'
    )


def _footer(words: str) -> str:
    """The footer with the fields for the page and the number of pages."""
    pieces = []
    for text in words.replace("{page}", "\0PAGE\0").replace("{pages}", "\0NUMPAGES\0").split("\0"):
        if text in ("PAGE", "NUMPAGES"):
            pieces.append(f'<w:fldSimple w:instr=" {text} "><w:r><w:t>1</w:t></w:r></w:fldSimple>')
        elif text:
            pieces.append(run(text))
    return f'<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>{"".join(pieces)}</w:p>'


_SETTINGS = (
    f'{DECLARATION}<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" '
    'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>'
)


def _content_types(*, commented: bool) -> str:
    types = {
        "/word/document.xml": f"{_WORD}.document.main+xml",
        "/word/styles.xml": f"{_WORD}.styles+xml",
        "/word/settings.xml": f"{_WORD}.settings+xml",
        "/word/header1.xml": f"{_WORD}.header+xml",
        "/word/footer1.xml": f"{_WORD}.footer+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "/docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    }
    if commented:
        types["/word/comments.xml"] = f"{_WORD}.comments+xml"
    overrides = "".join(f'<Override PartName="{part}" ContentType="{kind}"/>' for part, kind in types.items())
    return (
        f'{DECLARATION}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        f'ContentType="application/xml"/>{overrides}</Types>'
    )


def _relationships(targets: Mapping[str, tuple[str, str]]) -> str:
    rows = "".join(
        f'<Relationship Id="{name}" Type="{kind}" Target="{target}"/>' for name, (kind, target) in targets.items()
    )
    return f'{DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'


def _core(words: Words) -> str:
    """The properties of the file, without a day: it would say when and nothing else."""
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escaped(words.title)}</dc:title><dc:subject>{escaped(words.subject)}</dc:subject>"
        f"<dc:creator>lawdiff</dc:creator><dc:language>{TAGS[words.law]}</dc:language></cp:coreProperties>"
    )


def _zipped(parts: Mapping[str, str]) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED, compresslevel=6) as archive:
        for name, text in parts.items():
            entry = ZipInfo(name, _EPOCH)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 0  # else the archive says on which system it was made
            archive.writestr(entry, text.encode())
    return buffer.getvalue()
