"""How statutes cite provisions: the words for their units, what joins them, and how other acts are named.

Tables of words, one a language. How they are put together is said in `lawdiff.meaning.references`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from lawdiff.model import Kind, Language

RANK: Mapping[Kind, int] = {
    Kind.SECTION: 0,
    Kind.CHAPTER: 1,
    Kind.ARTICLE: 2,
    Kind.REMARK: 3,
    Kind.PARAGRAPH: 4,
    Kind.POINT: 5,
    Kind.SUBPOINT: 6,
    Kind.ALINEA: 7,
}
"""How deep a unit stands; a citation goes through the ranks in one direction without a step back."""


@dataclass(frozen=True, slots=True)
class ReferenceWords:
    """The words of one language.

    Attributes:
        units: every form of the word for a unit, in lower case, to its kind. In Kazakh the stems.
        stems: one of them is in every text that cites anything; a text without them need not be looked at.
        trigger: found in every text that cites a number; a text without it need not be read.
        joints: words between members of a list.
        idle: words that may stand between a joint and the next unit: prepositions, articles.
        glue: words that tie a unit to the one that it belongs to ("of").
        this: words for «this», which with the word for a unit mean the one that the citation stands in.
        same: words for «the same», which mean the one that was cited last.
        implied: words after which a number is an article's even without the word for it.
        this_act: what says that the code itself is cited.
        codes: pairs of an act's id and what names it.
        other_act: what names any other act.
        dated_act: an act named with its date, to which the following citations without a name belong.
        unit_last: true where the number stands before the word for the unit, and the whole before the part.
    """

    units: Mapping[str, Kind]
    stems: tuple[str, ...]
    trigger: re.Pattern[str]
    joints: frozenset[str]
    idle: frozenset[str]
    glue: frozenset[str]
    this: frozenset[str]
    same: frozenset[str]
    implied: frozenset[str]
    this_act: re.Pattern[str]
    codes: tuple[tuple[str, re.Pattern[str]], ...]
    other_act: re.Pattern[str]
    dated_act: re.Pattern[str]
    unit_last: bool


def _forms(stem: str, endings: str, kind: Kind) -> dict[str, Kind]:
    return {stem + ending.strip("-"): kind for ending in endings.split()}


_MASCULINE = "- а у ом е ы ов ам ами ах"
_FEMININE = "а ы е у ой ою - ам ами ах"

_RUSSIAN_UNITS: dict[str, Kind] = {
    **_forms("стат", "ья ьи ье ью ьей ьёй ьею ей ьям ьями ьях", Kind.ARTICLE),
    **_forms("част", "ь и ью ей ям ями ях", Kind.PARAGRAPH),
    **_forms("пункт", _MASCULINE, Kind.POINT),
    **_forms("подпункт", _MASCULINE, Kind.SUBPOINT),
    **_forms("абзац", "- а у ем е ы ев ам ами ах", Kind.ALINEA),
    **_forms("примечани", "е я ю ем и й ям ями ях", Kind.REMARK),
    **_forms("глав", _FEMININE, Kind.CHAPTER),
    **_forms("раздел", _MASCULINE, Kind.SECTION),
}

_RUSSIAN = ReferenceWords(
    units=_RUSSIAN_UNITS,
    stems=("тать", "тате", "част", "ункт", "бзац", "римечани", "глав", "раздел"),
    trigger=re.compile(
        r"(?:тат|аст|ункт|бзац|имечани|лав|аздел)[а-яё]{0,4}:?\s+(?:\d|[а-яё]\)|(?:к\s+)?настоящ|к\s+стат|"
        r"перв|втор|трет|четв[её]рт|пят|шест|седьм|восьм|девят|десят|[а-я]+надцат|двадцат|тридцат|сорок)"
        r"|(?:предусмотренн[а-я]{2,3}\s+|\()\d{2,3}(?:-\d+)?(?:\s\(|,\s*\d{3})"
        r"|(?:ой|ая|ых|ыми|ьей|ья)\s+част[а-я]{1,3}\s+(?:стат|настоящ)",
    ),
    joints=frozenset({",", "и", "или", "либо", "и(или)", "а", "также", "равно", "–", "—", "-"}),
    idle=frozenset({"в", "во", "по", "на", "с", "со", "к", "из", "от"}),
    glue=frozenset({"к"}),
    this=frozenset(
        {"настоящий", "настоящая", "настоящее", "настоящей", "настоящего", "настоящему", "настоящим", "настоящем"}
        | {"настоящую"}
    ),
    same=frozenset(
        {"этой", "этого", "этому", "этим", "этом", "той", "того", "тому", "тем", "том", "же"}
        | {"указанной", "указанного", "данной", "данного"}
    ),
    implied=frozenset({"предусмотренных", "предусмотренные", "предусмотренным", "предусмотренными"}),
    this_act=re.compile(
        r"\s*\(?(?:(?:Общей|Особенной)\s+части\s+)?(?:(?:раздела\s+\d+|главы\s+\d+)\s+)?"
        r"(?:настоящ|данн|эт)\w+\s+(?:кодекс|закон|глав|раздел)\w*",
        re.IGNORECASE,
    ),
    codes=(
        (
            "cao",
            re.compile(
                r"\s*(?:Кодекс\w*\s+(?:Республики\s+Казахстан\s+)?[«\"“]?об\s+административных\s+правонарушениях|КоАП\b)",
                re.IGNORECASE,
            ),
        ),
        ("cc", re.compile(r"\s*(?:Уголовн\w+\s+кодекс\w*|УК\b)", re.IGNORECASE)),
    ),
    other_act=re.compile(
        r"\s*(?:(?:настоящ|указанн|данн|эт|названн)\w+\s+)?(?:(?:Общей|Особенной)\s+части\s+)?"
        r"(?:[А-ЯЁ][\w-]+\s+(?:закон|кодекс)\w*"
        r"|(?:Конституционн\w+\s+|конституционн\w+\s+)?[Зз]акон(?:а|у|ом|е|ов|ами|ах)?\b(?!\w)"
        r"|Кодекс\w*\s+Республики\s+Казахстан\s+[«\"“]?О"
        r"|Конституци[июей]+|Конвенци\w+|Договор\w*|Соглашени\w+|Протокол\w*|Устав\w*|Указ\w*|Положени\w+|Правил\w*"
        r"|приложени\w+)"
    ),
    dated_act=re.compile(
        r"(?:кодекс|закон)\w*\s+(?:Республики\s+Казахстан\s+)?от\s+\d{1,2}\s+[а-я]+\s+\d{4}", re.IGNORECASE
    ),
    unit_last=False,
)

_KAZAKH_UNITS: dict[str, Kind] = {
    "бап": Kind.ARTICLE,
    "баб": Kind.ARTICLE,
    "бөлік": Kind.PARAGRAPH,
    "бөліг": Kind.PARAGRAPH,
    "тармақша": Kind.SUBPOINT,
    "тармақ": Kind.POINT,
    "тармағ": Kind.POINT,
    "абзац": Kind.ALINEA,
    "ескертпе": Kind.REMARK,
    "тарау": Kind.CHAPTER,
    "бөлім": Kind.SECTION,
}

_KAZAKH = ReferenceWords(
    units=_KAZAKH_UNITS,
    stems=("бап", "баб", "бөл", "тарма", "абзац", "скертпе", "скерту", "тарау"),
    trigger=re.compile(
        r"(?:\d\)?-?|осы|сол|нші|ншi|ншы)\s*(?:\()?(?:ба[пб]|бөл[iі][кгм]|тарма[қғ]|абзац|тарау)|скерт[пу]",
        re.IGNORECASE,
    ),
    joints=frozenset({",", "және", "немесе", "не", "және(немесе)", "сондай-ақ", "мен", "бен", "пен", "–", "—", "-"}),
    idle=frozenset(),
    glue=frozenset(),
    this=frozenset({"осы"}),
    same=frozenset({"сол", "көрсетілген", "аталған"}),
    implied=frozenset(),
    this_act=re.compile(r"осы\s+Кодекст[іi][ңн]\s*\Z", re.IGNORECASE),
    codes=(
        (
            "cao",
            re.compile(r"құқық\s+бұзушылық(?:тар)?\s+туралы\W*\s(?:[^,;()]{0,60}\s)?кодекс\w*\s*\Z", re.IGNORECASE),
        ),
        ("cc", re.compile(r"Қылмыстық\s+кодекс\w*\s*\Z", re.IGNORECASE)),
    ),
    other_act=re.compile(
        r"(?:заң|кодекс|конституция|конвенция|шарт|келісім|жарғы|жарлы[қғ]|ереже|қағида)\w*\s*\Z",
        re.IGNORECASE,
    ),
    dated_act=re.compile(r"\d{4}\s+жылғы\s+\d{1,2}\s+[\w]+\s+[^.;]{0,80}?(?:кодекс|заң)", re.IGNORECASE),
    unit_last=True,
)

_ENGLISH_UNITS: dict[str, Kind] = {
    word: kind
    for kind, words in {
        Kind.ARTICLE: "article articles",
        Kind.PARAGRAPH: "paragraph paragraphs part parts",
        Kind.POINT: "point points",
        Kind.SUBPOINT: "subpoint subpoints subparagraph subparagraphs sub-paragraph sub-paragraphs",
        Kind.ALINEA: "alinea alineas indent indents",
        Kind.REMARK: "remark remarks note notes",
        Kind.CHAPTER: "chapter chapters",
        Kind.SECTION: "section sections",
    }.items()
    for word in words.split()
}

_ENGLISH = ReferenceWords(
    units=_ENGLISH_UNITS,
    stems=("rticle", "aragraph", "art", "oint", "linea", "ndent", "emark", "hapter", "ection"),
    trigger=re.compile(r"(?:article|paragraph|\bparts?\b|point|alinea|indent|remark|chapter|section)", re.IGNORECASE),
    joints=frozenset({",", "and", "or", "and(or)", "and/or", "as", "well", "to", "–", "—", "-"}),
    idle=frozenset({"in", "by", "under", "with", "from", "of", "the"}),
    glue=frozenset({"of", "to", "the", "in"}),
    this=frozenset({"this"}),
    same=frozenset({"that", "same"}),
    implied=frozenset(),
    this_act=re.compile(
        r"\s*(?:of|in|to)\s+(?:the\s+(?:general|special)\s+part\s+of\s+)?(?:this|the\s+present)\s+"
        r"(?:code|chapter|section)",
        re.IGNORECASE,
    ),
    codes=(
        (
            "cao",
            re.compile(
                r"\s*of\s+the\s+(?:Administrative\s+(?:Offences\s+)?Code"
                r"|Code\s+(?:of\s+the\s+Republic\s+of\s+Kazakhstan\s+)?[\"“]?on\s+Administrative\s+Offences)",
                re.IGNORECASE,
            ),
        ),
        ("cc", re.compile(r"\s*of\s+the\s+(?:Criminal|Penal)\s+Code", re.IGNORECASE)),
    ),
    other_act=re.compile(
        r"\s*of\s+(?:the|that|this|an?)\s+(?:[A-Z][\w-]*\s+){0,5}(?:Code|Law|Constitution|Convention|Treaty|Agreement|Protocol|Charter|Rules|Regulations?)\b"
    ),
    dated_act=re.compile(
        r"(?:Code|Law)\s+(?:of\s+the\s+Republic\s+of\s+Kazakhstan\s+)?(?:of|dated)\s+\d{1,2}\s+[A-Z][a-z]+\s+\d{4}"
    ),
    unit_last=False,
)

REFERENCES: Mapping[Language, ReferenceWords] = {
    Language.RUS: _RUSSIAN,
    Language.KAZ: _KAZAKH,
    Language.ENG: _ENGLISH,
}
