"""How the publisher's notes speak of amending acts: what was done, to which provision, from when.

Tables of words, one a language. What the sentences mean is put together in `lawdiff.reading.notes`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lawdiff.language.tables import ByLanguage
from lawdiff.model import Action, Kind, Language


@dataclass(frozen=True, slots=True)
class AmendingWords:
    """The words of one language.

    The patterns of `actions` and `units` are written for `lower_case`: to search without regard to letter case is
    several times as slow.

    Attributes:
        actions: pairs of pattern and what it says was done; the first that matches at a place counts.
        units: pairs of kind and pattern, whose group `number` is a number or an ordinal in words.
        ordinals: ordinals in words, by their stems, to numbers.
        counts: numerals in words, as they stand in periods («шестидесяти»), to numbers.
        after: pattern of a period after the publication; groups `count` and `unit`.
        at_once: pattern that says «from the day of publication».
        on: pattern of a date of entry into force; group `date`.
        see: pattern that sends the reader elsewhere.
        months: stems that mean months and not days.
        calendar: word that makes days calendar days.
        point_of_points: finds a point that can hold points of its own («пункт», and not «подпункт»).
        month_names: stems of the months' names, in the order of the year.
        old_wording: pointer to the wording before, which commercial databases put behind each act.
        other_acts: who issues acts that amend nothing (the Constitutional Court), before the act's date.
    """

    actions: tuple[tuple[re.Pattern[str], Action], ...]
    units: tuple[tuple[Kind, re.Pattern[str]], ...]
    ordinals: dict[str, str]
    counts: dict[str, int]
    after: re.Pattern[str]
    at_once: re.Pattern[str]
    on: re.Pattern[str]
    see: re.Pattern[str]
    months: re.Pattern[str]
    calendar: re.Pattern[str]
    point_of_points: re.Pattern[str]
    month_names: tuple[str, ...]
    old_wording: re.Pattern[str]
    other_acts: re.Pattern[str]


def lower_case(text: str) -> str:
    """A text in lower case, each character in its old place.

    >>> lower_case("СТАТЬЯ 99"), len(lower_case("İ"))
    ('статья 99', 1)
    """
    # The one letter whose lower case is two characters long.
    return text.replace("İ", "I").lower()


_RUSSIAN_ORDINALS = {
    "перв": "1", "втор": "2", "трет": "3", "четверт": "4", "пят": "5", "шест": "6", "седьм": "7", "восьм": "8",
    "девят": "9", "десят": "10", "одиннадцат": "11", "двенадцат": "12", "тринадцат": "13", "четырнадцат": "14",
    "пятнадцат": "15", "шестнадцат": "16", "семнадцат": "17", "восемнадцат": "18", "девятнадцат": "19",
    "двадцат": "20",
}  # fmt: skip

_KAZAKH_ORDINALS = {
    "бірінші": "1", "екінші": "2", "үшінші": "3", "төртінші": "4", "бесінші": "5", "алтыншы": "6", "жетінші": "7",
    "сегізінші": "8", "тоғызыншы": "9", "оныншы": "10",
}  # fmt: skip

_ENGLISH_ORDINALS = {
    "first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5", "sixth": "6", "seventh": "7",
    "eighth": "8", "ninth": "9", "tenth": "10",
}  # fmt: skip

# Bounded, and never begun within a run of digits: a search through a long line of them stays linear.
_NUM = r"(?<!\d)\d{1,5}(?:-\d{1,4}){0,4}"
_ENG_LIST = rf"(?P<number>{_NUM}\)?(?:(?:,\s*|\s+and\s+){_NUM}\)?)*)"
_RUS_ORDINAL = (
    r"(?:перв|втор|трет|четверт|пят|шест|седьм|восьм|девят|десят|одиннадцат|двенадцат|тринадцат|четырнадцат|"
    r"пятнадцат|шестнадцат|семнадцат|восемнадцат|девятнадцат|двадцат)[а-яё]*"
)
_RUS_LIST = rf"(?P<number>(?:{_NUM}\)?|{_RUS_ORDINAL})(?:(?:,\s*|\s+и\s+)(?:{_NUM}\)?|{_RUS_ORDINAL}))*)"
_KAZ_ORDINAL = r"(?:бірінші|екінші|үшінші|төртінші|бесінші|алтыншы|жетінші|сегізінші|тоғызыншы|оныншы)"


def _russian() -> AmendingWords:
    return AmendingWords(
        actions=(
            (re.compile(r"предусм[а-яё]+"), Action.PENDING),
            (re.compile(r"приостановлен[а-яё]*"), Action.SUSPENDED),
            (re.compile(r"исключ(?:ен[а-яё]*|ить\b)|действовал[аои]?\s+до"), Action.EXCLUDED),
            (re.compile(r"утратил[а-яё]*\s+силу"), Action.EXCLUDED),
            (re.compile(r"дополн(?:ен|ить)[а-яё]*"), Action.INSERTED),
            (re.compile(r"(?:в\s+редакции|данная\s+редакция|изложен[а-яё]*)"), Action.NEW_WORDING),
            (re.compile(r"изменени[а-яё]*|изменен[аоы]?\b"), Action.AMENDED),
            (re.compile(r"заменен[а-яё]*\s+(?:соответственно\s+)?слов"), Action.WORDS_REPLACED),
        ),
        units=(
            (Kind.ARTICLE, re.compile(rf"\bстат(?:ья|ьи|ье|ью|ьей|ьям[и]?|ей|ьях|ьй)\s+{_RUS_LIST}")),
            (Kind.PARAGRAPH, re.compile(rf"\b(?:част(?:ь|и|ью|ями|ей)|ч\.)\s*{_RUS_LIST}")),
            (Kind.POINT, re.compile(rf"\b(?:под)?пункт(?:а|у|ом|ы|ов|ами|е)?\s+{_RUS_LIST}")),
            (Kind.REMARK, re.compile(r"\bпримечани(?:е|я|ем|ю)\b(?:\s+(?P<number>\d+))?")),
            (Kind.CHAPTER, re.compile(rf"\bглав(?:а|ы|у|ой|е|ами)\s+{_RUS_LIST}")),
            (Kind.SECTION, re.compile(rf"\bраздел(?:а|у|ом|е|ы|ами)?\s+{_RUS_LIST}")),
        ),
        ordinals=_RUSSIAN_ORDINALS,
        counts={
            "одного": 1, "двух": 2, "трех": 3, "четырех": 4, "пяти": 5, "шести": 6, "семи": 7, "восьми": 8, "девяти": 9,
            "десяти": 10, "двенадцати": 12, "пятнадцати": 15, "двадцати": 20, "двадцати одного": 21, "тридцати": 30,
            "сорока": 40, "сорока пяти": 45,
            "пятидесяти": 50, "шестидесяти": 60, "девяноста": 90,
        },
        after=re.compile(
            r"по\s+истечении\s+(?:по\s+истечении\s+)?(?P<count>\d{1,3}|[а-яё]+(?:\s+(?:одного|двух|трех|пяти))?)"
            r"\s+(?P<unit>(?:календарн[а-яё]+\s+)?(?:д[не]|месяц)[а-яё]*)"
        ),
        at_once=re.compile(r"в\s+действие\s+(?:со\s+дня|с\s+момента)\s+(?:[а-яё]+\s+){0,3}опубликования"),
        on=re.compile(
            r"(?:вв(?:одит|одят|еден)[а-яё]*\s+в\s+действие|действует)\s*(?:с|со|c)?\s*"
            r"(?P<date>\d{2}\.\d{2}\.\d{4}|\d{1,2}\s+[а-яё]{3,8}\s+\d{4})"
        ),
        see=re.compile(r"порядок\s+введения\s+в\s+действие"),
        months=re.compile(r"месяц"),
        calendar=re.compile(r"календарн"),
        point_of_points=re.compile(r"\bпункт"),
        month_names=(
            "январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр",
        ),
        old_wording=re.compile(r"\(\s*см\.?\s*(?:стар|пред|преж)[а-яё]*\.?\s*ред[а-яё]*\.?\s*\)", re.IGNORECASE),
        other_acts=re.compile(r"Конституционного\s+(?:Суда|Совета)|Верховного\s+Суда"),
    )  # fmt: skip


def _kazakh() -> AmendingWords:
    return AmendingWords(
        actions=(
            (re.compile(r"тоқтатыла?\s+тұр[а-яәі]*|тоқтатыл[а-яәі]*"), Action.SUSPENDED),
            (re.compile(r"көзделг[а-яәі]*|көзделіп|көзделеді"), Action.PENDING),
            (re.compile(r"(?:алып|алынып)\s*тастал[а-яәі]*|күші\s+жойыл[а-яәі]*"), Action.EXCLUDED),
            (re.compile(r"ауыстырыл[а-яәі]*"), Action.WORDS_REPLACED),
            (re.compile(r"толықтырыл[а-яәі]*"), Action.INSERTED),
            (re.compile(r"жаңа\s+редакци[а-яәі]*|редакцияда|редакциясында"), Action.NEW_WORDING),
            (re.compile(r"өзгеріс[а-яәі]*(?:\s+мен\s+толықтыру[а-яәі]*)?|өзгертілді"), Action.AMENDED),
        ),
        units=(
            (
                Kind.ARTICLE,
                re.compile(rf"(?P<number>{_NUM}(?:(?:,\s{{0,9}}|\s{{1,9}}және\s{{1,9}}){_NUM}){{0,60}})\s?-\s?бап"),
            ),
            (Kind.PARAGRAPH, re.compile(rf"(?P<number>{_NUM}|{_KAZ_ORDINAL})[\s-]+бөлі[кг]")),
            (Kind.POINT, re.compile(rf"(?P<number>{_NUM})(?:\)\s*|\s?-\s?)(?:тармақша|тармақ)")),
            (Kind.REMARK, re.compile(r"\bескертпе[а-яәі]*()(?P<number>)")),
            (Kind.CHAPTER, re.compile(rf"(?P<number>{_NUM})\s?-\s?тарау")),
            (Kind.SECTION, re.compile(rf"(?P<number>{_NUM})\s?-\s?бөлім")),
        ),
        ordinals=_KAZAKH_ORDINALS,
        counts={
            "бір": 1, "екі": 2, "үш": 3, "төрт": 4, "бес": 5, "алты": 6, "жеті": 7, "сегіз": 8, "тоғыз": 9, "он": 10,
            "он екі": 12, "он бес": 15, "жиырма": 20, "отыз": 30, "қырық": 40, "елу": 50, "алпыс": 60, "тоқсан": 90,
        },
        after=re.compile(
            r"(?:жарияланған\s+күнінен\s+кейін|кейін)\s+(?P<unit>күнтізбелік\s+)?(?P<count>[а-яәғқңөұүһі]+(?:\s+(?:бес|екі))?)"
            r"\s+(?P<unit2>күн|ай)\b"
        ),
        at_once=re.compile(r"жарияланған\s+күнінен\s+бастап"),
        on=re.compile(
            r"(?P<date>\d{2}\.\d{2}\.\d{4}|\d{4}\s*(?:ж\.|жылғы)\s*\d{1,2}\s+[а-яәғқңөұүһі]+)\s*(?:ж\.?\s*)?(?:бастап\s+)?қолданысқа"
        ),
        see=re.compile(r"қолданысқа\s+енгізілу\s+тәртібін"),
        months=re.compile(r"\bай\b"),
        calendar=re.compile(r"күнтізбелік"),
        point_of_points=re.compile(r"тармақ(?!ша)"),
        month_names=(
            "қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша",
            "желтоқсан",
        ),
        old_wording=re.compile(r"\(\s*бұр[а-яәңіi]*\.?\s*ред[а-яәңіi]*\.?\s*қара[а-яңіi]*\.?\s*\)", re.IGNORECASE),
        other_acts=re.compile(r"Конституциялық\s+(?:Сот|Кеңес)|Жоғарғы\s+Сот"),
    )  # fmt: skip


def _english() -> AmendingWords:
    return AmendingWords(
        actions=(
            (re.compile(r"to be (?:amended|inserted|excluded|added)|is provided for"), Action.PENDING),
            (re.compile(r"suspended"), Action.SUSPENDED),
            (re.compile(r"excluded|repealed"), Action.EXCLUDED),
            (re.compile(r"inserted|supplemented|added"), Action.INSERTED),
            (re.compile(r"in the wording|reworded"), Action.NEW_WORDING),
            (re.compile(r"amended"), Action.AMENDED),
            (re.compile(r"replaced"), Action.WORDS_REPLACED),
        ),
        units=(
            (Kind.ARTICLE, re.compile(rf"\barticles?\s+{_ENG_LIST}")),
            (Kind.PARAGRAPH, re.compile(rf"\bparagraphs?\s+{_ENG_LIST}")),
            (Kind.POINT, re.compile(rf"\bpoints?\s+{_ENG_LIST}")),
            (Kind.REMARK, re.compile(r"\bremarks?\b(?:\s+(?P<number>\d+))?")),
            (Kind.CHAPTER, re.compile(rf"\bchapters?\s+(?P<number>{_NUM})")),
            (Kind.SECTION, re.compile(rf"\bsections?\s+(?P<number>{_NUM})")),
        ),
        ordinals=_ENGLISH_ORDINALS,
        counts={
            "one": 1, "two": 2, "three": 3, "six": 6, "ten": 10, "twenty": 20, "thirty": 30, "sixty": 60, "ninety": 90,
        },
        after=re.compile(r"(?P<count>[a-z]+)\s+(?P<unit>(?:calendar\s+)?(?:days|months?))\s+after"),
        at_once=re.compile(r"in force from the day of (?:[a-z]+ ){0,3}publication"),
        on=re.compile(r"in force (?:from|on|since)\s+(?P<date>\d{2}\.\d{2}\.\d{4})"),
        see=re.compile(r"for the entry into force see"),
        months=re.compile(r"month"),
        calendar=re.compile(r"calendar"),
        point_of_points=re.compile(r"\bpoint"),
        month_names=("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"),
        old_wording=re.compile(r"\(\s*see\s+(?:the\s+)?(?:old|previous)\s+wording\s*\)", re.IGNORECASE),
        other_acts=re.compile(r"(?:Constitutional|Supreme)\s+(?:Court|Council)"),
    )  # fmt: skip


AMENDING: ByLanguage[AmendingWords] = ByLanguage(
    {
        Language.RUS: _russian,
        Language.KAZ: _kazakh,
        Language.ENG: _english,
    }
)

ACT_REFERENCE = re.compile(
    r"(?:(?P<date>\d{1,2}\.\d{2}\.\d{2}(?:\d{2})?|\d{4}\.\d{2}\.\d{2}(?=\.?\s))\s{0,9}(?:г\.?|ж\.?|\.)?\s{0,9}"
    r"(?:№|[NН]o?\.?)\s{0,9}(?P<number>\d{1,9}(?:\s?-\s?[IVXLCІХСМ]{1,9})?)"
    r"|(?P<day>\d{1,2}\s{1,9}[а-яa-z]{3,9}\s{1,9}\d{4}|\d{4}\s{1,9}жылғы\s{1,9}\d{1,2}\s{1,9}[а-яәғқңөұүһі]{4,12})"
    r"\s{0,9}(?:года|г\.)?\s{0,9}(?:№|[NН]o?\.?)\s{0,9}(?P<numbered>\d{1,9}\s?-\s?[IVXLCІХСМ]{1,9}))"
)
"""«07.11.2014 № 248-V», «15.04.24 г. № 72-VIII», «2024.15.04. № 72-VIII», «15 апреля 2024 года № 72-VIII».

Where the date is in words the number must be that of a law, so that resolutions named in passing are not taken for one.
"""
