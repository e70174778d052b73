"""Whom a law protects: the words for victims by age and state, in three languages, and how graver cases are drafted."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from lawdiff.model import Language


class Group(StrEnum):
    """A class of people that an offence, or a graver case of it, protects or singles out."""

    PREGNANT = "pregnant"
    HELPLESS = "helpless"
    DEPENDANT = "dependant"
    HOUSEHOLD = "household"
    SPOUSE = "spouse"
    WARD = "ward"
    """Whom a parent, teacher or other person charged with the upbringing harms."""


@dataclass(frozen=True, slots=True)
class ProtectionWords:
    """The words of one language; texts are compared in lower case, Kazakh ones with Cyrillic letters only.

    Attributes:
        ages: pairs of pattern and the age, in years, under which a person is protected.
        offender: what stands before an age where it is the offender's and not the victim's.
        groups: pairs of group and pattern.
        place: words for places where people live, study or meet.
        same_offence: how a paragraph says that it is a graver or milder case of the ones before it.
        filler: words that change with the grammar of a list and not with the circumstance.
    """

    ages: tuple[tuple[re.Pattern[str], int], ...]
    offender: re.Pattern[str]
    groups: tuple[tuple[Group, re.Pattern[str]], ...]
    place: re.Pattern[str]
    same_offence: re.Pattern[str]
    filler: re.Pattern[str]


_RUSSIAN_AGES = {
    "двенадцатилетнего|12-летнего": 12, "четырнадцатилетнего|14-летнего": 14, "шестнадцатилетнего|16-летнего": 16,
    "восемнадцатилетнего|18-летнего": 18, "двадцатиоднолетнего|21-летнего": 21,
}  # fmt: skip
_KAZAKH_AGES = {
    "он екі|12": 12, "он төрт|14": 14, "он алты|16": 16, "он сегіз|18": 18, "жиырма бір|21": 21,
}  # fmt: skip
_ENGLISH_AGES = {"twelve|12": 12, "fourteen|14": 14, "sixteen|16": 16, "eighteen|18": 18, "twenty-one|21": 21}

PROTECTION: Mapping[Language, ProtectionWords] = {
    Language.RUS: ProtectionWords(
        ages=(
            (re.compile(r"\bмалолетн[а-яё]+"), 14),
            (re.compile(r"\bнесовершеннолетн[а-яё]+"), 18),
            (re.compile(r"\bне\s+достигш[а-яё]+\s+совершеннолетия"), 18),
            *(
                (re.compile(rf"\bне\s+достигш[а-яё]+\s+(?:{words})\s+возраста"), age)
                for words, age in _RUSSIAN_AGES.items()
            ),
        ),
        offender=re.compile(r"(?:совершенн[а-яё]+|лицом,)\s*(?:заведомо\s+)?\Z"),
        groups=(
            (Group.PREGNANT, re.compile(r"\bбеременн[а-яё]+")),
            (Group.HELPLESS, re.compile(r"\bбеспомощн[а-яё]+\s+состояни[а-яё]+")),
            (Group.DEPENDANT, re.compile(r"\bзависимост[а-яё]+|\bиждивени[а-яё]+")),
            (Group.HOUSEHOLD, re.compile(r"\bсемейно-бытов[а-яё]+")),
            (Group.SPOUSE, re.compile(r"\bсупруг[а-яё]*")),
            (Group.WARD, re.compile(r"\b(?:родител[а-яё]+|отчим[а-яё]*|мачех[а-яё]*|педагог[а-яё]*)")),
        ),
        place=re.compile(r"\b(?:жилищ|жил[а-яё]{1,4}\s+(?:дом|помещен)|квартир|общежити|общественн[а-яё]{1,3}\s+мест)[а-яё]*"),
        same_offence=re.compile(
            r"(?:то|те)\s+же\s+(?:деяни|действи)|(?:деяни|действи)[ея](?:\s*\(бездействие\))?,?\s+предусмотренн[а-яё]+\s+"
            r"(?:част|пункт|абзац)"
        ),
        filler=re.compile(r"\b(?:совершен[а-яё]*|если|они|оно|деяни[а-яё]+|повлек[а-яё]+|соединен[а-яё]+|сопряжен[а-яё]+)\b"),
    ),
    Language.KAZ: ProtectionWords(
        ages=(
            (re.compile(r"\bжас\s+бала\w*"), 14),
            (re.compile(r"\bкәмелет(?:ке\s+|тік\s+жасқа\s+)толмаған\w*"), 18),
            *((re.compile(rf"\b(?:{words})\s+жасқа\s+толмаған\w*"), age) for words, age in _KAZAKH_AGES.items()),
        ),
        offender=re.compile(r"(?!)"),
        groups=(
            (Group.PREGNANT, re.compile(r"\bжүкті\w*")),
            (Group.HELPLESS, re.compile(r"\bдәрменсіз\w*")),
            (Group.DEPENDANT, re.compile(r"\bтәуелді\w*|\bасырауын\w*")),
            (Group.HOUSEHOLD, re.compile(r"\bотбасы(?:лық)?-тұрмыстық\w*")),
            (Group.SPOUSE, re.compile(r"\b(?:жұбай|зайыб)\w*")),
            (Group.WARD, re.compile(r"\b(?:ата-ана|өгей\s+әке|өгей\s+шеше|педагог)\w*")),
        ),
        place=re.compile(r"\b(?:тұрғын\s?(?:үй|жай)|пәтер|жатақхана|қоғамдық\s+орын)\w*"),
        same_offence=re.compile(
            r"дәл\s+(?:сол|осы)\s+(?:іс-)?әрекет|осы\s+баптың\s+[^.;:]{0,120}көзделген[^.;:]{0,160}(?:іс-)?әрекет"
        ),
        filler=re.compile(r"\b(?:жаса(?:лған|лса|са|ған)|егер|олар(?:ды)?|болса)\b"),
    ),
    Language.ENG: ProtectionWords(
        ages=(
            (re.compile(r"\b(?:young\s+child(?:ren)?|juveniles?)\b"), 14),
            (re.compile(r"\bminors?\b"), 18),
            *(
                (re.compile(rf"\b(?:under|not\s+(?:attained|reached))\s+(?:the\s+age\s+of\s+)?(?:{words})\b"), age)
                for words, age in _ENGLISH_AGES.items()
            ),
        ),
        offender=re.compile(r"committed\s+by\s+(?:a|an|the)?\s*\Z"),
        groups=(
            (Group.PREGNANT, re.compile(r"\bpregnan\w+")),
            (Group.HELPLESS, re.compile(r"\bhelpless\w*")),
            (Group.DEPENDANT, re.compile(r"\bdepend\w+")),
            (Group.HOUSEHOLD, re.compile(r"\b(?:family\s+and\s+)?(?:household|domestic)\b")),
            (Group.SPOUSE, re.compile(r"\bspouses?\b")),
            (Group.WARD, re.compile(r"\b(?:parent|step(?:father|mother)|teacher)s?\b")),
        ),
        place=re.compile(r"\b(?:dwelling|flat|apartment|residential\s+house|public\s+place)s?\b"),
        same_offence=re.compile(r"the\s+same\s+(?:act|deed)|(?:acts?|deeds?)\s+provided\s+for\s+by\s+(?:paragraph|part)"),
        filler=re.compile(r"\b(?:committed|if|they|is|are|was|were|have|has|the|acts?|deeds?)\b"),
    ),
}  # fmt: skip
