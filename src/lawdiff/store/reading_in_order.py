"""Many editions read one after the other: an article that stays to the byte is read once.

Of an edition of a mirror only the pieces are read that the edition read before does not have, and put in the places of
those that are gone. Where that is not certain to give what reading the whole would give (a heading of a chapter
changed, an announcement stands between articles, a number is there twice), the whole is read.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from lawdiff.language.structure import STRUCTURE
from lawdiff.model import Edition, Kind, Language, LawdiffError, Provision
from lawdiff.reading import read_page
from lawdiff.reading.mirror import figures_of_folder, pages_of_folder
from lawdiff.reading.suspicions import suspicions
from lawdiff.store.held_editions import HeldEdition
from lawdiff.store.page_figures import before_the_article, pieces_of
from lawdiff.store.records import Kept


def reader(held: Sequence[HeldEdition]) -> Callable[[int], Edition]:
    """What gives editions by their numbers, cheaply where they are asked for in order.

    The editions are equal to those that `HeldEdition.load` gives, but that the places of words in the source
    (`Provision.span`) count from the beginning of the article in those that were read by pieces. Articles that stay
    are the same objects.

    Args:
        held: the editions of one act in one language.
    """
    return _Reader(held).edition


@dataclass(frozen=True, slots=True)
class _Read:
    """An edition that was read, and its pieces: one for each article, in order."""

    kept: Kept
    edition: Edition
    pieces: tuple[str, ...]


class _Reader:
    def __init__(self, held: Sequence[HeldEdition]) -> None:
        self._held = held
        self._last: _Read | None = None
        self._pages: dict[bytes, tuple[tuple[str, bool], ...]] = {}

    def edition(self, number: int) -> Edition:
        one = self._held[number]
        if self._last is not None and self._last.kept == one.kept:
            return self._last.edition
        pieces = self._pieces(one.kept)
        edition = self._by_pieces(one.kept, pieces) if pieces else None
        if edition is None:
            edition = one.load()
        fits = len(pieces) == len(edition.articles)
        self._last = _Read(one.kept, edition, pieces) if pieces and fits else None
        return edition

    def _by_pieces(self, kept: Kept, pieces: tuple[str, ...]) -> Edition | None:
        last = self._last
        if last is None or (last.kept.act, last.kept.language, last.kept.partial) != (
            kept.act,
            kept.language,
            kept.partial,
        ):
            return None
        instead = _replaced(last, pieces, kept)
        if instead is None:
            return None
        root = _rebuilt(last.edition.root, {id(old): new for old, new in instead})
        locators = [node.locator for node in root.walk() if node.kind is Kind.ARTICLE]
        if len(set(locators)) != len(locators) or len(locators) != len(pieces):
            return None
        return Edition(
            act=kept.act,
            language=kept.language,
            date=kept.day,
            source=kept.source,
            sha256=kept.sha256,
            root=root,
            partial=kept.partial,
            warnings=tuple(suspicions(root, STRUCTURE[kept.language], kept.language, partial=kept.partial)),
            format=last.edition.format,
        )

    def _pieces(self, kept: Kept) -> tuple[str, ...]:
        """The pieces of a mirror's edition, one an article; none of another one, or of one that was harmed."""
        if kept.origin is None:
            return ()
        try:
            if figures_of_folder(kept.copy, kept.language) != kept.sha256:
                return ()
            pages = pages_of_folder(kept.copy, kept.language)
            known = {page: self._pages.get(page) or _cut(page.decode("utf-8"), kept.language) for page in pages}
        except (OSError, UnicodeDecodeError):
            return ()
        self._pages = known
        pieces: list[str] = []
        waiting = ""
        for page in pages:
            for piece, has_article in known[page]:
                # A heading of a chapter at the end of a page stands before the first article of the next one.
                whole = waiting + piece
                waiting = "" if has_article else f"{whole}\n"
                if has_article:
                    pieces.append(whole)
        return tuple(pieces) if not waiting.strip() else ()


def _cut(page: str, language: Language) -> tuple[tuple[str, bool], ...]:
    return tuple((piece, before_the_article(piece, language) is not None) for piece in pieces_of(page, language))


def _replaced(last: _Read, pieces: tuple[str, ...], kept: Kept) -> list[tuple[Provision, list[Provision]]] | None:
    """The articles that go, each with what comes in its place; None where that is not certain."""
    old = last.edition.articles
    found: dict[int, list[Provision]] = {}
    for what, i1, i2, j1, j2 in SequenceMatcher(None, last.pieces, pieces, autojunk=False).get_opcodes():
        if what == "equal":
            continue
        gone, come = last.pieces[i1:i2], pieces[j1:j2]
        if i2 == 0 or not _is_certain(gone, come, pieces[j2 : j2 + 1], kept.language):
            return None
        fresh = [_article(piece[len(before_the_article(piece, kept.language) or "") :], kept) for piece in come]
        known = [one for one in fresh if one is not None]
        if len(known) < len(fresh):
            return None
        if len(gone) == len(come):
            found.update((i1 + index, [one]) for index, one in enumerate(known))
        elif gone:
            found.update((index, []) for index in range(i1, i2))
            found[i1] = known
        else:
            found[i1 - 1] = [*found.get(i1 - 1, [old[i1 - 1]]), *known]
    return [(old[index], new) for index, new in found.items()]


def _is_certain(gone: Sequence[str], come: Sequence[str], following: Sequence[str], language: Language) -> bool:
    """Whether what stands around articles stays: the headings above them, and no announcement that may be of either."""
    announcement = STRUCTURE[language].announcement
    around = [before_the_article(piece, language) or "" for piece in (*gone, *come)]
    lines = [line.strip(" \t>*") for text in (*around, *_heads(following, language)) for line in text.splitlines()]
    if any(announcement.match(line) for line in lines):
        return False
    if len(gone) == len(come):
        return around[: len(gone)] == around[len(gone) :]
    return not any(text.strip() for text in around)


def _heads(pieces: Sequence[str], language: Language) -> list[str]:
    return [before_the_article(piece, language) or "" for piece in pieces]


def _article(piece: str, kept: Kept) -> Provision | None:
    try:
        root = read_page(piece.encode(), kept.source, act=kept.act, language=kept.language, date=kept.day).root
    except LawdiffError:
        return None
    alone = len(root.children) == 1 and not root.notes and not root.strays
    return root.children[0] if alone and root.children[0].kind is Kind.ARTICLE else None


def _rebuilt(node: Provision, instead: dict[int, list[Provision]]) -> Provision:
    """The tree with other articles in some places; what holds none of them is the same object."""
    if node.kind is Kind.ARTICLE:
        return node
    children: list[Provision] = []
    for child in node.children:
        children.extend(instead[id(child)] if id(child) in instead else [_rebuilt(child, instead)])
    same = len(children) == len(node.children) and all(a is b for a, b in zip(children, node.children, strict=True))
    return node if same else replace(node, children=tuple(children))
