"""Word files made by hand: the parts that a test is about, and the least of the others."""

from __future__ import annotations

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>{more}</Types>'
)
_TYPE = (
    '<Override PartName="/word/{part}.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{part}+xml"/>'
)
_RELATIONS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    "{}</Relationships>"
)
_RELATION = (
    '<Relationship Id="r{part}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" '
    'Target="{target}"/>'
)


def word_file(body: str, **parts: str) -> bytes:
    """A Word file whose body holds some XML, and further parts (`numbering`, `styles`, `footnotes`) with theirs."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("[Content_Types].xml", _TYPES.format(more="".join(_TYPE.format(part=part) for part in parts)))
        archive.writestr(
            "_rels/.rels",
            _RELATIONS.format(_RELATION.format(part="d", kind="officeDocument", target="word/document.xml")),
        )
        related = "".join(_RELATION.format(part=part, kind=part, target=f"{part}.xml") for part in parts)
        archive.writestr("word/_rels/document.xml.rels", _RELATIONS.format(related))
        archive.writestr("word/document.xml", _part("document", f"<w:body>{body}</w:body>"))
        for part, inner in parts.items():
            archive.writestr(f"word/{part}.xml", _part(part, inner))
    return packed.getvalue()


def paragraph(text: str, properties: str = "", *, run: str = "") -> str:
    """A paragraph of one run."""
    return (
        f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
    )


def listed(text: str, number: int = 1, level: int = 0) -> str:
    """A paragraph of a list."""
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def level(depth: int, text: str, style: str = "decimal", *, start: int = 1, more: str = "") -> str:
    """A level of a list."""
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{style}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


ONE_LIST = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'


def numbering(*levels: str, more: str = "", nums: str = ONE_LIST) -> str:
    """The part that defines one list, and the lists that use it."""
    return f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}{more}</w:abstractNum>{nums}'


def _part(name: str, inner: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{name} xmlns:w="{W}">{inner}</w:{name}>'
