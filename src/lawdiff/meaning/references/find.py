"""An edition becomes its references."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lawdiff.language.references import REFERENCES, ReferenceWords
from lawdiff.meaning.references.cited import Cited, Mention, Piece
from lawdiff.meaning.references.head_first import HeadFirst
from lawdiff.meaning.references.head_last import HeadLast
from lawdiff.meaning.references.model import Reference, Scope
from lawdiff.meaning.references.tokens import tokens_of
from lawdiff.model import Edition, Kind, Language, Locator, Provision, Span

_BEFORE = 160
"""So many characters before a Kazakh citation are looked at for the name of an act."""


def references_of(edition: Edition) -> tuple[Reference, ...]:
    """All citations of numbered provisions in an edition, in the order of the text.

    The publisher's notes are no law, and what they cite is left out. So are citations without a number: «настоящей
    статьи», «статьями Особенной части».

    >>> from lawdiff.model import Alinea
    >>> text = Alinea("Деяние, предусмотренное пунктом 2) части первой статьи 7 настоящего Кодекса")
    >>> article = Provision(Kind.ARTICLE, "9", alineas=(text,), locator="art_9")
    >>> found = references_of(Edition("cc", Language.RUS, None, "x", "", Provision(Kind.ACT, children=(article,))))
    >>> [(one.target, one.words) for one in found]
    [('art_7__para_1__point_2', 'пунктом 2) части первой статьи 7')]
    """
    return tuple(_references(edition))


def _references(edition: Edition) -> Iterator[Reference]:
    words = REFERENCES[edition.language]
    waiting: list[tuple[Provision, bool]] = [(edition.root, False)]
    while waiting:
        node, listed = waiting.pop()
        text = node.own_words()
        opens_list = False
        if listed or any(stem in text for stem in words.stems):
            opens_list = _opens_list(node, words)
            if listed or words.trigger.search(text):
                yield from references_in(text, node.locator, edition.act, edition.language, listed=listed)
        waiting.extend((child, opens_list) for child in reversed(node.children))


def _opens_list(node: Provision, words: ReferenceWords) -> bool:
    """«… в статьях:»: the points that follow begin with the numbers of articles."""
    last = node.text.rstrip()
    if not last.endswith(":"):
        return False
    return words.units.get(last[:-1].rsplit(None, 1)[-1].lower()) is Kind.ARTICLE


def references_in(
    text: str, where: str, act: str, language: Language, *, listed: bool = False
) -> tuple[Reference, ...]:
    """The citations of one text.

    Args:
        text: own words of a provision.
        where: its locator; `art_9__para_2` makes «настоящей статьи» mean `art_9`.
        act: identifier of its act.
        language: of the text.
        listed: true for a member of a list that was announced with «в статьях:».

    >>> [one.target for one in references_in("articles 5 (point 1) of paragraph two) and 7", "", "cc", Language.ENG)]
    ['art_5__para_2__point_1', 'art_7']
    >>> [one.target for one in references_in("Осы баптың бірінші немесе 1-1-бөліктерінде", "art_9", "cc", Language.KAZ)]
    ['art_9__para_1', 'art_9__para_1-1']
    """
    tokens = tokens_of(text, language)
    unit_last = REFERENCES[language].unit_last
    mentions = HeadLast(tokens).read() if unit_last else HeadFirst(tokens, language, listed=listed).read()
    mentions.sort(key=lambda mention: mention.cited.pieces[-1].start)
    naming = _Naming(text, act, language, mentions)
    found: list[Reference] = []
    last_article = ""
    for mention in mentions:
        scope, cited_act = naming.scope(mention)
        target, home = _target(mention.cited, where, last_article)
        if home and scope is Scope.THIS_CODE:
            scope = Scope.THIS_ARTICLE
        through = _through(mention.cited.pieces[-1], target)
        span = _span(mention.cited, text)
        found.append(Reference(where, span, text[span.start : span.end], target, scope, cited_act, through))
        last_article = target.split("__", 1)[0] if target.startswith("art_") else last_article
    return tuple(found)


def _span(cited: Cited, text: str) -> Span:
    """From the first word to the last one, and the stop of a bracket that began in between."""
    start, end = min(piece.start for piece in cited.pieces), max(piece.end for piece in cited.pieces)
    words = text[start:end]
    is_open = words.count("(") > len(_CLOSED.findall(words))
    return Span(start, end + 1 if is_open and text[end : end + 1] == ")" else end)


_CLOSED = re.compile(r"(?<!\d)\)")


def _through(piece: Piece, target: str) -> str:
    if not piece.through:
        return ""
    return target[: len(target) - len(piece.number)] + piece.through


def _target(cited: Cited, where: str, last_article: str) -> tuple[str, bool]:
    """The locator cited, and whether it lies in the article that cites."""
    steps = [f"{piece.kind.value}_{piece.number}" if piece.number else piece.kind.value for piece in cited.pieces]
    if cited.anchor is None and cited.is_complete:
        return "__".join(steps), False
    if cited.same and last_article:
        return "__".join([last_article, *steps]), False
    return "__".join([*_home(where, cited), *steps]), True


def _home(where: str, cited: Cited) -> list[str]:
    """The provision that «настоящей …» means: the one of the kind on the way to where the citation stands.

    A path that says nothing of where it begins («частью второй») begins in the article, a point in the paragraph.
    """
    wanted = cited.anchor
    if wanted is None:
        wanted = Kind.ARTICLE if cited.pieces[0].kind in {Kind.PARAGRAPH, Kind.REMARK} else Kind.PARAGRAPH
    steps = where.split("__") if where else []
    kinds = [kind for kind, _ in Locator.parse(where).steps] if where else []
    same_kind = {Kind.POINT: {"point", "subpoint"}, Kind.SUBPOINT: {"point", "subpoint"}}.get(wanted, {wanted.value})
    last = max((place for place, kind in enumerate(kinds) if kind in same_kind), default=None)
    return steps[: last + 1] if last is not None else steps[:1]


class _Naming:
    """Which act a text means by its citations."""

    def __init__(self, text: str, act: str, language: Language, mentions: Sequence[Mention]) -> None:
        self.text = text
        self.act = act
        self.words = REFERENCES[language]
        dated = self.words.dated_act.search(text)
        self.dated_from = dated.end() if dated else len(text) + 1
        named = [(mention, self._named(mention)) for mention in mentions]
        self.elsewhere = {
            mention.cited.pieces[0].number: scope
            for mention, scope in named
            if scope and scope[0] is not Scope.THIS_CODE and mention.cited.pieces[0].kind is Kind.ARTICLE
        }

    def scope(self, mention: Mention) -> tuple[Scope, str]:
        """The scope, and the code's identifier.

        A citation that names no act means this code, unless the same text cites the same article of another act
        by name, or has turned to an act with its date.
        """
        named = self._named(mention)
        if named:
            return named
        outermost = mention.cited.pieces[0]
        if outermost.kind is Kind.ARTICLE and mention.cited.anchor is None and outermost.number in self.elsewhere:
            return self.elsewhere[outermost.number]
        if mention.chain_start > self.dated_from:
            return Scope.OTHER_ACT, ""
        return Scope.THIS_CODE, self.act

    def _named(self, mention: Mention) -> tuple[Scope, str] | None:
        """What the words themselves say; None where they name no act."""
        words = self.words
        anchored = mention.cited.anchor is not None and not mention.cited.same
        if anchored or self._says(words.this_act, mention):
            return Scope.THIS_CODE, self.act
        for act, pattern in words.codes:
            if self._says(pattern, mention):
                return (Scope.THIS_CODE if act == self.act else Scope.OTHER_CODE), act
        return (Scope.OTHER_ACT, "") if self._says(words.other_act, mention) else None

    def _says(self, pattern: re.Pattern[str], mention: Mention) -> bool:
        if self.words.unit_last:
            return pattern.search(self.text[max(0, mention.chain_start - _BEFORE) : mention.chain_start]) is not None
        return pattern.match(self.text, mention.chain_end) is not None
