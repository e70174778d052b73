"""Whom a law protects: the words for victims by age and state, in three languages, and how graver cases are drafted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from lawdiff.language.tables import ByLanguage
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
_ENGLISH_AGE = r"\s+(?:the\s+age\s+of\s+)?(?:{})\b"
_ENGLISH_AGES = {"twelve|12": 12, "fourteen|14": 14, "sixteen|16": 16, "eighteen|18": 18, "twenty-one|21": 21}


def _word(*beginnings: tuple[str, str]) -> re.Pattern[str]:
    """Words that begin with letters, and what follows them.

    The letters stand first and the word's edge is asked behind them: so a search leaps from one to the next.

    >>> bool(_word(("minor", "s?")).search("two minors")), bool(_word(("age", "")).search("a village"))
    (True, False)
    """
    return re.compile("|".join(rf"{letters}(?<!\w{letters}){rest}" for letters, rest in beginnings))


def _russian() -> ProtectionWords:
    return ProtectionWords(
        ages=(
            (_word(("малолетн", "[а-яё]+")), 14),
            (_word(("несовершеннолетн", "[а-яё]+")), 18),
            (_word(("не", r"\s+достигш[а-яё]+\s+совершеннолетия")), 18),
            *(
                (_word(("не", rf"\s+достигш[а-яё]+\s+(?:{words})\s+возраста")), age)
                for words, age in _RUSSIAN_AGES.items()
            ),
        ),
        offender=re.compile(r"(?:совершенн[а-яё]+|(?<!\bс )лицом,)\s*(?:заведомо\s+)?\Z"),
        groups=(
            (Group.PREGNANT, _word(("беременн", "[а-яё]+"))),
            (Group.HELPLESS, _word(("беспомощн", r"[а-яё]+\s+состояни[а-яё]+"))),
            (Group.DEPENDANT, _word(("зависимост", "[а-яё]+"), ("иждивени", "[а-яё]+"))),
            (Group.HOUSEHOLD, _word(("семейно-бытов", "[а-яё]+"))),
            (Group.SPOUSE, _word(("супруг", ""))),
            (Group.WARD, _word(("родител", "[а-яё]+"), ("отчим", ""), ("мачех", ""), ("педагог", ""))),
        ),
        place=_word(
            ("жилищ", "[а-яё]*"), ("жил", r"[а-яё]{1,4}\s+(?:дом|помещен)[а-яё]*"), ("квартир", "[а-яё]*"),
            ("общежити", "[а-яё]*"), ("общественн", r"[а-яё]{1,3}\s+мест[а-яё]*"),
        ),
        same_offence=re.compile(
            r"(?:то|те)\s+же\s+(?:деяни|действи)|(?:деяни|действи)[ея](?:\s*\(бездействие\))?,?\s+предусмотренн[а-яё]+\s+"
            r"(?:част|пункт|абзац)"
        ),
        filler=re.compile(r"\b(?:совершен[а-яё]*|если|они|оно|деяни[а-яё]+|повлек[а-яё]+|соединен[а-яё]+|сопряжен[а-яё]+)\b"),
    )  # fmt: skip


def _kazakh() -> ProtectionWords:
    return ProtectionWords(
        ages=(
            (_word(("жас", r"\s+бала")), 14),
            (_word(("кәмелет", r"(?:ке\s+|тік\s+жасқа\s+)толмаған")), 18),
            *((re.compile(rf"\b(?:{words})\s+жасқа\s+толмаған\w*"), age) for words, age in _KAZAKH_AGES.items()),
        ),
        offender=re.compile(r"(?!)"),
        groups=(
            (Group.PREGNANT, _word(("жүкті", ""))),
            (Group.HELPLESS, _word(("дәрменсіз", ""))),
            (Group.DEPENDANT, _word(("тәуелді", ""), ("асырауын", ""))),
            (Group.HOUSEHOLD, _word(("отбасы", "(?:лық)?-тұрмыстық"))),
            (Group.SPOUSE, _word(("жұбай", ""), ("зайыб", ""))),
            (Group.WARD, _word(("ата-ана", ""), ("өгей", r"\s+(?:әке|шеше)"), ("педагог", ""))),
        ),
        place=_word(
            ("тұрғын", r"\s?(?:үй|жай)\w*"), ("пәтер", r"\w*"), ("жатақхана", r"\w*"), ("қоғамдық", r"\s+орын\w*"),
        ),
        same_offence=re.compile(
            r"дәл\s+(?:сол|осы)\s+(?:іс-)?әрекет|осы\s+баптың\s+[^.;:]{0,120}көзделген[^.;:]{0,160}(?:іс-)?әрекет"
        ),
        filler=re.compile(r"\b(?:жаса(?:лған|лса|са|ған)|егер|олар(?:ды)?|болса)\b"),
    )  # fmt: skip


def _english() -> ProtectionWords:
    return ProtectionWords(
        ages=(
            (_word(("young", r"\s+child(?:ren)?\b"), ("juvenile", r"s?\b")), 14),
            (_word(("minor", r"s?\b")), 18),
            *(
                (_word(("under", rest), ("not", rf"\s+(?:attained|reached){rest}")), age)
                for rest, age in ((_ENGLISH_AGE.format(words), age) for words, age in _ENGLISH_AGES.items())
            ),
        ),
        offender=re.compile(r"committed\s+by\s+(?:a|an|the)?\s*\Z"),
        groups=(
            (Group.PREGNANT, _word(("pregnan", r"\w"))),
            (Group.HELPLESS, _word(("helpless", ""))),
            (Group.DEPENDANT, _word(("depend", r"\w"))),
            (Group.HOUSEHOLD, _word(("household", r"\b"), ("domestic", r"\b"))),
            (Group.SPOUSE, _word(("spouse", r"s?\b"))),
            (Group.WARD, _word(("parent", r"s?\b"), ("step", r"(?:father|mother)s?\b"), ("teacher", r"s?\b"))),
        ),
        place=_word(
            ("dwelling", r"s?\b"), ("flat", r"s?\b"), ("apartment", r"s?\b"), ("residential", r"\s+houses?\b"),
            ("public", r"\s+places?\b"),
        ),
        same_offence=re.compile(r"the\s+same\s+(?:act|deed)|(?:acts?|deeds?)\s+provided\s+for\s+by\s+(?:paragraph|part)"),
        filler=re.compile(r"\b(?:committed|if|they|is|are|was|were|have|has|the|acts?|deeds?)\b"),
    )  # fmt: skip


PROTECTION: ByLanguage[ProtectionWords] = ByLanguage(
    {Language.RUS: _russian, Language.KAZ: _kazakh, Language.ENG: _english}
)
