"""The styles of the Word files: a statute as it is printed, comments, tables."""

from __future__ import annotations

from lawdiff.model import Language
from lawdiff.reporting.docx.comments import TAGS
from lawdiff.reporting.docx.markup import DECLARATION, NAMESPACES

_FONT = "Times New Roman"


def styles_xml(law: Language, ui: Language) -> str:
    """`word/styles.xml`: the law's own language everywhere but in comments, headers and footers."""
    font = f'<w:rFonts w:ascii="{_FONT}" w:hAnsi="{_FONT}" w:eastAsia="{_FONT}" w:cs="{_FONT}"/>'
    spoken = f'<w:lang w:val="{TAGS[ui]}"/>'
    return (
        f"{DECLARATION}<w:styles {NAMESPACES}><w:docDefaults>"
        f'<w:rPrDefault><w:rPr>{font}<w:sz w:val="24"/><w:szCs w:val="24"/>'
        f'<w:lang w:val="{TAGS[law]}" w:eastAsia="{TAGS[law]}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:after="60" w:line="252" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
        "</w:docDefaults>"
        + "".join(_paragraph(*row) for row in _LAW)
        + "".join(_paragraph(name, title, based, ppr, rpr + spoken) for name, title, based, ppr, rpr in _SPOKEN)
        + _CHARACTERS
        + _TABLE
        + "</w:styles>"
    )


def _heading(level: int, ppr: str, rpr: str) -> tuple[str, str, str, str, str]:
    return (
        f"Heading{level}",
        f"heading {level}",
        "Normal",
        f'<w:keepNext/><w:keepLines/>{ppr}<w:outlineLvl w:val="{level - 1}"/>',
        rpr,
    )


_CENTRED = '<w:spacing w:before="360" w:after="120"/><w:jc w:val="center"/>'
_LEFT = '<w:spacing w:before="240" w:after="80"/>'
_BOLD = "<w:b/><w:bCs/>"

_LAW: tuple[tuple[str, str, str, str, str], ...] = (
    ("Normal", "Normal", "", "", ""),
    ("Title", "Title", "Normal", f"<w:keepNext/>{_CENTRED}", f'{_BOLD}<w:sz w:val="32"/><w:szCs w:val="32"/>'),
    _heading(1, _CENTRED, f'{_BOLD}<w:sz w:val="28"/><w:szCs w:val="28"/>'),
    _heading(2, _CENTRED, f'{_BOLD}<w:sz w:val="26"/><w:szCs w:val="26"/>'),
    _heading(3, _CENTRED, _BOLD),
    _heading(4, _LEFT, _BOLD),
    _heading(5, _LEFT, _BOLD),
    _heading(6, _LEFT, _BOLD),
    ("LawText", "Law text", "Normal", '<w:ind w:firstLine="567"/><w:jc w:val="both"/>', ""),
    ("LawPoint", "Law point", "LawText", '<w:ind w:left="567" w:firstLine="284"/>', ""),
    ("LawSubpoint", "Law subpoint", "LawText", '<w:ind w:left="1134" w:firstLine="284"/>', ""),
    ("LawRemark", "Law remark", "LawText", "", ""),
    (
        "LawNote",
        "Publisher's note",
        "Normal",
        '<w:ind w:left="567"/>',
        '<w:i/><w:iCs/><w:color w:val="595959"/><w:sz w:val="18"/><w:szCs w:val="18"/>',
    ),
    ("LawStray", "Unplaced text", "LawText", "", '<w:color w:val="7F3F00"/>'),
)
"""Paragraph styles of the law: identifier, name, parent, paragraph properties, run properties."""

_SMALL = '<w:sz w:val="18"/><w:szCs w:val="18"/>'
_GREY = f'<w:color w:val="595959"/>{_SMALL}'
_SPOKEN: tuple[tuple[str, str, str, str, str], ...] = (
    (
        "Header",
        "header",
        "Normal",
        '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="4" w:color="BFBFBF"/></w:pBdr><w:spacing w:after="0"/>',
        _GREY,
    ),
    ("Footer", "footer", "Normal", '<w:spacing w:after="0"/><w:jc w:val="right"/>', _GREY),
    ("CommentText", "annotation text", "Normal", '<w:spacing w:after="60" w:line="240" w:lineRule="auto"/>', _SMALL),
    ("CommentQuote", "Comment quote", "CommentText", '<w:ind w:left="227"/>', '<w:color w:val="404040"/>'),
    (
        "Caption",
        "caption",
        "Normal",
        '<w:keepNext/><w:spacing w:after="160" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>',
        '<w:sz w:val="22"/><w:szCs w:val="22"/>',
    ),
    (
        "CellHead",
        "Table heading",
        "Normal",
        '<w:keepNext/><w:spacing w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>',
        f'{_BOLD}<w:sz w:val="20"/><w:szCs w:val="20"/>',
    ),
    (
        "CellText",
        "Table text",
        "Normal",
        '<w:spacing w:after="60" w:line="240" w:lineRule="auto"/>',
        '<w:sz w:val="20"/><w:szCs w:val="20"/>',
    ),
    ("CellNote", "Table note", "CellText", "", '<w:color w:val="404040"/><w:sz w:val="17"/><w:szCs w:val="17"/>'),
)
"""The same of what lawdiff itself says."""

_CHARACTERS = (
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    '<w:style w:type="character" w:styleId="CommentReference"><w:name w:val="annotation reference"/>'
    '<w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr></w:style>'
)
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="7F7F7F"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_TABLE = (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
    '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
    '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="table" w:styleId="LawTable"><w:name w:val="Comparative table"/>'
    f'<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>{_BORDERS}</w:tblBorders><w:tblCellMar>'
    '<w:top w:w="57" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="57" w:type="dxa"/>'
    '<w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
)


def _paragraph(name: str, title: str, based: str, ppr: str, rpr: str) -> str:
    default = ' w:default="1"' if name == "Normal" else ""
    parent = f'<w:basedOn w:val="{based}"/>' if based else ""
    following = '<w:next w:val="LawText"/>' if name.startswith("Heading") or name == "Title" else ""
    own = name.startswith(("Law", "Cell", "CommentQuote"))
    custom = ' w:customStyle="1"' if own else ""
    return (
        f'<w:style w:type="paragraph"{default}{custom} w:styleId="{name}"><w:name w:val="{title}"/>{parent}{following}'
        "<w:qFormat/>"
        + (f"<w:pPr>{ppr}</w:pPr>" if ppr else "")
        + (f"<w:rPr>{rpr}</w:rPr>" if rpr else "")
        + "</w:style>"
    )
