"""The words of the law in a provision, as they are printed and as they are compared, each made once."""

from __future__ import annotations

import re
from collections import Counter

from lawdiff.comparing.fold import fold, fold_spacing
from lawdiff.model import Kind, Provision

_WORD = re.compile(r"\w+(?:-\w+)*")
_LETTERS = re.compile(r"[^\W\d_]+")
_NODE = "\ue000"
"""Marks where a provision begins inside the text of another; no statute has it and no blank folds it."""


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
    if before is None or after is None or fold(label_word(before)) != fold(label_word(after)):
        return _labelled(before), _labelled(after)
    return before.own_words(), after.own_words()


def _labelled(provision: Provision | None) -> str:
    if provision is None:
        return ""
    return "\n".join(part for part in (provision.label, provision.own_words()) if part)


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

    __slots__ = ("_bodies", "_folded", "_nodes", "_spaced", "_words")

    def __init__(self) -> None:
        self._bodies: dict[int, str] = {}
        self._nodes: dict[int, list[Provision]] = {}
        self._spaced: dict[int, str] = {}
        self._folded: dict[int, str] = {}
        self._words: dict[int, tuple[str, ...]] = {}

    def body(self, provision: Provision) -> str:
        """All words of the law in a provision without its own number; its children's numbers are in it."""
        found = self._bodies.get(id(provision))
        if found is None:
            pieces: list[str] = []
            nodes: list[Provision] = []
            _gather(provision, pieces, nodes)
            pieces[0] = label_word(provision)
            found = self._bodies[id(provision)] = "\n".join(pieces)
            self._nodes[id(provision)] = nodes
        return found

    def nodes(self, provision: Provision) -> list[Provision]:
        """The provision and all below it."""
        if id(provision) not in self._nodes:
            self.body(provision)
        return self._nodes[id(provision)]

    def same(self, before: Provision, after: Provision) -> bool:
        """True where the two differ in nothing but blanks."""
        first, second = self.body(before), self.body(after)
        return first == second or self._spaced_body(before) == self._spaced_body(after)

    def alike(self, before: Provision, after: Provision) -> bool:
        """True where the two differ in nothing but typography."""
        return self.same(before, after) or self._folded_body(before) == self._folded_body(after)

    def words(self, provision: Provision) -> tuple[str, ...]:
        """The words without marks, for likeness; children's numbers are among them."""
        found = self._words.get(id(provision))
        if found is None:
            found = self._words[id(provision)] = tuple(_WORD.findall(self._folded_body(provision)))
        return found

    def likeness(self, before: Provision, after: Provision) -> float:
        """0 to 1: twice the words in common, whatever their order, by all words of both."""
        first, second = self.words(before), self.words(after)
        total = len(first) + len(second)
        if not total:
            return 0.0
        # Words in common can be at most those of the shorter text.
        return 2 * (Counter(first) & Counter(second)).total() / total

    def _spaced_body(self, provision: Provision) -> str:
        found = self._spaced.get(id(provision))
        if found is None:
            found = self._spaced[id(provision)] = fold_spacing(self.body(provision))
        return found

    def _folded_body(self, provision: Provision) -> str:
        found = self._folded.get(id(provision))
        if found is None:
            found = self._folded[id(provision)] = fold(self.body(provision))
        return found


def _gather(provision: Provision, pieces: list[str], nodes: list[Provision]) -> None:
    nodes.append(provision)
    pieces.append(f"{_NODE}{provision.kind.value} {provision.number} {label_word(provision)}")
    if provision.heading:
        pieces.append(provision.heading)
    for alinea in provision.alineas:
        pieces.append(alinea.text)
    for child in provision.children:
        _gather(child, pieces, nodes)
    for alinea in provision.closing:
        pieces.append(alinea.text)


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
