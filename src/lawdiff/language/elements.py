"""The full name of a provision, as the column «Структурный элемент» of a comparative table has it.

As amending laws name it: in Russian the smallest element first («пункт 3) части второй статьи 99»), in Kazakh the
article first («99-баптың екінші бөлігінің 3) тармағы»). Paragraphs and alineas are numbered in words, the others as
the law prints them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lawdiff.language.citing import cite
from lawdiff.language.ordinals import ORDINALS, TENS
from lawdiff.model import Kind, Language, Locator

HEADING = "heading"
"""Stands for the heading of a provision among its steps."""
_ALINEA = Kind.ALINEA.value


@dataclass(frozen=True, slots=True)
class _Manner:
    """How a language names elements: as the one that is meant, and as one that the meant one belongs to."""

    meant: Mapping[str, str]
    above: Mapping[str, str]
    outermost_first: bool
    joint: str


_MANNERS: Mapping[Language, _Manner] = {
    Language.RUS: _Manner(
        meant={
            "part": "часть {n}", "sec": "раздел {n}", "subsec": "подраздел {n}", "chp": "глава {n}",
            "subchp": "параграф {n}", "art": "статья {n}", "para": "часть {fem}", "point": "пункт {n})",
            "subpoint": "подпункт {n})", "al": "абзац {masc}", "remark": "примечание {n} к", HEADING: "заголовок",
        },
        above={
            "part": "части {n}", "sec": "раздела {n}", "subsec": "подраздела {n}", "chp": "главы {n}",
            "subchp": "параграфа {n}", "art": "статьи {n}", "para": "части {gen}", "point": "пункта {n})",
            "subpoint": "подпункта {n})", "al": "абзаца {masc_gen}", "remark": "примечания {n} к",
        },
        outermost_first=False,
        joint=" ",
    ),
    Language.KAZ: _Manner(
        meant={
            "part": "{n}-бөлік", "sec": "{n}-бөлім", "subsec": "{n}-кіші бөлім", "chp": "{n}-тарау",
            "subchp": "{n}-параграф", "art": "{n}-бап", "para": "{ord} бөлігі", "point": "{n}) тармағы",
            "subpoint": "{n}) тармақшасы", "al": "{ord} абзацы", "remark": "{n_}ескертпесі", HEADING: "тақырыбы",
        },
        above={
            "part": "{n}-бөліктің", "sec": "{n}-бөлімнің", "subsec": "{n}-кіші бөлімнің", "chp": "{n}-тараудың",
            "subchp": "{n}-параграфтың", "art": "{n}-баптың", "para": "{ord} бөлігінің", "point": "{n}) тармағының",
            "subpoint": "{n}) тармақшасының", "al": "{ord} абзацының", "remark": "{n_}ескертпесінің",
        },
        outermost_first=True,
        joint=" ",
    ),
    Language.ENG: _Manner(
        meant={
            "part": "part {n}", "sec": "section {n}", "subsec": "subsection {n}", "chp": "chapter {n}",
            "subchp": "subchapter {n}", "art": "article {n}", "para": "paragraph {n}", "point": "point {n})",
            "subpoint": "subpoint {n})", "al": "alinea {n}", "remark": "remark {n}", HEADING: "heading",
        },
        above={
            "part": "part {n}", "sec": "section {n}", "subsec": "subsection {n}", "chp": "chapter {n}",
            "subchp": "subchapter {n}", "art": "article {n}", "para": "paragraph {n}", "point": "point {n})",
            "subpoint": "subpoint {n})", "al": "alinea {n}", "remark": "remark {n}",
        },
        outermost_first=True,
        joint=", ",
    ),
}  # fmt: skip


def name_element(locator: str, language: Language, *, alinea: int = 0, heading: bool = False) -> str:
    """The name of the provision at a locator, beginning with a capital letter; its citation where it has none.

    Args:
        locator: of the provision.
        language: of the law.
        alinea: which of its paragraphs of words is meant, from 1; 0 for all of it.
        heading: true where only its heading is meant.

    >>> name_element("art_99__para_3", Language.RUS, alinea=1), name_element("art_108-1", Language.RUS)
    ('Абзац первый части третьей статьи 99', 'Статья 108-1')
    >>> name_element("art_99__para_2-1__point_3", Language.RUS)
    'Пункт 3) части второй-1 статьи 99'
    >>> name_element("art_99__para_2__point_3", Language.KAZ), name_element("art_99", Language.KAZ, heading=True)
    ('99-баптың екінші бөлігінің 3) тармағы', '99-баптың тақырыбы')
    >>> name_element("art_73__remark", Language.RUS), name_element("art_73__remark__point_2", Language.ENG)
    ('Примечание к статье 73', 'Article 73, remark, point 2)')
    """
    try:
        steps = list(Locator.parse(locator).steps)
    except ValueError:
        steps = []
    if not steps or any("~" in number or not _is_named(kind, number) for kind, number in steps):
        # A copy of a number, or the act itself: no manner of drafting has a name for it.
        return _capital(cite(locator, language) if locator else "")
    if alinea:
        steps.append((_ALINEA, str(alinea)))
    elif heading:
        steps.append((HEADING, ""))
    manner = _MANNERS[language]
    last = len(steps) - 1
    words = [
        _filled((manner.meant if place == last else manner.above)[kind], number, language)
        for place, (kind, number) in enumerate(steps)
    ]
    if not manner.outermost_first:
        words = _remarks_to(words, steps)
        words.reverse()
    return _capital(manner.joint.join(words))


def _is_named(kind: str, number: str) -> bool:
    if kind == Kind.REMARK:
        return True
    return bool(number) and kind in _MANNERS[Language.ENG].above


def _remarks_to(words: list[str], steps: list[tuple[str, str]]) -> list[str]:
    """A Russian remark is «к статье»: the word before it stands in the dative."""
    changed = list(words)
    for place, (kind, _) in enumerate(steps):
        if kind == Kind.REMARK and place:
            for old, new in (("статьи ", "статье "), ("пункта ", "пункту ")):
                if changed[place - 1].startswith(old):
                    changed[place - 1] = new + changed[place - 1].removeprefix(old)
    return changed


def _filled(pattern: str, number: str, language: Language) -> str:
    base, _, sub = number.partition("-")
    tail = f"-{sub}" if sub else ""
    spoken = int(base) if base.isascii() and base.isdecimal() else 0

    def form(ending: str) -> str:
        if 0 < spoken < 100:
            return _ordinal(spoken, language, ending) + tail
        return number

    words = pattern.format(
        n=number,
        n_=f"{number}-" if number else "",
        fem=form("fem") if "{fem}" in pattern else "",
        gen=form("gen") if "{gen}" in pattern else "",
        masc=form("masc") if "{masc}" in pattern else "",
        masc_gen=form("masc_gen") if "{masc_gen}" in pattern else "",
        ord=form("") if "{ord}" in pattern else "",
    )
    return " ".join(words.split())


_ENDINGS = {"fem": ("ая", "ья"), "gen": ("ой", "ьей"), "masc": ("ый", "ий"), "masc_gen": ("ого", "ьего")}
_STRESSED = frozenset({2, 6, 7, 8, 40})
"""«второй», «шестой», «седьмой», «восьмой», «сороковой»: the masculine ends in -ой."""


def _ordinal(number: int, language: Language, ending: str) -> str:
    """An ordinal in words, below a hundred."""
    tens, ones = number // 10 * 10, number % 10
    if (tens > 10 and ones) or (language is Language.KAZ and tens == 10 and ones):
        word = next(word for word, value in TENS[language].items() if value == tens)
        return f"{word} {_ordinal(ones, language, ending)}"
    known = ORDINALS[language]
    if language is Language.KAZ:
        return next(word for word, value in known.items() if value == number)
    usual, soft = _ENDINGS[ending]
    if number == 3:
        return f"трет{soft}"
    stem = next(word.removesuffix("ая") for word, value in known.items() if value == number and word.endswith("ая"))
    return stem + ("ой" if ending == "masc" and number in _STRESSED else usual)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
