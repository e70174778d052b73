"""The words of the law in a provision, as they are printed and as they are compared, each made once."""

from __future__ import annotations

import re
from dataclasses import replace

from lawdiff.comparing.ends import common_start
from lawdiff.comparing.fold import differ_in_letters, fold, same_squeezed, squeeze
from lawdiff.model import Alinea, Kind, Provision

_STOPS = ',.;:()"«»–—'
_LETTERS = re.compile(r"[^\W\d_]+")
_MARK = "\ue000"
"""Says where a provision begins inside the text of another; no statute has such a letter and nothing folds it."""
_MARKS = {kind: f"{_MARK}{kind.value} " for kind in Kind}
_AFTER_BODY = frozenset({Kind.PARAGRAPH, Kind.REMARK})


def whole_words(provision: Provision | None) -> str:
    r"""All words of the law in a provision, labels and children included; stubs are not law and are left out.

    >>> from lawdiff.model import Alinea
    >>> one = Provision(Kind.POINT, "1", label="1)", alineas=(Alinea("by two persons,"),))
    >>> whole_words(Provision(Kind.PARAGRAPH, "2", label="2.", alineas=(Alinea("The same"),), children=(one,)))
    '2. The same\n1) by two persons,'
    """
    return "\n".join(_printed(provision)) if provision is not None else ""


def compared_words(before: Provision | None, after: Provision | None) -> tuple[str, str]:
    r"""The own words of both sides, as hunks show them.

    Their labels say number and place and are not among them. Two exceptions: the label of a remark is given where
    its word changed, and that of a grouping where only one edition has it.

    >>> one, many = (Provision(Kind.REMARK, label=label) for label in ("Remark.", "Remarks."))
    >>> compared_words(one, many)
    ('Remark.', 'Remarks.')
    """
    if before is None or after is None or not _same_label_words(before, after):
        return _labelled(before), _labelled(after)
    return before.own_words(), after.own_words()


def _labelled(provision: Provision | None) -> str:
    if provision is None:
        return ""
    return "\n".join(part for part in (provision.label, provision.own_words()) if part)


def _same_label_words(before: Provision, after: Provision) -> bool:
    old, new = label_word(before), label_word(after)
    return old == new or fold(old) == fold(new)


def label_word(provision: Provision) -> str:
    """The word in a label, without number and stops: it is law too where it is all that names a remark.

    >>> label_word(Provision(Kind.REMARK, label="Примечания.")), label_word(Provision(Kind.POINT, label="1)"))
    ('Примечания', '')
    """
    return " ".join(_LETTERS.findall(provision.label)) if provision.kind is Kind.REMARK else ""


class Wording:
    """Texts of provisions, made once for a comparison.

    Provisions are told apart by identity, so the editions must live as long as this does.
    """

    __slots__ = ("_bodies", "_numbered", "_originals", "_pieces", "_squeezed", "_vocabularies", "_words")

    def __init__(self) -> None:
        self._bodies: dict[int, str] = {}
        self._numbered: dict[int, tuple[Provision, ...]] = {}
        self._originals: dict[int, Provision | None] = {}
        self._pieces: dict[int, tuple[list[str], int, int]] = {}
        self._squeezed: dict[int, str] = {}
        self._vocabularies: dict[int | str, frozenset[str]] = {}
        self._words: dict[int, tuple[str, ...]] = {}

    def body(self, provision: Provision) -> str:
        """All words of the law in a provision without its own number; its children's numbers are in it."""
        found = self._bodies.get(id(provision))
        if found is None:
            found = self._bodies[id(provision)] = "\n".join(self._pieces_of(provision))
        return found

    def _pieces_of(self, provision: Provision) -> list[str]:
        """What `body` joins. The pieces of all that is below are known with it, so that a tree is walked once."""
        if id(provision) not in self._pieces:
            _gather(provision, [], self._pieces)
        pieces, start, end = self._pieces[id(provision)]
        return pieces[start:end]

    def numbered(self, article: Provision) -> tuple[Provision, ...]:
        """An article as if its unnumbered text were a paragraph: its heading, that text, its other children."""
        found = self._numbered.get(id(article))
        if found is None:
            taken = [child.kind not in _AFTER_BODY for child in article.children]
            count = taken.index(False) if False in taken else len(taken)
            rest = article.children[count:]
            # What closes an article closes its last paragraph; remarks come after it.
            closing = () if any(child.kind is Kind.PARAGRAPH for child in rest) else article.closing
            body = replace(
                article,
                kind=Kind.PARAGRAPH,
                number="",
                label="",
                heading="",
                children=article.children[:count],
                closing=closing,
            )
            head = replace(article, alineas=(), closing=article.closing[len(closing) :], children=())
            found = self._numbered[id(article)] = (head, body, *rest)
            # The article is accounted for once, with its heading.
            self._originals[id(head)] = article
            self._originals[id(body)] = None
        return found

    def original(self, provision: Provision) -> Provision | None:
        """The provision of the edition that one stands for; None for the text that `numbered` took out of one."""
        return self._originals.get(id(provision), provision)

    def same(self, before: Provision, after: Provision) -> bool:
        """True where the two differ in nothing but blanks."""
        if before is after or _same_law(before, after):
            # Most of two editions: no text is put together for it.
            return True
        first, second = self.body(before), self.body(after)
        if differ_in_letters(first, second):
            return False
        return first == second or same_squeezed(self.squeezed(before), self.squeezed(after))

    def squeezed(self, provision: Provision) -> str:
        """The body with single spaces."""
        found = self._squeezed.get(id(provision))
        if found is None:
            found = self._squeezed[id(provision)] = squeeze(self.body(provision))
        return found

    def nearly_same(self, before: Provision, after: Provision) -> bool:
        """True where all but a seventh of the longer text is a beginning and an end in common."""
        first, second = self.squeezed(before), self.squeezed(after)
        start = common_start(first, second)
        end = common_start(first[:start:-1], second[:start:-1])
        return (start + end) * 7 >= max(len(first), len(second)) * 6

    def words(self, provision: Provision) -> tuple[str, ...]:
        """The words without marks and without the numbers of what is below, for likeness."""
        found = self._words.get(id(provision))
        if found is None:
            text = "\n".join([piece for piece in self._pieces_of(provision) if not piece.startswith(_MARK)])
            found = self._words[id(provision)] = tuple(_words(text))
        return found

    def likeness(self, before: Provision, after: Provision) -> float:
        """0 to 1: twice the different words in common, whatever their order, by those of both."""
        first, second = self._vocabulary(before), self._vocabulary(after)
        return 2 * len(first & second) / (len(first) + len(second) or 1)

    def likeness_at_most(self, before: Provision, after: Provision) -> float:
        """What the likeness cannot pass, by length alone."""
        first, second = len(self._vocabulary(before)), len(self._vocabulary(after))
        return 2 * min(first, second) / (first + second or 1)

    def _vocabulary(self, provision: Provision) -> frozenset[str]:
        found = self._vocabularies.get(id(provision))
        if found is None:
            pieces = [piece for piece in self._pieces_of(provision) if not piece.startswith(_MARK)]
            # Of two articles that differ most pieces are the same: each is split once.
            vocabularies = [self._vocabularies.get(piece) or self._learn(piece) for piece in pieces]
            found = self._vocabularies[id(provision)] = frozenset().union(*vocabularies)
        return found

    def _learn(self, piece: str) -> frozenset[str]:
        found = self._vocabularies[piece] = frozenset(_words(piece))
        return found


def _words(text: str) -> list[str]:
    for mark in _STOPS:
        text = text.replace(mark, " ")
    return text.split()


def _gather(provision: Provision, pieces: list[str], places: dict[int, tuple[list[str], int, int]]) -> None:
    pieces.append(_MARKS[provision.kind] + provision.number)
    start = len(pieces)
    if provision.kind is Kind.REMARK:
        pieces.append(label_word(provision))
    if provision.heading:
        pieces.append(provision.heading)
    for alinea in provision.alineas:
        pieces.append(alinea.text)  # noqa: PERF401 (one or two each: a generator costs more)
    for child in provision.children:
        _gather(child, pieces, places)
    for alinea in provision.closing:
        pieces.append(alinea.text)  # noqa: PERF401 (one or two each: a generator costs more)
    places[id(provision)] = pieces, start, len(pieces)


def _same_law(first: Provision, second: Provision) -> bool:
    """True where every word of two provisions is the same and stands in the same place; false proves nothing."""
    if first.heading != second.heading or not _same_alineas(first.alineas, second.alineas):
        return False
    if (first.closing or second.closing) and not _same_alineas(first.closing, second.closing):
        return False
    if first.kind is Kind.REMARK and label_word(first) != label_word(second):
        return False
    if not (first.children and second.children):
        return not (first.children or second.children)
    return len(first.children) == len(second.children) and all(map(_same_child, first.children, second.children))


def _same_child(first: Provision, second: Provision) -> bool:
    return first.number == second.number and first.kind is second.kind and _same_law(first, second)


def _same_alineas(first: tuple[Alinea, ...], second: tuple[Alinea, ...]) -> bool:
    if len(first) == len(second) == 1:
        return first[0].text == second[0].text
    return [alinea.text for alinea in first] == [alinea.text for alinea in second]


def is_stub(provision: Provision) -> bool:
    """`Provision.is_stub`, at once for most: few provisions have notes, and no stub is without."""
    return bool(provision.notes) and provision.is_stub


def _printed(provision: Provision) -> list[str]:
    if provision.is_stub:
        return []
    first = " ".join(part for part in (provision.label, provision.heading) if part)
    alineas = [alinea.text for alinea in provision.alineas]
    if provision.heading or not alineas:
        lines = [first, *alineas]
    else:
        lines = [f"{first} {alineas[0]}" if first else alineas[0], *alineas[1:]]
    for child in provision.children:
        lines += _printed(child)
    lines += [alinea.text for alinea in provision.closing]
    return [line for line in lines if line]
