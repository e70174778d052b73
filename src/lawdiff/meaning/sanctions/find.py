"""Where a provision says what an offence costs, and which provisions of an edition do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from lawdiff.language.sanctions import VOCABULARIES, Mark, Vocabulary, tokenize
from lawdiff.meaning.general_part import is_general_part
from lawdiff.meaning.sanctions.model import Sanction
from lawdiff.meaning.sanctions.parse import parse_sanction
from lawdiff.model import Edition, Kind, Language, Provision, Span

_DASHES = frozenset("–—-")
_BEFORE_VERB = _DASHES | {",", ":"}
_LINKS = frozenset({Mark.BY, Mark.FILLER, Mark.LIFE, Mark.ON, Mark.WITH, Mark.WITH_OR_WITHOUT})
_NEGATIONS = frozenset({"не", "not"})
_VERBS = {
    # Where «привлечение» and «извлечение» do not stand: first, or behind a dash, a comma or a colon.
    Language.RUS: re.compile(r"(?:\A|[,:–—\u2010\u2011-])[\s_]*(?:наказыва|влеч[еёeë]т|влек[уy]т)"),
    Language.KAZ: re.compile("жазалан|соға|соқ|кел"),
    Language.ENG: re.compile("punish|entail"),
}
_VERB_ROOM = 40
"""A Kazakh verb of a sanction and the stops after it are shorter."""
_MOST_LINKS = 4
_MOST_REMEMBERED = 8192
"""Several kinds of findings ask about the same paragraph, and most words of a change stand in both editions."""
_LONGEST_NAME = 12
"""No name of a penalty has more words."""


@dataclass(frozen=True, slots=True)
class PlacedSanction:
    """A sanction and the provision that holds it.

    Attributes:
        locator: of the paragraph, of the article without paragraphs, or of the point that has one of its own.
        sanction: what it says.
    """

    locator: str
    sanction: Sanction


def sanctions_of(edition: Edition) -> tuple[PlacedSanction, ...]:
    """Every sanction of the Special Part, in the order of the text.

    Remarks are left out, and the General Part: its «влечет» speaks of consequences in law. A provision with two
    sanctions in two of its own paragraphs of words gives two rows.

    >>> from lawdiff.model import Alinea
    >>> words = (Alinea("Ложный звон –"), Alinea("влечет предупреждение."))
    >>> root = Provision(Kind.ACT, children=(Provision(Kind.ARTICLE, "1", alineas=words, locator="art_1"),))
    >>> [row.locator for row in sanctions_of(Edition("x", Language.RUS, None, "x", "", root))]
    ['art_1']
    """
    return tuple(_below(edition.root, edition.language))


@lru_cache(maxsize=_MOST_REMEMBERED)
def find_sanction(text: str, language: Language) -> Span | None:
    """Where in a paragraph of words its sanction stands; None where it has none.

    Russian and English: from the verb («наказывается», «влечет», "shall be punished by") to the end, where the
    verb opens the words, or a dash or comma stands before it and the name of a penalty after it. Kazakh: up to the
    verb at the end («жазаланады», «әкеп соғады», «алып келеді»), where the name of a penalty stands before it.

    >>> find_sanction("Ложный звон, – влечет предупреждение.", Language.RUS)
    Span(start=15, end=37)
    >>> find_sanction("Такое превышение влечет ответственность.", Language.RUS) is None
    True
    """
    if not _may_hold_verb(text, language):
        return None
    tokens = tokenize(text, language)
    words = [token.word for token in tokens]
    vocabulary = VOCABULARIES[language]
    first = _kazakh(words, vocabulary) if language is Language.KAZ else _head_first(words, vocabulary)
    return Span(tokens[first].start, tokens[-1].end) if first is not None else None


def _may_hold_verb(text: str, language: Language) -> bool:
    """A cheap look before the words are taken apart: most paragraphs of a code hold no verb of a sanction."""
    if language is Language.KAZ:
        text = text[-_VERB_ROOM:]
    return _VERBS[language].search(text.lower()) is not None


def _below(node: Provision, language: Language) -> Iterator[PlacedSanction]:
    if node.kind is Kind.REMARK or is_general_part(node):
        return
    yield from _own(node, tuple(alinea.text for alinea in node.alineas), language)
    for child in node.children:
        yield from _below(child, language)
    yield from _own(node, tuple(alinea.text for alinea in node.closing), language)


def _own(node: Provision, texts: tuple[str, ...], language: Language) -> Iterator[PlacedSanction]:
    for text in texts:
        span = find_sanction(text, language)
        if span is not None:
            yield PlacedSanction(node.locator, parse_sanction(text[span.start : span.end], language))


def _head_first(words: list[str], vocabulary: Vocabulary) -> int | None:
    """The token of the verb."""
    opening = next((at for at, word in enumerate(words) if word not in _DASHES), None)
    for at in range(len(words)):
        mark = vocabulary.marks.match(words, at)
        if mark is None or mark[0] is not Mark.VERB or (at and words[at - 1] in _NEGATIONS):
            continue
        opens = at == opening or words[at - 1] in _BEFORE_VERB or words[at] == "shall"
        if at == opening or (opens and _names_penalty(words, at + mark[1], vocabulary)):
            return at
    return None


def _names_penalty(words: list[str], at: int, vocabulary: Vocabulary) -> bool:
    for _ in range(_MOST_LINKS):
        mark = vocabulary.marks.match(words, at)
        if mark is None or mark[0] not in _LINKS:
            break
        at += mark[1]
    return vocabulary.kinds.match(words, at) is not None


def _kazakh(words: list[str], vocabulary: Vocabulary) -> int | None:
    """The token at which a sentence begins that ends in the name of a penalty and the verb."""
    verb = len(words)
    while verb and words[verb - 1] in (".", ";", ",", ":"):
        verb -= 1
    for back in (1, 2):
        mark = vocabulary.marks.match(words, verb - back)
        if mark and mark[0] is Mark.VERB and mark[1] == back:
            return _kazakh_start(words, verb - back, vocabulary)
    return None


def _kazakh_start(words: list[str], verb: int, vocabulary: Vocabulary) -> int | None:
    before = range(max(0, verb - _LONGEST_NAME), verb)
    ends = (at + found[1] for at in before if (found := vocabulary.kinds.match(words, at)))
    if verb not in ends:
        return None
    known = next(at for at in range(verb) if vocabulary.kinds.match(words, at) or vocabulary.persons.match(words, at))
    return max((at + 1 for at in range(known) if words[at] in _DASHES), default=0)
