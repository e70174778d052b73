"""How lawyers cite a provision in three languages, and how to read what they type.

`cite` writes a citation, `read_citation` reads one, `resolve` finds the provision it means.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from lawdiff.model import ACTS, Citation, Edition, Kind, Language, Locator, Provision, act_by_alias

REMARK = "remark"
"""What stands for a remark among the numbers of a citation: `cc:73(remark)`."""


@dataclass(frozen=True, slots=True)
class _Manner:
    """How a language cites: a pattern for each kind, with a number and without one."""

    numbered: Mapping[str, str]
    bare: Mapping[str, str]
    joint: str
    remark_to: str
    numbered_remark_to: str
    copy: str
    dative: Mapping[str, str]
    """Endings that change where a remark is «to» the last word of what it belongs to."""


_MANNERS: Mapping[str, _Manner] = {
    Language.RUS: _Manner(
        numbered={
            "part": "часть {n} кодекса",
            "sec": "разд. {n}",
            "subsec": "подразд. {n}",
            "chp": "гл. {n}",
            "subchp": "§ {n}",
            "art": "ст. {n}",
            "para": "ч. {n}",
            "point": "п. {n})",
            "subpoint": "пп. {n})",
            "al": "абз. {n}",
            "remark": "примечание {n}",
        },
        bare={
            "act": "кодекс",
            "part": "часть кодекса",
            "sec": "раздел",
            "subsec": "подраздел",
            "chp": "глава",
            "subchp": "параграф",
            "art": "статья",
            "para": "часть",
            "point": "пункт",
            "subpoint": "подпункт",
            "al": "абзац",
            "remark": "примечание",
        },
        joint=" ",
        remark_to="примечание к {parent}",
        numbered_remark_to="примечание {n} к {parent}",
        copy="{citation} (повтор {n})",
        dative={},
    ),
    Language.KAZ: _Manner(
        numbered={
            "part": "кодекстің {n}-бөлігі",
            "sec": "{n}-бөлім",
            "subsec": "{n}-кіші бөлім",
            "chp": "{n}-тарау",
            "subchp": "{n}-параграф",
            "art": "{n}-бап",
            "para": "{n}-бөлік",
            "point": "{n}) тармақ",
            "subpoint": "{n}) тармақша",
            "al": "{n}-абзац",
            "remark": "{n}-ескертпе",
        },
        bare={
            "act": "кодекс",
            "part": "кодекстің бөлігі",
            "sec": "бөлім",
            "subsec": "кіші бөлім",
            "chp": "тарау",
            "subchp": "параграф",
            "art": "бап",
            "para": "бөлік",
            "point": "тармақ",
            "subpoint": "тармақша",
            "al": "абзац",
            "remark": "ескертпе",
        },
        joint=" ",
        remark_to="{parent} ескертпе",
        numbered_remark_to="{parent} {n}-ескертпе",
        copy="{citation} ({n}-қайталау)",
        dative={
            "бап": "бапқа",
            "бөлік": "бөлікке",
            "тармақ": "тармаққа",
            "тармақша": "тармақшаға",
            "абзац": "абзацқа",
        },
    ),
    Language.ENG: _Manner(
        numbered={
            "part": "part {n}",
            "sec": "section {n}",
            "subsec": "subsection {n}",
            "chp": "ch. {n}",
            "subchp": "subch. {n}",
            "art": "art. {n}",
            "para": "para. {n}",
            "point": "point {n})",
            "subpoint": "subpoint {n})",
            "al": "alinea {n}",
            "remark": "remark {n}",
        },
        bare={
            "act": "code",
            "part": "part",
            "sec": "section",
            "subsec": "subsection",
            "chp": "chapter",
            "subchp": "subchapter",
            "art": "article",
            "para": "paragraph",
            "point": "point",
            "subpoint": "subpoint",
            "al": "alinea",
            "remark": "remark",
        },
        joint=", ",
        remark_to="remark to {parent}",
        numbered_remark_to="remark {n} to {parent}",
        copy="{citation} (copy {n})",
        dative={},
    ),
}


@lru_cache(maxsize=65536)
def cite(locator: str, language: str) -> str:
    """The citation of a locator, as a lawyer of the language writes it; the locator itself if it is none.

    >>> cite("art_99__para_3", "rus"), cite("art_108-1__para_2__point_3", "rus")
    ('ст. 99 ч. 3', 'ст. 108-1 ч. 2 п. 3)')
    >>> cite("art_99__para_3__point_1", "kaz"), cite("art_99__para_3__point_1", "eng")
    ('99-бап 3-бөлік 1) тармақ', 'art. 99, para. 3, point 1)')
    >>> cite("art_73__remark", "rus"), cite("art_73__remark", "kaz"), cite("art_73__remark_2", "eng")
    ('примечание к ст. 73', '73-бапқа ескертпе', 'remark 2 to art. 73')
    >>> cite("art_99~2", "rus")
    'ст. 99 (повтор 2)'
    """
    try:
        steps = Locator.parse(locator).steps
    except ValueError:
        return locator
    manner = _MANNERS[language]
    citation = ""
    for kind, full in steps:
        number, _, copy = full.partition("~")
        citation = _deeper(manner, citation, kind, number)
        if copy:
            citation = manner.copy.format(citation=citation, n=copy)
    return citation


def _deeper(manner: _Manner, parent: str, kind: str, number: str) -> str:
    if kind == Kind.REMARK and parent:
        pattern = manner.numbered_remark_to if number else manner.remark_to
        head, space, last = parent.rpartition(" ")
        stem, hyphen, word = last.rpartition("-")
        word = manner.dative.get(word, word)
        return pattern.format(parent=head + space + stem + hyphen + word, n=number)
    patterns = manner.numbered if number else manner.bare
    own = patterns.get(kind, kind + " {n}").format(n=number).strip()
    return f"{parent}{manner.joint}{own}" if parent else own


# What people type for each level, as beginnings of words. A Russian or English word stands before its number,
# a Kazakh one after it.
_BEFORE: tuple[tuple[re.Pattern[str], int], ...] = (
    (re.compile(r"(?:ст|ст\w*ть\w*|arts?|articles?)\Z"), 0),
    (re.compile(r"(?:ч|част\w+|paras?|par|paragraphs?|part)\Z"), 1),
    (re.compile(r"(?:прим|примечани\w+|remarks?)\Z"), 2),
    (re.compile(r"(?:п|пункт\w*|pt|points?)\Z"), 3),
    (re.compile(r"(?:пп|подп|подпункт\w*|subpt|subpoints?)\Z"), 4),
)
_AFTER: tuple[tuple[re.Pattern[str], int], ...] = (
    (re.compile(r"(?:бап|баб)\w*\Z"), 0),
    (re.compile(r"(?:бөлік|бөліг)\w*\Z"), 1),
    (re.compile(r"ескертпе\w*\Z"), 2),
    (re.compile(r"тармақша\w*\Z"), 4),
    (re.compile(r"(?:тармақ|тармағ)\w*\Z"), 3),
)
_REMARK_RANK = 2
_IDLE = frozenset({"к", "of", "to", "the", "in", "рк", "қр", "rk", "республики", "казахстан", "қазақстан"})

_TOKEN = re.compile(
    r"""
      (?P<kazakh>\d+(?:-\d+)*)-(?P<kazakh_word>[^\W\d_]+)
    | \((?P<nested>[^()\s]+)\)
    | (?P<number>\d+(?:-\d+)*)\)?
    | (?P<letter>[^\W\d_])\)
    | (?P<word>[^\W\d_]+)
    | @(?P<edition>[\w-]+)
    | (?P<idle>[\s,.:;«»"№]+)
    """,
    re.VERBOSE,
)
_CYRILLIC_I = str.maketrans("i", "і")


def read_citation(text: str) -> Citation:
    """Read what a person types for a provision.

    Understood are the short form (`cc:108-1(2)(3)`, `cao:73-1@2024-06-08`), a locator (`art_99__para_3`) and
    the manners of the three languages, in either order of the levels. A remark is `remark` among the numbers.

    >>> [str(read_citation(typed)) for typed in ("ст. 99 ч. 3 УК", "УК 99 ч. 3", "ҚК 99-бап 3-бөлік")]
    ['ук:99(3)', 'ук:99(3)', 'қк:99(3)']
    >>> str(read_citation("п. 3) ч. 2 ст. 108-1 УК РК")), str(read_citation("art. 99 para 3 CC"))
    ('ук:108-1(2)(3)', 'cc:99(3)')
    >>> read_citation("примечание к ст. 73").numbers
    ('73', 'remark')

    Raises:
        ValueError: the text names no article, or holds a word that no citation has.
    """
    typed = text.strip()
    try:
        return Citation.parse(typed)
    except ValueError:
        pass
    if typed.startswith("art_"):
        return _from_locator(typed)
    return _from_words(typed)


def _from_locator(text: str) -> Citation:
    numbers: list[str] = []
    for kind, number in Locator.parse(text).steps:
        if kind == Kind.REMARK:
            numbers.append(REMARK)
        if number:
            numbers.append(number)
    return Citation(tuple(numbers))


def _from_words(text: str) -> Citation:
    found: list[tuple[int, str]] = []
    act = edition = ""
    awaited: int | None = None  # the level whose word was read and whose number is still to come
    loose: list[str] = []  # the number whose level is still to come

    def settle(rank: int | None = None) -> None:
        """Give the loose number its level: the one named, or else the next below the last."""
        if loose:
            found.append((max((r for r, _ in found), default=-1) + 1 if rank is None else rank, loose.pop()))

    for role, value, rank in _pieces(text):
        if role != "after":
            settle()
        if rank == _REMARK_RANK:
            found.append((rank, REMARK))  # a level even without a number; its own number comes below it
        if role == "after":
            settle(rank)
        elif role == "number" and awaited is not None:
            found.append((awaited, value))
        elif role == "number":
            loose.append(value)
        elif role == "act":
            act = value
        elif role == "edition":
            edition = value
        awaited = rank if role == "before" else None
    settle()
    if sum(rank == 0 for rank, _ in found) != 1:
        raise ValueError(f"not a citation: {text!r} (it must name one article)")
    return Citation(tuple(number for _, number in sorted(found, key=lambda pair: pair[0])), act, "", edition)


def _pieces(text: str) -> Iterator[tuple[str, str, int]]:
    """What was typed, piece by piece: its role, its words, its level where it has one."""
    at = 0
    while at < len(text):
        token = _TOKEN.match(text, at)
        if token is None:
            raise ValueError(f"not a citation: {text!r}")
        at = token.end()
        if token["edition"]:
            yield "edition", token["edition"], 0
        number = token["kazakh"] or token["nested"] or token["number"] or token["letter"]
        if number:
            yield "number", number, 0
        word = (token["kazakh_word"] or token["word"] or "").lower()
        if word and word not in _IDLE:
            yield _said(word, text)


def _said(word: str, text: str) -> tuple[str, str, int]:
    for role, table, spelled in (("before", _BEFORE, word), ("after", _AFTER, word.translate(_CYRILLIC_I))):
        rank = next((rank for pattern, rank in table if pattern.match(spelled)), None)
        if rank is not None:
            return role, word, rank
    if act_by_alias(word) is None:
        raise ValueError(f"not a citation: {text!r} ({word!r} is no word of one)")
    return "act", word, 0


def same_act(citation: Citation, edition: Edition) -> bool:
    """Whether a citation can be of an edition's act: it names none, or this one, or the edition knows none.

    >>> root = Provision(Kind.ACT)
    >>> same_act(read_citation("УК 99"), Edition("cc", Language.RUS, None, "x", "", root))
    True
    >>> same_act(read_citation("КоАП 73"), Edition("cc", Language.RUS, None, "x", "", root))
    False
    """
    if not citation.act or not edition.act:
        return True
    known = act_by_alias(citation.act)
    return (known.id if known else citation.act.lower()) == edition.act.lower()


def resolve(citation: Citation, edition: Edition) -> Provision | None:
    """The provision of an edition that a citation means; None where the edition has none such.

    Numbers are matched against the children whatever their kind, so that `cc:3(18-1)` is the point 18-1 of an
    article without paragraphs. Where no child has the number, unnumbered ones are looked through.

    >>> point = Provision(Kind.POINT, "18-1", locator="art_3__point_18-1")
    >>> article = Provision(Kind.ARTICLE, "3", children=(point,), locator="art_3")
    >>> edition = Edition("cc", Language.RUS, None, "x", "", Provision(Kind.ACT, children=(article,)))
    >>> resolve(read_citation("cc:3(18-1)"), edition).locator
    'art_3__point_18-1'
    """
    article, *below = citation.numbers
    wanted = article.partition("~")
    copies = [node for node in edition.articles if node.number == wanted[0]]
    place = int(wanted[2] or "1") - 1
    candidates = copies[place : place + 1]
    for number in below:
        candidates = _below(candidates, number)
    return candidates[0] if candidates else None


def _below(nodes: list[Provision], number: str) -> list[Provision]:
    number = _folded(number.partition("~")[0])
    if number in _REMARK_WORDS:
        return [child for node in nodes for child in node.children if child.kind is Kind.REMARK]
    numbered = [node for node in nodes if node.kind is Kind.REMARK and len(nodes) > 1 and node.number == number]
    direct = [child for node in nodes for child in node.children if _folded(child.number) == number]
    if numbered or direct:
        return numbered or direct
    through = [child for node in nodes for child in node.children if not child.number and child.kind is not Kind.REMARK]
    return _below(through, number) if through else []


_REMARK_WORDS = frozenset({REMARK, "примечание", "прим", "ескертпе"})
_LOOKS = str.maketrans("aceopxyi", "асеорхуі")


def _folded(number: str) -> str:
    """A letter that looks the same in both alphabets is the same number: a point `a)` is the point «а)»."""
    return number.lower() if number.lower() in _REMARK_WORDS else number.lower().translate(_LOOKS)


def act_title(act: str, language: str) -> str:
    """The title of an act in a language; what the user called it where lawdiff does not know it.

    >>> act_title("cc", "eng"), act_title("Lamp Code", "rus"), act_title("lamp-code", "rus")
    ('Criminal Code of the Republic of Kazakhstan', 'Lamp Code', 'Lamp code')
    """
    named = act if act != act.lower() else act.replace("-", " ").capitalize()
    return next((known.titles[language] for known in ACTS if known.id == act), named)
