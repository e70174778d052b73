"""Words without their endings: «побои», «побоев», «побоями» are one; likewise «денсаулыққа», «денсаулықтың».

Endings and small words as tables, one a language. A stem is for telling texts alike, not for reading: it only has to
be the same for the cases of one word, and mostly different for different words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from lawdiff.comparing.fold import fold
from lawdiff.model import Language

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_KAZAKH_LATIN = str.maketrans("i", "і")


@dataclass(frozen=True, slots=True)
class _Inflection:
    """How words of a language end.

    Attributes:
        endings: taken off the end, the longest first.
        layers: how many endings a word may have, one on the other.
        shortest: letters that must stay.
        small: words that carry no offence: conjunctions, prepositions, «то есть», «настоящий».
    """

    endings: frozenset[str]
    layers: int
    shortest: int
    small: frozenset[str]


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


_INFLECTIONS: Mapping[Language, _Inflection] = {
    Language.RUS: _Inflection(
        _words(
            "а я о е и ы у ю ь й ой ей ий ый ая яя ое ее ые ие ого его ому ему ом ем им ым ых их ую юю ою ею "
            "ами ями ыми ими ах ях ам ям ов ев ию ия ии ием иям иями иях ость ости остью остей "
            "ться тся ет ют ит ят ут ат л ла ло ли ть "
            "вший вшая вшее вшие вшего вшему вшей вшим вшем вших вшими вшую "
            "ющий ющая ющее ющие ющего ющему ющей ющим ющем ющих ющими ющую "
            "щий щая щее щие щего щему щей щим щем щих щими щую "
            "нный нная нное нные нного нному нной нным нном нных нными нную "
            "ный ная ное ные ного ному ной ным ном ных ными ную н на но ны "
            "шийся шаяся шееся шиеся шегося шемуся шейся шимся шихся шимися шуюся "
            "щийся щаяся щееся щиеся щегося щемуся щейся щимся щихся щимися щуюся",
        ),
        layers=1,
        shortest=4,
        small=_words(
            "и или либо а но в во на с со к ко о об от до за из по при для без у над под про не ни то есть же ли бы "
            "равно также его ее их им ими они он она оно этот эта это эти тот те та такой таковой иной иные иного иных "
            "другой другие других который которые которых которого если настоящий настоящего настоящей настоящим "
            "настоящем чем как что лицо лица лицом лиц лицами"
        ),
    ),
    Language.KAZ: _Inflection(
        _words(
            "лар лер дар дер тар тер ның нің дың дің тың тің ға ге қа ке на не ды ді ты ті ны ні н да де та те нда нде "
            "дан ден тан тен нан нен мен бен пен ы і сы сі ын ін ына іне сына сіне ымен імен у уы уі уға уге уды уді "
            "удың удің ып іп п ған ген қан кен атын етін йтын йтін а е й лық лік дық дік тық тік лығы лігі дығы дігі "
            "лығ ліг дығ діг тығ тіг "
            "дағы дегі тағы тегі нша нше ша ше",
        ),
        layers=3,
        shortest=4,
        small=_words(
            "және немесе не яғни сол сондай-ақ үшін арқылы туралы бойынша осы бұл оның оны олар оларды өзге өзгедей "
            "басқа да де мен бен пен екені егер болса адам адамды адамға адамның адамдар"
        ),
    ),
    Language.ENG: _Inflection(
        _words("s es ed ing ly 's"),
        layers=1,
        shortest=4,
        small=_words("the a an and or of in on to by with for from that which is are be as at not other person"),
    ),
}


def stems_of(text: str, language: Language) -> tuple[str, ...]:
    """The stems of a text's words, in order, small words left out.

    >>> stems_of("Побои, то есть нанесение побоев", Language.RUS)
    ('побо', 'нанесен', 'побо')
    >>> stems_of("Денсаулыққа жеңіл зиян келтіру", Language.KAZ) == stems_of(
    ...     "денсаулықтың жеңiл зияны келтіруді", Language.KAZ)
    True
    """
    words = _WORD.findall(fold(text).lower())
    return tuple(stem for word in words if (stem := _stem(word, language)))


@lru_cache(maxsize=1 << 16)
def _stem(word: str, language: Language) -> str:
    """The stem; empty for a small word."""
    inflection = _INFLECTIONS[language]
    if language is Language.KAZ:
        word = word.translate(_KAZAKH_LATIN)
    if word in inflection.small:
        return ""
    for _ in range(inflection.layers):
        shorter = _without_ending(word, inflection)
        if shorter == word:
            break
        word = shorter
    return word


def _without_ending(word: str, inflection: _Inflection) -> str:
    for stem in range(inflection.shortest, len(word)):
        if word[stem:] in inflection.endings:
            return word[:stem]
    return word
