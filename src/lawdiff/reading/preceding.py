"""Notes that stand before the provision they speak of, as commercial databases print them: which provision it is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lawdiff.model import Action, Kind, Note, NoteKind, Span, Statement

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawdiff.reading.growing import Growing
    from lawdiff.reading.items import Item

_NUMBERED = frozenset({Kind.PARAGRAPH, Kind.POINT, Kind.SUBPOINT})
"""Kinds that are not told apart by name: «пункт 2» is `2.` in a law and `2)` in a code."""
_FROM_THE_ARTICLE_ON = frozenset({Kind.ARTICLE, Kind.REMARK, Kind.ALINEA, *_NUMBERED})
_WITH_THEIR_OWN_NAME = ("art", "chp", "sec", "subsec", "subchp")


@dataclass(frozen=True, slots=True)
class Preceding:
    """A note whose provision has not come yet.

    Attributes:
        item: the note.
        said: what it says, its targets as it names them.
        path: the provisions that were open where it stands, outermost first.
    """

    item: Item
    said: tuple[Statement, ...]
    path: tuple[Growing, ...]

    def speaks_of(self, node: Growing) -> bool:
        """True where it names a provision, or names none and so speaks of the one that comes next."""
        return any(not said.target or _names(said.target, node) for said in self.said)

    def before(self, path: Sequence[Growing]) -> Note:
        """The note, of the provision that stands last in a path."""
        node = path[-1]
        place = _locator(path)
        around = _locator(path[:-1])
        return self._note(
            tuple(replace(said, target=_placed(said.target, node, place, around)) for said in self.said),
        )

    def in_its_place(self) -> Note:
        """The note, of what it names, though no such provision follows: as a rule one that is gone."""
        inside = [node for node in self.path if node.kind in _FROM_THE_ARTICLE_ON]
        if not inside:
            return self._note(self.said)
        article = _locator(inside[:1])
        return self._note(
            tuple(
                replace(said, target=_in_list(said.target, inside) if said.target else article)
                if not said.target.startswith(_WITH_THEIR_OWN_NAME)
                else said
                for said in self.said
            )
        )

    def _note(self, statements: tuple[Statement, ...]) -> Note:
        announced = any(said.action is Action.PENDING for said in statements)
        kind = NoteKind.ANNOUNCEMENT if announced else NoteKind.HISTORY
        return Note(kind, self.item.text, Span(self.item.start, self.item.end), statements)


def _placed(target: str, node: Growing, place: str, around: str) -> str:
    """The locator that a target means, in a note before a provision."""
    if not target:
        return place
    if node.kind not in _NUMBERED:
        named = target.startswith(_WITH_THEIR_OWN_NAME)
        return target if named else place if _names(target, node) else f"{place}__{target}"
    first, _, rest = target.partition("__")
    last = target.rpartition("__")[2]
    if last.partition("_")[0] == node.kind and _is(last, node):
        return place
    if rest and _is(first, node):
        return f"{place}__{rest}"
    if _is(last, node):
        return place
    return target if target.startswith(_WITH_THEIR_OWN_NAME) else _beside(target, node, around)


def _names(target: str, node: Growing) -> bool:
    """Whether a target, as a note names it, is a provision, or something inside it."""
    if node.kind is Kind.ARTICLE or node.kind.is_grouping:
        return target.split("__", maxsplit=1)[0] == f"{node.kind}_{node.number}"
    return any(_is(step, node) for step in target.split("__"))


def _is(step: str, node: Growing) -> bool:
    kind, _, number = step.partition("_")
    return number == node.number and (kind == node.kind or (kind in _NUMBERED and node.kind in _NUMBERED))


def _beside(target: str, node: Growing, around: str) -> str:
    """«Подпункты 1 и 2 изменены» before `1)`: the second stands beside the first."""
    kind, _, number = target.partition("_")
    step = f"{node.kind}_{number}" if kind in _NUMBERED and "__" not in target else target
    return f"{around}__{step}" if around else step


def _in_list(target: str, path: Sequence[Growing]) -> str:
    """Where a provision stands that is not there, by the list in which its note stands."""
    kind, _, number = target.partition("_")
    if kind in _NUMBERED and "__" not in target:
        fitting = [index for index, node in enumerate(path) if node.kind == kind] or [
            index for index, node in enumerate(path) if node.kind in _NUMBERED
        ]
        if fitting:
            return f"{_locator(path[: fitting[-1]])}__{path[fitting[-1]].kind}_{number}"
    return f"{_locator(path[:1])}__{target}"


def _locator(path: Sequence[Growing]) -> str:
    inside = [node for node in path if node.kind in _FROM_THE_ARTICLE_ON] or list(path[-1:])
    return "__".join(f"{node.kind}_{node.number}" if node.number else str(node.kind) for node in inside)
