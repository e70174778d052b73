"""How a statute marks its structure: words of headings, remarks and notes, as one table a language."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lawdiff.language.tables import ByLanguage
from lawdiff.model import Kind, Language

_NUMBER = r"(?P<number>\d+(?:-\d+)*)"
_DOTTED = r"(?P<number>\d+(?:[-.]\d+)*)"
"""Codes of the Russian Federation number inserted articles 105.1 where Kazakhstan has 105-1."""
_ROMAN = r"(?P<number>[IVXLC]+)"
_ROMAN_OR_NUMBER = rf"(?:{_NUMBER}\s?-\s?|(?P<roman>[IVXLCІХ]+)\s?-?\s?)"


@dataclass(frozen=True, slots=True)
class StructureWords:
    """What a reader looks for at the beginning of a paragraph.

    Attributes:
        headings: pairs of kind and pattern; the group `number` is the number, what follows the match the title.
            Unnumbered parts of a code («ОБЩАЯ ЧАСТЬ») have no such group.
        heading_letters: what such a paragraph can begin with; all else is told apart by one look.
        heading_start: finds where a further heading begins inside a line that begins with one.
        remark: «Примечание.», operative law; the group `number` where remarks are numbered.
        history: «Сноска.», the publisher's history of a provision.
        history_inside: finds such a note in the line of a heading.
        announcement: «Примечание ИЗПИ!», the publisher's announcement; what follows belongs to it.
        announcement_more: a paragraph that continues an announcement or a history note.
        excluded: a paragraph that only says that the provision is gone, after its number.
        excluded_several: the same of several provisions at once («2, 3. Исключены …»); group `numbers`, and group
            `articles` where they are articles.
        bare_history: a history note whose marker was forgotten.
        bare_announcement: an announcement whose marker was forgotten.
        note_before: a history note in the manner of commercial databases, which stands before what it speaks of and
            carries no marker: it names a provision, what was done and an act with its date.
        title: the title of an act, as it stands on top of a document.
        names_an_act: words that only the publisher's notes have: an act with its date and number.
        sanction: matches a paragraph that holds a sanction only.
        disposition_ends_with_dash: true where a dash alone, and not the words after it, says that a sanction
            follows, since the sanction's verb stands at its end.
        front_matter: lines that stand before the law.
        signature: lines that stand after it.
    """

    headings: tuple[tuple[Kind, re.Pattern[str]], ...]
    heading_letters: frozenset[str]
    heading_start: re.Pattern[str]
    remark: re.Pattern[str]
    history: re.Pattern[str]
    history_inside: re.Pattern[str]
    announcement: re.Pattern[str]
    announcement_more: re.Pattern[str]
    excluded: re.Pattern[str]
    excluded_several: re.Pattern[str]
    bare_history: re.Pattern[str]
    bare_announcement: re.Pattern[str]
    note_before: re.Pattern[str]
    title: re.Pattern[str]
    names_an_act: re.Pattern[str]
    sanction: re.Pattern[str]
    disposition_ends_with_dash: bool
    front_matter: re.Pattern[str]
    signature: re.Pattern[str]


_NEVER = re.compile(r"(?!)")
_SEVERAL = (
    r"(?P<numbers>\d{1,4}(?:-\d{1,3}){0,3}\)?"
    r"(?:(?:\s{0,3}[,.–—]|\s{1,3}-|(?<=\))-|\s{1,3}(?:и|және|and)\b)\s{0,3}\d{1,4}(?:-\d{1,3}){0,3}\)?){1,40})\s{0,3}\.?\s{0,3}"
)
"""A list of numbers; a hyphen joins one number, a dash or a hyphen between blanks makes a range."""
_STOP = r"(?:\s*[.:]\s*|\s*$|\s+(?=[«\"“A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]))"


def _russian() -> StructureWords:
    return StructureWords(
        headings=(
            (Kind.ARTICLE, re.compile(rf"(?:Статья|СТАТЬЯ)\s+{_DOTTED}{_STOP}")),
            (
                Kind.CHAPTER,
                re.compile(rf"(?:Глава|ГЛАВА)\s+(?:{_NUMBER}|{_ROMAN.replace('number', 'roman')}){_STOP}"),
            ),
            (
                Kind.SECTION,
                re.compile(rf"(?:Раздел|РАЗДЕЛ)\s+(?:{_NUMBER}|{_ROMAN.replace('number', 'roman')}){_STOP}"),
            ),
            (
                Kind.SUBSECTION,
                re.compile(rf"(?:Подраздел|ПОДРАЗДЕЛ)\s+(?:{_NUMBER}|{_ROMAN.replace('number', 'roman')}){_STOP}"),
            ),
            (Kind.SUBCHAPTER, re.compile(rf"(?:Параграф|ПАРАГРАФ|§)\s*{_NUMBER}{_STOP}")),
            (
                Kind.PART,
                re.compile(
                    r"(?:(?:ОБЩАЯ|ОСОБЕННАЯ) ЧАСТЬ|(?:Общая|Особенная) часть"
                    r"|(?:ЗАКЛЮЧИТЕЛЬНЫЕ|ПЕРЕХОДНЫЕ) ПОЛОЖЕНИЯ)\s*[.]?\s*(?=$)"
                ),
            ),
        ),
        heading_letters=frozenset("CСГРПОЗ§"),
        heading_start=re.compile(
            r"(?<=\s)(?=(?:РАЗДЕЛ|Раздел|ПОДРАЗДЕЛ|Подраздел|ГЛАВА|Глава|[СC]татья|СТАТЬЯ|Параграф|§)\s*"
            r"(?:\d+(?:-\d+)*|[IVXLC]+)\s*\.\s"
            r"|(?:ОБЩАЯ|ОСОБЕННАЯ) ЧАСТЬ\s*(?:$|РАЗДЕЛ|Раздел|ГЛАВА|Глава|Статья))"
        ),
        remark=re.compile(r"(?:Примечани[ея]|ПРИМЕЧАНИ[ЕЯ])(?:\s+(?P<number>\d+))?\s*(?:[.:]|$)"),
        history=re.compile(
            r"[СC]нос?ка\s*(?:[.:,]|\s(?=Заголов|Стать|Глав|Раздел|Кодекс|Закон))|Ескерту\s*[.:]\s*(?=Стать|Глав|Заголов)"
            # As consolidated texts of the Russian Federation and of Kyrgyzstan say it: a line of its own, in brackets.
            r"|\((?=[^()]{0,200}\b(?:Закон|ФЗ\b))(?:[^()]{0,80}\s)?(?:[Вв]\s+ред(?:\.|акции)|[Вв]веден[аоы]?|[Дд]ополнен[аоы]?)\s"
        ),
        history_inside=re.compile(r"\b[СC]носка\.\s"),
        announcement=re.compile(r"Примечание\s+(?:ИЗПИ|РЦПИ)\s*[!.:]"),
        announcement_more=re.compile(r"(?:по всему тексту|слова?\s+[\"«“])", re.IGNORECASE),
        excluded=re.compile(
            r"(?:действовал[аои]?\s+до\b.{0,12}?|исключен[ао]?|исключены|исключить|утратил[аои]?\s+силу|признан[ао]?\s+утративш)\b[^«\"]{0,40}?\s*(?:[–-]\s*)?Закон",
            re.IGNORECASE,
        ),
        excluded_several=re.compile(
            rf"(?:(?P<articles>Статьи)\s+|(?:Части|Пункты|Подпункты)\s+)?{_SEVERAL}"
            r"(?:[Ии]сключены|[Уу]тратили\s+силу)\b[^«\"]{0,60}?\bЗакон"
        ),
        bare_history=re.compile(
            r"(?:Стать[яюи]|Глав[ау]|Заголовок|Подпункт|Пункт|Часть)\b[^.«\"]{0,60}?\b"
            r"(?:измен|редакц|исключ|дополн|изложен|утратил)[^.«\"]{0,60}?\bЗакон[а-я]*\s+(?:РК|Республики Казахстан)"
        ),
        bare_announcement=re.compile(
            r"Конституционным\s+Судом\b.{0,80}?\b(?:начато|производств|провер)|"
            r"(?:Согласно\s+|В\s+соответствии\s+с\s+|См\.\s+)?[Нн]ормативн[а-яё]+\s+постановлени[а-яё]+\s+Конституционного\s+Суда\s+РК\b"
        ),
        note_before=re.compile(
            r"(?:В\s+|Во\s+)?(?:[Сс]тать[а-я]+|[Гг]лав[а-я]+|[Рр]аздел[а-я]*|[Зз]аголов[а-я]+|[Нн]аименовани[а-я]+|[Чч]аст[а-я]+"
            r"|(?:[Пп]од)?[Пп]ункт[а-я]*|[Аа]бзац[а-я]*|[Пп]араграф[а-я]*|[Пп]римечани[а-я]+|[Кк]одекс[а-я]*|[Пп]реамбул[а-я]+|Оглавление)\b"
            r"[^\"«:;]{0,120}?\b(?:изменен|внесен|редакци|исключ|дополнен|изложен|утратил|признан)[^\"«:]{0,120}?"
            r"\b(?:Закон|Кодекс|Указ)[а-я]*\s+(?:РК|Республики\s+Казахстан)\s+от\s+\d"
        ),
        title=re.compile(
            r"(?:КОДЕКС|ЗАКОН|КОНСТИТУЦИОННЫЙ ЗАКОН|КОНСТИТУЦИЯ|Кодекс|Закон|Конституционный закон|Конституция)\s+"
            r"(?:РЕСПУБЛИКИ|Республики|РОССИЙСКОЙ|Российской|КЫРГЫЗСКОЙ|Кыргызской)\b[^.;:]{0,250}\Z"
            r"|(?:УГОЛОВНЫЙ|[А-ЯЁ-]{4,40})\s+КОДЕКС\b[^.;:]{0,200}\Z"
        ),
        names_an_act=re.compile(r"Закон[а-я]*\s+(?:РК|Республики Казахстан)?\s*(?:от\s+)?\d{2}\.\d{2}\.\d{2,4}"),
        sanction=re.compile(r"[–—−-]?\s*(?:наказыва[ею]тся|вле[чк][еу]т)\b"),
        disposition_ends_with_dash=False,
        front_matter=re.compile(r"(?:СОДЕРЖАНИЕ|Содержание|ОГЛАВЛЕНИЕ|Оглавление)\s*$"),
        signature=re.compile(
            r"Президент\s+Республики\s+Казахстан\b.{0,60}$"
            r"|(?:г\.\s*)?(?:Астана|Нур-Султан|Алматы)\b[^.;:]{0,60}\d{4}\s+год[а-я]*\b[^.;:]{0,40}$",
            re.DOTALL,
        ),
    )


def _both_i(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Kazakh texts write Latin i for і as often as not: each і outside brackets matches both."""
    pieces = re.split(r"(\[[^\]]*\])", pattern)
    return re.compile("".join(x if x.startswith("[") else x.replace("і", "[іi]") for x in pieces), flags)


def _kazakh() -> StructureWords:
    return StructureWords(
        headings=(
            (Kind.ARTICLE, _both_i(rf"{_NUMBER}\s?-\s?(?:бап|БАП){_STOP}")),
            (Kind.CHAPTER, _both_i(rf"{_ROMAN_OR_NUMBER}(?:тарау|ТАРАУ){_STOP}")),
            (Kind.SECTION, _both_i(rf"{_ROMAN_OR_NUMBER}(?:бөлім|БӨЛІМ){_STOP}")),
            (Kind.SUBSECTION, _both_i(rf"{_ROMAN_OR_NUMBER}(?:кіші бөлім|КІШІ БӨЛІМ){_STOP}")),
            (
                Kind.SUBCHAPTER,
                _both_i(rf"(?:§\s*{_NUMBER}|{_NUMBER.replace('number', 'number2')}\s?-\s?параграф){_STOP}"),
            ),
            (
                Kind.PART,
                _both_i(
                    r"(?:(?:ЖАЛПЫ|ЕРЕКШЕ) БӨЛІК|(?:Жалпы|Ерекше) бөлік|(?:ҚОРЫТЫНДЫ|ӨТПЕЛІ) ЕРЕЖЕЛЕР)\s*[.]?\s*(?=$)"
                ),
            ),
        ),
        heading_letters=frozenset("0123456789ЖЕҚӨ§IVXLCІХ"),
        heading_start=_both_i(
            r"(?<=\s)(?=\d+(?:-\d+)*\s?-\s?(?:бап|БАП|тарау|ТАРАУ|бөлім|БӨЛІМ|параграф)\s*\.\s"
            r"|(?:ЖАЛПЫ|ЕРЕКШЕ) БӨЛІК\s*(?:$|\d))"
        ),
        remark=_both_i(
            r"(?:(?:Ескертпе(?:лер)?|ЕСКЕРТПЕ(?:ЛЕР)?)(?:\s+(?P<number>\d+))?\s*(?:[.:]|$)"
            r"|Ескерту(?:лер)?\s*[.:])"
        ),
        history=_both_i(r"Ескерту(?:лер)?\s*[.:](?=.*(?:ҚР|Қазақстан Республикасы|енгіз|тасталд|толықтыр|редакция))"),
        history_inside=_both_i(r"\bЕскерту\.\s"),
        announcement=_both_i(r"(?:ЗҚАИ|РҚАО|ҚР\s+ӘМ)\s*-?\s*ны[ңн]\s+ескерту?п?е?(?:сі|уі)\s*[!.:]"),
        announcement_more=_both_i(r"(?:бүкіл мәтін|мәтін бойынша|[\"«“][^\"»”]+[\"»”] деген сөз)", re.IGNORECASE),
        excluded=_both_i(r"(?:алып\s+тасталды|алынып\s+тасталды|алып\s+тасталсын|күші\s+жойылды)\b", re.IGNORECASE),
        excluded_several=_both_i(
            rf"{_SEVERAL}(?:-?\s?(?:(?P<articles>баптар)|бөліктер|тармақтар|тармақшалар)[а-яәғқңөұүһі]*)?\s*"
            r"(?:[Аа]лы(?:п|нып)\s+тасталды|күші\s+жойылды)\b"
        ),
        bare_history=_both_i(
            r"\d+(?:-\d+)*\s?-\s?бап[а-яәғқңөұүһіi]*\b.{0,80}?(?:енгізілді|тасталды|толықтырылды|редакцияда)\s*[–-]\s*ҚР"
        ),
        bare_announcement=_both_i(r"Конституциялық\s+Сот.{0,120}?(?:тексеру|іс\s+жүргізу)"),
        note_before=_both_i(
            r"(?=[^\"«:]{0,200}\bЗаң)(?=[^\"«:]{0,200}№\s?\d)"
            r"(?:\d+(?:-\d+)*\s?(?:-\s?|\)\s*)(?:бап|бөлік|бөлі[гк]|тармақ|абзац|тарау|бөлім)(?!\.)"
            r"|(?:[Бб]ірінші|[Ее]кінші|[Үү]шінші|[Тт]өртінші)\s+бөлі[кг]"
            r"|ҚР\s+\d|Қазақстан\s+Республикасы|\d{4}\.\d\d\.\d\d|Тақырып|Ескертпе\s|Кодекс|Бап\s)"
            r"[^\"«:]{0,250}?(?:өзгеріс|өзгерт|редакция|тасталды|толықтырыл|жойылды)"
        ),
        title=_both_i(
            r"(?:ҚАЗАҚСТАН РЕСПУБЛИКАСЫНЫҢ|Қазақстан Республикасының)\s[^.;:]{0,200}"
            r"(?:КОДЕКСІ|[Кк]одексі|ЗАҢЫ|Заңы|КОНСТИТУЦИЯСЫ|Конституциясы)"
            r"[^.;:]{0,120}\Z"
        ),
        names_an_act=_both_i(r"ҚР\s+(?:\d{2}\.\d{2}\.\d{4}|\d{4}\s*ж)"),
        sanction=_both_i(r"[^\n]*(?:жазаланады|соғады|келеді|соқтырады)\s*[.;,]?\Z"),
        disposition_ends_with_dash=True,
        front_matter=_both_i(r"(?:МАЗМҰНЫ|Мазмұны)\s*$"),
        signature=_both_i(
            r"Қазақстан\s+Республикасының\s+Президенті\b.{0,60}$"
            r"|(?:Астана|Нұр-Сұлтан|Алматы)\b[^.;:]{0,60}\d{4}\s+жыл[^.;:]{0,60}$",
            re.DOTALL,
        ),
    )


def _english() -> StructureWords:
    return StructureWords(
        headings=(
            (Kind.ARTICLE, re.compile(rf"(?:Article|ARTICLE)\s+{_NUMBER}{_STOP}")),
            (
                Kind.CHAPTER,
                re.compile(rf"(?:Chapter|CHAPTER)\s+(?:{_NUMBER}|{_ROMAN.replace('number', 'roman')}){_STOP}"),
            ),
            (
                Kind.SECTION,
                re.compile(rf"(?:Section|SECTION)\s+(?:{_NUMBER}|{_ROMAN.replace('number', 'roman')}){_STOP}"),
            ),
            (
                Kind.SUBSECTION,
                re.compile(rf"(?:Subsection|SUBSECTION)\s+(?:{_NUMBER}|{_ROMAN.replace('number', 'roman')}){_STOP}"),
            ),
            (Kind.SUBCHAPTER, re.compile(rf"(?:Subchapter|SUBCHAPTER|§)\s*{_NUMBER}{_STOP}")),
            (
                Kind.PART,
                re.compile(
                    r"(?:(?:GENERAL|SPECIAL) PART|(?:General|Special) Part"
                    r"|(?:FINAL|TRANSITIONAL) PROVISIONS)\s*[.]?\s*(?=$)"
                ),
            ),
        ),
        heading_letters=frozenset("ACSGFT§"),
        heading_start=re.compile(
            r"(?<=\s)(?=(?:SECTION|Section|CHAPTER|Chapter|ARTICLE|Article)\s+(?:\d+(?:-\d+)*|[IVXLC]+)\s*\.\s"
            r"|(?:GENERAL|SPECIAL) PART\s*(?:$|SECTION|Section|CHAPTER|Chapter|Article))"
        ),
        remark=re.compile(r"Remarks?(?:\s+(?P<number>\d+))?\s*(?:[.:]|$)"),
        history=re.compile(r"(?:Note|Footnote)\s*[.:]"),
        history_inside=re.compile(r"\bNote\.\s"),
        announcement=re.compile(r"Publisher[’']s (?:note|announcement)\s*[!.:]"),
        announcement_more=re.compile(r"(?:throughout the text|the words? [\"«“])", re.IGNORECASE),
        excluded=re.compile(r"(?:excluded|repealed)\s+by\s+(?:the\s+)?Law", re.IGNORECASE),
        excluded_several=re.compile(
            rf"(?:(?P<articles>Articles)\s+|(?:Paragraphs|Points)\s+)?{_SEVERAL}(?:[Ee]xcluded|[Rr]epealed)\s+by\b"
        ),
        bare_history=_NEVER,
        bare_announcement=_NEVER,
        note_before=re.compile(
            r"(?:[Aa]rticle|[Cc]hapter|[Ss]ection|[Hh]eading|[Pp]aragraph|[Pp]oint|[Rr]emark)\b[^\"“:;]{0,120}?"
            r"\b(?:amended|excluded|repealed|inserted|supplemented|reworded|wording)\b[^\"“:]{0,120}?"
            r"\bLaws?\s+of\s+(?:the\s+Republic\s+of\s+Kazakhstan|the\s+RK|RK)\s+(?:of|dated)\s+\d"
        ),
        title=re.compile(
            r"(?:(?:CODE|LAW|CONSTITUTION|CRIMINAL CODE)\b"
            r"|(?:The\s+)?(?:Code|Law|Constitution|Criminal Code)\s+of\s+the\s+Republic\b)"
            r"[^.;:]{0,250}\Z"
        ),
        names_an_act=re.compile(r"by\s+the\s+Laws?\s+of\s+\d{1,2}[. ]"),
        sanction=re.compile(
            r"[–—−-]?\s*(?:(?:is|are|shall be)\s+)?(?:punish(?:ed|able)\b|shall\s+entail\b|entails?\b)"
        ),
        disposition_ends_with_dash=False,
        front_matter=re.compile(r"(?:CONTENTS|Contents)\s*$"),
        signature=re.compile(r"President\s+of\s+the\s+Republic\b.{0,60}$", re.DOTALL),
    )


STRUCTURE: ByLanguage[StructureWords] = ByLanguage(
    {
        Language.RUS: _russian,
        Language.KAZ: _kazakh,
        Language.ENG: _english,
    }
)

PARAGRAPH_LABEL = re.compile(r"(?P<number>\d{1,3}(?:-\d{1,3})*)\.(?:\s+|$|(?=[«\"“A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]))")
"""`1.`, `2-1.` at the beginning of a paragraph of an article."""

POINT_LABEL = re.compile(r"(?P<number>\d{1,3}(?:-\d{1,3})*)\s?\)(?:\s+|$|(?=[«\"“\w]))")
"""`1)`, `18-1)`."""

LETTER_LABEL = re.compile(r"(?P<number>[a-zа-яёәғқңөұүһі](?:-\d{1,2})?)\)\s+")
"""`а)`, `b)`."""
